export const id = 531;
export const ids = [531];
export const modules = {

/***/ 90565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus)
/* harmony export */ });
/** The command line's exit status for a run's end. */
function exitStatus(status) {
    switch (status) {
        case 'found':
            return 0;
        case 'error':
        case 'cancelled':
            return 1;
        case 'suspects':
        case 'out-of-time':
        case 'not-reproduced':
        case 'good-is-bad':
        case 'merge-base-bad':
            return 3;
    }
}


/***/ }),

/***/ 55828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ besides),
/* harmony export */   t: () => (/* binding */ gitReason)
/* harmony export */ });
const COMPLAINT = /^(?:remote: )?(?:fatal|error): /;
/** git's message for an unknown revision: the caller's own message says the same. */
const UNKNOWN = /^Needed a single revision$/;
/** The same for a directory without a repository. */
const NO_REPOSITORY = /^not a git repository \(or any /;
/** The other side's program has said why in the line before it. */
const NO_ANSWER = /^Could not read from remote repository/;
/** The first error of a failed git; later lines only say that git gives up. Empty if it said nothing. */
function gitReason(stderr) {
    const lines = stderr.split('\n').flatMap((line) => line.trim() || []);
    const first = lines.findIndex((line) => COMPLAINT.test(line));
    const told = (first === -1 ? lines.at(-1) : lines[first]) ?? '';
    const reason = told.replace(COMPLAINT, '').trim();
    return (NO_ANSWER.test(reason) && lines[first - 1]) || reason;
}
/**
 * The same in brackets, to follow "names no commit" or "is not a git repository".
 *
 * @returns empty if git says no more than that
 */
function besides(stderr) {
    const reason = gitReason(stderr);
    return reason === '' || UNKNOWN.test(reason) || NO_REPOSITORY.test(reason) ? '' : ` (${reason})`;
}


/***/ }),

/***/ 40075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   RV: () => (/* binding */ settingsIn),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   T9: () => (/* binding */ NO_FETCH),
/* harmony export */   c8: () => (/* binding */ gitAt),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   l2: () => (/* binding */ listingGit),
/* harmony export */   l4: () => (/* binding */ readingGit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14620);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25933);
/* harmony import */ var _git_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55828);




const URL_LIKE = /^([a-z][a-z0-9+.-]*:\/\/|[^/]+@[^/:]+:|[^/.][^/]*:)/i;
/** True if `origin` is fetched, not read on this host. */
const isUrl = (origin) => URL_LIKE.test(origin);
/** A URL without the name and password that it may contain. */
function shown(origin) {
    return origin.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}
/** Settings for every git of the project: nothing of the user's runs in it, and it does not tidy up in the background. */
const SETTINGS = [
    'safe.directory=*',
    'safe.bareRepository=all',
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.autocrlf=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'fetch.prune=false',
    'fetch.pruneTags=false',
    'fetch.recurseSubmodules=false',
    'fetch.writeCommitGraph=false',
    'submodule.recurse=false',
    'log.showSignature=false',
    'advice.detachedHead=false',
].flatMap((setting) => ['-c', setting]);
/** Keeps git from asking, and from the filters and hooks of the user's settings. */
const OFFLINE_ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' };
const ALWAYS_ENV = { GIT_TERMINAL_PROMPT: '0' };
/** For reading a possible partial clone, which fetches what it lacks. Only newer git knows the first (2.45). */
const NO_FETCH = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
/** The pairs of name and value that `git config --null` prints. */
function settingsIn(printed) {
    return printed.split('\0').flatMap((entry) => {
        const at = entry.indexOf('\n');
        return at < 0 ? [] : [[entry.slice(0, at), entry.slice(at + 1)]];
    });
}
/**
 * Runs git in a directory of the action. Both of its directories are named, and there is a ceiling above them:
 * if one of them is damaged or gone, git must not find a repository around the work directory.
 *
 * @param env  for a git that talks to a server; without it, the user's own settings are ignored
 */
function gitAt({ gitDir, workTree, env = OFFLINE_ENV }, host) {
    const directory = workTree ?? gitDir;
    const places = [`--git-dir=${gitDir}`, ...(workTree === undefined ? [] : [`--work-tree=${workTree}`])];
    return (args, options = {}) => host.run('git', ['-C', directory, ...places, ...SETTINGS, ...args], {
        ...options,
        asUser: true,
        env: { ...ALWAYS_ENV, ...env, GIT_CEILING_DIRECTORIES: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(directory), ...options.env },
    });
}
/**
 * Asks a server, outside of every repository: the settings of an unrelated one must not rewrite its address.
 *
 * @param env  credentials
 */
function listingGit(env, host) {
    return (args, options = {}) => host.run('git', ['-C', '/', ...SETTINGS, ...args], {
        ...options,
        asUser: true,
        env: { ...ALWAYS_ENV, ...env, ...options.env },
    });
}
/**
 * Reads a repository of the user, as the user. Nothing is written to it, not even what a partial clone lacks.
 *
 * @param directory  the top of a work tree, or a git directory
 * @param gitDir     the git directory; left out, git finds it from the directory
 */
function readingGit({ directory, gitDir }, host) {
    const place = gitDir === undefined ? [] : [`--git-dir=${gitDir}`];
    return (args, options = {}) => host.run('git', ['-C', directory, ...place, ...SETTINGS, ...args], {
        ...options,
        asUser: true,
        env: { ...ALWAYS_ENV, ...OFFLINE_ENV, ...NO_FETCH, ...options.env },
    });
}
/**
 * The commit that a revision names in a repository.
 *
 * @param told  the revision and the repository as the user knows them
 * @throws ConfigurationError if there is no such commit
 */
async function commitOf(git, revision, told) {
    const found = await git(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], {
        check: false,
    });
    const commit = found.stdout.trim();
    if (found.exit !== 0 || !(0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .jh)(commit)) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${told.revision} is not a commit of ${told.where}${(0,_git_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .besides */ .o)(found.stderr)}; name a branch, a tag or a commit that it has (a shallow clone lacks older ones)`);
    }
    return commit;
}


/***/ }),

/***/ 38864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancelledBySignals)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14620);

/** Signals that a runner, a terminal and a closed terminal send. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * A signal that SIGINT, SIGTERM and SIGHUP abort. A second one changes nothing: the run is already ending.
 *
 * @param lifeline  ends when the process that this one works for asks it to stop, or has gone
 */
function cancelledBySignals(lifeline) {
    const cancel = new AbortController();
    for (const name of SIGNALS) {
        process.on(name, () => cancel.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(`cancelled by ${name}`)));
    }
    lifeline?.once('end', () => cancel.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('cancelled')));
    return cancel.signal;
}


/***/ }),

/***/ 10824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ GUEST_OVERHEAD),
/* harmony export */   bw: () => (/* binding */ oomKills),
/* harmony export */   jj: () => (/* binding */ memoryFor)
/* harmony export */ });
/* unused harmony export availableMemory */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14620);


const MIB = 1024 ** 2;
/** Bytes that QEMU and virtiofsd take besides the memory of a guest. */
const GUEST_OVERHEAD = 256 * MIB;
/** Interval between two checks of the memory. */
const LOOK = 2;
/** How long a guest waits for its memory. */
const MOST = 300;
const shown = (bytes) => `${Math.floor(bytes / MIB)} MiB`;
/** Bytes available to a guest without swapping, from the text of `/proc/meminfo`. */
function availableMemory(meminfo) {
    return Number(/^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1] ?? 0) * 1024;
}
/** Processes killed for memory since this host started, from the text of `/proc/vmstat`. */
function oomKills(vmstat) {
    return Number(/^oom_kill (\d+)$/m.exec(vmstat)?.[1] ?? 0);
}
const meminfo = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/meminfo', 'utf8');
/**
 * Waits until a guest fits into the memory: others may be ending.
 *
 * @throws InfrastructureError if it does not come free
 */
async function memoryFor({ need, read = meminfo }, host) {
    for (let waited = 0;; waited += LOOK) {
        const free = availableMemory(await read());
        if (free >= need)
            return;
        if (waited === 0) {
            host.log.info(`Waiting for memory: a guest needs ${shown(need)}, ${shown(free)} are free`);
        }
        if (waited >= MOST) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InfrastructureError */ .EN(`no memory for a guest: it needs ${shown(need)}, ${shown(free)} are free. Use a smaller memory, or end other programs.`);
        }
        await host.sleep(LOOK);
    }
}


/***/ }),

/***/ 32389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseWords)
/* harmony export */ });
/* harmony import */ var shlex__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95637);

/**
 * Splits text into words as a shell does, with its quotes and backslashes, and does no more of what a shell does:
 * nothing is looked up, no sign is an operator.
 *
 * @returns null if a quote is left open or the text ends with a backslash
 */
function parseWords(text) {
    try {
        return (0,shlex__WEBPACK_IMPORTED_MODULE_0__/* .split */ .lD)(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 91776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ brokenStatus)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14620);

/** The status of a run that an error ended. */
function brokenStatus(error) {
    if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OutOfTimeError */ .JT)
        return 'out-of-time';
    return error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc ? 'cancelled' : 'error';
}


/***/ }),

/***/ 42120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ needsRoot)
/* harmony export */ });
/** Whether a run or a command can do without root: mounts, guests and containers can't, `setup` asks for each thing. */
function needsRoot(settings) {
    switch (settings.command) {
        case 'run':
            if (settings.target === 'boot')
                return true;
            return settings.buildCommand === null && !['auto', 'host'].includes(settings.builder.kind);
        case 'doctor':
        case 'clean':
            return true;
        default:
            return false;
    }
}


/***/ }),

/***/ 22053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ extra),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   an: () => (/* binding */ extraChoice),
/* harmony export */   hF: () => (/* binding */ input)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39416);

/** The field of a setting in `Settings`, by its name. */
const fieldOf = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
/** A setting that is an input of the action. */
function input(kind, value, shown, text, rest) {
    return { isInput: true, kind, value, default: shown, text, ...rest };
}
/** A setting that is a flag and a key of `settings` only. */
const extra = (...setting) => ({ ...input(...setting), isInput: false });
const choice = (allowed, text, rest) => input('choice', (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(allowed), allowed[0], text, { allowed, ...rest });
const extraChoice = (...setting) => ({ ...choice(...setting), isInput: false });


/***/ }),

/***/ 348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hN: () => (/* binding */ parseYaml),
  _y: () => (/* binding */ plainValue),
  vh: () => (/* binding */ readMapping),
  sb: () => (/* binding */ readSettings),
  U0: () => (/* binding */ unknownName)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/settings/define.js
var settings_define = __webpack_require__(22053);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/bisect/signature.js
var signature = __webpack_require__(93605);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(40075);
// EXTERNAL MODULE: ./build/host/memory.js
var host_memory = __webpack_require__(10824);
// EXTERNAL MODULE: ./build/settings/verdict-relevant.js
var verdict_relevant = __webpack_require__(96859);
;// CONCATENATED MODULE: ./build/settings/resolve.js







const thisMachine = () => ({ processors: (0,external_node_os_.availableParallelism)(), freeMemory: (0,external_node_os_.freemem)() });
/** A word that can only be meant as a path: it has a slash, or ends like a script's name. */
const SCRIPT_PATH = /^\S*\/\S*$|^\S+\.(sh|bash|py|pl|rb)$/;
const MOST_CPUS = 4;
const MOST_GUESTS = 8;
/**
 * Gives every setting its final form. Whether a word is a path or a text is decided by what is there; whether the
 * path is what it has to be shows when a run begins, for other commands do not need it.
 *
 * @param cwd  directory that relative paths start from
 */
function resolveSettings(parsed, cwd, machine) {
    const at = (given) => ({ given, path: (0,external_node_path_.resolve)(cwd, given) });
    const pathOrNull = (given) => (given === null ? null : (0,external_node_path_.resolve)(cwd, given));
    const { cpus, parallel, memory } = parsed;
    return {
        ...parsed,
        cwd,
        verdictRelevant: (0,verdict_relevant/* verdictRelevantSettings */.E)(parsed),
        kernel: kernelChoice(parsed.kernel, cwd, at),
        signature: signatureChoice(parsed.signature),
        config: configChoice(parsed.config, at),
        builder: builderChoice(parsed.builder, at),
        test: fileOrText(parsed.test, at, (text, found) => found !== undefined || SCRIPT_PATH.test(text)),
        rootfsSetup: fileOrText(parsed.rootfsSetup, at, (_, found) => found?.isFile() === true),
        domainXml: domainChoice(parsed.domainXml, at),
        fixups: parsed.fixups === null ? null : at(parsed.fixups),
        fromLog: parsed.fromLog === null ? null : at(parsed.fromLog),
        rootfs: pathOrNull(parsed.rootfs),
        resumeFrom: pathOrNull(parsed.resumeFrom),
        workDir: (0,external_node_path_.resolve)(cwd, parsed.workDir),
        output: (0,external_node_path_.resolve)(cwd, parsed.output),
        cpus: cpus === 'auto' ? Math.min(MOST_CPUS, machine.processors) : cpus,
        parallel: parallel === 'auto' ? guestsAtOnce(memory, machine) : parallel,
    };
}
/** What is at a path; undefined if nothing is, or nothing that can be seen. */
function found(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch {
        return undefined;
    }
}
/** @param isPath  whether one line of text is meant as a path, also by what is there */
function fileOrText(setting, at, isPath) {
    if (setting === null)
        return null;
    if (setting.includes('\n'))
        return { kind: 'text', text: setting };
    const named = at(setting);
    return isPath(setting, found(named.path)) ? { kind: 'file', ...named } : { kind: 'text', text: setting };
}
function domainChoice(setting, at) {
    if (setting === null)
        return null;
    const text = setting.trimStart();
    return text.startsWith('<') ? { kind: 'text', text } : { kind: 'file', ...at(text) };
}
/** A directory with a URL's name is a directory. */
function kernelChoice(setting, cwd, at) {
    if (setting === null)
        return { kind: 'workspace', path: cwd };
    const named = at(setting);
    const isDirectory = found(named.path)?.isDirectory() === true;
    return !isDirectory && (0,git/* isUrl */.gU)(setting) ? { kind: 'url', url: setting } : { kind: 'path', ...named };
}
function configChoice([first = 'tinyconfig', ...rest], at) {
    const withoutModules = first.startsWith('trim:');
    const name = withoutModules ? first.slice('trim:'.length) : first;
    const fragments = rest.map(at);
    const isFile = withoutModules || name.includes('/') || found(at(name).path) !== undefined;
    if (!isFile)
        return { base: { kind: 'target', target: name }, fragments };
    return { base: { kind: 'file', given: first, path: at(name).path, withoutModules }, fragments };
}
function builderChoice(setting, at) {
    return setting === 'auto' || setting === 'host' || setting === 'nspawn'
        ? { kind: setting }
        : { kind: 'directory', ...at(setting) };
}
function signatureChoice(given) {
    const wanted = (0,signature/* wantedOf */.Lm)(given);
    return { given, wanted, pattern: patternOf(wanted) };
}
function patternOf(wanted) {
    if (wanted.kind !== 'regex')
        return null;
    const end = wanted.pattern.lastIndexOf('/');
    const regex = new RegExp(wanted.pattern.slice(1, end), wanted.pattern.slice(end + 1));
    return { regex, where: wanted.where };
}
/** Guests that run side by side: one for each processor, and no more than half of the free memory holds. */
function guestsAtOnce(memory, { processors, freeMemory }) {
    const fit = Math.floor(freeMemory / 2 / (memory + host_memory/* GUEST_OVERHEAD */.CE));
    return Math.max(1, Math.min(fit, processors, MOST_GUESTS));
}

// EXTERNAL MODULE: ./build/settings/schema.js
var schema = __webpack_require__(54089);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/settings/read.js








/** Largest settings file that is read: far above any real one, far below what could hurt. */
const MOST = 1024 * 1024;
/**
 * Reads all settings: what is given directly wins over the `settings` mapping, and an empty value is the default.
 *
 * @param machine  what `auto` goes by
 * @throws ConfigurationError that names the setting, its value, what is allowed and how to fix it
 */
function readSettings(from, machine = thisMachine()) {
    const direct = (name) => (from.kind === 'input' ? `input ${name}` : `--${name}`);
    for (const [name, value] of Object.entries(from.given))
        checkName(name, value, direct(name));
    const file = readMapping(textOf(from.given.settings ?? '').trim(), from.cwd, direct('settings'));
    for (const [name, value] of Object.entries(file.values))
        checkName(name, value, `${name} in ${file.source}`);
    const result = {};
    for (const name of schema/* SETTING_NAMES */.OI) {
        const own = from.given[name];
        const isOwn = own !== undefined && !isEmpty(own);
        const value = isOwn ? own : Object.hasOwn(file.values, name) ? (file.values[name] ?? '') : '';
        result[(0,settings_define/* fieldOf */._F)(name)] = parseOne(name, value, isOwn ? direct(name) : `${name} in ${file.source}`);
    }
    // Each field was made by the type of the same name in the schema that ParsedSettings is derived from.
    return resolveSettings(result, from.cwd, machine);
}
function parseOne(name, value, shown) {
    const setting = schema/* SETTINGS */.yy[name];
    const isList = setting.kind === 'list' || name === 'make-args';
    if (typeof value !== 'string' && value.length > 1 && !isList) {
        throw new errors/* ConfigurationError */.j1(`${shown} is given ${value.length} values (${quote(value)}), and takes one: leave one of them.`);
    }
    const result = setting.value.safeParse(isEmpty(value) ? (setting.initial ?? setting.default) : textOf(value));
    if (result.success)
        return result.data;
    // A token must not come out in a message.
    const seen = name === 'token' ? 'a value that is not shown' : quote(value);
    const close = setting.allowed && typeof value === 'string' && !/[\s,]/.test(value.trim())
        ? (0,values/* didYouMean */.au)(value.trim(), setting.allowed)
        : '';
    throw new errors/* ConfigurationError */.j1(`${shown} is ${seen}, expected ${result.error.issues[0]?.message}.${close} ` +
        `Leave it empty for the default (${setting.default}).`);
}
/**
 * Reads a mapping of settings, given as such or by the path of a file.
 *
 * @param shown  how it is named in messages
 * @returns the values as they were written, and where they stand
 * @throws ConfigurationError
 */
function readMapping(text, cwd, shown) {
    if (text === '' || text === 'none')
        return { values: {}, source: 'settings' };
    let source = 'settings';
    let content = parseYaml(text, shown);
    if (typeof content === 'string') {
        const path = (0,external_node_path_.resolve)(cwd, text);
        source = text;
        content = parseYaml(readText(path, shown, text), `${shown}: ${text}`);
        if (content === '' || content === null)
            content = {};
    }
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
        throw new errors/* ConfigurationError */.j1(`${shown} is ${quote(text)}, expected a YAML or JSON mapping such as 'memory: 4G', or the path of one.`);
    }
    if (Object.hasOwn(content, 'settings')) {
        throw new errors/* ConfigurationError */.j1(`${source} names settings again: put the settings into one mapping.`);
    }
    const values = Object.entries(content).map(([name, value]) => [
        name,
        plainValue(value, `${quote(name)} in ${source}`),
    ]);
    return { values: Object.fromEntries(values), source };
}
/** Every scalar stays the text that was written: a commit such as 1234e56 is no number. */
function parseYaml(text, shown) {
    try {
        return (0,dist/* parse */.qg)(text, { schema: 'failsafe', logLevel: 'error' });
    }
    catch (error) {
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        throw new errors/* ConfigurationError */.j1(`${shown} is not valid YAML or JSON: ${reason.replace(/:$/, '')}`);
    }
}
function readText(path, shown, text) {
    try {
        if ((0,external_node_fs_.statSync)(path).size > MOST)
            throw new Error('it is larger than 1 MiB');
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new errors/* ConfigurationError */.j1(`${shown} is ${quote(text)}, which is neither a mapping nor a file that can be read (${reason}). ` +
            "Give a mapping such as 'memory: 4G' or the path of a file.");
    }
}
/** @throws ConfigurationError if a setting's value is neither text nor a plain list of texts */
function plainValue(value, shown) {
    if (typeof value === 'string')
        return value === 'null' || value === '~' ? '' : value;
    if (value === null)
        return '';
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
        const broken = value.find((item) => /[\r\n]/.test(item.trim()));
        if (broken === undefined)
            return value;
        throw new errors/* ConfigurationError */.j1(`${shown} has the item ${JSON.stringify(broken)} with a line break, and takes items of one line each.`);
    }
    throw new errors/* ConfigurationError */.j1(`${shown} is a nested mapping or list, expected one value or a plain list of values.`);
}
function checkName(name, value, shown) {
    if ((0,schema/* isSettingName */.s9)(name))
        return;
    // A token under a misspelt name is a token still.
    const isSecret = (0,values/* nearest */.pA)(name, ['token']) !== undefined || /token|secret|passw/i.test(name);
    throw unknownName({
        name,
        shown,
        value: isSecret || isEmpty(value) ? '' : quote(value),
        allowed: schema/* SETTING_NAMES */.OI,
    });
}
/** The error for a name that no setting has. */
function unknownName(unknown) {
    const { name, shown, value = '', allowed } = unknown;
    const given = value === '' ? '' : ` (given ${value})`;
    return new errors/* ConfigurationError */.j1(`${shown} is unknown${given}.${(0,values/* didYouMean */.au)(name, allowed)} Correct the name or remove it. Allowed: ${allowed.join(', ')}.`);
}
/** Items of a list that came as such keep their commas: the newline at the end says that lines are the items. */
const textOf = (value) => typeof value === 'string' ? value : value.map((item) => `${item}\n`).join('');
const isEmpty = (value) => textOf(value).trim() === '';
/** The value in quotes, on one line and cut, so that it cannot be taken for a command of the runner. */
function quote(value) {
    const text = textOf(value).trim();
    return `'${(text.length > 80 ? `${text.slice(0, 80)}…` : text).replace(/\s+/g, ' ')}'`;
}


/***/ }),

/***/ 54089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OI: () => (/* binding */ SETTING_NAMES),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   s9: () => (/* binding */ isSettingName),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22053);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39416);


/** Values of the `command` setting. */
const COMMANDS = ['run', 'hunt-plan', 'hunt-report', 'setup', 'doctor', 'clean'];
const CHECKS = ['ends', 'culprit', 'revert'];
const EVIDENCE = ['cores', 'vmcore'];
const CACHES = ['rootfs', 'journal', 'kernels'];
/** For verdict-relevant settings: with another value earlier verdicts do not hold. */
const VERDICT = { affectsVerdicts: true };
/** For all others, and for the ends, which count with the commits that they name. */
const NO_VERDICT = { affectsVerdicts: false };
const schema = {
    good: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .refs */ .Wj(), 'the newest release that works', 'Revisions that work.', {
        ...NO_VERDICT,
        initial: '',
    }),
    bad: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .ref */ .KR(), 'HEAD', 'Revision that fails.', NO_VERDICT),
    kernel: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk(), "the workspace if it is a git work tree, else the workflow's repository", 'Git repository of the kernel: a path, or a URL to mirror on the runner.', { ...VERDICT, initial: '' }),
    mode: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['regression', 'fix'], 'Find the commit that broke it, or with `fix` the commit that fixed it.', VERDICT),
    paths: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_({ keepCommas: true }), 'all', 'Test only commits that touch these paths.', {
        ...VERDICT,
        initial: '',
    }),
    target: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['boot', 'build'], 'What is judged: the boot and its test, or with `build` only the build, without a VM.', VERDICT),
    test: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('script', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .script */ .K$(), 'boot and read dmesg', 'Test to run in the guest: a directory (mounted read-only, its `run` is executed), a file, or the script itself.', { ...VERDICT, initial: '' }),
    signature: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .signature */ .vl(), 'auto', 'What counts as bad: `auto` (what the bad end shows and the good one does not), `crash`, `test`, `hang`, `boot`, a crash title, `case:NAME`, `build:TEXT`, `/regex/` on dmesg (or `/regex/ in test`), or an exit status of `build-command` such as `status 3`.', VERDICT),
    config: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_({ keepCommas: true }), 'tinyconfig with the fragment for guests', 'Kernel config: a make target (a word), a file (has a `/`, or exists) or `trim:<file>`; then fragments.', { ...VERDICT, initial: '' }),
    builder: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8(), 'auto', 'Where kernels are built: `host`, `nspawn` (a container made from the recipe), or the directory of a container.', VERDICT),
    'build-command': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('script', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .script */ .K$(), "the kernel's make", 'Your own build command: exit status 0 is good, 125 skip, 1 to 127 bad; anything else stops the run.', { ...VERDICT, initial: '' }),
    rootfs: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalLine */ .DY(), 'made from the built-in recipe', 'Directory that the guest sees as `/`.', { ...VERDICT, initial: '' }),
    'rootfs-packages': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_(), 'none', 'Debian packages to add to the rootfs.', VERDICT),
    'rootfs-setup': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('script', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .script */ .K$(), 'none', 'Script to run once in the rootfs.', VERDICT),
    // With less a kernel dies before it can say so.
    memory: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('size', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej('64M'), '2G', 'Memory of each guest.', VERDICT),
    'kernel-args': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR(), 'none', "Words to add to the kernel's command line.", VERDICT),
    'test-timeout': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('duration', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0(), '10m', 'Time limit for one run of the test.', VERDICT),
    boots: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('number', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .orAuto */ .nk(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ(1, 1000)), 'auto', 'Boots per commit: `auto` (measured), or a number.', VERDICT),
    confidence: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('number', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .probability */ .E5(), '0.99', 'Confidence required to name the culprit.', NO_VERDICT),
    verify: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .someOf */ .yU(CHECKS), 'ends,culprit,revert', 'What to verify with extra tests, or `none`.', { ...VERDICT, allowed: CHECKS }),
    evidence: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .someOf */ .yU(EVIDENCE), 'cores', 'What to keep besides the logs: `cores`, `vmcore`, or `none`.', { ...NO_VERDICT, allowed: EVIDENCE }),
    'time-limit': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('minutes', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .minutes */ .Gx(), 'none', 'Time limit of the whole job in minutes, the same number as its `timeout-minutes`; the run stops early enough to upload.', NO_VERDICT),
    settings: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .script */ .K$(), 'none', 'Any settings as a YAML or JSON mapping, or the path of a file with one.', NO_VERDICT),
    token: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalLine */ .DY(), "the job's", "Token to fetch the kernel and write a hunt's issue; never stored.", { ...NO_VERDICT, initial: '' }),
    command: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(COMMANDS, 'What the action does.', NO_VERDICT),
    skip: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionsOrRanges */ .Gn(), 'none', 'Revisions or ranges (`A..B`, as git means them) that are never tested.', VERDICT),
    'from-log': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalLine */ .DY(), 'none', 'File with the output of `git bisect log`: its commits are `good`, `bad` and `skip`; it sets `paths`, `first-parent` and `mode` too.', NO_VERDICT),
    'first-parent': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('boolean', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .bool */ .lc(), 'false', 'Follow only the first parent of merges.', VERDICT),
    'make-args': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL(), 'none', "Arguments to add to make's command line.", VERDICT),
    'builder-packages': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_(), 'none', 'Debian packages to add to the build container.', VERDICT),
    fixups: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalLine */ .DY(), 'none', 'File of `FROM..TO: commit or patch` lines, applied to candidates in that range so that old trees build.', VERDICT),
    filters: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extraChoice */ .an)(['refuse', 'run', 'none'], 'Git filters that the tree asks for, such as Git LFS: refuse such a tree, run the filters of your git settings, or build what the repository holds.', VERDICT),
    clean: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('boolean', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .bool */ .lc(), 'true', 'Remove what a `build-command` left in the source tree before the next step; `false` keeps it, so that the next build can use it.', VERDICT),
    initramfs: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extraChoice */ .an)(['auto', 'dracut'], 'Initramfs of the boot: only what the boot needs, or one made with dracut.', VERDICT),
    'build-timeout': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('duration', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0(), '2h', 'Time limit for one build.', VERDICT),
    'boot-timeout': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('duration', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .orAuto */ .nk(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0()), 'auto', 'Time limit from the start of a guest to its first answer; `auto` is based on the boots that passed.', VERDICT),
    cpus: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('number', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .orAuto */ .nk(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ(1, 512)), 'auto', 'CPUs of each guest.', VERDICT),
    accel: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extraChoice */ .an)(['auto', 'kvm', 'tcg'], 'How guests run: `auto` uses KVM if it works, else TCG.', VERDICT),
    init: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extraChoice */ .an)(['fast', 'system'], "PID 1 of the guest: this project's own, or the rootfs's.", VERDICT),
    disks: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .sizes */ .LR(), 'none', 'Sizes of blank virtio disks, new for every boot.', VERDICT),
    network: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extraChoice */ .an)(['none', 'user'], 'Network of the guest; `user` is isolated.', VERDICT),
    'domain-xml': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .script */ .K$(), 'none', 'Your own libvirt domain XML to make guests from, or its path.', VERDICT),
    display: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extraChoice */ .an)(['none', 'spice'], 'Display of the guest.', VERDICT),
    shutdown: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('boolean', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .bool */ .lc(), 'false', 'Shut guests down through the agent, for bugs in the shutdown, instead of sync and destroy.', VERDICT),
    parallel: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('number', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .orAuto */ .nk(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ(1, 256)), 'auto', 'Guests that run at the same time.', NO_VERDICT),
    resume: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('boolean', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .bool */ .lc(), 'true', "Continue from an earlier run's journal if nothing that verdicts depend on has changed.", NO_VERDICT),
    'resume-from': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalLine */ .DY(), 'none', "Directory of an earlier run's unpacked artifact; this run continues from its journal.", NO_VERDICT),
    forget: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('number', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .orNone */ .u9(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ(1, 100_000)), 'none', 'Number of a step whose verdict is taken back: the run goes on without it, and tests its commit again if it still matters.', NO_VERDICT),
    'work-dir': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8(), '/var/lib/kernel-bisect', 'Directory for everything that is kept between runs.', NO_VERDICT),
    output: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8(), 'bisect-results', 'Directory for the files of a run.', NO_VERDICT),
    'store-limit': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('size', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej(), '20G', 'Size limit of kernels, rootfs, build containers and ccache in `work-dir` together.', NO_VERDICT),
    cache: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('list', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .someOf */ .yU(CACHES), 'rootfs,journal', "What to keep in the workflow's cache: `rootfs`, `journal`, `kernels`, or `none`.", { ...NO_VERDICT, allowed: CACHES }),
    'artifact-name': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactName */ .Cs(), 'kernel-bisect- and 8 digits of the fingerprint', 'First part of the name of every artifact.', { ...NO_VERDICT, initial: '' }),
    'retention-days': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('number', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .orAuto */ .nk(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ(1, 400)), "the repository's", 'Days to keep artifacts.', { ...NO_VERDICT, initial: 'auto' }),
    hunt: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU(), 'nightly', 'Name of the hunt: its nightly runs, artifacts and issues belong together.', NO_VERDICT),
    'hunt-tests': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .script */ .K$(), 'one test that boots and reads dmesg', 'What a hunt tests: a JSON list of `name` and `settings`.', { ...NO_VERDICT, initial: '' }),
    'hunt-settings': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .script */ .K$(), 'none', 'Settings that all tests of a hunt share: a mapping, or the path of a file with one.', NO_VERDICT),
    'hunt-issues': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extraChoice */ .an)(['write', 'none'], 'Whether `hunt-report` opens, comments on and closes issues; `none` only keeps the result.', NO_VERDICT),
    'hunt-known': (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .extra */ .P7)('text', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .script */ .K$(), 'none', 'What an earlier nightly run found, written by `hunt-plan`; no new search while it lasts.', NO_VERDICT),
};
/** Every setting by its name, inputs first, in the order in which people read them. */
const SETTINGS = schema;
const SETTING_NAMES = Object.keys(schema);
const INPUT_NAMES = SETTING_NAMES.filter((name) => SETTINGS[name].isInput);
const isSettingName = (name) => Object.hasOwn(schema, name);


/***/ }),

/***/ 39416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   DY: () => (/* binding */ optionalLine),
/* harmony export */   E5: () => (/* binding */ probability),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Gn: () => (/* binding */ revisionsOrRanges),
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   K$: () => (/* binding */ script),
/* harmony export */   KR: () => (/* binding */ ref),
/* harmony export */   LR: () => (/* binding */ sizes),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Wj: () => (/* binding */ refs),
/* harmony export */   Wo: () => (/* binding */ NAME_WORDS),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nk: () => (/* binding */ orAuto),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   u9: () => (/* binding */ orNone),
/* harmony export */   vl: () => (/* binding */ signature),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* unused harmony exports parseDuration, parseSize, parseList */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88532);
/* harmony import */ var _host_shell_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32389);



const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
const SIZES = { K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 };
/** Turns `90s`, `10m`, `2h` or `1h30m` into seconds; null if it is none of these or zero. */
function parseDuration(text) {
    if (!/^(\d+(\.\d+)?[smhd])+$/i.test(text))
        return null;
    let seconds = 0;
    for (const [, amount, unit] of text.toLowerCase().matchAll(/([\d.]+)([smhd])/g)) {
        seconds += Number(amount) * SECONDS[unit];
    }
    return seconds > 0 && Number.isFinite(seconds) ? seconds : null;
}
/** Turns `512M` or `20G` into bytes; null if it is none of these or zero. */
function parseSize(text) {
    const match = /^(\d+(?:\.\d+)?)([KMGT])(?:i?B)?$/i.exec(text);
    if (!match?.[1] || !match[2])
        return null;
    const bytes = Math.round(Number(match[1]) * SIZES[match[2].toUpperCase()]);
    return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}
/**
 * Splits a list: one item a line, and at commas too.
 *
 * @param keepCommas  items may hold commas, so a value of several lines is split at its lines only
 */
function parseList(text, keepCommas = false) {
    const separator = keepCommas && text.includes('\n') ? /\r?\n/ : /[\r\n,]+/;
    return text
        .split(separator)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** A zod type that turns text into a value, where `undefined` from `parse` means that the text is not `expected`. */
function from(expected, parse) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((raw, context) => {
        const value = raw.includes('\0') ? undefined : parse(raw);
        if (value === undefined) {
            context.addIssue({ code: 'custom', message: expected });
            return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
        }
        return value;
    });
}
const duration = () => from('a duration such as 90s, 10m or 2h', (text) => parseDuration(text.trim()) ?? undefined);
/** @param least  as it is written */
const size = (least) => {
    const floor = (least === undefined ? null : parseSize(least)) ?? 0;
    const expected = `a size such as 512M or 20G${least === undefined ? '' : `, at least ${least}`}`;
    return from(expected, (text) => {
        const bytes = parseSize(text.trim());
        return bytes !== null && bytes >= floor ? bytes : undefined;
    });
};
const sizes = () => from('sizes such as 512M or 20G, one a line, or none', (text) => {
    const bytes = items(text).map(parseSize);
    return bytes.some((each) => each === null) ? undefined : bytes.filter((each) => each !== null);
});
/** A bare number is minutes, as a job's `timeout-minutes` is. */
const minutes = () => from('minutes, such as 350, or none', (text) => {
    const value = text.trim();
    if (value === '' || value === 'none')
        return null;
    if (/^\d+(\.\d+)?$/.test(value))
        return Number(value) > 0 ? Number(value) * 60 : undefined;
    return parseDuration(value) ?? undefined;
});
const bool = () => from('true or false', (text) => {
    const value = text.trim().toLowerCase();
    return value === 'true' ? true : value === 'false' ? false : undefined;
});
const whole = (min, max) => from(`a whole number from ${min} to ${max}`, (text) => {
    const value = Number(text.trim());
    return /^\d+$/.test(text.trim()) && value >= min && value <= max ? value : undefined;
});
/** A number between 0 and 1, both left out. */
const probability = () => from('a number above 0 and below 1, such as 0.99', (text) => {
    const value = Number(text.trim());
    return /^\d*\.\d+$/.test(text.trim()) && value > 0 && value < 1 ? value : undefined;
});
/** Null for the word `none`, or what the given type takes. */
function orNone(type) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((text, context) => {
        if (text.trim() === 'none')
            return null;
        const result = type.safeParse(text);
        if (result.success)
            return result.data;
        context.addIssue({ code: 'custom', message: `none or ${result.error.issues[0]?.message}` });
        return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    });
}
/** The word `auto`, or what the given type takes. */
function orAuto(type) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((text, context) => {
        if (text.trim() === 'auto')
            return 'auto';
        const result = type.safeParse(text);
        if (result.success)
            return result.data;
        context.addIssue({ code: 'custom', message: `auto or ${result.error.issues[0]?.message}` });
        return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    });
}
const oneOf = (allowed) => from(`one of ${allowed.join(', ')}`, (text) => allowed.find((each) => each === text.trim()));
/** Some of the allowed words, or the word `none` alone. */
const someOf = (allowed) => from(`some of ${allowed.join(', ')}, or none`, (text) => {
    const wanted = items(text);
    const known = allowed.filter((each) => wanted.includes(each));
    return wanted.every((each) => allowed.some((word) => word === each)) ? known : undefined;
});
const items = (text) => (text.trim() === 'none' ? [] : parseList(text));
/** One line of text. */
const line = () => from('one line of text', (text) => (/[\r\n]/.test(text.trim()) ? undefined : text.trim()));
/** One line of text; empty and `none` mean that there is none. */
const optionalLine = () => from('one line of text', (text) => {
    const value = text.trim();
    if (value === '' || value === 'none')
        return null;
    return /[\r\n]/.test(value) ? undefined : value;
});
/** A name that can be a part of file names and keys. */
const name = () => from(NAME_WORDS, (text) => (NAME.test(text.trim()) ? text.trim() : undefined));
/** A script or a path: text of any length, kept as it is if it has several lines. */
const script = () => from('text without null bytes', (text) => {
    const value = text.trim();
    if (value === '' || value === 'none')
        return null;
    return value.includes('\n') ? text : value;
});
/** Arguments on one or more lines, made one line. */
const joined = () => from('text', (text) => (text.trim() === 'none' ? '' : text.trim().replace(/\s+/g, ' ')));
const words = () => from('arguments with every quote closed and no backslash at the end', (text) => text.trim() === 'none' ? [] : ((0,_host_shell_words_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWords */ .n)(text) ?? undefined));
const list = (options = {}) => from('a list, one item a line', (text) => {
    const all = text.trim() === 'none' ? [] : parseList(text, options.keepCommas);
    return all.some((item) => item.includes('\r')) ? undefined : all;
});
const isRef = (text) => !text.startsWith('-') && !/\s/.test(text);
const ref = () => from('a revision, which has no blanks and does not begin with a dash', (text) => isRef(text.trim()) ? text.trim() : undefined);
const refs = () => from('revisions, one a line, which do not begin with a dash', (text) => {
    const all = parseList(text);
    return all.every(isRef) ? all : undefined;
});
/** The two sides of a range `A..B`; null if the text is no range. */
function rangeOf(text) {
    const [, from, to] = /^(.*?)\.\.(.*)$/.exec(text) ?? [];
    return from === undefined || to === undefined ? null : { from, to };
}
/** Revisions and ranges; git's name of HEAD for an empty side would surprise more often than help. */
const revisionsOrRanges = () => from('revisions or ranges A..B with both sides, one a line, or none', (text) => {
    const isSide = (side) => side !== '' && isRef(side) && !/^\.|\.\./.test(side);
    const all = items(text);
    const areValid = all.every((item) => {
        const range = rangeOf(item);
        return isRef(item) && (range === null || (isSide(range.from) && isSide(range.to)));
    });
    return areValid ? all : undefined;
});
/** Text that git takes as a path or URL. */
const repository = () => from('a path or URL on one line that does not begin with a dash', (text) => {
    const value = text.trim();
    return value === ''
        ? null
        : isRef(value) || (!value.startsWith('-') && !/[\r\n]/.test(value))
            ? value
            : undefined;
});
/** Text, or `/regex/` with flags, which has to compile. */
const signature = () => from('auto, crash, test, hang, boot, a crash title, case:NAME, build:TEXT, or a valid /regex/', (text) => {
    const value = text.trim();
    if (/[\r\n]/.test(value))
        return undefined;
    const match = /^\/(.+)\/([a-z]*)(?: in (?:dmesg|test|any))?$/.exec(value);
    if (!match)
        return value;
    try {
        new RegExp(match[1] ?? '', match[2]);
        return value;
    }
    catch {
        return undefined;
    }
});
const artifactName = () => from('a name without any of " : < > | * ? \\ / and of at most 200 characters', (text) => {
    const value = text.trim();
    if (value === '')
        return null;
    return /[":<>|*?\\/\r\n]/.test(value) || value.length > 200 ? undefined : value;
});
/**
 * The allowed word that `text` is likely meant to be.
 *
 * @returns the one that needs the fewest changes; undefined if even that one is another word
 */
function nearest(text, allowed) {
    const wanted = text.toLowerCase().replaceAll('_', '-');
    const word = allowed.length === 0 ? '' : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(wanted, allowed);
    const changes = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, word);
    // As git and commander do it: a few slips, of which a short word has room for fewer.
    return changes <= MOST_SLIPS && changes <= Math.max(wanted.length, word.length) / 2 ? word : undefined;
}
const MOST_SLIPS = 3;
/**
 * A question for a message, with a blank before it; empty if no allowed word is near.
 *
 * @param prefix  stands before the word, and may stand before `text`
 */
function didYouMean(text, allowed, prefix = '') {
    const word = nearest(text.startsWith(prefix) ? text.slice(prefix.length) : text, allowed);
    return word === undefined ? '' : ` Did you mean ${prefix}${word}?`;
}
/** Hunts and tests are named so: no dot, for dots separate the parts of the names below. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
const NAME_WORDS = 'a name of letters, digits, - and _, at most 40 of them';


/***/ }),

/***/ 96859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ verdictRelevantSettings),
/* harmony export */   j: () => (/* binding */ isVerdictRelevant)
/* harmony export */ });
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22053);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54089);


const RELEVANT = new Set(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTING_NAMES */ .OI.filter((name) => _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy[name].affectsVerdicts).map(_define_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F));
/** Whether verdicts depend on a setting, by its field in `Settings`. */
const isVerdictRelevant = (field) => RELEVANT.has(field);
/** The settings that verdicts depend on. */
function verdictRelevantSettings(settings) {
    return Object.fromEntries(Object.entries(settings).filter(([name]) => isVerdictRelevant(name)));
}


/***/ })

};
