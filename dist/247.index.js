export const id = 247;
export const ids = [247];
export const modules = {

/***/ 84527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WR: () => (/* binding */ actionArtifacts),
  qp: () => (/* binding */ regularFiles)
});

// UNUSED EXPORTS: artifactPath, numbered

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./build/action/quiet.js

const inClient = new external_node_async_hooks_.AsyncLocalStorage();
let isListening = false;
/** A failure comes to the caller as an error too, and a step shows ten warnings at most. */
const TOLD_TWICE = '::warning::Artifact upload failed';
/**
 * Runs a client of the toolkit that prints a dozen lines for each upload. In the background they would land in the
 * middle of the step that is going on, so they are dropped; its warnings and debug lines are not.
 */
function quietly(client) {
    if (!isListening)
        dropChatter(process.stdout);
    isListening = true;
    return inClient.run(true, client);
}
function dropChatter(stream) {
    const write = stream.write;
    const isChatter = (text) => typeof text === 'string' && (!text.startsWith('::') || text.startsWith(TOLD_TWICE));
    stream.write = function (...args) {
        return inClient.getStore() === true && isChatter(args[0]) ? true : write.apply(this, args);
    };
}

;// CONCATENATED MODULE: ./build/action/artifacts.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




const MOST_TRIES = 20;
/** Makes the uploader of one run; nothing is sent and no client is loaded before the first upload. */
function actionArtifacts(options, host) {
    const base = artifactPath(options.name).replaceAll('/', '-');
    let number = Math.max(1, options.attempt ?? 1);
    const stem = () => numbered(base, number);
    let isOff = false;
    const giveUp = (why) => {
        if (!isOff)
            host.log.warning(`No artifacts: ${why}. What they would hold stays in the output directory.`);
        isOff = true;
    };
    async function upload(tail, what, page = false) {
        if (isOff)
            return undefined;
        if (!process.env.ACTIONS_RUNTIME_TOKEN || !process.env.ACTIONS_RESULTS_URL) {
            giveUp('this runner gave the step no ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL');
            return undefined;
        }
        try {
            const files = what.files ?? (await regularFiles(what.root));
            if (files.length === 0)
                return undefined;
            for (let tries = 1;; tries++) {
                const name = `${stem()}${tail}`;
                try {
                    const env_1 = { stack: [], error: void 0, hasError: false };
                    try {
                        const staged = __addDisposableResource(env_1, await stage(what.root, files, page ? name : undefined), true);
                        const sent = await quietly(() => send(name, staged, { page, retentionDays: options.retentionDays }));
                        host.log.info(`Uploaded ${sent.name}: ${sent.url}`);
                        return sent;
                    }
                    catch (e_1) {
                        env_1.error = e_1;
                        env_1.hasError = true;
                    }
                    finally {
                        const result_1 = __disposeResources(env_1);
                        if (result_1)
                            await result_1;
                    }
                }
                catch (error) {
                    if (!isTaken(error) || tries === MOST_TRIES)
                        throw error;
                    number += 1;
                }
            }
        }
        catch (error) {
            if (error instanceof Error && error.name === 'GHESNotSupportedError') {
                giveUp('GitHub Enterprise Server does not know this kind of upload');
                return undefined;
            }
            host.log.warning(`The artifact ${stem()}${tail} could not be uploaded: ${artifacts_text(error)}`);
            return undefined;
        }
    }
    return {
        stem,
        uploadStep({ step, commit, extra, ...files }) {
            const tail = `-${String(step).padStart(2, '0')}-${commit.slice(0, 12)}`;
            return upload(extra === undefined ? tail : `${tail}-${extra}`, files);
        },
        uploadPage: (html) => upload('.html', { root: (0,external_node_path_.dirname)(html), files: [html] }, true),
        uploadFinal: (files) => upload('', files),
    };
}
/** The name with its suffix: none for the first, `-2` for the second. */
function numbered(name, number) {
    return number > 1 ? `${name}-${number}` : name;
}
/** A path in the form that artifacts allow: file names of kernel devices and of guests hold `:`, and worse. */
function artifactPath(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return path.replace(/[":<>|*?\\\u0000-\u001f\u007f]/g, '_');
}
async function send(name, staged, how) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(972), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 67458));
    const { id, size } = await new DefaultArtifactClient().uploadArtifact(name, staged.files, staged.root, {
        ...(how.retentionDays ? { retentionDays: how.retentionDays } : {}),
        ...(how.page ? { skipArchive: true } : {}),
    });
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
    const server = GITHUB_SERVER_URL || 'https://github.com';
    const url = `${server}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts/${id}`;
    return { name, url, size: size ?? 0 };
}
/** Links to the files under names that artifacts allow. A page is named after its artifact, as the service wants. */
async function stage(root, files, pageName) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'kernel-bisect-upload-'));
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        const staged = new Set();
        for (const file of files) {
            const from = (0,external_node_path_.resolve)(root, file);
            const inside = (0,external_node_path_.relative)((0,external_node_path_.resolve)(root), from);
            if (inside.startsWith(`..${external_node_path_.sep}`))
                throw new Error(`${from} is not below ${root}`);
            if (!(await (0,promises_.lstat)(from)).isFile())
                continue;
            const to = freeName((0,external_node_path_.join)(folder, pageName ?? artifactPath(inside)), staged);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await (0,promises_.link)(from, to).catch(() => (0,promises_.copyFile)(from, to));
            staged.add(to);
        }
        return { root: folder, files: [...staged], [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
function freeName(path, taken) {
    for (let n = 1;; n++) {
        const name = numbered(path, n);
        if (!taken.has(name))
            return name;
    }
}
/** Absolute paths of the regular files below a directory. */
async function regularFiles(root) {
    const entries = await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}
function isTaken(error) {
    return /\(409\)|already.exists/i.test(artifacts_text(error));
}
function artifacts_text(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 14173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ conceal),
/* harmony export */   Zx: () => (/* binding */ actionLog),
/* harmony export */   vy: () => (/* binding */ failStep)
/* harmony export */ });
/* unused harmony exports neutralised, neutralisedText */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const TERMINAL_CODES = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
/**
 * One line of foreign text in a form that a runner takes for text. Indentation and prefixes protect nothing: the
 * runner trims a line before it looks for `::command::`, and finds `##[command]` anywhere in it.
 */
function neutralised(line) {
    // Codes go first, for what they separate may be a command once they are gone.
    return line
        .replace(TERMINAL_CODES, '')
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replace(/:(?=:[A-Za-z])/g, ': ')
        .replace(/##(?=\[)/g, '## ');
}
/** Text of several lines, each neutralised. A lone carriage return ends a line for the runner. */
function neutralisedText(text) {
    return text
        .split(/\r\n|\n|\r/)
        .map(neutralised)
        .join('\n');
}
/** The log of a step: foldable groups, and warnings that become annotations. Nothing that is logged is a command. */
function actionLog() {
    let depth = 0;
    return {
        info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(neutralisedText(line)),
        warning: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(neutralisedText(line)),
        // A runner's log has no line that could be replaced.
        progress: () => { },
        async group(title, inside) {
            const heading = neutralised(title.replace(/[\r\n]+/g, ' '));
            // The runner knows one level: a group inside a group would end the outer one.
            if (depth === 0)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh(heading);
            else
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(heading);
            depth += 1;
            try {
                return await inside();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
            }
        },
    };
}
/** Marks the step as failed, with the reason as its annotation; the process goes on. */
function failStep(reason) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(neutralisedText(reason));
}
/** From now on the runner shows `***` for this text in every log of the job. */
function conceal(secret) {
    if (secret !== '')
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}


/***/ }),

/***/ 76079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* unused harmony export bounded */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

// Over 1 MiB the runner drops the whole summary; a KiB is left for what it may add.
const LARGEST = 1024 * 1024 - 1024;
const CUT = '\n\n_The summary was cut here: a step may show 1 MiB. The page in the artifacts has all of it._\n';
/**
 * Replaces this step's summary. The runner uploads the file after the step however that ended, so writing it again
 * after each verdict shows what was known when a run was killed.
 */
async function writeSummary(markdown, env = process.env) {
    const file = env.GITHUB_STEP_SUMMARY;
    if (!file)
        return;
    const fresh = `${file}.new`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, bounded(markdown));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, file);
}
/** The text up to the last whole line that fits under the runner's limit. */
function bounded(markdown, largest = LARGEST) {
    const bytes = Buffer.from(markdown);
    if (bytes.length <= largest)
        return markdown;
    const room = largest - Buffer.byteLength(CUT);
    const lineEnd = bytes.subarray(0, room).lastIndexOf('\n');
    if (lineEnd > 0)
        return bytes.subarray(0, lineEnd).toString() + CUT;
    let end = room;
    // Not in the middle of a character of several bytes.
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return bytes.subarray(0, end).toString() + CUT;
}


/***/ }),

/***/ 97247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/action/cache.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/** The workflow's cache as the engine knows one; see `restoreFile` and `saveFile`. */
function workflowCache(workspace, host) {
    return {
        restore: async (key, path) => (await restoreFile({ path, key, workspace }, host)) === 'restored',
        async save(key, path) {
            const saved = await saveFile({ path, key, workspace }, host);
            if (saved === 'saved')
                host.log.info(`Saved in the cache as ${key}`);
        },
    };
}
// An entry is found only under the very path that it was saved with, so the path is the same on every runner.
const FOLDER = '.kernel-bisect-cache';
/**
 * Fetches one file from the workflow's cache.
 *
 * @returns `none` where there is no cache service; failures are warnings and mean `missing`
 */
async function restoreFile(file, host) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const cache = await service(file, host);
            if (cache === undefined)
                return 'none';
            const staging = __addDisposableResource(env_1, await stagingFolder(file), true);
            const matched = await cache.restoreCache([staging.relative], file.key);
            // The service matches prefixes of the key as well, and what it then gives is another file.
            if (matched !== file.key)
                return 'missing';
            if (!(await (0,promises_.lstat)(staging.path)).isFile())
                throw new Error('the entry is not a regular file');
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file.path), { recursive: true });
            await move(staging.path, file.path);
            return 'restored';
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        host.log.warning(`The cache entry ${file.key} could not be restored, going on without: ${cache_text(error)}`);
        return 'missing';
    }
}
/**
 * Saves one file in the workflow's cache. An entry is never changed: with a key that exists nothing is sent.
 *
 * @returns `none` where there is no cache service; failures are warnings
 */
async function saveFile(file, host) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const cache = await service(file, host);
            if (cache === undefined)
                return 'none';
            const staging = __addDisposableResource(env_2, await stagingFolder(file), true);
            // Asked first, because the client packs everything before it learns that the key exists.
            const matched = await cache.restoreCache([staging.relative], file.key, [], { lookupOnly: true });
            if (matched === file.key)
                return 'exists';
            await linkOrCopy(file.path, staging.path);
            const id = await cache.saveCache([staging.relative], file.key);
            return id === -1 ? 'failed' : 'saved';
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        host.log.warning(`${file.path} could not be saved in the cache: ${cache_text(error)}`);
        return 'failed';
    }
}
/** The client, loaded only where there is a service that it can speak to. */
async function service(file, host) {
    if (!process.env.ACTIONS_RUNTIME_TOKEN)
        return undefined;
    const cache = await Promise.all(/* import() */[__webpack_require__.e(972), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
    if (!cache.isFeatureAvailable())
        return undefined;
    // The client looks for files from the current directory but packs them from the workspace.
    const workspace = await (0,promises_.realpath)(file.workspace);
    const packedFrom = await (0,promises_.realpath)(process.env.GITHUB_WORKSPACE || '.');
    if (workspace !== process.cwd() || workspace !== packedFrom) {
        host.log.warning(`No cache: the step runs in ${process.cwd()} and not in the workspace ${file.workspace}.`);
        return undefined;
    }
    return cache;
}
async function stagingFolder(file) {
    const folder = (0,external_node_path_.join)(file.workspace, FOLDER);
    const name = (0,external_node_path_.basename)(file.path);
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    // The workspace is a checkout: a link of this name in it would lead the file elsewhere.
    await remove();
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    return {
        relative: `${FOLDER}/${name}`,
        path: (0,external_node_path_.join)(folder, name),
        [Symbol.asyncDispose]: remove,
    };
}
async function linkOrCopy(from, to) {
    await (0,promises_.link)(from, to).catch(() => (0,promises_.copyFile)(from, to));
}
/** Across file systems a copy is made beside the target first, so that the target is whole or absent. */
async function move(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        const beside = `${to}.${process.pid}.new`;
        await (0,promises_.copyFile)(from, beside);
        await (0,promises_.rename)(beside, to);
    }
}
function cache_text(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/settings/read.js
var read = __webpack_require__(77118);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(90107);
;// CONCATENATED MODULE: ./build/action/inputs.js




const PREFIX = 'INPUT_';
/**
 * The inputs that a runner passes on, by their names. GitHub makes a name upper case, keeps its dashes
 * and turns its blanks into underscores.
 *
 * @throws ConfigurationError for an input that the action does not have: GitHub itself only warns
 */
function readInputs(env) {
    const given = {};
    for (const [key, value] of Object.entries(env)) {
        if (!key.startsWith(PREFIX) || value === undefined)
            continue;
        const name = key.slice(PREFIX.length).toLowerCase();
        if (!(0,build_settings/* isSettingName */.s9)(name))
            throw (0,read/* unknownName */.U)(`input ${name}`, '', (0,values/* nearest */.pA)(name, build_settings/* INPUT_NAMES */.Qh), build_settings/* INPUT_NAMES */.Qh);
        if (!build_settings/* SETTINGS */.yy[name].isInput) {
            throw new errors/* ConfigurationError */.j1(`input ${name} is a key of the input settings: write it there, as '${name}: …'.`);
        }
        given[name] = value;
    }
    return given;
}

// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
;// CONCATENATED MODULE: ./build/action/outputs.js

const MOST_SUSPECTS = 100;
const LARGEST_RESULT = 256 * 1024;
/** Sets those outputs that are known by now; one that is set again is replaced. */
function setOutputs(known) {
    for (const [name, value] of Object.entries(outputTexts(known)))
        core/* setOutput */.uH(name, value);
}
/** The outputs as the texts that a workflow reads, within their limits. */
function outputTexts(known) {
    const texts = {};
    for (const [name, value] of Object.entries(known)) {
        if (value === undefined)
            continue;
        if (name === 'result')
            texts[name] = boundedResult(String(value));
        else if (Array.isArray(value))
            texts[name] = JSON.stringify(value.slice(0, MOST_SUSPECTS));
        else
            texts[name] = value === null ? '' : String(value).replace(/[\r\n]+/g, ' ');
    }
    return texts;
}
/** `result.json` without the suspects that make it too long; always valid JSON, the file keeps them all. */
function boundedResult(json) {
    if (Buffer.byteLength(json) <= LARGEST_RESULT)
        return json;
    const result = JSON.parse(json);
    if (typeof result !== 'object' || result === null)
        return '{}';
    const { suspects, ...rest } = result;
    const shorter = { ...rest, suspects: Array.isArray(suspects) ? suspects.slice(0, MOST_SUSPECTS) : [] };
    const text = JSON.stringify(shorter);
    if (Buffer.byteLength(text) <= LARGEST_RESULT)
        return text;
    return JSON.stringify({ status: rest.status, firstBad: rest.firstBad, suspects: [], truncated: true });
}

// EXTERNAL MODULE: ./build/report/fold.js
var fold = __webpack_require__(16888);
// EXTERNAL MODULE: ./build/report/result.js
var report_result = __webpack_require__(99934);
// EXTERNAL MODULE: ./build/report/summary.js + 1 modules
var summary = __webpack_require__(91360);
// EXTERNAL MODULE: ./build/trial/laboratory.js
var laboratory = __webpack_require__(69478);
// EXTERNAL MODULE: ./build/action/artifacts.js + 1 modules
var action_artifacts = __webpack_require__(84527);
// EXTERNAL MODULE: ./build/action/state.js
var state = __webpack_require__(90862);
// EXTERNAL MODULE: ./build/action/summary.js
var action_summary = __webpack_require__(76079);
;// CONCATENATED MODULE: ./build/action/publish.js










/** Makes the publisher of one run. What fails in it is a warning, never the run's end. */
function publisher(options, host) {
    const { environment } = options;
    let output = '';
    let artifacts;
    let reports;
    // One upload at a time: a runner's disk and network are the build's as well.
    let uploads = Promise.resolve();
    const sent = new Set();
    const guarded = async (what, inside) => {
        try {
            await inside();
        }
        catch (error) {
            host.log.warning(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    const sendStep = (step, commit) => {
        sent.add(step);
        uploads = uploads.then(() => guarded(`The artifact of step ${step}`, async () => {
            if (artifacts !== undefined)
                await uploadStep(artifacts, output, step, commit);
        }));
    };
    return {
        async prepared({ output: directory, fingerprint, events }) {
            output = directory;
            const name = options.artifactName || `kernel-bisect-${fingerprint.slice(0, 8)}`;
            const attempt = Number(environment.GITHUB_RUN_ATTEMPT || 1);
            const { retentionDays } = options;
            artifacts = (0,action_artifacts/* actionArtifacts */.WR)({ name, attempt, retentionDays }, host);
            (0,state/* saveState */.LZ)({ output, artifactName: artifacts.stem(), retentionDays });
            setOutputs({ output, signature: (0,fold/* fold */.A)(events).signature?.title });
        },
        async signatureKnown({ title }) {
            setOutputs({ signature: title });
        },
        async stepDone({ step, commit, events }) {
            await guarded('The summary', () => (0,action_summary/* writeSummary */.S)((0,summary/* summaryOf */.YG)((0,fold/* fold */.A)(events)), environment));
            sendStep(step, commit);
        },
        async concluded(written) {
            reports = written;
            const { result, summary } = written;
            setOutputs({
                status: result.status,
                'first-bad-commit': result.firstBad?.commit,
                'first-bad-subject': result.firstBad?.subject,
                suspects: result.suspects,
                signature: result.signature?.title,
                confidence: result.confidence,
                result: (0,report_result/* resultJson */.y3)(result),
            });
            await guarded('The summary', () => (0,action_summary/* writeSummary */.S)(summary, environment));
        },
        async finish() {
            if (artifacts === undefined || reports === undefined)
                return;
            const { view, result, files } = reports;
            // Whoever cancels a job gives it ten seconds: post has minutes for the one small upload.
            if (result.status === 'cancelled')
                return;
            for (const { step, candidate } of unsent(view, sent))
                sendStep(step, candidate.commit);
            await uploads;
            (0,state/* saveState */.LZ)({ artifactName: artifacts.stem() });
            const page = await artifacts.uploadPage(files.page);
            setOutputs({ 'report-url': page?.url });
            const final = await artifacts.uploadFinal({
                root: output,
                files: [(0,external_node_path_.join)(output, 'journal.jsonl'), ...Object.values(files)],
            });
            setOutputs({ 'artifact-url': final?.url });
            (0,state/* saveState */.LZ)({ finished: true });
        },
    };
}
/** Steps of an earlier run that this one went on from, and the one that the host broke. */
const unsent = ({ steps }, sent) => steps.filter(({ step }) => !sent.has(step));
/** A memory dump is as large as all the rest of a run, so it is an artifact of its own. */
async function uploadStep(artifacts, output, step, commit) {
    const root = (0,external_node_path_.join)(output, (0,laboratory/* stepDirectory */.i)({ step, candidate: { commit } }));
    if ((await (0,promises_.lstat)(root).catch(() => null)) === null)
        return;
    const all = await (0,action_artifacts/* regularFiles */.qp)(root);
    const dumps = all.filter((file) => (0,external_node_path_.basename)(file) === 'vmcore');
    const files = all.filter((file) => !dumps.includes(file));
    if (files.length > 0)
        await artifacts.uploadStep({ step, commit, root, files });
    if (dumps.length > 0)
        await artifacts.uploadStep({ step, commit, root, files: dumps, extra: 'vmcore' });
}

// EXTERNAL MODULE: ./build/exit-status.js
var exit_status = __webpack_require__(90565);
// EXTERNAL MODULE: ./build/host/cancellation.js
var cancellation = __webpack_require__(38864);
// EXTERNAL MODULE: ./build/host/node-host.js + 1 modules
var node_host = __webpack_require__(12001);
// EXTERNAL MODULE: ./build/run.js + 51 modules
var run = __webpack_require__(68021);
// EXTERNAL MODULE: ./build/upkeep/upkeep.js + 6 modules
var upkeep = __webpack_require__(96498);
;// CONCATENATED MODULE: ./build/main.js














/**
 * The action's main step: reads the inputs, runs the bisection, sets outputs and posts the summary.
 *
 * @returns the exit status of the step: 1 exactly where the command line would end with 1 or 2
 */
async function main(environment) {
    (0,state/* saveState */.LZ)({ phase: 'main' });
    try {
        const cwd = environment.GITHUB_WORKSPACE || process.cwd();
        const settings = (0,build_settings/* readSettings */.sb)({ given: readInputs(environment), cwd, kind: 'input' });
        if (settings.token)
            (0,log/* conceal */.Eq)(settings.token);
        const host = (0,node_host/* nodeHost */.P)({ log: (0,log/* actionLog */.Zx)(), signal: (0,cancellation/* cancelledBySignals */.W)() });
        if ((0,upkeep/* isUpkeep */.H)(settings.command)) {
            const well = await (0,upkeep/* upkeep */.V)({ command: settings.command, settings, cwd, print: host.log.info }, host);
            (0,state/* saveState */.LZ)({ finished: true });
            if (!well)
                (0,log/* failStep */.vy)(`${settings.command}: this host is not ready; the log says what mends it`);
            return well ? 0 : 1;
        }
        if (settings.command !== 'run') {
            throw new errors/* ConfigurationError */.j1(`command: "${settings.command}" is not there yet; allowed is run.`);
        }
        return await bisection(settings, cwd, environment, host);
    }
    catch (error) {
        setOutputs({ status: error instanceof errors/* CancelledError */.cc ? 'cancelled' : 'error' });
        (0,log/* failStep */.vy)(error instanceof Error ? error.message : String(error));
        return 1;
    }
}
async function bisection(settings, cwd, environment, host) {
    // Before anything is made: post looks there for what a killed run left.
    (0,state/* saveState */.LZ)({ workDir: (0,external_node_path_.resolve)(cwd, settings.workDir) });
    const { artifactName } = settings;
    const retentionDays = settings.retentionDays === 'auto' ? 0 : settings.retentionDays;
    const published = publisher({ artifactName, retentionDays, environment }, host);
    const rootfsCache = settings.cache.includes('rootfs') ? workflowCache(cwd, host) : undefined;
    const { status, reason } = await (0,run/* run */.e)(settings, cwd, host, { ...published, rootfsCache })
        .then(({ conclusion }) => conclusion)
        .finally(published.finish);
    if ((0,exit_status/* exitStatus */.$)(status) === 1) {
        (0,log/* failStep */.vy)(reason);
        return 1;
    }
    if ((0,exit_status/* exitStatus */.$)(status) === 3)
        host.log.warning(`${status}: ${reason}`);
    return 0;
}


/***/ })

};
