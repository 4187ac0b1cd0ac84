export const id = 102;
export const ids = [102];
export const modules = {

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
/** The result of a run; the last suspects are left out if it would be over 256 KiB as JSON. */
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

/***/ 84102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeReports: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bisect/ledger.js + 1 modules
var ledger = __webpack_require__(95601);
// EXTERNAL MODULE: ./build/report/bisect-log.js
var bisect_log = __webpack_require__(63638);
// EXTERNAL MODULE: ./build/bisect/outcome-words.js
var outcome_words = __webpack_require__(37043);
// EXTERNAL MODULE: ./build/report/assurance.js
var assurance = __webpack_require__(37762);
// EXTERNAL MODULE: ./build/report/conclusion.js
var conclusion = __webpack_require__(18728);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
// EXTERNAL MODULE: ./build/report/blocks.js
var blocks = __webpack_require__(6813);
;// CONCATENATED MODULE: ./build/report/html.js


/** One line of text as HTML. */
function htmlLine(line) {
    return (0,blocks/* spansOf */.Ly)(line).map(htmlSpan).join('');
}
function htmlSpan(span) {
    if (typeof span === 'string')
        return (0,report_escape/* forHtml */.B2)(span);
    const text = (0,report_escape/* forHtml */.B2)(span.text);
    switch (span.kind) {
        case 'code':
        case 'name':
            return `<code>${text}</code>`;
        case 'bold':
            return `<strong>${text}</strong>`;
        case 'link':
            return `<a href="${(0,report_escape/* forHtml */.B2)(encodeURI(span.url))}">${text}</a>`;
        case 'sign':
            return text;
    }
}

// EXTERNAL MODULE: ./build/report/next-steps.js
var next_steps = __webpack_require__(63576);
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

// EXTERNAL MODULE: ./build/report/times.js
var times = __webpack_require__(42773);
// EXTERNAL MODULE: ./build/report/walked-back.js
var walked_back = __webpack_require__(95619);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/page.js












/** The whole report as one HTML file that needs nothing else: no script, no font, no network. */
function pageOf(view) {
    const { firstBad, suspects } = (0,conclusion/* conclusionOf */.v)(view);
    return htmlFile((0,headline/* headline */.P)(view), [
        ...finding(view, firstBad),
        section('Confidence', confidence(view)),
        evidence(view, firstBad),
        section('What to do next', nextSteps(view)),
        section('Suspects', suspectList(view, suspects)),
        section('How the range narrowed', rangeBars(view)),
        section('Steps', stepTable(view)),
        section('Other failures seen', otherList(view)),
        section('Details of each step', view.steps.map((step) => stepDetails(view, step)).join('\n')),
        `<details><summary>git bisect log</summary><pre tabindex="0">${(0,report_escape/* forHtml */.B2)((0,bisect_log/* bisectLog */.F)(view))}</pre></details>`,
    ]);
}
/** A file with a title and its sections, without the empty ones. */
function htmlFile(title, sections) {
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
${sections.filter((body) => body !== '').join('\n')}
</main>
</body>
</html>
`;
}
/** The commit, and the sentences about the whole run. */
function finding(view, firstBad) {
    const sentence = (text) => (text ? `<p>${(0,report_escape/* forHtml */.B2)(text)}</p>` : '');
    const { signature } = view;
    return [
        firstBad ? culpritLines(firstBad) : '',
        sentence((0,headline/* reasonBesides */.q)(view)),
        signature ? `<p>Failure signature: <code>${(0,report_escape/* forHtml */.B2)((0,words/* signatureWords */.cg)(signature))}</code></p>` : '',
        sentence((0,walked_back/* walkedBack */.C)(view)),
        `<p class="totals">${rangeWords(view)}${(0,report_escape/* forHtml */.B2)((0,times/* totals */.S)(view))}</p>`,
    ];
}
function confidence(view) {
    return (0,conclusion/* conclusionOf */.v)(view).status === 'found' ? list((0,assurance/* assurance */.w)(view).map(assurance/* assuranceLine */.C)) : '';
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
function evidence(view, firstBad) {
    const step = (0,words/* evidenceStep */.yN)(view, firstBad);
    const lines = step ? (0,words/* excerptOf */.zU)(step) : [];
    if (!step || lines.length === 0)
        return '';
    const title = `Evidence (step ${step.step}, ${(0,words/* short */.h0)(step.candidate.commit)})`;
    return section(title, `<pre tabindex="0">${(0,report_escape/* forHtml */.B2)(lines.join('\n'))}</pre>`);
}
function nextSteps(view) {
    const { status, firstBad } = (0,conclusion/* conclusionOf */.v)(view);
    if (status !== 'found' || firstBad === null)
        return list((0,next_steps/* advice */.v9)(view));
    const blocks = [(0,next_steps/* commands */.Pi)(view, firstBad), (0,next_steps/* reportLines */.QS)(view, firstBad)].filter((lines) => lines.length > 0);
    return blocks.map((lines) => `<pre tabindex="0">${(0,report_escape/* forHtml */.B2)(lines.join('\n'))}</pre>`).join('\n');
}
function section(title, body) {
    return body === '' ? '' : `<section><h2>${title}</h2>\n${body}\n</section>`;
}
function list(items) {
    return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${htmlLine(item)}</li>`).join('')}</ul>`;
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
    const items = (0,words/* otherBugs */.mp)(view).map(({ title, steps, note }) => {
        const where = steps.map(({ step, candidate }) => `<a href="#step-${step}">step ${step}</a> (<code>${(0,report_escape/* forHtml */.B2)((0,words/* short */.h0)(candidate.commit))}</code>)`);
        return `<li><code>${(0,report_escape/* forHtml */.B2)(title)}</code> at ${where.join(', ')}${(0,report_escape/* forHtml */.B2)(note === '' ? '' : `; ${note}`)}</li>`;
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
        return '<p>No step started.</p>';
    const heads = ['step', 'commit', 'subject', 'verdict', 'outcome', 'build', 'boot', 'test'];
    const row = (step) => {
        const { build, boot, test } = (0,times/* timesOf */.Q)(step);
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
    const trials = step.trials.map((trial) => `<li>boot ${trial.number}: ${(0,report_escape/* forHtml */.B2)((0,outcome_words/* outcomeWords */.wX)(trial.outcome))} <small>${(0,report_escape/* forHtml */.B2)(trial.evidence)}</small></li>`);
    return `<details><summary>Step ${step.step}: <code>${(0,report_escape/* forHtml */.B2)((0,words/* short */.h0)(step.candidate.commit))}</code> ${verdictCell(view, step)}</summary>
<p id="step-${step.step}">${(0,report_escape/* forHtml */.B2)(step.candidate.subject)}</p>
${step.reason ? `<p>${(0,report_escape/* forHtml */.B2)(step.reason)}</p>` : ''}
${trials.length > 0 ? `<ul>${trials.join('')}</ul>` : ''}
${lines.length > 0 ? `<pre tabindex="0">${(0,report_escape/* forHtml */.B2)(lines.join('\n'))}</pre>` : ''}
</details>`;
}

// EXTERNAL MODULE: ./build/report/result.js
var report_result = __webpack_require__(99934);
// EXTERNAL MODULE: ./build/report/summary.js
var report_summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/report/write.js








/**
 * Writes `result.json`, `summary.md`, `report.html` and `bisect.log` from a journal, each whole or not at all.
 *
 * @param outputDir  directory of the run; made if it is missing
 * @param events     the run's journal, in order
 */
async function writeReports(outputDir, events, options = {}) {
    const view = (0,ledger/* fold */.A)(events);
    const result = (0,report_result/* resultOf */.Bg)(view);
    const summary = (0,report_summary/* summaryOf */.Y)(view, options);
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
    // Last, so that whoever finds the result finds the others.
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
