export const id = 246;
export const ids = [246];
export const modules = {

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ next),
/* harmony export */   KP: () => (/* binding */ mergeBasesToTest),
/* harmony export */   Tm: () => (/* binding */ rank),
/* harmony export */   g$: () => (/* binding */ judged)
/* harmony export */ });
/* unused harmony export stepsAfter */
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
 * Empty where every good end is an ancestor of the bad one. A base that proves bad ends the search with
 * `merge-base-bad`; the bad end itself is among them where it is an ancestor of a good one.
 *
 * @throws ConfigurationError where the ends have no common history
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
    const remaining = Math.max(0, suspects - distance - 1);
    return { kind: 'test', candidate, suspects, remaining, stepsLeft: stepsAfter(suspects) };
}
/** The number of steps that git announces for so many suspects. */
function stepsAfter(suspects) {
    if (suspects < 3)
        return 0;
    const whole = Math.floor(Math.log2(suspects));
    const power = 2 ** whole;
    return power < 3 * (suspects - power) ? whole : whole - 1;
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

/***/ 67440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ builderCommand)
/* harmony export */ });
/** nspawn divides a bind's source, target and options by colons; its own escape is the backslash. */
const bindPath = (path) => path.replace(/[\\:]/g, '\\$&');
/** The arguments of systemd-nspawn that run one command in a container's directory. */
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
/** Wraps a command line for the place where it runs. The one seam between make and its container. */
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
/** Lays configuration texts over each other: the last one that names a symbol wins. */
function mergeConfig(texts) {
    const merged = new Map();
    for (const text of texts) {
        for (const [symbol, value] of configValues(text))
            merged.set(symbol, value);
    }
    return [...merged].map(([symbol, value]) => `${configLine(symbol, value)}\n`).join('');
}
/** A distribution's configuration without its modules: what the guest needs is laid over it, built in. */
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
/** The requirements of which no alternative is built in, or a module that can be loaded in time. */
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
/** What the fragments ask for and `olddefconfig` did not leave so; a later fragment's wish replaces an earlier one's. */
function notHonoured(config, fragments) {
    const values = configValues(config);
    return [...configValues(mergeConfig(fragments))]
        .map(([symbol, wanted]) => ({ symbol, wanted, got: values.get(symbol) ?? 'n' }))
        .filter(({ wanted, got }) => wanted !== got);
}


/***/ }),

/***/ 9481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ makeInitramfs),
  f: () => (/* binding */ releaseDirectory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/digest.js
var digest = __webpack_require__(61655);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/build/builder.js
var builder = __webpack_require__(67440);
;// CONCATENATED MODULE: ./build/build/cpio.js
const TYPE = { directory: 0o040755, file: 0o100000, 'character-device': 0o020600 };
/**
 * Makes a cpio archive as the kernel unpacks it: the format `newc` of its `initramfs-buffer-format`. All is root's, and
 * nothing has a time, so the same entries give the same bytes. Written here since the libraries that write it have no
 * device nodes, and the program cpio would want a real node made first.
 */
function cpioArchive(entries) {
    const parts = entries.map((entry, index) => {
        const content = entry.kind === 'file' ? entry.content : Buffer.alloc(0);
        const device = entry.kind === 'character-device' ? [entry.major, entry.minor] : [0, 0];
        const mode = TYPE[entry.kind] | (entry.kind === 'file' ? entry.mode : 0);
        return record({ inode: index + 1, mode, path: entry.path, content, device });
    });
    const trailer = { inode: 0, mode: 0, path: 'TRAILER!!!', content: Buffer.alloc(0), device: [0, 0] };
    return Buffer.concat([...parts, record(trailer)]);
}
function record(of) {
    const name = Buffer.from(`${of.path}\0`);
    // inode, mode, uid, gid, links, time, size, its file system's device, its own device, length of the name, checksum
    const fields = [of.inode, of.mode, 0, 0, 1, 0, of.content.length, 0, 0, ...of.device, name.length, 0];
    const header = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`;
    return Buffer.concat([padded(Buffer.concat([Buffer.from(header), name])), padded(of.content)]);
}
/** Each part begins at a multiple of four bytes. */
function padded(bytes) {
    return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

;// CONCATENATED MODULE: ./build/build/modules.js
/** The name by which the kernel knows a module's file: `drivers/virtio/virtio-rng.ko.xz` is `virtio_rng`. */
function moduleName(path) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    return file.replace(/\.ko(\.\w+)?$/, '').replaceAll('-', '_');
}
function parseDependencies(text) {
    const lines = text.split('\n').filter((line) => line.includes(':'));
    return new Map(lines.map((line) => {
        const [path = '', needs = ''] = line.split(':');
        return [path, needs.split(' ').filter((need) => need !== '')];
    }));
}
/**
 * The files of some modules and of all that they need, in an order in which they can be loaded.
 *
 * @param modulesDep  text of `modules.dep`
 * @param names       names as the kernel has them, `virtio_pci`
 * @returns paths below the release's directory, and the names that no file was found for
 */
function moduleFiles(modulesDep, names) {
    const dependencies = parseDependencies(modulesDep);
    const byName = new Map([...dependencies.keys()].map((path) => [moduleName(path), path]));
    const files = new Set();
    const entered = new Set();
    const add = (path) => {
        if (entered.has(path))
            return;
        entered.add(path);
        for (const need of dependencies.get(path) ?? [])
            add(need);
        files.add(path);
    };
    const missing = names.filter((name) => !byName.has(name));
    for (const name of names)
        if (byName.has(name))
            add(byName.get(name));
    return { files: [...files], missing };
}

;// CONCATENATED MODULE: ./build/build/initramfs.js







const COMPILE = 120;
/** What makes a module plain, by the end of its file's name. */
const DECOMPRESS = { '.gz': 'gzip', '.xz': 'xz', '.zst': 'zstd' };
/** For a program that only calls the kernel: no library, no start files, nothing that differs between two compilations. */
const FLAGS = [
    '-Os',
    '-static',
    '-nostdlib',
    '-ffreestanding',
    '-fno-pie',
    '-no-pie',
    '-fno-stack-protector',
    // There is no memset that the compiler could call for a loop.
    '-fno-tree-loop-distribute-patterns',
    '-mgeneral-regs-only',
    '-s',
    '-Wl,--build-id=none',
];
/**
 * Makes the initramfs of one kernel: a static init, its modules in the order in which they are loaded, and nothing
 * of the host or the rootfs. A shell and kmod of theirs would have to be found with all their libraries in a directory
 * of the user's; a static busybox would, as a package of Debian, remove the busybox that a host has.
 *
 * It is not compressed, so the kernel needs no decompressor for it.
 *
 * @throws InfrastructureError where a module is missing or the init cannot be compiled
 */
async function makeInitramfs(options, host) {
    const { release } = options;
    const dependencies = (0,external_node_path_.join)(release, 'modules.dep');
    const text = await (0,promises_.readFile)(dependencies, 'utf8').catch(() => {
        throw new errors/* InfrastructureError */.EN(`${dependencies} cannot be read; depmod makes it, of the package kmod`);
    });
    const { files, missing } = moduleFiles(text, options.modules);
    if (missing.length > 0)
        throw new errors/* InfrastructureError */.EN(`initramfs: ${dependencies} names no module ${missing.join(', ')}`);
    const scratch = `${options.file}.parts`;
    await (0,promises_.mkdir)(scratch, { recursive: true });
    try {
        const modules = [];
        for (const file of files) {
            const content = await plainModule((0,external_node_path_.join)(release, file), scratch, host);
            modules.push({ kind: 'file', path: `${moduleName(file)}.ko`, mode: 0o600, content });
        }
        const list = modules.map(({ path }) => `/${path}\n`).join('');
        const archive = cpioArchive([
            { kind: 'directory', path: 'dev' },
            // The kernel opens it for PID 1, before anything is mounted.
            { kind: 'character-device', path: 'dev/console', major: 5, minor: 1 },
            { kind: 'directory', path: 'proc' },
            { kind: 'directory', path: 'root' },
            { kind: 'file', path: 'init', mode: 0o755, content: await compiledInit(options, scratch, host) },
            { kind: 'file', path: 'modules', mode: 0o600, content: Buffer.from(list) },
            ...modules,
        ]);
        await (0,promises_.writeFile)(options.file, archive, { mode: 0o600 });
        return { path: options.file, digest: (0,digest/* sha256 */.s)(archive) };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/**
 * The directory of a kernel's modules in the layer that holds them.
 *
 * @throws InfrastructureError where the layer is not that of one kernel
 */
async function releaseDirectory(modulesDir) {
    const above = (0,external_node_path_.join)(modulesDir, 'usr/lib/modules');
    const releases = await (0,promises_.readdir)(above).catch(() => []);
    if (releases.length === 1)
        return (0,external_node_path_.join)(above, releases[0]);
    throw new errors/* InfrastructureError */.EN(`${above} holds the modules of ${releases.length} kernels, and has to of one`);
}
/** A module as the kernel loads it: decompressed. Its signature is part of it and stays. */
async function plainModule(file, scratch, host) {
    const program = DECOMPRESS[(0,external_node_path_.extname)(file)];
    if (program === undefined)
        return (0,promises_.readFile)(file);
    const copy = (0,external_node_path_.join)(scratch, (0,external_node_path_.basename)(file));
    await (0,promises_.copyFile)(file, copy);
    await host.run(program, ['-d', '-f', '--', copy]);
    return (0,promises_.readFile)(copy.slice(0, -(0,external_node_path_.extname)(file).length));
}
/** In the builder, for a host that builds in a container may have no compiler. */
async function compiledInit(options, scratch, host) {
    const source = (0,external_node_path_.join)(scratch, 'init.c');
    const program = (0,external_node_path_.join)(scratch, 'init');
    await (0,promises_.copyFile)(options.initSource, source);
    const { command, args, env } = (0,builder/* builderCommand */.v)(options.builder, {
        command: 'gcc',
        args: [...FLAGS, '-o', program, source],
        writable: [scratch],
    });
    const finished = await host.run(command, args, { env, within: COMPILE, check: false });
    if (finished.exit !== 0)
        throw new errors/* InfrastructureError */.EN(`initramfs: its init cannot be compiled: ${finished.stderr.trim()}`);
    return (0,promises_.readFile)(program);
}


/***/ }),

/***/ 24927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ rootTransportOf)
/* harmony export */ });
/* harmony import */ var _config_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82489);

const ONLY_9P = new Set(['NET_9P', 'NET_9P_VIRTIO', '9P_FS']);
const ONLY_VIRTIOFS = new Set(['FUSE_FS', 'VIRTIO_FS']);
/**
 * By virtiofs where the kernel has it, which came with Linux 5.4, else by 9p. Both are mounted as root by the kernel
 * itself under the tag `/dev/root`, so an initramfs is only needed for modules.
 *
 * @param config  a kernel's whole `.config`
 */
function rootTransportOf(config, loadable) {
    const values = (0,_config_text_js__WEBPACK_IMPORTED_MODULE_0__/* .configValues */ .br)(config);
    const by = ['y', 'm'].includes(values.get('VIRTIO_FS') ?? 'n') ? 'virtiofs' : '9p';
    const passedOver = by === 'virtiofs' ? ONLY_9P : ONLY_VIRTIOFS;
    const modules = [...loadable]
        .filter(([symbol]) => values.get(symbol) === 'm' && !passedOver.has(symbol))
        .map(([, module]) => module);
    return { by, modules };
}


/***/ }),

/***/ 11510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ storedKernel),
/* harmony export */   Y9: () => (/* binding */ removeKernel),
/* harmony export */   Zt: () => (/* binding */ kernelKey),
/* harmony export */   j1: () => (/* binding */ keepKernel),
/* harmony export */   q5: () => (/* binding */ trimStore),
/* harmony export */   uH: () => (/* binding */ storeEntries)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _host_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61655);




const IMAGE = 'image';
const MODULES = 'modules';
const NOTE = 'kernel.json';
const CONFIG = 'config';
const SYMBOLS = 'System.map';
async function contentDigest(digest, modules) {
    if (modules === null)
        return digest;
    const files = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(modules, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(modules, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)))
        .sort();
    const lines = [digest];
    for (const file of files)
        lines.push(`${await (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .fileDigest */ .h)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(modules, file))} ${file}`);
    return (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(lines.join('\n'));
}
/** The name of a kernel in the store. */
function kernelKey({ tree, configText, compiler, makeArgs }) {
    return (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(JSON.stringify([1, tree, configText, compiler, makeArgs]));
}
function readNote(text) {
    try {
        const note = JSON.parse(text);
        const { digest, content, modules } = note;
        if (typeof digest !== 'string' || typeof content !== 'string' || typeof modules !== 'boolean')
            return null;
        return {
            digest,
            content,
            modules,
            buildId: note.buildId ?? null,
            commit: String(note.commit),
            clean: note.clean === true,
            ...(typeof note.symbols === 'string' ? { symbols: note.symbols } : {}),
        };
    }
    catch {
        return null;
    }
}
/**
 * Looks a kernel up. One whose image or modules are no longer what was kept is removed.
 *
 * @param dir  the kernel store
 */
async function storedKernel(key, dir, host) {
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, key);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry, NOTE), 'utf8').catch(() => null);
    if (text === null)
        return null;
    const note = readNote(text);
    const image = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry, IMAGE);
    const digest = await (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .fileDigest */ .h)(image).catch(() => null);
    const modules = note?.modules ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry, MODULES) : null;
    const content = digest === null ? null : await contentDigest(digest, modules).catch(() => null);
    const isWhole = digest === note?.digest && content === note?.content;
    if (note === null || content === null || !isWhole) {
        host.log.warning(`${entry} is damaged and is built again`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(entry, { recursive: true, force: true });
        return null;
    }
    const symbols = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry, SYMBOLS);
    // Without them it boots as well: they only give names to addresses.
    const isNamed = note.symbols !== undefined && note.symbols === (await (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .fileDigest */ .h)(symbols).catch(() => null));
    const used = new Date(host.now());
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(entry, used, used);
    return {
        image,
        modules,
        digest: note.digest,
        content,
        buildId: note.buildId,
        symbols: isNamed ? symbols : null,
        commit: note.commit,
        clean: note.clean,
    };
}
/** Keeps a kernel: the whole entry appears at once, or not at all. */
async function keepKernel(options, host) {
    const { key, dir, kernel } = options;
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, key);
    const making = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, `.new-${key.slice(0, 12)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(making, { recursive: true, mode: 0o755 });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(kernel.image, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(making, IMAGE), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
        if (kernel.modules !== null) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(kernel.modules, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(making, MODULES), { recursive: true, verbatimSymlinks: true });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(making, CONFIG), options.configText);
        if (kernel.symbols !== null)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(kernel.symbols, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(making, SYMBOLS), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
        const kept = kernel.modules === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(making, MODULES);
        const note = {
            content: await contentDigest(kernel.digest, kept),
            digest: kernel.digest,
            buildId: kernel.buildId,
            ...(kernel.symbols === null ? {} : { symbols: await (0,_host_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .fileDigest */ .h)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(making, SYMBOLS)) }),
            modules: kernel.modules !== null,
            commit: kernel.commit,
            clean: kernel.clean,
        };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(making, NOTE), `${JSON.stringify(note)}\n`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(entry, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(making, entry);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(making, { recursive: true, force: true });
    }
    const kept = await storedKernel(key, dir, host);
    if (kept === null)
        throw new Error(`the kernel kept as ${entry} does not read back as it was built`);
    return kept;
}
async function sizeOf(directory) {
    let total = 0;
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true, recursive: true })) {
        if (entry.isFile())
            total += (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))).size;
    }
    return total;
}
/** The kernels of a store, each with its size and when it was last used, in milliseconds since the epoch. */
async function storeEntries(dir) {
    const entries = [];
    for (const key of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(dir).catch(() => [])) {
        if (!/^[0-9a-f]{64}$/.test(key))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, key);
        entries.push({ key, size: await sizeOf(path), used: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).mtimeMs });
    }
    return entries;
}
const removeKernel = (key, dir) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, key), { recursive: true, force: true });
/**
 * Removes the kernels that were not used for longest until the store fits.
 *
 * @param options.keep  keys that stay whatever their size: those in use
 * @returns keys that were removed
 */
async function trimStore(options) {
    const keep = new Set(options.keep ?? []);
    const entries = await storeEntries(options.dir);
    let total = entries.reduce((sum, { size }) => sum + size, 0);
    const removed = [];
    for (const { key, size } of entries.sort((a, b) => a.used - b.used)) {
        if (total <= options.limit)
            break;
        if (keep.has(key))
            continue;
        await removeKernel(key, options.dir);
        removed.push(key);
        total -= size;
    }
    return removed;
}


/***/ }),

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

/***/ 24989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ credentials)
/* harmony export */ });
/**
 * What git's environment needs to fetch with a token, so that it stands in no command line and no file. Under a runner
 * the token is the job's unless another one is given, and no other server than GitHub's own gets to see it.
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
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`filters: ${asked.file} of ${commit.slice(0, 12)} asks for the filter "${asked.filter}", and without it files are not what a build expects. Set filters: run to run the filters of your git settings, or filters: none to build what the repository holds.`);
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
/** Settings of the user's repository by which its filters run, as pairs of name and value. */
async function filterSettings(user) {
    const listed = await user(['config', '--local', '--null', '--get-regexp', String.raw `^(filter|lfs)\.`], {
        check: false,
    });
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsIn */ .RV)(listed.stdout);
}


/***/ }),

/***/ 55828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ besides),
/* harmony export */   t: () => (/* binding */ gitReason)
/* harmony export */ });
const COMPLAINT = /^(?:remote: )?(?:fatal|error): /;
/** git's word for a revision that nothing is known by: whoever looks it up has said the same. */
const UNKNOWN = /^Needed a single revision$/;
/** The same for a directory without a repository. */
const NO_REPOSITORY = /^not a git repository \(or any /;
/** The other side's program has told why in the line before it. */
const NO_ANSWER = /^Could not read from remote repository/;
/** The first complaint of a git that failed; what follows it says only that git gives up. Empty where it said nothing. */
function gitReason(stderr) {
    const lines = stderr.split('\n').flatMap((line) => line.trim() || []);
    const first = lines.findIndex((line) => COMPLAINT.test(line));
    const told = (first === -1 ? lines.at(-1) : lines[first]) ?? '';
    const reason = told.replace(COMPLAINT, '').trim();
    return (NO_ANSWER.test(reason) && lines[first - 1]) || reason;
}
/**
 * The same in brackets, to follow "names no commit" or "is no git repository".
 *
 * @returns empty where git says no more than that
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
/** True where `origin` is fetched and not read on this host. */
const isUrl = (origin) => URL_LIKE.test(origin);
/** A URL without the name and password that may stand in it. */
function shown(origin) {
    return origin.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}
/** Settings that every git of the project gets: nothing of the user's own runs in it, and nothing is tidied up behind it. */
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
/** What keeps git from asking, and from the filters and hooks of the user's own settings. */
const OFFLINE_ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' };
const ALWAYS_ENV = { GIT_TERMINAL_PROMPT: '0' };
/** For reading what may be a partial clone, which fetches what it lacks. Only newer git knows the first (2.45). */
const NO_FETCH = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
/** The pairs of name and value that `git config --null` prints. */
function settingsIn(printed) {
    return printed.split('\0').flatMap((entry) => {
        const at = entry.indexOf('\n');
        return at < 0 ? [] : [[entry.slice(0, at), entry.slice(at + 1)]];
    });
}
/**
 * Runs git in a directory of the action's own. Both of its directories are named, and there is a ceiling above them:
 * if one of them is damaged or gone, git must not find the repository that may lie around the work directory.
 *
 * @param env  for a git that talks to a server; left out, the user's own settings are passed over
 */
function gitAt({ gitDir, workTree }, host, env = OFFLINE_ENV) {
    const directory = workTree ?? gitDir;
    const places = [`--git-dir=${gitDir}`, ...(workTree === undefined ? [] : [`--work-tree=${workTree}`])];
    return (args, options = {}) => host.run('git', ['-C', directory, ...places, ...SETTINGS, ...args], {
        ...options,
        asUser: true,
        env: { ...ALWAYS_ENV, ...env, GIT_CEILING_DIRECTORIES: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(directory), ...options.env },
    });
}
/**
 * Asks a server, outside of every repository: the settings of one that is not its own must not rewrite its address.
 *
 * @param env  credentials
 */
function listingGit(host, env) {
    return (args, options = {}) => host.run('git', ['-C', '/', ...SETTINGS, ...args], {
        ...options,
        asUser: true,
        env: { ...ALWAYS_ENV, ...env, ...options.env },
    });
}
/**
 * Reads a repository of the user's, as the user. Nothing is written to it, not even what a partial clone lacks.
 *
 * @param directory  the top of a work tree, or a git directory
 * @param gitDir     the git directory; left out, git finds it from the directory
 */
function readingGit(directory, host, gitDir) {
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
 * @throws ConfigurationError where there is no such commit
 */
async function commitOf(git, revision, told) {
    const found = await git(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], {
        check: false,
    });
    const commit = found.stdout.trim();
    if (found.exit !== 0 || !(0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .jh)(commit)) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${told.revision} is no commit of ${told.where}${(0,_git_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .besides */ .o)(found.stderr)}; name a branch, a tag or a commit that it has (a shallow clone lacks older ones)`);
    }
    return commit;
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



/** Reading, writing and searching for the owner: what removing something from a directory takes. */
const OWNER = 0o700;
/**
 * Makes all directories of a tree writable for their owner. Module caches take that from their own, and git then
 * cannot remove what is in them. Where this process is root for an ordinary user, all of the tree is the user's again.
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
    // What is not ours stays locked: git says then what it could not remove.
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
 * Tells the work repository where the user's was cloned from: builds ask for it, and relative URLs of submodules go by
 * it. A partial clone lacks the content of old commits, and git fetches it where its settings say from whom. With the
 * same settings the work repository fetches what a candidate needs, and nothing of it is written into the clone.
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
 * Lets the work repository borrow the user's objects and takes over the names of its commits. This is what
 * `clone --shared` does, but without starting git's server side in the user's repository: that one refuses a
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
    // Two transactions, for a branch may have become a folder of branches.
    for (const changes of [
        gone.map((name) => `delete ${name}\n`),
        added.map((line) => `update ${nameOf(line)} ${line.slice(0, line.indexOf(' '))}\n`),
    ]) {
        if (changes.length > 0)
            await git(['update-ref', '--no-deref', '--stdin'], { input: changes.join('') });
    }
}
/** References whose objects are there. One that names a missing object, as a broken fetch leaves it, hinders nobody. */
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
 * Opens the source tree of the repository, and makes it where there is none. Its path is constant: make rebuilds
 * everything for another one.
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
            // Where a commit's tree is missing, git takes it for an empty one, empties the work tree and says that all is well.
            await git(['cat-file', '-e', `${commit}^{tree}`]);
            const put = async () => {
                // Time stamps only change with the content, so make rebuilds what differs between two candidates and no more.
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
    const users = (0,git_git/* gitAt */.c8)(place, host, {});
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
 * Makes sure later that directories are where they are now. What is built may put a link in the place of any of them, or
 * of one above: git would then check out and clean in another one.
 *
 * @returns throws an InfrastructureError that names the first that is elsewhere
 */
async function pinned(directories) {
    const places = new Map();
    for (const directory of directories)
        places.set(directory, await (0,promises_.realpath)(directory));
    return async () => {
        for (const [directory, place] of places) {
            if ((await (0,promises_.realpath)(directory).catch(() => null)) !== place)
                throw new errors/* InfrastructureError */.EN(`${directory} is not the directory that this run made any more: a build has moved or replaced it. Nothing was done there`);
        }
    };
}
/** Whether a path is a directory itself, and no link to one. */
const isRealDirectory = async (path) => (await (0,promises_.lstat)(path).catch(() => null))?.isDirectory() === true;
/**
 * What is built may put anything in the place of the tree, and mount anything below it: git would check out and clean
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
    // An empty orphan: what is checked out comes later, and HEAD of the work repository may name nothing.
    const listed = await repository.git([
        'for-each-ref',
        '--format=%(objectname) %(objecttype) %(*objecttype)',
    ]);
    const line = listed.stdout.split('\n').find((each) => /\bcommit\b/.test(each)) ?? '';
    const add = ['worktree', 'add', '--quiet', '--force', '--detach', '--no-checkout', directory];
    await repository.git([...add, line.split(' ')[0] ?? '']);
}
/**
 * What is built may remove or replace the file by which git finds its directory from the work tree; then git of the
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
 * The commit that a revision names right now. A URL is asked for its references and nothing is fetched.
 *
 * @throws ConfigurationError where there is no such commit
 * @throws InfrastructureError where the URL does not answer
 */
async function tipOf(options, host) {
    const { origin, revision } = options;
    if (!(0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .isUrl */ .gU)(origin)) {
        const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
        const found = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .readingGit */ .l4)(origin, host)(args, { check: false });
        const commit = found.stdout.trim();
        if (found.exit === 0 && (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .jh)(commit))
            return commit;
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`bad: "${revision}" is no commit of ${origin}${(0,_git_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .besides */ .o)(found.stderr)}. Name a branch, a tag or a commit that it has.`);
    }
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .jh)(revision))
        return revision;
    const names = ['', 'refs/heads/', 'refs/tags/', 'refs/'].map((prefix) => `${prefix}${revision}`);
    const listed = await references({ ...options, names }, host);
    // A tag that is an object of its own names its commit under another line.
    for (const name of names.flatMap((each) => [`${each}^{}`, each])) {
        const commit = listed.get(name);
        if (commit !== undefined)
            return commit;
    }
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`bad: "${revision}" is no branch and no tag of ${(0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(origin)}. Name one of those, HEAD or a whole commit id.`);
}
/**
 * The references of a URL: of each name the object. A tag that is an object of its own has a second line, its name with
 * `^{}`, for the commit.
 *
 * @throws ConfigurationError where there is no such repository, or none that may be read
 * @throws InfrastructureError where the URL does not answer
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
    const asked = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .listingGit */ .l2)(host, env)(['ls-remote', '--end-of-options', origin, ...patterns], {
        check: false,
        within: LONGEST,
    });
    if (asked.exit !== 0) {
        const reason = (0,_git_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .gitReason */ .t)(asked.stderr) || 'no answer in time';
        const told = `kernel: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(origin)} does not tell its branches: ${reason}`;
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






/** What a git leaves that was killed: its locks would end every later one, and half a pack of Linux is a gigabyte. */
const LEFT_BEHIND = /\.lock$|^tmp_(pack|idx|rev|obj)_/;
/** Removes what a killed git left anywhere in the action's own repository, in which nobody else is at work. */
async function sweep(directory) {
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { recursive: true, withFileTypes: true })) {
        if (entry.isFile() && LEFT_BEHIND.test(entry.name))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name), { force: true });
    }
}
/**
 * The action's own bare repository below the work directory, empty where it was of another origin or never finished,
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

/***/ 38864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancelledBySignals)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14620);

/** What a runner, a terminal and a closed terminal send. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * A signal that SIGINT, SIGTERM and SIGHUP abort. A second one changes nothing: what goes on is being ended already.
 *
 * @param lifeline  ends when the process that this one works for asks it to stop, or is gone
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



/** What a directory is called where libvirt, and no setting, says where it is. */
const LIBVIRT_IMAGES = "libvirt's images";
/** A file system with less than this is full: what does not fit any more need not be large. */
const FULL = { bytes: 1024 ** 2, files: 1 };
/** With less than this a program may have found it full: when it failed, it removed what it had half made. */
const NEARLY_FULL = { bytes: 1024 ** 3, files: 1000 };
/** The path itself, or the nearest one above it that is there. */
async function nearestThere(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    return found !== null || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : nearestThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** What may be written to the file system that a path is on, or will be on. */
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
 * Makes sure that there is room for what is to come, before anything is made.
 *
 * @throws ConfigurationError where there is not: the end of a disk in the middle of a build costs more than a word now
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
 * What broke a run, said again where the cause is a full disk: git and others name the file that they could not write,
 * and not always why.
 *
 * @returns the error itself where no disk is full
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

/***/ 32389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseWords)
/* harmony export */ });
/** Splits arguments at white space that is not quoted; null where a quote is left open. No shell is involved. */
function parseWords(text) {
    const words = [];
    let word = null;
    let quote = '';
    for (const char of text) {
        if (quote) {
            if (char === quote)
                quote = '';
            else
                word += char;
        }
        else if (char === '"' || char === "'") {
            quote = char;
            word ??= '';
        }
        else if (/\s/.test(char)) {
            if (word !== null)
                words.push(word);
            word = null;
        }
        else
            word = (word ?? '') + char;
    }
    if (quote)
        return null;
    return word === null ? words : [...words, word];
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
/** Whatever the hunt and the test are called, it is one test of one hunt that is compared with itself. */
const keys = (signature) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOf */ .YD)('', '', signature);
/** What the next night of a test may take as found: the value of `hunt-known`; null where there is nothing. */
function knownText(night) {
    if (night?.state !== 'regressed' || night.finding?.status !== 'found')
        return null;
    const { firstBad, signature } = night.finding;
    if (firstBad === null)
        return null;
    return JSON.stringify({ culprit: firstBad.commit, tip: night.tip, signature });
}
/**
 * Reads `hunt-known`. Whether a bad end shows the same is asked as it is asked for an issue.
 *
 * @throws ConfigurationError where it is not what `hunt-plan` writes
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
const markSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    hunt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_settings_values_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o_),
    /** Stand for the signature and its other titles; the first is its own. */
    keys: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/))
        .min(1)
        .max(50),
    /** Every test that has shown it. */
    tests: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_settings_values_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o_)).max(256),
    /** The tip where it was first seen, this time. */
    since: commitId,
    /** The last tip that was told of. */
    tip: commitId,
    culprit: commitId.nullable(),
    /** Whether the tip failed when this was written. */
    phase: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['lasts', 'passed']),
});
const MARK = /<!-- kernel-bisect-hunt (\{[^\r\n<>]{1,10000}\}) -->/;
/** The hidden comment that an issue is found by. */
const markerText = (mark) => `<!-- kernel-bisect-hunt ${JSON.stringify(mark)} -->`;
/** The mark in an issue's text; null where there is none, or one that no hunt has written. */
function markerIn(body) {
    const [, json] = MARK.exec(body ?? '') ?? [];
    if (json === undefined)
        return null;
    try {
        return markSchema.parse(JSON.parse(json));
    }
    catch {
        return null;
    }
}
/** Foreign text in which nothing is taken for a mark: a log or a subject may say anything, in a code block too. */
const unmarked = (text) => text.replaceAll('<!-- kernel-bisect-hunt', '<! -- kernel-bisect-hunt');
/** The text with another mark. What people wrote around it stays. */
function withMarker(body, mark) {
    return MARK.test(body) ? body.replace(MARK, () => markerText(mark)) : `${body}\n\n${markerText(mark)}`;
}
/**
 * What a regression is known by, its own key first. Two are the same where they share one. A crash or a build error is
 * the same bug in whichever test it shows; a failing test, a hang or a failed boot is only so in the same test.
 */
function keysOf(hunt, test, signature) {
    const { kind, title, altTitles } = signature;
    switch (kind) {
        case 'crash': {
            // Nothing is known by the place where a report broke off.
            const others = altTitles.filter((other) => !other.endsWith('corrupted'));
            return [...new Set([title, ...others])].slice(0, 50).map((each) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)([hunt, kind, each]));
        }
        case 'build':
            // Lines move with every commit.
            return [(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)([hunt, kind, title.replace(/:\d+(?=:|$)/g, '')])];
        case 'test':
            // Any status of a test that failed is the same failure, as it is for a bisection.
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

/** The artifact that holds what a night set out to do. */
const planArtifact = (hunt) => `kernel-bisect-${hunt}.plan`;
/** The artifact that holds what a test of a night came to. */
const jobArtifact = (hunt, test) => `kernel-bisect-${hunt}.${test}.leg`;
/**
 * What the keys of a test's nights begin with in the workflow's cache; the run and its attempt follow. The newest of
 * them is what is known of the test.
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
 * Of artifacts with such a name, the one of the latest attempt. An attempt of its own, and a name that was taken, give
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25933);
/* harmony import */ var _report_conclusion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18728);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2251);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);





const commitId = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(_model_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommitId */ .jh);
const commitInfo = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ commit: commitId, subject: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), author: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), date: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/** What there is to say of a regression. All text in it is foreign. */
const finding = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['found', 'suspects', 'merge-base-bad', 'out-of-time']),
    signature: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['crash', 'test', 'hang', 'boot', 'build', 'regex']),
        title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        altTitles: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }),
    firstBad: commitInfo.nullable(),
    /** The first of them; `suspectCount` says how many there are. */
    suspects: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(commitInfo),
    suspectCount: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    good: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(commitInfo),
    bad: commitInfo,
    /** Whether the kernel's own rules for reports hold. */
    linux: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** How sure the answer is, a sentence each; with emphasis in Markdown. */
    assurance: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Lines of dmesg that the verdict rests on. */
    excerpt: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    commands: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** `Fixes:` and what the regression tracker reads. */
    lines: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
/** What one test came to in one night, and what is known of it from then on. */
const nightlyRunSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    test: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The commit that was tested. */
    tip: commitId,
    /**
     * `passes`: the tip works. `regressed`: it fails, and the good end does not. `environment`: the good end, which
     * passed once, fails as well. `unclear`: nothing can be said of the tip. `broken`: the run did not come to an end.
     */
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['passes', 'regressed', 'environment', 'unclear', 'broken']),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Where the next night starts from; empty where good has to be found by tags. */
    good: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(commitId),
    /** Nights in a row that broke. */
    broken: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative(),
    finding: finding.nullable(),
    /** The workflow run of that night, and its evidence, in a browser. */
    runUrl: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    evidenceUrl: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
});
const MOST_SUSPECTS = 20;
const MOST_LINES = 60;
const LONGEST_LINE = 300;
/** What the run of a test says about the tip, and what the next night can start from. */
function nightlyRunOf(options) {
    const { test, tip, before, view, runUrl, evidenceUrl = null } = options;
    const found = view === null ? null : (lasting(view, before) ?? findingOf(view));
    const state = stateOf(options, found);
    return {
        version: 1,
        test,
        tip,
        state,
        reason: view === null ? 'its run left no result' : cut((0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_4__/* .conclusionOf */ .v)(view).reason, 1000),
        good: goodAfter(state, options),
        broken: state === 'broken' ? (before?.broken ?? 0) + 1 : 0,
        finding: state === 'regressed' ? found : null,
        runUrl,
        evidenceUrl,
    };
}
function stateOf(options, found) {
    const { view, tip } = options;
    // A result of another tip is of an older attempt, and says nothing of this one.
    if (view === null || view.bad?.commit !== tip)
        return 'broken';
    const { status } = (0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_4__/* .conclusionOf */ .v)(view);
    switch (status) {
        case 'found':
        case 'suspects':
        case 'merge-base-bad':
            return found === null ? 'unclear' : 'regressed';
        case 'out-of-time':
            // That the tip fails is news only where it is known that good does not.
            return found !== null && goodPassed(view) ? 'regressed' : 'unclear';
        case 'not-reproduced':
            // A tip that could not be judged is not reproduced either, and proves nothing.
            return tipPassed(view) ? 'passes' : 'unclear';
        case 'good-is-bad':
            // Only of what a night has seen to pass is it known that it was not always so.
            return startedFromLastGood(options) ? 'environment' : 'unclear';
        case 'cancelled':
        case 'error':
            return 'broken';
    }
}
const tipPassed = ({ steps }) => steps.some(({ role, verdict }) => role === 'bad-end' && verdict === 'good');
/** Whether every good end was seen to pass, the one that was found by tags too. */
const goodPassed = ({ steps, good }) => good.length > 0 &&
    good.every(({ commit }) => steps.some(({ role, verdict, candidate }) => (role === 'good-end' || role === 'good-probe') && verdict === 'good' && candidate.commit === commit));
const startedFromLastGood = ({ before, from }) => before !== null && before.good.length > 0 && from.join() === before.good.join();
function goodAfter(state, options) {
    const { tip, before, view } = options;
    switch (state) {
        case 'passes':
            return [tip];
        case 'environment':
            // What passed once fails now: nothing is gained by trying it again.
            return [];
        case 'regressed':
        case 'unclear':
        case 'broken':
            // A good end that was found by tags and has passed saves the next night the search for it.
            if (view?.bad?.commit === tip && goodPassed(view))
                return view.good.map(({ commit }) => commit);
            return startedFromLastGood(options) ? (before?.good ?? []) : [];
    }
}
/** What was found before, at the tip of this night; null where this night has searched itself. */
function lasting(view, before) {
    if ((0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_4__/* .conclusionOf */ .v)(view).known !== true || view.bad === null)
        return null;
    return before?.finding ? { ...before.finding, bad: view.bad } : null;
}
function findingOf(view) {
    const { status, firstBad, suspects, reason } = (0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_4__/* .conclusionOf */ .v)(view);
    const { signature, good, bad, linux } = view;
    const isFinding = status === 'found' || status === 'suspects' || status === 'merge-base-bad' || status === 'out-of-time';
    if (!isFinding || signature === null || bad === null)
        return null;
    const telling = (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .tellingStep */ .WM)(view, firstBad);
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
        assurance: status === 'found' ? (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .assurance */ .w6)(view) : [],
        excerpt: telling
            ? (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .excerptOf */ .zU)(telling)
                .slice(0, MOST_LINES)
                .map((line) => cut(line))
            : [],
        commands: firstBad === null ? [] : (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi)(view, firstBad),
        lines: firstBad === null ? [] : (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .reportLines */ .QS)(view, firstBad),
    };
}
function cut(text, length = LONGEST_LINE) {
    return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
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
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`rootfs: ${directory} is ${found === null ? 'not there' : 'no directory'}: give the directory that the guest shall see as /`);
    }
    const shell = await firstProgram(directory, SHELL);
    if (shell === null) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`rootfs: ${directory} holds no /bin/sh that can be run: install the package dash (or bash, busybox) in it, ` +
            `or leave rootfs empty to have one made`);
    }
    const agent = await firstProgram(directory, AGENT);
    if (agent === null) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`rootfs: ${directory} holds no QEMU guest agent (looked for ${AGENT.map((path) => `/${path}`).join(', ')}): ` +
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
 * Where a path leads when `root` is `/`: links are followed as the guest would, and none leads out of it.
 *
 * @returns the path on the host, free of links; null where nothing is there
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
            return settings.buildCommand === null && !['auto', 'host'].includes(settings.builder);
        case 'doctor':
        case 'clean':
            return true;
        default:
            return false;
    }
}


/***/ }),

/***/ 5241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cS: () => (/* binding */ lockWorkDirectory),
  m0: () => (/* binding */ openKernel),
  yv: () => (/* binding */ originOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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





/**
 * The history of a git repository. Reads only.
 *
 * @param directory  a work tree or a bare repository
 */
function gitHistory(directory, host, options = {}) {
    const { mirrored, git = (0,git_git/* readingGit */.l4)(directory, host) } = options;
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
            // git reads no tag at all where one names a missing object.
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
/** What git makes of a date; empty where that is none. Of one that it cannot read it gives back what it was asked for. */
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
;// CONCATENATED MODULE: ./build/git/local-repository.js





/**
 * Looks at a repository on this host.
 *
 * @param path  absolute: a directory in a work tree, a git directory, or a link to one
 * @param given  the path as it was given, for messages
 * @throws ConfigurationError with git's own reason where there is no repository that can be read
 */
async function localRepository(path, host, given = path) {
    const asked = ['--git-dir', '--git-common-dir'];
    const paths = ['--git-path', 'objects', '--git-path', 'shallow'];
    const there = (0,git_git/* readingGit */.l4)(path, host);
    const found = await there(['rev-parse', ...asked, ...paths, '--show-object-format'], { check: false });
    if (found.exit !== 0)
        throw new errors/* ConfigurationError */.j1(`kernel: "${given}" (${path}) is no git repository${(0,git_reason/* besides */.o)(found.stderr)}. Give the path or the URL of one, or run inside its work tree.`);
    const lines = found.stdout.split('\n');
    const format = lines[4] ?? '';
    // A link `.git` stays one: it may lead to where git cannot borrow from by name.
    const real = await (0,promises_.realpath)(path);
    const [gitDir = '', commonDir = '', objects = '', shallow = ''] = lines.map((line) => (0,external_node_path_.resolve)(real, line));
    if (format !== 'sha1' && format !== 'sha256')
        throw new errors/* ConfigurationError */.j1(`kernel: the git directory of ${path} has a line break in its path, and git cannot borrow from there. Rename it.`);
    const top = await there(['rev-parse', '--path-format=absolute', '--show-toplevel'], { check: false });
    const directory = top.exit === 0 ? top.stdout.trimEnd() : gitDir;
    // The work tree may be elsewhere (core.worktree), and nothing in it leads to the git directory then.
    const git = (0,git_git/* readingGit */.l4)(directory, host, gitDir);
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
/** Commits that were asked for by their ids. A reference keeps them, and says what need not be fetched again. */
const COMMITS = 'refs/kernel-bisect/';
const HEAD = 'refs/remotes/origin/HEAD';
/** References in one command line: with names of a hundred characters, a tenth of what Linux allows it. */
const AT_ONCE = 1000;
/** References that a line of the log names. */
const NAMED = 5;
/**
 * Reads a revision as git does, by the names that the server has.
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
 * by which builds name a commit (`git describe`). Other branches are not fetched, nor what is there from earlier runs.
 *
 * @throws ConfigurationError where there is no such repository
 * @throws InfrastructureError where the server does not give what is asked for
 */
async function openMirror(options, host) {
    const { origin, workDir, env = {}, revisions } = options;
    const listed = await (0,tip/* references */.F)({ origin, env }, host);
    const directory = await (0,work_repository/* ownRepository */.d)({ origin, format: formatOf(listed), workDir }, host);
    const git = (0,git_git/* gitAt */.c8)({ gitDir: directory }, host);
    await git(['config', '--replace-all', 'remote.origin.url', (0,git_git/* shown */.SP)(origin)]);
    await forgetGone(listed, git);
    // Proxies, certificates and rewritten addresses are in the user's own settings, so this one reads them.
    const fetching = (0,git_git/* gitAt */.c8)({ gitDir: directory }, host, env);
    let isWhole = false;
    async function fetch(specs) {
        const how = ['fetch', '--quiet', '--force', '--no-tags', '--no-write-fetch-head'];
        // A server's own history may be cut off somewhere; without this its references are refused.
        const args = [...how, '--update-shallow', '--end-of-options', origin, ...specs];
        try {
            return await fetching(args, { check: false });
        }
        catch (error) {
            // A run that is cancelled ends it in the middle of a pack.
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
            throw new errors/* ConfigurationError */.j1(`kernel: ${(0,git_git/* shown */.SP)(origin)} is a partial clone, and a server hands on only what it has itself (${reason}). Name the repository that it was cloned from, or a clone on this host by its path`);
        }
        throw new errors/* InfrastructureError */.EN(`kernel: ${(0,git_git/* shown */.SP)(origin)} does not give what was asked for (${reason})`);
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
        // Servers of the newer protocol give any commit; of the older one only those that are set up to do so.
        const { exit, stderr } = await fetch([`+${commit}:${COMMITS}${commit}`]);
        if (exit !== 0) {
            await fetchWhole(`${commit.slice(0, 12)} was not given by its id alone (${(0,git_reason/* gitReason */.t)(stderr)})`);
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
                await fetchWhole(`"${each.revision}" is neither a branch or tag nor a whole commit id`);
            }
        }
    }
    /** Those whose commits are there already: tags of other branches would bring their history along. */
    async function fetchTags() {
        const names = [...listed.keys()].filter((name) => /^refs\/tags\/.*(?<!\^\{\})$/.test(name));
        const commits = names.map((name) => listed.get(`${name}^{}`) ?? listed.get(name));
        const found = await git(['cat-file', '--batch-check=%(objecttype)'], {
            input: `${commits.join('\n')}\n`,
        });
        const kinds = found.stdout.split('\n');
        await fetchReferences(names.filter((_, index) => kinds[index] === 'commit'));
    }
    // One after the other: two fetches into one repository would meet at its locks.
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
/** What the server has no more would be in the way where a branch became a folder of branches. */
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
;// CONCATENATED MODULE: ./build/run/open-repository.js












/**
 * Where the kernel comes from.
 *
 * @param cwd  directory that a relative path starts from
 * @throws ConfigurationError if that is no repository
 */
async function originOf(settings, cwd, host) {
    const given = settings.kernel ?? '.';
    const path = (0,external_node_path_.resolve)(cwd, given);
    const isDirectory = (await (0,promises_.stat)(path).catch(() => null))?.isDirectory() === true;
    if (!isDirectory && (0,git_git/* isUrl */.gU)(given))
        return { kind: 'url', url: given };
    (0,directories/* requireOneLine */.Eu)(path, 'kernel');
    if (isDirectory && settings.kernel !== null)
        return localRepository(path, host, given);
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
    const workflows = settings.kernel === null && GITHUB_SERVER_URL && GITHUB_REPOSITORY
        ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`
        : null;
    if (isDirectory) {
        return localRepository(path, host, given).catch((error) => {
            if (workflows === null || !(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            return { kind: 'url', url: workflows };
        });
    }
    throw new errors/* ConfigurationError */.j1(`kernel: "${given}" (${path}) is no git repository (there is no such directory). Give the path or the URL of a git repository, or run inside its work tree.`);
}
/**
 * The history to search. A local repository is read where it is, and nothing is made or waited for. What a partial
 * clone lacks is fetched as it is read, so that one is read through the action's own repository; of a URL what is
 * needed is mirrored first.
 *
 * @param held  gets the lock of the work directory where that is written to
 * @throws ConfigurationError if there is no repository, or the work directory is not the action's own
 */
async function openKernel(settings, cwd, held, host) {
    const origin = await originOf(settings, cwd, host);
    const workDir = (0,external_node_path_.resolve)(cwd, settings.workDir);
    await (0,work_directory/* requireOwnWorkDirectory */._4)(workDir, origin.kind === 'local' ? origin.places : []);
    if (origin.kind === 'local' && origin.promises.length === 0) {
        return { kernel: origin, history: gitHistory(origin.directory, host, { git: origin.git }) };
    }
    await (0,work_directory/* makeWorkDirectory */.NM)(workDir, host);
    // Before the repository is touched, for it may be that of a run which is at work.
    held.use(await lockWorkDirectory(workDir, host));
    if (origin.kind === 'local') {
        const kernel = await (0,source/* openRepository */.h)({ user: origin, workDir }, host);
        const history = gitHistory(kernel.directory, host, { git: kernel.git });
        return { kernel, history: { ...history, resolve: kernel.resolve } };
    }
    const { url } = origin;
    const env = (0,credentials/* credentials */.z)({ origin: url, token: settings.token, server: process.env.GITHUB_SERVER_URL });
    const revisions = [settings.bad, ...settings.good];
    const kernel = await host.log.group(`Fetching ${(0,git_git/* shown */.SP)(url)}`, () => openMirror({ origin: url, workDir, env, revisions }, host));
    const history = gitHistory(kernel.directory, host, { git: kernel.git, mirrored: (0,git_git/* shown */.SP)(url) });
    return { kernel, history: { ...history, resolve: kernel.resolve } };
}
/** Source tree, build directory, store and mirror are one run's at a time. */
function lockWorkDirectory(workDir, host) {
    return (0,lock/* lock */.s)((0,work_directory/* lockOf */.Vx)(workDir), `the work directory ${workDir}`, host);
}


/***/ }),

/***/ 19589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/boot/judge.js
var judge = __webpack_require__(6442);
// EXTERNAL MODULE: ./build/bisect/signature.js
var bisect_signature = __webpack_require__(93605);
// EXTERNAL MODULE: ./build/boot/hang.js
var hang = __webpack_require__(6313);
// EXTERNAL MODULE: ./build/boot/reports.js
var reports = __webpack_require__(92918);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
;// CONCATENATED MODULE: ./build/bisect/verdict.js





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
        throw new errors/* InfrastructureError */.EN(`no verdict from a trial that broke: ${outcome.cause}`);
    const failures = (0,judge/* failuresOf */.dJ)(trial);
    const followed = signature && failures.find((failure) => (0,bisect_signature/* matches */.cK)(failure, signature));
    if (signature && followed)
        return { verdict: 'bad', reason: likeness(followed, signature), outcome: followed };
    const stop = stopOf(trial);
    if (signature === null) {
        const other = stop ?? failures[0];
        return other ? skipped(other) : { verdict: 'good', reason: told(outcome), outcome };
    }
    if (stop === null || isPast(stop, signature))
        return { verdict: 'good', reason: 'passed', outcome };
    return skipped(stop);
}
function skipped(outcome) {
    const reason = told(outcome);
    if (outcome.kind === 'skipped-by-test')
        return { verdict: 'skip', reason, outcome };
    const what = outcome.kind === 'crashed' ? 'crash' : 'failure';
    return { verdict: 'skip', reason: `another ${what}: ${reason}`, outcome };
}
/** What kept a trial from coming to its end; null if nothing did. */
function stopOf(trial) {
    const stops = (0,judge/* failuresOf */.dJ)(trial).filter(isStop);
    const first = stops.reduce((early, stop) => (early === undefined || (0,reports/* isLater */.d8)(pointOf(early), pointOf(stop)) ? stop : early), undefined);
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
const pointOf = (stop) => stop.kind === 'skipped-by-test' ? 'in-test' : ((0,bisect_signature/* failurePhase */.gb)(stop) ?? 'before-init');
/** Whether a trial that was stopped had come past the point where the failure that is followed shows. */
function isPast(stop, signature) {
    const point = signature.phase ?? 'at-shutdown';
    if ((0,reports/* isLater */.d8)(pointOf(stop), point))
        return true;
    return stop.kind !== 'skipped-by-test' && (0,bisect_signature/* isBackground */.ft)(stop, signature);
}
/** What a trial observed, and by how little it is the same, if that is so. */
function likeness(outcome, { hang, any }) {
    const vague = outcome.kind === 'hung' && any !== true && (hang === undefined || (0,bisect_signature/* comparedByPhase */.Et)(outcome, hang));
    return vague ? `${told(outcome)} (no function could be told: compared by its phase alone)` : told(outcome);
}
/** One line that says what a trial showed. */
function told(outcome) {
    switch (outcome.kind) {
        case 'passed':
            return 'passed';
        case 'skipped-by-test':
            return `the test could not tell (status ${judge/* cannotTell */.JM})`;
        case 'crashed':
            return outcome.title;
        case 'failed':
            return (0,bisect_signature/* failureOf */.g5)(outcome);
        case 'matched':
            return `${outcome.pattern} matched: ${outcome.line}`;
        case 'hung':
            return `${(0,hang/* titleOfHang */.u)(outcome)}${outcome.where ? `: ${outcome.where}` : ''}`;
        case 'boot-failed':
            return `did not boot (${outcome.phase}): ${outcome.reason}`;
        case 'infrastructure':
            return outcome.cause;
    }
}

;// CONCATENATED MODULE: ./build/bisect/decide.js



/** Other failures, besides a tenth of the boots, that are taken for bad luck as long as no two come in a row. */
const UNRELATED = 3;
/** Failures that make a kernel bad: one, but a hang or a failed boot may be a problem of the host. */
const failuresNeeded = (signature) => ((0,bisect_signature/* isBootKind */.bS)(signature) ? 2 : 1);
/** Boots that showed the failure, of those that either showed it or came past the point where it shows. */
function tally(trials, signature) {
    const verdicts = trials.map((trial) => verdictOf(trial, signature).verdict);
    const failures = verdicts.filter((verdict) => verdict === 'bad').length;
    return { failures, boots: failures + verdicts.filter((verdict) => verdict === 'good').length };
}
/**
 * What the boots of one kernel come to; null where one more is owed. A failure is proof and a pass is evidence, so
 * one failure outweighs every pass. Another failure may hide the one that is looked for: it gets another boot.
 */
function decide(trials, signature, rule) {
    const judged = trials.map((trial) => verdictOf(trial, signature));
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
        .flatMap(judge/* failuresOf */.dJ)
        .filter((failure) => signature === null || !(0,bisect_signature/* isBackground */.ft)(failure, signature));
    return [...new Set(others.map(told))];
}

// EXTERNAL MODULE: ./build/bisect/ledger.js
var ledger = __webpack_require__(62890);
;// CONCATENATED MODULE: ./build/bisect/sampling.js
/** Of the rate at which a bad kernel fails, the bound is taken that the truth is above with this probability. */
const LEVEL = 0.95;
/** Failures at which the rate is known well enough: its bound is then within a factor of about three. */
const FAILURES = 5;
/** Failures in as many boots that let a bug pass for one that always shows, where the culprit is checked in the end. */
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
/** … but not more than this many where they take long. */
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
/** Passing boots that make a commit good during the search, where so many good ones are needed for an answer. */
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
    // Three, for one boot can be unlucky even where the user knows a number.
    if (policy.boots !== 'auto')
        return boots < Math.max(3, policy.boots);
    return boots < QUALIFYING_AT_LEAST || (boots < QUALIFYING && spent < QUALIFYING_TIME);
}
/** Whether a new bad commit is booted on, because it took longer to fail than the rate lets expect. */
function measuresAnew(policy, seen, own) {
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

;// CONCATENATED MODULE: ./build/bisect/noted.js




/** All steps so far, in order. */
const notedSteps = (journal) => (0,ledger/* ledgerOf */.X)(journal).steps;
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
const notedSignature = (journal) => (0,ledger/* ledgerOf */.X)(journal).signature;
const trialsOf = (journal) => notedSteps(journal).flatMap(({ trials }) => trials);
/** Seconds that the boots of this step took. */
function spentOn(journal, step) {
    const trials = notedSteps(journal).find((one) => one.step === step)?.trials ?? [];
    return trials.reduce((sum, trial) => sum + (trial.bootSeconds ?? 0) + (trial.testSeconds ?? 0), 0);
}
/** The longest that boots and tests took that came to their end: deadlines go by it. */
function notedPace(journal) {
    const passing = trialsOf(journal).filter((trial) => trial.outcome.kind !== 'infrastructure' && stopOf(trial) === null);
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
            seen = plus(seen, tally(results, signature));
        else if (tally(all, signature).failures > 0)
            seen = withBadCommit(seen, tally(all, signature));
        known.add(commit);
    }
    return seen;
}

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
    const rate = rateOf(notedRate(journal, signature));
    return restsOn.reduce((product, commit) => {
        const { failures, boots } = tally(resultsOf(journal, commit, kernelOf(journal, commit)), signature);
        return product * (1 - missed(rate, boots - failures, failuresNeeded(signature)));
    }, 1);
}

;// CONCATENATED MODULE: ./build/bisect/context.js
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
/** Steps that halve so many commits down to one. */
const stepsToOne = (commits) => Math.ceil(Math.log2(commits + 1));
/** What is left before the first step of a search. */
const aheadOf = (commits) => ({ remaining: commits, stepsLeft: stepsToOne(commits) });
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

// EXTERNAL MODULE: ./build/bisect/search.js
var search = __webpack_require__(7779);
;// CONCATENATED MODULE: ./build/bisect/search-state.js





/** The search as the journal has it: the ends of the plan, and every verdict since. */
async function stateOf(work) {
    const { plan, journal } = work;
    const fix = plan.mode === 'fix';
    const ends = {
        good: fix ? [plan.bad.commit] : plan.good.map(({ commit }) => commit),
        bad: fix ? plan.good[0].commit : plan.bad.commit,
    };
    const { paths, firstParent } = plan;
    let state = { ...ends, start: ends, skipped: [], paths, firstParent };
    for (const event of [...journal.events]) {
        if (event.event === 'verdict')
            state = await after(state, event, work, { isBranch: isBranch(event, work) });
        if (event.event === 'followed')
            state = (0,search/* judged */.g$)(state, event.parent, 'bad');
    }
    return state;
}
/**
 * The state after a verdict. A failure is proof and a pass is only evidence: where a commit fails that was held to
 * work, it and all that rest on it are taken back. Where one passes on the second look that was held to fail, that
 * failure is taken back. The search goes on from what is left.
 *
 * @param options.isBranch  true: the parent is one that a search along first parents leaves out, so it may be anything
 */
async function after(state, { role, commit, verdict }, work, { isBranch = false } = {}) {
    const { plan } = work;
    const searched = role === 'search' || role === 'merge-base' || role === 'good-probe';
    const checked = role === 'verify-culprit' || role === 'verify-parent';
    if (!searched && !checked)
        return state;
    const side = asSearched(plan, verdict);
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
/** What the culprit shows, and what its parents show, where both checks pass. */
const newSide = ({ mode }) => (mode === 'fix' ? 'good' : 'bad');
const oldSide = ({ mode }) => (mode === 'fix' ? 'bad' : 'good');
/** What is left where a commit fails, and others are held to work that then have to fail too. */
async function withoutPasses(state, commit, wrong, work) {
    const { plan } = work;
    const side = asSearched(plan, 'bad');
    await retract(wrong, commit, work);
    if (plan.mode === 'regression') {
        return (0,search/* judged */.g$)({ ...state, good: state.good.filter((one) => !wrong.includes(one)) }, commit, side);
    }
    return (0,search/* judged */.g$)(withoutBad(state, wrong), commit, side);
}
/**
 * The state where the second look at a commit is not what the search has made of it: it was held to fail and works, or
 * the search knew nothing of it but what other commits let expect. Then it may have been misled by paths as well.
 */
async function refuted(state, commit, verdict, work) {
    const { plan } = work;
    const side = asSearched(plan, verdict);
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
    return (0,search/* judged */.g$)(rest, commit, asSearched(plan, now));
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
/** Notes, once, that the search goes on from what a check has shown. */
async function goOnFrom(commit, verdict, { journal, host }) {
    if ((0,ledger/* ledgerOf */.X)(journal).refutedBy.has(commit))
        return;
    await journal.note({ event: 'retracted', commits: [], because: commit });
    host.log.warning(`${commit.slice(0, 12)} ${verdict === 'bad' ? 'fails' : 'works'} as well: the search goes on from it`);
}
/** Whether the very kernel that passed on the second look has failed before. */
function failedAsWell(commit, { journal }) {
    const shown = resultsOf(journal, commit, kernelOf(journal, commit));
    return tally(shown, notedSignature(journal)).failures > 0;
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

// EXTERNAL MODULE: ./build/boot/testbed.js
var testbed = __webpack_require__(53798);
;// CONCATENATED MODULE: ./build/bisect/cannot-run.js





/**
 * Tells a `build-command` that cannot be run from a commit that fails. A shell says both by 126 and 127, so these are
 * a failure only where they are what is followed: by the user's word, or because the bad end ended so and another
 * commit has passed.
 *
 * @throws ConfigurationError where the command could not be run
 */
function requireRan({ candidate, role, signature, reason }, { plan, journal }) {
    const status = (0,testbed/* statusIn */.em)(reason);
    if (status === null || !judge/* CANNOT_RUN */.Uh.includes(status))
        return;
    const isStated = (0,bisect_signature/* statedSignature */.EP)(plan.wanted)?.status === status;
    const hasPassed = journal.events.some((event) => event.event === 'verdict' && event.verdict === 'good');
    const isShown = signature !== null && (0,testbed/* statusIn */.em)(signature.title) === status && hasPassed;
    // The bad end may show it first; a good end, which has to pass, tells then whether the command can be run at all.
    const goodEndFollows = plan.verify.ends || plan.good.length === 0;
    const isFirst = role === 'bad-end' && signature === null && goodEndFollows;
    if (isStated || isShown || isFirst)
        return;
    const [, ...last] = reason.split(', ');
    const told = last.length === 0 ? '' : ` (${last.join(', ')})`;
    const why = status === 126 ? 'may not be executed' : 'is not there';
    // A bad end that ended so is in the journal as bad, and it may not be once the program is there.
    const again = signature === null ? '' : ', with resume: false where the command itself stays the same';
    throw new errors/* ConfigurationError */.j1(`build-command: it ended with status ${status} at ${named(candidate)}, by which a shell says that a program ${why}${told}. Correct that and start again${again}; if this status is the failure that you look for, set signature: "status ${status}".`);
}

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
    const { step, role, candidate, tag, remaining, stepsLeft } = progress;
    const { subject } = candidate;
    const shown = subject.length > 72 ? `${subject.slice(0, 71).toWellFormed()}…` : subject;
    const what = tag === undefined ? ROLES[role] : `, release ${tag}`;
    const head = `Step ${step}${what}: ${named({ ...candidate, subject: shown })}`;
    // While the good end is still to be found, nobody knows how long the range is.
    if (role.startsWith('verify') || (role === 'bad-end' && remaining === 0))
        return head;
    if (role === 'good-probe')
        return `${head}, ${times(remaining, 'commit')} up to the bad end`;
    const left = [`${times(remaining, 'commit')} left`, `about ${times(stepsLeft, 'step')}`];
    // After the first step one can say when it ends, if all the others are like it.
    if (progress.secondsPerStep !== null && role === 'search') {
        const seconds = (1 + stepsLeft + progress.checks) * progress.secondsPerStep;
        left.push(`ends about ${(0,model/* clockTime */.qo)(progress.now + seconds * 1000)} (in ${(0,model/* duration */.p0)(seconds)})`);
    }
    return `${head}, ${left.join(', ')}`;
}
/**
 * What a step takes: the median of those that have a verdict, in seconds, for the one full build at the start says
 * nothing of the others. Null where there is none.
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
const judgeBy = (signature, rule) => ({ all }) => decide(all, signature, rule);
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
    const steps = notedSteps(journal);
    const last = steps.at(-1);
    const unfinished = last?.verdict === null && last.role === role && last.candidate.commit === candidate.commit
        ? last
        : undefined;
    const step = unfinished?.step ?? (last?.step ?? 0) + 1;
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
    const noted = notedSteps(journal).find((one) => one.step === step);
    const { build } = noted;
    if (build && !build.ok) {
        const reason = build.reason ?? 'not built';
        return build.skipped ? skip(reason) : judgeBuild(reason, signature);
    }
    if (build && plan.target === 'build')
        return judgeBuild(null, signature);
    const own = resultsIn(noted);
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
        requireRan({ ...test, ...place, reason: built.reason }, work);
    await journal.note({
        event: 'built',
        step,
        ok: built.kind === 'built',
        reused: built.kind === 'built' && built.reused,
        seconds: built.seconds,
        kernel: built.kind === 'built' ? built.digest : null,
        ...(built.kind === 'built' ? {} : { reason: built.reason }),
        ...(built.kind === 'skipped' ? { skipped: true } : {}),
    });
    if (built.kind === 'skipped')
        return skip(built.reason);
    if (built.kind === 'failed')
        return judgeBuild(built.reason, signature);
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
    return notedSteps(journal)
        .filter((one) => one.step < step && one.candidate.commit === candidate.commit && one.build?.kernel === kernel)
        .flatMap(resultsIn);
}
const skip = (reason) => ({ verdict: 'skip', reason, notBuilt: reason });
function judgeBuild(failure, signature) {
    if (failure === null)
        return { verdict: 'good', reason: 'it builds', notBuilt: null };
    const isFollowed = signature === null ||
        (signature.kind === 'build' && (signature.status ?? (0,testbed/* statusIn */.em)(failure)) === (0,testbed/* statusIn */.em)(failure));
    return {
        verdict: isFollowed ? 'bad' : 'skip',
        reason: `does not build: ${failure}`,
        notBuilt: failure,
    };
}
/** Boots until the host did not spoil it. */
async function bootOnce(kernel, place, nextNumber, work) {
    const { testbed, journal, host } = work;
    for (let failures = 0;; failures++) {
        if (host.signal.aborted)
            throw new errors/* CancelledError */.cc('the run was asked to stop');
        const trial = await testbed.boot(kernel, place, nextNumber(), notedPace(journal));
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

;// CONCATENATED MODULE: ./build/bisect/stopping-rule.js






/** How often a commit of the search is booted. */
function stoppingRule(signature, steps, { plan, journal }) {
    const policy = policyOf(plan);
    const seen = notedRate(journal, signature);
    const failures = failuresNeeded(signature);
    const passes = passesInSearch(policy, seen, steps, failures);
    const judge = judgeBy(signature, { passes, failures, measures: (own) => measuresAnew(policy, seen, own) });
    return { signature, judge };
}
/**
 * The commit that passed last, where that was before the bug turned out to show far less often than was thought. An
 * end is left to the check of the culprit.
 */
function doubtfulPass(state, signature, steps, work) {
    const { plan, journal } = work;
    if (!isMeasured(signature, plan))
        return null;
    const commit = leansOn(state, plan);
    if ([...plan.good, plan.bad].some((end) => end.commit === commit))
        return null;
    if (notedSkip(journal, commit) !== null)
        return null;
    const seen = notedRate(journal, signature);
    const needed = passesInSearch(policyOf(plan), seen, steps, failuresNeeded(signature));
    return 2 * tally(resultsOf(journal, commit), signature).boots < needed ? commit : null;
}
/**
 * Where the culprit is not checked, a commit that the answer rests on and that passed less often than the confidence
 * asks for, by the rate as it is known in the end; null where there is none.
 *
 * @param among  passing commits that share the risk
 */
function weakPass(state, signature, among, work) {
    const { plan, journal } = work;
    if (plan.verify.culprit || !isMeasured(signature, plan))
        return null;
    const seen = notedRate(journal, signature);
    const needed = passesInSearch(policyOf(plan), seen, among, failuresNeeded(signature));
    const isWeak = (commit) => {
        const { failures, boots } = tally(resultsOf(journal, commit, kernelOf(journal, commit)), signature);
        return boots > 0 && boots - failures < needed && notedSkip(journal, commit) === null;
    };
    return working(state, plan).find(isWeak) ?? null;
}
const isMeasured = (signature, { boots, target }) => boots === 'auto' && target !== 'build' && signature.kind !== 'build';

;// CONCATENATED MODULE: ./build/bisect/merges.js






/**
 * Goes on in a branch that a merge brought in, where that is possible: it has commits that can be the culprit, and what
 * it started from does not show the failure already.
 *
 * @param parent  the merge's parent that shows the failure
 * @returns the state to search on from; null where the answer has to stay the merge
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
    const ahead = { remaining: commits, stepsLeft: stepsToOne(commits) };
    for (const commit of await (0,search/* mergeBasesToTest */.KP)(inside, history)) {
        const bar = stoppingRule(signature, ahead.stepsLeft, work);
        const { verdict } = notedVerdict(journal, 'merge-base', commit) ??
            (await testCommit(await history.describe(commit), { role: 'merge-base', ...ahead, ...bar }, work));
        if (asSearched(plan, verdict) === 'bad')
            return null;
        known = await after(known, { role: 'merge-base', commit, verdict }, work);
    }
    await journal.note({ event: 'followed', merge, parent });
    host.log.info(`${merge.commit.slice(0, 12)} is a merge, and its parent ${parent.slice(0, 12)} fails too: the search goes on in that branch`);
    return (0,search/* judged */.g$)(known, parent, 'bad');
}
/** What has to be said where merges are in play; null where none are. */
function mergeWords(story, { plan, journal }) {
    const fix = plan.mode === 'fix';
    const [did, others, shows] = fix ? ['repaired', 'fail', 'works'] : ['broke', 'work', 'fails'];
    const followed = journal.events.filter((event) => event.event === 'followed');
    const words = [];
    switch (story?.kind) {
        case 'itself':
            words.push(`a merge whose parents all ${others}: what ${did} it is how the branches fit together, or what the merge itself changed`);
            break;
        case 'unknown':
            words.push(`a merge of which not every parent was judged: it may be a commit of the merged branch that ${did} it`);
            break;
        case 'brought':
            words.push(`a merge whose parent ${story.parent.slice(0, 12)} ${shows} as well: what ${did} it is a commit of that branch which this search leaves out`);
            break;
    }
    if (followed.length > 0)
        words.push(`it came in by the merge ${followed.map(({ merge }) => named(merge)).join(', then by ')}`);
    return words.length === 0 ? null : words.join('; ');
}

;// CONCATENATED MODULE: ./build/bisect/conclusions.js





/** Suspects that the reason names; the reports have them all. */
const NAMED_SUSPECTS = 10;
function mergeBaseBad(base, { plan }) {
    const reason = plan.mode === 'fix'
        ? `the merge base ${named(base)} works already: it broke on the branch of ${named(plan.bad)}, and nothing between the two fixed it. Run with mode: regression, good: ${base.commit.slice(0, 12)} and bad: ${plan.bad.commit.slice(0, 12)} to find what broke it`
        : `the merge base ${named(base)} fails already: it was fixed on the good end's branch. Run with mode: fix to find that commit`;
    return without('merge-base-bad', reason);
}
/** An end is not what its first test has shown. */
function endFails(broken, { plan }) {
    if (broken === 'working') {
        const ends = plan.good.map(named).join(', ');
        return without('good-is-bad', `the good end ${ends} fails as well, though not each time`);
    }
    const reason = `the bad end ${named(plan.bad)} failed at first and passed when it was tested again`;
    return without('not-reproduced', reason);
}
/** Verdicts contradict each other: what is bad is an ancestor of what is good. */
function nothingLeft(bad, { plan }) {
    const [fails, works] = plan.mode === 'fix' ? ['works', 'fails'] : ['fails', 'works'];
    const reason = `verdicts contradict each other: ${bad.slice(0, 12)} ${fails}, and every commit up to it belongs to the history of one that ${works}. The failure does not show each time, or another one looks the same`;
    return without('not-reproduced', reason);
}
/** The suspects are the answer, each with why it could not be judged. */
function onlySuspects(suspects, { journal }) {
    const each = suspects.slice(0, NAMED_SUSPECTS).map((suspect) => {
        const skipped = notedSkip(journal, suspect.commit);
        return `${named(suspect)}${skipped === null ? '' : `: ${skipped}`}`;
    });
    const more = suspects.length - each.length;
    const reason = `only skipped commits are left, the culprit is one of ${suspects.length}: ${each.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
    return { status: 'suspects', firstBad: null, suspects, confidence: null, reason };
}
/** Why the commit that the search came to cannot be named as the culprit; null if it can. */
function doubtOf(found, { checks, noParent, merge }, work) {
    const { plan } = work;
    const [fails, works] = plan.mode === 'fix' ? ['works', 'fails'] : ['fails', 'works'];
    if (checks.culprit === 'failed' || checks.parent === 'failed')
        return `${named(found)} was named by the search, but did not hold when it was tested again. The failure does not show each time`;
    if (noParent === 'cut-off')
        return `${named(found)} ${fails}, and the repository is a shallow clone that is cut off there: an older commit may be the one. "git fetch --unshallow" fetches the rest (in a workflow: fetch-depth: 0 for actions/checkout)`;
    if (noParent === 'root')
        return `${named(found)} ${fails} and has no parent, so nothing shows that it ever ${works === 'works' ? 'worked' : 'failed'} before`;
    if (merge?.kind === 'brought')
        return `${named(found)} is ${mergeWords(merge, work)}`;
    return null;
}
function foundCulprit(firstBad, verified, state, signature, work) {
    const { plan } = work;
    const id = firstBad.commit.slice(0, 12);
    const { restsOn, changesNothing, merge } = verified;
    const doubt = doubtOf(firstBad, verified, work);
    if (doubt !== null)
        return { status: 'suspects', firstBad: null, suspects: [firstBad], confidence: null, reason: doubt };
    const reasons = [
        `${id} is the first ${plan.mode === 'fix' ? 'commit where it works again' : 'bad commit'}`,
    ];
    if (changesNothing) {
        reasons.push("yet its kernel is the same as its parent's, bit for bit: it changes nothing that was built");
    }
    const told = mergeWords(merge, work);
    if (told !== null)
        reasons.push(told);
    // Without a check of its parents an answer is only as sure as all passes of the search together.
    const passes = restsOn.length > 0 ? restsOn : working(state, plan);
    // An end that was never booted works by the user's word.
    const booted = passes.filter((commit) => resultsOf(work.journal, commit).length > 0);
    const confidence = confidenceOf(booted, signature, work);
    return { status: 'found', firstBad, suspects: [], confidence, reason: reasons.join(', ') };
}

;// CONCATENATED MODULE: ./build/bisect/choose-signature.js



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
    const stated = (0,bisect_signature/* statedSignature */.EP)(wanted);
    const all = candidates(bad);
    const inGood = good.flatMap(judge/* failuresOf */.dJ);
    const isShown = ({ signature }) => inGood.some((failure) => matchesExactly(failure, signature));
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
    return {
        signature: {
            ...own,
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
    const boots = trials.map(judge/* failuresOf */.dJ);
    for (const failure of boots.flat()) {
        const signature = (0,bisect_signature/* signatureOf */.yK)(failure);
        const same = found.findIndex((one) => matchesExactly(failure, one.signature));
        const isVague = same >= 0 && tellsMore(signature, found[same].signature);
        if (same >= 0 && !isVague)
            continue;
        const count = boots.filter((failures) => failures.some((one) => matchesExactly(one, signature))).length;
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
/** A failing test is the same only with the same status, as long as it is not known what is followed. */
const matchesExactly = (failure, signature) => (0,bisect_signature/* matches */.cK)(failure, signature) &&
    (failure.kind !== 'failed' || (0,bisect_signature/* signatureOf */.yK)(failure).title === signature.title);
/** The least weight that a failure has in any boot: a report may end one boot and not another. */
function weightIn(boots, signature) {
    const same = boots.flat().filter((failure) => matchesExactly(failure, signature));
    return Math.min(...same.map(judge/* weightOf */.mm));
}
const isAskedFor = (signature, stated, bad) => bad.flatMap(judge/* failuresOf */.dJ).some((failure) => matchesExactly(failure, signature) && (0,bisect_signature/* matches */.cK)(failure, stated));
function latestPhase(bad, signature) {
    const phases = bad
        .flatMap(judge/* failuresOf */.dJ)
        .filter((failure) => (0,bisect_signature/* matches */.cK)(failure, signature))
        .map(bisect_signature/* failurePhase */.gb);
    if (phases.includes(undefined))
        return undefined;
    return phases.reduce((latest, phase) => ((0,reports/* isLater */.d8)(phase, latest) ? phase : latest), phases[0]);
}
function timesNeeded(failure) {
    const isTorn = failure.kind === 'crashed' && failure.corrupted;
    return isTorn || (0,bisect_signature/* isBootKind */.bS)((0,bisect_signature/* signatureOf */.yK)(failure)) ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/bisect/ends.js











/** Tries the bad end where the plan says so or its signature is not known: it has to fail. */
async function qualifyBadEnd(ahead, work) {
    const { plan } = work;
    const stated = (0,bisect_signature/* statedSignature */.EP)(plan.wanted);
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
    if ((0,ledger/* ledgerOf */.X)(journal).isSettled)
        return { signature: notedSignature(journal) ?? signature };
    const chosen = chosenNow(work);
    if (chosen === null)
        return { signature };
    await follow(chosen, true, work);
    await measureAgain(chosen.signature, ahead, work);
    return { signature: chosen.signature };
}
/** What the ends show by now, as far as they were booted. */
function chosenNow({ plan, journal }, more = []) {
    const good = plan.good.flatMap(({ commit }) => resultsOf(journal, commit));
    return chooseSignature(resultsOf(journal, plan.bad.commit), [...good, ...more], plan.wanted);
}
async function follow({ signature, newAsWell }, settled, { journal, host }) {
    const before = notedSignature(journal);
    await journal.note({ event: 'signature', signature, newAsWell, settled });
    if (before?.title !== signature.title)
        host.log.info(`Following the ${signature.kind} of the bad end: ${signature.title}`);
    if (!settled)
        return;
    for (const { title } of signature.background ?? [])
        host.log.info(`Not followed, for a good end shows it as well: ${title}`);
    for (const { title } of newAsWell)
        host.log.info(`New as well, and not followed: ${title}`);
}
/** Boots the bad end on if it was measured by another failure than the one that is followed in the end. */
async function measureAgain(signature, ahead, work) {
    const { plan, journal } = work;
    const policy = policyOf(plan);
    const seen = tally(resultsOf(journal, plan.bad.commit), signature);
    if (plan.boots !== 'auto' || plan.target === 'build' || !measuresOn(policy, seen))
        return;
    const rule = { passes: 1, measures: (own) => measuresOn(policy, own) };
    await testCommit(plan.bad, { role: 'bad-end', ...ahead, signature, judge: judgeBy(signature, rule) }, work);
}
async function qualifyBad(ahead, work) {
    const { plan, journal } = work;
    const stated = (0,bisect_signature/* statedSignature */.EP)(plan.wanted);
    const tested = notedVerdict(journal, 'bad-end', plan.bad.commit) ??
        (await testCommit(plan.bad, { role: 'bad-end', ...ahead, signature: stated, judge: (observed) => judgeBadEnd(observed, work) }, work));
    const noted = notedSignature(journal);
    if (tested.verdict === 'bad' && noted !== null)
        return { signature: noted };
    const trials = resultsOf(journal, plan.bad.commit);
    const chosen = chooseSignature(trials, [], plan.wanted) ?? {
        signature: stated?.kind === 'build' ? stated : { kind: 'build', title: notBuilt(tested) },
        newAsWell: [],
    };
    if (tested.verdict !== 'bad') {
        return { conclusion: without('not-reproduced', notReproduced(tested.reason, stated, trials, work)) };
    }
    await follow(chosen, false, work);
    return { signature: chosen.signature };
}
const notBuilt = (tested) => tested.reason.replace(/^does not build: /, '');
/** The bad end is judged by what it shows itself, and booted until it is known how often it does. */
function judgeBadEnd({ all, step }, { plan, journal }) {
    const policy = policyOf(plan);
    const signature = chooseSignature(all, [], plan.wanted)?.signature ?? null;
    const more = qualifiesOn(policy, all.length, spentOn(journal, step));
    return decide(all, signature, {
        passes: more ? Number.POSITIVE_INFINITY : 1,
        measures: (own) => measuresOn(policy, own),
    });
}
function notReproduced(reason, stated, trials, { plan }) {
    const wanted = stated === null ? 'any failure' : stated.any ? stated.title : `the ${stated.kind} "${stated.title}"`;
    const others = [...new Set(trials.flatMap(judge/* failuresOf */.dJ).map(told))];
    const instead = others.length === 0 ? reason : `it showed ${others.join(', ')} instead (${reason})`;
    return `the bad end ${named(plan.bad)} does not show ${wanted}: ${instead}`;
}
async function qualifyGood(end, signature, ahead, work) {
    const { journal } = work;
    const { verdict, reason } = notedVerdict(journal, 'good-end', end.commit) ??
        // A release that was found has passed as often as an end has to.
        notedVerdict(journal, 'good-probe', end.commit) ??
        (await testCommit(end, { role: 'good-end', ...ahead, signature, judge: judgeOfGoodEnd(signature, ahead, work) }, work));
    checkTestRuns(end, work);
    switch (verdict) {
        case 'good':
            return null;
        case 'bad':
            return without('good-is-bad', `the good end ${named(end)} shows the failure as well: ${reason}`);
        case 'skip':
            return without('good-is-bad', `the good end ${named(end)} cannot be judged: ${reason}`);
    }
}
/** The judge of a commit that is to be a good end. */
function judgeOfEnd(signature, { stepsLeft }, work) {
    const failures = failuresNeeded(signature);
    const seen = notedRate(work.journal, signature);
    const passes = passesInSearch(policyOf(work.plan), seen, stepsLeft, failures);
    return judgeBy(signature, { passes, failures, measures: () => false });
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
    for (const outcome of resultsOf(journal, end.commit).flatMap(judge/* failuresOf */.dJ)) {
        if (outcome.kind !== 'failed' || outcome.program !== undefined || !judge/* CANNOT_RUN */.Uh.includes(outcome.exit))
            continue;
        throw new errors/* ConfigurationError */.j1(`test: it ended with status ${outcome.exit} at the good end ${named(end)}, by which a shell says that a program ${outcome.exit === 126 ? 'may not be executed' : 'is not there'}. See the test.log of that step; rootfs-packages adds programs to the rootfs.`);
    }
}

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
/** Negative where `one` is the older version. A release is newer than its own candidates. */
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
 * a subsystem (`usb-6.1-rc1`) or of another component count only where nothing is tagged as `v1.2` or `1.2`.
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
 * bisection takes only one step more where the range is twice as long. The oldest of all ends it.
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
/** Walks the releases back from the bad end until one works. A release that cannot be judged is passed over. */
async function findGood(signature, work) {
    const { plan, history, journal, host } = work;
    const found = (0,ledger/* ledgerOf */.X)(journal).goodFound;
    if (found)
        return found;
    const releases = releasesOf(await history.tags(plan.bad.commit));
    const tried = [];
    const failed = [];
    let unjudged = 0;
    for (const tag of wayBack(releases)) {
        const good = await history.describe(tag.commit);
        const commits = await commitsBetweenEnds({ ...work, plan: { ...plan, good: [good] } });
        // Nothing between it and the bad end can be the culprit, whether it works or not.
        if (commits === 0)
            continue;
        const { verdict, reason } = notedVerdict(journal, 'good-probe', tag.commit) ??
            (await tryRelease(tag, good, commits, signature, work));
        if (verdict === 'good') {
            const between = await descendantsOf(good.commit, failed, work);
            await journal.note({ event: 'good-found', good, tag: tag.name, commits, between });
            host.log.info(`${tag.name} works: ${commits} commits are between it and ${named(plan.bad)}`);
            return { good, commits };
        }
        failed.push(tag.commit);
        tried.push(`${tag.name} ${verdict === 'bad' ? 'is bad' : `cannot be judged (${reason})`}`);
        unjudged = verdict === 'skip' ? unjudged + 1 : 0;
        if (unjudged === MOST_UNJUDGED)
            break;
    }
    return { conclusion: noneWorks(tried, unjudged, releases.length) };
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
    const ahead = aheadOf(commits);
    const judge = judgeOfEnd(signature, ahead, work);
    return testCommit(good, { role: 'good-probe', ...ahead, tag: tag.name, signature, judge }, work);
}
function noneWorks(tried, unjudged, releases) {
    const why = unjudged === MOST_UNJUDGED
        ? `the last ${unjudged} releases that were walked back cannot be judged, so older ones are not tried`
        : tried.length === MOST_RELEASES
            ? `none of ${tried.length} releases that were walked back works, and no more are tried`
            : `none of the releases before the bad end works (${tried.length} of ${releases} were tried)`;
    return without('good-is-bad', `${why}: ${tried.join(', ')}. Name a revision that works as good`);
}

;// CONCATENATED MODULE: ./build/bisect/known-culprit.js

/** As many digits as a kernel commit names another one by (Documentation/process/submitting-patches.rst, `Fixes:`). */
const NAMED_BY = 12;
/**
 * The known culprit as the answer, where the bad end shows the same and the culprit is in the range. A commit that came
 * since and names the culprit, as a repair and a revert do, casts doubt on it: then the search is done again.
 *
 * @returns null where there has to be a search
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
        host.log.info(`${mention.slice(0, 12)} names ${id} and the failure is still there: it is searched again`);
        return null;
    }
    const reason = `the bad end shows what an earlier run found ${named(firstBad)} for, so nothing was searched again`;
    return { status: 'found', firstBad, suspects: [], confidence: null, reason, known: true };
}

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
        tested.set(commit, [...(tested.get(commit) ?? []), ...resultsIn(step)]);
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
const isFree = (trials, signature) => trials.length > 0 && trials.every((trial) => verdictOf(trial, signature).verdict === 'good');

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
            const examined = await examineAgain(candidate, role, fails, works.length, signature, work);
            const event = { role, commit: candidate.commit, verdict: examined.verdict };
            const since = await after(state, event, work, { isBranch });
            if (since !== state)
                verified.goesOn = since;
            return checkOf(examined, fails ? 'bad' : 'good');
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
    const kernel = kernelOf(journal, culprit.commit);
    verified.changesNothing = kernel !== null && parents.some((parent) => kernelOf(journal, parent) === kernel);
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
const nothingAhead = { remaining: 0, stepsLeft: 0 };
async function examineAgain(candidate, role, fails, commits, signature, work) {
    const { plan, journal } = work;
    const policy = policyOf(plan);
    const seen = notedRate(journal, signature);
    const failures = failuresNeeded(signature);
    const passes = passesAtTheEnd(policy, seen, commits, failures);
    const noted = notedVerdict(journal, role, candidate.commit);
    const had = tally(resultsOf(journal, candidate.commit, kernelOf(journal, candidate.commit)), signature);
    // Checked for another culprit, or before a kill; since then the rate may have turned out to be lower.
    const still = noted && (noted.verdict !== 'good' || plan.target === 'build' || 2 * had.boots >= passes);
    if (still)
        return { verdict: noted.verdict, notBuilt: null };
    const judge = ({ all, own }) => {
        // What fails has to fail once more: the boots of the search alone would be no second look.
        const afresh = fails ? decide(own, signature, { passes, failures: 1, measures: () => false }) : null;
        if (fails && afresh?.verdict !== 'bad')
            return afresh;
        const rule = {
            passes,
            failures,
            measures: (counted) => fails ? measuresCulprit(policy, seen, tally(own, signature)) : measuresAnew(policy, seen, counted),
        };
        return decide(all, signature, rule);
    };
    return testCommit(candidate, { role, ...nothingAhead, signature, judge, clean: true }, work);
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
    const noted = notedVerdict(journal, 'verify-revert', reverted.commit);
    if (noted)
        return checkOf({ verdict: noted.verdict, notBuilt: null }, expected);
    const candidate = { ...culprit, commit: reverted.commit, subject: `Revert "${culprit.subject}"` };
    const failures = failuresNeeded(signature);
    const passes = passesAtTheEnd(policyOf(plan), notedRate(journal, signature), 1, failures);
    const judge = ({ all }) => decide(all, signature, { passes, failures, measures: () => false });
    return checkOf(await testCommit(candidate, { role: 'verify-revert', ...nothingAhead, signature, judge }, work), expected);
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
    const commits = started?.commits ?? (plan.good.length === 0 ? 0 : await commitsBetweenEnds(work));
    if (!started) {
        const { fingerprint, mode, target, settings, paths } = plan;
        const ends = { good: plan.good, bad: plan.bad };
        const known = { fingerprint, ...ends, commits, mode, target, paths, settings };
        await journal.note({ event: 'started', ...known, ...plan.origin });
    }
    return commits;
}
async function conclude(commits, work) {
    const bad = await qualifyBadEnd(aheadOf(commits), work);
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
    const steps = stepsToOne(commits);
    const ends = await qualifyGoodEnds(shown, aheadOf(commits), work);
    if ('conclusion' in ends)
        return ends.conclusion;
    const { signature } = ends;
    let state = await stateOf(work);
    const namedAt = new Map();
    const test = async (commit, role, ahead, among = steps) => {
        const info = await history.describe(commit);
        const { verdict } = await testCommit(info, { role, ...ahead, ...stoppingRule(signature, among, work) }, work);
        state = await after(state, { role, commit, verdict }, work);
        return verdict;
    };
    for (const base of await (0,search/* mergeBasesToTest */.KP)(state, history)) {
        const verdict = notedVerdict(journal, 'merge-base', base)?.verdict ??
            (await test(base, 'merge-base', { remaining: commits, stepsLeft: steps }));
        if (asSearched(plan, verdict) === 'bad')
            return mergeBaseBad(await history.describe(base), work);
    }
    for (;;) {
        const broken = brokenEnd(state, plan);
        if (broken !== null)
            return endFails(broken, work);
        const found = await (0,search/* next */.K2)(state, history);
        const doubtful = doubtfulPass(state, signature, steps, work);
        if (doubtful && found.kind !== 'found') {
            await test(doubtful, 'search', { remaining: commits, stepsLeft: steps });
            continue;
        }
        switch (found.kind) {
            case 'test':
                await test(found.candidate, 'search', found);
                continue;
            case 'none':
                if (state.paths.length === 0)
                    return nothingLeft(state.bad, work);
                host.log.warning(`No commit that touches ${state.paths.join(', ')} can be the culprit any more: the search goes on among all commits`);
                state = { ...state, paths: [] };
                continue;
            case 'suspects':
                return onlySuspects(await inOrder(found.suspects, state, work), work);
            case 'found': {
                const among = Math.max(steps, working(state, plan).length);
                const weak = weakPass(state, signature, among, work);
                if (weak) {
                    await test(weak, 'search', { remaining: 0, stepsLeft: 0 }, among);
                    continue;
                }
                const culprit = await history.describe(found.culprit);
                if (await isGuessedMerge(found.culprit, state, work)) {
                    host.log.info(`${found.culprit.slice(0, 12)} is a merge, and its parents are outside the paths: the search goes on among all of its commits`);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/host/memory.js


const MIB = 1024 ** 2;
/** Bytes that QEMU and virtiofsd take besides the memory of a guest. */
const GUEST_OVERHEAD = 256 * MIB;
/** Between two looks at the memory. */
const LOOK = 2;
/** How long a guest waits for its memory. */
const memory_MOST = 300;
const shown = (bytes) => `${Math.floor(bytes / MIB)} MiB`;
/** Bytes that can be given to a guest without swapping, from the text of `/proc/meminfo`. */
function availableMemory(meminfo) {
    return Number(/^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1] ?? 0) * 1024;
}
/** Processes that were killed for want of memory since this host started, from the text of `/proc/vmstat`. */
function oomKills(vmstat) {
    return Number(/^oom_kill (\d+)$/m.exec(vmstat)?.[1] ?? 0);
}
/**
 * Waits until a guest fits into the memory: others may be ending.
 *
 * @throws InfrastructureError where it does not come free
 */
async function memoryFor(need, host, read = () => (0,promises_.readFile)('/proc/meminfo', 'utf8')) {
    for (let waited = 0;; waited += LOOK) {
        const free = availableMemory(await read());
        if (free >= need)
            return;
        if (waited === 0) {
            host.log.info(`Waiting for memory: a guest wants ${shown(need)}, ${shown(free)} are free`);
        }
        if (waited >= memory_MOST) {
            throw new errors/* InfrastructureError */.EN(`no memory for a guest: it wants ${shown(need)}, ${shown(free)} are free. Use a smaller memory, or end what else runs.`);
        }
        await host.sleep(LOOK);
    }
}

// EXTERNAL MODULE: ./build/host/output-directory.js
var output_directory = __webpack_require__(76712);
// EXTERNAL MODULE: ./build/host/processes.js
var processes = __webpack_require__(23338);
// EXTERNAL MODULE: ./build/host/room.js
var room = __webpack_require__(71952);
// EXTERNAL MODULE: ./build/host/owner.js
var owner = __webpack_require__(6700);
;// CONCATENATED MODULE: ./build/host/time-limit.js



/** Kept for what comes after the last step: reports, uploads, cleaning up. */
const RESERVE = 600;
/** Clock ticks of /proc in a second: the same on every Linux that Node runs on. */
const TICKS = 100;
/** The process that a runner starts for each job, by its name in /proc (JobDispatcher.cs of actions/runner). */
const WORKER = 'Runner.Worker';
/** The longest that a timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;
/**
 * Asks the run to stop while there is still time for what comes after it: in the middle of a step ten minutes before
 * the limit; between two steps already where the longest one so far would not fit in any more.
 *
 * @param limit  seconds that the whole job may take
 * @param spent  seconds of them that are over
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
            stop(`${minutes(Math.min(limit, left()))} min are left, which are kept for reports and uploads`);
    };
    wait();
    return {
        stepDone(took) {
            longest = Math.max(longest, took);
            if (left() > Math.max(RESERVE, longest))
                return;
            stop(`${minutes(left())} min are left, and the longest step took ${minutes(longest)} min: no other one is begun`);
        },
        [Symbol.dispose]: () => clearTimeout(timer),
    };
}
/**
 * Seconds since the job began, or since this process did where no job is known. A runner tells nobody when its job
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
        // A process that went away, or none that we may see: nothing is known then.
    }
    return process.uptime();
}

// EXTERNAL MODULE: ./build/hunt/known-culprit.js
var known_culprit = __webpack_require__(1501);
// EXTERNAL MODULE: ./build/report/write.js + 2 modules
var write = __webpack_require__(22975);
// EXTERNAL MODULE: ./build/settings/verdict-relevant.js
var verdict_relevant = __webpack_require__(96859);
// EXTERNAL MODULE: ./build/run/broken-status.js
var broken_status = __webpack_require__(91776);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/run/fingerprint.js



/** Settings that may name a file or a directory: what it holds counts. */
const MAY_BE_PATHS = ['test', 'config', 'fixups', 'rootfsSetup', 'domainXml'];
/** Hash of all that verdicts depend on, 64 hexadecimal digits. */
function fingerprintOf({ range, telling, compiler, contents }) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify({ range, telling, compiler, contents })).digest('hex');
}
/**
 * Digests of what is in the files that the settings name.
 * A rootfs of the user's own counts by its path, for one that changes gets a new directory.
 *
 * @param cwd  directory that relative paths in the settings start from
 */
async function contentsOf(settings, cwd) {
    const contents = {};
    for (const name of MAY_BE_PATHS) {
        for (const value of [settings[name]].flat()) {
            const digest = typeof value === 'string' ? await contentOf(value, cwd) : null;
            if (digest !== null)
                contents[`${name} ${value}`] = digest;
        }
    }
    return contents;
}
async function contentOf(value, cwd) {
    if (value.includes('\n'))
        return null;
    const path = (0,external_node_path_.resolve)(cwd, value.replace(/^trim:/, ''));
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

// EXTERNAL MODULE: ./build/run/open-repository.js + 3 modules
var open_repository = __webpack_require__(5241);
// EXTERNAL MODULE: ./build/host/digest.js
var digest = __webpack_require__(61655);
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
/** Bytes of notes that are looked at; a kernel has some hundred. */
const MOST_NOTES = 1024 * 1024;
async function bytes(file, position, length) {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
}
// Not by bits: a guest may write lengths over 2 GiB, which bit operators take for negative ones.
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
/** The GNU build id of a 64-bit little-endian ELF file such as `vmlinux`; null where it has none. */
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
;// CONCATENATED MODULE: ./build/build/first-error.js
/** What a compiler, a linker or make says when something is wrong, from most to least telling. */
const ERRORS = [
    /^\S+?:\d+(:\d+)?: (fatal )?error: /,
    /^(ERROR: modpost: |ERROR: ".*undefined|\S*(ld|ld\.lld|ld\.bfd): (error: )?|\S+: undefined reference to )/,
    /: undefined reference to /,
    /^(error:|ERROR:|fatal:|\S+: error: )/i,
    /Error \d+$|No rule to make target|\*\*\* /,
];
/** Warnings of linkers look like their errors. */
const WARNING = /: warning: |missing \.note\.GNU-stack|NOTE: This behaviour is deprecated/;
/** What make runs is killed for memory, or by somebody: make tells of the signal, or a shell between them of its number. */
const KILLED = /\*\*\* \[.*\] (Killed|Terminated|Hangup|Error 1(29|37|43))$|(fatal error|error): Killed signal terminated program/;
/** What the system told a program, which passes it on at the end of a line. */
const SYSTEM = /(^|: )['‘]?(Disk quota exceeded|Input\/output error|Read-only file system|Cannot allocate memory|virtual memory exhausted)['’]?\.?$/i;
const NO_SPACE = /(^|: )['‘]?No space left on device['’]?\.?$/;
/** A line of the source, which a compiler shows below what it says: any words may be in it. */
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
/** The line of a build's output that tells why it failed; null where no line does. */
function firstError(output, sourceDir) {
    const lines = output.split('\n').filter((line) => !WARNING.test(line));
    for (const error of ERRORS) {
        const found = lines.find((line) => error.test(line));
        if (found !== undefined)
            return clean(found, sourceDir);
    }
    return null;
}
/** The line that tells of a program that was killed; null where there is none. Anything may print it. */
function tellsOfKill(output) {
    const found = output.split('\n').find((line) => KILLED.test(line) || /(^|: )Killed\b/.test(line));
    return found === undefined ? null : clean(found, '/');
}
/**
 * The line of make's output that shows that the host failed and not the source; null where there is none.
 *
 * @param host.isFull  whether there is next to no room where it writes: without that, the words alone prove nothing
 */
function hostTrouble(output, { isFull }) {
    const found = output
        .split('\n')
        .find((line) => !SHOWN.test(line) && (KILLED.test(line) || SYSTEM.test(line) || (isFull && NO_SPACE.test(line))));
    return found === undefined ? null : clean(found, '/');
}

// EXTERNAL MODULE: ./build/build/builder.js
var build_builder = __webpack_require__(67440);
;// CONCATENATED MODULE: ./build/build/make.js
var make_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var make_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** In the build directory: where compiler and linker put what they need for a moment. */
const TEMPORARY = '.kernel-bisect-tmp';
/** Whatever the day, the user and the host: the same commit has to give the same bytes. */
const REPRODUCIBLE = {
    KBUILD_BUILD_TIMESTAMP: 'Thu Jan  1 00:00:00 UTC 1970',
    KBUILD_BUILD_USER: 'kernel',
    KBUILD_BUILD_HOST: 'bisect',
    KBUILD_BUILD_VERSION: '1',
};
/** True where the user's own arguments choose the compiler. */
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
/** make's arguments, in the order that keeps the user's own last word. */
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
 * @throws InfrastructureError where make cannot be started, CancelledError where the run was asked to stop
 */
async function make(toolchain, call, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const writable = [
            call.buildDir,
            ...(call.writable ?? []),
            ...(toolchain.ccache && toolchain.ccacheDir !== undefined ? [toolchain.ccacheDir] : []),
        ];
        const wrapped = (0,build_builder/* builderCommand */.v)(toolchain.builder, {
            command: 'make',
            args: makeArguments(toolchain, call),
            env: {
                ...makeEnv(toolchain),
                TMPDIR: (0,external_node_path_.join)(call.buildDir, TEMPORARY),
                // A source tree whose .git is gone must not be named by a repository around it.
                GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(call.sourceDir),
            },
            readable: [call.sourceDir],
            writable,
        });
        const asUser = toolchain.builder.kind === 'host';
        // A compiler that is killed leaves its files, and /tmp is everybody's.
        const temporary = (0,external_node_path_.join)(call.buildDir, TEMPORARY);
        const _ = make_addDisposableResource(env_1, await freshDirectory(temporary), true);
        if (asUser)
            for (const directory of [...writable, temporary])
                await (0,user/* giveToUser */.o8)(directory, { deep: false });
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
        const result_1 = make_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function freshDirectory(path) {
    const remove = () => (0,promises_.rm)(path, { recursive: true, force: true });
    await remove();
    await (0,promises_.mkdir)(path, { recursive: true });
    return { [Symbol.asyncDispose]: remove };
}
/** Finds out which compiler the builder has, and whether ccache stands before it. */
async function findToolchain(options, host) {
    const ask = async (command) => {
        const wrapped = (0,build_builder/* builderCommand */.v)(options.builder, { command, args: ['--version'] });
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

;// CONCATENATED MODULE: ./build/build/trusted-dir.js


/** Lies in a build directory while make writes there. */
const MARKER = '.kernel-bisect-building';
/** Seconds that are given to the file system's clock: coarse time stamps may lie behind the true time. */
const SLACK = 2;
const mtime = async (path) => (0,promises_.stat)(path).then((found) => found.mtimeMs / 1000, () => null);
/** True where a file in the directory is newer than `seconds` since the epoch. */
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
 * Makes a build directory fit for make to believe its time stamps, after a build that did not end by itself
 * and after a clock that was set back: make takes a truncated object, and one that is newer than its changed
 * source, for up to date.
 */
async function repairDirectory(directory, host) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    const now = host.now() / 1000;
    const marker = (0,external_node_path_.join)(directory, MARKER);
    const since = await mtime(marker);
    const discard = async () => {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
        await (0,promises_.mkdir)(directory, { recursive: true });
        return 'everything';
    };
    if (await holdsNewerThan(directory, now + SLACK, host))
        return discard();
    if (since === null)
        return 'nothing';
    // The marker's own time is the only witness of when make began; one from the future proves nothing.
    if (since > now)
        return discard();
    const removed = await host.run('find', 
    // The marker stays until all has gone, for this may be interrupted too.
    [directory, '-type', 'f', '!', '-name', MARKER, '-newermt', `@${since - SLACK}`, '-delete'], { check: false });
    if (removed.exit !== 0)
        return discard();
    // Sub-makes may have left half a set of generated files behind; links to what has gone would stay.
    await host.run('find', [directory, '-xtype', 'l', '-delete'], { check: false });
    return 'newer-objects';
}
/**
 * Runs make (`work`) in a directory that is trusted only while it is clean. The marker goes when `work` says that
 * make ended by itself; it stays when it did not, or threw, or when this process dies.
 */
async function inTrustedDirectory(directory, work, host) {
    const repaired = await repairDirectory(directory, host);
    if (repaired !== 'nothing') {
        host.log.info(repaired === 'everything'
            ? `${directory} is built from nothing: its files cannot be trusted`
            : `${directory}: removed what an interrupted build had written`);
    }
    const marker = (0,external_node_path_.join)(directory, MARKER);
    await (0,promises_.writeFile)(marker, `${process.pid}\n`);
    const { endedByItself, value } = await work();
    if (endedByItself)
        await (0,promises_.rm)(marker, { force: true });
    return value;
}

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











/** Bytes of a log's end that are searched for what went wrong: errors come last, warnings may fill the rest. */
const LOG_TAIL = 4 * 1024 * 1024;
/** Bytes that a log holds before a build adds to it; 0 where there is none. */
const logSize = (path) => (0,promises_.stat)(path).then(({ size }) => size, () => 0);
/**
 * The end of a log of a build.
 *
 * @param from  what an earlier build of the same step wrote, which says nothing about this one
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
/** A configuration that did not change keeps its time stamp, and so all that depends on it. */
async function writeConfig(buildDir, configText) {
    const file = (0,external_node_path_.join)(buildDir, '.config');
    const before = await (0,promises_.readFile)(file, 'utf8').catch(() => null);
    if (before !== configText)
        await (0,promises_.writeFile)(file, configText);
}
/** Modules as a layer: below `usr`, for a real `/lib` would hide the link that a merged-/usr guest has there. */
async function installModules(call, options, host) {
    await (0,promises_.rm)(options.modulesDir, { recursive: true, force: true });
    const root = (0,external_node_path_.join)(options.modulesDir, 'usr');
    await (0,promises_.mkdir)(root, { recursive: true });
    await (0,user/* giveToUser */.o8)(options.modulesDir);
    const finished = await make(options.toolchain, {
        ...call,
        targets: ['modules_install'],
        makeArgs: [...(call.makeArgs ?? []), `INSTALL_MOD_PATH=${root}`, 'INSTALL_MOD_STRIP=1'],
        writable: [options.modulesDir],
    }, host);
    const below = (0,external_node_path_.join)(root, 'lib/modules');
    // Links to the host's own paths: of no use in a guest.
    for (const release of await (0,promises_.readdir)(below).catch(() => [])) {
        await (0,promises_.rm)((0,external_node_path_.join)(below, release, 'build'), { force: true });
        await (0,promises_.rm)((0,external_node_path_.join)(below, release, 'source'), { force: true });
    }
    return finished;
}
/**
 * Builds what is in the source tree.
 *
 * @throws InfrastructureError where the host failed (disk full, compiler killed for memory) and not the source,
 * CancelledError where the run was asked to stop
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
    const finished = await inTrustedDirectory(options.buildDir, async () => {
        // Trees without KBUILD_BUILD_VERSION count their builds here.
        await (0,promises_.rm)((0,external_node_path_.join)(options.buildDir, '.version'), { force: true });
        await writeConfig(options.buildDir, options.configText);
        const targets = withModules ? ['bzImage', 'modules'] : ['bzImage'];
        let value = await make(options.toolchain, { ...base, targets, within: left() }, host);
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
        const trouble = hostTrouble(output, { isFull });
        if (trouble !== null)
            throw new errors/* InfrastructureError */.EN(`the host could not build ${options.commit}: ${trouble}`);
        const how = finished.exit === null ? `was ended by ${finished.signal}` : `ended with status ${finished.exit}`;
        // Somebody else ended make: this says nothing about the commit.
        if (finished.exit === null)
            throw new errors/* InfrastructureError */.EN(`the build of ${options.commit} ${how}`);
        return { ok: false, reason: firstError(output, options.sourceDir) ?? `make ${how}`, seconds: seconds() };
    }
    const image = (0,external_node_path_.join)(options.buildDir, 'arch/x86/boot/bzImage');
    const symbols = (0,external_node_path_.join)(options.buildDir, 'System.map');
    return {
        ok: true,
        image,
        modules: withModules ? options.modulesDir : null,
        digest: await (0,digest/* fileDigest */.h)(image),
        buildId: await buildIdOfFile((0,external_node_path_.join)(options.buildDir, 'vmlinux')).catch(() => null),
        symbols: (await (0,promises_.stat)(symbols).catch(() => null))?.isFile() ? symbols : null,
        seconds: seconds(),
    };
}

;// CONCATENATED MODULE: ./build/host/watch-room.js


/** With less than this a run stops: its reports and the journal's last lines still find room. */
const LEAST = { bytes: 16 * 1024 ** 2, files: 100 };
/** Between two looks at the file systems. */
const watch_room_LOOK = 1;
/** Why there is no room any more at one of these places; undefined where there is. */
async function noRoom(places) {
    for (const { path, setting } of places) {
        if (await (0,room/* hasLess */.U2)(path, LEAST))
            return `no room is left on the file system of ${setting} ${path}`;
    }
    return undefined;
}
/** Asks the run to stop as soon as there is no room any more at one of these places. */
function watchRoom(places, host) {
    const look = async () => {
        const full = await noRoom(places).catch(() => undefined);
        if (full !== undefined) {
            host.stop(new errors/* InfrastructureError */.EN(`${full}: free some, then start the same run again`));
        }
    };
    const looking = setInterval(() => void look(), watch_room_LOOK * 1000).unref();
    return { [Symbol.dispose]: () => clearInterval(looking) };
}

;// CONCATENATED MODULE: ./build/boot/watched.js

/** Milliseconds between two looks. */
const EVERY = 2000;
/**
 * Says again and again what goes on and for how long, while something long runs. What it tells as its progress itself
 * takes the place of what was said before.
 *
 * @param first   what goes on at first
 * @param detail  asked each time for more than the time, such as how much is done
 */
async function watched(first, host, inside, detail = async () => '') {
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











/**
 * A testbed whose build is the user's own command and the whole verdict: git's language of exit
 * status, 0 good, 125 skip, 1 to 127 bad, anything else stops the run.
 */
function commandTestbed(options, host, vmstat = () => (0,promises_.readFile)('/proc/vmstat', 'utf8')) {
    const killed = async () => oomKills(await vmstat().catch(() => ''));
    return {
        async build(place) {
            const directory = (0,external_node_path_.join)(options.output, (0,testbed/* stepDirectory */.iN)(place));
            await (0,promises_.mkdir)(directory, { recursive: true });
            const fixed = await options.fixups.checkout(place.candidate.commit, place.clean === true ? { clean: true } : {});
            if (!fixed.ok)
                return { kind: 'skipped', reason: fixed.reason, seconds: 0 };
            const inTheWay = await options.script?.put();
            if (inTheWay)
                return { kind: 'skipped', reason: inTheWay, seconds: 0 };
            const outputFile = (0,external_node_path_.join)(directory, 'build.log');
            const logged = await logSize(outputFile);
            const killedBefore = await killed();
            const build = (told) => told.run('sh', ['-c', options.buildCommand], {
                cwd: options.source.directory,
                env: { GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(options.source.directory) },
                outputFile,
                within: options.timeout,
                stopWith: 'SIGINT',
                check: false,
                // As git cleans the tree: what one user makes, another one may not remove.
                asUser: true,
            });
            const named = `running build-command on ${place.candidate.commit.slice(0, 12)}`;
            const { exit, signal, timedOut, seconds } = await watched(named, host, build);
            if (exit === 0)
                return { kind: 'built', kernel: null, digest: null, reused: false, seconds };
            const how = timedOut ? 'after its time' : `with ${signal ?? (0,testbed/* statusTitle */.lV)(exit ?? 0)}`;
            const log = await logTail(outputFile, logged).catch(() => '');
            // The host is looked at and not the text alone, for a test may print anything.
            const trouble = (await noRoom(options.writes)) ??
                (await noTemporaryRoom()) ??
                ((await killed()) > killedBefore ? outOfMemory(log) : undefined);
            if (trouble !== undefined)
                throw new errors/* InfrastructureError */.EN(`build-command ended ${how} because of a host problem: ${trouble}`);
            if (timedOut)
                return { kind: 'skipped', reason: `the build took more than ${options.timeout} s`, seconds };
            if (exit === 125)
                return { kind: 'skipped', reason: 'build-command exited with 125', seconds };
            if (exit === null || exit > 127) {
                throw new errors/* ConfigurationError */.j1(`build-command ended by ${signal ?? `status ${exit}`} at ${place.candidate.commit.slice(0, 12)}: allowed are 0 (good), 125 (skip) and 1 to 127 (bad); see ${outputFile}`);
            }
            return { kind: 'failed', reason: `${(0,testbed/* statusTitle */.lV)(exit)}${lastLine(log)}`, seconds };
        },
        async boot() {
            throw new Error('nothing is booted where the build is the verdict');
        },
        ...(options.revert ? { revert: options.revert } : {}),
    };
}
/** Where programs put what they need for a moment; it may be small, so only a full one counts. */
async function noTemporaryRoom() {
    const path = (0,external_node_os_.tmpdir)();
    return (await (0,room/* hasLess */.U2)(path)) ? `no room is left on the file system of TMPDIR ${path}` : undefined;
}
/** Something was killed for memory meanwhile; that it was of this build, its own words say. */
function outOfMemory(log) {
    const told = tellsOfKill(log);
    return told === null ? undefined : `this host had no memory left and killed a program (${told})`;
}
function lastLine(text) {
    const last = text.trimEnd().split('\n').at(-1) ?? '';
    return last === '' ? '' : `, ${last.slice(0, 200)}`;
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

/** What make says for each object that it makes. */
const OBJECT = /^ {2}(?:CC|AS|LD|AR|RUSTC?)(?: \[M\])? /gm;
/**
 * @param options.logFile   output of make, which grows
 * @param options.fromNothing  true: everything is made, as it was in an earlier build from nothing
 * @param options.note      file that keeps how many objects such a build makes
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
            // One that takes longer than it did is not at 101 %.
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/build/config.js









/** Kconfig has nothing to compute for long: what takes longer hangs, asking for an answer perhaps. */
const CONFIG_TIMEOUT = 600;
async function readConfigFile(path) {
    return (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new errors/* ConfigurationError */.j1(`config: ${path} cannot be read (${error.code ?? error.message}); give a file, or a make target such as defconfig`);
    });
}
/**
 * Reads the files of the setting, before anything that takes time.
 *
 * @param config  the setting: a make target, a file or `trim:<file>`, then fragments; none is `tinyconfig`
 * @param cwd     directory that relative paths start from
 * @throws ConfigurationError where a file cannot be read, or the first entry can be neither file nor target
 */
async function givenConfig(config, cwd) {
    const [first = 'tinyconfig', ...rest] = config;
    const trimmed = first.startsWith('trim:');
    const name = trimmed ? first.slice('trim:'.length) : first;
    const read = (entry) => readConfigFile((0,external_node_path_.resolve)(cwd, entry));
    const fragments = await Promise.all(rest.map(read));
    if (trimmed || name.includes('/') || (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(cwd, name))) {
        const text = await read(name);
        return { base: { text: trimmed ? (0,config_text/* withoutModules */.Mj)(text) : text }, fragments };
    }
    if (!/^[\w][\w.-]*$/.test(name)) {
        throw new errors/* ConfigurationError */.j1(`config: "${name}" is neither a file nor the name of a make target`);
    }
    return { base: { target: name }, fragments };
}
/** Runs one Kconfig target over `text` in an `O=` directory of its own. */
async function kconfig(options, host) {
    const file = (0,external_node_path_.join)(options.directory, '.config');
    const finished = await inTrustedDirectory(options.directory, async () => {
        if (options.text === null)
            await (0,promises_.rm)(file, { force: true });
        else
            await (0,promises_.writeFile)(file, options.text);
        const value = await make(options.toolchain, {
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
        const trouble = ended ?? hostTrouble(output, { isFull: await (0,room/* nearlyFull */.Fy)([options.directory]) });
        if (trouble !== null)
            throw new errors/* InfrastructureError */.EN(`the host could not run make ${options.target}: ${trouble}`);
        return {
            ok: false,
            reason: firstError(output, options.sourceDir) ?? `make ${options.target} failed`,
        };
    }
    return { ok: true, text: await (0,promises_.readFile)(file, 'utf8') };
}
/**
 * Makes, once for a run, what every candidate's configuration starts from. The source tree has to hold the bad end.
 *
 * @param options.directory  an `O=` directory that nothing else uses
 * @param options.guestDir   directory of `guest.config` and `required.txt`; null where no guest is booted
 * @throws ConfigurationError where make does not know the target
 */
async function baseConfig(options, host) {
    const { base, fragments } = options.given;
    const fromGuestDir = (file) => options.guestDir === null ? Promise.resolve('') : (0,promises_.readFile)((0,external_node_path_.join)(options.guestDir, file), 'utf8');
    const guest = await fromGuestDir('guest.config');
    const required = await fromGuestDir('required.txt');
    const loadable = await fromGuestDir('modules.txt');
    if ('text' in base)
        return { base: base.text, fragments, guest, required, loadable };
    await (0,promises_.mkdir)(options.directory, { recursive: true });
    const { target } = base;
    const made = await kconfig({ ...options, target, text: null }, host);
    if (!made.ok)
        throw new errors/* ConfigurationError */.j1(`config: make ${target} failed at the bad end: ${made.reason}`);
    // Beyond the fragment: with a terminal wanted, tinyconfig would bring in a display that the guest has not.
    const tiny = target === 'tinyconfig' ? await fromGuestDir('tiny.config') : '';
    return { base: (0,config_text/* mergeConfig */.R2)([made.text, tiny]), fragments, guest, required, loadable };
}
/**
 * The text that `olddefconfig` completes. The project's fragment goes over a distribution's or a target's choices, and
 * the user's fragments over the project's: who asks for a module gets a module.
 */
const wantedConfig = ({ base, guest, fragments }) => (0,config_text/* mergeConfig */.R2)([base, guest, ...fragments]);
/**
 * Makes the configuration of the candidate that is in the source tree: base and fragments, then `olddefconfig`, then a
 * look at what a guest cannot do without.
 */
async function configure(options, host) {
    const { fragments, required, loadable } = options.base;
    const text = wantedConfig(options.base);
    const made = await kconfig({ ...options, target: 'olddefconfig', text }, host);
    if (!made.ok)
        return { ok: false, symbol: null, reason: made.reason };
    const missing = (0,config_text/* missingSymbols */.Wc)(made.text, (0,config_text/* parseRequired */.XT)(required), (0,config_text/* parseLoadable */.kL)(loadable))[0];
    if (missing !== undefined) {
        const names = missing.symbols.map((symbol) => `CONFIG_${symbol}`).join(' or ');
        return {
            ok: false,
            symbol: missing.symbols[0] ?? null,
            reason: `${names} is not on at this commit; the guest needs it for ${missing.purpose}`,
        };
    }
    return { ok: true, configText: made.text, notHonoured: (0,config_text/* notHonoured */.Kf)(made.text, fragments) };
}

// EXTERNAL MODULE: ./build/rootfs/inside.js
var inside = __webpack_require__(52088);
;// CONCATENATED MODULE: ./build/build/dracut.js






/** dracut without what it only recommends, and without the initramfs hooks of a host: it makes no image by itself. */
const DRACUT_PACKAGE = 'dracut-core';
/** Distributions have it here or there. */
const PROGRAMS = ['/usr/bin/dracut', '/usr/sbin/dracut'];
/** What makes dracut mount such a root, by its own names (dracut.modules(7)). */
const MOUNTS = { virtiofs: 'virtiofs', '9p': 'virtfs' };
const MAKE = 900;
/**
 * Makes the initramfs of one kernel by the dracut of the builder's container: for any machine, uncompressed, since not
 * every kernel can unpack, and with the modules that lead to the root loaded whatever udev makes of the devices.
 *
 * @throws InfrastructureError where dracut fails
 */
async function makeDracutInitramfs(options, host) {
    const { release, modules, builder, file } = options;
    const scratch = `${file}.parts`;
    await (0,promises_.mkdir)(scratch, { recursive: true, mode: 0o700 });
    try {
        const made = (0,external_node_path_.join)(scratch, 'initramfs');
        const { command, args, env } = (0,build_builder/* builderCommand */.v)(builder, {
            command: 'dracut',
            args: [
                ...['--force', '--quiet', '--reproducible', '--no-hostonly', '--no-early-microcode', '--no-compress'],
                ...['--tmpdir', scratch, '--add', MOUNTS[options.by]],
                ...(modules.length === 0 ? [] : ['--force-drivers', modules.join(' ')]),
                ...(release === null ? ['--no-kernel'] : ['--kmoddir', release, '--kver', (0,external_node_path_.basename)(release)]),
                made,
            ],
            writable: [scratch],
            readable: release === null ? [] : [release],
        });
        const finished = await host.run(command, args, { env, within: MAKE, check: false });
        if (finished.exit !== 0) {
            const said = `${finished.stdout}\n${finished.stderr}`.trim().split('\n').slice(-3).join(' | ');
            throw new errors/* InfrastructureError */.EN(`initramfs: dracut failed in the builder's container: ${said}`);
        }
        await (0,promises_.rename)(made, file);
        return { path: file, digest: await (0,digest/* fileDigest */.h)(file), by: 'dracut' };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/**
 * @param setting  `builder`, of which `auto` and `nspawn` come to a container that has it
 * @throws ConfigurationError where dracut is not there, or would run on the host: installing it may take the host's own
 *   initramfs tools away
 */
async function requireDracut(setting, cwd) {
    if (setting === 'auto' || setting === 'nspawn')
        return;
    if (setting === 'host')
        throw new errors/* ConfigurationError */.j1('initramfs: dracut runs in the container of a builder alone, and builder is "host": use builder: nspawn');
    const directory = (0,external_node_path_.resolve)(cwd, setting);
    for (const program of PROGRAMS) {
        const found = await (0,inside/* resolveInside */.L)(directory, program);
        if (found !== null && (await (0,promises_.stat)(found)).isFile())
            return;
    }
    throw new errors/* ConfigurationError */.j1(`initramfs: dracut is not in the container ${directory}: install it there (Debian calls it ${DRACUT_PACKAGE}), or use builder: nspawn`);
}

// EXTERNAL MODULE: ./build/build/initramfs.js + 2 modules
var build_initramfs = __webpack_require__(9481);
// EXTERNAL MODULE: ./build/build/root-transport.js
var root_transport = __webpack_require__(24927);
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
/** A directory of a name that `clean` knows as half-made. */
async function scratchIn(dir, key) {
    const path = (0,external_node_path_.join)(dir, `.new-${key.slice(0, 12)}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
    return { path, [Symbol.asyncDispose]: () => (0,promises_.rm)(path, { recursive: true, force: true }) };
}
/**
 * Brings a kernel that another runner built into the store, from the workflow's cache.
 *
 * @returns null where the cache lacks it, or what it has is damaged
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
            host.log.warning(`The cache entry ${nameOf(key)} is damaged, the kernel is built: ${String(error)}`);
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
/** Gives an entry of the store to the workflow's cache; what fails is a warning. */
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

// EXTERNAL MODULE: ./build/git/git-reason.js
var git_reason = __webpack_require__(55828);
;// CONCATENATED MODULE: ./build/git/synthetic-commit.js
const NAME = 'kernel-bisect';
const EMAIL = `${NAME}@localhost`;
/** git's environment for what the action commits itself. */
const identity = (date) => ({
    GIT_AUTHOR_NAME: NAME,
    GIT_AUTHOR_EMAIL: EMAIL,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: NAME,
    GIT_COMMITTER_EMAIL: EMAIL,
    GIT_COMMITTER_DATE: date,
});
/**
 * Makes a commit of the action's own in the work repository; no branch names it. The same files on the same parent are
 * the same commit each time, so a run that is resumed knows it again.
 *
 * @param files  id of the tree that it holds
 */
async function syntheticCommit(tree, { files, parent, message }) {
    const told = (await tree.git(['show', '--no-patch', '--format=%ct', parent, '--'])).stdout.trim();
    // A parent may have a date that no commit is made with.
    const date = `@${/^\d{1,15}$/.test(told) ? told : 0} +0000`;
    const made = await tree.git(['commit-tree', files, '-p', parent, '-m', message], { env: identity(date) });
    return made.stdout.trim();
}
/** The commit of the user's history that a commit stands for: itself, or what the action has put its own on. */
async function historicOf(tree, commit) {
    const shown = await tree.git(['show', '--no-patch', '--format=%ce %P', commit, '--']);
    const [email, parent] = shown.stdout.trim().split(' ');
    return email === EMAIL && parent !== undefined ? parent : commit;
}

;// CONCATENATED MODULE: ./build/git/revert.js



/**
 * Makes a commit that takes `commit` back on top of `onto`, in the work repository.
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
        // Leaves the state of a revert that is under way, too.
        await tree.git(['reset', '--quiet', '--hard', onto], { check: false, cleanup: true });
    }
}

;// CONCATENATED MODULE: ./build/boot/deadlines.js
/** A deadline is so many times what a good kernel takes: a loaded host makes a guest slow, and not every commit is as fast. */
const TIMES = 5;
/** For a boot, where nothing was measured. A distribution's own init takes 40 s without KVM on an idle host. */
const UNKNOWN = { kvm: 120, tcg: 300 };
/** Never less than this for a boot: hosts stall, and a boot of one second is no measure for that. */
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
 * Seconds from which on a test has hung, if its guest does nothing any more. One that computes has the whole of its
 * time-out.
 */
function idleDeadline(testTimeout, { test }) {
    return test === null ? testTimeout : Math.min(testTimeout, Math.max(LEAST_TEST, TIMES * test));
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




const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_CREAT, O_EXCL, O_WRONLY } = external_node_fs_.constants;
const CHUNK = 1 << 20;
const BLOCK = 512;
/** A core may have holes, but reading them takes time: more than this many times its data is left out. */
const HOLES = 1024;
const DEPTH = 64;
const ENTRIES = 200_000;
const LEFT_OUT_LINES = 100;
const NAME_LENGTH = 120;
/** Directories where crash handlers keep cores, compressed ones too. */
const CORE_DIRECTORIES = [protocol/* CORES */.b2, 'var/lib/systemd/coredump', 'var/crash'];
/** A file's name that no terminal, runner or file system takes for anything else, from a path of any bytes. */
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
/** The path of an entry of an open directory: no part of it can have been exchanged for a link. */
function below(directory, name) {
    return Buffer.concat([Buffer.from(`/proc/self/fd/${directory.fd}/`), name]);
}
/**
 * Copies the core files that a guest left in its upper. No link is followed, nothing but regular files is opened,
 * and the copies are new files of mode 0600 without the guest's owner, mode and attributes.
 */
async function collectCores(options, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { limits } = options;
        const until = host.now() + limits.seconds * 1000;
        const files = [];
        const leftOut = [];
        const taken = new Set();
        let bytesLeft = limits.bytes;
        let entriesLeft = ENTRIES;
        let over = false;
        const leave = (path, reason) => {
            if (leftOut.length < LEFT_OUT_LINES)
                leftOut.push(`${safeName(path)}: ${reason}`);
        };
        const late = () => host.now() > until || host.signal.aborted;
        const take = async (directory, name, path) => {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const file = evidence_addDisposableResource(env_2, await (0,promises_.open)(below(directory, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK), true);
                const found = await file.stat();
                if (!found.isFile())
                    return;
                const head = Buffer.alloc(18);
                const { bytesRead } = await file.read(head, 0, head.length, 0);
                if (!isCore(head.subarray(0, bytesRead)) && !isInCoreDirectory(path))
                    return;
                const data = found.blocks * BLOCK;
                if (files.length >= limits.files)
                    return leave(path, `more than ${limits.files} files`);
                if (data > bytesLeft)
                    return leave(path, `${data} bytes are more than the ${bytesLeft} that are left`);
                if (found.size > Math.max(data, CHUNK) * HOLES)
                    return leave(path, `${found.size} bytes, nearly all holes`);
                let target = safeName(path);
                for (let n = 2; taken.has(target); n += 1)
                    target = `${n}-${safeName(path)}`;
                taken.add(target);
                const copied = await copySparse(file, found.size, (0,external_node_path_.join)(options.into, target), bytesLeft, options.owner, late);
                if (copied === null)
                    return leave(path, 'limit of bytes or time reached while it was copied');
                bytesLeft -= copied;
                files.push(target);
            }
            catch (e_2) {
                env_2.error = e_2;
                env_2.hasError = true;
            }
            finally {
                const result_2 = evidence_disposeResources(env_2);
                if (result_2)
                    await result_2;
            }
        };
        const walk = async (directory, path, depth) => {
            // A name is bytes: as text, one that is no UTF-8 could not be opened.
            const entries = (await (0,promises_.readdir)(`/proc/self/fd/${directory.fd}`, {
                withFileTypes: true,
                encoding: 'buffer',
            }));
            entries.sort((a, b) => Buffer.compare(a.name, b.name));
            for (const { name } of entries) {
                entriesLeft -= 1;
                if (over)
                    return;
                if (late() || entriesLeft < 0) {
                    over = true;
                    return leave(path, late() ? 'time limit: the rest was not looked at' : 'too many files to look at');
                }
                const inner = path.length === 0 ? name : Buffer.concat([path, Buffer.from('/'), name]);
                try {
                    const found = await (0,promises_.lstat)(below(directory, name));
                    if (found.isFile()) {
                        await take(directory, name, inner);
                    }
                    else if (found.isDirectory()) {
                        const env_3 = { stack: [], error: void 0, hasError: false };
                        try {
                            if (depth >= DEPTH) {
                                leave(inner, `deeper than ${DEPTH} directories`);
                                continue;
                            }
                            const next = evidence_addDisposableResource(env_3, await (0,promises_.open)(below(directory, name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW), true);
                            await walk(next, inner, depth + 1);
                        }
                        catch (e_3) {
                            env_3.error = e_3;
                            env_3.hasError = true;
                        }
                        finally {
                            const result_3 = evidence_disposeResources(env_3);
                            if (result_3)
                                await result_3;
                        }
                    }
                }
                catch (error) {
                    leave(inner, error.code ?? 'cannot be read');
                }
            }
        };
        await (0,promises_.mkdir)(options.into, { recursive: true, mode: 0o700 });
        const top = evidence_addDisposableResource(env_1, await (0,promises_.open)(options.upper, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), true);
        await walk(top, Buffer.alloc(0), 0);
        return { files, leftOut };
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
/** Copies what is not zero. @returns bytes written; null, and no file, where a limit was reached */
async function copySparse(from, size, target, limit, owner, late) {
    const chunk = Buffer.alloc(CHUNK);
    const zeros = Buffer.alloc(CHUNK);
    let written = 0;
    let position = 0;
    let whole = false;
    const file = await (0,promises_.open)(target, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
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
/** Writes the memory of a guest that panicked into the evidence; a trial is worth its verdict without it too. */
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
/** Words of one function's own on the stack; its caller's return address is looked for in so many. */
const OWN_WORDS = 96;
const DEEPEST = 64;
/** Longest instruction of a call, in bytes: `call *disp32(%base,%index)`. */
const LONGEST_CALL = 7;
/** Of a function, what is searched for a jump to another one. */
const MOST_CODE = 32_768;
/** A function that is entered by a jump was entered by so many at most, and through so many functions. */
const MOST_JUMPS = 3;
const MOST_FUNCTIONS = 40;
/** Where the kernel is entered: what is below belongs to whom it interrupted, and that is another stack. */
const entrance = /^(?:asm_|entry_|ret_from_fork|secondary_startup|early_idt|error_|paranoid_|common_startup|x86_64_start)/;
/** How a call through a register looks where mitigations replace it. */
const thunk = /^__x86_(?:indirect_thunk|indirect_call_thunk)/;
/**
 * @param offset  bytes from where the kernel was linked to where it is
 */
function unwinder({ read }, symbols, offset) {
    const calls = new Map();
    const jumps = new Map();
    const functionAt = (address) => symbols.functionAt(address - offset);
    const bytes = async (address, length, processor) => {
        const words = await read(address, Math.ceil(length / registers/* WORD */.f7), processor);
        const buffer = Buffer.alloc(words.length * registers/* WORD */.f7);
        for (const [at, word] of words.entries())
            buffer.writeBigUInt64LE(word, at * registers/* WORD */.f7);
        return buffer.subarray(0, length);
    };
    /** The call that an address is the return address of. */
    const callBefore = async (address, processor) => {
        const before = await bytes(address - BigInt(LONGEST_CALL), LONGEST_CALL, processor);
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
    const call = (address, processor) => {
        const known = calls.get(address) ?? callBefore(address, processor);
        calls.set(address, known);
        return known;
    };
    /** Where a function may end by a jump to another one. */
    const jumpsOf = async (from, processor) => {
        const length = Math.min(Number(functionAt(from)?.size ?? 0n), MOST_CODE);
        const text = await bytes(from, length, processor);
        const found = { to: [], anywhere: false };
        for (let at = 0; at + 5 <= text.length; at++) {
            // E9 and 0F 80 to 0F 8F jump by a distance of 32 bits.
            const jump = text[at] === 0xe9 || (text[at - 1] === 0x0f && (text[at] & 0xf0) === 0x80);
            const target = jump ? from + BigInt(at + 5 + text.readInt32LE(at + 1)) : from;
            const reached = target === from ? null : functionAt(target);
            if (reached !== null && reached.start + offset === target) {
                if (thunk.test(reached.name))
                    found.anywhere = true;
                else
                    found.to.push(target);
            }
            // FF with 4 in its middle bits jumps by a pointer; with a table (24) it stays in the function.
            if (text[at] === 0xff && ((text[at + 1] >> 3) & 7) === 4 && text[at + 1] !== 0x24)
                found.anywhere = true;
        }
        return found;
    };
    /** How a call may have come to a function that it does not name: by jumps alone, by a pointer among them, or not. */
    const leadsTo = async (target, to, processor) => {
        let anywhere = false;
        let reached = [target];
        for (let depth = 0; depth < MOST_JUMPS && reached.length <= MOST_FUNCTIONS; depth++) {
            const next = [];
            for (const one of reached) {
                const known = jumps.get(one) ?? jumpsOf(one, processor);
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
    const callerAmong = async (near, current, processor) => {
        const into = (target) => (target === null ? null : functionAt(target));
        const named = near.find(({ target }) => isSame(into(target), current));
        if (named)
            return named;
        let byPointer;
        for (const one of near) {
            const how = one.target === null ? 'pointer' : await leadsTo(one.target, current, processor);
            if (how === 'jumps')
                return one;
            if (how === 'pointer')
                byPointer ??= one;
        }
        return byPointer;
    };
    const stackOf = async (processor) => {
        const first = functionAt(processor.pointer);
        if (first === null)
            return [];
        const frameOf = (address, of, sure) => {
            return { function: of, offset: address - offset - of.start, sure };
        };
        const frames = [frameOf(processor.pointer, first, true)];
        const end = (processor.stack | (STACK - 1n)) + 1n;
        const words = await read(processor.stack, Number((end - processor.stack) / BigInt(registers/* WORD */.f7)), processor.index);
        let current = first;
        for (let at = 0; frames.length < DEEPEST && !entrance.test(current.name);) {
            const near = [];
            for (const [index, address] of words.slice(at, at + OWN_WORDS).entries()) {
                // The call may be the last instruction of its function, and what comes behind another one.
                const inside = functionAt(address - 1n);
                const found = inside && (await call(address, processor.index));
                if (found)
                    near.push({ at: at + index, address, function: inside, target: found.target });
            }
            const next = await callerAmong(near, current, processor.index);
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
/** A part that the compiler took out of a function is entered by that function. */
function isSame(called, current) {
    const whole = (name) => name.replace(/\.cold(?:\.\d+)?$/, '');
    return called !== null && whole(called.name) === whole(current.name);
}
/** Bytes of an indirect call, by its operand (the ModRM byte of Intel's manual, volume 2, table 2-2). */
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
/** Early handlers stand in a row, so many bytes each (EARLY_IDT_HANDLER_SIZE, larger where ENDBR is in front). */
const EARLY = [9n, 13n];
/** A kernel is moved by whole pages of 2 MiB (CONFIG_PHYSICAL_ALIGN is no less). */
const ALIGNED = 0x200000n;
/**
 * How far a kernel was moved by KASLR: its handlers of two exceptions are compared with where they were linked.
 *
 * @returns null where they do not tell: another kernel runs, or none yet
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
/** Writes down the stacks of a guest's processors from what QEMU knows of them. */
async function busyCpus(frozen, symbols) {
    const lines = [];
    const unknown = [];
    for (const processor of frozen.cpus) {
        const { index, pointer, userMode, idle } = processor;
        lines.push(`CPU${index}:`);
        if (userMode) {
            lines.push(`RIP: 0033:${hex(pointer)}`);
            continue;
        }
        const moved = await kaslrOffset(processor, frozen, symbols);
        const { functionAt, stackOf } = unwinder(frozen, symbols, moved ?? 0n);
        if (moved === null || functionAt(pointer) === null) {
            lines.push(`RIP: 0010:${hex(pointer)}`);
            const why = moved === null ? "its exception handlers are not this kernel's" : 'in no function of it';
            unknown.push(`processor ${index} is at ${hex(pointer)}: ${why}`);
            continue;
        }
        const [top, ...callers] = idle ? [] : await stackOf(processor);
        // No line of a stack: it is at nothing.
        if (top === undefined)
            lines.push(`waits for an interrupt in ${functionAt(pointer)?.name}`);
        else
            lines.push(`RIP: 0010:${busy_cpus_nameOf(top)}`);
        lines.push(...callers.map((frame) => ` ${frame.sure ? '' : '? '}${busy_cpus_nameOf(frame)}`));
    }
    return { text: `${lines.join('\n')}\n`, unknown };
}

;// CONCATENATED MODULE: ./build/vm/symbols.js

/** Where the functions of the kernel's image lie, in pairs of its own marks (include/asm-generic/sections.h). */
const TEXT = [
    ['_stext', '_etext'],
    ['_sinittext', '_einittext'],
];
/** A function is not longer: behind the last one before a gap is nothing. */
const symbols_LONGEST = 1024n * 1024n;
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
    // Marks of the linker stand at the address of the first function that they include.
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
            if (found === undefined || address - found.start > symbols_LONGEST)
                return null;
            // Of several names for one place the first in the file.
            for (let at = low - 2; at >= 0 && all[at].start === found.start; at--)
                found = all[at];
            const next = all[low]?.start ?? end;
            return { ...found, size: (next < end ? next : end) - found.start };
        },
        addressOf: (name) => marks.get(name) ?? null,
    };
}
/** @returns null where there is no such file, or nothing in it is a function */
async function readSymbols(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => null);
    if (text === null)
        return null;
    const symbols = parseSymbols(text);
    return TEXT.every(([from]) => symbols.addressOf(from) === null) ? null : symbols;
}

;// CONCATENATED MODULE: ./build/boot/inspect-hang.js






/** Between two looks at the processors: what only happens to run is gone by then. */
const APART = 2;
/**
 * Asks a guest that hangs for its stacks, which end in the evidence as `stacks.log`. Where its kernel does not answer,
 * QEMU tells what the processors are at. The guest is of no use afterwards.
 *
 * @returns the function that it is stuck in, where one could be told
 */
async function lookIntoHang(guest, at, evidence, host) {
    if (guest.death() !== undefined)
        return {};
    host.log.progress('it hangs: asking for the stacks of all processors and tasks');
    let seen = { samples: [], unknown: [] };
    // An NMI ends what there was to see.
    const printed = await guest.stacks(async () => {
        seen = await processorsTwice(guest, at.symbols, host);
    });
    const answers = [
        { by: printed.by, samples: printed.samples },
        { by: 'qemu', samples: seen.samples },
    ].filter(({ samples }) => samples.length > 0);
    const texts = answers.flatMap(({ by, samples }) => samples.map((sample, index) => `[kernel-bisect: stacks by ${by}, ${index + 1}]\n${sample}`));
    if (texts.length > 0)
        await (0,promises_.writeFile)((0,external_node_path_.join)(evidence, 'stacks.log'), texts.join('\n'), { mode: 0o600 });
    const stuck = { phase: at.phase, test: at.test, agentLost: at.ended === 'agent-lost' };
    const found = answers.map(({ samples }) => (0,hang/* blockedIn */.Q)(samples, stuck));
    const blocked = found.find((one) => one !== null);
    if (printed.by === 'none' && !blocked) {
        const why = seen.unknown.length > 0 ? seen.unknown.join('; ') : 'no processor stays in the kernel';
        host.log.info(`the guest hangs and gives no stack, not upon an NMI either; of its processors: ${why}`);
    }
    return blocked ? { blockedIn: blocked.name, excerpt: blocked.lines } : {};
}
async function processorsTwice(guest, symbolFile, host) {
    const symbols = symbolFile === null ? null : await readSymbols(symbolFile);
    if (symbols === null)
        return { samples: [], unknown: ['no System.map was kept with this kernel'] };
    const look = () => guest.processors((frozen) => busyCpus(frozen, symbols));
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
 * Whether the kernel that ran is the one that was asked for.
 *
 * @param token    random text of the command line
 * @param buildId  of the kernel that was built; null where it has none
 * @returns false where the guest showed nothing of it: no proof for and none against
 * @throws InfrastructureError where it was another kernel
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
 * Whether an outcome without proof may count: from the second of the same kernel on.
 *
 * @param unproved  digests of kernels that lacked the proof once; gets this one
 */
function countsUnproved(outcome, digest, unproved) {
    // These two never count by themselves: a second boot has to show the same.
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
const lost_programs_MOST = 10;
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
    const lines = (await share.text(protocol/* FILES */.cn.lost)).split('\n', lost_programs_MOST);
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
// EXTERNAL MODULE: ./build/vm/stage.js
var stage = __webpack_require__(67226);
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










/** Most that a guest can write to its root. */
const UPPER_LIMIT = 512 * 1024 * 1024;
/** Lays the root, stages what QEMU boots, and creates the domain. */
async function openGuest(kernel, token, options, evidence, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { rootfs, tools } = options;
        const name = `${options.runName}-${token}`;
        const stack = open_guest_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const directory = (0,external_node_path_.join)(options.scratch, name);
        await memoryFor(options.memory + GUEST_OVERHEAD, host);
        const root = stack.use(await (0,rootfs_layers/* mountRoot */.mv)({ rootfs, modules: kernel.modules, tools, directory, upperLimit: UPPER_LIMIT }, host));
        const staging = await (0,stage/* stagingDirectory */.v7)(name, host);
        stack.defer(() => (0,promises_.rm)(staging, { recursive: true, force: true }));
        const image = await (0,stage/* stageImage */.ou)(kernel.image, staging, host, kernel.digest);
        const { initramfs, rootBy = 'virtiofs' } = kernel;
        const initrd = initramfs ? await (0,stage/* stageImage */.ou)(initramfs.path, staging, host, initramfs.digest) : null;
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
            rootBy,
            cmdline: (0,domain/* kernelCmdline */.KN)({
                token,
                rootBy,
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
        const isServed = async () => rootBy !== 'virtiofs' || (await servers(root.path)).length > 0;
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
/** How far a boot without an agent came. The kernel says when it starts init, this project's init says it is there. */
function phaseOf(console) {
    return console.includes(protocol/* INIT_SAYS */.y2) || /Run (?!\/init )\S+ as init process|systemd\[1\]/.test(console)
        ? 'before-agent'
        : 'before-init';
}
/** Where distributions keep what their guest agent may not do. */
const AGENT_SETTINGS = ['etc/sysconfig/qemu-ga', 'etc/qemu/qemu-ga.conf', 'etc/qemu-ga/qemu-ga.conf'];
/** @throws ConfigurationError that names the file to change, where the rootfs forbids its agent to run programs */
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

// EXTERNAL MODULE: ./build/oops/read.js + 10 modules
var oops_read = __webpack_require__(38284);
;// CONCATENATED MODULE: ./build/boot/silence.js


/** Seconds without a word after an oops from which on nothing more is expected. */
const SILENCE = { kvm: 10, tcg: 20 };
/** For an answer of an agent that is asked whether it is still there; a guest under load is slow. */
const ANSWER = 10;
/**
 * Tells whether a kernel has reported an oops and has said nothing since: what it was to do next will not come.
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
        // A console that says nothing new is read once.
        if (console.bytes() !== read) {
            read = console.bytes();
            // A warning ends nothing: what a kernel does next may take its time.
            oops = (0,oops_read/* readOops */.a)(console.text()).some((report) => !report.remark && (0,reports/* isLethal */.d9)(report));
        }
        return oops;
    };
}
/**
 * Tells whether an agent that answered before is lost to an oops. Tests go on after most oopses and are silent for long
 * times, so the agent is asked; it is asked once for each silence that it survives.
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
/** For an agent that was started again. */
const BACK = 20;
/** Between two looks for the test's exit status on the share. */
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
/** Between two looks at a guest's processor time. */
const run_test_LOOK = 10;
/** Of one processor; a guest that only keeps its clock uses about 0.02. */
const DOES_SOMETHING = 0.1;
/** Tells whether a guest did nothing in the last seconds: silence alone says little of a test. */
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
/** @throws ConfigurationError for a test that could not be run: that says nothing of the kernel */
function checkTestRan({ result }, printed) {
    if (result?.exit == null || !judge/* CANNOT_RUN */.Uh.includes(result.exit))
        return;
    const text = printed.toString('utf8').trim();
    // What starts the test complains for itself, and the test has printed nothing.
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
            // One that died is started again by init.
            if (guest.death() === undefined && tries === 1 && typeof (await guest.agentReady(BACK)) === 'number')
                continue;
            const death = guest.death();
            return death === undefined ? 'agent-lost' : endOf(death);
        }
        const death = guest.death();
        return death === undefined ? 'agent' : endOf(death);
    }
}
/** What a death, or nobody's waiting any longer, is called in a judgement. @throws InfrastructureError where the guest is not to blame */
function endOf(how) {
    if (how === 'agent-lost')
        return how;
    if (how === 'timeout' || how === 'hopeless')
        return 'deadline';
    switch (how.how) {
        case 'panicked':
            return 'panicked';
        case 'crashed':
            throw new errors/* InfrastructureError */.EN(`QEMU ended, and not by its guest's doing: ${how.detail}`);
        case 'stopped':
            return 'stopped';
        case 'rebooted':
            return 'rebooted';
    }
}

;// CONCATENATED MODULE: ./build/boot/share.js
var share_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var share_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** Most of a guest's text that is read into memory to be judged. */
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
        const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = external_node_fs_.constants;
        const opened = await (0,promises_.open)((0,external_node_path_.join)(upper, protocol/* SHARE */.oV), O_RDONLY | O_DIRECTORY | O_NOFOLLOW).catch(() => null);
        if (opened === null)
            return NOTHING;
        const directory = share_addDisposableResource(env_1, opened, true);
        // By the open directory: a guest that is alive may put a link in its place at any time.
        return await boundedFile(`/proc/self/fd/${directory.fd}/${name}`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = share_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function boundedFile(path) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const found = await (0,promises_.lstat)(path).catch(() => null);
        if (found === null || !found.isFile())
            return NOTHING;
        const opened = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch(() => null);
        if (opened === null)
            return NOTHING;
        const file = share_addDisposableResource(env_2, opened, true);
        const length = Math.min((await file.stat()).size, TEXT_LIMIT);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = share_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** Text of a regular file of the run, bounded; empty where there is none. */
async function boundedText(path) {
    return (await boundedFile(path)).toString('utf8');
}

;// CONCATENATED MODULE: ./build/boot/shut-down.js



/** systemd gives a stubborn service 90 s before it kills it. */
const SHUTDOWN = 120;
const shut_down_POLL = 0.1;
/**
 * Ends a guest by its own shutdown and waits for it.
 *
 * @param init    whose PID 1 it is: the rootfs's knows how, this project's is not asked
 * @param within  deadline in seconds
 * @returns `agent` where the guest powered itself off
 */
async function shutDown(guest, init, within, host) {
    const deadline = host.now() + within * 1000;
    try {
        await askToEnd(guest, init);
    }
    catch (error) {
        // A guest that is quicker than its agent's answer did as it was told.
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
            // The agent's way goes by logind, which a small rootfs lacks.
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
















/**
 * One boot of one kernel with one run of the test.
 *
 * @param evidence  directory for the trial's files; made where it is missing
 */
async function bootTrial(kernel, options, evidence, host) {
    await (0,promises_.mkdir)(evidence.directory, { recursive: true });
    const trial = { number: evidence.number, evidence: evidence.relative };
    try {
        return { ...trial, ...(await boot(kernel, options, evidence.directory, host)) };
    }
    catch (error) {
        if (!(error instanceof errors/* InfrastructureError */.EN))
            throw error;
        const outcome = { kind: 'infrastructure', cause: error.message };
        return { ...trial, outcome, bootSeconds: null, testSeconds: null };
    }
}
async function boot(kernel, options, evidence, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const token = (0,external_node_crypto_.randomBytes)(8).toString('hex');
        const opened = boot_addDisposableResource(env_1, await openGuest(kernel, token, options, evidence, host), true);
        const { guest, upper } = opened;
        const share = openShare(upper);
        const { ready, test, phase, ended } = await runToItsEnd(guest, options, share, host);
        const lost = [...(test.lost ? [test.lost] : []), ...(await lostPrograms(share))];
        const left = (dmesg, console) => {
            return { dmesg, console, test: test.result, lost, ended, phase, pattern: options.pattern };
        };
        const sofar = left(await share.text(protocol/* FILES */.cn.dmesg), guest.console.text());
        const hang = (0,judge/* failuresOf */.dJ)((0,judge/* observe */.lB)(sofar)).some(({ kind }) => kind === 'hung');
        if (hang && !(await opened.isServed()))
            throw new errors/* InfrastructureError */.EN("virtiofsd has ended, and the guest lost its root: its hang is the host's");
        if (options.keepVmcore && (hang || guest.death()?.how === 'panicked'))
            await keepMemory(guest, evidence, host);
        const where = hang
            ? await lookIntoHang(guest, { ...sofar, test: test.pid, symbols: kernel.symbols ?? null }, evidence, host)
            : {};
        await guest.destroy();
        if (options.keepCores)
            await keepCores(upper, evidence, host);
        const [printed, dmesg, cmdline] = await Promise.all([
            boundedText((0,external_node_path_.join)(evidence, 'console.log')),
            share.text(protocol/* FILES */.cn.dmesg),
            share.text(protocol/* FILES */.cn.cmdline),
        ]);
        // What a guest was made to print in the end is no report of its own.
        const console = hang ? sofar.console : printed;
        const observed = (0,judge/* observe */.lB)(left(dmesg, console));
        await (0,promises_.writeFile)((0,external_node_path_.join)(evidence, 'dmesg.log'), dmesg === '' ? console : dmesg, { mode: 0o600 });
        if (ready !== null && options.testProgram !== null) {
            const log = await share.bytes(protocol/* FILES */.cn.testLog);
            await (0,promises_.writeFile)((0,external_node_path_.join)(evidence, 'test.log'), log, { mode: 0o600 });
            if (test.result?.exit)
                checkTestRan(test, log);
        }
        const located = (one) => (one.kind === 'hung' ? { ...one, ...where } : one);
        const { besides } = observed;
        const outcome = located(observed.outcome);
        const shown = { texts: [console, dmesg, cmdline], notes: await share.bytes(protocol/* FILES */.cn.notes) };
        if (!isConfirmed(shown, token, kernel.buildId) &&
            !countsUnproved(outcome, kernel.digest, options.unproved)) {
            throw new errors/* InfrastructureError */.EN(`the guest never showed bisect.trial=${token}, so nothing proves which kernel it was: what it did counts from the second time on`);
        }
        return {
            outcome,
            ...(besides === undefined ? {} : { besides: besides.map(located) }),
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
async function runToItsEnd(guest, options, share, host) {
    const quiet = options.quiet ?? SILENCE[options.accel];
    const { pace = { boot: null, test: null }, testTimeout } = options;
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

















/**
 * Builds Linux kernels, or finds them in the store, and boots them.
 *
 * @param boot  null where only the build is judged
 */
function kernelTestbed(plan, boot, output, host) {
    return {
        async build(place) {
            const started = host.now();
            const seconds = () => (host.now() - started) / 1000;
            const { commit } = place.candidate;
            const directory = (0,external_node_path_.join)(output, (0,testbed/* stepDirectory */.iN)(place));
            await (0,promises_.mkdir)(directory, { recursive: true });
            host.log.progress(`checking out ${commit.slice(0, 12)}`);
            const fixed = await plan.fixups.checkout(commit);
            if (!fixed.ok)
                return { kind: 'skipped', reason: fixed.reason, seconds: seconds() };
            const { source, base, toolchain, makeArgs, buildDir } = plan;
            host.log.progress(`configuring ${commit.slice(0, 12)}`);
            const configured = await configure({ base, sourceDir: source.directory, directory: buildDir, toolchain, makeArgs }, host);
            if (!configured.ok)
                return { kind: 'skipped', reason: configured.reason, seconds: seconds() };
            const { configText, notHonoured } = configured;
            const [refused] = notHonoured;
            if (refused !== undefined) {
                const { symbol, wanted, got } = refused;
                const reason = `config: CONFIG_${symbol} is ${got} at this commit, a fragment asks for ${wanted}`;
                return { kind: 'skipped', reason, seconds: seconds() };
            }
            await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config'), configText);
            const tree = (await source.git(['rev-parse', `${fixed.commit}^{tree}`])).stdout.trim();
            const key = (0,store/* kernelKey */.Zt)({ tree, configText, compiler: toolchain.compiler, makeArgs });
            const clean = place.clean === true;
            const { storeDir: dir, cache } = plan;
            const stored = (await (0,store/* storedKernel */.LG)(key, dir, host)) ??
                (cache && (await restoreKernel({ key, dir, cache }, host))) ??
                null;
            if (stored !== null && (stored.clean || !clean)) {
                const kernel = await bootable(stored, configText);
                host.log.info('Its kernel is in the store');
                return { kind: 'built', kernel, digest: stored.content, reused: true, seconds: seconds() };
            }
            const logFile = (0,external_node_path_.join)(directory, 'build.log');
            const fromNothing = clean || !(await exists((0,external_node_path_.join)(buildDir, 'vmlinux')));
            const objects = await countObjects({ logFile, fromNothing, note: `${buildDir}.objects` });
            const building = (told) => buildKernel({
                commit,
                sourceDir: source.directory,
                buildDir,
                configText,
                modulesDir: plan.modulesDir,
                toolchain,
                timeout: plan.timeout,
                makeArgs,
                logFile,
                jobs: (0,external_node_os_.availableParallelism)(),
                // In the long-lived directory: another path would give another kernel.
                clean,
            }, told);
            const from = fromNothing ? ' from nothing' : '';
            const built = await watched(`building ${commit.slice(0, 12)}${from}`, host, building, objects.words);
            if (!built.ok)
                return { kind: 'failed', reason: built.reason, seconds: built.seconds };
            await objects.done();
            host.log.info(`Built in ${(0,model/* duration */.p0)(built.seconds)}`);
            const { image, modules, digest, buildId, symbols } = built;
            const kept = await (0,store/* keepKernel */.j1)({
                key,
                dir: plan.storeDir,
                kernel: { image, modules, digest, buildId, symbols, commit, clean },
                configText,
            }, host);
            await (0,store/* trimStore */.q5)({ dir: plan.storeDir, limit: plan.storeLimit, keep: [key] });
            if (cache)
                await saveKernel({ key, dir, cache }, host);
            const kernel = await bootable(kept, configText);
            return { kind: 'built', kernel, digest: kept.content, reused: false, seconds: seconds() };
        },
        async boot(kernel, place, number, pace) {
            if (boot === null)
                throw new Error('nothing is booted where the build is the verdict');
            const folder = (0,external_node_path_.join)((0,testbed/* stepDirectory */.iN)(place), `trial-${number}`);
            const evidence = { directory: (0,external_node_path_.join)(output, folder), relative: folder, number };
            return watched(`boot ${number} of ${place.candidate.commit.slice(0, 12)}`, host, (told) => bootTrial(kernel, { ...boot, pace }, evidence, told));
        },
        revert: (commit, onto) => revertOnto(plan.source, commit, onto),
    };
    /** Completes a kernel by what brings it to its root. */
    async function bootable(kernel, configText) {
        if (boot === null)
            return kernel;
        const { by, modules } = (0,root_transport/* rootTransportOf */.p)(configText, (0,config_text/* parseLoadable */.kL)(plan.base.loadable));
        const { builder } = plan.toolchain;
        const file = (0,external_node_path_.join)(boot.scratch, `initramfs-${kernel.digest}`);
        if (plan.initramfs === 'dracut') {
            host.log.progress('making the initramfs by dracut');
            const release = kernel.modules && (await (0,build_initramfs/* releaseDirectory */.f)(kernel.modules));
            const initramfs = await makeDracutInitramfs({ by, modules, release, builder, file }, host);
            return { ...kernel, rootBy: by, initramfs };
        }
        if (modules.length === 0 || kernel.modules === null)
            return { ...kernel, rootBy: by };
        host.log.info(`An initramfs loads ${modules.join(', ')}`);
        const initramfs = await (0,build_initramfs/* makeInitramfs */.W)({
            release: await (0,build_initramfs/* releaseDirectory */.f)(kernel.modules),
            modules,
            initSource: plan.initSource,
            builder,
            file,
        }, host);
        return { ...kernel, rootBy: by, initramfs };
    }
}
const exists = (path) => (0,promises_.stat)(path).then(() => true, () => false);

// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(40075);
// EXTERNAL MODULE: ./build/host/shell-words.js
var shell_words = __webpack_require__(32389);
;// CONCATENATED MODULE: ./build/boot/uncommitted-script.js






/** Words before a command that change what is run in no way that matters here. */
const BEFORE = /^(exec|env|nice|time|[A-Za-z_]\w*=.*)$/;
const SHELL = /^(ba|da|k|z|)sh$|^(\.|source)$/;
const INTERPRETER = /^(python|perl|ruby|node)[\d.]*$/;
/** What a shell makes something else of. */
const SPECIAL = /[$`*?[\]{}~\\<>|&;()!#]/;
/**
 * The relative path of the file that a command begins by running, as `./x.sh` or `sh x.sh`. What it runs later may be
 * what it has built.
 *
 * @returns null where it begins otherwise
 */
function scriptOf(command) {
    const line = command.split('\n').find((each) => /^\s*[^\s#]/.test(each)) ?? '';
    const words = ((0,shell_words/* parseWords */.n)(line) ?? []).map((word) => word.replace(/[;&|]+$/, ''));
    const [first = '', ...rest] = words.slice(words.findIndex((word) => !BEFORE.test(word)));
    const path = SHELL.test(first)
        ? argumentOf(rest, /^-\w*c/)
        : INTERPRETER.test(first)
            ? argumentOf(rest, /^-\w*[cem]/)
            : // A word without a slash is looked for in PATH alone.
                first.includes('/') && first;
    if (!path || SPECIAL.test(path))
        return null;
    const plain = (0,external_node_path_.normalize)(path);
    return plain.startsWith(external_node_path_.sep) || plain.split(external_node_path_.sep)[0] === '..' || /^\.?\/?$/.test(plain) ? null : plain;
}
/** The first word that is no option; none after an option by which the program itself is given. */
function argumentOf(words, program) {
    const word = words.find((each) => !each.startsWith('-') || program.test(each));
    return word?.startsWith('-') ? undefined : word;
}
/**
 * Looks for the script that a command runs among the user's own files. It is read once.
 *
 * @param options.directories  where it may be, the first one first: the repository, the current directory
 * @param options.badEnd       a script of this commit is none of the user's own
 * @returns null where the command runs none, or a commit's
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
        const { exit, stdout } = await (0,git/* readingGit */.l4)(directory, host)(['rev-parse', '--show-prefix'], {
            check: false,
        });
        const prefix = exit === 0 ? stdout.replace(/\n$/, '') : '';
        if (prefix !== '' && (await hasFile(`${prefix}${path}`, badEnd, source)))
            continue;
        const content = await (0,promises_.readFile)(from);
        const mode = found.mode & 0o777;
        host.log.info(`build-command runs ${path}, which the bad end does not have: it is taken from ${from}, and each commit without one of its own gets it`);
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
                    return `${path} cannot be put there: ${inTheWay} is no directory at this commit`;
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
 * Makes the directories of a relative path. No link is followed: a commit's own may lead anywhere.
 *
 * @returns the part of it that is something else at this commit; null where all are there
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

;// CONCATENATED MODULE: ./build/build/check-bad-revision.js


/**
 * Makes sure that the bad end is Linux.
 *
 * @param called  the repository, as the user named it
 * @throws ConfigurationError
 */
async function requireKernel({ git }, badEnd, called) {
    if ((await filesOf(git, badEnd, ['Kconfig'])).length === 1)
        return;
    throw new errors/* ConfigurationError */.j1(`kernel: "${called}" holds no Linux at ${badEnd.slice(0, 12)}, for there is no Kconfig: give another repository, or target: build with a build-command`);
}
/** What Linux has had for long, and nothing else has all of: not U-Boot or QEMU, which took over parts of it. */
const OF_LINUX = ['MAINTAINERS', 'kernel/fork.c', 'scripts/get_maintainer.pl'];
/** Whether a commit is Linux, so that `scripts/get_maintainer.pl` and the kernel's own tracker of regressions are for it. */
async function isLinux({ git }, commit) {
    return (await filesOf(git, commit, OF_LINUX)).length === OF_LINUX.length;
}
/** Those of some paths that a commit has. */
async function filesOf(git, commit, paths) {
    const { stdout } = await git(['ls-tree', '--full-tree', '--name-only', commit, '--', ...paths]);
    return stdout.split('\n').filter((path) => path !== '');
}
/**
 * Makes sure that the bad end, which is in the source tree, takes the configuration. Elsewhere a commit is skipped that
 * does not; where the very one does not that the problem was seen with, no commit is to blame.
 *
 * @throws ConfigurationError that names the symbol
 */
async function requireFittingConfig(options, badEnd, host) {
    const configured = await configure(options, host);
    const where = `config: the bad end ${badEnd.slice(0, 12)} does not take it`;
    if (!configured.ok)
        throw new errors/* ConfigurationError */.j1(`${where}: ${configured.reason}`);
    const [refused] = configured.notHonoured;
    if (refused === undefined)
        return;
    const { symbol, wanted, got } = refused;
    throw new errors/* ConfigurationError */.j1(`${where}: CONFIG_${symbol} is ${got}, and a fragment asks for ${wanted}: add what it depends on, or take it out`);
}

// EXTERNAL MODULE: ./build/host/work-directory.js
var work_directory = __webpack_require__(93472);
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
/** The release that a root is made of, by the text of the host's os-release. */
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
/** All packages of a recipe, sorted, each once. @throws ConfigurationError for what is no package name */
function packagesOf(recipe) {
    for (const name of recipe.packages) {
        if (!PACKAGE.test(name)) {
            throw new errors/* ConfigurationError */.j1(`rootfs-packages: ${JSON.stringify(name)} is no name of a Debian package, such as fio or trace-cmd`);
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
/** The arguments of systemd-nspawn that run the script once. A script with a `#!` line says itself what runs it. */
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
        throw new errors/* ConfigurationError */.j1(`${JSON.stringify(recipe.suite)} is no code name of a release, such as bookworm`);
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
 * Makes a rootfs by its recipe; nothing is at `directory` before it is whole. What made it is noted beside it, in
 * `DIRECTORY.json`. The directory above has to be root's alone, and is made so where it is missing.
 *
 * @throws ConfigurationError where a package or the script is wrong
 * @throws InfrastructureError where the archive could not be read
 */
async function makeRootfs(options, host) {
    const directory = (0,external_node_path_.resolve)(options.directory);
    const suite = await recipeSuite(options);
    const packages = packagesOf(options);
    const key = recipeKey(options, suite);
    const parent = (0,external_node_path_.dirname)(directory);
    await (0,private_directory/* privateDirectory */.J)(parent);
    if ((await (0,promises_.lstat)(directory).catch(() => null)) !== null) {
        throw new errors/* InfrastructureError */.EN(`${directory} is there already: a rootfs is never changed, a new one needs a new name`);
    }
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, `.${(0,external_node_path_.basename)(directory)}.`));
    try {
        const root = (0,external_node_path_.join)(scratch, 'rootfs');
        await (0,promises_.mkdir)(root, { mode: 0o755 });
        // In a mount namespace of its own: killed, it leaves /proc, /sys and /dev mounted below what is then removed.
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
/** What went wrong, from mmdebstrap's messages: a name that the archive does not know is the user's to fix. */
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






/** What the kernel's build asks for in Documentation/process/changes.rst, as Debian packages. */
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
 * Decides where kernels are built, and makes the container where one is asked for: once, then it is kept.
 *
 * @throws ConfigurationError where the host lacks a tool, or the directory is no container's
 */
async function provideBuilder(options, host) {
    const { setting, cwd } = options;
    switch (setting) {
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
        default: {
            const directory = (0,external_node_path_.resolve)(cwd, setting);
            const isContainer = await (0,promises_.stat)((0,external_node_path_.join)(directory, 'usr')).then((found) => found.isDirectory(), () => false);
            if (isContainer)
                return { kind: 'nspawn', directory };
            throw new errors/* ConfigurationError */.j1(`builder: "${setting}" is no container's directory (it holds no usr). Allowed are auto, host, nspawn and a directory.`);
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
    const own = dracut ? [...BUILD_PACKAGES, DRACUT_PACKAGE] : BUILD_PACKAGES;
    const recipe = { packages: [...own, ...packages], setupScript: null };
    const key = recipeKey(recipe, await recipeSuite(recipe));
    const directory = (0,external_node_path_.join)(await (0,work_directory/* openPart */.Qj)(workDir, 'builders'), key.slice(0, 16));
    if ((await (0,promises_.lstat)(directory).catch(() => null)) === null) {
        await host.log.group('Making the container that kernels are built in', () => makeRootfs({ ...recipe, directory }, host));
    }
    return { kind: 'nspawn', directory };
}

// EXTERNAL MODULE: ./build/git/filters.js
var git_filters = __webpack_require__(39284);
;// CONCATENATED MODULE: ./build/git/fixups.js






/**
 * Reads `FROM..TO: commit or patch` lines. Empty lines and what follows a `#` at the start of a line say nothing.
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
 * Opens the file of fixups; all that it names is looked up at once.
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
            commit = await commitOf(change, { place, patch, repository, source });
            fixup.patch = (0,external_node_path_.join)(gitDir, `fixup-${line}.patch`);
            // Into a file, for a kernel's sources are not all UTF-8.
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
async function commitOf(change, { place, patch, repository, source }) {
    const commit = await repository.resolve(change).catch((error) => {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        throw new errors/* ConfigurationError */.j1(`${place}: "${change}" is neither a commit of the repository nor a patch that can be read (${patch})`);
    });
    const parents = (await source.git(['show', '--no-patch', '--format=%P', commit, '--'])).stdout.trim();
    if (parents.split(' ').length !== 1 || parents === '') {
        const what = parents === '' ? 'has no parent' : 'is a merge';
        throw new errors/* ConfigurationError */.j1(`${place}: ${change} ${what}; name a commit with one parent, or a patch`);
    }
    return commit;
}
/**
 * Makes the commit that a candidate is with its fixups. It is made beside the work tree, so that only files that differ
 * between two candidates get a new time stamp there, and make has no more to do than without fixups.
 */
async function fixUp(commit, fixups, source, index) {
    const historic = await historicOf(source, commit);
    const isAncestor = async (newer) => {
        const asked = ['merge-base', '--is-ancestor', historic, newer];
        const { exit, stderr } = await source.git(asked, { check: false });
        // By 1 it says no; anything else is no answer.
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
// EXTERNAL MODULE: ./build/host/assets.js
var assets = __webpack_require__(55250);
;// CONCATENATED MODULE: ./build/rootfs/manifest.js





// Labels and owner notes belong to the host where the tree lies, not to the tree.
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
/** Why a tree is not what its manifest says; null where it is. */
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
function reasonOf(error) {
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
        return reasonOf(error);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/**
 * Unpacks an archive of `packRootfs` to a new directory, which appears only when all of it is what was packed.
 * The directory above has to be root's alone; it is made so where it is missing.
 *
 * @throws ConfigurationError where others can enter the directory above
 */
async function unpackRootfs(archive, directory, host) {
    const target = (0,external_node_path_.resolve)(directory);
    if (await archive_exists(target))
        return { ok: false, reason: `${target} is there already` };
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
        return reasonOf(error);
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
 * The rootfs of a recipe: the one that is there, else the cache's, else a new one, which the cache gets.
 *
 * @returns its directory
 * @throws ConfigurationError where the recipe is wrong
 * @throws InfrastructureError where it could not be made
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
            host.log.info(`The rootfs is that of the cache entry ${entry}`);
            return true;
        }
        host.log.warning(`The rootfs of the cache is damaged, a new one is made (${unpacked.reason}). Delete the cache entry ${entry}: an entry is never replaced.`);
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

// EXTERNAL MODULE: ./build/upkeep/clean.js
var upkeep_clean = __webpack_require__(52172);
// EXTERNAL MODULE: ./build/upkeep/requirements.js
var requirements = __webpack_require__(81981);
// EXTERNAL MODULE: ./build/upkeep/store-limit.js
var store_limit = __webpack_require__(42578);
// EXTERNAL MODULE: ./build/vm/accel.js
var accel = __webpack_require__(70836);
// EXTERNAL MODULE: ./build/vm/domain-template.js
var domain_template = __webpack_require__(58357);
// EXTERNAL MODULE: ./build/vm/virsh.js
var virsh = __webpack_require__(95458);
;// CONCATENATED MODULE: ./build/run/given-test.js




/** A word that can only be meant as a path: it has a slash, or ends like a script's name. */
const PATH = /^\S*\/\S*$|^\S+\.(sh|bash|py|pl|rb)$/;
/**
 * Finds out what the setting means.
 *
 * @param cwd  directory that a relative path starts from
 * @returns null where there is no test
 * @throws ConfigurationError where what is named is not there, cannot be read or is no test
 */
async function givenTest(setting, cwd) {
    if (setting === null)
        return null;
    const script = { kind: 'script', text: setting };
    if (setting.includes('\n'))
        return script;
    const path = (0,external_node_path_.resolve)(cwd, setting);
    const refuse = (why) => {
        throw new errors/* ConfigurationError */.j1(`test: ${JSON.stringify(setting)} (${path}) ${why}. Give a file, a directory, or the script itself.`);
    };
    const found = await (0,promises_.stat)(path).catch((error) => PATH.test(setting) ? refuse(`cannot be read (${error.code})`) : null);
    if (found === null)
        return script;
    await (0,promises_.access)(path, external_node_fs_.constants.R_OK).catch(({ code }) => refuse(`cannot be read (${code})`));
    if (found.isFile())
        return { kind: 'file', path };
    if (!found.isDirectory())
        return refuse('is neither a file nor a directory');
    const run = await (0,promises_.stat)((0,external_node_path_.join)(path, 'run')).catch(() => null);
    if (run === null)
        return refuse('is a directory without a program named "run"');
    if (!run.isFile() || (run.mode & 0o111) === 0)
        return refuse('is a directory whose "run" cannot be executed (chmod +x)');
    return { kind: 'directory', path };
}
/** The test's path on this host; a script is made a file in `scratch`. */
async function testPath(test, scratch) {
    if (test.kind !== 'script')
        return test.path;
    const path = (0,external_node_path_.join)(scratch, 'test');
    const text = test.text.startsWith('#!') ? test.text : `#!/bin/sh\n${test.text}\n`;
    await (0,promises_.writeFile)(path, text, { mode: 0o755 });
    return path;
}

;// CONCATENATED MODULE: ./build/run/check-settings.js












/**
 * Looks at everything that the settings name on this host, before a run waits for another one or makes anything.
 *
 * @param cwd  directory that relative paths start from
 * @throws ConfigurationError where something is not there, cannot be read, or is not what it has to be
 * @throws InfrastructureError where libvirt does not answer
 */
async function checkSettings(settings, cwd, host) {
    if (settings.buildCommand !== null && settings.target === 'boot')
        throw new errors/* ConfigurationError */.j1('build-command: what a command of your own built is judged by its exit status alone: add target: build');
    if (!settings.clean && settings.buildCommand === null)
        throw new errors/* ConfigurationError */.j1('clean: false keeps what a build-command leaves in the source tree, and none is given. Kernels are built elsewhere and build on anyway: leave clean out.');
    checkSignature(settings);
    const config = await givenConfig(settings.config, cwd);
    return { config, boot: settings.target === 'boot' ? await checkBoot(settings, cwd, host) : null };
}
/** An exit status is the failure of a build of the user's own, and such a build shows nothing else. */
function checkSignature({ signature, target, buildCommand }) {
    const { kind, ...wanted } = (0,bisect_signature/* wantedOf */.Lm)(signature);
    const given = `signature: "${signature}"`;
    if (target === 'build') {
        if (kind === 'auto')
            return;
        if (buildCommand === null)
            throw new errors/* ConfigurationError */.j1(`${given} cannot be shown by a build: with target: build and the kernel's make only auto is allowed`);
        if (kind !== 'status')
            throw new errors/* ConfigurationError */.j1(`${given} cannot be shown by a build-command: allowed are auto and an exit status such as "status 3"`);
    }
    if (!('status' in wanted))
        return;
    if (target !== 'build')
        throw new errors/* ConfigurationError */.j1(`${given} is the exit status of a build-command: add target: build, or use "test" for a test that fails`);
    const { status } = wanted;
    if (status < 1 || status > 127 || status === 125)
        throw new errors/* ConfigurationError */.j1(`${given} is no status by which a build-command fails: allowed are 1 to 127, but 125`);
}
async function checkBoot(settings, cwd, host) {
    if (settings.initramfs === 'dracut')
        await requireDracut(settings.builder, cwd);
    if (settings.disks.length > domain/* MOST_DISKS */.Pw)
        throw new errors/* ConfigurationError */.j1(`disks: ${settings.disks.length} are given, a guest takes ${domain/* MOST_DISKS */.Pw} at most`);
    const test = await givenTest(settings.test, cwd);
    const rootfs = settings.rootfs === null ? null : (0,external_node_path_.resolve)(cwd, settings.rootfs);
    if (rootfs !== null)
        await (0,check/* checkRootfs */.U)(rootfs);
    const domainXml = await domainText(settings.domainXml, cwd);
    await (0,virsh/* requireLibvirt */.K4)(host);
    return { test, domainXml, rootfs, accel: await (0,accel/* pickAccel */.a)(settings.accel, host) };
}
/** The text of the user's own domain, given as it is or by its path; null where there is none. */
async function domainText(setting, cwd) {
    if (setting === null)
        return null;
    const given = setting.trimStart();
    const path = (0,external_node_path_.resolve)(cwd, given);
    const text = given.startsWith('<')
        ? given
        : await (0,promises_.readFile)(path, 'utf8').catch((error) => {
            throw new errors/* ConfigurationError */.j1(`domain-xml: ${path} cannot be read (${error.code})`);
        });
    (0,domain_template/* checkTemplate */.B)(text);
    return text;
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
 * @throws InfrastructureError where this host fails
 */
async function openTestbed(options, host) {
    const workDir = (0,external_node_path_.resolve)(options.cwd, options.settings.workDir);
    const checked = await checkSettings(options.settings, options.cwd, host);
    await (0,work_directory/* requireOwnWorkDirectory */._4)(workDir, options.kernel.kind === 'local' ? options.kernel.places : []);
    const least = options.settings.buildCommand ? COMMAND_ROOM : await (0,requirements/* leastRoom */.jL)(workDir);
    const place = { path: workDir, setting: 'work-dir' };
    await (0,room/* requireRoom */.hr)(place, least);
    if (checked.boot !== null)
        await (0,room/* requireRoom */.hr)(STAGING, requirements/* STAGING_ROOM */.Wo);
    try {
        await (0,work_directory/* makeWorkDirectory */.NM)(workDir, host);
        return await openIn(workDir, options, checked, host);
    }
    catch (error) {
        throw await (0,room/* orFullDisk */.Y9)(error, [place]);
    }
}
async function openIn(workDir, options, checked, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, output } = options;
        const stack = open_testbed_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        for (const left of await (0,upkeep_clean/* clean */.u)(workDir, host))
            host.log.info(`A crashed run left ${left}: removed`);
        const { kernel } = options;
        if (kernel.kind === 'local')
            stack.use(await (0,open_repository/* lockWorkDirectory */.cS)(workDir, host));
        const places = [
            { path: workDir, setting: 'work-dir' },
            { path: output, setting: 'output' },
            ...(checked.boot === null ? [] : [STAGING]),
        ];
        stack.use(watchRoom(places, host));
        const repository = kernel.kind === 'local' ? await (0,git_source/* openRepository */.h)({ user: kernel, workDir }, host) : kernel;
        const { filters, clean: cleans } = settings;
        if (filters === 'refuse')
            await (0,git_filters/* refuseFilters */.yY)(options.badEnd, repository.git);
        const source = await (0,git_source/* openSourceTree */.g)({ repository, workDir, filters, clean: cleans }, host);
        const file = settings.fixups === null ? null : (0,external_node_path_.resolve)(options.cwd, settings.fixups);
        const fixups = await openFixups({ file, repository, source });
        let testbed;
        let rootfs = null;
        let compiler = null;
        const contents = fixups.digest === null ? {} : { 'fixups its lines': fixups.digest };
        if (settings.buildCommand) {
            await trim(workDir, settings, host);
            const user = kernel.kind === 'local' ? kernel : kernel.user;
            const directories = [...(user === null ? [] : [user.directory]), options.cwd];
            const script = await openOwnScript({ command: settings.buildCommand, directories, badEnd: options.badEnd, source }, host);
            if (script !== null)
                contents[`buildCommand ${script.path}`] = script.digest;
            testbed = commandTestbed({
                buildCommand: settings.buildCommand,
                timeout: settings.buildTimeout,
                output,
                source,
                fixups,
                script,
                writes: places,
                revert: (commit, onto) => revertOnto(source, commit, onto),
            }, host);
        }
        else {
            await requireKernel(repository, options.badEnd, settings.kernel ?? '.');
            const part = (name) => (0,work_directory/* openPart */.Qj)(workDir, name);
            const configDir = await part('config');
            const boot = checked.boot === null ? null : await bootOptions(options, checked.boot, workDir, stack, host);
            rootfs = boot?.rootfs ?? null;
            const builder = await provideBuilder({
                setting: settings.builder,
                packages: settings.builderPackages,
                dracut: boot !== null && settings.initramfs === 'dracut',
                workDir,
                cwd: options.cwd,
            }, host);
            if (builder.kind === 'nspawn')
                stack.use(await (0,store_limit/* hold */._2)(builder.directory, workDir, host));
            const { forKernels } = await trim(workDir, settings, host);
            const makeArgs = settings.makeArgs;
            const ccacheLimit = (0,store_limit/* ccacheShare */.P8)(settings.storeLimit);
            const toolchain = await findToolchain({ builder, makeArgs, ccacheDir: await part('ccache'), ccacheLimit }, host);
            compiler = toolchain.compiler;
            const badEnd = await fixups.checkout(options.badEnd);
            if (!badEnd.ok)
                throw new errors/* ConfigurationError */.j1(`fixups: at the bad end ${badEnd.reason}`);
            const base = await baseConfig({
                given: checked.config,
                sourceDir: source.directory,
                directory: configDir,
                guestDir: boot === null ? null : (0,assets/* asset */.L)('kernel-config'),
                toolchain,
                makeArgs,
            }, host);
            const fits = {
                base,
                sourceDir: source.directory,
                directory: configDir,
                toolchain,
                makeArgs,
            };
            await requireFittingConfig(fits, options.badEnd, host);
            testbed = kernelTestbed({
                source,
                fixups,
                base,
                toolchain,
                makeArgs,
                timeout: settings.buildTimeout,
                buildDir: (0,external_node_path_.join)(await part('build'), 'kernel'),
                modulesDir: (0,external_node_path_.join)(await part('modules'), 'layer'),
                storeDir: await part('kernels'),
                cache: options.kernelCache,
                storeLimit: forKernels,
                initramfs: settings.initramfs,
                initSource: (0,external_node_path_.join)((0,assets/* asset */.L)('guest'), 'initramfs.c'),
            }, boot, output, host);
        }
        const resources = stack.move();
        return {
            ...testbed,
            rootfs,
            compiler,
            contents,
            linux: await isLinux(repository, options.badEnd),
            places,
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
/** After what this run needs is held, so that it is not what goes. */
async function trim(workDir, { storeLimit: limit }, host) {
    const trimmed = await (0,store_limit/* trimWorkDirectory */.nW)({ workDir, limit }, host);
    for (const what of trimmed.removed)
        host.log.info(`${workDir} held more than store-limit: ${what} was not used for longest and is removed`);
    return trimmed;
}
async function bootOptions(options, checked, workDir, stack, host) {
    const { settings } = options;
    const { test, accel, domainXml } = checked;
    const runs = await (0,work_directory/* openPart */.Qj)(workDir, 'runs');
    await (0,private_directory/* privateDirectory */.J)(runs);
    const runName = `${stage/* RUN_PREFIX */.px}${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const scratch = (0,external_node_path_.join)(runs, runName);
    await (0,promises_.mkdir)(scratch, { mode: 0o700 });
    stack.defer(() => (0,promises_.rm)(scratch, { recursive: true, force: true }));
    await (0,owner/* writeOwner */.h3)(scratch);
    const tools = (0,external_node_path_.join)(scratch, 'tools');
    const rootfs = checked.rootfs ?? (await madeRootfs(options, await (0,work_directory/* openPart */.Qj)(workDir, 'rootfs'), host));
    stack.use(await (0,store_limit/* hold */._2)(rootfs, workDir, host));
    await (0,rootfs_layers/* guestToolsLayer */.tt)(tools, protocol/* TOOLS */.It, {
        init: (0,external_node_path_.join)((0,assets/* asset */.L)('guest'), 'init'),
        runner: (0,external_node_path_.join)((0,assets/* asset */.L)('guest'), 'runner'),
        ...(test === null ? {} : { test: await testPath(test, scratch) }),
    });
    const pattern = /^\/(.*)\/([a-z]*)$/s.exec(settings.signature);
    return {
        runName,
        scratch,
        rootfs,
        tools,
        testProgram: test === null ? null : test.kind === 'directory' ? protocol/* TEST_IN_DIRECTORY */.N_ : protocol/* TEST */.ds,
        accel,
        memory: settings.memory,
        cpus: settings.cpus === 'auto' ? Math.min(4, (0,external_node_os_.availableParallelism)()) : settings.cpus,
        kernelArgs: settings.kernelArgs === '' ? [] : [settings.kernelArgs].flat(),
        bootTimeout: settings.bootTimeout,
        testTimeout: settings.testTimeout,
        network: settings.network,
        display: settings.display,
        init: settings.init,
        disks: settings.disks,
        domainXml,
        shutdown: settings.shutdown,
        ...(pattern === null ? {} : { pattern: new RegExp(pattern[1], pattern[2]) }),
        keepCores: settings.evidence.includes('cores'),
        keepVmcore: settings.evidence.includes('vmcore'),
        unproved: new Set(),
    };
}
async function madeRootfs({ settings, cwd, rootfsCache: cache }, store, host) {
    const setupScript = await scriptText(settings.rootfsSetup, cwd);
    // Init gives the card its address by `ip`.
    const network = settings.network === 'user' ? ['iproute2'] : [];
    const recipe = { packages: [...settings.rootfsPackages, ...network], setupScript };
    return provideRootfs({ recipe, store, cache }, host);
}
/** A script that is given as itself or as the path of its file. */
async function scriptText(script, cwd) {
    if (script === null || script.includes('\n'))
        return script;
    const path = (0,external_node_path_.resolve)(cwd, script);
    const isFile = (await (0,promises_.stat)(path).catch(() => null))?.isFile() === true;
    return isFile ? (0,promises_.readFile)(path, 'utf8') : script;
}

;// CONCATENATED MODULE: ./build/run/resolve-ends.js



/**
 * The commits that `good` and `bad` name.
 *
 * @throws ConfigurationError where one is not there, where they are the same, look swapped or have no common history,
 *   where no commit between them touches the paths, or where no release could stand in for a good end
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
            throw new errors/* ConfigurationError */.j1(`${named} look swapped: ${newer.commit.slice(0, 12)} is an ancestor of ${older.commit.slice(0, 12)}. Exchange them, or use ${fix}.`);
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
    if ((await commitsBetweenEnds({ plan: { ...ends, mode, paths, firstParent }, history })) > 0)
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

;// CONCATENATED MODULE: ./build/bisect/resumable.js
const startedOf = (events) => events.find((event) => event.event === 'started');
/** Longest value that is worth showing in a line. */
const resumable_SHOWN = 60;
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** Whether the verdicts of a journal hold for the run that is wanted. */
function fitOf(events, wanted) {
    const started = startedOf(events);
    if (started === undefined)
        return { fits: false, why: 'the journal does not say what was tested' };
    if (started.fingerprint !== wanted.fingerprint)
        return { fits: false, why: differences(started, wanted) };
    if (endedAs(events) === 'found')
        return { fits: false, why: 'that bisection is over' };
    return { fits: true };
}
/** What is different now, as a person would say it. */
function differences(started, wanted) {
    const found = [
        ...rangeDifferences(started, wanted),
        ...settingDifferences(started.settings, wanted.settings),
        ...contentDifferences(started.contents ?? wanted.contents, wanted.contents),
    ];
    const compiler = started.compiler === undefined ? wanted.compiler : started.compiler;
    if (compiler !== wanted.compiler)
        found.push(changed('the compiler', compiler, wanted.compiler));
    return found.length > 0 ? found.join('; ') : 'another version of this program judges in another way';
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
        ? `${what} is another one`
        : `${what} was ${was}, is ${is}`;
}
const resumable_short = (commit) => commit.slice(0, 12);
/** The status that the last run of a journal ended with; null where it was killed. */
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
 * @param now  the names as they are given now, and the commits that they mean
 * @returns undefined where nothing moved, or where another bisection is asked for
 */
function movedEnds(events, now) {
    const started = startedOf(events);
    if (started?.refs === undefined || answered(events))
        return undefined;
    const { refs, good, bad } = started;
    const other = refs.bad !== now.refs.bad ||
        JSON.stringify(refs.good) !== JSON.stringify(now.refs.good) ||
        settingDifferences(started.settings, now.settings).length > 0 ||
        contentDifferences(started.contents ?? {}, now.contents).length > 0;
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
 * @throws ConfigurationError where `resume-from` holds no journal
 */
async function readEarlier(settings, journal, cwd) {
    const own = await (0,bisect_journal/* readJournal */.a0)(journal);
    if (settings.resumeFrom === null)
        return { own, given: null };
    const directory = (0,external_node_path_.resolve)(cwd, settings.resumeFrom);
    if (!settings.resume) {
        throw new errors/* ConfigurationError */.j1(`resume-from: ${directory} is given, but resume is false. Leave one out.`);
    }
    const path = (0,external_node_path_.join)(directory, 'journal.jsonl');
    const events = await (0,bisect_journal/* readJournal */.a0)(path);
    if (events.length === 0) {
        throw new errors/* ConfigurationError */.j1(`resume-from: ${directory} holds no journal.jsonl. Give the directory that a run's artifact was unpacked to.`);
    }
    return { own, given: { path, events } };
}
/** The ends that this run is about: those of the earlier run that it goes on from, also where a branch has moved. */
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
        host.log.warning(`${moved.how}: the bisection goes on between the commits that it began with. For the new ones use resume: false.`);
        return moved.ends;
    }
    return now.ends;
}
/**
 * Makes the output directory's journal the newest one that this run can go on from: its own, that of `resume-from`, or
 * the cache's. One that does not fit is set aside; its new name says when.
 *
 * @throws ConfigurationError where `resume-from` is another bisection
 */
async function settleJournal(options, host) {
    const { journal, earlier, wanted, resume, cache } = options;
    const { own, given } = earlier;
    const candidates = [];
    const ownFit = fitOf(own, wanted);
    if (resume && ownFit.fits)
        candidates.push({ from: journal, events: own, text: null });
    if (given !== null) {
        const fit = fitOf(given.events, wanted);
        if (!fit.fits) {
            throw new errors/* ConfigurationError */.j1(`resume-from: ${given.path} is of another bisection: ${fit.why}. Give the same settings, or leave resume-from out.`);
        }
        candidates.push({ from: given.path, events: given.events, text: textOf(given.events) });
    }
    if (resume && cache !== undefined)
        candidates.push(...(await cached(cache, wanted, host)));
    const newest = candidates.toSorted((a, b) => lastTime(a.events) - lastTime(b.events)).at(-1);
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
    host.log.info(`Going on from ${newest.from}: ${verdicts} ${verdicts === 1 ? 'verdict is' : 'verdicts are'} kept`);
}
async function cached(cache, wanted, host) {
    const text = await cache.restore(wanted.fingerprint);
    if (text === null)
        return [];
    try {
        const events = (0,bisect_journal/* parseJournal */.z8)(text);
        // A bisection that is over is done again where that is asked for.
        if (!fitOf(events, wanted).fits)
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
 * @param cwd  directory that relative paths in the settings start from
 * @throws ConfigurationError for what the user can fix, before anything is built
 */
async function run(settings, cwd, host, observer = {}) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const _leftovers = run_addDisposableResource(env_1, { [Symbol.asyncDispose]: () => (0,processes/* killFamily */.$3)(null) }, true);
        const time = run_addDisposableResource(env_1, settings.timeLimit === null ? undefined : await limitOf(settings.timeLimit, host), false);
        const held = run_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const output = (0,external_node_path_.resolve)(cwd, settings.output);
        (0,directories/* requireOneLine */.Eu)(output, 'output');
        (0,directories/* requireOneLine */.Eu)((0,external_node_path_.resolve)(cwd, settings.workDir), 'work-dir');
        const { kernel, history } = await (0,open_repository/* openKernel */.m0)(settings, cwd, held, host);
        await (0,directories/* requireNoFile */.VC)(output, 'output');
        await (0,output_directory/* requireOwnOutput */.F)(output, (0,external_node_path_.resolve)(cwd, settings.workDir));
        const journalPath = (0,external_node_path_.join)(output, 'journal.jsonl');
        const earlier = await readEarlier(settings, journalPath, cwd);
        const telling = (0,verdict_relevant/* verdictRelevantSettings */.E)(settings);
        const files = await contentsOf(settings, cwd);
        const refs = { good: settings.good, bad: settings.bad };
        const named = await resolveEnds(settings, history);
        const ends = await keptEnds(earlier, { refs, ends: named, settings: telling, contents: files }, history, host);
        // Settings that are wrong show here, before anything is in the output directory.
        const testbed = run_addDisposableResource(env_1, await openTestbed({ settings, kernel, output, badEnd: ends.bad.commit, cwd, ...cachesOf(observer) }, host), true);
        const { compiler, linux } = testbed;
        const contents = { ...files, ...testbed.contents };
        const range = { good: ends.good.map(({ commit }) => commit), bad: ends.bad.commit };
        const fingerprint = fingerprintOf({ range, telling, compiler, contents });
        const plan = { ...planOf(settings, ends, fingerprint), origin: { refs, compiler, contents, linux } };
        await (0,room/* requireRoom */.hr)({ path: output, setting: 'output' }, OUTPUT_ROOM);
        await (0,directories/* makeDirectories */.Kb)(output, 'output');
        const wanted = { fingerprint, range, settings: telling, compiler, contents };
        const { resume } = settings;
        const cache = observer.journalCache;
        await settleJournal({ journal: journalPath, earlier, wanted, resume, cache }, host);
        const journal = run_addDisposableResource(env_1, await (0,bisect_journal/* openJournal */._0)(journalPath, host), true);
        await observer.prepared?.({ output, fingerprint, journal: journalPath, events: journal.events });
        const observed = observedJournal(journal, output, observer, time);
        const report = async () => {
            const reports = await (0,write/* writeReports */.L)(output, journal.events);
            await (0,output_directory/* giveOutputToUser */.R)(output);
            await observer.concluded?.(reports);
            return reports;
        };
        const { places } = testbed;
        const search = () => bisect(plan, testbed, history, observed, host).catch(async (error) => {
            throw await (0,room/* orFullDisk */.Y9)(error, places);
        });
        try {
            const conclusion = await concluded(search, journal, host);
            const reports = await report().catch((error) => {
                // On a full disk the reports fail for the same reason as the run, which has told it better.
                throw conclusion.status === 'error' ? new errors/* InfrastructureError */.EN(conclusion.reason) : error;
            });
            return { conclusion, reports, output, fingerprint };
        }
        catch (error) {
            // Why the run broke matters more than why that could not be written as well.
            await report().catch(() => { });
            throw await (0,room/* orFullDisk */.Y9)(error, places);
        }
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
const cachesOf = ({ rootfsCache, kernelCache }) => ({ rootfsCache, kernelCache });
/** The journal, with an observer who is told what it holds once that is on the disk. */
function observedJournal(journal, output, observer, time) {
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
            const directory = (0,external_node_path_.join)(output, (0,testbed/* stepDirectory */.iN)({ step, candidate: { commit } }));
            // Not only at the end: where this process is killed, no file of root's stays in a workspace.
            await (0,output_directory/* giveOutputToUser */.R)(output);
            await observer.stepDone?.({ step, commit, directory, events: journal.events });
        },
        [Symbol.asyncDispose]: () => journal[Symbol.asyncDispose](),
    };
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
async function limitOf(limit, host) {
    return limitTime({ limit, spent: await jobSeconds() }, host);
}
function planOf(settings, ends, fingerprint) {
    return {
        ...ends,
        mode: settings.mode,
        target: settings.target,
        paths: settings.paths,
        firstParent: settings.firstParent,
        boots: settings.boots,
        parallel: settings.parallel === 'auto' ? guestsAtOnce(settings.memory) : settings.parallel,
        confidence: settings.confidence,
        wanted: (0,bisect_signature/* wantedOf */.Lm)(settings.signature),
        verify: {
            ends: settings.verify.includes('ends'),
            culprit: settings.verify.includes('culprit'),
            revert: settings.verify.includes('revert'),
        },
        ...(settings.huntKnown === null ? {} : { known: (0,known_culprit/* readKnown */.U)(settings.huntKnown) }),
        fingerprint,
        settings: (0,verdict_relevant/* verdictRelevantSettings */.E)(settings),
    };
}
const MOST_GUESTS = 8;
/** Guests that this host can run side by side: one for each processor, and no more than half of the free memory holds. */
function guestsAtOnce(memory) {
    const fit = Math.floor((0,external_node_os_.freemem)() / 2 / (memory + GUEST_OVERHEAD));
    return Math.max(1, Math.min(fit, (0,external_node_os_.availableParallelism)(), MOST_GUESTS));
}


/***/ }),

/***/ 77118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U0: () => (/* binding */ unknownName),
/* harmony export */   _y: () => (/* binding */ plainValue),
/* harmony export */   hN: () => (/* binding */ parseYaml),
/* harmony export */   nJ: () => (/* binding */ camel),
/* harmony export */   sb: () => (/* binding */ readSettings),
/* harmony export */   vh: () => (/* binding */ readMapping)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38815);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14620);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70138);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39416);






/** Largest settings file that is read: far above any real one, far below what could hurt. */
const MOST = 1024 * 1024;
/**
 * Reads all settings: what is given directly wins over the `settings` mapping, and an empty value is the default.
 *
 * @throws ConfigurationError that names the setting, its value, what is allowed and how to fix it
 */
function readSettings(from) {
    const direct = (name) => (from.kind === 'input' ? `input ${name}` : `--${name}`);
    for (const [name, value] of Object.entries(from.given))
        checkName(name, value, direct(name));
    const file = readMapping(textOf(from.given.settings ?? '').trim(), from.cwd, direct('settings'));
    for (const [name, value] of Object.entries(file.values))
        checkName(name, value, `${name} in ${file.source}`);
    const result = {};
    for (const name of _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTING_NAMES */ .OI) {
        const own = from.given[name];
        const isOwn = own !== undefined && !isEmpty(own);
        const value = isOwn ? own : Object.hasOwn(file.values, name) ? (file.values[name] ?? '') : '';
        result[camel(name)] = parseOne(name, value, isOwn ? direct(name) : `${name} in ${file.source}`);
    }
    // Each field was made by the type of the same name in the schema that Settings is derived from.
    return result;
}
function parseOne(name, value, shown) {
    const setting = _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTINGS */ .yy[name];
    const isList = setting.kind === 'list' || name === 'make-args';
    if (typeof value !== 'string' && value.length > 1 && !isList) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${shown} is given ${value.length} values (${quote(value)}), and takes one: leave one of them.`);
    }
    const result = setting.value.safeParse(isEmpty(value) ? (setting.initial ?? setting.default) : textOf(value));
    if (result.success)
        return result.data;
    // A token must not come out in a message.
    const seen = name === 'token' ? 'a value that is not shown' : quote(value);
    const close = setting.allowed && typeof value === 'string' && !/[\s,]/.test(value.trim())
        ? ` Did you mean ${(0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .pA)(value.trim(), setting.allowed)}?`
        : '';
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${shown} is ${seen}, expected ${result.error.issues[0]?.message}.${close} ` +
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, text);
        source = text;
        content = parseYaml(readText(path, shown, text), `${shown}: ${text}`);
        if (content === '' || content === null)
            content = {};
    }
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${shown} is ${quote(text)}, expected a YAML or JSON mapping such as 'memory: 4G', or the path of one.`);
    }
    if (Object.hasOwn(content, 'settings')) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${source} names settings again: put the settings into one mapping.`);
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
        return (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(text, { schema: 'failsafe', logLevel: 'error' });
    }
    catch (error) {
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${shown} is not valid YAML or JSON: ${reason.replace(/:$/, '')}`);
    }
}
function readText(path, shown, text) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size > MOST)
            throw new Error('it is larger than 1 MiB');
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${shown} is ${quote(text)}, which is neither a mapping nor a file that can be read (${reason}). ` +
            "Give a mapping such as 'memory: 4G' or the path of a file.");
    }
}
/** @throws ConfigurationError where a setting's value is neither text nor a plain list of texts */
function plainValue(value, shown) {
    if (typeof value === 'string')
        return value === 'null' || value === '~' ? '' : value;
    if (value === null)
        return '';
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
        const broken = value.find((item) => /[\r\n]/.test(item.trim()));
        if (broken === undefined)
            return value;
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${shown} has the item ${JSON.stringify(broken)} with a line break, and takes items of one line each.`);
    }
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${shown} is a nested mapping or list, expected one value or a plain list of values.`);
}
function checkName(name, value, shown) {
    if ((0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .isSettingName */ .s9)(name))
        return;
    const close = (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .pA)(name, _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTING_NAMES */ .OI);
    // A token under a misspelt name is a token still.
    const seen = close === 'token' || isEmpty(value) ? '' : quote(value);
    throw unknownName(shown, seen, close, _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .SETTING_NAMES */ .OI);
}
/** The error for a name that no setting has. */
function unknownName(shown, value, close, allowed) {
    const given = value === '' ? '' : ` (given ${value})`;
    return new _host_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${shown} is unknown${given}. Did you mean ${close}? Correct the name or remove it. Allowed: ${allowed.join(', ')}.`);
}
/** Items of a list that came as such keep their commas: the newline at the end says that lines are the items. */
const textOf = (value) => typeof value === 'string' ? value : value.map((item) => `${item}\n`).join('');
const isEmpty = (value) => textOf(value).trim() === '';
/** The field of a setting in `Settings`. */
const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
/** The value in quotes, on one line and cut, so that it cannot be taken for a command of the runner. */
function quote(value) {
    const text = textOf(value).trim();
    return `'${(text.length > 80 ? `${text.slice(0, 80)}…` : text).replace(/\s+/g, ' ')}'`;
}


/***/ }),

/***/ 70138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qh: () => (/* binding */ INPUT_NAMES),
  yy: () => (/* binding */ SETTINGS),
  OI: () => (/* binding */ SETTING_NAMES),
  s9: () => (/* binding */ isSettingName)
});

// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/settings/define.js

/** A setting that is an input of the action. */
function input(kind, value, shown, text, rest) {
    return { isInput: true, kind, value, default: shown, text, ...rest };
}
/** A setting that is a flag and a key of `settings` only. */
const extra = (...setting) => ({ ...input(...setting), isInput: false });
const choice = (allowed, text, rest) => input('choice', (0,values/* oneOf */.yL)(allowed), allowed[0], text, { allowed, ...rest });
const extraChoice = (...setting) => ({ ...choice(...setting), isInput: false });

;// CONCATENATED MODULE: ./build/settings/schema.js


/** What the action and the command line can be told to do by the `command` setting. */
const COMMANDS = ['run', 'hunt-plan', 'hunt-report', 'setup', 'doctor', 'clean'];
const CHECKS = ['ends', 'culprit', 'revert'];
const EVIDENCE = ['cores', 'vmcore'];
const CACHES = ['rootfs', 'journal', 'kernels'];
/** For settings that a kernel's or a build's verdict depends on: with another value earlier verdicts do not hold. */
const VERDICT = { affectsVerdicts: true };
/** For all others, and for the ends, which count as the commits that they name. */
const NO_VERDICT = { affectsVerdicts: false };
const schema = {
    good: input('list', values/* refs */.Wj(), 'tags walked back', 'Revisions where it works.', {
        ...NO_VERDICT,
        initial: '',
    }),
    bad: input('text', values/* ref */.KR(), 'HEAD', 'Revision where it fails.', NO_VERDICT),
    kernel: input('text', values/* repository */.Jk(), "the workspace where it is a git work tree, else the workflow's repository", 'Git repository of the kernel: a path, or a URL that is mirrored on the runner.', { ...VERDICT, initial: '' }),
    mode: choice(['regression', 'fix'], 'Find the commit that broke it, or with `fix` the one that repaired it.', VERDICT),
    paths: input('list', values/* list */.p_({ keepCommas: true }), 'all', 'Only commits that touch these paths.', {
        ...VERDICT,
        initial: '',
    }),
    target: choice(['boot', 'build'], 'What is judged: the boot and its test, or with `build` the build alone, without a VM.', VERDICT),
    test: input('script', values/* script */.K$(), 'boot and read dmesg', 'Test for the guest: a directory (seen read-only, its `run` is executed), a file, or the script itself.', { ...VERDICT, initial: '' }),
    signature: input('text', values/* signature */.vl(), 'auto', 'What is bad: `auto` (what the bad end shows), `crash`, `test`, `hang`, `boot`, a crash title, `/regex/` on dmesg, or of a `build-command` a status such as `status 3`.', VERDICT),
    config: input('list', values/* list */.p_({ keepCommas: true }), 'the fragment for guests on tinyconfig', 'Kernel config: a make target (a word), a file (has a `/`, or exists) or `trim:<file>`; then fragments.', { ...VERDICT, initial: '' }),
    builder: input('text', values/* line */.n8(), 'auto', "Where kernels are built: `host`, `nspawn` (a container made by the recipe), or a container's directory.", VERDICT),
    'build-command': input('script', values/* script */.K$(), "the kernel's make", 'A build of your own: exit status 0 is good, 125 skip, 1 to 127 bad, anything else stops the run.', { ...VERDICT, initial: '' }),
    rootfs: input('text', values/* optionalLine */.DY(), 'made by the built-in recipe', 'Directory that the guest sees as `/`.', { ...VERDICT, initial: '' }),
    'rootfs-packages': input('list', values/* list */.p_(), 'none', 'Debian packages that are added to the rootfs.', VERDICT),
    'rootfs-setup': input('script', values/* script */.K$(), 'none', 'Script that is run once in the rootfs.', VERDICT),
    // With less a kernel dies before it can say so.
    memory: input('size', values/* size */.Ej('64M'), '2G', 'Memory of a guest.', VERDICT),
    'kernel-args': input('text', values/* joined */.oR(), 'none', "Added to the kernel's command line.", VERDICT),
    'test-timeout': input('duration', values/* duration */.p0(), '10m', 'Longest time that one run of the test may take.', VERDICT),
    boots: input('number', values/* orAuto */.nk(values/* whole */.WQ(1, 1000)), 'auto', 'Boots for each commit: `auto` (measured), or a number.', VERDICT),
    confidence: input('number', values/* probability */.E5(), '0.99', 'Confidence that is wanted for the culprit.', NO_VERDICT),
    verify: input('list', values/* someOf */.yU(CHECKS), 'ends,culprit,revert', 'What is verified by tests of its own, or `none`.', { ...VERDICT, allowed: CHECKS }),
    evidence: input('list', values/* someOf */.yU(EVIDENCE), 'cores', 'What is kept besides the logs: `cores`, `vmcore`, or `none`.', { ...NO_VERDICT, allowed: EVIDENCE }),
    'time-limit': input('minutes', values/* minutes */.Gx(), 'none', 'Minutes that the whole job may take, the same number as its `timeout-minutes`; the run stops early enough to upload.', NO_VERDICT),
    settings: input('text', values/* script */.K$(), 'none', 'Any of the settings as a YAML or JSON mapping, or the path of one.', NO_VERDICT),
    token: input('text', values/* optionalLine */.DY(), "the job's", "Fetches the kernel and writes a hunt's issue; never stored.", { ...NO_VERDICT, initial: '' }),
    command: choice(COMMANDS, 'What the action does.', NO_VERDICT),
    'first-parent': extra('boolean', values/* bool */.lc(), 'false', 'Follow only the first parent of merges.', VERDICT),
    'make-args': extra('text', values/* words */.aL(), 'none', "Added to make's command line.", VERDICT),
    'builder-packages': extra('list', values/* list */.p_(), 'none', "Debian packages that are added to the builder's container.", VERDICT),
    fixups: extra('text', values/* optionalLine */.DY(), 'none', 'File of `FROM..TO: commit or patch` lines, applied to candidates in that range so that old trees build.', VERDICT),
    filters: extraChoice(['refuse', 'run', 'none'], 'Filters that the attributes of the tree ask for, such as Git LFS: refuse such a tree, run those of your git settings, or build what the repository holds.', VERDICT),
    clean: extra('boolean', values/* bool */.lc(), 'true', 'Remove between steps what a `build-command` left in the source tree; `false` keeps it, so that it builds on.', VERDICT),
    initramfs: extraChoice(['auto', 'dracut'], 'Initramfs of the boot: what the boot needs, or one by dracut.', VERDICT),
    'build-timeout': extra('duration', values/* duration */.p0(), '2h', 'Longest time that one build may take.', VERDICT),
    'boot-timeout': extra('duration', values/* orAuto */.nk(values/* duration */.p0()), 'auto', 'Longest time from start to the first answer of the guest; `auto` goes by what the good end took.', VERDICT),
    cpus: extra('number', values/* orAuto */.nk(values/* whole */.WQ(1, 512)), 'auto', 'Processors of a guest.', VERDICT),
    accel: extraChoice(['auto', 'kvm', 'tcg'], 'How the guest runs: `auto` proves KVM first and else falls back to TCG.', VERDICT),
    init: extraChoice(['fast', 'system'], "PID 1 of the guest: this project's own, or the rootfs's.", VERDICT),
    disks: extra('list', values/* sizes */.LR(), 'none', 'Sizes of blank virtio disks, fresh for every boot.', VERDICT),
    network: extraChoice(['none', 'user'], 'Network of the guest; `user` is isolated.', VERDICT),
    'domain-xml': extra('text', values/* script */.K$(), 'none', 'libvirt domain XML of your own that a guest is made from, or its path.', VERDICT),
    display: extraChoice(['none', 'spice'], 'Display of the guest.', VERDICT),
    shutdown: extra('boolean', values/* bool */.lc(), 'false', 'End a guest by its agent, for bugs in the shutdown, not by sync and destroy.', VERDICT),
    parallel: extra('number', values/* orAuto */.nk(values/* whole */.WQ(1, 256)), 'auto', 'Guests that run at once.', NO_VERDICT),
    resume: extra('boolean', values/* bool */.lc(), 'true', "Go on from an earlier run's journal where nothing has changed that verdicts depend on.", NO_VERDICT),
    'resume-from': extra('text', values/* optionalLine */.DY(), 'none', "Directory of an earlier run's unpacked artifact: this run goes on from its journal.", NO_VERDICT),
    'work-dir': extra('text', values/* line */.n8(), '/var/lib/kernel-bisect', 'Directory for all that is kept between runs.', NO_VERDICT),
    output: extra('text', values/* line */.n8(), 'bisect-results', 'Directory for what a run writes.', NO_VERDICT),
    'store-limit': extra('size', values/* size */.Ej(), '20G', 'Most that kernels, rootfs, build containers and ccache in `work-dir` may hold together.', NO_VERDICT),
    cache: extra('list', values/* someOf */.yU(CACHES), 'rootfs,journal', "What goes to the workflow's cache: also `kernels`; or `none`.", { ...NO_VERDICT, allowed: CACHES }),
    'artifact-name': extra('text', values/* artifactName */.Cs(), 'kernel-bisect- and 8 digits of the fingerprint', 'Name that all artifacts begin with.', { ...NO_VERDICT, initial: '' }),
    'retention-days': extra('number', values/* orAuto */.nk(values/* whole */.WQ(1, 400)), "the repository's", 'Days that artifacts are kept.', { ...NO_VERDICT, initial: 'auto' }),
    hunt: extra('text', values/* name */.UU(), 'nightly', 'Name of the hunt: its nights, artifacts and issues belong together.', NO_VERDICT),
    'hunt-tests': extra('text', values/* script */.K$(), 'one that boots and reads dmesg', 'What a hunt tests: a JSON list of `name` and `settings`.', { ...NO_VERDICT, initial: '' }),
    'hunt-settings': extra('text', values/* script */.K$(), 'none', 'Settings that all tests of a hunt share: a mapping, or the path of one.', NO_VERDICT),
    'hunt-issues': extraChoice(['write', 'none'], 'Whether `hunt-report` opens, comments and closes issues; `none` keeps the night only.', NO_VERDICT),
    'hunt-known': extra('text', values/* script */.K$(), 'none', 'What an earlier night has found, written by `hunt-plan`: not searched again while it lasts.', NO_VERDICT),
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
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nk: () => (/* binding */ orAuto),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vl: () => (/* binding */ signature),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* unused harmony exports parseDuration, parseSize, parseList */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88532);
/* harmony import */ var _host_shell_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32389);


const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
const SIZES = { K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 };
/** Turns `90s`, `10m`, `2h` or `1h30m` into seconds; null where it is none of these or zero. */
function parseDuration(text) {
    if (!/^(\d+(\.\d+)?[smhd])+$/i.test(text))
        return null;
    let seconds = 0;
    for (const [, amount, unit] of text.toLowerCase().matchAll(/([\d.]+)([smhd])/g)) {
        seconds += Number(amount) * SECONDS[unit];
    }
    return seconds > 0 && Number.isFinite(seconds) ? seconds : null;
}
/** Turns `512M` or `20G` into bytes; null where it is none of these or zero. */
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
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((raw, context) => {
        const value = raw.includes('\0') ? undefined : parse(raw);
        if (value === undefined) {
            context.addIssue({ code: 'custom', message: expected });
            return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
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
/** The word `auto`, or what the given type takes. */
function orAuto(type) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text, context) => {
        if (text.trim() === 'auto')
            return 'auto';
        const result = type.safeParse(text);
        if (result.success)
            return result.data;
        context.addIssue({ code: 'custom', message: `auto or ${result.error.issues[0]?.message}` });
        return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
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
/** A script or a path: text of any length, kept as it is where it has several lines. */
const script = () => from('text without null bytes', (text) => {
    const value = text.trim();
    if (value === '' || value === 'none')
        return null;
    return value.includes('\n') ? text : value;
});
/** Arguments on one or more lines, made one line. */
const joined = () => from('text', (text) => (text.trim() === 'none' ? '' : text.trim().replace(/\s+/g, ' ')));
const words = () => from('arguments with every quote closed', (text) => text.trim() === 'none' ? [] : ((0,_host_shell_words_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWords */ .n)(text) ?? undefined));
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
const signature = () => from('auto, crash, test, hang, boot, a crash title, or a valid /regex/', (text) => {
    const value = text.trim();
    if (/[\r\n]/.test(value))
        return undefined;
    const match = /^\/(.+)\/([a-z]*)$/.exec(value);
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
/** The allowed word that needs the fewest changes to become `text`. */
function nearest(text, allowed) {
    const wanted = text.toLowerCase().replaceAll('_', '-');
    const ranked = allowed.map((word) => ({ word, cost: distance(wanted, word) }));
    return ranked.sort((a, b) => a.cost - b.cost)[0]?.word;
}
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
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
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77118);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70138);


const RELEVANT = new Set(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTING_NAMES */ .OI.filter((name) => _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy[name].affectsVerdicts).map(_read_js__WEBPACK_IMPORTED_MODULE_0__/* .camel */ .nJ));
/** Whether verdicts depend on a setting, by its field in `Settings`. */
const isVerdictRelevant = (field) => RELEVANT.has(field);
/** The settings that verdicts depend on. */
function verdictRelevantSettings(settings) {
    return Object.fromEntries(Object.entries(settings).filter(([name]) => isVerdictRelevant(name)));
}


/***/ }),

/***/ 81981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ WORK_DIR),
/* harmony export */   Sp: () => (/* binding */ REAPER),
/* harmony export */   Wo: () => (/* binding */ STAGING_ROOM),
/* harmony export */   dq: () => (/* binding */ REQUIREMENTS),
/* harmony export */   ib: () => (/* binding */ ROOM),
/* harmony export */   jL: () => (/* binding */ leastRoom),
/* harmony export */   jS: () => (/* binding */ LIBVIRT_UNITS)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_work_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93472);



const program = (name, debian, fedora, use) => ({
    name,
    anyOf: [name],
    debian: [debian],
    fedora: [fedora],
    for: use,
});
const file = (name, path, debian, fedora) => ({
    name,
    anyOf: [path],
    debian: [debian],
    fedora: [fedora],
    for: 'building a kernel',
});
/** All that a run takes from packages. dracut is not among them: on Debian it would remove initramfs-tools. */
const REQUIREMENTS = [
    program('qemu-system-x86_64', 'qemu-system-x86', 'qemu-system-x86-core', 'the virtual machines'),
    {
        name: 'libvirt',
        anyOf: ['libvirtd', 'virtqemud'],
        debian: ['libvirt-daemon-system'],
        fedora: ['libvirt-daemon-driver-qemu'],
        for: 'the virtual machines',
    },
    program('virtlogd', 'libvirt-daemon-system', 'libvirt-daemon-log', 'the virtual machines'),
    program('virsh', 'libvirt-clients', 'libvirt-client', 'the virtual machines'),
    {
        name: 'virtiofsd',
        anyOf: ['/usr/libexec/virtiofsd', '/usr/lib/qemu/virtiofsd'],
        // Debian 12 has it as part of QEMU, later releases as a package of its own.
        debian: ['virtiofsd', 'qemu-system-common'],
        fedora: ['virtiofsd'],
        for: 'the root directory of a guest',
    },
    program('mmdebstrap', 'mmdebstrap', 'mmdebstrap', 'making the rootfs'),
    program('systemd-nspawn', 'systemd-container', 'systemd-container', 'builds in a container, rootfs-setup'),
    program('tar', 'tar', 'tar', 'the cache of the rootfs'),
    program('zstd', 'zstd', 'zstd', 'the cache of the rootfs'),
    program('getfattr', 'attr', 'attr', 'the cache of the rootfs'),
    program('flock', 'util-linux', 'util-linux-core', 'one run at a time in a work directory'),
    program('git', 'git', 'git-core', 'the search'),
    program('gcc', 'gcc', 'gcc', 'building a kernel'),
    program('make', 'make', 'make', 'building a kernel'),
    program('flex', 'flex', 'flex', 'building a kernel'),
    program('bison', 'bison', 'bison', 'building a kernel'),
    program('bc', 'bc', 'bc', 'building a kernel'),
    program('perl', 'perl', 'perl-interpreter', 'building a kernel'),
    program('python3', 'python3', 'python3', 'building a kernel'),
    program('cpio', 'cpio', 'cpio', 'building a kernel'),
    program('xz', 'xz-utils', 'xz', 'building a kernel'),
    program('depmod', 'kmod', 'kmod', 'building a kernel'),
    program('ccache', 'ccache', 'ccache', 'building a kernel again in little time'),
    file('the C library headers', '/usr/include/stdio.h', 'libc6-dev', 'glibc-devel'),
    file('the libelf headers', '/usr/include/gelf.h', 'libelf-dev', 'elfutils-libelf-devel'),
    file('the OpenSSL headers', '/usr/include/openssl/ssl.h', 'libssl-dev', 'openssl-devel'),
];
/**
 * Takes in what libvirt leaves behind. QEMU is nobody's child once libvirt has started it, and libvirt waits until its
 * process is gone: for seconds where PID 1 is a container's and looks for dead children now and then, or never does.
 */
const REAPER = program('tini', 'tini', 'tini', 'libvirt where systemd does not start it');
const GIB = 1024 ** 3;
/**
 * Room in the work directory: a source tree (1.5 GiB of Linux 6.1), one build of it, rootfs and some kernels; the tree
 * is kept, and the next candidate needs little more. A distribution's config takes what is wanted.
 */
const ROOM = {
    first: 4 * GIB,
    later: GIB / 2,
    wanted: 15 * GIB,
};
/** What has to be free for a run to begin in a work directory. */
async function leastRoom(workDir) {
    const tree = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_host_work_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .partOf */ .BU)(workDir, 'source'), 'tree', 'Kconfig')).catch(() => null);
    return tree === null ? ROOM.first : ROOM.later;
}
/** Room beside libvirt's images: one kernel and its initramfs for each guest. */
const STAGING_ROOM = GIB / 4;
/** Where everything is that is kept between runs, unless `work-dir` says otherwise. */
const WORK_DIR = '/var/lib/kernel-bisect';
/** The systemd units that answer at `qemu:///system`: the one daemon, or the newer one of QEMU alone. */
const LIBVIRT_UNITS = ['libvirtd.service', 'virtqemud.socket'];


/***/ }),

/***/ 42578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ ccacheShare),
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   nW: () => (/* binding */ trimWorkDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _build_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11510);
/* harmony import */ var _host_in_use_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81066);




/** Where directories lie that a recipe makes: what guests see as `/`, and what kernels are built in. */
const MADE = ['rootfs', 'builders'];
/** What of `store-limit` is ccache's; it keeps to it by itself. Of the default that is its own default, 5 GiB. */
const ccacheShare = (limit) => Math.floor(limit / 4);
/**
 * Keeps others from removing a rootfs or a build container, until that is disposed of, and notes its use.
 *
 * @param directory  of this work directory, or of another one; what is the user's own is removed by nobody
 */
async function hold(directory, workDir, host) {
    const isMade = MADE.some((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workDir, folder));
    return isMade || (await (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .isKept */ .t8)(directory)) ? await (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .useDirectory */ .hH)(directory, host) : null;
}
/**
 * Removes what was not used for longest until kernels, rootfs and build containers, with the share of ccache, fit into
 * `store-limit`. What a run or a doctor on this host uses stays.
 *
 * @param options.workDir  locked by the caller, so its kernels are in nobody's use
 * @returns what was removed, and what is left of the limit for kernels
 */
async function trimWorkDirectory(options, host) {
    const { workDir, limit } = options;
    const ours = limit - ccacheShare(limit);
    let kept = [...(await kernels((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workDir, 'kernels'))), ...(await directories(workDir, host))];
    const removed = [];
    for (const one of kept.toSorted((a, b) => a.used - b.used)) {
        if (sizeOf(kept) <= ours)
            break;
        if (!(await one.remove()))
            continue;
        removed.push(one.what);
        kept = kept.filter((other) => other !== one);
    }
    const others = sizeOf(kept.filter(({ isKernel }) => !isKernel));
    return { removed, forKernels: Math.max(0, ours - others) };
}
const sizeOf = (all) => all.reduce((sum, { size }) => sum + size, 0);
async function kernels(store) {
    const entries = await (0,_build_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeEntries */ .uH)(store);
    return entries.map(({ key, size, used }) => ({
        what: `the kernel ${key.slice(0, 12)}`,
        isKernel: true,
        size,
        used,
        // Those of a run as root are out of reach of one that is not.
        remove: () => (0,_build_store_js__WEBPACK_IMPORTED_MODULE_2__/* .removeKernel */ .Y9)(key, store).then(() => true, () => false),
    }));
}
async function directories(workDir, host) {
    const found = [];
    for (const folder of MADE) {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workDir, folder);
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(above, { withFileTypes: true }).catch(() => [])) {
            if (!entry.isDirectory() || !/^[0-9a-f]{16}$/.test(entry.name))
                continue;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(above, entry.name);
            const { stdout } = await host.run('du', ['-sx', '--block-size=1', '--', path]);
            found.push({
                what: path,
                isKernel: false,
                size: Number.parseInt(stdout, 10),
                used: await (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .lastUsed */ .qE)(path),
                remove: () => (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .removeUnused */ .ln)(path, host),
            });
        }
    }
    return found;
}


/***/ }),

/***/ 48174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ isUpkeep),
  V: () => (/* binding */ upkeep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/upkeep/clean.js
var clean = __webpack_require__(52172);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/host/room.js
var room = __webpack_require__(71952);
// EXTERNAL MODULE: ./build/host/work-directory.js
var work_directory = __webpack_require__(93472);
// EXTERNAL MODULE: ./build/vm/accel.js
var vm_accel = __webpack_require__(70836);
// EXTERNAL MODULE: ./build/vm/stage.js
var stage = __webpack_require__(67226);
// EXTERNAL MODULE: ./build/vm/virsh.js
var virsh = __webpack_require__(95458);
;// CONCATENATED MODULE: ./build/upkeep/audit.js
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

const DENIAL = /apparmor="DENIED"|avc:\s+denied/;
/** Read from the end of the audit log. */
const TAIL = 256 * 1024;
/** The last line of a log that tells of a denial by AppArmor or SELinux; null where there is none. */
function lastDenial(log) {
    return (log
        .split('\n')
        .findLast((line) => DENIAL.test(line))
        ?.trim() ?? null);
}
/** The last denial that this host noted, from wherever it notes them; null where none is found. */
async function lastAuditLine(host) {
    const file = await endOf('/var/log/audit/audit.log').catch(() => '');
    const noted = lastDenial(file);
    if (noted !== null)
        return noted;
    for (const [command, ...args] of [['journalctl', '-q', '-k', '-n', '2000', '--no-pager'], ['dmesg']]) {
        const read = await host.run(command, args, { check: false, within: 20 }).catch(() => null);
        const found = lastDenial(read?.stdout ?? '');
        if (found !== null)
            return found;
    }
    return null;
}
async function endOf(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        const { size } = await file.stat();
        const length = Math.min(size, TAIL);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8', 0, bytesRead);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/upkeep/requirements.js
var requirements = __webpack_require__(81981);
;// CONCATENATED MODULE: ./build/upkeep/look.js






/** Programs of the administrator are on no ordinary user's path. */
const SBIN = ['/usr/local/sbin', '/usr/sbin', '/sbin'];
/** The family from the text of `/etc/os-release`; null for one that is not known here. */
function familyOf(osRelease) {
    const words = [...osRelease.matchAll(/^ID(?:_LIKE)?=(.*)$/gm)].flatMap(([, value = '']) => value.replaceAll('"', '').split(' '));
    if (words.some((word) => word === 'debian' || word === 'ubuntu'))
        return 'debian';
    return words.some((word) => word === 'fedora' || word === 'rhel') ? 'fedora' : null;
}
/** The family of this host's distribution. */
async function family() {
    return familyOf(await (0,promises_.readFile)('/etc/os-release', 'utf8').catch(() => ''));
}
/** Where a program or file is; null where it is not. */
async function find(name) {
    const folders = name.startsWith('/') ? [''] : [...(process.env.PATH ?? '').split(':'), ...SBIN];
    for (const folder of folders) {
        const path = folder === '' ? name : (0,external_node_path_.join)(folder, name);
        const mode = name.startsWith('/') ? external_node_fs_.constants.F_OK : external_node_fs_.constants.X_OK;
        const found = await (0,promises_.access)(path, mode).then(() => (0,promises_.stat)(path), () => null);
        if (found?.isFile())
            return path;
    }
    return null;
}
/** What this host lacks of what packages bring. */
async function missing() {
    const lacking = [];
    for (const requirement of requirements/* REQUIREMENTS */.dq) {
        const found = await Promise.all(requirement.anyOf.map(find));
        if (found.every((path) => path === null))
            lacking.push(requirement);
    }
    return lacking;
}
/** The first of a requirement's Debian packages that the archive has. */
async function knownPackage({ debian }, host) {
    for (const name of debian.slice(0, -1)) {
        const { stdout } = await host
            .run('apt-cache', ['policy', name], { check: false, env: { LC_ALL: 'C' } })
            .catch(() => ({ stdout: '' }));
        if (/^ {2}Candidate: (?!\(none\))/m.test(stdout))
            return name;
    }
    return debian.at(-1);
}
/** The command that installs packages, for a person to type. */
function installCommand(which, packages) {
    const names = [...new Set(packages)].join(' ');
    return which === 'debian'
        ? `sudo apt-get install --no-install-recommends ${names}`
        : `sudo dnf install ${names}`;
}
/** Runs a command as root: as we are, or through sudo where it asks for no password. */
function asRoot(command, args, options, host) {
    if (process.getuid?.() === 0)
        return host.run(command, args, options);
    // sudo cleans the environment, so what is wanted in it goes by way of env.
    const env = Object.entries(options.env ?? {}).map(([name, value]) => `${name}=${value}`);
    return host.run('sudo', ['-n', 'env', ...env, command, ...args], options);
}
/** What libvirt answers to `virsh version`, or why it does not. */
async function askLibvirt(within, host) {
    const options = { check: false, within, env: { LC_ALL: 'C' } };
    const asked = await asRoot('virsh', (0,virsh/* virshArgs */.U5)(['version']), options, host).catch((error) => {
        if (error instanceof errors/* InfrastructureError */.EN)
            return error;
        throw error;
    });
    if (asked instanceof errors/* InfrastructureError */.EN)
        return { silent: asked.message };
    const silent = (0,virsh/* silenceOf */.Dp)(asked);
    if (silent !== null)
        return { silent };
    const library = /Using library: (.*)/.exec(asked.stdout)?.[1];
    const qemu = /Running hypervisor: (.*)/.exec(asked.stdout)?.[1];
    return { version: [library, qemu].filter(Boolean).join(', ') || 'libvirt' };
}
/** Whether systemd is the one that starts daemons here. */
async function hasSystemd() {
    return (await (0,promises_.stat)('/run/systemd/system').catch(() => null)) !== null;
}
/** Where libvirt's QEMU cannot open /dev/kvm it is root's alone; true only then, false too where there is no KVM. */
async function kvmIsShut() {
    const device = await (0,promises_.stat)('/dev/kvm').catch(() => null);
    return device !== null && device.uid === 0 && (device.mode & 0o066) === 0;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/boot/protocol.js
var protocol = __webpack_require__(79601);
// EXTERNAL MODULE: ./build/build/config-text.js
var config_text = __webpack_require__(82489);
// EXTERNAL MODULE: ./build/build/initramfs.js + 2 modules
var initramfs = __webpack_require__(9481);
// EXTERNAL MODULE: ./build/build/root-transport.js
var root_transport = __webpack_require__(24927);
// EXTERNAL MODULE: ./build/host/assets.js
var assets = __webpack_require__(55250);
// EXTERNAL MODULE: ./build/host/owner.js
var owner = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/rootfs/check.js
var check = __webpack_require__(53846);
// EXTERNAL MODULE: ./build/rootfs/layers.js + 1 modules
var rootfs_layers = __webpack_require__(15902);
// EXTERNAL MODULE: ./build/rootfs/private-directory.js
var private_directory = __webpack_require__(54451);
// EXTERNAL MODULE: ./build/vm/domain.js
var domain = __webpack_require__(75446);
// EXTERNAL MODULE: ./build/vm/guest.js + 5 modules
var vm_guest = __webpack_require__(90248);
// EXTERNAL MODULE: ./build/upkeep/store-limit.js
var store_limit = __webpack_require__(42578);
;// CONCATENATED MODULE: ./build/upkeep/probe.js
var probe_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var probe_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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

















/** Seconds for the first sign on the console, and from there to the goal. KVM that shows nothing by then never will. */
const FIRST = { kvm: 10, tcg: 60 };
const REST = { kvm: 30, tcg: 90 };
const MEMORY = 512 * 1024 ** 2;
/** Chooses the kernel that says most: one that was built for guests, else the host's own; null where there is none. */
async function probeKit(workDir) {
    const stored = await newest((0,external_node_path_.join)(workDir, 'kernels'), /^[0-9a-f]{64}$/, 'image');
    const kernel = stored ?? (await newest('/boot', /^vmlinuz-/, ''));
    if (kernel === null)
        return null;
    const rootfs = await usableRootfs((0,external_node_path_.join)(workDir, 'rootfs'));
    const way = await wayOf(kernel, stored !== null);
    const goal = way === null ? 'printed' : rootfs === null ? 'root' : 'agent';
    const described = stored === null ? kernel : 'a stored kernel';
    return { kernel, described, way, rootfs: way === null ? null : rootfs, goal };
}
/** By the config and the modules that lie where the store, or a distribution, puts them. */
async function wayOf(kernel, isStored) {
    const version = (0,external_node_path_.basename)(kernel).replace(/^vmlinuz-/, '');
    const config = isStored ? (0,external_node_path_.join)((0,external_node_path_.dirname)(kernel), 'config') : `/boot/config-${version}`;
    const text = await (0,promises_.readFile)(config, 'utf8').catch(() => null);
    if (text === null)
        return isStored ? { by: 'virtiofs', modules: [], release: '' } : null;
    const loadable = await (0,promises_.readFile)((0,external_node_path_.join)((0,assets/* asset */.L)('kernel-config'), 'modules.txt'), 'utf8');
    const way = (0,root_transport/* rootTransportOf */.p)(text, (0,config_text/* parseLoadable */.kL)(loadable));
    if (way.modules.length === 0)
        return { ...way, release: '' };
    const layer = (0,external_node_path_.join)((0,external_node_path_.dirname)(kernel), 'modules');
    const release = isStored ? await (0,initramfs/* releaseDirectory */.f)(layer) : (0,external_node_path_.join)('/lib/modules', version);
    const has = await (0,promises_.stat)((0,external_node_path_.join)(release, 'modules.dep')).catch(() => null);
    return has === null ? null : { ...way, release };
}
async function newest(directory, name, inside) {
    let best = null;
    for (const entry of await (0,promises_.readdir)(directory).catch(() => [])) {
        if (!name.test(entry))
            continue;
        const path = (0,external_node_path_.join)(directory, entry, inside);
        const found = await (0,promises_.stat)(path).catch(() => null);
        if (found?.isFile() && (best === null || found.mtimeMs > best.time))
            best = { path, time: found.mtimeMs };
    }
    return best?.path ?? null;
}
async function usableRootfs(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        if (!entry.isDirectory() || entry.name.startsWith('.'))
            continue;
        const path = (0,external_node_path_.join)(directory, entry.name);
        const usable = await (0,check/* checkRootfs */.U)(path).then(() => true, () => false);
        if (usable)
            return path;
    }
    return null;
}
/**
 * Boots a probe from the real work directory, as a trial is booted: overlay, virtiofs, staged image, libvirt.
 * Nothing is left of it.
 *
 * @throws InfrastructureError where one of these parts fails
 */
async function probe(workDir, kit, accel, host) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await (0,work_directory/* requireOwnWorkDirectory */._4)(workDir);
        await (0,work_directory/* makeWorkDirectory */.NM)(workDir, host);
        const runs = await (0,work_directory/* openPart */.Qj)(workDir, 'runs');
        await (0,private_directory/* privateDirectory */.J)(runs);
        const token = (0,external_node_crypto_.randomBytes)(8).toString('hex');
        const run = `${stage/* RUN_PREFIX */.px}probe-${token.slice(0, 8)}`;
        const name = `${run}-${token}`;
        const scratch = (0,external_node_path_.join)(runs, run);
        const cleanup = probe_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        await (0,promises_.mkdir)(scratch, { mode: 0o700 });
        cleanup.defer(() => (0,promises_.rm)(scratch, { recursive: true, force: true }));
        await (0,owner/* writeOwner */.h3)(scratch);
        if (kit.rootfs !== null)
            cleanup.use(await (0,store_limit/* hold */._2)(kit.rootfs, workDir, host));
        const root = cleanup.use(await probeRoot(kit, scratch, name, host));
        cleanup.defer(() => (0,stage/* removeStaging */.O7)(name, host));
        const staging = await (0,stage/* stagingDirectory */.v7)(name, host);
        const image = await (0,stage/* stageImage */.ou)(kit.kernel, staging, host);
        const initrd = await probeInitramfs(kit, scratch, staging, host);
        const rootBy = kit.way?.by ?? 'virtiofs';
        const started = host.now();
        const guest = probe_addDisposableResource(env_1, await (0,vm_guest/* startGuest */.H)({
            name,
            owner: { run, pid: process.pid },
            accel,
            memory: MEMORY,
            cpus: 1,
            kernel: image.path,
            ...(initrd === null ? {} : { initrd }),
            rootBy,
            cmdline: (0,domain/* kernelCmdline */.KN)({ token, rootBy, init: protocol/* INIT */.Zz }),
            root: root.path,
            consoleSocket: (0,external_node_path_.join)(staging, 'console.sock'),
            consoleFile: (0,external_node_path_.join)(scratch, 'console.log'),
        }, host), true);
        const reached = await follow(guest, kit.goal, accel, host);
        const last = guest.console.text().trim().split('\n').slice(-3);
        return { reached, seconds: (host.now() - started) / 1000, last };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = probe_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Where the kernel needs one. @returns what QEMU boots with it */
async function probeInitramfs({ way }, scratch, staging, host) {
    if (way === null || way.modules.length === 0)
        return null;
    const { modules, release } = way;
    const initSource = (0,external_node_path_.join)((0,assets/* asset */.L)('guest'), 'initramfs.c');
    const file = (0,external_node_path_.join)(scratch, 'initramfs');
    const made = await (0,initramfs/* makeInitramfs */.W)({ release, modules, initSource, builder: { kind: 'host' }, file }, host);
    return (await (0,stage/* stageImage */.ou)(made.path, staging, host, made.digest)).path;
}
async function probeRoot(kit, scratch, name, host) {
    const tools = (0,external_node_path_.join)(scratch, 'tools');
    const guest = (0,assets/* asset */.L)('guest');
    await (0,rootfs_layers/* guestToolsLayer */.tt)(tools, protocol/* TOOLS */.It, { init: (0,external_node_path_.join)(guest, 'init'), runner: (0,external_node_path_.join)(guest, 'runner') });
    let rootfs = kit.rootfs;
    if (rootfs === null) {
        rootfs = (0,external_node_path_.join)(scratch, 'empty');
        await (0,promises_.mkdir)(rootfs);
        await (0,promises_.chmod)(rootfs, 0o755);
        for (const directory of ['dev', 'proc', 'sys'])
            await (0,promises_.mkdir)((0,external_node_path_.join)(rootfs, directory));
    }
    const directory = (0,external_node_path_.join)(scratch, name);
    return (0,rootfs_layers/* mountRoot */.mv)({ rootfs, modules: null, tools, directory, upperLimit: 16 * 1024 ** 2 }, host);
}
/** Watches a guest until it reached its goal, died, or its time is over. */
async function follow(guest, goal, accel, host) {
    const seen = () => {
        const text = guest.console.text();
        // The second one is the initramfs's, which has mounted a root that holds no programs.
        if (/VFS: Mounted root \((virtiofs|9p)|initramfs: cannot start/.test(text))
            return 'root';
        return /Linux version \d/.test(text) ? 'printed' : 'started';
    };
    const wait = async (isThere, within) => {
        const deadline = host.now() + within * 1000;
        while (!isThere() && guest.death() === undefined && host.now() < deadline)
            await host.sleep(0.1);
    };
    await wait(() => seen() !== 'started', FIRST[accel]);
    if (seen() === 'started' || goal === 'printed')
        return seen();
    if (goal === 'agent')
        return typeof (await guest.agentReady(REST[accel])) === 'number' ? 'agent' : seen();
    await wait(() => seen() === goal, REST[accel]);
    return seen();
}

;// CONCATENATED MODULE: ./build/upkeep/doctor.js












/**
 * Checks this host for everything that a run needs, at last by a boot as a run does it.
 *
 * @returns what was found, in the order of the checks
 */
async function doctor(options, host) {
    const workDir = (0,external_node_path_.resolve)(options.workDir);
    const findings = [];
    findings.push(...(await tools(host)), rights(), ...(await kernelFeatures(host)), await libvirt(host));
    const { accel, ...kvm } = await acceleration(options.accel, host);
    findings.push(kvm);
    findings.push(await workDirectory(workDir), await doctor_room(workDir, await (0,requirements/* leastRoom */.jL)(workDir), requirements/* ROOM */.ib.wanted, 'work-dir'));
    findings.push(await doctor_room(stage/* STAGING_ROOT */.bg, requirements/* STAGING_ROOM */.Wo, requirements/* STAGING_ROOM */.Wo, room/* LIBVIRT_IMAGES */.MA));
    findings.push(await memory(options.memory));
    if (findings.some(({ level }) => level === 'wrong')) {
        return [...findings, { level: 'warning', text: 'the probe boot is left out until the above is fixed' }];
    }
    return [...findings, ...(await probeBoot(workDir, accel, host))];
}
// A probe's console is part of some texts, and what a guest prints is for no terminal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;
/** A finding as it is printed: one line, and one for what fixes it. */
function findingText({ level, text, fix }) {
    const mark = { ok: 'ok     ', warning: 'warning', wrong: 'WRONG  ' }[level];
    const line = `${mark}  ${text.replace(CONTROL, ' ').trimEnd()}`;
    return fix === undefined ? line : `${line}\n         to fix it: ${fix}`;
}
async function tools(host) {
    const which = await family();
    const findings = [];
    for (const requirement of requirements/* REQUIREMENTS */.dq) {
        const { name, anyOf, fedora, for: use } = requirement;
        const [path] = (await Promise.all(anyOf.map(find))).filter((found) => found !== null);
        if (path !== undefined) {
            findings.push({ level: 'ok', text: `${name}: ${path}` });
            continue;
        }
        const brought = which === 'fedora' ? fedora[0] : await knownPackage(requirement, host);
        findings.push({
            level: 'wrong',
            text: `${name} is missing; needed for ${use}`,
            fix: which === null
                ? `install it by your distribution's means (Debian calls it ${brought})`
                : installCommand(which, [brought]),
        });
    }
    return findings;
}
function rights() {
    if (process.arch !== 'x64')
        return { level: 'wrong', text: `this machine is ${process.arch}; guests are x86-64 only` };
    if (process.getuid?.() === 0)
        return { level: 'ok', text: 'running as root' };
    return {
        level: 'wrong',
        text: 'not running as root; mounts and virtual machines need it',
        fix: 'start it by sudo',
    };
}
async function kernelFeatures(host) {
    const findings = [];
    for (const type of ['overlay', 'tmpfs']) {
        const known = async () => (await filesystems()).includes(type);
        if (!(await known()))
            await host.run('modprobe', [type], { check: false }).catch(() => undefined);
        const there = await known();
        findings.push(there
            ? { level: 'ok', text: `this kernel has ${type}` }
            : {
                level: 'wrong',
                text: `this kernel has no ${type}`,
                fix: `sudo modprobe ${type}, or a kernel that has it`,
            });
    }
    return findings;
}
/** The file systems that the kernel knows by now; a module is not among them before it is loaded. */
async function filesystems() {
    const all = await (0,promises_.readFile)('/proc/filesystems', 'utf8').catch(() => '');
    return all.split('\n').map((line) => line.split('\t').at(-1) ?? '');
}
async function libvirt(host) {
    if ((await find('virsh')) === null)
        return { level: 'wrong', text: 'libvirt cannot be asked without virsh', fix: 'install it as above' };
    const asked = await askLibvirt(120, host);
    const at = (0,virsh/* libvirtUri */.Lk)();
    if ('version' in asked)
        return { level: 'ok', text: `libvirt answers at ${at}: ${asked.version}` };
    const text = `libvirt does not answer at ${at}: ${asked.silent}`;
    // Another address than the daemon's own is somebody's wish, and no daemon's fault.
    if (process.env.LIBVIRT_DEFAULT_URI) {
        return { level: 'wrong', text, fix: 'unset LIBVIRT_DEFAULT_URI, or start what it names' };
    }
    return {
        level: 'wrong',
        text,
        fix: (await hasSystemd())
            ? 'sudo systemctl enable --now libvirtd (or virtqemud.socket)'
            : 'sudo virtlogd -d; sudo libvirtd -d',
    };
}
async function acceleration(setting, host) {
    if (await kvmIsShut()) {
        const text = "/dev/kvm is root's alone: libvirt then asks QEMU again for a minute before every guest";
        return { accel: 'tcg', level: 'wrong', text, fix: 'sudo chgrp kvm /dev/kvm; sudo chmod 0660 /dev/kvm' };
    }
    const warnings = [];
    const quiet = { ...host, log: { ...host.log, warning: (line) => void warnings.push(line) } };
    try {
        const accel = await (0,vm_accel/* pickAccel */.a)(setting, quiet);
        const [why] = warnings;
        if (why === undefined)
            return { accel, level: 'ok', text: `guests run with ${accel}` };
        const fix = 'use a machine that passes virtualisation on, or go on without (accel: tcg)';
        return { accel, level: 'warning', text: why, fix };
    }
    catch (error) {
        return { accel: 'tcg', level: 'wrong', text: error instanceof Error ? error.message : String(error) };
    }
}
async function workDirectory(workDir) {
    const nearest = await (0,room/* nearestThere */.ZO)(workDir);
    const writable = await (0,promises_.access)(nearest, promises_.constants.W_OK).then(() => true, () => false);
    const fix = `sudo install -d -o "$(id -u)" -g "$(id -g)" ${workDir}`;
    if (!writable)
        return { level: 'wrong', text: `work-dir ${workDir} cannot be written`, fix };
    const foreign = await (0,work_directory/* requireOwnWorkDirectory */._4)(workDir).then(() => null, (error) => (error instanceof errors/* ConfigurationError */.j1 ? error.message : String(error)));
    if (foreign !== null)
        return { level: 'wrong', text: foreign };
    if (nearest !== workDir)
        return { level: 'ok', text: `work-dir ${workDir} is made by the first run` };
    return { level: 'ok', text: `work-dir ${workDir}` };
}
async function doctor_room(path, least, wanted, called) {
    const free = await (0,room/* freeAt */.Q4)(path);
    const text = `${called}: ${(0,room/* inGib */.aw)(free)} free at ${path}`;
    if (free >= wanted)
        return { level: 'ok', text };
    const fix = called === 'work-dir' ? 'free some, or set work-dir to a larger file system' : `free some at ${path}`;
    if (free < least)
        return { level: 'wrong', text: `${text}, ${(0,room/* inGib */.aw)(least)} are needed`, fix };
    return { level: 'warning', text: `${text}, ${(0,room/* inGib */.aw)(wanted)} are wanted`, fix };
}
async function memory(guest) {
    const [, kib] = /^MemAvailable:\s+(\d+)/m.exec(await (0,promises_.readFile)('/proc/meminfo', 'utf8')) ?? [];
    const available = Number(kib ?? 0) * 1024;
    const text = `memory: ${(0,room/* inGib */.aw)(available)} available, a guest takes up to ${(0,room/* inGib */.aw)(guest)}`;
    if (available >= guest)
        return { level: 'ok', text };
    return { level: 'warning', text, fix: 'set memory lower, or end something' };
}
async function probeBoot(workDir, accel, host) {
    const kit = await probeKit(workDir);
    if (kit === null) {
        const text = `the probe boot is left out: no kernel in ${workDir}/kernels yet, and none in /boot`;
        return [{ level: 'warning', text, fix: 'run doctor again after the first build' }];
    }
    const how = `probe boot of ${kit.described} with ${accel}`;
    let text;
    try {
        const { reached, seconds, last } = await probe(workDir, kit, accel, host);
        if (reached === kit.goal) {
            return [{ level: 'ok', text: `${how}: ${proved(kit)} after ${seconds.toFixed(1)} s` }];
        }
        text = `${how}: came as far as "${reached}", not "${kit.goal}"; last: ${last.join(' / ') || 'nothing'}`;
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        text = `${how}: ${error instanceof Error ? error.message : error}`;
    }
    if (accel === 'tcg')
        return [{ level: 'wrong', text }, ...(await denial(host))];
    // Where the same boot works without KVM, it is KVM that does not work here.
    const fix = 'where the next line is ok use accel: tcg, or switch nested virtualisation on';
    return [{ level: 'wrong', text, fix }, ...(await probeBoot(workDir, 'tcg', host))];
}
function proved({ goal }) {
    switch (goal) {
        case 'agent':
            return 'the guest agent answered';
        case 'root':
            return 'the guest mounted the overlay as its root (without a rootfs there is no agent yet)';
        default:
            return 'QEMU and virtiofsd started and the kernel ran (how it mounts a root is not known: its config or its modules are missing)';
    }
}
async function denial(host) {
    const line = await lastAuditLine(host);
    if (line === null)
        return [];
    const fix = 'choose a work-dir outside of home directories, such as /var/lib/kernel-bisect';
    return [{ level: 'warning', text: `last denial that was noted: ${line}`, fix }];
}

// EXTERNAL MODULE: ./build/host/directories.js
var directories = __webpack_require__(76552);
// EXTERNAL MODULE: ./build/host/user.js
var host_user = __webpack_require__(69064);
// EXTERNAL MODULE: ./build/host/elevate.js
var elevate = __webpack_require__(58525);
;// CONCATENATED MODULE: ./build/upkeep/helper.js




/** What the bundle reads of its own project. */
const PARTS = ['dist', 'guest', 'kernel-config', 'action.yml', 'package.json'];
/** The line of sudoers(5) that lets a user start the helper, and nothing else; the empty string allows no argument. */
const sudoersLine = (user) => `${user} ALL=(root) NOPASSWD: ${elevate/* HELPER */.ZU} ""`;
/**
 * Puts a copy of this program where only root can change it, with the Node that runs it: the one thing that an
 * ordinary user's sudo has to allow. What it is asked to do it reads from its standard input, and checks.
 *
 * @param helper  path of the program that sudo starts; what it needs lies beside it
 */
async function installHelper(helper = elevate/* HELPER */.ZU) {
    const directory = (0,external_node_path_.dirname)(helper);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(directory), { recursive: true, mode: 0o755 });
    const fresh = await (0,promises_.mkdtemp)(`${directory}.`);
    try {
        for (const part of PARTS)
            await (0,promises_.cp)((0,assets/* asset */.L)(part), (0,external_node_path_.join)(fresh, part), { recursive: true, dereference: true });
        await (0,promises_.copyFile)(process.execPath, (0,external_node_path_.join)(fresh, 'node'));
        const program = `#!/bin/sh\n[ $# -eq 0 ] || exit 2\nexec '${directory}/node' '${directory}/dist/index.js' ${elevate/* AS_ROOT */.g4}\n`;
        await (0,promises_.writeFile)((0,external_node_path_.join)(fresh, 'as-root'), program);
        await (0,promises_.chmod)((0,external_node_path_.join)(fresh, 'as-root'), 0o755);
        await (0,promises_.chmod)(fresh, 0o755);
        await (0,promises_.rm)(directory, { recursive: true, force: true });
        await (0,promises_.rename)(fresh, directory);
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
    }
}
/** What an administrator is told to write for a user. */
const helperAdvice = ({ name }) => `${elevate/* HELPER */.ZU} is installed; this line in /etc/sudoers.d/kernel-bisect lets ${name} run bisections, and with them all that root can: ${sudoersLine(name)}`;

;// CONCATENATED MODULE: ./build/upkeep/setup.js











/** Seconds that installing may take; a slow mirror is slow. */
const INSTALL = 1800;
/** Seconds until libvirt has to answer; it asks QEMU for all it can do first. */
const ANSWER = 120;
/** Questions stay unasked, nothing restarts the services of others, another apt is waited for. */
const APT_ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'l', LC_ALL: 'C.UTF-8' };
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends'];
/**
 * Makes this host ready: installs what it lacks, starts libvirt, lets QEMU open /dev/kvm, makes the work directory.
 * What is there already is left as it is, so a second time is a look.
 *
 * @param options.workDir  directory that is made where it is missing
 * @throws ConfigurationError where a package would have to go, this distribution is not known, or the work directory is
 *   not this project's own
 */
async function setup(options, host) {
    const workDir = options.workDir ?? requirements/* WORK_DIR */.CC;
    await (0,work_directory/* requireOwnWorkDirectory */._4)(workDir);
    const done = { installed: [], changed: [] };
    const changed = (line) => {
        host.log.info(`setup: ${line}`);
        done.changed.push(line);
    };
    const lacking = [...(await missing()), ...(await missingReaper(host))];
    if (lacking.length > 0)
        done.installed = await install(lacking, host);
    if (await kvmIsShut()) {
        await asRoot('chgrp', ['kvm', '/dev/kvm'], {}, host);
        await asRoot('chmod', ['0660', '/dev/kvm'], {}, host);
        changed('/dev/kvm belongs to the group kvm now, so that QEMU can open it');
    }
    if (await startLibvirt(host))
        changed('libvirt is started');
    if ((await (0,promises_.stat)(workDir).catch(() => null)) === null) {
        await makeWorkDirectory(workDir, host);
        changed(`${workDir} is made`);
    }
    const user = (0,host_user/* ordinaryUser */.Qb)();
    if (user !== null) {
        await installHelper();
        changed(helperAdvice(user));
    }
    if (done.installed.length + done.changed.length === 0)
        host.log.info('setup: everything is there already');
    return done;
}
async function makeWorkDirectory(workDir, host) {
    if (process.getuid?.() === 0) {
        await (0,directories/* makeDirectories */.Kb)(workDir, 'work-dir', 0o755);
        return;
    }
    const owner = ['-o', String(process.getuid?.()), '-g', String(process.getgid?.())];
    await asRoot('install', ['-d', '-m', '0755', ...owner, workDir], {}, host);
}
async function install(lacking, host) {
    const which = await family();
    const names = lacking.map(({ name }) => name).join(', ');
    if (which === null) {
        throw new errors/* ConfigurationError */.j1(`setup: ${names} missing, and this distribution is neither of Debian's nor of Fedora's family: install them by its own means`);
    }
    host.log.info(`setup: missing are ${names}`);
    const packages = await (which === 'debian' ? aptInstall(lacking, host) : dnfInstall(lacking, host));
    const still = await missing();
    if (still.length > 0) {
        const left = still.map(({ name }) => name).join(', ');
        throw new errors/* InfrastructureError */.EN(`setup: ${packages.join(', ')} are installed, and still missing: ${left}`);
    }
    return packages;
}
const unique = (names) => [...new Set(names)];
async function dnfInstall(lacking, host) {
    const packages = unique(lacking.map(({ fedora }) => fedora[0]));
    host.log.info(`setup: dnf install ${packages.join(' ')}`);
    const args = ['-y', '--setopt=install_weak_deps=False', 'install', ...packages];
    await asRoot('dnf', args, { within: INSTALL, onLine: (line) => host.log.progress(line) }, host);
    return packages;
}
async function aptInstall(lacking, host) {
    const lists = await (0,promises_.readdir)('/var/lib/apt/lists').catch(() => []);
    let fresh = false;
    if (!lists.some((name) => name.includes('Packages'))) {
        await aptUpdate(host);
        fresh = true;
    }
    for (;;) {
        const packages = unique(await Promise.all(lacking.map((one) => knownPackage(one, host))));
        const simulated = await apt(['-s', 'install', ...packages], false, host);
        const removals = removalsIn(simulated.stdout);
        if (removals.length > 0) {
            throw new errors/* ConfigurationError */.j1(`setup: installing ${packages.join(', ')} would remove ${removals.join(', ')}; nothing was changed. ` +
                `Look at apt-get -s install --no-install-recommends ${packages.join(' ')}`);
        }
        if (simulated.exit === 0) {
            host.log.info(`setup: apt-get install --no-install-recommends ${packages.join(' ')}`);
            // Between simulation and now another apt may have run.
            const args = ['-y', '--no-remove', 'install', ...packages];
            const finished = await apt(args, true, host);
            if (finished.exit === 0)
                return packages;
            if (fresh)
                throw new errors/* InfrastructureError */.EN(`setup: apt-get install failed: ${lastLines(finished)}`);
        }
        else if (fresh) {
            throw new errors/* ConfigurationError */.j1(`setup: apt-get cannot install ${packages.join(', ')}: ${lastLines(simulated)}`);
        }
        // A list that is old names packages that the archive has no more.
        await aptUpdate(host);
        fresh = true;
    }
}
/** The packages that an install would remove, from what `apt-get -s` prints. */
function removalsIn(simulated) {
    return [...simulated.matchAll(/^Remv (\S+)/gm)].map(([, name = '']) => name);
}
async function aptUpdate(host) {
    host.log.info('setup: apt-get update');
    await asRoot('apt-get', ['update', '-q'], { within: INSTALL, env: APT_ENVIRONMENT }, host);
}
function apt(args, root, host) {
    const options = {
        within: INSTALL,
        check: false,
        env: APT_ENVIRONMENT,
        onLine: (line) => host.log.progress(line),
    };
    const all = ['-q', ...APT_OPTIONS, ...args];
    return root ? asRoot('apt-get', all, options, host) : host.run('apt-get', all, options);
}
function lastLines({ stdout, stderr }) {
    const errors = stderr.split('\n').filter((line) => line.startsWith('E:'));
    return (errors.length > 0 ? errors : `${stdout}\n${stderr}`.trim().split('\n').slice(-3)).join(' | ');
}
/** Only where libvirt has to be started without systemd: one that runs is left as it is. */
async function missingReaper(host) {
    if ((await hasSystemd()) || (await find(requirements/* REAPER */.Sp.name)) !== null)
        return [];
    return 'version' in (await askLibvirt(20, host)) ? [] : [requirements/* REAPER */.Sp];
}
/** Starts libvirt as this host does it, and waits until it answers. @returns whether anything had to be started */
async function startLibvirt(host) {
    if ('version' in (await askLibvirt(20, host)))
        return false;
    host.log.info('setup: libvirt does not answer, starting it');
    const { start, why } = (await hasSystemd()) ? await bySystemd(host) : await byHand();
    // A daemon outlives this program: it is nobody's child, and no leftover.
    const env = { [owner/* OWNER_VARIABLE */.jt]: '' };
    // One that runs already says so and fails; what counts is the answer.
    for (const [command, ...args] of start) {
        const { exit, stderr } = await asRoot(command, args, { env, within: 60, check: false }, host);
        if (exit !== 0)
            host.log.info(`setup: ${command}: ${stderr.trim().split('\n').at(-1)}`);
    }
    const deadline = host.now() + ANSWER * 1000;
    let silent = '';
    while (host.now() < deadline) {
        const asked = await askLibvirt(30, host);
        if ('version' in asked)
            return true;
        silent = asked.silent;
        await host.sleep(0.5);
    }
    throw new errors/* InfrastructureError */.EN(`setup: libvirt does not answer at ${(0,virsh/* libvirtUri */.Lk)()} ${ANSWER} s after it was started by ${why}: ${silent}; look at its log`);
}
async function bySystemd(host) {
    for (const unit of requirements/* LIBVIRT_UNITS */.jS) {
        const { exit } = await host.run('systemctl', ['cat', unit], { check: false });
        if (exit === 0)
            return { start: [['systemctl', 'enable', '--now', unit]], why: `systemctl (${unit})` };
    }
    throw new errors/* ConfigurationError */.j1(`setup: systemd knows none of ${requirements/* LIBVIRT_UNITS */.jS.join(', ')}: install libvirt`);
}
async function byHand() {
    const daemon = (await find('libvirtd')) ?? (await find('virtqemud'));
    const logger = await find('virtlogd');
    if (daemon === null || logger === null) {
        throw new errors/* ConfigurationError */.j1('setup: neither libvirtd nor virtqemud with virtlogd is here: install libvirt');
    }
    const reaper = await find(requirements/* REAPER */.Sp.name);
    // It stays in front of its program, so a shell sends it to the background, and what is said goes where libvirt's own log is.
    const reaped = `setsid -f "$0" -s -- "$1" </dev/null >>/var/log/libvirt/${(0,external_node_path_.basename)(daemon)}.log 2>&1`;
    return {
        start: [[logger, '-d'], reaper === null ? [daemon, '-d'] : ['sh', '-c', reaped, reaper, daemon]],
        why: daemon,
    };
}

;// CONCATENATED MODULE: ./build/upkeep/upkeep.js




function isUpkeep(command) {
    return ['setup', 'doctor', 'clean'].includes(command);
}
/** Does one of these commands and prints what it found or did. @returns whether this host is well now */
async function upkeep({ command, settings, cwd, print }, host) {
    const workDir = (0,external_node_path_.resolve)(cwd, settings.workDir);
    switch (command) {
        case 'setup':
            await setup({ workDir }, host);
            return true;
        case 'clean': {
            const removed = await (0,clean/* clean */.u)(workDir, host);
            for (const what of removed)
                print(`removed ${what}`);
            if (removed.length === 0)
                print('nothing was left by a crashed run');
            return true;
        }
        case 'doctor': {
            const findings = await doctor({ workDir, accel: settings.accel, memory: settings.memory }, host);
            for (const finding of findings)
                print(findingText(finding));
            return findings.every(({ level }) => level !== 'wrong');
        }
    }
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
 * Chooses by what the host shows. `/dev/kvm` alone proves nothing: on a nested host without the flags it opens, and
 * every stock kernel hangs under it in its first second.
 *
 * @throws ConfigurationError where KVM is demanded and there is none
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
        ? 'the processor shows neither vmx nor svm, and /dev/kvm alone does not prove that a kernel boots under it'
        : '/dev/kvm cannot be opened for reading and writing';
    return { accel: 'tcg', warning: `guests run without KVM, several times slower: ${why}` };
}
/** Decides how guests run on this host; a fall back to TCG is a warning that says why. */
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
 * Makes a guest's domain from one of the user's own. What a run depends on is put in: name, owner, shared memory,
 * kernel, root, agent, console, panic device and what happens at an end. All else stays as it is.
 *
 * @param template  text of a libvirt domain, such as `virsh dumpxml` prints
 * @throws ConfigurationError where it is none
 */
function domainFromTemplate(template, spec) {
    const documents = parse(template);
    const domain = domainOf(documents);
    const ours = parse((0,_domain_js__WEBPACK_IMPORTED_MODULE_0__/* .domainXml */ .Ag)(spec))[0];
    setAttributes(domain, { [`${PREFIX}type`]: attribute(ours, 'type'), ...attributesOf(domain) });
    // Two domains with one UUID or id cannot be; a template is often the dump of a machine that is still there.
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
/** @throws ConfigurationError where a text is no libvirt domain, as far as that can be told without libvirt */
function checkTemplate(template) {
    domainOf(parse(template));
}
function domainOf(documents) {
    const domain = documents.find((element) => nameOf(element) === 'domain');
    if (domain !== undefined)
        return domain;
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('domain-xml: its outermost element is not <domain>, as libvirt has it');
}
function parse(text) {
    const valid = fast_xml_parser__WEBPACK_IMPORTED_MODULE_3__/* .XMLValidator */ .iI.validate(text);
    if (valid !== true) {
        const { msg, line } = valid.err;
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`domain-xml: line ${line} is not well-formed XML: ${msg}`);
    }
    return new fast_xml_parser__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A(AS_READ).parse(text);
}
/** Removes what stands where our devices go, and puts ours there. */
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
/** Who QEMU is, where our domain says so; other models than that of owners stay. */
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

/***/ 90248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ startGuest)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/host/owner.js
var owner = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/vm/virsh.js
var virsh = __webpack_require__(95458);
;// CONCATENATED MODULE: ./build/vm/agent.js


/** The agent did not answer, or answered with an error. */
class AgentError extends errors/* InfrastructureError */.EN {
    name = 'AgentError';
}
/** virsh takes whole seconds and has to have time left to say that the agent gave no answer. */
const VIRSH_MARGIN = 5;
/** Seconds between two questions for a program's end: short programs are noticed soon, long ones cost little. */
const POLL = { first: 0.05, most: 0.2 };
/** What an agent said, for a message: a guest may put terminal sequences, commands for a runner and megabytes in it. */
function told(text) {
    return text
        .slice(0, 200)
        .replace(/[^\x20-\x7e]+/g, ' ')
        .trim();
}
/** Reads the agent's reply from virsh's output. @throws AgentError for anything that is no reply */
function parseReply(output) {
    let reply;
    try {
        reply = JSON.parse(output);
    }
    catch {
        throw new AgentError(`the guest agent's answer is no JSON: ${told(output)}`);
    }
    if (typeof reply !== 'object' || reply === null || !('return' in reply))
        throw new AgentError(`the guest agent's answer has no result: ${told(output)}`);
    return reply.return;
}
/**
 * Sends one command to a domain's guest agent.
 *
 * @param within  seconds that the agent has for its answer
 * @returns what the agent returned; its replies have to stay small, libvirt drops an agent that says more than 10 MiB
 * @throws AgentError where it gives none
 */
async function agentCommand(domain, command, within, host) {
    const timeout = Math.max(1, Math.ceil(within));
    const args = ['qemu-agent-command', '--timeout', String(timeout), domain, JSON.stringify(command)];
    const finished = await (0,virsh/* virsh */.$V)(args, { within: timeout + VIRSH_MARGIN, check: false }, host);
    if (finished.exit !== 0) {
        // libvirt repeats the agent's own words.
        const said = told(finished.stderr);
        throw new AgentError(`${command.execute} in ${domain}: ${said || `no answer in ${timeout} s`}`);
    }
    return parseReply(finished.stdout);
}
/** Starts a program in the guest, without its output: that goes to files on the share. @returns its process id */
async function agentStart(domain, path, args, host) {
    const command = { execute: 'guest-exec', arguments: { path, arg: args } };
    const started = await agentCommand(domain, command, 10, host);
    if (typeof started === 'object' && started !== null && 'pid' in started && typeof started.pid === 'number')
        return started.pid;
    throw new AgentError(`guest-exec ${path} in ${domain} gave no process id`);
}
/**
 * Runs a short program in the guest and waits for its end.
 *
 * @param within  seconds for the whole of it
 * @throws AgentError where it has not ended by then, or the agent is gone
 */
async function agentExec(domain, path, args, within, host) {
    const deadline = host.now() + within * 1000;
    const pid = await agentStart(domain, path, args, host);
    for (let pause = POLL.first; host.now() < deadline; pause = Math.min(2 * pause, POLL.most)) {
        await host.sleep(pause);
        const exit = await agentExit(domain, pid, host);
        if (exit !== undefined)
            return exit;
    }
    throw new AgentError(`${path} in ${domain} has not ended in ${within} s`);
}
/**
 * How a program that this agent started has ended; undefined while it runs.
 *
 * @throws AgentError if there is no answer, or the agent was started again since and does not know the program
 */
async function agentExit(domain, pid, host) {
    const command = { execute: 'guest-exec-status', arguments: { pid } };
    return guestExit(await agentCommand(domain, command, 10, host));
}
/** Whether the agent says that it may run programs; its configuration can forbid that. */
async function guestExecAllowed(domain, host) {
    return allowsExec(await agentCommand(domain, { execute: 'guest-info' }, 10, host));
}
/** Reads whether `guest-exec` is enabled from what `guest-info` returned. */
function allowsExec(info) {
    if (typeof info !== 'object' || info === null || !('supported_commands' in info))
        return false;
    const { supported_commands: commands } = info;
    if (!Array.isArray(commands))
        return false;
    const enabled = (wanted) => commands.some((command) => command?.name === wanted && command.enabled === true);
    return enabled('guest-exec') && enabled('guest-exec-status');
}
function guestExit(status) {
    if (typeof status !== 'object' || status === null || !('exited' in status) || status.exited !== true)
        return undefined;
    const number = (value) => (typeof value === 'number' ? value : null);
    return {
        exit: 'exitcode' in status ? number(status.exitcode) : null,
        signal: 'signal' in status ? number(status.signal) : null,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/vm/console.js



/** Kept of a console from its start, and the same again from its end. An oops is at one of the two. */
const CONSOLE_PART = 4 * 1024 * 1024;
/** The kernel prints no line near this long; a hostile guest could. */
const LONGEST_LINE = 16 * 1024;
/** Room in the kernel's `sockaddr_un`. */
const LONGEST_SOCKET_PATH = 107;
/**
 * Listens for a guest's serial console. It has to listen before the domain is made, so that nothing is missed.
 *
 * @throws ConfigurationError where the socket's path is longer than a socket address can hold
 */
async function openConsole(options) {
    const { socketPath, file } = options;
    if (Buffer.byteLength(socketPath) > LONGEST_SOCKET_PATH)
        throw new errors/* ConfigurationError */.j1(`console socket ${socketPath}: longer than ${LONGEST_SOCKET_PATH} bytes, choose a shorter work-dir`);
    const now = options.now ?? Date.now;
    const kept = boundedFile(file, options.part ?? CONSOLE_PART);
    const lines = lineSplitter();
    const sockets = new Set();
    let last = null;
    let end = () => { };
    const ended = new Promise((resolve) => {
        end = resolve;
    });
    const server = (0,external_node_net_.createServer)((socket) => {
        sockets.add(socket);
        socket.on('data', (chunk) => {
            last = now();
            kept.add(chunk);
            lines.add(chunk);
        });
        socket.on('error', () => { });
        socket.on('close', () => {
            sockets.delete(socket);
            lines.finish();
            end();
        });
    });
    (0,external_node_fs_.rmSync)(socketPath, { force: true });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(socketPath, resolve);
    });
    // libvirt hands the socket to QEMU's user for the time of the domain.
    (0,external_node_fs_.chmodSync)(socketPath, 0o600);
    let closed = false;
    return {
        socketPath,
        text: kept.text,
        lastActivity: () => last,
        bytes: kept.bytes,
        onLine(listener) {
            lines.listeners.add(listener);
            return { [Symbol.dispose]: () => void lines.listeners.delete(listener) };
        },
        send(text) {
            for (const socket of sockets)
                socket.write(text);
        },
        ended,
        async [Symbol.asyncDispose]() {
            if (closed)
                return;
            closed = true;
            for (const socket of sockets)
                socket.destroy();
            await new Promise((resolve) => server.close(() => resolve()));
            lines.finish();
            kept.close();
            end();
            (0,external_node_fs_.rmSync)(socketPath, { force: true });
        },
    };
}
function boundedFile(file, part) {
    const fd = (0,external_node_fs_.openSync)(file, 'wx', 0o600);
    const head = [];
    let headBytes = 0;
    let tail = [];
    let tailBytes = 0;
    let leftOut = 0;
    const gap = () => leftOut === 0 ? Buffer.alloc(0) : Buffer.from(`\n[kernel-bisect: ${leftOut} bytes left out here]\n`);
    return {
        add(chunk) {
            const forHead = chunk.subarray(0, part - headBytes);
            if (forHead.length > 0) {
                head.push(forHead);
                headBytes += forHead.length;
                (0,external_node_fs_.writeSync)(fd, forHead);
            }
            const rest = chunk.subarray(forHead.length);
            if (rest.length === 0)
                return;
            tail.push(rest);
            tailBytes += rest.length;
            // Trimmed in large strides: one copy for every `part` bytes that come.
            if (tailBytes > 2 * part) {
                leftOut += tailBytes - part;
                tail = [Buffer.concat(tail).subarray(-part)];
                tailBytes = part;
            }
        },
        bytes: () => headBytes + tailBytes + leftOut,
        text() {
            return Buffer.concat([...head, gap(), ...tail]).toString('utf8');
        },
        close() {
            if (tailBytes > part) {
                leftOut += tailBytes - part;
                tail = [Buffer.concat(tail).subarray(-part)];
                tailBytes = part;
            }
            (0,external_node_fs_.writeSync)(fd, Buffer.concat([gap(), ...tail]));
            (0,external_node_fs_.closeSync)(fd);
        },
    };
}
function lineSplitter() {
    const listeners = new Set();
    let partial = '';
    const tell = (line) => {
        const clean = line.replace(/\r+$/, '');
        for (const listener of listeners)
            listener(clean);
    };
    return {
        listeners,
        add(chunk) {
            // latin1 never breaks inside a character; the kernel's own words are ASCII.
            const pieces = (partial + chunk.toString('latin1')).split('\n');
            partial = pieces.pop() ?? '';
            for (const piece of pieces)
                tell(piece.slice(0, LONGEST_LINE));
            if (partial.length > LONGEST_LINE) {
                tell(partial.slice(0, LONGEST_LINE));
                partial = '';
            }
        },
        finish() {
            if (partial !== '')
                tell(partial);
            partial = '';
        },
    };
}

// EXTERNAL MODULE: ./build/vm/domain.js
var domain = __webpack_require__(75446);
// EXTERNAL MODULE: ./build/vm/domain-template.js
var domain_template = __webpack_require__(58357);
;// CONCATENATED MODULE: ./build/vm/events.js

const LINE = /event '([a-z-]+)' for domain '?([^': ]+)'?(?:: (.*))?$/;
/** Reads one line of `virsh event --timestamp`; undefined for what is no event of interest. */
function parseEvent(line) {
    const [, name, domain, rest = ''] = LINE.exec(line.trimEnd()) ?? [];
    if (name === undefined || domain === undefined)
        return undefined;
    switch (name) {
        case 'lifecycle': {
            const [what = '', ...detail] = rest.split(' ');
            return { domain, kind: 'lifecycle', what, detail: detail.join(' ') };
        }
        case 'agent-lifecycle': {
            const state = /state: '([a-z]+)'/.exec(rest)?.[1];
            return state === undefined ? undefined : { domain, kind: 'agent', connected: state === 'connected' };
        }
        case 'reboot':
            return { domain, kind: 'reboot' };
        default:
            return undefined;
    }
}
/** Seconds until a stream that ended (libvirtd was restarted) is started again. */
const RESTART = 0.5;
/** Starts to listen to libvirt's events; one process for each kind lives until this is disposed of. */
function watchEvents(host) {
    const listeners = new Map();
    const gapListeners = new Set();
    let stopped = false;
    const onLine = (line) => {
        const event = parseEvent(line);
        if (event === undefined)
            return;
        for (const listener of [...(listeners.get(event.domain) ?? [])])
            listener(event);
    };
    const streams = ['lifecycle', 'agent-lifecycle', 'reboot'].map((kind) => {
        const args = (0,virsh/* virshArgs */.U5)(['event', '--event', kind, '--loop', '--timestamp']);
        const begin = () => host.start('virsh', args, { env: { LC_ALL: 'C' }, check: false, onLine });
        const stream = { process: begin() };
        const keep = async () => {
            while (!stopped) {
                await stream.process.ended.catch(() => undefined);
                if (stopped || host.signal.aborted)
                    return;
                await host.sleep(RESTART).catch(() => undefined);
                if (stopped || host.signal.aborted)
                    return;
                stream.process = begin();
                for (const listener of [...gapListeners])
                    listener();
            }
        };
        void keep();
        return stream;
    });
    return {
        on(domain, listener) {
            const own = listeners.get(domain) ?? new Set();
            listeners.set(domain, own.add(listener));
            return {
                [Symbol.dispose]: () => {
                    own.delete(listener);
                    if (own.size === 0)
                        listeners.delete(domain);
                },
            };
        },
        onGap(listener) {
            gapListeners.add(listener);
            return { [Symbol.dispose]: () => void gapListeners.delete(listener) };
        },
        async [Symbol.asyncDispose]() {
            stopped = true;
            await Promise.all(streams.map((stream) => stream.process.stop()));
        },
    };
}

;// CONCATENATED MODULE: ./build/vm/guest-state.js

/** What virsh says of a domain that is not there. */
const GONE = /no domain|failed to get domain|not found|not running/i;
/** Longest that an event was seen to come after the state that it tells of, with a margin. */
const EVENT = 2;
/** Unlike the host's sleep it does not end with the run: cleaning up happens after that. */
function pause(seconds) {
    return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
function deferred() {
    let resolve = () => { };
    const promise = new Promise((tell) => {
        resolve = tell;
    });
    return { promise, resolve };
}
/** Follows a domain by its events, and by a look now and then where some may be missing. */
function watchState(name, console, events, host) {
    const { promise: died, resolve: tellDeath } = deferred();
    let connection = deferred();
    let death;
    let asked = false;
    let begun;
    const die = (how, detail) => {
        if (asked || death !== undefined)
            return;
        death = { how, detail, after: (host.now() - (begun ?? host.now())) / 1000 };
        tellDeath(death);
    };
    const stopped = (detail) => {
        // A guest that is reset (a triple fault too) is told of in the same words as one that is switched off; the kernel
        // says the latter at its highest level.
        die(/reboot: Power down/.test(console.text().slice(-4096)) ? 'stopped' : 'rebooted', detail);
    };
    const take = (event) => {
        if (event.kind === 'agent') {
            if (event.connected)
                connection.resolve();
            else
                connection = deferred();
        }
        else if (event.kind === 'reboot')
            die('rebooted', 'reboot');
        else if (event.what === 'Crashed')
            die('panicked', event.detail);
        else if (/^(Stopped (Crashed|Failed|Destroyed)|Shutdown .*host)/.test(`${event.what} ${event.detail}`))
            die('crashed', event.detail);
        else if (event.what === 'Stopped' || event.what === 'Shutdown')
            stopped(event.detail);
    };
    const look = async () => {
        if (begun === undefined || asked || death !== undefined)
            return;
        const finished = await (0,virsh/* virsh */.$V)(['domstate', '--reason', name], { check: false, within: 10 }, host);
        const said = finished.stdout.trim();
        if (finished.exit !== 0 && GONE.test(finished.stderr)) {
            // The event that says why is on its way, if it was not missed.
            await pause(EVENT);
            die('crashed', 'libvirt does not know it any more, and has not said why');
        }
        else if (/^shut off \((crashed|failed|destroyed)\)/.test(said))
            die('crashed', said);
        else if (said.startsWith('crashed'))
            die('panicked', said);
        else if (said.startsWith('shut off'))
            stopped(said);
    };
    const onEvent = events.on(name, take);
    const onGap = events.onGap(() => void look().catch(() => undefined));
    // QEMU closes the console when it ends, however libvirt tells it.
    void console.ended
        .then(() => pause(1))
        .then(look)
        .catch(() => undefined);
    return {
        died,
        death: () => death,
        connected: () => connection.promise,
        look,
        asked: () => {
            asked = true;
        },
        begin: (at) => {
            begun = at;
        },
        stop: () => {
            asked = true;
            onEvent[Symbol.dispose]();
            onGap[Symbol.dispose]();
        },
    };
}

// EXTERNAL MODULE: ./build/vm/registers.js
var registers = __webpack_require__(35662);
;// CONCATENATED MODULE: ./build/vm/stacks.js
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

/** The name that libvirt gives to the first serial port in QEMU. */
const PORT = 'charserial0';
/** Between a break and the letter: a serial port that gets both at once takes the letter for a part of the break. */
const BREAK = 0.3;
/** For the first line of an answer, on a busy host. A guest that is stuck with interrupts off never gives it. */
const ANSWER = 10;
/** The kernel prints nothing of it before every processor has answered, for which it waits ten seconds itself. */
const ANSWER_TO_NMI = 30;
/** Without another line an answer is over: QEMU's console is slow, but it does not pause. */
const QUIET = 1.5;
/** For a whole answer; that of a guest with some hundred tasks takes five seconds. */
const WHOLE = 30;
/** Between two samples: what only happens to run is gone by then. */
const APART = 2;
const LOOK = 0.1;
/** A guest may print for ever. */
const LIMIT = 4 * 1024 * 1024;
/**
 * Asks a guest that is stuck for the stacks of its processors and of its tasks: by SysRq over the serial port, twice;
 * where the kernel does not take that (its interrupts are off, or nobody has opened the port yet) by an NMI, which
 * ends it. Its command line has to allow both, see `kernelCmdline`. It prints them on the console.
 *
 * @param beforeNmi  the last look at it as it hangs
 */
async function takeStacks(name, console, beforeNmi, host) {
    const first = await askBySysrq(name, console, host);
    if (first !== null) {
        await host.sleep(APART);
        const second = await askBySysrq(name, console, host);
        return { samples: second === null ? [first] : [first, second], by: 'sysrq' };
    }
    await beforeNmi();
    const printed = await askByNmi(name, console, host);
    return printed === null ? { samples: [], by: 'none' } : { samples: [printed], by: 'nmi' };
}
async function askBySysrq(name, console, host) {
    const printed = [];
    // All processors, then all tasks.
    for (const letter of ['l', 't']) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const answer = __addDisposableResource(env_1, listen(console), false);
            const command = ['qemu-monitor-command', '--hmp', name, `chardev-send-break ${PORT}`];
            const sent = await (0,virsh/* virsh */.$V)(command, { check: false, within: 10 }, host);
            if (sent.exit !== 0 || sent.stdout.trim() !== '')
                return null;
            await host.sleep(BREAK);
            console.send(letter);
            const text = await wholeOf(answer, { begins: /sysrq: /i, within: ANSWER }, console, host);
            if (text === null)
                break;
            printed.push(text);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    return printed.length === 0 ? null : printed.join('');
}
async function askByNmi(name, console, host) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const answer = __addDisposableResource(env_2, listen(console), false);
        const sent = await (0,virsh/* virsh */.$V)(['inject-nmi', name], { check: false, within: 10 }, host);
        if (sent.exit !== 0)
            return null;
        // The panic device stops the guest before the kernel prints the tasks, and libvirt resumes none that has crashed.
        const goOn = async () => {
            const state = await (0,virsh/* virsh */.$V)(['domstate', name], { check: false, within: 10 }, host);
            if (!/crashed/.test(state.stdout))
                return false;
            await (0,virsh/* virsh */.$V)(['qemu-monitor-command', name, '{"execute":"cont"}'], { check: false, within: 10 }, host);
            return true;
        };
        // Awaited here: what listens goes when this function ends.
        return await wholeOf(answer, { begins: /NMI/, within: ANSWER_TO_NMI, inSilence: goOn }, console, host);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
/** What the guest prints from now on. */
function listen(console) {
    let text = '';
    const listener = console.onLine((line) => {
        if (text.length < LIMIT)
            text += `${line}\n`;
    });
    return { text: () => text, length: () => text.length, [Symbol.dispose]: () => listener[Symbol.dispose]() };
}
/** Waits until a guest that has begun to answer says no more. @returns null where it did not begin */
async function wholeOf(answer, { begins, within, inSilence = async () => false }, console, host) {
    const asked = host.now();
    const since = (from) => (host.now() - from) / 1000;
    const last = () => Math.max(console.lastActivity() ?? 0, asked);
    while (!begins.test(answer.text())) {
        if (since(asked) > within)
            return null;
        await inSilence();
        await host.sleep(LOOK);
    }
    while (since(asked) < WHOLE) {
        await host.sleep(LOOK);
        if (since(last()) < QUIET)
            continue;
        const before = answer.length();
        if (!(await inSilence()))
            break;
        // It was made to go on: what it has to say may take a moment.
        await host.sleep(QUIET);
        if (answer.length() === before)
            break;
    }
    return answer.text();
}

;// CONCATENATED MODULE: ./build/vm/guest.js














/** libvirt asks QEMU for all it can do before the first domain, which was seen to take more than a minute. */
const CREATE = 240;
/** For libvirt to come to an end with a domain although the run was asked to stop: only what is there can be destroyed. */
const PATIENCE = 2;
/** Between two looks at a domain whose events may have been missed. */
const guest_LOOK = 3;
/** What a panicking kernel still had in its serial port when libvirt told. */
const FLUSH = 0.3;
/** For one answer of an agent that said it is there, and until it is asked again. */
const PING = 2;
const RETRY = 0.1;
const SHUTDOWN_REPLY = 5;
/**
 * Creates a domain and its console.
 *
 * @throws InfrastructureError where libvirt refuses it
 */
async function startGuest(spec, host) {
    const cleanups = [];
    const cleanUp = async () => {
        for (let next = cleanups.pop(); next !== undefined; next = cleanups.pop())
            await next();
    };
    try {
        const console = await openConsole({
            socketPath: spec.consoleSocket,
            file: spec.consoleFile,
            now: host.now,
        });
        cleanups.push(() => console[Symbol.asyncDispose]());
        const events = spec.events ?? watchEvents(host);
        if (spec.events === undefined)
            cleanups.push(() => events[Symbol.asyncDispose]());
        const state = watchState(spec.name, console, events, host);
        cleanups.push(state.stop, () => destroyDomain(spec.name, host));
        const created = host.now();
        state.begin(created);
        await createDomain(spec, host);
        return guestOf({ name: spec.name, console, state, created, cleanUp }, host);
    }
    catch (error) {
        await cleanUp();
        throw error;
    }
}
function guestOf({ name, console, state, created, cleanUp }, host) {
    const destroy = async () => {
        state.asked();
        if (state.death()?.how === 'panicked')
            await pause(FLUSH);
        await cleanUp();
    };
    return {
        name,
        console,
        died: state.died,
        death: state.death,
        async agentReady(within, hopeless = () => false) {
            const deadline = host.now() + within * 1000;
            while (host.now() < deadline) {
                const left = (deadline - host.now()) / 1000;
                // The event comes first; the look now and then is for one that was missed.
                await Promise.race([state.connected(), state.died, host.sleep(Math.min(guest_LOOK, left))]);
                const death = state.death();
                if (death !== undefined)
                    return death;
                if (hopeless())
                    return 'hopeless';
                try {
                    await agentCommand(name, { execute: 'guest-ping' }, PING, host);
                    return (host.now() - created) / 1000;
                }
                catch (error) {
                    if (!(error instanceof errors/* InfrastructureError */.EN))
                        throw error;
                    await state.look();
                    await Promise.race([state.died, host.sleep(RETRY)]);
                }
            }
            return state.death() ?? 'timeout';
        },
        answers: (within) => agentCommand(name, { execute: 'guest-ping' }, within, host).then(() => true, () => false),
        busy: () => processorTime(name, host),
        execAllowed: () => guestExecAllowed(name, host),
        async shutdown() {
            const command = { execute: 'guest-shutdown', arguments: { mode: 'powerdown' } };
            // The agent gives no answer where it works: the guest may be gone before the question has timed out.
            const asked = agentCommand(name, command, SHUTDOWN_REPLY, host).catch((error) => error);
            const refusal = await Promise.race([asked, state.died.then(() => undefined)]);
            if (refusal instanceof Error && /error.*guest-shutdown|CommandNotFound|disabled/i.test(refusal.message))
                throw refusal;
        },
        exec: (path, args, within) => agentExec(name, path, args, within, host),
        start: (path, args) => agentStart(name, path, args, host),
        exitOf: (pid) => agentExit(name, pid, host).catch((error) => {
            if (error instanceof errors/* InfrastructureError */.EN)
                return undefined;
            throw error;
        }),
        async dump(file, within) {
            await (0,virsh/* virsh */.$V)(['dump', '--memory-only', '--format', 'kdump-zlib', name, file], { within }, host);
        },
        stacks(beforeNmi = async () => { }) {
            state.asked();
            return takeStacks(name, console, beforeNmi, host);
        },
        processors: (look) => (0,registers/* readPausedCpus */.S8)(name, look, host),
        destroy,
        [Symbol.asyncDispose]: destroy,
    };
}
async function processorTime(name, host) {
    const told = await (0,virsh/* virsh */.$V)(['domstats', '--cpu-total', name], { check: false, within: 10 }, host);
    const nanoseconds = /^ *cpu\.time=(\d+)$/m.exec(told.stdout)?.[1];
    return nanoseconds === undefined ? null : Number(nanoseconds) / 1e9;
}
async function createDomain(spec, host) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'kernel-bisect-domain-'));
    try {
        const file = (0,external_node_path_.join)(directory, 'domain.xml');
        const { startTime } = await (0,owner/* thisProcess */.WF)();
        const owned = { ...spec, owner: { startTime, ...spec.owner } };
        const xml = spec.template === undefined ? (0,domain/* domainXml */.Ag)(owned) : (0,domain_template/* domainFromTemplate */.v)(spec.template, owned);
        await (0,promises_.writeFile)(file, xml, { mode: 0o600 });
        const finished = await (0,virsh/* virsh */.$V)(['create', file], { within: CREATE, check: false, patience: PATIENCE }, host);
        if (finished.exit === 0)
            return;
        const said = finished.stderr.trim().replaceAll('\n', ' ') || 'libvirt gave no answer in time';
        if (spec.template !== undefined && /XML error|unsupported configuration|invalid argument/i.test(said))
            throw new errors/* ConfigurationError */.j1(`domain-xml: libvirt refuses it: ${said}`);
        throw new errors/* InfrastructureError */.EN(`domain ${spec.name} cannot be created: ${said}`);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
async function destroyDomain(name, host) {
    const finished = await (0,virsh/* virsh */.$V)(['destroy', name], { check: false, cleanup: true }, host);
    if (finished.exit === 0 || GONE.test(finished.stderr))
        return;
    host.log.warning(`domain ${name} could not be destroyed: ${finished.stderr.trim()}`);
}


/***/ }),

/***/ 35662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ readPausedCpus),
/* harmony export */   f7: () => (/* binding */ WORD)
/* harmony export */ });
/* unused harmony export processorsIn */
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14620);
/* harmony import */ var _virsh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95458);


/** Bit of the flags register: interrupts are taken. */
const INTERRUPTS = 0x200n;
/** More is read of a guest's memory in one look; a hostile one shall not keep a run busy. */
const MOST_READS = 1000;
/** Of one read. */
const MOST_WORDS = 4096;
const WORD = 8;
/**
 * The processors in what QEMU's monitor says to `info registers -a`, for x86-64.
 *
 * @returns none where it says nothing that is known
 */
function processorsIn(text) {
    const parts = text.split(/^CPU#(\d+)\r?$/m);
    const found = [];
    for (let at = 1; at + 1 < parts.length; at += 2) {
        const part = parts[at + 1];
        const hex = (expression) => {
            const value = expression.exec(part)?.[1];
            return value === undefined ? null : BigInt(`0x${value}`);
        };
        const pointer = hex(/\bRIP=([0-9a-f]{16})/);
        const stack = hex(/\bRSP=([0-9a-f]{16})/);
        const flags = hex(/\bRFL=([0-9a-f]+)/);
        const interruptTable = hex(/^IDT=\s+([0-9a-f]{16})/m);
        // Without a 64-bit pointer it has not come as far as a kernel.
        if (pointer === null || stack === null || flags === null || interruptTable === null)
            continue;
        found.push({
            index: Number(parts[at]),
            pointer,
            stack,
            interruptTable,
            userMode: /\bCPL=3\b/.test(part),
            idle: /\bHLT=1\b/.test(part) && (flags & INTERRUPTS) !== 0n,
        });
    }
    return found;
}
/**
 * Stops a guest's processors, looks at them, and lets them go on. The kernel in it has no part in this, so it works
 * whatever state that is in.
 *
 * @throws InfrastructureError where QEMU gives no answer
 */
async function readPausedCpus(name, look, host) {
    await (0,_virsh_js__WEBPACK_IMPORTED_MODULE_0__/* .virsh */ .$V)(['suspend', name], { within: 10 }, host);
    try {
        const processors = processorsIn(await monitor(name, 'info registers -a', 0, host));
        let reads = 0;
        const read = async (address, words, processor) => {
            if (++reads > MOST_READS || words <= 0)
                return [];
            const command = `x /${Math.min(words, MOST_WORDS)}xg 0x${address.toString(16)}`;
            const shown = await monitor(name, command, processor, host);
            const [known = ''] = shown.split('Cannot access');
            return [...known.matchAll(/\b0x([0-9a-f]{16})\b(?!:)/g)].map(([, digits]) => BigInt(`0x${digits}`));
        };
        return await look({ cpus: processors, read });
    }
    finally {
        await (0,_virsh_js__WEBPACK_IMPORTED_MODULE_0__/* .virsh */ .$V)(['resume', name], { check: false, within: 10, cleanup: true }, host);
    }
}
/** What QEMU's monitor answers to a command of its own language. */
async function monitor(name, command, processor, host) {
    const question = {
        execute: 'human-monitor-command',
        arguments: { 'command-line': command, 'cpu-index': processor },
    };
    const asked = await (0,_virsh_js__WEBPACK_IMPORTED_MODULE_0__/* .virsh */ .$V)(['qemu-monitor-command', name, JSON.stringify(question)], { within: 20 }, host);
    const answer = JSON.parse(asked.stdout);
    const said = typeof answer === 'object' && answer !== null && 'return' in answer ? answer.return : null;
    if (typeof said !== 'string')
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InfrastructureError */ .EN(`QEMU does not answer '${command}': ${asked.stdout.trim().slice(0, 200)}`);
    return said;
}


/***/ })

};
