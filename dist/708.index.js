export const id = 708;
export const ids = [708,102];
export const modules = {

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ next),
/* harmony export */   KP: () => (/* binding */ mergeBasesToTest),
/* harmony export */   Tm: () => (/* binding */ rank),
/* harmony export */   g$: () => (/* binding */ judged)
/* harmony export */ });
/* harmony import */ var _steps_left_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38660);

/** The state after a verdict on a candidate. */
function judged(before, commit, verdict) {
    const state = { ...before, start: before.start ?? { good: before.good, bad: before.bad } };
    switch (verdict) {
        case 'good':
            return { ...state, good: [...state.good, commit] };
        case 'skip':
            return { ...state, skipped: [...state.skipped, commit] };
        case 'bad':
            return { ...state, bad: commit, alsoBad: [...(state.alsoBad ?? []), state.bad] };
    }
}
/**
 * The commits to test before the search begins: merge bases of bad and good ends that nobody has judged.
 * Empty if every good end is an ancestor of the bad one. A base that proves bad ends the search with
 * `merge-base-bad`; the bad end itself is among them if it is an ancestor of a good one.
 *
 * @throws ConfigurationError if the ends have no common history
 */
async function mergeBasesToTest(state, history) {
    const bases = await history.mergeBases(state.bad, state.good);
    const known = new Set([...state.good, ...state.skipped]);
    return bases.filter((base) => !known.has(base));
}
/** The next candidate, or what the verdicts so far come to. */
async function next(state, history) {
    const ranked = await history.ranked(state);
    if (ranked.length === 0)
        return { kind: 'none' };
    const skipped = new Set(state.skipped);
    // Only a search with skips tests outside the ancestors of the bad commit; without, the other bad ones tell nothing.
    const graph = skipped.size === 0 ? undefined : await history.graph(badCommits(state), state.good);
    const suspects = graph ? reachedByAllBad(ranked, state, graph) : ranked;
    const candidate = bestInside(suspects, state, skipped);
    if (candidate)
        return test(candidate.commit, suspects.length, candidate.distance);
    const outside = graph && !state.firstParent ? bestOutside(suspects, state, graph) : undefined;
    if (outside)
        return test(outside.commit, suspects.length, outside.distance);
    const commits = suspects.map(({ commit }) => commit);
    // git walks by date, and with a wrong clock lists ancestors of good commits too.
    const cleared = new Set(await history.ancestors(commits, state.good));
    const left = commits.filter((commit) => !cleared.has(commit));
    return conclude(left, state, skipped, suspects.length < ranked.length);
}
function conclude(commits, state, skipped, deduced) {
    const [only] = commits;
    if (only === undefined)
        return { kind: 'none' };
    // A skipped commit may be named when all bad ones have nothing else in common; paths are a guess and prove nothing.
    const proved = !skipped.has(only) || (deduced && state.paths.length === 0);
    return commits.length === 1 && proved
        ? { kind: 'found', culprit: only }
        : { kind: 'suspects', suspects: commits };
}
function badCommits(state) {
    return [...new Set([state.bad, ...(state.alsoBad ?? [])])];
}
function test(candidate, suspects, distance) {
    return { kind: 'test', candidate, suspects, ...(0,_steps_left_js__WEBPACK_IMPORTED_MODULE_0__/* .aheadOfSplit */ .LJ)(suspects, distance) };
}
/** One culprit is an ancestor of every bad commit. */
function reachedByAllBad(ranked, state, graph) {
    let common = ranked;
    for (const bad of state.alsoBad ?? []) {
        const reached = ancestors(bad, graph);
        common = common.filter(({ commit }) => reached.has(commit));
    }
    // Nothing in common: there are several culprits, and as git does we stay with the one that was found last.
    return common.length === 0 ? ranked : common;
}
function ancestors(tip, graph) {
    const seen = new Set();
    const open = [tip];
    for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
        if (seen.has(commit))
            continue;
        seen.add(commit);
        open.push(...(graph.get(commit) ?? []));
    }
    return seen;
}
/** The best suspect that can be tested. After a skip it lies elsewhere: what breaks one build breaks its neighbours'. */
function bestInside(suspects, state, skipped) {
    const known = new Set([...state.good, ...badCommits(state)]);
    const testable = suspects.filter(({ commit }) => !skipped.has(commit) && !known.has(commit));
    const [best] = suspects;
    if (!best || !skipped.has(best.commit))
        return testable[0];
    const tried = suspects.filter(({ commit }) => skipped.has(commit)).length;
    // Multiples of the golden ratio spread evenly, the power prefers good candidates; a resumed run chooses the same.
    const share = ((tried * (Math.sqrt(5) - 1)) / 2) % 1;
    return testable[Math.floor(testable.length * share ** 1.5)];
}
/**
 * The best commit outside the suspects that has some but not all of them as ancestors: good clears these, bad
 * clears the others. Without it the answer would depend on the order of tests.
 */
function bestOutside(suspects, state, graph) {
    const bit = new Map(suspects.map(({ commit }, index) => [commit, 1n << BigInt(index)]));
    const all = (1n << BigInt(suspects.length)) - 1n;
    const known = new Set([...badCommits(state), ...state.good, ...state.skipped]);
    const reaches = new Map();
    const weighed = new Set([0n, all]);
    let best;
    for (const [commit, parents] of graph) {
        const reach = parents.reduce((sum, parent) => sum | (reaches.get(parent) ?? 0n), bit.get(commit) ?? 0n);
        reaches.set(commit, reach);
        if (known.has(commit) || weighed.has(reach))
            continue;
        weighed.add(reach);
        const below = ones(reach);
        const distance = Math.min(below, suspects.length - below);
        if (!best || distance > best.distance)
            best = { commit, distance };
    }
    return best;
}
/**
 * Ranks those commits of a graph that can be the culprit, as `git rev-list --bisect-all` does: the one that
 * halves them best first.
 */
function rank(graph, possible) {
    const inside = [...graph.keys()].filter((commit) => possible.has(commit));
    const bit = new Map(inside.map((commit, index) => [commit, 1n << BigInt(index)]));
    const reaches = new Map();
    const ranked = [];
    for (const [commit, parents] of graph) {
        const reach = parents.reduce((sum, parent) => sum | (reaches.get(parent) ?? 0n), bit.get(commit) ?? 0n);
        reaches.set(commit, reach);
        if (!bit.has(commit))
            continue;
        const below = ones(reach);
        ranked.push({ commit, distance: Math.min(below, inside.length - below) });
    }
    return ranked.sort((one, other) => other.distance - one.distance);
}
function ones(bits) {
    return bits.toString(2).replaceAll('0', '').length;
}


/***/ }),

/***/ 38660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ NOTHING_AHEAD),
/* harmony export */   LJ: () => (/* binding */ aheadOfSplit),
/* harmony export */   RJ: () => (/* binding */ aheadOf),
/* harmony export */   Xf: () => (/* binding */ stepsLeft)
/* harmony export */ });
/** Steps until one commit is left of so many that can be the culprit, if each step halves them. */
const stepsLeft = (suspects) => Math.ceil(Math.log2(Math.max(1, suspects)));
/** Before the first step of a search among so many commits. */
const aheadOf = (suspects) => ({
    remaining: suspects,
    stepsLeft: stepsLeft(suspects),
});
/**
 * After a test that splits the suspects.
 *
 * @param ruledOut  how many of them the test rules out at least
 */
const aheadOfSplit = (suspects, ruledOut) => ({
    remaining: Math.max(0, suspects - ruledOut - 1),
    stepsLeft: stepsLeft(Math.max(ruledOut, suspects - ruledOut)),
});
/** After the search. */
const NOTHING_AHEAD = { remaining: 0, stepsLeft: 0 };


/***/ }),

/***/ 24989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ credentials)
/* harmony export */ });
/**
 * What git's environment needs to fetch with a token, so that it is in no command line and no file. Under a runner
 * the token is the job's unless another one is given, and only GitHub's own server gets it.
 */
function credentials({ origin, token, server }) {
    if (token === null || !URL.canParse(origin))
        return {};
    const { origin: site, protocol } = new URL(origin);
    const isMeant = server && URL.canParse(server) ? site === new URL(server).origin : protocol === 'https:';
    if (!isMeant || !/^https?:$/.test(protocol))
        return {};
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${site}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
    };
}


/***/ }),

/***/ 39284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y6: () => (/* binding */ filterSettings),
/* harmony export */   rN: () => (/* binding */ filterCheck),
/* harmony export */   yY: () => (/* binding */ refuseFilters)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14620);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40075);


/** Every file of attributes in a tree. */
const ATTRIBUTES = ':(glob)**/.gitattributes';
/**
 * The filters that the attributes of a commit ask for (gitattributes(5)), each with the file that does.
 *
 * @param git  runs in a repository that has the commit
 */
async function filtersOf(commit, git) {
    const pattern = '[[:space:]]filter=';
    const asked = ['grep', '--no-color', '-I', '-E', '-e', pattern, commit, '--', ATTRIBUTES];
    const { stdout } = await git(asked, { check: false });
    return stdout.split('\n').flatMap((line) => {
        const [, file = '', text = ''] = /^[0-9a-f]+:(.*?\.gitattributes):(.*)$/.exec(line) ?? [];
        const [, filter] = text.trimStart().startsWith('#') ? [] : (/\sfilter=(\S+)/.exec(text) ?? []);
        return filter === undefined ? [] : [{ filter, file }];
    });
}
/**
 * Refuses a commit whose files would be wrong without a filter.
 *
 * @throws ConfigurationError that names the filter
 */
async function refuseFilters(commit, git) {
    const [asked] = await filtersOf(commit, git);
    if (asked === undefined)
        return;
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`filters: ${asked.file} of ${commit.slice(0, 12)} asks for the filter "${asked.filter}", and without it the files are not what a build expects. Set filters: run to run the filters of your git settings, or filters: none to build what the repository holds.`);
}
/** Refuses what is checked out if it asks for a filter; each set of attributes is looked at once. */
function filterCheck(setting, git) {
    const seen = new Set();
    return async (commit) => {
        if (setting !== 'refuse')
            return;
        const { stdout: attributes } = await git(['ls-files', '--stage', '--', ATTRIBUTES]);
        if (seen.has(attributes))
            return;
        seen.add(attributes);
        if (attributes !== '')
            await refuseFilters(commit, git);
    };
}
/** Settings of the user's repository that its filters need, as pairs of name and value. */
async function filterSettings(user) {
    const listed = await user(['config', '--local', '--null', '--get-regexp', String.raw `^(filter|lfs)\.`], {
        check: false,
    });
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsIn */ .RV)(listed.stdout);
}


/***/ }),

/***/ 47845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository),
  g: () => (/* binding */ openSourceTree)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/host/in-use.js
var in_use = __webpack_require__(81066);
// EXTERNAL MODULE: ./build/host/user.js
var user = __webpack_require__(69064);
// EXTERNAL MODULE: ./build/host/work-directory.js
var work_directory = __webpack_require__(93472);
// EXTERNAL MODULE: ./build/git/filters.js
var git_filters = __webpack_require__(39284);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(40075);
;// CONCATENATED MODULE: ./build/git/unlock-tree.js



/** Reading, writing and searching for the owner: needed to remove something from a directory. */
const OWNER = 0o700;
/**
 * Makes all directories of a tree writable for their owner. Module caches make theirs read-only, and git then
 * cannot remove their content. If this process is root for an ordinary user, the whole tree is the user's again.
 *
 * No link is followed.
 */
async function unlockTree(directory) {
    if ((0,user/* isRoot */.jX)())
        await (0,user/* giveToUser */.o8)(directory);
    await unlock(directory);
}
async function unlock(directory) {
    const found = await (0,promises_.lstat)(directory);
    if (!found.isDirectory())
        return;
    // What is not ours stays locked: git then says what it could not remove.
    if ((found.mode & OWNER) !== OWNER)
        await (0,promises_.chmod)(directory, found.mode | OWNER).catch(() => { });
    const inside = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
    for (const entry of inside)
        if (entry.isDirectory())
            await unlock((0,external_node_path_.join)(directory, entry.name));
}

// EXTERNAL MODULE: ./build/git/work-repository.js
var work_repository = __webpack_require__(40967);
;// CONCATENATED MODULE: ./build/git/source.js










/** A `shallow` file tells git where history was cut; a borrower needs to know the same. */
async function copyShallow(from, to) {
    const isThere = (await (0,promises_.stat)(from).catch(() => null)) !== null;
    if (isThere)
        await (0,promises_.copyFile)(from, to);
    else
        await (0,promises_.rm)(to, { force: true });
}
/**
 * Tells the work repository where the user's was cloned from: builds ask for it, and relative URLs of submodules need
 * it. A partial clone lacks the content of old commits, and git fetches it if its settings say from where. With the
 * same settings the work repository fetches what a candidate needs, and nothing is written into the clone.
 */
async function copyOrigin(user, git) {
    const { cloneOf, directory, promises } = user;
    const absolute = (url) => ((0,git_git/* isUrl */.gU)(url) ? url : (0,external_node_path_.resolve)(directory, url));
    const fetched = promises.map(([name, value]) => [name, name.endsWith('.url') ? absolute(value) : value]);
    const origin = cloneOf === null ? directory : (0,git_git/* shown */.SP)(absolute(cloneOf));
    for (const [name = '', value = ''] of [['remote.origin.url', origin], ...fetched]) {
        await git(['config', '--replace-all', name, value]);
    }
}
/**
 * Lets the work repository borrow the user's objects and copies its references. This is what
 * `clone --shared` does, but without starting git's server side in the user's repository: that refuses a
 * directory of another owner and takes no `safe.directory` from a command line.
 */
async function borrow(user, directory, git, host) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'objects/info'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'objects/info/alternates'), `${user.objects}\n`);
    await copyShallow(user.shallow, (0,external_node_path_.join)(directory, 'shallow'));
    await copyOrigin(user, git);
    const list = ['for-each-ref', '--format=%(objectname) %(refname)'];
    const linesOf = ({ stdout }) => stdout.split('\n').filter((line) => line !== '');
    const theirs = await whole(linesOf(await user.git(list)), user, git, host);
    const wanted = new Set(theirs);
    const nameOf = (line) => line.slice(line.indexOf(' ') + 1);
    const names = new Set(theirs.map(nameOf));
    const had = new Set(linesOf(await git(list)));
    const gone = [...had].map(nameOf).filter((name) => !names.has(name));
    const added = [...wanted].filter((line) => !had.has(line));
    // Two transactions, because a branch may have become a folder of branches.
    for (const changes of [
        gone.map((name) => `delete ${name}\n`),
        added.map((line) => `update ${nameOf(line)} ${line.slice(0, line.indexOf(' '))}\n`),
    ]) {
        if (changes.length > 0)
            await git(['update-ref', '--no-deref', '--stdin'], { input: changes.join('') });
    }
}
/** References whose objects exist. One to a missing object, such as from a broken fetch, is left out. */
async function whole(references, { path }, git, host) {
    const ids = references.map((line) => line.slice(0, line.indexOf(' ')));
    const asked = ['cat-file', '--batch-check=%(objecttype)'];
    const { stdout } = await git(asked, { input: ids.map((id) => `${id}\n`).join(''), env: git_git/* NO_FETCH */.T9 });
    const kinds = stdout.split('\n');
    const isThere = (index) => !kinds[index]?.endsWith(' missing');
    const broken = references.filter((_, index) => !isThere(index));
    if (broken.length > 0) {
        const more = broken.length > 1 ? ` and ${broken.length - 1} more` : '';
        host.log.info(`${path}: ${broken[0]?.split(' ')[1]}${more} names a missing object and is left out`);
    }
    return references.filter((_, index) => isThere(index));
}
/**
 * Opens the work repository for a repository on this host, whose objects it borrows. For a URL see `openMirror`.
 *
 * @param options.workDir  holds the work repository; locked by the caller
 */
async function openRepository({ user, workDir }, host) {
    const directory = await (0,work_repository/* ownRepository */.d)({ origin: user.commonDir, format: user.format, workDir }, host);
    const git = (0,git_git/* gitAt */.c8)({ gitDir: directory }, host);
    await borrow(user, directory, git, host);
    const resolveIn = (revision) => (0,git_git/* commitOf */.D3)(user.git, revision, { revision, where: user.path });
    return { kind: 'own', directory, git, user, resolve: resolveIn };
}
/** Lock files of a git that was killed; nobody else works in this repository. */
async function removeStaleLocks(gitDir) {
    for (const name of await (0,promises_.readdir)(gitDir).catch(() => [])) {
        if (name.endsWith('.lock'))
            await (0,promises_.rm)((0,external_node_path_.join)(gitDir, name), { force: true });
    }
}
/**
 * Opens the source tree of the repository, and makes it if there is none. Its path is constant: make rebuilds
 * everything if it changes.
 *
 * @param options.workDir  holds the tree; locked by the caller
 * @param options.filters  left out, a commit whose attributes ask for a filter is refused
 * @param options.clean    false: what builds leave between the files stays there; true by default
 */
async function openSourceTree(options, host) {
    const { repository, workDir, filters = 'refuse', clean: cleans = true } = options;
    const part = await (0,work_directory/* openPart */.Qj)(workDir, 'source');
    const directory = (0,external_node_path_.join)(part, 'tree');
    const requireInPlace = await pinned([part, repository.directory]);
    const gitDir = (0,external_node_path_.join)(repository.directory, 'worktrees', (0,external_node_path_.basename)(directory));
    const link = (0,external_node_path_.join)(directory, '.git');
    const place = { gitDir, workTree: directory };
    const git = filters === 'run' ? await filteringGit(place, repository, host) : (0,git_git/* gitAt */.c8)(place, host);
    const checkFilters = (0,git_filters/* filterCheck */.rN)(filters, git);
    const isDirectory = await isRealDirectory(directory);
    if (!isDirectory ||
        !(await isLinked(gitDir, link)) ||
        (await git(['ls-files'], { check: false })).exit !== 0)
        await addWorkTree(repository, directory);
    return {
        directory,
        git,
        async checkout(commit, { clean = cleans } = {}) {
            await requireInPlace();
            await requireOwnTree(directory);
            await removeStaleLocks(gitDir);
            await restoreLink(link, gitDir);
            // If a commit's tree is missing, git takes it for an empty one, empties the work tree and reports success.
            await git(['cat-file', '-e', `${commit}^{tree}`]);
            const put = async () => {
                // Time stamps only change with the content, so make rebuilds only what differs between two candidates.
                await git(['checkout', '--quiet', '--force', '--detach', commit, '--']);
                if (clean)
                    await git(['clean', '-ffdxq']);
            };
            await put().catch(async (error) => {
                if (!(error instanceof errors/* InfrastructureError */.EN))
                    throw error;
                await unlockTree(directory);
                await put();
            });
            await checkFilters(commit);
        },
    };
}
/** Filters are set up in the user's own settings and in those of the user's repository, so this one reads both. */
async function filteringGit(place, { user }, host) {
    const users = (0,git_git/* gitAt */.c8)({ ...place, env: {} }, host);
    const own = user === null ? [] : await (0,git_filters/* filterSettings */.Y6)(user.git);
    const settings = own.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return (args, options) => users([...settings, ...args], options);
}
/** Whether git's directory of a linked work tree says so itself (gitrepository-layout(5)). */
async function isLinked(gitDir, link) {
    const said = await (0,promises_.readFile)((0,external_node_path_.join)(gitDir, 'gitdir'), 'utf8').catch(() => '');
    return said.trimEnd() === link;
}
/**
 * Makes sure later that directories are where they are now. A build may replace any of them with a link, or one
 * above: git would then check out and clean in another directory.
 *
 * @returns throws an InfrastructureError that names the first one that has moved
 */
async function pinned(directories) {
    const places = new Map();
    for (const directory of directories)
        places.set(directory, await (0,promises_.realpath)(directory));
    return async () => {
        for (const [directory, place] of places) {
            if ((await (0,promises_.realpath)(directory).catch(() => null)) !== place)
                throw new errors/* InfrastructureError */.EN(`${directory} is no longer the directory that this run made: a build has moved or replaced it. Nothing was done there`);
        }
    };
}
/** Whether a path is a directory itself, not a link to one. */
const isRealDirectory = async (path) => (await (0,promises_.lstat)(path).catch(() => null))?.isDirectory() === true;
/**
 * A build may replace the tree with anything, and mount anything below it: git would check out and clean
 * there.
 *
 * @throws InfrastructureError if something is mounted below it
 */
async function requireOwnTree(directory) {
    if (!(await isRealDirectory(directory))) {
        await (0,promises_.rm)(directory, { force: true });
        await (0,promises_.mkdir)(directory, { recursive: true });
        await (0,user/* giveToUser */.o8)(directory);
    }
    if (await (0,in_use/* hasMounts */.Hj)(await (0,promises_.realpath)(directory)))
        throw new errors/* InfrastructureError */.EN(`something is mounted below ${directory}, where this run removes files: a build left it there. Unmount it, then start the same run again`);
}
async function addWorkTree(repository, directory) {
    if (await isRealDirectory(directory))
        await requireOwnTree(directory);
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.rm)((0,external_node_path_.join)(repository.directory, 'worktrees'), { recursive: true, force: true });
    // An empty orphan: the checkout comes later, and HEAD of the work repository may name nothing.
    const listed = await repository.git([
        'for-each-ref',
        '--format=%(objectname) %(objecttype) %(*objecttype)',
    ]);
    const line = listed.stdout.split('\n').find((each) => /\bcommit\b/.test(each)) ?? '';
    const add = ['worktree', 'add', '--quiet', '--force', '--detach', '--no-checkout', directory];
    await repository.git([...add, line.split(' ')[0] ?? '']);
}
/**
 * A build may remove or replace the file that leads git from the work tree to its directory; then git of the
 * next build would find another repository, or none.
 */
async function restoreLink(link, gitDir) {
    const text = `gitdir: ${gitDir}\n`;
    if ((await (0,promises_.readFile)(link, 'utf8').catch(() => null)) === text)
        return;
    await (0,promises_.rm)(link, { recursive: true, force: true });
    await (0,promises_.writeFile)(link, text);
    await (0,user/* giveToUser */.o8)(link);
}


/***/ }),

/***/ 48282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ references),
/* harmony export */   n: () => (/* binding */ tipOf)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74995);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25933);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40075);
/* harmony import */ var _git_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55828);





const LONGEST = 120;
const RETRIES = 3;
/**
 * The commit that a revision names right now. A URL is asked for its references; nothing is fetched.
 *
 * @throws ConfigurationError if there is no such commit
 * @throws InfrastructureError if the URL does not answer
 */
async function tipOf(options, host) {
    const { origin, revision } = options;
    if (!(0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .isUrl */ .gU)(origin)) {
        const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
        const found = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .readingGit */ .l4)({ directory: origin }, host)(args, { check: false });
        const commit = found.stdout.trim();
        if (found.exit === 0 && (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .jh)(commit))
            return commit;
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`bad: "${revision}" is not a commit of ${origin}${(0,_git_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .besides */ .o)(found.stderr)}. Name a branch, a tag or a commit that it has.`);
    }
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .jh)(revision))
        return revision;
    const names = ['', 'refs/heads/', 'refs/tags/', 'refs/'].map((prefix) => `${prefix}${revision}`);
    const listed = await references({ ...options, names }, host);
    // An annotated tag names its commit on another line.
    for (const name of names.flatMap((each) => [`${each}^{}`, each])) {
        const commit = listed.get(name);
        if (commit !== undefined)
            return commit;
    }
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`bad: "${revision}" is neither a branch nor a tag of ${(0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(origin)}. Name one of those, HEAD or a full commit id.`);
}
/**
 * The references of a URL: the object of each name. An annotated tag has a second line, its name with
 * `^{}`, for the commit.
 *
 * @throws ConfigurationError if there is no such repository, or it may not be read
 * @throws InfrastructureError if the URL does not answer
 */
function references(asked, host) {
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .Ay)(() => listReferences(asked, host), {
        retries: RETRIES,
        minTimeout: 2000,
        signal: host.signal,
    });
}
async function listReferences({ origin, names = [], env = {} }, host) {
    const patterns = names.flatMap((name) => [name, `${name}^{}`]);
    const asked = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .listingGit */ .l2)(env, host)(['ls-remote', '--end-of-options', origin, ...patterns], {
        check: false,
        within: LONGEST,
    });
    if (asked.exit !== 0) {
        const reason = (0,_git_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .gitReason */ .t)(asked.stderr) || 'no answer in time';
        const told = `kernel: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(origin)} does not list its branches: ${reason}`;
        const isFinal = /not found|does not (exist|appear)|authentication|could not read Username/i.test(asked.stderr);
        if (isFinal)
            throw new p_retry__WEBPACK_IMPORTED_MODULE_4__/* .AbortError */ .lc(new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(told));
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InfrastructureError */ .EN(told);
    }
    const lines = asked.stdout.split('\n').map((line) => line.split('\t'));
    return new Map(lines.flatMap(([commit = '', name = '']) => ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .jh)(commit) ? [[name, commit]] : [])));
}


/***/ }),

/***/ 40967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep),
/* harmony export */   d: () => (/* binding */ ownRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61655);
/* harmony import */ var _host_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69064);
/* harmony import */ var _host_work_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93472);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40075);






/** What a killed git leaves: its locks would stop every later one, and half a pack of Linux is a gigabyte. */
const LEFT_BEHIND = /\.lock$|^tmp_(pack|idx|rev|obj)_/;
/** Removes what a killed git left in the action's own repository, which nobody else uses. */
async function sweep(directory) {
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { recursive: true, withFileTypes: true })) {
        if (entry.isFile() && LEFT_BEHIND.test(entry.name))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name), { force: true });
    }
}
/**
 * The action's own bare repository below the work directory, empty if it had another origin or was never finished,
 * and free of what a killed git left. The work directory has to be locked.
 *
 * @param options.origin  path or URL
 * @param options.format  how the origin names its objects
 * @returns its absolute path
 */
async function ownRepository({ origin, format, workDir }, host) {
    const part = await (0,_host_work_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .openPart */ .Qj)(workDir, 'repository');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(part, 'git');
    const recorded = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'kernel-bisect-origin');
    // A URL may hold a password.
    const known = (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(JSON.stringify([origin, format]));
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(recorded, 'utf8').catch(() => null)) === known) {
        await sweep(directory);
        return directory;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory);
    await (0,_host_user_js__WEBPACK_IMPORTED_MODULE_3__/* .giveToUser */ .o8)(directory);
    const init = ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`];
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__/* .gitAt */ .c8)({ gitDir: directory }, host)(init);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(recorded, known);
    return directory;
}


/***/ }),

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

/***/ 1501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readKnown),
/* harmony export */   b: () => (/* binding */ knownText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14620);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77648);
/* harmony import */ var _nightly_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65865);




const knownSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    culprit: _nightly_run_js__WEBPACK_IMPORTED_MODULE_1__/* .commitId */ .xk,
    /** The tip that it was last seen at. */
    tip: _nightly_run_js__WEBPACK_IMPORTED_MODULE_1__/* .commitId */ .xk,
    signature: _nightly_run_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk.shape.signature,
});
/** The names of hunt and test do not matter: one test of one hunt is compared with itself. */
const keys = (signature) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOf */ .YD)('', '', signature);
/** What the next nightly run of a test takes as found: the value of `hunt-known`; null if there is nothing. */
function knownText(nightlyRun) {
    if (nightlyRun?.state !== 'regressed' || nightlyRun.finding?.status !== 'found')
        return null;
    const { firstBad, signature } = nightlyRun.finding;
    if (firstBad === null)
        return null;
    return JSON.stringify({ culprit: firstBad.commit, tip: nightlyRun.tip, signature });
}
/**
 * Reads `hunt-known`. Whether a bad end fails the same way is decided as for an issue.
 *
 * @throws ConfigurationError if it is not what `hunt-plan` writes
 */
function readKnown(text) {
    const parsed = knownSchema.safeParse(jsonOf(text));
    if (!parsed.success) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('hunt-known is not what hunt-plan writes: JSON with culprit, tip and signature. Leave it out.');
    }
    const { culprit, tip, signature } = parsed.data;
    const known = keys(signature);
    return {
        culprit,
        tip,
        isSame: ({ kind, title, altTitles = [] }) => keys({ kind, title, altTitles }).some((key) => known.includes(key)),
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

/***/ 77648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ markerIn),
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   U7: () => (/* binding */ markerText),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   u7: () => (/* binding */ unmarked)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25933);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39416);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90152);




const commitId = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(_model_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommitId */ .jh);
/** What an issue of a hunt remembers, hidden in its text. Only digits and names: nothing in it can end the comment. */
const markerSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    hunt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_settings_values_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o_),
    /** Keys of the signature and its other titles; its own comes first. */
    keys: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/))
        .min(1)
        .max(50),
    /** Every test that has failed with it. */
    tests: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_settings_values_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o_)).max(256),
    /** The tip at which it was first seen, this time. */
    since: commitId,
    /** The last tip that was reported. */
    tip: commitId,
    culprit: commitId.nullable(),
    /** Whether the tip failed when this was written. */
    phase: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['lasts', 'passed']),
});
const MARKER = /<!-- kernel-bisect-hunt (\{[^\r\n<>]{1,10000}\}) -->/;
/** The hidden comment that identifies an issue. */
const markerText = (marker) => `<!-- kernel-bisect-hunt ${JSON.stringify(marker)} -->`;
/** The marker in an issue's text; null if there is none, or one that no hunt has written. */
function markerIn(body) {
    const [, json] = MARKER.exec(body ?? '') ?? [];
    if (json === undefined)
        return null;
    try {
        return markerSchema.parse(JSON.parse(json));
    }
    catch {
        return null;
    }
}
/** Foreign text without anything that looks like a marker: a log or a subject may say anything, in a code block too. */
const unmarked = (text) => text.replaceAll('<!-- kernel-bisect-hunt', '<! -- kernel-bisect-hunt');
/** The text with another marker. What people wrote around it stays. */
function withMarker(body, marker) {
    return MARKER.test(body)
        ? body.replace(MARKER, () => markerText(marker))
        : `${body}\n\n${markerText(marker)}`;
}
/**
 * What identifies a regression, its own key first. Two are the same if they share one. A crash or a build error is
 * the same bug in any test; a failing test, a hang or a failed boot only in the same test.
 */
function keysOf(hunt, test, signature) {
    const { kind, title, altTitles } = signature;
    switch (kind) {
        case 'crash': {
            // The place where a report broke off identifies nothing.
            const others = altTitles.filter((other) => !other.endsWith('corrupted'));
            return [...new Set([title, ...others])].slice(0, 50).map((each) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)([hunt, kind, each]));
        }
        case 'build':
            // Lines move with every commit.
            return [(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)([hunt, kind, title.replace(/:\d+(?=:|$)/g, '')])];
        case 'test':
            // Any status of a failed test is the same failure, as in a bisection.
            return [(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)([hunt, kind, test])];
        case 'hang':
        case 'boot':
        case 'regex':
            return [(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)([hunt, kind, test, title])];
    }
}


/***/ }),

/***/ 90152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ memoryPrefix),
/* harmony export */   Te: () => (/* binding */ latestOf),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   sH: () => (/* binding */ planArtifact),
/* harmony export */   yN: () => (/* binding */ jobArtifact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The artifact with the plan of a nightly run. */
const planArtifact = (hunt) => `kernel-bisect-${hunt}.plan`;
/** The artifact with the result of one test of a nightly run. */
const jobArtifact = (hunt, test) => `kernel-bisect-${hunt}.${test}.job`;
/**
 * Prefix of the keys of a test's nightly runs in the workflow's cache; the run and its attempt follow. The newest of
 * them is what is known about the test.
 */
function memoryPrefix(identity) {
    const { hunt, kernel, test } = identity;
    const settings = Object.entries(identity.settings).sort(([a], [b]) => (a < b ? -1 : 1));
    return `kernel-bisect-hunt-${hunt}.${test}.${digest({ kernel, settings })}.`;
}
/** 16 hexadecimal digits that stand for a value; safe in names, keys and comments of HTML. */
function digest(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
/**
 * Of artifacts with such a name, the one of the latest attempt. A new attempt, and a name that was taken, give
 * the name a number: `-2`.
 */
function latestOf(name, artifacts) {
    const numberOf = (artifact) => {
        if (artifact.name === name)
            return 1;
        const tail = artifact.name.startsWith(`${name}-`) ? artifact.name.slice(name.length + 1) : '';
        return /^[1-9]\d{0,3}$/.test(tail) ? Number(tail) : 0;
    };
    return artifacts
        .filter((artifact) => numberOf(artifact) > 0)
        .sort((a, b) => numberOf(a) - numberOf(b) || a.id - b.id)
        .at(-1);
}


/***/ }),

/***/ 65865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ nightlyRunSchema),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   ok: () => (/* binding */ nightlyRunOf),
/* harmony export */   xk: () => (/* binding */ commitId)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25933);
/* harmony import */ var _report_assurance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37762);
/* harmony import */ var _report_conclusion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18728);
/* harmony import */ var _report_next_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63576);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44702);






const commitId = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().refine(_model_js__WEBPACK_IMPORTED_MODULE_4__/* .isCommitId */ .jh);
const commitInfo = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ commit: commitId, subject: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), author: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), date: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/** What there is to say about a regression. All text in it is foreign. */
const finding = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['found', 'suspects', 'merge-base-bad', 'out-of-time']),
    signature: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['crash', 'test', 'hang', 'boot', 'build', 'regex']),
        title: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        altTitles: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    }),
    firstBad: commitInfo.nullable(),
    /** The first of them; `suspectCount` says how many there are. */
    suspects: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commitInfo),
    suspectCount: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    good: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commitInfo),
    bad: commitInfo,
    /** Whether the kernel's own rules for reports apply. */
    linux: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(true),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** How sure the answer is, a sentence each. */
    assurance: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ text: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), isWarning: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() })),
    /** Lines of dmesg that the verdict rests on. */
    excerpt: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    commands: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** `Fixes:` and what the regression tracker reads. */
    lines: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
/** The result of one test in one nightly run, and what is known about it from then on. */
const nightlyRunSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    test: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** The commit that was tested. */
    tip: commitId,
    /**
     * `passes`: the tip works. `regressed`: it fails, and the good end does not. `environment`: the good end, which
     * passed once, fails as well. `unclear`: the tip could not be judged. `broken`: the run did not finish.
     */
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['passes', 'regressed', 'environment', 'unclear', 'broken']),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Where the next nightly run starts from; empty if good has to be found from tags. */
    good: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commitId),
    /** Broken nightly runs in a row. */
    broken: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative(),
    finding: finding.nullable(),
    /** The workflow run, and its evidence, in a browser. */
    runUrl: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    evidenceUrl: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
const MOST_SUSPECTS = 20;
const MOST_LINES = 60;
const LONGEST_LINE = 300;
/** What the run of a test says about the tip, and what the next nightly run can start from. */
function nightlyRunOf(options) {
    const { test, tip, before, view, runUrl, evidenceUrl = null } = options;
    const found = view === null ? null : (lasting(view, before) ?? findingOf(view));
    const state = tipState(options, found);
    return {
        version: 1,
        test,
        tip,
        state,
        reason: view === null ? 'its run left no result' : cut((0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_5__/* .conclusionOf */ .v)(view).reason, 1000),
        good: goodAfter(state, options),
        broken: state === 'broken' ? (before?.broken ?? 0) + 1 : 0,
        finding: state === 'regressed' ? found : null,
        runUrl,
        evidenceUrl,
    };
}
function tipState(options, found) {
    const { view, tip } = options;
    // A result of another tip is from an older attempt, and says nothing about this one.
    if (view === null || view.bad?.commit !== tip)
        return 'broken';
    const { status } = (0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_5__/* .conclusionOf */ .v)(view);
    switch (status) {
        case 'found':
        case 'suspects':
        case 'merge-base-bad':
            return found === null ? 'unclear' : 'regressed';
        case 'out-of-time':
            // A failing tip is news only if it is known that good does not fail.
            return found !== null && goodPassed(view) ? 'regressed' : 'unclear';
        case 'not-reproduced':
            // A tip that could not be judged is not reproduced either, and proves nothing.
            return tipPassed(view) ? 'passes' : 'unclear';
        case 'good-is-bad':
            // Only a commit that passed in an earlier nightly run proves that it was not always so.
            return startedFromLastGood(options) ? 'environment' : 'unclear';
        case 'cancelled':
        case 'error':
            return 'broken';
    }
}
const tipPassed = ({ steps }) => steps.some(({ role, verdict }) => role === 'bad-end' && verdict === 'good');
/** Whether every good end passed, including one found from tags. */
const goodPassed = ({ steps, good }) => good.length > 0 &&
    good.every(({ commit }) => steps.some(({ role, verdict, candidate }) => (role === 'good-end' || role === 'good-probe') && verdict === 'good' && candidate.commit === commit));
const startedFromLastGood = ({ before, from }) => before !== null && before.good.length > 0 && from.join() === before.good.join();
function goodAfter(state, options) {
    const { tip, before, view } = options;
    switch (state) {
        case 'passes':
            return [tip];
        case 'environment':
            // What passed once fails now: trying it again would not help.
            return [];
        case 'regressed':
        case 'unclear':
        case 'broken':
            // A good end that was found from tags and passed saves the next nightly run the search for it.
            if (view?.bad?.commit === tip && goodPassed(view))
                return view.good.map(({ commit }) => commit);
            return startedFromLastGood(options) ? (before?.good ?? []) : [];
    }
}
/** What was found before, at the tip of this nightly run; null if this run has searched itself. */
function lasting(view, before) {
    if ((0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_5__/* .conclusionOf */ .v)(view).known !== true || view.bad === null)
        return null;
    return before?.finding ? { ...before.finding, bad: view.bad } : null;
}
function findingOf(view) {
    const { status, firstBad, suspects, reason } = (0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_5__/* .conclusionOf */ .v)(view);
    const { signature, good, bad, linux } = view;
    const isFinding = status === 'found' || status === 'suspects' || status === 'merge-base-bad' || status === 'out-of-time';
    if (!isFinding || signature === null || bad === null)
        return null;
    const step = (0,_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceStep */ .yN)(view, firstBad);
    return {
        status,
        signature: {
            kind: signature.kind,
            title: cut(signature.title),
            altTitles: (signature.altTitles ?? []).map((title) => cut(title)),
        },
        firstBad,
        suspects: suspects.slice(0, MOST_SUSPECTS),
        suspectCount: suspects.length,
        good,
        bad,
        linux,
        reason: cut(reason, 1000),
        assurance: status === 'found' ? (0,_report_assurance_js__WEBPACK_IMPORTED_MODULE_0__/* .assurance */ .w)(view) : [],
        excerpt: step
            ? (0,_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .excerptOf */ .zU)(step)
                .slice(0, MOST_LINES)
                .map((line) => cut(line))
            : [],
        commands: firstBad === null ? [] : (0,_report_next_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi)(view, firstBad),
        lines: firstBad === null ? [] : (0,_report_next_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .reportLines */ .QS)(view, firstBad),
    };
}
function cut(text, length = LONGEST_LINE) {
    return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}


/***/ }),

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


/***/ }),

/***/ 5241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lj: () => (/* binding */ kernelName),
  cS: () => (/* binding */ lockWorkDirectory),
  m0: () => (/* binding */ openKernel),
  yv: () => (/* binding */ originOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(40075);
// EXTERNAL MODULE: ./build/git/git-reason.js
var git_reason = __webpack_require__(55828);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/model.js
var model = __webpack_require__(25933);
// EXTERNAL MODULE: ./build/bisect/search.js
var search = __webpack_require__(7779);
;// CONCATENATED MODULE: ./build/bisect/history.js





/** The history of a git repository. Reads only. */
function gitHistory(options, host) {
    const { directory, mirrored, git = (0,git_git/* readingGit */.l4)({ directory }, host) } = options;
    const where = mirrored ?? directory;
    const ask = (args) => git(args, { check: false });
    async function lines(args, input) {
        const { stdout } = await git(args, input === undefined ? {} : { input });
        return stdout.split('\n').filter((line) => line !== '');
    }
    async function howToFix(reference) {
        const { stdout } = await ask(['rev-parse', '--is-shallow-repository']);
        if (mirrored !== undefined) {
            return stdout.trim() === 'true'
                ? `${mirrored} is a shallow clone itself: "git fetch --unshallow --tags" there fetches the rest.`
                : `Check how ${reference} is written.`;
        }
        return stdout.trim() === 'true'
            ? `The repository is a shallow clone: "git -C ${directory} fetch --unshallow --tags" fetches the rest ` +
                '(in a workflow: fetch-depth: 0 for actions/checkout).'
            : `"git -C ${directory} fetch --tags origin" gets new tags and branches; check how ${reference} is written.`;
    }
    return {
        async ranked(state) {
            if (state.paths.length === 0)
                return (await lines(rankedArguments(state))).map(rankedCommit);
            // Which merges touch a path depends on the ends of the range, so that is asked for the whole range, once.
            const touching = await lines(rangeArguments([], { ...state, ...state.start }));
            const walk = state.firstParent ? ['--first-parent'] : [];
            return (0,search/* rank */.Tm)(toGraph(await lines(graphArguments([state.bad], state.good, walk))), new Set(touching));
        },
        graph: async (tips, good) => toGraph(await lines(graphArguments(tips, good))),
        async count(state) {
            const { exit, stdout, stderr } = await ask(rangeArguments(['--count'], state));
            if (exit === 0)
                return Number(stdout);
            const said = (0,git_reason/* gitReason */.t)(stderr);
            if (state.paths.length > 0)
                throw new errors/* ConfigurationError */.j1(`paths: git does not take ${state.paths.map((path) => `"${path}"`).join(', ')} (${said}). Give paths as they are in the kernel's repository, such as drivers/net.`);
            throw new errors/* InfrastructureError */.EN(`git cannot count the commits up to ${state.bad} in ${where}: ${said}`);
        },
        async mergeBases(bad, good) {
            const answer = await ask(['merge-base', '--all', bad, ...good]);
            if (answer.exit === 0)
                return answer.stdout.trim().split('\n');
            // By 1 it says that there is none; anything else is no answer.
            if (answer.exit !== 1)
                throw new errors/* InfrastructureError */.EN(`git finds no merge base of ${bad} and ${good.join(', ')} in ${where}: ${(0,git_reason/* gitReason */.t)(answer.stderr)}`);
            throw new errors/* ConfigurationError */.j1(`${bad.slice(0, 12)} and ${good.map((commit) => commit.slice(0, 12)).join(', ')} have no common history in ${where}. ` +
                (await howToFix(bad)));
        },
        async ancestors(commits, tips) {
            const found = [];
            for (const commit of commits) {
                // Its merge base with a merge of all the tips. `rev-list` goes by dates, and this does not (git-merge-base(1)).
                const { stdout } = await ask(['merge-base', '--all', commit, ...tips]);
                if (stdout.split('\n').includes(commit))
                    found.push(commit);
            }
            return found;
        },
        async isCutOff(commit) {
            const seen = (await lines(['rev-list', '--parents', '-n1', commit, '--']))[0] ?? commit;
            const written = (await lines(['cat-file', 'commit', commit])).filter((line) => /^parent [0-9a-f]+$/.test(line));
            return seen.trim().split(' ').length - 1 < written.length;
        },
        async describe(commit) {
            // Any of these may be empty.
            const format = '--format=%H%x00%an%x00%ae%x00%aI%x00%s%x00';
            const args = ['log', '-1', '--no-show-signature', '--no-color', format, commit, '--'];
            const { stdout } = await git(args);
            const [id = '', name = '', email = '', date = '', subject = ''] = stdout.split('\0');
            const author = `${name} ${email === '' ? '' : `<${email}>`}`.trim();
            return { commit: id || commit, subject, author, date: dateIn(date) };
        },
        mentioning: (text, { tip, good }) => lines(['rev-list', '--fixed-strings', `--grep=${text}`, tip, '--not', ...good, '--']),
        async tags(commit) {
            const named = await lines(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/tags']);
            const ids = named.map((line) => `${line.split(' ')[0]}\n`).join('');
            const kinds = await lines(['cat-file', '--batch-check=%(objecttype)'], ids);
            // git reads no tag at all if one names a missing object.
            const whole = named.filter((_, index) => /^(commit|tag)$/.test(kinds[index] ?? ''));
            if (whole.length === 0)
                return [];
            const which = whole.length === named.length
                ? ['refs/tags']
                : whole.map((line) => line.slice(line.indexOf(' ') + 1));
            const format = '--format=%(refname:strip=2) %(objectname) %(*objectname)';
            const listed = await lines(['for-each-ref', format, `--merged=${commit}`, ...which]);
            return listed.flatMap((line) => {
                const [name = '', object = '', peeled] = line.split(' ');
                const target = peeled || object;
                return target === commit ? [] : [{ name, commit: target }];
            });
        },
        async resolve(reference) {
            const answer = await ask(['rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`]);
            const commit = answer.stdout.trim();
            if (answer.exit === 0 && (0,model/* isCommitId */.jh)(commit))
                return commit;
            throw new errors/* ConfigurationError */.j1(`The revision "${reference}" names no commit in ${where}${(0,git_reason/* besides */.o)(answer.stderr)}. ${await howToFix(`"${reference}"`)}`);
        },
    };
}
function rangeArguments(options, { good, bad, paths, firstParent }) {
    const walk = firstParent ? ['--first-parent'] : [];
    // Simplified history depends on the good commits: a culprit could drop out of it halfway.
    if (paths.length > 0)
        walk.push('--full-history');
    return ['rev-list', ...options, ...walk, bad, '--not', ...good, '--', ...paths];
}
/** The command line that ranks all commits that can be the culprit. */
function rankedArguments(state) {
    return rangeArguments(['--bisect-all'], state);
}
function graphArguments(tips, good, walk = []) {
    return ['rev-list', ...walk, '--parents', '--topo-order', '--reverse', ...tips, '--not', ...good, '--'];
}
/** Reads a line such as `<commit> (dist=3)`. */
function rankedCommit(line) {
    return { commit: line.split(' ', 1)[0], distance: Number(/\bdist=(\d+)/.exec(line)?.[1] ?? 0) };
}
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/;
/** What git makes of a date; empty if that is none. Of one that it cannot read it gives back what it was asked for. */
function dateIn(told) {
    return ISO.test(told) && !Number.isNaN(Date.parse(told)) ? told : '';
}
function toGraph(listed) {
    return new Map(listed.map((line) => {
        const [commit = '', ...parents] = line.split(' ');
        return [commit, parents];
    }));
}

// EXTERNAL MODULE: ./build/git/credentials.js
var credentials = __webpack_require__(24989);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/git/local-repository.js





/**
 * Looks at a repository on this host.
 *
 * @param path  absolute: a directory in a work tree, a git directory, or a link to one
 * @param given  the path as it was given, for messages
 * @throws ConfigurationError with git's own reason if there is no readable repository
 */
async function localRepository({ path, given = path }, host) {
    const asked = ['--git-dir', '--git-common-dir'];
    const paths = ['--git-path', 'objects', '--git-path', 'shallow'];
    const there = (0,git_git/* readingGit */.l4)({ directory: path }, host);
    const found = await there(['rev-parse', ...asked, ...paths, '--show-object-format'], { check: false });
    if (found.exit !== 0)
        throw new errors/* ConfigurationError */.j1(`kernel: "${given}" (${path}) is not a git repository${(0,git_reason/* besides */.o)(found.stderr)}. Give the path or the URL of one, or run inside its work tree.`);
    const lines = found.stdout.split('\n');
    const format = lines[4] ?? '';
    // A link `.git` stays one: it may lead to a path that git cannot borrow from by name.
    const real = await (0,promises_.realpath)(path);
    const [gitDir = '', commonDir = '', objects = '', shallow = ''] = lines.map((line) => (0,external_node_path_.resolve)(real, line));
    if (format !== 'sha1' && format !== 'sha256')
        throw new errors/* ConfigurationError */.j1(`kernel: the git directory of ${path} has a line break in its path, so git cannot borrow from it. Rename it.`);
    const top = await there(['rev-parse', '--path-format=absolute', '--show-toplevel'], { check: false });
    const directory = top.exit === 0 ? top.stdout.trimEnd() : gitDir;
    // The work tree may be elsewhere (core.worktree), and nothing in it leads to the git directory then.
    const git = (0,git_git/* readingGit */.l4)({ directory, gitDir }, host);
    const listed = await git(['worktree', 'list', '--porcelain'], { check: false });
    const workTrees = [...listed.stdout.matchAll(/^worktree (.*)$/gm)].map(([, workTree = '']) => workTree);
    return {
        kind: 'local',
        path,
        directory,
        gitDir,
        commonDir,
        objects,
        shallow,
        places: [...new Set([path, directory, gitDir, commonDir, objects, ...workTrees])],
        format,
        git,
        ...(await clonedFrom(git)),
    };
}
async function clonedFrom(git) {
    const names = String.raw `^remote\..*\.(url|promisor|partialclonefilter)$`;
    const listed = await git(['config', '--null', '--get-regexp', names], { check: false });
    const settings = (0,git_git/* settingsIn */.RV)(listed.stdout);
    const isPartial = settings.some(([name]) => name.endsWith('.promisor'));
    const cloneOf = settings.find(([name]) => name === 'remote.origin.url')?.[1] ?? null;
    return { promises: isPartial ? settings : [], cloneOf };
}

// EXTERNAL MODULE: ./build/git/tip.js
var tip = __webpack_require__(48282);
// EXTERNAL MODULE: ./build/git/work-repository.js
var work_repository = __webpack_require__(40967);
;// CONCATENATED MODULE: ./build/git/mirror.js






const BRANCHES_AND_TAGS = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
/** Commits that were fetched by their ids. A reference keeps them, and shows what need not be fetched again. */
const COMMITS = 'refs/kernel-bisect/';
const HEAD = 'refs/remotes/origin/HEAD';
/** References in one command line: with names of a hundred characters, a tenth of what Linux allows it. */
const AT_ONCE = 1000;
/** References that a line of the log names. */
const NAMED = 5;
/**
 * Reads a revision as git does, with the names that the server has.
 *
 * @param listed  as `references` gives them
 */
function wantedBy(revision, listed) {
    const [, base = '', rest = ''] = /^(.*?)((?:[~^:]|@\{).*)?$/s.exec(revision) ?? [];
    if ((0,model/* isCommitId */.jh)(base.toLowerCase()))
        return { kind: 'commit', commit: base.toLowerCase(), rest };
    const short = base === '@' ? 'HEAD' : base;
    const name = ['', 'refs/', 'refs/tags/', 'refs/heads/']
        .map((prefix) => `${prefix}${short}`)
        .find((each) => listed.has(each));
    if (name !== undefined)
        return { kind: 'reference', name, rest };
    const isCutShort = /^(.+-\d+-g)?[0-9a-f]{4,63}$/i.test(base);
    return { kind: isCutShort ? 'whole' : 'nothing' };
}
/**
 * Opens the mirror of a URL and fetches what the revisions need: their branches and tags, and the tags in their history,
 * which builds need to name a commit (`git describe`). Other branches are not fetched, nor what earlier runs fetched.
 *
 * @throws ConfigurationError if there is no such repository
 * @throws InfrastructureError if the server does not give what is asked for
 */
async function openMirror(options, host) {
    const { origin, workDir, env = {}, revisions } = options;
    const listed = await (0,tip/* references */.F)({ origin, env }, host);
    const directory = await (0,work_repository/* ownRepository */.d)({ origin, format: formatOf(listed), workDir }, host);
    const git = (0,git_git/* gitAt */.c8)({ gitDir: directory }, host);
    await git(['config', '--replace-all', 'remote.origin.url', (0,git_git/* shown */.SP)(origin)]);
    await forgetGone(listed, git);
    // Proxies, certificates and rewritten addresses are in the user's own settings, so this one reads them.
    const fetching = (0,git_git/* gitAt */.c8)({ gitDir: directory, env }, host);
    let isWhole = false;
    async function fetch(specs) {
        const how = ['fetch', '--quiet', '--force', '--no-tags', '--no-write-fetch-head'];
        // A server may be a shallow clone itself; without this its references are refused.
        const args = [...how, '--update-shallow', '--end-of-options', origin, ...specs];
        try {
            return await fetching(args, { check: false });
        }
        catch (error) {
            // A cancelled run ends it in the middle of a pack.
            await (0,work_repository/* sweep */.X)(directory);
            throw error;
        }
    }
    async function fetchAll(specs) {
        const { exit, stderr } = await fetch(specs);
        if (exit === 0)
            return;
        const reason = (0,git_reason/* gitReason */.t)(stderr);
        if (/promisor/.test(stderr)) {
            throw new errors/* ConfigurationError */.j1(`kernel: ${(0,git_git/* shown */.SP)(origin)} is a partial clone, and a server passes on only what it has itself (${reason}). Name the repository that it was cloned from, or a clone on this host by its path`);
        }
        throw new errors/* InfrastructureError */.EN(`kernel: ${(0,git_git/* shown */.SP)(origin)} could not be fetched (${reason})`);
    }
    async function fetchReferences(names) {
        const ours = await referencesOf(git);
        const missing = names.filter((name) => ours.get(placeOf(name)) !== listed.get(name));
        if (missing.length === 0)
            return;
        const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
        host.log.info(`Fetching ${missing.slice(0, NAMED).join(', ')}${more}`);
        for (let at = 0; at < missing.length; at += AT_ONCE) {
            await fetchAll(missing.slice(at, at + AT_ONCE).map((name) => `+${name}:${placeOf(name)}`));
        }
    }
    async function fetchWhole(why) {
        if (isWhole)
            return;
        isWhole = true;
        host.log.info(`Fetching all branches and tags: ${why}`);
        await fetchAll(BRANCHES_AND_TAGS);
    }
    async function fetchCommit(commit) {
        if (await hasCommit(commit, git)) {
            await git(['update-ref', `${COMMITS}${commit}`, commit]);
            return;
        }
        const [tip] = [...listed].find(([, id]) => id === commit) ?? [];
        if (tip !== undefined)
            return fetchReferences([tip.replace(/\^\{\}$/, '')]);
        // Servers of the newer protocol give any commit; those of the older one only if they are set up to do so.
        const { exit, stderr } = await fetch([`+${commit}:${COMMITS}${commit}`]);
        if (exit !== 0) {
            await fetchWhole(`${commit.slice(0, 12)} could not be fetched by its id (${(0,git_reason/* gitReason */.t)(stderr)})`);
        }
    }
    async function fetchFor(asked) {
        const wanted = asked.map((revision) => ({ revision, ...wantedBy(revision, listed) }));
        await fetchReferences([
            ...new Set(wanted.flatMap((each) => (each.kind === 'reference' ? [each.name] : []))),
        ]);
        for (const each of wanted) {
            if (each.kind === 'commit')
                await fetchCommit(each.commit);
            if (each.kind === 'whole' && !(await hasCommit(each.revision, git))) {
                await fetchWhole(`"${each.revision}" is not a branch, a tag or a full commit id`);
            }
        }
    }
    /** Those whose commits exist already: tags of other branches would bring their history along. */
    async function fetchTags() {
        const names = [...listed.keys()].filter((name) => /^refs\/tags\/.*(?<!\^\{\})$/.test(name));
        const commits = names.map((name) => listed.get(`${name}^{}`) ?? listed.get(name));
        const found = await git(['cat-file', '--batch-check=%(objecttype)'], {
            input: `${commits.join('\n')}\n`,
        });
        const kinds = found.stdout.split('\n');
        await fetchReferences(names.filter((_, index) => kinds[index] === 'commit'));
    }
    // One after the other: two fetches into one repository would block each other's locks.
    let last = Promise.resolve();
    const inTurn = (work) => {
        const next = last.then(work);
        last = next.catch(() => { });
        return next;
    };
    const lookUp = async (revision) => {
        await fetchFor([revision]);
        return (0,git_git/* commitOf */.D3)(git, placed(revision, listed), { revision, where: (0,git_git/* shown */.SP)(origin) });
    };
    await fetchFor(revisions);
    await fetchTags();
    return {
        kind: 'own',
        directory,
        git,
        user: null,
        resolve: (revision) => inTurn(() => lookUp(revision)),
    };
}
const formatOf = (listed) => [...listed.values()].some((id) => id.length === 64) ? 'sha256' : 'sha1';
/** Where a reference of the server lies in the mirror; HEAD of a bare repository would be its own. */
const placeOf = (name) => (name === 'HEAD' ? HEAD : name);
/** The revision by the whole name of its reference: the mirror may lack another one that the short name means too. */
function placed(revision, listed) {
    const wanted = wantedBy(revision, listed);
    return wanted.kind === 'reference' ? `${placeOf(wanted.name)}${wanted.rest}` : revision;
}
async function referencesOf(git) {
    const { stdout } = await git(['for-each-ref', '--format=%(refname) %(objectname)']);
    const lines = stdout.split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => line.split(' ')));
}
/** References that the server no longer has would be in the way if a branch became a folder of branches. */
async function forgetGone(listed, git) {
    const gone = [...(await referencesOf(git)).keys()].filter((name) => !listed.has(name) && name !== HEAD && !name.startsWith(COMMITS));
    if (gone.length === 0)
        return;
    await git(['update-ref', '--no-deref', '--stdin'], {
        input: gone.map((name) => `delete ${name}\n`).join(''),
    });
}
const hasCommit = async (revision, git) => (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], {
    check: false,
})).exit === 0;

// EXTERNAL MODULE: ./build/git/source.js + 1 modules
var source = __webpack_require__(47845);
// EXTERNAL MODULE: ./build/host/directories.js
var directories = __webpack_require__(76552);
// EXTERNAL MODULE: ./build/host/lock.js
var lock = __webpack_require__(76276);
// EXTERNAL MODULE: ./build/host/work-directory.js
var work_directory = __webpack_require__(93472);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/run/open-repository.js












/**
 * Opens where the kernel comes from. If nothing was given, that is the work tree of the run, and without one the
 * repository of the workflow.
 *
 * @throws ConfigurationError if that is no repository
 */
async function originOf(kernel, host) {
    if (kernel.kind === 'url')
        return kernel;
    const { path } = kernel;
    const given = kernelName(kernel);
    (0,directories/* requireOneLine */.Eu)(path, 'kernel');
    if ((await (0,promises_.stat)(path).catch(() => null))?.isDirectory() !== true)
        throw new errors/* ConfigurationError */.j1(`kernel: "${given}" (${path}) is not a git repository (there is no such directory). Give the path or the URL of a git repository, or run inside its work tree.`);
    const opened = localRepository({ path, given }, host);
    if (kernel.kind === 'path')
        return opened;
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
    return opened.catch((error) => {
        if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return { kind: 'url', url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` };
    });
}
/** The kernel as messages name it. */
function kernelName(kernel) {
    switch (kernel.kind) {
        case 'path':
            return kernel.given;
        case 'url':
            return kernel.url;
        case 'workspace':
            return '.';
    }
}
/**
 * The history to search. A local repository is read where it is, and nothing is made or waited for. What a partial
 * clone lacks is fetched as it is read, so that one is read through the action's own repository; of a URL what is
 * needed is mirrored first.
 *
 * @param held  gets the lock of the work directory if that is written to
 * @throws ConfigurationError if there is no repository, or the work directory is not the action's own
 */
async function openKernel(settings, held, host) {
    const { workDir } = settings;
    const origin = await originOf(settings.kernel, host);
    await (0,work_directory/* requireOwnWorkDirectory */._4)(workDir, origin.kind === 'local' ? origin.places : []);
    if (origin.kind === 'local' && origin.promises.length === 0) {
        return { kernel: origin, history: gitHistory({ directory: origin.directory, git: origin.git }, host) };
    }
    await (0,work_directory/* makeWorkDirectory */.NM)(workDir, host);
    // Before the repository is touched, for it may be that of a run which is at work.
    held.use(await lockWorkDirectory(workDir, host));
    if (origin.kind === 'local') {
        const kernel = await (0,source/* openRepository */.h)({ user: origin, workDir }, host);
        const history = gitHistory({ directory: kernel.directory, git: kernel.git }, host);
        return { kernel, history: { ...history, resolve: kernel.resolve } };
    }
    const { url } = origin;
    const env = (0,credentials/* credentials */.z)({ origin: url, token: settings.token, server: process.env.GITHUB_SERVER_URL });
    const skipped = settings.skip.flatMap((item) => Object.values((0,values/* rangeOf */.be)(item) ?? { item }));
    const revisions = [settings.bad, ...settings.good, ...skipped];
    const kernel = await host.log.group(`Fetching ${(0,git_git/* shown */.SP)(url)}`, () => openMirror({ origin: url, workDir, env, revisions }, host));
    const history = gitHistory({ directory: kernel.directory, git: kernel.git, mirrored: (0,git_git/* shown */.SP)(url) }, host);
    return { kernel, history: { ...history, resolve: kernel.resolve } };
}
/** Source tree, build directory, store and mirror are one run's at a time. */
function lockWorkDirectory(workDir, host) {
    return (0,lock/* lock */.s)({ file: (0,work_directory/* lockOf */.Vx)(workDir), what: `the work directory ${workDir}` }, host);
}


/***/ }),

/***/ 40708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bisect/decide.js
var decide = __webpack_require__(40919);
// EXTERNAL MODULE: ./build/bisect/noted.js
var bisect_noted = __webpack_require__(11519);
// EXTERNAL MODULE: ./build/bisect/sampling.js
var sampling = __webpack_require__(20974);
;// CONCATENATED MODULE: ./build/bisect/confidence.js



/**
 * How sure an answer is, 0 to 1: the probability that none of the commits it rests on fails, although its boots
 * passed, computed from those boots and from the lower bound of how often bad kernels failed.
 *
 * @param restsOn  commits that have to work for the answer to be right
 */
function confidenceOf(restsOn, signature, work) {
    const { plan, journal } = work;
    // A build either works or does not.
    if (plan.target === 'build' || signature.kind === 'build')
        return 1;
    const rate = (0,sampling/* rateOf */.MK)((0,bisect_noted/* notedRate */.R0)(journal, signature));
    return restsOn.reduce((product, commit) => {
        const { failures, boots } = (0,decide/* tally */.N4)((0,bisect_noted/* resultsOf */.qS)(journal, commit, (0,bisect_noted/* kernelOf */.F6)(journal, commit)), signature);
        return product * (1 - (0,sampling/* missed */.cT)(rate, boots - failures, (0,decide/* failuresNeeded */.H_)(signature)));
    }, 1);
}

// EXTERNAL MODULE: ./build/bisect/context.js
var context = __webpack_require__(14592);
// EXTERNAL MODULE: ./build/bisect/listed.js
var bisect_listed = __webpack_require__(28954);
// EXTERNAL MODULE: ./build/bisect/search.js
var search = __webpack_require__(7779);
// EXTERNAL MODULE: ./build/bisect/ledger.js + 1 modules
var ledger = __webpack_require__(95601);
;// CONCATENATED MODULE: ./build/bisect/search-state.js





/** The search as the journal has it: the ends of the plan, what is never tested, and every verdict since. */
async function stateOf(work) {
    const { plan, journal } = work;
    const fix = plan.mode === 'fix';
    const ends = {
        good: fix ? [plan.bad.commit] : plan.good.map(({ commit }) => commit),
        bad: fix ? plan.good[0].commit : plan.bad.commit,
    };
    const { paths, firstParent } = plan;
    const skipped = [...(0,ledger/* ledgerOf */.X)(journal).skip];
    let state = { ...ends, start: ends, skipped, paths, firstParent };
    for (const event of [...journal.events]) {
        if (event.event === 'verdict')
            state = await after(state, event, work, { isBranch: isBranch(event, work) });
        if (event.event === 'followed')
            state = (0,search/* judged */.g$)(state, event.parent, 'bad');
    }
    return state;
}
/**
 * The state after a verdict. A failure is proof and a pass is only evidence: if a commit fails that was thought to
 * work, this pass and all that rest on it are taken back. If a commit passes on the second look that was thought to
 * fail, that failure is taken back. The search continues from what is left.
 *
 * @param options.isBranch  true: the parent is one that a search along first parents leaves out, so it may be anything
 */
async function after(state, { role, commit, verdict }, work, { isBranch = false } = {}) {
    const { plan } = work;
    const searched = role === 'search' || role === 'merge-base' || role === 'good-probe';
    const checked = role === 'verify-culprit' || role === 'verify-parent';
    if (!searched && !checked)
        return state;
    const side = (0,context/* asSearched */.gB)(plan, verdict);
    const known = [...state.good, ...badOnes(state), ...state.skipped].includes(commit);
    if (!known && searched) {
        if (role === 'good-probe' && !isBetween(commit, work))
            return state;
        return (0,search/* judged */.g$)(state, commit, side);
    }
    if (verdict === 'skip')
        return state;
    if (verdict === 'bad') {
        const wrong = await passedInVain(state, commit, work);
        if (wrong.length > 0)
            return withoutPasses(state, commit, wrong, work);
    }
    const isExpected = verdict === (role === 'verify-culprit' ? newSide(plan) : oldSide(plan));
    return checked && !isExpected && !isBranch ? refuted(state, commit, verdict, work) : state;
}
/** Whether a check in the journal was that of a merge's other parents: had it been another one, it would be noted. */
function isBranch({ role, commit }, { plan, journal }) {
    return plan.firstParent && role === 'verify-parent' && !(0,ledger/* ledgerOf */.X)(journal).refutedBy.has(commit);
}
/** What the culprit shows, and what its parents show, if both checks pass. */
const newSide = ({ mode }) => (mode === 'fix' ? 'good' : 'bad');
const oldSide = ({ mode }) => (mode === 'fix' ? 'bad' : 'good');
/** What is left if a commit fails, and others that were thought to work then have to fail too. */
async function withoutPasses(state, commit, wrong, work) {
    const { plan } = work;
    const side = (0,context/* asSearched */.gB)(plan, 'bad');
    await retract(wrong, commit, work);
    if (plan.mode === 'regression') {
        return (0,search/* judged */.g$)({ ...state, good: state.good.filter((one) => !wrong.includes(one)) }, commit, side);
    }
    return (0,search/* judged */.g$)(withoutBad(state, wrong), commit, side);
}
/**
 * The state after a second look at a commit that contradicts the search: the commit was thought to fail and works, or
 * the search knew it only by what its neighbours showed. In that case `paths` may also have misled it.
 */
async function refuted(state, commit, verdict, work) {
    const { plan } = work;
    const side = (0,context/* asSearched */.gB)(plan, verdict);
    const isHeld = (side === 'good' ? state.good : badOnes(state)).includes(commit);
    // Several commits broke it. One that fails already is no parent of the first bad commit, so that one is older.
    const olderOnes = { ...state, alsoBad: badOnes(state).filter((one) => one !== commit) };
    if (isHeld)
        return side === 'bad' && state.bad !== commit ? { ...olderOnes, bad: commit } : state;
    const failing = plan.mode === 'fix' ? state.good : badOnes(state);
    if (verdict === 'bad' || !failing.includes(commit)) {
        const skipped = state.skipped.filter((one) => one !== commit);
        await goOnFrom(commit, verdict, work);
        return (0,search/* judged */.g$)({ ...state, skipped, paths: [] }, commit, side);
    }
    // A kernel from an empty directory tells more than another one before it. A command, or a kernel, that shows now this
    // and now that tells nothing.
    const now = plan.target === 'build' || failedAsWell(commit, work) ? 'skip' : 'good';
    await clear(commit, now, work);
    const rest = plan.mode === 'fix'
        ? { ...state, good: failing.filter((one) => one !== commit) }
        : withoutBad(state, [commit]);
    return (0,search/* judged */.g$)(rest, commit, (0,context/* asSearched */.gB)(plan, now));
}
/** Whether a release that was tried on the way to the good end lies between the ends. */
const isBetween = (commit, { journal }) => (0,ledger/* ledgerOf */.X)(journal).goodFound?.between.includes(commit) === true;
const badOnes = (state) => [...(state.alsoBad ?? []), state.bad];
/** The state without some of its bad commits. Without any left the bad end itself is refuted, and `brokenEnd` says so. */
function withoutBad(state, commits) {
    const left = badOnes(state).filter((one) => !commits.includes(one));
    return { ...state, bad: left.at(-1) ?? state.bad, alsoBad: left.slice(0, -1) };
}
/** Commits that are held to work although, as this one fails, they must fail too. */
async function passedInVain(state, failing, { plan, history }) {
    const isAncestor = async (older, newer) => (await history.ancestors([older], [newer])).length > 0;
    const wrong = [];
    for (const commit of plan.mode === 'regression' ? state.good : badOnes(state)) {
        const [older, newer] = plan.mode === 'regression' ? [failing, commit] : [commit, failing];
        if (commit === failing || (await isAncestor(older, newer)))
            wrong.push(commit);
    }
    return wrong;
}
/** Notes, once, that verdicts no longer hold: reports leave them out of what git is to replay. */
async function retract(commits, because, { journal, host }) {
    if ((0,ledger/* ledgerOf */.X)(journal).refutedBy.has(because))
        return;
    await journal.note({ event: 'retracted', commits, because });
    host.log.warning(`${because.slice(0, 12)} fails after all: ${commits.length} passing verdicts are taken back`);
}
/** Notes, once, that the search continues from what a check has shown. */
async function goOnFrom(commit, verdict, { journal, host }) {
    if ((0,ledger/* ledgerOf */.X)(journal).refutedBy.has(commit))
        return;
    await journal.note({ event: 'retracted', commits: [], because: commit });
    host.log.warning(`${commit.slice(0, 12)} also ${verdict === 'bad' ? 'fails' : 'works'}: the search continues from it`);
}
/** Whether the very kernel that passed on the second look has failed before. */
function failedAsWell(commit, { journal }) {
    const shown = (0,bisect_noted/* resultsOf */.qS)(journal, commit, (0,bisect_noted/* kernelOf */.F6)(journal, commit));
    return (0,decide/* tally */.N4)(shown, (0,bisect_noted/* notedSignature */.pT)(journal)).failures > 0;
}
/** Notes, once, that a failure no longer holds. */
async function clear(commit, now, { journal, host }) {
    if ((0,ledger/* ledgerOf */.X)(journal).cleared.has(commit))
        return;
    await journal.note({ event: 'cleared', commit, now });
    host.log.warning(`${commit.slice(0, 12)} passes on the second look: its failure is taken back`);
}
/** The kind of end that is not what it was said to be: working ends that fail, or the failing one; null if all are. */
function brokenEnd(state, plan) {
    const [oldEnds, newEnds] = plan.mode === 'fix' ? [[plan.bad], plan.good] : [plan.good, [plan.bad]];
    const [old, renewed] = plan.mode === 'fix' ? ['failing', 'working'] : ['working', 'failing'];
    if (!oldEnds.every(({ commit }) => state.good.includes(commit)))
        return old;
    const against = [...state.good, ...state.skipped];
    return newEnds.some(({ commit }) => against.includes(commit)) ? renewed : null;
}
/** The working commit that the search leans on most: the one that was judged last. */
function leansOn(state, plan) {
    return plan.mode === 'fix' ? state.bad : state.good.at(-1);
}
/** All commits that are held to work. */
function working(state, plan) {
    return plan.mode === 'fix' ? badOnes(state) : state.good;
}

// EXTERNAL MODULE: ./build/bisect/steps-left.js
var steps_left = __webpack_require__(38660);
// EXTERNAL MODULE: ./build/bisect/test-commit.js + 2 modules
var test_commit = __webpack_require__(43174);
;// CONCATENATED MODULE: ./build/bisect/stopping-rule.js






/** How often a commit of the search is booted. */
function stoppingRule(signature, steps, { plan, journal }) {
    const policy = (0,context/* policyOf */.US)(plan);
    const seen = (0,bisect_noted/* notedRate */.R0)(journal, signature);
    const failures = (0,decide/* failuresNeeded */.H_)(signature);
    const passes = (0,sampling/* passesInSearch */.n_)(policy, seen, steps, failures);
    const judge = (0,test_commit/* judgeBy */.FU)(signature, {
        passes,
        failures,
        measures: (own) => (0,sampling/* measuresNewBad */.J6)(policy, seen, own),
    });
    return { signature, judge };
}
/**
 * The commit that passed last, if that was before the bug turned out to show far less often than was thought. An
 * end is left to the check of the culprit.
 */
function doubtfulPass(state, signature, steps, work) {
    const { plan, journal } = work;
    if (!isMeasured(signature, plan))
        return null;
    const commit = leansOn(state, plan);
    if ([...plan.good, plan.bad].some((end) => end.commit === commit))
        return null;
    if ((0,bisect_noted/* notedSkip */.W4)(journal, commit) !== null)
        return null;
    const seen = (0,bisect_noted/* notedRate */.R0)(journal, signature);
    const needed = (0,sampling/* passesInSearch */.n_)((0,context/* policyOf */.US)(plan), seen, steps, (0,decide/* failuresNeeded */.H_)(signature));
    return 2 * (0,decide/* tally */.N4)((0,bisect_noted/* resultsOf */.qS)(journal, commit), signature).boots < needed ? commit : null;
}
/**
 * Where the culprit is not checked, a commit that the answer rests on and that passed less often than the confidence
 * asks for, by the rate as it is known in the end; null if there is none.
 *
 * @param among  passing commits that share the risk
 */
function weakPass(state, signature, among, work) {
    const { plan, journal } = work;
    if (plan.verify.culprit || !isMeasured(signature, plan))
        return null;
    const seen = (0,bisect_noted/* notedRate */.R0)(journal, signature);
    const needed = (0,sampling/* passesInSearch */.n_)((0,context/* policyOf */.US)(plan), seen, among, (0,decide/* failuresNeeded */.H_)(signature));
    const isWeak = (commit) => {
        const { failures, boots } = (0,decide/* tally */.N4)((0,bisect_noted/* resultsOf */.qS)(journal, commit, (0,bisect_noted/* kernelOf */.F6)(journal, commit)), signature);
        return boots > 0 && boots - failures < needed && (0,bisect_noted/* notedSkip */.W4)(journal, commit) === null;
    };
    return working(state, plan).find(isWeak) ?? null;
}
const isMeasured = (signature, { boots, target }) => boots === 'auto' && target !== 'build' && signature.kind !== 'build';

;// CONCATENATED MODULE: ./build/bisect/merges.js







/**
 * Continues in a branch that a merge brought in, if that is possible: it has commits that can be the culprit, and what
 * it started from does not show the failure already.
 *
 * @param parent  the merge's parent that shows the failure
 * @returns the state to search on from; null if the answer has to stay the merge
 */
async function followInto(parent, merge, state, signature, work) {
    const { plan, history, journal, host } = work;
    const limited = (0,search/* judged */.g$)(state, parent, 'bad');
    // What the branch brought in may be outside the paths.
    const inside = (await history.count(limited)) > 0 ? limited : { ...limited, paths: [] };
    const commits = await history.count(inside);
    if (commits === 0)
        return null;
    let known = { ...state, paths: inside.paths };
    const ahead = (0,steps_left/* aheadOf */.RJ)(commits);
    for (const commit of await (0,search/* mergeBasesToTest */.KP)(inside, history)) {
        const bar = stoppingRule(signature, ahead.stepsLeft, work);
        const { verdict } = (0,bisect_noted/* notedVerdict */.ob)(journal, 'merge-base', commit) ??
            (await (0,test_commit/* testCommit */.cd)(await history.describe(commit), { role: 'merge-base', ...ahead, ...bar }, work));
        if ((0,context/* asSearched */.gB)(plan, verdict) === 'bad')
            return null;
        known = await after(known, { role: 'merge-base', commit, verdict }, work);
    }
    await journal.note({ event: 'followed', merge, parent });
    host.log.info(`${merge.commit.slice(0, 12)} is a merge, and its parent ${parent.slice(0, 12)} fails too: the search continues in that branch`);
    return (0,search/* judged */.g$)(known, parent, 'bad');
}
/** What has to be said of a culprit if merges are in play: the rest of a sentence that begins with it, each. */
function mergeFacts(story, { plan, journal }) {
    const fix = plan.mode === 'fix';
    const [cause, others, shows] = fix ? ['the fix', 'fail', 'works'] : ['the cause', 'work', 'fails'];
    const facts = [];
    switch (story?.kind) {
        case 'itself':
            facts.push(`is a merge whose parents all ${others}: ${cause} is how the branches fit together, or what the merge itself changed`);
            break;
        case 'unknown':
            facts.push(`is a merge of which not every parent was judged: ${cause} may be a commit of the merged branch`);
            break;
        case 'brought':
            facts.push(`is a merge whose parent ${story.parent.slice(0, 12)} also ${shows}: ${cause} is a commit of that branch, which this search leaves out`);
            break;
    }
    const followed = journal.events.filter((event) => event.event === 'followed');
    if (followed.length > 0)
        facts.push(`came in by the merge ${followed.map(({ merge }) => (0,context/* named */.KT)(merge)).join(', then by ')}`);
    return facts;
}

;// CONCATENATED MODULE: ./build/bisect/conclusions.js






/** Suspects that the reason names; the reports have them all. */
const NAMED_SUSPECTS = 10;
function mergeBaseBad(base, { plan }) {
    const reason = plan.mode === 'fix'
        ? `the merge base ${(0,context/* named */.KT)(base)} works already: it broke on the branch of ${(0,context/* named */.KT)(plan.bad)}, and nothing between the two fixed it. Run with mode: regression, good: ${base.commit.slice(0, 12)} and bad: ${plan.bad.commit.slice(0, 12)} to find what broke it`
        : `the merge base ${(0,context/* named */.KT)(base)} fails already: it was fixed on the good end's branch. Run with mode: fix to find that commit`;
    return (0,context/* without */.FF)('merge-base-bad', reason);
}
/** A later test of an end contradicts its first one. */
function endFails(broken, { plan }) {
    if (broken === 'working') {
        const ends = plan.good.map(context/* named */.KT).join(', ');
        return (0,context/* without */.FF)('good-is-bad', `the good end ${ends} also fails, though not each time`);
    }
    const reason = `the bad end ${(0,context/* named */.KT)(plan.bad)} failed at first and passed when it was tested again`;
    return (0,context/* without */.FF)('not-reproduced', reason);
}
/** Verdicts contradict each other: what is bad is an ancestor of what is good. */
function nothingLeft(bad, { plan }) {
    const [fails, works] = plan.mode === 'fix' ? ['works', 'fails'] : ['fails', 'works'];
    const reason = `verdicts contradict each other: ${bad.slice(0, 12)} ${fails}, and every commit up to it belongs to the history of one that ${works}. The failure does not happen each time, or a different one looks the same`;
    return (0,context/* without */.FF)('not-reproduced', reason);
}
/** The suspects are the answer, each with why it could not be judged. */
function onlySuspects(suspects, { journal }) {
    const each = suspects.slice(0, NAMED_SUSPECTS).map((suspect) => {
        const skipped = (0,bisect_listed/* isListed */.y)(journal, suspect.commit) ? bisect_listed/* LISTED */.C : (0,bisect_noted/* notedSkip */.W4)(journal, suspect.commit);
        return `${(0,context/* named */.KT)(suspect)}${skipped === null ? '' : `: ${skipped}`}`;
    });
    const more = suspects.length - each.length;
    const reason = `only skipped commits are left, the culprit is one of ${suspects.length}: ${each.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
    return { status: 'suspects', firstBad: null, suspects, confidence: null, reason, besides: [] };
}
/** Why the commit that the search came to cannot be named as the culprit; null if it can. */
function doubtOf(found, { checks, noParent, merge }, work) {
    const { plan } = work;
    const [fails, works] = plan.mode === 'fix' ? ['works', 'fails'] : ['fails', 'works'];
    if (checks.culprit === 'failed' || checks.parent === 'failed')
        return `${(0,context/* named */.KT)(found)} was named by the search, but did not hold when it was tested again. The failure does not happen each time`;
    if (noParent === 'cut-off')
        return `${(0,context/* named */.KT)(found)} ${fails}, and the repository is a shallow clone that is cut off there: an older commit may be the one. "git fetch --unshallow" fetches the rest (in a workflow: fetch-depth: 0 for actions/checkout)`;
    if (noParent === 'root')
        return `${(0,context/* named */.KT)(found)} ${fails} and has no parent, so nothing shows that it ever ${works === 'works' ? 'worked' : 'failed'} before`;
    if (merge?.kind === 'brought')
        return `${(0,context/* named */.KT)(found)} ${mergeFacts(merge, work).join('; it ')}`;
    return null;
}
function foundCulprit(firstBad, verified, state, signature, work) {
    const { plan } = work;
    const id = firstBad.commit.slice(0, 12);
    const { restsOn, changesNothing, merge } = verified;
    const doubt = doubtOf(firstBad, verified, work);
    if (doubt !== null)
        return { status: 'suspects', firstBad: null, suspects: [firstBad], confidence: null, reason: doubt };
    const sameKernel = 'has the same kernel as its parent, bit for bit: it changes nothing that was built';
    const facts = [...(changesNothing ? [sameKernel] : []), ...mergeFacts(merge, work)];
    const clauses = facts.map((fact) => `it ${fact}`);
    // Without a check of its parents an answer is only as sure as all passes of the search together.
    const passes = restsOn.length > 0 ? restsOn : working(state, plan);
    // An end that was never booted works by the user's word.
    const booted = passes.filter((commit) => (0,bisect_noted/* resultsOf */.qS)(work.journal, commit).length > 0);
    const confidence = confidenceOf(booted, signature, work);
    const what = `${id} is the first ${plan.mode === 'fix' ? 'commit where it works again' : 'bad commit'}`;
    const reason = [what, ...clauses].join('; ');
    return { status: 'found', firstBad, suspects: [], confidence, reason, besides: clauses };
}

// EXTERNAL MODULE: ./build/bisect/ends.js
var bisect_ends = __webpack_require__(63653);
// EXTERNAL MODULE: ./build/bisect/events.js
var events = __webpack_require__(87322);
;// CONCATENATED MODULE: ./build/bisect/releases.js
/** Tags that are tried at most: each may cost a build, and 2^10 releases lie behind so many. */
const MOST_RELEASES = 10;
// Something may stand before the number, as in `release-1.2`; a date (`next-20240101`) has no dot.
const VERSION = /^(.*?)(\d+(?:\.\d+)+)(?:[-_.]?((?:rc|alpha|beta|pre)[-_.]?\d*)|-([\w.-]+))?(?:\+[\w.-]+)?$/;
function versionOf(name) {
    const [, prefix, numbers, short, long] = VERSION.exec(name) ?? [];
    if (prefix === undefined || numbers === undefined)
        return null;
    const pre = (short ?? long ?? '').match(/\d+|[^\d._-]+/g) ?? [];
    return {
        prefix,
        numbers: numbers.split('.').map(Number),
        pre: pre.map((part) => (/^\d/.test(part) ? Number(part) : part)),
    };
}
/** Negative if `one` is the older version. A release is newer than its own candidates. */
function compare(one, other) {
    for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index++) {
        const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    if (one.pre.length === 0 || other.pre.length === 0)
        return other.pre.length - one.pre.length;
    for (const [index, part] of one.pre.entries()) {
        const against = other.pre[index];
        if (against === undefined)
            return 1;
        if (part === against)
            continue;
        if (typeof part === 'number' && typeof against === 'number')
            return part - against;
        // As semantic versioning has it: a number is older than a word.
        if (typeof part !== typeof against)
            return typeof part === 'number' ? -1 : 1;
        return part < against ? -1 : 1;
    }
    return one.pre.length - other.pre.length;
}
/**
 * The releases among the tags, the newest version first. `v6.1-rc3` is one only as long as `v6.1` is not there. Tags of
 * a subsystem (`usb-6.1-rc1`) or of another component count only if nothing is tagged as `v1.2` or `1.2`.
 */
function releasesOf(tags) {
    const versions = tags.flatMap((tag) => {
        const version = versionOf(tag.name);
        return version === null ? [] : [{ tag, version }];
    });
    const prefix = usualPrefix(versions.map(({ version }) => version.prefix));
    const ours = versions
        .filter(({ version }) => prefix === null || version.prefix === prefix)
        .filter(({ version }) => prefix !== null || isPlain(version.prefix))
        .sort((one, other) => compare(other.version, one.version));
    const released = new Set(ours.filter(({ version }) => version.pre.length === 0).map(({ version }) => key(version.numbers)));
    const seen = new Set();
    return ours
        .filter(({ version }) => version.pre.length === 0 || !released.has(key(version.numbers)))
        .filter(({ tag }) => !seen.has(tag.commit) && seen.add(tag.commit))
        .map(({ tag }) => tag);
}
const key = (numbers) => numbers.join('.').replace(/(\.0)+$/, '');
const isPlain = (prefix) => /^v?$/i.test(prefix);
/** Null for `v` and nothing, which are one family; else what most tags begin with. */
function usualPrefix(prefixes) {
    if (prefixes.some(isPlain))
        return null;
    const counts = new Map();
    for (const prefix of prefixes)
        counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
/**
 * The releases that are tried, in that order: the two newest, then in steps that double, for most bugs are young and a
 * bisection takes only one step more if the range is twice as long. The oldest of all ends it.
 *
 * @param releases  the newest first
 */
function wayBack(releases, most = MOST_RELEASES) {
    const way = [];
    for (let place = 0, step = 1; place < releases.length && way.length < most; place += step, step *= 2) {
        way.push(releases[place]);
    }
    const oldest = releases.at(-1);
    if (oldest !== undefined && way.length < most && way.at(-1) !== oldest)
        way.push(oldest);
    return way;
}

;// CONCATENATED MODULE: ./build/bisect/find-good.js








/** Releases in a row that cannot be judged: what an old tree lacks, an older one lacks too. */
const MOST_UNJUDGED = 3;
/**
 * Walks the releases back from the bad end until one works. A release that cannot be judged is passed over, and one that
 * is never to be tested is left out of the walk.
 */
async function findGood(signature, work) {
    const { plan, history, journal, host } = work;
    const found = (0,ledger/* ledgerOf */.X)(journal).goodFound;
    if (found)
        return found;
    const releases = releasesOf(await history.tags(plan.bad.commit));
    const tried = [];
    const failed = [];
    let unjudged = 0;
    const testable = releases.filter(({ commit }) => !(0,bisect_listed/* isListed */.y)(journal, commit));
    for (const tag of wayBack(testable)) {
        const good = await history.describe(tag.commit);
        const commits = await (0,context/* commitsBetweenEnds */.Hf)({ ...work, plan: { ...plan, good: [good] } });
        // Nothing between it and the bad end can be the culprit, whether it works or not.
        if (commits === 0)
            continue;
        const { verdict, reason } = (0,bisect_noted/* notedVerdict */.ob)(journal, 'good-probe', tag.commit) ??
            (await tryRelease(tag, good, commits, signature, work));
        if (verdict === 'good') {
            const between = await descendantsOf(good.commit, failed, work);
            await journal.note({ event: 'good-found', good, tag: tag.name, commits, between });
            host.log.info(`${tag.name} works: ${commits} commits are between it and ${(0,context/* named */.KT)(plan.bad)}`);
            return { good, commits };
        }
        failed.push(tag.commit);
        tried.push(`${tag.name} ${verdict === 'bad' ? 'is bad' : `cannot be judged (${reason})`}`);
        unjudged = verdict === 'skip' ? unjudged + 1 : 0;
        if (unjudged === MOST_UNJUDGED)
            break;
    }
    return { conclusion: noneWorks(tried, unjudged, testable.length, releases.length) };
}
/** Not all are: a release may lie on a branch of its own. */
async function descendantsOf(good, commits, { history }) {
    const after = [];
    for (const commit of commits) {
        if ((await history.ancestors([good], [commit])).length > 0)
            after.push(commit);
    }
    return after;
}
function tryRelease(tag, good, commits, signature, work) {
    const ahead = (0,steps_left/* aheadOf */.RJ)(commits);
    const judge = (0,bisect_ends/* judgeOfEnd */.cQ)(signature, ahead, work);
    return (0,test_commit/* testCommit */.cd)(good, { role: 'good-probe', ...ahead, tag: tag.name, signature, judge }, work);
}
function noneWorks(tried, unjudged, testable, releases) {
    const listed = testable < releases ? ` (${releases - testable} more are ${bisect_listed/* LISTED */.C})` : '';
    const why = unjudged === MOST_UNJUDGED
        ? `the last ${unjudged} tested releases cannot be judged, so older ones are not tried`
        : tried.length === MOST_RELEASES
            ? `none of ${tried.length} tested releases works, and no more are tried`
            : `none of the releases before the bad end works (${tried.length} of ${testable} were tried)`;
    const each = tried.length > 0 ? `: ${tried.join(', ')}` : '';
    return (0,context/* without */.FF)('good-is-bad', `${why}${listed}${each}. Name a revision that works as good`);
}

;// CONCATENATED MODULE: ./build/bisect/known-culprit.js

/** As many digits as a kernel commit names another one by (Documentation/process/submitting-patches.rst, `Fixes:`). */
const NAMED_BY = 12;
/**
 * The known culprit as the answer, if the bad end shows the same and the culprit is in the range. A commit that came
 * since and names the culprit, as a fix and a revert do, casts doubt on it: then the search is done again.
 *
 * @returns null if there has to be a search
 */
async function knownCulprit(signature, { plan, history, host }) {
    const { known, bad, mode } = plan;
    const good = plan.good.map(({ commit }) => commit);
    if (!known || mode === 'fix' || good.length === 0 || !known.isSame(signature))
        return null;
    if (!(await history.graph([bad.commit], good)).has(known.culprit))
        return null;
    const firstBad = await history.describe(known.culprit);
    const id = firstBad.commit.slice(0, NAMED_BY);
    const [mention] = await history.mentioning(id, { tip: bad.commit, good: [...good, known.tip] });
    if (mention !== undefined) {
        host.log.info(`${mention.slice(0, 12)} names ${id} and the failure is still there: searching again`);
        return null;
    }
    const reason = `the bad end fails as in the earlier run that found ${(0,context/* named */.KT)(firstBad)}, so nothing was searched again`;
    return { status: 'found', firstBad, suspects: [], confidence: null, reason, known: true };
}

// EXTERNAL MODULE: ./build/boot/judge.js
var judge = __webpack_require__(6442);
// EXTERNAL MODULE: ./build/bisect/signature.js
var bisect_signature = __webpack_require__(93605);
// EXTERNAL MODULE: ./build/bisect/verdict.js
var verdict = __webpack_require__(21922);
;// CONCATENATED MODULE: ./build/bisect/new-failures.js





/**
 * Notes between which tested commits the failures came in that are new at the bad end besides the one that was followed:
 * the boots of the search have seen them too. Nothing is tested for it.
 */
async function noteNewFailures({ plan, history, journal }) {
    const { newAsWell, steps, good } = (0,ledger/* ledgerOf */.X)(journal);
    if (newAsWell.length === 0)
        return;
    const tested = new Map();
    for (const step of steps) {
        const { commit } = step.candidate;
        tested.set(commit, [...(tested.get(commit) ?? []), ...(0,bisect_noted/* resultsIn */.uj)(step)]);
    }
    const fix = plan.mode === 'fix';
    const [older, newer] = fix ? [[plan.bad], good[0]] : [good, plan.bad];
    const graph = await history.graph([newer.commit], older.map(({ commit }) => commit));
    const order = [...older.map(({ commit }) => commit), ...graph.keys()].filter((commit) => tested.has(commit));
    const failures = [];
    for (const signature of newAsWell) {
        const first = order.findIndex((commit) => shows(tested.get(commit), signature));
        if (first < 0)
            continue;
        const before = order.slice(0, first).findLast((commit) => isFree(tested.get(commit), signature));
        const at = await history.describe(order[first]);
        failures.push({ signature, after: before === undefined ? null : await history.describe(before), at });
    }
    if (failures.length > 0)
        await journal.note({ event: 'came-in', failures });
}
const shows = (trials, signature) => trials.flatMap(judge/* failuresOf */.dJ).some((failure) => (0,bisect_signature/* matches */.cK)(failure, signature));
/** Whether a commit's boots all came past where the failure would have shown. */
const isFree = (trials, signature) => trials.length > 0 && trials.every((trial) => (0,verdict/* verdictOf */.V)(trial, signature).verdict === 'good');

;// CONCATENATED MODULE: ./build/bisect/verification.js









/**
 * Checks the commit that the search came to: it and its parents are built from an empty directory and tested again,
 * in as many boots as the confidence asks for, and its revert on top of the bad end is tested.
 */
async function verify(culprit, state, signature, work) {
    const { plan, history, journal } = work;
    const checks = { culprit: 'not-run', parent: 'not-run', revert: 'not-run' };
    const parents = await parentsOf(culprit.commit, work);
    // Of a merge, a search along first parents has judged only the first one.
    const [along, branches] = plan.firstParent ? [parents.slice(0, 1), parents.slice(1)] : [parents, []];
    // A search through all of the history has passed every parent, unless it had to guess.
    const judgedAll = !plan.firstParent && plan.paths.length === 0 && state.skipped.length === 0;
    const merge = parents.length > 1 ? { kind: judgedAll ? 'itself' : 'unknown' } : null;
    const noParent = parents.length > 0 ? null : (await history.isCutOff(culprit.commit)) ? 'cut-off' : 'root';
    const verified = { checks, restsOn: [], goesOn: null, merge, changesNothing: false, noParent };
    if (plan.verify.culprit) {
        const fix = plan.mode === 'fix';
        const works = fix ? [culprit.commit] : parents;
        const again = async (candidate, role, fails, isBranch = false) => {
            const tested = await testAgain(candidate, role, fails, works.length, signature, work);
            const event = { role, commit: candidate.commit, verdict: tested.verdict };
            const since = await after(state, event, work, { isBranch });
            if (since !== state)
                verified.goesOn = since;
            return checkOf(tested, fails ? 'bad' : 'good');
        };
        // What fails comes first: the more often it did, the fewer boots tell that the other one works.
        const tryCulprit = async () => {
            checks.culprit = await again(culprit, 'verify-culprit', !fix);
        };
        const tryParents = async () => {
            if (along.length > 0)
                checks.parent = 'passed';
            for (const parent of along) {
                if (verified.goesOn)
                    return;
                const check = await again(await history.describe(parent), 'verify-parent', fix);
                if (check !== 'passed')
                    checks.parent = check;
            }
        };
        for (const part of fix ? [tryParents, tryCulprit] : [tryCulprit, tryParents]) {
            if (!verified.goesOn)
                await part();
        }
        if (verified.goesOn)
            return verified;
        if (checks.culprit === 'passed' && checks.parent === 'passed') {
            verified.restsOn = fix ? works : [...along];
            if (parents.length > 1)
                verified.merge = { kind: 'itself' };
            for (const parent of branches) {
                const check = await again(await history.describe(parent), 'verify-parent', fix, true);
                if (verified.goesOn)
                    return verified;
                if (check === 'failed') {
                    verified.goesOn = await followInto(parent, culprit, state, signature, work);
                    if (verified.goesOn)
                        return verified;
                    verified.merge = { kind: 'brought', parent };
                }
                else if (check === 'passed') {
                    if (!fix)
                        verified.restsOn.push(parent);
                }
                else if (verified.merge?.kind === 'itself') {
                    verified.merge = { kind: 'unknown' };
                }
            }
        }
    }
    const kernel = (0,bisect_noted/* kernelOf */.F6)(journal, culprit.commit);
    verified.changesNothing = kernel !== null && parents.some((parent) => (0,bisect_noted/* kernelOf */.F6)(journal, parent) === kernel);
    if (plan.verify.revert)
        checks.revert = await testRevert(culprit, parents, signature, work);
    if (plan.verify.culprit || plan.verify.revert)
        await journal.note({ event: 'verification', ...checks });
    return verified;
}
async function parentsOf(commit, { plan, history }) {
    const ends = plan.mode === 'fix' ? [plan.bad] : plan.good;
    const graph = await history.graph([commit], ends.map((end) => end.commit));
    return [...(graph.get(commit) ?? [])];
}
function checkOf({ verdict, notBuilt }, expected) {
    if (verdict === 'skip')
        return notBuilt === null ? 'inconclusive' : 'not-built';
    return verdict === expected ? 'passed' : 'failed';
}
async function testAgain(candidate, role, fails, commits, signature, work) {
    const { plan, journal } = work;
    if ((0,bisect_listed/* isListed */.y)(journal, candidate.commit))
        return { verdict: 'skip', notBuilt: null };
    const policy = (0,context/* policyOf */.US)(plan);
    const seen = (0,bisect_noted/* notedRate */.R0)(journal, signature);
    const failures = (0,decide/* failuresNeeded */.H_)(signature);
    const passes = (0,sampling/* passesAtTheEnd */.PT)(policy, seen, commits, failures);
    const noted = (0,bisect_noted/* notedVerdict */.ob)(journal, role, candidate.commit);
    const had = (0,decide/* tally */.N4)((0,bisect_noted/* resultsOf */.qS)(journal, candidate.commit, (0,bisect_noted/* kernelOf */.F6)(journal, candidate.commit)), signature);
    // Checked for another culprit, or before a kill; since then the rate may have turned out to be lower.
    const still = noted && (noted.verdict !== 'good' || plan.target === 'build' || 2 * had.boots >= passes);
    if (still)
        return { verdict: noted.verdict, notBuilt: null };
    const judge = ({ all, own }) => {
        // What fails has to fail once more: the boots of the search alone would be no second look.
        const secondLook = fails ? (0,decide/* decide */.LD)(own, signature, { passes, failures: 1, measures: () => false }) : null;
        if (fails && secondLook?.verdict !== 'bad')
            return secondLook;
        const rule = {
            passes,
            failures,
            measures: (counted) => fails ? (0,sampling/* measuresCulprit */.vG)(policy, seen, (0,decide/* tally */.N4)(own, signature)) : (0,sampling/* measuresNewBad */.J6)(policy, seen, counted),
        };
        return (0,decide/* decide */.LD)(all, signature, rule);
    };
    return (0,test_commit/* testCommit */.cd)(candidate, { role, ...steps_left/* NOTHING_AHEAD */.C, signature, judge, clean: true }, work);
}
/** Whether taking the culprit back on top of the newest end undoes what it did. */
async function testRevert(culprit, parents, signature, work) {
    const { plan, testbed, journal, host } = work;
    const onto = plan.mode === 'fix' ? plan.good[0] : plan.bad;
    if (parents.length > 1)
        return 'merge';
    const reverted = await testbed.revert?.(culprit.commit, onto.commit);
    if (reverted === undefined)
        return 'not-run';
    if (reverted.kind !== 'reverted') {
        host.log.info(`Reverting ${culprit.commit.slice(0, 12)} on top of ${onto.commit.slice(0, 12)}: ${reverted.kind}`);
        return reverted.kind;
    }
    const expected = plan.mode === 'fix' ? 'bad' : 'good';
    const noted = (0,bisect_noted/* notedVerdict */.ob)(journal, 'verify-revert', reverted.commit);
    if (noted)
        return checkOf({ verdict: noted.verdict, notBuilt: null }, expected);
    const candidate = { ...culprit, commit: reverted.commit, subject: `Revert "${culprit.subject}"` };
    const failures = (0,decide/* failuresNeeded */.H_)(signature);
    const passes = (0,sampling/* passesAtTheEnd */.PT)((0,context/* policyOf */.US)(plan), (0,bisect_noted/* notedRate */.R0)(journal, signature), 1, failures);
    const judge = ({ all }) => (0,decide/* decide */.LD)(all, signature, { passes, failures, measures: () => false });
    return checkOf(await (0,test_commit/* testCommit */.cd)(candidate, { role: 'verify-revert', ...steps_left/* NOTHING_AHEAD */.C, signature, judge }, work), expected);
}

;// CONCATENATED MODULE: ./build/bisect/bisection.js














/**
 * Finds the first bad commit: qualifies the ends, searches between them, checks what was found. All that the journal
 * already has is kept.
 *
 * @throws InfrastructureError when the host fails again and again; the journal then has all that is known
 * @throws CancelledError when the run was asked to stop
 */
async function bisect(plan, testbed, history, journal, host) {
    const work = { plan, testbed: testbed, history, journal, host };
    const begun = await begin(work);
    const conclusion = await conclude(begun, work);
    await noteNewFailures(work).catch((error) => {
        if (host.signal.aborted)
            throw error;
        // An answer is not lost for what stands beside it.
        host.log.warning(`Where other failures came in is not known: ${error instanceof Error ? error.message : error}`);
    });
    await journal.note({ event: 'concluded', ...conclusion });
    return conclusion;
}
/** Notes that the bisection starts or goes on; tells how many commits are in the range. */
async function begin(work) {
    const { plan, journal } = work;
    const started = journal.events.find((event) => event.event === 'started');
    if (started)
        await journal.note({ event: 'resumed' });
    const commits = started?.commits ?? (plan.good.length === 0 ? 0 : await (0,context/* commitsBetweenEnds */.Hf)(work));
    if (!started) {
        const { mode, target, paths, skip, identity } = plan;
        const { fingerprint, settings, contents, compiler } = identity;
        const ends = { good: plan.good, bad: plan.bad };
        const asked = { mode, target, paths, ...(skip.length > 0 && { skip }) };
        const known = { fingerprint, ...ends, commits, ...asked, settings, contents, compiler };
        await journal.note({ event: 'started', format: events/* JOURNAL_FORMAT */.M, ...known, ...plan.origin });
    }
    return commits;
}
async function conclude(commits, work) {
    const bad = await (0,bisect_ends/* qualifyBadEnd */.eg)((0,steps_left/* aheadOf */.RJ)(commits), work);
    if ('conclusion' in bad)
        return bad.conclusion;
    const known = await knownCulprit(bad.signature, work);
    if (known)
        return known;
    if (work.plan.good.length > 0)
        return bisection_search(bad.signature, commits, work);
    const found = await findGood(bad.signature, work);
    if ('conclusion' in found)
        return found.conclusion;
    return bisection_search(bad.signature, found.commits, { ...work, plan: { ...work.plan, good: [found.good] } });
}
async function bisection_search(shown, commits, work) {
    const { plan, history, journal, host } = work;
    const steps = (0,steps_left/* stepsLeft */.Xf)(commits);
    const ends = await (0,bisect_ends/* qualifyGoodEnds */.$_)(shown, (0,steps_left/* aheadOf */.RJ)(commits), work);
    if ('conclusion' in ends)
        return ends.conclusion;
    const { signature } = ends;
    let state = await stateOf(work);
    const namedAt = new Map();
    const test = async (commit, role, ahead, among = steps) => {
        const info = await history.describe(commit);
        const { verdict } = await (0,test_commit/* testCommit */.cd)(info, { role, ...ahead, ...stoppingRule(signature, among, work) }, work);
        state = await after(state, { role, commit, verdict }, work);
        return verdict;
    };
    for (const base of await (0,search/* mergeBasesToTest */.KP)(state, history)) {
        const verdict = (0,bisect_noted/* notedVerdict */.ob)(journal, 'merge-base', base)?.verdict ??
            (await test(base, 'merge-base', (0,steps_left/* aheadOf */.RJ)(commits)));
        if ((0,context/* asSearched */.gB)(plan, verdict) === 'bad')
            return mergeBaseBad(await history.describe(base), work);
    }
    for (;;) {
        const broken = brokenEnd(state, plan);
        if (broken !== null)
            return endFails(broken, work);
        const found = await (0,search/* next */.K2)(state, history);
        const doubtful = doubtfulPass(state, signature, steps, work);
        if (doubtful && found.kind !== 'found') {
            await test(doubtful, 'search', (0,steps_left/* aheadOf */.RJ)(commits));
            continue;
        }
        switch (found.kind) {
            case 'test':
                await test(found.candidate, 'search', found);
                continue;
            case 'none':
                if (state.paths.length === 0)
                    return nothingLeft(state.bad, work);
                host.log.warning(`No commit that touches ${state.paths.join(', ')} can be the culprit any more: the search continues among all commits`);
                state = { ...state, paths: [] };
                continue;
            case 'suspects':
                return onlySuspects(await inOrder(found.suspects, state, work), work);
            case 'found': {
                const among = Math.max(steps, working(state, plan).length);
                const weak = weakPass(state, signature, among, work);
                if (weak) {
                    await test(weak, 'search', steps_left/* NOTHING_AHEAD */.C, among);
                    continue;
                }
                const culprit = await history.describe(found.culprit);
                if (await isGuessedMerge(found.culprit, state, work)) {
                    host.log.info(`${found.culprit.slice(0, 12)} is a merge, and its parents are outside the paths: the search continues among all of its commits`);
                    state = { ...state, paths: [] };
                    continue;
                }
                const verified = await verify(culprit, state, signature, work);
                // Where nothing new was seen since it was named the last time, it would be named for ever.
                const isNews = namedAt.get(found.culprit) !== journal.events.length;
                namedAt.set(found.culprit, journal.events.length);
                if (verified.goesOn && isNews) {
                    state = verified.goesOn;
                    continue;
                }
                return foundCulprit(culprit, verified, state, signature, work);
            }
        }
    }
}
/** Whether the paths alone make a merge the answer: of its parents, which no check will test, nobody knows anything. */
async function isGuessedMerge(culprit, state, { plan, history }) {
    if (state.paths.length === 0 || plan.firstParent || plan.verify.culprit)
        return false;
    return ((await history.graph([culprit], state.good)).get(culprit) ?? []).length > 1;
}
/** Commits as people read them, parents before children. */
async function inOrder(commits, state, { history }) {
    const graph = await history.graph([state.bad], state.good);
    const places = new Map([...graph.keys()].map((commit, place) => [commit, place]));
    const sorted = commits.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
    return Promise.all(sorted.map((commit) => history.describe(commit)));
}

// EXTERNAL MODULE: ./build/bisect/journal.js
var bisect_journal = __webpack_require__(65668);
// EXTERNAL MODULE: ./build/host/directories.js
var directories = __webpack_require__(76552);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/host/output-directory.js
var output_directory = __webpack_require__(76712);
// EXTERNAL MODULE: ./build/host/processes.js
var processes = __webpack_require__(23338);
// EXTERNAL MODULE: ./build/host/room.js
var room = __webpack_require__(71952);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/host/owner.js
var owner = __webpack_require__(6700);
;// CONCATENATED MODULE: ./build/host/time-limit.js



/** Reserved for what follows the last step: reports, uploads, cleaning up. */
const RESERVE = 600;
/** Clock ticks of /proc in a second: the same on every Linux that Node runs on. */
const TICKS = 100;
/** The process that a runner starts for each job, by its name in /proc (JobDispatcher.cs of actions/runner). */
const WORKER = 'Runner.Worker';
/** The longest that a timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;
/**
 * Asks the run to stop while there is still time for what follows: in the middle of a step ten minutes before
 * the limit; between two steps earlier, if the longest one so far would no longer fit.
 *
 * @param limit  seconds that the whole job may take
 * @param spent  seconds of them that have passed
 */
function limitTime({ limit, spent }, host) {
    const started = performance.now();
    const left = () => limit - spent - (performance.now() - started) / 1000;
    let longest = 0;
    let timer;
    const minutes = (seconds) => Math.max(0, Math.round(seconds / 60));
    const stop = (why) => host.stop(new errors/* OutOfTimeError */.JT(`of the time limit of ${minutes(limit)} min, ${why}`));
    const wait = () => {
        const until = (left() - RESERVE) * 1000;
        if (until > 0)
            timer = setTimeout(wait, Math.min(until, LONGEST_TIMER)).unref();
        else
            stop(`${minutes(Math.min(limit, left()))} min are left, which are reserved for reports and uploads`);
    };
    wait();
    return {
        stepDone(took) {
            longest = Math.max(longest, took);
            if (left() > Math.max(RESERVE, longest))
                return;
            stop(`${minutes(left())} min are left, and the longest step took ${minutes(longest)} min: no other step starts`);
        },
        [Symbol.dispose]: () => clearTimeout(timer),
    };
}
/**
 * Seconds since the job began, or since this process did if no job is known. A runner does not say when its job
 * began, but starts a process for each. In a job's container that process cannot be seen; then the steps before this
 * one do not count.
 */
async function jobSeconds() {
    try {
        const uptime = Number((await (0,promises_.readFile)('/proc/uptime', 'utf8')).split(' ')[0]);
        for (let pid = process.ppid; pid > 1;) {
            const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8');
            const end = stat.lastIndexOf(')');
            if (stat.slice(stat.indexOf('(') + 1, end) === WORKER) {
                return Math.max(process.uptime(), uptime - Number((0,owner/* startTimeOf */.P2)(stat)) / TICKS);
            }
            pid = Number(stat.slice(end + 2).split(' ')[1]);
        }
    }
    catch {
        // A process that has gone, or that we may not see: nothing is known then.
    }
    return process.uptime();
}

// EXTERNAL MODULE: ./build/report/write.js + 3 modules
var write = __webpack_require__(84102);
// EXTERNAL MODULE: ./build/run/broken-status.js
var broken_status = __webpack_require__(91776);
// EXTERNAL MODULE: ./build/host/shell-words.js
var shell_words = __webpack_require__(32389);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/run/read-bisect-log.js




/** Terms that need no option (git-bisect(1), "Alternate terms"). */
const OWN_TERMS = [
    { old: 'good', new: 'bad' },
    { old: 'old', new: 'new' },
];
/** The comment that git writes for each revision. */
const COMMENT = /^#\s*\S+: \[([0-9a-f]{40}|[0-9a-f]{64})\]/;
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Longest piece of a line that a message shows. */
const SHOWN = 80;
/**
 * Reads a `git bisect log`, or the `bisect.log` of a run. Comments are passed over, as `git bisect replay` does, but for
 * those above `git bisect start`: they have the commits that its names meant then. `HEAD` means another one by now.
 *
 * @param source  stands before each message
 * @throws ConfigurationError that names the line if one is not understood or contradicts another
 */
function readBisectLog(text, source) {
    let reading = null;
    let ids = [];
    for (const [index, raw] of text.split('\n').entries()) {
        const line = raw.trim();
        const id = COMMENT.exec(line)?.[1];
        if (id !== undefined)
            ids.push(id);
        if (line === '' || line.startsWith('#'))
            continue;
        const number = index + 1;
        const [command, args] = commandOf(line) ?? [];
        const refuse = (why) => new errors/* ConfigurationError */.j1(`${source}: line ${number} ("${(0,report_escape/* oneLine */.TN)(line).slice(0, SHOWN)}") ${why}. Give what "git bisect log" prints.`);
        if (command === undefined || args === undefined)
            throw refuse('is not understood');
        if (command === 'start')
            reading = read_bisect_log_begin({ args, ids, line: number }, refuse);
        else if (reading === null)
            throw refuse('comes before "git bisect start"');
        // It only prints them.
        else if (command !== 'terms')
            read_bisect_log_judge(reading, { command, args, line: number }, refuse);
        ids = [];
    }
    if (reading === null) {
        throw new errors/* ConfigurationError */.j1(`${source}: it has no line "git bisect start". Give what "git bisect log" prints.`);
    }
    return summed(reading);
}
/** The words of a line of git's: which of its commands, and its arguments; null if it is none. */
function commandOf(line) {
    const words = (0,shell_words/* parseWords */.n)(line);
    if (words === null)
        return null;
    const [git, bisect] = words;
    const rest = git === 'git-bisect' ? words.slice(1) : git === 'git' && bisect === 'bisect' ? words.slice(2) : [];
    const [command, ...args] = rest;
    return command === undefined ? null : [command, args];
}
/** @param ids  commits that the comments above the line name */
function read_bisect_log_begin({ args, ids, line }, refuse) {
    const given = {};
    const words = [];
    let firstParent = false;
    let place = 0;
    for (; place < args.length && args[place] !== '--'; place++) {
        const [option = '', attached] = args[place].split(/=(.*)/s);
        const side = sideOfOption(option);
        if (side !== null) {
            const term = attached ?? args[++place];
            if (!term)
                throw refuse(`has no term for ${option}`);
            given[side] = term;
        }
        else if (option === '--first-parent')
            firstParent = true;
        else if (option.startsWith('-') && option !== '--no-checkout')
            throw refuse(`has the unknown option ${option}`);
        else if (!option.startsWith('-'))
            words.push(args[place]);
    }
    const behind = args.slice(place + 1);
    // Without the two dashes only git knew which word is the first path; for each revision it has written a comment.
    const revisions = place < args.length || ids.length === 0 ? words : words.slice(0, ids.length);
    const paths = place < args.length ? behind : words.slice(revisions.length);
    const isNamed = given.old !== undefined || given.new !== undefined;
    const terms = isNamed || revisions.length > 0 ? { ...OWN_TERMS[0], ...given } : null;
    const reading = { terms, judged: new Map(), newest: null, skip: new Set(), paths, firstParent };
    const isTold = ids.length === revisions.length;
    for (const [index, name] of revisions.entries()) {
        const revision = isTold && !ID.test(name) ? ids[index] : name;
        note(reading, { revision, side: index === 0 ? 'new' : 'old', line }, refuse);
    }
    return reading;
}
function sideOfOption(option) {
    if (option === '--term-new' || option === '--term-bad')
        return 'new';
    return option === '--term-old' || option === '--term-good' ? 'old' : null;
}
function read_bisect_log_judge(reading, { command, args, line }, refuse) {
    const isVerdict = (terms) => command === terms.old || command === terms.new;
    if (args.length === 0)
        throw refuse('is not understood: it names no revision');
    if (args.some((revision) => revision.startsWith('-') || /\s/.test(revision)))
        throw refuse('is not understood: that is no revision');
    if (command === 'skip') {
        for (const revision of args)
            if (!reading.judged.has(revision))
                reading.skip.add(revision);
        return;
    }
    reading.terms ??= OWN_TERMS.find(isVerdict) ?? null;
    const { terms } = reading;
    if (terms === null)
        throw refuse('is not understood');
    if (!isVerdict(terms))
        throw refuse(`is not understood: the log's terms are ${terms.old} and ${terms.new}`);
    const side = command === terms.new ? 'new' : 'old';
    for (const revision of args)
        note(reading, { revision, side, line }, refuse);
}
function note(reading, { revision, side, line }, refuse) {
    const before = reading.judged.get(revision);
    if (before !== undefined && before.side !== side)
        throw refuse(`contradicts line ${before.line}`);
    reading.judged.set(revision, { side, line: before?.line ?? line });
    // Somebody has looked again.
    reading.skip.delete(revision);
    if (side === 'new')
        reading.newest = revision;
}
function summed({ terms, judged, newest, skip, paths, firstParent }) {
    const fix = (0,words/* termsOf */.fd)('fix');
    const isFix = terms !== null && (terms.new === fix.new || terms.old === fix.old);
    return {
        old: [...judged].filter(([, { side }]) => side === 'old').map(([revision]) => revision),
        new: newest,
        skip: [...skip],
        paths,
        firstParent,
        mode: isFix ? 'fix' : null,
    };
}

;// CONCATENATED MODULE: ./build/run/from-log.js



/** What `bad` is if nobody named another one. */
const NO_BAD = 'HEAD';
/**
 * The settings with what the log of `from-log` says of the range: its old side, its last commit of the new side, its
 * skips, paths, walk and mode. Verdicts are taken as given. In a fix bisection, which has one end on each side, the old
 * one is the last that was judged.
 *
 * @throws ConfigurationError if the log cannot be read, is not understood, or says something else than the settings
 */
async function withBisectLog(settings) {
    const { fromLog } = settings;
    if (fromLog === null)
        return settings;
    const source = `from-log: ${fromLog.given}`;
    const text = await (0,promises_.readFile)(fromLog.path, 'utf8').catch((error) => {
        throw new errors/* ConfigurationError */.j1(`from-log: ${fromLog.path} cannot be read (${error.code})`);
    });
    const log = readBisectLog(text, source);
    const mode = log.mode ?? settings.mode;
    const newer = log.new === null ? [] : [log.new];
    const [good, bad] = mode === 'fix' ? [newer, log.old.slice(-1)] : [log.old, newer];
    const given = settings.bad === NO_BAD ? [] : [settings.bad];
    const found = {
        good: oneOf({ name: 'good', source, given: settings.good, logged: good }),
        bad: oneOf({ name: 'bad', source, given, logged: bad })[0] ?? settings.bad,
    };
    const relevant = {
        mode,
        paths: oneOf({ name: 'paths', source, given: settings.paths, logged: log.paths }),
        skip: [...new Set([...settings.skip, ...log.skip])],
        firstParent: settings.firstParent || log.firstParent,
    };
    return {
        ...settings,
        ...found,
        ...relevant,
        verdictRelevant: { ...settings.verdictRelevant, ...relevant },
    };
}
/** What is said in one place, or in both in the same way. */
function oneOf(said) {
    const { name, source, given, logged } = said;
    if (given.length === 0)
        return logged;
    if (logged.length === 0 || given.toSorted().join('\n') === logged.toSorted().join('\n'))
        return given;
    throw new errors/* ConfigurationError */.j1(`${source}: it has ${shown(logged)} for ${name}, and ${name} is ${shown(given)}. Leave ${name} out to go by the log.`);
}
function shown(all) {
    const [first = ''] = all;
    return all.length === 1 ? `"${first}"` : `"${first}" and ${all.length - 1} more`;
}
/**
 * Those of the revisions that are no ancestors of another one. A log has every commit that was found to work, and with
 * the newest ones the others are known to work: they need not be tested as ends.
 *
 * @throws ConfigurationError if one names no commit
 */
async function newestOf(revisions, history) {
    const named = new Map();
    for (const revision of revisions)
        named.set(await history.resolve(revision), revision);
    const newest = [];
    for (const [commit, revision] of named) {
        const others = [...named.keys()].filter((other) => other !== commit);
        if (others.length === 0 || (await history.ancestors([commit], others)).length === 0)
            newest.push(revision);
    }
    return newest;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/host/digest.js
var digest = __webpack_require__(61655);
;// CONCATENATED MODULE: ./build/run/identity.js




/**
 * What the settings say of a run's identity, before anything is opened. A file and a directory that they name count by
 * what is in them; a rootfs of the user's own counts by its path, for one that changes gets a new directory.
 */
async function statedIdentity(settings) {
    return { settings: settings.verdictRelevant, contents: await contentsOf(settings) };
}
/**
 * The identity of a run.
 *
 * @param found  what the testbed found besides: the compiler, and digests of what the settings name in the repository
 */
function runIdentity(stated, ends, found) {
    const identity = {
        range: { good: ends.good.map(({ commit }) => commit), bad: ends.bad.commit },
        settings: stated.settings,
        contents: { ...stated.contents, ...found.contents },
        compiler: found.compiler,
    };
    return { ...identity, fingerprint: (0,digest/* sha256 */.s)(JSON.stringify(identity)) };
}
/** Digests of what is in the files that the settings name, by setting and by the path as it was written. */
async function contentsOf(settings) {
    const contents = {};
    for (const { setting, given, path } of filesOf(settings)) {
        const digest = await contentOf(path);
        if (digest !== null)
            contents[`${setting} ${given}`] = digest;
    }
    return contents;
}
/** The files and directories that the settings name and whose content counts. */
function filesOf(settings) {
    const { test, config, fixups, rootfsSetup, domainXml } = settings;
    const all = {
        test: [test],
        config: [config.base, ...config.fragments],
        fixups: [fixups],
        rootfsSetup: [rootfsSetup],
        domainXml: [domainXml],
    };
    return Object.entries(all).flatMap(([setting, values]) => values.flatMap((value) => (value !== null && 'path' in value ? [{ setting, ...value }] : [])));
}
async function contentOf(path) {
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (found === null)
        return null;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (found.isDirectory())
        await addTree(path, '', hash);
    else if (found.isFile())
        hash.update(await (0,promises_.readFile)(path));
    return hash.digest('hex');
}
/** Names, kinds, whether it can be run, contents: what a guest sees of a directory. */
async function addTree(root, below, hash) {
    for (const name of (await (0,promises_.readdir)((0,external_node_path_.join)(root, below))).sort()) {
        const inside = (0,external_node_path_.join)(below, name);
        const path = (0,external_node_path_.join)(root, inside);
        const found = await (0,promises_.lstat)(path);
        hash.update(`${inside}\0${found.mode & 0o170111}\0`);
        if (found.isSymbolicLink())
            hash.update(await (0,promises_.readlink)(path));
        else if (found.isFile())
            hash.update(`${found.size}\0`).update(await (0,promises_.readFile)(path));
        else if (found.isDirectory())
            await addTree(root, inside, hash);
    }
}

// EXTERNAL MODULE: ./build/boot/testbed.js
var testbed = __webpack_require__(53798);
;// CONCATENATED MODULE: ./build/run/observer.js



/** The journal, with an observer who is called once an event is on the disk. */
function observedJournal(journal, { output, observer, time }) {
    let stepBegan = performance.now();
    return {
        get events() {
            return journal.events;
        },
        async note(event) {
            await journal.note(event);
            if (event.event === 'signature')
                await observer.signatureKnown?.(event.signature);
            if (event.event === 'step')
                stepBegan = performance.now();
            if (event.event !== 'verdict')
                return;
            time?.stepDone((performance.now() - stepBegan) / 1000);
            const { step, commit } = event;
            const directory = (0,external_node_path_.join)(output, (0,testbed/* stepDirectory */.i)({ step, candidate: { commit } }));
            // Not only at the end: if this process is killed, no file of root's stays in a workspace.
            await (0,output_directory/* giveOutputToUser */.R)(output);
            await observer.stepDone?.({ step, commit, directory, events: journal.events });
        },
        [Symbol.asyncDispose]: () => journal[Symbol.asyncDispose](),
    };
}

// EXTERNAL MODULE: ./build/run/open-repository.js + 3 modules
var open_repository = __webpack_require__(5241);
// EXTERNAL MODULE: ./build/build/config.js
var config = __webpack_require__(97685);
;// CONCATENATED MODULE: ./build/build/check-bad-revision.js


/**
 * Makes sure that the bad end is Linux.
 *
 * @param called  the repository, as the user named it
 * @throws ConfigurationError
 */
async function requireKernel({ git }, badEnd, called) {
    if ((await check_bad_revision_filesOf(git, badEnd, ['Kconfig'])).length === 1)
        return;
    throw new errors/* ConfigurationError */.j1(`kernel: "${called}" has no Linux at ${badEnd.slice(0, 12)} (no Kconfig): give another repository, or use target: build with a build-command`);
}
/** Files that only Linux has all of, and has had for long: U-Boot and QEMU have copied some of them. */
const OF_LINUX = ['MAINTAINERS', 'kernel/fork.c', 'scripts/get_maintainer.pl'];
/** Whether a commit is Linux, so that `scripts/get_maintainer.pl` and the kernel's own tracker of regressions apply. */
async function isLinux({ git }, commit) {
    return (await check_bad_revision_filesOf(git, commit, OF_LINUX)).length === OF_LINUX.length;
}
/** Which of some paths a commit has. */
async function check_bad_revision_filesOf(git, commit, paths) {
    const { stdout } = await git(['ls-tree', '--full-tree', '--name-only', commit, '--', ...paths]);
    return stdout.split('\n').filter((path) => path !== '');
}
/**
 * Makes sure that the bad end, which is in the source tree, takes the configuration. Any other commit that does not is
 * skipped; but if the commit with the known problem does not, the configuration is wrong.
 *
 * @throws ConfigurationError that names the symbol
 */
async function requireFittingConfig(options, badEnd, host) {
    const configured = await (0,config/* configure */.jK)(options, host);
    const where = `config: the bad end ${badEnd.slice(0, 12)} does not take it`;
    if (!configured.ok)
        throw new errors/* ConfigurationError */.j1(`${where}: ${configured.reason}`);
    const [refused] = configured.notHonoured;
    if (refused === undefined)
        return;
    const { symbol, wanted, got } = refused;
    throw new errors/* ConfigurationError */.j1(`${where}: CONFIG_${symbol} is ${got}, and a fragment asks for ${wanted}: add its dependencies, or remove it`);
}

// EXTERNAL MODULE: ./build/git/filters.js
var git_filters = __webpack_require__(39284);
// EXTERNAL MODULE: ./build/git/git-reason.js
var git_reason = __webpack_require__(55828);
;// CONCATENATED MODULE: ./build/git/synthetic-commit.js
const NAME = 'kernel-bisect';
const EMAIL = `${NAME}@localhost`;
/** git's environment for synthetic commits. */
const identity = (date) => ({
    GIT_AUTHOR_NAME: NAME,
    GIT_AUTHOR_EMAIL: EMAIL,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: NAME,
    GIT_COMMITTER_EMAIL: EMAIL,
    GIT_COMMITTER_DATE: date,
});
/**
 * Makes a synthetic commit in the work repository; no branch names it. The same files on the same parent are
 * the same commit each time, so a resumed run recognises it.
 *
 * @param files  id of the tree that it holds
 */
async function syntheticCommit(tree, { files, parent, message }) {
    const told = (await tree.git(['show', '--no-patch', '--format=%ct', parent, '--'])).stdout.trim();
    // A parent may have a date that git does not accept for a new commit.
    const date = `@${/^\d{1,15}$/.test(told) ? told : 0} +0000`;
    const made = await tree.git(['commit-tree', files, '-p', parent, '-m', message], { env: identity(date) });
    return made.stdout.trim();
}
/** The commit of the user's history that a commit stands for: itself, or the parent of a synthetic commit. */
async function historicOf(tree, commit) {
    const shown = await tree.git(['show', '--no-patch', '--format=%ce %P', commit, '--']);
    const [email, parent] = shown.stdout.trim().split(' ');
    return email === EMAIL && parent !== undefined ? parent : commit;
}

;// CONCATENATED MODULE: ./build/git/fixups.js






/**
 * Reads `FROM..TO: commit or patch` lines. Empty lines and lines that start with `#` are ignored.
 *
 * @param file  its name, for messages
 * @throws ConfigurationError that names file and line
 */
function parseFixups(text, file) {
    return text.split(/\r?\n/).flatMap((written, index) => {
        const content = written.trim();
        if (content === '' || content.startsWith('#'))
            return [];
        const [, from, to, change] = /^([^\s:]*?[^\s:.]|)\.\.([^\s:.][^\s:]*|)\s*:\s*(\S.*)$/.exec(content) ?? [];
        if (from === undefined || to === undefined || change === undefined) {
            throw new errors/* ConfigurationError */.j1(`fixups: ${file} line ${index + 1}: "${content}" is not understood; write FROM..TO: and then a commit or the path of a patch, e.g. v5.0..v5.4: build.patch`);
        }
        return [{ line: index + 1, from, to, change }];
    });
}
/**
 * Opens the file of fixups and looks up everything that it names.
 *
 * @throws ConfigurationError that names file and line, before anything is built
 */
async function openFixups({ file, repository, source }) {
    if (file === null) {
        return {
            digest: null,
            async checkout(commit, options) {
                await source.checkout(commit, options);
                return { ok: true, commit };
            },
        };
    }
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* ConfigurationError */.j1(`fixups: ${file} cannot be read (${error.code}); give the path of a file`);
    });
    const gitDir = (await source.git(['rev-parse', '--absolute-git-dir'])).stdout.trim();
    const fixups = [];
    const told = [];
    for (const { line, from, to, change } of parseFixups(text, file)) {
        const place = `fixups: ${file} line ${line}`;
        const limit = (revision) => revision === '' ? null : atPlace(place, () => repository.resolve(revision));
        const patch = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), change);
        const content = await (0,promises_.readFile)(patch, 'utf8').catch(() => null);
        const fixup = {
            named: `${(0,external_node_path_.basename)(file)} line ${line} (${from}..${to}: ${change})`,
            from: await limit(from),
            to: await limit(to),
            patch,
        };
        let commit = null;
        if (content === null) {
            commit = await commitOfFixup(change, { place, patch, repository, source });
            fixup.patch = (0,external_node_path_.join)(gitDir, `fixup-${line}.patch`);
            // Into a file, because a kernel's sources are not all UTF-8.
            const diff = ['diff', '--no-color', '--binary', '--full-index', `--output=${fixup.patch}`];
            await source.git([...diff, `${commit}^1`, commit, '--']);
        }
        fixups.push(fixup);
        told.push([fixup.from, fixup.to, commit ?? content]);
    }
    return {
        digest: (0,digest/* sha256 */.s)(JSON.stringify(told)),
        async checkout(commit, options) {
            const fixed = await fixUp(commit, fixups, source, (0,external_node_path_.join)(gitDir, 'fixup-index'));
            if (fixed.ok)
                await source.checkout(fixed.commit, options);
            return fixed;
        },
    };
}
async function atPlace(place, inside) {
    try {
        return await inside();
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw new errors/* ConfigurationError */.j1(`${place}: ${error.message}`);
        throw error;
    }
}
async function commitOfFixup(change, { place, patch, repository, source }) {
    const commit = await repository.resolve(change).catch((error) => {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        throw new errors/* ConfigurationError */.j1(`${place}: "${change}" is neither a commit of the repository nor a readable patch (${patch})`);
    });
    const parents = (await source.git(['show', '--no-patch', '--format=%P', commit, '--'])).stdout.trim();
    if (parents.split(' ').length !== 1 || parents === '') {
        const what = parents === '' ? 'has no parent' : 'is a merge';
        throw new errors/* ConfigurationError */.j1(`${place}: ${change} ${what}; name a commit with one parent, or a patch`);
    }
    return commit;
}
/**
 * Makes the commit of a candidate with its fixups. It is made outside the work tree, so that only files that differ
 * between two candidates get a new time stamp there, and make has no more to do than without fixups.
 */
async function fixUp(commit, fixups, source, index) {
    const historic = await historicOf(source, commit);
    const isAncestor = async (newer) => {
        const asked = ['merge-base', '--is-ancestor', historic, newer];
        const { exit, stderr } = await source.git(asked, { check: false });
        // 1 means no; anything else is not an answer.
        if (exit === 0 || exit === 1)
            return exit === 0;
        throw new errors/* InfrastructureError */.EN(`git cannot compare ${historic} and ${newer}: ${(0,git_reason/* gitReason */.t)(stderr)}`);
    };
    // As git reads FROM..TO: reachable from TO, and not from FROM.
    const concerns = async ({ from, to }) => (to === null || (await isAncestor(to))) && (from === null || !(await isAncestor(from)));
    const wanted = [];
    for (const fixup of fixups) {
        if (await concerns(fixup))
            wanted.push(fixup);
    }
    if (wanted.length === 0)
        return { ok: true, commit };
    const env = { GIT_INDEX_FILE: index };
    await (0,promises_.rm)(index, { force: true });
    try {
        await source.git(['read-tree', commit], { env });
        for (const { named, patch } of wanted) {
            const apply = (...how) => source.git(['apply', '--cached', ...how, patch], { env, check: false });
            // What a candidate has already needs no fixup.
            if ((await apply('--check', '--reverse')).exit === 0)
                continue;
            if ((await apply('--3way')).exit !== 0)
                return { ok: false, reason: `the fixup of ${named} does not apply` };
        }
        const files = (await source.git(['write-tree'], { env })).stdout.trim();
        return { ok: true, commit: await syntheticCommit(source, { files, parent: commit, message: 'Fixups' }) };
    }
    finally {
        await (0,promises_.rm)(index, { force: true });
    }
}

// EXTERNAL MODULE: ./build/git/source.js + 1 modules
var git_source = __webpack_require__(47845);
;// CONCATENATED MODULE: ./build/host/watch-room.js


/** With less than this a run stops: its reports and the journal's last lines still fit. */
const LEAST = { bytes: 16 * 1024 ** 2, files: 100 };
/** Interval between two checks of the file systems. */
const LOOK = 1;
/** Which of these places is full; undefined if none is. */
async function noRoom(places) {
    for (const { path, setting } of places) {
        if (await (0,room/* hasLess */.U2)(path, LEAST))
            return `no space is left on the file system of ${setting} ${path}`;
    }
    return undefined;
}
/** Asks the run to stop as soon as one of these places is full. */
function watchRoom(places, host) {
    const look = async () => {
        const full = await noRoom(places).catch(() => undefined);
        if (full !== undefined) {
            host.stop(new errors/* InfrastructureError */.EN(`${full}: free some, then start the same run again`));
        }
    };
    const looking = setInterval(() => void look(), LOOK * 1000).unref();
    return { [Symbol.dispose]: () => clearInterval(looking) };
}

// EXTERNAL MODULE: ./build/host/work-directory.js
var work_directory = __webpack_require__(93472);
// EXTERNAL MODULE: ./build/upkeep/clean.js
var clean = __webpack_require__(52172);
// EXTERNAL MODULE: ./build/upkeep/requirements.js
var requirements = __webpack_require__(81981);
// EXTERNAL MODULE: ./build/vm/stage.js
var stage = __webpack_require__(67226);
// EXTERNAL MODULE: ./build/run/check-settings.js
var check_settings = __webpack_require__(37154);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/host/user.js
var user = __webpack_require__(69064);
;// CONCATENATED MODULE: ./build/build/build-id.js
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

const NOTE_SEGMENT = 4;
const GNU_BUILD_ID = 3;
/** Bytes of notes that are read; a kernel has some hundred. */
const MOST_NOTES = 1024 * 1024;
async function bytes(file, position, length) {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
}
// Without bit operators: a guest may write lengths over 2 GiB, which they take for negative ones.
const aligned = (length) => Math.ceil(length / 4) * 4;
/** The GNU build id in the bytes of a note segment or of `/sys/kernel/notes`, in hexadecimal digits. */
function buildIdOfNotes(notes) {
    let at = 0;
    while (at + 12 <= notes.length) {
        const nameSize = notes.readUInt32LE(at);
        const size = notes.readUInt32LE(at + 4);
        const type = notes.readUInt32LE(at + 8);
        const name = notes.toString('latin1', at + 12, at + 12 + nameSize);
        const start = at + 12 + aligned(nameSize);
        if (type === GNU_BUILD_ID && name === 'GNU\0' && start + size <= notes.length) {
            return notes.toString('hex', start, start + size);
        }
        at = start + aligned(size);
    }
    return null;
}
/** The GNU build id of a 64-bit little-endian ELF file such as `vmlinux`; null if it has none. */
async function buildIdOfFile(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path, 'r'), true);
        const header = await bytes(file, 0, 64);
        if (header.length < 64 || header.toString('latin1', 0, 6) !== '\x7fELF\x02\x01')
            return null;
        const tableAt = Number(header.readBigUInt64LE(32));
        const entrySize = header.readUInt16LE(54);
        const entries = header.readUInt16LE(56);
        const table = await bytes(file, tableAt, entrySize * entries);
        for (let entry = 0; entrySize >= 56 && entry + entrySize <= table.length; entry += entrySize) {
            if (table.readUInt32LE(entry) !== NOTE_SEGMENT)
                continue;
            const offset = Number(table.readBigUInt64LE(entry + 8));
            const size = Math.min(Number(table.readBigUInt64LE(entry + 32)), MOST_NOTES);
            const found = buildIdOfNotes(await bytes(file, offset, size));
            if (found !== null)
                return found;
        }
        return null;
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

// EXTERNAL MODULE: ./build/build/config-text.js
var config_text = __webpack_require__(82489);
// EXTERNAL MODULE: ./build/build/error-identity.js + 2 modules
var error_identity = __webpack_require__(88008);
// EXTERNAL MODULE: ./build/build/first-error.js
var first_error = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/build/make.js
var make = __webpack_require__(60393);
// EXTERNAL MODULE: ./build/build/trusted-dir.js
var trusted_dir = __webpack_require__(48798);
;// CONCATENATED MODULE: ./build/build/build.js
var build_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var build_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** Bytes at the end of a log that are searched for the error: errors come last, warnings may fill the rest. */
const LOG_TAIL = 4 * 1024 * 1024;
/** Bytes that a log holds before a build adds to it; 0 if there is none. */
const logSize = (path) => (0,promises_.stat)(path).then(({ size }) => size, () => 0);
/**
 * The end of a log of a build.
 *
 * @param from  bytes that an earlier build of the same step wrote, which say nothing about this one
 */
async function logTail(path, from) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = build_addDisposableResource(env_1, await (0,promises_.open)(path, 'r'), true);
        const { size } = await file.stat();
        const length = Math.min(Math.max(0, size - from), LOG_TAIL);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8', 0, bytesRead);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = build_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const endedByItself = (finished) => finished.exit !== null && !finished.timedOut;
/** An unchanged configuration keeps its time stamp, so nothing that depends on it is rebuilt. */
async function writeConfig(buildDir, configText) {
    const file = (0,external_node_path_.join)(buildDir, '.config');
    const before = await (0,promises_.readFile)(file, 'utf8').catch(() => null);
    if (before !== configText)
        await (0,promises_.writeFile)(file, configText);
}
/** Modules as a layer: below `usr`, because a real `/lib` would hide the link of a merged-/usr guest. */
async function installModules(call, options, host) {
    await (0,promises_.rm)(options.modulesDir, { recursive: true, force: true });
    const root = (0,external_node_path_.join)(options.modulesDir, 'usr');
    await (0,promises_.mkdir)(root, { recursive: true });
    await (0,user/* giveToUser */.o8)(options.modulesDir);
    const finished = await (0,make/* make */.L8)(options.toolchain, {
        ...call,
        targets: ['modules_install'],
        makeArgs: [...(call.makeArgs ?? []), `INSTALL_MOD_PATH=${root}`, 'INSTALL_MOD_STRIP=1'],
        writable: [options.modulesDir],
    }, host);
    const below = (0,external_node_path_.join)(root, 'lib/modules');
    // Links to the host's own paths: useless in a guest.
    for (const release of await (0,promises_.readdir)(below).catch(() => [])) {
        await (0,promises_.rm)((0,external_node_path_.join)(below, release, 'build'), { force: true });
        await (0,promises_.rm)((0,external_node_path_.join)(below, release, 'source'), { force: true });
    }
    return finished;
}
/**
 * Builds what is in the source tree.
 *
 * @throws InfrastructureError if the host failed (disk full, compiler killed for memory) and not the source,
 * CancelledError if the run was asked to stop
 */
async function buildKernel(options, host) {
    const started = host.now();
    const seconds = () => (host.now() - started) / 1000;
    const left = () => Math.max(1, options.timeout - seconds());
    const logged = await logSize(options.logFile);
    if (options.clean === true)
        await (0,promises_.rm)(options.buildDir, { recursive: true, force: true });
    const withModules = (0,config_text/* configValues */.br)(options.configText).get('MODULES') === 'y';
    const base = {
        sourceDir: options.sourceDir,
        buildDir: options.buildDir,
        targets: [],
        makeArgs: options.makeArgs ?? [],
        jobs: options.jobs,
        logFile: options.logFile,
    };
    const finished = await (0,trusted_dir/* inTrustedDirectory */._)(options.buildDir, async () => {
        // Trees that ignore KBUILD_BUILD_VERSION count their builds here.
        await (0,promises_.rm)((0,external_node_path_.join)(options.buildDir, '.version'), { force: true });
        await writeConfig(options.buildDir, options.configText);
        const targets = withModules ? ['bzImage', 'modules'] : ['bzImage'];
        let value = await (0,make/* make */.L8)(options.toolchain, { ...base, targets, within: left() }, host);
        if (value.exit === 0 && !value.timedOut && withModules) {
            value = await installModules({ ...base, within: left() }, options, host);
        }
        return { endedByItself: endedByItself(value), value };
    }, host);
    if (finished.timedOut) {
        return { ok: false, reason: `the build took longer than ${options.timeout} s`, seconds: seconds() };
    }
    if (finished.exit !== 0) {
        const output = await logTail(options.logFile, logged);
        const isFull = await (0,room/* nearlyFull */.Fy)([options.buildDir, options.modulesDir, options.logFile]);
        const trouble = (0,first_error/* hostTrouble */.gS)(output, { isFull });
        if (trouble !== null)
            throw new errors/* InfrastructureError */.EN(`the host could not build ${options.commit}: ${trouble}`);
        const how = finished.exit === null ? `was ended by ${finished.signal}` : `ended with status ${finished.exit}`;
        // Somebody else ended make: this says nothing about the commit.
        if (finished.exit === null)
            throw new errors/* InfrastructureError */.EN(`the build of ${options.commit} ${how}`);
        const error = (0,error_identity/* errorIdentity */.V)(output, options.sourceDir);
        return {
            ok: false,
            reason: (0,first_error/* firstError */.bv)(output, options.sourceDir) ?? `make ${how}`,
            ...(error === null ? {} : { error }),
            seconds: seconds(),
        };
    }
    const image = (0,external_node_path_.join)(options.buildDir, 'arch/x86/boot/bzImage');
    const symbols = (0,external_node_path_.join)(options.buildDir, 'System.map');
    const kernel = {
        image,
        modules: withModules ? options.modulesDir : null,
        digest: await (0,digest/* fileDigest */.h)(image),
        buildId: await buildIdOfFile((0,external_node_path_.join)(options.buildDir, 'vmlinux')).catch(() => null),
        symbols: (await (0,promises_.stat)(symbols).catch(() => null))?.isFile() ? symbols : null,
    };
    return { ok: true, kernel, seconds: seconds() };
}

// EXTERNAL MODULE: ./build/host/memory.js
var memory = __webpack_require__(10824);
// EXTERNAL MODULE: ./build/model.js
var model = __webpack_require__(25933);
;// CONCATENATED MODULE: ./build/boot/watched.js

/** Milliseconds between two messages. */
const EVERY = 2000;
/** Says again and again what goes on and for how long, while something long runs. */
async function watched({ first, inside, detail = async () => '' }, host) {
    let line = first;
    let since = host.now();
    const say = async () => {
        const more = await detail().catch(() => '');
        host.log.progress([line, more, (0,model/* duration */.p0)((host.now() - since) / 1000)].filter((part) => part !== '').join(', '));
    };
    const progress = (next) => {
        line = next;
        since = host.now();
        host.log.progress(next);
    };
    progress(first);
    const timer = setInterval(say, EVERY);
    try {
        return await inside({ ...host, log: { ...host.log, progress } });
    }
    finally {
        clearInterval(timer);
    }
}

;// CONCATENATED MODULE: ./build/boot/command-testbed.js











/** Characters of a line of output that are shown. */
const LONGEST_LINE = 200;
/**
 * A testbed whose build is the user's own command, and whose verdict is its exit status, as in git:
 * 0 good, 125 skip, 1 to 127 bad, anything else stops the run.
 */
function commandTestbed(options, host) {
    return {
        async build(place) {
            const directory = (0,external_node_path_.join)(options.output, (0,testbed/* stepDirectory */.i)(place));
            await (0,promises_.mkdir)(directory, { recursive: true });
            const clean = place.clean === true ? { clean: true } : {};
            const fixed = await options.fixups.checkout(place.candidate.commit, clean);
            if (!fixed.ok)
                return { kind: 'skipped', reason: fixed.reason, seconds: 0 };
            const inTheWay = await options.script?.put();
            if (inTheWay)
                return { kind: 'skipped', reason: inTheWay, seconds: 0 };
            return judged(await runCommand(place, (0,external_node_path_.join)(directory, 'build.log'), options, host), place, options);
        },
        async boot() {
            throw new Error('nothing is booted if the build is the verdict');
        },
        ...(options.revert ? { revert: options.revert } : {}),
    };
}
const matchedWords = (pattern, line) => `matched ${pattern}: ${line.trim().slice(0, LONGEST_LINE)}`;
async function runCommand(place, logFile, { buildCommand, source, timeout, writes, pattern, vmstat = kernelCounters }, host) {
    const killed = async () => (0,memory/* oomKills */.bw)(await vmstat().catch(() => ''));
    const logged = await logSize(logFile);
    const killedBefore = await killed();
    const inside = (shown) => shown.run('sh', ['-c', buildCommand], {
        cwd: source.directory,
        env: { GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(source.directory) },
        outputFile: logFile,
        within: timeout,
        stopWith: 'SIGINT',
        check: false,
        // As git cleans the tree: what one user makes, another one may not remove.
        asUser: true,
    });
    const first = `running build-command on ${place.candidate.commit.slice(0, 12)}`;
    const { exit, signal, timedOut, seconds } = await watched({ first, inside }, host);
    const ended = { exit, signal, timedOut, seconds, logFile };
    if (exit === 0 && pattern === undefined)
        return { ...ended, log: '', trouble: undefined };
    const log = await logTail(logFile, logged).catch(() => '');
    if (exit === 0)
        return { ...ended, log, trouble: undefined };
    // The host is looked at and not the text alone, for a test may print anything.
    const trouble = (await noRoom(writes)) ??
        (await noTemporaryRoom()) ??
        ((await killed()) > killedBefore ? outOfMemory(log) : undefined);
    return { ...ended, log, trouble };
}
/**
 * What a build came to, by how its command ended.
 *
 * @throws InfrastructureError if the host is to blame
 * @throws ConfigurationError for a status that is no verdict
 */
function judged(ended, { candidate }, { timeout, pattern }) {
    const { exit, signal, timedOut, seconds, log, logFile, trouble } = ended;
    const line = pattern && log.split('\n').find((text) => pattern.test(text));
    if (exit === 0) {
        if (line === undefined || !pattern)
            return { kind: 'built', kernel: null, digest: null, reused: false, seconds };
        return { kind: 'failed', reason: matchedWords(pattern, line), isMatch: true, seconds };
    }
    if (trouble !== undefined) {
        const how = timedOut ? 'after its time' : `with ${signal ?? (0,testbed/* statusTitle */.l)(exit ?? 0)}`;
        throw new errors/* InfrastructureError */.EN(`build-command ended ${how} because of a host problem: ${trouble}`);
    }
    if (timedOut)
        return { kind: 'skipped', reason: `the build took more than ${timeout} s`, seconds };
    if (exit === 125)
        return { kind: 'skipped', reason: 'build-command exited with 125', seconds };
    if (exit === null || exit > 127) {
        throw new errors/* ConfigurationError */.j1(`build-command ended by ${signal ?? `status ${exit}`} at ${candidate.commit.slice(0, 12)}: allowed are 0 (good), 125 (skip) and 1 to 127 (bad); see ${logFile}`);
    }
    const lastLine = lastLineOf(log);
    const reason = lastLine === '' ? (0,testbed/* statusTitle */.l)(exit) : `${(0,testbed/* statusTitle */.l)(exit)}, ${lastLine}`;
    if (pattern === undefined)
        return { kind: 'failed', reason, status: exit, lastLine, seconds };
    const isMatch = line !== undefined;
    return { kind: 'failed', reason: isMatch ? matchedWords(pattern, line) : reason, isMatch, seconds };
}
const kernelCounters = () => (0,promises_.readFile)('/proc/vmstat', 'utf8');
/** Where programs put what they need for a moment; it may be small, so only a full one counts. */
async function noTemporaryRoom() {
    const path = (0,external_node_os_.tmpdir)();
    return (await (0,room/* hasLess */.U2)(path)) ? `no space is left on the file system of TMPDIR ${path}` : undefined;
}
/** Something was killed for memory meanwhile; the log says whether it belonged to this build. */
function outOfMemory(log) {
    const words = (0,first_error/* tellsOfKill */.Gf)(log);
    return words === null ? undefined : `this host had no memory left and killed a program (${words})`;
}
function lastLineOf(log) {
    return (log.trimEnd().split('\n').at(-1) ?? '').slice(0, LONGEST_LINE);
}

// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(40075);
;// CONCATENATED MODULE: ./build/boot/uncommitted-script.js






/** Words before a command that do not change which file it runs. */
const BEFORE = /^(exec|env|nice|time|[A-Za-z_]\w*=.*)$/;
const SHELL = /^(ba|da|k|z|)sh$|^(\.|source)$/;
const INTERPRETER = /^(python|perl|ruby|node)[\d.]*$/;
/** Characters that a shell interprets. */
const SPECIAL = /[$`*?[\]{}~\\<>|&;()!#]/;
/**
 * The relative path of the file that a command runs first, such as `./x.sh` or `sh x.sh`. What it runs later may be
 * its own build.
 *
 * @returns null if it begins otherwise
 */
function scriptOf(command) {
    const lines = command.replaceAll('\\\n', ' ').split('\n');
    const line = lines.find((each) => /^\s*[^\s#]/.test(each)) ?? '';
    const words = ((0,shell_words/* parseWords */.n)(line) ?? []).map((word) => word.replace(/[;&|]+$/, ''));
    const [first = '', ...rest] = words.slice(words.findIndex((word) => !BEFORE.test(word)));
    const path = SHELL.test(first)
        ? argumentOf(rest, /^-\w*c/)
        : INTERPRETER.test(first)
            ? argumentOf(rest, /^-\w*[cem]/)
            : // A word without a slash is searched only in PATH.
                first.includes('/') && first;
    if (!path || SPECIAL.test(path))
        return null;
    const plain = (0,external_node_path_.normalize)(path);
    return plain.startsWith(external_node_path_.sep) || plain.split(external_node_path_.sep)[0] === '..' || /^\.?\/?$/.test(plain) ? null : plain;
}
/** The first word that is not an option; none after an option that holds the program itself. */
function argumentOf(words, program) {
    const word = words.find((each) => !each.startsWith('-') || program.test(each));
    return word?.startsWith('-') ? undefined : word;
}
/**
 * Looks for the script that a command runs among the user's own files. It is read once.
 *
 * @param options.directories  where it may be, the first one first: the repository, the current directory
 * @param options.badEnd       a script of this commit is not an extra one
 * @returns null if the command runs none, or a commit's
 */
async function openOwnScript(options, host) {
    const { source, badEnd } = options;
    const path = scriptOf(options.command);
    if (path === null || (await hasFile(path, badEnd, source)))
        return null;
    for (const directory of options.directories) {
        const from = (0,external_node_path_.join)(directory, path);
        const found = await (0,promises_.stat)(from).catch(() => null);
        if (!found?.isFile())
            continue;
        // Below the top of a work tree, a commit has the file under a longer name.
        const { exit, stdout } = await (0,git/* readingGit */.l4)({ directory }, host)(['rev-parse', '--show-prefix'], {
            check: false,
        });
        const prefix = exit === 0 ? stdout.replace(/\n$/, '') : '';
        if (prefix !== '' && (await hasFile(`${prefix}${path}`, badEnd, source)))
            continue;
        const content = await (0,promises_.readFile)(from);
        const mode = found.mode & 0o777;
        host.log.info(`build-command runs ${path}, which the bad end does not have: each commit without its own gets the one from ${from}`);
        return {
            path,
            digest: (0,digest/* sha256 */.s)(`${mode} ${(0,digest/* sha256 */.s)(content)}`),
            async put() {
                const tracked = await source.git(['--literal-pathspecs', 'ls-files', '--error-unmatch', '--', path], {
                    check: false,
                });
                if (tracked.exit === 0)
                    return null;
                const inTheWay = await makeWay(source.directory, (0,external_node_path_.dirname)(path));
                if (inTheWay !== null)
                    return `${path} cannot be copied there: ${inTheWay} is not a directory at this commit`;
                const to = (0,external_node_path_.join)(source.directory, path);
                await (0,promises_.rm)(to, { recursive: true, force: true });
                await (0,promises_.writeFile)(to, content, { mode, flag: 'wx' });
                await (0,user/* giveToUser */.o8)(to);
                return null;
            },
        };
    }
    return null;
}
async function hasFile(path, commit, { git }) {
    return (await git(['cat-file', '-e', `${commit}:${path}`], { check: false })).exit === 0;
}
/**
 * Makes the directories of a relative path. No link is followed: a commit's links may lead anywhere.
 *
 * @returns the part of it that is something else at this commit; null if all of them exist
 */
async function makeWay(root, path) {
    let at = root;
    for (const name of path.split(external_node_path_.sep)) {
        at = (0,external_node_path_.join)(at, name);
        const found = await (0,promises_.lstat)(at).catch(() => null);
        if (found !== null && !found.isDirectory())
            return (0,external_node_path_.relative)(root, at);
        if (found !== null)
            continue;
        await (0,promises_.mkdir)(at);
        await (0,user/* giveToUser */.o8)(at);
    }
    return null;
}

;// CONCATENATED MODULE: ./build/git/revert.js



/**
 * Makes a commit that reverts `commit` on top of `onto`, in the work repository.
 */
async function revertOnto(tree, commit, onto) {
    const ask = async (args) => (await tree.git(args)).stdout.trim();
    const [, ...parents] = (await ask(['rev-list', '--parents', '-n1', commit, '--'])).split(' ');
    if (parents.length > 1)
        return { kind: 'merge' };
    // What a build left may be in the way of the revert.
    await tree.checkout(onto, { clean: true });
    try {
        // `merge-tree` would need no work tree, but writes one only since git 2.38.
        const reverted = await tree.git(['revert', '--no-commit', commit], {
            check: false,
            env: identity('0 +0000'),
        });
        if (reverted.exit !== 0) {
            if ((await ask(['ls-files', '--unmerged'])) !== '')
                return { kind: 'conflict' };
            throw new errors/* InfrastructureError */.EN(`git could not revert ${commit} on ${onto}: ${(0,git_reason/* gitReason */.t)(reverted.stderr)}`);
        }
        const message = `Revert ${commit} on top of ${onto}`;
        const made = await syntheticCommit(tree, { files: await ask(['write-tree']), parent: onto, message });
        return { kind: 'reverted', commit: made };
    }
    finally {
        // Also ends a revert that is under way.
        await tree.git(['reset', '--quiet', '--hard', onto], { check: false, cleanup: true });
    }
}

// EXTERNAL MODULE: ./build/upkeep/store-limit.js
var store_limit = __webpack_require__(42578);
;// CONCATENATED MODULE: ./build/run/trim.js

/** Keeps `store-limit`; after what this run needs is held, so that it is not what goes. */
async function trim({ workDir, storeLimit: limit }, host) {
    const trimmed = await (0,store_limit/* trimWorkDirectory */.nW)({ workDir, limit }, host);
    for (const what of trimmed.removed)
        host.log.info(`${workDir} held more than store-limit: ${what} was unused for longest, removed`);
    return trimmed;
}

;// CONCATENATED MODULE: ./build/run/open-command-testbed.js




/** Opens what the user's own build is run with. */
async function openCommandTestbed({ options, buildCommand, tree, places: writes }, host) {
    const { settings, kernel, badEnd } = options;
    const { source, fixups } = tree;
    await trim(settings, host);
    const user = kernel.kind === 'local' ? kernel : kernel.user;
    const directories = [...(user === null ? [] : [user.directory]), settings.cwd];
    const script = await openOwnScript({ command: buildCommand, directories, badEnd, source }, host);
    const { pattern } = settings.signature;
    const testbed = commandTestbed({
        ...{ buildCommand, source, fixups, script, writes },
        timeout: settings.buildTimeout,
        output: settings.output,
        ...(pattern === null
            ? {}
            : { pattern: new RegExp(pattern.regex.source, pattern.regex.flags.replace(/[gy]/g, '')) }),
        revert: (commit, onto) => revertOnto(source, commit, onto),
    }, host);
    const contents = script === null ? {} : { [`buildCommand ${script.path}`]: script.digest };
    return { testbed, rootfs: null, compiler: null, contents };
}

// EXTERNAL MODULE: ./build/build/dracut.js
var build_dracut = __webpack_require__(49696);
// EXTERNAL MODULE: ./build/build/initramfs.js + 2 modules
var build_initramfs = __webpack_require__(9481);
// EXTERNAL MODULE: ./build/build/root-transport.js
var root_transport = __webpack_require__(24927);
;// CONCATENATED MODULE: ./build/build/bootable.js





/**
 * Completes a kernel by what brings it to its root.
 *
 * @throws InfrastructureError if an initramfs cannot be made
 */
async function bootable(kernel, options, host) {
    const way = (0,root_transport/* rootTransportOf */.p)(options.configText, (0,config_text/* parseLoadable */.kL)(options.loadable));
    return { ...kernel, rootTransport: way.by, initramfs: await initramfsFor(kernel, way, options, host) };
}
async function initramfsFor(kernel, { by, modules }, { initramfs, initSource, builder, scratch }, host) {
    const file = (0,external_node_path_.join)(scratch, `initramfs-${kernel.digest}`);
    if (initramfs === 'dracut') {
        host.log.progress('making the initramfs by dracut');
        const release = kernel.modules && (await (0,build_initramfs/* releaseDirectory */.f)(kernel.modules));
        return (0,build_dracut/* makeDracutInitramfs */.Xr)({ by, modules, release, builder, file }, host);
    }
    if (modules.length === 0 || kernel.modules === null)
        return null;
    host.log.info(`An initramfs loads ${modules.join(', ')}`);
    const release = await (0,build_initramfs/* releaseDirectory */.f)(kernel.modules);
    return (0,build_initramfs/* makeInitramfs */.W)({ release, modules, initSource, builder, file }, host);
}

;// CONCATENATED MODULE: ./build/build/built-objects.js
var built_objects_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var built_objects_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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

/** make's output for each object that it makes. */
const OBJECT = /^ {2}(?:CC|AS|LD|AR|RUSTC?)(?: \[M\])? /gm;
/**
 * @param options.logFile   output of make, which grows
 * @param options.fromNothing  true: everything is made, as in an earlier build from scratch
 * @param options.note      file with the number of objects of such a build
 */
async function countObjects(options) {
    const { logFile, fromNothing, note } = options;
    const usual = fromNothing ? Number(await (0,promises_.readFile)(note, 'utf8').catch(() => 0)) || 0 : 0;
    let read = (await (0,promises_.stat)(logFile).catch(() => null))?.size ?? 0;
    let count = 0;
    let rest = '';
    const look = async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = built_objects_addDisposableResource(env_1, await (0,promises_.open)(logFile), true);
            const { size } = await file.stat();
            const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - read)), 0, size - read, read);
            read += bytesRead;
            const text = rest + buffer.toString('latin1', 0, bytesRead);
            const end = text.lastIndexOf('\n') + 1;
            rest = text.slice(end);
            count += text.slice(0, end).match(OBJECT)?.length ?? 0;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = built_objects_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    };
    return {
        async words() {
            await look();
            // A build with more objects than last time is not at 101 %.
            if (usual > count)
                return `${count} of about ${usual} objects (${Math.floor((count / usual) * 100)} %)`;
            return count === 1 ? '1 object' : `${count} objects`;
        },
        async done() {
            if (!fromNothing)
                return;
            await look();
            await (0,promises_.writeFile)(note, `${count}\n`);
        },
    };
}

// EXTERNAL MODULE: ./build/build/store.js
var store = __webpack_require__(11510);
;// CONCATENATED MODULE: ./build/build/store-cache.js
var store_cache_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var store_cache_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** Last part of the archive's path, which is its name in the cache. */
const ARCHIVE = 'kernel.tar.zst';
const nameOf = (key) => `kernel-bisect-kernel-${key}`;
/** A directory with a name that `clean` knows as half-made. */
async function scratchIn(dir, key) {
    const path = (0,external_node_path_.join)(dir, `.new-${key.slice(0, 12)}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
    return { path, [Symbol.asyncDispose]: () => (0,promises_.rm)(path, { recursive: true, force: true }) };
}
/**
 * Brings a kernel that another runner built into the store, from the workflow's cache.
 *
 * @returns null if the cache lacks it, or its entry is damaged
 */
async function restoreKernel({ key, dir, cache }, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = store_cache_addDisposableResource(env_1, await scratchIn(dir, key), true);
        const archive = (0,external_node_path_.join)(scratch.path, ARCHIVE);
        if (!(await cache.restore(nameOf(key), archive)))
            return null;
        const entry = (0,external_node_path_.join)(scratch.path, 'entry');
        await (0,promises_.mkdir)(entry, { mode: 0o755 });
        try {
            await host.run('tar', [
                '--extract',
                '--zstd',
                '--force-local',
                `--file=${archive}`,
                `--directory=${entry}`,
            ]);
            if ((await (0,promises_.lstat)((0,external_node_path_.join)(dir, key)).catch(() => null)) === null)
                await (0,promises_.rename)(entry, (0,external_node_path_.join)(dir, key));
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            host.log.warning(`The cache entry ${nameOf(key)} is damaged, so the kernel is built: ${String(error)}`);
            return null;
        }
        // Image and modules are compared with the digests that were taken when they were built.
        return await (0,store/* storedKernel */.LG)(key, dir, host);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = store_cache_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Saves an entry of the store in the workflow's cache; a failure is a warning. */
async function saveKernel({ key, dir, cache }, host) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = store_cache_addDisposableResource(env_2, await scratchIn(dir, key), true);
        const archive = (0,external_node_path_.join)(scratch.path, ARCHIVE);
        const args = ['--create', '--zstd', '--force-local', '--sort=name', '--numeric-owner'];
        const packed = await host.run('tar', [...args, `--file=${archive}`, `--directory=${(0,external_node_path_.join)(dir, key)}`, '.'], {
            check: false,
        });
        if (packed.exit === 0)
            await cache.save(nameOf(key), archive);
        else
            host.log.warning(`The kernel could not be packed for the cache: ${packed.stderr.trim()}`);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = store_cache_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

// EXTERNAL MODULE: ./build/boot/cases-in-logs.js + 3 modules
var cases_in_logs = __webpack_require__(53570);
;// CONCATENATED MODULE: ./build/boot/deadlines.js
/** Deadline as a multiple of a good kernel's time: a loaded host slows guests, and not every commit is as fast. */
const TIMES = 5;
/** For a boot, if nothing was measured. A distribution's own init takes 40 s without KVM on an idle host. */
const UNKNOWN = { kvm: 120, tcg: 300 };
/** Minimum for a boot: hosts stall, and a boot of one second does not account for that. */
const LEAST_BOOT = { kvm: 30, tcg: 90 };
/** A test may wait for something now and then. */
const LEAST_TEST = 120;
/** Seconds from a domain's start within which the agent has to answer. @param setting  of the user */
function bootDeadline(setting, accel, { boot }) {
    if (setting !== 'auto')
        return setting;
    return boot === null ? UNKNOWN[accel] : Math.max(LEAST_BOOT[accel], TIMES * boot);
}
/**
 * Seconds after which a test has hung if its guest is idle. A busy one has the whole of its
 * time-out.
 */
function idleDeadline(testTimeout, { test }) {
    return test === null ? testTimeout : Math.min(testTimeout, Math.max(LEAST_TEST, TIMES * test));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/boot/guest-files.js
var guest_files_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var guest_files_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


const DEPTH = 64;
const ENTRIES = 200_000;
const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = external_node_fs_.constants;
const DIRECTORY = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;
/** The path of an entry of an open directory: no part of it can have been exchanged for a link. */
function below(directory, name) {
    return Buffer.concat([Buffer.from(`/proc/self/fd/${directory.fd}/`), name]);
}
/** The regular files below a directory that a guest wrote, in order; no link is followed. */
async function* guestFiles(top, { leave, late }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        let entriesLeft = ENTRIES;
        let over = false;
        async function* walk(directory, path, depth) {
            for (const name of await namesIn(directory)) {
                if (over)
                    return;
                entriesLeft -= 1;
                if (late() || entriesLeft < 0) {
                    over = true;
                    return leave(path, late() ? 'time limit: the rest was not looked at' : 'too many files to look at');
                }
                const inner = path.length === 0 ? name : Buffer.concat([path, Buffer.from('/'), name]);
                try {
                    const env_2 = { stack: [], error: void 0, hasError: false };
                    try {
                        const found = await (0,promises_.lstat)(below(directory, name));
                        if (found.isFile())
                            yield { directory, name, path: inner };
                        if (!found.isDirectory())
                            continue;
                        if (depth >= DEPTH) {
                            leave(inner, `deeper than ${DEPTH} directories`);
                            continue;
                        }
                        const next = guest_files_addDisposableResource(env_2, await (0,promises_.open)(below(directory, name), DIRECTORY), true);
                        yield* walk(next, inner, depth + 1);
                    }
                    catch (e_2) {
                        env_2.error = e_2;
                        env_2.hasError = true;
                    }
                    finally {
                        const result_2 = guest_files_disposeResources(env_2);
                        if (result_2)
                            await result_2;
                    }
                }
                catch (error) {
                    leave(inner, reasonOf(error));
                }
            }
        }
        const directory = guest_files_addDisposableResource(env_1, await (0,promises_.open)(top, DIRECTORY), true);
        yield* walk(directory, Buffer.alloc(0), 0);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = guest_files_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Why a file of a guest could not be read, safe to print. */
const reasonOf = (error) => error.code ?? 'cannot be read';
/** A name is bytes: as text, one that is no UTF-8 could not be opened. */
async function namesIn(directory) {
    const entries = (await (0,promises_.readdir)(`/proc/self/fd/${directory.fd}`, {
        withFileTypes: true,
        encoding: 'buffer',
    }));
    return entries.map(({ name }) => name).sort(Buffer.compare);
}

// EXTERNAL MODULE: ./build/boot/protocol.js
var protocol = __webpack_require__(79601);
;// CONCATENATED MODULE: ./build/boot/evidence.js
var evidence_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var evidence_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





const { O_RDONLY: evidence_O_RDONLY, O_NOFOLLOW: evidence_O_NOFOLLOW, O_NONBLOCK, O_CREAT, O_EXCL, O_WRONLY } = external_node_fs_.constants;
const CHUNK = 1 << 20;
const BLOCK = 512;
/** A core may have holes, but reading them takes time: one larger than this multiple of its data is left out. */
const HOLES = 1024;
const LEFT_OUT_LINES = 100;
const NAME_LENGTH = 120;
/** Directories of crash handlers for cores, including compressed ones. */
const CORE_DIRECTORIES = [protocol/* CORES */.b2, 'var/lib/systemd/coredump', 'var/crash'];
/** A file name that is safe for terminals, runners and file systems, from a path of any bytes. */
function safeName(path) {
    const plain = path
        .toString('latin1')
        .replace(/[^A-Za-z0-9._+@=-]/g, '_')
        .replace(/\.{2,}/g, '_')
        .replace(/^[.-]+/, '_');
    return plain.slice(-NAME_LENGTH).replace(/^[.-]/, '_') || '_';
}
/** Whether a file that starts with these bytes is a core file: ELF, of type ET_CORE. */
function isCore(head) {
    if (head.length < 18 || head.readUInt32BE(0) !== 0x7f454c46)
        return false;
    return (head[5] === 2 ? head.readUInt16BE(16) : head.readUInt16LE(16)) === 4;
}
const isInCoreDirectory = (path) => CORE_DIRECTORIES.some((directory) => path.toString('latin1').startsWith(`${directory}/`));
/**
 * Copies the core files that a guest left in its upper. No link is followed, nothing but regular files is opened,
 * and the copies are new files of mode 0600 without the guest's owner, mode and attributes.
 */
async function collectCores(options, host) {
    const { upper, into, limits, owner } = options;
    const until = host.now() + limits.seconds * 1000;
    const late = () => host.now() > until || host.signal.aborted;
    const leftOut = [];
    const leave = (path, reason) => {
        if (leftOut.length < LEFT_OUT_LINES)
            leftOut.push(`${safeName(path)}: ${reason}`);
    };
    const files = [];
    let bytesLeft = limits.bytes;
    await (0,promises_.mkdir)(into, { recursive: true, mode: 0o700 });
    for await (const found of guestFiles(upper, { leave, late })) {
        const room = { files: limits.files - files.length, bytes: bytesLeft };
        const target = freeName(found.path, files);
        const copied = await copyCore(found, (0,external_node_path_.join)(into, target), { room, limits, owner, late }).catch(leftFor);
        if (copied === null)
            continue;
        if ('leftFor' in copied) {
            leave(found.path, copied.leftFor);
            continue;
        }
        bytesLeft -= copied.bytes;
        files.push(target);
    }
    return { files, leftOut };
}
function freeName(path, taken) {
    const name = safeName(path);
    let free = name;
    for (let n = 2; taken.includes(free); n += 1)
        free = `${n}-${name}`;
    return free;
}
const leftFor = (error) => ({ leftFor: reasonOf(error) });
/** @returns null if it is no core */
async function copyCore({ directory, name, path }, target, { room, limits, owner, late }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = evidence_addDisposableResource(env_1, await (0,promises_.open)(below(directory, name), evidence_O_RDONLY | evidence_O_NOFOLLOW | O_NONBLOCK), true);
        const found = await file.stat();
        if (!found.isFile())
            return null;
        const head = Buffer.alloc(18);
        const { bytesRead } = await file.read(head, 0, head.length, 0);
        if (!isCore(head.subarray(0, bytesRead)) && !isInCoreDirectory(path))
            return null;
        const data = found.blocks * BLOCK;
        if (room.files <= 0)
            return { leftFor: `more than ${limits.files} files` };
        if (data > room.bytes)
            return { leftFor: `${data} bytes are more than the ${room.bytes} that are left` };
        if (found.size > Math.max(data, CHUNK) * HOLES)
            return { leftFor: `${found.size} bytes, nearly all holes` };
        const bytes = await copySparse(file, target, { size: found.size, limit: room.bytes, owner, late });
        return bytes === null ? { leftFor: 'limit of bytes or time reached while it was copied' } : { bytes };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = evidence_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Copies what is not zero. @returns bytes written; null, and no file, if a limit was reached */
async function copySparse(from, target, { size, limit, owner, late }) {
    const chunk = Buffer.alloc(CHUNK);
    const zeros = Buffer.alloc(CHUNK);
    let written = 0;
    let position = 0;
    let whole = false;
    const file = await (0,promises_.open)(target, O_CREAT | O_EXCL | O_WRONLY | evidence_O_NOFOLLOW, 0o600);
    try {
        while (position < size) {
            if (late())
                return null;
            const { bytesRead } = await from.read(chunk, 0, Math.min(CHUNK, size - position), position);
            if (bytesRead === 0)
                break;
            const part = chunk.subarray(0, bytesRead);
            if (!part.equals(zeros.subarray(0, bytesRead))) {
                if (written + bytesRead > limit)
                    return null;
                await file.writev([part], position);
                written += bytesRead;
            }
            position += bytesRead;
        }
        await file.truncate(position);
        if (owner !== undefined)
            await file.chown(owner.uid, owner.gid);
        whole = true;
        return written;
    }
    finally {
        await file.close();
        if (!whole)
            await (0,promises_.rm)(target, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/boot/guest-leftovers.js




const CORE_LIMITS = { files: 16, bytes: 1024 ** 3, seconds: 60 };
/** A gigabyte of guest takes some seconds, most of it for zlib. */
const DUMP = 300;
/** Copies the core files that the guest wrote into the evidence. */
async function keepCores(upper, evidence, host) {
    const into = (0,external_node_path_.join)(evidence, 'cores');
    const cores = await collectCores({ upper, into, limits: CORE_LIMITS }, host);
    for (const left of cores.leftOut)
        host.log.warning(`evidence left out: ${left}`);
}
/** Writes the memory of a guest that panicked into the evidence; the verdict does not need it. */
async function keepMemory(guest, evidence, host) {
    const file = (0,external_node_path_.join)(evidence, 'vmcore');
    try {
        await guest.dump(file, DUMP);
        // libvirt's daemon has written it as root.
        const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
        if (uid !== 0)
            await host.run('chown', [`${uid}:${gid}`, '--', file]);
    }
    catch (error) {
        if (!(error instanceof errors/* InfrastructureError */.EN))
            throw error;
        await (0,promises_.rm)(file, { force: true });
        host.log.warning(`no vmcore of this trial: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./build/vm/registers.js
var registers = __webpack_require__(35662);
;// CONCATENATED MODULE: ./build/vm/unwind.js

/** Kernel stacks of x86-64 are aligned to their size (THREAD_SIZE); with KASAN they are larger, and the rest is not read. */
const STACK = 16384n;
/** Words of one function on the stack; its caller's return address is searched in so many. */
const OWN_WORDS = 96;
const DEEPEST = 64;
/** Longest instruction of a call, in bytes: `call *disp32(%base,%index)`. */
const LONGEST_CALL = 7;
/** Bytes of a function that are searched for a jump to another one. */
const MOST_CODE = 32_768;
/** A function that is entered by a jump was entered by so many at most, and through so many functions. */
const MOST_JUMPS = 3;
const MOST_FUNCTIONS = 40;
/** Entry points of the kernel: what is below belongs to the interrupted program, on another stack. */
const entrance = /^(?:asm_|entry_|ret_from_fork|secondary_startup|early_idt|error_|paranoid_|common_startup|x86_64_start)/;
/** A call through a register, as mitigations replace it. */
const thunk = /^__x86_(?:indirect_thunk|indirect_call_thunk)/;
/**
 * @param offset  bytes from where the kernel was linked to where it is
 */
function unwinder({ read }, symbols, offset) {
    const calls = new Map();
    const jumps = new Map();
    const functionAt = (address) => symbols.functionAt(address - offset);
    const bytes = async (address, length, cpu) => {
        const words = await read(address, Math.ceil(length / registers/* WORD */.f7), cpu);
        const buffer = Buffer.alloc(words.length * registers/* WORD */.f7);
        for (const [at, word] of words.entries())
            buffer.writeBigUInt64LE(word, at * registers/* WORD */.f7);
        return buffer.subarray(0, length);
    };
    /** The call that an address is the return address of. */
    const callBefore = async (address, cpu) => {
        const before = await bytes(address - BigInt(LONGEST_CALL), LONGEST_CALL, cpu);
        if (before.length < LONGEST_CALL)
            return null;
        if (before[2] === 0xe8) {
            const target = address + BigInt(before.readInt32LE(3));
            const called = functionAt(target);
            if (called !== null)
                return { target: thunk.test(called.name) ? null : target };
        }
        // Opcode FF with 2 in its middle bits calls what is in a register or in memory.
        const lengths = [2, 3, 4, 6, 7];
        const indirect = lengths.some((length) => {
            const [opcode, operand] = [before[LONGEST_CALL - length], before[LONGEST_CALL - length + 1]];
            return opcode === 0xff && ((operand >> 3) & 7) === 2 && lengthOfIndirect(operand) === length;
        });
        return indirect ? { target: null } : null;
    };
    const call = (address, cpu) => {
        const known = calls.get(address) ?? callBefore(address, cpu);
        calls.set(address, known);
        return known;
    };
    /** Finds the jumps with which a function may end in another one. */
    const jumpsOf = async (from, cpu) => {
        const length = Math.min(Number(functionAt(from)?.size ?? 0n), MOST_CODE);
        const text = await bytes(from, length, cpu);
        const found = { to: [], anywhere: false };
        for (let at = 0; at + 5 <= text.length; at++) {
            // E9 and 0F 80 to 0F 8F jump over a distance of 32 bits.
            const jump = text[at] === 0xe9 || (text[at - 1] === 0x0f && (text[at] & 0xf0) === 0x80);
            const target = jump ? from + BigInt(at + 5 + text.readInt32LE(at + 1)) : from;
            const reached = target === from ? null : functionAt(target);
            if (reached !== null && reached.start + offset === target) {
                if (thunk.test(reached.name))
                    found.anywhere = true;
                else
                    found.to.push(target);
            }
            // FF with 4 in its middle bits jumps through a pointer; with a table (24) it stays in the function.
            if (text[at] === 0xff && ((text[at + 1] >> 3) & 7) === 4 && text[at + 1] !== 0x24)
                found.anywhere = true;
        }
        return found;
    };
    /** How a call may have reached a function that it does not name: through jumps alone, a pointer, or not at all. */
    const leadsTo = async (target, to, cpu) => {
        let anywhere = false;
        let reached = [target];
        for (let depth = 0; depth < MOST_JUMPS && reached.length <= MOST_FUNCTIONS; depth++) {
            const next = [];
            for (const one of reached) {
                const known = jumps.get(one) ?? jumpsOf(one, cpu);
                jumps.set(one, known);
                const found = await known;
                if (found.to.includes(to.start + offset))
                    return 'jumps';
                anywhere ||= found.anywhere;
                next.push(...found.to);
            }
            reached = [...new Set(next)];
        }
        return anywhere ? 'pointer' : null;
    };
    const callerAmong = async (near, current, cpu) => {
        const into = (target) => (target === null ? null : functionAt(target));
        const named = near.find(({ target }) => isSame(into(target), current));
        if (named)
            return named;
        let byPointer;
        for (const one of near) {
            const how = one.target === null ? 'pointer' : await leadsTo(one.target, current, cpu);
            if (how === 'jumps')
                return one;
            if (how === 'pointer')
                byPointer ??= one;
        }
        return byPointer;
    };
    const stackOf = async (cpu) => {
        const first = functionAt(cpu.pointer);
        if (first === null)
            return [];
        const frameOf = (address, of, sure) => {
            return { function: of, offset: address - offset - of.start, sure };
        };
        const frames = [frameOf(cpu.pointer, first, true)];
        const end = (cpu.stack | (STACK - 1n)) + 1n;
        const words = await read(cpu.stack, Number((end - cpu.stack) / BigInt(registers/* WORD */.f7)), cpu.index);
        let current = first;
        for (let at = 0; frames.length < DEEPEST && !entrance.test(current.name);) {
            const near = [];
            for (const [index, address] of words.slice(at, at + OWN_WORDS).entries()) {
                // The call may be the last instruction of its function, and the return address in the next one.
                const inside = functionAt(address - 1n);
                const found = inside && (await call(address, cpu.index));
                if (found)
                    near.push({ at: at + index, address, function: inside, target: found.target });
            }
            const next = await callerAmong(near, current, cpu.index);
            const passed = next ? near.slice(0, near.indexOf(next)) : near;
            frames.push(...passed.map((one) => frameOf(one.address, one.function, false)));
            if (next === undefined)
                break;
            frames.push(frameOf(next.address, next.function, true));
            current = next.function;
            at = next.at + 1;
        }
        return frames;
    };
    return { functionAt, stackOf };
}
/** A part that the compiler split off a function is entered by that function. */
function isSame(called, current) {
    const whole = (name) => name.replace(/\.cold(?:\.\d+)?$/, '');
    return called !== null && whole(called.name) === whole(current.name);
}
/** Length of an indirect call, from its operand (the ModRM byte of Intel's manual, volume 2, table 2-2). */
function lengthOfIndirect(operand) {
    const [mode, register] = [operand >> 6, operand & 7];
    const index = mode !== 3 && register === 4 ? 1 : 0;
    const displacement = mode === 1 ? 1 : mode === 2 || (mode === 0 && register === 5) ? 4 : 0;
    return 2 + index + displacement;
}
/** First of 16 bytes of a gate in the table of interrupt handlers; a gate for each exception. */
const GATE = 16n;
const DIVIDE_ERROR = 0;
const INVALID_OPCODE = 6;
/** The handlers of these two: since 5.8, and before. */
const handlers = [
    ['asm_exc_divide_error', 'asm_exc_invalid_op'],
    ['divide_error', 'invalid_op'],
];
/** Early handlers are adjacent, so many bytes each (EARLY_IDT_HANDLER_SIZE, larger with ENDBR in front). */
const EARLY = [9n, 13n];
/** KASLR moves a kernel by whole pages of 2 MiB (CONFIG_PHYSICAL_ALIGN is no less). */
const ALIGNED = 0x200000n;
/**
 * How far KASLR moved a kernel: the handlers of two exceptions are compared with their linked addresses.
 *
 * @returns null if they do not match: another kernel runs, or none yet
 */
async function kaslrOffset({ index, interruptTable }, { read }, symbols) {
    const handlerOf = async (exception) => {
        const [low, high] = await read(interruptTable + GATE * BigInt(exception), 2, index);
        if (low === undefined || high === undefined)
            return null;
        return (low & 0xffffn) | ((low >> 32n) & 0xffff0000n) | ((high & 0xffffffffn) << 32n);
    };
    const [divide, invalid] = [await handlerOf(DIVIDE_ERROR), await handlerOf(INVALID_OPCODE)];
    if (divide === null || invalid === null)
        return null;
    const early = symbols.addressOf('early_idt_handler_array');
    const linked = [
        ...handlers.map((names) => names.map((name) => symbols.addressOf(name))),
        ...EARLY.map((size) => (early === null ? [null, null] : [early, early + size * BigInt(INVALID_OPCODE)])),
    ];
    for (const [first, second] of linked) {
        if (first === null || first === undefined || second === null || second === undefined)
            continue;
        const moved = divide - first;
        if (moved === invalid - second && moved >= 0n && moved % ALIGNED === 0n)
            return moved;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/vm/busy-cpus.js

const hex = (value) => `0x${value.toString(16)}`;
const busy_cpus_nameOf = (frame) => `${frame.function.name}+${hex(frame.offset)}/${hex(frame.function.size)}`;
/** Writes the stacks of a guest's CPUs from what QEMU knows about them. */
async function busyCpus(paused, symbols) {
    const lines = [];
    const unknown = [];
    for (const cpu of paused.cpus) {
        const { index, pointer, userMode, idle } = cpu;
        lines.push(`CPU${index}:`);
        if (userMode) {
            lines.push(`RIP: 0033:${hex(pointer)}`);
            continue;
        }
        const moved = await kaslrOffset(cpu, paused, symbols);
        const { functionAt, stackOf } = unwinder(paused, symbols, moved ?? 0n);
        if (moved === null || functionAt(pointer) === null) {
            lines.push(`RIP: 0010:${hex(pointer)}`);
            const why = moved === null
                ? 'its exception handlers do not belong to this kernel'
                : 'not in a function of this kernel';
            unknown.push(`CPU ${index} is at ${hex(pointer)}: ${why}`);
            continue;
        }
        const [top, ...callers] = idle ? [] : await stackOf(cpu);
        // Not a line of a stack: this CPU is idle.
        if (top === undefined)
            lines.push(`waits for an interrupt in ${functionAt(pointer)?.name}`);
        else
            lines.push(`RIP: 0010:${busy_cpus_nameOf(top)}`);
        lines.push(...callers.map((frame) => ` ${frame.sure ? '' : '? '}${busy_cpus_nameOf(frame)}`));
    }
    return { text: `${lines.join('\n')}\n`, unknown };
}

;// CONCATENATED MODULE: ./build/vm/symbols.js

/** Ranges of functions in the kernel's image, as pairs of its own markers (include/asm-generic/sections.h). */
const TEXT = [
    ['_stext', '_etext'],
    ['_sinittext', '_einittext'],
];
/** A function is not longer: behind the last one before a gap is nothing. */
const LONGEST = 1024n * 1024n;
/**
 * Reads a `System.map`, or what `/proc/kallsyms` shows to root.
 *
 * @param text  lines of an address, a kind and a name
 */
function parseSymbols(text) {
    const functions = [];
    const marks = new Map();
    for (const [, address, kind, name] of text.matchAll(/^([0-9a-f]{16}) ([A-Za-z]) ([^\s[]+)(?=\r?$)/gm)) {
        const start = BigInt(`0x${address}`);
        if (/^[tTwW]$/.test(kind))
            functions.push({ name: name, start });
        if (!marks.has(name))
            marks.set(name, start);
    }
    const areas = TEXT.map((pair) => pair.map((mark) => marks.get(mark))).filter((pair) => pair[0] !== undefined && pair[1] !== undefined);
    // Markers of the linker have the address of the first function that they include.
    const isMark = (name) => /^_(?:text|stext|sinittext)$|^__\w*(?:text|thunk)_(?:start|end|begin)$/.test(name);
    const all = functions
        .filter(({ start, name }) => areas.some(([from, to]) => from <= start && start < to) && !isMark(name))
        .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    return {
        functionAt(address) {
            const end = areas.find(([from, to]) => from <= address && address < to)?.[1];
            if (end === undefined)
                return null;
            let low = 0;
            let high = all.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (all[middle].start <= address)
                    low = middle + 1;
                else
                    high = middle;
            }
            let found = all[low - 1];
            if (found === undefined || address - found.start > LONGEST)
                return null;
            // Of several names for one address the first in the file.
            for (let at = low - 2; at >= 0 && all[at].start === found.start; at--)
                found = all[at];
            const next = all[low]?.start ?? end;
            return { ...found, size: (next < end ? next : end) - found.start };
        },
        addressOf: (name) => marks.get(name) ?? null,
    };
}
/** @returns null if there is no such file, or it has no functions */
async function readSymbols(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => null);
    if (text === null)
        return null;
    const symbols = parseSymbols(text);
    return TEXT.every(([from]) => symbols.addressOf(from) === null) ? null : symbols;
}

// EXTERNAL MODULE: ./build/boot/hang.js
var hang = __webpack_require__(6313);
;// CONCATENATED MODULE: ./build/boot/inspect-hang.js






/** Interval between two looks at the CPUs: what runs by chance is gone by then. */
const APART = 2;
/**
 * Asks a hung guest for its stacks, which go to the evidence as `stacks.log`. If its kernel does not answer,
 * QEMU says where its CPUs are. The guest is useless afterwards.
 *
 * @returns the function that it is stuck in, if one was found
 */
async function lookIntoHang(guest, at, evidence, host) {
    if (guest.death() !== undefined)
        return {};
    host.log.progress('it hangs: asking for the stacks of all CPUs and tasks');
    let seen = { samples: [], unknown: [] };
    // An NMI ends the hang.
    const printed = await guest.stacks(async () => {
        seen = await cpusTwice(guest, at.symbols, host);
    });
    const answers = [
        { by: printed.by, samples: printed.samples },
        { by: 'qemu', samples: seen.samples },
    ].filter(({ samples }) => samples.length > 0);
    const texts = answers.flatMap(({ by, samples }) => samples.map((sample, index) => `[kernel-bisect: stacks by ${by}, ${index + 1}]\n${sample}`));
    if (texts.length > 0)
        await (0,promises_.writeFile)((0,external_node_path_.join)(evidence, 'stacks.log'), texts.join('\n'), { mode: 0o600 });
    const hung = { phase: at.phase, test: at.test, agentLost: at.ended === 'agent-lost' };
    const found = answers.map(({ samples }) => (0,hang/* blockedIn */.Q)(samples, hung));
    const blocked = found.find((one) => one !== null);
    if (printed.by === 'none' && !blocked) {
        const why = seen.unknown.length > 0 ? seen.unknown.join('; ') : 'no CPU stays in the kernel';
        host.log.info(`the guest hangs and gives no stack, not even after an NMI: ${why}`);
    }
    return blocked ? { blockedIn: blocked.name, excerpt: blocked.lines } : {};
}
async function cpusTwice(guest, symbolFile, host) {
    const symbols = symbolFile === null ? null : await readSymbols(symbolFile);
    if (symbols === null)
        return { samples: [], unknown: ['no System.map was kept with this kernel'] };
    const look = () => guest.pausedCpus((paused) => busyCpus(paused, symbols));
    try {
        const first = await look();
        await host.sleep(APART);
        const second = await look();
        return { samples: [first.text, second.text], unknown: second.unknown };
    }
    catch (error) {
        // The kernel may still answer an NMI.
        if (!(error instanceof errors/* InfrastructureError */.EN))
            throw error;
        return { samples: [], unknown: [error.message] };
    }
}

;// CONCATENATED MODULE: ./build/boot/kernel-identity.js


/**
 * Whether the right kernel ran.
 *
 * @param token    random text of the command line
 * @param buildId  of the kernel that was built; null if it has none
 * @returns false if there is no evidence: no proof for and none against
 * @throws InfrastructureError if it was another kernel
 */
function isConfirmed(shown, token, buildId) {
    if (shown.notes.length > 0 && buildId !== null) {
        const ran = buildIdOfNotes(shown.notes);
        if (ran !== buildId)
            throw new errors/* InfrastructureError */.EN(`another kernel ran: its build id is ${ran ?? 'missing'}, ${buildId} was built`);
    }
    return shown.texts.some((text) => text.includes(token));
}
/**
 * Whether an outcome without proof may count: only from the second one of the same kernel.
 *
 * @param unproved  digests of kernels that lacked the proof once; gets this one
 */
function countsUnproved(outcome, digest, unproved) {
    // These two never count by themselves: a second boot has to give the same.
    if (outcome.kind === 'hung' || outcome.kind === 'boot-failed')
        return true;
    const second = unproved.has(digest);
    unproved.add(digest);
    return second;
}

;// CONCATENATED MODULE: ./build/boot/lost-programs.js


/** A shell adds it to the number of the signal that ended a program. */
const BY_SIGNAL = 128;
/** A guest may write what it likes: so many lines of printable characters are read. */
const MOST = 10;
const LINE = /^(\d{1,3}) ([\x20-\x7e]{1,40}?)(?:: ([\x20-\x7e]{1,80}))?$/;
/** The name of a signal, such as `SIGSEGV`. */
function signalName(number) {
    const known = Object.entries(external_node_os_.constants.signals).find(([, value]) => value === number);
    return known?.[0] ?? `signal ${number}`;
}
/** An exit status as a shell has it. */
function exitOf(status) {
    return status > BY_SIGNAL ? { exit: status, signal: signalName(status - BY_SIGNAL) } : { exit: status };
}
/** What the guest says of programs that a signal ended while the test went on. */
async function lostPrograms(share) {
    const lines = (await share.text(protocol/* FILES */.cn.lost)).split('\n', MOST);
    return lines.flatMap((line) => {
        const [, status, program, doing] = LINE.exec(line) ?? [];
        if (status === undefined || program === undefined)
            return [];
        return [{ ...exitOf(Number(status)), program, ...(doing === undefined ? {} : { doing }), goesOn: true }];
    });
}
/** The runner that ended and left no status of the test. */
async function lostRunner({ exit, signal }, share) {
    const status = signal === null ? (exit ?? 1) : BY_SIGNAL + signal;
    const [doing = ''] = (await share.text(protocol/* FILES */.cn.doing)).split('\n', 1);
    const isPlain = /^[\x20-\x7e]{1,80}$/.test(doing);
    return { ...exitOf(status), program: "the test's runner", ...(isPlain ? { doing } : {}) };
}

// EXTERNAL MODULE: ./build/rootfs/layers.js + 1 modules
var rootfs_layers = __webpack_require__(15902);
// EXTERNAL MODULE: ./build/vm/domain.js
var domain = __webpack_require__(75446);
// EXTERNAL MODULE: ./build/vm/guest.js + 5 modules
var vm_guest = __webpack_require__(90248);
;// CONCATENATED MODULE: ./build/boot/open-guest.js
var open_guest_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var open_guest_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










/** Limit for what a guest can write to its root. */
const UPPER_LIMIT = 512 * 1024 * 1024;
/** Lays the root, stages what QEMU boots, and creates the domain. */
async function openGuest({ kernel, token, options, evidence }, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { rootfs, tools } = options;
        const name = `${options.runName}-${token}`;
        const stack = open_guest_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const directory = (0,external_node_path_.join)(options.scratch, name);
        await (0,memory/* memoryFor */.jj)({ need: options.memory + memory/* GUEST_OVERHEAD */.CE }, host);
        const root = stack.use(await (0,rootfs_layers/* mountRoot */.mv)({ rootfs, modules: kernel.modules, tools, directory, upperLimit: UPPER_LIMIT }, host));
        const staging = await (0,stage/* stagingDirectory */.v7)(name, host);
        stack.defer(() => (0,promises_.rm)(staging, { recursive: true, force: true }));
        const image = await (0,stage/* stageImage */.ou)({ path: kernel.image, digest: kernel.digest }, staging, host);
        const { initramfs, rootTransport } = kernel;
        const initrd = initramfs ? await (0,stage/* stageImage */.ou)(initramfs, staging, host) : null;
        const disks = [];
        for (const [index, size] of options.disks.entries())
            disks.push(await (0,stage/* blankDisk */.O4)(staging, `disk-${index}`, size, host));
        const guest = stack.use(await (0,vm_guest/* startGuest */.H)({
            name,
            owner: { run: options.runName, pid: process.pid },
            accel: options.accel,
            memory: options.memory,
            cpus: options.cpus,
            kernel: image.path,
            ...(initrd === null ? {} : { initrd: initrd.path }),
            rootTransport,
            cmdline: (0,domain/* kernelCmdline */.KN)({
                token,
                rootTransport,
                ...(initramfs?.by === undefined ? {} : { initramfs: initramfs.by }),
                accel: options.accel,
                extra: options.kernelArgs,
                init: options.init === 'system' ? null : protocol/* INIT */.Zz,
            }),
            root: root.path,
            consoleSocket: (0,external_node_path_.join)(staging, 'console.sock'),
            consoleFile: (0,external_node_path_.join)(evidence, 'console.log'),
            disks,
            network: options.network,
            display: options.display,
            template: options.domainXml ?? undefined,
        }, host));
        const resources = stack.move();
        const isServed = async () => rootTransport !== 'virtiofs' || (await servers(root.path)).length > 0;
        return { guest, isServed, upper: root.upper, [Symbol.asyncDispose]: () => resources.disposeAsync() };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = open_guest_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The virtiofsd of a shared directory: the C one and the Rust one both have its path on their command lines. */
async function servers(path) {
    return (await (0,processes/* processes */.uF)()).filter(({ command }) => command.includes('virtiofsd') && command.includes(path));
}
/** How far a boot without an agent came. The kernel, and then this project's init, reports its start. */
function phaseOf(console) {
    return console.includes(protocol/* INIT_SAYS */.y2) || /Run (?!\/init )\S+ as init process|systemd\[1\]/.test(console)
        ? 'before-agent'
        : 'before-init';
}
/** Files in which distributions restrict their guest agent. */
const AGENT_SETTINGS = ['etc/sysconfig/qemu-ga', 'etc/qemu/qemu-ga.conf', 'etc/qemu-ga/qemu-ga.conf'];
/** @throws ConfigurationError that names the file to change, if the rootfs forbids its agent to run programs */
async function checkAgent(guest, rootfs) {
    if (await guest.execAllowed())
        return;
    let file = AGENT_SETTINGS[1];
    for (const name of AGENT_SETTINGS.toReversed())
        if ((await (0,promises_.stat)((0,external_node_path_.join)(rootfs, name)).catch(() => null))?.isFile())
            file = name;
    const how = file.startsWith('etc/sysconfig')
        ? 'take guest-exec and guest-exec-status out of BLACKLIST_RPC, or add them to the --allow-rpcs of FILTER_RPC_ARGS'
        : 'take guest-exec and guest-exec-status out of block-rpcs (blacklist), or add them to allow-rpcs';
    throw new errors/* ConfigurationError */.j1(`init: system: the guest agent of the rootfs may not run programs; in ${(0,external_node_path_.join)(rootfs, file)} ${how}, or use init: fast`);
}

// EXTERNAL MODULE: ./build/oops/read.js + 7 modules
var oops_read = __webpack_require__(18440);
// EXTERNAL MODULE: ./build/boot/reports.js
var reports = __webpack_require__(92918);
;// CONCATENATED MODULE: ./build/boot/silence.js


/** Seconds of silence after an oops before nothing more is expected. */
const SILENCE = { kvm: 10, tcg: 20 };
/** For the answer of an agent to a ping; a guest under load is slow. */
const ANSWER = 10;
/**
 * Says whether a kernel has reported an oops and been silent since: nothing more will come.
 *
 * @param quiet  seconds without console output
 */
function silenceAfterOops(guest, quiet, host) {
    let read = -1;
    let oops = false;
    return () => {
        const { console } = guest;
        const last = console.lastActivity();
        if (last === null || host.now() - last < quiet * 1000)
            return false;
        // A console without new text is read only once.
        if (console.bytes() !== read) {
            read = console.bytes();
            // A warning ends nothing: what a kernel does next may take its time.
            oops = (0,oops_read.readOops)(console.text()).some((report) => !report.remark && (0,reports/* isLethal */.d9)(report));
        }
        return oops;
    };
}
/**
 * Says whether an agent that answered before is lost after an oops. Tests survive most oopses and are silent for long
 * times, so the agent is asked, once for each silence that it survives.
 */
function agentLostToOops(guest, quiet, host) {
    const silent = silenceAfterOops(guest, quiet, host);
    let next = 0;
    return async () => {
        if (host.now() < next || !silent())
            return false;
        if ((await guest.answers(ANSWER)) || (await guest.answers(ANSWER))) {
            next = host.now() + quiet * 1000;
            return false;
        }
        return guest.death() === undefined;
    };
}

;// CONCATENATED MODULE: ./build/boot/run-test.js





/** Seconds for what the agent does besides the test: facts, dmesg, sync. */
const SMALL = 30;
/** For a restarted agent. */
const BACK = 20;
/** Interval between two checks for the test's exit status on the share. */
const POLL = 0.1;
/** Between two questions whether what runs the test is still there: each costs a call of virsh. */
const ASK = 2;
const NO_TEST = { result: null, seconds: null, pid: null };
/** Runs the test and waits for its exit status on the share, its deadline, or the guest's death. */
async function runTest(guest, plan, share, host) {
    if (plan.program === null)
        return NO_TEST;
    const started = host.now();
    const seconds = () => (host.now() - started) / 1000;
    const idles = idling(guest, host);
    const lost = agentLostToOops(guest, plan.quiet, host);
    let pid = null;
    let nextAsk = ASK;
    try {
        pid = await guest.start(protocol/* RUNNER */.zK, ['test', plan.program]);
    }
    catch (error) {
        // A test that ends its kernel at once may take the agent's answer with it.
        await host.sleep(1);
        if (guest.death() === undefined)
            throw error;
    }
    while (seconds() < plan.within) {
        const death = guest.death();
        if (death !== undefined)
            return { result: null, seconds: seconds(), pid, cut: death };
        const status = (await share.text(protocol/* FILES */.cn.exit)).trim();
        if (/^\d{1,3}$/.test(status))
            return { result: { ...exitOf(Number(status)), timedOut: false }, seconds: seconds(), pid };
        if (pid !== null && seconds() > nextAsk) {
            nextAsk = seconds() + ASK;
            const gone = await guest.exitOf(pid);
            // Its last word may have come since the file was read.
            if (gone !== undefined && (await share.text(protocol/* FILES */.cn.exit)) === '' && guest.death() === undefined)
                return { result: null, seconds: seconds(), pid, lost: await lostRunner(gone, share) };
        }
        if (await lost()) {
            host.log.info('the guest agent is silent after an oops: stopped waiting for the test');
            return { result: null, seconds: seconds(), pid, cut: 'agent-lost' };
        }
        if (seconds() > plan.idle && (await idles()))
            break;
        await host.sleep(POLL);
    }
    return { result: { exit: null, timedOut: true }, seconds: seconds(), pid };
}
/** Interval between two checks of a guest's CPU time. */
const run_test_LOOK = 10;
/** Of one CPU; a guest that only keeps its clock uses about 0.02. */
const DOES_SOMETHING = 0.1;
/** Says whether a guest was idle in the last seconds: silence alone says little about a test. */
function idling(guest, host) {
    let at = 0;
    let before = null;
    return async () => {
        const since = (host.now() - at) / 1000;
        if (since < run_test_LOOK)
            return false;
        const used = await guest.busy();
        const idle = before !== null && used !== null && (used - before) / since < DOES_SOMETHING;
        [at, before] = [host.now(), used];
        return idle;
    };
}
/** @throws ConfigurationError for a test that could not be run: that says nothing about the kernel */
function checkTestRan({ result }, printed) {
    if (result?.exit == null || !judge/* CANNOT_RUN */.Uh.includes(result.exit))
        return;
    const text = printed.toString('utf8').trim();
    // A message of the program that starts the test does not count as output of the test.
    if (text !== '' && !/^setsid: /.test(text))
        return;
    throw new errors/* ConfigurationError */.j1(`test: it ended with status ${result.exit} before it printed anything${text === '' ? '' : ` (${text.slice(0, 200)})`}: ${result.exit === 126
        ? 'it may not be executed'
        : 'it, or the interpreter that its first line names, is not there'}. Make it run in the rootfs.`);
}
/** Lets the guest write facts and dmesg; a guest that dies meanwhile has said all that it will. */
async function lastWords(guest, test, host) {
    if (test.cut !== undefined)
        return endOf(test.cut);
    for (let tries = 1;; tries += 1) {
        try {
            await guest.exec(protocol/* RUNNER */.zK, ['last'], SMALL);
        }
        catch (error) {
            if (!(error instanceof errors/* InfrastructureError */.EN))
                throw error;
            // An agent that goes silent right before a panic: the event may still be on its way.
            await host.sleep(1);
            // init restarts one that died.
            if (guest.death() === undefined && tries === 1 && typeof (await guest.agentReady(BACK)) === 'number')
                continue;
            const death = guest.death();
            return death === undefined ? 'agent-lost' : endOf(death);
        }
        const death = guest.death();
        return death === undefined ? 'agent' : endOf(death);
    }
}
/** What a death, or nobody's waiting any longer, is called in a judgement. @throws InfrastructureError if the guest is not to blame */
function endOf(how) {
    if (how === 'agent-lost')
        return how;
    if (how === 'timeout' || how === 'hopeless')
        return 'deadline';
    switch (how.how) {
        case 'panicked':
            return 'panicked';
        case 'crashed':
            throw new errors/* InfrastructureError */.EN(`QEMU ended, but not because of its guest: ${how.detail}`);
        case 'stopped':
            return 'stopped';
        case 'rebooted':
            return 'rebooted';
    }
}

// EXTERNAL MODULE: ./build/boot/share.js
var boot_share = __webpack_require__(58430);
;// CONCATENATED MODULE: ./build/boot/shut-down.js



/** systemd waits 90 s before it kills a stubborn service. */
const SHUTDOWN = 120;
const shut_down_POLL = 0.1;
/**
 * Ends a guest with its own shutdown and waits for it.
 *
 * @param init    whose PID 1 it has: the rootfs's can shut down, this project's is not asked
 * @param within  deadline in seconds
 * @returns `agent` if the guest powered itself off
 */
async function shutDown(guest, init, within, host) {
    const deadline = host.now() + within * 1000;
    try {
        await askToEnd(guest, init);
    }
    catch (error) {
        // A guest that is gone before its agent's answer has shut down as asked.
        await host.sleep(1);
        if (guest.death() === undefined)
            throw error;
    }
    while (guest.death() === undefined && host.now() < deadline)
        await host.sleep(shut_down_POLL);
    const death = guest.death();
    if (death === undefined)
        return 'deadline';
    const end = endOf(death);
    return end === 'stopped' ? 'agent' : end;
}
async function askToEnd(guest, init) {
    if (init === 'system') {
        try {
            return await guest.shutdown();
        }
        catch (error) {
            if (!(error instanceof errors/* InfrastructureError */.EN))
                throw error;
            // The agent uses logind, which a small rootfs lacks.
        }
    }
    await guest.start(protocol/* RUNNER */.zK, ['poweroff']);
}

;// CONCATENATED MODULE: ./build/boot/boot.js
var boot_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var boot_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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

















/** One boot of one kernel with one run of the test. */
async function bootTrial(kernel, options, one, host) {
    await (0,promises_.mkdir)(one.directory, { recursive: true });
    const trial = { number: one.number, evidence: one.relative };
    try {
        return { ...trial, ...(await boot(kernel, options, one, host)) };
    }
    catch (error) {
        if (!(error instanceof errors/* InfrastructureError */.EN))
            throw error;
        const outcome = { kind: 'infrastructure', cause: error.message };
        return { ...trial, outcome, bootSeconds: null, testSeconds: null };
    }
}
async function boot(kernel, options, { directory: evidence, pace, unproved }, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const token = (0,external_node_crypto_.randomBytes)(8).toString('hex');
        const opened = boot_addDisposableResource(env_1, await openGuest({ kernel, token, options, evidence }, host), true);
        const { guest, upper } = opened;
        const share = (0,boot_share/* openShare */.m)(upper);
        const { ready, test, phase, ended } = await runToItsEnd(guest, share, { ...options, pace }, host);
        const lost = [...(test.lost ? [test.lost] : []), ...(await lostPrograms(share))];
        const left = (dmesg, console) => {
            return { dmesg, console, test: test.result, lost, ended, phase, pattern: options.pattern };
        };
        const sofar = left(await share.text(protocol/* FILES */.cn.dmesg), guest.console.text());
        const hang = (0,judge/* failuresOf */.dJ)((0,judge/* observe */.lB)(sofar)).some(({ kind }) => kind === 'hung');
        if (hang && !(await opened.isServed()))
            throw new errors/* InfrastructureError */.EN('virtiofsd has ended, and the guest lost its root: the hang is a problem of the host');
        if (options.keepVmcore && (hang || guest.death()?.how === 'panicked'))
            await keepMemory(guest, evidence, host);
        const where = hang
            ? await lookIntoHang(guest, { ...sofar, test: test.pid, symbols: kernel.symbols }, evidence, host)
            : {};
        await guest.destroy();
        if (options.keepCores)
            await keepCores(upper, evidence, host);
        const [printed, dmesg, cmdline] = await Promise.all([
            (0,boot_share/* boundedText */.L)((0,external_node_path_.join)(evidence, 'console.log')),
            share.text(protocol/* FILES */.cn.dmesg),
            share.text(protocol/* FILES */.cn.cmdline),
        ]);
        // What a guest was made to print at the end is not a report of its own.
        const console = hang ? sofar.console : printed;
        await (0,promises_.writeFile)((0,external_node_path_.join)(evidence, 'dmesg.log'), dmesg === '' ? console : dmesg, { mode: 0o600 });
        let testLog = '';
        if (ready !== null && options.testProgram !== null) {
            const log = await share.bytes(protocol/* FILES */.cn.testLog);
            await (0,promises_.writeFile)((0,external_node_path_.join)(evidence, 'test.log'), log, { mode: 0o600 });
            if (test.result?.exit)
                checkTestRan(test, log);
            testLog = log.toString('utf8');
        }
        const observed = (0,judge/* observe */.lB)({ ...left(dmesg, console), testLog, cases: (0,cases_in_logs/* casesInLogs */.U)(testLog, dmesg) });
        const located = (one) => (one.kind === 'hung' ? { ...one, ...where } : one);
        const { besides, cases } = observed;
        const outcome = located(observed.outcome);
        const shown = { texts: [console, dmesg, cmdline], notes: await share.bytes(protocol/* FILES */.cn.notes) };
        if (!isConfirmed(shown, token, kernel.buildId) && !countsUnproved(outcome, kernel.digest, unproved)) {
            throw new errors/* InfrastructureError */.EN(`the guest never showed bisect.trial=${token}, so nothing proves which kernel ran: its result counts only from the second time on`);
        }
        return {
            outcome,
            ...(besides === undefined ? {} : { besides: besides.map(located) }),
            ...(cases === undefined ? {} : { cases }),
            bootSeconds: ready,
            testSeconds: test.seconds,
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = boot_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function runToItsEnd(guest, share, options, host) {
    const quiet = options.quiet ?? SILENCE[options.accel];
    const { pace, testTimeout } = options;
    const within = bootDeadline(options.bootTimeout, options.accel, pace);
    const ready = await guest.agentReady(within, silenceAfterOops(guest, quiet, host));
    if (typeof ready !== 'number') {
        if (ready === 'timeout')
            host.log.info(`no answer from the guest agent within ${Math.round(within)} s`);
        if (ready === 'hopeless')
            host.log.info(`silent for ${quiet} s after an oops: stopped waiting`);
        const phase = phaseOf(guest.console.text());
        return { ready: null, test: NO_TEST, phase, ended: endOf(ready) };
    }
    if (options.init === 'system')
        await checkAgent(guest, options.rootfs);
    host.log.progress(`booted in ${ready.toFixed(1)} s, testing`);
    const plan = {
        program: options.testProgram,
        within: testTimeout,
        idle: idleDeadline(testTimeout, pace),
        quiet,
    };
    const test = await runTest(guest, plan, share, host);
    const ended = await lastWords(guest, test, host);
    if (!options.shutdown ||
        ended !== 'agent' ||
        test.lost ||
        (test.result?.exit ?? 0) !== 0 ||
        test.result?.timedOut)
        return { ready, test, phase: 'in-test', ended };
    const patience = options.shutdownTimeout ?? SHUTDOWN;
    return { ready, test, phase: 'at-shutdown', ended: await shutDown(guest, options.init, patience, host) };
}

;// CONCATENATED MODULE: ./build/boot/kernel-testbed.js













/** Builds Linux kernels, or finds them in the store, and boots them. */
function kernelTestbed({ plan, boot, output }, host) {
    const unproved = new Set();
    const completed = async (kernel, configText) => boot && bootable(kernel, bootableOptions(plan, boot, configText), host);
    return {
        async build(place) {
            const started = host.now();
            const seconds = () => (host.now() - started) / 1000;
            const directory = (0,external_node_path_.join)(output, (0,testbed/* stepDirectory */.i)(place));
            await (0,promises_.mkdir)(directory, { recursive: true });
            const candidate = await prepare(place, plan, host);
            if (!candidate.ok) {
                const { ok: _, ...failure } = candidate;
                // make refused the tree itself: that is a build that failed, and may be the failure that is looked for.
                const kind = failure.error === undefined ? 'skipped' : 'failed';
                return { kind, ...failure, seconds: seconds() };
            }
            const { configText } = candidate;
            await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config'), configText);
            const finish = async (stored, reused) => {
                const kernel = await completed(stored, configText);
                return { kind: 'built', kernel, digest: stored.content, reused, seconds: seconds() };
            };
            const stored = await lookUp(candidate, plan, host);
            if (stored !== null) {
                host.log.info('Its kernel is in the store');
                return finish(stored, true);
            }
            const made = await kernel_testbed_make(candidate, (0,external_node_path_.join)(directory, 'build.log'), plan, host);
            if (!made.ok) {
                const { ok: _, ...failure } = made;
                return { kind: 'failed', ...failure };
            }
            host.log.info(`Built in ${(0,model/* duration */.p0)(made.seconds)}`);
            return finish(await keep(made.kernel, candidate, plan, host), false);
        },
        async boot(kernel, place, number, pace) {
            if (boot === null || kernel === null)
                throw new Error('nothing is booted where the build is the verdict');
            const relative = (0,external_node_path_.join)((0,testbed/* stepDirectory */.i)(place), `trial-${number}`);
            const one = { directory: (0,external_node_path_.join)(output, relative), relative, number, pace, unproved };
            return watched({
                first: `boot ${number} of ${kernel_testbed_short(place)}`,
                inside: (shown) => bootTrial(kernel, boot, one, shown),
            }, host);
        },
        revert: (commit, onto) => revertOnto(plan.source, commit, onto),
    };
}
const kernel_testbed_short = ({ candidate }) => candidate.commit.slice(0, 12);
function bootableOptions({ base, toolchain, initramfs, initSource }, { scratch }, configText) {
    const { loadable } = base;
    return { configText, loadable, initramfs, initSource, builder: toolchain.builder, scratch };
}
/** Checks a candidate out and configures it, or says why it cannot be judged. */
async function prepare(place, { source, fixups, base, toolchain, makeArgs, buildDir }, host) {
    host.log.progress(`checking out ${kernel_testbed_short(place)}`);
    const fixed = await fixups.checkout(place.candidate.commit);
    if (!fixed.ok)
        return fixed;
    host.log.progress(`configuring ${kernel_testbed_short(place)}`);
    const configured = await (0,config/* configure */.jK)({ base, sourceDir: source.directory, directory: buildDir, toolchain, makeArgs }, host);
    if (!configured.ok)
        return configured;
    const { configText, notHonoured } = configured;
    const [refused] = notHonoured;
    if (refused !== undefined) {
        const { symbol, wanted, got } = refused;
        const reason = `config: CONFIG_${symbol} is ${got} at this commit, a fragment asks for ${wanted}`;
        return { ok: false, reason };
    }
    const tree = (await source.git(['rev-parse', `${fixed.commit}^{tree}`])).stdout.trim();
    const key = (0,store/* kernelKey */.Zt)({ tree, configText, compiler: toolchain.compiler, makeArgs });
    return { ok: true, place, configText, key };
}
/** The candidate's kernel, from the store or the cache; null if it has to be built. */
async function lookUp({ place, key }, { storeDir: dir, cache }, host) {
    const stored = (await (0,store/* storedKernel */.LG)(key, dir, host)) ?? (cache ? await restoreKernel({ key, dir, cache }, host) : null);
    return stored !== null && (stored.clean || place.clean !== true) ? stored : null;
}
/** Builds what is in the source tree, and says meanwhile how far it is. */
async function kernel_testbed_make({ place, configText }, logFile, plan, host) {
    const { source, buildDir, modulesDir, toolchain, timeout, makeArgs, jobs } = plan;
    const clean = place.clean === true;
    const fromNothing = clean || !(await exists((0,external_node_path_.join)(buildDir, 'vmlinux')));
    const objects = await countObjects({ logFile, fromNothing, note: `${buildDir}.objects` });
    const build = {
        commit: place.candidate.commit,
        sourceDir: source.directory,
        // In the long-lived directory also from nothing: another path would give another kernel.
        ...{ buildDir, configText, modulesDir, toolchain, timeout, makeArgs, logFile, jobs, clean },
    };
    const first = `building ${kernel_testbed_short(place)}${fromNothing ? ' from nothing' : ''}`;
    const made = await watched({ first, inside: (shown) => buildKernel(build, shown), detail: objects.words }, host);
    if (made.ok)
        await objects.done();
    return made;
}
/** Puts a kernel that was built into the store and the cache. */
async function keep(kernel, { place, key, configText }, { storeDir: dir, storeLimit: limit, cache }, host) {
    const { commit } = place.candidate;
    const clean = place.clean === true;
    const kept = await (0,store/* keepKernel */.j1)({ key, dir, kernel: { ...kernel, commit, clean }, configText }, host);
    await (0,store/* trimStore */.q5)({ dir, limit, keep: [key] });
    if (cache)
        await saveKernel({ key, dir, cache }, host);
    return kept;
}
const exists = (path) => (0,promises_.stat)(path).then(() => true, () => false);

// EXTERNAL MODULE: ./build/rootfs/check.js
var check = __webpack_require__(53846);
// EXTERNAL MODULE: ./build/rootfs/private-directory.js
var private_directory = __webpack_require__(54451);
;// CONCATENATED MODULE: ./build/rootfs/recipe.js






/** Raised when the same recipe makes another root than before. */
const recipe_VERSION = 1;
const NEEDED = ['qemu-guest-agent', 'kmod'];
const WITHOUT = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*', '/usr/share/info/*'];
const PACKAGE = /^[a-z0-9][a-z0-9+.-]*(:[a-z0-9-]+)?(=[A-Za-z0-9.+:~-]+)?$/;
const SCRIPT_TIME = 3600;
const BOOTSTRAP_TIME = 1800;
const SCRIPT_IN_GUEST = '/run/kernel-bisect-setup';
/** The release that a root is made of, from the text of the host's os-release. */
function suiteOf(osRelease) {
    const value = (name) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
    const codename = value('VERSION_CODENAME');
    const known = /^[a-z]+$/.test(codename);
    // Ubuntu keeps the guest agent in universe.
    if (value('ID') === 'ubuntu' && known)
        return { name: codename, components: 'main,universe' };
    if (value('ID') === 'debian' && known)
        return { name: codename, components: 'main' };
    return { name: 'bookworm', components: 'main' };
}
/** All packages of a recipe, sorted, each once. @throws ConfigurationError for an invalid package name */
function packagesOf(recipe) {
    for (const name of recipe.packages) {
        if (!PACKAGE.test(name)) {
            throw new errors/* ConfigurationError */.j1(`rootfs-packages: ${JSON.stringify(name)} is not a Debian package name such as fio or trace-cmd`);
        }
    }
    return [...new Set([...NEEDED, ...recipe.packages])].sort();
}
/** Hash of all that goes into a root, 64 hexadecimal digits: the name by which it is kept and cached. */
function recipeKey(recipe, suite) {
    const parts = [
        recipe_VERSION,
        process.arch,
        suite.name,
        suite.components,
        packagesOf(recipe),
        recipe.setupScript || null,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/** The arguments of mmdebstrap. */
function bootstrapArguments(packages, suite, target) {
    return [
        '--mode=root',
        '--variant=minbase',
        '--format=directory',
        `--components=${suite.components}`,
        `--include=${packages.join(',')}`,
        ...WITHOUT.map((path) => `--dpkgopt=path-exclude=${path}`),
        suite.name,
        target,
    ];
}
/** The arguments of systemd-nspawn that run the script once. A `#!` line in the script chooses its interpreter. */
function setupArguments(root, scriptFile, script) {
    const source = scriptFile.replace(/[\\:]/g, '\\$&');
    return [
        '--quiet',
        '--register=no',
        '--keep-unit',
        '--as-pid2',
        '--console=pipe',
        '--link-journal=no',
        '--timezone=off',
        '--resolv-conf=bind-host',
        '--setenv=DEBIAN_FRONTEND=noninteractive',
        `--bind-ro=${source}:${SCRIPT_IN_GUEST}`,
        `--directory=${root}`,
        '--',
        ...(script.startsWith('#!') ? [] : ['/bin/bash', '-eo', 'pipefail']),
        SCRIPT_IN_GUEST,
    ];
}
/** The release that a recipe asks for, else the host's own. */
async function recipeSuite(recipe) {
    const own = suiteOf(await (0,promises_.readFile)('/etc/os-release', 'utf8').catch(() => ''));
    if (recipe.suite === undefined || recipe.suite === own.name)
        return own;
    if (!/^[a-z]+$/.test(recipe.suite)) {
        throw new errors/* ConfigurationError */.j1(`${JSON.stringify(recipe.suite)} is not the code name of a release such as bookworm`);
    }
    return { ...own, name: recipe.suite };
}
async function runSetup(root, script, scratch, host) {
    const file = (0,external_node_path_.join)(scratch, 'setup');
    await (0,promises_.writeFile)(file, script, { mode: 0o755 });
    const last = [];
    const { exit, signal, timedOut } = await host.run('systemd-nspawn', setupArguments(root, file, script), {
        within: SCRIPT_TIME,
        check: false,
        onLine: (line) => {
            host.log.progress(`rootfs-setup: ${line}`);
            last.push(line);
            if (last.length > 20)
                last.shift();
        },
    });
    if (exit === 0)
        return;
    const how = timedOut ? `did not end within ${SCRIPT_TIME} s` : `ended with ${signal ?? `status ${exit}`}`;
    throw new errors/* ConfigurationError */.j1(`rootfs-setup: the script ${how}; its last lines:\n${last.join('\n')}`);
}
/**
 * Makes a rootfs from its recipe; `directory` does not exist before it is complete. Its recipe is noted beside it, in
 * `DIRECTORY.json`. The directory above has to belong to root alone, and is made so if it is missing.
 *
 * @throws ConfigurationError if a package or the script is wrong
 * @throws InfrastructureError if the archive could not be read
 */
async function makeRootfs(options, host) {
    const directory = (0,external_node_path_.resolve)(options.directory);
    const suite = await recipeSuite(options);
    const packages = packagesOf(options);
    const key = recipeKey(options, suite);
    const parent = (0,external_node_path_.dirname)(directory);
    await (0,private_directory/* privateDirectory */.J)(parent);
    if ((await (0,promises_.lstat)(directory).catch(() => null)) !== null) {
        throw new errors/* InfrastructureError */.EN(`${directory} exists already: a rootfs is never changed, a new one needs a new name`);
    }
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, `.${(0,external_node_path_.basename)(directory)}.`));
    try {
        const root = (0,external_node_path_.join)(scratch, 'rootfs');
        await (0,promises_.mkdir)(root, { mode: 0o755 });
        // In its own mount namespace: when killed, it leaves /proc, /sys and /dev mounted in a directory to be removed.
        const alone = ['--mount', '--propagation', 'private', '--', 'mmdebstrap'];
        const made = await host.run('unshare', [...alone, ...bootstrapArguments(packages, suite, root)], {
            within: BOOTSTRAP_TIME,
            check: false,
            onLine: (line) => host.log.progress(`rootfs: ${line}`),
        });
        if (made.exit !== 0)
            throw bootstrapError(made.stderr, suite);
        // mmdebstrap copies the host's name; the same recipe has to make the same root everywhere.
        await (0,promises_.writeFile)((0,external_node_path_.join)(root, 'etc/hostname'), 'kernel-bisect\n');
        if (options.setupScript)
            await runSetup(root, options.setupScript, scratch, host);
        await (0,promises_.chmod)(root, 0o755);
        await (0,check/* checkRootfs */.U)(root);
        const manifest = {
            version: recipe_VERSION,
            key,
            suite: suite.name,
            packages,
            setup: Boolean(options.setupScript),
        };
        await (0,promises_.writeFile)(`${directory}.json`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
        await (0,promises_.rename)(root, directory);
        return { key };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** What went wrong, from mmdebstrap's messages: the user can fix a name that the archive does not have. */
function bootstrapError(stderr, suite) {
    const unknown = /Unable to locate package (\S+)|Package '?(\S+?)'? has no installation candidate/.exec(stderr);
    const name = unknown?.[1] ?? unknown?.[2];
    if (name !== undefined) {
        return new errors/* ConfigurationError */.j1(`rootfs-packages: ${suite.name} has no package ${name}`);
    }
    const last = stderr.trim().split('\n').slice(-5).join('\n');
    return new errors/* InfrastructureError */.EN(`mmdebstrap could not make a rootfs of ${suite.name}:\n${last}`);
}

;// CONCATENATED MODULE: ./build/build/provide-builder.js






/** Requirements of Documentation/process/changes.rst, as Debian packages. */
const BUILD_PACKAGES = [
    'bc',
    'binutils',
    'bison',
    'ccache',
    'cpio',
    'flex',
    'gcc',
    'libc6-dev',
    'libelf-dev',
    'libssl-dev',
    'make',
    'perl',
    'python3',
    'xz-utils',
    'zstd',
];
const NEEDED_ON_HOST = ['make', 'gcc', 'flex', 'bison', 'bc'];
/**
 * Decides where kernels are built, and makes the container if one is needed: once, then it is kept.
 *
 * @throws ConfigurationError if the host lacks a tool, or the directory is not a container's
 */
async function provideBuilder(options, host) {
    const { choice } = options;
    switch (choice.kind) {
        case 'auto':
            return !options.dracut && (await missingTools(host)).length === 0
                ? { kind: 'host' }
                : containerByRecipe(options, host);
        case 'host': {
            const missing = await missingTools(host);
            if (missing.length === 0)
                return { kind: 'host' };
            throw new errors/* ConfigurationError */.j1(`builder: "host" lacks ${missing.join(', ')}. Install ${missing.length === 1 ? 'it' : 'them'}, or use builder: nspawn.`);
        }
        case 'nspawn':
            return containerByRecipe(options, host);
        case 'directory': {
            const { given, path: directory } = choice;
            const isContainer = await (0,promises_.stat)((0,external_node_path_.join)(directory, 'usr')).then((found) => found.isDirectory(), () => false);
            if (isContainer)
                return { kind: 'nspawn', directory };
            throw new errors/* ConfigurationError */.j1(`builder: "${given}" is not a container's directory (it holds no usr). Allowed are auto, host, nspawn and a directory.`);
        }
    }
}
async function missingTools(host) {
    const found = await Promise.all(NEEDED_ON_HOST.map(async (tool) => {
        const asked = await host.run('sh', ['-c', 'command -v "$0"', tool], { check: false });
        return asked.exit === 0;
    }));
    return NEEDED_ON_HOST.filter((_, index) => !found[index]);
}
async function containerByRecipe({ packages, dracut, workDir }, host) {
    const own = dracut ? [...BUILD_PACKAGES, build_dracut/* DRACUT_PACKAGE */.XR] : BUILD_PACKAGES;
    const recipe = { packages: [...own, ...packages], setupScript: null };
    const key = recipeKey(recipe, await recipeSuite(recipe));
    const directory = (0,external_node_path_.join)(await (0,work_directory/* openPart */.Qj)(workDir, 'builders'), key.slice(0, 16));
    if ((await (0,promises_.lstat)(directory).catch(() => null)) === null) {
        await host.log.group('Making the build container', () => makeRootfs({ ...recipe, directory }, host));
    }
    return { kind: 'nspawn', directory };
}

// EXTERNAL MODULE: ./build/host/assets.js
var assets = __webpack_require__(55250);
;// CONCATENATED MODULE: ./build/rootfs/manifest.js





// Labels and owner notes belong to the host of the tree, not to the tree.
const HOSTS_OWN = /^(security\.selinux|trusted\.libvirt\.|trusted\.overlay\.|system\.nfs4_acl)/;
/** Attributes by path, from the text that `getfattr --encoding=hex` writes. */
function parseAttributes(dump) {
    const found = new Map();
    let of = [];
    for (const line of dump.split('\n')) {
        const head = /^# file: (.*)$/.exec(line)?.[1];
        if (head !== undefined) {
            of = [];
            const path = head.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
            found.set(path.replace(/^\.\/?/, ''), of);
        }
        else if (line !== '' && !HOSTS_OWN.test(line)) {
            of.push(line);
        }
    }
    for (const [path, attributes] of found) {
        if (attributes.length === 0)
            found.delete(path);
        else
            attributes.sort();
    }
    return found;
}
async function attributesOf(directory, host) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'kernel-bisect-'));
    try {
        // Through a file, since names are bytes that a text in memory would lose.
        const outputFile = (0,external_node_path_.join)(scratch, 'attributes');
        const args = [
            '--recursive',
            '--physical',
            '--no-dereference',
            '--dump',
            '--match=-',
            '--encoding=hex',
            '.',
        ];
        await host.run('getfattr', args, { cwd: directory, outputFile });
        return parseAttributes(await (0,promises_.readFile)(outputFile, 'latin1'));
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function contentHash(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 }))
        hash.update(chunk);
    return hash.digest('hex');
}
const manifest_bytes = (text) => Buffer.from(text, 'latin1');
/** Everything below a directory and the directory itself (path ''), sorted; sockets are left out, as tar leaves them. */
async function listTree(directory, host) {
    const root = Buffer.from(directory).toString('latin1');
    const attributes = await attributesOf(directory, host);
    const seen = new Map();
    const entries = [];
    const visit = async (path) => {
        const full = manifest_bytes(path === '' ? root : `${root}/${path}`);
        const found = await (0,promises_.lstat)(full, { bigint: true });
        const type = found.isFile()
            ? 'file'
            : found.isDirectory()
                ? 'directory'
                : found.isSymbolicLink()
                    ? 'link'
                    : found.isBlockDevice()
                        ? 'block'
                        : found.isCharacterDevice()
                            ? 'character'
                            : found.isFIFO()
                                ? 'fifo'
                                : null;
        if (type === null)
            return;
        const entry = {
            path,
            type,
            mode: Number(found.mode & 4095n),
            owner: `${found.uid}:${found.gid}`,
        };
        entries.push(entry);
        const own = attributes.get(path);
        if (own !== undefined)
            entry.attributes = own;
        if (type !== 'directory' && found.nlink > 1n) {
            const inode = `${found.dev}:${found.ino}`;
            const first = seen.get(inode);
            if (first !== undefined) {
                entry.sameAs = first;
                return;
            }
            seen.set(inode, path);
        }
        if (type === 'file') {
            entry.size = Number(found.size);
            entry.modified = String(found.mtimeNs);
            entry.sha256 = await contentHash(full);
        }
        else if (type === 'link') {
            entry.target = (await (0,promises_.readlink)(full, { encoding: 'buffer' })).toString('latin1');
        }
        else if (type === 'block' || type === 'character') {
            entry.device = String(found.rdev);
        }
        else if (type === 'directory') {
            const names = (await (0,promises_.readdir)(full, { encoding: 'buffer' }))
                .map((name) => name.toString('latin1'))
                .sort();
            for (const name of names)
                await visit(path === '' ? name : `${path}/${name}`);
        }
    };
    await visit('');
    return entries;
}
/** The manifest's text: its own hash in the first line, then one entry a line. */
function manifestText(entries) {
    const body = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    return `${(0,external_node_crypto_.createHash)('sha256').update(body).digest('hex')}\n${body}`;
}
/** Why a tree is not what its manifest says; null if it is. */
function manifestDifference(manifest, entries) {
    const end = manifest.indexOf('\n');
    const body = manifest.slice(end + 1);
    if (end < 0 || (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex') !== manifest.slice(0, end)) {
        return 'its manifest is damaged';
    }
    const wanted = new Set(body.split('\n').filter((line) => line !== ''));
    for (const entry of entries) {
        if (!wanted.delete(JSON.stringify(entry)))
            return `${JSON.stringify(entry.path)} is not what was packed`;
    }
    const [missing] = wanted;
    return missing === undefined ? null : `${JSON.stringify(JSON.parse(missing).path)} is missing`;
}

;// CONCATENATED MODULE: ./build/rootfs/archive.js
var archive_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var archive_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** First member of an archive. */
const MANIFEST = '.kernel-bisect-manifest';
const KEEP = [
    '--numeric-owner',
    '--acls',
    '--xattrs',
    '--xattrs-include=*',
    '--xattrs-exclude=security.selinux',
];
/** The arguments of tar that pack a tree behind its manifest, which lies in `scratch`. */
function packArguments(directory, scratch, target) {
    return [
        '--create',
        '--format=posix',
        '--sparse',
        '--sort=name',
        ...KEEP,
        '--use-compress-program=zstd -T0 -3 --check',
        `--file=${target}`,
        '--force-local',
        `--directory=${scratch}`,
        `./${MANIFEST}`,
        `--directory=${directory}`,
        '.',
    ];
}
/** The arguments of tar that unpack such an archive into an empty directory. */
function unpackArguments(archive, directory) {
    return [
        '--extract',
        '--preserve-permissions',
        '--same-owner',
        '--delay-directory-restore',
        ...KEEP,
        '--use-compress-program=zstd',
        `--file=${archive}`,
        '--force-local',
        `--directory=${directory}`,
    ];
}
async function archive_exists(path) {
    return (await (0,promises_.lstat)(path).catch(() => null)) !== null;
}
function archive_reasonOf(error) {
    if (error instanceof errors/* CancelledError */.cc)
        throw error;
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
}
/** Packs a rootfs with everything that a guest can tell apart: owners, modes, attributes, links, devices. */
async function packRootfs(directory, archive, host) {
    const source = (0,external_node_path_.resolve)(directory);
    const target = (0,external_node_path_.resolve)(archive);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(target), '.pack.'));
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (await archive_exists((0,external_node_path_.join)(source, MANIFEST))) {
                return { ok: false, reason: `${source} holds a ${MANIFEST} of its own` };
            }
            await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, MANIFEST), manifestText(await listTree(source, host)), { mode: 0o600 });
            const half = (0,external_node_path_.join)(scratch, 'archive');
            await host.run('tar', packArguments(source, scratch, half));
            const file = archive_addDisposableResource(env_1, await (0,promises_.open)(half, 'r'), true);
            await file.sync();
            await (0,promises_.rename)(half, target);
            return { ok: true };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = archive_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        return archive_reasonOf(error);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/**
 * Unpacks an archive of `packRootfs` to a new directory, which appears only if all of it is what was packed.
 * The directory above has to belong to root alone; it is made so if it is missing.
 *
 * @throws ConfigurationError if others can enter the directory above
 */
async function unpackRootfs(archive, directory, host) {
    const target = (0,external_node_path_.resolve)(directory);
    if (await archive_exists(target))
        return { ok: false, reason: `${target} already exists` };
    await (0,private_directory/* privateDirectory */.J)((0,external_node_path_.dirname)(target));
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.`));
    try {
        const root = (0,external_node_path_.join)(scratch, 'rootfs');
        await (0,promises_.mkdir)(root);
        await host.run('tar', unpackArguments((0,external_node_path_.resolve)(archive), root));
        const manifest = await (0,promises_.readFile)((0,external_node_path_.join)(root, MANIFEST), 'utf8').catch(() => null);
        if (manifest === null)
            return { ok: false, reason: `${archive} holds no manifest` };
        await (0,promises_.rm)((0,external_node_path_.join)(root, MANIFEST));
        const difference = manifestDifference(manifest, await listTree(root, host));
        if (difference !== null)
            return { ok: false, reason: `${archive}: ${difference}` };
        await (0,promises_.rename)(root, target);
        return { ok: true };
    }
    catch (error) {
        return archive_reasonOf(error);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/rootfs/provide.js
var provide_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var provide_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** Last part of the archive's path, which is its name in the cache. */
const provide_ARCHIVE = 'rootfs.tar.zst';
/**
 * The rootfs of a recipe: an existing one, else the cache's, else a new one, which is saved in the cache.
 *
 * @returns its directory
 * @throws ConfigurationError if the recipe is wrong
 * @throws InfrastructureError if it could not be made
 */
async function provideRootfs(options, host) {
    const { recipe, store, cache } = options;
    const key = recipeKey(recipe, await recipeSuite(recipe));
    const directory = (0,external_node_path_.join)(store, key.slice(0, 16));
    if ((await (0,promises_.lstat)(directory).catch(() => null)) !== null)
        return directory;
    await (0,private_directory/* privateDirectory */.J)(store);
    const entry = `kernel-bisect-rootfs-${key}`;
    const isRestored = cache !== undefined &&
        (await host.log.group('Restoring the rootfs', () => restore({ entry, directory, store, cache }, host)));
    if (isRestored)
        return directory;
    return host.log.group('Making the rootfs', async () => {
        await makeRootfs({ ...recipe, directory }, host);
        if (cache !== undefined)
            await save({ entry, directory, store, cache }, host);
        return directory;
    });
}
async function restore({ entry, directory, store, cache }, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = provide_addDisposableResource(env_1, await provide_scratchIn(store), true);
        const archive = (0,external_node_path_.join)(scratch.path, provide_ARCHIVE);
        if (!(await cache.restore(entry, archive))) {
            host.log.info(`The cache has no ${entry}`);
            return false;
        }
        const unpacked = await unpackRootfs(archive, directory, host);
        if (unpacked.ok) {
            await (0,check/* checkRootfs */.U)(directory);
            host.log.info(`The rootfs comes from the cache entry ${entry}`);
            return true;
        }
        host.log.warning(`The rootfs of the cache is damaged, so a new one is made (${unpacked.reason}). Delete the cache entry ${entry}: an entry is never replaced.`);
        return false;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = provide_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function save({ entry, directory, store, cache }, host) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = provide_addDisposableResource(env_2, await provide_scratchIn(store), true);
        const archive = (0,external_node_path_.join)(scratch.path, provide_ARCHIVE);
        const packed = await packRootfs(directory, archive, host);
        if (packed.ok)
            await cache.save(entry, archive);
        else
            host.log.warning(`The rootfs could not be packed for the cache: ${packed.reason}`);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = provide_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** The name is one of those that `clean` knows as half-made. */
async function provide_scratchIn(store) {
    await (0,promises_.mkdir)(store, { recursive: true, mode: 0o700 });
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(store, '.archive.'));
    return { path, [Symbol.asyncDispose]: () => (0,promises_.rm)(path, { recursive: true, force: true }) };
}

// EXTERNAL MODULE: ./build/run/given-test.js
var given_test = __webpack_require__(96);
;// CONCATENATED MODULE: ./build/run/guest-options.js













/** Makes what all boots of a run have in common: rootfs, tools, and a directory for what lives as long as a boot. */
async function guestOptions(from, host) {
    const { settings, checked, stack } = from;
    const { test, accel, domainXml } = checked;
    const { memory, cpus, kernelArgs, bootTimeout, testTimeout } = settings;
    const { network, display, init, disks, shutdown, evidence } = settings;
    const { runName, scratch } = await openScratch(settings.workDir, stack);
    const rootfs = settings.rootfs ?? (await madeRootfs(from, host));
    stack.use(await (0,store_limit/* hold */._2)(rootfs, settings.workDir, host));
    const tools = await layTools(test, scratch);
    const { pattern } = settings.signature;
    return {
        ...{ runName, scratch, rootfs, tools, accel, domainXml },
        ...{ memory, cpus, bootTimeout, testTimeout, network, display, init, disks, shutdown },
        testProgram: test === null ? null : test.kind === 'directory' ? protocol/* TEST_IN_DIRECTORY */.N_ : protocol/* TEST */.ds,
        kernelArgs: kernelArgs === '' ? [] : [kernelArgs],
        ...(pattern === null ? {} : { pattern }),
        keepCores: evidence.includes('cores'),
        keepVmcore: evidence.includes('vmcore'),
    };
}
/** A directory of the run's own, of a name by which `clean` finds it. */
async function openScratch(workDir, stack) {
    const runs = await (0,work_directory/* openPart */.Qj)(workDir, 'runs');
    await (0,private_directory/* privateDirectory */.J)(runs);
    const runName = `${stage/* RUN_PREFIX */.px}${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const scratch = (0,external_node_path_.join)(runs, runName);
    await (0,promises_.mkdir)(scratch, { mode: 0o700 });
    stack.defer(() => (0,promises_.rm)(scratch, { recursive: true, force: true }));
    await (0,owner/* writeOwner */.h3)(scratch);
    return { runName, scratch };
}
async function madeRootfs({ settings, checked, rootfsCache: cache }, host) {
    // Init gives the card its address by `ip`.
    const network = settings.network === 'user' ? ['iproute2'] : [];
    const packages = [...settings.rootfsPackages, ...network];
    const store = await (0,work_directory/* openPart */.Qj)(settings.workDir, 'rootfs');
    return provideRootfs({ recipe: { packages, setupScript: checked.rootfsSetup }, store, cache }, host);
}
/** @returns the layer that brings init, runner and test into a guest */
async function layTools(test, scratch) {
    const tools = (0,external_node_path_.join)(scratch, 'tools');
    await (0,rootfs_layers/* guestToolsLayer */.tt)(tools, protocol/* TOOLS */.It, {
        init: (0,external_node_path_.join)((0,assets/* asset */.L)('guest'), 'init'),
        runner: (0,external_node_path_.join)((0,assets/* asset */.L)('guest'), 'runner'),
        ...(test === null ? {} : { test: await (0,given_test/* testPath */.A)(test, scratch) }),
    });
    return tools;
}

;// CONCATENATED MODULE: ./build/run/open-kernel-testbed.js














/** Opens what kernels are built and booted with: guests, toolchain, and the configuration that all start from. */
async function openKernelTestbed(from, host) {
    const { options, checked, tree, stack } = from;
    const { settings, badEnd, rootfsCache, kernelCache } = options;
    const { workDir, makeArgs, initramfs } = settings;
    await requireKernel(tree.repository, badEnd, (0,open_repository/* kernelName */.lj)(settings.kernel));
    const part = (name) => (0,work_directory/* openPart */.Qj)(workDir, name);
    const boot = checked.boot && (await guestOptions({ settings, checked: checked.boot, rootfsCache, stack }, host));
    const builder = await openBuilder(from, host);
    const { forKernels } = await trim(settings, host);
    const ccacheLimit = (0,store_limit/* ccacheShare */.P8)(settings.storeLimit);
    const toolchain = await (0,make/* findToolchain */.vZ)({ builder, makeArgs, ccacheDir: await part('ccache'), ccacheLimit }, host);
    const base = await fittingConfig(from, toolchain, host);
    const plan = {
        ...{ ...tree, base, toolchain, makeArgs, initramfs },
        timeout: settings.buildTimeout,
        jobs: (0,external_node_os_.availableParallelism)(),
        buildDir: (0,external_node_path_.join)(await part('build'), 'kernel'),
        modulesDir: (0,external_node_path_.join)(await part('modules'), 'layer'),
        storeDir: await part('kernels'),
        cache: kernelCache,
        storeLimit: forKernels,
        initSource: (0,external_node_path_.join)((0,assets/* asset */.L)('guest'), 'initramfs.c'),
    };
    return {
        testbed: kernelTestbed({ plan, boot, output: settings.output }, host),
        rootfs: boot?.rootfs ?? null,
        compiler: toolchain.compiler,
        contents: {},
    };
}
async function openBuilder({ options, checked, stack }, host) {
    const { workDir, builder: choice, builderPackages: packages, initramfs } = options.settings;
    const dracut = checked.boot !== null && initramfs === 'dracut';
    const builder = await provideBuilder({ choice, packages, dracut, workDir }, host);
    if (builder.kind === 'nspawn')
        stack.use(await (0,store_limit/* hold */._2)(builder.directory, workDir, host));
    return builder;
}
/**
 * Makes the configuration that all candidates start from, at the bad end.
 *
 * @throws ConfigurationError if the bad end cannot be configured so
 */
async function fittingConfig({ options, checked, tree }, toolchain, host) {
    const { badEnd, settings } = options;
    const fixed = await tree.fixups.checkout(badEnd);
    if (!fixed.ok)
        throw new errors/* ConfigurationError */.j1(`fixups: at the bad end ${fixed.reason}`);
    const call = {
        sourceDir: tree.source.directory,
        directory: await (0,work_directory/* openPart */.Qj)(settings.workDir, 'config'),
        toolchain,
        makeArgs: settings.makeArgs,
    };
    const guestDir = checked.boot === null ? null : (0,assets/* asset */.L)('kernel-config');
    const base = await (0,config/* baseConfig */._T)({ ...call, given: checked.config, guestDir }, host);
    await requireFittingConfig({ ...call, base }, badEnd, host);
    return base;
}

;// CONCATENATED MODULE: ./build/run/open-testbed.js
var open_testbed_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var open_testbed_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














/** For a checkout of a small repository; what a build of one's own needs nobody knows. */
const COMMAND_ROOM = 64 * 1024 ** 2;
/** Where QEMU gets its copies of what was built. */
const STAGING = { path: stage/* STAGING_ROOT */.bg, setting: room/* LIBVIRT_IMAGES */.MA };
/**
 * Makes ready what the settings ask for: source tree, toolchain, rootfs, tools. Disposing of it leaves only what is
 * kept between runs.
 *
 * @throws ConfigurationError for what the user can fix, before anything is built
 * @throws InfrastructureError if this host fails
 */
async function openTestbed(options, host) {
    const { workDir, buildCommand } = options.settings;
    const checked = await (0,check_settings/* checkSettings */.E)(options.settings, host);
    await (0,work_directory/* requireOwnWorkDirectory */._4)(workDir, options.kernel.kind === 'local' ? options.kernel.places : []);
    const place = { path: workDir, setting: 'work-dir' };
    await (0,room/* requireRoom */.hr)(place, buildCommand ? COMMAND_ROOM : await (0,requirements/* leastRoom */.jL)(workDir));
    if (checked.boot !== null)
        await (0,room/* requireRoom */.hr)(STAGING, requirements/* STAGING_ROOM */.Wo);
    try {
        await (0,work_directory/* makeWorkDirectory */.NM)(workDir, host);
        return await openIn(options, checked, host);
    }
    catch (error) {
        throw await (0,room/* orFullDisk */.Y9)(error, [place]);
    }
}
async function openIn(options, checked, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { kernel, badEnd } = options;
        const { workDir, output, buildCommand } = options.settings;
        const stack = open_testbed_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        for (const left of await (0,clean/* clean */.u)(workDir, host))
            host.log.info(`A crashed run left ${left}: removed`);
        if (kernel.kind === 'local')
            stack.use(await (0,open_repository/* lockWorkDirectory */.cS)(workDir, host));
        const places = [
            { path: workDir, setting: 'work-dir' },
            { path: output, setting: 'output' },
            ...(checked.boot === null ? [] : [STAGING]),
        ];
        stack.use(watchRoom(places, host));
        const tree = await openTree(options, host);
        const { testbed, ...found } = buildCommand === null
            ? await openKernelTestbed({ options, checked, tree, stack }, host)
            : await openCommandTestbed({ options, buildCommand, tree, places }, host);
        const { digest } = tree.fixups;
        const contents = digest === null ? found.contents : { 'fixups its lines': digest, ...found.contents };
        const linux = await isLinux(tree.repository, badEnd);
        const resources = stack.move();
        return {
            ...testbed,
            ...{ ...found, contents, linux, places },
            [Symbol.asyncDispose]: () => resources.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = open_testbed_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function openTree({ settings, kernel, badEnd }, host) {
    const { workDir, filters, clean } = settings;
    const repository = kernel.kind === 'local' ? await (0,git_source/* openRepository */.h)({ user: kernel, workDir }, host) : kernel;
    if (filters === 'refuse')
        await (0,git_filters/* refuseFilters */.yY)(badEnd, repository.git);
    const source = await (0,git_source/* openSourceTree */.g)({ repository, workDir, filters, clean }, host);
    const fixups = await openFixups({ file: settings.fixups?.path ?? null, repository, source });
    return { repository, source, fixups };
}

// EXTERNAL MODULE: ./build/hunt/known-culprit.js
var known_culprit = __webpack_require__(1501);
;// CONCATENATED MODULE: ./build/run/plan.js

/** What the settings ask the search for. */
function planOf(settings, ends, skip, origin, identity) {
    return {
        ...ends,
        mode: settings.mode,
        target: settings.target,
        paths: settings.paths,
        skip,
        firstParent: settings.firstParent,
        boots: settings.boots,
        parallel: settings.parallel,
        confidence: settings.confidence,
        wanted: settings.signature.wanted,
        verify: {
            ends: settings.verify.includes('ends'),
            culprit: settings.verify.includes('culprit'),
            revert: settings.verify.includes('revert'),
        },
        ...(settings.huntKnown === null ? {} : { known: (0,known_culprit/* readKnown */.U)(settings.huntKnown) }),
        identity,
        origin,
    };
}

;// CONCATENATED MODULE: ./build/run/resolve-ends.js



/**
 * The commits that `good` and `bad` name.
 *
 * @throws ConfigurationError if one is not there, if they are the same, look swapped or have no common history,
 *   if no commit between them touches the paths, or if no release could stand in for a good end
 */
async function resolveEnds(settings, history) {
    const bad = await history.describe(await history.resolve(settings.bad));
    if (settings.good.length === 0)
        await checkReleases(bad, settings, history);
    const good = await Promise.all(settings.good.map(async (reference) => history.describe(await history.resolve(reference))));
    for (const [index, end] of good.entries()) {
        const named = `good "${settings.good[index]}" and bad "${settings.bad}"`;
        if (end.commit === bad.commit) {
            throw new errors/* ConfigurationError */.j1(`${named} are the same commit ${bad.commit.slice(0, 12)}. Give two different ones.`);
        }
        const [older, newer] = settings.mode === 'fix' ? [bad, end] : [end, bad];
        const newerIsAncestor = (await history.ancestors([newer.commit], [older.commit])).length > 0;
        if (newerIsAncestor) {
            const fix = settings.mode === 'fix' ? 'mode: regression' : 'mode: fix';
            throw new errors/* ConfigurationError */.j1(`${named} look swapped: ${newer.commit.slice(0, 12)} is an ancestor of ${older.commit.slice(0, 12)}. Swap them, or use ${fix}.`);
        }
    }
    if (settings.mode === 'fix' && good.length > 1) {
        throw new errors/* ConfigurationError */.j1('good: with mode: fix exactly one revision is allowed, the one where it works again.');
    }
    // Else the search would say so, after the ends are built.
    if (good.length > 0) {
        const commits = good.map(({ commit }) => commit);
        await (settings.mode === 'fix'
            ? history.mergeBases(commits[0], [bad.commit])
            : history.mergeBases(bad.commit, commits));
    }
    if (settings.paths.length > 0 && good.length > 0)
        await checkPaths({ good, bad }, settings, history);
    return { good, bad };
}
/** Between the ends there has to be a commit that touches the paths. */
async function checkPaths(ends, settings, history) {
    const { mode, paths, firstParent } = settings;
    if ((await (0,context/* commitsBetweenEnds */.Hf)({ plan: { ...ends, mode, paths, firstParent }, history })) > 0)
        return;
    throw new errors/* ConfigurationError */.j1(`paths: no commit between good and bad touches ${paths.map((path) => `"${path}"`).join(', ')}. Check that they are written as in the kernel's repository, or leave them out.`);
}
/** Without a good end there have to be releases that can be tried. */
async function checkReleases(bad, settings, history) {
    if (settings.mode === 'fix') {
        throw new errors/* ConfigurationError */.j1('good: nothing was given. With mode: fix name the revision where it works again, e.g. --good v6.2.');
    }
    if (releasesOf(await history.tags(bad.commit)).length > 0)
        return;
    throw new errors/* ConfigurationError */.j1(`good: nothing was given, and no release tag such as v6.1 is among the ancestors of bad "${settings.bad}". Name a revision where it works, or fetch the tags with the whole history ("git fetch --tags --unshallow"; in a workflow fetch-depth: 0 for actions/checkout).`);
}

// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/run/resolve-skips.js


/** Items that a line of the log names. */
const NAMED = 3;
/**
 * The commits that `skip` lists and that a run could come to: those of the range, and those that it starts from, which
 * are merge bases. The rest is left out, and a line in the log says so. An end that lies in a listed range is tested all
 * the same.
 *
 * @throws ConfigurationError if an item names no commit, or an end
 */
async function resolveSkips({ skip, mode }, ends, history, host) {
    if (skip.length === 0)
        return [];
    const [older, newer] = mode === 'fix' ? [[ends.bad], ends.good[0]] : [ends.good, ends.bad];
    const range = await rangeBetween(older.map(({ commit }) => commit), newer.commit, history);
    const isEnd = new Set([...ends.good, ends.bad].map(({ commit }) => commit));
    const kept = new Set();
    const useless = [];
    let outside = 0;
    for (const item of skip) {
        const listed = await commitsOf(item, history);
        const [only] = listed;
        if ((0,values/* rangeOf */.be)(item) === null && isEnd.has(only))
            throw namesEnd(item, only, ends);
        const inside = range ?? (await belowOf(listed, newer.commit, history));
        const reached = listed.filter((commit) => inside.has(commit) && !isEnd.has(commit));
        for (const commit of reached)
            kept.add(commit);
        outside += listed.filter((commit) => !inside.has(commit)).length;
        if (reached.length === 0)
            useless.push(item);
    }
    if (outside > 0 || useless.length > 0)
        host.log.info(leftOut(outside, useless));
    return [...kept];
}
/** Commits that can be the culprit, and their parents. Null: the good end is still to be found. */
async function rangeBetween(older, newer, history) {
    if (older.length === 0)
        return null;
    const graph = await history.graph([newer], older);
    return new Set([...graph].flatMap(([commit, parents]) => [commit, ...parents]));
}
/** Those of an item's commits that the newer end has as ancestors. */
async function belowOf(listed, newer, history) {
    if (listed.length < 2)
        return new Set(await history.ancestors(listed, [newer]));
    const elsewhere = await history.graph(listed.slice(-1), [newer]);
    return new Set(listed.filter((commit) => !elsewhere.has(commit)));
}
/** All commits of an item, the tip of a range last. */
async function commitsOf(item, history) {
    const range = (0,values/* rangeOf */.be)(item);
    const resolve = (revision) => history.resolve(revision).catch((error) => {
        throw error instanceof errors/* ConfigurationError */.j1
            ? new errors/* ConfigurationError */.j1(`skip: "${item}": ${error.message}`)
            : error;
    });
    if (range === null)
        return [await resolve(item)];
    const [from, to] = [await resolve(range.from), await resolve(range.to)];
    return [...(await history.graph([to], [from])).keys()];
}
function namesEnd(item, commit, { bad }) {
    const end = commit === bad.commit ? 'bad' : 'good';
    return new errors/* ConfigurationError */.j1(`skip: "${item}" is the ${end} end ${commit.slice(0, 12)}, which cannot be skipped. Take it out of skip, or choose another ${end}.`);
}
function leftOut(outside, useless) {
    const commits = outside === 1 ? '1 commit is' : `${outside} commits are`;
    const more = useless.length > NAMED ? ` and ${useless.length - NAMED} more` : '';
    const items = useless.slice(0, NAMED).map((item) => `"${item}"`);
    const facts = [
        ...(outside > 0 ? [`${commits} left out that cannot come up between good and bad`] : []),
        ...(items.length > 0 ? [`nothing is skipped because of ${items.join(', ')}${more}`] : []),
    ];
    return `skip: ${facts.join('; ')}`;
}

// EXTERNAL MODULE: ./build/bisect/forgotten.js
var forgotten = __webpack_require__(87117);
;// CONCATENATED MODULE: ./build/bisect/resumable.js
const startedOf = (events) => events.find((event) => event.event === 'started');
/** Longest value that is worth showing in a line. */
const resumable_SHOWN = 60;
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/**
 * Whether the verdicts of a journal hold for the run that is wanted.
 *
 * @param options.goesOn  true: a bisection that is over goes on, because a verdict of it is taken back
 */
function fitOf(events, wanted, { goesOn = false } = {}) {
    const started = startedOf(events);
    if (started === undefined)
        return { fits: false, why: 'the journal does not say what was tested' };
    if (started.fingerprint !== wanted.fingerprint)
        return { fits: false, why: differences(started, wanted) };
    if (endedAs(events) === 'found' && !goesOn)
        return { fits: false, why: 'that bisection is over' };
    return { fits: true };
}
/** What is different now, as a person would say it. */
function differences(started, wanted) {
    const found = [
        ...rangeDifferences(started, wanted),
        ...settingDifferences(started.settings, wanted.settings),
        ...contentDifferences(started.contents, wanted.contents),
    ];
    if (started.compiler !== wanted.compiler)
        found.push(changed('the compiler', started.compiler, wanted.compiler));
    return found.length > 0 ? found.join('; ') : 'another version of this program judges differently';
}
function rangeDifferences(started, { range }) {
    const found = [];
    const good = started.good.map(({ commit }) => commit);
    if (started.bad.commit !== range.bad)
        found.push(changed('bad', resumable_short(started.bad.commit), resumable_short(range.bad)));
    if (good.join() !== range.good.join())
        found.push(changed('good', good.map(resumable_short).join(', '), range.good.map(resumable_short).join(', ')));
    return found;
}
function settingDifferences(before, now) {
    return [...new Set([...Object.keys(before), ...Object.keys(now)])]
        .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
        .map((name) => changed(kebab(name), before[name], now[name]));
}
function contentDifferences(before, now) {
    return Object.keys(now)
        .filter((name) => before[name] !== undefined && before[name] !== now[name])
        .map((name) => {
        const [setting = '', ...path] = name.split(' ');
        return `what ${kebab(setting)} names (${path.join(' ')}) has changed`;
    });
}
function changed(what, before, now) {
    const [was, is] = [before, now].map((value) => typeof value === 'string' ? value : value == null ? 'not given' : JSON.stringify(value));
    return was.length > resumable_SHOWN || is.length > resumable_SHOWN || /\n/.test(was + is)
        ? `${what} has changed`
        : `${what} was ${was}, is ${is}`;
}
const resumable_short = (commit) => commit.slice(0, 12);
/** The status that the last run of a journal ended with; null if it was killed. */
function endedAs(events) {
    for (const event of events.toReversed()) {
        if (event.event === 'concluded')
            return event.status;
        if (event.event === 'resumed')
            return null;
    }
    return null;
}
/** Whether the bisection came to an answer of its own, and was not cut short. */
const answered = (events) => {
    const status = endedAs(events);
    return status !== null && !['cancelled', 'error', 'out-of-time'].includes(status);
};
/**
 * A branch moves while a bisection waits to go on: the commits that its verdicts were made between are what counts.
 *
 * @returns undefined if nothing moved, or if another bisection is asked for
 */
function movedEnds(events, now) {
    const started = startedOf(events);
    if (started === undefined || answered(events))
        return undefined;
    const { refs, good, bad } = started;
    const other = refs.bad !== now.refs.bad ||
        JSON.stringify(refs.good) !== JSON.stringify(now.refs.good) ||
        settingDifferences(started.settings, now.stated.settings).length > 0 ||
        contentDifferences(started.contents, now.stated.contents).length > 0;
    if (other)
        return undefined;
    const moved = [
        ...(bad.commit === now.ends.bad.commit ? [] : [movedTo(`bad "${refs.bad}"`, bad, now.ends.bad)]),
        ...good.flatMap((end, index) => {
            const current = now.ends.good[index];
            return current === undefined || current.commit === end.commit
                ? []
                : [movedTo(`good "${refs.good[index]}"`, end, current)];
        }),
    ];
    return moved.length === 0 ? undefined : { ends: { good, bad }, how: moved.join('; ') };
}
const movedTo = (what, before, now) => `${what} was ${resumable_short(before.commit)} when the bisection began and is ${resumable_short(now.commit)} now`;

;// CONCATENATED MODULE: ./build/run/resume.js
var resume_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var resume_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/**
 * Reads what earlier runs have left.
 *
 * @throws ConfigurationError if `resume-from` holds no journal
 */
async function readEarlier({ resume, resumeFrom: directory }, journal) {
    const own = await (0,bisect_journal/* readJournal */.a0)(journal);
    if (directory === null)
        return { own, given: null };
    if (!resume) {
        throw new errors/* ConfigurationError */.j1(`resume-from: ${directory} is given, but resume is false. Leave one out.`);
    }
    const path = (0,external_node_path_.join)(directory, 'journal.jsonl');
    const events = await (0,bisect_journal/* readJournal */.a0)(path);
    if (events.length === 0) {
        throw new errors/* ConfigurationError */.j1(`resume-from: ${directory} holds no journal.jsonl. Give the directory that a run's artifact was unpacked to.`);
    }
    return { own, given: { path, events } };
}
/** The ends that this run is about: those of the earlier run that it continues, even if a branch has moved. */
async function keptEnds(earlier, now, history, host) {
    for (const events of [earlier.given?.events ?? [], earlier.own]) {
        const moved = movedEnds(events, now);
        if (moved === undefined)
            continue;
        const commits = [...moved.ends.good, moved.ends.bad].map(({ commit }) => commit);
        const missing = await Promise.all(commits.map((commit) => history.resolve(commit).then(() => false, (error) => {
            if (error instanceof errors/* ConfigurationError */.j1)
                return true;
            throw error;
        })));
        if (missing.includes(true)) {
            host.log.warning(`${moved.how}: the old commits are gone, so a new bisection begins`);
            continue;
        }
        host.log.warning(`${moved.how}: the bisection continues between its original commits. For the new ones use resume: false.`);
        return moved.ends;
    }
    return now.ends;
}
/**
 * Makes the output directory's journal the newest one that this run can go on from: its own, that of `resume-from`, or
 * the cache's. One that does not fit is set aside; its new name says when.
 *
 * @param options.forget  step whose verdict is to be taken back, so that a bisection that is over goes on; null: none
 * @throws ConfigurationError if `resume-from` is another bisection, or no journal has the step
 */
async function settleJournal(options, host) {
    const { journal, earlier, identity, resume, forget, cache } = options;
    const { own, given } = earlier;
    const candidates = [];
    const fit = (events) => fitOf(events, identity, { goesOn: forget !== null });
    const ownFit = fit(own);
    if (resume && ownFit.fits)
        candidates.push({ from: journal, events: own, text: null });
    if (given !== null) {
        const givenFit = fit(given.events);
        if (!givenFit.fits) {
            throw new errors/* ConfigurationError */.j1(`resume-from: ${given.path} belongs to another bisection: ${givenFit.why}. Give the same settings, or leave resume-from out.`);
        }
        candidates.push({ from: given.path, events: given.events, text: textOf(given.events) });
    }
    if (resume && cache !== undefined)
        candidates.push(...(await cached(cache, identity.fingerprint, fit, host)));
    const newest = candidates.toSorted((a, b) => lastTime(a.events) - lastTime(b.events)).at(-1);
    if (forget !== null) {
        if (newest === undefined) {
            const why = !resume ? 'resume is false' : ownFit.fits ? 'there is none' : ownFit.why;
            throw new errors/* ConfigurationError */.j1(`forget: there is no journal to go on from (${why}). Leave forget out.`);
        }
        (0,forgotten/* forgottenBy */.G)(newest.events, forget);
    }
    if (newest?.text !== null && own.length > 0) {
        const why = newest ? 'a newer one is there' : !resume ? 'resume is false' : ownFit.fits ? '' : ownFit.why;
        const aside = `${journal}.${new Date(host.now()).toISOString().replace(/[:.]/g, '-')}`;
        await (0,promises_.rename)(journal, aside);
        host.log.info(`${newest ? 'The old journal is set aside' : 'Starting over'} (${why}): it is ${aside} now`);
    }
    if (newest === undefined)
        return;
    if (newest.text !== null)
        await writeWhole(journal, newest.text);
    const verdicts = newest.events.filter(({ event }) => event === 'verdict').length;
    host.log.info(`Continuing from ${newest.from}: ${verdicts} ${verdicts === 1 ? 'verdict is' : 'verdicts are'} kept`);
}
async function cached(cache, fingerprint, fit, host) {
    const text = await cache.restore(fingerprint);
    if (text === null)
        return [];
    try {
        const events = (0,bisect_journal/* parseJournal */.z8)(text);
        // A bisection that is over is done again if that is asked for.
        if (!fit(events).fits)
            return [];
        return [{ from: "the workflow's cache", events, text: textOf(events) }];
    }
    catch (error) {
        host.log.warning(`The journal of the cache is not used: ${error instanceof Error ? error.message : error}`);
        return [];
    }
}
const lastTime = (events) => Date.parse(events.at(-1)?.at ?? '') || 0;
const textOf = (events) => events.map((event) => `${JSON.stringify(event)}\n`).join('');
/** The file is whole or not there. */
async function writeWhole(path, text) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const half = `${path}.new`;
        const file = resume_addDisposableResource(env_1, await (0,promises_.open)(half, 'w', 0o644), true);
        await file.writeFile(text);
        await file.sync();
        await (0,promises_.rename)(half, path);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = resume_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/run/run.js
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




















/** For the logs and the evidence of a few steps. */
const OUTPUT_ROOM = 16 * 1024 ** 2;
/**
 * A whole bisection: from settings to written reports.
 *
 * @throws ConfigurationError for what the user can fix, before anything is built
 */
async function run({ settings: given, observer = {} }, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const _leftovers = run_addDisposableResource(env_1, { [Symbol.asyncDispose]: () => (0,processes/* killFamily */.$3)(null) }, true);
        const settings = await withBisectLog(given);
        const time = run_addDisposableResource(env_1, settings.timeLimit === null ? undefined : await limitOf(settings.timeLimit, host), false);
        const held = run_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const { output } = settings;
        (0,directories/* requireOneLine */.Eu)(output, 'output');
        (0,directories/* requireOneLine */.Eu)(settings.workDir, 'work-dir');
        const { kernel, history } = await (0,open_repository/* openKernel */.m0)(settings, held, host);
        await (0,directories/* requireNoFile */.VC)(output, 'output');
        await (0,output_directory/* requireOwnOutput */.F)(output, settings.workDir);
        const earlier = await readEarlier(settings, journalPath(settings));
        const asked = await askedRun(settings, history);
        const ends = await keptEnds(earlier, asked, history, host);
        const skip = await resolveSkips(settings, ends, history, host);
        const { rootfsCache, kernelCache, journalCache } = observer;
        // Settings that are wrong show here, before anything is in the output directory.
        const testbed = run_addDisposableResource(env_1, await openTestbed({ settings, kernel, badEnd: ends.bad.commit, rootfsCache, kernelCache }, host), true);
        const identity = runIdentity(asked.stated, ends, testbed);
        const journal = run_addDisposableResource(env_1, await openOutput({ settings, earlier, identity, cache: journalCache }, host), true);
        const { fingerprint } = identity;
        await observer.prepared?.({ output, fingerprint, journal: journalPath(settings), events: journal.events });
        const origin = { refs: asked.refs, linux: testbed.linux };
        const plan = planOf(settings, ends, skip, origin, identity);
        const search = () => bisect(plan, testbed, history, observedJournal(journal, { output, observer, time }), host);
        const end = await reported(search, { journal, output, observer, places: testbed.places }, host);
        return { ...end, output, fingerprint };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const journalPath = ({ output }) => (0,external_node_path_.join)(output, 'journal.jsonl');
async function limitOf(limit, host) {
    return limitTime({ limit, spent: await jobSeconds() }, host);
}
async function askedRun(settings, history) {
    const stated = await statedIdentity(settings);
    const good = settings.fromLog === null ? settings.good : await newestOf(settings.good, history);
    const ends = await resolveEnds({ ...settings, good }, history);
    return { refs: { good, bad: settings.bad }, ends, stated };
}
/** Makes the output directory, and opens the journal there: that of the earlier run that this one continues, if there is one. */
async function openOutput({ settings, ...rest }, host) {
    const { output, resume, forget } = settings;
    const journal = journalPath(settings);
    await (0,room/* requireRoom */.hr)({ path: output, setting: 'output' }, OUTPUT_ROOM);
    await (0,directories/* makeDirectories */.Kb)(output, 'output');
    await settleJournal({ ...rest, journal, resume, forget }, host);
    if (forget !== null)
        await (0,bisect_journal/* forgetStep */.ej)(journal, forget, host);
    return (0,bisect_journal/* openJournal */._0)(journal, host);
}
/** Searches, and writes the reports of what came of it, even if the search broke. */
async function reported(search, { journal, output, observer, places }, host) {
    const fullDiskOr = async (error) => {
        throw await (0,room/* orFullDisk */.Y9)(error, places);
    };
    const report = async () => {
        const reports = await (0,write.writeReports)(output, journal.events);
        await (0,output_directory/* giveOutputToUser */.R)(output);
        await observer.concluded?.(reports);
        return reports;
    };
    try {
        const conclusion = await concluded(() => search().catch(fullDiskOr), journal, host);
        const reports = await report().catch((error) => {
            // On a full disk the reports fail for the same reason as the run, which has said it better.
            throw conclusion.status === 'error' ? new errors/* InfrastructureError */.EN(conclusion.reason) : error;
        });
        return { conclusion, reports };
    }
    catch (error) {
        // Why the run broke matters more than why that could not be written as well.
        await report().catch(() => { });
        return fullDiskOr(error);
    }
}
/** A host that broke and a run that was stopped are conclusions too, so that all that is known is kept. */
async function concluded(search, journal, host) {
    try {
        return await search();
    }
    catch (thrown) {
        const error = (0,errors/* whyStopped */.kE)(thrown, host.signal);
        const conclusion = {
            status: (0,broken_status/* brokenStatus */.K)(error),
            firstBad: null,
            suspects: [],
            confidence: null,
            reason: error instanceof Error ? error.message : String(error),
        };
        // Where there is no room for it, the next run knows that this one did not end.
        await journal.note({ event: 'concluded', ...conclusion }).catch(() => { });
        if (error instanceof errors/* CancelledError */.cc || error instanceof errors/* InfrastructureError */.EN)
            return conclusion;
        throw error;
    }
}


/***/ }),

/***/ 74995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lc: () => (/* binding */ AbortError),
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
