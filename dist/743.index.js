export const id = 743;
export const ids = [743];
export const modules = {

/***/ 95601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ fold),
  X: () => (/* binding */ ledgerOf)
});

;// CONCATENATED MODULE: ./build/bisect/view.js
/** What is known before the first event. */
function emptyView() {
    return {
        fingerprint: null,
        good: [],
        bad: null,
        mode: 'regression',
        target: 'boot',
        paths: [],
        skip: new Set(),
        linux: true,
        settings: {},
        startedAt: null,
        endedAt: null,
        resumed: 0,
        steps: [],
        forgotten: [],
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

;// CONCATENATED MODULE: ./build/bisect/ledger.js

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
/** What each event adds to the view. */
const APPLY = {
    started,
    resumed,
    step: stepBegun,
    built,
    trial: tried,
    signature(view, _, { signature, newAsWell, settled }) {
        Object.assign(view, { signature, newAsWell, isSettled: settled });
    },
    'came-in'(view, _, { failures }) {
        view.cameIn = failures;
    },
    'good-found': goodFound,
    verdict: judged,
    forgotten(view, _, { steps }) {
        view.forgotten.push(...steps);
    },
    retracted,
    cleared,
    followed,
    verification(view, _, { culprit, parent, revert }) {
        view.verification = { culprit, parent, revert };
    },
    concluded,
};
function apply(view, steps, event) {
    // A later version may have noted what this one does not know.
    APPLY[event.event]?.(view, steps, event);
}
function started(view, _, event) {
    const { fingerprint, good, bad, mode, target, paths, linux, settings, commits } = event;
    Object.assign(view, { fingerprint, good, bad, mode, target, paths, linux, settings });
    view.skip = new Set(event.skip);
    view.counts.commits = commits;
}
function resumed(view) {
    view.resumed += 1;
    // A culprit stays named; any other end is what the resumed run sets out to better.
    if (view.conclusion?.status !== 'found')
        view.conclusion = null;
}
function stepBegun(_, steps, event) {
    const known = steps.get(event.step);
    // A step that a kill cut short is announced again: what it already has stays.
    if (known?.candidate.commit === event.candidate.commit && known.role === event.role)
        return;
    const { step, role, candidate, remaining, stepsLeft, suspects = null, tag = null } = event;
    steps.set(step, {
        step,
        role,
        candidate,
        remaining,
        stepsLeft,
        suspects,
        tag,
        between: false,
        build: null,
        trials: [],
        verdict: null,
        reason: null,
        outcome: null,
        retracted: false,
        refutes: false,
        countsAs: null,
    });
}
function built(view, steps, event) {
    const { ok, reused, seconds, kernel, reason = null, skipped = false } = event;
    view.seconds.building += seconds;
    view.counts[reused ? 'buildsReused' : 'builds'] += 1;
    const step = steps.get(event.step);
    if (step)
        step.build = { ok, skipped, reused, seconds, kernel, reason, failure: ok ? null : failureIn(event) };
}
/** Why a candidate was not built, as the event has it. */
function failureIn({ reason = 'not built', status, error, isMatch }) {
    return {
        reason,
        ...(status === undefined ? {} : { status }),
        ...(error === undefined ? {} : { error }),
        ...(isMatch === undefined ? {} : { isMatch }),
    };
}
function tried(view, steps, { trial, step: number }) {
    view.counts.boots += 1;
    view.seconds.booting += trial.bootSeconds ?? 0;
    view.seconds.testing += trial.testSeconds ?? 0;
    const step = steps.get(number);
    if (step)
        step.trials = [...step.trials.filter((one) => one.number !== trial.number), trial];
}
function goodFound(view, steps, { good, tag, commits, between }) {
    view.good = [good];
    view.goodTag = tag;
    view.goodFound = { good, commits, between };
    view.counts.commits = commits;
    for (const step of steps.values()) {
        step.between = step.role === 'good-probe' && between.includes(step.candidate.commit);
    }
}
function judged(_, steps, { step: number, verdict, reason, outcome }) {
    const step = steps.get(number);
    if (!step)
        return;
    Object.assign(step, { verdict, reason, outcome: outcome ?? step.trials.at(-1)?.outcome ?? null });
}
function retracted(view, steps, { commits, because }) {
    view.refutedBy.add(because);
    for (const step of steps.values()) {
        const searched = ['search', 'merge-base', 'good-probe'].includes(step.role);
        if (searched && step.verdict === 'good' && commits.includes(step.candidate.commit))
            step.retracted = true;
    }
    const proof = lastOf(because, steps);
    if (proof)
        proof.refutes = true;
}
function cleared(view, steps, { commit, now }) {
    view.cleared.add(commit);
    for (const step of steps.values()) {
        if (step.candidate.commit === commit && step.verdict === 'bad')
            step.retracted = true;
    }
    const proof = lastOf(commit, steps);
    if (proof)
        Object.assign(proof, { refutes: true, retracted: false, countsAs: now });
}
function followed(_, steps, { parent }) {
    const into = lastOf(parent, steps);
    if (into)
        into.refutes = true;
}
const lastOf = (commit, steps) => [...steps.values()].findLast((step) => step.candidate.commit === commit);
function concluded(view, _, event) {
    const { status, firstBad, suspects, confidence, reason, besides, known } = event;
    view.conclusion = {
        ...{ status, firstBad, suspects, confidence, reason },
        ...(besides && { besides }),
        ...(known && { known }),
    };
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

/***/ 67813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeRunAgain: () => (/* binding */ judgeRunAgain)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bisect/journal.js
var journal = __webpack_require__(65668);
// EXTERNAL MODULE: ./build/boot/cases-in-logs.js + 3 modules
var cases_in_logs = __webpack_require__(53570);
// EXTERNAL MODULE: ./build/boot/judge.js
var judge = __webpack_require__(6442);
// EXTERNAL MODULE: ./build/boot/protocol.js
var protocol = __webpack_require__(79601);
// EXTERNAL MODULE: ./build/boot/reports.js
var reports = __webpack_require__(92918);
;// CONCATENATED MODULE: ./build/boot/read-again.js




/**
 * Reads the logs of a trial again. How the trial ended is not in them, so that is taken from what was noted: that it
 * hung (and in which function), did not boot, or stopped, the status of its test, and programs of ours that were lost.
 * The kernel's reports and matches of a pattern are what the logs say now.
 *
 * Two things of a trial are lost: the ending that a report explained counts as a panic, and of a test that asked to
 * skip while a line matched, only the match is left.
 *
 * @param then     what was noted of the trial
 * @param pattern  a line that is bad now, by the user's word
 */
function readAgain(then, { dmesg, console, test: testLog }, pattern) {
    const failures = (0,judge/* failuresOf */.dJ)(then);
    const hang = failures.find((one) => one.kind === 'hung');
    // The stacks that a hung guest was asked for stand on its console after all that was judged.
    const shown = { dmesg, console: hang ? dmesg : console };
    const ended = endOf(failures);
    const now = (0,judge/* observe */.lB)({
        ...shown,
        test: ended === 'agent' ? testOf(then) : null,
        lost: failures.flatMap((one) => (isLost(one) ? [withoutKind(one)] : [])),
        ended,
        phase: reachedBy(then, shown),
        ...(pattern && { pattern }),
        testLog,
        cases: (0,cases_in_logs/* casesInLogs */.U)(testLog, dmesg) ?? then.cases ?? null,
    });
    const ending = failures.find((one) => one.kind === 'failed' && !isLost(one));
    // The function that it hangs in was seen from outside.
    const located = (one) => {
        if (one.kind === 'hung' && hang)
            return { ...one, ...hang };
        // Without its log, what the test printed is what was noted of it.
        return one.kind === 'failed' && !one.program && testLog === '' && ending ? { ...one, ...ending } : one;
    };
    return {
        outcome: located(now.outcome),
        ...(now.besides && { besides: now.besides.map(located) }),
        ...(now.cases && { cases: now.cases }),
    };
}
const isLost = (one) => one.kind === 'failed' && one.program !== undefined;
function withoutKind({ kind: _, ...lost }) {
    return lost;
}
function testOf(then) {
    if (then.outcome.kind === 'skipped-by-test')
        return { exit: judge/* cannotTell */.JM, timedOut: false };
    const failed = (0,judge/* failuresOf */.dJ)(then).find((one) => one.kind === 'failed' && !isLost(one));
    if (failed?.kind !== 'failed')
        return { exit: 0, timedOut: false };
    const { exit, signal } = failed;
    return { exit, ...(signal === undefined ? {} : { signal }), timedOut: false };
}
function endOf(failures) {
    for (const failure of failures) {
        if (failure.kind === 'hung')
            return failure.agentLost ? 'agent-lost' : 'deadline';
        if (failure.kind === 'boot-failed')
            return unplanned(failure.reason) ?? 'stopped';
    }
    const stop = failures.find((one) => one.kind === 'crashed' && one.goesOn !== true);
    if (stop?.kind !== 'crashed')
        return 'agent';
    return unplanned(stop.title) ?? 'panicked';
}
function unplanned(title) {
    return ['rebooted', 'stopped'].find((ended) => judge/* UNPLANNED */._S[ended] === title);
}
/** How far a trial came: a hang and a failed boot say so; else by whether its agent answered, the logs and the failures. */
function reachedBy(then, { dmesg, console }) {
    const failures = (0,judge/* failuresOf */.dJ)(then);
    const end = failures.find((one) => one.kind === 'hung' || one.kind === 'boot-failed');
    if (end && 'phase' in end && end.phase)
        return end.phase;
    const noted = failures.flatMap((one) => ('phase' in one && one.phase ? [one.phase] : []));
    const powersOff = [dmesg, console].some((log) => log.includes(protocol/* POWERS_OFF */.RU));
    const logged = then.bootSeconds === null
        ? (0,reports/* phasesOf */.I$)(console, 'before-agent')(Number.POSITIVE_INFINITY)
        : powersOff
            ? 'at-shutdown'
            : 'in-test';
    return noted.reduce((latest, phase) => ((0,reports/* isLater */.d8)(phase, latest) ? phase : latest), logged);
}

// EXTERNAL MODULE: ./build/bisect/choose-signature.js
var choose_signature = __webpack_require__(95633);
// EXTERNAL MODULE: ./build/bisect/decide.js
var decide = __webpack_require__(40919);
// EXTERNAL MODULE: ./build/bisect/ends.js
var ends = __webpack_require__(63653);
// EXTERNAL MODULE: ./build/bisect/ledger.js + 1 modules
var ledger = __webpack_require__(95601);
// EXTERNAL MODULE: ./build/bisect/noted.js
var bisect_noted = __webpack_require__(11519);
// EXTERNAL MODULE: ./build/bisect/outcome-words.js
var outcome_words = __webpack_require__(37043);
// EXTERNAL MODULE: ./build/bisect/signature.js
var bisect_signature = __webpack_require__(93605);
// EXTERNAL MODULE: ./build/bisect/test-commit.js + 2 modules
var test_commit = __webpack_require__(43174);
// EXTERNAL MODULE: ./build/bisect/verdict.js
var bisect_verdict = __webpack_require__(21922);
;// CONCATENATED MODULE: ./build/bisect/judge-again.js










/**
 * Judges the trials of a run again, by what their logs say to today's reader and by what is looked for now.
 *
 * The signature is chosen from the trials that it was chosen from then. A step whose boots each say the same as then
 * keeps its verdict. The verdict of any other one comes from all of its boots, and from earlier ones of the same kernel:
 * a run stops at some of them, and boots on to measure how often a bug shows, which is left out here. A commit is good
 * after the fewest passes that made any commit of this run a good one. Which commit a run would have tested instead is
 * not known, so from the first step that differs all others only say what they would be worth.
 *
 * @param events  the journal
 * @param logs    the logs of each trial; null keeps its outcome
 */
async function judgeAgain(events, { wanted, pattern }, logs) {
    const was = (0,ledger/* fold */.A)(events);
    const readings = new Map();
    for (const trial of was.steps.flatMap(trialsOf)) {
        const found = await logs(trial);
        readings.set(trial, found && readAgain(trial, found, pattern ?? undefined));
    }
    const again = events.map((event) => withReading(event, readings));
    const now = (0,ledger/* fold */.A)(again);
    const signature = { was: followedThen(was), now: followedNow(again, wanted) };
    const passes = fewestPasses(was, signature.was);
    const judged = was.steps.map((step, index) => {
        const { role, candidate, tag, verdict } = step;
        const reread = now.steps[index];
        const trials = trialsOf(step).map((trial, at) => {
            const isRead = readings.get(trial) !== null;
            return { number: trial.number, ...wordsOf(trial, trialsOf(reread)[at] ?? trial), isRead };
        });
        const reason = step.reason ?? '';
        const [before, after] = [
            { step, view: was, signature: signature.was },
            { step: reread, view: now, signature: signature.now },
        ];
        const holds = verdict === null || !speaksOtherwise(before, after);
        const decided = holds ? { verdict, reason } : verdictNow(after, passes);
        return {
            ...{ step: step.step, role, candidate, tag, trials },
            ...{ was: verdict, now: decided.verdict, differs: decided.verdict !== verdict },
            reason: { was: reason, now: decided.reason },
        };
    });
    return { mode: was.mode, signature, steps: judged, from: judged.find(({ differs }) => differs) ?? null };
}
/** The trials of a step that the host did not spoil. */
const trialsOf = ({ trials }) => trials.filter(({ outcome }) => outcome.kind !== 'infrastructure');
function withReading(event, readings) {
    if (event.event !== 'trial')
        return event;
    const reading = readings.get(event.trial);
    if (!reading)
        return event;
    const { outcome: _, besides: __, ...rest } = event.trial;
    return { ...event, trial: { ...rest, ...reading } };
}
/** All that a trial showed, then and now. */
function wordsOf(was, now) {
    const words = ({ outcome, besides = [] }) => [(0,outcome_words/* outcomeWords */.wX)(outcome), ...(besides.length === 0 ? [] : [besides.map(outcome_words/* outcomeWords */.wX).join(', ')])].join(', besides: ');
    return { was: words(was), now: words(now) };
}
/** What was followed. Nothing is noted if the user's word is all of it: of a build, or if no bad end was tested. */
function followedThen({ signature, settings, steps }) {
    const stated = (0,bisect_signature/* statedSignature */.EP)((0,bisect_signature/* wantedOf */.Lm)(String(settings.signature ?? '')));
    return signature ?? (stated?.kind === 'build' || !steps.some(isOfBadEnd) ? stated : null);
}
const isOfBadEnd = ({ role }) => role === 'bad-end';
/** What would be followed: chosen from what was known of the ends when the signature was noted. */
function followedNow(events, wanted) {
    const noted = events.findLastIndex(({ event }) => event === 'signature');
    const known = noted < 0 ? events : events.slice(0, noted);
    const { steps, good, bad } = (0,ledger/* fold */.A)(known);
    const stated = (0,bisect_signature/* statedSignature */.EP)(wanted);
    if (stated?.kind === 'build' || !steps.some(isOfBadEnd))
        return stated;
    const ofBad = steps.filter(({ candidate }) => candidate.commit === bad?.commit);
    const goodOnes = steps.filter(({ candidate }) => good.some(({ commit }) => commit === candidate.commit));
    const chosen = (0,choose_signature/* chooseSignature */.E)(ofBad.flatMap(bisect_noted/* resultsIn */.uj), goodOnes.flatMap(bisect_noted/* resultsIn */.uj), wanted);
    if (chosen)
        return chosen.signature;
    const isBroken = stated === null && ofBad.some(isBuildJudged);
    return bad && isBroken ? (0,ends/* brokenBuildAt */.vN)(bad, { events: known }) : null;
}
/** The fewest passing boots after which this run called a commit good. */
function fewestPasses(view, signature) {
    const passes = view.steps
        .filter(({ verdict, trials }) => verdict === 'good' && trials.length > 0)
        .map((step) => {
        const { failures, boots } = (0,decide/* tally */.N4)(bootsFor({ step, view }), signature);
        return boots - failures;
    });
    return passes.length === 0 ? 1 : Math.max(1, Math.min(...passes));
}
/** What a step was judged by: its boots, and those of earlier steps with the same kernel. */
function bootsFor({ step, view }) {
    const { commit } = step.candidate;
    const kernel = step.build?.kernel ?? null;
    return view.steps
        .filter((one) => one.step < step.step && one.candidate.commit === commit)
        .filter((one) => kernel !== null && one.build?.kernel === kernel)
        .concat(step)
        .flatMap(bisect_noted/* resultsIn */.uj);
}
/** Whether a build or any boot says something else of its commit than it did. */
function speaksOtherwise(was, now) {
    if (isBuildJudged(was.step))
        return buildNow(was).verdict !== buildNow(now).verdict;
    if (bootsFor(was).length === 0)
        return false;
    const [before, after] = [sayingsOf(was), sayingsOf(now)];
    return before.join() !== after.join() || (0,decide/* failuresNeeded */.H_)(was.signature) !== (0,decide/* failuresNeeded */.H_)(now.signature);
}
/** What each boot says; a report that broke off is no proof, so that counts too. */
const sayingsOf = (side) => bootsFor(side).map((boot) => {
    const { verdict, outcome } = (0,bisect_verdict/* verdictOf */.V)(boot, side.signature);
    return `${verdict} ${'corrupted' in outcome && outcome.corrupted}`;
});
/** Whether the build alone was judged. One that could not be has nothing to be judged by. */
const isBuildJudged = ({ build }) => build?.ok === false && !build.skipped;
const buildNow = ({ step, signature }) => (0,test_commit/* judgeBuild */.qA)(step.build?.failure ?? { reason: 'not built' }, signature);
function verdictNow(side, passes) {
    const { step, signature } = side;
    if (isBuildJudged(step))
        return buildNow(side);
    // A bad end is bad at its first failure: what it follows was seen twice if it has to be.
    const rule = step.role === 'bad-end'
        ? { passes: 1, failures: 1 }
        : { passes, failures: (0,decide/* failuresNeeded */.H_)(signature) };
    const decided = (0,decide/* decide */.LD)(bootsFor(side), signature, { ...rule, measures: () => false });
    return decided ?? { verdict: null, reason: 'one more boot is owed' };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/boot/share.js
var share = __webpack_require__(58430);
;// CONCATENATED MODULE: ./build/boot/trial-logs.js
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




const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = external_node_fs_.constants;
/**
 * The logs that a trial left, each bounded. No link below the output directory is followed, and no name leads out of it:
 * a run's directory may come from elsewhere.
 *
 * @param output    output directory of the run
 * @param evidence  directory of the trial below it, as the journal names it
 * @returns null if console or dmesg is not there or cannot be read
 */
async function trialLogs(output, evidence) {
    const names = evidence.split('/');
    if (names.some((name) => name === '' || name === '.' || name === '..'))
        return null;
    return below(output, names);
}
/** Opens one directory after the other, each through the one above it. */
async function below(directory, [first, ...rest]) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (first === undefined)
            return logsIn(directory);
        const opened = await (0,promises_.open)((0,external_node_path_.join)(directory, first), O_RDONLY | O_DIRECTORY | O_NOFOLLOW).catch(() => null);
        if (opened === null)
            return null;
        const inside = __addDisposableResource(env_1, opened, true);
        return await below(`/proc/self/fd/${inside.fd}`, rest);
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
async function logsIn(directory) {
    const [console, dmesg, test] = await Promise.all([
        logIn((0,external_node_path_.join)(directory, 'console.log')),
        logIn((0,external_node_path_.join)(directory, 'dmesg.log')),
        logIn((0,external_node_path_.join)(directory, 'test.log')),
    ]);
    return console === null || dmesg === null ? null : { console, dmesg, test: test ?? '' };
}
async function logIn(path) {
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (!found?.isFile())
        return null;
    const text = await (0,share/* boundedText */.L)(path);
    return text === '' && found.size > 0 ? null : text;
}

// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/settings/read.js + 1 modules
var read = __webpack_require__(348);
// EXTERNAL MODULE: ./build/run/check-settings.js
var check_settings = __webpack_require__(37154);
;// CONCATENATED MODULE: ./build/run/judge-again.js







/**
 * Judges the evidence of a run again, without a boot.
 *
 * @throws ConfigurationError if the directory is no run's, or what the run judged cannot show the signature
 */
async function judgeRunAgain({ directory, given = {} }) {
    const events = await (0,journal/* readJournal */.a0)((0,external_node_path_.join)(directory, 'journal.jsonl'));
    const started = events.find((event) => event.event === 'started');
    if (started === undefined) {
        throw new errors/* ConfigurationError */.j1(`judge: ${(0,external_node_path_.resolve)(directory)} holds no journal.jsonl of a run; give a run's output directory`);
    }
    return judgeAgain(events, lookedFor(started, given), ({ evidence }) => trialLogs(directory, evidence));
}
function lookedFor(started, given) {
    const { settings, target } = started;
    const own = typeof settings.signature === 'string' ? settings.signature : '';
    const isAsked = String(given.signature ?? '').trim() !== '';
    const { signature } = (0,read/* readSettings */.sb)({
        given: isAsked ? given : { signature: own },
        cwd: process.cwd(),
        kind: 'flag',
    });
    // What the run itself looked for has been checked.
    if (isAsked)
        (0,check_settings/* checkSignature */.j)({ signature, target, buildCommand: settings.buildCommand ?? null });
    return signature;
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
