export const id = 342;
export const ids = [342];
export const modules = {

/***/ 93517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ neutralised),
/* harmony export */   y: () => (/* binding */ neutralisedText)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/**
 * One line of foreign text in a form that a runner takes for text. Indentation and prefixes do not help: the
 * runner trims a line before it looks for `::command::`, and finds `##[command]` anywhere in it.
 */
function neutralised(line) {
    // Invisible signs go first, for what they separate may be a command once they are gone.
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(line)
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

/***/ 87322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ JOURNAL_FORMAT)
/* harmony export */ });
/** Goes up with every change after which journals of before can no longer be read as they were meant. */
const JOURNAL_FORMAT = 1;


/***/ }),

/***/ 87117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ forgottenBy),
/* harmony export */   J: () => (/* binding */ standing)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14620);

/** What all verdicts rest on: the signature is chosen from them. */
const ENDS = ['bad-end', 'good-end', 'good-probe'];
/**
 * The event by which the verdict of a step is taken back, and with it every other verdict on its commit.
 *
 * @param events  of a journal, as they stand
 * @returns null if it is taken back already
 * @throws ConfigurationError if there is no such step, it has no verdict, or it tested an end
 */
function forgottenBy(events, step) {
    if (events.some((event) => event.event === 'forgotten' && event.steps.includes(step)))
        return null;
    const steps = events.filter((event) => event.event === 'step');
    const named = steps.find((event) => event.step === step);
    if (named === undefined) {
        const all = [...new Set(steps.map((event) => event.step))].join(', ');
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`forget: the journal has no step ${step}. ${all === '' ? 'It has none.' : `Its steps are ${all}.`}`);
    }
    const { commit } = named.candidate;
    if (ENDS.includes(named.role)) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`forget: step ${step} tested an end (${commit.slice(0, 12)}), on which all verdicts rest. Use resume: false to test everything again; built kernels are kept.`);
    }
    if (!events.some((event) => event.event === 'verdict' && event.step === step)) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`forget: step ${step} has no verdict yet. Leave forget out: the run goes on with this step.`);
    }
    const same = steps.filter((event) => event.candidate.commit === commit && !ENDS.includes(event.role));
    return { event: 'forgotten', commit, steps: [...new Set(same.map((event) => event.step))] };
}
/**
 * The events of a journal that still stand: without the steps that were forgotten, and without what was concluded from
 * them. Whatever else follows from the verdicts that are left is noted again.
 */
function standing(events) {
    let kept = [];
    for (const event of events) {
        if (event.event === 'forgotten')
            kept = kept.filter((one) => !restsOn(one, event));
        kept.push(event);
    }
    return kept;
}
function restsOn(event, { commit, steps }) {
    switch (event.event) {
        case 'step':
        case 'built':
        case 'trial':
        case 'verdict':
            return steps.includes(event.step);
        case 'retracted':
            return event.because === commit;
        case 'cleared':
            return event.commit === commit;
        case 'followed':
            return event.parent === commit || event.merge.commit === commit;
        case 'verification':
        case 'came-in':
        case 'concluded':
            return true;
        default:
            return false;
    }
}


/***/ }),

/***/ 65668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   ej: () => (/* binding */ forgetStep),
/* harmony export */   z8: () => (/* binding */ parseJournal)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87322);
/* harmony import */ var _forgotten_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87117);
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
 * Reads the events of a journal's text that still stand. A last line that a killed run or a crashed host tore is passed over.
 *
 * @throws InfrastructureError if a line before the last one is no JSON
 * @throws ConfigurationError if another version of this program wrote it, in a format of its own
 */
function parseJournal(text) {
    const lines = text.split('\n').filter((line) => line !== '');
    const events = [];
    for (const [index, line] of lines.entries()) {
        const event = eventOf(line);
        if (event?.event === 'started')
            requireFormat(event.format);
        if (event !== null)
            events.push(event);
        else if (index < lines.length - 1) {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfrastructureError */ .EN(`the journal is damaged at line ${index + 1}: it is not JSON`);
        }
    }
    return (0,_forgotten_js__WEBPACK_IMPORTED_MODULE_3__/* .standing */ .J)(events);
}
function requireFormat(format) {
    if (format === _events_js__WEBPACK_IMPORTED_MODULE_4__/* .JOURNAL_FORMAT */ .M)
        return;
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`the journal is of another version of this program: its format is ${JSON.stringify(format) ?? 'not given'}, expected ${_events_js__WEBPACK_IMPORTED_MODULE_4__/* .JOURNAL_FORMAT */ .M}. ` +
        'Move journal.jsonl away to start again; built kernels are kept.');
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
/** The events of the journal at `path`; none if there is no such file. */
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
/**
 * Takes the verdict of a step back, in the journal at `path`. One that is taken back already stays so.
 *
 * @throws ConfigurationError if there is no such verdict, or all others rest on it
 */
async function forgetStep(path, step, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const journal = __addDisposableResource(env_1, await openJournal(path, host), true);
        const forgotten = (0,_forgotten_js__WEBPACK_IMPORTED_MODULE_3__/* .forgottenBy */ .G)(journal.events, step);
        if (forgotten === null)
            return;
        await journal.note(forgotten);
        const { commit, steps } = forgotten;
        host.log.info(`The verdict on ${commit.slice(0, 12)} is taken back: ${steps.length === 1 ? 'step' : 'steps'} ${steps.join(', ')}`);
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
/** Opens the journal at `path` to append to it; what a torn line left is cut off first. */
async function openJournal(path, host) {
    const env_2 = { stack: [], error: void 0, hasError: false };
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
        const folder = __addDisposableResource(env_2, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'r'), true);
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


/***/ }),

/***/ 37043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V2: () => (/* binding */ phaseWords),
/* harmony export */   aI: () => (/* binding */ buildFailureWords),
/* harmony export */   wX: () => (/* binding */ outcomeWords),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* harmony import */ var _boot_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6442);

/** When in a boot something happened, as a sentence says it. */
const phaseWords = {
    'before-init': 'before init',
    'before-agent': 'before the guest answered',
    'in-test': 'in the test',
    'at-shutdown': 'at shutdown',
};
/** The outcome of a trial in one line: the only wording of it, in logs, reasons and reports. Foreign text is not escaped. */
function outcomeWords(outcome) {
    switch (outcome.kind) {
        case 'crashed':
            return `crashed: ${outcome.title}${outcome.corrupted ? ' (report incomplete)' : ''}`;
        case 'failed':
            return failedWords(outcome);
        case 'skipped-by-test':
            return `test asked to skip (exit status ${_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .cannotTell */ .JM})`;
        case 'matched':
            return `matched ${outcome.pattern}: ${outcome.line}`;
        case 'hung':
            return hangWords(outcome);
        case 'boot-failed':
            return `boot failed ${phaseWords[outcome.phase]}: ${outcome.reason}`;
        case 'passed':
            return 'passed';
        case 'infrastructure':
            return `infrastructure failure: ${outcome.cause}`;
    }
}
function failedWords(failed) {
    const { exit, signal, program, doing, failing = [], lastLine } = failed;
    if (failing.length > 0)
        return `test failed: ${someOf(failing)}`;
    if (program === undefined && lastLine !== undefined && !signal)
        return `test failed with exit status ${exit}, last line: ${lastLine}`;
    if (program === undefined)
        return signal ? `test ended by ${signal}` : `test failed with exit status ${exit}`;
    const how = signal ? `was ended by ${signal}` : `failed with exit status ${exit}`;
    return `${program} ${how}${doing === undefined ? '' : ` while it ${doing}`}`;
}
/** Names that a line has room for. */
const SHOWN_NAMES = 3;
/** The first names of a list, and how many more there are. */
function someOf(names) {
    const more = names.length - SHOWN_NAMES;
    const shown = names.slice(0, SHOWN_NAMES).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
}
/** A build that failed, in one line: its outcome, for nothing was booted. */
const buildFailureWords = (reason) => `build failed: ${reason}`;
function hangWords({ phase, blockedIn, where, agentLost }) {
    if (blockedIn !== undefined)
        return `hung ${phaseWords[phase]}, in ${blockedIn}`;
    const what = agentLost ? 'lost the guest agent' : 'hung';
    return `${what} ${phaseWords[phase]}${where ? `, last line: ${where}` : ''}`;
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
/* harmony export */   gb: () => (/* binding */ failurePhase),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _boot_hang_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6313);
/* harmony import */ var _boot_testbed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53798);
/* harmony import */ var _test_results_compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45213);
/* harmony import */ var _outcome_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37043);




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
    const [, status] = /^status (0|[1-9]\d*)$/.exec(setting) ?? [];
    if (status !== undefined)
        return { kind: 'status', status: Number(status) };
    const [, text] = /^build:\s*(\S.*)$/s.exec(setting) ?? [];
    if (text !== undefined)
        return { kind: 'build', text };
    const [, pattern] = /^case:\s*(\S.*)$/s.exec(setting) ?? [];
    if (pattern !== undefined)
        return { kind: 'case', pattern };
    const [, regex, where] = /^(\/.+\/[a-z]*)(?: in (dmesg|test|any))?$/s.exec(setting) ?? [];
    if (regex === undefined)
        return { kind: 'title', title: setting };
    return { kind: 'regex', pattern: regex, where: (where ?? 'dmesg') };
}
/** The signature as far as the user's word says it; null where the bad end has to show it first. */
function statedSignature(wanted) {
    switch (wanted.kind) {
        case 'auto':
            return null;
        case 'any':
            return { kind: wanted.of, title: `any ${anyWords[wanted.of]}`, any: true };
        case 'status':
            return { kind: 'build', title: (0,_boot_testbed_js__WEBPACK_IMPORTED_MODULE_2__/* .statusTitle */ .l)(wanted.status), status: wanted.status };
        case 'build':
            return { kind: 'build', title: wanted.text, errors: [wanted.text], any: true };
        case 'title':
            return { kind: 'crash', title: wanted.title };
        case 'case':
            return { kind: 'test', title: `case ${wanted.pattern}`, casePattern: wanted.pattern };
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
            const { program, exit, lastLine = '', failing, ...rest } = failure;
            const named = failing === undefined ? {} : { failing };
            const title = (0,_outcome_words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeWords */ .wX)({ ...rest, exit, ...named, ...(program === undefined ? {} : { program }) });
            if (program !== undefined)
                return { kind: 'test', title, program };
            return { kind: 'test', title, ending: { exit, lastLine } };
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
/** When a failure shows; left out if that is not known. */
const failurePhase = (failure) => failure.kind === 'failed' ? 'in-test' : failure.phase;
/** Whether a failure is what a signature stands for. What both ends show is not. */
function matches(failure, signature) {
    return isOfKind(failure, signature) && !isBackground(failure, signature);
}
/** Whether a failure is one that both ends of the range show. */
const isBackground = (failure, { background = [] }) => background.some((known) => isOfKind(failure, known));
/** Whether a failing test is the followed one: by its cases, or by how it ended. */
function isSameTest(failure, signature) {
    const { program, cases, casePattern, ending, any } = signature;
    if (failure.program !== program)
        return false;
    const { failing = [], exit, lastLine = '' } = failure;
    if (casePattern !== undefined)
        return failing.some((name) => (0,_test_results_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPattern */ .MT)(name, casePattern));
    if (cases !== undefined)
        return failing.some((name) => cases.includes(name));
    if (any || ending === undefined)
        return true;
    return exit === ending.exit || (lastLine !== '' && lastLine === ending.lastLine);
}
function isOfKind(failure, signature) {
    switch (failure.kind) {
        case 'crashed':
            return signature.kind === 'crash' && (signature.any === true || sameCrash(failure, signature));
        case 'failed':
            return signature.kind === 'test' && isSameTest(failure, signature);
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




/** Title of a hang: `hang in FUNCTION (before agent)`; without a stack what stopped, and the phase. */
function titleOfHang({ phase, blockedIn, agentLost }) {
    const what = blockedIn === undefined ? (agentLost ? 'lost agent' : 'hang') : `hang in ${blockedIn}`;
    return `${what} (${phase.replace('-', ' ')})`;
}
/**
 * The function that a guest is stuck in: that of a CPU which does not leave the kernel, else that of a task which
 * waits and takes no signal, else that of the process which should end (the test, or PID 1). If none of these is
 * the same in every sample, the guest does something and is not blocked.
 *
 * @param samples  what the kernel printed about its CPUs (SysRq l) and tasks (SysRq t), each time it was asked; or the
 * same about its CPUs in its format
 * @returns its name, and the lines of the stack as evidence; `user mode` is the name if a program of the test keeps a
 * CPU busy
 */
function blockedIn(samples, guest) {
    const [first = [], ...others] = samples.map((text) => suspects(read(text), guest));
    const lasting = first.find(({ key }) => others.every((other) => other.some((one) => one.key === key)));
    return lasting ? { name: lasting.name, lines: lasting.lines.filter(isFrame).slice(0, excerptLines) } : null;
}
/** A stack is shown without the registers of the program that called the kernel. */
const isFrame = (line) => !/^(?:R[A-Z0-9]{2}: (?!0010:)|Code: |FS: |CR2: | *\? )/.test(line);
const excerptLines = 40;
/** The most likely first. */
function suspects({ cpus, tasks }, { phase, test, agentLost }) {
    const family = familyOf(phase === 'in-test' ? test : 1, tasks);
    const inFamily = tasks.filter((task) => family.has(task.pid));
    // The clock interrupts anything that runs. Only on an idle CPU, the interrupt itself may be what does not end.
    const busy = [...cpus.map(({ lines }) => lines), ...cpus.map(({ interrupt }) => interrupt)].flatMap((lines) => nameBusy(lines).map((name) => ({ key: `cpu ${name}`, name, lines })));
    const uninterruptible = (task) => task.state === 'D';
    const stuckTasks = [...inFamily.filter(uninterruptible), ...tasks.filter(uninterruptible)];
    const parents = new Set(tasks.map(({ parent }) => parent));
    const last = inFamily.filter(({ pid, state }) => state === 'S' && !parents.has(pid)).reverse();
    const spinning = cpus.filter(({ pid, userMode }) => userMode && pid !== null && family.has(pid));
    return [
        ...busy,
        ...stuckTasks.flatMap(nameWaiting),
        ...(agentLost ? [] : last.flatMap(nameWaiting)),
        ...spinning.map(({ pid }) => ({ key: `user ${pid}`, name: 'user mode', lines: [] })),
    ];
}
const idle = /^(?:do_idle|cpu_startup_entry|cpu_idle_loop|start_secondary|default_idle|cpuidle_)/;
/** Spin for a while, on behalf of their callers. */
const delaying = /^(?:delay_|__delay$|__(?:const_)?[un]delay$|__bad_[un]delay$)/;
function nameBusy(lines) {
    const names = (0,_oops_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .functionsIn */ .vn)(lines).map((name) => (0,_oops_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(name)[0]);
    if (names.some((name) => idle.test(name)))
        return [];
    const telling = names.filter((name) => !(0,_oops_helpers_js__WEBPACK_IMPORTED_MODULE_1__/* .isHelper */ .zT)(name) && !delaying.test(name));
    const name = (0,_oops_stalls_js__WEBPACK_IMPORTED_MODULE_3__/* .stalledIn */ .dF)(telling)?.name ?? telling[0];
    return name === undefined ? [] : [name];
}
/** Only wait for a while, on behalf of their callers. */
const sleeping = /^(?:[mus]sleep|usleep_range|fsleep|schedule_hrtimeout)/;
function nameWaiting({ pid, lines, header }) {
    const names = (0,_oops_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .functionsIn */ .vn)(lines).filter((name) => !(0,_oops_helpers_js__WEBPACK_IMPORTED_MODULE_1__/* .isHelper */ .zT)(name) && !sleeping.test(name));
    const name = (0,_oops_stalls_js__WEBPACK_IMPORTED_MODULE_3__/* .hungIn */ .wI)(names.map((each) => (0,_oops_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(each)[0]))?.name;
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
const cpuHeader = /^(?:NMI backtrace for cpu \d+(?! skipped)|CPU\d+:$)/;
// As Linux has printed a task since 5.9 (`task:sh state:S stack:0 pid:1 ppid:0`), and before (`sh S 0 1 0 0x00000000`).
const taskHeader = /^(?:task:.*\sstate:(\w).*\bpid:\s*(\d+)\s.*?\bppid:\s*(\d+)|\S+\s+([A-Z])\s+(?:running task\s+)?\d+\s+(\d+)\s+(\d+)\s+0x[0-9a-f]{8})/;
const otherHeader = /^(?:sysrq: |Sending NMI|NMI backtrace for cpu|Kernel panic|Showing |Sched Debug|CPU\d+: backtrace)/;
function read(text) {
    const sample = { cpus: [], tasks: [] };
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
        else if (cpuHeader.test(line)) {
            current = [];
            sample.cpus.push({ pid: null, userMode: false, lines: current, interrupt: [] });
        }
        else if (otherHeader.test(line))
            current = null;
        else
            current?.push(line);
    }
    sample.cpus = sample.cpus.map(({ lines }) => cpuOf(lines));
    return sample;
}
function cpuOf(all) {
    const pid = all.map((line) => /^CPU: \d+ (?:UID: \d+ )?PID: (\d+) /.exec(line)?.[1]).find(Boolean);
    const [nmi, withoutNmi] = cutAfter('NMI', all);
    // An NMI shows what it interrupted before its own stack ends.
    const interrupted = nmi.filter((line) => /RIP: 00/.test(line)).slice(-1);
    const [irq, lines] = cutAfter('IRQ', [...interrupted, ...withoutNmi]);
    // The kernel's own code segment is 0010. A stack in the kernel ends with the address that the program called it from.
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
/* harmony export */   _S: () => (/* binding */ UNPLANNED),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   mm: () => (/* binding */ weightOf)
/* harmony export */ });
/* harmony import */ var _test_results_case_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4732);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92918);


/** Status by which a test says that it cannot tell, as under `git bisect run`. */
const cannotTell = 125;
/** Statuses by which a shell says that it cannot run a program: it may not, and there is none. */
const CANNOT_RUN = [126, 127];
/** What a guest that ended by itself is called. */
const UNPLANNED = { rebooted: 'unexpected kernel reboot', stopped: 'unexpected shutdown' };
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
    const { cases } = evidence;
    return { outcome, ...(besides.length === 0 ? {} : { besides }), ...(cases ? { cases } : {}) };
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
function matchOf({ regex, where }, evidence) {
    // A pattern with the g or y flag remembers where it stopped.
    const fresh = new RegExp(regex.source, regex.flags.replace(/[gy]/g, ''));
    const { dmesg, console, testLog = '' } = evidence;
    for (const log of where === 'test' ? [] : [dmesg, console]) {
        const lines = log.split('\n');
        const index = lines.findIndex((text) => fresh.test(text));
        if (index < 0)
            continue;
        const phase = (0,_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(log, evidence.phase)(index + 1);
        return { kind: 'matched', pattern: String(regex), line: lines[index].trim(), phase };
    }
    const line = where === 'dmesg' ? undefined : testLog.split('\n').find((text) => fresh.test(text));
    if (line === undefined)
        return null;
    return { kind: 'matched', pattern: String(regex), line: line.trim(), phase: 'in-test' };
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
            const title = UNPLANNED[evidence.ended];
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
function testOutcome({ test, phase, console, testLog = '', cases }) {
    if (test?.timedOut)
        return { kind: 'hung', phase, where: lastLines(console).at(-1) };
    if (test?.exit === cannotTell)
        return { kind: 'skipped-by-test' };
    if (test && test.exit === null && !test.signal)
        return { kind: 'infrastructure', cause: 'the test left no exit status' };
    const exit = test ? (test.exit ?? 128) : 0;
    const failing = cases ? failingCases(cases) : [];
    if (exit === 0 && failing.length === 0)
        return { kind: 'passed' };
    const lastLine = withoutNumbers(testLog.trimEnd().split('\n').at(-1) ?? '');
    return {
        ...{ kind: 'failed', exit },
        ...(test?.signal ? { signal: test.signal } : {}),
        ...(lastLine === '' ? {} : { lastLine }),
        ...(failing.length === 0 ? {} : { failing }),
        // A plan that was kept: all cases were reached, and no failure hides another one.
        ...(failing.length > 0 && cases?.plan === 'kept' && cases.bailedOut === null ? { goesOn: true } : {}),
    };
}
/** Names of cases that are kept of one boot, and characters of a line that is compared. */
const MOST_CASES = 5000;
const LONGEST_LINE = 160;
/** Cases that failed; a group whose failure one of its cases tells is left out. */
function failingCases({ cases }) {
    const failed = cases.filter((one) => (0,_test_results_case_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFailed */ .W)(one) && !one.explained);
    return failed.slice(0, MOST_CASES).map(({ name }) => name);
}
/** A line as it is at other commits: without addresses, numbers and what is not printed. */
const withoutNumbers = (line) => line
    .replace(/\p{Cc}/gu, '')
    .replace(/\b0x[0-9a-f]+\b|\b[0-9a-f]{8,}\b/gi, 'ADDR')
    .replace(/\d+(\.\d+)?/g, 'N')
    .trim()
    .slice(0, LONGEST_LINE);
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
 * Every name that host and guest share. `guest/init` and `guest/runner` are shell scripts and repeat them: a test
 * compares them with this file.
 */
/** Directory in the guest's root that holds our own programs and the test, seen read-only. */
const TOOLS = '.kernel-bisect';
/** Directory in the guest's root that the runner writes to; the host finds it in the boot's upper. */
const SHARE = '.kernel-bisect-run';
/** Directory in the guest's root that the kernel writes core files to. */
const CORES = '.kernel-bisect-cores';
/** Paths in the guest. */
const INIT = `/${TOOLS}/init`;
const RUNNER = `/${TOOLS}/runner`;
const TEST = `/${TOOLS}/test`;
/** Program that runs a test that is a directory. */
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
/** Text that init prints on the console when it starts. */
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
/* harmony import */ var _oops_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63673);
/* harmony import */ var _oops_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18440);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79601);



const PHASES = ['before-init', 'before-agent', 'in-test', 'at-shutdown'];
/** Whether a phase comes after another one. */
const isLater = (one, other) => PHASES.indexOf(one) > PHASES.indexOf(other);
/** Kinds of report after which a kernel goes on with all that it does, as `type` names them. */
const GOES_ON = /^(WARNING|LOCKDEP|UBSAN|MEMORY_SAFETY_UBSAN|KCSAN|KMSAN|KFENCE|KASAN(?!-NULL)|LEAK|REFCOUNT_WARNING|ATOMIC_SLEEP)/;
/** Whether a report says that a task was killed or that nothing moves any more, and not only that something is wrong. */
const isLethal = ({ type }) => !GOES_ON.test(type);
/** Where init begins: the kernel says so, this project's init does, or systemd. */
const INIT = new RegExp(`${_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .INIT_SAYS */ .y2}|Run (?!/init )\\S+ as init process|systemd\\[1\\]`);
/**
 * Tells in which phase the lines of a log were written.
 *
 * @param reached  how far the boot came
 * @returns the phase of a 1-based line; as late as it can have been if the log does not say when the test began
 */
function phasesOf(log, reached) {
    const marks = [
        ['before-agent', (line) => INIT.test(line)],
        ['in-test', (line) => line.includes(_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .BEGINS_TEST */ .GM)],
        ['at-shutdown', (line) => line.includes(_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .POWERS_OFF */ .RU)],
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
    return (0,_oops_read_js__WEBPACK_IMPORTED_MODULE_1__.readOops)(log)
        .filter(({ remark }) => !remark)
        .map((report) => ({ report, phase: phaseAt(report.line), at: report.time }));
}
/** Time of the last line that has one, in seconds since the kernel's start; null if no line has. */
const lastTime = (log) => (0,_oops_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(log.slice(-65_536)).findLast(({ time }) => time !== null)?.time ?? null;
const firstTime = (log) => (0,_oops_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(log.slice(0, 65_536)).find(({ time }) => time !== null)?.time ?? null;
/** Whether a dmesg begins where its kernel did: its buffer did not run over. */
const hasBeginning = (dmesg) => /Linux version \d/.test(dmesg.split('\n', 5).join('\n'));
/**
 * All reports of a boot, in order of time. dmesg is whole where the console mixes writers, and programs write to the
 * console too. So the console is read only for what dmesg cannot have: everything if there is no dmesg, what came after
 * it was written, and what came before its first line if its beginning is lost. A report that breaks off in dmesg is
 * taken from the console if it is whole there.
 */
function reportsOf({ dmesg, console, phase, isWhole }) {
    const own = timedReports(dmesg, phase);
    const others = timedReports(console, phase);
    const [first, last] = [firstTime(dmesg), lastTime(dmesg)];
    if (first === null || last === null)
        return own.length > 0 ? own : others;
    const lacksBeginning = !hasBeginning(dmesg);
    const before = others.filter(({ at }) => lacksBeginning && at !== null && at < first);
    const after = others.filter(({ at }) => at !== null && at > last);
    const whole = own.map((one) => isTorn(one) ? (others.find((other) => other.at === one.at && !isTorn(other)) ?? one) : one);
    const found = [...before, ...whole, ...after];
    // A console without times tells nothing about order, but something if dmesg broke off and has nothing.
    return found.length > 0 || isWhole ? found : others.filter(({ at }) => at === null);
}
const isTorn = ({ report }) => report.corrupted;


/***/ }),

/***/ 53798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ stepDirectory),
/* harmony export */   l: () => (/* binding */ statusTitle)
/* harmony export */ });
/** Folder of a step below the output directory. */
function stepDirectory({ step, candidate, }) {
    return `steps/${String(step).padStart(2, '0')}-${candidate.commit.slice(0, 12)}`;
}
/** The failure of a `build-command` in words, and as the setting `signature` has it. */
const statusTitle = (status) => `status ${status}`;


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
 * @param seconds length of the span, in seconds; null if it was not measured
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
/* harmony export */   J2: () => (/* binding */ callerIn),
/* harmony export */   ZY: () => (/* binding */ pointerIn),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hL: () => (/* binding */ withoutDoubt),
/* harmony export */   vn: () => (/* binding */ functionsIn),
/* harmony export */   yX: () => (/* binding */ stackMark),
/* harmony export */   zA: () => (/* binding */ isTopOfStack)
/* harmony export */ });
/* harmony import */ var _rust_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94231);

const address = '\\[<?(?:0x)?[0-9a-f]{4,16}>?\\]:?';
const symbol = '\\.?([A-Za-z_][\\w$]*)((?:\\.[\\w$]+)*)\\+0x[0-9a-f]+';
// `[<address>] f+0x1/0x2`; x86 puts marks such as <EOI> in front, PowerPC two addresses, s390 a bracket.
const frame = new RegExp(`^\\s*(?:<(?:IRQ|EOI|NMI|TASK|#DF|EOE|[A-Z_]+)>\\s+)?\\(?(?:${address}\\s+){0,3}${symbol}\\/0x[0-9a-f]+`);
// 32-bit Arm: `[<c0112244>] (f) from [<c01127a4>] (g+0x18/0x1c)`, from 5.19 on `f from g+0x18/0x1c`.
const calledFrom = new RegExp(`^\\s*(?:${address}\\s+)?\\(?([A-Za-z_]\\w*)(?:\\.\\w+)*(?: \\[[\\w-]+\\])?\\)? from (?:${address}\\s+)?\\(?${symbol}`);
const guessed = /(?:^|\s)\? |\(unreliable\)\s*$/;
// Where each architecture prints it: RIP and EIP on x86, pc and PC on Arm, NIP on PowerPC, epc on RISC-V and MIPS, era
// on LoongArch, TPC on SPARC, IAOQ on PA-RISC, ERET on ARC, the PSW on s390.
const pointing = new RegExp('(?:^|\\W)(?:[RE]?IP: |EIP is at |(?<!User )(?:PC|pc) is at |T?PC: |NIP:? |e?pc *: *|ERA: |era *: *|IAOQ\\[0\\]: |\\[ERET *\\]: *|' +
    'Krnl PSW : |--- interrupt: [0-9a-f]+ at )' +
    '(?=[0-9a-f]+:|\\[|[0-9a-f]{8,}(?:\\W|$)|0x[0-9a-f]+(?:\\W|$)|<?\\.?[A-Za-z_][\\w.$]*\\+0x|\\s*\\(null\\))' +
    `(?:[0-9a-f]{2,4}:)?(?:\\s*${address})*(?:\\s*[0-9a-f]{8,16}){0,2}\\s*[(<]?(?:${symbol})?`);
/** PowerPC, SPARC and 32-bit x86 print registers before they name the function that one of them lies in. */
const registers = /(?:^|\W)(?:NIP: {1,2}[0-9a-f]{8,16} LR: |TSTATE: |EIP: [0-9a-f]{4}:\[<[0-9a-f]+>\] EFLAGS: )/;
/** Who called what the pointer is in, on architectures that keep that in a register. */
const linking = new RegExp(`(?:^|\\W)(?:LR is at |(?:lr|ra) *: *|LR )(?:${address} *)?(?:[0-9a-f]{8,16} )?(?:${symbol})`);
const stackStart = /Call [Tt]race|Allocated:|Allocated by task \d+|Freed:|Freed by task \d+|(?<!stack) backtrace(?: \(crc [0-9a-f]+\))?:|Backtrace:|Uninit was stored to memory at|status: [0-9a-f]{16} badaddr: [0-9a-f]{16} cause: [0-9a-f]{16}/;
/** 32-bit Arm has no heading where it reads unwinding tables; what prints the stack stands on top of it then. */
const unheaded = /^\s*(?:\[<[0-9a-f]+>\] )?\(?(?:unwind_backtrace|dump_backtrace|c_backtrace)\)? from /;
/** Whether a line is a frame that the unwinder only guesses. */
function isGuessed(line) {
    return guessed.test(line) && !line.includes('<EOI>');
}
/**
 * The same line as if the unwinder had been sure. Kernels before 4.14 without frame pointers are sure of nothing, and
 * print addresses in front; later ones guess because a stack is broken.
 */
function withoutDoubt(line) {
    return line.replace(/^(\s*\[<[0-9a-f]{8,16}>\] )\? /, '$1');
}
/** Whether a line begins a stack trace. */
function beginsStack(line) {
    return stackStart.test(line);
}
/** Whether a stack trace begins with this very line, without a heading. */
function isTopOfStack(line) {
    return unheaded.test(line);
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
    const found = registers.test(line) ? null : pointing.exec(line);
    return found && { name: found[1] === undefined ? null : (0,_rust_names_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .V)(found[1]) };
}
/** The function that a line names as the caller of the one that the instruction pointer is in; null where none. */
function callerIn(line) {
    const name = linking.exec(line)?.[1];
    return name === undefined ? null : (0,_rust_names_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceName */ .V)(name);
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
    ...'SyS_ SYSC_ compat_SyS_ compat_SYSC_ ksys_ __sys_ ___sys_ ____sys_ __se_ __se_sys_ __do_sys_ __x64_ __ia32_ __arm64_'
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
      *dump_backtrace* unwind_backtrace c_backtrace *walk_stack* arch_stack_walk stack_trace_save* stack_trace_consume_entry __warn* *warn_slowpath*
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
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82254);

/**
 * Takes a log apart, for readers that look at all of it; one that is long is read as a {@link Log}.
 *
 * @param text  a dmesg or console log
 * @returns what each of its lines says, without what printk, loggers and terminals put in front
 */
function linesOf(text) {
    const log = (0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .logOf */ .Gs)(text);
    return [...(0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesFrom */ .cq)(log, 0, 0)].flatMap((piece) => (0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .saidAt */ .J0)(log, piece));
}


/***/ }),

/***/ 82254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y6: () => (/* binding */ forget),
  Gs: () => (/* binding */ logOf),
  cq: () => (/* binding */ piecesFrom),
  LA: () => (/* binding */ rawLine),
  J0: () => (/* binding */ saidAt)
});

// EXTERNAL MODULE: ./build/oops/patterns.js + 7 modules
var patterns = __webpack_require__(88142);
;// CONCATENATED MODULE: ./build/oops/printable.js
/** Escape sequences of terminals: colours and moves of the cursor, titles, character sets. */
const sequences = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
/\x1b(?:\[[0-?]{0,30}[ -/]{0,3}[@-~]|[\]_P][^\x07\x1b]{0,200}(?:\x07|\x1b\\)?|[()*+][0-9A-Za-z]|[=>78cDEHMNOZ])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\uffff]/;
const everyUnprintable = new RegExp(unprintable, 'g');
/** The same sequences where a logger spelled them out: rsyslog `#033`, `cat -v` `^[`, printf and JSON `\033`, `\u001b`. */
const spelled = /(?:#033|\^\[|\\(?:033|x1b|u001b|e))\[[0-9;?]{0,20}[A-Za-z]/gi;
const spelledOut = /#0\d\d|\^[[M]|\\(?:033|x1b|u001b|e)/i;
/**
 * A line as a person reads it: nothing but printable characters, for a console carries escape sequences and noise.
 * A line break that a logger spelled out is one again.
 *
 * @param line  as it stands in the log
 */
function printable(line) {
    const clean = unprintable.test(line) ? line.replace(sequences, '').replace(everyUnprintable, '') : line;
    if (!spelledOut.test(clean))
        return clean;
    return clean
        .replace(spelled, '')
        .replace(/#011/g, '\t')
        .replace(/#012/g, '\n')
        .replace(/#015|\^M$/g, '');
}
/** Text that was quoted for JSON, logfmt or a language's string, without the quoting. */
function unquoted(text) {
    if (!text.includes('\\'))
        return text;
    return printable(text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, (_, wide, narrow, plain) => {
        if (plain !== undefined)
            return { n: '\n', t: '\t', r: '' }[plain] ?? plain;
        const code = Number.parseInt(wide ?? narrow, 16);
        return code === 10 ? '\n' : String.fromCharCode(code);
    }));
}

;// CONCATENATED MODULE: ./build/oops/prefixes.js

/** Longest text in front of the kernel's time. */
const longestPrefix = 512;
const clock = String.raw `\d\d:\d\d:\d\d(?:[.,:]\d{1,9})?`;
const host = String.raw `[\w.:-]{1,80}`;
const zone = String.raw `(?: ?(?:Z|UTC|GMT|[A-Z]{2,4}T|[+-]\d\d:?\d\d)(?=[ \])|,:]|$))?`;
/** Of any language; nothing is left of some after all but ASCII is gone. */
const word = String.raw `[^\s\d:[\](){}=,"]{1,10}[.,]?`;
/** Dates that loggers, terminals and CI systems put in front of every line, whoever wrote it. */
const dates = [
    // journalctl -o short-full, whose zones have any name.
    `(?:${word})? \\d{4}-\\d\\d-\\d\\d ${clock} (?:[A-Z]{3,5}|[+-]\\d{2,4})(?= ${host} )`,
    // Of ISO 8601 and its like, after a day of the week too; with the day in front.
    `(?:(?:${word})? )?\\d{4}[-/]\\d\\d[-/]\\d\\d(?:T|,? )${clock}${zone}`,
    `\\d\\d[-/.]\\d\\d[-/.](?:\\d{4}|\\d\\d),? ${clock}${zone}`,
    // syslog, journalctl, logread, ctime; the year stands nowhere, before or behind.
    `(?:\\d{4} )?(?:(?:${word} {1,2}){0,2}|\\d{1,2} ) ?\\d{1,2} {1,2}(?:\\d{4},? )?${clock}(?:${zone} \\d{4}(?=[ \\]]))?${zone}`,
    // Of Android's logcat.
    `\\d\\d-\\d\\d ${clock}`,
    `\\+?${clock}`,
    // Seconds since 1970, and the two of grabserial: since its start, since the line before.
    '\\d{9,11}(?:\\.\\d{1,9})?(?= |\\])',
    '\\d+\\.\\d{3,9} +\\d+\\.\\d{3,9}(?=\\])',
].join('|');
const dated = new RegExp(`^(?:\\[ *(?:${dates}) *\\]|\\((?:${dates})\\)|(?:${dates})(?=[ :>|,]|$)):?(?: [|>-](?= ))? ?`);
/** Dates that `dmesg` puts in place of the kernel's time: -T, -H, -d and both, `--time-format iso`. */
const datedByDmesg = new RegExp(`^(?:\\[(?:${word} )?(?:${word} )? ?\\d{1,2} ${clock} \\d{4}(?: *< *\\d+[.,]\\d+ *>)?\\]` +
    `|\\d{4}-\\d\\d-\\d\\dT${clock.replace('[.,:]\\d{1,9}', ',\\d{6}').replace('?', '')}[+-]\\d\\d:\\d\\d(?= )` +
    `|\\[(?:${word})? ?\\d{1,2} \\d\\d:\\d\\d\\]|\\[ *\\+\\d+[.,]\\d{6}\\]` +
    `|\\[ *(?:\\d+[.,]\\d{6} *)?< *\\+?\\d+[.,]\\d{6} *>\\])(?:\\[ *([TC]\\d+)\\])? ?`);
/** The kernel's time. Nine digits of seconds are thirty years: that is another clock's. */
const stamp = /\[ *(\d{1,8})\.(\d{3,6})\](?:\[ *([TC]\d+)(?:@[^\]]{0,20})?\])? ?/;
/** A record of /dev/kmsg, also as netconsole sends it: level, number, microseconds, flags, the caller. */
const record = /(?:^|[\s,>])\d{1,5},\d+,(\d+),[-+a-zA-Z](?:,(?:caller=([TC]\d+)|[\w=/.+-]{1,80})){0,8};/;
const facilities = /^ ?(?:user|daemon|local\d|syslog|auth)[. :]/;
const facility = String.raw `(?:kern|user|daemon|local\d|syslog|auth)`;
/** How loggers name the kernel: `host kernel: `, `kern.warn kernel[0]: `, `kernel - - - ` (RFC 5424). */
const byKernel = new RegExp(`^ ?(?:(?:${host} )?(?:${facility}\\.\\w{3,7}:? )?kernel(?:\\[[^\\]]{0,20}\\])?(?:: ?| (?:-|\\d+) (?:-|\\S{1,40}) (?:-|\\[[^\\]]{0,200}\\]) ?)` +
    `|${facility} *:(?:emerg|alert|crit|err|warn|notice|info|debug) *: ?|kern\\.\\w{3,7}: )`);
/** The same of a program: its number stands in brackets. */
const byProgram = new RegExp(`^ ?(?:${host} )?(?:${facility}\\.\\w{3,7}:? )?(?!kernel\\b)[\\w@.()/:+-]{1,64}\\[\\d+\\]: `);
/** As Android's logcat has it, which numbers the kernel 0; programs have numbers of their own. */
const byLogcat = /^ *(?:root +)?(\d+) +\d+ [VDIWEF] [^:]{0,40}: ?|^[VDIWEF]\/[^(]{0,40}\( *(\d+)\): ?/;
/** What else stands in front, of tools that run a guest and hand on what it prints; each with what such lines have. */
const wrappers = [
    ['>', /^(?:[>|] ?)+(?=\S| {1,2}\S)/],
    ['** ', /^\*\* \d+ printk messages dropped \*\*\s*/],
    ['<', /^<\d{1,3}>(?:1 (?=\d{4}-))?/],
    ['login: ', /^[\w .-]{0,60}login: (?=\S)/],
    // docker compose, Kubernetes (CRI), GitLab.
    ['|', /^[\w.-]{0,60} *\| ?/],
    ['std', /^(?:stdout|stderr) [FP] /],
    ['O', /^\d\d[OE]\+? /],
];
/** Most lines begin with no date, and looking for every kind takes long. */
const maybeDated = /^.{0,48}?\d\d:\d\d|^[[(]?\d{9}|^\[\d+\.\d+ /;
/**
 * Tells what a line of a log says and who said it.
 *
 * @param raw   a line, or what stands between two marks of a line's end
 * @param name  the host that the log is of, as its loggers have it; null where they name none
 * @returns one or more: a logger may put several lines in one
 */
function saidIn(raw, name) {
    const line = printable(raw);
    const inner = quotedIn(line) ?? { text: line, program: false };
    const all = inner.text.includes('\n') ? inner.text.split('\n').filter(Boolean) : [inner.text];
    let before = null;
    return all.map((each) => {
        const said = saidBy(each, name);
        // A record of several lines bears its mark on the first one alone.
        if (before && said.context === '')
            Object.assign(said, { context: before.context, time: before.time });
        if (inner.program && said.time === null)
            said.context = 'program';
        before ??= said;
        return said;
    });
}
function saidBy(line, name) {
    const found = stamp.exec(line.slice(0, longestPrefix));
    // A time behind the kernel's own words got between them: two CPUs wrote at once.
    if (found && !/(?:BUG|WARNING|INFO): |panic - /.test(line.slice(0, found.index))) {
        const time = Number(`${found[1]}.${found[2]}`);
        const text = behindQuote(line, found.index, line.slice(found.index + found[0].length));
        const monotonic = byHost.exec(text);
        if (monotonic)
            return { text: text.slice(monotonic[0].length), context: found[3] ?? 'console', time };
        return { text, context: byProgramOfHost.test(text) ? 'program' : (found[3] ?? 'console'), time };
    }
    const kept = line.includes(';') ? record.exec(line.slice(0, longestPrefix)) : null;
    if (kept) {
        const text = unquoted(line.slice(kept.index + kept[0].length));
        return { text, context: kept[2] ?? 'console', time: Number(kept[1]) / 1e6 };
    }
    const rest = peeled(line, name);
    return found ? { ...rest, context: rest.context || (found[3] ?? 'console') } : rest;
}
/** `journalctl -o short-monotonic` puts the host behind the time. */
const byHost = new RegExp(`^${host} kernel(?:\\[[^\\]]{0,20}\\])?: ?`);
const byProgramOfHost = new RegExp(`^${host} [\\w@.()/:+-]{1,64}\\[\\d+\\]: `);
/** What stands in quotes ends with them, and what stands in an element of XML with its end. */
function behindQuote(line, at, text) {
    const quote = line[at - 1];
    if (quote === '>')
        return text.replace(/<\/\w{1,20}>\s*$/, '');
    if (quote !== '"' && quote !== "'")
        return text;
    const end = text.lastIndexOf(quote);
    return unquoted(end < 0 ? text : text.slice(0, end)).replace(/\n.*/s, '');
}
/** Takes one thing after another off a line that does not bear the kernel's time. */
function peeled(line, name) {
    let text = line;
    let context = '';
    let date = false;
    for (let turns = 0; turns < 8; turns++) {
        const before = text;
        for (const [having, wrapper] of wrappers)
            if (text.includes(having))
                text = text.replace(wrapper, '');
        const byDmesg = /^[[\d]/.test(text) ? datedByDmesg.exec(text) : null;
        if (byDmesg) {
            context = byDmesg[1] ?? 'console';
            text = text.slice(byDmesg[0].length);
        }
        else if (maybeDated.test(text)) {
            const found = dated.exec(text);
            if (found && found[0].length > 0) {
                date = true;
                text = text.slice(found[0].length);
                const logcat = byLogcat.exec(text);
                if (logcat) {
                    context = Number(logcat[1] ?? logcat[2]) === 0 ? 'console' : 'program';
                    text = text.slice(logcat[0].length);
                }
            }
        }
        const kernel = text.includes('kern') || facilities.test(text) ? byKernel.exec(text) : null;
        if (kernel) {
            context ||= 'console';
            text = text.slice(kernel[0].length);
        }
        else if (date &&
            context === '' &&
            (byProgram.test(text) || (name !== null && text.startsWith(`${name} `)))) {
            return { text, context: 'program', time: null };
        }
        if (text === before)
            break;
    }
    return { text, context, time: null };
}
/** Keys under which loggers have what a console said, and those that may say something about it too. */
const printed = 'vmconsole|log|text|line|textPayload|content|body|data|output';
const written = 'MESSAGE|message|msg';
const inJson = new RegExp(`"(${printed}|${written})" ?: ?"((?:[^"\\\\]|\\\\.)*)`, 'g');
const inLogfmt = new RegExp(`(?:^|\\s)(${printed}|${written})="((?:[^"\\\\]|\\\\.)*)`, 'g');
const ofProgram = /"(?:SYSLOG_IDENTIFIER|_COMM)" ?: ?"(?!kernel")/;
/** What a record in JSON or logfmt, or a field of a journal's entry, says; null where the line is none. */
function quotedIn(line) {
    const field = /^\s*MESSAGE=(.*)$/s.exec(line);
    if (field)
        return { text: field[1], program: false };
    const form = /\{|^\s*"/.test(line) ? inJson : /(?:^|\s)(?:level|time|ts|lvl)=/.test(line) ? inLogfmt : null;
    const quoted = form ? [...line.matchAll(form)] : [];
    if (quoted.length === 0)
        return null;
    const values = quoted.map(([, key, value]) => ({ raw: printed.includes(key), text: unquoted(value) }));
    const value = values.find(({ text }) => stamp.test(text)) ?? values.find(({ raw }) => raw) ?? values[0];
    return { text: value.text, program: ofProgram.test(line) };
}

;// CONCATENATED MODULE: ./build/oops/log.js


/** Longest piece that is looked at as a whole, in characters; a record of printk ends there (PRINTKRB_RECORD_MAX). */
const longest = 1024;
/** What a very long piece may be of interest for. */
const telling = new RegExp(`${patterns/* opening */.zs.source}|${patterns/* banner */.vK.source}`);
const timeIn = /\[ *\d{1,8}\.\d{3,6}\]/;
/** Takes a text for a log; dumps of pstore, which begin with the newest part, are put in order. */
function logOf(text) {
    const ordered = inOrder(text) ?? { text, lineOf: (line) => line };
    const named = ordered.text.indexOf(' kernel: ');
    const host = named < 0
        ? null
        : /(?<=[\dT]\S* )[\w.-]{1,80}$/.exec(ordered.text.slice(Math.max(0, named - 120), named));
    return { ...ordered, host: host?.[0] ?? null, known: new Map(), line: { start: 0, end: -1 } };
}
/** The pieces of a log from one on that starts at an offset. */
function* piecesFrom(log, start, line) {
    const { text } = log;
    let number = line;
    for (let at = start; at < text.length; number++) {
        if (text.charCodeAt(at) === 10) {
            at++;
            continue;
        }
        const end = lineEnd(log, at);
        for (const [from, to] of partsOf(text, at, end))
            yield { start: from, end: to, line: number };
        at = end + 1;
    }
}
/** Where the line ends that an offset is in. A line may be the whole log, so that its end is not looked for again. */
function lineEnd(log, at) {
    if (at < log.line.start || at > log.line.end) {
        const next = log.text.indexOf('\n', at);
        log.line = { start: at, end: next < 0 ? log.text.length : next };
    }
    return log.line.end;
}
/** Longest entry of a journal in JSON, with all of its fields. */
const longestEntry = 1 << 15;
/** Whether a piece is a record in JSON, which is read as a whole. */
function isEntry(text, start, end) {
    return end - start <= longestEntry && /^[\s-]{0,8}\{/.test(text.slice(start, start + 16));
}
/** Splits a line where its writer went back to the beginning, and a very long one where the kernel's time stands. */
function* partsOf(text, start, end) {
    for (let from = start; from < end;) {
        const back = text.slice(from, end).indexOf('\r');
        const to = back < 0 ? end : from + back;
        while (to - from > longest && !isEntry(text, from, to)) {
            const time = text.slice(from + 1, to).search(timeIn);
            if (time < 0)
                break;
            yield [from, from + 1 + time];
            from += 1 + time;
        }
        if (to > from)
            yield [from, to];
        from = to + 1;
    }
}
/** What a piece says. Of a very long one without a time that is its beginning, and what stands around a word. */
function saidAt(log, { start, end }) {
    const known = log.known.get(start);
    if (known)
        return known;
    let raw = log.text.slice(start, end);
    if (raw.length > longest && !isEntry(log.text, start, end)) {
        // Nothing but noise may stand in front: a serial line that was off is full of zeros.
        raw = raw.replace(/^[^\x20-\x7e]+/, '');
        const at = raw.search(telling);
        raw = at > longest / 2 ? raw.slice(Math.max(0, at - longest / 4), at + longest) : raw.slice(0, longest);
    }
    const said = saidIn(raw, log.host);
    log.known.set(start, said);
    return said;
}
/** Forgets what was read before an offset: it is not read again. */
function forget(log, before) {
    for (const start of log.known.keys()) {
        if (start >= before)
            break;
        log.known.delete(start);
    }
}
/** The line of the log as given that a piece is in, without its end. */
function rawLine(log, piece) {
    const { text } = log;
    const end = lineEnd(log, piece.end);
    const start = piece.start === 0 ? 0 : text.lastIndexOf('\n', piece.start - 1) + 1;
    return text.slice(start, end);
}
/** Parts of dumps that are put in order; a guest may write the words as often as it likes. */
const mostParts = 10_000;
const part = /^(?:\S{1,20}#(\d{1,6}) Part(\d{1,6}))\s*$/gm;
/** The parts of dumps that pstore keeps, each dump from its oldest part on; null where they stand so already. */
function inOrder(text) {
    if (!/#\d{1,6} Part\d{1,6}\s*$/m.test(text))
        return null;
    const heads = [...text.matchAll(part)].map((found) => ({
        at: found.index,
        dump: Number(found[1]),
        part: Number(found[2]),
    }));
    if (heads.length < 2 || heads.length > mostParts)
        return null;
    const first = heads[0].at;
    let line = 0;
    let counted = 0;
    const lineAt = (offset) => {
        for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
            counted = at + 1;
        }
        return line;
    };
    const parts = heads.map((head, i) => {
        const body = text.slice(head.at, heads[i + 1]?.at ?? text.length);
        return { ...head, body: body.endsWith('\n') ? body : `${body}\n`, line: lineAt(head.at) };
    });
    parts.sort((a, b) => a.dump - b.dump || b.part - a.part);
    // From which line on of the text in order which line of the given one follows.
    const starts = [{ own: 0, given: 0 }];
    let own = parts.reduce((least, { line: given }) => Math.min(least, given), Number.MAX_SAFE_INTEGER);
    for (const each of parts) {
        starts.push({ own, given: each.line });
        own += each.body.split('\n').length - 1;
    }
    return {
        text: text.slice(0, first) + parts.map(({ body }) => body).join(''),
        lineOf: (asked) => {
            const from = starts.findLast((start) => start.own <= asked);
            return from.given + asked - from.own;
        },
    };
}


/***/ }),

/***/ 88142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vK: () => (/* binding */ banner),
  IZ: () => (/* binding */ benign),
  Cu: () => (/* binding */ firmware),
  zs: () => (/* binding */ opening),
  qp: () => (/* binding */ patterns)
});

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
        skip: /dump_stack|check_preempt|preempt_(?:check|count|schedule)|debug_|processor_id|this_cpu/,
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

;// CONCATENATED MODULE: ./build/oops/patterns-die.js

const ways = [...faulting, ...stack];
const follows = { type: 'DoS', ways, follows: true };
/**
 * What die() prints, by architecture. Nearly always a line before it says more, and is the header; these are for oopses
 * that nothing else names.
 */
const diePatterns = [
    {
        // MIPS and LoongArch: arch/mips/kernel/traps.c, arch/loongarch/kernel/traps.c.
        header: /Kernel bug detected\[#\d+\]/,
        title: 'kernel BUG in $F',
        ...follows,
        type: 'BUG',
    },
    {
        header: /((?:Break|Reserved) instruction in kernel code|Unhandled kernel unaligned access|Kernel [a-z]+ access)\[#\d+\]/,
        title: '$1 in $F',
        ...follows,
    },
    {
        // s390: the program check by its name, arch/s390/kernel/traps.c.
        header: /(?:^|[^\w -])\s*(?!Oops)([A-Za-z][A-Za-z -]{2,60}): [0-9a-f]{4} ilc:\d+ \[#\d+\]/,
        title: '$1 in $F',
        ...follows,
    },
    {
        // RISC-V, arch/riscv/kernel/traps.c: `Oops - illegal instruction [#1]`.
        header: /\bOops - ([\w ()-]{3,60}) \[#\d+\]/,
        title: '$1 in $F',
        ...follows,
    },
    {
        // PowerPC, arch/powerpc/kernel/traps.c: `Oops: Exception in kernel mode, sig: 5 [#1]`.
        header: /\bOops: ([A-Z][\w ]{2,60}), sig: \d+ \[#\d+\]/,
        title: '$1 in $F',
        ...follows,
    },
    {
        header: /\bOops(?:: [0-9a-f]{4}(?: ilc:\d+)?| - BUG)? ?\[#\d+\]/,
        title: 'Oops in $F',
        alt: ['bad-access in $F'],
        ...follows,
    },
];

;// CONCATENATED MODULE: ./build/oops/patterns-faults.js

/** 32-bit Arm and old arm64 say the same of a program's fault, and let it be at that. */
const inKernel = /Internal error: |PC is at [A-Za-z_]|pc : \[?<?[A-Za-z_]|Call [Tt]race:|Backtrace:/;
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
        header: /[Uu]nable to handle (?:page fault for address|kernel (?:paging request|read from unreadable|write to read-only|execute from non-executable|execution of|data access|instruction fetch|pointer dereference))/,
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
    {
        header: /PANIC: early exception/,
        title: 'PANIC: early exception in $F',
        type: 'DoS',
        ways: [...faulting, ...stack],
        follows: true,
    },
    {
        header: /Unhandled (?:fault|prefetch abort): /,
        title: 'Unhandled fault in $F',
        alt: access,
        type: 'DoS',
        ways: faulting,
        proof: inKernel,
    },
    { header: /Alignment trap: /, title: 'Alignment trap in $F', type: 'DoS', ways: faulting, proof: inKernel },
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
const panic = (words) => new RegExp(`Kernel panic - not syncing: (?:Oops: )?${words}`);
const patterns_faults_follows = { type: 'DoS', follows: true };
/** Panics; most follow a report that tells more. */
const panicPatterns = [
    {
        header: panic('stack-protector:.* in: (?<f>[A-Za-z_]\\w*)[.+]'),
        title: 'kernel panic: stack is corrupted in $F',
        ways: [['header']],
        noStack: true,
        ...patterns_faults_follows,
    },
    {
        header: panic('stack-protector:'),
        title: 'kernel panic: stack is corrupted in $F',
        ways: stack,
        skip: /stack_chk/,
        ...patterns_faults_follows,
    },
    {
        header: panic('corrupted stack end'),
        title: 'kernel panic: corrupted stack end in $F',
        alt: ['stack-overflow in $F'],
        ways: stack,
        skip: /schedule|retint_kernel/,
        pick: 'stalled',
        ...patterns_faults_follows,
    },
    {
        header: panic('kernel stack overflow'),
        title: 'kernel stack overflow in $F',
        alt: ['stack-overflow in $F'],
        ways: stack,
        skip: /bad_stack/,
        pick: 'stalled',
        ...patterns_faults_follows,
    },
    {
        header: panic("Couldn't open N_TTY ldisc"),
        title: "kernel panic: Couldn't open N_TTY ldisc",
        ...patterns_faults_follows,
    },
    {
        header: panic('Attempted to kill init!'),
        title: 'kernel panic: Attempted to kill init!',
        noStack: true,
        ...patterns_faults_follows,
    },
    // These three are the end of an oops, a warning and a hung task whose report was not seen.
    { header: panic('Fatal exception'), title: 'kernel panic: Fatal exception', secondary: true, ...patterns_faults_follows },
    {
        header: panic('panic_on_warn set'),
        title: 'kernel panic: panic_on_warn set',
        secondary: true,
        ...patterns_faults_follows,
    },
    {
        header: panic('hung_task: blocked tasks'),
        title: 'kernel panic: hung_task: blocked tasks',
        secondary: true,
        ...patterns_faults_follows,
    },
    { header: panic('(.+?)(?: \\]---)?\\s*$'), title: 'kernel panic: $1', noStack: true, ...patterns_faults_follows },
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
        header: /[Ww]atchdog(?:: | )(?:BUG: |CPU[ :]\d+ |.*detected )?[Hh]ard (?:LOCKUP|lockup)(?! detector)/,
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
    ...diePatterns,
    ...warningPatterns,
    ...checkPatterns,
];
/** A word that every header has: most lines of a log have none, and are not looked at any further. */
const opening = /BUG|WARNING:|INFO:|UBSAN:|VFS: |PANIC:|[Uu]nable to handle|(?<!de)fault|stack segment|divide.error|int3:|invalid opcode|\[#\d+\]|Unhandled prefetch|Alignment trap|Kernel panic|[Hh]ard (?:lockup|LOCKUP)|unregister_netdevice|rust_kernel|trusty: panic/;
/** Lines that look like a header and are harmless. */
const benign = [
    // What programs and the user chose: names of commands, parameters.
    /^(?:type=\d+ )?audit[:(]/,
    /^(?:Kernel c|C|Unknown kernel c)ommand line\b/,
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
    /DEBUG: |xlog_status:/,
];
/** What a kernel says first after it was loaded. */
const banner = /Linux version \d|Booting the kernel\.|Booting Linux on physical CPU/;
/** What stands first on a console when a machine starts. */
const firmware = /^(?:SeaBIOS|OpenSBI|U-Boot|UEFI firmware|SLOF \*|coreboot-\d)/m;


/***/ }),

/***/ 18440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readOops: () => (/* binding */ readOops)
});

// UNUSED EXPORTS: reportToJudgeBy

// EXTERNAL MODULE: ./build/oops/frames.js
var oops_frames = __webpack_require__(53762);
// EXTERNAL MODULE: ./build/oops/log.js + 2 modules
var oops_log = __webpack_require__(82254);
;// CONCATENATED MODULE: ./build/oops/report-lines.js

/** Lines that kernels print below the header of a report, and programs do not. */
const body = /^\s*(?:CPU: \d+ (?:UID: \d+ )?PID: \d+ |Modules linked in:|Hardware name: |Workqueue: |Internal error: |Oops[: ]|Mem abort info:|#PF: |PGD [0-9a-f]+|pgd = [0-9a-f]|Code: (?:[0-9a-f]{2} ){4}|in_atomic\(\): \d|(?:Read|Write) (?:of size|at addr)|Failing address: |Faulting instruction address: |REGS: [0-9a-f]|(?:RSP|RAX|EAX): |sp : [0-9a-f]|x29: |Krnl GPRS: |---\[ end |Kernel Offset: |Rebooting in \d+ seconds|SMP: stopping secondary CPUs|invalid opcode: |rcu: |Showing busy workqueues|.* is trying to (?:acquire|release) lock|page:|Tainted: \[)/;
/** Whether a line stands in reports of a kernel alone. */
function isOfReport(line) {
    return body.test(line) || (0,oops_frames/* beginsStack */.Hh)(line) || (0,oops_frames/* pointerIn */.ZY)(line) !== null || (0,oops_frames/* framesIn */.Ef)(line).length > 0;
}
/** Shortest prefix that is worth knowing, and longest. */
const [shortest, longest] = [1, 160];
/**
 * What stands in front of the lines of a report, taken from its header and held against the lines that follow. So a
 * report can be read that comes through a tool nobody knows of.
 *
 * @param header  what is left of the header's line, and where in it the header itself begins
 * @param next    the lines that follow
 * @returns an expression for the prefix, whatever its numbers; null where there is none
 */
function prefixOf(header, next) {
    let front = header.text.slice(0, header.at);
    if (front.length < shortest || front.length > longest || next.length < 2)
        return null;
    while (front.length >= shortest) {
        const known = new RegExp(`^${front.replace(/\d+|\s+|[^\w\s]/g, generalised)}`);
        const having = next.filter((line) => known.test(line)).length;
        if (having * 3 >= next.length * 2)
            return known;
        front = front.replace(/(?:[^\s\])}:|>]+[:\])}|>]*|[\])}:|>]+) ?$|\s$/, '');
    }
    return null;
}
function generalised(part) {
    if (/^\d/.test(part))
        return '\\d+';
    return /^\s/.test(part) ? '\\s+' : `\\${part}`;
}
/** A function as scripts/decode_stacktrace.sh names it: with its place in the source in place of its offset. */
const place = /(?<![\w.$])(?!(?:at|in|from) )([A-Za-z_][\w.$]*) \((?:[\w./+~-]{1,200}\.(?:[chSs]|rs|inc):\d+|\?\?:[\d?]+)(?: [^() ]{1,200}| \(discriminator \d+\)){0,40}\)(?: ([\w-]+)(?=\s*$))?/g;
/** A line with functions as the kernel itself prints them. */
function decoded(line) {
    if (!line.includes(':') || !line.includes(' ('))
        return line;
    return line.replace(place, (_, name, module) => `${name}+0x0/0x0${module ? ` [${module}]` : ''}`);
}

;// CONCATENATED MODULE: ./build/oops/below.js


/** Characters below a header in which its report has begun. */
const nearby = 6000;
/** What is said below a piece of a log, in the pieces that come next. */
function* below(log, piece, most) {
    let read = 0;
    for (const next of (0,oops_log/* piecesFrom */.cq)(log, piece.end, piece.line)) {
        if (read++ >= most)
            return;
        yield* (0,oops_log/* saidAt */.J0)(log, next);
    }
}
/** Asked in the order of the log, it reads each line once. */
function lookout(log, test) {
    let found = [];
    let reader = (0,oops_log/* piecesFrom */.cq)(log, 0, 0);
    let read = -1;
    return (piece) => {
        if (read < piece.end) {
            reader = (0,oops_log/* piecesFrom */.cq)(log, piece.end, piece.line);
            read = piece.end;
        }
        if (found.length > 0)
            found = found.filter((at) => at > piece.start);
        while (read < piece.end + nearby) {
            const { value, done } = reader.next();
            if (done)
                break;
            read = value.end;
            if (test(value))
                found.push(value.start);
        }
        return found.length;
    };
}
/** What every report has some of, whatever stands in front. */
const telling = /CPU: \d|Modules linked in|Call [Tt]race|\+0x[0-9a-f]+\/0x|Code: |#PF: |PGD |(?:Read|Write) of size|in_atomic|rcu: |---\[ end |Kernel Offset|Rebooting in|busy workqueues/;
/** @param isHeader  whether a line begins a report itself */
function evidenceIn(log, isHeader) {
    const rough = lookout(log, ({ start, end }) => telling.test(log.text.slice(start, Math.min(end, start + 1024))));
    const own = lookout(log, (piece) => (0,oops_log/* saidAt */.J0)(log, piece).some(({ text, context }) => context === '' && isOfReport(text)));
    return {
        mayFollow: (piece) => rough(piece) > 0,
        contextOf(piece) {
            const [next] = below(log, piece, 1);
            if (next && next.context !== 'program' && isOfReport(next.text) && !isHeader(next.text))
                return next.context;
            return own(piece) >= 2 ? '' : null;
        },
    };
}

// EXTERNAL MODULE: ./build/oops/patterns.js + 7 modules
var patterns = __webpack_require__(88142);
;// CONCATENATED MODULE: ./build/oops/restarts.js


/** The same words where a program or another part of the kernel repeats them. */
const quoted = /Unknown parameter '/;
/** How one kernel is left for another without the machine starting again. */
const handedOver = /Starting (?:new|crashdump) kernel|\bBye!\s*$/;
/** On the command line of a kernel that was loaded to keep what the crashed one left. */
const afterCrash = /ommand line:.*elfcorehdr=/;
const marked = /\[ *\d{1,8}\.\d{3,6}\]/;
const timed = /\[ *(\d{1,8}\.\d{3,6})\]([^\r\n]{0,300})/g;
/** Seconds from which on two boots hardly ever say the same in the same microsecond. */
const early = 0.001;
/** Lines of the running kernel that are kept, to know them again. */
const most = 2000;
/** Characters behind a banner by which it is told whose it is. */
const ahead = 1 << 18;
/** Lines that have to come again, if all of them are early. */
const enough = 3;
/** Banners have to be asked about in the order of the log. */
function restartsOf(log) {
    const { text } = log;
    const seen = new Map();
    let taken = 0;
    let ran = false;
    let last = null;
    /** Firmware spoke since the last banner; cold: after something else had been said. */
    let firm = false;
    let cold = false;
    /** Takes note of what was said since the last banner. */
    const take = (until) => {
        const since = text.slice(taken, until);
        taken = until;
        for (const found of seen.size < most ? since.matchAll(timed) : []) {
            if (patterns/* banner */.vK.test(found[2]))
                continue;
            ran = true;
            if (Number(found[1]) > 0)
                seen.set(keyOf(found), Number(found[1]));
            if (seen.size >= most)
                break;
        }
        last = Number([...since.slice(-20_000).matchAll(timed)].at(-1)?.[1] ?? last ?? Number.NaN);
        if (Number.isNaN(last))
            last = null;
    };
    return {
        note(piece) {
            if (firm || !patterns/* firmware */.Cu.test(text.slice(piece.start, piece.end).trimStart()))
                return;
            firm = true;
            cold = /\S/.test(text.slice(0, piece.start));
        },
        restartedAt(piece) {
            const wasCold = cold;
            firm = false;
            cold = false;
            // Without the kernel's time they are a program's words, or those of a log that is printed once more.
            if (!wasCold && !marked.test(text.slice(piece.start, piece.end)))
                return false;
            const said = (0,oops_log/* saidAt */.J0)(log, piece).find((each) => patterns/* banner */.vK.test(each.text) && !quoted.test(each.text));
            if (!said || said.context === 'program')
                return false;
            if (said.time === null && !wasCold)
                return false;
            take(piece.start);
            if (!wasCold && (!ran || last === null || said.time > last))
                return false;
            const then = text.slice(piece.end, piece.end + ahead);
            if (!wasCold && isRepeated(then, seen))
                return false;
            const told = !wasCold &&
                (handedOver.test(text.slice(Math.max(0, piece.start - 400), piece.start)) || isAfterCrash(then));
            seen.clear();
            ran = false;
            last = null;
            return !told;
        },
    };
}
/** journalctl puts the host in front, and colours end a line. */
const keyOf = (found) => `${found[1]} ${found[2]
    .replace(/^.{0,80} kernel(?:\[\d+\])?: /, '')
    .trim()
    .slice(-30)}`;
/**
 * Whether these lines, up to the next banner, have those that were seen before: `dmesg` and journalctl print them again,
 * with what the console did not show in between.
 */
function isRepeated(then, seen) {
    const again = new Set();
    let last = 0;
    let other = false;
    for (const found of then.matchAll(timed)) {
        const begins = patterns/* banner */.vK.test(found[2]);
        if (begins && other)
            break;
        other ||= !begins;
        last = Math.max(last, Number(found[1]));
        if (seen.has(keyOf(found)))
            again.add(keyOf(found));
    }
    const until = [...seen].filter(([, time]) => time <= last);
    const late = until.filter(([, time]) => time >= early);
    const [wanted, least] = late.length > 0 ? [late, 1] : [until, enough];
    const found = wanted.filter(([key]) => again.has(key)).length;
    return found >= least && found * 2 >= wanted.length;
}
function isAfterCrash(then) {
    return afterCrash.test(then.slice(0, 20_000));
}

;// CONCATENATED MODULE: ./build/oops/headers.js






/** Each group of a pattern has a name of its own, and in one expression a name may stand once. */
const source = (expression) => expression.source.replace(/\(\?<\w+>/g, '(?:');
const candidate = new RegExp([patterns/* opening */.zs, patterns/* banner */.vK, patterns/* firmware */.Cu].map(source).join('|'), 'gm');
/** Shapes of lines that are kept: those of one kind differ in their numbers alone. */
const mostShapes = 2000;
const longestShape = 300;
function kindOf(all) {
    const found = all.filter(({ pattern }) => pattern !== undefined);
    if (found.length === 0)
        return 'none';
    if (found.every(({ pattern }) => pattern?.bare))
        return 'bare';
    if (found.every(({ pattern }) => pattern?.follows))
        return 'follows';
    return found.every(({ said }) => said.context === '') ? 'unmarked' : 'other';
}
/** Longest header, in characters behind its first word: what names a report stands in front. */
const longestHeader = 300;
/** The pattern that a line is a header of. */
function patternOf(text) {
    const at = text.search(patterns/* opening */.zs);
    if (at < 0 || patterns/* benign */.IZ.some((harmless) => harmless.test(text)))
        return undefined;
    const header = text.slice(0, at + longestHeader);
    return patterns/* patterns */.qp.find((pattern) => pattern.header.test(header));
}
/**
 * Finds the headers of a log, and where the kernel started once more.
 *
 * @param most  headers that are found, bare ones at most half of them, for a guest may fill its console with them
 */
function startsOf(log, most) {
    const { text } = log;
    const restarts = restartsOf(log);
    const kernelIsMarked = marksKernel(log);
    const starts = [];
    let bare = 0;
    let open = false;
    let before = { end: -1, raw: '', said: '', time: null };
    const shapes = new Map();
    const evidence = evidenceIn(log, (line) => patternOf(line) !== undefined);
    const proofs = new Map();
    const isProven = (piece, proof) => {
        const has = (below) => (0,oops_log/* saidAt */.J0)(log, below).some((said) => proof.test(said.text));
        if (!proofs.has(proof))
            proofs.set(proof, lookout(log, has));
        return proofs.get(proof)(piece) > 0;
    };
    const isIdle = (kind, piece) => kind === 'none' ||
        (kind === 'bare' && bare >= most / 2) ||
        (kind === 'follows' && open) ||
        (kind === 'unmarked' && kernelIsMarked && !evidence.mayFollow(piece));
    const take = (piece, raw) => {
        const adjacent = piece.start - before.end <= 2;
        // Two consoles are one log: every line stands there twice.
        if (adjacent && raw === before.raw) {
            before.end = piece.end;
            return;
        }
        if (patterns/* banner */.vK.test(raw)) {
            if (restarts.restartedAt(piece))
                starts.push({ piece, context: '', text: raw, pattern: null });
            return;
        }
        restarts.note(piece);
        const shape = raw.length > longestShape ? null : raw.replace(/[1-9]/g, '0');
        if (shape !== null && isIdle(shapes.get(shape), piece))
            return;
        const all = (0,oops_log/* saidAt */.J0)(log, piece).map((said) => {
            const line = decoded(headline(log, piece, said.text));
            return { said, line, pattern: patternOf(line) };
        });
        if (shape !== null && shapes.size < mostShapes)
            shapes.set(shape, kindOf(all));
        for (const { said, line, pattern } of all) {
            if (!pattern || said.context === 'program')
                continue;
            const twice = adjacent && before.said === said.text && before.time === said.time && said.time !== null;
            before = { end: piece.end, raw, said: said.text, time: said.time };
            if (twice || isReplayed(log, piece) || (pattern.follows && open))
                continue;
            const context = said.context || !kernelIsMarked ? said.context : evidence.contextOf(piece);
            if (context === null)
                continue;
            if (pattern.proof && !isProven(piece, pattern.proof))
                continue;
            if (pattern.bare && ++bare > most / 2)
                continue;
            open ||= !pattern.bare;
            starts.push({ piece, context, text: line, pattern });
            return;
        }
    };
    let next = nextCandidate(text, 0);
    for (const piece of (0,oops_log/* piecesFrom */.cq)(log, 0, 0)) {
        if (next < 0 || starts.length >= most)
            break;
        if (next >= piece.end)
            continue;
        take(piece, text.slice(piece.start, piece.end));
        if (log.known.size > farthest)
            (0,oops_log/* forget */.y6)(log, piece.start);
        next = nextCandidate(text, piece.end);
    }
    return merged(log, starts).filter((start, i, all) => !overtaken(start, all.slice(i + 1, i + 20)));
}
/** Pieces that are kept once they were read. */
const farthest = 4000;
function nextCandidate(text, from) {
    candidate.lastIndex = from;
    return candidate.exec(text)?.index ?? -1;
}
/** A line with what belongs to it of the next one: a task's name may hold a line break. */
function headline(log, piece, text) {
    if (!/INFO: task [^:]*$/.test(text))
        return text;
    const [next] = below(log, piece, 1);
    const whole = `${text} ${next?.text ?? ''}`;
    return /:\d+ (?:blocked|can't die) /.test(whole) ? whole : text;
}
/** Whether the console that took over prints this line once more, and whole. */
function isReplayed(log, piece) {
    const [next] = below(log, piece, 1);
    return next?.text.includes('** replaying previous printk message **') ?? false;
}
/** Lines that bear a mark of the kernel, from which on it marks all of its lines. */
const headers_marked = 3;
/** Lines at the beginning of a log that are looked at for such marks. */
const sample = 400;
/** Whether the kernel's lines bear a mark, so that those without one are a program's. */
function marksKernel(log) {
    let found = 0;
    for (const _ of log.text.matchAll(/\[ *\d{1,8}\.\d{3,6}\]|\skernel: |,\d+,-[^;\n]{0,80};/g)) {
        if (++found >= headers_marked)
            return true;
    }
    found = 0;
    let read = 0;
    for (const piece of (0,oops_log/* piecesFrom */.cq)(log, 0, 0)) {
        if ((0,oops_log/* saidAt */.J0)(log, piece).some(({ context }) => context !== '') && ++found >= headers_marked)
            return true;
        if (++read >= sample)
            return false;
    }
    return false;
}
/**
 * Two processors may fault at the same place, and print their headers before either prints more. Where the kernel does
 * not tell who wrote a line, that is one report.
 */
function merged(log, starts) {
    const kept = [];
    for (const start of starts) {
        const last = kept.at(-1);
        const same = last?.pattern && last.pattern === start.pattern && last.context === start.context && start.pattern.ways;
        if (same && !/^[TC]\d/.test(start.context) && !isWhole(log, last, start))
            continue;
        kept.push(start);
    }
    return kept;
}
function isWhole(log, from, to) {
    for (const piece of (0,oops_log/* piecesFrom */.cq)(log, from.piece.end, from.piece.line)) {
        if (piece.start >= to.piece.start)
            return false;
        if (piece.start - from.piece.end > nearby)
            return true;
        if ((0,oops_log/* saidAt */.J0)(log, piece).some(({ text }) => (0,oops_frames/* beginsStack */.Hh)(text) || (0,oops_frames/* pointerIn */.ZY)(text) !== null))
            return true;
    }
    return false;
}
/** A bare line of a task is overtaken by the first whole report of the same task and the same word. */
function overtaken({ pattern, context, text }, later) {
    if (!pattern?.bare)
        return false;
    const word = /(?:BUG|WARNING|INFO):/.exec(text)?.[0] ?? '';
    if (!/^[TC]\d/.test(context))
        return false;
    return later.some((other) => other.pattern && !other.pattern.bare && other.context === context && other.text.includes(word));
}

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
            : names.filter((name) => (pattern.pick === 'stalled' && (0,stalls/* isAnchor */.m4)(name)) || (!(0,helpers/* isHelper */.zT)(name) && !pattern.skip?.test(name)));
        located = { names: pick(pattern.pick ?? 'first', telling, names[0]), mixed };
        if (located.names.length > 0 && !mixed)
            break;
    }
    return located;
}
function pick(by, names, top) {
    if (by === 'first')
        return names[0] === undefined ? [] : (0,oops_frames/* namesOf */.eZ)(names[0]);
    const short = names.map((name) => (0,oops_frames/* namesOf */.eZ)(name)[0]);
    const stuck = by === 'stalled' ? (0,stalls/* stalledIn */.dF)(short) : (0,stalls/* hungIn */.wI)(short);
    if (by === 'stalled' && stuck && top !== undefined && stalls/* scheduling */.Bt.test(stuck.name))
        return (0,oops_frames/* namesOf */.eZ)(top);
    // One name may stand for several functions; the function's own is another title of the bug then.
    return stuck ? [...new Set([stuck.name, ...(0,oops_frames/* namesOf */.eZ)(names[stuck.index])])] : [];
}
/** Where a stack without a heading begins: two frames, one below the other. Where there is none, behind the last line. */
function unheadedFrom(lines, from) {
    for (let at = from; at < lines.length; at++) {
        if ((0,oops_frames/* isTopOfStack */.zA)(lines[at]))
            return at;
        if ((0,oops_frames/* framesIn */.Ef)(lines[at]).length > 0 && (0,oops_frames/* framesIn */.Ef)(lines[at + 1] ?? '').length > 0)
            return at;
    }
    return lines.length + 1;
}
/** Where the pointer is in no known function: who called it, as a register has it that is printed before the stack. */
function callerBelow(lines, from) {
    for (const line of lines.slice(from - 1)) {
        if ((0,oops_frames/* beginsStack */.Hh)(line) || (0,oops_frames/* isTopOfStack */.zA)(line))
            return null;
        const name = (0,oops_frames/* callerIn */.J2)(line);
        if (name !== null)
            return name;
    }
    return null;
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
            if (matches(line, at - 1))
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
            const name = line && ((0,oops_frames/* pointerIn */.ZY)(line)?.name ?? callerBelow(lines, at));
            if (name)
                names.push(name);
        }
        else if (step === 'trace') {
            const heading = lines.findIndex((text, i) => i >= at && /Call [Tt]race:|Backtrace:/.test(text));
            const start = heading < 0 ? unheadedFrom(lines, at) : heading + 1;
            // What was injected in between ends the search.
            if (start === at || seek((_, i) => i === start - 1) !== null)
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
const locate_nearby = 15;
/** Whether each kind of stack trace in a report has frames, and there is one at all. */
function hasStacks(lines) {
    const seen = new Set();
    let any = false;
    for (const [at, line] of lines.entries()) {
        const mark = (0,oops_frames/* stackMark */.yX)(line);
        if (mark === null || seen.has(mark))
            continue;
        seen.add(mark);
        const below = lines.slice(at + 1, at + 1 + locate_nearby);
        const next = below.findIndex(oops_frames/* beginsStack */.Hh);
        const own = next < 0 ? below : below.slice(0, next);
        const framed = own.some((text) => (0,oops_frames/* framesIn */.Ef)(text).length > 0 || text.includes('(stack is not available)'));
        // RISC-V prints registers in place of a heading; a stack may follow or not.
        if (!framed && !mark.startsWith('status:'))
            return false;
        any ||= framed;
    }
    return any || (seen.size === 0 && unheadedFrom(lines, 1) < lines.length);
}

;// CONCATENATED MODULE: ./build/oops/own-lines.js


/** Longest report that is read, in lines: a trace of every task is longer and says nothing more. */
const own_lines_longest = 400;
/** Lines of the log that are searched for a report's own, among those of other tasks. */
const own_lines_farthest = 4000;
/** Lines by which it is told what stands in front of all of them. */
const own_lines_sample = 8;
/** Lines from which on a report is whole, so that a panic that follows adds nothing; KMSAN's are shorter. */
const whole = (header) => (header.includes('BUG: KMSAN:') ? 16 : 22);
/** These have stacks and are no reports; what stands below them is not the report's. */
const intruder = /vmalloc: allocation failure:|FAULT_INJECTION: forcing a failure|FAULT_FLAG_ALLOW_RETRY missing/;
/** A journal shows the further lines of one record below its first, without a date. */
const goesOn = /^ {12,}\S/;
/**
 * The lines of a report: those of its own task or CPU. Where the kernel does not tell who wrote a line, they end where
 * another report begins; where it does, what the same task reports next is what came of it.
 *
 * @param next  the report that begins after it
 */
function ownLines(log, start, next) {
    const told = /^[TC]/.test(start.context) || start.pattern?.leads === true;
    const until = told || !next ? log.text.length : next.piece.start;
    const header = { text: start.text, piece: start.piece };
    const enough = whole(start.text);
    const own = [header];
    let everyCpu = false;
    let last = { text: '', context: '', time: null };
    for (const { said, piece } of linesFrom(log, start, until)) {
        const { context } = said;
        const text = decoded(said.text);
        const mine = context === start.context || (context === '' && last.context === start.context && goesOn.test(text));
        if (!mine && !(everyCpu && context.startsWith('C')))
            continue;
        // Two consoles are one log: every line stands there twice.
        if (text !== '' && last.text === said.text && last.time === said.time && last.context === context)
            continue;
        last = mine ? { ...said, context: start.context } : said;
        if (!told && intruder.test(text))
            break;
        // The stacks of the other CPUs are theirs to print.
        if (text.includes('Sending NMI from CPU'))
            everyCpu = true;
        if (text.includes('Kernel panic - not syncing') && own.length >= enough)
            break;
        if (text.includes('Disabling lock debugging due to kernel taint'))
            continue;
        if (own.push({ text, piece }) >= own_lines_longest)
            break;
    }
    return withoutPrefix(own, start);
}
/** What is said below a header, each line with the piece that it is in. */
function* linesFrom(log, start, until) {
    const all = (0,oops_log/* saidAt */.J0)(log, start.piece);
    const at = all.findIndex(({ text }) => text !== '' && start.text.startsWith(decoded(text)));
    for (const said of all.slice(at + 1))
        yield { said, piece: start.piece };
    let read = 0;
    for (const piece of (0,oops_log/* piecesFrom */.cq)(log, start.piece.end, start.piece.line)) {
        if (piece.start >= until || ++read >= own_lines_farthest)
            return;
        for (const said of (0,oops_log/* saidAt */.J0)(log, piece))
            yield { said, piece };
    }
}
function withoutPrefix(own, start) {
    const at = start.pattern ? start.text.search(start.pattern.header) : 0;
    const next = own.slice(1, 1 + own_lines_sample).map(({ text }) => text);
    const prefix = prefixOf({ text: start.text, at }, next);
    if (!prefix)
        return [...own];
    return own.map((line) => ({ ...line, text: line.text.replace(prefix, '') }));
}

;// CONCATENATED MODULE: ./build/oops/titles.js
/** Longest title, in characters. */
const titles_longest = 120;
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
        .slice(0, titles_longest)
        .trim());
}

;// CONCATENATED MODULE: ./build/oops/read.js







/** Reports that are read of one log: a guest may fill its console with headers. */
const read_most = 100;
/**
 * Reads the reports of a kernel out of a console log or dmesg.
 *
 * @param log  all lines, from the start of the kernel or from later on
 * @returns reports in order of appearance; none where the kernel was well
 */
function readOops(log) {
    const read = (0,oops_log/* logOf */.Gs)(log);
    const starts = startsOf(read, read_most);
    return starts.map((start, i) => {
        (0,oops_log/* forget */.y6)(read, start.piece.start);
        return start.pattern
            ? reportOf(start.pattern, read, ownLines(read, start, starts[i + 1]))
            : rebooted(read, start.piece);
    });
}
/** The report of a log that a boot is judged by: the first that is more than a remark. */
function reportToJudgeBy(log) {
    return readOops(log).find((report) => !report.remark);
}
function rebooted(log, piece) {
    return {
        title: 'unexpected kernel reboot',
        altTitles: [],
        type: 'REBOOT',
        corrupted: false,
        line: log.lineOf(piece.line) + 1,
        time: timeAt(log, piece),
        lines: [(0,oops_log/* rawLine */.LA)(log, piece)],
        pattern: null,
        remark: false,
    };
}
const timeAt = (log, piece) => (0,oops_log/* saidAt */.J0)(log, piece).find(({ time }) => time !== null)?.time ?? null;
const hasOrigin = (pattern, way, body) => locate({ ...pattern, ways: [way] }, body, null).names.length > 0;
function reportOf(first, log, own) {
    const header = own[0].text;
    const body = own.map((line) => line.text).filter((line, i) => i === 0 || !(0,oops_frames/* isGuessed */.Fh)(line));
    const text = body.join('\n');
    const pattern = [first, ...patterns/* patterns */.qp].find((p) => p.header.test(header) && (!p.also || p.also.test(text))) ?? first;
    const inHeader = pattern.header.exec(header);
    const named = inHeader?.groups?.f ?? null;
    const groups = [...(inHeader?.slice(1) ?? []).filter((_, i, all) => named === null || i < all.length - 1)];
    groups.push(...(pattern.also?.exec(text)?.slice(1) ?? []));
    const sure = locate(pattern, body, named);
    // Where the unwinder was sure of nothing, its guesses are what there is.
    const { names: found, mixed } = sure.names.length > 0
        ? sure
        : locate(pattern, own.map((line) => (0,oops_frames/* withoutDoubt */.hL)(line.text)).filter((line) => !(0,oops_frames/* isGuessed */.Fh)(line)), named);
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
        line: log.lineOf(own[0].piece.line) + 1,
        time: timeAt(log, own[0].piece),
        lines: own
            .filter(({ piece }, i) => piece.line !== own[i - 1]?.piece.line)
            .map(({ piece }) => (0,oops_log/* rawLine */.LA)(log, piece)),
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
/* harmony export */   Bt: () => (/* binding */ scheduling),
/* harmony export */   dF: () => (/* binding */ stalledIn),
/* harmony export */   m4: () => (/* binding */ isAnchor),
/* harmony export */   wI: () => (/* binding */ hungIn)
/* harmony export */ });
/* harmony import */ var _helpers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87187);

/**
 * Functions that call into one subsystem or another. Where a CPU does not come on, what these called is the thing that
 * does not end; what is deeper in the stack changes from sample to sample.
 */
const anchor = (0,_helpers_js__WEBPACK_IMPORTED_MODULE_0__/* .matcherOf */ .Ke)(
// System calls, of every architecture.
`*do_syscall_* *do_fast_syscall_* *sysenter_dispatch* *tracesys_phase2* *el0_svc_handler* *invoke_syscall*
   *ret_fast_syscall* el0_svc_naked* do_el0_svc* system_call system_call_exception system_call_common*
   system_call_vectored* do_syscall sysc_* do_trap_ecall_u* ret_from_syscall* handle_sys* ` +
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
    '*__do_fault* *do_page_fault* page_fault *__fput* *task_work_run* *exit_to_user* do_notify_resume* work_pending ret_to_user');
/** Whether a function calls into one subsystem or another. */
function isAnchor(name) {
    return anchor.test(name);
}
/** What a task waits by. */
const waiting = /sched|_lock|_slowlock|down|rwsem|completion|kthread|wait|synchronize|context_switch|__switch_to|cancel_delayed_work|rcu_barrier/;
/** Waits that tasks all over the kernel end up in when something else is wrong. */
const common = [
    [/rtnl_lock/, null],
    [/synchronize_(?:s?rcu|net|sched)/, 'synchronize_rcu'],
];
/** The scheduler itself: what called it is not what a CPU is stuck in. */
const scheduling = /^_*(?:preempt_)?schedule(?:_|$)/;
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

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ forHtml),
/* harmony export */   Bm: () => (/* binding */ forMarkdown),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   U_: () => (/* binding */ codeLine),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var he__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65669);

// Control characters, and the invisible ones that turn the direction of text or break lines unseen.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that have to go
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// Node's own stripVTControlCharacters looks for the end of each open sequence in all of the rest (Node 24: 26 s for
// 128 KiB of ESC and bracket), and guests choose what is read here.
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences start with ESC
const TERMINAL = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g;
/** Foreign text without terminal sequences and invisible characters; its line breaks and tabs stay. */
function plain(text) {
    return text.replace(/\r\n?/g, '\n').replace(TERMINAL, '').replace(INVISIBLE, '').toWellFormed();
}
/** Foreign text as one line. */
function oneLine(text) {
    return plain(text).replace(/\s+/g, ' ').trim();
}
/** Foreign text as one line that keeps its blanks, as a log has it. */
function codeLine(text) {
    return plain(text).replaceAll('\n', ' ');
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
        // GitHub looks for mentions and references after it decoded entities, so these two have to be parted from theirs.
        if (sign === '@' || sign === '#')
            return `${sign}<!-- -->`;
        const escaped = (0,he__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(sign);
        return escaped === sign ? `&#${sign.charCodeAt(0)};` : escaped;
    });
}
/** Foreign text as inline code in Markdown: an HTML element, because in a backtick span `|` breaks a table. */
function codeSpan(text) {
    return `<code>${forMarkdown(text)}</code>`;
}
/**
 * Foreign lines as a fenced block of Markdown: the fence is longer than any run of backticks inside.
 *
 * @param language  word after the fence
 */
function fenced(lines, language = 'text') {
    const body = lines.map(codeLine).join('\n');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}


/***/ }),

/***/ 4732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ hasFailed)
/* harmony export */ });
/** Whether a case failed. Running out of time is a failure. */
const hasFailed = ({ result }) => result === 'failed' || result === 'timed out';


/***/ }),

/***/ 45213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   nT: () => (/* binding */ whatCasesShow),
/* harmony export */   uj: () => (/* binding */ compareEnds)
/* harmony export */ });
/* unused harmony export otherFailures */
/* harmony import */ var _case_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4732);

/** A case that failed in less than this part of the trials that the most frequent failure had is left out. */
const SELDOM = 0.5;
/**
 * Which failures of the bad end are worth following.
 *
 * 1. A case has failed at an end if one trial shows it, and has passed there if a trial shows that and none a failure.
 * 2. Failed at the bad end, passed at the good end: `regressed`. Of these, what failed in less than half as many trials
 *    as the most frequent one is `seldom`. Cases that one commit broke fail together; a flaky one fails now and then, and
 *    would make commits bad that are not.
 * 3. A group whose failure is told by a case in it is left out if that case is in the same list: the group fails for
 *    other reasons too, at other commits.
 *
 * @param ends.bad   each trial of the bad end; null for one that has no test output that can be read
 * @param ends.good  the same of the good end
 */
function compareEnds(ends) {
    const bad = countEach(ends.bad);
    const good = countEach(ends.good);
    const failing = [...bad].filter(([, { failed }]) => failed > 0).map(([name]) => name);
    const kinds = Map.groupBy(failing, (name) => {
        const there = good.get(name);
        if (there && there.failed > 0)
            return 'known';
        return there && there.passed > 0 ? 'broke' : 'new';
    });
    const broke = kinds.get('broke') ?? [];
    const most = broke.reduce((max, name) => Math.max(max, bad.get(name).failed), 0);
    const isSeldom = (name) => bad.get(name).failed < most * SELDOM;
    const innermost = (names) => {
        const sorted = [...names].sort();
        return names.filter((name) => !(bad.get(name).explained && hasInside(sorted, name)));
    };
    return {
        regressed: innermost(broke.filter((name) => !isSeldom(name))),
        known: kinds.get('known') ?? [],
        newOthers: innermost(kinds.get('new') ?? []),
        seldom: innermost(broke.filter(isSeldom)),
    };
}
/** Whether one of the names is a case of a group. @param sorted  by code unit, as `sort()` does */
function hasInside(sorted, group) {
    const prefix = `${group}/`;
    let [from, to] = [0, sorted.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if (sorted[middle] < prefix)
            from = middle + 1;
        else
            to = middle;
    }
    return sorted[from]?.startsWith(prefix) ?? false;
}
function countEach(runs) {
    const counts = new Map();
    for (const one of runs.flatMap((run) => run?.cases ?? [])) {
        const count = counts.get(one.name) ?? { passed: 0, failed: 0, explained: true };
        counts.set(one.name, count);
        if (one.result === 'passed')
            count.passed++;
        if (!(0,_case_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .W)(one))
            continue;
        count.failed++;
        count.explained &&= one.explained;
    }
    return counts;
}
/**
 * What a run says about the cases that are followed. The first rule that fits:
 *
 * 1. One of them failed or ran out of time: `matches`. A group does not count if a case in it tells why and is not
 *    followed: that is another failure.
 * 2. There is no test output that can be read, or one of them was not reached, or is not in it at all: `unknown`.
 * 3. None of them passed, as all were skipped: `unknown`.
 * 4. `absent`: one passed, and all were reached.
 *
 * With a pattern, those that it matches are followed. If there are none, or it has a `*` and results are missing (any of
 * these may have matched), rule 2 holds.
 */
function whatCasesShow(run, followed) {
    if (!run)
        return { kind: 'unknown', because: 'the test printed no results of cases' };
    const names = namesOf(run, followed);
    const cases = new Map(run.cases.map((one) => [one.name, one]));
    const mine = names.flatMap((name) => cases.get(name) ?? []);
    const set = new Set(names);
    const others = run.cases.filter((one) => (0,_case_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .W)(one) && !set.has(one.name)).map(({ name }) => name);
    others.sort();
    const failed = mine.filter((one) => (0,_case_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .W)(one) && !(one.explained && hasInside(others, one.name)));
    if (failed.length > 0)
        return { kind: 'matches', failed: failed.map(({ name }) => name) };
    const other = mine.find(_case_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .W);
    if (other)
        return { kind: 'unknown', because: `${other.name} failed because of a case that is not followed` };
    return whetherAbsent(run, { followed, names, cases });
}
function whetherAbsent(run, { followed, names, cases, }) {
    const unknown = (because) => ({ kind: 'unknown', because });
    if (names.length === 0) {
        const wanted = followed.kind === 'pattern' ? `matches ${followed.pattern}` : 'is followed';
        return unknown(`no case ${wanted}`);
    }
    const lost = names.find((name) => (cases.get(name)?.result ?? 'not reached') === 'not reached');
    if (lost !== undefined)
        return unknown(cases.has(lost) ? `${lost} was not reached` : `${lost} is not in the output`);
    if (followed.kind === 'pattern' && followed.pattern.includes('*') && run.missing > 0)
        return unknown(`results are missing that may match ${followed.pattern}`);
    const passed = names.some((name) => cases.get(name)?.result === 'passed');
    return passed ? { kind: 'absent' } : unknown(`${names[0]} was skipped`);
}
function namesOf(run, followed) {
    if (followed.kind === 'names')
        return [...followed.names];
    return run.cases.map(({ name }) => name).filter((name) => matchesPattern(name, followed.pattern));
}
/** Failures of a run that are neither followed nor known. */
function otherFailures(run, { followed, known }) {
    const told = new Set([...namesOf(run, followed), ...known]);
    return run.cases
        .filter((one) => hasFailed(one) && !one.explained && !told.has(one.name))
        .map(({ name }) => name);
}
/**
 * Whether a name fits a pattern as a whole. `*` stands for any characters, none and `/` too; all else for itself.
 */
function matchesPattern(name, pattern) {
    const [first = '', ...parts] = pattern.split('*');
    const last = parts.pop();
    if (last === undefined)
        return name === pattern;
    if (!name.startsWith(first))
        return false;
    let at = first.length;
    for (const part of parts) {
        const found = name.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return name.length - last.length >= at && name.endsWith(last);
}


/***/ })

};
