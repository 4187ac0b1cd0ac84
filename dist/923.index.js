export const id = 923;
export const ids = [923];
export const modules = {

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
 * Makes a cpio archive for the kernel: the format `newc` of its `initramfs-buffer-format`. Everything is root's, and
 * nothing has a time, so the same entries give the same bytes. Written here because existing libraries have no
 * device nodes, and the program cpio would need a real node first.
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
 * The files of some modules and of all their dependencies, in loading order.
 *
 * @param modulesDep  text of `modules.dep`
 * @param names       names in the kernel, such as `virtio_pci`
 * @returns paths below the release's directory, and the names without a file
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
/** Programs that decompress a module, by the end of its file's name. */
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
    // Without a library the compiler has no memset to call for a loop.
    '-fno-tree-loop-distribute-patterns',
    '-mgeneral-regs-only',
    '-s',
    '-Wl,--build-id=none',
];
/**
 * Makes the initramfs of one kernel: a static init, the modules in loading order, and nothing
 * of the host or the rootfs. Their shell and kmod would have to be found with all their libraries in a directory
 * of the user's; a static busybox would, as a package of Debian, remove the busybox that a host has.
 *
 * It is not compressed, so the kernel needs no decompressor for it.
 *
 * @throws InfrastructureError if a module is missing or the init cannot be compiled
 */
async function makeInitramfs(options, host) {
    const { release } = options;
    const dependencies = (0,external_node_path_.join)(release, 'modules.dep');
    const text = await (0,promises_.readFile)(dependencies, 'utf8').catch(() => {
        throw new errors/* InfrastructureError */.EN(`${dependencies} cannot be read; depmod of the package kmod makes it`);
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
 * @throws InfrastructureError if the layer does not belong to one kernel
 */
async function releaseDirectory(modulesDir) {
    const above = (0,external_node_path_.join)(modulesDir, 'usr/lib/modules');
    const releases = await (0,promises_.readdir)(above).catch(() => []);
    if (releases.length === 1)
        return (0,external_node_path_.join)(above, releases[0]);
    throw new errors/* InfrastructureError */.EN(`${above} holds the modules of ${releases.length} kernels, expected one`);
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
/** In the builder, because a host that builds in a container may have no compiler. */
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
 * With virtiofs if the kernel has it (since Linux 5.4), else with 9p. The kernel mounts both as root
 * itself with the tag `/dev/root`, so only modules need an initramfs.
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
 * Looks a kernel up. One whose image or modules have changed since is removed.
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
    // It also boots without them: they only give names to addresses.
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
        throw new Error(`the stored kernel ${entry} differs from the one that was built`);
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
 * Removes the kernels that have been unused for longest until the store fits.
 *
 * @param options.keep  keys that stay at any size: those in use
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
/** Everything that a run needs from packages, except dracut: on Debian it would remove initramfs-tools. */
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
        // Part of QEMU in Debian 12, a separate package in later releases.
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
 * Adopts orphans of libvirt. Once libvirt has started QEMU, it is an orphan, and libvirt waits until its
 * process is gone: for seconds if PID 1 is a container's and reaps dead children only now and then, or never.
 */
const REAPER = program('tini', 'tini', 'tini', 'libvirt without systemd');
const GIB = 1024 ** 3;
/**
 * Room in the work directory: a source tree (1.5 GiB of Linux 6.1), one build of it, rootfs and some kernels; the tree
 * is kept, and the next candidate needs little more. A distribution's config takes as much as there is.
 */
const ROOM = {
    first: 4 * GIB,
    later: GIB / 2,
    wanted: 15 * GIB,
};
/** Free space that a run needs to start in a work directory. */
async function leastRoom(workDir) {
    const tree = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_host_work_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .partOf */ .BU)(workDir, 'source'), 'tree', 'Kconfig')).catch(() => null);
    return tree === null ? ROOM.first : ROOM.later;
}
/** Room beside libvirt's images: one kernel and its initramfs for each guest. */
const STAGING_ROOM = GIB / 4;
/** Directory for everything that is kept between runs, unless `work-dir` says otherwise. */
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




/** Directories made from recipes: rootfs of guests, and containers for builds. */
const MADE = ['rootfs', 'builders'];
/** ccache's share of `store-limit`, which it enforces itself. For the default that is its own default, 5 GiB. */
const ccacheShare = (limit) => Math.floor(limit / 4);
/**
 * Keeps others from removing a rootfs or a build container, until the result is disposed of, and notes its use.
 *
 * @param directory  of this work directory, or of another one; nobody removes the user's own
 */
async function hold(directory, workDir, host) {
    const isMade = MADE.some((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workDir, folder));
    return isMade || (await (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .isKept */ .t8)(directory)) ? await (0,_host_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .useDirectory */ .hH)(directory, host) : null;
}
/**
 * Removes what has been unused for longest until kernels, rootfs and build containers, with ccache's share, fit into
 * `store-limit`. What a run or `doctor` on this host uses stays.
 *
 * @param options.workDir  locked by the caller, so nobody uses its kernels
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
        // A run as an ordinary user cannot reach those of a run as root.
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
/** virsh takes whole seconds and needs time left to say that the agent gave no answer. */
const VIRSH_MARGIN = 5;
/** Seconds between two checks for a program's end: short programs are noticed soon, long ones cost little. */
const POLL = { first: 0.05, most: 0.2 };
/** An agent's text, for a message: a guest may send terminal sequences, commands for a runner and megabytes. */
function told(text) {
    return text
        .slice(0, 200)
        .replace(/[^\x20-\x7e]+/g, ' ')
        .trim();
}
/** Reads the agent's reply from virsh's output. @throws AgentError for anything that is not a reply */
function parseReply(output) {
    let reply;
    try {
        reply = JSON.parse(output);
    }
    catch {
        throw new AgentError(`the guest agent's answer is not JSON: ${told(output)}`);
    }
    if (typeof reply !== 'object' || reply === null || !('return' in reply))
        throw new AgentError(`the guest agent's answer has no result: ${told(output)}`);
    return reply.return;
}
/**
 * Sends one command to a domain's guest agent.
 *
 * @param within  seconds that the agent has for its answer
 * @returns what the agent returned; its replies have to stay small, libvirt drops an agent that sends more than 10 MiB
 * @throws AgentError if it gives none
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
 * @throws AgentError if it has not ended by then, or the agent is gone
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



/** Kept from the start of a console, and as much from its end. An oops is in one of the two. */
const CONSOLE_PART = 4 * 1024 * 1024;
/** The kernel never prints a line this long; a hostile guest could. */
const LONGEST_LINE = 16 * 1024;
/** Size of the path in the kernel's `sockaddr_un`. */
const LONGEST_SOCKET_PATH = 107;
/**
 * Listens for a guest's serial console. It has to listen before the domain is made, to miss nothing.
 *
 * @throws ConfigurationError if the socket's path is longer than a socket address can hold
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
    // libvirt gives the socket to QEMU's user while the domain exists.
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
            // Trimmed in large steps: one copy for every `part` bytes received.
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
/** Reads one line of `virsh event --timestamp`; undefined for an event of no interest. */
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

/** virsh's message for a domain that does not exist. */
const GONE = /no domain|failed to get domain|not found|not running/i;
/** The longest observed delay of an event after the state that it reports, with a margin. */
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
/** Follows a domain through its events, with occasional checks in case some are missing. */
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
        // A guest that is reset (also by a triple fault) is reported in the same words as one that powers off; the kernel
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
            die('crashed', 'libvirt no longer knows it, and has not said why');
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
    // QEMU closes the console when it ends, whatever libvirt reports.
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
/** Between a break and the letter: a serial port that gets both at once takes the letter for part of the break. */
const BREAK = 0.3;
/** For the first line of an answer, on a busy host. A guest that is stuck with interrupts off never gives it. */
const ANSWER = 10;
/** The kernel prints nothing before every CPU has answered; it waits ten seconds for that. */
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
 * Asks a hung guest for the stacks of its CPUs and of its tasks: with SysRq over the serial port, twice;
 * if the kernel does not take that (its interrupts are off, or nobody has opened the port yet) with an NMI, which
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
    // All CPUs, then all tasks.
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
        // The panic device stops the guest before the kernel prints the tasks, and libvirt does not resume a crashed guest.
        const goOn = async () => {
            const state = await (0,virsh/* virsh */.$V)(['domstate', name], { check: false, within: 10 }, host);
            if (!/crashed/.test(state.stdout))
                return false;
            await (0,virsh/* virsh */.$V)(['qemu-monitor-command', name, '{"execute":"cont"}'], { check: false, within: 10 }, host);
            return true;
        };
        // Awaited here: the listener goes when this function ends.
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
/** Waits until a guest that has begun to answer says no more. @returns null if it did not begin */
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
        // It was resumed: its output may take a moment.
        await host.sleep(QUIET);
        if (answer.length() === before)
            break;
    }
    return answer.text();
}

;// CONCATENATED MODULE: ./build/vm/guest.js














/** Before the first domain libvirt asks QEMU for its capabilities, which took more than a minute in practice. */
const CREATE = 240;
/** For libvirt to finish creating a domain after the run was asked to stop: only an existing one can be destroyed. */
const PATIENCE = 2;
/** Interval between two checks of a domain whose events may have been missed. */
const guest_LOOK = 3;
/** For output that a panicking kernel still had in its serial port when libvirt reported the panic. */
const FLUSH = 0.3;
/** For one answer of a connected agent, and until it is asked again. */
const PING = 2;
const RETRY = 0.1;
const SHUTDOWN_REPLY = 5;
/**
 * Creates a domain and its console.
 *
 * @throws InfrastructureError if libvirt refuses it
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
                // The event comes first; the occasional check is for a missed one.
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
        busy: () => cpuTime(name, host),
        execAllowed: () => guestExecAllowed(name, host),
        async shutdown() {
            const command = { execute: 'guest-shutdown', arguments: { mode: 'powerdown' } };
            // A successful shutdown gives no answer: the guest may be gone before the request times out.
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
        pausedCpus: (look) => (0,registers/* readPausedCpus */.S8)(name, look, host),
        destroy,
        [Symbol.asyncDispose]: destroy,
    };
}
async function cpuTime(name, host) {
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
/* unused harmony export cpusIn */
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14620);
/* harmony import */ var _virsh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95458);


/** Bit of the flags register: interrupts are enabled. */
const INTERRUPTS = 0x200n;
/** Limit for reads of a guest's memory while paused; a hostile guest must not keep a run busy. */
const MOST_READS = 1000;
/** Of one read. */
const MOST_WORDS = 4096;
const WORD = 8;
/**
 * The CPUs in the answer of QEMU's monitor to `info registers -a`, for x86-64.
 *
 * @returns none if the answer is not understood
 */
function cpusIn(text) {
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
        // Without a 64-bit pointer it has not reached a kernel yet.
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
 * Pauses a guest's vCPUs, reads them, and resumes them. The guest's kernel is not involved, so it works
 * in whatever state that is.
 *
 * @throws InfrastructureError if QEMU gives no answer
 */
async function readPausedCpus(name, look, host) {
    await (0,_virsh_js__WEBPACK_IMPORTED_MODULE_0__/* .virsh */ .$V)(['suspend', name], { within: 10 }, host);
    try {
        const cpus = cpusIn(await monitor(name, 'info registers -a', 0, host));
        let reads = 0;
        const read = async (address, words, cpu) => {
            if (++reads > MOST_READS || words <= 0)
                return [];
            const command = `x /${Math.min(words, MOST_WORDS)}xg 0x${address.toString(16)}`;
            const shown = await monitor(name, command, cpu, host);
            const [known = ''] = shown.split('Cannot access');
            return [...known.matchAll(/\b0x([0-9a-f]{16})\b(?!:)/g)].map(([, digits]) => BigInt(`0x${digits}`));
        };
        return await look({ cpus, read });
    }
    finally {
        await (0,_virsh_js__WEBPACK_IMPORTED_MODULE_0__/* .virsh */ .$V)(['resume', name], { check: false, within: 10, cleanup: true }, host);
    }
}
/** The answer of QEMU's monitor to one of its commands. */
async function monitor(name, command, cpu, host) {
    const question = {
        execute: 'human-monitor-command',
        arguments: { 'command-line': command, 'cpu-index': cpu },
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
