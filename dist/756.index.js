export const id = 756;
export const ids = [756];
export const modules = {

/***/ 84527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WR: () => (/* binding */ actionArtifacts),
  qp: () => (/* binding */ regularFiles)
});

// UNUSED EXPORTS: artifactPath, numbered

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./build/action/quiet.js

const inClient = new external_node_async_hooks_.AsyncLocalStorage();
let isListening = false;
/** A failure comes to the caller as an error too, and a step shows ten warnings at most. */
const TOLD_TWICE = '::warning::Artifact upload failed';
/**
 * Runs a client of the toolkit that prints a dozen lines for each upload. In the background they would land in the
 * middle of the step that is going on, so they are dropped; its warnings and debug lines are not.
 */
function quietly(client) {
    if (!isListening)
        dropChatter(process.stdout);
    isListening = true;
    return inClient.run(true, client);
}
function dropChatter(stream) {
    const write = stream.write;
    const isChatter = (text) => typeof text === 'string' && (!text.startsWith('::') || text.startsWith(TOLD_TWICE));
    stream.write = function (...args) {
        return inClient.getStore() === true && isChatter(args[0]) ? true : write.apply(this, args);
    };
}

;// CONCATENATED MODULE: ./build/action/artifacts.js
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




const MOST_TRIES = 20;
/** Makes the uploader of one run; nothing is sent and no client is loaded before the first upload. */
function actionArtifacts(options, host) {
    const base = artifactPath(options.name).replaceAll('/', '-');
    let number = Math.max(1, options.attempt ?? 1);
    const stem = () => numbered(base, number);
    let isOff = false;
    const giveUp = (why) => {
        if (!isOff)
            host.log.warning(`No artifacts: ${why}. What they would hold stays in the output directory.`);
        isOff = true;
    };
    async function upload(tail, what, page = false) {
        if (isOff)
            return undefined;
        if (!process.env.ACTIONS_RUNTIME_TOKEN || !process.env.ACTIONS_RESULTS_URL) {
            giveUp('this runner gave the step no ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL');
            return undefined;
        }
        try {
            const files = what.files ?? (await regularFiles(what.root));
            if (files.length === 0)
                return undefined;
            for (let tries = 1;; tries++) {
                const name = `${stem()}${tail}`;
                try {
                    const env_1 = { stack: [], error: void 0, hasError: false };
                    try {
                        const staged = __addDisposableResource(env_1, await stage(what.root, files, page ? name : undefined), true);
                        const sent = await quietly(() => send(name, staged, { page, retentionDays: options.retentionDays }));
                        host.log.info(`Uploaded ${sent.name}: ${sent.url}`);
                        return sent;
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
                catch (error) {
                    if (!isTaken(error) || tries === MOST_TRIES)
                        throw error;
                    number += 1;
                }
            }
        }
        catch (error) {
            if (error instanceof Error && error.name === 'GHESNotSupportedError') {
                giveUp('GitHub Enterprise Server does not know this kind of upload');
                return undefined;
            }
            host.log.warning(`The artifact ${stem()}${tail} could not be uploaded: ${artifacts_text(error)}`);
            return undefined;
        }
    }
    return {
        stem,
        uploadStep({ step, commit, extra, ...files }) {
            const tail = `-${String(step).padStart(2, '0')}-${commit.slice(0, 12)}`;
            return upload(extra === undefined ? tail : `${tail}-${extra}`, files);
        },
        uploadPage: (html) => upload('.html', { root: (0,external_node_path_.dirname)(html), files: [html] }, true),
        uploadFinal: (files) => upload('', files),
    };
}
/** The name with its suffix: none for the first, `-2` for the second. */
function numbered(name, number) {
    return number > 1 ? `${name}-${number}` : name;
}
/** A path in the form that artifacts allow: file names of kernel devices and of guests hold `:`, and worse. */
function artifactPath(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return path.replace(/[":<>|*?\\\u0000-\u001f\u007f]/g, '_');
}
async function send(name, staged, how) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(972), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 67458));
    const { id, size } = await new DefaultArtifactClient().uploadArtifact(name, staged.files, staged.root, {
        ...(how.retentionDays ? { retentionDays: how.retentionDays } : {}),
        ...(how.page ? { skipArchive: true } : {}),
    });
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
    const server = GITHUB_SERVER_URL || 'https://github.com';
    const url = `${server}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts/${id}`;
    return { name, url, size: size ?? 0 };
}
/** Links to the files under names that artifacts allow. A page is named after its artifact, as the service wants. */
async function stage(root, files, pageName) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'kernel-bisect-upload-'));
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        const staged = new Set();
        for (const file of files) {
            const from = (0,external_node_path_.resolve)(root, file);
            const inside = (0,external_node_path_.relative)((0,external_node_path_.resolve)(root), from);
            if (inside.startsWith(`..${external_node_path_.sep}`))
                throw new Error(`${from} is not below ${root}`);
            if (!(await (0,promises_.lstat)(from)).isFile())
                continue;
            const to = freeName((0,external_node_path_.join)(folder, pageName ?? artifactPath(inside)), staged);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await (0,promises_.link)(from, to).catch(() => (0,promises_.copyFile)(from, to));
            staged.add(to);
        }
        return { root: folder, files: [...staged], [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
function freeName(path, taken) {
    for (let n = 1;; n++) {
        const name = numbered(path, n);
        if (!taken.has(name))
            return name;
    }
}
/** Absolute paths of the regular files below a directory. */
async function regularFiles(root) {
    const entries = await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}
function isTaken(error) {
    return /\(409\)|already.exists/i.test(artifacts_text(error));
}
function artifacts_text(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 14173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ conceal),
/* harmony export */   Zx: () => (/* binding */ actionLog),
/* harmony export */   vy: () => (/* binding */ failStep)
/* harmony export */ });
/* unused harmony exports neutralised, neutralisedText */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const TERMINAL_CODES = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
/**
 * One line of foreign text in a form that a runner takes for text. Indentation and prefixes protect nothing: the
 * runner trims a line before it looks for `::command::`, and finds `##[command]` anywhere in it.
 */
function neutralised(line) {
    // Codes go first, for what they separate may be a command once they are gone.
    return line
        .replace(TERMINAL_CODES, '')
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
/** The log of a step: foldable groups, and warnings that become annotations. Nothing that is logged is a command. */
function actionLog() {
    let depth = 0;
    return {
        info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(neutralisedText(line)),
        warning: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(neutralisedText(line)),
        // A runner's log has no line that could be replaced.
        progress: () => { },
        async group(title, inside) {
            const heading = neutralised(title.replace(/[\r\n]+/g, ' '));
            // The runner knows one level: a group inside a group would end the outer one.
            if (depth === 0)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh(heading);
            else
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(heading);
            depth += 1;
            try {
                return await inside();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
            }
        },
    };
}
/** Marks the step as failed, with the reason as its annotation; the process goes on. */
function failStep(reason) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(neutralisedText(reason));
}
/** From now on the runner shows `***` for this text in every log of the job. */
function conceal(secret) {
    if (secret !== '')
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}


/***/ }),

/***/ 76079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* unused harmony export bounded */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

// Over 1 MiB the runner drops the whole summary; a KiB is left for what it may add.
const LARGEST = 1024 * 1024 - 1024;
const CUT = '\n\n_The summary was cut here: a step may show 1 MiB. The page in the artifacts has all of it._\n';
/**
 * Replaces this step's summary. The runner uploads the file after the step however that ended, so writing it again
 * after each verdict shows what was known when a run was killed.
 */
async function writeSummary(markdown, env = process.env) {
    const file = env.GITHUB_STEP_SUMMARY;
    if (!file)
        return;
    const fresh = `${file}.new`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, bounded(markdown));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, file);
}
/** The text up to the last whole line that fits under the runner's limit. */
function bounded(markdown, largest = LARGEST) {
    const bytes = Buffer.from(markdown);
    if (bytes.length <= largest)
        return markdown;
    const room = largest - Buffer.byteLength(CUT);
    const lineEnd = bytes.subarray(0, room).lastIndexOf('\n');
    if (lineEnd > 0)
        return bytes.subarray(0, lineEnd).toString() + CUT;
    let end = room;
    // Not in the middle of a character of several bytes.
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return bytes.subarray(0, end).toString() + CUT;
}


/***/ }),

/***/ 16756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _action_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84527);
/* harmony import */ var _action_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14173);
/* harmony import */ var _action_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90862);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76079);
/* harmony import */ var _bisect_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65668);
/* harmony import */ var _host_node_host_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12001);
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22975);
/* harmony import */ var _upkeep_clean_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62785);









/**
 * The action's post step: where main was ended before its time, what it knew is uploaded all the same, and what it
 * left on this host is removed. Nothing that fails here fails the job.
 */
async function post() {
    const { finished, output, workDir, ...state } = (0,_action_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)();
    if (finished === true)
        return;
    const host = (0,_host_node_host_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeHost */ .P)({ log: (0,_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .actionLog */ .Zx)() });
    const guarded = async (what, inside) => {
        try {
            await inside();
        }
        catch (error) {
            host.log.warning(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    if (output !== undefined)
        await guarded('The last upload', () => upload(output, state, host));
    if (workDir !== undefined) {
        await guarded('Cleaning up', async () => {
            for (const left of await (0,_upkeep_clean_js__WEBPACK_IMPORTED_MODULE_8__/* .clean */ .u)(workDir, host))
                host.log.info(`Removed: ${left}`);
        });
    }
}
async function upload(output, { artifactName = 'kernel-bisect', retentionDays }, host) {
    const journal = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, 'journal.jsonl');
    const events = await (0,_bisect_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .readJournal */ .a0)(journal);
    if (events.length === 0)
        return;
    const { summary, files } = await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_7__/* .writeReports */ .L)(output, events);
    await (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSummary */ .S)(summary);
    const artifacts = (0,_action_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .actionArtifacts */ .WR)({ name: artifactName, retentionDays }, host);
    await artifacts.uploadFinal({ root: output, files: [journal, ...Object.values(files)] });
}


/***/ })

};
