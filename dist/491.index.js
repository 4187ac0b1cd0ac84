export const id = 491;
export const ids = [491,173];
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
                giveUp('GitHub Enterprise Server does not know this kind of upload');
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
/** A path in the form that artifacts allow: file names of kernel devices and of guests hold `:`, and worse. */
function artifactPath(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return path.replace(/[":<>|*?\\\u0000-\u001f\u007f]/g, '_');
}
async function send(name, staged, how) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(888), __webpack_require__.e(824)]).then(__webpack_require__.bind(__webpack_require__, 37888));
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


/** Events whose jobs may read the cache and not write it, for what triggers them is nobody whom the repository trusts. */
const READ_ONLY_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run'];
const isReadOnly = () => READ_ONLY_EVENTS.includes(process.env.GITHUB_EVENT_NAME ?? '');
/** Says that what this job would save is refused, where that is so. */
function tellReadOnly(host) {
    if (!isReadOnly())
        return;
    host.log.info(`Jobs of ${process.env.GITHUB_EVENT_NAME} may read the workflow's cache and not write it: nothing is saved there, and another runner cannot go on from this one.`);
}
/** One after the other: all of them pass through one folder of the workspace. */
function inTurn(work) {
    const result = turn.then(work);
    turn = result.catch(() => { });
    return result;
}
let turn = Promise.resolve();
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
            // The service matches prefixes of the key as well, and what it then gives is another file.
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
        host.log.warning(`The cache entry ${file.key} could not be restored, going on without: ${text(error)}`);
        return 'missing';
    }
}
/**
 * Saves one file in the workflow's cache. An entry is never changed: with a key that exists nothing is sent.
 *
 * @returns `none` where there is no cache service; failures are warnings
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
/** The client, loaded only where there is a service that it can speak to. */
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
/** What all keys of one bisection's journals begin with. */
const journalPrefix = (fingerprint) => `kernel-bisect-journal-${fingerprint}-`;
/** The journal in the workflow's cache, where the next runner finds it. */
function cachedJournal(workspace, environment, host) {
    return {
        async restore(fingerprint) {
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'kernel-bisect-journal-'));
            try {
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, NAME);
                const prefix = journalPrefix(fingerprint);
                // No entry has this key, so the newest one of the prefix is given.
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


/** Milliseconds of silence after which a runner's log says what goes on: people watch it for hours. */
const QUIET = 30_000;
/** The log of a step: foldable groups, and warnings that become annotations. Nothing that is logged is a command. */
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
/** What main saved before it ended or was ended; a key that it did not reach is missing. */
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


/***/ })

};
