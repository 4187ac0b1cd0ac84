export const id = 151;
export const ids = [151];
export const modules = {

/***/ 53421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ nightlyRunsInCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _hunt_nightly_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65865);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27717);




/**
 * The nightly runs of a hunt in the workflow's cache. An entry is never changed, so every run is a new one; the newest
 * counts. A scheduled run writes into the cache of the default branch, which every branch can read.
 */
function nightlyRunsInCache({ workspace, folder, env }, host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'nightly-run.json');
    const file = (memory) => ({
        path,
        key: `${memory}${env.GITHUB_RUN_ID ?? 0}.${env.GITHUB_RUN_ATTEMPT ?? 1}`,
        workspace,
    });
    return {
        /** The last nightly run of a test; null if none is known. */
        async last(memory) {
            if ((await (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreFile */ .VX)({ ...file(memory), prefix: memory }, host)) !== 'restored')
                return null;
            const read = _hunt_nightly_run_js__WEBPACK_IMPORTED_MODULE_2__/* .nightlyRunSchema */ .G2.safeParse(jsonOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')));
            if (read.success)
                return read.data;
            host.log.warning(`The cache entry ${memory}… is not a result of this version and is ignored.`);
            return null;
        },
        /** Keeps a nightly run. If that fails, a warning says so, and the next one starts from the one before. */
        async keep(memory, nightlyRun) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${JSON.stringify(nightlyRun)}\n`);
            if ((await (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .saveFile */ .OJ)(file(memory), host)) === 'none') {
                host.log.warning(`${nightlyRun.test}: there is no cache here, so the next nightly run searches the release tags again.`);
            }
        },
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 92309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* unused harmony export outputTexts */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

const MOST_SUSPECTS = 100;
const LARGEST_RESULT = 256 * 1024;
/** Sets the outputs that are known so far; setting one again replaces it. */
function setOutputs(known) {
    for (const [name, value] of Object.entries(outputTexts(known)))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
}
/** The outputs as the texts that a workflow reads, within their limits. */
function outputTexts(known) {
    const texts = {};
    for (const [name, value] of Object.entries(known)) {
        if (value === undefined)
            continue;
        if (name === 'result')
            texts[name] = boundedResult(String(value));
        else if (Array.isArray(value))
            texts[name] = JSON.stringify(value.slice(0, MOST_SUSPECTS));
        else
            texts[name] = value === null ? '' : String(value).replace(/[\r\n]+/g, ' ');
    }
    return texts;
}
/** `result.json` without the suspects that make it too long; always valid JSON, the file keeps them all. */
function boundedResult(json) {
    if (Buffer.byteLength(json) <= LARGEST_RESULT)
        return json;
    const result = JSON.parse(json);
    if (typeof result !== 'object' || result === null)
        return '{}';
    const { suspects, ...rest } = result;
    const shorter = { ...rest, suspects: Array.isArray(suspects) ? suspects.slice(0, MOST_SUSPECTS) : [] };
    const text = JSON.stringify(shorter);
    if (Buffer.byteLength(text) <= LARGEST_RESULT)
        return text;
    return JSON.stringify({ status: rest.status, firstBad: rest.firstBad, suspects: [], truncated: true });
}


/***/ }),

/***/ 16241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ planSchema),
/* harmony export */   j0: () => (/* binding */ planHunt),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9691);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40075);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25933);
/* harmony import */ var _settings_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22053);
/* harmony import */ var _settings_verdict_relevant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96859);
/* harmony import */ var _known_culprit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1501);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90152);
/* harmony import */ var _nightly_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65865);








/** The plan of a nightly run. Everything that its later jobs need to know, and no secrets. */
const planSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(1),
    hunt: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    /** URL of the kernel without credentials; null for a path, which says nothing to others. */
    kernel: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    /** The commit that is tested. */
    tip: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().refine(_model_js__WEBPACK_IMPORTED_MODULE_7__/* .isCommitId */ .jh),
    tests: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        /** Prefix of the keys of its nightly runs. */
        memory: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        /** Name of the artifact that its run leaves. */
        artifact: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        /** False: nothing changed since its last nightly run. */
        due: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
        why: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        good: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
        /** For `hunt-known` of its run; null if nothing was found before. */
        found: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
        /** What is known about it; if it is not due, this is about the tip. */
        known: _nightly_run_js__WEBPACK_IMPORTED_MODULE_5__/* .nightlyRunSchema */ .G2.nullable(),
    })),
});
/** After so many broken nightly runs in a row, the last good commit may be the reason: it is searched again. */
const PATIENCE = 2;
/** Prefix of the keys of a test's nightly runs. A setting that changes no verdict does not make it a new test. */
function memoryOf(hunt, kernel, { name, settings }) {
    const relevant = Object.entries(settings).filter(([key]) => (0,_settings_verdict_relevant_js__WEBPACK_IMPORTED_MODULE_2__/* .isVerdictRelevant */ .j)((0,_settings_define_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(key)));
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryPrefix */ .My)({ hunt, kernel, test: name, settings: Object.fromEntries(relevant) });
}
/** Decides which tests a nightly run has, and what each of them starts from. */
function planHunt(options) {
    const { hunt, kernel, tip, firstGood } = options;
    const tests = options.tests.map((test) => {
        const { name } = test;
        const memory = memoryOf(hunt, kernel, test);
        const known = options.known(memory);
        const isTrusted = known !== null && known.broken < PATIENCE && known.good.length > 0;
        return {
            name,
            memory,
            artifact: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .jobArtifact */ .yN)(hunt, name),
            good: isTrusted ? known.good : [...firstGood],
            found: isTrusted ? (0,_known_culprit_js__WEBPACK_IMPORTED_MODULE_3__/* .knownText */ .b)(known) : null,
            ...decided(known, tip),
        };
    });
    return { version: 1, hunt, kernel: (0,_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .isUrl */ .gU)(kernel) ? (0,_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(kernel) : null, tip, tests };
}
function decided(known, tip) {
    if (known === null)
        return { due: true, why: 'its first nightly run', known };
    // A branch that was reset to a commit that passed: there is nothing to test, and no range to search.
    if (known.good.includes(tip) && known.tip !== tip) {
        const passes = { ...known, tip, state: 'passes', good: [tip], finding: null, broken: 0 };
        return { due: false, why: 'the tip is the last good commit', known: passes };
    }
    if (known.tip !== tip)
        return { due: true, why: 'the tip is new', known };
    switch (known.state) {
        case 'passes':
            return { due: false, why: 'nothing changed since it passed', known };
        case 'regressed':
            return known.finding?.status === 'out-of-time'
                ? { due: true, why: 'the last bisection ran out of time and continues', known }
                : { due: false, why: 'nothing changed since it failed', known };
        case 'environment':
            return { due: true, why: 'the last good commit also failed', known };
        case 'unclear':
            return { due: true, why: 'the tip could not be judged', known };
        case 'broken':
            return { due: true, why: 'the last nightly run broke', known };
    }
}


/***/ }),

/***/ 50151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/action/cache.js
var cache = __webpack_require__(27717);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/git/credentials.js
var credentials = __webpack_require__(24989);
// EXTERNAL MODULE: ./build/git/tip.js
var git_tip = __webpack_require__(48282);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/hunt/names.js
var names = __webpack_require__(90152);
// EXTERNAL MODULE: ./build/hunt/plan.js
var hunt_plan = __webpack_require__(16241);
// EXTERNAL MODULE: ./build/settings/read.js + 1 modules
var settings_read = __webpack_require__(348);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/hunt/tests.js



/** The hunt sets these itself: another value for one of its tests would make it another hunt. */
const OF_THE_HUNT = [
    'good',
    'bad',
    'from-log',
    'kernel',
    'mode',
    'command',
    'settings',
    'token',
    'time-limit',
    'artifact-name',
];
const MOST_TESTS = 256;
/**
 * Reads the tests of a hunt and checks each of them as a run would, so a mistake is reported before the first boot.
 *
 * @throws ConfigurationError that names the test and the setting
 */
function readTests({ tests, shared, cwd }) {
    const common = (0,settings_read/* readMapping */.vh)((shared ?? '').trim(), cwd, 'hunt-settings').values;
    checkOwn(common, 'hunt-settings');
    const written = tests === null ? [{ name: 'boot' }] : (0,settings_read/* parseYaml */.hN)(tests, 'hunt-tests');
    if (!Array.isArray(written) || written.length === 0 || written.length > MOST_TESTS) {
        throw new errors/* ConfigurationError */.j1(`hunt-tests is not a list of 1 to ${MOST_TESTS} tests, expected JSON such as ` +
            `[{"name": "boot"}, {"name": "kasan", "settings": {"config": "kasan.config"}}].`);
    }
    const names = new Set();
    return written.map((entry, index) => {
        const test = testOf(entry, index, common);
        if (names.has(test.name))
            throw new errors/* ConfigurationError */.j1(`hunt-tests names "${test.name}" twice.`);
        names.add(test.name);
        checked(test, cwd);
        return test;
    });
}
function testOf(entry, index, common) {
    const where = `hunt-tests, number ${index + 1}`;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        throw new errors/* ConfigurationError */.j1(`${where} is not a mapping, expected {"name": …, "settings": {…}}.`);
    }
    const { name, settings = {}, ...rest } = entry;
    if (typeof name !== 'string' || !values/* NAME */.o_.test(name)) {
        throw new errors/* ConfigurationError */.j1(`${where} is named ${JSON.stringify(name)}, expected ${values/* NAME_WORDS */.Wo}.`);
    }
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) {
        throw new errors/* ConfigurationError */.j1(`hunt-tests: test "${name}" has the key "${unknown}", expected name and settings; put settings of a run below settings.`);
    }
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
        throw new errors/* ConfigurationError */.j1(`hunt-tests: the settings of test "${name}" are not a mapping.`);
    }
    const own = Object.fromEntries(Object.entries(settings).map(([key, value]) => [
        key,
        (0,settings_read/* plainValue */._y)(value, `hunt-tests: ${key} of test "${name}"`),
    ]));
    checkOwn(own, `hunt-tests: test "${name}"`);
    return { name, settings: { ...common, ...own } };
}
function checkOwn(settings, where) {
    const taken = Object.keys(settings).find((key) => OF_THE_HUNT.includes(key) || key.startsWith('hunt'));
    if (taken === undefined)
        return;
    throw new errors/* ConfigurationError */.j1(`${where} sets ${taken}, which belongs to the whole hunt: leave it out. Not allowed here: ${OF_THE_HUNT.join(', ')}.`);
}
function checked({ name, settings }, cwd) {
    let read;
    try {
        read = (0,settings_read/* readSettings */.sb)({ given: { settings: JSON.stringify(settings) }, cwd, kind: 'input' });
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw new errors/* ConfigurationError */.j1(`test "${name}" of the hunt: ${error.message}`);
        throw error;
    }
    if (!read.verify.includes('ends')) {
        throw new errors/* ConfigurationError */.j1(`test "${name}" of the hunt: verify lacks ends, but a nightly run tests its ends. Add ends to verify.`);
    }
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/result.js
var report_result = __webpack_require__(99934);
// EXTERNAL MODULE: ./build/run/open-repository.js + 3 modules
var open_repository = __webpack_require__(5241);
// EXTERNAL MODULE: ./build/action/artifacts.js
var action_artifacts = __webpack_require__(44544);
// EXTERNAL MODULE: ./build/action/nightly-runs.js
var nightly_runs = __webpack_require__(53421);
// EXTERNAL MODULE: ./build/action/outputs.js
var outputs = __webpack_require__(92309);
// EXTERNAL MODULE: ./build/action/summary.js
var action_summary = __webpack_require__(76079);
;// CONCATENATED MODULE: ./build/action/hunt-plan.js
















/** Plans a nightly run: which tests run, from which good commit. The matrix is an output, the plan an artifact. */
async function huntPlan(settings, cwd, env, host) {
    const { hunt } = settings;
    const tests = readTests({ tests: settings.huntTests, shared: settings.huntSettings, cwd });
    const from = await (0,open_repository/* originOf */.yv)(settings.kernel, host);
    const origin = from.kind === 'url' ? from.url : from.gitDir;
    const access = (0,credentials/* credentials */.z)({ origin, token: settings.token, server: env.GITHUB_SERVER_URL });
    const tip = await (0,git_tip/* tipOf */.n)({ origin, revision: settings.bad, env: access }, host);
    // The workspace is at another path on another runner, and the same repository.
    const kernel = nameOf(settings.kernel) ?? `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'kernel-bisect-hunt-'));
    try {
        const known = new Map();
        const nightlyRuns = (0,nightly_runs/* nightlyRunsInCache */.H)({ workspace: cwd, folder, env }, host);
        await host.log.group('Reading earlier results of the tests', async () => {
            for (const test of tests) {
                const memory = (0,hunt_plan/* memoryOf */.zE)(hunt, kernel, test);
                known.set(memory, await nightlyRuns.last(memory));
            }
        });
        const plan = (0,hunt_plan/* planHunt */.j0)({
            hunt,
            kernel,
            tip,
            tests,
            firstGood: settings.good,
            known: (memory) => known.get(memory) ?? null,
        });
        const result = planResult(plan, tests);
        await keepPlan(plan, folder, env, host);
        for (const { name, due, why } of plan.tests)
            host.log.info(`${name}: ${due ? 'runs' : 'is skipped'}, ${why}`);
        await (0,action_summary/* writeSummary */.S)(planSummary(plan), env);
        (0,outputs/* setOutputs */.n)({ result: JSON.stringify(result) });
        return result;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** The kernel as it was written; null if it is that of the workflow. */
function nameOf(kernel) {
    switch (kernel.kind) {
        case 'path':
            return kernel.given;
        case 'url':
            return kernel.url;
        case 'workspace':
            return null;
    }
}
async function keepPlan(plan, folder, env, host) {
    const path = (0,external_node_path_.join)(folder, 'plan.json');
    await (0,promises_.writeFile)(path, `${JSON.stringify(plan, null, 2)}\n`);
    const attempt = Number(env.GITHUB_RUN_ATTEMPT || 1);
    const artifacts = (0,action_artifacts/* actionArtifacts */.WR)({ name: (0,names/* planArtifact */.sH)(plan.hunt), attempt }, host);
    if ((await artifacts.uploadFinal({ root: folder, files: [path] })) !== undefined)
        return;
    throw new errors/* InfrastructureError */.EN('the plan of the nightly run could not be uploaded as an artifact, but later jobs need it; the warning above says why');
}
/** What a job gets, as one mapping for its input `settings`. */
function planResult(plan, tests) {
    const include = plan.tests.flatMap(({ name, due, good, found, artifact }) => {
        const own = tests.find((test) => test.name === name)?.settings ?? {};
        const known = found === null ? {} : { 'hunt-known': found };
        const settings = { ...own, good, bad: plan.tip, 'artifact-name': artifact, ...known };
        return due ? [{ test: name, settings: JSON.stringify(settings) }] : [];
    });
    const result = { tip: plan.tip, jobs: include.length, matrix: { include } };
    const size = Buffer.byteLength(JSON.stringify(result));
    if (size <= report_result/* RESULT_LIMIT */._k)
        return result;
    throw new errors/* ConfigurationError */.j1(`hunt-tests: the settings of the tests take ${Math.ceil(size / 1024)} KiB, but a job can pass on only ${report_result/* RESULT_LIMIT */._k / 1024}. ` +
        'Put scripts into files and name the files.');
}
function planSummary({ hunt, tip, tests }) {
    const rows = tests.map(({ name, due, why, good }) => {
        const from = good.length === 0 ? 'tags' : good.map((end) => (0,report_escape/* codeSpan */.SS)(end.slice(0, 12))).join(', ');
        return `| ${(0,report_escape/* codeSpan */.SS)(name)} | ${due ? 'runs' : 'is skipped'} | ${why} | ${due ? from : ''} |`;
    });
    return [
        `## Hunt ${(0,report_escape/* forMarkdown */.Bm)(hunt)}: the tip is ${(0,report_escape/* codeSpan */.SS)(tip.slice(0, 12))}`,
        ['| test | | why | good |', '| --- | --- | --- | --- |', ...rows].join('\n'),
        '',
    ].join('\n\n');
}

// EXTERNAL MODULE: ./build/settings/schema.js
var schema = __webpack_require__(54089);
;// CONCATENATED MODULE: ./build/action/inputs.js



const PREFIX = 'INPUT_';
/**
 * The inputs that a runner passes on, by their names. GitHub turns a name into upper case, keeps its dashes
 * and turns its blanks into underscores.
 *
 * @throws ConfigurationError for an input that the action does not have: GitHub itself only warns
 */
function readInputs(env) {
    const given = {};
    for (const [key, value] of Object.entries(env)) {
        if (!key.startsWith(PREFIX) || value === undefined)
            continue;
        const name = key.slice(PREFIX.length).toLowerCase();
        if (!(0,schema/* isSettingName */.s9)(name))
            throw (0,settings_read/* unknownName */.U0)({ name, shown: `input ${name}`, allowed: schema/* INPUT_NAMES */.Qh });
        if (!schema/* SETTINGS */.yy[name].isInput) {
            throw new errors/* ConfigurationError */.j1(`input ${name} is a key of the input settings: write it there, as '${name}: …'.`);
        }
        given[name] = value;
    }
    return given;
}

// EXTERNAL MODULE: ./build/action/journal-cache.js
var journal_cache = __webpack_require__(12419);
// EXTERNAL MODULE: ./build/action/log.js
var action_log = __webpack_require__(14173);
// EXTERNAL MODULE: ./build/bisect/ledger.js + 1 modules
var ledger = __webpack_require__(95601);
// EXTERNAL MODULE: ./build/boot/testbed.js
var testbed = __webpack_require__(53798);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
// EXTERNAL MODULE: ./build/action/state.js
var state = __webpack_require__(90862);
;// CONCATENATED MODULE: ./build/action/publish.js











/** Makes the publisher of one run. A failure in it is a warning, and never ends the run. */
function publisher(options, host) {
    const { environment, journalCache } = options;
    let output = '';
    let journal = { path: '', prefix: '' };
    let artifacts;
    let reports;
    // One upload at a time: a runner's disk and network are the build's as well.
    let uploads = Promise.resolve();
    const sent = new Set();
    const guarded = async (what, inside) => {
        try {
            await inside();
        }
        catch (error) {
            host.log.warning(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    // In parallel to the uploads: a large step must not delay the journal for the next runner.
    let saves = Promise.resolve();
    const saveJournal = () => {
        const { path, prefix } = journal;
        if (journalCache === undefined || path === '')
            return;
        saves = saves.then(() => guarded('The journal in the cache', () => journalCache.save(path, prefix)));
    };
    const sendStep = (step, commit) => {
        sent.add(step);
        uploads = uploads.then(() => guarded(`The artifact of step ${step}`, async () => {
            if (artifacts !== undefined)
                await uploadStep(artifacts, output, step, commit);
        }));
    };
    return {
        async prepared({ output: directory, fingerprint, journal: path, events }) {
            output = directory;
            journal = { path, prefix: (0,journal_cache/* journalPrefix */.y)(fingerprint) };
            const name = options.artifactName || `kernel-bisect-${fingerprint.slice(0, 8)}`;
            const attempt = Number(environment.GITHUB_RUN_ATTEMPT || 1);
            const { retentionDays } = options;
            artifacts = (0,action_artifacts/* actionArtifacts */.WR)({ name, attempt, retentionDays }, host);
            (0,state/* saveState */.L)({ output, artifactName: artifacts.stem(), retentionDays });
            if (journalCache !== undefined)
                (0,state/* saveState */.L)({ journalPrefix: journal.prefix });
            (0,outputs/* setOutputs */.n)({ output, signature: (0,ledger/* fold */.A)(events).signature?.title });
        },
        async signatureKnown({ title }) {
            (0,outputs/* setOutputs */.n)({ signature: title });
        },
        async stepDone({ step, commit, events }) {
            await guarded('The summary', () => (0,action_summary/* writeSummary */.S)((0,summary/* summaryOf */.Y)((0,ledger/* fold */.A)(events)), environment));
            saveJournal();
            sendStep(step, commit);
        },
        async concluded(written) {
            reports = written;
            const { result, summary } = written;
            (0,outputs/* setOutputs */.n)({
                status: result.status,
                'first-bad-commit': result.firstBad?.commit,
                'first-bad-subject': result.firstBad?.subject,
                suspects: result.suspects,
                signature: result.signature?.title,
                confidence: result.confidence,
                result: (0,report_result/* resultJson */.y3)(result),
            });
            await guarded('The summary', () => (0,action_summary/* writeSummary */.S)(summary, environment));
        },
        async finish() {
            if (artifacts === undefined || reports === undefined)
                return;
            const { view, result, files } = reports;
            // A cancelled job gets ten seconds, but post has minutes for the one small upload.
            if (result.status === 'cancelled')
                return;
            for (const { step, candidate } of unsent(view, sent))
                sendStep(step, candidate.commit);
            saveJournal();
            await Promise.all([uploads, saves]);
            (0,state/* saveState */.L)({ artifactName: artifacts.stem() });
            const page = await artifacts.uploadPage(files.page);
            (0,outputs/* setOutputs */.n)({ 'report-url': page?.url });
            const final = await artifacts.uploadFinal({
                root: output,
                files: [(0,external_node_path_.join)(output, 'journal.jsonl'), ...Object.values(files)],
            });
            (0,outputs/* setOutputs */.n)({ 'artifact-url': final?.url });
            const links = { reportUrl: page?.url, artifactUrl: final?.url };
            await guarded('The summary', () => (0,action_summary/* writeSummary */.S)((0,summary/* summaryOf */.Y)(view, links), environment));
            (0,state/* saveState */.L)({ finished: true });
        },
    };
}
/** Steps of an earlier run that this one continued, and the one that the host broke. */
const unsent = ({ steps }, sent) => steps.filter(({ step }) => !sent.has(step));
/** A memory dump is as large as the rest of a run, so it is a separate artifact. */
async function uploadStep(artifacts, output, step, commit) {
    const root = (0,external_node_path_.join)(output, (0,testbed/* stepDirectory */.i)({ step, candidate: { commit } }));
    if ((await (0,promises_.lstat)(root).catch(() => null)) === null)
        return;
    const all = await (0,action_artifacts/* regularFiles */.qp)(root);
    const dumps = all.filter((file) => (0,external_node_path_.basename)(file) === 'vmcore');
    const files = all.filter((file) => !dumps.includes(file));
    if (files.length > 0)
        await artifacts.uploadStep({ step, commit, root, files });
    if (dumps.length > 0)
        await artifacts.uploadStep({ step, commit, root, files: dumps, extra: 'vmcore' });
}

// EXTERNAL MODULE: ./build/exit-status.js
var exit_status = __webpack_require__(90565);
// EXTERNAL MODULE: ./build/host/cancellation.js
var cancellation = __webpack_require__(38864);
// EXTERNAL MODULE: ./build/host/elevate.js
var elevate = __webpack_require__(58525);
// EXTERNAL MODULE: ./build/host/node-host.js + 2 modules
var node_host = __webpack_require__(80623);
// EXTERNAL MODULE: ./build/host/user.js
var user = __webpack_require__(69064);
// EXTERNAL MODULE: ./build/run/broken-status.js
var broken_status = __webpack_require__(91776);
// EXTERNAL MODULE: ./build/run/needs-root.js
var needs_root = __webpack_require__(42120);
// EXTERNAL MODULE: ./build/run/run.js + 60 modules
var run = __webpack_require__(40708);
// EXTERNAL MODULE: ./build/upkeep/upkeep.js + 6 modules
var upkeep = __webpack_require__(48174);
;// CONCATENATED MODULE: ./build/main.js



















/**
 * The action's main step: reads the inputs, runs the bisection, sets outputs and posts the summary.
 *
 * @returns the exit status of the step: 1 exactly if the command line would end with 1 or 2
 */
async function main(environment) {
    (0,state/* saveState */.L)({ phase: 'main' });
    const log = (0,action_log.actionLog)();
    let signal;
    try {
        const cwd = environment.GITHUB_WORKSPACE || process.cwd();
        const settings = (0,settings_read/* readSettings */.sb)({ given: readInputs(environment), cwd, kind: 'input' });
        if (settings.token)
            (0,action_log.conceal)(settings.token);
        if ((0,needs_root/* needsRoot */.e)(settings) && !(0,user/* isRoot */.jX)()) {
            (0,state/* saveState */.L)({ asRoot: true });
            return await (0,elevate/* runAsRoot */.yf)([], environment);
        }
        const host = (0,node_host.nodeHost)({ log, signal: (0,cancellation/* cancelledBySignals */.W)((0,elevate/* lifeline */.T$)()) });
        signal = host.signal;
        if ((0,upkeep/* isUpkeep */.H)(settings.command)) {
            const well = await (0,upkeep.upkeep)({ command: settings.command, settings, print: host.log.info }, host);
            (0,state/* saveState */.L)({ finished: true });
            if (!well)
                (0,action_log.failStep)(`${settings.command}: this host is not ready; the log says how to fix it`);
            return well ? 0 : 1;
        }
        if (settings.command === 'hunt-plan' || settings.command === 'hunt-report') {
            // GitHub's client is large, and only the report of a hunt needs it.
            const command = settings.command === 'hunt-plan' ? huntPlan : (await Promise.all(/* import() */[__webpack_require__.e(621), __webpack_require__.e(787)]).then(__webpack_require__.bind(__webpack_require__, 44787))).huntReport;
            await command(settings, cwd, environment, host);
            (0,state/* saveState */.L)({ finished: true });
            return 0;
        }
        return await bisection(settings, cwd, environment, host);
    }
    catch (thrown) {
        const error = (0,errors/* whyStopped */.kE)(thrown, signal);
        const status = (0,broken_status/* brokenStatus */.K)(error);
        (0,outputs/* setOutputs */.n)({ status });
        return ended(status, error instanceof Error ? error.message : String(error), log);
    }
}
async function bisection(settings, cwd, environment, host) {
    // Before anything is made: post looks there for what a killed run left.
    (0,state/* saveState */.L)({ workDir: settings.workDir });
    const { artifactName } = settings;
    const retentionDays = settings.retentionDays === 'auto' ? 0 : settings.retentionDays;
    if (settings.cache.length > 0)
        (0,cache/* tellReadOnly */.WM)(host);
    const journalCache = settings.cache.includes('journal') ? (0,journal_cache/* cachedJournal */.i)(cwd, environment, host) : undefined;
    const published = publisher({ artifactName, retentionDays, journalCache, environment }, host);
    const cacheOf = (what) => settings.cache.includes(what) ? (0,cache/* workflowCache */.YM)(cwd, host) : undefined;
    const caches = { rootfsCache: cacheOf('rootfs'), kernelCache: cacheOf('kernels') };
    const { status, reason } = await (0,run.run)({ settings, observer: { ...published, ...caches, journalCache } }, host)
        .then(({ conclusion }) => conclusion)
        .finally(published.finish);
    return ended(status, reason, host.log);
}
/** Tells the job how it ended. @returns the exit status of the step */
function ended(status, reason, log) {
    if ((0,exit_status/* exitStatus */.$)(status) === 1) {
        (0,action_log.failStep)(reason);
        return 1;
    }
    if ((0,exit_status/* exitStatus */.$)(status) === 3)
        log.warning(`${status}: ${reason}`);
    return 0;
}


/***/ })

};
