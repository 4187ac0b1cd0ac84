export const id = 356;
export const ids = [356];
export const modules = {

/***/ 93517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ neutralised),
/* harmony export */   y: () => (/* binding */ neutralisedText)
/* harmony export */ });
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


/***/ }),

/***/ 65668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   z8: () => (/* binding */ parseJournal)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);
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



/**
 * Reads the events of a journal's text. A last line that a killed run or a crashed host tore is passed over.
 *
 * @throws InfrastructureError where a line before the last one is no JSON
 */
function parseJournal(text) {
    const lines = text.split('\n').filter((line) => line !== '');
    const events = [];
    for (const [index, line] of lines.entries()) {
        const event = eventOf(line);
        if (event !== null)
            events.push(event);
        else if (index < lines.length - 1) {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfrastructureError */ .EN(`the journal is damaged at line ${index + 1}: it is not JSON`);
        }
    }
    return events;
}
function eventOf(line) {
    try {
        const event = JSON.parse(line);
        return typeof event === 'object' && event !== null && 'event' in event ? event : null;
    }
    catch {
        return null;
    }
}
/** The events of the journal at `path`; none where there is no such file. */
async function readJournal(path) {
    return parseJournal(await textOf(path));
}
async function textOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return '';
        throw error;
    });
}
/** The lines that were written whole: each gets its newline in one piece with the rest. */
function wholeLines(text) {
    const ended = text.slice(0, text.lastIndexOf('\n') + 1);
    const last = ended.slice(ended.lastIndexOf('\n', ended.length - 2) + 1);
    return last === '' || eventOf(last) !== null ? ended : ended.slice(0, -last.length);
}
/** Opens the journal at `path` to append to it; what a torn line left is cut off first. */
async function openJournal(path, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        const text = await textOf(path);
        const whole = wholeLines(text);
        const events = parseJournal(whole);
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'a', 0o644);
        let size = Buffer.byteLength(whole);
        if (whole !== text)
            await file.truncate(size);
        // The name of a new file is as much to be kept as what is in it.
        const folder = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'r'), true);
        await folder.sync();
        let noted = Promise.resolve();
        const append = async (line) => {
            try {
                await file.appendFile(line);
                await file.sync();
                size += line.length;
            }
            catch (error) {
                // A full disk takes half a line; the next one must not be glued to it.
                await file.truncate(size).catch(() => { });
                throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfrastructureError */ .EN(`the journal ${path} cannot be written: ${error instanceof Error ? error.message : error}`);
            }
        };
        return {
            events,
            // One after the other: boots that run side by side may end at the same time.
            note(event) {
                const timed = { at: new Date(host.now()).toISOString(), ...event };
                // What failed was told to who noted it; the next one may find room again.
                noted = noted
                    .catch(() => { })
                    .then(async () => {
                    await append(Buffer.from(`${JSON.stringify(timed)}\n`));
                    events.push(timed);
                });
                return noted;
            },
            [Symbol.asyncDispose]: () => file.close(),
        };
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

/***/ 62890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fold),
/* harmony export */   X: () => (/* binding */ ledgerOf)
/* harmony export */ });
function emptyView() {
    return {
        fingerprint: null,
        good: [],
        bad: null,
        mode: 'regression',
        target: 'boot',
        paths: [],
        linux: true,
        settings: {},
        startedAt: null,
        endedAt: null,
        resumed: 0,
        steps: [],
        signature: null,
        newAsWell: [],
        cameIn: [],
        isSettled: false,
        goodTag: null,
        goodFound: null,
        refutedBy: new Set(),
        cleared: new Set(),
        verification: { culprit: 'not-run', parent: 'not-run', revert: 'not-run' },
        conclusion: null,
        counts: { commits: 0, steps: 0, builds: 0, buildsReused: 0, boots: 0 },
        seconds: { total: 0, building: 0, booting: 0, testing: 0 },
    };
}
const emptyLedger = () => ({ view: emptyView(), steps: new Map(), taken: 0, before: null });
/**
 * Puts a journal together to what is known and shown of a run. Takes a journal of any length: of a run that goes on,
 * was killed, or was resumed. Events of a step that was never announced count, but have no place to be shown.
 */
function fold(events) {
    return catchUp(emptyLedger(), events);
}
const ledgers = new WeakMap();
/** What is known of a run whose journal grows: each event is taken in once. */
function ledgerOf({ events }) {
    const ledger = ledgers.get(events) ?? emptyLedger();
    ledgers.set(events, ledger);
    return catchUp(ledger, events);
}
function catchUp(ledger, events) {
    const { view, steps } = ledger;
    if (ledger.taken === events.length)
        return view;
    for (const event of events.slice(ledger.taken)) {
        const at = Date.parse(event.at);
        if (Number.isFinite(at)) {
            if (ledger.before !== null && event.event !== 'resumed')
                view.seconds.total += Math.max(0, at - ledger.before) / 1000;
            ledger.before = at;
            view.startedAt ??= event.at;
            view.endedAt = event.at;
        }
        apply(view, steps, event);
    }
    ledger.taken = events.length;
    view.steps = [...steps.values()].sort((a, b) => a.step - b.step);
    view.counts.steps = view.steps.length;
    return view;
}
function apply(view, steps, event) {
    switch (event.event) {
        case 'started':
            view.fingerprint = event.fingerprint;
            view.good = event.good;
            view.bad = event.bad;
            view.mode = event.mode;
            view.target = event.target;
            view.paths = event.paths;
            view.linux = event.linux ?? true;
            view.settings = event.settings;
            view.counts.commits = event.commits;
            return;
        case 'resumed':
            view.resumed += 1;
            // A culprit stays named; any other end is what the resumed run sets out to better.
            if (view.conclusion?.status !== 'found')
                view.conclusion = null;
            return;
        case 'step': {
            const known = steps.get(event.step);
            // A step that a kill cut short is announced again: what it already has stays.
            if (known?.candidate.commit === event.candidate.commit && known.role === event.role)
                return;
            const { step, role, candidate, remaining, stepsLeft } = event;
            const nothingYet = {
                between: false,
                build: null,
                trials: [],
                verdict: null,
                reason: null,
                outcome: null,
                retracted: false,
                refutes: false,
                countsAs: null,
            };
            steps.set(step, {
                step,
                role,
                candidate,
                remaining,
                stepsLeft,
                suspects: event.suspects ?? null,
                tag: event.tag ?? null,
                ...nothingYet,
            });
            return;
        }
        case 'built': {
            view.seconds.building += event.seconds;
            view.counts[event.reused ? 'buildsReused' : 'builds'] += 1;
            const step = steps.get(event.step);
            const { ok, reused, seconds, kernel, reason = null, skipped = false } = event;
            if (step)
                step.build = { ok, skipped, reused, seconds, kernel, reason };
            return;
        }
        case 'trial': {
            view.counts.boots += 1;
            view.seconds.booting += event.trial.bootSeconds ?? 0;
            view.seconds.testing += event.trial.testSeconds ?? 0;
            const step = steps.get(event.step);
            if (step)
                step.trials = [...step.trials.filter((t) => t.number !== event.trial.number), event.trial];
            return;
        }
        case 'signature':
            view.signature = event.signature;
            view.newAsWell = event.newAsWell;
            view.isSettled = event.settled;
            return;
        case 'came-in':
            view.cameIn = event.failures;
            return;
        case 'good-found':
            view.good = [event.good];
            view.goodTag = event.tag;
            view.goodFound = { good: event.good, commits: event.commits, between: event.between };
            view.counts.commits = event.commits;
            for (const step of steps.values()) {
                step.between = step.role === 'good-probe' && event.between.includes(step.candidate.commit);
            }
            return;
        case 'verdict': {
            const step = steps.get(event.step);
            if (!step)
                return;
            step.verdict = event.verdict;
            step.reason = event.reason;
            step.outcome = event.outcome ?? step.trials.at(-1)?.outcome ?? null;
            return;
        }
        case 'retracted': {
            view.refutedBy.add(event.because);
            const taken = [...steps.values()].filter((step) => event.commits.includes(step.candidate.commit));
            for (const step of taken) {
                const searched = ['search', 'merge-base', 'good-probe'].includes(step.role);
                if (searched && step.verdict === 'good')
                    step.retracted = true;
            }
            const proof = [...steps.values()].findLast((step) => step.candidate.commit === event.because);
            if (proof)
                proof.refutes = true;
            return;
        }
        case 'cleared': {
            view.cleared.add(event.commit);
            const own = [...steps.values()].filter((step) => step.candidate.commit === event.commit);
            for (const step of own)
                if (step.verdict === 'bad')
                    step.retracted = true;
            const proof = own.at(-1);
            if (proof)
                Object.assign(proof, { refutes: true, retracted: false, countsAs: event.now });
            return;
        }
        case 'followed': {
            const into = [...steps.values()].findLast((step) => step.candidate.commit === event.parent);
            if (into)
                into.refutes = true;
            return;
        }
        case 'verification':
            view.verification = { culprit: event.culprit, parent: event.parent, revert: event.revert };
            return;
        case 'concluded': {
            const { status, firstBad, suspects, confidence, reason, known } = event;
            view.conclusion = { status, firstBad, suspects, confidence, reason, ...(known ? { known } : {}) };
            return;
        }
        default:
            event;
    }
}


/***/ }),

/***/ 93605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ statedSignature),
/* harmony export */   Et: () => (/* binding */ comparedByPhase),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   bS: () => (/* binding */ isBootKind),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   ft: () => (/* binding */ isBackground),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   gb: () => (/* binding */ failurePhase),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _boot_hang_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6313);
/* harmony import */ var _boot_testbed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53798);


/** Reads the setting `signature`. */
function wantedOf(setting) {
    switch (setting) {
        case '':
        case 'auto':
            return { kind: 'auto' };
        case 'crash':
        case 'test':
        case 'hang':
        case 'boot':
            return { kind: 'any', of: setting };
    }
    const status = (0,_boot_testbed_js__WEBPACK_IMPORTED_MODULE_1__/* .statusIn */ .em)(setting);
    if (status !== null && setting === (0,_boot_testbed_js__WEBPACK_IMPORTED_MODULE_1__/* .statusTitle */ .lV)(status))
        return { kind: 'status', status };
    return /^\/.+\/[a-z]*$/s.test(setting)
        ? { kind: 'regex', pattern: setting }
        : { kind: 'title', title: setting };
}
/** The signature as far as the user's word says it; null where the bad end has to show it first. */
function statedSignature(wanted) {
    switch (wanted.kind) {
        case 'auto':
            return null;
        case 'any':
            return { kind: wanted.of, title: `any ${anyWords[wanted.of]}`, any: true };
        case 'status':
            return { kind: 'build', title: (0,_boot_testbed_js__WEBPACK_IMPORTED_MODULE_1__/* .statusTitle */ .lV)(wanted.status), status: wanted.status };
        case 'title':
            return { kind: 'crash', title: wanted.title };
        case 'regex':
            return { kind: 'regex', title: wanted.pattern };
    }
}
const anyWords = { crash: 'crash', test: 'failing test', hang: 'hang', boot: 'failed boot' };
/** What is followed if a bad end shows this failure. */
function signatureOf(failure) {
    switch (failure.kind) {
        case 'crashed':
            return { kind: 'crash', title: failure.title, altTitles: failure.altTitles };
        case 'failed': {
            const { program } = failure;
            return { kind: 'test', title: failureOf(failure), ...(program === undefined ? {} : { program }) };
        }
        case 'matched':
            return { kind: 'regex', title: failure.pattern };
        case 'hung': {
            const { phase, blockedIn, agentLost } = failure;
            return { kind: 'hang', title: (0,_boot_hang_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOfHang */ .u)(failure), hang: { phase, blockedIn, agentLost } };
        }
        case 'boot-failed':
            return { kind: 'boot', title: failure.reason };
    }
}
/** How a test failed, or how a program of ours ended before its time, in words. */
function failureOf(failure) {
    const { exit, signal, program, doing } = failure;
    if (program === undefined)
        return signal ? `test ended by ${signal}` : `test failed with status ${exit}`;
    const how = signal ? `was ended by ${signal}` : `failed with status ${exit}`;
    return `${program} ${how}${doing === undefined ? '' : ` while it ${doing}`}`;
}
/** When a failure shows; left out if that is not known. */
const failurePhase = (failure) => failure.kind === 'failed' ? 'in-test' : failure.phase;
/** Whether a failure is what a signature stands for. What both ends show is not. */
function matches(failure, signature) {
    return isOfKind(failure, signature) && !isBackground(failure, signature);
}
/** Whether a failure is one that both ends of the range show. */
const isBackground = (failure, { background = [] }) => background.some((known) => 
// A test that fails in another way has come to another point.
failure.kind === 'failed' ? known.title === failureOf(failure) : isOfKind(failure, known));
function isOfKind(failure, signature) {
    switch (failure.kind) {
        case 'crashed':
            return signature.kind === 'crash' && (signature.any === true || sameCrash(failure, signature));
        case 'failed':
            return (signature.kind === 'test' &&
                (failure.program === signature.program || (signature.program === undefined && failure.program === '')));
        case 'matched':
            return signature.kind === 'regex';
        case 'hung':
            return signature.kind === 'hang' && (signature.any === true || sameHang(failure, signature));
        case 'boot-failed':
            return signature.kind === 'boot';
    }
}
/** Hangs are the same in the same function at the same phase; where one has no stack, by the phase and what stopped. */
function sameHang(hang, { hang: wanted, title }) {
    if (wanted === undefined)
        return title === (0,_boot_hang_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOfHang */ .u)(hang);
    if (hang.phase !== wanted.phase)
        return false;
    // With a function known, it is chance whether the agent was among what it stopped.
    return comparedByPhase(hang, wanted)
        ? hang.agentLost === wanted.agentLost
        : hang.blockedIn === wanted.blockedIn;
}
/** Whether there was a stack of only one of two hangs, or of none. */
function comparedByPhase(one, other) {
    return one.blockedIn === undefined || other.blockedIn === undefined;
}
function sameCrash(crash, signature) {
    const wanted = [signature.title, ...(signature.altTitles ?? [])];
    const shown = [crash.title, ...crash.altTitles];
    // Nothing is known by where a report broke off, so `in corrupted` is equal to itself only.
    return shown.some((title) => wanted.includes(title) && (title === signature.title || !/corrupted$/.test(title)));
}
/** True for failures of which a single one may be a problem of the host. */
function isBootKind(signature) {
    return signature?.kind === 'hang' || signature?.kind === 'boot';
}


/***/ }),

/***/ 6313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ blockedIn),
/* harmony export */   u: () => (/* binding */ titleOfHang)
/* harmony export */ });
/* harmony import */ var _oops_frames_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53762);
/* harmony import */ var _oops_helpers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87187);
/* harmony import */ var _oops_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63673);
/* harmony import */ var _oops_stalls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96299);




/** What a hang is known by: `hang in FUNCTION (before agent)`; without a stack what stopped, and the phase. */
function titleOfHang({ phase, blockedIn, agentLost }) {
    const what = blockedIn === undefined ? (agentLost ? 'lost agent' : 'hang') : `hang in ${blockedIn}`;
    return `${what} (${phase.replace('-', ' ')})`;
}
/**
 * The function that a guest is stuck in: that of a processor which does not leave the kernel, else that of a task which
 * waits and takes no signal, else that of what was to come to its end (the test, or PID 1). Where nothing of these is
 * the same in every sample, the guest does something and is not blocked.
 *
 * @param samples  what the kernel printed of its processors (SysRq l) and tasks (SysRq t), each time it was asked; or the
 * same of its processors in its words
 * @returns its name, and the lines of the stack that told; `user mode` is the name where a program of the test keeps a
 * processor for itself
 */
function blockedIn(samples, stuck) {
    const [first = [], ...others] = samples.map((text) => suspects(read(text), stuck));
    const lasting = first.find(({ key }) => others.every((other) => other.some((one) => one.key === key)));
    return lasting ? { name: lasting.name, lines: lasting.lines.filter(isFrame).slice(0, excerptLines) } : null;
}
/** A stack is shown without the registers of who called the kernel. */
const isFrame = (line) => !/^(?:R[A-Z0-9]{2}: (?!0010:)|Code: |FS: |CR2: | *\? )/.test(line);
const excerptLines = 40;
/** The likeliest first. */
function suspects({ processors, tasks }, { phase, test, agentLost }) {
    const family = familyOf(phase === 'in-test' ? test : 1, tasks);
    const inFamily = tasks.filter((task) => family.has(task.pid));
    // The clock interrupts whatever runs. Only in one that runs nothing, the interrupt may be what does not end.
    const busy = [
        ...processors.map(({ lines }) => lines),
        ...processors.map(({ interrupt }) => interrupt),
    ].flatMap((lines) => nameBusy(lines).map((name) => ({ key: `cpu ${name}`, name, lines })));
    const uninterruptible = (task) => task.state === 'D';
    const stuckTasks = [...inFamily.filter(uninterruptible), ...tasks.filter(uninterruptible)];
    const parents = new Set(tasks.map(({ parent }) => parent));
    const last = inFamily.filter(({ pid, state }) => state === 'S' && !parents.has(pid)).reverse();
    const spinning = processors.filter(({ pid, userMode }) => userMode && pid !== null && family.has(pid));
    return [
        ...busy,
        ...stuckTasks.flatMap(nameWaiting),
        ...(agentLost ? [] : last.flatMap(nameWaiting)),
        ...spinning.map(({ pid }) => ({ key: `user ${pid}`, name: 'user mode', lines: [] })),
    ];
}
const idle = /^(?:do_idle|cpu_startup_entry|cpu_idle_loop|start_secondary|default_idle|cpuidle_)/;
/** Spin for a while, on behalf of who called them. */
const delaying = /^(?:delay_|__delay$|__(?:const_)?[un]delay$|__bad_[un]delay$)/;
function nameBusy(lines) {
    const names = (0,_oops_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .functionsIn */ .vn)(lines).map((name) => (0,_oops_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(name)[0]);
    if (names.some((name) => idle.test(name)))
        return [];
    const telling = names.filter((name) => !(0,_oops_helpers_js__WEBPACK_IMPORTED_MODULE_1__/* .isHelper */ .zT)(name) && !delaying.test(name));
    const name = (0,_oops_stalls_js__WEBPACK_IMPORTED_MODULE_3__/* .stalledIn */ .d)(telling)?.name ?? telling[0];
    return name === undefined ? [] : [name];
}
/** Only wait for a while, on behalf of who called them. */
const sleeping = /^(?:[mus]sleep|usleep_range|fsleep|schedule_hrtimeout)/;
function nameWaiting({ pid, lines, header }) {
    const names = (0,_oops_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .functionsIn */ .vn)(lines).filter((name) => !(0,_oops_helpers_js__WEBPACK_IMPORTED_MODULE_1__/* .isHelper */ .zT)(name) && !sleeping.test(name));
    const name = (0,_oops_stalls_js__WEBPACK_IMPORTED_MODULE_3__/* .hungIn */ .w)(names.map((each) => (0,_oops_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(each)[0]))?.name;
    return name === undefined ? [] : [{ key: `task ${pid} ${name}`, name, lines: [header, ...lines] }];
}
/** A process and all that descend from it. */
function familyOf(root, tasks) {
    const family = new Set(root === null ? [] : [root]);
    for (let size = -1; size !== family.size;) {
        size = family.size;
        for (const { pid, parent } of tasks)
            if (family.has(parent))
                family.add(pid);
    }
    return family;
}
const processorHeader = /^(?:NMI backtrace for cpu \d+(?! skipped)|CPU\d+:$)/;
// As Linux has printed a task since 5.9 (`task:sh state:S stack:0 pid:1 ppid:0`), and before (`sh S 0 1 0 0x00000000`).
const taskHeader = /^(?:task:.*\sstate:(\w).*\bpid:\s*(\d+)\s.*?\bppid:\s*(\d+)|\S+\s+([A-Z])\s+(?:running task\s+)?\d+\s+(\d+)\s+(\d+)\s+0x[0-9a-f]{8})/;
const otherHeader = /^(?:sysrq: |Sending NMI|NMI backtrace for cpu|Kernel panic|Showing |Sched Debug|CPU\d+: backtrace)/;
function read(text) {
    const sample = { processors: [], tasks: [] };
    let current = null;
    for (const { text: line } of (0,_oops_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)(text)) {
        const task = taskHeader.exec(line);
        if (task) {
            current = [];
            const [state, pid, parent] = [task[1] ?? task[4], task[2] ?? task[5], task[3] ?? task[6]];
            sample.tasks.push({
                pid: Number(pid),
                parent: Number(parent),
                state: state,
                header: line,
                lines: current,
            });
        }
        else if (processorHeader.test(line)) {
            current = [];
            sample.processors.push({ pid: null, userMode: false, lines: current, interrupt: [] });
        }
        else if (otherHeader.test(line))
            current = null;
        else
            current?.push(line);
    }
    sample.processors = sample.processors.map(({ lines }) => processorOf(lines));
    return sample;
}
function processorOf(all) {
    const pid = all.map((line) => /^CPU: \d+ (?:UID: \d+ )?PID: (\d+) /.exec(line)?.[1]).find(Boolean);
    const [nmi, withoutNmi] = cutAfter('NMI', all);
    // An NMI tells what it interrupted before its own stack ends.
    const interrupted = nmi.filter((line) => /RIP: 00/.test(line)).slice(-1);
    const [irq, lines] = cutAfter('IRQ', [...interrupted, ...withoutNmi]);
    // The kernel's own code segment is 0010. A stack in the kernel ends with where the program called it from.
    const userMode = /RIP: 0033:/.test(lines.find((line) => /RIP: 00/.test(line)) ?? '');
    return {
        pid: pid === undefined ? null : Number(pid),
        userMode,
        lines: userMode ? [] : lines,
        interrupt: irq.some((line) => /__handle_sysrq/.test(line)) ? [] : irq,
    };
}
/** The lines up to the end of a stack of that kind, and those that are left. */
function cutAfter(kind, lines) {
    const end = lines.findLastIndex((line) => line.trim() === `</${kind}>`) + 1;
    return [lines.slice(0, end), lines.slice(end)];
}


/***/ }),

/***/ 6442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ cannotTell),
/* harmony export */   Uh: () => (/* binding */ CANNOT_RUN),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   mm: () => (/* binding */ weightOf)
/* harmony export */ });
/* unused harmony export isFailure */
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92918);

/** Status by which a test says that it cannot tell, as under `git bisect run`. */
const cannotTell = 125;
/** Statuses by which a shell says that it cannot run a program: it may not, and there is none. */
const CANNOT_RUN = [126, 127];
const excerptLines = 60;
/** Reports of one boot that are kept; a kernel that prints more says nothing new by it. */
const MOST_REPORTS = 20;
/** Seconds within which reports belong to one and the same accident: the first says why, the last what came of it. */
const ONE_ACCIDENT = 2;
/**
 * Says all that one boot observed: each report of the kernel, how the test ended, and what stopped the boot. The
 * outcome is what weighs most: a match of the user's pattern, what stopped the kernel, a report in the test, the test,
 * any other report; of two reports the one of a killed task.
 */
function observe(evidence) {
    const end = endOf(evidence);
    const found = reports(evidence, isStop(end));
    const isExplained = found.some((one) => one.kind === 'crashed' && one.goesOn !== true);
    const lost = (evidence.lost ?? []).map((program) => ({ kind: 'failed', ...program }));
    const matched = evidence.pattern && matchOf(evidence.pattern, evidence);
    // A kernel that reported why it stops has not hung besides.
    const ending = isFailure(end) && !(isExplained && end.kind !== 'failed') ? [end] : [];
    const failures = [...(matched ? [matched] : []), ...found, ...lost, ...ending];
    const first = failures.toSorted((one, other) => weightOf(one) - weightOf(other))[0];
    // A test that cannot tell says so whatever the kernel has reported before.
    const outcome = end.kind === 'skipped-by-test' && !matched ? end : (first ?? end);
    const besides = failures.filter((one) => one !== outcome);
    return besides.length === 0 ? { outcome } : { outcome, besides };
}
/** Whether a boot did not come to its end, whatever its test said. */
const isStop = ({ kind }) => kind === 'hung' || kind === 'boot-failed' || kind === 'crashed' || kind === 'infrastructure';
/** Whether an outcome says that something is wrong with the kernel or its test. */
const isFailure = (outcome) => outcome.kind !== 'passed' && outcome.kind !== 'skipped-by-test' && outcome.kind !== 'infrastructure';
/** All that failed in a trial. */
const failuresOf = ({ outcome, besides = [] }) => isFailure(outcome) ? [outcome, ...besides] : [...besides];
/** The order in which failures of one boot are followed; the smallest comes first. */
function weightOf(failure) {
    switch (failure.kind) {
        case 'matched':
            return 0;
        case 'hung':
        case 'boot-failed':
            return 1;
        case 'crashed':
            if (failure.goesOn !== true)
                return 1;
            return (failure.phase === 'in-test' ? 2 : 5) + (failure.isWarning ? 1 : 0);
        case 'failed':
            return 4;
    }
}
function matchOf(pattern, evidence) {
    // A pattern with the g or y flag remembers where it stopped.
    const fresh = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
    for (const log of [evidence.dmesg, evidence.console]) {
        const lines = log.split('\n');
        const index = lines.findIndex((text) => fresh.test(text));
        if (index < 0)
            continue;
        const phase = (0,_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(log, evidence.phase)(index + 1);
        return { kind: 'matched', pattern: String(pattern), line: lines[index].trim(), phase };
    }
    return null;
}
/** @param isStopped  true: the boot did not come to its end, so one of the reports may say why */
function reports(evidence, isStopped) {
    const { dmesg, console, phase, ended } = evidence;
    const all = (0,_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .reportsOf */ .tu)({ dmesg, console, phase, isWhole: ended === 'agent' });
    const shown = all.length <= MOST_REPORTS ? all : [...all.slice(0, MOST_REPORTS - 1), all.at(-1)];
    const accident = isStopped ? beginningOfEnd(shown, evidence) : shown.length;
    return shown.map(({ report, phase: when }, index) => {
        const { title, altTitles, lines } = report;
        // Nobody asked for this NMI, on which the command line makes a guest panic: a CPU's counters send one at times.
        const corrupted = report.corrupted || /NMI: Not continuing$/.test(title);
        const excerpt = lines.slice(0, excerptLines);
        return {
            ...{ kind: 'crashed', title, altTitles, corrupted, excerpt, phase: when },
            ...(index >= accident ? {} : { goesOn: true }),
            ...((0,_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .isLethal */ .d9)(report) ? {} : { isWarning: true }),
        };
    });
}
/** Index of the first report of those that ended the boot; their number if none did. */
function beginningOfEnd(found, evidence) {
    const last = found.at(-1);
    if (last === undefined || !stopped(last, evidence))
        return found.length;
    let index = found.length - 1;
    while (index > 0 && isOneAccident(found[index - 1], found[index]))
        index--;
    return index;
}
const isOneAccident = (one, other) => one.at !== null && other.at !== null && other.at - one.at <= ONE_ACCIDENT;
/** Whether the last report is what stopped a boot: the kernel panicked, a task was killed, or it said nothing more. */
function stopped({ report, phase: when, at }, { ended, phase, console }) {
    if (ended === 'panicked' || (0,_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .isLethal */ .d9)(report))
        return true;
    if ((0,_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .isLater */ .d8)(phase, when))
        return false;
    const last = (0,_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTime */ .qi)(console);
    return at === null || last === null || last - at <= ONE_ACCIDENT;
}
/** How the boot itself ended, its reports left aside. */
function endOf(evidence) {
    const { phase, console } = evidence;
    const booted = phase === 'in-test' || phase === 'at-shutdown';
    switch (evidence.ended) {
        case 'agent':
            return testOutcome(evidence);
        case 'panicked':
            // The panic event came, and its words did not: something died, nobody knows of what.
            return {
                kind: 'crashed',
                title: 'kernel panic',
                altTitles: [],
                corrupted: true,
                excerpt: lastLines(console),
                phase,
            };
        case 'rebooted':
        case 'stopped': {
            if (evidence.ended === 'stopped' && phase === 'at-shutdown' && evidence.test)
                return testOutcome(evidence);
            const title = evidence.ended === 'rebooted' ? 'unexpected kernel reboot' : 'unexpected shutdown';
            if (!booted)
                return { kind: 'boot-failed', phase, reason: title };
            return { kind: 'crashed', title, altTitles: [], corrupted: false, excerpt: lastLines(console), phase };
        }
        case 'deadline':
            return { kind: 'hung', phase, where: lastLines(console).at(-1) };
        case 'agent-lost':
            return { kind: 'hung', phase, where: lastLines(console).at(-1), agentLost: true };
    }
}
function testOutcome({ test, phase, console }) {
    if (!test)
        return { kind: 'passed' };
    if (test.timedOut)
        return { kind: 'hung', phase, where: lastLines(console).at(-1) };
    if (test.signal)
        return { kind: 'failed', exit: test.exit ?? 128, signal: test.signal };
    if (test.exit === null)
        return { kind: 'infrastructure', cause: 'the test left no exit status' };
    if (test.exit === cannotTell)
        return { kind: 'skipped-by-test' };
    return test.exit === 0 ? { kind: 'passed' } : { kind: 'failed', exit: test.exit };
}
function lastLines(log) {
    return log
        .split('\n')
        .map((line) => line.trimEnd())
        .filter(Boolean)
        .slice(-20);
}


/***/ }),

/***/ 79601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ BEGINS_TEST),
/* harmony export */   It: () => (/* binding */ TOOLS),
/* harmony export */   N_: () => (/* binding */ TEST_IN_DIRECTORY),
/* harmony export */   RU: () => (/* binding */ POWERS_OFF),
/* harmony export */   Zz: () => (/* binding */ INIT),
/* harmony export */   b2: () => (/* binding */ CORES),
/* harmony export */   cn: () => (/* binding */ FILES),
/* harmony export */   ds: () => (/* binding */ TEST),
/* harmony export */   oV: () => (/* binding */ SHARE),
/* harmony export */   y2: () => (/* binding */ INIT_SAYS),
/* harmony export */   zK: () => (/* binding */ RUNNER)
/* harmony export */ });
/* unused harmony export VERBS */
/**
 * Every name that host and guest share. `guest/init` and `guest/runner` are shell scripts and have them as text: a test
 * holds them against this file.
 */
/** Directory in the guest's root that holds our own programs and the test, seen read-only. */
const TOOLS = '.kernel-bisect';
/** Directory in the guest's root that the runner writes to, as the host finds it in the boot's upper. */
const SHARE = '.kernel-bisect-run';
/** Directory in the guest's root that the kernel writes core files to. */
const CORES = '.kernel-bisect-cores';
/** Paths in the guest. */
const INIT = `/${TOOLS}/init`;
const RUNNER = `/${TOOLS}/runner`;
const TEST = `/${TOOLS}/test`;
/** A test that is a directory is run by this. */
const TEST_IN_DIRECTORY = `${TEST}/run`;
/** The first argument of the runner. */
const VERBS = (/* unused pure expression or super */ null && (['test', 'last', 'poweroff']));
/** What the runner leaves on the share. */
const FILES = {
    /** Exit status of the test, as a decimal number. */
    exit: 'exit',
    /** Programs that a signal ended, a line each: `STATUS NAME: WHAT IT DID`. */
    lost: 'lost',
    /** What the runner does before the test. */
    doing: 'doing',
    testLog: 'test.log',
    dmesg: 'dmesg.log',
    /** The kernel's command line, which holds the trial's token. */
    cmdline: 'cmdline',
    version: 'version',
    /** `/sys/kernel/notes`, which holds the build id. */
    notes: 'notes',
};
/** What init says on the console when it starts. */
const INIT_SAYS = 'kernel-bisect: init';
/** What the runner has the kernel log before the test and before the shutdown: reports are dated by it. */
const BEGINS_TEST = 'kernel-bisect: the test begins';
const POWERS_OFF = 'kernel-bisect: switching off';


/***/ }),

/***/ 92918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ phasesOf),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   d9: () => (/* binding */ isLethal),
/* harmony export */   qi: () => (/* binding */ lastTime),
/* harmony export */   tu: () => (/* binding */ reportsOf)
/* harmony export */ });
/* harmony import */ var _oops_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38284);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79601);


const PHASES = ['before-init', 'before-agent', 'in-test', 'at-shutdown'];
/** Whether a phase comes after another one. */
const isLater = (one, other) => PHASES.indexOf(one) > PHASES.indexOf(other);
/** Kinds of report after which a kernel goes on with all that it does, as `type` names them. */
const GOES_ON = /^(WARNING|LOCKDEP|UBSAN|MEMORY_SAFETY_UBSAN|KCSAN|KMSAN|KFENCE|KASAN(?!-NULL)|LEAK|REFCOUNT_WARNING|ATOMIC_SLEEP)/;
/** Whether a report says that a task was killed or that nothing moves any more, and not only that something is wrong. */
const isLethal = ({ type }) => !GOES_ON.test(type);
/** Where init begins: the kernel says so, this project's init does, or systemd. */
const INIT = new RegExp(`${_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .INIT_SAYS */ .y2}|Run (?!/init )\\S+ as init process|systemd\\[1\\]`);
/**
 * Tells in which phase the lines of a log were written.
 *
 * @param reached  how far the boot came
 * @returns the phase of a 1-based line; as late as it can have been if the log does not say when the test began
 */
function phasesOf(log, reached) {
    const marks = [
        ['before-agent', (line) => INIT.test(line)],
        ['in-test', (line) => line.includes(_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .BEGINS_TEST */ .GM)],
        ['at-shutdown', (line) => line.includes(_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .POWERS_OFF */ .RU)],
    ];
    const lines = log.split('\n');
    const begun = marks.flatMap(([phase, isMark]) => {
        const index = lines.findIndex(isMark);
        return index < 0 ? [] : [{ phase, line: index + 1 }];
    });
    if (isLater(reached, 'before-agent') && !begun.some(({ phase }) => phase === 'in-test'))
        return () => reached;
    return (at) => {
        const phase = begun.findLast(({ line }) => line <= at)?.phase ?? 'before-init';
        return isLater(phase, reached) ? reached : phase;
    };
}
/** Reports of one log, the remarks of drivers left out. */
function timedReports(log, reached) {
    const phaseAt = phasesOf(log, reached);
    return (0,_oops_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readOops */ .a)(log)
        .filter(({ remark }) => !remark)
        .map((report) => ({ report, phase: phaseAt(report.line), at: timeOf(report.lines[0] ?? '') }));
}
/** Seconds since the kernel's start; null if the line has no time. */
function timeOf(line) {
    const time = /\[ *(\d+\.\d+)\]/.exec(line)?.[1];
    return time === undefined ? null : Number(time);
}
/** Time of the last line that has one. */
function lastTime(log) {
    const times = log.slice(-65_536).match(/^\[ *\d+\.\d+\]/gm);
    return times === null ? null : timeOf(times.at(-1) ?? '');
}
const firstTime = (log) => timeOf(/^\[ *\d+\.\d+\]/m.exec(log)?.[0] ?? '');
/**
 * All reports of a boot, in order of time. dmesg is whole where the console mixes writers. The console is read where
 * dmesg is missing, breaks off, or has lost its beginning: for what lies outside of it.
 */
function reportsOf({ dmesg, console, phase, isWhole }) {
    const own = timedReports(dmesg, phase);
    const hasBeginning = /Linux version \d/.test(dmesg.slice(0, 65_536));
    const needsConsole = !isWhole || !hasBeginning || phase === 'at-shutdown' || own.some(isTorn);
    if (!needsConsole)
        return own;
    const [first, last] = [firstTime(dmesg), lastTime(dmesg)];
    const others = timedReports(console, phase);
    if (first === null || last === null)
        return own.length > 0 ? own : others;
    const outside = others.filter(({ at }) => at !== null && (at < first || at > last));
    const repaired = own.map((one) => isTorn(one) ? (others.find((other) => other.at === one.at && !isTorn(other)) ?? one) : one);
    const found = [
        ...outside.filter(({ at }) => at < first),
        ...repaired,
        ...outside.filter(({ at }) => at > last),
    ];
    // A console without times tells nothing about order, but something where dmesg has nothing.
    return found.length > 0 ? found : others.filter(({ at }) => at === null);
}
const isTorn = ({ report }) => report.corrupted;


/***/ }),

/***/ 53798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   em: () => (/* binding */ statusIn),
/* harmony export */   iN: () => (/* binding */ stepDirectory),
/* harmony export */   lV: () => (/* binding */ statusTitle)
/* harmony export */ });
/** Folder of a step below the output directory. */
function stepDirectory({ step, candidate, }) {
    return `steps/${String(step).padStart(2, '0')}-${candidate.commit.slice(0, 12)}`;
}
/** How the failure of a `build-command` is told. */
const statusTitle = (status) => `status ${status}`;
/** The exit status in what tells the failure of a `build-command`; null where that is something else. */
function statusIn(told) {
    const [, status] = /^status (\d+)(?:,|$)/.exec(told) ?? [];
    return status === undefined ? null : Number(status);
}


/***/ }),

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
 * Makes sure that a path has no line break. git's own files, such as the one that says whose objects are borrowed, and
 * much of what is printed have one path a line.
 *
 * @param setting  its name in a message
 * @throws ConfigurationError where it has one
 */
function requireOneLine(path, setting) {
    if (!/[\r\n]/.test(path))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${setting}: the path ${JSON.stringify(path)} has a line break, which git does not take everywhere. Rename the directory, or name another one.`);
}
/**
 * Looks whether a directory is there or could be made, as far as what is in its way shows it.
 *
 * @param path     absolute
 * @param setting  its name in a message
 * @throws ConfigurationError where it, or what leads to it, is something else
 */
async function requireNoFile(path, setting) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    if (found?.isDirectory())
        return;
    if (found !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${setting}: ${path} is there and is no directory. Name another one.`);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
        await requireNoFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), setting);
}
/**
 * Makes a directory with all that lead to it. Node's own recursive mkdir never comes back where a file system refuses a
 * directory as if its parent were missing, which is what /proc does.
 *
 * @param path     absolute
 * @param setting  its name in a message
 * @param mode     of those that are made, before the umask
 * @throws ConfigurationError where it cannot be made
 */
async function makeDirectories(path, setting, mode = 0o777) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    if (found?.isDirectory())
        return;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
        await makeDirectories((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), setting, mode);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { mode }).catch((error) => {
        // Somebody else was faster; a file of that name is no directory all the same.
        if (error.code === 'EEXIST' && found === null)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${setting}: the directory ${path} cannot be made (${error.code}). Name one on a file system that can be written.`);
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


/** What a directory itself is to git; null if it is nothing. A `.git` that is empty is nothing to git either. */
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
/** The git directory or work tree that a path is or lies in, by real paths; null if there is none. */
async function gitPlaceAround(path) {
    for (let at = await realPathOf(path);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const found = await gitPlaceAt(at);
        if (found !== null)
            return found;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return null;
    }
}
/** The real path of what is there of a path, followed by the rest of it. */
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




/** Beside a directory that is kept: when it was last used, and the lock of those who use it now. */
const markOf = (directory) => `${directory}.used`;
/** What flock(1) is told to end with where somebody holds the lock: no command of ours does. */
const HELD = 75;
/**
 * Notes that a kept directory is used from now on, and keeps others from removing it until that is disposed of, or
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
        return await (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .lock */ .s)(mark, directory, host, { shared: true });
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
/** Whether a directory's use was ever noted: one of the user's own has no such mark. */
async function isKept(directory) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(markOf(directory)).catch(() => null)) !== null;
}
/** Milliseconds since the epoch when a directory was last used, or made where nobody has noted its use. */
async function lastUsed(directory) {
    const mark = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(markOf(directory)).catch(() => null);
    return mark?.mtimeMs ?? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory)).ctimeMs;
}
/** Removes a directory, but nothing of another file system: a mount that is left in it is an error. */
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
 * Removes a kept directory and its mark, unless somebody uses it or something is mounted in it. It goes out of the way
 * first, by a name that `clean` knows as half-made: whoever comes meanwhile finds it whole or not at all.
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



/** Milliseconds of waiting after which a person is told what for. */
const SILENT = 1000;
/**
 * Waits for a lock on a file, however long another process holds it. The kernel frees it when this process ends,
 * however it ends: flock(1) holds it for a child that lives as long as our end of its standard input.
 *
 * @param file  made where it is missing
 * @param what  what the lock protects, for the line that says why nothing happens
 * @param options.shared  true: others that share it are let in as well
 * @throws CancelledError when the run is asked to stop while it waits
 */
async function lock(file, what, host, options = {}) {
    const way = options.shared === true ? '--shared' : '--exclusive';
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

/***/ 80623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ nodeHost)
});

// EXTERNAL MODULE: ./node_modules/execa/index.js + 135 modules
var execa = __webpack_require__(36190);
;// CONCATENATED MODULE: ./build/host/child-environment.js
/** The runner's own variables and everything that is named like a secret. */
const SECRET = /^(INPUT_|ACTIONS_|STATE_)|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY|_PAT$/i;
/** Whoever can write these files sets variables, paths and outputs of the steps that follow. */
const COMMAND_FILE = /^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;
/**
 * Of git's variables, those that say how a server is reached, whose settings are read, and who commits. Every other one,
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
/** Logs to standard error: a live line where that is a terminal, whole lines only where it is a pipe. */
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
/** The same where the run was asked to stop: a runner kills what is there after 10 s, and there is more to clean up. */
const HASTE = 1;
/** Seconds that a command's helpers get to write the end of its output when it has ended itself, such as a `tee`. */
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
        // The mark tells what a killed run left running.
        env: {
            ...childEnvironment(process.env),
            [owner/* OWNER_VARIABLE */.jt]: (0,owner/* ownerMark */.$R)(),
            [processes/* COMMAND_VARIABLE */.Nx]: work,
            ...wanted.env,
            ...options.env,
        },
        extendEnv: false,
        // A group of its own: make's children and a container's end with it, and Ctrl-C in a terminal reaches only us.
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
            // What went to another session may hold the output open, and this command would never end. First, for the
            // children of what is killed are found no more.
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
/** Words of a command line that say what it was for. */
const WORDS = 6;
/** Options of git that stand before its subcommand and take a word of their own. */
const OF_GIT = /^(-[cC]|--(git-dir|work-tree|namespace|exec-path))$/;
/** A command as a message names it: of git the subcommand, and not the options that every git of ours gets. */
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
 * The real host. When it is asked to stop, commands that run are ended, group and all, and only those that clean up
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

/***/ 76712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ requireOwnOutput),
/* harmony export */   R: () => (/* binding */ giveOutputToUser)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14620);
/* harmony import */ var _git_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51441);
/* harmony import */ var _user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69064);
/* harmony import */ var _work_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93472);






const JOURNAL = 'journal.jsonl';
/** What a run writes into its output directory; each may be there with a suffix while it is made, or set aside. */
const NAMES = [JOURNAL, 'bisect.log', 'result.json', 'summary.md', 'report.html', 'steps'];
const isOurs = (name) => NAMES.some((ours) => name === ours || name.startsWith(`${ours}.`));
/**
 * Makes sure that a run overwrites nothing of the user's in its output directory. Nothing is made.
 *
 * @param output   absolute
 * @param workDir  absolute
 * @throws ConfigurationError if it lies in a git directory or in what a run cleans, or if a file with the name of one of
 *   a run's is there without a run's journal
 */
async function requireOwnOutput(output, workDir) {
    const another = 'Name another directory, such as ./bisect-results.';
    const around = await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_2__/* .gitPlaceAround */ .bM)(output);
    if (around?.kind === 'git directory')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`output: ${output} lies in the git directory ${around.path}. ${another}`);
    const real = await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_2__/* .realPathOf */ .dN)(output);
    for (const part of _work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .PARTS */ .dI) {
        if ((0,_work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .isBelow */ .Yw)(real, await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_2__/* .realPathOf */ .dN)((0,_work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(workDir, part))))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`output: ${output} lies in ${(0,_work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(workDir, part)}, where runs remove files. ${another}`);
    }
    const there = new Set(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(output).catch(() => []));
    const taken = (await holdsJournal(output)) ? undefined : NAMES.find((name) => there.has(name));
    if (taken !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`output: ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(output, taken)} was not written by a run, which would overwrite it. ${another}`);
}
/** Whether the journal of a run is there: its lines are JSON objects that say which event they are. */
async function holdsJournal(output) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(output, JOURNAL);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null))?.isFile() !== true)
        return false;
    const [first = ''] = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')).split('\n', 1);
    // A run that was killed at once leaves nothing in it, or a part of a line.
    return first === '' || first.startsWith('{"at":"');
}
/** Gives what a run has written to the ordinary user for whom this process is root; what else is there stays as it is. */
async function giveOutputToUser(output) {
    await (0,_user_js__WEBPACK_IMPORTED_MODULE_3__/* .giveToUser */ .o8)(output, { deep: false });
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(output).catch(() => [])) {
        if (isOurs(name))
            await (0,_user_js__WEBPACK_IMPORTED_MODULE_3__/* .giveToUser */ .o8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(output, name));
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
/** The start time of a process from the text of its `/proc/pid/stat`; the name in it may hold spaces and brackets. */
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
/** This very process, as an owner. */
async function thisProcess() {
    return {
        pid: process.pid,
        startTime: (await processStartTime(process.pid)) ?? '',
        bootId: await bootId(),
    };
}
/** Whether a process of this boot still runs; without a start time its number is all there is to go by. */
async function processAlive(pid, startTime) {
    const found = await processStartTime(pid);
    return found !== null && (startTime === undefined || found === startTime);
}
/** Variable in the environment of every child: `PID:STARTTIME` of the process that it works for. */
const OWNER_VARIABLE = 'KERNEL_BISECT_OWNER';
/** What `OWNER_VARIABLE` holds in this process's children. */
function ownerMark() {
    mark ??= `${process.pid}:${startTimeOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/stat', 'utf8')) ?? ''}`;
    return mark;
}
let mark;
/** Writes down, on disk when this returns, that this process owns `directory`, which is made where it is missing. */
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
/** The owner of a directory; null where none that can be read is written down. */
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
/** Tries, 0.1 s apart, before a process that was asked to end is killed. */
const TRIES = 20;
/** Reads `OWNER_VARIABLE` from the text of `/proc/PID/environ`; null where it is not there, or empty. */
function ownerIn(environ) {
    const [, pid, startTime] = /^(\d+):(\d+)$/.exec(variableIn(environ, _owner_js__WEBPACK_IMPORTED_MODULE_1__/* .OWNER_VARIABLE */ .jt)) ?? [];
    return pid === undefined || startTime === undefined ? null : { pid: Number(pid), startTime };
}
function variableIn(environ, name) {
    const line = environ.split('\0').find((entry) => entry.startsWith(`${name}=`));
    return line?.slice(name.length + 1) ?? '';
}
/** The processes that can be seen. Those of another process namespace are left out: their numbers mean others here. */
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
/** Processes whose owner is dead. The caller's own line of parents is never among them. */
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
/** Ends a process, with force where it does not go. One that has gone meanwhile, or whose number is another's, is fine. */
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
/** Looks whether what was asked to end has done so, and milliseconds between them. */
const LOOKS = 10;
const BETWEEN_LOOKS = 20;
/** Looks for more processes, and kills them, so often: what is killed may be forking. */
const ROUNDS = 5;
/**
 * Kills what one of our commands has started, in whatever session or group it is by now: all that bears the command's
 * mark or descends from such a process.
 *
 * @param work  the value of `COMMAND_VARIABLE`; null: all that this very process has started
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
/** Ends what a command has left running: it is asked to go, and killed where it has not gone at once. */
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
    // A container's are in a namespace of their own, bear no mark, and outlive an nspawn that is killed.
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
        // It has gone meanwhile, or it is root's and we are not: its owner's mark lets a later cleaning find it.
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






/** What git, make and the compiler write: the ordinary user's commands where this process is root for one. */
const USERS_PARTS = ['repository', 'source', 'config', 'build', 'modules', 'ccache'];
/** What only root may enter: guests leave files of any owner and mode there. */
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
/** The one file that runs lock which use the work directory. */
const lockOf = (workDir) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workDir, LOCK);
/** Whether this project made a directory. */
const isMarked = async (directory) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => null))?.isDirectory() === true &&
    (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, MARKER)).catch(() => null))?.isFile() === true;
/**
 * Makes sure that a work directory holds nothing of the user's that a run could touch. Nothing is made.
 *
 * @param workDir   absolute
 * @param kernel    absolute paths of the user's repository: its work trees and git directories; empty for a URL
 * @throws ConfigurationError if the directory is, holds or lies in a work tree or a git directory, or if something else
 *   has one of the names that a run uses in it
 */
async function requireOwnWorkDirectory(workDir, kernel = []) {
    const another = `Name a directory of its own, such as /var/lib/kernel-bisect.`;
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`work-dir: ${path} was not made by kernel-bisect, and runs lock the file of this name. Move it away, or name another directory.`);
}
/**
 * Makes the work directory where it is missing. Where this process is root for an ordinary user, one that this project
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
 * A part of a work directory, made where it is missing.
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

/***/ 25933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jh: () => (/* binding */ isCommitId),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   qo: () => (/* binding */ clockTime)
/* harmony export */ });
/** Whether a text is the full name of a commit. */
const isCommitId = (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
/**
 * The one way in which this project writes a span of time: `0.4 s`, `45 s`, `25 min`, `2 h 05 min`, `3 d 4 h`.
 *
 * @param seconds length of the span, in seconds; null where it was not measured
 */
function duration(seconds) {
    if (seconds === null || !Number.isFinite(seconds) || seconds < 0)
        return '–';
    if (seconds < 9.95)
        return `${Number(seconds.toFixed(1))} s`;
    if (seconds < 59.5)
        return `${Math.round(seconds)} s`;
    const minutes = Math.round(seconds / 60);
    if (seconds < 600 && Math.round(seconds) % 60 !== 0) {
        const whole = Math.round(seconds);
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    }
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48)
        return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
    return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
/**
 * The time of day as `14:20`, in the zone of this machine.
 *
 * @param at milliseconds since the epoch
 */
function clockTime(at) {
    const date = new Date(at);
    return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}


/***/ }),

/***/ 53762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ isInjected),
/* harmony export */   Ef: () => (/* binding */ framesIn),
/* harmony export */   Fh: () => (/* binding */ isGuessed),
/* harmony export */   Hh: () => (/* binding */ beginsStack),
/* harmony export */   ZY: () => (/* binding */ pointerIn),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   vn: () => (/* binding */ functionsIn),
/* harmony export */   yX: () => (/* binding */ stackMark)
/* harmony export */ });
/* harmony import */ var _rust_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94231);

const address = '\\[<?(?:0x)?[0-9a-f]{4,16}>?\\]:?';
const symbol = '\\.?([A-Za-z_][\\w$]*)((?:\\.[\\w$]+)*)\\+0x[0-9a-f]+';
// `[<address>] f+0x1/0x2`; x86 puts marks such as <EOI> in front, PowerPC two addresses, s390 a bracket.
const frame = new RegExp(`^\\s*(?:<(?:IRQ|EOI|NMI|TASK|#DF|EOE|[A-Z_]+)>\\s+)?\\(?(?:${address}\\s+){0,3}${symbol}\\/0x[0-9a-f]+`);
// 32-bit Arm: `[<c0112244>] (f) from [<c01127a4>] (g+0x18/0x1c)`, from 5.19 on `f from g+0x18/0x1c`.
const calledFrom = new RegExp(`^\\s*(?:${address}\\s+)?\\(?([A-Za-z_]\\w*)(?:\\.\\w+)*\\)? from (?:${address}\\s+)?\\(?${symbol}`);
const guessed = /(?:^|\s)\? |\(unreliable\)\s*$/;
const pointing = new RegExp('(?:^|\\W)(?:[RE]?IP:?|EIP is at|PC is at|NIP:?|e?pc :|ERA:|Krnl PSW :|--- interrupt: [0-9a-f]+ at) ' +
    '(?=[0-9a-f]+:|\\[|[0-9a-f]{8,}\\W|\\.?[A-Za-z_][\\w.$]*\\+0x|\\s*\\(null\\))' +
    `(?:[0-9a-f]{2,4}:)?(?:\\s*${address})*(?:\\s*[0-9a-f]{8,16}){0,2}\\s*\\(?(?:${symbol})?`);
const stackStart = /Call [Tt]race|Allocated:|Allocated by task \d+|Freed:|Freed by task \d+|(?<!stack) backtrace(?: \(crc [0-9a-f]+\))?:|Backtrace:|Uninit was stored to memory at|status: [0-9a-f]{16} badaddr: [0-9a-f]{16} cause: [0-9a-f]{16}/;
/** Whether a line is a frame that the unwinder only guesses. */
function isGuessed(line) {
    return guessed.test(line) && !line.includes('<EOI>');
}
/** Whether a line begins a stack trace. */
function beginsStack(line) {
    return stackStart.test(line);
}
/** Which of the marks of a stack a line bears; null where none. */
function stackMark(line) {
    return stackStart.exec(line)?.[0].replace(/\d+|\(crc .*/g, '') ?? null;
}
/** The functions that a line of a stack trace names; none where the unwinder was not sure, or where it is no such line. */
function framesIn(line) {
    if (isGuessed(line))
        return [];
    const from = line.includes(' from ') ? calledFrom.exec(line) : null;
    if (from)
        return [(0,_rust_names_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .V)(from[1]), (0,_rust_names_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .V)(from[2])];
    const name = frame.exec(line)?.[1];
    return name ? [(0,_rust_names_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .V)(name)] : [];
}
/** What a line tells of the instruction pointer; null where it is about something else. */
function pointerIn(line) {
    const found = pointing.exec(line);
    return found && { name: found[1] === undefined ? null : (0,_rust_names_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .V)(found[1]) };
}
/** The functions of lines that are all of one stack, that of the instruction pointer among them. */
function functionsIn(lines) {
    return lines.flatMap((line) => {
        const pointer = pointerIn(line);
        return pointer ? (pointer.name ?? []) : framesIn(line);
    });
}
/** A frame of fault injection, whose stacks get between the lines of other reports. */
function isInjected(line) {
    return /^\s*(?:\[<?(?:0x)?[0-9a-f]+>?\] )?should_fail(?:slab)?(?:\.[a-z0-9.]+)?\+0x/.test(line);
}
/** What stands in front of a system call's name, by the kernel's age and architecture; one of them is taken off. */
const entries = [
    ...'sys_ SyS_ SYSC_ compat_SyS_ compat_SYSC_ ksys_ __sys_ ___sys_ ____sys_ __se_ __se_sys_ __do_sys_ __x64_ __ia32_ __arm64_'
        .split(' ')
        .map((entry) => new RegExp(`^${entry}(?=.)`)),
    // Drivers have functions that begin with these, such as __arm_smmu_tlb_sync.
    /^__(?:arm|riscv|s390x?|powerpc|loongarch|mips)_(?=(?:compat_)?sys_)/,
];
/** The names that a function is known by, the one for a title first. */
function namesOf(name) {
    const shorter = entries
        .filter((entry) => entry.test(name))
        .map((entry) => name.replace(entry, ''))
        .sort((a, b) => a.length - b.length);
    return [...new Set([...shorter.slice(0, 1), name, ...shorter])];
}


/***/ }),

/***/ 87187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ matcherOf),
/* harmony export */   zT: () => (/* binding */ isHelper)
/* harmony export */ });
/* unused harmony export helpers */
/**
 * Helpers in every report. What is one only in reports of one kind stands in that pattern's `skip`. A function belongs
 * here where a bug that shows in it is nearly always its caller's, and where syzbot names the caller too: a title is of
 * use only where it is the same.
 */
const helpers = [
    {
        family: 'the sanitizers themselves',
        names: `*kasan* *kmsan* *hwasan* __asan* __msan* __tsan* __sanitizer* *ubsan* kcsan_setup_watchpoint
      *check_memory_region* check_region_inline memory_is_*poisoned* bytes_is_nonzero *read_word_at_a_time*
      *read_once_*nocheck* *write_once_*nocheck*`,
    },
    {
        family: 'what writes a report',
        names: `*panic* *print_address_description* *print_report* *report_bug* *fixup_bug* *dump_stack* *show_stack*
      *dump_backtrace* *walk_stack* arch_stack_walk stack_trace_save* stack_trace_consume_entry __warn* *warn_slowpath*
      warn_alloc* warn_bogus* *print_tainted* get_taint *assertfail* *fortify_report* print_hex_dump*
      hex_dump_to_buffer`,
    },
    {
        family: 'how a trap comes into the kernel',
        names: `*invalid_op* *do_error* *_trap *do_trap* program_check_exception program_check_common do_kernel_fault
      do_translation_fault do_mem_abort el1_abort el1h_64_sync* *_indirect_thunk_*`,
    },
    {
        family: 'lockdep and the tracing of interrupts',
        names: `*lockdep* *lock_acquire* *lock_release* *lock_class* *mark_lock* mark_held_locks reacquire_held_locks
      mark_usage valid_state validate_chain check_noncircular check_prev_add check_prevs_add print_usage_bug*
      print_unlock* *imbalance_bug* print_circular_bug* print_deadlock_bug *trace_hardirq* *trace_softirq* *perf_trace*
      *bh_enable* *bh_disable*`,
    },
    {
        family: 'spinning locks',
        names: `*spin_lock* *spin_trylock* *spin_unlock* *raw_spin_rq* *read_lock* *read_trylock* *read_unlock* *write_lock*
      *write_trylock* *write_unlock* *osq_lock* *osq_unlock* owner_on_cpu seqprop_assert*`,
    },
    {
        family: 'sleeping locks, waiting and waking',
        names: `mutex_* rt_mutex_* ww_mutex_* down *down_trylock* *down_read* *down_write* up_read* up_write* percpu_up_* __wake_up*
      *finish_wait* complete *wait_for_completion* *kthread_stop*`,
    },
    {
        family: 'checks of the context',
        names: '*might_sleep* *might_fault* __might_resched*',
    },
    {
        family: 'atomic operations, bits and references',
        names: `${atomics()} *set_bit* *clear_bit* *change_bit* *test_bit* refcount_* kref_* *ref_tracker* put_device
      ida_free`,
    },
    {
        family: 'lists, trees and tables',
        names: `*list_add* *list_del* *list_replace* *list_move* *list_splice* klist_* rb_* xas_start xas_load xas_find* *rhashtable_lookup*`,
    },
    {
        family: 'memory, strings and checksums',
        names: `*memcpy* *memcmp* *memset* *memchr* *memmove* *memdup* *strcmp* *strncmp* *strcpy* *strlcpy* *strncpy*
      *strscpy* *strlen* *strnlen* *strstr* *strnstr* *strchr* *strdup* *strndup* crc8* crc16* crc32* crc64*
      crc_itu_t*`,
    },
    {
        family: 'to user memory and back',
        names: `*copy_to_user* *copy_from_user* *copy_to_iter* *copy_from_iter* copy_page_to_iter* copy_page_from_iter*
      copy_folio_to_iter* copyin copyout *put_user* *get_user* extract_user_to_sg extract_iter_to_sg
      check_heap_object`,
    },
    {
        family: 'allocators',
        names: `*malloc* *zalloc* *calloc* *krealloc* *kvrealloc* *kmem_cache* *slab_* allocate_slab* check_object
      *alloc_page* __alloc_frozen_pages* folio_alloc* kfree kvfree *kfree_skb* __phys_addr*`,
    },
    {
        family: 'the page cache, inodes and dentries',
        names: `folio_unlock lock_page* unlock_page* filemap_alloc_folio* __filemap_get_folio* find_or_create_page
      find_lock_entries pagecache_get_page do_read_cache_folio read_cache_page* grab_cache_page_write_begin
      truncate_inode_pages_range iput iput_final ihold *dput* *drop_nlink`,
    },
    {
        family: 'timers and work',
        names: `*debug_object* *timer_is_static_object* *work_is_static_object* *del_timer* __mod_timer __timer_delete_sync
      lock_timer_base sk_stop_timer_sync *flush_work* *cancel_work_sync* __cancel_work_timer* try_to_grab_pending drain_workqueue
      destroy_workqueue *queue_work* __queue_delayed_work* *queue_delayed_work_on* insert_work cleanup_srcu_struct`,
    },
    {
        family: 'printing',
        names: `*printk* *snprintf* *scnprintf* *kasprintf* *kvasprintf* *string* *pointer* va_format *dev_emerg* *dev_alert* *dev_crit* *dev_err* *dev_warn*
      *dev_notice* *dev_info*`,
    },
    {
        family: 'the driver core',
        names: `*kobject_* add_uevent_var get_device_parent *device_add* *device_del* *device_unregister* *device_destroy*
      *device_release* devres_release_all device_for_each_child* device_remove_file *sysfs_remove* hwrng_unregister*
      i2c_del_adapter __unregister_client tty_unregister_device rollback_registered* *unregister_netdev*`,
    },
    {
        family: 'USB transfers',
        names: `usb_submit_urb usb_hcd_submit_urb dummy_urb_enqueue usb_kill_urb usb_kill_anchored_urbs usb_control_msg*`,
    },
    {
        family: 'registers of devices',
        names: '*readb *readw *readl *readq *writeb *writew *writel *writeq *logic_in* *logic_out*',
    },
];
/** `atomic64_inc_return`, `arch_atomic_read` and so on, but not `drm_atomic_commit`. */
function atomics() {
    const operations = 'read set inc dec add sub and or xor fetch xchg cmpxchg try'.split(' ');
    const kinds = ['', 'arch_', 'raw_', 'instrument_', 'generic_', 'lse_'].flatMap((by) => ['atomic', 'atomic64', 'atomic_long'].map((of) => by + of));
    return kinds.flatMap((kind) => operations.map((operation) => `${kind}_${operation}*`)).join(' ');
}
/** A matcher of function names from patterns as {@link HelperFamily} has them. */
function matcherOf(names) {
    const one = (name) => (/^[_*]/.test(name) ? '' : '_*') + name.replaceAll('*', '.*');
    return new RegExp(`^(?:${names.trim().split(/\s+/).map(one).join('|')})$`);
}
const helper = matcherOf(helpers.map((family) => family.names).join(' '));
/** Whether a function says nothing about where a bug is, whatever the report. */
function isHelper(name) {
    return helper.test(name);
}


/***/ }),

/***/ 63673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
const dropped = /^\*\* \d+ printk messages dropped \*\*\s*/;
const level = /^<\d{1,3}>/;
const login = /^[\w .-]{0,60}login: /;
/** What stands for the kernel's own time: dates of journald and syslog, which tell who spoke, and those of `dmesg`. */
const dates = [
    /(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)?|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)) [\w.-]+ kernel:/,
    // dmesg -T, --time-format iso, -H (a date, then what passed since the line before), -d.
    /\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\]/,
    /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d,\d{6}[+-]\d\d:\d\d/,
    /\[[A-Z][a-z]{2} ?\d{1,2} \d\d:\d\d\]|\[ *\+\d+\.\d{6}\]/,
    /\[ *\d+\.\d{6} < *\d+\.\d{6}>\]/,
];
const dated = new RegExp(`^(?:${dates.map((date) => date.source).join('|')})(?:\\[ *([TC]\\d+)\\])? ?`);
const stamp = /\[ *\d+\.\d{3,6}\](?:\[ *([TC]\d+)\])? ?/;
/** Longest text in front of a time: a host's name and a date, or what a program wrote before. */
const longestPrefix = 120;
/** Longest part of a line that is looked at, in characters; a record of printk ends there (PRINTKRB_RECORD_MAX). */
const longestLine = 1024;
/**
 * Takes a log apart. Nothing but printable characters is kept: a console carries escape sequences and noise.
 *
 * @param log  a dmesg or console log
 */
function linesOf(log) {
    return log.split('\n').map((raw, index) => {
        const clean = raw
            .slice(0, longestLine)
            // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
            .replace(/\x1b\[[0-9;?]{0,20}[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f-\uffff]/g, '');
        return { number: index + 1, raw, ...withoutPrefix(clean) };
    });
}
function withoutPrefix(line) {
    const whole = line.replace(dropped, '').replace(level, '').replace(login, '');
    const date = dated.exec(whole);
    const text = date ? whole.slice(date[0].length) : whole;
    const found = stamp.exec(text.slice(0, longestPrefix + 40));
    if (date && found?.index !== 0)
        return { text, context: date[1] ?? 'console' };
    if (!found)
        return { text, context: '' };
    const context = found[1] ?? 'console';
    // A time behind the kernel's own words got between them: two CPUs wrote at once.
    if (/(?:BUG|WARNING|INFO): |panic - /.test(text.slice(0, found.index)))
        return { text, context };
    return { text: text.slice(found.index + found[0].length), context };
}


/***/ }),

/***/ 38284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readOops)
});

// UNUSED EXPORTS: reportToJudgeBy

// EXTERNAL MODULE: ./build/oops/frames.js
var oops_frames = __webpack_require__(53762);
;// CONCATENATED MODULE: ./build/oops/pattern.js
/** Faults: the line with the instruction pointer, then the stack. */
const faulting = [['pointer', 'trace']];
/** What WARN prints: on most architectures a trap whose stack may stand below its registers. */
const warning = [['pointer', 'below'], ['trace']];
const stack = [['trace']];
/** Any wrong use of memory; by this title one bug is known again that KASAN, a fault and UBSAN each name in their way. */
const access = ['bad-access in $F'];

;// CONCATENATED MODULE: ./build/oops/patterns-checks.js

/** What the kernel's checks of itself print: kernel/sched, mm, fs, lib/ubsan.c. */
const checkPatterns = [
    {
        header: /UBSAN: Undefined behaviour in/,
        title: 'UBSAN: undefined-behaviour in $F',
        type: 'UBSAN',
        ways: stack,
        skip: /ubsan|overflow/,
    },
    {
        header: /UBSAN: array-index-out-of-bounds in/,
        title: 'UBSAN: array-index-out-of-bounds in $F',
        alt: access,
        type: 'MEMORY_SAFETY_UBSAN',
        ways: stack,
        skip: /ubsan|overflow/,
    },
    {
        header: /UBSAN: (.*?) in/,
        title: 'UBSAN: $1 in $F',
        type: 'UBSAN',
        ways: stack,
        skip: /ubsan|overflow/,
    },
    {
        header: /BUG: scheduling while atomic/,
        title: 'BUG: scheduling while atomic in $F',
        type: 'ATOMIC_SLEEP',
        ways: stack,
        skip: /schedule/,
    },
    {
        header: /BUG: sleeping function called from invalid context at/,
        title: 'BUG: sleeping function called from invalid context in $F',
        type: 'ATOMIC_SLEEP',
        ways: stack,
    },
    {
        header: /BUG: using ([a-z_]+)\(\) in preemptible/,
        title: 'BUG: using $1() in preemptible code in $F',
        type: 'LOCKDEP',
        ways: stack,
        skip: /dump_stack|preempt|debug_|processor_id|this_cpu/,
    },
    {
        header: /BUG: Bad page (state|cache)/,
        title: 'BUG: Bad page $1 in $F',
        type: '',
        // Who frees a bad page has found it; who allocated it is known where page_owner is on.
        ways: [[/page last allocated/, 'below']],
        skip: /(?:free|put|get|update|release)_page|free_unref|^_*folio|truncate_inode_pages|page_frag_free|alloc|vmap|page_owner/,
    },
    { header: /BUG: Bad page map/, title: 'BUG: Bad page map', type: '' },
    { header: /BUG: Bad rss-counter state/, title: 'BUG: Bad rss-counter state', type: '', noStack: true },
    {
        header: /BUG: non-zero (nr_ptes|nr_pmds|pgtables_bytes) on freeing mm/,
        title: 'BUG: non-zero $1 on freeing mm',
        type: '',
        noStack: true,
    },
    {
        header: /BUG: Dentry .* still in use \(\d+\) \[unmount of ([^\]]+)\]/,
        title: 'BUG: Dentry still in use in unmount',
        // Without file system and device, which are chance.
        alt: ['BUG: Dentry still in use [unmount of $1]'],
        type: '',
    },
    {
        header: /VFS: Busy inodes after unmount/,
        title: 'VFS: Busy inodes after unmount (use-after-free)',
        type: '',
        noStack: true,
    },
    {
        header: /VFS: Close: file count is (?:zero|0)/,
        title: 'VFS: Close: file count is zero (use-after-free)',
        type: '',
        noStack: true,
    },
    {
        header: /BUG \S+ .*: Object already free/,
        title: 'BUG: Object already free',
        type: '',
    },
    {
        // slab_bug() of mm/slub.c; KASAN before 4.8 used it too, in the middle of a report.
        header: /BUG (\S+ \((?:Not tainted|Tainted:[^)]*)\): (?!kasan).*)/,
        title: 'BUG $1',
        type: '',
        noStack: true,
    },
    { header: /BUG:\s*$/, title: 'BUG: corrupted', type: '', secondary: true, bare: true },
    { header: /BUG: (.+)/, title: 'BUG: $1', type: '', noStack: true, bare: true },
];

;// CONCATENATED MODULE: ./build/oops/patterns-faults.js

/** Faults: arch/x86/mm/fault.c and traps.c, arch/arm64/mm/fault.c and their like. */
const faultPatterns = [
    {
        header: /Unable to handle kernel access to user memory/,
        title: 'BUG: unable to handle kernel access to user memory in $F',
        alt: access,
        type: 'MEMORY_SAFETY_BUG',
        ways: faulting,
    },
    {
        header: /(?:[Uu]nable to handle kernel|BUG: [Kk]ernel) NULL pointer dereference/,
        title: 'BUG: unable to handle kernel NULL pointer dereference in $F',
        alt: access,
        type: 'NULL-POINTER-DEREFERENCE',
        ways: faulting,
    },
    {
        header: /[Uu]nable to handle (?:page fault for address|kernel (?:paging request|read from unreadable|write to read-only|execute from non-executable|execution of|data access|instruction fetch))/,
        title: 'BUG: unable to handle kernel paging request in $F',
        alt: access,
        type: 'MEMORY_SAFETY_BUG',
        ways: faulting,
    },
    {
        // The kernel prints the rest of this line by itself, and it may get lost.
        header: /BUG: [Uu]nable to handle kernel/,
        title: 'BUG: unable to handle kernel',
        type: '',
        secondary: true,
    },
    {
        // Of a program the kernel says `traps: a[1] general protection fault ip:…`.
        header: /general protection fault(?!.*(?:\bip:| error:\w+ in )).*:/,
        title: 'general protection fault in $F',
        alt: access,
        type: 'DoS',
        ways: faulting,
    },
    {
        header: /(general protection fault(?!.*(?:\bip:| error:\w+ in )).*)/,
        title: '$1',
        type: 'DoS',
        secondary: true,
    },
    {
        header: /BUG: .*stack guard page was hit/,
        title: 'BUG: stack guard page was hit in $F',
        alt: ['stack-overflow in $F'],
        type: '',
        ways: faulting,
        pick: 'stalled',
    },
    { header: /stack segment: /, title: 'stack segment fault in $F', type: 'DoS', ways: faulting },
    { header: /divide[ _]error: /, title: 'divide error in $F', type: 'DoS', ways: faulting },
    { header: /\bint3: /, title: 'int3 in $F', type: 'DoS', ways: faulting },
    {
        // Rare exceptions of arch/x86/kernel/traps.c; a program's have `trap` in front and no number behind.
        header: /(overflow|bounds|coprocessor segment overrun|invalid TSS|segment not present|alignment check|iret exception|(?:fpu|simd) exception|unexpected #NM exception): [0-9a-f]{4} \[#\d+\]/,
        title: '$1 in $F',
        type: 'DoS',
        ways: faulting,
        follows: true,
    },
    {
        header: /invalid opcode: /,
        title: 'invalid opcode in $F',
        type: 'DoS',
        ways: faulting,
        follows: true,
    },
    {
        header: /PANIC: double fault/,
        title: 'PANIC: double fault in $F',
        type: 'DoS',
        ways: [['pointer']],
        follows: true,
    },
    { header: /Unhandled fault: /, title: 'Unhandled fault in $F', alt: access, type: 'DoS', ways: faulting },
    { header: /Alignment trap: /, title: 'Alignment trap in $F', type: 'DoS', ways: faulting },
    {
        header: /Internal error: .*\[#\d+\]/,
        title: 'Internal error in $F',
        alt: access,
        type: 'DoS',
        ways: faulting,
        follows: true,
    },
];
/** What BUG() and its relatives print, and panics: kernel/panic.c. */
const bugPatterns = [
    {
        header: /kernel BUG at lib\/list_debug\.c/,
        title: 'BUG: corrupted list in $F',
        alt: access,
        type: 'BUG',
        ways: stack,
    },
    {
        header: /kernel BUG at mm\/usercopy\.c/,
        title: 'BUG: bad usercopy in $F',
        type: 'BUG',
        ways: stack,
        skip: /usercopy|__check/,
    },
    {
        header: /kernel BUG at /,
        title: 'kernel BUG in $F',
        type: 'BUG',
        ways: faulting,
        // These check what their caller gave them.
        skip: /^skb_/,
    },
    { header: /Kernel BUG (at .*)/, title: 'kernel BUG $1', type: 'BUG' },
    {
        header: /rust_kernel: panicked at/,
        also: /rust_kernel: panicked at .*\n(.+)/,
        title: '$1 in $F',
        type: 'DoS',
        ways: stack,
        skip: /rust_begin_unwind/,
        leads: true,
    },
];
/** Trusty, which runs beside Linux on Arm, prints on its console. */
const trusty = [
    {
        header: /trusty: panic \(.*?\):(?: DEBUG)? ASSERT FAILED at \(.*?\): (.+)/,
        title: 'trusty: ASSERT FAILED: $1',
        type: '',
        noStack: true,
    },
    { header: /trusty: panic \(.*?\): (.+)/, title: 'trusty: panic: $1', type: '', noStack: true },
];
const panic = (words) => new RegExp(`Kernel panic - not syncing: ${words}`);
const follows = { type: 'DoS', follows: true };
/** Panics; most follow a report that tells more. */
const panicPatterns = [
    {
        header: panic('stack-protector:.* in: (?<f>[A-Za-z_]\\w*)[.+]'),
        title: 'kernel panic: stack is corrupted in $F',
        ways: [['header']],
        noStack: true,
        ...follows,
    },
    {
        header: panic('stack-protector:'),
        title: 'kernel panic: stack is corrupted in $F',
        ways: stack,
        skip: /stack_chk/,
        ...follows,
    },
    {
        header: panic('corrupted stack end'),
        title: 'kernel panic: corrupted stack end in $F',
        alt: ['stack-overflow in $F'],
        ways: stack,
        skip: /schedule|retint_kernel/,
        pick: 'stalled',
        ...follows,
    },
    {
        header: panic('kernel stack overflow'),
        title: 'kernel stack overflow in $F',
        alt: ['stack-overflow in $F'],
        ways: stack,
        skip: /bad_stack/,
        pick: 'stalled',
        ...follows,
    },
    {
        header: panic("Couldn't open N_TTY ldisc"),
        title: "kernel panic: Couldn't open N_TTY ldisc",
        ...follows,
    },
    {
        header: panic('Attempted to kill init!'),
        title: 'kernel panic: Attempted to kill init!',
        noStack: true,
        ...follows,
    },
    // These three are the end of an oops, a warning and a hung task whose report was not seen.
    { header: panic('Fatal exception'), title: 'kernel panic: Fatal exception', secondary: true, ...follows },
    {
        header: panic('panic_on_warn set'),
        title: 'kernel panic: panic_on_warn set',
        secondary: true,
        ...follows,
    },
    {
        header: panic('hung_task: blocked tasks'),
        title: 'kernel panic: hung_task: blocked tasks',
        secondary: true,
        ...follows,
    },
    { header: panic('(.+)'), title: 'kernel panic: $1', noStack: true, ...follows },
    ...trusty,
];

;// CONCATENATED MODULE: ./build/oops/patterns-locks.js

const lockdep = { type: 'LOCKDEP' };
/** Where lockdep says that a lock was taken: `at: f+0x1/0x2`, up to 4.13 with the address in front. */
const at = /at: (?:\[<(?:0x)?[0-9a-f]+>\] +)*(?<f>\w+)[.+]/;
/** The words after which a report names the lock, and where it was taken: what is cut off before that names nothing. */
const taken = (words) => new RegExp(`${words}[\\s\\S]{1,5000}? at: (?:\\[<(?:0x)?[0-9a-f]+>\\] +)?\\w+[.+]`);
/** `[<address>] f+0x1/0x2`, as print_ip_sym() has it. */
const place = /\[<(?:0x)?[0-9a-f]+>\] +(?<f>\w+)[.+]/;
// Work items have locks of their own; whoever queued or flushed the work is to be named.
const work = /process_one_work|flush_workqueue|drain_workqueue|destroy_workqueue/;
/** As lockdep words it: `WARNING: x` from 4.13 on, before that `[ INFO: x ]`. */
const says = (words) => new RegExp(`(?:INFO|WARNING): ${words}`);
const way = (...steps) => [steps];
/** Reports of lockdep (kernel/locking/lockdep.c) and of the locks' own checks (spinlock_debug.c). */
const lockPatterns = [
    {
        header: /INFO: possible circular locking/,
        also: taken('is trying to acquire lock'),
        title: 'possible deadlock in $F',
        ways: way(/is trying to acquire lock/, at),
        said: true,
        ...lockdep,
    },
    {
        header: /WARNING: possible circular locking/,
        also: /is trying to acquire lock/,
        title: 'possible deadlock in $F',
        ways: way(at, at, 'below'),
        skip: work,
        ...lockdep,
    },
    {
        header: says('possible irq lock inversion'),
        also: taken('just changed the state of lock'),
        title: 'possible deadlock in $F',
        ways: way(/just changed the state of lock/, at),
        said: true,
        ...lockdep,
    },
    {
        header: /WARNING: .*-safe -> .*-unsafe lock order detected/,
        title: 'possible deadlock in $F',
        ways: way(/which became .* at:/, 'below'),
        ...lockdep,
    },
    {
        header: /INFO: .*-safe -> .*-unsafe lock order detected/,
        also: taken('is trying to acquire'),
        title: 'possible deadlock in $F',
        ways: way(/is trying to acquire/, at),
        said: true,
        ...lockdep,
    },
    {
        header: says('possible recursive locking'),
        also: taken('is trying to acquire lock'),
        title: 'possible deadlock in $F',
        ways: way(/is trying to acquire lock/, at),
        said: true,
        ...lockdep,
    },
    {
        header: /WARNING: inconsistent lock state/,
        also: taken('takes'),
        title: 'inconsistent lock state in $F',
        ways: stack,
        ...lockdep,
    },
    {
        header: /INFO: inconsistent lock state/,
        also: taken('takes'),
        title: 'inconsistent lock state in $F',
        ways: way(/ takes$| takes:/, at),
        said: true,
        ...lockdep,
    },
    {
        header: /BUG: (spinlock|rwlock) (lockup suspected|already unlocked|recursion|cpu recursion|bad magic|wrong owner|wrong CPU|trylock failure on UP)/,
        title: 'BUG: $1 $2 in $F',
        ways: stack,
        skip: /spin_|_lock|_unlock|rwlock_bug/,
        ...lockdep,
    },
    {
        header: /(BUG|WARNING): bad unlock balance detected/,
        title: '$1: bad unlock balance in $F',
        ways: way(place, 'trace'),
        ...lockdep,
    },
    {
        header: /(BUG|WARNING): held lock freed!/,
        also: /at:|\[</,
        title: '$1: held lock freed in $F',
        ways: [[at], [place]],
        said: true,
        ...lockdep,
    },
    {
        header: /(BUG|WARNING): .*still has locks held!/,
        also: /at:|\[</,
        title: '$1: still has locks held in $F',
        ways: [[at], [place]],
        said: true,
        ...lockdep,
    },
    {
        header: /(BUG|WARNING): lock held when returning to user space/,
        also: taken('leaving the kernel with locks still held'),
        title: '$1: lock held when returning to user space in $F',
        noStack: true,
        ways: way(/leaving the kernel with locks still held/, at),
        said: true,
        type: '',
    },
    {
        header: /BUG: Invalid wait context/,
        title: 'WARNING: locking bug in $F',
        ways: stack,
        skip: /lock_sock|release_sock/,
        ...lockdep,
    },
    {
        header: /BUG: workqueue leaked (?:lock or )?atomic/,
        also: /last function: (\w+)/,
        title: 'BUG: workqueue leaked lock or atomic in $1',
        noStack: true,
        type: '',
    },
    {
        header: /WARNING: Nested lock was not taken/,
        title: 'WARNING: nested lock was not taken in $F',
        ways: warning,
        ...lockdep,
    },
    {
        header: /INFO: trying to register non-static key/,
        title: 'INFO: trying to register non-static key in $F',
        ways: stack,
        skip: /stack|lock|IRQ/,
        type: '',
    },
    {
        header: /WARNING: suspicious RCU usage/,
        also: /\w\.[ch]:\d+/,
        title: 'WARNING: suspicious RCU usage in $F',
        ways: stack,
        skip: /rcu|kmem|slab/,
        ...lockdep,
    },
    {
        header: /INFO: suspicious RCU usage/,
        also: /\w\.[ch]:\d+/,
        title: 'INFO: suspicious RCU usage in $F',
        ways: stack,
        skip: /rcu|kmem|slab/,
        type: '',
    },
];

;// CONCATENATED MODULE: ./build/oops/patterns-memory.js

const named = [['header', 'trace']];
const fenced = [['header', 'below']];
// KMSAN writes no line before its stack.
const uninitialised = [['below']];
/** Where the value that nobody had set came from. */
const origin = [/Local variable .* created at:|Uninit was created at:/, 'below'];
const usb = /^(?:usb_submit_urb|usb_start_wait_urb|usb_bulk_msg|usb_interrupt_msg|usb_control_msg)/;
/** Reports of KASAN, KMSAN, KCSAN, KFENCE and kmemleak: mm/kasan/report.c, mm/kmsan/report.c and so on. */
const memorySanitizers = [
    {
        header: /BUG: KASAN: (?:double-free or invalid-free|double-free|invalid-free) in (?<f>\w+)[.+]/,
        title: 'KASAN: invalid-free in $F',
        alt: ['invalid-free in $F'],
        type: 'KASAN-INVALID-FREE',
        ways: named,
        skip: /slab_|kfree|vunmap|vfree/,
    },
    {
        header: /BUG: KASAN: null-ptr-deref in (?<f>\w+)[.+]/,
        also: /(Read|Write) (?:of size|at addr) [0-9a-f]/,
        title: 'KASAN: null-ptr-deref $1 in $F',
        alt: access,
        type: 'KASAN-NULL-POINTER-DEREFERENCE-$1',
        ways: named,
    },
    {
        header: /BUG: KASAN: ([a-z-]*use-after-free) in (?<f>\w+)[.+]/,
        also: /(Read|Write) (?:of size|at addr) [0-9a-f]/,
        title: 'KASAN: $1 $2 in $F',
        alt: access,
        type: 'KASAN-USE-AFTER-FREE-$2',
        ways: named,
    },
    {
        header: /BUG: KASAN: ([a-z-]+) in (?<f>\w+)[.+]/,
        also: /(Read|Write) (?:of size|at addr) [0-9a-f]/,
        title: 'KASAN: $1 $2 in $F',
        alt: access,
        type: 'KASAN-$2',
        ways: named,
        // With hardware tags (arm64) the fault itself is on the stack.
        skip: /kernel_fault|tag_check|mem_abort|^el1h?_/,
    },
    {
        header: /BUG: KASAN: null-ptr-deref on address/,
        also: /(Read|Write) of size \d/,
        title: 'KASAN: null-ptr-deref $1',
        type: 'KASAN-NULL-POINTER-DEREFERENCE-$1',
    },
    {
        header: /BUG: KASAN: ([a-z-]+) on address/,
        also: /(Read|Write) of size \d/,
        title: 'KASAN: $1 $2',
        type: 'KASAN-$2',
    },
    {
        header: /BUG: KASAN: (.*use-after-free.*)/,
        title: 'KASAN: $1',
        type: 'KASAN-USE-AFTER-FREE-READ',
        secondary: true,
    },
    { header: /BUG: KASAN: (.*)/, title: 'KASAN: $1', type: 'KASAN-READ', secondary: true },
    {
        header: /BUG: KMSAN: kernel-usb-infoleak in (?<f>\w+)[.+]/,
        title: 'KMSAN: kernel-usb-infoleak in $F',
        type: 'KMSAN-INFO-LEAK',
        ways: uninitialised,
        origin,
        skip: /alloc_skb|^usb_(?:submit_urb|start_wait_urb|bulk_msg|interrupt_msg|control_msg)/,
        noStack: true,
    },
    {
        header: /BUG: KMSAN: ([a-z-]*infoleak[a-z-]*) in (?<f>\w+)[.+]/,
        title: 'KMSAN: $1 in $F',
        alt: access,
        type: 'KMSAN-INFO-LEAK',
        ways: uninitialised,
        origin,
        skip: /alloc_skb|netlink_ack|netlink_rcv_skb/,
        noStack: true,
    },
    {
        header: /BUG: KMSAN: ([a-z-]+) in (?<f>\w+)[.+]/,
        title: 'KMSAN: $1 in $F',
        alt: access,
        type: 'KMSAN-UNINIT-VALUE',
        ways: uninitialised,
        origin,
        // Whoever gave the value to a cipher made the mistake.
        skip: /alloc_skb|netlink_ack|netlink_rcv_skb|_encrypt$|^(?:crypto|cipher|drbg|rng)_/,
        noStack: true,
    },
    {
        header: /BUG: KCSAN: (.+)/,
        title: 'KCSAN: $1',
        type: 'KCSAN-DATARACE',
        noStack: true,
    },
    {
        header: /BUG: KFENCE: (use-after-free|out-of-bounds|invalid) (read|write) in (?<f>\w+)[.+]/,
        title: 'KFENCE: $1 $2 in $F',
        alt: access,
        type: 'KFENCE-$2',
        ways: fenced,
        noStack: true,
    },
    {
        header: /BUG: KFENCE: invalid free in (?<f>\w+)[.+]/,
        title: 'KFENCE: invalid free in $F',
        alt: ['invalid-free in $F'],
        type: 'KFENCE-INVALID-FREE',
        ways: fenced,
        noStack: true,
    },
    {
        header: /BUG: KFENCE: memory corruption in (?<f>\w+)[.+]/,
        title: 'KFENCE: memory corruption in $F',
        type: 'KFENCE-MEMORY-CORRUPTION',
        ways: fenced,
        noStack: true,
    },
    {
        header: /BUG: memory leak/,
        title: 'memory leak in $F',
        type: 'LEAK',
        ways: [[/backtrace(?: \(crc [0-9a-f]*\))?:/, 'below']],
        skip: /kmemleak|mmap|kmem|slab|alloc|create_object|idr_get|list_lru_init|pcpu_create|strn?dup|memdup/,
    },
    {
        header: /WARNING: .* usb_submit_urb/,
        title: 'WARNING in $F/usb_submit_urb',
        type: 'WARNING',
        ways: [['pointer', 'below'], ['trace']],
        skip: usb,
    },
];

;// CONCATENATED MODULE: ./build/oops/patterns-warnings.js

// Three generations: `CPU: 1 PID: 2 at file:3 f+0x4/0x5`, since 6.19 `file:3 at f+0x4/0x5, CPU#1: comm/2`, the latter
// also with the condition in front: `[cond] file:3 at f`. A kernel without symbols has an address for f.
const source = '[\\w./-]+\\.[a-z]+:\\d+';
const from = (file, name) => new RegExp(`WARNING: .*${file}.* (?:${name}|at)`);
/** What WARN() and its relatives print, where the function that warned is only a check. */
const checks = [
    {
        header: from('lib/debugobjects\\.c', 'debug_print|debug_check'),
        title: 'WARNING: ODEBUG bug in $F',
        type: 'WARNING',
        ways: warning,
        // Everything that has debug objects.
        skip: /debug_|rcu|hrtimer_|timer_|work_|percpu_|vunmap|vfree|__free_|kobject_/,
    },
    {
        header: from('lib/refcount\\.c', 'refcount_'),
        title: 'WARNING: refcount bug in $F',
        type: 'REFCOUNT_WARNING',
        ways: warning,
        skip: /refcount|kobject_/,
    },
    {
        header: from('lib/kobject\\.c', 'kobject_'),
        title: 'WARNING: kobject bug in $F',
        type: 'WARNING',
        ways: warning,
    },
    {
        header: from('mm/usercopy\\.c', 'usercopy_warn'),
        title: 'WARNING: bad usercopy in $F',
        type: 'WARNING',
        ways: warning,
        skip: /usercopy|__check/,
    },
    {
        header: from('fs/proc/generic\\.c', 'proc_register'),
        title: 'WARNING: proc registration bug in $F',
        type: 'WARNING',
        ways: warning,
        skip: /proc_/,
    },
    {
        header: /WARNING: .*kernel\/locking\/lockdep\.c.*lock_/,
        title: 'WARNING: locking bug in $F',
        type: 'LOCKDEP',
        ways: warning,
        skip: /lock_sock|release_sock/,
    },
    {
        header: /WARNING: .*mm\/.*\.c.* k?.?malloc/,
        title: 'WARNING: kmalloc bug in $F',
        type: 'WARNING',
        ways: warning,
        skip: /kmalloc|krealloc|slab|kmem/,
    },
    {
        header: /WARNING: .*mm\/vmalloc\.c.*__vmalloc_node/,
        title: 'WARNING: zero-size vmalloc in $F',
        type: 'WARNING',
        ways: warning,
    },
];
/** The other lines that begin with WARNING or INFO. */
const warningPatterns = [
    ...checks,
    {
        header: new RegExp(`WARNING: (?:.* at ${source} |${source} at |\\[.*\\] ${source} at )(?:0x[0-9a-f]+|\\w+[.+(])`),
        title: 'WARNING in $F',
        type: 'WARNING',
        ways: warning,
    },
    {
        header: /WARNING: kernel stack regs .*has bad '([^']+)' value/,
        title: "WARNING: kernel stack regs has bad '$1' value",
        type: '',
        noStack: true,
    },
    {
        header: /WARNING: kernel stack frame pointer .*has bad value/,
        title: 'WARNING: kernel stack frame pointer has bad value',
        type: '',
        noStack: true,
    },
    {
        header: /INFO: (Freed|Allocated) in (.+)/,
        title: 'INFO: $1 in $2',
        type: '',
        secondary: true,
    },
    { header: /WARNING:\s*$/, title: 'WARNING: corrupted', type: 'WARNING', secondary: true, bare: true },
    {
        header: /WARNING: (.+)/,
        title: 'WARNING: $1',
        type: 'WARNING',
        noStack: true,
        bare: true,
        remark: true,
    },
    { header: /^(?:\[ |rcu: )?INFO:\s*$/, title: 'INFO: corrupted', type: '', secondary: true, bare: true },
    {
        header: /^(?:\[ |rcu: )?INFO: (.+)/,
        title: 'INFO: $1',
        type: '',
        noStack: true,
        bare: true,
        remark: true,
    },
];
/** Hangs of a CPU or a task: kernel/watchdog.c, kernel/rcu/tree_stall.h, kernel/hung_task.c. */
const hangPatterns = [
    {
        header: /BUG: soft lockup/,
        title: 'BUG: soft lockup in $F',
        alt: ['stall in $F'],
        type: 'HANG',
        ways: [['pointer', 'trace']],
        pick: 'stalled',
    },
    {
        header: /[Ww]atchdog(?:: | )(?:BUG: |.*detected )?hard (?:LOCKUP|lockup)/,
        title: 'hard lockup in $F',
        alt: ['stall in $F'],
        type: 'HANG',
        ways: [['pointer', 'trace']],
        pick: 'stalled',
    },
    {
        header: /INFO: rcu_\w+ (?:self-)?detected(?: expedited)? stall/,
        title: 'INFO: rcu detected stall in $F',
        alt: ['stall in $F'],
        type: 'HANG',
        // What the CPU did stands below the interrupt that found the stall.
        ways: [
            [/apic_timer_interrupt/, 'pointer', 'below'],
            [/apic_timer_interrupt|Exception stack|el1h_64_irq|el1_irq/, 'below'],
        ],
        skip: /apic_timer_interrupt|rcu/,
        pick: 'stalled',
    },
    {
        header: /INFO: task .+ blocked (?:in I\/O wait )?for more than \d+ seconds/,
        title: 'INFO: task hung in $F',
        alt: ['hang in $F'],
        type: 'HANG',
        ways: stack,
        pick: 'hung',
    },
    {
        header: /INFO: task .+ can't die for more than \d+ seconds/,
        title: "INFO: task can't die in $F",
        alt: ['hang in $F'],
        type: 'HANG',
        ways: stack,
        skip: /schedule/,
    },
    { header: /BUG: workqueue lockup/, title: 'BUG: workqueue lockup', type: 'HANG', noStack: true },
    {
        header: /unregister_netdevice: waiting for .* to become free/,
        title: 'unregister_netdevice: waiting for DEV to become free',
        type: 'DoS',
        noStack: true,
        follows: true,
    },
];

;// CONCATENATED MODULE: ./build/oops/patterns.js





/** Every kind of report that is known. For one line the first that matches counts, so the particular stands first. */
const patterns = [
    ...memorySanitizers,
    ...lockPatterns,
    ...hangPatterns,
    ...faultPatterns,
    ...bugPatterns,
    ...panicPatterns,
    ...warningPatterns,
    ...checkPatterns,
];
/** A word that every header has: most lines of a log have none, and are not looked at any further. */
const opening = /BUG|WARNING:|INFO:|UBSAN:|VFS: |PANIC:|[Uu]nable to handle|fault|stack segment|divide.error|int3:|invalid opcode|: [0-9a-f]{4} \[#\d|Internal error|Alignment trap|Kernel panic|hard lockup|hard LOCKUP|unregister_netdevice|rust_kernel|trusty: panic/;
/** Lines that look like a header and are harmless. */
const benign = [
    // A program's words, as its logger hands them to the kernel's log.
    /^[\w@.()-]+\[\d+\]: /,
    /\w_INFO:|rmt_storage:INFO:/,
    /WARNING: \/etc\/ssh\/moduli/,
    /WARNING: connection is not using a post-quantum key exchange/,
    /INFO: lockdep is turned off/,
    /INFO: Stall ended before state dump start/,
    /INFO: NMI handler/,
    /(?:handler|interrupt).*took too long/,
    /INFO: recovery required on readonly filesystem/,
    // The end of a hung task's report, since 6.16.
    /INFO: task .* blocked on an? .* (?:owned|held) by/,
    /^(?:EXT[234]-fs|XFS|BTRFS|F2FS-fs|FAT-fs|REISERFS|JFS|gfs2|ocfs2|NILFS)\b.*\b(?:WARNING|INFO)\b/,
    /WARNING: [Tt]he mand mount option/,
    /WARNING: Unprivileged eBPF is enabled/,
    /WARNING: See https?:\/\/.* for mitigation options/,
    /WARNING: kernel not compiled with CPU_SRSO/,
    /WARNING: fbcon: Driver/,
    /WARNING: .* uses (?:deprecated v2 capabilities|wireless extensions)/i,
    /WARNING: workqueue cpumask: online intersect > possible intersect/,
    /DEBUG:|xlog_status:/,
];
/** What a kernel says first after it was loaded. */
const banner = /Linux version \d|Booting the kernel\.|Booting Linux on physical CPU/;
/** The same words where a program or another part of the kernel repeats them. */
const quoted = /Unknown parameter '/;
/** What stands first on a console when a machine starts. */
const firmware = /^(?:SeaBIOS|OpenSBI|U-Boot|UEFI firmware)\b/;

;// CONCATENATED MODULE: ./build/oops/headers.js

/** The pattern that a line is a header of. */
function patternOf(text) {
    if (!opening.test(text) || benign.some((harmless) => harmless.test(text)))
        return undefined;
    return patterns.find((pattern) => pattern.header.test(text));
}
/**
 * Finds the headers of a log, and where the kernel started once more.
 *
 * @param most  headers that are found, bare ones at most half of them, for a guest may fill its console with them
 */
function startsOf(lines, most) {
    const stamped = lines.filter((line) => line.context).length;
    const stampedLog = stamped > 5 && stamped > lines.length / 2;
    const starts = [];
    let running = false;
    let said = false;
    let bare = 0;
    for (const [index, line] of lines.entries()) {
        if (starts.length >= most)
            break;
        if (banner.test(line.text) && !quoted.test(line.text)) {
            if (running)
                starts.push({ index, text: line.text, pattern: null });
            running = false;
            continue;
        }
        running ||= line.context !== '' || (said && firmware.test(line.text));
        said ||= line.text.trim() !== '';
        const text = headline(lines, index);
        const pattern = patternOf(text);
        if (!pattern || replayed(lines, index))
            continue;
        if (pattern.follows && starts.some((start) => start.pattern && !start.pattern.bare))
            continue;
        // A word of a program in capitals is no report; what the kernel says has its time in front.
        if (stampedLog && !line.context && pattern.noStack)
            continue;
        if (pattern.bare && ++bare > most / 2)
            continue;
        starts.push({ index, text, pattern });
    }
    return starts.filter((start, i) => !overtaken(start, starts.slice(i + 1, i + 20), lines));
}
/** A line with what belongs to it of the next one: a task's name may hold a line break. */
function headline(lines, index) {
    const { text } = lines[index];
    if (!/INFO: task [^:]*$/.test(text))
        return text;
    const whole = `${text} ${lines[index + 1]?.text ?? ''}`;
    return /:\d+ (?:blocked|can't die) /.test(whole) ? whole : text;
}
/** Whether the console that took over prints this line once more, and whole. */
function replayed(lines, index) {
    return lines[index + 1]?.text.includes('** replaying previous printk message **') ?? false;
}
/** A bare line of a task is overtaken by the first whole report of the same task and the same word. */
function overtaken(start, later, lines) {
    if (!start.pattern?.bare)
        return false;
    const { context } = lines[start.index];
    const word = /(?:BUG|WARNING|INFO):/.exec(start.text)?.[0] ?? '';
    if (!/^[TC]\d/.test(context))
        return false;
    return later.some(({ index, text, pattern }) => pattern && !pattern.bare && lines[index].context === context && text.includes(word));
}

// EXTERNAL MODULE: ./build/oops/lines.js
var oops_lines = __webpack_require__(63673);
// EXTERNAL MODULE: ./build/oops/helpers.js
var helpers = __webpack_require__(87187);
// EXTERNAL MODULE: ./build/oops/rust-names.js
var rust_names = __webpack_require__(94231);
// EXTERNAL MODULE: ./build/oops/stalls.js
var stalls = __webpack_require__(96299);
;// CONCATENATED MODULE: ./build/oops/locate.js




/**
 * Finds the function that a report is named after.
 *
 * @param pattern  the kind of report
 * @param lines    its lines, the header first
 * @param header   the function in the header, where it names one
 */
function locate(pattern, lines, header) {
    let located = { names: [], mixed: false };
    for (const way of pattern.ways ?? []) {
        const { names, mixed } = walk(way, lines, header);
        const telling = pattern.said
            ? names
            : names.filter((name) => !(0,helpers/* isHelper */.zT)(name) && !pattern.skip?.test(name));
        located = { names: pick(pattern.pick ?? 'first', telling), mixed };
        if (located.names.length > 0 && !mixed)
            break;
    }
    return located;
}
function pick(by, names) {
    if (by === 'first')
        return names[0] === undefined ? [] : (0,oops_frames/* namesOf */.eZ)(names[0]);
    const short = names.map((name) => (0,oops_frames/* namesOf */.eZ)(name)[0]);
    const stuck = by === 'stalled' ? (0,stalls/* stalledIn */.d)(short) : (0,stalls/* hungIn */.w)(short);
    // One name may stand for several functions; the function's own is another title of the bug then.
    return stuck ? [...new Set([stuck.name, ...(0,oops_frames/* namesOf */.eZ)(names[stuck.index])])] : [];
}
function walk(way, lines, header) {
    const names = [];
    let mixed = false;
    let at = 0;
    // What was injected ends one step of the search; the next one goes on behind it.
    const injected = (line) => {
        const is = (0,oops_frames/* isInjected */.$V)(line);
        mixed ||= is;
        return is;
    };
    const seek = (matches) => {
        while (at < lines.length) {
            const line = lines[at++];
            if (injected(line))
                return null;
            if (matches(line))
                return line;
        }
        return null;
    };
    const collect = () => {
        while (at < lines.length) {
            const line = lines[at++];
            if (injected(line) || (0,oops_frames/* beginsStack */.Hh)(line))
                return;
            names.push(...(0,oops_frames/* framesIn */.Ef)(line));
        }
    };
    for (const step of way) {
        if (step === 'header') {
            if (header)
                names.push((0,rust_names/* sourceName */.V)(header));
            at = 1;
        }
        else if (step === 'pointer') {
            const line = seek((text) => (0,oops_frames/* pointerIn */.ZY)(text) !== null);
            const name = line && (0,oops_frames/* pointerIn */.ZY)(line)?.name;
            if (name)
                names.push(name);
        }
        else if (step === 'trace') {
            seek((text) => /Call [Tt]race:|Backtrace:/.test(text));
            collect();
        }
        else if (step === 'below') {
            collect();
        }
        else {
            const line = seek((text) => step.test(text));
            const name = line && step.exec(line)?.groups?.f;
            if (name)
                names.push((0,rust_names/* sourceName */.V)(name));
        }
    }
    return { names, mixed };
}
/** Lines below a mark of a stack in which its first frame has to stand. */
const nearby = 15;
/** Whether each kind of stack trace in a report has frames, and there is one at all. */
function hasStacks(lines) {
    const seen = new Set();
    let any = false;
    for (const [at, line] of lines.entries()) {
        const mark = (0,oops_frames/* stackMark */.yX)(line);
        if (mark === null || seen.has(mark))
            continue;
        seen.add(mark);
        const below = lines.slice(at + 1, at + 1 + nearby);
        const next = below.findIndex(oops_frames/* beginsStack */.Hh);
        const own = next < 0 ? below : below.slice(0, next);
        const framed = own.some((text) => (0,oops_frames/* framesIn */.Ef)(text).length > 0 || text.includes('(stack is not available)'));
        // RISC-V prints registers in place of a heading; a stack may follow or not.
        if (!framed && !mark.startsWith('status:'))
            return false;
        any ||= framed;
    }
    return any;
}

;// CONCATENATED MODULE: ./build/oops/titles.js
/** Longest title, in characters. */
const longest = 120;
/** A title without what differs from boot to boot: addresses, numbers, devices. */
function normalised(title) {
    return (title
        .replace(/\s+/g, ' ')
        .replace(/[^\x20-\x7e]/g, '')
        .replace(/(?<![A-Za-z0-9])(?:0x)?(?=[0-9a-f]*\d)[0-9a-f]{6,}/g, 'ADDR')
        .replace(/(?<![A-Za-z0-9])\d{1,3}(?:\.\d{1,3}){3}/g, 'IP')
        .replace(/(\.\w+)(?::\d+)+/g, '$1:LINE')
        .replace(/([A-Za-z][\w.]+)\+0x[0-9a-z]+\/0x[0-9a-z]+/g, '$1')
        .replace(/CPU#\d+/g, 'CPU')
        .replace(/(?<![A-Za-z_\d])\d+(?![A-Za-z_\d])/g, 'NUM')
        // Short numbers are parts of names (nl802154); long ones are not.
        .replace(/\d{7,}/g, 'NUM')
        .trim()
        .slice(0, longest)
        .trim());
}

;// CONCATENATED MODULE: ./build/oops/read.js






/** Longest report that is read, in lines: a trace of every task is longer and says nothing more. */
const read_longest = 400;
/** Lines of the log that are searched for a report's own, among those of other tasks. */
const farthest = 4000;
/** Reports that are read of one log: a guest may fill its console with headers. */
const most = 100;
/** Lines from which on a report is whole, so that a panic that follows adds nothing; KMSAN's are shorter. */
const whole = (header) => (header.includes('BUG: KMSAN:') ? 16 : 22);
/** These have stacks and are no reports; what stands below them is not the report's. */
const intruder = /vmalloc: allocation failure:|FAULT_INJECTION: forcing a failure|FAULT_FLAG_ALLOW_RETRY missing/;
/**
 * Reads the reports of a kernel out of a console log or dmesg.
 *
 * @param log  all lines, from the start of the kernel or from later on
 * @returns reports in order of appearance; none where the kernel was well
 */
function readOops(log) {
    const lines = (0,oops_lines/* linesOf */.D)(log);
    const starts = startsOf(lines, most);
    return starts.map((start, i) => start.pattern
        ? reportOf(start.pattern, start.text, ownLines(lines, start, starts.slice(i + 1)))
        : rebooted(lines[start.index]));
}
/** The report of a log that a boot is judged by: the first that is more than a remark. */
function reportToJudgeBy(log) {
    return readOops(log).find((report) => !report.remark);
}
function rebooted({ number, raw }) {
    const title = 'unexpected kernel reboot';
    return {
        title,
        altTitles: [],
        type: 'REBOOT',
        corrupted: false,
        line: number,
        lines: [raw],
        pattern: null,
        remark: false,
    };
}
/**
 * The lines of a report: those of its own task or CPU. Where the kernel does not tell who wrote a line, they end where
 * another report begins; where it does, what the same task reports next is what came of it.
 */
function ownLines(lines, start, later) {
    const header = lines[start.index];
    const told = /^[TC]/.test(header.context) || start.pattern?.leads === true;
    const mine = ({ context }) => context === header.context;
    const next = (told ? undefined : later[0])?.index ?? lines.length;
    const enough = whole(header.text);
    const own = [header];
    let everyCpu = false;
    for (let at = start.index + 1; at < Math.min(next, start.index + farthest); at++) {
        const line = lines[at];
        if (!mine(line) && !(everyCpu && line.context.startsWith('C')))
            continue;
        if (!told && intruder.test(line.text))
            break;
        // The stacks of the other CPUs are theirs to print.
        if (line.text.includes('Sending NMI from CPU'))
            everyCpu = true;
        if (line.text.includes('Kernel panic - not syncing') && own.length >= enough)
            break;
        if (line.text.includes('Disabling lock debugging due to kernel taint'))
            continue;
        if (own.push(line) >= read_longest)
            break;
    }
    return own;
}
const hasOrigin = (pattern, way, body) => locate({ ...pattern, ways: [way] }, body, null).names.length > 0;
function reportOf(first, header, own) {
    const body = [header, ...own.slice(1).map((line) => line.text)].filter((line) => !(0,oops_frames/* isGuessed */.Fh)(line));
    const text = body.join('\n');
    const pattern = [first, ...patterns].find((p) => p.header.test(header) && (!p.also || p.also.test(text))) ?? first;
    const inHeader = pattern.header.exec(header);
    const named = inHeader?.groups?.f ?? null;
    const groups = [...(inHeader?.slice(1) ?? []).filter((_, i, all) => named === null || i < all.length - 1)];
    groups.push(...(pattern.also?.exec(text)?.slice(1) ?? []));
    const { names: found, mixed } = locate(pattern, body, named);
    const names = found.length > 0 ? found : ['corrupted'];
    const fill = (template, f) => normalised(template.replace(/\$(\d|F)/g, (_, key) => (key === 'F' ? f : (groups[Number(key) - 1] ?? ''))));
    const title = fill(pattern.title, names[0]);
    const others = names.flatMap((f) => [pattern.title, ...(pattern.alt ?? [])].map((t) => fill(t, f)));
    return {
        title,
        altTitles: [...new Set(others)].filter((other) => other !== title).sort(),
        type: fill(pattern.type, '').toUpperCase().replace(/^DOS$/, 'DoS'),
        corrupted: pattern.secondary === true ||
            mixed ||
            (pattern !== first && pattern.bare === true) ||
            /\[ *\d+\.\d+\]/.test(title) ||
            (pattern.ways !== undefined && found.length === 0) ||
            (pattern.origin !== undefined && !hasOrigin(pattern, pattern.origin, body)) ||
            (!pattern.noStack && !hasStacks(body)),
        line: own[0].number,
        lines: own.map((line) => line.raw),
        pattern,
        remark: pattern === first && pattern.remark === true,
    };
}


/***/ }),

/***/ 94231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sourceName)
/* harmony export */ });
/** A console is written by a guest: a name that refers to itself may not keep a run busy. */
const mostSteps = 2000;
const longest = 1000;
/**
 * The name of a Rust function as it stands in the source, without hashes: kernels print it as the linker has it.
 *
 * @param name  as in a stack; by either of Rust's schemes (rustc's book, "Symbol Mangling": v0, and legacy)
 * @returns the same name where it is no Rust function's, or is cut off
 */
function sourceName(name) {
    if (name.startsWith('_R'))
        return ofV0(name.slice(2)) ?? name;
    if (name.startsWith('_ZN'))
        return ofLegacy(name) ?? name;
    return name;
}
const escapes = {
    SP: '@',
    BP: '*',
    RF: '&',
    LT: '<',
    GT: '>',
    LP: '(',
    RP: ')',
    C: ',',
};
/** `_ZN4core3fmt9Formatter3pad17h<16 digits>E`: parts with their lengths; the last is a hash. */
function ofLegacy(name) {
    const parts = [];
    let rest = name.slice(3);
    for (let length = /^\d+/.exec(rest); length !== null; length = /^\d+/.exec(rest)) {
        const from = length[0].length;
        const to = from + Number(length[0]);
        if (to > rest.length)
            return null;
        parts.push(rest.slice(from, to));
        rest = rest.slice(to);
    }
    if (rest !== 'E' || !/^h[0-9a-f]{16}$/.test(parts.pop() ?? '') || parts.length === 0)
        return null;
    const readable = (part) => part
        .replace(/^_(?=\$)/, '')
        .replace(/\$u([0-9a-f]{2,6})\$/g, (all, hex) => characterOf(Number.parseInt(hex, 16)) ?? all)
        .replace(/\$([A-Z]+)\$/g, (all, key) => escapes[key] ?? all)
        .replaceAll('..', '::');
    return parts.map(readable).join('::');
}
const characterOf = (code) => code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : null;
const basicTypes = Object.fromEntries('a:i8 b:bool c:char d:f64 e:str f:f32 h:u8 i:isize j:usize l:i32 m:u32 n:i128 o:u128 s:i16 t:u16 u:() v:... x:i64 y:u64 z:! p:_'
    .split(' ')
    .map((pair) => pair.split(':')));
/** Thrown where a name does not follow the grammar; it goes no further than this file. */
class NoName extends Error {
}
/** The grammar is in RFC 2603; a name of the rules here is one of its rules. */
function ofV0(text) {
    let at = 0;
    let steps = 0;
    const peek = () => text[at] ?? '';
    const eat = (one) => {
        if (peek() !== one)
            return false;
        at++;
        return true;
    };
    const next = () => {
        if (at >= text.length || ++steps > mostSteps)
            throw new NoName();
        return text[at++];
    };
    const bounded = (said) => {
        if (said.length > longest)
            throw new NoName();
        return said;
    };
    /** `_` is 0, `0_` is 1, and so on. */
    const base62 = () => {
        if (eat('_'))
            return 0;
        let value = 0;
        for (let digit = next(); digit !== '_'; digit = next()) {
            const of = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(digit);
            if (of < 0)
                throw new NoName();
            value = value * 62 + of;
        }
        return value + 1;
    };
    const disambiguator = () => (eat('s') ? base62() + 1 : 0);
    const identifier = () => {
        eat('u');
        const digits = /^(?:0|[1-9]\d*)/.exec(text.slice(at, at + 6))?.[0];
        if (digits === undefined)
            throw new NoName();
        at += digits.length;
        eat('_');
        const end = at + Number(digits);
        if (end > text.length)
            throw new NoName();
        const said = text.slice(at, end);
        at = end;
        return said;
    };
    /** What was said before, from there on. */
    const again = (rule) => {
        const here = at - 1;
        const there = base62();
        if (there >= here || ++steps > mostSteps)
            throw new NoName();
        const back = at;
        at = there;
        const said = rule();
        at = back;
        return said;
    };
    const until = (end, rule) => {
        const all = [];
        while (!eat(end))
            all.push(rule());
        return all;
    };
    const path = (isValue) => {
        const kind = next();
        if (kind === 'C') {
            disambiguator();
            return identifier();
        }
        if (kind === 'M' || kind === 'X' || kind === 'Y') {
            // The module that an impl stands in is no part of its name.
            if (kind !== 'Y') {
                disambiguator();
                path(false);
            }
            const of = type();
            return bounded(kind === 'M' ? `<${of}>` : `<${of} as ${path(false)}>`);
        }
        if (kind === 'N') {
            const namespace = next();
            const inside = path(isValue);
            const index = disambiguator();
            const name = identifier();
            if (/[a-z]/.test(namespace))
                return bounded(name === '' ? inside : `${inside}::${name}`);
            const special = namespace === 'C' ? 'closure' : namespace === 'S' ? 'shim' : namespace;
            return bounded(`${inside}::{${special}${name === '' ? '' : `:${name}`}#${index}}`);
        }
        if (kind === 'I') {
            const of = path(isValue);
            return bounded(`${of}${isValue ? '::' : ''}<${until('E', genericArgument).join(', ')}>`);
        }
        if (kind === 'B')
            return again(() => path(isValue));
        throw new NoName();
    };
    const lifetime = () => (base62() === 0 ? "'_" : "'a");
    const genericArgument = () => (eat('L') ? lifetime() : eat('K') ? constant() : type());
    const type = () => {
        const kind = next();
        const basic = basicTypes[kind];
        if (basic !== undefined)
            return basic;
        if (kind === 'A')
            return bounded(`[${type()}; ${constant()}]`);
        if (kind === 'S')
            return bounded(`[${type()}]`);
        if (kind === 'T') {
            const parts = until('E', type);
            return bounded(parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`);
        }
        if (kind === 'R' || kind === 'Q') {
            if (eat('L'))
                lifetime();
            return bounded(`&${kind === 'Q' ? 'mut ' : ''}${type()}`);
        }
        if (kind === 'P' || kind === 'O')
            return bounded(`*${kind === 'O' ? 'mut' : 'const'} ${type()}`);
        if (kind === 'F')
            return bounded(functionType());
        if (kind === 'D')
            return bounded(dynamicType());
        if (kind === 'B')
            return again(type);
        at--;
        return path(false);
    };
    const functionType = () => {
        if (eat('G'))
            base62();
        const unsafe = eat('U') ? 'unsafe ' : '';
        const abi = eat('K') ? `extern "${eat('C') ? 'C' : identifier().replaceAll('_', '-')}" ` : '';
        const given = until('E', type).join(', ');
        const back = type();
        return `${unsafe}${abi}fn(${given})${back === '()' ? '' : ` -> ${back}`}`;
    };
    const dynamicType = () => {
        if (eat('G'))
            base62();
        const bounds = until('E', () => {
            const trait = path(false);
            const bindings = [];
            while (eat('p'))
                bindings.push(`${identifier()} = ${type()}`);
            if (bindings.length === 0)
                return trait;
            const open = trait.endsWith('>') ? `${trait.slice(0, -1)}, ` : `${trait}<`;
            return bounded(`${open}${bindings.join(', ')}>`);
        });
        if (eat('L'))
            lifetime();
        return `dyn ${bounds.join(' + ')}`;
    };
    const constant = () => {
        if (eat('p'))
            return '_';
        if (eat('B'))
            return again(constant);
        const of = next();
        const minus = eat('n') ? '-' : '';
        const digits = /^[0-9a-f]*(?=_)/.exec(text.slice(at, at + 40))?.[0];
        if (digits === undefined || basicTypes[of] === undefined)
            throw new NoName();
        at += digits.length + 1;
        if (of === 'b')
            return digits === '1' ? 'true' : 'false';
        return `${minus}${digits === '' ? 0 : BigInt(`0x${digits}`)}`;
    };
    try {
        return path(true);
    }
    catch (error) {
        if (error instanceof NoName || error instanceof RangeError)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 96299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ stalledIn),
/* harmony export */   w: () => (/* binding */ hungIn)
/* harmony export */ });
/* harmony import */ var _helpers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87187);

/**
 * Functions that call into one subsystem or another. Where a CPU does not come on, what these called is the thing that
 * does not end; what is deeper in the stack changes from sample to sample.
 */
const anchor = (0,_helpers_js__WEBPACK_IMPORTED_MODULE_0__/* .matcherOf */ .Ke)(
// System calls, of every architecture.
`*do_syscall_* *do_fast_syscall_* *sysenter_dispatch* *tracesys_phase2* *el0_svc_handler* *invoke_syscall*
   *ret_fast_syscall* ` +
    // Work, timers, soft interrupts and threads.
    `*process_one_work* *do_softirq* *run_ksoftirqd* *call_timer_fn* *_run_timers* *run_timer_softirq* *hrtimer_run*
     *tasklet_action* *tasklet_hi_action* *netif_receive_skb* *smpboot_thread_fn* kthread *start_secondary*
     *cpu_startup_entry* *ret_from_fork* *smp_call_function* do_one_initcall ` +
    // System calls that go to one driver or file system or another.
    `*vfs_read* *vfs_write* *vfs_iter_read* *vfs_iter_write* *do_iter_read* *do_iter_write* *call_read_iter*
     *call_write_iter* *new_sync_read* *new_sync_write* *vfs_ioctl* *ksys_ioctl* *compat_ioctl* *compat_sys_ioctl*
     *blkdev_driver_ioctl* *blkdev_ioctl* call_mmap *mmap_region* *do_mmap* *do_dentry_open* *vfs_open* ` +
    // Sockets.
    `sock_sendmsg* sock_recvmsg* sock_release* sock_mmap* sock_do_ioctl* sock_ioctl* compat_sock_ioctl* setsockopt
     *kernel_setsockopt* *sock_common_setsockopt* listen *kernel_listen* accept *kernel_accept* *sk_common_release*
     nfnetlink_rcv_msg* rtnetlink_rcv_msg* netlink_dump* socketpair* connect* ioctl* sys_socketpair* sys_connect*
     sys_ioctl* ` +
    // Page faults, and what is done on the way back to user space.
    '*__do_fault* *do_page_fault* page_fault *__fput* *task_work_run* *exit_to_usermode*');
/** What a task waits by. */
const waiting = /sched|_lock|_slowlock|down|rwsem|completion|kthread|wait|synchronize|context_switch|__switch_to|cancel_delayed_work|rcu_barrier/;
/** Waits that tasks all over the kernel end up in when something else is wrong. */
const common = [
    [/rtnl_lock/, null],
    [/synchronize_(?:s?rcu|net|sched)/, 'synchronize_rcu'],
];
/** The function before the first anchor. */
function stalledIn(names) {
    const at = names.findIndex((name) => anchor.test(name));
    if (at < 0)
        return null;
    if (names[at].includes('smp_call_function'))
        return { name: 'smp_call_function', index: at };
    const index = Math.max(at - 1, 0);
    return { name: names[index], index };
}
/** The function that waits, without the machinery of waiting. */
function hungIn(names) {
    for (const [index, name] of names.entries()) {
        const found = common.find(([wait]) => wait.test(name));
        if (found)
            return { name: found[1] ?? name, index };
    }
    const index = names.findIndex((name) => !waiting.test(name));
    return index < 0 ? null : { name: names[index], index };
}


/***/ }),

/***/ 63638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ bisectLog)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);


/**
 * The run as a log that `git bisect replay` takes. Only what git can search by is in it: the ends, unless the run
 * found them to be something else, and the verdicts of the search. Everything else is a comment.
 */
function bisectLog(view) {
    const terms = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .termsOf */ .fd)(view.mode);
    const lines = [startLine(view)];
    const say = (verdict, commit) => {
        const word = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWord */ .E0)(view.mode, verdict);
        lines.push(`# ${word}: ${named(commit)}`, `git bisect ${word} ${commit.commit}`);
    };
    const remark = (text, commit) => lines.push(`# ${text}: ${named(commit)}`);
    // git refuses to replay a contradiction, so an end that a test refuted is only told.
    const refuted = (end, stated) => view.steps.some((step) => (step.role === 'bad-end' || step.role === 'good-end' || step.refutes) &&
        step.candidate.commit === end.commit &&
        (step.verdict ?? stated) !== stated);
    const state = (end, stated) => refuted(end, stated)
        ? remark(`stated as ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWord */ .E0)(view.mode, stated)}, found otherwise`, end)
        : say(stated, end);
    if (view.bad)
        state(view.bad, 'bad');
    for (const good of view.good)
        state(good, 'good');
    // By a merge base that is new, git's search cannot begin.
    const atMergeBase = [view.mode === 'fix' ? 'bad' : 'good', 'skip'];
    for (const step of view.steps) {
        if (step.verdict === null)
            continue;
        if (step.retracted) {
            remark(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWord */ .E0)(view.mode, step.verdict)} was taken back`, step.candidate);
            continue;
        }
        const searched = step.role === 'search' || step.refutes || step.between;
        if (searched || (step.role === 'merge-base' && atMergeBase.includes(step.verdict))) {
            say(step.countsAs ?? step.verdict, step.candidate);
        }
        else if (step.role === 'good-probe' && step.tag !== null) {
            // The one that works is the good end above.
            if (step.verdict !== 'good')
                remark(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.tag)} was tried as a good end`, step.candidate);
        }
        else if (step.role === 'merge-base') {
            remark(`merge base is ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWord */ .E0)(view.mode, step.verdict)}`, step.candidate);
        }
    }
    if (view.conclusion?.firstBad)
        remark(`first ${terms.new} commit`, view.conclusion.firstBad);
    if (view.conclusion?.status === 'suspects') {
        lines.push('# only skipped commits left to test');
        for (const suspect of view.conclusion.suspects)
            remark(`possible first ${terms.new} commit`, suspect);
    }
    return `${lines.join('\n')}\n`;
}
function startLine(view) {
    const args = [];
    if (view.mode === 'fix') {
        const terms = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .termsOf */ .fd)(view.mode);
        args.push('--term-old', terms.old, '--term-new', terms.new);
    }
    if (view.settings.firstParent === true)
        args.push('--first-parent');
    if (view.paths.length > 0)
        args.push('--', ...view.paths);
    // git reads the arguments of this line only where each is in single quotes.
    return ['git bisect start', ...args.map(quoted)].join(' ');
}
function quoted(arg) {
    return `'${arg.replace(/['!]/g, "'\\$&'")}'`;
}
function named(commit) {
    return `[${commit.commit}] ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(commit.subject)}`;
}


/***/ }),

/***/ 18728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ conclusionOf)
/* harmony export */ });
/** The conclusion, or what has to be said of a run that has none. */
function conclusionOf(view) {
    return (view.conclusion ?? {
        status: 'error',
        firstBad: null,
        suspects: [],
        confidence: null,
        reason: 'the journal ends without a conclusion: the run was killed or still goes on; the same run resumes it',
    });
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ forHtml),
/* harmony export */   Bm: () => (/* binding */ forMarkdown),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var he__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65669);

// Control characters, and the invisible ones that turn the direction of text or break lines where nobody expects it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that have to go
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences start with ESC
const TERMINAL = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
/** Foreign text without terminal sequences and invisible characters; its line breaks and tabs stay. */
function plain(text) {
    return text.replace(/\r\n?/g, '\n').replace(TERMINAL, '').replace(INVISIBLE, '').toWellFormed();
}
/** Foreign text as one line. */
function oneLine(text) {
    return plain(text).replace(/\s+/g, ' ').trim();
}
/** Foreign text for the content of an HTML element or for a quoted attribute. */
function forHtml(text) {
    return (0,he__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(plain(text));
}
/**
 * Foreign text for one line of GitHub-flavoured Markdown, in a sentence, a list, a heading or a table cell.
 * Nothing in it makes markup, a link, a mention or a reference to an issue.
 */
function forMarkdown(text) {
    return oneLine(text).replace(/[&<>"'`]|[\\*_[\]|~$]|:(?=\S)|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]|[@#]/gi, (sign) => {
        // GitHub looks for mentions and references after entities were decoded, so those two have to be parted.
        if (sign === '@' || sign === '#')
            return `${sign}<!-- -->`;
        const escaped = (0,he__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(sign);
        return escaped === sign ? `&#${sign.charCodeAt(0)};` : escaped;
    });
}
/** Foreign text as inline code in Markdown; an HTML element, for a backtick span lets `|` break a table. */
function codeSpan(text) {
    return `<code>${forMarkdown(text)}</code>`;
}
/**
 * Foreign lines as a fenced block of Markdown: the fence is longer than any run of backticks inside.
 *
 * @param language  word after the fence
 */
function fenced(lines, language = 'text') {
    const body = lines.map(plain).join('\n');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}


/***/ }),

/***/ 2251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   QS: () => (/* binding */ reportLines),
/* harmony export */   qo: () => (/* binding */ reasonBesides),
/* harmony export */   v9: () => (/* binding */ advice),
/* harmony export */   w6: () => (/* binding */ assurance)
/* harmony export */ });
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18728);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);



/** What the run came to, as one plain line; nothing foreign is in it. */
function headline(view) {
    const { status, firstBad, suspects } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .conclusionOf */ .v)(view);
    const culprit = view.mode === 'fix' ? 'First fixed commit' : 'First bad commit';
    const { works, fails } = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stateWords */ .Xu)(view.mode);
    const headlines = {
        found: firstBad ? `${culprit}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(firstBad.commit)}` : `${culprit} found`,
        suspects: suspects.length === 1
            ? '1 suspect left: it could not be confirmed'
            : `${suspects.length} suspects left: only skipped commits stand between them`,
        'out-of-time': 'Out of time: the bisection is not finished',
        cancelled: 'Cancelled: the bisection is not finished',
        'not-reproduced': `Not reproduced: the ${fails} end is not ${fails}`,
        'good-is-bad': view.good.length === 0 ? 'No release that works was found' : `The ${works} end is ${fails}`,
        'merge-base-bad': `The merge base is ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .termsOf */ .fd)(view.mode).new}: it changed on the other branch`,
        error: 'The run broke before it came to a conclusion',
    };
    return headlines[status];
}
/** The reason of the conclusion; empty where the headline has said the same. */
function reasonBesides(view) {
    const { status, firstBad, reason } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .conclusionOf */ .v)(view);
    const isHeadline = / is the first (bad commit|commit where it works again)$/;
    if (status === 'found' && firstBad && isHeadline.test(reason))
        return '';
    // The list of suspects says it.
    return status === 'suspects' && reason.startsWith('only skipped commits are left') ? '' : reason;
}
/** How to fix a run that ended without a culprit, or how to go on; nothing for one that found it. */
function advice(view) {
    const goOn = 'Start the same run again: it resumes from its journal, and no finished step is repeated.';
    const table = {
        found: [],
        suspects: view.steps.every(({ verdict }) => verdict !== 'skip')
            ? [
                'Look at the suspect and at what its steps showed: no other commit is left, yet no check could confirm it.',
            ]
            : [
                'Look at why the skipped steps could not be judged; where a build broke, `fixups` can repair old trees and `config` can leave a driver out.',
                'Read the suspects: often only one of them touches the code in the report.',
            ],
        'out-of-time': [goOn, 'Or raise `time-limit` together with the `timeout-minutes` of the job.'],
        cancelled: [goOn],
        'not-reproduced': [
            'Check that `bad`, `config`, `test` and `kernel-args` are those with which the problem was seen.',
            'Where it happens only now and then, set `boots` to a number of passes that is higher than what was tried; where it looks different here, set `signature`.',
        ],
        'good-is-bad': [
            view.good.length === 0
                ? 'Name a revision that works in `good`; where old releases do not build here, `fixups` can repair them.'
                : 'Choose an older `good`, or leave it empty so that tags are walked back until one works.',
            'Where it fails on every kernel, the cause may be the test, the rootfs or the config and not a commit.',
        ],
        'merge-base-bad': view.mode === 'fix'
            ? [
                'The two revisions are on different branches, and the commit where those part works: it broke on the branch of `bad`.',
                'Bisect that branch for the commit that broke it with `mode: regression`: `good` is the merge base, `bad` stays.',
            ]
            : [
                'The good revision is on another branch, and the commit where the branches part already fails: the problem was repaired on the branch of `good`.',
                'Bisect that branch for the repair with `mode: fix`, or choose a `good` that is an ancestor of `bad`.',
            ],
        error: ['`kernel-bisect doctor` checks the host and says how to fix it.', goOn],
    };
    return table[(0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .conclusionOf */ .v)(view).status];
}
/** How sure the answer is and what that rests on, a sentence each. */
function assurance(view) {
    const { confidence, known } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .conclusionOf */ .v)(view);
    if (known)
        return ['Found by an earlier run. This one only saw that the newest commit still fails in the same way.'];
    const { culprit, parent, revert } = view.verification;
    const terms = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .termsOf */ .fd)(view.mode);
    const sentences = [];
    if (confidence !== null)
        sentences.push(`Confidence: ${percent(confidence)}.`);
    sentences.push(checkSentence(culprit, `${again(view)}, the commit is ${terms.new}`, 'the commit'), checkSentence(parent, `${again(view)}, its parent is ${terms.old}`, 'its parent'));
    sentences.push(revertSentence(revert, view));
    return sentences.filter((sentence) => sentence !== '');
}
/** What the second look at a commit is: a command of the user's own builds as it likes. */
const again = ({ settings }) => typeof settings.buildCommand === 'string' ? 'Tested again' : 'Built again from an empty directory';
function percent(confidence) {
    // Rounded down: 99.97 % must not read as certainty.
    return `${Math.floor(confidence * 1000) / 10} %`;
}
function checkSentence(check, proved, what) {
    switch (check) {
        case 'passed':
            return `${proved}.`;
        case 'failed':
            return `**On the second look ${what} did not show the same.**`;
        case 'not-built':
            return `On the second look ${what} could not be built.`;
        case 'not-run':
            return `Not verified: ${what} was not built and tested again.`;
        case 'conflict':
        case 'merge':
        case 'inconclusive':
            return `The second look at ${what} told nothing either way.`;
    }
}
/** What came of taking the commit back on top of the newest end. */
function revertSentence(check, { mode, good, bad }) {
    const fix = mode === 'fix';
    const end = fix ? good[0] : bad;
    const onto = end ? (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(end.commit) : 'the newest end';
    const reverting = `Reverting it on top of ${onto}`;
    switch (check) {
        case 'passed':
            return `${reverting} ${fix ? 'brings the failure back' : 'makes the signature go away'}.`;
        case 'failed':
            return `**${reverting} changes nothing: it stays ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .termsOf */ .fd)(mode).new}, so something else does the same by now.**`;
        case 'conflict':
            return `The commit does not revert cleanly on top of ${onto}, so that was not tested.`;
        case 'merge':
            return 'The commit is a merge, so reverting it was not tested.';
        case 'not-built':
            return `With the commit reverted, ${onto} does not build.`;
        case 'inconclusive':
            return `${reverting} told nothing either way.`;
        case 'not-run':
            return 'No revert was tested.';
    }
}
/** Commands for the next hour of who got the answer. */
function commands(view, firstBad) {
    const id = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(firstBad.commit);
    if (view.mode === 'fix')
        return [`git show ${id}`, `git cherry-pick -x ${id}`];
    return [
        `git show ${id}`,
        `git revert ${id}`,
        ...(view.linux ? [`git format-patch -1 --stdout ${id} | scripts/get_maintainer.pl`] : []),
    ];
}
/** Lines for the report of a regression and for the patch that repairs it. Foreign text is not escaped. */
function reportLines(view, firstBad) {
    if (view.mode === 'fix')
        return [];
    const id = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(firstBad.commit);
    return [
        `Fixes: ${id} ("${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(firstBad.subject).slice(0, 300).toWellFormed()}")`,
        ...(view.linux ? [`#regzbot introduced: ${id}`] : []),
    ];
}


/***/ }),

/***/ 99934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   _k: () => (/* binding */ RESULT_LIMIT),
/* harmony export */   y3: () => (/* binding */ resultJson)
/* harmony export */ });
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18728);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);


/** A job's outputs take 1 MiB together; this is the share of the result. */
const RESULT_LIMIT = 256 * 1024;
/** No single text of the result needs to be longer, in characters. */
const TEXT_LIMIT = 4000;
/** The result of a run; the last suspects are left out where it would be over 256 KiB as JSON. */
function resultOf(view) {
    const { status, firstBad, suspects, confidence, reason } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .v)(view);
    const result = {
        status,
        firstBad: firstBad && {
            commit: firstBad.commit,
            subject: cut((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(firstBad.subject)),
            author: cut((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(firstBad.author)),
            date: cut(firstBad.date),
        },
        suspects: suspects.map(({ commit }) => commit),
        signature: view.signature && {
            // A pattern is matched on dmesg, where crashes are: people read it as one, with the pattern as its title.
            kind: view.signature.kind === 'regex' ? 'crash' : view.signature.kind,
            title: cut((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(view.signature.title)),
        },
        confidence,
        verification: view.verification,
        counts: view.counts,
        seconds: {
            total: tenth(view.seconds.total),
            building: tenth(view.seconds.building),
            booting: tenth(view.seconds.booting),
            testing: tenth(view.seconds.testing),
        },
        reason: cut((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason)),
    };
    const over = Buffer.byteLength(resultJson(result)) - RESULT_LIMIT;
    if (over > 0) {
        const each = Buffer.byteLength(JSON.stringify(result.suspects[0] ?? '')) + 6;
        result.suspects = result.suspects.slice(0, Math.max(0, result.suspects.length - Math.ceil(over / each)));
    }
    return result;
}
/** The text of `result.json`. */
function resultJson(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
}
function cut(text) {
    return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1).toWellFormed()}…` : text;
}
function tenth(seconds) {
    return Math.round(seconds * 10) / 10;
}


/***/ }),

/***/ 74611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   Sd: () => (/* binding */ totals),
/* harmony export */   YG: () => (/* binding */ summaryOf)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT */
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25933);
/* harmony import */ var _bisect_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63638);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18728);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2251);
/* harmony import */ var _walked_back_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95619);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44702);







/** GitHub takes 1 MiB of summary from a step and drops the whole of a longer one. */
const SUMMARY_LIMIT = (/* unused pure expression or super */ null && (900 * 1024));
// Shares of that limit, in bytes; with the rest, which is bounded by the cuts below, they stay under it.
const TABLE_SHARE = 400 * 1024;
const LIST_SHARE = 100 * 1024;
const LOG_SHARE = 150 * 1024;
const EXCERPT_LINES = 60;
const LINE_LENGTH = 300;
/** The job summary, in GitHub's Markdown: what was found, how sure it is, and what to do now. */
function summaryOf(view, options = {}) {
    const { status, firstBad, suspects } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_5__/* .conclusionOf */ .v)(view);
    const reason = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonBesides */ .qo)(view);
    const parts = [`## ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)(view)}`];
    if (firstBad)
        parts.push(commitLines(firstBad));
    if (reason !== '')
        parts.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(cut(reason, 2000)));
    if (view.signature)
        parts.push(`Failure signature: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(cut((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .signatureWords */ .cg)(view.signature)))}`);
    const walked = (0,_walked_back_js__WEBPACK_IMPORTED_MODULE_3__/* .walkedBack */ .C)(view);
    if (walked !== null)
        parts.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(cut(walked, 2000)));
    if (status === 'found')
        parts.push('### Confidence', list((0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .assurance */ .w6)(view)));
    const telling = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .tellingStep */ .WM)(view, firstBad);
    const lines = telling ? (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .excerptOf */ .zU)(telling) : [];
    if (telling && lines.length > 0) {
        parts.push(`### Evidence (step ${telling.step}, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .short */ .h0)(telling.candidate.commit)})`, excerpt(lines));
    }
    if (suspects.length > 0)
        parts.push('### Suspects', list(suspects.map((suspect) => suspectItem(view, suspect))));
    const next = status === 'found' && firstBad ? nextSteps(view, firstBad) : list((0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .advice */ .v9)(view));
    if (next !== '')
        parts.push('### What to do next', next);
    parts.push('### Steps', stepTable(view));
    const others = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .otherBugs */ .mp)(view);
    if (others.length > 0) {
        parts.push('### Other failures seen', list(others.map(({ title, steps }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(cut(title))} at ${steps.slice(0, 20).map(where).join(', ')}`)));
    }
    parts.push(totals(view));
    const links = [
        options.reportUrl && `[Report](${encodeURI(options.reportUrl)})`,
        options.artifactUrl && `[Logs and evidence](${encodeURI(options.artifactUrl)})`,
    ].filter((link) => link);
    if (links.length > 0)
        parts.push(links.join(' · '));
    parts.push(details('git bisect log', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)(withinBytes((0,_bisect_log_js__WEBPACK_IMPORTED_MODULE_0__/* .bisectLog */ .F)(view).trimEnd().split('\n'), LOG_SHARE, '# …'))));
    return `${parts.join('\n\n')}\n`;
}
function commitLines(commit) {
    const { author, day } = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .origin */ .TG)(commit);
    return [
        `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(cut(commit.subject || _words_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_SUBJECT */ .Zg))}**`,
        `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(commit.commit)} by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(cut(author))}, ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(day)}`,
    ].join('  \n');
}
function suspectItem(view, suspect) {
    const why = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .whySkipped */ .r8)(view, suspect);
    const skipped = why === null ? '' : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(cut(why, 160))}`;
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .short */ .h0)(suspect.commit))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(cut(suspect.subject, 120))}${skipped}`;
}
function where(step) {
    return `step ${step.step} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .short */ .h0)(step.candidate.commit)})`;
}
function nextSteps(view, firstBad) {
    const report = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .reportLines */ .QS)(view, firstBad);
    const parts = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)((0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .commands */ .Pi)(view, firstBad), 'sh')];
    if (report.length > 0) {
        parts.push('For the report to the author and the maintainers, and for the patch that repairs it:', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)(report));
    }
    return parts.join('\n\n');
}
function stepTable(view) {
    const head = [
        '| step | commit | subject | verdict | outcome | build | boot | test |',
        '|--:|---|---|---|---|--:|--:|--:|',
    ];
    const rows = view.steps.map((step) => {
        const times = timesOf(step);
        const verdict = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictSign */ .r0)(step.verdict)} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictWord */ .E0)(view.mode, step.verdict)}`;
        const cells = [
            String(step.step),
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .short */ .h0)(step.candidate.commit)),
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(cut(step.candidate.subject, 100)),
            step.role === 'search' ? verdict : `${verdict} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .roleWords */ .ww)(view.mode, step))})`,
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(cut((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .stepWords */ .c9)(step), 160)),
            times.build,
            times.boot,
            times.test,
        ];
        return `| ${cells.join(' | ')} |`;
    });
    if (rows.length === 0)
        return 'No step was begun.';
    return [
        ...head,
        ...withinBytes(rows, TABLE_SHARE, '| … | | more steps are in the report | | | | | |'),
    ].join('\n');
}
/** The times of a step as they are shown; boots and tests of several trials are added up. */
function timesOf(step) {
    const sum = (values) => {
        const known = values.filter((value) => value !== null);
        return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
    };
    const build = step.build?.reused ? 'reused' : (0,_model_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(step.build?.seconds ?? null);
    const boot = (0,_model_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(sum(step.trials.map((trial) => trial.bootSeconds)));
    return { build, boot, test: (0,_model_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(sum(step.trials.map((trial) => trial.testSeconds))) };
}
/** One line with what the run took. */
function totals(view) {
    const { counts, seconds } = view;
    const { total, building, booting, testing } = seconds;
    const sideBySide = building + booting + testing > total ? ' (guests side by side added up)' : '';
    return [
        `${counts.commits} commits in ${counts.steps} steps`,
        `${counts.builds} builds (${counts.buildsReused} more reused), ${counts.boots} boots`,
        `${(0,_model_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(total)}: building ${(0,_model_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(building)}, booting ${(0,_model_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(booting)}, testing ${(0,_model_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(testing)}${sideBySide}`,
    ].join(' · ');
}
function excerpt(lines) {
    const shown = lines
        .slice(0, EXCERPT_LINES)
        .map((line) => cut((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(line).replaceAll('\n', ' '), LINE_LENGTH));
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)(lines.length > shown.length ? [...shown, '…'] : shown);
}
function list(items) {
    return withinBytes(items.map((item) => `- ${item}`), LIST_SHARE, '- …').join('\n');
}
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function cut(text, length = LINE_LENGTH) {
    return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}
/** The first lines that fit into so many bytes; `more` is added where some do not. */
function withinBytes(lines, limit, more) {
    let used = 0;
    const fits = lines.findIndex((line) => {
        used += Buffer.byteLength(line) + 1;
        return used > limit;
    });
    return fits === -1 ? [...lines] : [...lines.slice(0, fits), more];
}


/***/ }),

/***/ 95619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ walkedBack)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);


/** How the good end was found where none was given: the releases that were tried, in order. Null where it was given. */
function walkedBack(view) {
    const tried = view.steps.filter((step) => step.tag !== null);
    if (tried.length === 0)
        return null;
    const words = tried.map((step) => {
        const why = step.verdict === 'skip' ? ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stepWords */ .c9)(step)})` : '';
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.tag ?? '')} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWord */ .E0)(view.mode, step.verdict)}${why}`;
    });
    return `No good revision was given, so releases were walked back: ${words.join(', ')}.`;
}


/***/ }),

/***/ 44702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ verdictWord),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   WM: () => (/* binding */ tellingStep),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   Zg: () => (/* binding */ NO_SUBJECT),
/* harmony export */   c9: () => (/* binding */ stepWords),
/* harmony export */   cg: () => (/* binding */ signatureWords),
/* harmony export */   fd: () => (/* binding */ termsOf),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   mp: () => (/* binding */ otherBugs),
/* harmony export */   r0: () => (/* binding */ verdictSign),
/* harmony export */   r8: () => (/* binding */ whySkipped),
/* harmony export */   wX: () => (/* binding */ outcomeWords),
/* harmony export */   ww: () => (/* binding */ roleWords),
/* harmony export */   zU: () => (/* binding */ excerptOf)
/* harmony export */ });
/* harmony import */ var _bisect_signature_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93605);
/* harmony import */ var _boot_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6442);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);



/** The first 12 digits of a commit's name, as the kernel's own `Fixes:` lines have them. */
function short(commit) {
    return commit.slice(0, 12);
}
/** Who wrote a commit, and when, as far as it says so. Foreign text in it is not escaped. */
function origin({ author, date }) {
    return { author: author || 'an unknown author', day: date === '' ? 'without a valid date' : dayOf(date) };
}
/** What stands for a subject where there is none. */
const NO_SUBJECT = '(no subject)';
/** The day of a date in ISO 8601. */
const dayOf = (date) => date.slice(0, 10);
/** The words for git's old and new side, and for the first commit of the new one. */
function termsOf(mode) {
    return mode === 'fix' ? { old: 'broken', new: 'fixed' } : { old: 'good', new: 'bad' };
}
/** The words for a kernel that works and for one that fails, whichever of them is the older. */
function stateWords(mode) {
    return mode === 'fix' ? { works: 'fixed', fails: 'broken' } : { works: 'good', fails: 'bad' };
}
/** A verdict in the words of the bisection's mode. Good is a kernel that works, in either mode. */
function verdictWord(mode, verdict) {
    if (verdict === null)
        return 'unfinished';
    if (verdict === 'skip')
        return 'skip';
    return verdict === 'good' ? stateWords(mode).works : stateWords(mode).fails;
}
/** A sign for a verdict: whether the kernel works. */
function verdictSign(verdict) {
    if (verdict === null)
        return '⏳';
    if (verdict === 'skip')
        return '⏭';
    return verdict === 'good' ? '✅' : '❌';
}
/** What a step was for, where it was not the search; empty where it was. A tag in it is not escaped. */
function roleWords(mode, { role, tag }) {
    const { works, fails } = stateWords(mode);
    const words = {
        'bad-end': `${fails} end`,
        'good-end': `${works} end`,
        'good-probe': `release ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(tag ?? '')}`,
        'merge-base': 'merge base',
        search: '',
        'verify-culprit': `first ${termsOf(mode).new}, again`,
        'verify-parent': 'its parent, again',
        'verify-revert': 'with the revert',
    };
    return words[role];
}
/** One line that says what a trial showed. Foreign text in it is not escaped. */
function outcomeWords(outcome) {
    switch (outcome.kind) {
        case 'crashed':
            return `crashed: ${outcome.title}${outcome.corrupted ? ' (report incomplete)' : ''}`;
        case 'failed':
            return outcome.signal
                ? `test ended by ${outcome.signal}`
                : `test failed with exit status ${outcome.exit}`;
        case 'skipped-by-test':
            return 'test asked to skip (exit status 125)';
        case 'matched':
            return `matched ${outcome.pattern}: ${outcome.line}`;
        case 'hung':
            return hangWords(outcome);
        case 'boot-failed':
            return `boot failed ${PHASES[outcome.phase]}: ${outcome.reason}`;
        case 'passed':
            return 'passed';
        case 'infrastructure':
            return `infrastructure: ${outcome.cause}`;
    }
}
function hangWords({ phase, blockedIn, where, agentLost }) {
    if (blockedIn !== undefined)
        return `hung ${PHASES[phase]}, in ${blockedIn}`;
    const what = agentLost ? 'lost the guest agent' : 'hung';
    return `${what} ${PHASES[phase]}${where ? `, last line: ${where}` : ''}`;
}
const PHASES = {
    'before-init': 'before init',
    'before-agent': 'before the guest answered',
    'in-test': 'in the test',
    'at-shutdown': 'at shutdown',
};
/** What a step showed, or why there was nothing to see. */
function stepWords(step) {
    if (step.build && !step.build.ok)
        return `build failed${step.build.reason ? `: ${step.build.reason}` : ''}`;
    if (step.outcome)
        return outcomeWords(step.outcome);
    return step.reason ?? (step.build ? 'built' : 'not built');
}
/** The line that the report's reader looks for: what is followed. */
function signatureWords(signature) {
    return `${signature.kind}: ${signature.title}`;
}
/** dmesg lines that a step's outcome rests on; none where it was no crash and no match. */
function excerptOf(step) {
    for (const outcome of [step.outcome, ...step.trials.map((trial) => trial.outcome)]) {
        if (outcome?.kind === 'crashed' && outcome.excerpt.length > 0)
            return withoutEcho(outcome.excerpt);
        if (outcome?.kind === 'hung' && outcome.excerpt?.length)
            return outcome.excerpt;
        if (outcome?.kind === 'matched')
            return [outcome.line];
    }
    return [];
}
/** After its end mark x86 prints the registers once more: nobody wants to read them twice. */
function withoutEcho(lines) {
    const end = lines.findIndex((line) => /---\[ end trace /.test(line));
    const kept = (end === -1 ? lines : lines.slice(0, end + 1)).map((line) => line.trimEnd());
    return kept.slice(0, kept.findLastIndex((line) => line !== '') + 1);
}
/** Failures that are not the followed one, with the steps where they were met. */
function otherBugs(view) {
    const { signature } = view;
    if (signature === null)
        return [];
    const met = new Map();
    for (const step of view.steps) {
        const others = step.trials
            .flatMap(_boot_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresOf */ .dJ)
            .filter((failure) => !(0,_bisect_signature_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(failure, signature) && !(0,_bisect_signature_js__WEBPACK_IMPORTED_MODULE_0__/* .isBackground */ .ft)(failure, signature));
        const titles = others.flatMap((failure) => bugOf(failure) ?? []);
        for (const title of new Set(titles))
            met.set(title, [...(met.get(title) ?? []), step]);
    }
    return [...met].map(([title, steps]) => ({ title, steps }));
}
/** A failure by what it has in common with others of its kind; null where there is none. */
function bugOf(outcome) {
    switch (outcome.kind) {
        case 'crashed':
            return outcome.title;
        case 'hung':
            return `hung ${PHASES[outcome.phase]}`;
        case 'failed':
        case 'boot-failed':
        case 'matched':
            return outcomeWords(outcome);
        case 'skipped-by-test':
        case 'passed':
        case 'infrastructure':
            return null;
    }
}
/** Why a suspect is not known to be good or bad; null for the one at the end of them, which fails. */
function whySkipped(view, { commit }) {
    const step = view.steps.findLast(({ candidate, verdict }) => candidate.commit === commit && verdict !== null);
    return step?.verdict === 'skip' ? (step.reason ?? stepWords(step)) : null;
}
/** The step whose evidence shows the culprit best: itself where it was tested, else the last bad one. */
function tellingStep(view, firstBad) {
    const shows = view.steps.filter((step) => excerptOf(step).length > 0);
    return (shows.findLast((step) => step.candidate.commit === firstBad?.commit && step.role !== 'verify-revert') ??
        shows.findLast((step) => step.verdict === 'bad') ??
        shows.find((step) => step.role === 'bad-end'));
}


/***/ }),

/***/ 22975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bisect/ledger.js
var ledger = __webpack_require__(62890);
// EXTERNAL MODULE: ./build/report/bisect-log.js
var bisect_log = __webpack_require__(63638);
// EXTERNAL MODULE: ./build/report/conclusion.js
var conclusion = __webpack_require__(18728);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
;// CONCATENATED MODULE: ./build/report/page-style.js
/** The page's style sheet. Colours have a contrast of 4.5 to 1 or more, in the light and in the dark. */
const pageStyle = `
:root{--ink:#1f2328;--soft:#59636e;--paper:#fff;--line:#d1d9e0;--fill:#f6f8fa;--accent:#0969da;--good:#1a7f37;--bad:#d1242f;--skip:#9a6700}
@media (prefers-color-scheme:dark){:root{--ink:#f0f6fc;--soft:#9198a1;--paper:#0d1117;--line:#3d444d;--fill:#151b23;--accent:#4493f8;--good:#3fb950;--bad:#f85149;--skip:#d29922}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;border-bottom:1px solid var(--line)}
.subject{font-size:1.15rem;font-weight:600}
a{color:var(--accent)}small,.totals{color:var(--soft)}
code,pre{font:.875em/1.45 ui-monospace,monospace}code{overflow-wrap:anywhere}
pre{overflow:auto;max-height:30rem;padding:.75rem;background:var(--fill);border:1px solid var(--line)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{padding:.3rem .6rem;border:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
td.n,td.s,thead th{white-space:nowrap}td.n{text-align:right}thead th{background:var(--fill)}
td small{display:block}
.v::before{content:"";display:inline-block;width:.65em;height:.65em;margin-right:.4em;background:var(--soft)}
.v.good::before{border-radius:50%;background:var(--good)}.v.bad::before{background:var(--bad)}.v.skip::before{background:var(--skip)}
details{margin:.4rem 0}summary{cursor:pointer}[id]{scroll-margin-top:3rem}
.range{list-style:none;padding:0}.range li{display:flex;gap:1rem;align-items:center}
.range span:first-child{flex:0 0 14rem}.bar{flex:1;height:.8rem;background:var(--fill);border:1px solid var(--line)}
.bar i{display:block;height:100%;background:var(--accent)}
`;

// EXTERNAL MODULE: ./build/report/summary.js
var report_summary = __webpack_require__(74611);
// EXTERNAL MODULE: ./build/report/walked-back.js
var walked_back = __webpack_require__(95619);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/page.js








/** The whole report as one HTML file that needs nothing else: no script, no font, no network. */
function pageOf(view) {
    const { status, firstBad, suspects } = (0,conclusion/* conclusionOf */.v)(view);
    const reason = (0,headline/* reasonBesides */.qo)(view);
    const title = (0,headline/* headline */.Pl)(view);
    const walked = (0,walked_back/* walkedBack */.C)(view);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${(0,report_escape/* forHtml */.B2)(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${(0,report_escape/* forHtml */.B2)(title)}</h1>
${firstBad ? culpritLines(firstBad) : ''}
${reason === '' ? '' : `<p>${(0,report_escape/* forHtml */.B2)(reason)}</p>`}
${view.signature ? `<p>Failure signature: <code>${(0,report_escape/* forHtml */.B2)((0,words/* signatureWords */.cg)(view.signature))}</code></p>` : ''}
${walked === null ? '' : `<p>${(0,report_escape/* forHtml */.B2)(walked)}</p>`}
<p class="totals">${rangeWords(view)}${(0,report_escape/* forHtml */.B2)((0,report_summary/* totals */.Sd)(view))}</p>
${section('Confidence', status === 'found' ? list((0,headline/* assurance */.w6)(view)) : '')}
${whatTold(view, firstBad)}
${section('What to do next', status === 'found' && firstBad ? nextSteps(view, firstBad) : list((0,headline/* advice */.v9)(view)))}
${section('Suspects', suspectList(view, suspects))}
${section('How the range narrowed', rangeBars(view))}
${section('Steps', stepTable(view))}
${section('Other failures seen', otherList(view))}
${section('What each step showed', view.steps.map((step) => stepDetails(view, step)).join('\n'))}
<details><summary>git bisect log</summary><pre tabindex="0">${(0,report_escape/* forHtml */.B2)((0,bisect_log/* bisectLog */.F)(view))}</pre></details>
</main>
</body>
</html>
`;
}
function culpritLines(commit) {
    const { author, day } = (0,words/* origin */.TG)(commit);
    const date = commit.date === '' ? day : `<time datetime="${(0,report_escape/* forHtml */.B2)(commit.date)}">${(0,report_escape/* forHtml */.B2)(day)}</time>`;
    return `<p class="subject">${(0,report_escape/* forHtml */.B2)(commit.subject || words/* NO_SUBJECT */.Zg)}</p><p><code>${(0,report_escape/* forHtml */.B2)(commit.commit)}</code> by ${(0,report_escape/* forHtml */.B2)(author)}, ${date}</p>`;
}
/** The ends of the range, as a line of its own. */
function rangeWords({ good, bad, mode }) {
    if (bad === null)
        return '';
    const terms = (0,words/* stateWords */.Xu)(mode);
    const end = (commit) => `<code>${(0,report_escape/* forHtml */.B2)((0,words/* short */.h0)(commit.commit))}</code> ${(0,report_escape/* forHtml */.B2)(commit.subject)}`;
    return `${terms.works}: ${good.map(end).join(', ')} · ${terms.fails}: ${end(bad)}<br>`;
}
function whatTold(view, firstBad) {
    const step = (0,words/* tellingStep */.WM)(view, firstBad);
    const lines = step ? (0,words/* excerptOf */.zU)(step) : [];
    if (!step || lines.length === 0)
        return '';
    const title = `Evidence (step ${step.step}, ${(0,words/* short */.h0)(step.candidate.commit)})`;
    return section(title, `<pre tabindex="0">${(0,report_escape/* forHtml */.B2)(lines.join('\n'))}</pre>`);
}
function nextSteps(view, firstBad) {
    const blocks = [(0,headline/* commands */.Pi)(view, firstBad), (0,headline/* reportLines */.QS)(view, firstBad)].filter((lines) => lines.length > 0);
    return blocks.map((lines) => `<pre tabindex="0">${(0,report_escape/* forHtml */.B2)(lines.join('\n'))}</pre>`).join('\n');
}
function section(title, body) {
    return body === '' ? '' : `<section><h2>${title}</h2>\n${body}\n</section>`;
}
function list(items) {
    // These sentences are also used in Markdown; here their few signs of it go.
    const item = (text) => `<li>${(0,report_escape/* forHtml */.B2)(text.replaceAll('**', '').replaceAll('`', ''))}</li>`;
    return items.length === 0 ? '' : `<ul>${items.map(item).join('')}</ul>`;
}
function suspectList(view, suspects) {
    const items = suspects.map((suspect) => {
        const why = (0,words/* whySkipped */.r8)(view, suspect);
        const skipped = why === null ? '' : `<br><small>${(0,report_escape/* forHtml */.B2)(why)}</small>`;
        return `<li><code>${(0,report_escape/* forHtml */.B2)((0,words/* short */.h0)(suspect.commit))}</code> ${(0,report_escape/* forHtml */.B2)(suspect.subject)}${skipped}</li>`;
    });
    return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}
function otherList(view) {
    const items = (0,words/* otherBugs */.mp)(view).map(({ title, steps }) => {
        const where = steps.map(({ step, candidate }) => `<a href="#step-${step}">step ${step}</a> (<code>${(0,report_escape/* forHtml */.B2)((0,words/* short */.h0)(candidate.commit))}</code>)`);
        return `<li><code>${(0,report_escape/* forHtml */.B2)(title)}</code> at ${where.join(', ')}</li>`;
    });
    return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}
function rangeBars(view) {
    const searched = view.steps.filter((step) => step.role === 'search');
    const whole = Math.max(1, view.counts.commits, ...searched.map((step) => step.remaining));
    // What a step left is what the next one began with: a skip leaves as much as there was.
    const left = (place) => searched[place + 1]?.suspects ??
        (view.conclusion?.status === 'found' && place === searched.length - 1 ? 1 : searched[place].remaining);
    const bar = (step, place) => {
        // A range of one commit in a million must still be seen.
        const width = Math.max(0.4, (left(place) / whole) * 100).toFixed(2);
        const label = `after step ${step.step}: ${left(place)} of ${whole} left`;
        return `<li><span>${label}</span><span class="bar" aria-hidden="true"><i style="width:${width}%"></i></span></li>`;
    };
    return searched.length === 0 ? '' : `<ol class="range">${searched.map(bar).join('')}</ol>`;
}
function stepTable(view) {
    if (view.steps.length === 0)
        return '<p>No step was begun.</p>';
    const heads = ['step', 'commit', 'subject', 'verdict', 'outcome', 'build', 'boot', 'test'];
    const row = (step) => {
        const { build, boot, test } = (0,report_summary/* timesOf */.Qv)(step);
        return `<tr><th scope="row"><a href="#step-${step.step}">${step.step}</a></th><td class="s"><code>${(0,report_escape/* forHtml */.B2)((0,words/* short */.h0)(step.candidate.commit))}</code></td><td>${(0,report_escape/* forHtml */.B2)(step.candidate.subject)}</td><td class="s">${verdictCell(view, step)}</td><td>${(0,report_escape/* forHtml */.B2)((0,words/* stepWords */.c9)(step))}</td><td class="n">${build}</td><td class="n">${boot}</td><td class="n">${test}</td></tr>`;
    };
    return `<div class="scroll" tabindex="0" role="region" aria-label="Steps"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${view.steps.map(row).join('\n')}
</tbody></table></div>`;
}
function verdictCell(view, step) {
    const role = step.role === 'search' ? '' : ` <small>${(0,report_escape/* forHtml */.B2)((0,words/* roleWords */.ww)(view.mode, step))}</small>`;
    const kind = step.verdict ?? 'none';
    return `<span class="v ${kind}">${(0,words/* verdictWord */.E0)(view.mode, step.verdict)}</span>${role}`;
}
function stepDetails(view, step) {
    const lines = (0,words/* excerptOf */.zU)(step);
    const trials = step.trials.map((trial) => `<li>boot ${trial.number}: ${(0,report_escape/* forHtml */.B2)((0,words/* outcomeWords */.wX)(trial.outcome))} <small>${(0,report_escape/* forHtml */.B2)(trial.evidence)}</small></li>`);
    return `<details><summary>Step ${step.step}: <code>${(0,report_escape/* forHtml */.B2)((0,words/* short */.h0)(step.candidate.commit))}</code> ${verdictCell(view, step)}</summary>
<p id="step-${step.step}">${(0,report_escape/* forHtml */.B2)(step.candidate.subject)}</p>
${step.reason ? `<p>${(0,report_escape/* forHtml */.B2)(step.reason)}</p>` : ''}
${trials.length > 0 ? `<ul>${trials.join('')}</ul>` : ''}
${lines.length > 0 ? `<pre tabindex="0">${(0,report_escape/* forHtml */.B2)(lines.join('\n'))}</pre>` : ''}
</details>`;
}

// EXTERNAL MODULE: ./build/report/result.js
var report_result = __webpack_require__(99934);
;// CONCATENATED MODULE: ./build/report/write.js








/**
 * Writes `result.json`, `summary.md`, `report.html` and `bisect.log` from a journal, each whole or not at all.
 *
 * @param outputDir  directory of the run; made where it is missing
 * @param events     the run's journal, in order
 */
async function writeReports(outputDir, events, options = {}) {
    const view = (0,ledger/* fold */.A)(events);
    const result = (0,report_result/* resultOf */.Bg)(view);
    const summary = (0,report_summary/* summaryOf */.YG)(view, options);
    const files = {
        result: (0,external_node_path_.join)(outputDir, 'result.json'),
        summary: (0,external_node_path_.join)(outputDir, 'summary.md'),
        page: (0,external_node_path_.join)(outputDir, 'report.html'),
        log: (0,external_node_path_.join)(outputDir, 'bisect.log'),
    };
    await (0,promises_.mkdir)(outputDir, { recursive: true });
    await writeWhole(files.log, (0,bisect_log/* bisectLog */.F)(view));
    await writeWhole(files.summary, summary);
    await writeWhole(files.page, pageOf(view));
    // Last, so that who finds the result finds the others.
    await writeWhole(files.result, (0,report_result/* resultJson */.y3)(result));
    return { view, result, summary, files };
}
async function writeWhole(path, text) {
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.new`;
    try {
        const file = await (0,promises_.open)(temporary, 'wx', 0o644);
        try {
            await file.writeFile(text);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
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


/** Tries to unmount, 0.2 s apart, before what is still busy is only detached. */
const UNMOUNT_TRIES = 5;
/** Whether something is mounted at exactly this path, by the text of `/proc/self/mountinfo`. */
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
 * @throws InfrastructureError where not even that can be done
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
 * @throws InfrastructureError where it cannot be mounted
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
 * @throws InfrastructureError where a mount fails; nothing is left of it then
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
                throw new errors/* InfrastructureError */.EN(`the ${layer} layer ${source} is no directory`);
            // A link with a name of our own stands for a path that can hold any character.
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
 * Nothing but that one new directory, for a real `bin` or `lib` would hide the links of a merged /usr.
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
    // What /dev has beside the kernel's own nodes, for init to copy.
    await (0,promises_.mkdir)((0,external_node_path_.join)(inside, 'dev'), { mode: 0o755 });
    await (0,promises_.symlink)('/proc/self/fd', (0,external_node_path_.join)(inside, 'dev/fd'));
    for (const [number, name] of ['stdin', 'stdout', 'stderr'].entries())
        await (0,promises_.symlink)(`/proc/self/fd/${number}`, (0,external_node_path_.join)(inside, 'dev', name));
    for (const [name, source] of Object.entries(files)) {
        if (!/^[A-Za-z0-9][\w.-]*$/.test(name))
            throw new Error(`${JSON.stringify(name)} is no name for a guest's file`);
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
 * @throws ConfigurationError where others can enter it; its mode is not changed, for it may be somebody's own
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













/** Milliseconds after which what bears no owner is old: longer than it takes to copy a kernel or to create a domain. */
const OLD = 600_000;
/** Where things are made under a name of their own before they are renamed, and how such a name looks. */
const HALF_MADE = [
    { below: 'rootfs', name: /^\..+\.[A-Za-z0-9]{6}$/ },
    { below: 'builders', name: /^\..+\.[A-Za-z0-9]{6}$/ },
    { below: 'kernels', name: /^\.new-[0-9a-f]{12}-[0-9a-f]{12}$/ },
];
/**
 * Removes what crashed runs left on this host: processes, domains, mounts, staged images, half-made directories.
 * What belongs to a run that lives stays, and so does what bears no mark of this project.
 *
 * @param workDir  only below this one are runs looked for; domains and staged images are those of the whole host
 * @returns what was removed, a line each
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
/** Who answers for a domain, from what `virsh metadata` prints; null where it is none of ours. */
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
            // A container is made before its run has a directory: its tools name it on their command lines.
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
/** Whether a process that lives works on a path: it is its working directory, or on its command line. */
function isNamed(path, running) {
    return running.some(({ command, directory }) => command.includes(path) || directory.startsWith(path));
}
async function isOld(path) {
    return Date.now() - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtimeMs > OLD;
}
/** Paths of the real directories in one; none where it is not there. */
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

/** The namespace of what this project notes in a domain's metadata. */
const OWNER_NAMESPACE = 'urn:kernel-bisect';
const QEMU_NAMESPACE = 'http://libvirt.org/schemas/domain/qemu/1.0';
/** The channel by which the guest agent is reached. */
const AGENT_CHANNEL = 'org.qemu.guest_agent.0';
/** The share's tag: every kernel mounts this one as root without an initramfs, by virtiofs since 5.4. */
const ROOT_TAG = '/dev/root';
/**
 * For 9p: the guest's own page cache only for mapped files, so what a test has written is on the host at once; the
 * largest message that the device of every QEMU takes.
 */
const ROOT_FLAGS_9P = 'trans=virtio,version=9p2000.L,cache=mmap,msize=262144';
/** What libvirt can name of disks on this machine type; the PCI bus has no room for more. */
const MOST_DISKS = 20;
/**
 * A guest that hangs is asked for its stacks: by SysRq, whatever its own settings are, else by an NMI, upon which it
 * panics and prints all tasks (1) and processors (64). Documentation/admin-guide/kernel-parameters.txt has these.
 */
const STACKS_AT_A_HANG = ['sysrq_always_enabled', 'unknown_nmi_panic', 'panic_print=0x41'];
/** A busy host stalls a guest without KVM for longer than these bear: they would report lockups that no kernel had. */
const NO_DETECTORS = [
    'nowatchdog',
    'rcupdate.rcu_cpu_stall_suppress=1',
    'workqueue.watchdog_thresh=0',
    'sysctl.kernel.hung_task_timeout_secs=0',
];
/** How dracut is told of such a root, see its 95virtiofs and 95virtfs; without a shell it ends where it cannot mount it. */
const DRACUT = {
    root: { virtiofs: `virtiofs:${ROOT_TAG}`, '9p': `virtfs:${ROOT_TAG}` },
    more: ['rd.shell=0'],
};
/** The kernel's command line for a root that is shared by the host. */
function kernelCmdline(spec) {
    const { rootBy = 'virtiofs' } = spec;
    const dracut = spec.initramfs === 'dracut' ? DRACUT : null;
    return [
        `root=${dracut?.root[rootBy] ?? ROOT_TAG}`,
        ...(dracut?.more ?? []),
        `rootfstype=${rootBy}`,
        ...(rootBy === '9p' ? [`rootflags=${ROOT_FLAGS_9P}`] : []),
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
 * 9p is served by QEMU itself, and the root belongs to root and is nobody else's to enter: for this domain QEMU is root.
 * libvirt 9.0 leaves it its capabilities; the AppArmor or SELinux profile and QEMU's own sandbox stay.
 */
const OWNER_OF_THE_ROOT = { '@type': 'static', '@model': 'dac', '@relabel': 'yes', label: '+0:+0' };
// The builder escapes every value as it is: a path that holds `&amp;` keeps it.
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
            // pc, and not q35: no root ports and no AHCI for the guest to look through.
            type: { '@arch': 'x86_64', '@machine': 'pc', '#': 'hvm' },
            kernel: spec.kernel,
            ...(spec.initrd === undefined ? {} : { initrd: spec.initrd }),
            cmdline: spec.cmdline,
        },
        // pvpanic is found through ACPI.
        features: { acpi: {}, apic: {} },
        cpu: kvm ? { '@mode': 'host-passthrough' } : { '@mode': 'maximum' },
        clock: { '@offset': 'utc' },
        on_poweroff: 'destroy',
        on_reboot: 'destroy',
        // The guest's memory stays for the dump.
        on_crash: 'preserve',
        devices: devices(spec),
        ...(spec.rootBy === '9p' ? { seclabel: OWNER_OF_THE_ROOT } : {}),
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
    // Where libvirt takes the capabilities, an owner that QEMU may not give to a file is passed over.
    if (spec.rootBy === '9p')
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
/** libvirt's own user network lets the guest out to all that the host can reach, and cannot be told not to. */
function isolatedNetwork() {
    // libvirt knows nothing of this card: it gets a slot of the bus that libvirt comes to last.
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
/** How the name of every run begins, and so those of its domains and staged images. */
const RUN_PREFIX = 'kbisect-';
/** The staging directory of a run; made where it is missing. Others may pass through it but not list it. */
async function stagingDirectory(runName, host, root = STAGING_ROOT) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, runName);
    await host.run('install', ['-d', '-m', '0711', root, directory]);
    await (0,_host_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOwner */ .h3)(directory);
    return directory;
}
/**
 * Copies a kernel image or initramfs to where QEMU may read it.
 *
 * @param digest  SHA-256 taken when the image was built: the copy has to have it too
 * @throws InfrastructureError where the copy differs
 */
async function stageImage(image, directory, host, digest) {
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
async function removeStaging(runName, host, root = STAGING_ROOT) {
    await host.run('rm', ['-rf', '--one-file-system', '--', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, runName)], { check: false });
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
/** What a URI of this machine's system instance looks like; a socket elsewhere may be named. */
const LOCAL_SYSTEM = /^qemu(\+unix)?:\/\/\/system(\?.*)?$/;
/** Seconds for the first answer: a daemon that was just started asks QEMU for all it can do before. */
const FIRST_ANSWER = 120;
/** Where libvirt is asked: its own variable `LIBVIRT_DEFAULT_URI`, else the system instance. */
function libvirtUri(environment = process.env) {
    return environment.LIBVIRT_DEFAULT_URI || SYSTEM;
}
/** Arguments of one virsh command. `-q` keeps its pleasantries out of what is parsed. */
function virshArgs(args) {
    return ['-q', '-c', libvirtUri(), ...args];
}
/** Runs one virsh command. Messages are compared, so its language is fixed. */
function virsh(args, options, host) {
    return host.run('virsh', virshArgs(args), { within: 60, ...options, env: { LC_ALL: 'C', ...options.env } });
}
/**
 * Makes sure, before anything is built for it, that libvirt answers.
 *
 * @throws ConfigurationError where `LIBVIRT_DEFAULT_URI` names what cannot boot a directory of this machine
 * @throws InfrastructureError where nobody answers; it says why, and how to start the daemon
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
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InfrastructureError */ .EN(`libvirt does not answer at ${uri}: ${why}. The command "setup" installs and starts it, "doctor" looks closer`);
}
/** Why virsh got no answer, in one line; null where it got one. */
function silenceOf({ exit, stderr, timedOut, }) {
    if (exit === 0)
        return null;
    if (timedOut)
        return 'it took the connection and said nothing';
    const lines = stderr.split('\n').map((line) => line.replace(/^error:\s*/, '').trim());
    return lines.findLast((line) => line !== '') ?? 'virsh gave no reason';
}


/***/ })

};
