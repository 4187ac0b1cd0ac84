export const id = 89;
export const ids = [89];
export const modules = {

/***/ 65668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   a0: () => (/* binding */ readJournal)
/* harmony export */ });
/* unused harmony export parseJournal */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);



/**
 * Reads the events of a journal's text. A torn last line, which a killed run leaves, is passed over.
 *
 * @throws InfrastructureError where a line before the last one is no JSON
 */
function parseJournal(text) {
    const lines = text.split('\n');
    const events = [];
    for (const [index, line] of lines.entries()) {
        if (line === '')
            continue;
        try {
            events.push(JSON.parse(line));
        }
        catch {
            // Only a line that never got its newline can be torn: each is written with it in one piece.
            if (index === lines.length - 1)
                break;
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfrastructureError */ .EN(`the journal is damaged at line ${index + 1}: it is not JSON`);
        }
    }
    return events;
}
/** The events of the journal at `path`; none where there is no such file. */
async function readJournal(path) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    return parseJournal(text);
}
/** Opens the journal at `path` to append to it; what a torn line left is cut off first. */
async function openJournal(path, host) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    const events = await readJournal(path);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'a+', 0o644);
    const text = await file.readFile('utf8');
    if (text !== '' && !text.endsWith('\n')) {
        await file.truncate(Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
    }
    return {
        events,
        async note(event) {
            const timed = { at: new Date(host.now()).toISOString(), ...event };
            await file.appendFile(`${JSON.stringify(timed)}\n`);
            await file.sync();
            events.push(timed);
        },
        [Symbol.asyncDispose]: () => file.close(),
    };
}


/***/ }),

/***/ 14620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ InfrastructureError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Something that the user can mend: a wrong setting, a missing tool. The command line ends with status 2. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
}
/** libvirt, the disk, the agent's channel or the network failed. Tried again, then the run stops: never a verdict. */
class InfrastructureError extends Error {
    name = 'InfrastructureError';
}
/** The run was asked to stop, by a signal. */
class CancelledError extends Error {
    name = 'CancelledError';
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
/* unused harmony export forLog */
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
/**
 * Foreign text for a log that a runner reads: no line of it is a command to the runner. `::` counts for the runner
 * at the start of a line, `##[` anywhere in it.
 */
function forLog(text) {
    return plain(text)
        .replace(/##\[/g, '## [')
        .replace(/^(\s*):(?=:)/gm, '$1: ');
}


/***/ }),

/***/ 16888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fold),
/* harmony export */   v: () => (/* binding */ conclusionOf)
/* harmony export */ });
function emptyView() {
    return {
        fingerprint: null,
        good: [],
        bad: null,
        mode: 'regression',
        target: 'boot',
        paths: [],
        settings: {},
        startedAt: null,
        endedAt: null,
        resumed: 0,
        steps: [],
        signature: null,
        verification: { culprit: 'not-run', parent: 'not-run', revert: 'not-run' },
        conclusion: null,
        counts: { commits: 0, steps: 0, builds: 0, buildsReused: 0, boots: 0 },
        seconds: { total: 0, building: 0, booting: 0, testing: 0 },
    };
}
/**
 * Folds a journal into what is shown of a run. Takes a journal of any length: of a run that goes on, was killed, or
 * was resumed. Events of a step that was never announced count, but have no place to be shown.
 */
function fold(events) {
    const view = emptyView();
    const steps = new Map();
    let before = null;
    for (const event of events) {
        const at = Date.parse(event.at);
        if (Number.isFinite(at)) {
            if (before !== null && event.event !== 'resumed')
                view.seconds.total += Math.max(0, at - before) / 1000;
            before = at;
            view.startedAt ??= event.at;
            view.endedAt = event.at;
        }
        apply(view, steps, event);
    }
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
            const nothingYet = { build: null, trials: [], verdict: null, reason: null, outcome: null };
            steps.set(step, { step, role, candidate, remaining, stepsLeft, ...nothingYet });
            return;
        }
        case 'built': {
            view.seconds.building += event.seconds;
            view.counts[event.reused ? 'buildsReused' : 'builds'] += 1;
            const step = steps.get(event.step);
            const { ok, reused, seconds, kernel, reason } = event;
            if (step)
                step.build = { ok, reused, seconds, kernel, reason: reason ?? null };
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
        case 'verification':
            view.verification = { culprit: event.culprit, parent: event.parent, revert: event.revert };
            return;
        case 'concluded': {
            const { status, firstBad, suspects, confidence, reason } = event;
            view.conclusion = { status, firstBad, suspects, confidence, reason };
            return;
        }
        default:
            event;
    }
}
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

/***/ 99934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   y3: () => (/* binding */ resultJson)
/* harmony export */ });
/* unused harmony export RESULT_LIMIT */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16888);


/** A job's outputs take 1 MiB together; this is the share of the result. */
const RESULT_LIMIT = 256 * 1024;
/** No single text of the result needs to be longer, in characters. */
const TEXT_LIMIT = 4000;
/** The result of a run; the last suspects are left out where it would be over 256 KiB as JSON. */
function resultOf(view) {
    const { status, firstBad, suspects, confidence, reason } = (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .v)(view);
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

/***/ 49490:
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
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/words.js
/** The first 12 digits of a commit's name, as the kernel's own `Fixes:` lines have them. */
function words_short(commit) {
    return commit.slice(0, 12);
}
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
/** What a step was for, where it was not the search; empty where it was. */
function roleWords(mode, role) {
    const { works, fails } = stateWords(mode);
    const words = {
        'bad-end': `${fails} end`,
        'good-end': `${works} end`,
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
            return `hung ${PHASES[outcome.phase]}${outcome.where ? ` in ${outcome.where}` : ''}`;
        case 'boot-failed':
            return `boot failed ${PHASES[outcome.phase]}: ${outcome.reason}`;
        case 'passed':
            return 'passed';
        case 'infrastructure':
            return `infrastructure: ${outcome.cause}`;
    }
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
/** Crashes that are not the followed one, with the steps where they were met. */
function otherCrashes(view) {
    const followed = new Set([view.signature?.title, ...(view.signature?.altTitles ?? [])]);
    const met = new Map();
    for (const step of view.steps) {
        const outcomes = [step.outcome, ...step.trials.map((trial) => trial.outcome)];
        const titles = outcomes.flatMap((outcome) => outcome?.kind === 'crashed' &&
            ![outcome.title, ...outcome.altTitles].some((title) => followed.has(title))
            ? [outcome.title]
            : []);
        for (const title of new Set(titles))
            met.set(title, [...(met.get(title) ?? []), step]);
    }
    return [...met].map(([title, steps]) => ({ title, steps }));
}
/** The step whose evidence shows the culprit best: itself where it was tested, else the last bad one. */
function tellingStep(view, firstBad) {
    const shows = view.steps.filter((step) => excerptOf(step).length > 0);
    return (shows.findLast((step) => step.candidate.commit === firstBad?.commit && step.role !== 'verify-revert') ??
        shows.findLast((step) => step.verdict === 'bad') ??
        shows.find((step) => step.role === 'bad-end'));
}

;// CONCATENATED MODULE: ./build/report/bisect-log.js


/**
 * The run as a log that `git bisect replay` takes. Only what git can search by is in it: the ends, unless the run
 * found them to be something else, and the verdicts of the search. Everything else is a comment.
 */
function bisectLog(view) {
    const terms = termsOf(view.mode);
    const lines = [startLine(view)];
    const say = (verdict, commit) => {
        const word = verdictWord(view.mode, verdict);
        lines.push(`# ${word}: ${named(commit)}`, `git bisect ${word} ${commit.commit}`);
    };
    const remark = (text, commit) => lines.push(`# ${text}: ${named(commit)}`);
    // git refuses to replay a contradiction, so an end that a test refuted is only told.
    const refuted = (end, stated) => view.steps.some((step) => (step.role === 'bad-end' || step.role === 'good-end') &&
        step.candidate.commit === end.commit &&
        (step.verdict ?? stated) !== stated);
    const state = (end, stated) => refuted(end, stated)
        ? remark(`stated as ${verdictWord(view.mode, stated)}, found otherwise`, end)
        : say(stated, end);
    if (view.bad)
        state(view.bad, 'bad');
    for (const good of view.good)
        state(good, 'good');
    // What a merge base has to be, else the search cannot begin.
    const old = view.mode === 'fix' ? 'bad' : 'good';
    for (const step of view.steps) {
        if (step.verdict === null)
            continue;
        if (step.role === 'search' || (step.role === 'merge-base' && step.verdict === old)) {
            say(step.verdict, step.candidate);
        }
        else if (step.role === 'merge-base') {
            remark(`merge base is ${verdictWord(view.mode, step.verdict)}`, step.candidate);
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
        const terms = termsOf(view.mode);
        args.push('--term-old', terms.old, '--term-new', terms.new);
    }
    if (view.settings['first-parent'] === true)
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
    return `[${commit.commit}] ${(0,report_escape/* oneLine */.TN)(commit.subject)}`;
}

// EXTERNAL MODULE: ./build/report/fold.js
var fold = __webpack_require__(16888);
;// CONCATENATED MODULE: ./build/report/headline.js



/** What the run came to, as one plain line; nothing foreign is in it. */
function headline(view) {
    const { status, firstBad, suspects } = (0,fold/* conclusionOf */.v)(view);
    const culprit = view.mode === 'fix' ? 'First fixed commit' : 'First bad commit';
    const { works, fails } = stateWords(view.mode);
    const headlines = {
        found: firstBad ? `${culprit}: ${words_short(firstBad.commit)}` : `${culprit} found`,
        suspects: `${suspects.length} ${suspects.length === 1 ? 'suspect' : 'suspects'} left: only skipped commits stand between them`,
        'out-of-time': 'Out of time: the bisection is not finished',
        cancelled: 'Cancelled: the bisection is not finished',
        'not-reproduced': `Not reproduced: the ${fails} end is not ${fails}`,
        'good-is-bad': `The ${works} end is ${fails}`,
        'merge-base-bad': `The merge base is ${termsOf(view.mode).new}: it changed on the other branch`,
        error: 'The run broke before it came to a conclusion',
    };
    return headlines[status];
}
/** The reason of the conclusion; empty where the headline has said the same. */
function reasonBesides(view) {
    const { status, firstBad, reason } = (0,fold/* conclusionOf */.v)(view);
    const isHeadline = / is the first (bad commit|commit where it works again)$/;
    return status === 'found' && firstBad && isHeadline.test(reason) ? '' : reason;
}
/** How to mend a run that ended without a culprit, or how to go on; nothing for one that found it. */
function advice(view) {
    const goOn = 'Start the same run again: it resumes from its journal, and no finished step is repeated.';
    const table = {
        found: [],
        suspects: [
            'Look at why the skipped steps could not be judged; where a build broke, `fixups` can repair old trees and `config` can leave a driver out.',
            'Read the suspects below: often only one of them touches the code in the report.',
        ],
        'out-of-time': [goOn, 'Or raise `time-limit` together with the `timeout-minutes` of the job.'],
        cancelled: [goOn],
        'not-reproduced': [
            'Check that `bad`, `config`, `test` and `kernel-args` are those with which the problem was seen.',
            'Where it happens only now and then, raise `boots`; where it looks different here, set `signature`.',
        ],
        'good-is-bad': [
            'Choose an older `good`, or leave it empty so that tags are walked back until one works.',
            'Where it fails on every kernel, the cause may be the test, the rootfs or the config and not a commit.',
        ],
        'merge-base-bad': [
            'The good revision is on another branch, and the commit where the branches part already fails: the problem was repaired on the branch of `good`.',
            'Bisect that branch for the repair with `mode: fix`, or choose a `good` that is an ancestor of `bad`.',
        ],
        error: ['`kernel-bisect doctor` checks the host and says how to mend it.', goOn],
    };
    return table[(0,fold/* conclusionOf */.v)(view).status];
}
/** How sure the answer is and what that rests on, a sentence each. */
function assurance(view) {
    const { confidence } = (0,fold/* conclusionOf */.v)(view);
    const { culprit, parent, revert } = view.verification;
    const terms = termsOf(view.mode);
    const sentences = [];
    if (confidence !== null)
        sentences.push(`Confidence: ${percent(confidence)}.`);
    sentences.push(checkSentence(culprit, `Tried again, the commit is ${terms.new}`, 'the commit'));
    sentences.push(checkSentence(parent, `Tried again, its parent is ${terms.old}`, 'its parent'));
    sentences.push(revertSentence(revert, terms));
    return sentences.filter((sentence) => sentence !== '');
}
function percent(confidence) {
    // Rounded down: 99.97 % must not read as certainty.
    return `${Math.floor(confidence * 1000) / 10} %`;
}
function checkSentence(check, proved, what) {
    switch (check) {
        case 'passed':
            return `${proved}.`;
        case 'failed':
            return `**Tried again, ${what} did not show the same: take the answer with care.**`;
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
function revertSentence(check, terms) {
    switch (check) {
        case 'passed':
            return `With the commit reverted on top of the ${terms.new} end, the ${terms.new} end is ${terms.old} again.`;
        case 'failed':
            return `With the commit reverted, the ${terms.new} end stays ${terms.new}: something else does the same by now.`;
        case 'conflict':
            return `The commit does not revert cleanly on the ${terms.new} end, so the revert was not tested.`;
        case 'merge':
            return 'The commit is a merge, so no revert was tested.';
        case 'not-built':
            return `The ${terms.new} end with the commit reverted does not build.`;
        case 'inconclusive':
            return 'The test of the revert told nothing either way.';
        case 'not-run':
            return 'No revert was tested.';
    }
}
/** Commands for the next hour of who got the answer. */
function commands(view, firstBad) {
    const id = words_short(firstBad.commit);
    if (view.mode === 'fix')
        return [`git show ${id}`, `git cherry-pick -x ${id}`];
    return [
        `git show ${id}`,
        `git revert ${id}`,
        `git format-patch -1 --stdout ${id} | scripts/get_maintainer.pl`,
    ];
}
/** Lines for the report of a regression and for the patch that repairs it. Foreign text is not escaped. */
function reportLines(view, firstBad) {
    if (view.mode === 'fix')
        return [];
    const id = words_short(firstBad.commit);
    return [
        `Fixes: ${id} ("${(0,report_escape/* oneLine */.TN)(firstBad.subject).slice(0, 300).toWellFormed()}")`,
        `#regzbot introduced: ${id}`,
    ];
}

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

;// CONCATENATED MODULE: ./build/report/duration.js
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

;// CONCATENATED MODULE: ./build/report/summary.js






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
    const { status, firstBad, suspects } = (0,fold/* conclusionOf */.v)(view);
    const reason = reasonBesides(view);
    const parts = [`## ${headline(view)}`];
    if (firstBad)
        parts.push(commitLines(firstBad));
    if (reason !== '')
        parts.push((0,report_escape/* forMarkdown */.Bm)(cut(reason, 2000)));
    if (view.signature)
        parts.push(`Followed: ${(0,report_escape/* codeSpan */.SS)(cut(signatureWords(view.signature)))}`);
    if (status === 'found')
        parts.push('### How sure', list(assurance(view)));
    const telling = tellingStep(view, firstBad);
    const lines = telling ? (options.excerpts?.get(telling.step) ?? excerptOf(telling)) : [];
    if (telling && lines.length > 0) {
        parts.push(`### What told (step ${telling.step}, ${words_short(telling.candidate.commit)})`, excerpt(lines));
    }
    if (suspects.length > 0)
        parts.push('### Suspects', list(suspects.map(commitItem)));
    const next = status === 'found' && firstBad ? nextSteps(view, firstBad) : list(advice(view));
    if (next !== '')
        parts.push('### What to do next', next);
    parts.push('### Steps', stepTable(view));
    const others = otherCrashes(view);
    if (others.length > 0) {
        parts.push('### Other crashes that were met', list(others.map(({ title, steps }) => `${(0,report_escape/* codeSpan */.SS)(cut(title))} at ${steps.slice(0, 20).map(where).join(', ')}`)));
    }
    parts.push(totals(view));
    const links = [
        options.reportUrl && `[Report](${encodeURI(options.reportUrl)})`,
        options.artifactUrl && `[Logs and evidence](${encodeURI(options.artifactUrl)})`,
    ].filter((link) => link);
    if (links.length > 0)
        parts.push(links.join(' · '));
    parts.push(details('git bisect log', (0,report_escape/* fenced */.OF)(withinBytes(bisectLog(view).trimEnd().split('\n'), LOG_SHARE, '# …'))));
    return `${parts.join('\n\n')}\n`;
}
function commitLines(commit) {
    return [
        `**${(0,report_escape/* forMarkdown */.Bm)(cut(commit.subject))}**`,
        `${(0,report_escape/* codeSpan */.SS)(commit.commit)} by ${(0,report_escape/* forMarkdown */.Bm)(cut(commit.author))}, ${(0,report_escape/* forMarkdown */.Bm)(dayOf(commit.date))}`,
    ].join('  \n');
}
/** The day of a date in ISO 8601. */
function dayOf(date) {
    return date.slice(0, 10);
}
function commitItem(commit) {
    return `${(0,report_escape/* codeSpan */.SS)(words_short(commit.commit))} ${(0,report_escape/* forMarkdown */.Bm)(cut(commit.subject, 120))}`;
}
function where(step) {
    return `step ${step.step} (${words_short(step.candidate.commit)})`;
}
function nextSteps(view, firstBad) {
    const report = reportLines(view, firstBad);
    const parts = [(0,report_escape/* fenced */.OF)(commands(view, firstBad), 'sh')];
    if (report.length > 0) {
        parts.push('For the report to the author and the maintainers, and for the patch that repairs it:', (0,report_escape/* fenced */.OF)(report));
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
        const verdict = `${verdictSign(step.verdict)} ${verdictWord(view.mode, step.verdict)}`;
        const cells = [
            String(step.step),
            (0,report_escape/* codeSpan */.SS)(words_short(step.candidate.commit)),
            (0,report_escape/* forMarkdown */.Bm)(cut(step.candidate.subject, 100)),
            step.role === 'search' ? verdict : `${verdict} (${roleWords(view.mode, step.role)})`,
            (0,report_escape/* forMarkdown */.Bm)(cut(stepWords(step), 160)),
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
    const build = step.build?.reused ? 'reused' : duration(step.build?.seconds ?? null);
    const boot = duration(sum(step.trials.map((trial) => trial.bootSeconds)));
    return { build, boot, test: duration(sum(step.trials.map((trial) => trial.testSeconds))) };
}
/** One line with what the run took. */
function totals(view) {
    const { counts, seconds } = view;
    return [
        `${counts.commits} commits in ${counts.steps} steps`,
        `${counts.builds} builds (${counts.buildsReused} more reused), ${counts.boots} boots`,
        `${duration(seconds.total)}: building ${duration(seconds.building)}, booting ${duration(seconds.booting)}, testing ${duration(seconds.testing)}`,
    ].join(' · ');
}
function excerpt(lines) {
    const shown = lines
        .slice(0, EXCERPT_LINES)
        .map((line) => cut((0,report_escape/* plain */.pj)(line).replaceAll('\n', ' '), LINE_LENGTH));
    return (0,report_escape/* fenced */.OF)(lines.length > shown.length ? [...shown, '…'] : shown);
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

;// CONCATENATED MODULE: ./build/report/page.js







/** The whole report as one HTML file that needs nothing else: no script, no font, no network. */
function pageOf(view) {
    const { status, firstBad, suspects } = (0,fold/* conclusionOf */.v)(view);
    const reason = reasonBesides(view);
    const title = headline(view);
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
${firstBad ? `<p class="subject">${(0,report_escape/* forHtml */.B2)(firstBad.subject)}</p><p><code>${(0,report_escape/* forHtml */.B2)(firstBad.commit)}</code> by ${(0,report_escape/* forHtml */.B2)(firstBad.author)}, <time datetime="${(0,report_escape/* forHtml */.B2)(firstBad.date)}">${(0,report_escape/* forHtml */.B2)(dayOf(firstBad.date))}</time></p>` : ''}
${reason === '' ? '' : `<p>${(0,report_escape/* forHtml */.B2)(reason)}</p>`}
${view.signature ? `<p>Followed: <code>${(0,report_escape/* forHtml */.B2)(signatureWords(view.signature))}</code></p>` : ''}
<p class="totals">${rangeWords(view)}${(0,report_escape/* forHtml */.B2)(totals(view))}</p>
${section('How sure', status === 'found' ? page_list(assurance(view)) : '')}
${whatTold(view, firstBad)}
${section('What to do next', status === 'found' && firstBad ? page_nextSteps(view, firstBad) : page_list(advice(view)))}
${section('Suspects', page_list(suspects.map((s) => `${words_short(s.commit)} ${s.subject}`)))}
${section('How the range narrowed', rangeBars(view))}
${section('Steps', page_stepTable(view))}
${section('What each step showed', view.steps.map((step) => stepDetails(view, step)).join('\n'))}
<details><summary>git bisect log</summary><pre tabindex="0">${(0,report_escape/* forHtml */.B2)(bisectLog(view))}</pre></details>
</main>
</body>
</html>
`;
}
/** The ends of the range, as a line of its own. */
function rangeWords({ good, bad, mode }) {
    if (bad === null)
        return '';
    const terms = stateWords(mode);
    const end = (commit) => `<code>${(0,report_escape/* forHtml */.B2)(words_short(commit.commit))}</code> ${(0,report_escape/* forHtml */.B2)(commit.subject)}`;
    return `${terms.works}: ${good.map(end).join(', ')} · ${terms.fails}: ${end(bad)}<br>`;
}
function whatTold(view, firstBad) {
    const step = tellingStep(view, firstBad);
    const lines = step ? excerptOf(step) : [];
    if (!step || lines.length === 0)
        return '';
    const title = `What told (step ${step.step}, ${words_short(step.candidate.commit)})`;
    return section(title, `<pre tabindex="0">${(0,report_escape/* forHtml */.B2)(lines.join('\n'))}</pre>`);
}
function page_nextSteps(view, firstBad) {
    const blocks = [commands(view, firstBad), reportLines(view, firstBad)].filter((lines) => lines.length > 0);
    return blocks.map((lines) => `<pre tabindex="0">${(0,report_escape/* forHtml */.B2)(lines.join('\n'))}</pre>`).join('\n');
}
function section(title, body) {
    return body === '' ? '' : `<section><h2>${title}</h2>\n${body}\n</section>`;
}
function page_list(items) {
    // These sentences are also used in Markdown; here their few signs of it go.
    const item = (text) => `<li>${(0,report_escape/* forHtml */.B2)(text.replaceAll('**', '').replaceAll('`', ''))}</li>`;
    return items.length === 0 ? '' : `<ul>${items.map(item).join('')}</ul>`;
}
function rangeBars(view) {
    const searched = view.steps.filter((step) => step.role === 'search');
    const whole = Math.max(1, view.counts.commits, ...searched.map((step) => step.remaining));
    const bar = (step) => {
        // A range of one commit in a million must still be seen.
        const width = Math.max(0.4, (step.remaining / whole) * 100).toFixed(2);
        const label = `after step ${step.step}: ${step.remaining} of ${whole} left`;
        return `<li><span>${label}</span><span class="bar" aria-hidden="true"><i style="width:${width}%"></i></span></li>`;
    };
    return searched.length === 0 ? '' : `<ol class="range">${searched.map(bar).join('')}</ol>`;
}
function page_stepTable(view) {
    if (view.steps.length === 0)
        return '<p>No step was begun.</p>';
    const heads = ['step', 'commit', 'subject', 'verdict', 'outcome', 'build', 'boot', 'test'];
    const row = (step) => {
        const { build, boot, test } = timesOf(step);
        return `<tr><th scope="row"><a href="#step-${step.step}">${step.step}</a></th><td class="s"><code>${(0,report_escape/* forHtml */.B2)(words_short(step.candidate.commit))}</code></td><td>${(0,report_escape/* forHtml */.B2)(step.candidate.subject)}</td><td class="s">${verdictCell(view, step)}</td><td>${(0,report_escape/* forHtml */.B2)(stepWords(step))}</td><td class="n">${build}</td><td class="n">${boot}</td><td class="n">${test}</td></tr>`;
    };
    return `<div class="scroll" tabindex="0" role="region" aria-label="Steps"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${view.steps.map(row).join('\n')}
</tbody></table></div>`;
}
function verdictCell(view, step) {
    const role = step.role === 'search' ? '' : ` <small>${roleWords(view.mode, step.role)}</small>`;
    const kind = step.verdict ?? 'none';
    return `<span class="v ${kind}">${verdictWord(view.mode, step.verdict)}</span>${role}`;
}
function stepDetails(view, step) {
    const lines = excerptOf(step);
    const trials = step.trials.map((trial) => `<li>boot ${trial.number}: ${(0,report_escape/* forHtml */.B2)(outcomeWords(trial.outcome))} <small>${(0,report_escape/* forHtml */.B2)(trial.evidence)}</small></li>`);
    return `<details><summary>Step ${step.step}: <code>${(0,report_escape/* forHtml */.B2)(words_short(step.candidate.commit))}</code> ${verdictCell(view, step)}</summary>
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
    const view = (0,fold/* fold */.A)(events);
    const result = (0,report_result/* resultOf */.Bg)(view);
    const summary = summaryOf(view, options);
    const files = {
        result: (0,external_node_path_.join)(outputDir, 'result.json'),
        summary: (0,external_node_path_.join)(outputDir, 'summary.md'),
        page: (0,external_node_path_.join)(outputDir, 'report.html'),
        log: (0,external_node_path_.join)(outputDir, 'bisect.log'),
    };
    await (0,promises_.mkdir)(outputDir, { recursive: true });
    await writeWhole(files.log, bisectLog(view));
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


/***/ })

};
