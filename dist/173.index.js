export const id = 173;
export const ids = [173];
export const modules = {

/***/ 14173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionLog: () => (/* binding */ actionLog),
/* harmony export */   conceal: () => (/* binding */ conceal),
/* harmony export */   failStep: () => (/* binding */ failStep)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _neutralised_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93517);


/** Milliseconds of silence before a runner's log says what is going on: people watch it for hours. */
const QUIET = 30_000;
/** The log of a step: foldable groups, and warnings that become annotations. No logged text becomes a command. */
function actionLog(now = Date.now) {
    let depth = 0;
    let last = now();
    const spoken = (say) => {
        return (...args) => {
            last = now();
            say(...args);
        };
    };
    const info = spoken((line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_neutralised_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralisedText */ .y)(line)));
    return {
        info,
        warning: spoken((line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_neutralised_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralisedText */ .y)(line))),
        // Such a log has no line that could be replaced, so most of them are left out.
        progress(line) {
            if (now() - last >= QUIET)
                info(line);
        },
        async group(title, inside) {
            const heading = (0,_neutralised_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralised */ .H)(title.replace(/[\r\n]+/g, ' '));
            // The runner knows one level: a group inside a group would end the outer one.
            last = now();
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
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1((0,_neutralised_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralisedText */ .y)(reason));
}
/** From now on the runner shows `***` for this text in every log of the job. */
function conceal(secret) {
    if (secret !== '')
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}


/***/ })

};
