export const id = 753;
export const ids = [753,173];
export const modules = {

/***/ 44544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WR: () => (/* binding */ actionArtifacts),
/* harmony export */   qp: () => (/* binding */ regularFiles)
/* harmony export */ });
/* unused harmony exports numbered, artifactPath */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22015);
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
            host.log.warning(`No artifacts: ${why}. Their files stay in the output directory.`);
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
                        const sent = await (0,_quiet_js__WEBPACK_IMPORTED_MODULE_3__/* .quietly */ .g)(() => send(name, staged, { page, retentionDays: options.retentionDays }));
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
                giveUp('GitHub Enterprise Server does not support this kind of upload');
                return undefined;
            }
            host.log.warning(`The artifact ${stem()}${tail} could not be uploaded: ${text(error)}`);
            return undefined;
        }
    }
    return {
        stem,
        uploadStep({ step, commit, extra, ...files }) {
            const tail = `-${String(step).padStart(2, '0')}-${commit.slice(0, 12)}`;
            return upload(extra === undefined ? tail : `${tail}-${extra}`, files);
        },
        uploadPage: (html) => upload('.html', { root: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(html), files: [html] }, true),
        uploadFinal: (files) => upload('', files),
    };
}
/** The name with its suffix: none for the first, `-2` for the second. */
function numbered(name, number) {
    return number > 1 ? `${name}-${number}` : name;
}
/** A path in the form that artifacts allow: file names of kernel devices and of guests contain `:`, and worse. */
function artifactPath(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return path.replace(/[":<>|*?\\\u0000-\u001f\u007f]/g, '_');
}
async function send(name, staged, how) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(799), __webpack_require__.e(621), __webpack_require__.e(824)]).then(__webpack_require__.bind(__webpack_require__, 76799));
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
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'kernel-bisect-upload-'));
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    try {
        const staged = new Set();
        for (const file of files) {
            const from = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, file);
            const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root), from);
            if (inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`))
                throw new Error(`${from} is not below ${root}`);
            if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(from)).isFile())
                continue;
            const to = freeName((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, pageName ?? artifactPath(inside)), staged);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to));
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
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name));
}
function isTaken(error) {
    return /\(409\)|already.exists/i.test(text(error));
}
function text(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 27717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ saveFile),
/* harmony export */   VX: () => (/* binding */ restoreFile),
/* harmony export */   WM: () => (/* binding */ tellReadOnly),
/* harmony export */   YM: () => (/* binding */ workflowCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
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


/** Events whose jobs may read but not write the cache, because the repository does not trust who triggers them. */
const READ_ONLY_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run'];
const isReadOnly = () => READ_ONLY_EVENTS.includes(process.env.GITHUB_EVENT_NAME ?? '');
/** Warns if this job is not allowed to save anything. */
function tellReadOnly(host) {
    if (!isReadOnly())
        return;
    host.log.info(`Jobs of ${process.env.GITHUB_EVENT_NAME} may read but not write the workflow's cache: nothing is saved, and another runner cannot continue from here.`);
}
/** One after the other: all of them pass through one folder of the workspace. */
function inTurn(work) {
    const result = turn.then(work);
    turn = result.catch(() => { });
    return result;
}
let turn = Promise.resolve();
/** The workflow's cache behind the engine's interface; see `restoreFile` and `saveFile`. */
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
 * @returns `none` if there is no cache service; failures are warnings and mean `missing`
 */
function restoreFile(file, host) {
    return inTurn(() => restore(file, host));
}
async function restore(file, host) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const cache = await service(file, host);
            if (cache === undefined)
                return 'none';
            const staging = __addDisposableResource(env_1, await stagingFolder(file), true);
            const others = file.prefix === undefined ? [] : [file.prefix];
            const matched = await cache.restoreCache([staging.relative], file.key, others);
            // The service also matches prefixes of the key, and then gives another file.
            if (matched !== file.key && (file.prefix === undefined || !matched?.startsWith(file.prefix)))
                return 'missing';
            if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(staging.path)).isFile())
                throw new Error('the entry is not a regular file');
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file.path), { recursive: true });
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
        host.log.warning(`The cache entry ${file.key} could not be restored, continuing without it: ${text(error)}`);
        return 'missing';
    }
}
/**
 * Saves one file in the workflow's cache. An entry is never changed: with a key that exists nothing is sent.
 *
 * @returns `none` if there is no cache service; failures are warnings
 */
function saveFile(file, host) {
    return inTurn(() => save(file, host));
}
async function save(file, host) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const cache = await service(file, host);
            if (cache === undefined || isReadOnly())
                return 'none';
            const staging = __addDisposableResource(env_2, await stagingFolder(file), true);
            // Asked first, because the client packs everything before it learns that the key exists.
            const matched = await cache.restoreCache([staging.relative], file.key, [], { lookupOnly: true });
            if (matched === file.key)
                return 'exists';
            if (file.grows)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file.path, staging.path);
            else
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
        host.log.warning(`${file.path} could not be saved in the cache: ${text(error)}`);
        return 'failed';
    }
}
/** The client, loaded only if there is a service that it can use. */
async function service(file, host) {
    if (!process.env.ACTIONS_RUNTIME_TOKEN)
        return undefined;
    const cache = await Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(727)]).then(__webpack_require__.bind(__webpack_require__, 60142));
    if (!cache.isFeatureAvailable())
        return undefined;
    // The client looks for files from the current directory but packs them from the workspace.
    const workspace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file.workspace);
    const packedFrom = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(process.env.GITHUB_WORKSPACE || '.');
    if (workspace !== process.cwd() || workspace !== packedFrom) {
        host.log.warning(`No cache: the step runs in ${process.cwd()} and not in the workspace ${file.workspace}.`);
        return undefined;
    }
    return cache;
}
async function stagingFolder(file) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(file.workspace, FOLDER);
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file.path);
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    // The workspace is a checkout: a link of this name in it would lead the file elsewhere.
    await remove();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { mode: 0o700 });
    return {
        relative: `${FOLDER}/${name}`,
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name),
        [Symbol.asyncDispose]: remove,
    };
}
async function linkOrCopy(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to));
}
/** Across file systems a copy is made beside the target first, so that the target is whole or absent. */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        const beside = `${to}.${process.pid}.new`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, beside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, to);
    }
}
function text(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 12419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ cachedJournal),
/* harmony export */   y: () => (/* binding */ journalPrefix)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bisect_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65668);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27717);
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22015);






/** The journal's name in the cache: an entry is found only under the path that it was saved with. */
const NAME = 'journal.jsonl';
/** Prefix of all keys of one bisection's journals. */
const journalPrefix = (fingerprint) => `kernel-bisect-journal-${fingerprint}-`;
/** The journal in the workflow's cache, where the next runner finds it. */
function cachedJournal(workspace, environment, host) {
    return {
        async restore(fingerprint) {
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'kernel-bisect-journal-'));
            try {
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, NAME);
                const prefix = journalPrefix(fingerprint);
                // No entry has this key, so the service gives the newest one with the prefix.
                const restored = await (0,_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .restoreFile */ .VX)({ path, key: `${prefix}newest`, prefix, workspace }, host);
                return restored === 'restored' ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') : null;
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
            }
        },
        async save(path, prefix) {
            const events = await (0,_bisect_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .readJournal */ .a0)(path);
            if (events.length === 0)
                return;
            const { GITHUB_RUN_ID = '0', GITHUB_RUN_ATTEMPT = '1' } = environment;
            const key = `${prefix}${GITHUB_RUN_ID}-${GITHUB_RUN_ATTEMPT}-${events.length}`;
            await (0,_quiet_js__WEBPACK_IMPORTED_MODULE_5__/* .quietly */ .g)(() => (0,_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .saveFile */ .OJ)({ path, key, grows: true, workspace }, host));
        },
    };
}


/***/ }),

/***/ 14173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionLog: () => (/* binding */ actionLog),
/* harmony export */   conceal: () => (/* binding */ conceal),
/* harmony export */   failStep: () => (/* binding */ failStep)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _neutralised_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93517);


/** Milliseconds of silence before a runner's log says what is going on: people watch it for hours. */
const QUIET = 30_000;
/** The log of a step: foldable groups, and warnings that become annotations. No logged text becomes a command. */
function actionLog(now = Date.now) {
    let depth = 0;
    let last = now();
    const spoken = (say) => {
        return (...args) => {
            last = now();
            say(...args);
        };
    };
    const info = spoken((line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_neutralised_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralisedText */ .y)(line)));
    return {
        info,
        warning: spoken((line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_neutralised_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralisedText */ .y)(line))),
        // Such a log has no line that could be replaced, so most of them are left out.
        progress(line) {
            if (now() - last >= QUIET)
                info(line);
        },
        async group(title, inside) {
            const heading = (0,_neutralised_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralised */ .H)(title.replace(/[\r\n]+/g, ' '));
            // The runner knows one level: a group inside a group would end the outer one.
            last = now();
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
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1((0,_neutralised_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralisedText */ .y)(reason));
}
/** From now on the runner shows `***` for this text in every log of the job. */
function conceal(secret) {
    if (secret !== '')
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}


/***/ }),

/***/ 22015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ quietly)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);

const inClient = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
let isListening = false;
/** The caller also gets a failure as an error, and a step shows ten warnings at most. */
const TOLD_TWICE = '::warning::Artifact upload failed';
/**
 * Runs a client of the toolkit that prints a dozen lines for each upload. From the background they would land in the
 * middle of the current step, so they are dropped, but not its warnings and debug lines.
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


/***/ }),

/***/ 90862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

/** Saves a part of the state; what is saved again is replaced. */
function saveState(part) {
    for (const [name, value] of Object.entries(part))
        if (value !== undefined)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, String(value));
}
/** What main saved before it ended or was killed; a key that it did not reach is missing. */
function readState(env = process.env) {
    const state = {};
    const phase = env.STATE_phase;
    if (phase === 'main' || phase === 'post')
        state.phase = phase;
    for (const name of ['output', 'workDir', 'artifactName', 'journalPrefix']) {
        const value = env[`STATE_${name}`];
        if (value)
            state[name] = value;
    }
    if (/^\d+$/.test(env.STATE_retentionDays ?? ''))
        state.retentionDays = Number(env.STATE_retentionDays);
    if (env.STATE_asRoot)
        state.asRoot = env.STATE_asRoot === 'true';
    if (env.STATE_finished)
        state.finished = env.STATE_finished === 'true';
    return state;
}


/***/ }),

/***/ 76079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* unused harmony export bounded */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _host_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69064);


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
    await (0,_host_user_js__WEBPACK_IMPORTED_MODULE_1__/* .giveToUser */ .o8)(file);
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

/***/ 80623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nodeHost: () => (/* binding */ nodeHost)
});

// EXTERNAL MODULE: ./node_modules/execa/index.js + 135 modules
var execa = __webpack_require__(36190);
;// CONCATENATED MODULE: ./build/host/child-environment.js
/** The runner's own variables and everything that is named like a secret. */
const SECRET = /^(INPUT_|ACTIONS_|STATE_)|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY|_PAT$/i;
/** Whoever can write these files sets variables, paths and outputs of the steps that follow. */
const COMMAND_FILE = /^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;
/**
 * Git's variables for reaching a server, for the settings to read, and for the committer. Every other one,
 * such as those of `git rev-parse --local-env-vars`, would lead a git of ours into the repository that this program was
 * started from: git sets them for hooks, aliases and `rebase --exec`.
 */
const GIT_OF_USER = /^GIT_(SSH(_.*)?|SSL_.*|HTTP_.*|PROXY_.*|CURL_.*|ASKPASS|ALLOW_PROTOCOL|EXEC_PATH|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|(AUTHOR|COMMITTER)_.*)$/;
/**
 * The environment for children: make, git, virsh and what they run are not trusted with the job. Left out are inputs, the
 * runner's own variables, secrets by their names, the runner's command files, and the repository that git was in.
 */
function childEnvironment(environment) {
    const kept = {};
    for (const [name, value] of Object.entries(environment)) {
        const isKept = !SECRET.test(name) && !COMMAND_FILE.test(name) && (!name.startsWith('GIT_') || GIT_OF_USER.test(name));
        if (value !== undefined && isKept)
            kept[name] = value;
    }
    return { ...kept, LC_ALL: 'C.UTF-8' };
}

// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/host/owner.js
var owner = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/host/processes.js
var processes = __webpack_require__(23338);
// EXTERNAL MODULE: ./node_modules/log-update/index.js + 18 modules
var log_update = __webpack_require__(56336);
;// CONCATENATED MODULE: ./build/host/terminal-log.js

/** What must not reach a terminal from a kernel's console or a commit's subject: control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Logs to standard error: a live line if that is a terminal, only whole lines if it is a pipe. */
function terminalLog(stream = process.stderr) {
    const live = stream.isTTY ? (0,log_update/* createLogUpdate */.SY)(stream) : undefined;
    const line = (text) => {
        live?.clear();
        stream.write(`${text.replace(CONTROL, '?')}\n`);
    };
    return {
        info: line,
        warning: (text) => line(`warning: ${text}`),
        progress: (text) => live?.(text.replace(CONTROL, '?')),
        async group(title, inside) {
            line(title);
            return await inside();
        },
    };
}

// EXTERNAL MODULE: ./build/host/user.js
var host_user = __webpack_require__(69064);
;// CONCATENATED MODULE: ./build/host/node-host.js







/** Seconds that a process group gets between the signals that end it. */
const GRACE = 2;
/** The same after the run was asked to stop: a runner kills everything after 10 s, and there is more to clean up. */
const HASTE = 1;
/** Seconds that a command's helpers, such as a `tee`, get to finish its output after it has ended. */
const LAST_WORDS = 0.1;
/** Characters of standard output that are kept in memory; more belongs in a file. */
const OUTPUT_LIMIT = 64 * 1024 * 1024;
/** Sends a signal to a whole process group; one that has gone is fine. */
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}
/** execa types its output by its options; ours is text or, into a file, nothing. */
const node_host_text = (output) => (typeof output === 'string' ? output : '');
let commands = 0;
function begin(command, args, options) {
    const started = performance.now();
    const work = String(++commands);
    const file = options.outputFile;
    const sink = file === undefined ? 'pipe' : { file, append: true };
    const user = options.asUser === true ? (0,host_user/* ordinaryUser */.Qb)() : null;
    const wanted = user === null ? { command, args: [...args], env: {} } : (0,host_user/* commandOfUser */.cn)(user, command, args);
    const settings = {
        cwd: options.cwd,
        // The marker identifies what a killed run left running.
        env: {
            ...childEnvironment(process.env),
            [owner/* OWNER_VARIABLE */.jt]: (0,owner/* ownerMark */.$R)(),
            [processes/* COMMAND_VARIABLE */.Nx]: work,
            ...wanted.env,
            ...options.env,
        },
        extendEnv: false,
        // Its own group: make's children and a container's end with it, and Ctrl-C in a terminal reaches only us.
        detached: true,
        cleanup: false,
        ...(options.input === undefined ? { stdin: 'ignore' } : { input: options.input }),
        stdout: sink,
        stderr: sink,
        reject: false,
        maxBuffer: OUTPUT_LIMIT,
        stripFinalNewline: false,
    };
    const child = (0,execa/* execa */.Ho)(wanted.command, wanted.args, settings);
    const timers = [];
    let timedOut = false;
    let swept;
    let ending = false;
    const end = (grace) => {
        if (ending || child.pid === undefined)
            return;
        ending = true;
        const pid = child.pid;
        signalGroup(pid, options.stopWith ?? 'SIGTERM');
        timers.push(setTimeout(() => signalGroup(pid, 'SIGTERM'), grace * 1000));
        timers.push(setTimeout(() => {
            // A process in another session may hold the output open, and this command would never end. First, because the
            // children of killed processes cannot be found.
            void (0,processes/* killFamily */.$3)(work).finally(() => signalGroup(pid, 'SIGKILL'));
        }, 2 * grace * 1000));
    };
    if (options.within !== undefined) {
        timers.push(setTimeout(() => {
            timedOut = true;
            end(GRACE);
        }, options.within * 1000));
    }
    if (file !== undefined) {
        // What a build leaves running holds the output open: this command would never end, and its sources change meanwhile.
        child.nodeChildProcess.once('exit', () => timers.push(setTimeout(() => {
            swept = (0,processes/* endFamily */._b)(work);
            swept.catch(() => { });
        }, LAST_WORDS * 1000)));
    }
    if (options.onLine !== undefined && file === undefined) {
        for (const stream of [child.stdout, child.stderr]) {
            let rest = '';
            stream?.on('data', (chunk) => {
                const lines = (rest + chunk.toString()).split('\n');
                rest = lines.pop() ?? '';
                for (const line of lines)
                    options.onLine?.(line);
            });
        }
    }
    const ended = child.then(async (result) => {
        for (const timer of timers)
            clearTimeout(timer);
        await swept;
        if (ending)
            await (0,processes/* killFamily */.$3)(work);
        if (result.exitCode === undefined && result.signal === undefined) {
            throw new errors/* InfrastructureError */.EN(`${command} could not be started: ${result.shortMessage ?? result.cause}`);
        }
        return {
            exit: result.exitCode ?? null,
            signal: result.signal ?? null,
            stdout: node_host_text(result.stdout),
            stderr: node_host_text(result.stderr),
            seconds: (performance.now() - started) / 1000,
            timedOut,
        };
    });
    return { pid: child.pid ?? -1, ended, end };
}
/** Words of a command line that show its purpose. */
const WORDS = 6;
/** Options of git before its subcommand that take an argument. */
const OF_GIT = /^(-[cC]|--(git-dir|work-tree|namespace|exec-path))$/;
/** A command as a message names it: for git the subcommand, without the options that all our git commands get. */
function named(command, args) {
    let from = 0;
    if (command === 'git')
        while (args[from]?.startsWith('-'))
            from += OF_GIT.test(args[from] ?? '') ? 2 : 1;
    const words = from < args.length ? args.slice(from) : args;
    return [command, ...words].slice(0, WORDS).join(' ');
}
function failure(command, args, finished) {
    const how = finished.timedOut
        ? `did not end in time`
        : finished.signal !== null
            ? `was ended by ${finished.signal}`
            : `ended with status ${finished.exit}`;
    const last = finished.stderr.trim().split('\n').slice(-3).join(' | ');
    return `${named(command, args)} ${how}${last === '' ? '' : `: ${last}`}`;
}
/**
 * The real host. When it is asked to stop, running commands are ended with their groups, and only those that clean up
 * are started.
 */
function nodeHost(options = {}) {
    const stopping = new AbortController();
    const { signal } = stopping;
    const stop = (reason) => stopping.abort(reason);
    if (options.signal?.aborted)
        stop(options.signal.reason);
    else
        options.signal?.addEventListener('abort', () => stop(options.signal?.reason), { once: true });
    return {
        log: options.log ?? terminalLog(),
        signal,
        stop,
        now: () => Date.now(),
        async sleep(seconds) {
            if (signal.aborted)
                throw new errors/* CancelledError */.cc('cancelled');
            await new Promise((resolve, reject) => {
                const stop = () => {
                    clearTimeout(timer);
                    reject(new errors/* CancelledError */.cc('cancelled'));
                };
                const timer = setTimeout(() => {
                    signal.removeEventListener('abort', stop);
                    resolve();
                }, seconds * 1000);
                signal.addEventListener('abort', stop, { once: true });
            });
        },
        async run(command, args, runOptions = {}) {
            const { cleanup = false, patience = 0 } = runOptions;
            if (signal.aborted && !cleanup)
                throw new errors/* CancelledError */.cc(`cancelled before ${command} ran`);
            const { pid: _, ended, end } = begin(command, args, runOptions);
            let waiting;
            const cancel = () => {
                if (patience === 0)
                    end(HASTE);
                else
                    waiting = setTimeout(() => end(HASTE), patience * 1000);
            };
            if (!cleanup)
                signal.addEventListener('abort', cancel, { once: true });
            const finished = await ended.finally(() => {
                clearTimeout(waiting);
                signal.removeEventListener('abort', cancel);
            });
            if (!cleanup && signal.aborted && (finished.exit !== 0 || finished.signal !== null)) {
                throw new errors/* CancelledError */.cc(`cancelled while ${command} ran`);
            }
            if (runOptions.check !== false && finished.exit !== 0) {
                throw new errors/* InfrastructureError */.EN(failure(command, args, finished));
            }
            return finished;
        },
        start(command, args, runOptions = {}) {
            const { pid, ended, end } = begin(command, args, runOptions);
            ended.catch(() => { });
            const stop = async () => {
                end(HASTE);
                await ended.catch(() => { });
            };
            return { pid, ended, stop, [Symbol.asyncDispose]: stop };
        },
    };
}


/***/ })

};
