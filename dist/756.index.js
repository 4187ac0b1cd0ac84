export const id = 756;
export const ids = [756];
export const modules = {

/***/ 76712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ requireOwnOutput),
/* harmony export */   R: () => (/* binding */ giveOutputToUser)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14620);
/* harmony import */ var _git_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51441);
/* harmony import */ var _user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69064);
/* harmony import */ var _work_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93472);






const JOURNAL = 'journal.jsonl';
/** What a run writes into its output directory; each may have a suffix while it is made, or when set aside. */
const NAMES = [JOURNAL, 'bisect.log', 'result.json', 'summary.md', 'report.html', 'steps'];
const isOurs = (name) => NAMES.some((ours) => name === ours || name.startsWith(`${ours}.`));
/**
 * Makes sure that a run does not overwrite the user's files in its output directory. Nothing is made.
 *
 * @param output   absolute
 * @param workDir  absolute
 * @throws ConfigurationError if it lies in a git directory or in what a run cleans, or if a file with the name of one of
 *   a run's is there without a run's journal
 */
async function requireOwnOutput(output, workDir) {
    const another = 'Name another directory, such as ./bisect-results.';
    const around = await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_2__/* .gitPlaceAround */ .bM)(output);
    if (around?.kind === 'git directory')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`output: ${output} lies in the git directory ${around.path}. ${another}`);
    const real = await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_2__/* .realPathOf */ .dN)(output);
    for (const part of _work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .PARTS */ .dI) {
        if ((0,_work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .isBelow */ .Yw)(real, await (0,_git_place_js__WEBPACK_IMPORTED_MODULE_2__/* .realPathOf */ .dN)((0,_work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(workDir, part))))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`output: ${output} lies in ${(0,_work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(workDir, part)}, where runs remove files. ${another}`);
    }
    const there = new Set(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(output).catch(() => []));
    const taken = (await holdsJournal(output)) ? undefined : NAMES.find((name) => there.has(name));
    if (taken !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`output: ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(output, taken)} was not written by a run, which would overwrite it. ${another}`);
}
/** Whether the journal of a run is there: its lines are JSON objects that say which event they are. */
async function holdsJournal(output) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(output, JOURNAL);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null))?.isFile() !== true)
        return false;
    const [first = ''] = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')).split('\n', 1);
    // A run that was killed at once leaves it empty, or with part of a line.
    return first === '' || first.startsWith('{"at":"');
}
/** Gives the files of a run to the ordinary user for whom this process is root; other files stay as they are. */
async function giveOutputToUser(output) {
    await (0,_user_js__WEBPACK_IMPORTED_MODULE_3__/* .giveToUser */ .o8)(output, { deep: false });
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(output).catch(() => [])) {
        if (isOurs(name))
            await (0,_user_js__WEBPACK_IMPORTED_MODULE_3__/* .giveToUser */ .o8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(output, name));
    }
}


/***/ }),

/***/ 16756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _action_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44544);
/* harmony import */ var _action_journal_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12419);
/* harmony import */ var _action_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14173);
/* harmony import */ var _action_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90862);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76079);
/* harmony import */ var _bisect_journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65668);
/* harmony import */ var _host_elevate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58525);
/* harmony import */ var _host_node_host_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80623);
/* harmony import */ var _host_output_directory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76712);
/* harmony import */ var _host_user_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(69064);
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(84102);
/* harmony import */ var _upkeep_clean_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52172);













const JOURNAL = 'journal.jsonl';
/**
 * The action's post step: if main was ended early, its results are uploaded all the same, and what it
 * left on this host is removed. Nothing that fails here fails the job.
 */
async function post(environment) {
    const { finished, asRoot, output, workDir, journalPrefix, ...state } = (0,_action_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .u)(environment);
    if (finished === true)
        return;
    const host = (0,_host_node_host_js__WEBPACK_IMPORTED_MODULE_8__.nodeHost)({ log: (0,_action_log_js__WEBPACK_IMPORTED_MODULE_3__.actionLog)() });
    const guarded = async (what, inside) => {
        try {
            await inside();
        }
        catch (error) {
            host.log.warning(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    if (asRoot === true && !(0,_host_user_js__WEBPACK_IMPORTED_MODULE_10__/* .isRoot */ .jX)()) {
        return guarded('Continuing as root', async () => void (await (0,_host_elevate_js__WEBPACK_IMPORTED_MODULE_7__/* .runAsRoot */ .yf)([], environment)));
    }
    if (output !== undefined) {
        await guarded('Final upload', () => upload(output, state, host));
        await guarded("Giving files to the runner's user", () => (0,_host_output_directory_js__WEBPACK_IMPORTED_MODULE_9__/* .giveOutputToUser */ .R)(output));
    }
    if (output !== undefined && journalPrefix !== undefined) {
        const cwd = environment.GITHUB_WORKSPACE || process.cwd();
        await guarded('The journal in the cache', () => (0,_action_journal_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .cachedJournal */ .i)(cwd, environment, host).save((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, JOURNAL), journalPrefix));
    }
    if (workDir !== undefined) {
        await guarded('Cleaning up', async () => {
            for (const left of await (0,_upkeep_clean_js__WEBPACK_IMPORTED_MODULE_12__/* .clean */ .u)(workDir, host))
                host.log.info(`Removed: ${left}`);
        });
    }
}
async function upload(output, { artifactName = 'kernel-bisect', retentionDays }, host) {
    const journal = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output, JOURNAL);
    const events = await (0,_bisect_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .readJournal */ .a0)(journal);
    if (events.length === 0)
        return;
    const { summary, files } = await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_11__.writeReports)(output, events);
    await (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSummary */ .S)(summary);
    const artifacts = (0,_action_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .actionArtifacts */ .WR)({ name: artifactName, retentionDays }, host);
    await artifacts.uploadFinal({ root: output, files: [journal, ...Object.values(files)] });
}


/***/ })

};
