export const id = 756;
export const ids = [756];
export const modules = {

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
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(22975);
/* harmony import */ var _upkeep_clean_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52172);













const JOURNAL = 'journal.jsonl';
/**
 * The action's post step: where main was ended before its time, what it knew is uploaded all the same, and what it
 * left on this host is removed. Nothing that fails here fails the job.
 */
async function post(environment) {
    const { finished, asRoot, output, workDir, journalPrefix, ...state } = (0,_action_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .u)(environment);
    if (finished === true)
        return;
    const host = (0,_host_node_host_js__WEBPACK_IMPORTED_MODULE_8__/* .nodeHost */ .P)({ log: (0,_action_log_js__WEBPACK_IMPORTED_MODULE_3__.actionLog)() });
    const guarded = async (what, inside) => {
        try {
            await inside();
        }
        catch (error) {
            host.log.warning(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    if (asRoot === true && !(0,_host_user_js__WEBPACK_IMPORTED_MODULE_10__/* .isRoot */ .jX)()) {
        return guarded('Going on as root', async () => void (await (0,_host_elevate_js__WEBPACK_IMPORTED_MODULE_7__/* .runAsRoot */ .yf)([], environment)));
    }
    if (output !== undefined) {
        await guarded('The last upload', () => upload(output, state, host));
        await guarded('What belongs to the runner', () => (0,_host_output_directory_js__WEBPACK_IMPORTED_MODULE_9__/* .giveOutputToUser */ .R)(output));
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
    const { summary, files } = await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_11__/* .writeReports */ .L)(output, events);
    await (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSummary */ .S)(summary);
    const artifacts = (0,_action_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .actionArtifacts */ .WR)({ name: artifactName, retentionDays }, host);
    await artifacts.uploadFinal({ root: output, files: [journal, ...Object.values(files)] });
}


/***/ })

};
