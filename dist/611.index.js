export const id = 611;
export const ids = [611];
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

/***/ 37762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assuranceLine),
/* harmony export */   w: () => (/* binding */ assurance)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6813);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18728);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44702);



/** How sure the answer is and what that rests on. */
function assurance(view) {
    const { confidence, known } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .v)(view);
    if (known)
        return [
            sure('Found by an earlier run. This one only saw that the newest commit still fails in the same way.'),
        ];
    const { culprit, parent, revert } = view.verification;
    const terms = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .termsOf */ .fd)(view.mode);
    return [
        ...(confidence === null ? [] : [sure(`Confidence: ${percent(confidence)}.`)]),
        checked(culprit, checkSentence(culprit, `${again(view)}, the commit is ${terms.new}`, 'the commit')),
        checked(parent, checkSentence(parent, `${again(view)}, its parent is ${terms.old}`, 'its parent')),
        checked(revert, revertSentence(revert, view)),
    ];
}
/** The sentence as a line of a report. */
const assuranceLine = ({ text, isWarning }) => (isWarning ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)(text)] : text);
const sure = (text) => ({ text, isWarning: false });
const checked = (check, text) => ({ text, isWarning: check === 'failed' });
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
            return `On the second look ${what} had another result.`;
        case 'not-built':
            return `On the second look ${what} could not be built.`;
        case 'not-run':
            return `Not verified: ${what} was not built and tested again.`;
        case 'conflict':
        case 'merge':
        case 'inconclusive':
            return `The second look at ${what} was inconclusive.`;
    }
}
/** The result of the revert on top of the newest end. */
function revertSentence(check, { mode, good, bad }) {
    const fix = mode === 'fix';
    const end = fix ? good[0] : bad;
    const onto = end ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(end.commit) : 'the newest end';
    const reverting = `Reverting it on top of ${onto}`;
    switch (check) {
        case 'passed':
            return `${reverting} ${fix ? 'brings the failure back' : 'makes the signature go away'}.`;
        case 'failed':
            return `${reverting} changes nothing: it stays ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .termsOf */ .fd)(mode).new}, so something else does the same by now.`;
        case 'conflict':
            return `The commit does not revert cleanly on top of ${onto}, so that was not tested.`;
        case 'merge':
            return 'The commit is a merge, so reverting it was not tested.';
        case 'not-built':
            return `With the commit reverted, ${onto} does not build.`;
        case 'inconclusive':
            return `${reverting} was inconclusive.`;
        case 'not-run':
            return 'No revert was tested.';
    }
}


/***/ }),

/***/ 63638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ bisectLog)
/* harmony export */ });
/* harmony import */ var _bisect_listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28954);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44702);



/**
 * The run as a log that `git bisect replay` takes. Only what git can search by is in it: the ends, unless the run
 * found them to be something else, and the verdicts of the search. Everything else is a comment.
 */
function bisectLog(view) {
    const lines = [
        startLine(view),
        ...(view.bad ? endLines(view, view.bad, 'bad') : []),
        ...view.good.flatMap((good) => endLines(view, good, 'good')),
        ...listedLines(view),
        ...view.steps.flatMap((step) => stepLines(view, step)),
        ...conclusionLines(view),
    ];
    return `${lines.join('\n')}\n`;
}
function startLine(view) {
    const args = [];
    if (view.mode === 'fix') {
        const terms = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .termsOf */ .fd)(view.mode);
        args.push('--term-old', terms.old, '--term-new', terms.new);
    }
    if (view.settings.firstParent === true)
        args.push('--first-parent');
    if (view.paths.length > 0)
        args.push('--', ...view.paths);
    // git reads the arguments of this line only if each is in single quotes.
    return ['git bisect start', ...args.map(quoted)].join(' ');
}
/** git refuses to replay a contradiction, so an end that a test refuted is a comment. */
function endLines(view, end, stated) {
    const isRefuted = view.steps.some((step) => (step.role === 'bad-end' || step.role === 'good-end' || step.refutes) &&
        step.candidate.commit === end.commit &&
        (step.verdict ?? stated) !== stated);
    return isRefuted
        ? [comment(`stated as ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictWord */ .E0)(view.mode, stated)}, found otherwise`, end)]
        : verdictLines(view, stated, end);
}
/** What is never tested is skipped from the start. */
function listedLines({ skip }) {
    if (skip.size === 0)
        return [];
    return [`# ${_bisect_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTED */ .C}`, ...[...skip].map((commit) => `git bisect skip ${commit}`)];
}
function stepLines(view, step) {
    const { verdict, candidate } = step;
    if (verdict === null)
        return [];
    const word = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictWord */ .E0)(view.mode, verdict);
    if (step.retracted)
        return [comment(`${word} was taken back`, candidate)];
    if (isOfSearch(step, verdict, view))
        return verdictLines(view, step.countsAs ?? verdict, candidate);
    if (step.role === 'good-probe' && step.tag !== null) {
        // The one that works is the good end above.
        return verdict === 'good' ? [] : [comment(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(step.tag)} was tried as a good end`, candidate)];
    }
    return step.role === 'merge-base' ? [comment(`merge base is ${word}`, candidate)] : [];
}
/** Whether git searches by the verdict of a step. */
function isOfSearch(step, verdict, { mode }) {
    if (step.role === 'search' || step.refutes || step.between)
        return true;
    // With a merge base that is new, git's search cannot begin.
    return step.role === 'merge-base' && (verdict === 'skip' || verdict === (mode === 'fix' ? 'bad' : 'good'));
}
function conclusionLines({ mode, conclusion }) {
    const terms = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .termsOf */ .fd)(mode);
    const lines = [];
    if (conclusion?.firstBad)
        lines.push(comment(`first ${terms.new} commit`, conclusion.firstBad));
    if (conclusion?.status === 'suspects') {
        const suspects = conclusion.suspects.map((one) => comment(`possible first ${terms.new} commit`, one));
        lines.push('# only skipped commits left to test', ...suspects);
    }
    return lines;
}
function verdictLines({ mode }, verdict, commit) {
    const word = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictWord */ .E0)(mode, verdict);
    return [comment(word, commit), `git bisect ${word} ${commit.commit}`];
}
function comment(text, { commit, subject }) {
    return `# ${text}: [${commit}] ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject)}`;
}
function quoted(arg) {
    return `'${arg.replace(/['!]/g, "'\\$&'")}'`;
}


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
        reason: 'the journal ends without a conclusion: the run was killed or is still running; the same run resumes it',
    });
}


/***/ }),

/***/ 2251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   q: () => (/* binding */ reasonBesides)
/* harmony export */ });
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18728);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44702);


/** How the run ended, as one plain line; nothing foreign is in it. */
function headline(view) {
    const { status, firstBad, suspects } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .v)(view);
    const culprit = view.mode === 'fix' ? 'First fixed commit' : 'First bad commit';
    const { works, fails } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .stateWords */ .Xu)(view.mode);
    const headlines = {
        found: firstBad ? `${culprit}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(firstBad.commit)}` : `${culprit} found`,
        suspects: suspects.length === 1
            ? '1 suspect left: it could not be confirmed'
            : `${suspects.length} suspects left: only skipped commits stand between them`,
        'out-of-time': 'Out of time: the bisection is not finished',
        cancelled: 'Cancelled: the bisection is not finished',
        'not-reproduced': `Not reproduced: the ${fails} end is not ${fails}`,
        'good-is-bad': view.good.length === 0 ? 'No release that works was found' : `The ${works} end is ${fails}`,
        'merge-base-bad': `The merge base is ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .termsOf */ .fd)(view.mode).new}: it changed on the other branch`,
        error: 'The run broke before it came to a conclusion',
    };
    return headlines[status];
}
/** What the reason of the conclusion adds to headline, culprit and suspects; empty if it adds nothing. Not escaped. */
function reasonBesides(view) {
    const { reason, besides = [reason] } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .v)(view);
    return besides.join('; ');
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RQ: () => (/* binding */ markdownOf),
/* harmony export */   iB: () => (/* binding */ markdownLine)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6813);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);


/** GitHub takes 1 MiB of summary from a step and drops the whole of a longer one. */
const SUMMARY_LIMIT = (/* unused pure expression or super */ null && (900 * 1024));
// What one block of a kind may take of that limit. A summary has few blocks, and their makers bound each single text.
const TABLE_SHARE = 400 * 1024;
const LIST_SHARE = 100 * 1024;
const CODE_SHARE = 150 * 1024;
/** Blocks as GitHub-flavoured Markdown, the only place where their text is escaped for it. */
function markdownOf(blocks) {
    return `${joined(blocks)}\n`;
}
const joined = (blocks) => blocks.map(markdownBlock).join('\n\n');
function markdownBlock(block) {
    switch (block.kind) {
        case 'heading':
            return `${'#'.repeat(block.level)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(block.text)}`;
        case 'paragraph':
            // Two blanks at its end break a line.
            return block.lines.map(markdownLine).join('  \n');
        case 'list':
            return withinBytes(block.items.map((item) => `- ${markdownLine(item)}`), LIST_SHARE, '- …').join('\n');
        case 'table':
            return tableLines(block).join('\n');
        case 'code':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(withinBytes(block.lines, CODE_SHARE, block.more), block.language);
        case 'details':
            return `<details><summary>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(block.title)}</summary>\n\n${joined(block.blocks)}\n\n</details>`;
    }
}
/** One line of text as Markdown. */
function markdownLine(line) {
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .spansOf */ .Ly)(line).map(markdownSpan).join('').trim();
}
function markdownSpan(span) {
    if (typeof span === 'string')
        return spaced(span);
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(span.text);
    switch (span.kind) {
        case 'code':
        case 'name':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(span.text);
        case 'bold':
            // Stars alone would be a rule across the page.
            return text === '' ? '' : `**${text}**`;
        case 'link':
            return `[${text}](${encodeURI(span.url).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
        case 'sign':
            return text;
    }
}
/** Escaped text that keeps a blank at its ends, which part it from its neighbours. */
function spaced(text) {
    const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
    return `${before}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(text)}${after}`;
}
function tableLines({ columns, rows, more }) {
    const head = tableRow(columns.map(({ title }) => title));
    const rule = `|${columns.map(ruleOf).join('|')}|`;
    return [head, rule, ...withinBytes(rows.map(tableRow), TABLE_SHARE, tableRow(more))];
}
const ruleOf = ({ align }) => (align === 'right' ? '--:' : '---');
function tableRow(cells) {
    return `|${cells.map((cell) => ` ${markdownLine(cell)} `.replace(/^ +$/, ' ')).join('|')}|`;
}
/** The first lines that fit into so many bytes; `more` is added if some do not. */
function withinBytes(lines, limit, more) {
    let used = 0;
    const fits = lines.findIndex((line) => {
        used += Buffer.byteLength(line) + 1;
        return used > limit;
    });
    return fits === -1 ? [...lines] : [...lines.slice(0, fits), more];
}


/***/ }),

/***/ 63576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   QS: () => (/* binding */ reportLines),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6813);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18728);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);




/** How to fix a run that ended without a culprit, or how to continue; nothing for one that found it. */
function advice(view) {
    const goOn = 'Start the same run again: it resumes from its journal, and no finished step is repeated.';
    const table = {
        found: [],
        suspects: suspectsAdvice(view),
        'out-of-time': [
            goOn,
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Or raise ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('time-limit')} together with the ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('timeout-minutes')} of the job.`,
        ],
        cancelled: [goOn],
        'not-reproduced': [
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Check that ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('bad')}, ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('config')}, ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('test')} and ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('kernel-args')} are the ones that showed the problem.`,
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `If it happens only now and then, set ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('boots')} to a number of passes that is higher than what was tried; if it looks different here, set ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('signature')}.`,
        ],
        'good-is-bad': [
            view.good.length === 0
                ? (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Name a revision that works in ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('good')}; if old releases do not build here, ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('fixups')} can fix them.`
                : (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Choose an older ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('good')}, or leave it empty so that tags are walked back until one works.`,
            'If it fails on every kernel, the cause may be the test, the rootfs or the config and not a commit.',
        ],
        'merge-base-bad': view.mode === 'fix'
            ? [
                (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `The two revisions are on different branches, and the commit where they part works: it broke on the branch of ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('bad')}.`,
                (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Bisect that branch for the commit that broke it with ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('mode: regression')}: ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('good')} is the merge base, ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('bad')} stays.`,
            ]
            : [
                (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `The good revision is on another branch, and the commit where the branches part already fails: the problem was fixed on the branch of ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('good')}.`,
                (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Bisect that branch for the fix with ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('mode: fix')}, or choose a ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('good')} that is an ancestor of ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('bad')}.`,
            ],
        error: [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('kernel-bisect doctor')} checks the host and says how to fix it.`, goOn],
    };
    return table[(0,_conclusion_js__WEBPACK_IMPORTED_MODULE_3__/* .conclusionOf */ .v)(view).status];
}
/** What can still be done to tell suspects apart. */
function suspectsAdvice(view) {
    const { suspects } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_3__/* .conclusionOf */ .v)(view);
    const isListed = suspects.some(({ commit }) => view.skip.has(commit));
    const isSkipped = view.steps.some(({ verdict }) => verdict === 'skip');
    if (!isListed && !isSkipped) {
        return [
            'Look at the suspect and at the evidence of its steps: no other commit is left, yet no check could confirm it.',
        ];
    }
    return [
        ...(isListed ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Take suspects that can be tested out of ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('skip')}.`] : []),
        ...(isSkipped
            ? [
                (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8) `Look at why the skipped steps could not be judged; if a build broke, ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('fixups')} can fix old trees and ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)('config')} can leave a driver out.`,
            ]
            : []),
        'Read the suspects: often only one of them touches the code in the report.',
    ];
}
/** Commands for whoever got the answer. */
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
/** Lines for the report of a regression and for its fix. Foreign text is not escaped. */
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

/***/ 74611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ summaryOf),
/* harmony export */   summaryBlocks: () => (/* binding */ summaryBlocks)
/* harmony export */ });
/* harmony import */ var _bisect_outcome_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37043);
/* harmony import */ var _assurance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37762);
/* harmony import */ var _bisect_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63638);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6813);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18728);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2251);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34902);
/* harmony import */ var _next_steps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63576);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42773);
/* harmony import */ var _walked_back_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95619);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44702);











const EXCERPT_LINES = 60;
/** The longest text of most kinds, and of a sentence about the whole run, in characters. */
const LINE_LENGTH = 300;
const SENTENCE_LENGTH = 2000;
/** The job summary, in GitHub's Markdown. */
function summaryOf(view, options = {}) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownOf */ .RQ)(summaryBlocks(view, options));
}
/** What was found, how sure it is, and what to do now. */
function summaryBlocks(view, options = {}) {
    return [
        { kind: 'heading', level: 2, text: (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .P)(view) },
        ...finding(view),
        ...confidence(view),
        ...evidence(view),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .section */ .uW)('Suspects', (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .list */ .p_)((0,_conclusion_js__WEBPACK_IMPORTED_MODULE_9__/* .conclusionOf */ .v)(view).suspects.map((suspect) => suspectItem(view, suspect)))),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .section */ .uW)('What to do next', nextSteps(view)),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .section */ .uW)('Test cases', (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .list */ .p_)(caseItems(view))),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .section */ .uW)('Steps', [stepTable(view)]),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .section */ .uW)('Other failures seen', (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .list */ .p_)((0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .otherBugs */ .mp)(view).map(otherItem))),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .paragraph */ .FY)((0,_times_js__WEBPACK_IMPORTED_MODULE_10__/* .totals */ .S)(view)),
        ...links(options),
        gitLog(view),
    ];
}
/** The commit, and the sentences about the whole run. */
function finding(view) {
    const { firstBad } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_9__/* .conclusionOf */ .v)(view);
    const blocks = firstBad ? [commitLines(firstBad)] : [];
    const sentence = (text) => blocks.push((0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .paragraph */ .FY)(cut(text, SENTENCE_LENGTH)));
    const reason = (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonBesides */ .q)(view);
    if (reason !== '')
        sentence(reason);
    if (view.signature)
        blocks.push((0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .paragraph */ .FY)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .line */ .n8) `Failure signature: ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(cut((0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .signatureWords */ .cg)(view.signature)))}`));
    const walked = (0,_walked_back_js__WEBPACK_IMPORTED_MODULE_6__/* .walkedBack */ .C)(view);
    if (walked !== null)
        sentence(walked);
    return blocks;
}
function commitLines(commit) {
    const { author, day } = (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .origin */ .TG)(commit);
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .paragraph */ .FY)([(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .bold */ .Cr)(cut(commit.subject || _words_js__WEBPACK_IMPORTED_MODULE_7__/* .NO_SUBJECT */ .Zg))], (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .line */ .n8) `${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(commit.commit)} by ${cut(author)}, ${day}`);
}
function confidence(view) {
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_9__/* .conclusionOf */ .v)(view).status === 'found'
        ? (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .section */ .uW)('Confidence', (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .list */ .p_)((0,_assurance_js__WEBPACK_IMPORTED_MODULE_1__/* .assurance */ .w)(view).map(_assurance_js__WEBPACK_IMPORTED_MODULE_1__/* .assuranceLine */ .C)))
        : [];
}
function evidence(view) {
    const step = (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .evidenceStep */ .yN)(view, (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_9__/* .conclusionOf */ .v)(view).firstBad);
    const lines = step ? (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .excerptOf */ .zU)(step) : [];
    if (!step || lines.length === 0)
        return [];
    const shown = lines.slice(0, EXCERPT_LINES).map((text) => cut(text));
    const title = `Evidence (step ${step.step}, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .short */ .h0)(step.candidate.commit)})`;
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .section */ .uW)(title, [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .codeBlock */ .DV)(lines.length > shown.length ? [...shown, '…'] : shown)]);
}
function suspectItem(view, suspect) {
    const why = (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .whySkipped */ .r8)(view, suspect);
    const skipped = why === null ? '' : `: ${cut(why, 160)}`;
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .line */ .n8) `${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)((0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .short */ .h0)(suspect.commit))} ${cut(suspect.subject, 120)}${skipped}`;
}
function nextSteps(view) {
    const { status, firstBad } = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_9__/* .conclusionOf */ .v)(view);
    if (status !== 'found' || firstBad === null)
        return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .list */ .p_)((0,_next_steps_js__WEBPACK_IMPORTED_MODULE_5__/* .advice */ .v9)(view));
    const blocks = [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .codeBlock */ .DV)((0,_next_steps_js__WEBPACK_IMPORTED_MODULE_5__/* .commands */ .Pi)(view, firstBad), { language: 'sh' })];
    const report = (0,_next_steps_js__WEBPACK_IMPORTED_MODULE_5__/* .reportLines */ .QS)(view, firstBad);
    if (report.length > 0) {
        blocks.push((0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .paragraph */ .FY)('For the report to the author and the maintainers, and for the fix:'), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .codeBlock */ .DV)(report));
    }
    return blocks;
}
const COLUMNS = [
    { title: 'step', align: 'right' },
    { title: 'commit' },
    { title: 'subject' },
    { title: 'verdict' },
    { title: 'outcome' },
    { title: 'build', align: 'right' },
    { title: 'boot', align: 'right' },
    { title: 'test', align: 'right' },
];
function stepTable(view) {
    if (view.steps.length === 0)
        return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .paragraph */ .FY)('No step started.');
    return {
        kind: 'table',
        columns: COLUMNS,
        rows: view.steps.map((step) => stepRow(view, step)),
        more: ['…', '', 'more steps are in the report', '', '', '', '', ''],
    };
}
function stepRow(view, step) {
    const { build, boot, test } = (0,_times_js__WEBPACK_IMPORTED_MODULE_10__/* .timesOf */ .Q)(step);
    const role = step.role === 'search' ? '' : ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .roleWords */ .ww)(view.mode, step)})`;
    return [
        String(step.step),
        [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)((0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .short */ .h0)(step.candidate.commit))],
        cut(step.candidate.subject, 100),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .line */ .n8) `${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .sign */ ._S)((0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .verdictSign */ .r0)(step.verdict))} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .verdictWord */ .E0)(view.mode, step.verdict)}${role}`,
        cut((0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .stepWords */ .c9)(step), 160),
        build,
        boot,
        test,
    ];
}
function otherItem({ title, steps, note, signature }) {
    const where = steps
        .slice(0, 20)
        .map(({ step, candidate }) => `step ${step} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .short */ .h0)(candidate.commit)})`)
        .join(', ');
    const more = note === '' ? '' : `; ${note}`;
    if (signature === null)
        return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .line */ .n8) `${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(cut(title))} at ${where}${more}`;
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .line */ .n8) `${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(cut(title))} at ${where}${more}. To bisect it: ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(`--signature ${quoted(cut(signature))}`)}`;
}
/** A text as one word of a shell. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** Cases of the test, by what they say about the commits. */
function caseItems(view) {
    const { followed, known, others } = (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .caseLists */ .Kp)(view);
    const item = (what, names) => names.length === 0 ? [] : [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .line */ .n8) `${what}: ${(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(cut((0,_bisect_outcome_words_js__WEBPACK_IMPORTED_MODULE_0__/* .someOf */ .yU)(names)))}`];
    return [
        ...item('Followed', followed),
        ...item('Known failures, which fail at both ends', known),
        ...item('Other failures of the bad end', others),
    ];
}
function links({ reportUrl, artifactUrl }) {
    const all = [
        ...(reportUrl ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .link */ .nf)('Report', reportUrl)] : []),
        ...(artifactUrl ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .link */ .nf)('Logs and evidence', artifactUrl)] : []),
    ];
    if (all.length === 0)
        return [];
    return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .paragraph */ .FY)(all.flatMap((each, place) => (place === 0 ? [each] : [' · ', each])))];
}
function gitLog(view) {
    const lines = (0,_bisect_log_js__WEBPACK_IMPORTED_MODULE_2__/* .bisectLog */ .F)(view).trimEnd().split('\n');
    return { kind: 'details', title: 'git bisect log', blocks: [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_8__/* .codeBlock */ .DV)(lines, { more: '# …' })] };
}
function cut(text, length = LINE_LENGTH) {
    return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}


/***/ }),

/***/ 42773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ timesOf),
/* harmony export */   S: () => (/* binding */ totals)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25933);

/** The times of a step as they are shown; boots and tests of several trials are added up. */
function timesOf(step) {
    const build = step.build?.reused ? 'reused' : (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(step.build?.seconds ?? null);
    const boot = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(sum(step.trials.map((trial) => trial.bootSeconds)));
    return { build, boot, test: (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(sum(step.trials.map((trial) => trial.testSeconds))) };
}
/** Null if nothing was measured. */
function sum(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}
/** One line with what the run took. */
function totals(view) {
    const { counts, seconds } = view;
    const { total, building, booting, testing } = seconds;
    const sideBySide = building + booting + testing > total ? ' (guests side by side added up)' : '';
    return [
        `${counts.commits} commits in ${counts.steps} steps`,
        `${counts.builds} builds (${counts.buildsReused} more reused), ${counts.boots} boots`,
        `${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(total)}: building ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(building)}, booting ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(booting)}, testing ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(testing)}${sideBySide}`,
    ].join(' · ');
}


/***/ }),

/***/ 95619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ walkedBack)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);


/** How the good end was found: the releases that were tried, in order. Null if it was given. */
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
