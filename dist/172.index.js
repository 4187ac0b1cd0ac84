export const id = 172;
export const ids = [172];
export const modules = {

/***/ 61655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fileDigest),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


/** SHA-256 of a text or of bytes, in hexadecimal digits. */
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
/** SHA-256 of a file's bytes, in hexadecimal digits. */
async function fileDigest(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
        hash.update(chunk);
    return hash.digest('hex');
}


/***/ }),

/***/ 76552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ requireOneLine),
/* harmony export */   Kb: () => (/* binding */ makeDirectories),
/* harmony export */   VC: () => (/* binding */ requireNoFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);



/**
 * Makes sure that a path has no line break. git's own files, such as the one for borrowed objects, and
 * much of the output have one path per line.
 *
 * @param setting  its name in a message
 * @throws ConfigurationError if it has one
 */
function requireOneLine(path, setting) {
    if (!/[\r\n]/.test(path))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${setting}: the path ${JSON.stringify(path)} has a line break, which git does not accept everywhere. Rename the directory, or name another one.`);
}
/**
 * Checks whether a directory exists or could be made, as far as the path above it shows.
 *
 * @param path     absolute
 * @param setting  its name in a message
 * @throws ConfigurationError if it, or what leads to it, is something else
 */
async function requireNoFile(path, setting) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    if (found?.isDirectory())
        return;
    if (found !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${setting}: ${path} exists and is not a directory. Name another one.`);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
        await requireNoFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), setting);
}
/**
 * Makes a directory and its parents. Node's own recursive mkdir never returns if a file system refuses a
 * directory as if its parent were missing, which is what /proc does.
 *
 * @param path     absolute
 * @param setting  its name in a message
 * @param mode     of the new directories, before the umask
 * @throws ConfigurationError if it cannot be made
 */
async function makeDirectories(path, setting, mode = 0o777) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    if (found?.isDirectory())
        return;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
        await makeDirectories((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), setting, mode);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { mode }).catch((error) => {
        // Somebody else was faster; it may still be a file of that name.
        if (error.code === 'EEXIST' && found === null)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${setting}: the directory ${path} cannot be made (${error.code}). Name one on a writable file system.`);
    });
}


/***/ }),

/***/ 51441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ gitPlaceAt),
/* harmony export */   bM: () => (/* binding */ gitPlaceAround),
/* harmony export */   dN: () => (/* binding */ realPathOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** What a directory is to git; null for an ordinary one. An empty `.git` is nothing to git either. */
async function gitPlaceAt(directory) {
    if (await isGitDirectory(directory))
        return { kind: 'git directory', path: directory };
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '.git');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(inside).catch(() => null);
    if (found === null)
        return null;
    // A linked work tree and a submodule have a file that says where the git directory is (gitrepository-layout(5)).
    const isFile = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(inside).catch(() => null))?.isFile() ?? false;
    const isWorkTree = isFile
        ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(inside, 'latin1').catch(() => '')).startsWith('gitdir:')
        : await isGitDirectory(inside);
    return isWorkTree ? { kind: 'work tree', path: directory } : null;
}
/** The git directory or work tree that a path is or lies in, as real paths; null if there is none. */
async function gitPlaceAround(path) {
    for (let at = await realPathOf(path);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const found = await gitPlaceAt(at);
        if (found !== null)
            return found;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return null;
    }
}
/** The real path of the part of a path that exists, followed by the rest of it. */
async function realPathOf(path) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => null);
    if (real !== null)
        return real;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
        return path;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realPathOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), path.slice((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path).length));
}
async function isGitDirectory(directory) {
    const is = (name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)).then((found) => found, () => null);
    const head = await is('HEAD');
    if (head === null || head.isDirectory())
        return false;
    // That of a linked work tree borrows the rest.
    if ((await is('commondir')) !== null)
        return true;
    return (await is('objects')) !== null && (await is('refs')) !== null;
}


/***/ }),

/***/ 81066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ hasMounts),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   hH: () => (/* binding */ useDirectory),
/* harmony export */   ln: () => (/* binding */ removeUnused),
/* harmony export */   qE: () => (/* binding */ lastUsed),
/* harmony export */   t8: () => (/* binding */ isKept)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14620);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76276);
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




/** File beside a kept directory: when it was last used, and the lock of its current users. */
const markOf = (directory) => `${directory}.used`;
/** Exit status of flock(1) if somebody holds the lock: no command of ours ends with it. */
const HELD = 75;
/**
 * Notes that a kept directory is in use, and keeps others from removing it until the result is disposed of, or
 * this process ends.
 *
 * @param directory  one that `removeUnused` may be asked to remove
 */
async function useDirectory(directory, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const mark = markOf(directory);
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(mark, 'a', 0o600), true);
        const now = new Date(host.now());
        await file.utimes(now, now);
        return await (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .lock */ .s)({ file: mark, what: directory, shared: true }, host);
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
/** Whether a directory's use was ever noted: the user's own directories have no such file. */
async function isKept(directory) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(markOf(directory)).catch(() => null)) !== null;
}
/** Milliseconds since the epoch when a directory was last used, or made if its use was never noted. */
async function lastUsed(directory) {
    const mark = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(markOf(directory)).catch(() => null);
    return mark?.mtimeMs ?? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory)).ctimeMs;
}
/** Removes a directory, but nothing on another file system: a mount left in it is an error. */
async function removeTree(directory, host) {
    if (await hasMounts(directory))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InfrastructureError */ .EN('a mount is left below it');
    await host.run('rm', ['-rf', '--one-file-system', '--', directory]);
}
/** Whether anything is mounted below a directory. */
async function hasMounts(directory) {
    const mounts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/mountinfo', 'utf8');
    // The kernel writes a blank in octal.
    return mounts.includes(` ${directory.replaceAll(' ', '\\040')}/`);
}
/**
 * Removes a kept directory and its file of use, unless it is in use or something is mounted in it. It is renamed
 * first, to a name that `clean` knows as half-made, so others find it whole or not at all.
 *
 * @returns whether it is gone
 */
async function removeUnused(directory, host) {
    if (await hasMounts(directory))
        return false;
    const aside = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory)}.`));
    const whileUnused = ['--exclusive', '--nonblock', '--conflict-exit-code', String(HELD), markOf(directory)];
    const { exit } = await host.run('flock', [...whileUnused, 'mv', '-T', '--', directory, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, 'old')], {
        check: false,
    });
    await removeTree(aside, host);
    if (exit !== 0)
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(markOf(directory), { force: true });
    return true;
}


/***/ }),

/***/ 76276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ lock)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);



/** Milliseconds of waiting before the log says what for. */
const SILENT = 1000;
/**
 * Waits for a lock on a file, however long another process holds it. The kernel releases it when this process ends,
 * however it ends: flock(1) holds it for a child that lives as long as our end of its standard input.
 *
 * @throws CancelledError when the run is asked to stop while it waits
 */
async function lock({ file, what, shared = false }, host) {
    const way = shared ? '--shared' : '--exclusive';
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('flock', [way, file, 'sh', '-c', 'echo locked; exec cat >/dev/null'], {
        stdio: ['pipe', 'pipe', 'ignore'],
        // A group of its own: Ctrl-C in a terminal must not free the lock before the run has cleaned up.
        detached: true,
    });
    const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close');
    const release = async () => {
        child.stdin.end();
        await ended.catch(() => { });
    };
    const waiting = setTimeout(() => host.log.info(`Waiting for another run that uses ${what}`), SILENT);
    const cancel = () => child.kill();
    host.signal.addEventListener('abort', cancel, { once: true });
    try {
        const got = await Promise.race([(0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child.stdout, 'data').then(() => true), ended.then(() => false)]);
        if (!got && host.signal.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc(`cancelled while waiting for ${what}`);
        if (!got)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfrastructureError */ .EN(`flock could not lock ${file}`);
        return { [Symbol.asyncDispose]: release };
    }
    catch (error) {
        await release();
        throw error;
    }
    finally {
        clearTimeout(waiting);
        host.signal.removeEventListener('abort', cancel);
    }
}


/***/ }),

/***/ 6700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ ownerMark),
/* harmony export */   FN: () => (/* binding */ processAlive),
/* harmony export */   P2: () => (/* binding */ startTimeOf),
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   Zs: () => (/* binding */ ownerAlive),
/* harmony export */   h3: () => (/* binding */ writeOwner),
/* harmony export */   jt: () => (/* binding */ OWNER_VARIABLE)
/* harmony export */ });
/* unused harmony export readOwner */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
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



const FILE = 'owner.json';
/** Milliseconds in which a directory may lack its owner file, since its maker is about to write it. */
const YOUNG = 60_000;
/** The start time of a process from the text of its `/proc/pid/stat`; its name may contain spaces and brackets. */
function startTimeOf(statText) {
    const fields = statText
        .slice(statText.lastIndexOf(')') + 1)
        .trim()
        .split(/\s+/);
    return fields[19] ?? null;
}
async function processStartTime(pid) {
    try {
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8');
        // A zombie has ended; only its parent has not asked yet.
        return /\) [ZX] /.test(stat.slice(stat.lastIndexOf(')'))) ? null : startTimeOf(stat);
    }
    catch {
        return null;
    }
}
async function bootId() {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
}
/** This process, as an owner. */
async function thisProcess() {
    return {
        pid: process.pid,
        startTime: (await processStartTime(process.pid)) ?? '',
        bootId: await bootId(),
    };
}
/** Whether a process of this boot still runs; without a start time only its id is compared. */
async function processAlive(pid, startTime) {
    const found = await processStartTime(pid);
    return found !== null && (startTime === undefined || found === startTime);
}
/** Variable in the environment of every child: `PID:STARTTIME` of the process that it works for. */
const OWNER_VARIABLE = 'KERNEL_BISECT_OWNER';
/** The value of `OWNER_VARIABLE` in this process's children. */
function ownerMark() {
    mark ??= `${process.pid}:${startTimeOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/stat', 'utf8')) ?? ''}`;
    return mark;
}
let mark;
/** Records, on disk when this returns, that this process owns `directory`, which is made if it is missing. */
async function writeOwner(directory) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const owner = await thisProcess();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true, mode: 0o700 });
        const half = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `${FILE}.new`);
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(half, 'w', 0o600), true);
        await file.writeFile(`${JSON.stringify(owner)}\n`);
        await file.sync();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(half, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, FILE));
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
/** The owner of a directory; null if none is recorded or readable. */
async function readOwner(directory) {
    try {
        const found = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, FILE), 'utf8'));
        if (typeof found !== 'object' || found === null)
            return null;
        const { pid, startTime, bootId: boot } = found;
        if (!Number.isSafeInteger(pid) || typeof startTime !== 'string' || typeof boot !== 'string')
            return null;
        return { pid: pid, startTime, bootId: boot };
    }
    catch {
        return null;
    }
}
/** Whether the process that owns `directory` still runs; true as well for a new directory without an owner yet. */
async function ownerAlive(directory) {
    const owner = await readOwner(directory);
    if (owner === null) {
        const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(directory).catch(() => null);
        return made !== null && Date.now() - made.mtimeMs < YOUNG;
    }
    if (owner.bootId !== (await bootId()))
        return false;
    return processAlive(owner.pid, owner.startTime);
}


/***/ }),

/***/ 23338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ killFamily),
/* harmony export */   Nx: () => (/* binding */ COMMAND_VARIABLE),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   _b: () => (/* binding */ endFamily),
/* harmony export */   mA: () => (/* binding */ orphans),
/* harmony export */   uF: () => (/* binding */ processes)
/* harmony export */ });
/* unused harmony export ownerIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6700);


/** Variable in the environment of every child: which of our commands it belongs to. */
const COMMAND_VARIABLE = 'KERNEL_BISECT_COMMAND';
/** Checks, 0.1 s apart, before a process that was asked to end is killed. */
const TRIES = 20;
/** Reads `OWNER_VARIABLE` from the text of `/proc/PID/environ`; null if it is not there, or empty. */
function ownerIn(environ) {
    const [, pid, startTime] = /^(\d+):(\d+)$/.exec(variableIn(environ, _owner_js__WEBPACK_IMPORTED_MODULE_1__/* .OWNER_VARIABLE */ .jt)) ?? [];
    return pid === undefined || startTime === undefined ? null : { pid: Number(pid), startTime };
}
function variableIn(environ, name) {
    const line = environ.split('\0').find((entry) => entry.startsWith(`${name}=`));
    return line?.slice(name.length + 1) ?? '';
}
/** The visible processes. Those of another process namespace are left out: their ids mean other processes here. */
async function processes() {
    const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid');
    return (await everyProcess()).filter((one) => one.namespace === namespace);
}
async function everyProcess() {
    const found = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const all = await Promise.all(found.map((pid) => processOf(pid).catch(() => null)));
    return all.filter((process) => process !== null);
}
async function processOf(pid) {
    const at = `/proc/${pid}`;
    const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`${at}/ns/pid`);
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${at}/stat`, 'utf8');
    const command = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${at}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    const environ = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${at}/environ`, 'latin1').catch(() => '');
    return {
        pid,
        namespace,
        parent: Number(stat
            .slice(stat.lastIndexOf(')') + 1)
            .trim()
            .split(/\s+/)[1]),
        startTime: (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .startTimeOf */ .P2)(stat) ?? '',
        command,
        directory: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`${at}/cwd`).catch(() => ''),
        owner: ownerIn(environ),
        work: variableIn(environ, COMMAND_VARIABLE),
    };
}
/** Processes whose owner is dead. The caller's ancestors are never among them. */
async function orphans(all) {
    const spared = new Set();
    for (let at = process.pid; at !== undefined && !spared.has(at);) {
        spared.add(at);
        const here = at;
        at = all.find(({ pid }) => pid === here)?.parent;
    }
    const dead = [];
    for (const candidate of all) {
        const { owner, pid } = candidate;
        if (owner === null || spared.has(pid))
            continue;
        if (!(await (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .processAlive */ .FN)(owner.pid, owner.startTime)))
            dead.push(candidate);
    }
    return dead;
}
/** Ends a process, with force if needed. One that has gone meanwhile, or whose id was reused, is fine. */
async function end({ pid, startTime }, host) {
    const signal = async (name) => {
        if (await (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .processAlive */ .FN)(pid, startTime))
            process.kill(pid, name);
    };
    await signal('SIGTERM');
    for (let attempt = 0; attempt < TRIES && (await (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .processAlive */ .FN)(pid, startTime)); attempt += 1) {
        await host.sleep(0.1);
    }
    await signal('SIGKILL');
}
/** Checks whether processes that were asked to end have done so, and milliseconds between them. */
const LOOKS = 10;
const BETWEEN_LOOKS = 20;
/** Rounds of finding and killing processes: a killed one may have been forking. */
const ROUNDS = 5;
/**
 * Kills what one of our commands has started, in any session or group: all processes that carry the command's
 * marker, and their descendants.
 *
 * @param work  the value of `COMMAND_VARIABLE`; null: everything that this process has started
 */
async function killFamily(work) {
    for (let round = 0; round < ROUNDS; round += 1) {
        const family = await familyOf(work);
        if (family.length === 0)
            return;
        for (const { pid } of family)
            send(pid, 'SIGKILL');
    }
}
/** Ends what a command has left running: it is asked to end, and killed if it does not end at once. */
async function endFamily(work) {
    const family = await familyOf(work);
    for (const { pid } of family)
        send(pid, 'SIGTERM');
    for (let look = 0; look < LOOKS; look += 1) {
        const alive = await Promise.all(family.map(({ pid, startTime }) => (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .processAlive */ .FN)(pid, startTime)));
        if (!alive.includes(true))
            break;
        await new Promise((done) => setTimeout(done, BETWEEN_LOOKS));
    }
    await killFamily(work);
}
/** The processes of one of our commands, or of all of them. */
async function familyOf(work) {
    // A container's are in their own namespace, have no marker, and outlive an nspawn that is killed.
    const all = await everyProcess();
    const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid');
    const isOurs = ({ owner, work: theirs, ...one }) => owner !== null &&
        one.namespace === namespace &&
        `${owner.pid}:${owner.startTime}` === (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerMark */ .$R)() &&
        (work === null || theirs === work);
    const family = new Set(all.filter((one) => one.pid !== process.pid && isOurs(one)).map(({ pid }) => pid));
    for (let before = -1; before !== family.size;) {
        before = family.size;
        for (const { pid, parent } of all)
            if (family.has(parent))
                family.add(pid);
    }
    return all.filter(({ pid }) => family.has(pid));
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        // It has gone meanwhile, or it is root's and we are not: its owner's marker lets a later `clean` find it.
        if (!['ESRCH', 'EPERM'].includes(error.code ?? ''))
            throw error;
    }
}


/***/ }),

/***/ 93472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   NM: () => (/* binding */ makeWorkDirectory),
/* harmony export */   Qj: () => (/* binding */ openPart),
/* harmony export */   Vx: () => (/* binding */ lockOf),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   _4: () => (/* binding */ requireOwnWorkDirectory),
/* harmony export */   dI: () => (/* binding */ PARTS)
/* harmony export */ });
/* unused harmony export MARKER */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _directories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76552);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14620);
/* harmony import */ var _git_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51441);
/* harmony import */ var _user_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69064);
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






/** What git, make and the compiler write: they run as the ordinary user if this process is root for one. */
const USERS_PARTS = ['repository', 'source', 'config', 'build', 'modules', 'ccache'];
/** Only root may enter these: guests leave files of any owner and mode there. */
const ROOTS_PARTS = ['rootfs', 'builders', 'runs'];
const PARTS = [...USERS_PARTS, 'kernels', ...ROOTS_PARTS];
const LOCK = 'lock';
/**
 * Lies in each part, and in a work directory that this project made: nothing is removed in a directory that lacks it.
 */
const MARKER = '.made-by-kernel-bisect';
const MARKER_TEXT = 'kernel-bisect made this directory. It may remove everything in it.\n';
/** The path of a part. */
const partOf = (workDir, part) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workDir, part);
/** The file that runs lock while they use the work directory. */
const lockOf = (workDir) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workDir, LOCK);
/** Whether this project made a directory. */
const isMarked = async (directory) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => null))?.isDirectory() === true &&
    (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, MARKER)).catch(() => null))?.isFile() === true;
/**
 * Makes sure that a work directory holds no files of the user that a run could touch. Nothing is made.
 *
 * @param workDir   absolute
 * @param kernel    absolute paths of the user's repository: its work trees and git directories; empty for a URL
 * @throws ConfigurationError if the directory is, holds or lies in a work tree or a git directory, or if something else
 *   has one of the names that a run uses in it
 */
async function requireOwnWorkDirectory(workDir, kernel = []) {
    const another = `Name a separate directory, such as /var/lib/kernel-bisect.`;
    const real = await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathOf */ .dN)(workDir);
    const around = await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_3__/* .gitPlaceAround */ .bM)(workDir);
    if (around !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`work-dir: ${workDir} ${around.path === real ? 'is' : 'lies in'} the git ${words(around.kind)} ${around.path}, and a run removes files in its work directory. ${another}`);
    for (const path of kernel) {
        const place = await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathOf */ .dN)(path);
        const how = isBelow(place, real) ? 'holds' : isBelow(real, place) ? 'lies in' : null;
        if (how !== null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`work-dir: ${workDir} ${how} the repository ${path}, and a run removes files in its work directory. ${another}`);
    }
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(real).catch(() => [])) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, name);
        if (name === LOCK)
            await requireLockFile(path);
        else if (isPart(name))
            await requirePart(path);
        else if ((await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_3__/* .gitPlaceAt */ .D8)(path)) !== null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`work-dir: ${workDir} holds the git repository ${path}, and a run removes files in its work directory. ${another}`);
    }
}
const words = (kind) => (kind === 'git directory' ? 'directory' : kind);
const isPart = (name) => PARTS.includes(name);
/** Whether a path is a directory or lies in it; both are real paths. */
function isBelow(path, directory) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path);
    return way === '' || (way !== '..' && !way.startsWith('../'));
}
/** @throws ConfigurationError if something has a part's name that this project did not make */
async function requirePart(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null);
    if (found === null || (await isMarked(path)))
        return;
    // One that was just made lacks its marker for a moment.
    if (found.isDirectory() && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`work-dir: ${path} was not made by kernel-bisect, and a run removes files below this name. Move it away, or name another directory.`);
}
async function requireLockFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null);
    if (found === null || (found.isFile() && found.size === 0))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`work-dir: ${path} was not made by kernel-bisect, and runs lock a file with this name. Move it away, or name another directory.`);
}
/**
 * Makes the work directory if it is missing. If this process is root for an ordinary user, one that this project
 * made belongs to that user afterwards, with the parts that the user's own commands write, whoever worked there before.
 */
async function makeWorkDirectory(directory, host) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory).catch(() => null);
    await (0,_directories_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectories */ .Kb)(directory, 'work-dir');
    if (found === null || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory)).length === 0)
        await mark(directory);
    const user = (0,_user_js__WEBPACK_IMPORTED_MODULE_4__/* .ordinaryUser */ .Qb)();
    if (user === null)
        return;
    if (await isMarked(directory))
        await (0,_user_js__WEBPACK_IMPORTED_MODULE_4__/* .giveToUser */ .o8)(directory, { deep: false });
    const parts = [];
    for (const name of USERS_PARTS) {
        const path = partOf(directory, name);
        if (await isMarked(path))
            parts.push(path);
    }
    if (parts.length > 0)
        await host.run('chown', ['-R', '-h', `${user.uid}:${user.gid}`, '--', ...parts]);
}
/**
 * A part of a work directory, made if it is missing.
 *
 * @returns its absolute path
 * @throws ConfigurationError if something has its name that this project did not make
 */
async function openPart(workDir, name) {
    const path = partOf(workDir, name);
    await requirePart(path);
    const isRoots = ROOTS_PARTS.includes(name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true, mode: isRoots ? 0o700 : 0o755 });
    if (!(await isMarked(path))) {
        await mark(path);
        if (USERS_PARTS.includes(name))
            await (0,_user_js__WEBPACK_IMPORTED_MODULE_4__/* .giveToUser */ .o8)(path, { deep: false });
    }
    return path;
}
async function mark(directory) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, MARKER), 'w', 0o644), true);
        await file.writeFile(MARKER_TEXT);
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


/***/ }),

/***/ 15902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tt: () => (/* binding */ guestToolsLayer),
  mv: () => (/* binding */ mountRoot),
  z6: () => (/* binding */ unmountRoot)
});

// UNUSED EXPORTS: overlayOptions, upperOptions

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
;// CONCATENATED MODULE: ./build/host/mounts.js


/** Attempts to unmount, 0.2 s apart, before a busy mount is only detached. */
const UNMOUNT_TRIES = 5;
/** Whether something is mounted at exactly this path, from the text of `/proc/self/mountinfo`. */
function isMountPoint(mountinfo, path) {
    // The kernel writes blanks and backslashes in octal.
    const plain = (text) => text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
    return mountinfo.split('\n').some((line) => plain(line.split(' ')[4] ?? '') === path);
}
async function isMounted(path) {
    return isMountPoint(await (0,promises_.readFile)('/proc/self/mountinfo', 'utf8'), path);
}
/**
 * Unmounts what is mounted at a path, if anything is. What stays busy is detached.
 *
 * @throws InfrastructureError if not even that can be done
 */
async function unmount(path, host) {
    for (let attempt = 1; await isMounted(path); attempt += 1) {
        const lazy = attempt > UNMOUNT_TRIES;
        const { exit, stderr } = await host.run('umount', lazy ? ['-l', '--', path] : ['--', path], {
            check: false,
            cleanup: true,
        });
        if (exit === 0)
            continue;
        if (lazy)
            throw new errors/* InfrastructureError */.EN(`${path} cannot be unmounted: ${stderr.trim()}`);
        // virtiofsd is still ending. A run that was asked to stop does not wait for it.
        await host.sleep(0.2).catch(() => {
            attempt = UNMOUNT_TRIES;
        });
    }
}
/**
 * Mounts a file system that has no device.
 *
 * @param inside  directory that `at` and the names in `options` are relative to
 * @throws InfrastructureError if it cannot be mounted
 */
async function mount({ type, options, at, inside }, host) {
    await host.run('mount', ['-t', type, '-o', options, 'kernel-bisect', at], { cwd: inside });
}

// EXTERNAL MODULE: ./build/host/owner.js
var owner = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/rootfs/private-directory.js
var private_directory = __webpack_require__(54451);
;// CONCATENATED MODULE: ./build/rootfs/layers.js






// The only names that appear in a mount's options: `:` and `,` in a path would break the string.
const NAMES = { root: 'root', fresh: 'fresh', upper: 'fresh/upper', work: 'fresh/work' };
const LAYERS = ['tools', 'modules', 'rootfs'];
/** Bytes of the limit for each inode; a small file costs the host about a page and its inode. */
const BYTES_PER_INODE = 8192;
const FEWEST_INODES = 16_384;
/** The options of the tmpfs that holds an upper, for `mount -o`. */
function upperOptions(limit) {
    const inodes = Math.max(FEWEST_INODES, Math.floor(limit / BYTES_PER_INODE));
    return `size=${Math.max(1, Math.floor(limit))},nr_inodes=${inodes},mode=0700,nosuid,nodev`;
}
/** The options of the overlay, for `mount -o`; lower layers are given from top to bottom, all names relative. */
function overlayOptions(lower) {
    return [
        `lowerdir=${lower.join(':')}`,
        `upperdir=${NAMES.upper}`,
        `workdir=${NAMES.work}`,
        'index=off,redirect_dir=off,metacopy=off,xino=auto,nosuid,nodev',
    ].join(',');
}
/**
 * Lays the root of one boot: tools over modules over rootfs, all of them read-only, under a fresh upper.
 * The owner of `directory` is written down before anything is made.
 *
 * @throws InfrastructureError if a mount fails; nothing is left of it then
 */
async function mountRoot(options, host) {
    const directory = (0,external_node_path_.resolve)(options.directory);
    await (0,private_directory/* privateDirectory */.J)(directory);
    await (0,owner/* writeOwner */.h3)(directory);
    try {
        const lower = [];
        for (const layer of LAYERS) {
            const source = options[layer];
            if (source === null)
                continue;
            const found = await (0,promises_.stat)(source).catch(() => null);
            if (!found?.isDirectory())
                throw new errors/* InfrastructureError */.EN(`the ${layer} layer ${source} is not a directory`);
            // A link with a generated name stands for a path that may contain any character.
            await (0,promises_.symlink)((0,external_node_path_.resolve)(source), (0,external_node_path_.join)(directory, layer));
            lower.push(layer);
        }
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, NAMES.root), { mode: 0o700 });
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, NAMES.fresh), { mode: 0o700 });
        await mount({ type: 'tmpfs', options: upperOptions(options.upperLimit), at: NAMES.fresh, inside: directory }, host);
        const upper = (0,external_node_path_.join)(directory, NAMES.upper);
        await (0,promises_.mkdir)(upper);
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, NAMES.work));
        // The upper's own owner and mode are those of the guest's `/`.
        const { uid, gid, mode } = await (0,promises_.stat)(options.rootfs);
        await (0,promises_.chown)(upper, uid, gid);
        await (0,promises_.chmod)(upper, mode & 0o7777);
        await mount({ type: 'overlay', options: overlayOptions(lower), at: NAMES.root, inside: directory }, host);
        return {
            path: (0,external_node_path_.join)(directory, NAMES.root),
            upper,
            [Symbol.asyncDispose]: () => unmountRoot(directory, host),
        };
    }
    catch (error) {
        await unmountRoot(directory, host);
        throw error;
    }
}
/** Takes down what `mountRoot` made in `directory`, as far as it came; also what a crashed run left. */
async function unmountRoot(directory, host) {
    const base = (0,external_node_path_.resolve)(directory);
    for (const name of [NAMES.root, NAMES.fresh]) {
        const path = (0,external_node_path_.join)(base, name);
        if ((await (0,promises_.lstat)(path).catch(() => null)) === null)
            continue;
        await unmount(path, host);
        // rmdir and not a recursive removal: should it be mounted after all, nothing in it is lost.
        await (0,promises_.rmdir)(path);
    }
    for (const layer of LAYERS)
        await (0,promises_.rm)((0,external_node_path_.join)(base, layer), { force: true });
    await (0,promises_.rm)((0,external_node_path_.join)(base, 'owner.json'), { force: true });
    await (0,promises_.rmdir)(base).catch((error) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT')
            throw error;
    });
}
/**
 * Makes the layer that brings our own files into a guest: each of mode 0755.
 * Nothing but that one new directory, because a real `bin` or `lib` would hide the links of a merged /usr.
 *
 * @param directory  new directory that becomes the layer
 * @param name       what the guest sees it as, at its root
 * @param files      source path of each, by name; a directory is copied whole
 */
async function guestToolsLayer(directory, name, files) {
    const inside = (0,external_node_path_.join)(directory, name);
    await (0,promises_.mkdir)(inside, { recursive: true });
    await (0,promises_.chmod)(directory, 0o755);
    await (0,promises_.chmod)(inside, 0o755);
    // Entries of /dev besides the kernel's own nodes, for init to copy.
    await (0,promises_.mkdir)((0,external_node_path_.join)(inside, 'dev'), { mode: 0o755 });
    await (0,promises_.symlink)('/proc/self/fd', (0,external_node_path_.join)(inside, 'dev/fd'));
    for (const [number, name] of ['stdin', 'stdout', 'stderr'].entries())
        await (0,promises_.symlink)(`/proc/self/fd/${number}`, (0,external_node_path_.join)(inside, 'dev', name));
    for (const [name, source] of Object.entries(files)) {
        if (!/^[A-Za-z0-9][\w.-]*$/.test(name))
            throw new Error(`${JSON.stringify(name)} is not a valid name for a guest's file`);
        const target = (0,external_node_path_.join)(inside, name);
        await (0,promises_.cp)(source, target, { recursive: true, errorOnExist: true, force: false, verbatimSymlinks: true });
        await (0,promises_.chmod)(target, 0o755);
        await (0,promises_.chown)(target, 0, 0);
    }
}


/***/ }),

/***/ 54451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ privateDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14620);


/**
 * Makes a directory that only root can enter, or makes sure that it is one.
 * A set-uid file that a guest made is set-uid on the host for whoever can reach it.
 *
 * @throws ConfigurationError if others can enter it; its mode is not changed, because it may be somebody's own
 */
async function privateDirectory(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true, mode: 0o700 });
    const { uid, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    if (uid !== (process.getuid?.() ?? 0) || (mode & 0o077) !== 0) {
        const shown = (mode & 0o7777).toString(8).padStart(4, '0');
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${path} has mode ${shown} and owner ${uid}, but what lies in it must be out of reach of other users: ` +
            `run chmod 0700 and chown 0 on it, or choose another directory`);
    }
}


/***/ }),

/***/ 52172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ clean)
/* harmony export */ });
/* unused harmony export domainOwner */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var fast_xml_parser__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(41143);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14620);
/* harmony import */ var _host_in_use_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81066);
/* harmony import */ var _host_owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6700);
/* harmony import */ var _host_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23338);
/* harmony import */ var _host_work_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93472);
/* harmony import */ var _rootfs_layers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15902);
/* harmony import */ var _vm_domain_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75446);
/* harmony import */ var _vm_stage_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67226);
/* harmony import */ var _vm_virsh_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(95458);













/** Milliseconds after which a thing without an owner is old: more than copying a kernel or creating a domain takes. */
const OLD = 600_000;
/** Where things are made under a temporary name before they are renamed, and the pattern of such a name. */
const HALF_MADE = [
    { below: 'rootfs', name: /^\..+\.[A-Za-z0-9]{6}$/ },
    { below: 'builders', name: /^\..+\.[A-Za-z0-9]{6}$/ },
    { below: 'kernels', name: /^\.new-[0-9a-f]{12}-[0-9a-f]{12}$/ },
];
/**
 * Removes what crashed runs left on this host: processes, domains, mounts, staged images, half-made directories.
 * Things of a live run stay, and so do those without a marker of this project.
 *
 * @param workDir  runs are searched only below this one; domains and staged images on the whole host
 * @returns what was removed, one line each
 * @throws ConfigurationError if the work directory is not this project's own
 */
async function clean(workDir, host) {
    const removed = [];
    const remove = async (what, how) => {
        try {
            await how();
            removed.push(what);
        }
        catch (error) {
            if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .CancelledError */ .cc)
                throw error;
            host.log.warning(`${what} from a crashed run stays: ${error instanceof Error ? error.message : error}`);
        }
    };
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workDir);
    await (0,_host_work_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .requireOwnWorkDirectory */ ._4)(directory);
    for (const orphan of await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .orphans */ .mA)(await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .processes */ .uF)())) {
        await remove(`process ${orphan.pid} (${orphan.command.slice(0, 60)})`, () => (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .end */ ._N)(orphan, host));
    }
    const domains = await deadDomains(host);
    for (const name of domains.dead)
        await remove(`domain ${name}`, () => destroy(name, host));
    const anyAlive = await removeRuns((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'runs'), remove, host);
    // The QEMU of a domain that was just destroyed named its image too.
    const running = await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .processes */ .uF)();
    await removeStaged(domains.living, running, remove, host);
    if (!anyAlive)
        await removeHalfMade(directory, running, remove, host);
    await removeDescriptions(remove, host);
    return removed;
}
async function deadDomains(host) {
    const found = { dead: [], living: [] };
    const listed = await (0,_vm_virsh_js__WEBPACK_IMPORTED_MODULE_11__/* .virsh */ .$V)(['list', '--all', '--name'], { check: false, within: 30 }, host).catch(() => null);
    if (listed === null || listed.exit !== 0)
        return found;
    for (const name of listed.stdout.split('\n').filter((line) => line.trim() !== '')) {
        const args = ['metadata', '--domain', name, '--uri', _vm_domain_js__WEBPACK_IMPORTED_MODULE_8__/* .OWNER_NAMESPACE */ .gr];
        const noted = await (0,_vm_virsh_js__WEBPACK_IMPORTED_MODULE_11__/* .virsh */ .$V)(args, { check: false, within: 30 }, host);
        const owner = noted.exit === 0 ? domainOwner(noted.stdout) : null;
        if (owner === null)
            continue;
        const alive = await (0,_host_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .processAlive */ .FN)(owner.pid, owner.startTime);
        found[alive ? 'living' : 'dead'].push(name);
    }
    return found;
}
/** The owner of a domain, from the output of `virsh metadata`; null if it is not ours. */
function domainOwner(metadata) {
    const parser = new fast_xml_parser__WEBPACK_IMPORTED_MODULE_12__/* ["default"] */ .A({
        ignoreAttributes: false,
        attributeNamePrefix: '',
        removeNSPrefix: true,
        parseAttributeValue: false,
    });
    const owner = parser.parse(metadata).owner;
    if (owner?.pid === undefined || !/^[1-9]\d*$/.test(owner.pid))
        return null;
    return { pid: Number(owner.pid), startTime: owner.start };
}
async function destroy(name, host) {
    const { exit, stderr } = await (0,_vm_virsh_js__WEBPACK_IMPORTED_MODULE_11__/* .virsh */ .$V)(['destroy', name], { check: false }, host);
    if (exit !== 0 && !/no domain|not found|not running/i.test(stderr))
        throw new Error(stderr.trim());
}
/** @returns whether any run of this work directory lives */
async function removeRuns(runs, remove, host) {
    let anyAlive = false;
    for (const run of await directoriesIn(runs)) {
        if (await anyOwnerAlive(run))
            anyAlive = true;
        else
            await remove(`run directory ${run}`, () => removeRun(run, host));
    }
    return anyAlive;
}
async function anyOwnerAlive(run) {
    if (await (0,_host_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerAlive */ .Zs)(run))
        return true;
    for (const boot of await directoriesIn(run)) {
        const marked = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(boot, 'owner.json')).catch(() => null);
        if (marked !== null && (await (0,_host_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerAlive */ .Zs)(boot)))
            return true;
    }
    return false;
}
async function removeRun(run, host) {
    for (const boot of await directoriesIn(run)) {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(boot);
        if (names.includes('root') || names.includes('fresh'))
            await (0,_rootfs_layers_js__WEBPACK_IMPORTED_MODULE_7__/* .unmountRoot */ .z6)(boot, host);
    }
    await (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(run, host);
}
async function removeStaged(living, running, remove, host) {
    for (const staged of await directoriesIn(_vm_stage_js__WEBPACK_IMPORTED_MODULE_9__/* .STAGING_ROOT */ .bg)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(staged).startsWith(_vm_stage_js__WEBPACK_IMPORTED_MODULE_9__/* .RUN_PREFIX */ .px))
            continue;
        const inUse = living.some((name) => staged.endsWith(`/${name}`)) || isNamed(staged, running);
        if (inUse || (await (0,_host_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerAlive */ .Zs)(staged)))
            continue;
        await remove(`staged image ${staged}`, () => (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(staged, host));
    }
}
async function removeHalfMade(workDir, running, remove, host) {
    for (const { below, name } of HALF_MADE) {
        for (const path of await directoriesIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workDir, below))) {
            if (!name.test(path.slice(path.lastIndexOf('/') + 1)))
                continue;
            // A container is made before its run has a directory: the command lines of its tools name it.
            if (isNamed(path, running) || (await (0,_host_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerAlive */ .Zs)(path)) || !(await isOld(path)))
                continue;
            await remove(`half-made ${path}`, () => (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(path, host));
        }
    }
}
async function removeDescriptions(remove, host) {
    for (const path of await directoriesIn((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)())) {
        if (!/\/kernel-bisect-domain-[A-Za-z0-9]{6}$/.test(path))
            continue;
        const { uid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        if (uid !== process.getuid?.() || !(await isOld(path)))
            continue;
        await remove(`domain description ${path}`, () => (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(path, host));
    }
}
/** Whether a live process works on a path: as its working directory, or on its command line. */
function isNamed(path, running) {
    return running.some(({ command, directory }) => command.includes(path) || directory.startsWith(path));
}
async function isOld(path) {
    return Date.now() - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtimeMs > OLD;
}
/** Paths of the real directories in one; none if it does not exist. */
async function directoriesIn(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name));
}


/***/ }),

/***/ 75446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ domainXml),
/* harmony export */   KN: () => (/* binding */ kernelCmdline),
/* harmony export */   OT: () => (/* binding */ AGENT_CHANNEL),
/* harmony export */   Pw: () => (/* binding */ MOST_DISKS),
/* harmony export */   ah: () => (/* binding */ ROOT_TAG),
/* harmony export */   gr: () => (/* binding */ OWNER_NAMESPACE)
/* harmony export */ });
/* harmony import */ var fast_xml_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20925);

/** The namespace of this project in a domain's metadata. */
const OWNER_NAMESPACE = 'urn:kernel-bisect';
const QEMU_NAMESPACE = 'http://libvirt.org/schemas/domain/qemu/1.0';
/** The channel to the guest agent. */
const AGENT_CHANNEL = 'org.qemu.guest_agent.0';
/** The share's tag: every kernel mounts this one as root without an initramfs, with virtiofs since 5.4. */
const ROOT_TAG = '/dev/root';
/**
 * For 9p: the guest's own page cache only for mapped files, so what a test has written is on the host at once; the
 * largest message that the device of every QEMU takes.
 */
const ROOT_FLAGS_9P = 'trans=virtio,version=9p2000.L,cache=mmap,msize=262144';
/** Disks that libvirt can name on this machine type; the PCI bus has no slots for more. */
const MOST_DISKS = 20;
/**
 * A hung guest is asked for its stacks: with SysRq, whatever its own settings are, else with an NMI, which makes it
 * panic and print all tasks (1) and CPUs (64). Documentation/admin-guide/kernel-parameters.txt has these.
 */
const STACKS_AT_A_HANG = ['sysrq_always_enabled', 'unknown_nmi_panic', 'panic_print=0x41'];
/** A busy host stalls a guest without KVM for longer than these allow: they would report false lockups. */
const NO_DETECTORS = [
    'nowatchdog',
    'rcupdate.rcu_cpu_stall_suppress=1',
    'workqueue.watchdog_thresh=0',
    'sysctl.kernel.hung_task_timeout_secs=0',
];
/** dracut's parameters for such a root, see its 95virtiofs and 95virtfs; without a shell it ends if it cannot mount it. */
const DRACUT = {
    root: { virtiofs: `virtiofs:${ROOT_TAG}`, '9p': `virtfs:${ROOT_TAG}` },
    more: ['rd.shell=0'],
};
/** The kernel's command line for a root that the host shares. */
function kernelCmdline(spec) {
    const { rootTransport = 'virtiofs' } = spec;
    const dracut = spec.initramfs === 'dracut' ? DRACUT : null;
    return [
        `root=${dracut?.root[rootTransport] ?? ROOT_TAG}`,
        ...(dracut?.more ?? []),
        `rootfstype=${rootTransport}`,
        ...(rootTransport === '9p' ? [`rootflags=${ROOT_FLAGS_9P}`] : []),
        'rw',
        ...(spec.init === null ? [] : [`init=${spec.init}`]),
        'console=ttyS0',
        'panic=-1',
        ...STACKS_AT_A_HANG,
        ...(spec.accel === 'tcg' ? NO_DETECTORS : []),
        `bisect.trial=${spec.token}`,
        ...(spec.extra ?? []),
    ].join(' ');
}
/**
 * QEMU itself serves 9p, and only root may enter the root directory, so for this domain QEMU is root.
 * libvirt 9.0 leaves it its capabilities; the AppArmor or SELinux profile and QEMU's own sandbox stay.
 */
const OWNER_OF_THE_ROOT = { '@type': 'static', '@model': 'dac', '@relabel': 'yes', label: '+0:+0' };
// The builder escapes every value literally: a path with `&amp;` keeps it.
const AS_WRITTEN_BELOW = {
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    textNodeName: '#',
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
};
/** The libvirt XML of a guest that boots a kernel directly, with a directory of the host as its root. */
function domainXml(spec) {
    const kvm = spec.accel === 'kvm';
    const domain = {
        '@type': kvm ? 'kvm' : 'qemu',
        ...(spec.network === 'user' ? { '@xmlns:qemu': QEMU_NAMESPACE } : {}),
        name: spec.name,
        metadata: {
            'kb:owner': {
                '@xmlns:kb': OWNER_NAMESPACE,
                '@run': spec.owner.run,
                '@pid': spec.owner.pid,
                ...(spec.owner.startTime === undefined ? {} : { '@start': spec.owner.startTime }),
            },
        },
        memory: { '@unit': 'b', '#': spec.memory },
        memoryBacking: { source: { '@type': 'memfd' }, access: { '@mode': 'shared' } },
        vcpu: spec.cpus,
        os: {
            // pc, not q35: no root ports and no AHCI for the guest to probe.
            type: { '@arch': 'x86_64', '@machine': 'pc', '#': 'hvm' },
            kernel: spec.kernel,
            ...(spec.initrd === undefined ? {} : { initrd: spec.initrd }),
            cmdline: spec.cmdline,
        },
        // The guest finds pvpanic through ACPI.
        features: { acpi: {}, apic: {} },
        cpu: kvm ? { '@mode': 'host-passthrough' } : { '@mode': 'maximum' },
        clock: { '@offset': 'utc' },
        on_poweroff: 'destroy',
        on_reboot: 'destroy',
        // The guest's memory stays for the dump.
        on_crash: 'preserve',
        devices: devices(spec),
        ...(spec.rootTransport === '9p' ? { seclabel: OWNER_OF_THE_ROOT } : {}),
        ...(spec.network === 'user' ? { 'qemu:commandline': isolatedNetwork() } : {}),
    };
    return new fast_xml_parser__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A(AS_WRITTEN_BELOW).build({ domain });
}
function devices(spec) {
    return {
        // libvirt's default USB controller costs boot time, and nothing is plugged into it.
        controller: [{ '@type': 'usb', '@model': 'none' }],
        filesystem: share(spec),
        disk: (spec.disks ?? []).map((path, index) => ({
            '@type': 'file',
            '@device': 'disk',
            driver: { '@name': 'qemu', '@type': 'raw', '@cache': 'unsafe', '@discard': 'unmap' },
            source: { '@file': path },
            target: { '@dev': `vd${String.fromCharCode(97 + index)}`, '@bus': 'virtio' },
        })),
        serial: {
            '@type': 'unix',
            source: { '@mode': 'connect', '@path': spec.consoleSocket },
            target: { '@port': 0 },
        },
        channel: [
            { '@type': 'unix', target: { '@type': 'virtio', '@name': AGENT_CHANNEL } },
            ...(spec.display === 'spice'
                ? [{ '@type': 'spicevmc', target: { '@type': 'virtio', '@name': 'com.redhat.spice.0' } }]
                : []),
        ],
        ...comfort(spec.display ?? 'none'),
        rng: { '@model': 'virtio', backend: { '@model': 'random', '#': '/dev/urandom' } },
        panic: { '@model': 'isa' },
        memballoon: { '@model': 'none' },
    };
}
function share(spec) {
    const ends = { source: { '@dir': spec.root }, target: { '@dir': ROOT_TAG } };
    // If libvirt drops the capabilities, an owner that QEMU may not give to a file is ignored.
    if (spec.rootTransport === '9p')
        return { '@type': 'mount', '@accessmode': 'squash', ...ends };
    return {
        '@type': 'mount',
        '@accessmode': 'passthrough',
        driver: { '@type': 'virtiofs' },
        // Only the guest writes below its root while it runs, so what it has seen once stays true.
        binary: { '@xattr': 'on', cache: { '@mode': 'always' } },
        ...ends,
    };
}
/** libvirt's own user network lets the guest reach everything that the host can, and cannot be restricted. */
function isolatedNetwork() {
    // libvirt does not know this card: it gets the slot of the bus that libvirt uses last.
    const card = 'virtio-net-pci,netdev=isolated,romfile=,addr=0x18';
    const args = ['-netdev', 'user,id=isolated,restrict=on', '-device', card];
    return { 'qemu:arg': args.map((value) => ({ '@value': value })) };
}
function comfort(display) {
    if (display === 'none')
        return {};
    return {
        input: { '@type': 'keyboard', '@bus': 'ps2' },
        graphics: {
            '@type': 'spice',
            '@autoport': 'yes',
            listen: { '@type': 'address', '@address': '127.0.0.1' },
        },
        video: { model: { '@type': 'virtio', '@heads': 1 } },
    };
}


/***/ }),

/***/ 67226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O4: () => (/* binding */ blankDisk),
/* harmony export */   O7: () => (/* binding */ removeStaging),
/* harmony export */   bg: () => (/* binding */ STAGING_ROOT),
/* harmony export */   ou: () => (/* binding */ stageImage),
/* harmony export */   px: () => (/* binding */ RUN_PREFIX),
/* harmony export */   v7: () => (/* binding */ stagingDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61655);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14620);
/* harmony import */ var _host_owner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6700);




/** Below libvirt's image directory, where QEMU's user and the confinement of libvirt let QEMU read. */
const STAGING_ROOT = '/var/lib/libvirt/images/kernel-bisect';
/** Prefix of the name of every run, and so of its domains and staged images. */
const RUN_PREFIX = 'kbisect-';
/** The staging directory of a run; made if it is missing. Others may pass through it but not list it. */
async function stagingDirectory(runName, host) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(STAGING_ROOT, runName);
    await host.run('install', ['-d', '-m', '0711', STAGING_ROOT, directory]);
    await (0,_host_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOwner */ .h3)(directory);
    return directory;
}
/**
 * Copies an image to where QEMU may read it.
 *
 * @throws InfrastructureError if the copy differs
 */
async function stageImage({ path: image, digest }, directory, host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(image));
    const expected = digest ?? (await (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .fileDigest */ .h)(image));
    await host.run('cp', ['--reflink=auto', '--no-preserve=all', '--', image, `${path}.part`]);
    const copied = await (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .fileDigest */ .h)(`${path}.part`);
    if (copied !== expected)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InfrastructureError */ .EN(`${path}: SHA-256 ${copied}, but ${expected} was built; the copy is not used`);
    await host.run('chmod', ['0644', '--', `${path}.part`]);
    await host.run('mv', ['-fT', '--', `${path}.part`, path]);
    return { path, digest: copied };
}
/** Makes a blank, sparse disk image. */
async function blankDisk(directory, name, size, host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, name);
    await host.run('truncate', ['-s', String(size), '--', path]);
    return path;
}
/** Removes all that a run has staged. */
async function removeStaging(runName, host) {
    await host.run('rm', ['-rf', '--one-file-system', '--', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(STAGING_ROOT, runName)], { check: false });
}


/***/ }),

/***/ 95458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ virsh),
/* harmony export */   Dp: () => (/* binding */ silenceOf),
/* harmony export */   K4: () => (/* binding */ requireLibvirt),
/* harmony export */   Lk: () => (/* binding */ libvirtUri),
/* harmony export */   U5: () => (/* binding */ virshArgs)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14620);

/** The system instance of libvirt: the one that can start virtiofsd as root. */
const SYSTEM = 'qemu:///system';
/** Pattern of a URI of this machine's system instance; it may name another socket. */
const LOCAL_SYSTEM = /^qemu(\+unix)?:\/\/\/system(\?.*)?$/;
/** Seconds for the first answer: a daemon that was just started first asks QEMU for its capabilities. */
const FIRST_ANSWER = 120;
/** Address of libvirt: its own variable `LIBVIRT_DEFAULT_URI`, else the system instance. */
function libvirtUri(environment = process.env) {
    return environment.LIBVIRT_DEFAULT_URI || SYSTEM;
}
/** Arguments of one virsh command. `-q` keeps extra text out of the parsed output. */
function virshArgs(args) {
    return ['-q', '-c', libvirtUri(), ...args];
}
/** Runs one virsh command. Its language is fixed, because messages are compared. */
function virsh(args, options, host) {
    return host.run('virsh', virshArgs(args), { within: 60, ...options, env: { LC_ALL: 'C', ...options.env } });
}
/**
 * Makes sure that libvirt answers, before anything is built.
 *
 * @throws ConfigurationError if the libvirt of `LIBVIRT_DEFAULT_URI` cannot boot a directory of this machine
 * @throws InfrastructureError if nobody answers; it says why, and how to start the daemon
 */
async function requireLibvirt(host) {
    const uri = libvirtUri();
    if (!LOCAL_SYSTEM.test(uri)) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`LIBVIRT_DEFAULT_URI is '${uri}', and guests need QEMU's system instance on this machine: unset it, or set it to ${SYSTEM}`);
    }
    const why = await virsh(['version'], { check: false, within: FIRST_ANSWER }, host).then(silenceOf, (error) => {
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfrastructureError */ .EN)
            return error.message;
        throw error;
    });
    if (why === null)
        return;
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfrastructureError */ .EN(`libvirt does not answer at ${uri}: ${why}. The command "setup" installs and starts it, "doctor" checks more`);
}
/** Why virsh got no answer, in one line; null if it got one. */
function silenceOf({ exit, stderr, timedOut, }) {
    if (exit === 0)
        return null;
    if (timedOut)
        return 'it accepted the connection but did not answer';
    const lines = stderr.split('\n').map((line) => line.replace(/^error:\s*/, '').trim());
    return lines.findLast((line) => line !== '') ?? 'virsh gave no reason';
}


/***/ })

};
