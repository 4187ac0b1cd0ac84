export const id = 379;
export const ids = [379,824];
export const modules = {

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
