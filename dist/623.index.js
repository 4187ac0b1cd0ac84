export const id = 623;
export const ids = [623];
export const modules = {

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


/***/ })

};
