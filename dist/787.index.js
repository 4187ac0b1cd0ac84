export const id = 787;
export const ids = [787];
export const modules = {

/***/ 44787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  huntReport: () => (/* binding */ huntReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bisect/journal.js
var bisect_journal = __webpack_require__(65668);
// EXTERNAL MODULE: ./build/bisect/ledger.js + 1 modules
var ledger = __webpack_require__(95601);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/hunt/names.js
var names = __webpack_require__(90152);
// EXTERNAL MODULE: ./build/hunt/nightly-run.js
var nightly_run = __webpack_require__(65865);
// EXTERNAL MODULE: ./build/hunt/plan.js
var hunt_plan = __webpack_require__(16241);
// EXTERNAL MODULE: ./build/hunt/marker.js
var hunt_marker = __webpack_require__(77648);
;// CONCATENATED MODULE: ./build/hunt/reconcile.js

/**
 * Compares the results with what the issues say. It uses states, not the events of this nightly run, so a run whose
 * issues could not be written is made up for by the next one, and a second call finds nothing left to do.
 */
function reconcile(options) {
    const { hunt, tip, nightlyRuns, issues } = options;
    const own = issues.filter(({ marker }) => marker.hunt === hunt);
    const known = new Map();
    const fresh = [];
    for (const regression of regressionsOf(hunt, nightlyRuns)) {
        const issue = issueOf(regression, own);
        if (issue === undefined)
            fresh.push(regression);
        // Two titles that one issue has collected over time are one bug.
        else
            known.set(issue, joined(known.get(issue), regression));
    }
    const gone = own.filter((issue) => !known.has(issue) && issue.marker.phase === 'lasts');
    return [
        ...[...known].map(([issue, regression]) => actionFor(regression, { hunt, tip, issue })),
        ...fresh.map((regression) => actionFor(regression, { hunt, tip, issue: undefined })),
        ...gone.map((issue) => afterwards(issue, tip, nightlyRuns)),
    ];
}
/** The regressions of a nightly run: the same failure in several tests is one. */
function regressionsOf(hunt, nightlyRuns) {
    const regressions = [];
    for (const nightlyRun of nightlyRuns) {
        if (nightlyRun.state !== 'regressed' || nightlyRun.finding === null)
            continue;
        const regressed = { ...nightlyRun, finding: nightlyRun.finding };
        const keys = (0,hunt_marker/* keysOf */.YD)(hunt, nightlyRun.test, nightlyRun.finding.signature);
        const same = regressions.findIndex((known) => known.keys.some((key) => keys.includes(key)));
        const own = { keys, nightlyRuns: [regressed] };
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
    const saysMore = other.nightlyRuns[0].finding.firstBad !== null && one.nightlyRuns[0].finding.firstBad === null;
    return {
        keys: [...new Set([...one.keys, ...other.keys])],
        nightlyRuns: saysMore
            ? [...other.nightlyRuns, ...one.nightlyRuns]
            : [...one.nightlyRuns, ...other.nightlyRuns],
    };
}
/** An open issue before a closed one, then the newest: an old one may be about an earlier occurrence. */
function issueOf({ keys }, issues) {
    return issues
        .filter(({ marker }) => marker.keys.some((key) => keys.includes(key)))
        .sort((a, b) => Number(b.open) - Number(a.open) || b.number - a.number)[0];
}
function actionFor(regression, { hunt, tip, issue }) {
    const { keys, nightlyRuns } = regression;
    const tests = nightlyRuns.map(({ test }) => test);
    const culprit = nightlyRuns[0].finding.firstBad?.commit ?? null;
    const fresh = { version: 1, hunt, keys, tests, since: tip, tip, culprit, phase: 'lasts' };
    if (issue === undefined)
        return { do: 'open', marker: fresh, regression };
    const before = issue.marker;
    const allKeys = [...new Set([...before.keys, ...keys])].slice(0, 50);
    if (before.phase === 'passed') {
        return { do: 'reopen', issue, marker: { ...fresh, keys: allKeys }, regression };
    }
    if (!issue.open)
        return { do: 'nothing', issue, why: 'somebody closed it, and it has not passed since' };
    const marker = {
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
        return { do: 'comment', issue, marker, regression, news };
    if (before.tip !== tip)
        return { do: 'keepOpen', issue, marker, regression };
    return { do: 'nothing', issue, why: 'nothing changed' };
}
/** An issue whose regression no test has at this tip: fixed if all of its tests pass, else possibly hidden. */
function afterwards(issue, tip, nightlyRuns) {
    // A test that the hunt no longer has cannot keep an issue open.
    const own = nightlyRuns.filter(({ test }) => issue.marker.tests.includes(test));
    const open = own.filter(({ state }) => state !== 'passes');
    if (own.length === 0)
        return { do: 'nothing', issue, why: 'the hunt no longer has any of its tests' };
    if (open.length > 0) {
        const why = open.map(({ test, state }) => `${test} is ${state}`).join(', ');
        return { do: 'nothing', issue, why: `it was not seen, but not every test passes: ${why}` };
    }
    const marker = { ...issue.marker, tip, phase: 'passed' };
    return issue.open ? { do: 'close', issue, marker, nightlyRuns: own } : { do: 'remember', issue, marker };
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/action/quiet.js
var quiet = __webpack_require__(22015);
;// CONCATENATED MODULE: ./build/action/downloads.js






/** A journal of a nightly run is far smaller; a larger file is not one. */
const LARGEST = 256 * 1024 * 1024;
/** Opens the artifacts of this run. */
async function openDownloads(env) {
    if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
        throw new errors/* InfrastructureError */.EN('this runner gave the step no ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL, so it cannot read the results of the other jobs');
    }
    // The client's unpacker uses a deprecated way to make a buffer, and Node's warning about it helps nobody here.
    process.noDeprecation = true;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(799)]).then(__webpack_require__.bind(__webpack_require__, 76799));
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
                    throw new errors/* InfrastructureError */.EN(`${file} in the artifact ${latest.name} is not a file of a plausible size`);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/report/assurance.js
var assurance = __webpack_require__(37762);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/mail.js


/** The list for regressions, from the kernel's Documentation/admin-guide/reporting-regressions.rst. */
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
            wrapped(assurance.map(({ text }) => text).join(' ')),
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
    return ['The culprit is not known yet.', ''];
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
        ...(firstBad ? ['For the fix:', `Fixes: ${(0,words/* short */.h0)(firstBad.commit)} ("${subject(firstBad)}")`] : []),
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

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/hunt/issue-text.js






/** GitHub takes 256 characters of a title and 65,536 of a text; some space is left for the marker. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 60_000;
/** Tests to name; a hunt may have 256. */
const MOST_TESTS = 20;
/** Title of the issue, plain text. */
function issueTitle({ nightlyRuns: [nightlyRun] }) {
    const { signature, firstBad, good, bad } = nightlyRun.finding;
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
            : `${nightlyRun.test}: ${signature.title}`;
    const room = LONGEST_TITLE - since.length - 1;
    const text = (0,report_escape/* oneLine */.TN)(what).replaceAll('`', "'");
    return `${text.length > room ? `${text.slice(0, room - 1).toWellFormed()}…` : text} ${since}`;
}
/** Text of a new issue, in GitHub's Markdown, without its marker. */
function issueBody(regression, context) {
    return fitting(regression, (shown) => newBody(shown, context));
}
/** The text with as many lines of evidence as fit. */
function fitting(regression, text) {
    const [first, ...rest] = regression.nightlyRuns;
    const all = first.finding.excerpt;
    for (let lines = all.length;; lines = Math.floor(lines / 2)) {
        const excerpt = lines < all.length ? [...all.slice(0, lines), '…'] : all;
        const shown = (0,hunt_marker/* unmarked */.u7)(text({
            ...regression,
            nightlyRuns: [{ ...first, finding: { ...first.finding, excerpt } }, ...rest],
        }));
        if (shown.length <= LONGEST_TEXT || lines === 0)
            return shown;
    }
}
function newBody(regression, context) {
    const [nightlyRun] = regression.nightlyRuns;
    return [
        `The hunt ${(0,report_escape/* codeSpan */.SS)(context.hunt)} found a regression: ${testsOf(regression.nightlyRuns)} at the tip, ${where(nightlyRun.finding)}`,
        ...findingParts(regression, context),
        '---',
        'The hunt closes this issue when the tip passes again. It finds the issue by its label and by a hidden comment in this text: keep both.',
    ].join('\n\n');
}
/** For an issue whose regression had passed and fails again. */
function returnedComment(regression, context) {
    return fitting(regression, (shown) => {
        const [nightlyRun] = shown.nightlyRuns;
        const told = `It is back: ${testsOf(shown.nightlyRuns)} at the tip, ${where(nightlyRun.finding)}`;
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
                parts.push(`${issue_text_named(each.tests)} ${each.tests.length === 1 ? 'has' : 'have'} it too.`);
        }
    }
    return [...parts, lastSeen(regression)].join('\n\n');
}
/** For the one comment that is kept up to date while nothing else changes. */
function lastsComment(regression, since) {
    return `It was first seen at ${(0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(since))} and still fails. This comment is kept up to date.\n\n${lastSeen(regression)}`;
}
/** For an issue whose tests all pass again. */
function passesComment(nightlyRuns, tip, lastBad) {
    const tests = issue_text_named(nightlyRuns.map(({ test }) => test));
    return [
        `${tests} ${nightlyRuns.length === 1 ? 'passes' : 'pass'} again at ${(0,report_escape/* codeSpan */.SS)(tip)}.`,
        `The fix came after ${(0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(lastBad))}. To find it:`,
        (0,report_escape/* fenced */.OF)([`kernel-bisect run --mode fix --bad ${(0,words/* short */.h0)(lastBad)} --good ${(0,words/* short */.h0)(tip)}`], 'sh'),
        ...nightlyRuns.slice(0, 1).map(({ runUrl }) => issue_text_link('The run', runUrl)),
    ].join('\n\n');
}
function lastSeen({ nightlyRuns }) {
    const rows = nightlyRuns
        .slice(0, MOST_TESTS)
        .map(({ test, finding, runUrl }) => `| ${(0,report_escape/* codeSpan */.SS)(test)} | ${(0,report_escape/* codeSpan */.SS)((0,words/* short */.h0)(finding.bad.commit))} ${(0,report_escape/* forMarkdown */.Bm)(cut(finding.bad.subject, 80))} | ${issue_text_link('run', runUrl)} |`);
    return ['| test | last seen at | |', '| --- | --- | --- |', ...rows].join('\n');
}
function findingParts(regression, context) {
    const [nightlyRun] = regression.nightlyRuns;
    const { finding } = nightlyRun;
    const { signature, excerpt } = finding;
    const parts = [
        `Failure signature: ${(0,report_escape/* codeSpan */.SS)(`${signature.kind}: ${(0,report_escape/* oneLine */.TN)(signature.title)}`)}`,
        ...culprit(finding),
    ];
    if (finding.assurance.length > 0) {
        parts.push('### Confidence', finding.assurance.map((one) => `- ${(0,markdown/* markdownLine */.iB)((0,assurance/* assuranceLine */.C)(one))}`).join('\n'));
    }
    if (excerpt.length > 0) {
        parts.push('### Evidence', (0,report_escape/* fenced */.OF)(excerpt.map((line) => (0,report_escape/* plain */.pj)(line).replaceAll('\n', ' '))));
    }
    if (finding.commands.length > 0)
        parts.push('### What to do next', (0,report_escape/* fenced */.OF)(finding.commands, 'sh'));
    parts.push('### Mail', ['Nobody has sent it.', ...whomToAdd(finding)].join(' '), (0,report_escape/* fenced */.OF)(mailOf(regression, context).split('\n')), regression.nightlyRuns
        .slice(0, MOST_TESTS)
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
function mailOf({ nightlyRuns }, { kernel }) {
    const [nightlyRun] = nightlyRuns;
    const { signature, ...finding } = nightlyRun.finding;
    return regressionMail({
        ...finding,
        title: signature.title,
        kernel,
        tests: nightlyRuns.slice(0, MOST_TESTS).map(({ test }) => test),
        runUrl: nightlyRun.runUrl,
    });
}
function testsOf(nightlyRuns) {
    return `${issue_text_named(nightlyRuns.map(({ test }) => test))} ${nightlyRuns.length === 1 ? 'fails' : 'fail'}`;
}
/** Names of tests, of many only the first. */
function issue_text_named(tests) {
    const names = tests.slice(0, MOST_TESTS).map(report_escape/* codeSpan */.SS).join(', ');
    return tests.length > MOST_TESTS ? `${names} and ${tests.length - MOST_TESTS} more` : names;
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

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js
var github = __webpack_require__(61351);
// EXTERNAL MODULE: ./node_modules/bottleneck/light.js
var light = __webpack_require__(63251);
;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/wrap-request.js
var noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
  return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
  const { pathname } = new URL(options.url, "http://github.test");
  const isAuth = isAuthRequest(options.method, pathname);
  const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
  const isSearch = options.method === "GET" && pathname.startsWith("/search/");
  const isGraphQL = pathname.startsWith("/graphql");
  const retryCount = ~~request.retryCount;
  const jobOptions = retryCount > 0 ? { priority: 0, weight: 0 } : {};
  if (state.clustering) {
    jobOptions.expiration = 1e3 * 60;
  }
  if (isWrite || isGraphQL) {
    await state.write.key(state.id).schedule(jobOptions, noop);
  }
  if (isWrite && state.triggersNotification(pathname)) {
    await state.notifications.key(state.id).schedule(jobOptions, noop);
  }
  if (isSearch) {
    await state.search.key(state.id).schedule(jobOptions, noop);
  }
  const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
  if (isGraphQL) {
    const res = await req;
    if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) {
      const error = Object.assign(new Error("GraphQL Rate Limit Exceeded"), {
        response: res,
        data: res.data
      });
      throw error;
    }
  }
  return req;
}
function isAuthRequest(method, pathname) {
  return method === "PATCH" && // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-a-scoped-access-token
  /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && // https://docs.github.com/en/rest/apps/oauth-applications?apiVersion=2022-11-28#reset-a-token
  (/^\/applications\/[^/]+\/token$/.test(pathname) || // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-an-installation-access-token-for-an-app
  /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
  pathname === "/login/oauth/access_token");
}

// pkg/dist-src/generated/triggers-notification-paths.js
var triggers_notification_paths_default = [
  "/orgs/{org}/invitations",
  "/orgs/{org}/invitations/{invitation_id}",
  "/orgs/{org}/teams/{team_slug}/discussions",
  "/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
  "/repos/{owner}/{repo}/collaborators/{username}",
  "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "/repos/{owner}/{repo}/issues",
  "/repos/{owner}/{repo}/issues/{issue_number}/comments",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
  "/repos/{owner}/{repo}/pulls",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
  "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
  "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "/repos/{owner}/{repo}/releases",
  "/teams/{team_id}/discussions",
  "/teams/{team_id}/discussions/{discussion_number}/comments"
];

// pkg/dist-src/route-matcher.js
function routeMatcher(paths) {
  const regexes = paths.map(
    (path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")
  );
  const regex2 = `^(?:${regexes.map((r) => `(?:${r})`).join("|")})[^/]*$`;
  return new RegExp(regex2, "i");
}

// pkg/dist-src/index.js
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
  groups.global = new Bottleneck.Group({
    id: "octokit-global",
    maxConcurrent: 10,
    ...common
  });
  groups.auth = new Bottleneck.Group({
    id: "octokit-auth",
    maxConcurrent: 1,
    ...common
  });
  groups.search = new Bottleneck.Group({
    id: "octokit-search",
    maxConcurrent: 1,
    minTime: 2e3,
    ...common
  });
  groups.write = new Bottleneck.Group({
    id: "octokit-write",
    maxConcurrent: 1,
    minTime: 1e3,
    ...common
  });
  groups.notifications = new Bottleneck.Group({
    id: "octokit-notifications",
    maxConcurrent: 1,
    minTime: 3e3,
    ...common
  });
};
function throttling(octokit, octokitOptions) {
  const {
    enabled = true,
    Bottleneck = light,
    id = "no-id",
    timeout = 1e3 * 60 * 2,
    // Redis TTL: 2 minutes
    connection
  } = octokitOptions.throttle || {};
  if (!enabled) {
    return {};
  }
  const common = { timeout };
  if (typeof connection !== "undefined") {
    common.connection = connection;
  }
  const state = Object.assign(
    {
      clustering: connection != null,
      triggersNotification,
      fallbackSecondaryRateRetryAfter: 60,
      retryAfterBaseValue: 1e3,
      id
    },
    octokitOptions.throttle
  );
  if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") {
    throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
  }
  let initialized = false;
  const initializeBottleneck = () => {
    if (initialized) {
      return;
    }
    initialized = true;
    if (groups.global == null) {
      createGroups(Bottleneck, common);
    }
    state.global = state.global ?? groups.global;
    state.auth = state.auth ?? groups.auth;
    state.search = state.search ?? groups.search;
    state.write = state.write ?? groups.write;
    state.notifications = state.notifications ?? groups.notifications;
    state.retryLimiter = state.retryLimiter ?? new Bottleneck();
    const events = {};
    const emitter = new Bottleneck.Events(events);
    events.on("secondary-limit", state.onSecondaryRateLimit);
    events.on("rate-limit", state.onRateLimit);
    events.on(
      "error",
      (e) => octokit.log.warn("Error in throttling-plugin limit handler", e)
    );
    state.retryLimiter.on("failed", async function(error, info) {
      const [state2, request, options] = info.args;
      const { pathname } = new URL(options.url, "http://github.test");
      const shouldRetryGraphQL = pathname.startsWith("/graphql") && error.status !== 401;
      if (!(shouldRetryGraphQL || error.status === 403 || error.status === 429)) {
        return;
      }
      const retryCount = ~~request.retryCount;
      request.retryCount = retryCount;
      options.request.retryCount = retryCount;
      const { wantRetry, retryAfter = 0 } = await (async function() {
        if (/\bsecondary rate\b/i.test(error.message)) {
          const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
          const wantRetry2 = await emitter.trigger(
            "secondary-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some(
          (error2) => error2.type === "RATE_LIMITED"
        )) {
          const rateLimitReset = new Date(
            ~~error.response.headers["x-ratelimit-reset"] * 1e3
          ).getTime();
          const retryAfter2 = Math.max(
            // Add one second so we retry _after_ the reset time
            // https://docs.github.com/en/rest/overview/resources-in-the-rest-api?apiVersion=2022-11-28#exceeding-the-rate-limit
            Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1,
            0
          );
          const wantRetry2 = await emitter.trigger(
            "rate-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        return {};
      })();
      if (wantRetry) {
        request.retryCount++;
        return retryAfter * state2.retryAfterBaseValue;
      }
    });
  };
  octokit.hook.wrap("request", (request, options) => {
    initializeBottleneck();
    return wrapRequest(state, request, options);
  });
  return {};
}
throttling.VERSION = VERSION;
throttling.triggersNotification = triggersNotification;


// EXTERNAL MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
var dist_src = __webpack_require__(31015);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
;// CONCATENATED MODULE: ./build/action/rest.js






/** A POST that failed on its way or in the server: it may have been done, or not. */
class UnknownOutcome extends errors/* InfrastructureError */.EN {
    name = 'UnknownOutcome';
}
const RETRIES = 4;
/** If a rate limit lasts longer, the next nightly run does the work. */
const LONGEST_WAIT = 120;
const MOST_PAGES = 100;
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
/** Opens the REST interface; through the proxy that the runner's environment names, if it names one. */
function gitHubRest(options, host) {
    const { repository, token, pause = 2, answerWithin = 30, paced } = options;
    const apiUrl = options.apiUrl.replace(/\/+$/, '');
    if (token === '') {
        throw new errors/* ConfigurationError */.j1("token: it is empty, and issues are written with it. Leave the input out for the job's.");
    }
    const afterLimit = async (wait, at, _, times) => {
        if (wait > LONGEST_WAIT || times >= RETRIES)
            return false;
        host.log.info(`GitHub limits the rate at ${at.method} ${new URL(at.url).pathname}; waiting ${wait} s`);
        // A run that was asked to stop does not wait; the call then fails with the limit.
        return host.sleep(wait).then(() => true, () => false);
    };
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl: apiUrl,
        userAgent: 'kernel-bisect-action',
        log: { debug() { }, info() { }, warn: host.log.info, error: host.log.info },
        throttle: {
            ...paced,
            retryAfterBaseValue: 0,
            onRateLimit: afterLimit,
            onSecondaryRateLimit: afterLimit,
        },
    }, 
    // Inside of the limits, so that each try has its own time.
    (each) => {
        each.hook.before('request', ({ request }) => {
            Object.assign(request, {
                signal: AbortSignal.any([host.signal, AbortSignal.timeout(answerWithin * 1000)]),
            });
        });
        return {};
    }, throttling);
    async function once({ method, path, body, purpose }) {
        const url = path.startsWith(`${apiUrl}/`) ? path : `${apiUrl}${path}`;
        const told = `could not ${purpose}: ${method} ${new URL(url).pathname}`;
        const { data, headers } = await octokit
            .request({ method, url, headers: HEADERS, ...(body === undefined ? {} : { data: body }) })
            .catch((error) => {
            throw failure(error, { method, told, repository });
        });
        // octokit hands over as text what it cannot parse, and nothing if the connection broke in the middle.
        if (typeof data === 'string') {
            throw unanswered(method, `${told} returned something that is not JSON`);
        }
        return { body: data, next: nextPage(headers.link) };
    }
    const call = (wanted) => (0,p_retry/* default */.Ay)(() => once(wanted), {
        retries: RETRIES,
        minTimeout: pause * 1000,
        signal: host.signal,
        onFailedAttempt({ error, retriesLeft }) {
            if (retriesLeft > 0)
                host.log.info(`${error.message}; trying again`);
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
                    throw new errors/* InfrastructureError */.EN(`could not ${purpose}: ${path} returned something that is not a list`);
                }
                items.push(...answer.body);
                // The token goes to nobody else, whatever a header says.
                next = answer.next?.startsWith(`${apiUrl}/`) ? answer.next : null;
            }
            return items;
        },
    };
}
/** The server may have done a POST before it failed, so only what asks for it can know whether to try again. */
const unanswered = (method, message) => method === 'POST' ? new p_retry/* AbortError */.lc(new UnknownOutcome(message)) : new errors/* InfrastructureError */.EN(message);
/** What a failed call means; an `AbortError` if it is not tried again. */
function failure(error, { method, told, repository }) {
    if (!(error instanceof dist_src/* RequestError */.G) || error.response === undefined) {
        const reason = error instanceof Error ? error.message : String(error);
        // A connection that was refused at each of several addresses has no message.
        return unanswered(method, `${told}: ${reason || 'no connection'}`);
    }
    const { status, response } = error;
    const message = typeof response.data === 'string' ? '' : ` (${(0,report_escape/* oneLine */.TN)(error.message).slice(0, 300)})`;
    const said = `${told} was answered with ${status}${message}`;
    if (status >= 500)
        return unanswered(method, said);
    return new p_retry/* AbortError */.lc(/rate limit/i.test(error.message) ? new errors/* InfrastructureError */.EN(said) : refusal(status, said, repository));
}
function refusal(status, said, repository) {
    switch (status) {
        case 401:
            return new errors/* ConfigurationError */.j1(`${said}: the token is not valid or has expired. Leave the input token empty for the job's.`);
        case 403:
        case 404:
            return new errors/* ConfigurationError */.j1(`${said}: the token may not read and write the issues of ${repository}. ` +
                "Give the job 'permissions: issues: write'; in a called workflow, also the job that calls it.");
        case 410:
            return new errors/* ConfigurationError */.j1(`${said}: ${repository} has its issues turned off. Turn them on in its settings, or leave the job out that writes them.`);
        default:
            return new errors/* InfrastructureError */.EN(said);
    }
}
function nextPage(link) {
    return /<([^>]+)>\s*;\s*rel="next"/.exec(link ?? '')?.[1] ?? null;
}

;// CONCATENATED MODULE: ./build/action/issues.js






/** Every issue of a hunt has it: the list call finds them with it, without waiting for a search index. */
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
    async function open(marker, title, body) {
        const post = async () => {
            const text = `${body}\n\n${(0,hunt_marker/* markerText */.U7)(marker)}`;
            const issue = { title, body: text, labels: [LABEL] };
            const purpose = 'open an issue';
            return issueSchema.parse((await rest.call({ method: 'POST', path: `${base}/issues`, body: issue, purpose })).body);
        };
        const created = await post().catch(async (error) => {
            if (!(error instanceof UnknownOutcome))
                throw error;
            // The server may have made it before it failed: only the list shows that.
            const same = (await list()).find(({ open, marker: { keys } }) => open && keys.some((key) => marker.keys.includes(key)));
            return same ? { number: same.number, state: 'open', html_url: same.url, labels: [LABEL] } : post();
        });
        const names = created.labels.map((label) => (typeof label === 'string' ? label : label.name));
        // GitHub silently drops labels if the token may not set them.
        if (!names.includes(LABEL)) {
            const purpose = `set the label ${LABEL}, which identifies the issue`;
            const path = `${base}/issues/${created.number}/labels`;
            await rest.call({ method: 'POST', path, body: { labels: [LABEL] }, purpose });
        }
        return created;
    }
    const change = (issue, marker, more = {}) => rest.call({
        method: 'PATCH',
        path: `${base}/issues/${issue.number}`,
        body: { body: (0,hunt_marker/* withMarker */.Pe)(issue.body, marker), ...more },
        purpose: `change issue ${issue.number}`,
    });
    /** Writes a comment identified by `id`: an earlier one with the same id is replaced. */
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
            const { marker, regression } = action;
            const created = await open(marker, issueTitle(regression), issueBody(regression, context));
            return { number: created.number, url: created.html_url };
        }
        const { issue } = action;
        // The marker is written last: until then another attempt does all of it again, and finds what exists.
        switch (action.do) {
            case 'reopen': {
                const { marker, regression } = action;
                await comment(issue, `back ${marker.since}`, returnedComment(regression, context));
                await change(issue, marker, { state: 'open' });
                break;
            }
            case 'comment': {
                const { marker, regression, news } = action;
                await comment(issue, `news ${marker.tip}`, newsComment(regression, news, context));
                await change(issue, marker);
                break;
            }
            case 'keepOpen': {
                const { marker, regression } = action;
                await comment(issue, `lasts ${marker.since}`, lastsComment(regression, marker.since));
                await change(issue, marker);
                break;
            }
            case 'close': {
                const { marker, nightlyRuns } = action;
                await comment(issue, `passes ${marker.tip}`, passesComment(nightlyRuns, marker.tip, issue.marker.tip));
                await change(issue, marker, { state: 'closed', state_reason: 'completed' });
                break;
            }
            case 'remember':
                await change(issue, action.marker);
                break;
            case 'nothing':
                break;
        }
        return { number: issue.number, url: issue.url };
    }
    return { list, apply };
}
/** Undefined for a pull request, which the same list contains, and for issues that no hunt has written. */
function tracked(issue) {
    const marker = (0,hunt_marker/* markerIn */.AF)(issue.body);
    if (marker === null || issue.pull_request != null)
        return undefined;
    const { number, state, html_url: url } = issue;
    return { number, open: state === 'open', marker, body: issue.body ?? '', url };
}
/** @throws ConfigurationError if the environment does not say which repository it is */
function repositoryOf(env) {
    const repository = env.GITHUB_REPOSITORY ?? '';
    if (/^[^/\s]+\/[^/\s]+$/.test(repository))
        return repository;
    throw new errors/* ConfigurationError */.j1(`GITHUB_REPOSITORY is "${repository}", expected owner/name: hunt-report runs as a step of a workflow.`);
}

// EXTERNAL MODULE: ./build/action/nightly-runs.js
var nightly_runs = __webpack_require__(53421);
// EXTERNAL MODULE: ./build/action/outputs.js
var outputs = __webpack_require__(92309);
// EXTERNAL MODULE: ./build/action/summary.js
var summary = __webpack_require__(76079);
;// CONCATENATED MODULE: ./build/action/hunt-report.js

















/**
 * Ends a nightly run: reads the results of its jobs, writes the issues if wanted, and keeps what is known about each
 * test for the next one.
 */
async function huntReport(settings, cwd, env, host) {
    const downloads = await openDownloads(env);
    const plan = await readPlan(settings.hunt, downloads);
    const nightlyRuns = await readNightlyRuns(plan, downloads, env, host);
    for (const nightlyRun of nightlyRuns) {
        if (nightlyRun.state === 'passes')
            host.log.info(`${nightlyRun.test} passes: ${nightlyRun.reason}`);
        else
            host.log.warning(`${nightlyRun.test}: ${WORDS[nightlyRun.state]}: ${told(nightlyRun)}`);
    }
    const done = settings.huntIssues === 'write' ? await writeIssues(plan, nightlyRuns, settings, env, host) : [];
    await host.log.group('Saving the results of the tests', () => saveNightlyRuns(plan, nightlyRuns, cwd, env, host));
    const result = reportResult(plan, nightlyRuns, done);
    (0,outputs/* setOutputs */.n)({ result: JSON.stringify(result) });
    await (0,summary/* writeSummary */.S)(reportSummary(plan, nightlyRuns, done), env);
    return result;
}
async function readPlan(hunt, downloads) {
    const name = (0,names/* planArtifact */.sH)(hunt);
    const file = await downloads.read(name, 'plan.json');
    if (file === undefined) {
        throw new errors/* InfrastructureError */.EN(`there is no artifact ${name} in this workflow run: run hunt-plan before it, for a hunt with the same name`);
    }
    const plan = hunt_plan/* planSchema */.Fu.safeParse(JSON.parse(file.text));
    if (plan.success)
        return plan.data;
    throw new errors/* InfrastructureError */.EN(`the artifact ${name} is not a plan of this version: use the same version of the action in all jobs of a nightly run`);
}
/** The result of every test at the tip: from its job, or, if it was skipped, from the last nightly run. */
async function readNightlyRuns(plan, downloads, env, host) {
    const nightlyRuns = [];
    for (const test of plan.tests) {
        nightlyRuns.push(test.due || test.known === null
            ? await nightlyRunOfJob(test, plan.tip, downloads, env, host)
            : test.known);
    }
    return nightlyRuns;
}
async function nightlyRunOfJob({ name, artifact, known, good }, tip, downloads, env, host) {
    const nightlyRun = { test: name, tip, before: known, from: good, runUrl: runUrl(env) };
    try {
        const journal = await downloads.read(artifact, 'journal.jsonl');
        const view = journal === undefined ? null : (0,ledger/* fold */.A)((0,bisect_journal/* parseJournal */.z8)(journal.text));
        return (0,nightly_run/* nightlyRunOf */.ok)({ ...nightlyRun, view, evidenceUrl: journal?.url ?? null });
    }
    catch (error) {
        // One job whose result cannot be read must not keep the others from being reported.
        host.log.warning(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        return (0,nightly_run/* nightlyRunOf */.ok)({ ...nightlyRun, view: null });
    }
}
async function writeIssues(plan, nightlyRuns, settings, env, host) {
    const repository = repositoryOf(env);
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
    const rest = gitHubRest({ apiUrl, repository, token: settings.token ?? '' }, host);
    const tracker = issueTracker(rest, repository);
    const { hunt, kernel, tip } = plan;
    const done = [];
    for (const action of reconcile({ hunt, tip, nightlyRuns, issues: await tracker.list() })) {
        const written = await tracker.apply(action, { hunt, kernel });
        host.log.info(`#${written.number}: ${ACTIONS[action.do]}${action.do === 'nothing' ? `, ${action.why}` : ''}`);
        done.push({ action, written });
    }
    return done;
}
async function saveNightlyRuns(plan, nightlyRuns, cwd, env, host) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'kernel-bisect-hunt-'));
    try {
        const cache = (0,nightly_runs/* nightlyRunsInCache */.H)({ workspace: cwd, folder, env }, host);
        for (const [index, test] of plan.tests.entries()) {
            const nightlyRun = nightlyRuns[index];
            if (test.due && nightlyRun !== undefined)
                await cache.keep(test.memory, nightlyRun);
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function reportResult(plan, nightlyRuns, done) {
    return {
        tip: plan.tip,
        tests: nightlyRuns.map(({ test, state, finding }) => ({
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
    environment: 'the last good commit also fails, so the environment changed, not the kernel',
    unclear: 'the tip could not be judged',
    broken: 'the run did not finish',
};
const ACTIONS = {
    open: 'opened',
    reopen: 'opened again',
    comment: 'commented',
    keepOpen: 'still open, the failure lasts',
    close: 'closed, it passes again',
    remember: 'was closed, and it passes again',
    nothing: 'nothing to do',
};
function reportSummary({ hunt, tip }, nightlyRuns, done) {
    const rows = nightlyRuns.map(({ test, state, finding, reason }) => {
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


/***/ })

};
