export const id = 106;
export const ids = [106];
export const modules = {

/***/ 51106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/action/cache.js
var cache = __webpack_require__(27717);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/git/credentials.js
var credentials = __webpack_require__(24989);
// EXTERNAL MODULE: ./build/git/tip.js
var git_tip = __webpack_require__(48282);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/hunt/names.js
var names = __webpack_require__(90152);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(40075);
// EXTERNAL MODULE: ./build/model.js
var model = __webpack_require__(25933);
// EXTERNAL MODULE: ./build/settings/read.js
var settings_read = __webpack_require__(77118);
// EXTERNAL MODULE: ./build/settings/verdict-relevant.js
var verdict_relevant = __webpack_require__(96859);
// EXTERNAL MODULE: ./build/hunt/known-culprit.js
var known_culprit = __webpack_require__(1501);
// EXTERNAL MODULE: ./build/hunt/nightly-run.js
var nightly_run = __webpack_require__(65865);
;// CONCATENATED MODULE: ./build/hunt/plan.js








/** What a night sets out to do. Everything that its later jobs need to know, and nothing that is secret. */
const planSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    hunt: schemas/* string */.YjP(),
    /** URL of the kernel without credentials; null for a path, which says nothing to others. */
    kernel: schemas/* string */.YjP().nullable(),
    /** The commit that is tested. */
    tip: schemas/* string */.YjP().refine(model/* isCommitId */.jh),
    tests: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        /** What the keys of its nights begin with. */
        memory: schemas/* string */.YjP(),
        /** Name of the artifact that its run leaves. */
        artifact: schemas/* string */.YjP(),
        /** False: nothing changed since its last night. */
        due: schemas/* boolean */.zMY(),
        why: schemas/* string */.YjP(),
        good: schemas/* array */.YOg(schemas/* string */.YjP()),
        /** For `hunt-known` of its run; null where nothing was found before. */
        found: schemas/* string */.YjP().nullable(),
        /** What is known of it; where it is not due, this is about the tip. */
        known: nightly_run/* nightlyRunSchema */.G2.nullable(),
    })),
});
/** After so many nights in a row that broke, the last good may be the reason: it is looked for again. */
const PATIENCE = 2;
/** What the keys of a test's nights begin with. A setting that changes no verdict makes no test a new one. */
function memoryOf(hunt, kernel, { name, settings }) {
    const telling = Object.entries(settings).filter(([key]) => (0,verdict_relevant/* isVerdictRelevant */.j)((0,settings_read/* camel */.nJ)(key)));
    return (0,names/* memoryPrefix */.My)({ hunt, kernel, test: name, settings: Object.fromEntries(telling) });
}
/** Decides which tests a night runs, and what each of them starts from. */
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
            artifact: (0,names/* jobArtifact */.yN)(hunt, name),
            good: isTrusted ? known.good : [...firstGood],
            found: isTrusted ? (0,known_culprit/* knownText */.b)(known) : null,
            ...decided(known, tip),
        };
    });
    return { version: 1, hunt, kernel: (0,git/* isUrl */.gU)(kernel) ? (0,git/* shown */.SP)(kernel) : null, tip, tests };
}
function decided(known, tip) {
    if (known === null)
        return { due: true, why: 'its first night', known };
    // A branch that was set back to what passed: there is nothing to test, and no range to search.
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
                ? { due: true, why: 'the last bisection ran out of time and goes on', known }
                : { due: false, why: 'nothing changed since it failed', known };
        case 'environment':
            return { due: true, why: 'the last good commit failed as well', known };
        case 'unclear':
            return { due: true, why: 'nothing could be said of the tip', known };
        case 'broken':
            return { due: true, why: 'the last night broke', known };
    }
}

// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/hunt/tests.js



/** A hunt says these itself: another value for one of its tests would make it another hunt. */
const OF_THE_HUNT = [
    'good',
    'bad',
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
 * Reads the tests of a hunt and checks every one of them as a run would, so that a mistake shows before the first boot.
 *
 * @throws ConfigurationError that names the test and the setting
 */
function readTests({ tests, shared, cwd }) {
    const common = (0,settings_read/* readMapping */.vh)((shared ?? '').trim(), cwd, 'hunt-settings').values;
    checkOwn(common, 'hunt-settings');
    const written = tests === null ? [{ name: 'boot' }] : (0,settings_read/* parseYaml */.hN)(tests, 'hunt-tests');
    if (!Array.isArray(written) || written.length === 0 || written.length > MOST_TESTS) {
        throw new errors/* ConfigurationError */.j1(`hunt-tests is no list of 1 to ${MOST_TESTS} tests, expected JSON such as ` +
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
        throw new errors/* ConfigurationError */.j1(`${where} is no mapping, expected {"name": …, "settings": {…}}.`);
    }
    const { name, settings = {}, ...rest } = entry;
    if (typeof name !== 'string' || !values/* NAME */.o_.test(name)) {
        throw new errors/* ConfigurationError */.j1(`${where} is named ${JSON.stringify(name)}, expected ${values/* NAME_WORDS */.Wo}.`);
    }
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) {
        throw new errors/* ConfigurationError */.j1(`hunt-tests: test "${name}" has the key "${unknown}", expected name and settings; a setting of a run stands below settings.`);
    }
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
        throw new errors/* ConfigurationError */.j1(`hunt-tests: the settings of test "${name}" are no mapping.`);
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
    throw new errors/* ConfigurationError */.j1(`${where} sets ${taken}, which the whole hunt has: leave it out. Not allowed here: ${OF_THE_HUNT.join(', ')}.`);
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
        throw new errors/* ConfigurationError */.j1(`test "${name}" of the hunt: verify is without ends, and a night is the test of its ends. Add ends to verify.`);
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
;// CONCATENATED MODULE: ./build/action/nightly-runs.js




/**
 * The nights of a hunt in the workflow's cache. An entry is never changed, so every night is a new one, and the newest
 * counts. A scheduled run writes into the cache of the default branch, which every branch can read.
 */
function nightsInCache({ workspace, folder, env }, host) {
    const path = (0,external_node_path_.join)(folder, 'night.json');
    const file = (memory) => ({
        path,
        key: `${memory}${env.GITHUB_RUN_ID ?? 0}.${env.GITHUB_RUN_ATTEMPT ?? 1}`,
        workspace,
    });
    return {
        /** The last night of a test; null where none is known. */
        async last(memory) {
            if ((await (0,cache/* restoreFile */.VX)({ ...file(memory), prefix: memory }, host)) !== 'restored')
                return null;
            const read = nightly_run/* nightlyRunSchema */.G2.safeParse(jsonOf(await (0,promises_.readFile)(path, 'utf8')));
            if (read.success)
                return read.data;
            host.log.warning(`What the cache holds as ${memory}… is no night of this version: it counts as lost.`);
            return null;
        },
        /** Keeps a night. That it could not be kept is a warning: the next night then starts from the one before. */
        async keep(memory, night) {
            await (0,promises_.writeFile)(path, `${JSON.stringify(night)}\n`);
            if ((await (0,cache/* saveFile */.OJ)(file(memory), host)) === 'none') {
                host.log.warning(`${night.test}: there is no cache here, so the next night finds good by tags again.`);
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
;// CONCATENATED MODULE: ./build/action/outputs.js

const MOST_SUSPECTS = 100;
const LARGEST_RESULT = 256 * 1024;
/** Sets those outputs that are known by now; one that is set again is replaced. */
function setOutputs(known) {
    for (const [name, value] of Object.entries(outputTexts(known)))
        core/* setOutput */.uH(name, value);
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

// EXTERNAL MODULE: ./build/action/summary.js
var action_summary = __webpack_require__(76079);
;// CONCATENATED MODULE: ./build/action/hunt-plan.js
















/** Plans a night: which tests run, and from which good commit. Sets the matrix as output and leaves the plan as artifact. */
async function huntPlan(settings, cwd, env, host) {
    const { hunt } = settings;
    const tests = readTests({ tests: settings.huntTests, shared: settings.huntSettings, cwd });
    const from = await (0,open_repository/* originOf */.yv)(settings, cwd, host);
    const origin = from.kind === 'url' ? from.url : from.gitDir;
    const access = (0,credentials/* credentials */.z)({ origin, token: settings.token, server: env.GITHUB_SERVER_URL });
    const tip = await (0,git_tip/* tipOf */.n)({ origin, revision: settings.bad, env: access }, host);
    // The workspace is at another path on another runner, and the same repository.
    const kernel = settings.kernel ?? `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'kernel-bisect-hunt-'));
    try {
        const known = new Map();
        const nights = nightsInCache({ workspace: cwd, folder, env }, host);
        await host.log.group('Reading what is known of the tests', async () => {
            for (const test of tests) {
                const memory = memoryOf(hunt, kernel, test);
                known.set(memory, await nights.last(memory));
            }
        });
        const plan = planHunt({
            hunt,
            kernel,
            tip,
            tests,
            firstGood: settings.good,
            known: (memory) => known.get(memory) ?? null,
        });
        const result = resultOf(plan, tests);
        await keepPlan(plan, folder, env, host);
        for (const { name, due, why } of plan.tests)
            host.log.info(`${name}: ${due ? 'runs' : 'is skipped'}, ${why}`);
        await (0,action_summary/* writeSummary */.S)(planSummary(plan), env);
        setOutputs({ result: JSON.stringify(result) });
        return result;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function keepPlan(plan, folder, env, host) {
    const path = (0,external_node_path_.join)(folder, 'plan.json');
    await (0,promises_.writeFile)(path, `${JSON.stringify(plan, null, 2)}\n`);
    const attempt = Number(env.GITHUB_RUN_ATTEMPT || 1);
    const artifacts = (0,action_artifacts/* actionArtifacts */.WR)({ name: (0,names/* planArtifact */.sH)(plan.hunt), attempt }, host);
    if ((await artifacts.uploadFinal({ root: folder, files: [path] })) !== undefined)
        return;
    throw new errors/* InfrastructureError */.EN('the plan of the night could not be uploaded as an artifact, and its later jobs need it; the warning above says why');
}
/** What a leg gets, as one mapping for its input `settings`. */
function resultOf(plan, tests) {
    const include = plan.tests.flatMap(({ name, due, good, found, artifact }) => {
        const own = tests.find((test) => test.name === name)?.settings ?? {};
        const known = found === null ? {} : { 'hunt-known': found };
        const settings = { ...own, good, bad: plan.tip, 'artifact-name': artifact, ...known };
        return due ? [{ test: name, settings: JSON.stringify(settings) }] : [];
    });
    const result = { tip: plan.tip, legs: include.length, matrix: { include } };
    const size = Buffer.byteLength(JSON.stringify(result));
    if (size <= report_result/* RESULT_LIMIT */._k)
        return result;
    throw new errors/* ConfigurationError */.j1(`hunt-tests: the settings of the tests come to ${Math.ceil(size / 1024)} KiB, and a job hands on ${report_result/* RESULT_LIMIT */._k / 1024}. ` +
        'Put scripts into files and name those.');
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

// EXTERNAL MODULE: ./build/bisect/journal.js
var bisect_journal = __webpack_require__(65668);
// EXTERNAL MODULE: ./build/bisect/ledger.js
var ledger = __webpack_require__(62890);
// EXTERNAL MODULE: ./build/hunt/marker.js
var marker = __webpack_require__(77648);
;// CONCATENATED MODULE: ./build/hunt/reconcile.js

/**
 * Compares what is so with what the issues say. It goes by states and not by what happened this night, so a night whose
 * issues could not be written is made up for by the next one, and a second look finds nothing left to do.
 */
function reconcile(options) {
    const { hunt, tip, nights, issues } = options;
    const own = issues.filter(({ mark }) => mark.hunt === hunt);
    const known = new Map();
    const fresh = [];
    for (const regression of regressionsOf(hunt, nights)) {
        const issue = issueOf(regression, own);
        if (issue === undefined)
            fresh.push(regression);
        // Two titles that an issue came to know over time are one bug.
        else
            known.set(issue, joined(known.get(issue), regression));
    }
    const gone = own.filter((issue) => !known.has(issue) && issue.mark.phase === 'lasts');
    return [
        ...[...known].map(([issue, regression]) => actionFor(regression, { hunt, tip, issue })),
        ...fresh.map((regression) => actionFor(regression, { hunt, tip, issue: undefined })),
        ...gone.map((issue) => afterwards(issue, tip, nights)),
    ];
}
/** The regressions of a night: what several tests show is one. */
function regressionsOf(hunt, nights) {
    const regressions = [];
    for (const night of nights) {
        if (night.state !== 'regressed' || night.finding === null)
            continue;
        const regressed = { ...night, finding: night.finding };
        const keys = (0,marker/* keysOf */.YD)(hunt, night.test, night.finding.signature);
        const same = regressions.findIndex((known) => known.keys.some((key) => keys.includes(key)));
        const own = { keys, nights: [regressed] };
        if (same === -1)
            regressions.push(own);
        else
            regressions[same] = joined(regressions[same], own);
    }
    return regressions;
}
function joined(one, other) {
    if (one === undefined)
        return other;
    const saysMore = other.nights[0].finding.firstBad !== null && one.nights[0].finding.firstBad === null;
    return {
        keys: [...new Set([...one.keys, ...other.keys])],
        nights: saysMore ? [...other.nights, ...one.nights] : [...one.nights, ...other.nights],
    };
}
/** An open issue before a closed one, then the newest: an old one may be of an earlier time that it was there. */
function issueOf({ keys }, issues) {
    return issues
        .filter(({ mark }) => mark.keys.some((key) => keys.includes(key)))
        .sort((a, b) => Number(b.open) - Number(a.open) || b.number - a.number)[0];
}
function actionFor(regression, { hunt, tip, issue }) {
    const { keys, nights } = regression;
    const tests = nights.map(({ test }) => test);
    const culprit = nights[0].finding.firstBad?.commit ?? null;
    const fresh = { version: 1, hunt, keys, tests, since: tip, tip, culprit, phase: 'lasts' };
    if (issue === undefined)
        return { do: 'open', mark: fresh, regression };
    const before = issue.mark;
    const allKeys = [...new Set([...before.keys, ...keys])].slice(0, 50);
    if (before.phase === 'passed') {
        return { do: 'reopen', issue, mark: { ...fresh, keys: allKeys }, regression };
    }
    if (!issue.open)
        return { do: 'nothing', issue, why: 'somebody closed it, and it has not passed since' };
    const mark = {
        ...before,
        keys: allKeys,
        tests: [...new Set([...before.tests, ...tests])],
        tip,
        culprit: culprit ?? before.culprit,
    };
    const news = [];
    if (culprit !== null && culprit !== before.culprit)
        news.push({ kind: 'culprit', before: before.culprit });
    const added = tests.filter((test) => !before.tests.includes(test));
    if (added.length > 0)
        news.push({ kind: 'tests', tests: added });
    if (news.length > 0)
        return { do: 'tell', issue, mark, regression, news };
    if (before.tip !== tip)
        return { do: 'renew', issue, mark, regression };
    return { do: 'nothing', issue, why: 'nothing changed' };
}
/** An issue whose regression no test showed at this tip: gone where all of its tests pass, else hidden by something. */
function afterwards(issue, tip, nights) {
    // A test that the hunt no longer has can keep no issue open.
    const own = nights.filter(({ test }) => issue.mark.tests.includes(test));
    const open = own.filter(({ state }) => state !== 'passes');
    if (own.length === 0)
        return { do: 'nothing', issue, why: 'the hunt has none of its tests any more' };
    if (open.length > 0) {
        const why = open.map(({ test, state }) => `${test} is ${state}`).join(', ');
        return { do: 'nothing', issue, why: `it was not seen, but not every test passes: ${why}` };
    }
    const mark = { ...issue.mark, tip, phase: 'passed' };
    return issue.open ? { do: 'close', issue, mark, nights: own } : { do: 'remember', issue, mark };
}

// EXTERNAL MODULE: ./build/action/quiet.js
var quiet = __webpack_require__(22015);
;// CONCATENATED MODULE: ./build/action/downloads.js






/** A journal of a night is far smaller; a larger file is not one. */
const LARGEST = 256 * 1024 * 1024;
/** Opens the artifacts of this run. */
async function openDownloads(env) {
    if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
        throw new errors/* InfrastructureError */.EN('this runner gave the step no ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL, so it cannot read what the other jobs left');
    }
    // What the client unpacks with uses an old way to make a buffer, and Node's word about it helps nobody here.
    process.noDeprecation = true;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 37888));
    const client = new DefaultArtifactClient();
    const { artifacts } = await failing('list the artifacts of this run', () => (0,quiet/* quietly */.g)(() => client.listArtifacts()));
    return {
        async read(artifact, file) {
            const latest = (0,names/* latestOf */.Te)(artifact, artifacts);
            if (latest === undefined)
                return undefined;
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'kernel-bisect-download-'));
            try {
                await failing(`download the artifact ${latest.name}`, () => (0,quiet/* quietly */.g)(() => client.downloadArtifact(latest.id, { path: folder })));
                const path = (0,external_node_path_.join)(folder, file);
                const found = await (0,promises_.lstat)(path).catch(() => null);
                if (found === null)
                    return undefined;
                if (!found.isFile() || found.size > LARGEST) {
                    throw new errors/* InfrastructureError */.EN(`${file} in the artifact ${latest.name} is no file of a sensible size`);
                }
                return { text: await (0,promises_.readFile)(path, 'utf8'), url: `${runUrl(env)}/artifacts/${latest.id}` };
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}
/** The page of this workflow run. */
function runUrl(env) {
    const server = env.GITHUB_SERVER_URL || 'https://github.com';
    return `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
}
async function failing(what, inside) {
    try {
        return await inside();
    }
    catch (error) {
        throw new errors/* InfrastructureError */.EN(`could not ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
}

// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/mail.js


/** The list where regressions are tracked, as the kernel's Documentation/admin-guide/reporting-regressions.rst has it. */
const REGRESSIONS = 'regressions@lists.linux.dev';
const WIDTH = 72;
const MOST_LINES = 40;
/** A mail to the author and the maintainers, in plain text: headers, an empty line, the text. Nobody has sent it. */
function regressionMail(mail) {
    const { firstBad, bad, good } = mail;
    const title = (0,report_escape/* oneLine */.TN)(mail.title).slice(0, 150).toWellFormed();
    const since = firstBad ? ` since ${(0,words/* short */.h0)(firstBad.commit)}` : '';
    const where = mail.kernel ? ` of ${(0,report_escape/* oneLine */.TN)(mail.kernel)}` : '';
    const tests = mail.tests.map((test) => `"${test}"`).join(', ');
    return [
        `To: ${firstBad ? (0,report_escape/* oneLine */.TN)(firstBad.author).slice(0, 200).toWellFormed() : ''}`.trimEnd(),
        ...(mail.linux ? [`Cc: ${REGRESSIONS}`] : []),
        `Subject: [REGRESSION] ${title}${since}`,
        '',
        'Hi,',
        '',
        wrapped(`a nightly test (${tests})${where} shows a regression:`),
        '',
        `  ${title}`,
        '',
        `It fails at   ${named(bad)}`,
        ...good.slice(0, 5).map((end) => `and works at  ${named(end)}`),
        '',
        ...culpritLines(mail),
        ...excerptLines(mail.excerpt),
        wrapped('Logs, the kernel config and the console of every boot are artifacts of:'),
        mail.runUrl,
        '',
        ...trackerLines(mail, title),
    ].join('\n');
}
function culpritLines({ firstBad, suspects, suspectCount, assurance }) {
    if (firstBad) {
        return [
            'A bisection names this as the first bad commit:',
            '',
            `  ${named(firstBad)}`,
            '',
            wrapped(assurance.map((sentence) => sentence.replaceAll('**', '')).join(' ')),
            wrapped('It may only have uncovered a bug that was there before.'),
            '',
        ];
    }
    if (suspectCount > 0) {
        const more = suspectCount - suspects.length;
        return [
            wrapped(`The bisection could not tell these ${suspectCount} commits apart, because some could not be tested:`),
            '',
            ...suspects.map((commit) => `  ${named(commit)}`),
            ...(more > 0 ? [`  … and ${more} more`] : []),
            '',
        ];
    }
    return ['The commit that did it is not known yet.', ''];
}
function excerptLines(excerpt) {
    if (excerpt.length === 0)
        return [];
    return [
        'From the log:',
        '',
        ...excerpt.slice(0, MOST_LINES).map((line) => `  ${(0,report_escape/* plain */.pj)(line).replaceAll('\n', ' ')}`),
        '',
    ];
}
function trackerLines({ firstBad, good, bad, linux }, title) {
    const introduced = firstBad
        ? (0,words/* short */.h0)(firstBad.commit)
        : good.length === 1 && good[0]
            ? `${(0,words/* short */.h0)(good[0].commit)}..${(0,words/* short */.h0)(bad.commit)}`
            : null;
    const forTracker = [
        ...(introduced === null ? [] : [`#regzbot introduced: ${introduced}`]),
        `#regzbot title: ${title}`,
        ...(firstBad ? [''] : []),
    ];
    return [
        ...(linux ? forTracker : []),
        ...(firstBad
            ? ['For the patch that repairs it:', `Fixes: ${(0,words/* short */.h0)(firstBad.commit)} ("${subject(firstBad)}")`]
            : []),
    ];
}
const subject = (commit) => (0,report_escape/* oneLine */.TN)(commit.subject).slice(0, 300).toWellFormed();
const named = (commit) => `${(0,words/* short */.h0)(commit.commit)} ("${subject(commit)}")`;
/** Sentences broken at blanks, as mail to a kernel list is. */
function wrapped(text) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > WIDTH) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join('\n');
}

;// CONCATENATED MODULE: ./build/hunt/issue-text.js




/** GitHub takes 256 characters of a title and 65,536 of a text; some room is left for the mark. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 60_000;
/** Tests that are named; a hunt may have 256. */
const issue_text_MOST_TESTS = 20;
/** Title of the issue, plain text. */
function issueTitle({ nights: [night] }) {
    const { signature, firstBad, good, bad } = night.finding;
    const first = good[0];
    const since = firstBad
        ? `since ${(0,words/* short */.h0)(firstBad.commit)}`
        : first
            ? `between ${(0,words/* short */.h0)(first.commit)} and ${(0,words/* short */.h0)(bad.commit)}`
            : `at ${(0,words/* short */.h0)(bad.commit)}`;
    const what = signature.kind === 'crash' || signature.kind === 'regex'
        ? signature.title
        : signature.kind === 'build'
            ? `Build: ${signature.title}`
            : `${night.test}: ${signature.title}`;
    const room = LONGEST_TITLE - since.length - 1;
    const text = (0,report_escape/* oneLine */.TN)(what).replaceAll('`', "'");
    return `${text.length > room ? `${text.slice(0, room - 1).toWellFormed()}…` : text} ${since}`;
}
/** Text of a new issue, in GitHub's Markdown, without its mark. */
function issueBody(regression, context) {
    return fitting(regression, (shown) => newBody(shown, context));
}
/** The text with as many lines of evidence as it has room for. */
function fitting(regression, text) {
    const [first, ...rest] = regression.nights;
    const all = first.finding.excerpt;
    for (let lines = all.length;; lines = Math.floor(lines / 2)) {
        const excerpt = lines < all.length ? [...all.slice(0, lines), '…'] : all;
        const shown = (0,marker/* unmarked */.u7)(text({
            ...regression,
            nights: [{ ...first, finding: { ...first.finding, excerpt } }, ...rest],
        }));
        if (shown.length <= LONGEST_TEXT || lines === 0)
            return shown;
    }
}
function newBody(regression, context) {
    const [night] = regression.nights;
    return [
        `The hunt ${(0,report_escape/* codeSpan */.SS)(context.hunt)} found a regression: ${testsOf(regression.nights)} at the tip, ${where(night.finding)}`,
        ...findingParts(regression, context),
        '---',
        'The hunt closes this issue when the tip passes again. It knows the issue by its label and by a comment that is hidden in this text: leave both.',
    ].join('\n\n');
}
/** For an issue whose regression had passed and fails again. */
function returnedComment(regression, context) {
    return fitting(regression, (shown) => {
        const [night] = shown.nights;
        const told = `It is back: ${testsOf(shown.nights)} at the tip, ${where(night.finding)}`;
        return [told, ...findingParts(shown, context)].join('\n\n');
    });
}
/** What is new about a regression that lasts. */
function newsComment(regression, news, context) {
    return fitting(regression, (shown) => newsText(shown, news, context));
}
function newsText(regression, news, context) {
    const parts = [];
    for (const each of news) {
        switch (each.kind) {
            case 'culprit':
                parts.push(each.before === null
                    ? 'The first bad commit is known now.'
                    : `Tonight's bisection names another commit than ${(0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(each.before))}: there may be two causes, or one verdict is wrong.`, ...findingParts(regression, context));
                break;
            case 'tests':
                parts.push(`${issue_text_named(each.tests)} ${each.tests.length === 1 ? 'shows' : 'show'} it as well.`);
        }
    }
    return [...parts, lastSeen(regression)].join('\n\n');
}
/** For the one comment that is kept up to date while nothing else changes. */
function lastsComment(regression, since) {
    return `It was first seen at ${(0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(since))} and lasts. This comment is kept up to date.\n\n${lastSeen(regression)}`;
}
/** For an issue whose tests all pass again. */
function passesComment(nights, tip, lastBad) {
    const tests = issue_text_named(nights.map(({ test }) => test));
    return [
        `${tests} ${nights.length === 1 ? 'passes' : 'pass'} again at ${(0,report_escape/* codeSpan */.SS)(tip)}.`,
        `The commit that repaired it is after ${(0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(lastBad))}. To have it named:`,
        (0,report_escape/* fenced */.OF)([`kernel-bisect run --mode fix --bad ${(0,words/* short */.h0)(lastBad)} --good ${(0,words/* short */.h0)(tip)}`], 'sh'),
        ...nights.slice(0, 1).map(({ runUrl }) => issue_text_link('The run', runUrl)),
    ].join('\n\n');
}
function lastSeen({ nights }) {
    const rows = nights
        .slice(0, issue_text_MOST_TESTS)
        .map(({ test, finding, runUrl }) => `| ${(0,report_escape/* codeSpan */.SS)(test)} | ${(0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(finding.bad.commit))} ${(0,report_escape/* forMarkdown */.Bm)(cut(finding.bad.subject, 80))} | ${issue_text_link('run', runUrl)} |`);
    return ['| test | last seen at | |', '| --- | --- | --- |', ...rows].join('\n');
}
function findingParts(regression, context) {
    const [night] = regression.nights;
    const { finding } = night;
    const { signature, excerpt } = finding;
    const parts = [
        `Failure signature: ${(0,report_escape/* codeSpan */.SS)(`${signature.kind}: ${(0,report_escape/* oneLine */.TN)(signature.title)}`)}`,
        ...culprit(finding),
    ];
    if (finding.assurance.length > 0) {
        parts.push('### Confidence', finding.assurance.map((sentence) => `- ${sentence}`).join('\n'));
    }
    if (excerpt.length > 0) {
        parts.push('### Evidence', (0,report_escape/* fenced */.OF)(excerpt.map((line) => (0,report_escape/* plain */.pj)(line).replaceAll('\n', ' '))));
    }
    if (finding.commands.length > 0)
        parts.push('### What to do next', (0,report_escape/* fenced */.OF)(finding.commands, 'sh'));
    parts.push('### Mail', ['Nobody has sent it.', ...whomToAdd(finding)].join(' '), (0,report_escape/* fenced */.OF)(mailOf(regression, context).split('\n')), regression.nights
        .slice(0, issue_text_MOST_TESTS)
        .map((each) => `${(0,report_escape/* codeSpan */.SS)(each.test)}: ${issue_text_link('logs, configs and consoles', `${each.runUrl}#artifacts`)}${evidence(each)}`)
        .join('  \n'));
    return parts;
}
function whomToAdd({ linux, firstBad }) {
    if (!linux)
        return [];
    return [
        firstBad
            ? 'Add the people whom `get_maintainer.pl` names.'
            : 'Add the people whom `scripts/get_maintainer.pl -f` names for the files in question.',
    ];
}
function culprit(finding) {
    const { firstBad, suspects, suspectCount, reason } = finding;
    if (firstBad)
        return ['### First bad commit', commitLines(firstBad)];
    const told = (0,report_escape/* forMarkdown */.Bm)(reason);
    if (suspectCount === 0)
        return ['### First bad commit', `Not known yet: ${told}`];
    const more = suspectCount - suspects.length;
    return [
        `### ${suspectCount} suspects`,
        told,
        [
            ...suspects.map((commit) => `- ${commitItem(commit)}`),
            ...(more > 0 ? [`- … and ${more} more`] : []),
        ].join('\n'),
    ];
}
function mailOf({ nights }, { kernel }) {
    const [night] = nights;
    const { signature, ...finding } = night.finding;
    return regressionMail({
        ...finding,
        title: signature.title,
        kernel,
        tests: nights.slice(0, issue_text_MOST_TESTS).map(({ test }) => test),
        runUrl: night.runUrl,
    });
}
function testsOf(nights) {
    return `${issue_text_named(nights.map(({ test }) => test))} ${nights.length === 1 ? 'fails' : 'fail'}`;
}
/** Names of tests, of many only the first. */
function issue_text_named(tests) {
    const names = tests.slice(0, issue_text_MOST_TESTS).map(report_escape/* codeSpan */.SS).join(', ');
    return tests.length > issue_text_MOST_TESTS ? `${names} and ${tests.length - issue_text_MOST_TESTS} more` : names;
}
function where({ good, bad }) {
    const works = good.slice(0, 5).map((end) => (0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(end.commit)));
    return `${(0,report_escape/* codeSpan */.SS)(bad.commit)} (${(0,report_escape/* forMarkdown */.Bm)(cut(bad.subject, 100))}). It was good at ${works.join(', ')}.`;
}
function commitLines(commit) {
    const { author, day } = (0,words/* origin */.TG)(commit);
    return [
        `**${(0,report_escape/* forMarkdown */.Bm)(cut(commit.subject || words/* NO_SUBJECT */.Zg, 300))}**`,
        `${(0,report_escape/* codeSpan */.SS)(commit.commit)} by ${(0,report_escape/* forMarkdown */.Bm)(cut(author, 200))}, ${(0,report_escape/* forMarkdown */.Bm)(day)}`,
    ].join('  \n');
}
const commitItem = (commit) => `${(0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(commit.commit))} ${(0,report_escape/* forMarkdown */.Bm)(cut(commit.subject, 120))}`;
const evidence = ({ evidenceUrl }) => evidenceUrl === null ? '' : ` · ${issue_text_link('journal and result', evidenceUrl)}`;
const issue_text_link = (text, url) => `[${text}](${encodeURI(url)})`;
function cut(text, length) {
    return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
;// CONCATENATED MODULE: ./build/action/rest.js



/** A POST that failed on its way or in the server: it may have been done, or not. */
class UnknownOutcome extends errors/* InfrastructureError */.EN {
    name = 'UnknownOutcome';
}
const RETRIES = 4;
/** A limit of the rate that lasts longer is the next night's affair. */
const LONGEST_WAIT = 120;
const SOCKET_TIMEOUT = 30;
const MOST_PAGES = 100;
/** Opens the REST interface; through the proxy that the runner's environment names, where it names one. */
function gitHubRest(options, host) {
    const { repository, token, pause = 2 } = options;
    const apiUrl = options.apiUrl.replace(/\/+$/, '');
    const client = new lib/* HttpClient */.Qq('kernel-bisect-action', [], {
        allowRetries: false,
        socketTimeout: SOCKET_TIMEOUT * 1000,
    });
    async function once({ method, path, body, purpose }) {
        const url = path.startsWith(`${apiUrl}/`) ? path : `${apiUrl}${path}`;
        const told = `could not ${purpose}: ${method} ${new URL(url).pathname}`;
        const answer = await client
            .request(method, url, body === undefined ? null : JSON.stringify(body), {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'x-github-api-version': '2022-11-28',
        })
            .then(async (response) => ({ response: response.message, text: await response.readBody() }))
            .catch((error) => {
            throw failure(method, `${told}: ${error instanceof Error ? error.message : String(error)}`);
        });
        const status = answer.response.statusCode ?? 0;
        if (status >= 200 && status < 300) {
            return {
                body: parsed(answer.text, (what) => failure(method, `${told} was answered with ${what}`)),
                next: nextPage(answer.response.headers.link),
            };
        }
        const said = `${told} was answered with ${status}${messageIn(answer.text)}`;
        const wait = waitOf(status, answer.response.headers, answer.text, host.now());
        if (wait !== null)
            throw new RateLimited(said, wait);
        if (status >= 500)
            throw failure(method, said);
        throw new p_retry/* AbortError */.lc(refusal(status, said, repository));
    }
    const call = (wanted) => (0,p_retry/* default */.Ay)(() => once(wanted), {
        retries: RETRIES,
        minTimeout: pause * 1000,
        signal: host.signal,
        shouldRetry: ({ error }) => !(error instanceof UnknownOutcome) && !(error instanceof RateLimited && error.wait > LONGEST_WAIT),
        async onFailedAttempt({ error, retriesLeft }) {
            if (error instanceof UnknownOutcome || retriesLeft === 0)
                return;
            if (!(error instanceof RateLimited))
                return host.log.info(`${error.message}; trying again`);
            if (error.wait > LONGEST_WAIT)
                return;
            host.log.info(`${error.message}; waiting ${Math.ceil(error.wait)} s`);
            await host.sleep(error.wait);
        },
    });
    return {
        call,
        async list(path, purpose) {
            const items = [];
            let next = path;
            for (let page = 0; next !== null && page < MOST_PAGES; page++) {
                const answer = await call({ method: 'GET', path: next, purpose });
                if (!Array.isArray(answer.body)) {
                    throw new errors/* InfrastructureError */.EN(`could not ${purpose}: ${path} is answered with something that is no list`);
                }
                items.push(...answer.body);
                // The token goes to nobody else, whatever a header says.
                next = answer.next?.startsWith(`${apiUrl}/`) ? answer.next : null;
            }
            return items;
        },
    };
}
class RateLimited extends errors/* InfrastructureError */.EN {
    name = 'RateLimited';
    wait;
    constructor(message, wait) {
        super(message);
        this.wait = wait;
    }
}
const failure = (method, message) => method === 'POST' ? new UnknownOutcome(message) : new errors/* InfrastructureError */.EN(message);
/** Seconds until the limit of the rate is over; null where the answer is no matter of a limit. */
function waitOf(status, headers, text, now) {
    if (status !== 403 && status !== 429)
        return null;
    const after = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && Number.isFinite(after))
        return Math.max(0, after);
    if (headers['x-ratelimit-remaining'] === '0') {
        return Math.max(1, Number(headers['x-ratelimit-reset'] ?? 0) - now / 1000);
    }
    // GitHub asks to wait a minute where a secondary limit names no time.
    return status === 429 || /secondary rate limit/i.test(text) ? 60 : null;
}
function refusal(status, said, repository) {
    switch (status) {
        case 401:
            return new errors/* ConfigurationError */.j1(`${said}: the token is not valid or has expired. Leave the input token empty for the job's.`);
        case 403:
        case 404:
            return new errors/* ConfigurationError */.j1(`${said}: the token may not read and write the issues of ${repository}. ` +
                "Give the job 'permissions: issues: write'; where a workflow is called, the job that calls it.");
        case 410:
            return new errors/* ConfigurationError */.j1(`${said}: ${repository} has its issues turned off. Turn them on in its settings, or leave the job out that writes them.`);
        default:
            return new errors/* InfrastructureError */.EN(said);
    }
}
function parsed(text, failed) {
    try {
        return text === '' ? null : JSON.parse(text);
    }
    catch {
        throw failed('something that is no JSON');
    }
}
/** What GitHub says about a refusal, on one line and cut. */
function messageIn(text) {
    try {
        const { message } = JSON.parse(text);
        return typeof message === 'string' ? ` (${message.replace(/\s+/g, ' ').slice(0, 200)})` : '';
    }
    catch {
        return '';
    }
}
function nextPage(link) {
    return /<([^>]+)>\s*;\s*rel="next"/.exec([link ?? []].flat().join(', '))?.[1] ?? null;
}

;// CONCATENATED MODULE: ./build/action/issues.js






/** Every issue of a hunt carries it: the list call finds them by it, which an index does not have to know first. */
const LABEL = 'kernel-regression';
const issueSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    state: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP(),
    labels: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullish() })])),
    pull_request: schemas/* unknown */.L5J().optional(),
});
const commentSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), body: schemas/* string */.YjP().nullish() });
/** Opens the tracker of `repository`, which is `owner/name`. */
function issueTracker(rest, repository) {
    const base = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`;
    const list = async () => {
        const found = await rest.list(`${base}/issues?state=all&labels=${LABEL}&sort=created&direction=desc&per_page=100`, 'list the issues');
        return found.flatMap((each) => tracked(issueSchema.parse(each)) ?? []);
    };
    async function open(mark, title, body) {
        const post = async () => {
            const text = `${body}\n\n${(0,marker/* markerText */.U7)(mark)}`;
            const issue = { title, body: text, labels: [LABEL] };
            const purpose = 'open an issue';
            return issueSchema.parse((await rest.call({ method: 'POST', path: `${base}/issues`, body: issue, purpose })).body);
        };
        const created = await post().catch(async (error) => {
            if (!(error instanceof UnknownOutcome))
                throw error;
            // The server may have made it before it failed: only the list tells.
            const same = (await list()).find(({ open, mark: { keys } }) => open && keys.some((key) => mark.keys.includes(key)));
            return same ? { number: same.number, state: 'open', html_url: same.url, labels: [LABEL] } : post();
        });
        const names = created.labels.map((label) => (typeof label === 'string' ? label : label.name));
        // GitHub drops labels without a word where the token may not set them.
        if (!names.includes(LABEL)) {
            const purpose = `set the label ${LABEL}, which the issue is found by`;
            const path = `${base}/issues/${created.number}/labels`;
            await rest.call({ method: 'POST', path, body: { labels: [LABEL] }, purpose });
        }
        return created;
    }
    const change = (issue, mark, more = {}) => rest.call({
        method: 'PATCH',
        path: `${base}/issues/${issue.number}`,
        body: { body: (0,marker/* withMarker */.Pe)(issue.body, mark), ...more },
        purpose: `change issue ${issue.number}`,
    });
    /** Writes a comment that is known by `id`: an earlier one of the same id is replaced. */
    async function comment(issue, id, text) {
        const sign = `<!-- kernel-bisect-hunt-comment ${(0,names/* digest */.br)(id)} -->`;
        const body = `${text}\n\n${sign}`;
        const path = `${base}/issues/${issue.number}/comments`;
        const purpose = `comment on issue ${issue.number}`;
        const earlier = async () => (await rest.list(`${path}?per_page=100`, `list the comments of issue ${issue.number}`))
            .map((each) => commentSchema.parse(each))
            .find((each) => each.body?.includes(sign));
        const known = await earlier();
        if (known?.body === body)
            return;
        if (known) {
            const one = `${base}/issues/comments/${known.id}`;
            await rest.call({ method: 'PATCH', path: one, body: { body }, purpose });
            return;
        }
        const post = () => rest.call({ method: 'POST', path, body: { body }, purpose });
        await post().catch(async (error) => {
            if (!(error instanceof UnknownOutcome))
                throw error;
            if ((await earlier()) === undefined)
                await post();
        });
    }
    async function apply(action, context) {
        if (action.do === 'open') {
            const { mark, regression } = action;
            const created = await open(mark, issueTitle(regression), issueBody(regression, context));
            return { number: created.number, url: created.html_url };
        }
        const { issue } = action;
        // The mark is written last: until then another try does all of it again, and finds what is there.
        switch (action.do) {
            case 'reopen': {
                const { mark, regression } = action;
                await comment(issue, `back ${mark.since}`, returnedComment(regression, context));
                await change(issue, mark, { state: 'open' });
                break;
            }
            case 'tell': {
                const { mark, regression, news } = action;
                await comment(issue, `news ${mark.tip}`, newsComment(regression, news, context));
                await change(issue, mark);
                break;
            }
            case 'renew': {
                const { mark, regression } = action;
                await comment(issue, `lasts ${mark.since}`, lastsComment(regression, mark.since));
                await change(issue, mark);
                break;
            }
            case 'close': {
                const { mark, nights } = action;
                await comment(issue, `passes ${mark.tip}`, passesComment(nights, mark.tip, issue.mark.tip));
                await change(issue, mark, { state: 'closed', state_reason: 'completed' });
                break;
            }
            case 'remember':
                await change(issue, action.mark);
                break;
            case 'nothing':
                break;
        }
        return { number: issue.number, url: issue.url };
    }
    return { list, apply };
}
/** Undefined for a pull request, which the same list holds, and for what no hunt has written. */
function tracked(issue) {
    const mark = (0,marker/* markerIn */.AF)(issue.body);
    if (mark === null || issue.pull_request != null)
        return undefined;
    const { number, state, html_url: url } = issue;
    return { number, open: state === 'open', mark, body: issue.body ?? '', url };
}
/** @throws ConfigurationError where the environment does not say which repository it is */
function repositoryOf(env) {
    const repository = env.GITHUB_REPOSITORY ?? '';
    if (/^[^/\s]+\/[^/\s]+$/.test(repository))
        return repository;
    throw new errors/* ConfigurationError */.j1(`GITHUB_REPOSITORY is "${repository}", expected owner/name: hunt-report runs as a step of a workflow.`);
}

;// CONCATENATED MODULE: ./build/action/hunt-report.js

















/**
 * Ends a night: reads what its legs left, writes the issues where that is wanted, and keeps what is known of each test
 * for the next night.
 */
async function huntReport(settings, cwd, env, host) {
    const downloads = await openDownloads(env);
    const plan = await readPlan(settings.hunt, downloads);
    const nights = await readNights(plan, downloads, env, host);
    for (const night of nights) {
        if (night.state === 'passes')
            host.log.info(`${night.test} passes: ${night.reason}`);
        else
            host.log.warning(`${night.test}: ${WORDS[night.state]}: ${told(night)}`);
    }
    const done = settings.huntIssues === 'write' ? await writeIssues(plan, nights, settings, env, host) : [];
    await host.log.group('Keeping what is known of the tests', () => keepNights(plan, nights, cwd, env, host));
    const result = hunt_report_resultOf(plan, nights, done);
    setOutputs({ result: JSON.stringify(result) });
    await (0,action_summary/* writeSummary */.S)(reportSummary(plan, nights, done), env);
    return result;
}
async function readPlan(hunt, downloads) {
    const name = (0,names/* planArtifact */.sH)(hunt);
    const file = await downloads.read(name, 'plan.json');
    if (file === undefined) {
        throw new errors/* InfrastructureError */.EN(`there is no artifact ${name} in this workflow run: hunt-plan has to run before, in a hunt of the same name`);
    }
    const plan = planSchema.safeParse(JSON.parse(file.text));
    if (plan.success)
        return plan.data;
    throw new errors/* InfrastructureError */.EN(`the artifact ${name} is no plan of this version: use one version of the action in all jobs of a night`);
}
/** What is so for every test at the tip: from its leg, or, where it was skipped, from the night before. */
async function readNights(plan, downloads, env, host) {
    const nights = [];
    for (const test of plan.tests) {
        nights.push(test.due || test.known === null ? await nightOfLeg(test, plan.tip, downloads, env, host) : test.known);
    }
    return nights;
}
async function nightOfLeg({ name, artifact, known, good }, tip, downloads, env, host) {
    const night = { test: name, tip, before: known, from: good, runUrl: runUrl(env) };
    try {
        const journal = await downloads.read(artifact, 'journal.jsonl');
        const view = journal === undefined ? null : (0,ledger/* fold */.A)((0,bisect_journal/* parseJournal */.z8)(journal.text));
        return (0,nightly_run/* nightlyRunOf */.ok)({ ...night, view, evidenceUrl: journal?.url ?? null });
    }
    catch (error) {
        // One leg that cannot be read must not keep the others from being told.
        host.log.warning(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        return (0,nightly_run/* nightlyRunOf */.ok)({ ...night, view: null });
    }
}
async function writeIssues(plan, nights, settings, env, host) {
    const repository = repositoryOf(env);
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
    const rest = gitHubRest({ apiUrl, repository, token: settings.token ?? '' }, host);
    const tracker = issueTracker(rest, repository);
    const { hunt, kernel, tip } = plan;
    const done = [];
    for (const action of reconcile({ hunt, tip, nights, issues: await tracker.list() })) {
        const written = await tracker.apply(action, { hunt, kernel });
        host.log.info(`#${written.number}: ${ACTIONS[action.do]}${action.do === 'nothing' ? `, ${action.why}` : ''}`);
        done.push({ action, written });
    }
    return done;
}
async function keepNights(plan, nights, cwd, env, host) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'kernel-bisect-hunt-'));
    try {
        const cache = nightsInCache({ workspace: cwd, folder, env }, host);
        for (const [index, test] of plan.tests.entries()) {
            const night = nights[index];
            if (test.due && night !== undefined)
                await cache.keep(test.memory, night);
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function hunt_report_resultOf(plan, nights, done) {
    return {
        tip: plan.tip,
        tests: nights.map(({ test, state, finding }) => ({
            name: test,
            state,
            signature: finding?.signature.title ?? null,
            firstBad: finding?.firstBad?.commit ?? null,
        })),
        issues: done.map(({ action, written }) => ({ ...written, done: action.do })),
    };
}
/** One line of foreign text. */
function told({ finding, reason }) {
    if (finding === null)
        return reason;
    const { signature, firstBad } = finding;
    const since = firstBad === null ? '' : `, since ${firstBad.commit.slice(0, 12)} (${firstBad.subject})`;
    return (0,report_escape/* oneLine */.TN)(`${signature.title}${since}`);
}
const WORDS = {
    passes: 'passes',
    regressed: 'regressed',
    environment: 'the last good commit fails as well, so the environment changed and not the kernel',
    unclear: 'nothing can be said of the tip',
    broken: 'the run did not come to an end',
};
const ACTIONS = {
    open: 'opened',
    reopen: 'opened again',
    tell: 'commented',
    renew: 'lasts',
    close: 'closed, it passes again',
    remember: 'was closed, and it passes again',
    nothing: 'nothing to do',
};
function reportSummary({ hunt, tip }, nights, done) {
    const rows = nights.map(({ test, state, finding, reason }) => {
        const what = finding === null ? (0,report_escape/* forMarkdown */.Bm)(state === 'passes' ? '' : reason) : (0,report_escape/* codeSpan */.SS)(finding.signature.title);
        const culprit = finding?.firstBad ? (0,report_escape/* codeSpan */.SS)(finding.firstBad.commit.slice(0, 12)) : '';
        return `| ${(0,report_escape/* codeSpan */.SS)(test)} | ${WORDS[state]} | ${what} | ${culprit} |`;
    });
    const issues = done.map(({ action, written: { number, url } }) => {
        const why = action.do === 'nothing' ? `, ${(0,report_escape/* forMarkdown */.Bm)(action.why)}` : '';
        return `- [Issue ${number}](${encodeURI(url)}): ${ACTIONS[action.do]}${why}`;
    });
    return [
        `## Hunt ${(0,report_escape/* forMarkdown */.Bm)(hunt)} at ${(0,report_escape/* codeSpan */.SS)(tip.slice(0, 12))}`,
        ['| test | state | what | first bad commit |', '| --- | --- | --- | --- |', ...rows].join('\n'),
        ...(issues.length > 0 ? [issues.join('\n')] : []),
        '',
    ].join('\n\n');
}

// EXTERNAL MODULE: ./build/settings/schema.js + 1 modules
var schema = __webpack_require__(70138);
;// CONCATENATED MODULE: ./build/action/inputs.js




const PREFIX = 'INPUT_';
/**
 * The inputs that a runner passes on, by their names. GitHub makes a name upper case, keeps its dashes
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
            throw (0,settings_read/* unknownName */.U0)(`input ${name}`, '', (0,values/* nearest */.pA)(name, schema/* INPUT_NAMES */.Qh), schema/* INPUT_NAMES */.Qh);
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
// EXTERNAL MODULE: ./build/boot/testbed.js
var testbed = __webpack_require__(53798);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
// EXTERNAL MODULE: ./build/action/state.js
var state = __webpack_require__(90862);
;// CONCATENATED MODULE: ./build/action/publish.js











/** Makes the publisher of one run. What fails in it is a warning, never the run's end. */
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
    // Beside the uploads: a large step must not keep the next runner from what is known.
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
            setOutputs({ output, signature: (0,ledger/* fold */.A)(events).signature?.title });
        },
        async signatureKnown({ title }) {
            setOutputs({ signature: title });
        },
        async stepDone({ step, commit, events }) {
            await guarded('The summary', () => (0,action_summary/* writeSummary */.S)((0,summary/* summaryOf */.YG)((0,ledger/* fold */.A)(events)), environment));
            saveJournal();
            sendStep(step, commit);
        },
        async concluded(written) {
            reports = written;
            const { result, summary } = written;
            setOutputs({
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
            // Whoever cancels a job gives it ten seconds: post has minutes for the one small upload.
            if (result.status === 'cancelled')
                return;
            for (const { step, candidate } of unsent(view, sent))
                sendStep(step, candidate.commit);
            saveJournal();
            await Promise.all([uploads, saves]);
            (0,state/* saveState */.L)({ artifactName: artifacts.stem() });
            const page = await artifacts.uploadPage(files.page);
            setOutputs({ 'report-url': page?.url });
            const final = await artifacts.uploadFinal({
                root: output,
                files: [(0,external_node_path_.join)(output, 'journal.jsonl'), ...Object.values(files)],
            });
            setOutputs({ 'artifact-url': final?.url });
            const links = { reportUrl: page?.url, artifactUrl: final?.url };
            await guarded('The summary', () => (0,action_summary/* writeSummary */.S)((0,summary/* summaryOf */.YG)(view, links), environment));
            (0,state/* saveState */.L)({ finished: true });
        },
    };
}
/** Steps of an earlier run that this one went on from, and the one that the host broke. */
const unsent = ({ steps }, sent) => steps.filter(({ step }) => !sent.has(step));
/** A memory dump is as large as all the rest of a run, so it is an artifact of its own. */
async function uploadStep(artifacts, output, step, commit) {
    const root = (0,external_node_path_.join)(output, (0,testbed/* stepDirectory */.iN)({ step, candidate: { commit } }));
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
// EXTERNAL MODULE: ./build/run/run.js + 68 modules
var run = __webpack_require__(19589);
// EXTERNAL MODULE: ./build/upkeep/upkeep.js + 6 modules
var upkeep = __webpack_require__(48174);
;// CONCATENATED MODULE: ./build/main.js





















/**
 * The action's main step: reads the inputs, runs the bisection, sets outputs and posts the summary.
 *
 * @returns the exit status of the step: 1 exactly where the command line would end with 1 or 2
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
        const host = (0,node_host/* nodeHost */.P)({ log, signal: (0,cancellation/* cancelledBySignals */.W)((0,elevate/* lifeline */.T$)()) });
        signal = host.signal;
        if ((0,upkeep/* isUpkeep */.H)(settings.command)) {
            const well = await (0,upkeep/* upkeep */.V)({ command: settings.command, settings, cwd, print: host.log.info }, host);
            (0,state/* saveState */.L)({ finished: true });
            if (!well)
                (0,action_log.failStep)(`${settings.command}: this host is not ready; the log says how to fix it`);
            return well ? 0 : 1;
        }
        if (settings.command === 'hunt-plan' || settings.command === 'hunt-report') {
            const command = settings.command === 'hunt-plan' ? huntPlan : huntReport;
            await command(settings, cwd, environment, host);
            (0,state/* saveState */.L)({ finished: true });
            return 0;
        }
        return await bisection(settings, cwd, environment, host);
    }
    catch (thrown) {
        const error = (0,errors/* whyStopped */.kE)(thrown, signal);
        const status = (0,broken_status/* brokenStatus */.K)(error);
        setOutputs({ status });
        return ended(status, error instanceof Error ? error.message : String(error), log);
    }
}
async function bisection(settings, cwd, environment, host) {
    // Before anything is made: post looks there for what a killed run left.
    (0,state/* saveState */.L)({ workDir: (0,external_node_path_.resolve)(cwd, settings.workDir) });
    const { artifactName } = settings;
    const retentionDays = settings.retentionDays === 'auto' ? 0 : settings.retentionDays;
    if (settings.cache.length > 0)
        (0,cache/* tellReadOnly */.WM)(host);
    const journalCache = settings.cache.includes('journal') ? (0,journal_cache/* cachedJournal */.i)(cwd, environment, host) : undefined;
    const published = publisher({ artifactName, retentionDays, journalCache, environment }, host);
    const cacheOf = (what) => settings.cache.includes(what) ? (0,cache/* workflowCache */.YM)(cwd, host) : undefined;
    const caches = { rootfsCache: cacheOf('rootfs'), kernelCache: cacheOf('kernels') };
    const { status, reason } = await (0,run/* run */.e)(settings, cwd, host, { ...published, ...caches, journalCache })
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
