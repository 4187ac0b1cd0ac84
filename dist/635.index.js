export const id = 635;
export const ids = [635];
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

/***/ 28954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ LISTED),
/* harmony export */   y: () => (/* binding */ isListed)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95601);

/** Why a commit was never tested that `skip` lists. */
const LISTED = 'listed in skip';
/** Whether `skip` lists a commit, as it was when the bisection began: names may have moved since. */
const isListed = (journal, commit) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerOf */ .X)(journal).skip.has(commit);


/***/ }),

/***/ 6813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   Ly: () => (/* binding */ spansOf),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   uW: () => (/* binding */ section)
/* harmony export */ });
const code = (text) => ({ kind: 'code', text });
const name = (text) => ({ kind: 'name', text });
const bold = (text) => ({ kind: 'bold', text });
const link = (text, url) => ({ kind: 'link', text, url });
const sign = (text) => ({ kind: 'sign', text });
/** A line with marks in it, as a template: `` line`Try ${name('doctor')}.` `` */
const line = (texts, ...spans) => texts.flatMap((text, place) => [text, ...spans.slice(place, place + 1)]);
/** The spans of a line; text that is in several pieces is in one. */
function spansOf(line) {
    const spans = [];
    for (const span of typeof line === 'string' ? [line] : line) {
        const last = spans.at(-1);
        if (typeof span === 'string' && typeof last === 'string')
            spans.splice(-1, 1, last + span);
        else
            spans.push(span);
    }
    return spans;
}
const paragraph = (...lines) => ({ kind: 'paragraph', lines });
/** A list, or nothing if it would be empty. */
const list = (items) => items.length === 0 ? [] : [{ kind: 'list', items }];
const codeBlock = (lines, { language = 'text', more = '…' } = {}) => ({ kind: 'code', lines, language, more });
/** A heading and what is under it, or nothing if nothing is. */
const section = (title, blocks) => blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, ...blocks];


/***/ }),

/***/ 68635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgedAgainBlocks: () => (/* binding */ judgedAgainBlocks),
/* harmony export */   judgedAgainJson: () => (/* binding */ judgedAgainJson)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6813);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);



const COLUMNS = [
    { title: 'step', align: 'right' },
    { title: 'commit' },
    { title: 'then' },
    { title: 'now' },
    { title: '' },
    { title: 'reason' },
];
/** The longest text, in characters. */
const LENGTH = 300;
/** The most lines about single trials. */
const ITEMS = 50;
/** What would have come out of a run: the signature, each step, and from which one a run would have to go on. */
function judgedAgainBlocks(judged) {
    const trials = judged.steps.flatMap(({ step, trials: all }) => all.map((trial) => ({ step, ...trial })));
    const other = trials.filter(({ was, now }) => was !== now);
    const unread = trials.filter(({ isRead }) => !isRead);
    const read = other.map(({ step, number, was, now }) => {
        return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `step ${String(step)}, trial ${String(number)}: ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(cut(was))} then, ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(cut(now))} now`;
    });
    const kept = unread.map(({ step, number }) => `step ${step}, trial ${number}`);
    return [
        signatureLines(judged),
        { kind: 'table', columns: COLUMNS, rows: judged.steps.map((step) => row(judged, step)), more: ['…'] },
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .section */ .uW)('Trials that read differently', (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(upTo(read))),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .section */ .uW)('Trials without logs here, so that the journal is believed', (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(upTo(kept))),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(sentence(judged)),
    ];
}
function signatureLines({ signature: { was, now } }) {
    const words = (signature) => (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(signature === null ? 'nothing' : cut((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .signatureWords */ .cg)(signature)));
    if (was?.kind === now?.kind && was?.title === now?.title)
        return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Failure signature: ${words(now)}, then and now`);
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Failure signature then: ${words(was)}`, (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Failure signature now: ${words(now)}`);
}
function row({ mode }, again) {
    const { step, role, candidate, tag, was, now, reason, differs } = again;
    const words = role === 'search' ? '' : ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .roleWords */ .ww)(mode, { role, tag })})`;
    return [
        String(step),
        [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(candidate.commit))],
        `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWord */ .E0)(mode, was)}${words}`,
        was !== null && now === null ? 'undecided' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWord */ .E0)(mode, now),
        differs ? 'differs' : '',
        cut(reason.now),
    ];
}
/** From where a run would have to go on. */
function sentence({ steps, from }) {
    if (from === null)
        return steps.length === 0 ? 'No step was judged.' : 'Every verdict holds.';
    const [before, first] = [steps[steps.indexOf(from) - 1], steps[0]];
    const holds = before === undefined
        ? 'No verdict holds'
        : before === first
            ? `The verdict of step ${before.step} holds`
            : `The verdicts up to step ${before.step} hold`;
    return `${holds}; a run would have to go on from step ${from.step} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(from.candidate.commit)}).`;
}
/** The same for programs, as one line of JSON. Foreign text in it is without terminal sequences. */
function judgedAgainJson(judged) {
    const { signature, steps, from } = judged;
    const named = (one) => one && { kind: one.kind, title: one.title };
    const before = from === null ? steps.at(-1) : steps[steps.indexOf(from) - 1];
    const told = {
        signature: { was: named(signature.was), now: named(signature.now) },
        steps: steps.map(({ step, role, candidate, was, now, differs, reason, trials }) => {
            const { commit, subject } = candidate;
            return { step, role, commit, subject, was, now, differs, reason, trials };
        }),
        holdsUpTo: before?.step ?? null,
        goesOnFrom: from && { step: from.step, commit: from.candidate.commit },
    };
    return JSON.stringify(told, (_, value) => (typeof value === 'string' ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value) : value));
}
function upTo(items) {
    const more = items.length - ITEMS;
    return more <= 0 ? [...items] : [...items.slice(0, ITEMS), `${more} more`];
}
const cut = (text) => text.length > LENGTH ? `${text.slice(0, LENGTH - 1).toWellFormed()}…` : text;


/***/ }),

/***/ 44702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ verdictWord),
/* harmony export */   Kp: () => (/* binding */ caseLists),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   Zg: () => (/* binding */ NO_SUBJECT),
/* harmony export */   c9: () => (/* binding */ stepWords),
/* harmony export */   cg: () => (/* binding */ signatureWords),
/* harmony export */   fd: () => (/* binding */ termsOf),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   mp: () => (/* binding */ otherBugs),
/* harmony export */   r0: () => (/* binding */ verdictSign),
/* harmony export */   r8: () => (/* binding */ whySkipped),
/* harmony export */   ww: () => (/* binding */ roleWords),
/* harmony export */   yN: () => (/* binding */ evidenceStep),
/* harmony export */   zU: () => (/* binding */ excerptOf)
/* harmony export */ });
/* harmony import */ var _bisect_listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28954);
/* harmony import */ var _bisect_outcome_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37043);
/* harmony import */ var _bisect_signature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93605);
/* harmony import */ var _boot_judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6442);
/* harmony import */ var _test_results_compare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45213);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9924);






/** The first 12 digits of a commit's name, as the kernel's own `Fixes:` lines have them. */
function short(commit) {
    return commit.slice(0, 12);
}
/** Who wrote a commit, and when, as far as it says so. Foreign text in it is not escaped. */
function origin({ author, date }) {
    return { author: author || 'an unknown author', day: date === '' ? 'without a valid date' : dayOf(date) };
}
/** Stands for a subject if there is none. */
const NO_SUBJECT = '(no subject)';
/** The day of a date in ISO 8601. */
const dayOf = (date) => date.slice(0, 10);
/** The words for git's old and new side, and for the first commit of the new one. */
function termsOf(mode) {
    return mode === 'fix' ? { old: 'broken', new: 'fixed' } : { old: 'good', new: 'bad' };
}
/** The words for a kernel that works and for one that fails, whichever is older. */
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
/** What a step was for; empty for a step of the search. A tag in it is not escaped. */
function roleWords(mode, { role, tag }) {
    const { works, fails } = stateWords(mode);
    const words = {
        'bad-end': `${fails} end`,
        'good-end': `${works} end`,
        'good-probe': `release ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(tag ?? '')}`,
        'merge-base': 'merge base',
        search: '',
        'verify-culprit': `first ${termsOf(mode).new}, again`,
        'verify-parent': 'its parent, again',
        'verify-revert': 'with the revert',
    };
    return words[role];
}
/** The outcome of a step, or why there is none. Foreign text in it is not escaped. */
function stepWords(step) {
    const { build, outcome, reason } = step;
    if (build && !build.ok) {
        const why = build.reason ?? 'no reason is known';
        return build.skipped ? why : (0,_bisect_outcome_words_js__WEBPACK_IMPORTED_MODULE_1__/* .buildFailureWords */ .aI)(why);
    }
    if (outcome)
        return (0,_bisect_outcome_words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeWords */ .wX)(outcome);
    return reason ?? (build ? 'built' : 'not built');
}
/** What is followed, in one line. */
function signatureWords(signature) {
    return `${signature.kind}: ${signature.title}`;
}
/** Lines of dmesg that a step's outcome rests on; none unless it crashed, hung or matched. */
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
/** Failures that are not the followed one, those that are new at the bad end first. */
function otherBugs(view) {
    const { signature, newAsWell } = view;
    if (signature === null)
        return [];
    const met = new Map();
    for (const step of view.steps) {
        for (const failure of step.trials.flatMap(_boot_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .failuresOf */ .dJ)) {
            if ((0,_bisect_signature_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(failure, signature))
                continue;
            const known = met.get(bugOf(failure)) ?? { failure, steps: [] };
            if (!known.steps.includes(step))
                known.steps.push(step);
            met.set(bugOf(failure), known);
        }
    }
    const all = [...met].map(([title, { failure, steps }]) => {
        const found = newAsWell.find((other) => (0,_bisect_signature_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(failure, other));
        if (found)
            return { title, steps, note: cameIn(view, found), signature: found.title };
        const note = (0,_bisect_signature_js__WEBPACK_IMPORTED_MODULE_2__/* .isBackground */ .ft)(failure, signature) ? 'also happens at a good end' : '';
        return { title, steps, note, signature: null };
    });
    return all.toSorted((one, other) => Number(one.signature === null) - Number(other.signature === null));
}
/** Between which tested commits a failure came in that is new at the bad end. */
function cameIn({ cameIn: all, good }, { kind, title }) {
    const came = all.find(({ signature }) => signature.kind === kind && signature.title === title);
    if (came === undefined)
        return 'also new';
    const after = came.after ?? good[0];
    return `also new, came in ${after ? `after ${short(after.commit)}, ` : ''}at ${short(came.at.commit)} at the latest`;
}
/** A failure by what it has in common with others of its kind. */
function bugOf(failure) {
    switch (failure.kind) {
        case 'crashed':
            return failure.title;
        case 'hung':
            return `hung ${_bisect_outcome_words_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseWords */ .V2[failure.phase]}`;
        case 'failed':
        case 'boot-failed':
        case 'matched':
            return (0,_bisect_outcome_words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeWords */ .wX)(failure);
    }
}
/** Why a suspect is not known to be good or bad; null for the one at the end of them, which fails. */
function whySkipped(view, { commit }) {
    if (view.skip.has(commit))
        return _bisect_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTED */ .C;
    const step = view.steps.findLast(({ candidate, verdict }) => candidate.commit === commit && verdict !== null);
    return step?.verdict === 'skip' ? (step.reason ?? stepWords(step)) : null;
}
/** The step with the best evidence of the failure: the culprit itself if it was tested, else the last bad one. */
function evidenceStep(view, firstBad) {
    const withEvidence = view.steps.filter((step) => excerptOf(step).length > 0);
    return (withEvidence.findLast((step) => step.candidate.commit === firstBad?.commit && step.role !== 'verify-revert') ??
        withEvidence.findLast((step) => step.verdict === 'bad') ??
        withEvidence.find((step) => step.role === 'bad-end'));
}
/** What the summary says about the cases of the test. */
function caseLists(view) {
    const { signature, bad, good } = view;
    const reports = (commits) => view.steps
        .filter(({ candidate }) => commits.some((one) => one?.commit === candidate.commit))
        .flatMap(({ trials }) => trials.map(({ cases }) => cases ?? null));
    const { known, seldom, newOthers } = (0,_test_results_compare_js__WEBPACK_IMPORTED_MODULE_5__/* .compareEnds */ .uj)({ bad: reports([bad]), good: reports(good) });
    const followed = signature?.cases ?? [];
    const others = [...seldom, ...newOthers].filter((name) => !followed.includes(name));
    return { followed, known, others: view.good.length === 0 ? [] : others };
}


/***/ })

};
