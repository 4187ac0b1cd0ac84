export const id = 34;
export const ids = [34,379,824];
export const modules = {

/***/ 95633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ chooseSignature)
/* harmony export */ });
/* harmony import */ var _boot_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6442);
/* harmony import */ var _boot_reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92918);
/* harmony import */ var _test_results_compare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45213);
/* harmony import */ var _outcome_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37043);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93605);





/** A failure that is seen in less than this share of the boots of the most frequent one is not followed before it. */
const RARE = 0.5;
/**
 * Chooses what is followed: what the bad end shows, the user calls bad, and no good end shows. Of several such failures
 * it is the first by `weightOf`, then the most frequent one, then the one that came first. A report that broke off, a
 * hang or a failed boot has to be seen twice, for one may be a problem of the host.
 *
 * @param bad   boots of the bad end
 * @param good  boots of the good ends; empty while none was made
 * @returns null if there is nothing to follow
 */
function chooseSignature(bad, good, wanted) {
    const stated = (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .statedSignature */ .EP)(wanted);
    const all = candidates(bad);
    const inGood = good.flatMap(_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ);
    const ends = (0,_test_results_compare_js__WEBPACK_IMPORTED_MODULE_4__/* .compareEnds */ .uj)({ bad: bad.map(casesOf), good: good.map(casesOf) });
    const cases = ends.regressed.length > 0 ? ends.regressed : ends.newOthers;
    const isShown = ({ signature }) => inGood.some((failure) => (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(failure, signature)) && !(isTest(signature) && cases.length > 0);
    const background = all.filter(isShown).map(({ signature }) => signature);
    const fresh = all.filter((candidate) => !isShown(candidate));
    const asked = stated === null ? fresh : fresh.filter(({ signature }) => isAskedFor(signature, stated, bad));
    const most = Math.max(0, ...asked.map(({ count }) => count));
    const sorted = asked
        .filter(({ count }) => count >= most * RARE)
        .toSorted((one, other) => one.weight - other.weight || other.count - one.count);
    const first = sorted[0];
    if (first === undefined)
        return null;
    const phase = latestPhase(bad, first.signature);
    const own = stated?.any ? { ...first.signature, any: true } : (stated ?? first.signature);
    // Which cases broke is known once a good end was tested.
    const named = good.length > 0 && cases.length > 0 && isTest(own) && !own.casePattern;
    return {
        signature: {
            ...own,
            ...(named ? { title: `test: ${(0,_outcome_words_js__WEBPACK_IMPORTED_MODULE_2__/* .someOf */ .yU)(cases)}`, cases: [...cases] } : {}),
            ...(phase === undefined ? {} : { phase }),
            ...(background.length === 0 ? {} : { background }),
        },
        newAsWell: fresh
            .filter((candidate) => candidate !== first && !(first.signature.kind === 'test' && candidate.signature.kind === 'test'))
            .toSorted((one, other) => one.weight - other.weight || other.count - one.count)
            .map(({ signature }) => {
            const point = latestPhase(bad, signature);
            return { ...signature, ...(point === undefined ? {} : { phase: point }) };
        }),
    };
}
/** Every failure once, in the order in which they were first seen. */
function candidates(trials) {
    const found = [];
    const boots = trials.map(_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ);
    for (const failure of boots.flat()) {
        const signature = (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureOf */ .yK)(failure);
        const same = found.findIndex((one) => (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(failure, one.signature));
        const isVague = same >= 0 && tellsMore(signature, found[same].signature);
        if (same >= 0 && !isVague)
            continue;
        const count = boots.filter((failures) => failures.some((one) => (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(one, signature))).length;
        if (count < timesNeeded(failure))
            continue;
        const candidate = { signature, weight: weightIn(boots, signature), count };
        if (isVague)
            found[same] = candidate;
        else
            found.push(candidate);
    }
    return found;
}
/** Of hangs in one phase, the one that has a stack tells more. */
const tellsMore = (one, other) => one.hang?.blockedIn !== undefined && other.hang?.blockedIn === undefined;
const isTest = ({ kind, program }) => kind === 'test' && program === undefined;
const casesOf = ({ cases }) => cases ?? null;
/** The least weight that a failure has in any boot: a report may end one boot and not another. */
function weightIn(boots, signature) {
    const same = boots.flat().filter((failure) => (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(failure, signature));
    return Math.min(...same.map(_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .weightOf */ .mm));
}
const isAskedFor = (signature, stated, bad) => bad.flatMap(_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ).some((failure) => (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(failure, signature) && (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(failure, stated));
function latestPhase(bad, signature) {
    const phases = bad
        .flatMap(_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)
        .filter((failure) => (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(failure, signature))
        .map(_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .failurePhase */ .gb);
    if (phases.includes(undefined))
        return undefined;
    return phases.reduce((latest, phase) => ((0,_boot_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .isLater */ .d8)(phase, latest) ? phase : latest), phases[0]);
}
function timesNeeded(failure) {
    const isTorn = failure.kind === 'crashed' && failure.corrupted;
    return isTorn || (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .isBootKind */ .bS)((0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureOf */ .yK)(failure)) ? 2 : 1;
}


/***/ }),

/***/ 14592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Hf: () => (/* binding */ commitsBetweenEnds),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   gB: () => (/* binding */ asSearched)
/* harmony export */ });
/** A conclusion that names nobody. */
const without = (status, reason) => ({
    status,
    firstBad: null,
    suspects: [],
    confidence: null,
    reason,
});
/** A commit as a sentence has it. */
const named = ({ commit, subject }) => `${commit.slice(0, 12)} (${subject})`;
/** Commits that can be the culprit before anything is tested, the newer end included. */
function commitsBetweenEnds({ plan, history, }) {
    const fix = plan.mode === 'fix';
    const good = fix ? [plan.bad.commit] : plan.good.map(({ commit }) => commit);
    const bad = fix ? plan.good[0].commit : plan.bad.commit;
    const { paths, firstParent } = plan;
    return history.count({ good, bad, skipped: [], paths, firstParent });
}
/** A wrong pass in the search is found out when the culprit is checked, so without that check nothing is spared. */
const policyOf = ({ boots, confidence, verify }) => ({
    boots,
    confidence,
    fewBoots: verify.culprit,
});
/** A verdict in the words of the search, which in a fix bisection runs from where it fails to where it works. */
function asSearched({ mode }, verdict) {
    if (mode === 'regression' || verdict === 'skip')
        return verdict;
    return verdict === 'good' ? 'bad' : 'good';
}


/***/ }),

/***/ 40919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ failuresNeeded),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   N4: () => (/* binding */ tally)
/* harmony export */ });
/* harmony import */ var _boot_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6442);
/* harmony import */ var _outcome_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37043);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93605);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21922);




/** Other failures, besides a tenth of the boots, that are taken for bad luck as long as no two come in a row. */
const UNRELATED = 3;
/** Failures that make a kernel bad: one, but a hang or a failed boot may be a problem of the host. */
const failuresNeeded = (signature) => ((0,_signature_js__WEBPACK_IMPORTED_MODULE_2__/* .isBootKind */ .bS)(signature) ? 2 : 1);
/** Boots that showed the failure, of those that either showed it or came past the point where it shows. */
function tally(trials, signature) {
    const verdicts = trials.map((trial) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .V)(trial, signature).verdict);
    const failures = verdicts.filter((verdict) => verdict === 'bad').length;
    return { failures, boots: failures + verdicts.filter((verdict) => verdict === 'good').length };
}
/**
 * What the boots of one kernel come to; null where one more is owed. A failure is proof and a pass is evidence, so
 * one failure outweighs every pass. Another failure may hide the one that is looked for: it gets another boot.
 */
function decide(trials, signature, rule) {
    const judged = trials.map((trial) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .V)(trial, signature));
    const last = judged.at(-1);
    if (!last)
        return null;
    const own = tally(trials, signature);
    const failure = judged.find(({ verdict }) => verdict === 'bad');
    // A report that broke off may be another bug's.
    const whole = judged.some(({ verdict, outcome }) => verdict === 'bad' && !('corrupted' in outcome && outcome.corrupted));
    if (failure && own.failures >= (whole ? (rule.failures ?? 1) : 2)) {
        if (rule.measures(own))
            return null;
        const { outcome, reason } = failure;
        const times = own.boots === 1 ? '' : ` (${own.failures} of ${own.boots} boots)`;
        return { verdict: 'bad', reason: `${reason}${times}`, outcome };
    }
    const others = judged.filter(({ verdict }) => verdict === 'skip');
    const again = last.verdict === 'skip' && judged.at(-2)?.verdict === 'skip';
    if (last.outcome.kind === 'skipped-by-test' || again || others.length > UNRELATED + judged.length / 10) {
        return { verdict: 'skip', reason: last.reason, outcome: last.outcome };
    }
    const passes = own.boots - own.failures;
    if (last.verdict !== 'good' || passes < rule.passes)
        return null;
    const besides = otherFailures(trials, signature);
    const times = passes === 1 ? 'passed' : `passed ${passes} times`;
    const reason = besides.length === 0 ? times : `${times}, besides: ${besides.join(', ')}`;
    return { verdict: 'good', reason, outcome: last.outcome };
}
/** What good boots observed all the same, once each; what both ends show is left out. */
function otherFailures(trials, signature) {
    const others = trials
        .flatMap(_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)
        .filter((failure) => signature === null || !(0,_signature_js__WEBPACK_IMPORTED_MODULE_2__/* .isBackground */ .ft)(failure, signature));
    return [...new Set(others.map(_outcome_words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeWords */ .wX))];
}


/***/ }),

/***/ 63653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ qualifyGoodEnds),
/* harmony export */   cQ: () => (/* binding */ judgeOfEnd),
/* harmony export */   eg: () => (/* binding */ qualifyBadEnd),
/* harmony export */   vN: () => (/* binding */ brokenBuildAt)
/* harmony export */ });
/* harmony import */ var _boot_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6442);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14620);
/* harmony import */ var _choose_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95633);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14592);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40919);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95601);
/* harmony import */ var _noted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11519);
/* harmony import */ var _outcome_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37043);
/* harmony import */ var _sampling_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20974);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93605);
/* harmony import */ var _test_commit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43174);











/** Tries the bad end where the plan says so or its signature is not known: it has to fail. */
async function qualifyBadEnd(ahead, work) {
    const { plan } = work;
    const stated = (0,_signature_js__WEBPACK_IMPORTED_MODULE_7__/* .statedSignature */ .EP)(plan.wanted);
    const measured = plan.boots === 'auto' && plan.target === 'boot';
    if (stated !== null && !plan.verify.ends && !measured)
        return { signature: stated };
    return qualifyBad(ahead, work);
}
/**
 * Tries the good ends if the plan says so: all of them have to pass. What they show as well is not followed, so the
 * signature is settled when they are known.
 *
 * @param signature  chosen by what the bad end shows alone
 */
async function qualifyGoodEnds(signature, ahead, work) {
    const { plan, journal } = work;
    if (!plan.verify.ends)
        return { signature };
    for (const end of plan.good) {
        const conclusion = await qualifyGood(end, signature, ahead, work);
        if (conclusion)
            return { conclusion };
    }
    if ((0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerOf */ .X)(journal).isSettled)
        return { signature: (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .notedSignature */ .pT)(journal) ?? signature };
    const chosen = chosenNow(work);
    if (chosen === null)
        return { signature };
    await follow(chosen, true, work);
    await measureAgain(chosen.signature, ahead, work);
    return { signature: chosen.signature };
}
/** What the ends show by now, as far as they were booted. */
function chosenNow({ plan, journal }, more = []) {
    const good = plan.good.flatMap(({ commit }) => (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .resultsOf */ .qS)(journal, commit));
    return (0,_choose_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseSignature */ .E)((0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .resultsOf */ .qS)(journal, plan.bad.commit), [...good, ...more], plan.wanted);
}
async function follow({ signature, newAsWell }, settled, { journal, host }) {
    const before = (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .notedSignature */ .pT)(journal);
    await journal.note({ event: 'signature', signature, newAsWell, settled });
    if (before?.title !== signature.title)
        host.log.info(`Failure signature: the ${signature.kind} of the bad end: ${signature.title}`);
    if (!settled)
        return;
    for (const { title } of signature.background ?? [])
        host.log.info(`Ignored, because it also happens at a good end: ${title}`);
    for (const { title } of newAsWell)
        host.log.info(`Also new, but not followed: ${title}`);
}
/** Boots the bad end on if it was measured by another failure than the one that is followed in the end. */
async function measureAgain(signature, ahead, work) {
    const { plan, journal } = work;
    const policy = (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .policyOf */ .US)(plan);
    const seen = (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .tally */ .N4)((0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .resultsOf */ .qS)(journal, plan.bad.commit), signature);
    if (plan.boots !== 'auto' || plan.target === 'build' || !(0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__/* .measuresOn */ .RA)(policy, seen))
        return;
    const rule = { passes: 1, measures: (own) => (0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__/* .measuresOn */ .RA)(policy, own) };
    await (0,_test_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .testCommit */ .cd)(plan.bad, { role: 'bad-end', ...ahead, signature, judge: (0,_test_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .judgeBy */ .FU)(signature, rule) }, work);
}
async function qualifyBad(ahead, work) {
    const { plan, journal } = work;
    const stated = (0,_signature_js__WEBPACK_IMPORTED_MODULE_7__/* .statedSignature */ .EP)(plan.wanted);
    const tested = (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .notedVerdict */ .ob)(journal, 'bad-end', plan.bad.commit) ??
        (await (0,_test_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .testCommit */ .cd)(plan.bad, { role: 'bad-end', ...ahead, signature: stated, judge: (observed) => judgeBadEnd(observed, work) }, work));
    const noted = (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .notedSignature */ .pT)(journal);
    if (tested.verdict === 'bad' && noted !== null)
        return { signature: noted };
    const trials = (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .resultsOf */ .qS)(journal, plan.bad.commit);
    const broken = brokenBuildAt(plan.bad, journal);
    const chosen = (0,_choose_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseSignature */ .E)(trials, [], plan.wanted) ?? {
        signature: stated?.kind === 'build' || plan.target === 'build' ? (stated ?? broken) : broken,
        newAsWell: [],
    };
    if (tested.verdict !== 'bad') {
        return { conclusion: (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .without */ .FF)('not-reproduced', notReproduced(tested, stated, trials, work)) };
    }
    await follow(chosen, false, work);
    return { signature: chosen.signature };
}
/** What is followed if the bad end does not build. */
function brokenBuildAt({ commit }, journal) {
    const step = (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .notedSteps */ .ub)(journal).findLast((one) => one.candidate.commit === commit && one.build?.ok === false);
    const { reason, status, error } = step?.build?.failure ?? { reason: 'not built' };
    return {
        kind: 'build',
        title: error?.first ?? reason,
        ...(error === undefined ? {} : { errors: error.identities }),
        ...(status === undefined ? {} : { seenStatus: status }),
    };
}
/** The bad end is judged by what it shows itself, and booted until it is known how often it does. */
function judgeBadEnd({ all, step }, { plan, journal }) {
    const policy = (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .policyOf */ .US)(plan);
    const signature = (0,_choose_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseSignature */ .E)(all, [], plan.wanted)?.signature ?? null;
    const more = (0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__/* .qualifiesOn */ .vp)(policy, all.length, (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .spentOn */ .g2)(journal, step));
    return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .decide */ .LD)(all, signature, {
        passes: more ? Number.POSITIVE_INFINITY : 1,
        measures: (own) => (0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__/* .measuresOn */ .RA)(policy, own),
    });
}
function notReproduced({ verdict, reason }, stated, trials, { plan }) {
    const wanted = stated === null ? '' : ` with ${stated.any ? stated.title : `the ${stated.kind} "${stated.title}"`}`;
    const others = [...new Set(trials.flatMap(_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ).map(_outcome_words_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeWords */ .wX))];
    // The reason of a skip names only the last of them.
    const instead = verdict === 'skip' && others.length > 0 ? others.join(', ') : reason;
    return `the bad end ${(0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .named */ .KT)(plan.bad)} does not fail${wanted}: ${instead}`;
}
async function qualifyGood(end, signature, ahead, work) {
    const { journal } = work;
    const { verdict, reason } = (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .notedVerdict */ .ob)(journal, 'good-end', end.commit) ??
        // A release that was found has passed as often as an end has to.
        (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .notedVerdict */ .ob)(journal, 'good-probe', end.commit) ??
        (await (0,_test_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .testCommit */ .cd)(end, { role: 'good-end', ...ahead, signature, judge: judgeOfGoodEnd(signature, ahead, work) }, work));
    checkTestRuns(end, work);
    switch (verdict) {
        case 'good':
            return null;
        case 'bad':
            return (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .without */ .FF)('good-is-bad', `the good end ${(0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .named */ .KT)(end)} also fails: ${reason}`);
        case 'skip':
            return (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .without */ .FF)('good-is-bad', `the good end ${(0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .named */ .KT)(end)} cannot be judged: ${reason}`);
    }
}
/** The judge of a commit that is to be a good end. */
function judgeOfEnd(signature, { stepsLeft }, work) {
    const failures = (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .failuresNeeded */ .H_)(signature);
    const seen = (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .notedRate */ .R0)(work.journal, signature);
    const passes = (0,_sampling_js__WEBPACK_IMPORTED_MODULE_6__/* .passesInSearch */ .n_)((0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .policyOf */ .US)(work.plan), seen, stepsLeft, failures);
    return (0,_test_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .judgeBy */ .FU)(signature, { passes, failures, measures: () => false });
}
/** The judge of the good end: by what is left to follow when all that it shows is left out. */
function judgeOfGoodEnd(signature, ahead, work) {
    return ({ all }) => {
        const chosen = chosenNow(work, all)?.signature ?? signature;
        return judgeOfEnd(chosen, ahead, work)({ all });
    };
}
/** @throws ConfigurationError where the shell of the test found nothing to run on a kernel that works */
function checkTestRuns(end, { journal }) {
    for (const outcome of (0,_noted_js__WEBPACK_IMPORTED_MODULE_4__/* .resultsOf */ .qS)(journal, end.commit).flatMap(_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)) {
        if (outcome.kind !== 'failed' || outcome.program !== undefined || !_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .CANNOT_RUN */ .Uh.includes(outcome.exit))
            continue;
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .ConfigurationError */ .j1(`test: it ended with status ${outcome.exit} at the good end ${(0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .named */ .KT)(end)}, which means that a program ${outcome.exit === 126 ? 'may not be executed' : 'does not exist'}. See the test.log of that step; rootfs-packages adds programs to the rootfs.`);
    }
}


/***/ }),

/***/ 11519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ kernelOf),
/* harmony export */   R0: () => (/* binding */ notedRate),
/* harmony export */   W4: () => (/* binding */ notedSkip),
/* harmony export */   _C: () => (/* binding */ notedPace),
/* harmony export */   g2: () => (/* binding */ spentOn),
/* harmony export */   ob: () => (/* binding */ notedVerdict),
/* harmony export */   pT: () => (/* binding */ notedSignature),
/* harmony export */   qS: () => (/* binding */ resultsOf),
/* harmony export */   ub: () => (/* binding */ notedSteps),
/* harmony export */   uj: () => (/* binding */ resultsIn)
/* harmony export */ });
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40919);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95601);
/* harmony import */ var _sampling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20974);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21922);




/** All steps so far, in order. */
const notedSteps = (journal) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerOf */ .X)(journal).steps;
/** Trials of a step that the host did not spoil. */
const resultsIn = ({ trials }) => trials.filter(({ outcome }) => outcome.kind !== 'infrastructure');
/** The last verdict on a commit in this role. */
function notedVerdict(journal, role, commit) {
    const step = notedSteps(journal).findLast((one) => one.role === role && one.candidate.commit === commit && one.verdict !== null);
    return step && { verdict: step.verdict, reason: step.reason ?? '' };
}
/** Why a commit was skipped; null where it was not. */
function notedSkip(journal, commit) {
    const last = notedSteps(journal).findLast((one) => one.candidate.commit === commit && one.verdict !== null);
    return last?.verdict === 'skip' ? last.reason : null;
}
const notedSignature = (journal) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerOf */ .X)(journal).signature;
const trialsOf = (journal) => notedSteps(journal).flatMap(({ trials }) => trials);
/** Seconds that the boots of this step took. */
function spentOn(journal, step) {
    const trials = notedSteps(journal).find((one) => one.step === step)?.trials ?? [];
    return trials.reduce((sum, trial) => sum + (trial.bootSeconds ?? 0) + (trial.testSeconds ?? 0), 0);
}
/** The longest that boots and tests took that came to their end: deadlines go by it. */
function notedPace(journal) {
    const passing = trialsOf(journal).filter((trial) => trial.outcome.kind !== 'infrastructure' && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .stopOf */ .E)(trial) === null);
    const longest = (all) => {
        const known = all.filter((seconds) => seconds !== null);
        return known.length === 0 ? null : Math.max(...known);
    };
    return {
        boot: longest(passing.map(({ bootSeconds }) => bootSeconds)),
        test: longest(passing.map(({ testSeconds }) => testSeconds)),
    };
}
/**
 * What all steps observed of one commit, in order.
 *
 * @param kernel  digest: only boots of this very kernel; null: of any that was built from the commit
 */
function resultsOf(journal, commit, kernel = null) {
    return notedSteps(journal)
        .filter((step) => step.candidate.commit === commit && (kernel === null || step.build?.kernel === kernel))
        .flatMap(resultsIn);
}
/** The digest of the kernel that was built last from a commit; null where there is none. */
function kernelOf(journal, commit) {
    const built = notedSteps(journal).findLast((step) => step.candidate.commit === commit && step.build?.ok);
    return built?.build?.kernel ?? null;
}
/** How often bad kernels have failed in the way that is followed, of all boots that tell it without bias. */
function notedRate(journal, signature) {
    let seen = { failures: 0, boots: 0 };
    const before = new Map();
    const known = new Set();
    for (const step of notedSteps(journal)) {
        if (step.role === 'verify-revert')
            continue;
        const { commit } = step.candidate;
        const results = resultsIn(step);
        const all = [...(before.get(commit) ?? []), ...results];
        before.set(commit, all);
        if (step.verdict !== 'bad')
            continue;
        // Of a commit that is known to be bad, every boot counts; of a new one, what makes it a bad one is no accident.
        if (step.role === 'bad-end' || known.has(commit))
            seen = (0,_sampling_js__WEBPACK_IMPORTED_MODULE_2__/* .plus */ .tY)(seen, (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N4)(results, signature));
        else if ((0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N4)(all, signature).failures > 0)
            seen = (0,_sampling_js__WEBPACK_IMPORTED_MODULE_2__/* .withBadCommit */ .hE)(seen, (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N4)(all, signature));
        known.add(commit);
    }
    return seen;
}


/***/ }),

/***/ 20974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ measuresNewBad),
/* harmony export */   MK: () => (/* binding */ rateOf),
/* harmony export */   PT: () => (/* binding */ passesAtTheEnd),
/* harmony export */   RA: () => (/* binding */ measuresOn),
/* harmony export */   cT: () => (/* binding */ missed),
/* harmony export */   hE: () => (/* binding */ withBadCommit),
/* harmony export */   n_: () => (/* binding */ passesInSearch),
/* harmony export */   tY: () => (/* binding */ plus),
/* harmony export */   vG: () => (/* binding */ measuresCulprit),
/* harmony export */   vp: () => (/* binding */ qualifiesOn)
/* harmony export */ });
/* unused harmony export passesFor */
/** Of the rate at which a bad kernel fails, the bound is taken that the truth is above with this probability. */
const LEVEL = 0.95;
/** Failures at which the rate is known well enough: its bound is then within a factor of about three. */
const FAILURES = 5;
/** Failures in as many boots that let a bug pass for one that always shows, if the culprit is checked in the end. */
const AT_ONCE = 3;
/** Passing boots of a good commit, while the bug always showed. The check of the culprit asks for more. */
const FEW_PASSES = 2;
/** Where the culprit is checked in the end, a search in this many may stray and cost steps: boots cost more. */
const STRAYING = 0.2;
/** Failures in as many boots after which few passes of the culprit's parent are enough: 6 and 5 are the cheapest pair. */
const FAILURES_AT_THE_END = 6;
/** Boots that are spent on a rate; one in ten shows five failures in so many with 97 %. */
const MEASURING = 100;
/** Boots of a bad end that shows nothing: at 1 in 10 a failure is missed once in 555 times … */
const QUALIFYING = 60;
/** … but not more than this many if they take long. */
const QUALIFYING_AT_LEAST = 10;
const QUALIFYING_TIME = 180;
/** The most that `boots` may be. */
const MOST = 1000;
const plus = (a, b) => ({
    failures: a.failures + b.failures,
    boots: a.boots + b.boots,
});
/** True while every boot of a bad commit has shown the failure. */
const always = (seen) => seen.failures > 0 && seen.failures === seen.boots;
const bounds = new Map();
/** The lower 95 % bound of the chance that a boot of a bad kernel shows the failure (Clopper and Pearson). */
function rateOf({ failures, boots }) {
    if (failures === 0)
        return 0;
    const key = `${failures}/${boots}`;
    const known = bounds.get(key);
    if (known !== undefined)
        return known;
    let [low, high] = [0, 1];
    for (let round = 0; round < 50; round++) {
        const middle = (low + high) / 2;
        // Should the rate be this low, so many failures or more would be seen that seldom.
        if (atLeast(failures, boots, middle) < 1 - LEVEL)
            low = middle;
        else
            high = middle;
    }
    bounds.set(key, low);
    return low;
}
/** Probability of `failures` or more in so many boots. */
function atLeast(failures, boots, rate) {
    let term = (1 - rate) ** boots;
    let below = 0;
    for (let count = 0; count < failures; count++) {
        below += term;
        term *= (((boots - count) / (count + 1)) * rate) / (1 - rate);
    }
    return 1 - below;
}
/** Probability that a bad kernel fails in fewer than `needed` of so many boots, and is taken for a good one. */
function missed(rate, boots, needed = 1) {
    const none = (1 - rate) ** boots;
    return needed === 1 ? none : none + boots * rate * (1 - rate) ** (boots - 1);
}
/** Passing boots after which a bad kernel is taken for a good one with at most this probability. */
function passesFor(risk, rate, needed = 1) {
    let boots = Math.max(1, Math.ceil(Math.log(risk) / Math.log1p(-Math.min(rate, 1 - 1e-9))) || MOST);
    while (boots < MOST && missed(rate, boots, needed) > risk)
        boots++;
    return Math.min(boots, MOST);
}
/** Passing boots that make a commit good during the search, if so many good ones are needed for an answer. */
function passesInSearch(policy, seen, steps, needed = 1) {
    if (policy.boots !== 'auto')
        return policy.boots;
    if (policy.fewBoots && always(seen))
        return FEW_PASSES;
    const risk = policy.fewBoots ? Math.max(STRAYING, 1 - policy.confidence) : 1 - policy.confidence;
    return passesFor(risk / Math.max(1, steps), rateOf(seen), needed);
}
/** Passing boots of each commit that the answer rests on, when it is checked. */
function passesAtTheEnd(policy, seen, commits, needed = 1) {
    if (policy.boots !== 'auto')
        return policy.boots;
    // Half of the risk is left for a rate that is below its bound after all.
    return passesFor((1 - policy.confidence) / 2 / Math.max(1, commits), rateOf(seen), needed);
}
/** Whether a bad end that has failed is booted on, to learn how often it does. */
function measuresOn(policy, own) {
    if (policy.boots !== 'auto')
        return own.boots < policy.boots;
    if (policy.fewBoots && always(own))
        return own.failures < AT_ONCE;
    return own.failures < FAILURES && own.boots < MEASURING;
}
/** Whether a bad end that has not failed yet gets one more boot. */
function qualifiesOn(policy, boots, spent) {
    // Three, because one boot can be unlucky even if the user knows a number.
    if (policy.boots !== 'auto')
        return boots < Math.max(3, policy.boots);
    return boots < QUALIFYING_AT_LEAST || (boots < QUALIFYING && spent < QUALIFYING_TIME);
}
/** Whether a new bad commit is booted more often, because it took longer to fail than its rate suggests. */
function measuresNewBad(policy, seen, own) {
    if (policy.boots !== 'auto' || own.failures >= FAILURES || own.boots >= MEASURING)
        return false;
    return surprising(seen, own);
}
/** Whether the culprit, which has failed again, is booted on, so that its parents need fewer boots. */
function measuresCulprit(policy, seen, own) {
    if (policy.boots !== 'auto' || !always(plus(seen, own)))
        return false;
    return seen.failures + own.failures < FAILURES_AT_THE_END;
}
const surprising = (seen, own) => always(seen) ? own.failures < own.boots : missed(rateOf(seen), own.boots - own.failures) < 1 - LEVEL;
/** What is known of the rate after a new bad commit. */
function withBadCommit(seen, own) {
    // It was measured again: the bug shows less often here, or the bad end was a lucky one.
    if (surprising(seen, own))
        return own;
    // Few passes make a good commit here: had the first boot passed, it would be none of the bad ones. It tells nothing.
    if (always(seen))
        return plus(seen, { failures: own.failures - 1, boots: own.boots - 1 });
    return plus(seen, own);
}


/***/ }),

/***/ 43174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qA: () => (/* binding */ judgeBuild),
  FU: () => (/* binding */ judgeBy),
  cd: () => (/* binding */ testCommit)
});

// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/boot/judge.js
var judge = __webpack_require__(6442);
// EXTERNAL MODULE: ./build/bisect/context.js
var context = __webpack_require__(14592);
// EXTERNAL MODULE: ./build/bisect/signature.js
var bisect_signature = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/bisect/cannot-run.js




/**
 * Tells a `build-command` that cannot be run from a commit that fails. A shell says both by 126 and 127, so these are
 * a failure only if they are what is followed: by the user's word, or because the bad end ended so and another
 * commit has passed.
 *
 * @throws ConfigurationError if the command could not be run
 */
function requireRan({ candidate, role, signature, failure: { status, lastLine = '' } }, { plan, journal }) {
    if (status === undefined || !judge/* CANNOT_RUN */.Uh.includes(status))
        return;
    const isStated = (0,bisect_signature/* statedSignature */.EP)(plan.wanted)?.status === status;
    const hasPassed = journal.events.some((event) => event.event === 'verdict' && event.verdict === 'good');
    const isShown = signature?.seenStatus === status && hasPassed;
    // The bad end may show it first; a good end, which has to pass, tells then whether the command can be run at all.
    const goodEndFollows = plan.verify.ends || plan.good.length === 0;
    const isFirst = role === 'bad-end' && signature === null && goodEndFollows;
    if (isStated || isShown || isFirst)
        return;
    const output = lastLine === '' ? '' : ` (${lastLine})`;
    const why = status === 126 ? 'may not be executed' : 'does not exist';
    // A bad end that ended so is in the journal as bad, and it may not be once the program is there.
    const again = signature === null ? '' : ', with resume: false if the command itself stays the same';
    throw new errors/* ConfigurationError */.j1(`build-command: it ended with status ${status} at ${(0,context/* named */.KT)(candidate)}, which means that a program ${why}${output}. Correct that and start again${again}; if this status is the failure that you look for, set signature: "status ${status}".`);
}

// EXTERNAL MODULE: ./build/bisect/decide.js
var decide = __webpack_require__(40919);
// EXTERNAL MODULE: ./build/bisect/ledger.js + 1 modules
var ledger = __webpack_require__(95601);
// EXTERNAL MODULE: ./build/bisect/noted.js
var bisect_noted = __webpack_require__(11519);
// EXTERNAL MODULE: ./build/bisect/outcome-words.js
var outcome_words = __webpack_require__(37043);
// EXTERNAL MODULE: ./build/model.js
var model = __webpack_require__(25933);
;// CONCATENATED MODULE: ./build/bisect/progress.js


const ROLES = {
    'bad-end': ', the bad end',
    'good-end': ', the good end',
    'good-probe': ', a release',
    'merge-base': ', a merge base',
    search: '',
    'verify-culprit': ', the culprit again',
    'verify-parent': ', its parent again',
    'verify-revert': ', the culprit reverted',
};
const times = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;
/** `Step 3: 1a2b3c4d5e6f (subject), 12 commits left, about 4 steps, ends about 14:20 (in 25 min)`. */
function stepTitle(progress) {
    const { step, role, candidate, tag } = progress;
    const { subject } = candidate;
    const shown = subject.length > 72 ? `${subject.slice(0, 71).toWellFormed()}…` : subject;
    const what = tag === undefined ? ROLES[role] : `, release ${tag}`;
    return [`Step ${step}${what}: ${(0,context/* named */.KT)({ ...candidate, subject: shown })}`, ...leftWords(progress)].join(', ');
}
/** How far it still is, as far as that can be said at such a step. */
function leftWords({ role, remaining, stepsLeft, checks, secondsPerStep, now }) {
    switch (role) {
        case 'verify-culprit':
        case 'verify-parent':
        case 'verify-revert':
            return [];
        case 'good-probe':
            return [`${times(remaining, 'commit')} up to the bad end`];
        case 'bad-end':
            // While the good end is still to be found, nobody knows how long the range is.
            return remaining === 0 ? [] : stepsLeftWords({ remaining, stepsLeft });
        case 'good-end':
        case 'merge-base':
            return stepsLeftWords({ remaining, stepsLeft });
        case 'search': {
            const left = stepsLeftWords({ remaining, stepsLeft });
            if (secondsPerStep === null)
                return left;
            // After the first step one can say when it ends, if all the others are like it.
            const seconds = (1 + stepsLeft + checks) * secondsPerStep;
            return [...left, `ends about ${(0,model/* clockTime */.qo)(now + seconds * 1000)} (in ${(0,model/* duration */.p0)(seconds)})`];
        }
    }
}
const stepsLeftWords = ({ remaining, stepsLeft }) => [
    `${times(remaining, 'commit')} left`,
    `about ${times(stepsLeft, 'step')}`,
];
/**
 * What a step takes: the median of those that have a verdict, in seconds, because the one full build at the start says
 * nothing about the others. Null if there is none.
 */
function secondsPerStep({ events }) {
    const begun = new Map();
    const took = [];
    for (const event of events) {
        // A step that was cut short is not announced again: what passed before it went on would count.
        if (event.event === 'resumed')
            begun.clear();
        if (event.event === 'step')
            begun.set(event.step, Date.parse(event.at));
        const at = event.event === 'verdict' ? begun.get(event.step) : undefined;
        if (at === undefined || Number.isNaN(at))
            continue;
        took.push((Date.parse(event.at) - at) / 1000);
    }
    if (took.length === 0)
        return null;
    const sorted = took.toSorted((one, other) => one - other);
    const middle = (sorted.length - 1) / 2;
    return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

;// CONCATENATED MODULE: ./build/bisect/test-commit.js







/** Boots that may fail for the host's sake, in a row, before the run stops. */
const INFRASTRUCTURE_TRIES = 3;
/** Seconds before a boot that the host spoilt is tried again; doubled each time. */
const BACK_OFF = 2;
/** A judge that goes by one signature and one stopping rule. */
const judgeBy = (signature, rule) => ({ all }) => (0,decide/* decide */.LD)(all, signature, rule);
/**
 * One step: builds a candidate, boots it as often as its verdict needs, and notes each of it in the journal. A step
 * that an earlier run left unfinished goes on where it was.
 *
 * @throws InfrastructureError when the host fails again and again: that is never a verdict
 * @throws CancelledError when the run was asked to stop
 */
async function testCommit(candidate, test, work) {
    const { journal, host } = work;
    if (host.signal.aborted)
        throw new errors/* CancelledError */.cc('the run was asked to stop');
    const { role, remaining, stepsLeft, suspects, tag } = test;
    const steps = (0,bisect_noted/* notedSteps */.ub)(journal);
    const last = steps.at(-1);
    const unfinished = last?.verdict === null && last.role === role && last.candidate.commit === candidate.commit
        ? last
        : undefined;
    const step = unfinished?.step ?? Math.max(last?.step ?? 0, ...(0,ledger/* ledgerOf */.X)(journal).forgotten) + 1;
    if (!unfinished) {
        const more = { ...(suspects === undefined ? {} : { suspects }), ...(tag === undefined ? {} : { tag }) };
        await journal.note({ event: 'step', step, role, candidate, remaining, stepsLeft, ...more });
    }
    const id = candidate.commit.slice(0, 12);
    const { verify } = work.plan;
    const title = stepTitle({
        step,
        role,
        candidate,
        tag,
        remaining,
        stepsLeft,
        checks: (verify.culprit ? 2 : 0) + (verify.revert ? 1 : 0),
        secondsPerStep: secondsPerStep(journal),
        now: host.now(),
    });
    return host.log.group(title, async () => {
        const tested = await buildAndBoot({ step, candidate }, test, work);
        const { verdict, reason, outcome } = tested;
        await journal.note({ event: 'verdict', step, role, commit: candidate.commit, verdict, reason, outcome });
        host.log.info(`${id} is ${verdict}: ${reason}`);
        return tested;
    });
}
async function buildAndBoot(place, test, work) {
    const { plan, testbed, journal } = work;
    const { step } = place;
    const { signature, clean } = test;
    const noted = (0,bisect_noted/* notedSteps */.ub)(journal).find((one) => one.step === step);
    const { build } = noted;
    if (build && !build.ok) {
        const failure = build.failure ?? { reason: 'not built' };
        return build.skipped ? skip(failure.reason) : judgeBuild(failure, signature);
    }
    if (build && plan.target === 'build')
        return judgeBuild(null, signature);
    const own = (0,bisect_noted/* resultsIn */.uj)(noted);
    const judge = (earlier) => {
        const decided = test.judge({ all: [...earlier, ...own], own, step });
        return decided && { ...decided, notBuilt: null };
    };
    const before = build && judge(earlierOf(build.kernel, place, work));
    if (before)
        return before;
    // A step that was cut short has left its kernel in the store.
    const built = await testbed.build({ ...place, ...(clean && !build ? { clean } : {}) });
    // Before it is noted: what could not be run says nothing that a later run may go by.
    if (built.kind === 'failed')
        requireRan({ ...test, ...place, failure: built }, work);
    await journal.note({
        event: 'built',
        step,
        ok: built.kind === 'built',
        reused: built.kind === 'built' && built.reused,
        seconds: built.seconds,
        kernel: built.kind === 'built' ? built.digest : null,
        ...(built.kind === 'built' ? {} : { reason: built.reason }),
        ...(built.kind === 'skipped' ? { skipped: true } : {}),
        ...(built.kind === 'failed' ? failureFacts(built) : {}),
    });
    if (built.kind === 'skipped')
        return skip(built.reason);
    if (built.kind === 'failed')
        return judgeBuild(built, signature);
    if (plan.target === 'build')
        return judgeBuild(null, signature);
    const earlier = earlierOf(built.digest, place, work);
    let booted = Math.max(0, ...noted.trials.map(({ number }) => number));
    const nextNumber = () => ++booted;
    for (;;) {
        const tested = judge(earlier);
        if (tested)
            return tested;
        const isEnough = (imagined) => test.judge({ all: [...earlier, ...own, ...imagined], own: [...own, ...imagined], step }) !== null;
        const batch = owed(own.at(-1) ?? { outcome: { kind: 'passed' } }, plan.parallel, isEnough);
        const boots = Array.from({ length: batch }, () => bootOnce(built.kernel, place, nextNumber, work));
        // All of them end before one that failed is told: nothing goes on behind the back of who cleans up.
        await Promise.allSettled(boots);
        for (const trial of await Promise.all(boots))
            own.push(trial);
    }
}
/** Boots that are still needed if each shows the same again, at most `most`: so many can run side by side. */
function owed(again, most, isEnough) {
    const imagined = [];
    do
        imagined.push(again);
    while (imagined.length < most && !isEnough(imagined));
    return imagined.length;
}
/** What earlier steps saw of this very kernel. */
function earlierOf(kernel, { step, candidate }, { journal }) {
    if (kernel === null)
        return [];
    return (0,bisect_noted/* notedSteps */.ub)(journal)
        .filter((one) => one.step < step && one.candidate.commit === candidate.commit && one.build?.kernel === kernel)
        .flatMap(bisect_noted/* resultsIn */.uj);
}
const skip = (reason) => ({ verdict: 'skip', reason, notBuilt: reason });
/** What the journal keeps of a failed build besides its reason. */
const failureFacts = ({ status, error, isMatch }) => ({
    ...(status === undefined ? {} : { status }),
    ...(error === undefined ? {} : { error }),
    ...(isMatch === undefined ? {} : { isMatch }),
});
/** What a build says of its commit. @param failure  null: it builds */
function judgeBuild(failure, signature) {
    if (failure === null)
        return { verdict: 'good', reason: 'it builds', notBuilt: null };
    const words = (0,outcome_words/* buildFailureWords */.aI)(failure.reason);
    if (signature === null || isFollowedBuild(failure, signature))
        return { verdict: 'bad', reason: words, notBuilt: failure.reason };
    const isOther = signature.kind === 'build' || signature.kind === 'regex';
    return { verdict: 'skip', reason: isOther ? `another failure: ${words}` : words, notBuilt: failure.reason };
}
/** Whether a build failed in the way that is followed. */
function isFollowedBuild({ status, error, isMatch }, signature) {
    if (signature.kind === 'regex')
        return isMatch === true;
    if (signature.kind !== 'build')
        return false;
    if (signature.status !== undefined)
        return signature.status === status;
    const { errors, any } = signature;
    if (errors === undefined)
        return true;
    const has = (text) => errors.some((wanted) => (any ? text.includes(wanted) : text === wanted));
    return error?.identities.some(has) === true;
}
/** Boots until the host did not spoil it. */
async function bootOnce(kernel, place, nextNumber, work) {
    const { testbed, journal, host } = work;
    for (let failures = 0;; failures++) {
        if (host.signal.aborted)
            throw new errors/* CancelledError */.cc('the run was asked to stop');
        const trial = await testbed.boot(kernel, place, nextNumber(), (0,bisect_noted/* notedPace */._C)(journal));
        await journal.note({ event: 'trial', step: place.step, trial });
        const { outcome } = trial;
        if (outcome.kind !== 'infrastructure')
            return trial;
        if (failures + 1 === INFRASTRUCTURE_TRIES) {
            throw new errors/* InfrastructureError */.EN(`${INFRASTRUCTURE_TRIES} boots in a row failed on this host: ${outcome.cause}`);
        }
        host.log.warning(`${outcome.cause}: the boot is tried again`);
        await host.sleep(BACK_OFF * 2 ** failures);
    }
}


/***/ }),

/***/ 21922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ stopOf),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _boot_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6442);
/* harmony import */ var _boot_reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92918);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14620);
/* harmony import */ var _test_results_compare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45213);
/* harmony import */ var _outcome_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37043);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93605);






/**
 * What one trial says of its commit: bad if it observed what is followed, good if it came past the point where that
 * shows, else nothing.
 *
 * @param signature  what is followed; null: nothing is known to be bad, so every failure is another one
 * @throws InfrastructureError if the trial failed for reasons that are not the kernel's
 */
function verdictOf(trial, signature) {
    const { outcome } = trial;
    if (outcome.kind === 'infrastructure')
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InfrastructureError */ .EN(`no verdict from a trial that broke: ${outcome.cause}`);
    const cases = signature && followedCases(signature);
    if (cases)
        return verdictByCases(trial, cases);
    const failures = (0,_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(trial);
    const followed = signature && failures.find((failure) => (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(failure, signature));
    if (signature && followed) {
        const vague = isComparedByPhase(followed, signature)
            ? ' (function unknown, compared by its phase alone)'
            : '';
        return { verdict: 'bad', reason: `${(0,_outcome_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX)(followed)}${vague}`, outcome: followed };
    }
    const stop = stopOf(trial);
    if (signature === null) {
        const other = stop ?? failures[0];
        return other ? skipped(other) : { verdict: 'good', reason: (0,_outcome_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX)(outcome), outcome };
    }
    if (stop === null || isPast(stop, signature))
        return { verdict: 'good', reason: 'passed', outcome };
    return skipped(stop);
}
/** What a signature follows if it names cases of a test. */
function followedCases({ cases, casePattern }) {
    if (casePattern !== undefined)
        return { kind: 'pattern', pattern: casePattern };
    return cases === undefined ? null : { kind: 'names', names: cases };
}
/** A run that did not reach the followed cases says nothing. */
function verdictByCases(trial, cases) {
    const { outcome } = trial;
    const shown = (0,_test_results_compare_js__WEBPACK_IMPORTED_MODULE_5__/* .whatCasesShow */ .nT)(trial.cases ?? null, cases);
    const failed = (0,_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(trial).find(({ kind }) => kind === 'failed') ?? outcome;
    switch (shown.kind) {
        case 'matches':
            return { verdict: 'bad', reason: `test failed: ${(0,_outcome_words_js__WEBPACK_IMPORTED_MODULE_2__/* .someOf */ .yU)(shown.failed)}`, outcome: failed };
        case 'absent':
            return { verdict: 'good', reason: 'passed', outcome };
        case 'unknown': {
            const stop = stopOf(trial);
            return stop === null ? { verdict: 'skip', reason: shown.because, outcome } : skipped(stop);
        }
    }
}
function skipped(outcome) {
    const reason = (0,_outcome_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX)(outcome);
    if (outcome.kind === 'skipped-by-test')
        return { verdict: 'skip', reason, outcome };
    return { verdict: 'skip', reason: `another failure: ${reason}`, outcome };
}
/** What kept a trial from coming to its end; null if nothing did. */
function stopOf(trial) {
    const stops = (0,_boot_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(trial).filter(isStop);
    const first = stops.reduce((early, stop) => (early === undefined || (0,_boot_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .isLater */ .d8)(pointOf(early), pointOf(stop)) ? stop : early), undefined);
    return first ?? (trial.outcome.kind === 'skipped-by-test' ? trial.outcome : null);
}
function isStop(failure) {
    switch (failure.kind) {
        case 'crashed':
        case 'failed':
            return failure.goesOn !== true;
        case 'hung':
        case 'boot-failed':
            return true;
        case 'matched':
            return false;
    }
}
/** The phase that a stop cut short; as early as can be if it is not known. */
const pointOf = (stop) => stop.kind === 'skipped-by-test' ? 'in-test' : ((0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .failurePhase */ .gb)(stop) ?? 'before-init');
/** Whether a trial that was stopped had come past the point where the failure that is followed shows. */
function isPast(stop, signature) {
    const point = signature.phase ?? 'at-shutdown';
    if ((0,_boot_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .isLater */ .d8)(pointOf(stop), point))
        return true;
    return stop.kind !== 'skipped-by-test' && (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .isBackground */ .ft)(stop, signature);
}
/** Whether a hang is the followed one only as far as one can see without its function. */
const isComparedByPhase = (outcome, { hang, any }) => outcome.kind === 'hung' && any !== true && (hang === undefined || (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .comparedByPhase */ .Et)(outcome, hang));


/***/ }),

/***/ 53570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ casesInLogs)
});

// EXTERNAL MODULE: ./build/oops/lines.js
var lines = __webpack_require__(63673);
// EXTERNAL MODULE: ./build/test-results/case.js
var test_results_case = __webpack_require__(4732);
;// CONCATENATED MODULE: ./build/test-results/line.js
/** Longest part of a line that is looked at, in characters. */
const LONGEST_LINE = 4096;
/** Deeper than any real test nests; deeper lines are none of TAP. */
const DEEPEST = 80;
/** Longest description that is kept, in characters. */
const LONGEST_NAME = 200;
const VERSION = /^K?TAP version \d{1,9}$/;
const PLAN = /^1\.\.(\d{1,9})(?:\s*#(.*))?$/;
// Until 5.1 kselftest wrote `ok 1..3 selftests: name [PASS]` for the third result.
const RESULT = /^(not )?ok(?:[ \t]+(?:1\.\.)?(\d{1,9})(?=\s|$))?(?:[ \t]+(.*))?$/;
const DIRECTIVE = /^(SKIP\S*|TODO|XFAIL|XPASS|TIMEOUT|ERROR)(?:[\s:]+|$)/i;
/** A time in brackets at the end, as some harnesses print it. */
const TIME = / ?[([] ?\d{1,9}(?:\.\d{1,9})? ?(?:ns|us|ms|s|sec|secs|seconds|min) ?[)\]]$/i;
/** An address: constants of 32 bits are part of a name, addresses are longer. */
const ADDRESS = /\b(?:0x)?[0-9a-f]{12,16}\b/gi;
/**
 * Reads one line.
 *
 * @param text  without what printk puts in front; only its first 4096 characters are looked at
 */
function readLine(text) {
    const line = text
        .slice(0, LONGEST_LINE)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
        .replace(/\x1b(?:\[[0-9;?]{0,20}[A-Za-z]|[()][0-9A-Z])|[^\t\x20-\x7e]/g, '')
        .trimEnd();
    const { place, outside, said } = placeOf(line);
    if (place.depth > DEEPEST)
        return { kind: 'other', ...place };
    const comment = outside === null ? null : readComment(said, outside);
    const read = comment ?? readStatement(said, place);
    return read.kind === 'other' ? (resultOfProgram(line) ?? read) : read;
}
/** The runner's result of a program whose last line had no end: it stands behind that line. */
function resultOfProgram(line) {
    const at = line.lastIndexOf(' selftests: ');
    const result = at === -1 ? null : /(?:not )?ok \d{1,9}$/.exec(line.slice(0, at).slice(-20));
    return result && readStatement(result[0] + line.slice(at), { depth: 0, hashes: 0 });
}
/** How deep a line stands, and what it says. `outside` is the place without the last `# `; null if it has none. */
function placeOf(line) {
    let place = { depth: 0, hashes: 0 };
    let outside = null;
    let at = 0;
    for (; at < line.length; at++) {
        if (line[at] === ' ')
            place = { ...place, depth: place.depth + 1 };
        else if (line[at] === '\t')
            place = { ...place, depth: (Math.floor(place.depth / 8) + 1) * 8 };
        else if (line[at] === '#' && line[at + 1] === ' ') {
            outside = place;
            place = { depth: place.depth + 2, hashes: place.hashes + 1 };
            at++;
        }
        else
            break;
    }
    return { place, outside, said: line.slice(at) };
}
/** What a comment tells about the tests; null if it is one of many that do not. */
function readComment(said, place) {
    const subtest = /^Subtest(?:: ?(.*))?$/.exec(said);
    if (subtest)
        return { kind: 'subtest', ...place, name: nameOf(subtest[1] ?? '') };
    // tools/testing/selftests/kselftest/runner.sh and kselftest_harness.h of Linux.
    if (said.startsWith('selftests: '))
        return { kind: 'announced', ...place, name: nameOf(said) };
    const began = /^RUN {2,20}(.{1,400}) \.\.\.$/.exec(said);
    return began ? { kind: 'announced', ...place, name: nameOf(began[1] ?? '') } : null;
}
function readStatement(said, place) {
    if (VERSION.test(said))
        return { kind: 'version', ...place };
    const plan = PLAN.exec(said);
    if (plan) {
        const skipped = /^\s*SKIP/i.test(plan[2] ?? '');
        return { kind: 'plan', ...place, count: Number(plan[1]), skipped };
    }
    const bailed = /^Bail out!(.*)$/i.exec(said);
    if (bailed)
        return { kind: 'bail out', ...place, reason: nameOf(bailed[1] ?? '') };
    if (said === '---')
        return { kind: 'yaml', ...place };
    if (said === '...')
        return { kind: 'end of yaml', ...place };
    const result = RESULT.exec(said);
    if (!result)
        return { kind: 'other', ...place };
    const [, not, number, rest = ''] = result;
    return { kind: 'result', ...place, number: number ? Number(number) : null, ...readRest(!not, rest) };
}
/**
 * What stands behind the number: description, directive, remark.
 *
 * A directive changes what `ok` and `not ok` mean, after Documentation/dev-tools/ktap.rst of Linux:
 *
 * - `SKIP` is skipped, with either word.
 * - `TODO` and `XFAIL` are expected to fail, so they pass with either word. kselftest.h writes `ok # XFAIL` for a failure
 *   that was expected; TAP 13 counts `not ok # TODO` as no failure.
 * - `TIMEOUT` with `not ok` ran out of time.
 * - All others, `XPASS` and `ERROR` too, mean what the word says: a reader falls back to it for what it does not know. Of
 *   `ok # XPASS` kselftest has thought both: `ksft_finished()` counts it as a failure of the program in older kernels
 *   and as success in newer ones. Then the result of the program says so.
 */
function readRest(ok, rest) {
    const hash = hashIn(rest);
    const remark = rest
        .slice(hash + 1)
        .replace(/\s+/g, ' ')
        .trim();
    const tag = /^(selftests: .*) \[(PASS|FAIL|SKIP|TIMEOUT)\]$/.exec(rest.slice(0, hash).trim());
    const name = nameOf(tag?.[1] ?? rest.slice(0, hash));
    const directive = DIRECTIVE.exec(remark);
    const word = (tag?.[2] ?? directive?.[1] ?? '').toUpperCase();
    const because = remark.slice(directive?.[0].length ?? 0);
    const nameOfRemark = directive ? nameOf(because) : '';
    return { name, nameOfRemark, result: meaning(ok, word), remark: remark.slice(0, LONGEST_NAME) };
}
function meaning(ok, word) {
    if (word.startsWith('SKIP'))
        return 'skipped';
    if (ok || word === 'TODO' || word === 'XFAIL')
        return 'passed';
    return word === 'TIMEOUT' ? 'timed out' : 'failed';
}
/**
 * Where the description ends: at a `#` between blanks, or in front of a directive. `#3` is part of a description, and
 * so is `\#` (TAP 14).
 */
function hashIn(text) {
    for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
        const before = at === 0 || /\s/.test(text[at - 1] ?? '');
        const behind = text.slice(at + 1, at + 20);
        if (before && (behind === '' || /^\s/.test(behind) || DIRECTIVE.test(behind)))
            return at;
    }
    return text.length;
}
/** A description as a name: without the dash in front, escapes, times and addresses. */
function nameOf(description) {
    return description
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^- /, '')
        .replace(/\\([#\\])/g, '$1')
        .replace(TIME, '')
        .replace(ADDRESS, '0x')
        .slice(0, LONGEST_NAME)
        .trim();
}

;// CONCATENATED MODULE: ./build/test-results/tree.js
function emptyGroup({ depth, hashes }, line) {
    const told = { name: null, versioned: false, plan: null, announced: null, nextName: null, bailedOut: null };
    return { depth, hashes, line, nodes: [], open: [], lost: [], ...told };
}
const isEmpty = ({ versioned, plan, nodes }) => !versioned && !plan && nodes.length === 0;
/**
 * Puts the lines together. Results of a nested test stand above the result of the test that they are part of, so a group
 * waits until that comes.
 *
 * @returns the outermost group, of no depth: its `open` are the documents in the log
 */
function treeOf(lines) {
    const root = emptyGroup({ depth: -1, hashes: 0 }, 0);
    const stack = [root];
    let last = null;
    let inYaml = false;
    for (const [number, line] of lines) {
        const deeper = line.depth > stack.at(-1).depth;
        // A block that was cut off ends where the next result stands.
        if (inYaml && (deeper || line.kind === 'other')) {
            inYaml = line.kind !== 'end of yaml';
            continue;
        }
        inYaml = line.kind === 'yaml' && last === 'result' && deeper;
        last = line.kind;
        if (line.kind === 'other' || line.kind === 'yaml' || line.kind === 'end of yaml')
            continue;
        take(line, number, stack);
    }
    while (stack.length > 1)
        settle(stack.pop());
    return root;
}
function take(line, number, stack) {
    if (isRemark(line, stack))
        return;
    const group = groupAt(line, number, stack);
    switch (line.kind) {
        case 'version':
            (isEmpty(group) ? group : anotherGroup(line, number, stack)).versioned = true;
            return;
        case 'plan': {
            const mine = group.plan || (group.nextName !== null && group.name) ? anotherGroup(line, number, stack) : group;
            mine.plan = { count: line.count, skipped: line.skipped };
            return;
        }
        case 'subtest':
            // Perl and KUnit write it as deep as the cases, others as deep as the result of them all.
            if (group.depth > 0 && group.name === null && !group.plan && group.nodes.length === 0)
                group.name = line.name || null;
            else
                group.nextName = line.name || null;
            return;
        case 'announced':
            settle(group);
            group.announced = { name: line.name, line: number };
            return;
        case 'bail out':
            group.bailedOut ??= line.reason;
            return;
        case 'result':
            takeResult(group, line, number);
    }
}
/** Whether a line stands behind a `#` that nobody put in front of the output of a test. */
function isRemark(line, stack) {
    if (line.kind === 'version' || line.kind === 'plan')
        return false;
    const outer = stack.findLast((group) => group.depth < line.depth || isAt(group, line));
    return line.hashes > outer.hashes && !outer.announced;
}
const isAt = (group, { depth, hashes }) => group.depth === depth && group.hashes === hashes;
function takeName(group) {
    const name = group.nextName;
    group.nextName = null;
    return name;
}
/** The group of a place: the one on top, or a new one. Deeper groups wait for a result from now on. */
function groupAt(place, line, stack) {
    let deeper = null;
    while (stack.length > 1 && stack.at(-1).depth > place.depth) {
        deeper = stack.pop();
        settle(deeper);
    }
    const top = stack.at(-1);
    if (isAt(top, place))
        return top;
    if (top.depth === place.depth)
        settle(stack.pop());
    const group = tree_open(place, line, stack);
    // The beginning of the log is lost: the first lines are of a group whose result this is.
    if (place.kind === 'result' &&
        deeper &&
        !deeper.versioned &&
        deeper.name === null &&
        top.open.at(-2) === deeper) {
        top.open.splice(-2, 1);
        group.open.push(deeper);
    }
    return group;
}
/** A new group beside the one on top. */
function anotherGroup(place, line, stack) {
    const before = stack.pop();
    const name = takeName(before);
    settle(before);
    const group = tree_open(place, line, stack);
    group.name ??= name;
    return group;
}
function tree_open(place, line, stack) {
    const outer = stack.at(-1);
    const group = emptyGroup(place, line);
    group.name = takeName(outer) ?? outer.announced?.name ?? null;
    outer.open.push(group);
    stack.push(group);
    return group;
}
function takeResult(group, line, number) {
    group.nextName = null;
    const began = group.announced?.name;
    const name = line.name || began || line.nameOfRemark || `test ${line.number ?? group.nodes.length + 1}`;
    const groups = settle(group, name);
    const { result, remark, number: counted } = line;
    group.nodes.push({ name, result, remark, line: number, number: counted, groups });
}
/** A test of which a group was seen, and no result. */
const unfinished = (name, group) => notReached(name, group.line, [group]);
const notReached = (name, line, groups) => {
    return { name, result: 'not reached', remark: '', line, number: null, groups };
};
/**
 * The tests that have begun in a group get no result any more, but for one: those with a name were not reached.
 *
 * @param name  of the test whose result is there; none at the end of the group
 * @returns the groups that this one consists of
 */
function settle(group, name) {
    const begun = new Map();
    if (group.announced) {
        const { name, line } = group.announced;
        begun.set(name, notReached(name, line, []));
    }
    const mine = [];
    for (const [index, inner] of group.open.entries()) {
        const isLast = index === group.open.length - 1;
        if (name !== undefined && (inner.name === name || (inner.name === null && isLast)))
            mine.push(inner);
        else if (inner.name === null)
            group.lost.push(inner);
        else if (begun.has(inner.name))
            begun.get(inner.name).groups.push(inner);
        else
            begun.set(inner.name, unfinished(inner.name, inner));
    }
    if (name !== undefined)
        begun.delete(name);
    for (const node of begun.values())
        group.nodes.push(node);
    group.announced = null;
    group.open = [];
    return mine;
}

;// CONCATENATED MODULE: ./build/test-results/read.js



/**
 * Reads what a test says about its cases: KTAP 1, TAP 13 and 14, and what kselftest and KUnit make of them.
 *
 * After Documentation/dev-tools/ktap.rst, lib/kunit/test.c and tools/testing/selftests/kselftest/ of Linux, and
 * https://testanything.org/tap-version-14-specification.html.
 *
 * Lines that are none of TAP are passed over wherever they stand. As any program may print `ok 1`, results count only
 * in a group (the lines of one depth, up to the result of the test that they are part of) that
 *
 * - has a version line, or
 * - has a plan and at least one result, or a plan that skips all, or
 * - has a name, by `# Subtest:` or kselftest's `# selftests:`, or
 * - begins with results numbered 1 and 2.
 *
 * Lines behind a `# ` are read below kselftest's `# selftests:`, and below a version line or a plan behind a `# `.
 * Results without a number count if the first one of their group has none. Indented groups at the end of a log, without
 * a version line and a name, have lost the name of the test that they belong to, and do not count.
 *
 * Cases of one name are one case, and the worst of their results is its: a test that is run in a loop, or printed twice,
 * has the same cases whatever the number of rounds.
 *
 * @param lines  a log, split at its line breaks, without what printk puts in front. The last one is not read: it is
 *               empty, or it was cut off, and then a `# SKIP` may be missing at its end
 * @returns null if there is nothing of that kind in the log
 */
function readTestReport(lines) {
    const root = treeOf(lines.slice(0, -1).map((line, index) => [index + 1, readLine(line)]));
    const documents = root.open.filter((group) => counts(group) && (named(group) || isDocument(group)));
    if (documents.length === 0)
        return null;
    const tally = { cases: new Map(), missing: 0, plans: 0, bailedOut: null };
    for (const group of documents) {
        if (group.name === null)
            addGroup(group, '', tally);
        else
            addNode(unfinished(group.name, group), '', tally);
    }
    // The test that a group at the end is part of has no result.
    tally.missing += documents.filter(named).length;
    const { cases, missing, plans, bailedOut } = tally;
    const plan = missing > 0 ? 'broken' : plans > 0 ? 'kept' : 'none';
    return { cases: [...cases.values()], plan, missing, bailedOut };
}
const named = ({ name }) => name !== null;
const isDocument = ({ depth, versioned }) => depth === 0 || versioned;
/** Whether the results of a group count, by the rule of `readTestReport`. */
function counts(group) {
    const { versioned, plan, nodes } = group;
    if (versioned || named(group) || (plan && (plan.skipped || nodes.length > 0)))
        return true;
    const [first, second] = nodes.filter(({ result }) => result !== 'not reached');
    return first?.number === 1 && second?.number === 2;
}
/** The results of a group that count. */
function resultsOf(group) {
    const first = group.nodes.find(({ result }) => result !== 'not reached');
    if (first?.number == null)
        return group.nodes;
    return group.nodes.filter(({ number, result }) => number !== null || result === 'not reached');
}
/** From most to least telling. A case that was reached in one round and not in the next one is not known to pass. */
const WORST_FIRST = ['failed', 'timed out', 'not reached', 'passed', 'skipped'];
/** @returns whether a case of the group failed */
function addGroup(group, path, tally) {
    tally.bailedOut ??= group.bailedOut;
    const nodes = resultsOf(group);
    const results = nodes.filter(({ result }) => result !== 'not reached');
    const open = nodes.length - results.length + group.lost.filter(counts).length;
    if (group.plan)
        tally.plans++;
    tally.missing += Math.max(open, missingOfPlan(group, results));
    return nodes.map((node) => addNode(node, path, tally)).includes(true);
}
/** @returns whether it failed, or a case in it */
function addNode({ name, result, line, remark, groups }, path, tally) {
    const inner = groups.filter(counts).map((group) => addGroup(group, `${path}${name}/`, tally));
    const failed = (0,test_results_case/* hasFailed */.W)({ result });
    addCase({ name: `${path}${name}`, result, line, remark, explained: failed && inner.includes(true) }, tally);
    return failed || inner.includes(true);
}
function addCase(one, { cases }) {
    const before = cases.get(one.name);
    if (!before) {
        cases.set(one.name, one);
        return;
    }
    const explained = [before, one].filter(test_results_case/* hasFailed */.W).every((each) => each.explained);
    const worse = WORST_FIRST.indexOf(one.result) < WORST_FIRST.indexOf(before.result) ? one : before;
    cases.set(one.name, { ...worse, explained: (0,test_results_case/* hasFailed */.W)(worse) && explained });
}
/** How many results a plan promises and the log does not have. A number that comes twice is one result. */
function missingOfPlan({ plan }, results) {
    if (!plan)
        return 0;
    const numbers = results.flatMap(({ number }) => (number === null ? [] : [number]));
    const distinct = new Set(numbers.filter((number) => number >= 1 && number <= plan.count));
    return Math.max(0, plan.count - distinct.size - (results.length - numbers.length));
}

;// CONCATENATED MODULE: ./build/boot/cases-in-logs.js


/**
 * What a test printed about its cases; if it printed none, what KUnit did, which prints to the kernel's log.
 *
 * @returns null if there is nothing of that kind
 */
function casesInLogs(testLog, dmesg) {
    const inTest = readTestReport(testLog.split('\n'));
    if (inTest !== null || !/\bKTAP version |# Subtest: /.test(dmesg))
        return inTest;
    return readTestReport((0,lines/* linesOf */.D)(dmesg).map(({ text }) => text));
}


/***/ }),

/***/ 58430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ boundedText),
/* harmony export */   m: () => (/* binding */ openShare)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79601);
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




/** Maximum of a guest's text that is read into memory to be judged. */
const TEXT_LIMIT = 16 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);
/** The share of one boot. @param upper  what the guest wrote, all of it hostile */
function openShare(upper) {
    const bytes = (name) => boundedBytes(upper, name);
    return { bytes, text: async (name) => (await bytes(name)).toString('utf8') };
}
/** Bytes of a regular file, bounded. Links are not followed: the guest may have made them, the directory too. */
async function boundedBytes(upper, name) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
        const opened = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(upper, _protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .SHARE */ .oV), O_RDONLY | O_DIRECTORY | O_NOFOLLOW).catch(() => null);
        if (opened === null)
            return NOTHING;
        const directory = __addDisposableResource(env_1, opened, true);
        // Through the open directory: a live guest may replace it with a link at any time.
        return await boundedFile(`/proc/self/fd/${directory.fd}/${name}`);
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
async function boundedFile(path) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => null);
        if (found === null || !found.isFile())
            return NOTHING;
        const opened = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch(() => null);
        if (opened === null)
            return NOTHING;
        const file = __addDisposableResource(env_2, opened, true);
        const length = Math.min((await file.stat()).size, TEXT_LIMIT);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** Text of a regular file of the run, bounded; empty if there is none. */
async function boundedText(path) {
    return (await boundedFile(path)).toString('utf8');
}


/***/ }),

/***/ 67440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ builderCommand)
/* harmony export */ });
/** nspawn divides a bind's source, target and options by colons; its own escape is the backslash. */
const bindPath = (path) => path.replace(/[\\:]/g, '\\$&');
/** The arguments of systemd-nspawn to run one command in a container's directory. */
function nspawnArgs(directory, request) {
    return [
        '--quiet',
        // Neither machined nor a scope: it works in a runner without systemd as PID 1.
        '--register=no',
        '--keep-unit',
        // make is PID 1 there: before nspawn's stub (--as-pid2) the signal was lost, and the container outlived nspawn.
        '--kill-signal=SIGTERM',
        '--console=pipe',
        '--private-network',
        '--resolv-conf=off',
        '--timezone=off',
        '-D',
        directory,
        ...(request.readable ?? []).map((path) => `--bind-ro=${bindPath(path)}`),
        ...(request.writable ?? []).map((path) => `--bind=${bindPath(path)}`),
        ...Object.entries(request.env ?? {}).map(([name, value]) => `--setenv=${name}=${value}`),
        '--',
        request.command,
        ...request.args,
    ];
}
/** Wraps a command line for its builder. The only interface between make and its container. */
function builderCommand(builder, request) {
    if (builder.kind === 'host') {
        return { command: request.command, args: [...request.args], env: { ...request.env } };
    }
    return { command: 'systemd-nspawn', args: nspawnArgs(builder.directory, request), env: {} };
}


/***/ }),

/***/ 82489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ notHonoured),
/* harmony export */   Mj: () => (/* binding */ withoutModules),
/* harmony export */   R2: () => (/* binding */ mergeConfig),
/* harmony export */   Wc: () => (/* binding */ missingSymbols),
/* harmony export */   XT: () => (/* binding */ parseRequired),
/* harmony export */   br: () => (/* binding */ configValues),
/* harmony export */   kL: () => (/* binding */ parseLoadable)
/* harmony export */ });
const SET = /^CONFIG_(\w+)=(.*)$/;
const UNSET = /^# CONFIG_(\w+) is not set$/;
/** Reads a `.config` or a fragment; of several lines about one symbol the last one counts. */
function configValues(text) {
    const values = new Map();
    for (const raw of text.split('\n')) {
        const line = raw.trim();
        const set = SET.exec(line);
        const name = set?.[1] ?? UNSET.exec(line)?.[1];
        if (name !== undefined)
            values.set(name, set?.[2]?.trim() ?? 'n');
    }
    return values;
}
const configLine = (symbol, value) => value === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${value}`;
/** Merges configuration texts: the last one that names a symbol wins. */
function mergeConfig(texts) {
    const merged = new Map();
    for (const text of texts) {
        for (const [symbol, value] of configValues(text))
            merged.set(symbol, value);
    }
    return [...merged].map(([symbol, value]) => `${configLine(symbol, value)}\n`).join('');
}
/** A distribution's configuration without its modules: what the guest needs is added on top, built in. */
function withoutModules(text) {
    return text.replace(/^CONFIG_(\w+)=m$/gm, '# CONFIG_$1 is not set');
}
/** Reads `required.txt`: alternatives divided by `|`, then what they are for. */
function parseRequired(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => {
        const [names = '', ...purpose] = line.split(/\s+/);
        return { symbols: names.split('|'), purpose: purpose.join(' ') };
    });
}
/** Reads `modules.txt`: a symbol, then the name of its module. */
function parseLoadable(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return new Map(lines
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split(/\s+/)));
}
/** The requirements without an alternative that is built in or a module that can be loaded in time. */
function missingSymbols(config, required, loadable = new Map()) {
    const values = configValues(config);
    const builtIn = (symbol) => values.get(symbol) === 'y';
    const isModule = (symbol) => values.get(symbol) === 'm' && loadable.has(symbol);
    const missing = required.filter(({ symbols }) => !symbols.some((symbol) => builtIn(symbol) || isModule(symbol)));
    const modules = [...loadable.keys()].filter(isModule);
    if (modules.length > 0 && !builtIn('BLK_DEV_INITRD'))
        missing.push({ symbols: ['BLK_DEV_INITRD'], purpose: `the modules of ${modules.join(', ')}` });
    return missing;
}
/** What the fragments ask for and `olddefconfig` changed; a later fragment's line replaces an earlier one's. */
function notHonoured(config, fragments) {
    const values = configValues(config);
    return [...configValues(mergeConfig(fragments))]
        .map(([symbol, wanted]) => ({ symbol, wanted, got: values.get(symbol) ?? 'n' }))
        .filter(({ wanted, got }) => wanted !== got);
}


/***/ }),

/***/ 97685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _T: () => (/* binding */ baseConfig),
/* harmony export */   iu: () => (/* binding */ givenConfig),
/* harmony export */   jK: () => (/* binding */ configure)
/* harmony export */ });
/* unused harmony export wantedConfig */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14620);
/* harmony import */ var _host_room_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71952);
/* harmony import */ var _config_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82489);
/* harmony import */ var _error_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88008);
/* harmony import */ var _first_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7994);
/* harmony import */ var _make_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60393);
/* harmony import */ var _trusted_dir_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48798);









/** Kconfig is fast: what takes longer hangs, perhaps waiting for an answer. */
const CONFIG_TIMEOUT = 600;
async function readConfigFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1(`config: ${path} cannot be read (${error.code ?? error.message}); give a file, or a make target such as defconfig`);
    });
}
/**
 * Reads the files of the setting, before anything that takes time.
 *
 * @throws ConfigurationError if a file cannot be read, or the base can be neither file nor target
 */
async function givenConfig({ base, fragments }) {
    const texts = await Promise.all(fragments.map(({ path }) => readConfigFile(path)));
    if (base.kind === 'file') {
        const text = await readConfigFile(base.path);
        return { base: { text: base.withoutModules ? (0,_config_text_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutModules */ .Mj)(text) : text }, fragments: texts };
    }
    const { target } = base;
    if (!/^[\w][\w.-]*$/.test(target)) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1(`config: "${target}" is neither a file nor the name of a make target`);
    }
    return { base: { target }, fragments: texts };
}
/** Runs one Kconfig target over `text` in an `O=` directory of its own. */
async function kconfig(options, host) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.directory, '.config');
    const finished = await (0,_trusted_dir_js__WEBPACK_IMPORTED_MODULE_5__/* .inTrustedDirectory */ ._)(options.directory, async () => {
        if (options.text === null)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, options.text);
        const value = await (0,_make_js__WEBPACK_IMPORTED_MODULE_4__/* .make */ .L8)(options.toolchain, {
            sourceDir: options.sourceDir,
            buildDir: options.directory,
            targets: [options.target],
            makeArgs: options.makeArgs ?? [],
            within: CONFIG_TIMEOUT,
        }, host);
        return { endedByItself: value.exit !== null && !value.timedOut, value };
    }, host);
    if (finished.timedOut)
        return { ok: false, reason: `make ${options.target} took over ${CONFIG_TIMEOUT} s` };
    if (finished.exit !== 0) {
        const output = `${finished.stderr}\n${finished.stdout}`;
        const ended = finished.exit === null ? `it was ended by ${finished.signal}` : null;
        const trouble = ended ?? (0,_first_error_js__WEBPACK_IMPORTED_MODULE_8__/* .hostTrouble */ .gS)(output, { isFull: await (0,_host_room_js__WEBPACK_IMPORTED_MODULE_2__/* .nearlyFull */ .Fy)([options.directory]) });
        if (trouble !== null)
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InfrastructureError */ .EN(`the host could not run make ${options.target}: ${trouble}`);
        const reason = (0,_first_error_js__WEBPACK_IMPORTED_MODULE_8__/* .firstError */ .bv)(output, options.sourceDir) ?? `make ${options.target} failed`;
        const error = (0,_error_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .errorIdentity */ .V)(output, options.sourceDir) ?? { first: reason, identities: [reason] };
        return { ok: false, reason, error };
    }
    return { ok: true, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8') };
}
/**
 * Makes, once per run, the base of every candidate's configuration. The source tree has to hold the bad end.
 *
 * @param options.directory  an `O=` directory that nothing else uses
 * @param options.guestDir   directory of `guest.config` and `required.txt`; null if no guest is booted
 * @throws ConfigurationError if make does not know the target
 */
async function baseConfig(options, host) {
    const { base, fragments } = options.given;
    const fromGuestDir = (file) => options.guestDir === null ? Promise.resolve('') : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.guestDir, file), 'utf8');
    const guest = await fromGuestDir('guest.config');
    const required = await fromGuestDir('required.txt');
    const loadable = await fromGuestDir('modules.txt');
    if ('text' in base)
        return { base: base.text, fragments, guest, required, loadable };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(options.directory, { recursive: true });
    const { target } = base;
    const made = await kconfig({ ...options, target, text: null }, host);
    if (!made.ok)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1(`config: make ${target} failed at the bad end: ${made.reason}`);
    // Not in the fragment: with a terminal enabled, tinyconfig would add a display that the guest does not have.
    const tiny = target === 'tinyconfig' ? await fromGuestDir('tiny.config') : '';
    return { base: (0,_config_text_js__WEBPACK_IMPORTED_MODULE_7__/* .mergeConfig */ .R2)([made.text, tiny]), fragments, guest, required, loadable };
}
/**
 * The text that `olddefconfig` completes. The project's fragment overrides a distribution's or a target's choices, and
 * the user's fragments override the project's: a user who asks for a module gets a module.
 */
const wantedConfig = ({ base, guest, fragments }) => (0,_config_text_js__WEBPACK_IMPORTED_MODULE_7__/* .mergeConfig */ .R2)([base, guest, ...fragments]);
/**
 * Makes the configuration of the candidate that is in the source tree: base and fragments, then `olddefconfig`, then a
 * look at what a guest cannot do without.
 */
async function configure(options, host) {
    const { fragments, required, loadable } = options.base;
    const text = wantedConfig(options.base);
    const made = await kconfig({ ...options, target: 'olddefconfig', text }, host);
    if (!made.ok)
        return { symbol: null, ...made };
    const missing = (0,_config_text_js__WEBPACK_IMPORTED_MODULE_7__/* .missingSymbols */ .Wc)(made.text, (0,_config_text_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRequired */ .XT)(required), (0,_config_text_js__WEBPACK_IMPORTED_MODULE_7__/* .parseLoadable */ .kL)(loadable))[0];
    if (missing !== undefined) {
        const names = missing.symbols.map((symbol) => `CONFIG_${symbol}`).join(' or ');
        return {
            ok: false,
            symbol: missing.symbols[0] ?? null,
            reason: `${names} is not on at this commit; the guest needs it for ${missing.purpose}`,
        };
    }
    return { ok: true, configText: made.text, notHonoured: (0,_config_text_js__WEBPACK_IMPORTED_MODULE_7__/* .notHonoured */ .Kf)(made.text, fragments) };
}


/***/ }),

/***/ 49696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XC: () => (/* binding */ requireDracut),
/* harmony export */   XR: () => (/* binding */ DRACUT_PACKAGE),
/* harmony export */   Xr: () => (/* binding */ makeDracutInitramfs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61655);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14620);
/* harmony import */ var _rootfs_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52088);
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67440);






/** dracut without recommended packages and without a host's initramfs hooks: it makes no image by itself. */
const DRACUT_PACKAGE = 'dracut-core';
/** Its paths in different distributions. */
const PROGRAMS = ['/usr/bin/dracut', '/usr/sbin/dracut'];
/** dracut's modules for such a root (dracut.modules(7)). */
const MOUNTS = { virtiofs: 'virtiofs', '9p': 'virtfs' };
const MAKE = 900;
/**
 * Makes the initramfs of one kernel with the dracut of the build container: for any machine, uncompressed, since not
 * every kernel can unpack, and with the root's modules loaded independently of udev.
 *
 * @throws InfrastructureError if dracut fails
 */
async function makeDracutInitramfs(options, host) {
    const { release, modules, builder, file } = options;
    const scratch = `${file}.parts`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(scratch, { recursive: true, mode: 0o700 });
    try {
        const made = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'initramfs');
        const { command, args, env } = (0,_builder_js__WEBPACK_IMPORTED_MODULE_4__/* .builderCommand */ .v)(builder, {
            command: 'dracut',
            args: [
                ...['--force', '--quiet', '--reproducible', '--no-hostonly', '--no-early-microcode', '--no-compress'],
                ...['--tmpdir', scratch, '--add', MOUNTS[options.by]],
                ...(modules.length === 0 ? [] : ['--force-drivers', modules.join(' ')]),
                ...(release === null ? ['--no-kernel'] : ['--kmoddir', release, '--kver', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(release)]),
                made,
            ],
            writable: [scratch],
            readable: release === null ? [] : [release],
        });
        const finished = await host.run(command, args, { env, within: MAKE, check: false });
        if (finished.exit !== 0) {
            const said = `${finished.stdout}\n${finished.stderr}`.trim().split('\n').slice(-3).join(' | ');
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InfrastructureError */ .EN(`initramfs: dracut failed in the build container: ${said}`);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(made, file);
        return { path: file, digest: await (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .fileDigest */ .h)(file), by: 'dracut' };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, { recursive: true, force: true });
    }
}
/**
 * @param builder  of which `auto` and `nspawn` come to a container that has it
 * @throws ConfigurationError if dracut is not there, or would run on the host: installing it may take the host's own
 *   initramfs tools away
 */
async function requireDracut(builder) {
    if (builder.kind === 'auto' || builder.kind === 'nspawn')
        return;
    if (builder.kind === 'host')
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1('initramfs: dracut runs only in a build container, but builder is "host": use builder: nspawn');
    const directory = builder.path;
    for (const program of PROGRAMS) {
        const found = await (0,_rootfs_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveInside */ .L)(directory, program);
        if (found !== null && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(found)).isFile())
            return;
    }
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`initramfs: dracut is not in the container ${directory}: install it there (Debian calls it ${DRACUT_PACKAGE}), or use builder: nspawn`);
}


/***/ }),

/***/ 88008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ errorIdentity)
});

// UNUSED EXPORTS: sameError

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/build/error-text.js

/** Longest part of a line that is looked at, in characters: no pattern takes long on that. */
const LONGEST_LINE = 2000;
/** Longest text that is kept; a template's error would fill the summary. */
const LONGEST_TEXT = 300;
/**
 * A line of a build's output as one can compare it: without colours, with the same quotes in all languages, and with
 * paths below the source tree.
 */
function comparableLine(line, sourceDir) {
    return (0,external_node_util_.stripVTControlCharacters)(line.slice(0, LONGEST_LINE))
        .replace(/[‘’‚‛“”„«»`´]/g, "'")
        .replaceAll(sourceDir === '' ? '\0' : `${sourceDir}/`, '')
        .replace(/[^\S ]|\p{Cc}/gu, ' ')
        .trimEnd();
}
/** A file as the tree names it: without what leads there, on this machine or from `O=`. */
function fileName(path) {
    const name = path.replace(/^(?:\.{1,2}\/)+/, '');
    if (/^\/(?:var\/)?tmp\//.test(name))
        return `temporary${/\.\w{1,5}$/.exec(name)?.[0] ?? ''}`;
    return name.startsWith('/') ? (name.split('/').findLast((part) => part !== '') ?? '') : name;
}
const PATH = /(?<![\w/.>)])\.{0,2}\/[\w.+@~-]+(?:\/[\w.+@~-]+)*/g;
/**
 * What an error says, as it says it at other commits too: without places, addresses, counted names, sizes and guesses.
 * Flags such as `[-Werror=unused-variable]` stay.
 */
function errorText(message) {
    return (message
        .replace(PATH, (path) => fileName(path))
        // What the compiler takes for a name that is spelt alike depends on all the others.
        .replace(/[;,]? did you mean [^?]{1,200}\?/gi, '')
        .replace(/(\.[A-Za-z]\w{0,8}):\d+(?::\d+)?/g, '$1')
        .replace(/\bline \d+/g, 'line')
        // include/linux/compiler_types.h and compiler.h make these of __COUNTER__.
        .replace(/(__compiletime_assert_|__UNIQUE_ID_\w*?)\d+\b/g, '$1')
        .replace(/\.(?:isra|constprop|part|cold|llvm|lto_priv)(?:\.\d+)*\b/g, '')
        // The hash of a crate is in the name of each symbol of Rust.
        .replace(/(17h|::h)[0-9a-f]{16}(?=E?\b)/g, '$1')
        .replace(/\+0x[0-9a-f]+(?:\/0x[0-9a-f]+)?/g, '')
        .replace(/\b(?:0x)?(?=[a-f]*\d)[0-9a-f]{8,16}\b/g, 'N')
        .replace(/\b\d+ bytes?\b/g, 'N bytes')
        .replace(/(frame size|limit) \(\d+\)/g, '$1 (N)')
        .replace(/ +/g, ' ')
        .trim()
        .slice(0, LONGEST_TEXT));
}

;// CONCATENATED MODULE: ./build/build/error-kinds.js

/** What tools say after an error that they have told. */
const CONSEQUENCE = /too many errors emitted|ld returned \d+ exit status|(?:linker|assembler|frontend) command failed|aborting due to|linking with '|could not compile|compilation terminated|generated \d+ error|final link failed|more undefined references|relocation overflows omitted|suppressed \d+ unresolved|Section mismatches detected|Input tree has errors|Unable to parse input tree|Syntax error parsing input file|BEGIN failed|Compilation failed in require|Error during (?:update|sync|writing) of the/;
const said = (who, message) => CONSEQUENCE.test(message) ? null : `${who}: ${errorText(message)}`;
/** Objects in a text, as the tree names them and without their endings: a linker names sources if it can. */
const objectsIn = (text) => [...text.matchAll(/[^\s:();,'>]+\.[oacS]\b/g)].map(([path]) => fileName(path).replace(/\.\w$/, ''));
function definedTwice(symbol, text) {
    const objects = new Set(objectsIn(text).filter((object) => object !== 'temporary'));
    return `multiple definition of '${errorText(symbol)}' (${[...objects].sort().join(', ')})`;
}
/** The lines up to the first one that does not fit. */
function upTo(lines, fits) {
    const end = lines.findIndex((line) => !fits(line));
    return end === -1 ? lines : lines.slice(0, end);
}
const missing = (program) => `program not found: ${fileName(program)}`;
/** Compilers, assemblers and dtc: what is wrong in a file. */
const COMPILERS = [
    {
        // gcc, clang, as, Kconfig: file:line:column: error: message
        rank: 'cause',
        pattern: /^([^\s:]+|<[^<>]+>|\{standard input\}):\d+:(?:\d+:)? ?((?:fatal |internal compiler )?error|Error): (.*)/,
        identity: ([file = '', word = '', message = ''], below) => {
            if (message.startsWith('recursive dependency'))
                return recursion(file, below);
            return said(`${fileName(file)}: ${word.toLowerCase()}`, message);
        },
    },
    {
        rank: 'cause',
        pattern: /^([^\s:]+\.dtsi?\w*):\d+\.\d+-(?:\d+\.)?\d+: ERROR (.*)/,
        identity: ([file = '', message = '']) => `${fileName(file)}: error: ${message}`,
    },
    {
        rank: 'cause',
        pattern: /^Error: ([^\s:]+\.dtsi?\w*):\d+\.\d+-(?:\d+\.)?\d+ (.*)/,
        identity: ([file = '', message = '']) => said(`${fileName(file)}: error`, message),
    },
    {
        // rustc tells the place below.
        rank: 'cause',
        pattern: /^(error(?:\[E\d+\])?): (.*)/,
        identity: ([word = '', message = ''], below) => {
            const place = /^ *--> ([^\s:]+):\d+:\d+/.exec(below[0] ?? '');
            return place && said(`${fileName(place[1])}: ${word}`, message);
        },
    },
    {
        // A compiler that does not get as far as a file.
        rank: 'cause',
        pattern: /^(?:\S*\/)?(?:\w[\w.]*-)*(gcc|g\+\+|cc1|cc1plus|lto1|clang|rustc|as|collect2)(?:-\d+)?: (?:fatal )?error: (.*)/i,
        identity: ([program = '', message = '']) => said(`${program}: error`, message),
    },
];
/** A cycle of symbols, which is printed from the one that was read first. */
function recursion(file, below) {
    const cycle = upTo(below, (line) => /:\d+: +symbol /.test(line)).join(' ');
    const symbols = [...cycle.matchAll(/\bsymbol (\w+)/g)].map(([, symbol]) => symbol);
    const names = [...new Set(symbols)].sort().join(', ');
    return names === '' ? `${fileName(file)}: recursive dependency` : `recursive dependency: ${names}`;
}
const LD = /^(?:\S*\/)?(?:\w[\w.]*-)*ld(?:\.\w+)?: (?!warning: |NOTE: )(?:error: )?(.*)/;
/** Linkers, modpost and objtool: what is wrong between files. */
const LINKERS = [
    {
        rank: 'cause',
        pattern: /: undefined reference to '([^']+)'|: error: undefined (?:\w+ )?symbol: (.+)/,
        // Who refers to it is not told: all of them, or the first three, or what LTO has made of them.
        identity: ([ofLd = '', ofLld = '']) => `undefined reference to '${errorText(ofLd || ofLld)}'`,
    },
    {
        rank: 'cause',
        pattern: /^(.*): multiple definition of '([^']+)'(.*)/,
        identity: ([before = '', symbol = '', behind = '']) => definedTwice(symbol, `${before} ${behind}`),
    },
    {
        rank: 'cause',
        pattern: /: error: duplicate symbol: (.+)/,
        identity: ([symbol = ''], below) => {
            const places = upTo(below, (line) => line.startsWith('>>>')).filter((line) => /\.o\b/.test(line));
            return definedTwice(symbol, places.join(' '));
        },
    },
    {
        rank: 'cause',
        pattern: /: (relocation truncated to fit: .*)/,
        identity: ([message = '']) => errorText(message),
    },
    {
        rank: 'cause',
        pattern: LD,
        identity: ([message = '']) => (/[Ii]n function '|: warning: /.test(message) ? null : said('ld', message)),
    },
    {
        rank: 'cause',
        pattern: /^(?:ERROR|FATAL): (?:modpost: )?"([^"]+)" \[([^\]]+)\] undefined!/,
        identity: ([symbol = '', module = '']) => `modpost: "${symbol}" [${fileName(module)}] undefined!`,
    },
    {
        rank: 'cause',
        pattern: /^(?:ERROR|FATAL): modpost: (.*)/,
        identity: ([message = '']) => said('modpost', message),
    },
    {
        rank: 'cause',
        pattern: /^(?:([^\s:]+): )?error: objtool: (.*)/,
        identity: ([file = '', message = '']) => said(`objtool: ${fileName(file)}`, message),
    },
];
/** Kconfig, make and programs that are not there. */
const MAKE = [
    {
        rank: 'cause',
        pattern: /^([^\s:]*Kconfig[\w.-]*):\d+:(?:\d+:)? ?(?!warning|\s*symbol |\s*choice )(\S.*)/,
        identity: ([file = '', message = '']) => said(fileName(file), message),
    },
    {
        rank: 'complaint',
        pattern: /^ ?\*{3} (?!Default configuration|End of the configuration|Execute 'make')(.*)/,
        identity: ([message = '']) => said('***', message),
    },
    {
        rank: 'cause',
        pattern: /\*{3} No rule to make target '([^']+)'(?:, needed by '([^']+)')?/,
        identity: ([target = '', by = '']) => {
            const why = by === '' ? '' : `, needed by '${fileName(by)}'`;
            return `make: no rule to make target '${fileName(target)}'${why}`;
        },
    },
    {
        rank: 'cause',
        pattern: /^([^\s:]+):\d+: \*{3} (.*?)(?: +Stop\.)?$/,
        identity: ([file = '', message = '']) => said(fileName(file), message),
    },
    {
        // Some versions of make say so before they make that file.
        rank: 'complaint',
        pattern: /^([^\s:]+):\d+: (\S+: No such file or directory)$/,
        identity: ([file = '', message = '']) => said(fileName(file), message),
    },
    {
        // sh, a script that it runs, and make itself.
        rank: 'script',
        exit: 127,
        pattern: /^\S+: (?:line )?(?:\d+: )?([^\s:]+): (?:command )?not found$/i,
        identity: ([program = '']) => missing(program),
    },
    {
        rank: 'script',
        exit: 127,
        pattern: /^(?:\S*\/)?(?:make(?:\[\d+\])?|env): '?([^\s:']+)'?: No such file or directory$/,
        identity: ([program = '']) => missing(program),
    },
    {
        rank: 'make',
        pattern: /\*{3} \[(?:[^\s:\]]+:\d+: )?([^\]]+)\] Error 2$/,
        identity: ([target = '']) => `make: ${fileName(target)}: Error 2`,
    },
    {
        rank: 'target',
        pattern: /\*{3} \[(?:[^\s:\]]+:\d+: )?([^\]]+)\] (.*)$/,
        identity: ([target = '', how = '']) => `make: ${fileName(target)}: ${how}`,
    },
];
/** Scripts, and whatever else fails. */
const PROGRAMS = [
    {
        // Python: the script, and the last line of the trace.
        rank: 'script',
        pattern: /^(?:Traceback \(most recent call last\):| {2}File "([^"]+)", line \d+)$/,
        identity: ([script = ''], below) => {
            const trace = upTo(below, (line) => /^ |^$/.test(line));
            const file = script || /"([^"]+)"/.exec(trace[0] ?? '')?.[1] || '';
            const last = below[trace.length];
            return last === undefined ? null : said(fileName(file), last);
        },
    },
    {
        rank: 'complaint',
        pattern: /^(.*) at (\S+) line \d+(?:, <\w*> \w+ \d+)?\.$/,
        // Where perl looked is the machine's.
        identity: ([message = '', file = '']) => said(fileName(file), message.replace(/ \((?:you may need to install|@INC)[^()]*\)/g, '')),
    },
    {
        rank: 'complaint',
        pattern: /^(?:\S*\/)?(?:sh|bash|dash): (?:line )?\d+: (.*)/,
        identity: ([message = '']) => said('sh', message),
    },
    {
        rank: 'complaint',
        pattern: /^([^\s:]+): (?:line )?\d+: (.*)/,
        identity: ([script = '', message = '']) => /\.(?:sh|pl|py|awk)$/.test(script) ? said(fileName(script), message) : null,
    },
    {
        rank: 'complaint',
        pattern: /^([\w./+-]+): (?:fatal )?error:? (.*)/i,
        identity: ([program = '', message = '']) => said(`${fileName(program)}: error`, message),
    },
    {
        rank: 'complaint',
        pattern: /^((?:FATAL )?ERROR|FATAL|FAILED|BTF|kallsyms failure): (.*)/i,
        identity: ([word = '', message = '']) => said(word.toLowerCase(), message),
    },
    {
        rank: 'complaint',
        pattern: /^((?:FAILED unresolved symbol|Inconsistent kallsyms data).*)/,
        identity: ([message = '']) => errorText(message),
    },
    {
        rank: 'complaint',
        pattern: /^(?:\S*\/)?([\w.+-]+): (.*: (?:No such file or directory|Permission denied|Is a directory))$/,
        identity: ([program = '', message = '']) => said(program, message),
    },
];
/** All forms, the first one that a line has is its own. The order is also that of the most telling errors. */
const ERROR_KINDS = [...COMPILERS, ...LINKERS, ...MAKE, ...PROGRAMS];
/** modpost tells these as warnings, and then fails with nothing but that there were some. */
const SECTION_MISMATCH = {
    rank: 'cause',
    pattern: /^WARNING: modpost: (.*section mismatch in reference.*)/i,
    identity: ([message = '']) => said('modpost', message),
};

;// CONCATENATED MODULE: ./build/build/error-identity.js


/** From most to least telling. */
const RANKS = ['cause', 'script', 'complaint', 'target', 'make'];
/** More errors than these are the work of one: a header that all files include. */
const MOST = 200;
/** A line of the source, which a compiler shows below what it says: any words may be in it. */
const SHOWN = /^\s*\d*\s*\|/;
/** Advice between lines of stars, of which the first line tells what is wrong. */
const STARS = /^ ?\*{3}(?: |$)/;
const WARNING = /: warning: |^warning: /;
/**
 * Why a build failed, to be compared with why another one did.
 *
 * With `make -j` several errors may be printed, in an order that is another one each time, and how many depends on what
 * else ran when the first one came. So there is no first error to compare: all are collected, without places, machine
 * paths and all else that differs from commit to commit (`errorText`). Of these only the errors of the most telling rank
 * count: what make could not make is no error of its own if a compiler said why. Two builds failed for the same reason if
 * they have one of these errors in common.
 *
 * The one to show is the first by kind (compilers, linkers, modpost, objtool, Kconfig, make, scripts), then by text.
 *
 * A warning that is an error by a flag keeps the flag (`[-Werror=unused-variable]`); other warnings do not count, but for
 * modpost's section mismatches if it failed for them.
 *
 * @param output     what make printed
 * @param sourceDir  absolute path of the source tree, without a slash at the end
 * @returns null if nothing in it looks like an error
 */
function errorIdentity(output, sourceDir) {
    const lines = output.split('\n').map((line) => comparableLine(line, sourceDir));
    const mismatches = lines.some((line) => line.includes('Section mismatches detected'));
    const kinds = mismatches ? [SECTION_MISMATCH, ...ERROR_KINDS] : ERROR_KINDS;
    /** By text: how telling it is, and at which place of its kind. */
    const found = new Map();
    const status = lines.some((line) => /\] Error 127$/.test(line)) ? 127 : undefined;
    for (const [index, line] of lines.entries()) {
        if (line === '' || SHOWN.test(line) || WARNING.test(line))
            continue;
        if (isAdvice(lines, index))
            continue;
        const error = identityOf(lines, index, { kinds, status });
        if (!error)
            continue;
        const { rank, kind } = found.get(error.text) ?? error;
        found.set(error.text, { rank: Math.min(rank, error.rank), kind: Math.min(kind, error.kind) });
    }
    const best = Math.min(...new Set([...found.values()].map(({ rank }) => rank)));
    const texts = [...found].filter(([, { rank }]) => rank === best).map(([text]) => text);
    texts.sort();
    if (texts.length === 0)
        return null;
    const kindOf = (text) => found.get(text).kind;
    const first = texts.reduce((before, text) => (kindOf(text) < kindOf(before) ? text : before));
    return { first, identities: texts.slice(0, MOST) };
}
/** How many lines below an error may belong to it. */
const BELOW = 100;
/** Whether a line is starred, and another one of the same block told what is wrong. */
function isAdvice(lines, index) {
    if (!STARS.test(lines[index]))
        return false;
    for (let at = index - 1; at >= 0 && at > index - BELOW && STARS.test(lines[at]); at--) {
        if (lines[at].trim() !== '***')
            return true;
        if (lines[at - 1]?.trim() === '***')
            return false;
    }
    return false;
}
/** The first kind of error that a line is, if any. */
function identityOf(lines, index, { kinds, status }) {
    for (const [kind, { pattern, rank, exit, identity }] of kinds.entries()) {
        const match = pattern.exec(lines[index]);
        if (!match)
            continue;
        const groups = match.slice(1).map((group) => group ?? '');
        const text = identity(groups, lines.slice(index + 1, index + 1 + BELOW));
        // The next kind may know the line better: rustc's errors have a place, those of others do not.
        if (text === null)
            continue;
        return { text, rank: RANKS.indexOf(exit === undefined || exit === status ? rank : 'complaint'), kind };
    }
    return null;
}
/** Whether two builds have an error in common. */
function sameError(one, other) {
    const known = new Set(other.identities);
    return one.identities.some((text) => known.has(text));
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ tellsOfKill),
/* harmony export */   bv: () => (/* binding */ firstError),
/* harmony export */   gS: () => (/* binding */ hostTrouble)
/* harmony export */ });
/** Error messages of compilers, linkers and make, from most to least informative. */
const ERRORS = [
    /^\S+?:\d+(:\d+)?: (fatal )?error: /,
    /^(ERROR: modpost: |ERROR: ".*undefined|\S*(ld|ld\.lld|ld\.bfd): (error: )?|\S+: undefined reference to )/,
    /: undefined reference to /,
    /^(error:|ERROR:|fatal:|\S+: error: )/i,
    /Error \d+$|No rule to make target|\*\*\* /,
];
/** Warnings of linkers look like their errors. */
const WARNING = /: warning: |missing \.note\.GNU-stack|NOTE: This behaviour is deprecated/;
/** A program of make was killed, for memory or by somebody: make reports the signal, or a shell its number. */
const KILLED = /\*\*\* \[.*\] (Killed|Terminated|Hangup|Error 1(29|37|43))$|(fatal error|error): Killed signal terminated program/;
/** Errors of the system, which a program prints at the end of a line. */
const SYSTEM = /(^|: )['‘]?(Disk quota exceeded|Input\/output error|Read-only file system|Cannot allocate memory|virtual memory exhausted)['’]?\.?$/i;
const NO_SPACE = /(^|: )['‘]?No space left on device['’]?\.?$/;
/** A line of the source, which a compiler shows below its message: it may contain any words. */
const SHOWN = /^\s*\d*\s*\|/;
/** Characters of a reason; a template's error would fill the summary. */
const LONGEST = 300;
function clean(line, sourceDir) {
    return line
        .replaceAll(`${sourceDir}/`, '')
        .replace(/^(\.\.\/)+/, '')
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, LONGEST);
}
/** The line of a build's output that says why it failed; null if no line does. */
function firstError(output, sourceDir) {
    const lines = output.split('\n').filter((line) => !WARNING.test(line));
    for (const error of ERRORS) {
        const found = lines.find((line) => error.test(line));
        if (found !== undefined)
            return clean(found, sourceDir);
    }
    return null;
}
/** The line that reports a killed program; null if there is none. Anything may print it. */
function tellsOfKill(output) {
    const found = output.split('\n').find((line) => KILLED.test(line) || /(^|: )Killed\b/.test(line));
    return found === undefined ? null : clean(found, '/');
}
/**
 * The line of make's output that shows that the host failed, not the source; null if there is none.
 *
 * @param host.isFull  whether the disk that it writes to is nearly full: without that, the words alone prove nothing
 */
function hostTrouble(output, { isFull }) {
    const found = output
        .split('\n')
        .find((line) => !SHOWN.test(line) && (KILLED.test(line) || SYSTEM.test(line) || (isFull && NO_SPACE.test(line))));
    return found === undefined ? null : clean(found, '/');
}


/***/ }),

/***/ 60393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ make),
/* harmony export */   vZ: () => (/* binding */ findToolchain)
/* harmony export */ });
/* unused harmony exports makeEnv, makeArguments */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69064);
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67440);
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




/** In the build directory: temporary files of compiler and linker. */
const TEMPORARY = '.kernel-bisect-tmp';
/** The same commit has to give the same bytes on any day, for any user, on any host. */
const REPRODUCIBLE = {
    KBUILD_BUILD_TIMESTAMP: 'Thu Jan  1 00:00:00 UTC 1970',
    KBUILD_BUILD_USER: 'kernel',
    KBUILD_BUILD_HOST: 'bisect',
    KBUILD_BUILD_VERSION: '1',
};
/** True if the user's own arguments choose the compiler. */
const choosesCompiler = (makeArgs) => makeArgs.some((arg) => /^(CC|LLVM|CROSS_COMPILE)=/.test(arg));
/** The environment of every make. */
function makeEnv({ ccacheDir, ccacheLimit, }) {
    return {
        ...REPRODUCIBLE,
        ...(ccacheDir === undefined ? {} : { CCACHE_DIR: ccacheDir }),
        // To ccache a bare number is GiB, and 0 no limit.
        ...(ccacheLimit === undefined
            ? {}
            : { CCACHE_MAXSIZE: `${Math.max(1, Math.floor(ccacheLimit / 1024))}Ki` }),
    };
}
/** make's arguments, with the user's own last, so that they win. */
function makeArguments(toolchain, call) {
    const makeArgs = call.makeArgs ?? [];
    return [
        '-C',
        call.sourceDir,
        `O=${call.buildDir}`,
        ...(call.jobs === undefined ? [] : [`-j${call.jobs}`]),
        // Without it the release ends in "+" outside a tagged commit, whatever LOCALVERSION_AUTO says.
        'LOCALVERSION=',
        ...(toolchain.ccache && !choosesCompiler(makeArgs) ? ['CC=ccache gcc'] : []),
        ...makeArgs,
        ...call.targets,
    ];
}
/**
 * Runs the kernel's make in its builder. A non-zero exit is an answer.
 *
 * @throws InfrastructureError if make cannot be started, CancelledError if the run was asked to stop
 */
async function make(toolchain, call, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const writable = [
            call.buildDir,
            ...(call.writable ?? []),
            ...(toolchain.ccache && toolchain.ccacheDir !== undefined ? [toolchain.ccacheDir] : []),
        ];
        const wrapped = (0,_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .builderCommand */ .v)(toolchain.builder, {
            command: 'make',
            args: makeArguments(toolchain, call),
            env: {
                ...makeEnv(toolchain),
                TMPDIR: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(call.buildDir, TEMPORARY),
                // A source tree without its .git must not get its version from a repository around it.
                GIT_CEILING_DIRECTORIES: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(call.sourceDir),
            },
            readable: [call.sourceDir],
            writable,
        });
        const asUser = toolchain.builder.kind === 'host';
        // A killed compiler leaves its files, and everybody uses /tmp.
        const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(call.buildDir, TEMPORARY);
        const _ = __addDisposableResource(env_1, await freshDirectory(temporary), true);
        if (asUser)
            for (const directory of [...writable, temporary])
                await (0,_host_user_js__WEBPACK_IMPORTED_MODULE_2__/* .giveToUser */ .o8)(directory, { deep: false });
        const options = { env: wrapped.env, check: false, stopWith: 'SIGINT', asUser };
        if (call.within !== undefined)
            options.within = call.within;
        if (call.logFile !== undefined)
            options.outputFile = call.logFile;
        if (call.onLine !== undefined)
            options.onLine = call.onLine;
        return await host.run(wrapped.command, wrapped.args, options);
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
async function freshDirectory(path) {
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    await remove();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
    return { [Symbol.asyncDispose]: remove };
}
/** Finds out which compiler the builder has, and whether ccache is available. */
async function findToolchain(options, host) {
    const ask = async (command) => {
        const wrapped = (0,_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .builderCommand */ .v)(options.builder, { command, args: ['--version'] });
        try {
            const options = { env: wrapped.env, check: false, asUser: wrapped.command === command };
            const finished = await host.run(wrapped.command, wrapped.args, options);
            return finished.exit === 0 ? (finished.stdout.split('\n')[0] ?? '').trim() : null;
        }
        catch (error) {
            if (host.signal.aborted)
                throw error;
            return null;
        }
    };
    const own = (options.makeArgs ?? []).find((arg) => /^(CC|LLVM|CROSS_COMPILE)=/.test(arg));
    const chosen = own === undefined
        ? 'gcc'
        : own.startsWith('CC=')
            ? (own.slice(3).split(' ').at(-1) ?? 'gcc')
            : own.startsWith('LLVM=')
                ? 'clang'
                : `${own.slice('CROSS_COMPILE='.length)}gcc`;
    const [compiler, ccache] = [await ask(chosen), await ask('ccache')];
    return {
        builder: options.builder,
        ccache: ccache !== null,
        compiler: compiler ?? `${chosen} (not found)`,
        ...(options.ccacheDir === undefined ? {} : { ccacheDir: options.ccacheDir }),
        ...(options.ccacheLimit === undefined ? {} : { ccacheLimit: options.ccacheLimit }),
    };
}


/***/ }),

/***/ 48798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ inTrustedDirectory)
/* harmony export */ });
/* unused harmony export repairDirectory */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Marker in a build directory while make writes there. */
const MARKER = '.kernel-bisect-building';
/** Tolerance for the file system's clock: coarse time stamps may be behind the true time. */
const SLACK = 2;
const mtime = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.mtimeMs / 1000, () => null);
/** True if a file in the directory is newer than `seconds` since the epoch. */
async function holdsNewerThan(directory, seconds, host) {
    const found = await host.run('find', [
        directory,
        '-type',
        'f',
        '-newermt',
        `@${seconds}`,
        '-print',
        '-quit',
    ]);
    return found.stdout !== '';
}
/**
 * Cleans a build directory so that make can trust its time stamps, after a build that did not end by itself
 * or after the clock was set back: make takes a truncated object, and one that is newer than its changed
 * source, for up to date.
 */
async function repairDirectory(directory, host) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    const now = host.now() / 1000;
    const marker = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, MARKER);
    const since = await mtime(marker);
    const discard = async () => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
        return 'everything';
    };
    if (await holdsNewerThan(directory, now + SLACK, host))
        return discard();
    if (since === null)
        return 'nothing';
    // Only the marker's own time says when make began; one from the future proves nothing.
    if (since > now)
        return discard();
    const removed = await host.run('find', 
    // The marker stays until everything is removed, because this may be interrupted too.
    [directory, '-type', 'f', '!', '-name', MARKER, '-newermt', `@${since - SLACK}`, '-delete'], { check: false });
    if (removed.exit !== 0)
        return discard();
    // Sub-makes may have left half a set of generated files; links to removed files would stay.
    await host.run('find', [directory, '-xtype', 'l', '-delete'], { check: false });
    return 'newer-objects';
}
/**
 * Runs make (`work`) in a directory that is trusted only while it is clean. The marker is removed when `work` says that
 * make ended by itself; it stays when it did not, or threw, or when this process dies.
 */
async function inTrustedDirectory(directory, work, host) {
    const repaired = await repairDirectory(directory, host);
    if (repaired !== 'nothing') {
        host.log.info(repaired === 'everything'
            ? `${directory} is built from scratch: its files cannot be trusted`
            : `${directory}: removed what an interrupted build had written`);
    }
    const marker = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, MARKER);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(marker, `${process.pid}\n`);
    const { endedByItself, value } = await work();
    if (endedByItself)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(marker, { force: true });
    return value;
}


/***/ }),

/***/ 71952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ nearlyFull),
/* harmony export */   MA: () => (/* binding */ LIBVIRT_IMAGES),
/* harmony export */   Q4: () => (/* binding */ freeAt),
/* harmony export */   U2: () => (/* binding */ hasLess),
/* harmony export */   Y9: () => (/* binding */ orFullDisk),
/* harmony export */   ZO: () => (/* binding */ nearestThere),
/* harmony export */   aw: () => (/* binding */ inGib),
/* harmony export */   hr: () => (/* binding */ requireRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);



/** Name of a directory whose place comes from libvirt, not from a setting. */
const LIBVIRT_IMAGES = "libvirt's images";
/** A file system with less than this is full: what no longer fits may be small. */
const FULL = { bytes: 1024 ** 2, files: 1 };
/** With less than this a program may have found it full, and removed its half-made file when it failed. */
const NEARLY_FULL = { bytes: 1024 ** 3, files: 1000 };
/** The path itself, or the nearest existing one above it. */
async function nearestThere(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    return found !== null || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : nearestThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** What can be written to the file system that a path is on, or will be on. */
async function freeAt(path) {
    return (await roomAt(path)).bytes;
}
async function roomAt(path) {
    const { bavail, bsize, files, ffree } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(await nearestThere(path));
    return { bytes: bavail * bsize, files: files > 0 ? ffree : Number.POSITIVE_INFINITY };
}
/** Whether less than this is free on the file system of a path. */
async function hasLess(path, { bytes, files } = FULL) {
    const room = await roomAt(path);
    return room.bytes < bytes || room.files < files;
}
/** Whether one of these file systems may have been full a moment ago. */
async function nearlyFull(paths) {
    return (await Promise.all(paths.map((path) => hasLess(path, NEARLY_FULL)))).includes(true);
}
const inGib = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;
/**
 * Makes sure that there is enough space, before anything is made.
 *
 * @throws ConfigurationError if there is not: a full disk in the middle of a build costs more than a message now
 */
async function requireRoom({ path, setting }, least) {
    const free = await freeAt(path);
    if (free >= least)
        return;
    const fix = setting === LIBVIRT_IMAGES ? 'free some there' : `free some, or set ${setting} to a larger file system`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${setting}: ${inMib(free)} are free at ${path}, and a run needs ${inMib(least)}: ${fix}`);
}
const inMib = (bytes) => bytes >= 1024 ** 3 ? inGib(bytes) : `${Math.floor(bytes / 1024 ** 2)} MiB`;
/**
 * What broke a run, reworded if the cause is a full disk: git and others name the file that they could not write,
 * but not always why.
 *
 * @returns the error itself if no disk is full
 */
async function orFullDisk(error, places) {
    const isSystem = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfrastructureError */ .EN || (error instanceof Error && 'code' in error);
    if (!isSystem)
        return error;
    for (const { path, setting } of places) {
        if (!(await hasLess(path)))
            continue;
        const cause = error instanceof Error ? error.message : String(error);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfrastructureError */ .EN(`no space is left on the file system of ${setting} ${path}: free some, then start the same run again (${cause})`);
    }
    return error;
}


/***/ }),

/***/ 53846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ checkRootfs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52088);



const AGENT = ['usr/sbin/qemu-ga', 'usr/bin/qemu-ga', 'sbin/qemu-ga', 'bin/qemu-ga', 'usr/local/bin/qemu-ga'];
const SHELL = ['bin/sh', 'usr/bin/sh'];
async function isProgram(root, path) {
    const real = await (0,_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveInside */ .L)(root, path);
    if (real === null)
        return false;
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(real);
    return found.isFile() && (found.mode & 0o111) !== 0;
}
async function firstProgram(root, paths) {
    for (const path of paths) {
        if (await isProgram(root, path))
            return `/${path}`;
    }
    return null;
}
/**
 * Makes sure that a directory can be a guest's root.
 *
 * @returns the guest's paths of the programs that a boot depends on
 * @throws ConfigurationError that names what is missing and the package that holds it
 */
async function checkRootfs(directory) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => null);
    if (found === null || !found.isDirectory()) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`rootfs: ${directory} ${found === null ? 'does not exist' : 'is not a directory'}: give the directory that the guest sees as /`);
    }
    const shell = await firstProgram(directory, SHELL);
    if (shell === null) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`rootfs: ${directory} has no executable /bin/sh: install the package dash (or bash, busybox) in it, ` +
            `or leave rootfs empty to have one made`);
    }
    const agent = await firstProgram(directory, AGENT);
    if (agent === null) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`rootfs: ${directory} has no QEMU guest agent (looked for ${AGENT.map((path) => `/${path}`).join(', ')}): ` +
            `install the package qemu-guest-agent in it, or leave rootfs empty to have one made`);
    }
    return { agent, shell };
}


/***/ }),

/***/ 52088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolveInside)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Symbolic links that are followed before a path counts as a loop: the kernel's own number. */
const LINKS = 40;
/**
 * Where a path leads when `root` is `/`: links are followed as in the guest, and none leads out of it.
 *
 * @returns the path on the host, free of links; null if nothing is there
 */
async function resolveInside(root, path) {
    const todo = path.split('/');
    const done = [];
    let links = 0;
    while (todo.length > 0) {
        const part = todo.shift();
        if (part === undefined || part === '' || part === '.')
            continue;
        if (part === '..') {
            done.pop();
            continue;
        }
        const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...done, part);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(here).catch(() => null);
        if (found === null)
            return null;
        if (!found.isSymbolicLink()) {
            done.push(part);
            continue;
        }
        links += 1;
        if (links > LINKS)
            return null;
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(here);
        if (target.startsWith('/'))
            done.length = 0;
        todo.unshift(...target.split('/'));
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...done);
}


/***/ }),

/***/ 37154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkSettings),
/* harmony export */   j: () => (/* binding */ checkSignature)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _build_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97685);
/* harmony import */ var _build_dracut_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49696);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14620);
/* harmony import */ var _rootfs_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53846);
/* harmony import */ var _settings_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54089);
/* harmony import */ var _vm_accel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70836);
/* harmony import */ var _vm_domain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75446);
/* harmony import */ var _vm_domain_template_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58357);
/* harmony import */ var _vm_virsh_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95458);
/* harmony import */ var _given_test_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96);











/**
 * Looks at everything that the settings name on this host, before a run waits for another one or makes anything.
 *
 * @throws ConfigurationError if something is not there, cannot be read, or is not what it has to be
 * @throws InfrastructureError if libvirt does not answer
 */
async function checkSettings(settings, host) {
    if (settings.buildCommand !== null && settings.target === 'boot')
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1('build-command: your own command is judged only by its exit status: add target: build');
    if (!settings.clean && settings.buildCommand === null)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1('clean: false keeps what a build-command leaves in the source tree, but no build-command is given. Kernel builds are incremental anyway: leave clean out.');
    checkSignature(settings);
    if (settings.target === 'build')
        refuseIgnored(settings);
    const config = await (0,_build_config_js__WEBPACK_IMPORTED_MODULE_1__/* .givenConfig */ .iu)(settings.config);
    return { config, boot: settings.target === 'boot' ? await checkBoot(settings, host) : null };
}
/** @throws ConfigurationError for what is set although nothing is booted, or no kernel is configured */
function refuseIgnored({ verdictRelevant, buildCommand }) {
    const byTarget = BY_TARGET.filter((name) => isSet(verdictRelevant, name)).map((name) => [
        name,
        'target: build',
    ]);
    const byCommand = buildCommand !== null && isSet(verdictRelevant, 'config') ? [['config', 'build-command']] : [];
    for (const [name, by] of [...byTarget, ...byCommand])
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1(`${name} is set, and ${by} ignores it: ${by === 'build-command' ? 'your command configures what it builds' : 'nothing is booted'}. Leave ${name} out.`);
}
/** Settings that only matter for a boot. */
const BY_TARGET = ['test', 'rootfs', 'memory', 'boots'];
/** Whether a setting has another value than its default. */
function isSet(written, name) {
    const { initial, default: shown, value } = _settings_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy[name];
    return JSON.stringify(written[name]) !== JSON.stringify(value.parse(initial ?? shown));
}
/**
 * An exit status is the failure of a build of the user's own, and such a build shows nothing else.
 *
 * @throws ConfigurationError if what is judged cannot show the signature
 */
function checkSignature({ signature, target, buildCommand, }) {
    const { wanted } = signature;
    const given = `signature: "${signature.given}"`;
    if (target === 'build') {
        if (wanted.kind === 'auto')
            return;
        if (buildCommand === null && wanted.kind !== 'build')
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1(`${given} cannot match a build: allowed with target: build are auto and "build:TEXT", a part of the error`);
        if (buildCommand !== null && wanted.kind !== 'status' && wanted.kind !== 'regex')
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1(`${given} cannot match a build-command: allowed are auto, an exit status such as "status 3" and a /regex/ on its output`);
    }
    if (wanted.kind !== 'status')
        return;
    if (target !== 'build')
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1(`${given} is the exit status of a build-command: add target: build, or use "test" for a test that fails`);
    const { status } = wanted;
    if (status < 1 || status > 127 || status === 125)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1(`${given} is not a failing exit status of a build-command: allowed are 1 to 127 except 125`);
}
async function checkBoot(settings, host) {
    if (settings.initramfs === 'dracut')
        await (0,_build_dracut_js__WEBPACK_IMPORTED_MODULE_2__/* .requireDracut */ .XC)(settings.builder);
    if (settings.disks.length > _vm_domain_js__WEBPACK_IMPORTED_MODULE_6__/* .MOST_DISKS */ .Pw)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1(`disks: ${settings.disks.length} are given, a guest takes ${_vm_domain_js__WEBPACK_IMPORTED_MODULE_6__/* .MOST_DISKS */ .Pw} at most`);
    const test = await (0,_given_test_js__WEBPACK_IMPORTED_MODULE_8__/* .givenTest */ .g)(settings.test);
    if (settings.rootfs !== null)
        await (0,_rootfs_check_js__WEBPACK_IMPORTED_MODULE_3__/* .checkRootfs */ .U)(settings.rootfs);
    const domainXml = await domainText(settings.domainXml);
    const rootfsSetup = settings.rootfsSetup && (await textOf(settings.rootfsSetup, 'rootfs-setup'));
    await (0,_vm_virsh_js__WEBPACK_IMPORTED_MODULE_10__/* .requireLibvirt */ .K4)(host);
    return { test, domainXml, rootfsSetup, accel: await (0,_vm_accel_js__WEBPACK_IMPORTED_MODULE_5__/* .pickAccel */ .a)(settings.accel, host) };
}
/** The text of the user's own domain; null if there is none. */
async function domainText(setting) {
    if (setting === null)
        return null;
    const text = await textOf(setting, 'domain-xml');
    (0,_vm_domain_template_js__WEBPACK_IMPORTED_MODULE_7__/* .checkTemplate */ .B)(text);
    return text;
}
/** @throws ConfigurationError if the file cannot be read */
async function textOf(setting, name) {
    if (setting.kind === 'text')
        return setting.text;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(setting.path, 'utf8').catch((error) => {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1(`${name}: ${setting.path} cannot be read (${error.code})`);
    });
}


/***/ }),

/***/ 96:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ testPath),
/* harmony export */   g: () => (/* binding */ givenTest)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14620);




/**
 * Looks at what the setting names.
 *
 * @returns null if there is no test
 * @throws ConfigurationError if it is not there, cannot be read or is no test
 */
async function givenTest(setting) {
    if (setting === null || setting.kind === 'text')
        return setting;
    const { given, path } = setting;
    const refuse = (why) => {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`test: ${JSON.stringify(given)} (${path}) ${why}. Give a file, a directory, or the script itself.`);
    };
    const unreadable = ({ code }) => refuse(`cannot be read (${code})`);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(unreadable);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK).catch(unreadable);
    if (found.isFile())
        return { kind: 'file', path };
    if (!found.isDirectory())
        return refuse('is neither a file nor a directory');
    const run = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'run')).catch(() => null);
    if (run === null)
        return refuse('is a directory without a program named "run"');
    if (!run.isFile() || (run.mode & 0o111) === 0)
        return refuse('is a directory whose "run" cannot be executed (chmod +x)');
    return { kind: 'directory', path };
}
/** The test's path on this host; a script is made a file in `scratch`. */
async function testPath(test, scratch) {
    if (test.kind !== 'text')
        return test.path;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, 'test');
    const text = test.text.startsWith('#!') ? test.text : `#!/bin/sh\n${test.text}\n`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { mode: 0o755 });
    return path;
}


/***/ }),

/***/ 70836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ pickAccel)
/* harmony export */ });
/* unused harmony export chooseAccel */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);



/**
 * Chooses by the signs of the host. `/dev/kvm` alone proves nothing: on a nested host without the flags it opens, and
 * every stock kernel hangs under it in its first second.
 *
 * @throws ConfigurationError if KVM is required and there is none
 */
function chooseAccel(setting, signs) {
    if (setting === 'tcg')
        return { accel: 'tcg' };
    if (setting === 'kvm') {
        if (signs.device)
            return { accel: 'kvm' };
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('accel: kvm, but /dev/kvm cannot be opened; load kvm_intel or kvm_amd, or use accel: tcg');
    }
    if (signs.device && signs.flags)
        return { accel: 'kvm' };
    const why = signs.device
        ? 'the CPU has neither vmx nor svm, and /dev/kvm alone does not prove that a kernel boots under it'
        : '/dev/kvm cannot be opened for reading and writing';
    return { accel: 'tcg', warning: `guests run without KVM, several times slower: ${why}` };
}
/** Decides how guests run on this host; a fallback to TCG logs a warning that says why. */
async function pickAccel(setting, host) {
    const { accel, warning } = chooseAccel(setting, await kvmSigns());
    if (warning !== undefined)
        host.log.warning(warning);
    return accel;
}
async function kvmSigns() {
    const device = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)('/dev/kvm', node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK).then(() => true, () => false);
    const cpuinfo = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/cpuinfo', 'utf8').catch(() => '');
    return { device, flags: /^flags\s*:.*\b(vmx|svm)\b/m.test(cpuinfo) };
}


/***/ }),

/***/ 58357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkTemplate),
/* harmony export */   v: () => (/* binding */ domainFromTemplate)
/* harmony export */ });
/* harmony import */ var fast_xml_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20925);
/* harmony import */ var fast_xml_parser__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75824);
/* harmony import */ var fast_xml_parser__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41143);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75446);



const ATTRIBUTES = ':@';
const PREFIX = '@';
const AS_READ = {
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: PREFIX,
    parseTagValue: false,
    parseAttributeValue: false,
    commentPropName: '#comment',
    cdataPropName: '#cdata',
};
/**
 * Makes a guest's domain from the user's own. What a run depends on is put in: name, owner, shared memory,
 * kernel, root, agent, console, panic device and what happens at an end. All else stays as it is.
 *
 * @param template  text of a libvirt domain, such as `virsh dumpxml` prints
 * @throws ConfigurationError if it is not a domain
 */
function domainFromTemplate(template, spec) {
    const documents = parse(template);
    const domain = domainOf(documents);
    const ours = parse((0,_domain_js__WEBPACK_IMPORTED_MODULE_0__/* .domainXml */ .Ag)(spec))[0];
    setAttributes(domain, { [`${PREFIX}type`]: attribute(ours, 'type'), ...attributesOf(domain) });
    // Two domains cannot share a UUID or id, and a template is often the dump of a machine that still exists.
    removeAttribute(domain, 'id');
    for (const name of ['uuid', 'name', 'on_poweroff', 'on_reboot', 'on_crash'])
        remove(domain, name);
    for (const name of ['name', 'on_poweroff', 'on_reboot', 'on_crash'])
        add(domain, child(ours, name));
    for (const name of [
        'memory',
        'vcpu',
        'clock',
        'cpu',
        'os',
        'features',
        'metadata',
        'memoryBacking',
        'devices',
    ])
        if (child(domain, name) === undefined)
            add(domain, child(ours, name));
    merge(domain, ours, 'metadata', ['kb:owner']);
    merge(domain, ours, 'memoryBacking', ['source', 'access']);
    merge(domain, ours, 'os', ['kernel', 'initrd', 'cmdline']);
    const machine = child(domain, 'os');
    if (child(machine, 'type') === undefined)
        add(machine, child(child(ours, 'os'), 'type'));
    const features = child(domain, 'features');
    // The panic device is found through ACPI.
    if (child(features, 'acpi') === undefined)
        add(features, { acpi: [] });
    putDevices(child(domain, 'devices'), child(ours, 'devices'));
    putNetwork(domain, ours);
    putLabel(domain, ours);
    return new fast_xml_parser__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A({ ...AS_READ, suppressEmptyNode: true, suppressBooleanAttributes: false }).build(documents);
}
/** @throws ConfigurationError if a text is not a libvirt domain, as far as that can be checked without libvirt */
function checkTemplate(template) {
    domainOf(parse(template));
}
function domainOf(documents) {
    const domain = documents.find((element) => nameOf(element) === 'domain');
    if (domain !== undefined)
        return domain;
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('domain-xml: its outermost element is not <domain>');
}
function parse(text) {
    const valid = fast_xml_parser__WEBPACK_IMPORTED_MODULE_3__/* .XMLValidator */ .iI.validate(text);
    if (valid !== true) {
        const { msg, line } = valid.err;
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`domain-xml: line ${line} is not well-formed XML: ${msg}`);
    }
    return new fast_xml_parser__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A(AS_READ).parse(text);
}
/** Removes the devices that ours replace, and adds ours. */
function putDevices(devices, ours) {
    const target = (device, name) => {
        const element = child(device, 'target');
        return element === undefined ? undefined : attribute(element, name);
    };
    const inTheWay = {
        filesystem: (device) => target(device, 'dir') === _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOT_TAG */ .ah,
        channel: (device) => target(device, 'name') === _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_CHANNEL */ .OT,
        serial: (device) => (target(device, 'port') ?? '0') === '0',
        console: (device) => (target(device, 'type') ?? 'serial') === 'serial',
        panic: (device) => (attribute(device, 'model') ?? 'isa') === 'isa',
    };
    const kept = children(devices).filter((device) => !inTheWay[nameOf(device)]?.(device));
    const put = children(ours).filter((device) => nameOf(device) in inTheWay && isOurs(device));
    const taken = new Set(kept.map((device) => target(device, 'dev')));
    const free = Array.from({ length: 26 }, (_, index) => `vd${String.fromCharCode(97 + index)}`).filter((name) => !taken.has(name));
    for (const disk of children(ours).filter((device) => nameOf(device) === 'disk')) {
        setAttributes(child(disk, 'target'), {
            [`${PREFIX}dev`]: free.shift() ?? '',
            [`${PREFIX}bus`]: 'virtio',
        });
        put.push(disk);
    }
    setChildren(devices, [...kept, ...put]);
    function isOurs(device) {
        return nameOf(device) !== 'channel' || target(device, 'name') === _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_CHANNEL */ .OT;
    }
}
function putNetwork(domain, ours) {
    const put = child(ours, 'qemu:commandline');
    if (put === undefined)
        return;
    setAttributes(domain, { ...attributesOf(domain), [`${PREFIX}xmlns:qemu`]: attribute(ours, 'xmlns:qemu') });
    const own = child(domain, 'qemu:commandline');
    if (own === undefined)
        add(domain, put);
    else
        setChildren(own, [...children(own), ...children(put)]);
}
/** Who QEMU runs as, if our domain says so; security models other than that of owners stay. */
function putLabel(domain, ours) {
    const put = child(ours, 'seclabel');
    if (put === undefined)
        return;
    const replaced = (element) => nameOf(element) === 'seclabel' && attribute(element, 'model') === attribute(put, 'model');
    setChildren(domain, [...children(domain).filter((element) => !replaced(element)), put]);
}
/** Puts some children of our element into the domain's element of the same name; those of theirs go. */
function merge(domain, ours, name, parts) {
    const into = child(domain, name);
    const from = child(ours, name);
    for (const part of parts) {
        const put = child(from, part);
        if (into !== from)
            remove(into, part);
        if (into !== from && put !== undefined)
            add(into, put);
    }
}
function nameOf(element) {
    return Object.keys(element).find((key) => key !== ATTRIBUTES) ?? '';
}
function children(element) {
    const inside = element[nameOf(element)];
    return Array.isArray(inside) ? inside : [];
}
function child(element, name) {
    return children(element).find((inside) => nameOf(inside) === name);
}
function setChildren(element, inside) {
    element[nameOf(element)] = inside;
}
function add(element, inside) {
    setChildren(element, [...children(element), inside]);
}
function remove(element, name) {
    setChildren(element, children(element).filter((inside) => nameOf(inside) !== name));
}
function attributesOf(element) {
    const found = element[ATTRIBUTES];
    return typeof found === 'object' && !Array.isArray(found) ? found : {};
}
function attribute(element, name) {
    return attributesOf(element)[`${PREFIX}${name}`];
}
function setAttributes(element, attributes) {
    element[ATTRIBUTES] = attributes;
}
function removeAttribute(element, name) {
    const { [`${PREFIX}${name}`]: _, ...rest } = attributesOf(element);
    setAttributes(element, rest);
}


/***/ }),

/***/ 75824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iI: () => (/* binding */ XMLValidator)
/* harmony export */ });
/* harmony import */ var _validator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61176);






const XMLValidator = {
  validate: _validator_js__WEBPACK_IMPORTED_MODULE_0__/* .validate */ .t
}


/***/ })

};
