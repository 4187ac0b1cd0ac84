export const id = 539;
export const ids = [539];
export const modules = {

/***/ 29539:
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
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/settings/read.js
var read = __webpack_require__(77118);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(90107);
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
        if (!(0,build_settings/* isSettingName */.s9)(name))
            throw (0,read/* unknownName */.U)(`input ${name}`, '', (0,values/* nearest */.pA)(name, build_settings/* INPUT_NAMES */.Qh), build_settings/* INPUT_NAMES */.Qh);
        if (!build_settings/* SETTINGS */.yy[name].isInput) {
            throw new errors/* ConfigurationError */.j1(`input ${name} is a key of the input settings: write it there, as '${name}: …'.`);
        }
        given[name] = value;
    }
    return given;
}

// EXTERNAL MODULE: ./build/action/journal-cache.js
var journal_cache = __webpack_require__(12419);
// EXTERNAL MODULE: ./build/action/log.js
var log = __webpack_require__(14173);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/report/fold.js
var fold = __webpack_require__(16888);
// EXTERNAL MODULE: ./build/report/result.js
var report_result = __webpack_require__(99934);
// EXTERNAL MODULE: ./build/report/summary.js + 1 modules
var summary = __webpack_require__(91360);
// EXTERNAL MODULE: ./build/trial/laboratory.js
var laboratory = __webpack_require__(69478);
// EXTERNAL MODULE: ./build/action/artifacts.js
var action_artifacts = __webpack_require__(44544);
// EXTERNAL MODULE: ./build/action/state.js
var state = __webpack_require__(90862);
// EXTERNAL MODULE: ./build/action/summary.js
var action_summary = __webpack_require__(76079);
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
            (0,state/* saveState */.LZ)({ output, artifactName: artifacts.stem(), retentionDays });
            if (journalCache !== undefined)
                (0,state/* saveState */.LZ)({ journalPrefix: journal.prefix });
            setOutputs({ output, signature: (0,fold/* fold */.A)(events).signature?.title });
        },
        async signatureKnown({ title }) {
            setOutputs({ signature: title });
        },
        async stepDone({ step, commit, events }) {
            await guarded('The summary', () => (0,action_summary/* writeSummary */.S)((0,summary/* summaryOf */.YG)((0,fold/* fold */.A)(events)), environment));
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
            (0,state/* saveState */.LZ)({ artifactName: artifacts.stem() });
            const page = await artifacts.uploadPage(files.page);
            setOutputs({ 'report-url': page?.url });
            const final = await artifacts.uploadFinal({
                root: output,
                files: [(0,external_node_path_.join)(output, 'journal.jsonl'), ...Object.values(files)],
            });
            setOutputs({ 'artifact-url': final?.url });
            (0,state/* saveState */.LZ)({ finished: true });
        },
    };
}
/** Steps of an earlier run that this one went on from, and the one that the host broke. */
const unsent = ({ steps }, sent) => steps.filter(({ step }) => !sent.has(step));
/** A memory dump is as large as all the rest of a run, so it is an artifact of its own. */
async function uploadStep(artifacts, output, step, commit) {
    const root = (0,external_node_path_.join)(output, (0,laboratory/* stepDirectory */.i)({ step, candidate: { commit } }));
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
// EXTERNAL MODULE: ./build/host/node-host.js + 1 modules
var node_host = __webpack_require__(12001);
// EXTERNAL MODULE: ./build/host/user.js
var user = __webpack_require__(69064);
// EXTERNAL MODULE: ./build/needs-root.js
var needs_root = __webpack_require__(50086);
// EXTERNAL MODULE: ./build/run.js + 59 modules
var run = __webpack_require__(21815);
// EXTERNAL MODULE: ./build/upkeep/upkeep.js + 7 modules
var upkeep = __webpack_require__(22727);
;// CONCATENATED MODULE: ./build/main.js


















/**
 * The action's main step: reads the inputs, runs the bisection, sets outputs and posts the summary.
 *
 * @returns the exit status of the step: 1 exactly where the command line would end with 1 or 2
 */
async function main(environment) {
    (0,state/* saveState */.LZ)({ phase: 'main' });
    try {
        const cwd = environment.GITHUB_WORKSPACE || process.cwd();
        const settings = (0,build_settings/* readSettings */.sb)({ given: readInputs(environment), cwd, kind: 'input' });
        if (settings.token)
            (0,log/* conceal */.Eq)(settings.token);
        if ((0,needs_root/* needsRoot */.e)(settings) && !(0,user/* isRoot */.jX)()) {
            (0,state/* saveState */.LZ)({ asRoot: true });
            return await (0,elevate/* runAsRoot */.yf)([], environment);
        }
        const host = (0,node_host/* nodeHost */.P)({ log: (0,log/* actionLog */.Zx)(), signal: (0,cancellation/* cancelledBySignals */.W)((0,elevate/* lifeline */.T$)()) });
        if ((0,upkeep/* isUpkeep */.H)(settings.command)) {
            const well = await (0,upkeep/* upkeep */.V)({ command: settings.command, settings, cwd, print: host.log.info }, host);
            (0,state/* saveState */.LZ)({ finished: true });
            if (!well)
                (0,log/* failStep */.vy)(`${settings.command}: this host is not ready; the log says what mends it`);
            return well ? 0 : 1;
        }
        if (settings.command !== 'run') {
            throw new errors/* ConfigurationError */.j1(`command: "${settings.command}" is not there yet; allowed is run.`);
        }
        return await bisection(settings, cwd, environment, host);
    }
    catch (error) {
        setOutputs({ status: error instanceof errors/* CancelledError */.cc ? 'cancelled' : 'error' });
        (0,log/* failStep */.vy)(error instanceof Error ? error.message : String(error));
        return 1;
    }
}
async function bisection(settings, cwd, environment, host) {
    // Before anything is made: post looks there for what a killed run left.
    (0,state/* saveState */.LZ)({ workDir: (0,external_node_path_.resolve)(cwd, settings.workDir) });
    const { artifactName } = settings;
    const retentionDays = settings.retentionDays === 'auto' ? 0 : settings.retentionDays;
    if (settings.cache.length > 0)
        (0,cache/* tellReadOnly */.WM)(host);
    const journalCache = settings.cache.includes('journal') ? (0,journal_cache/* cachedJournal */.i)(cwd, environment, host) : undefined;
    const published = publisher({ artifactName, retentionDays, journalCache, environment }, host);
    const rootfsCache = settings.cache.includes('rootfs') ? (0,cache/* workflowCache */.YM)(cwd, host) : undefined;
    const { status, reason } = await (0,run/* run */.e)(settings, cwd, host, { ...published, rootfsCache, journalCache })
        .then(({ conclusion }) => conclusion)
        .finally(published.finish);
    if ((0,exit_status/* exitStatus */.$)(status) === 1) {
        (0,log/* failStep */.vy)(reason);
        return 1;
    }
    if ((0,exit_status/* exitStatus */.$)(status) === 3)
        host.log.warning(`${status}: ${reason}`);
    return 0;
}


/***/ })

};
