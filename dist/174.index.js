export const id = 174;
export const ids = [174];
export const modules = {

/***/ 48174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ isUpkeep),
  upkeep: () => (/* binding */ upkeep)
});

// EXTERNAL MODULE: ./build/upkeep/clean.js
var clean = __webpack_require__(52172);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
/** The last line of a log that reports a denial by AppArmor or SELinux; null if there is none. */
function lastDenial(log) {
    return (log
        .split('\n')
        .findLast((line) => DENIAL.test(line))
        ?.trim() ?? null);
}
/** The last denial in this host's logs, wherever they are; null if none is found. */
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






/** An ordinary user's path lacks the administrator's programs. */
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
/** Where a program or file is; null if it is not. */
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
/** Requirements from packages that this host lacks. */
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
/** Runs a command as root: directly, or through sudo without a password. */
function asRoot(command, args, options, host) {
    if (process.getuid?.() === 0)
        return host.run(command, args, options);
    // sudo cleans the environment, so env sets the wanted variables.
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
/** Whether systemd starts daemons here. */
async function hasSystemd() {
    return (await (0,promises_.stat)('/run/systemd/system').catch(() => null)) !== null;
}
/** True if libvirt's QEMU cannot open /dev/kvm because only root may; false if there is no KVM. */
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

















/** Seconds for the first sign on the console, and from there to the goal. KVM without output by then has none at all. */
const FIRST = { kvm: 10, tcg: 60 };
const REST = { kvm: 30, tcg: 90 };
const MEMORY = 512 * 1024 ** 2;
/** Chooses the kernel that proves most: one built for guests, else the host's own; null if there is none. */
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
/** From the config and the modules, at the paths of the store or of a distribution. */
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
 * Boots a probe from the real work directory, like a trial: overlay, virtiofs, staged image, libvirt.
 * Nothing is left of it.
 *
 * @throws InfrastructureError if one of these parts fails
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
        const image = await (0,stage/* stageImage */.ou)({ path: kit.kernel }, staging, host);
        const initrd = await probeInitramfs(kit, scratch, staging, host);
        const rootTransport = kit.way?.by ?? 'virtiofs';
        const started = host.now();
        const guest = probe_addDisposableResource(env_1, await (0,vm_guest/* startGuest */.H)({
            name,
            owner: { run, pid: process.pid },
            accel,
            memory: MEMORY,
            cpus: 1,
            kernel: image.path,
            ...(initrd === null ? {} : { initrd }),
            rootTransport,
            cmdline: (0,domain/* kernelCmdline */.KN)({ token, rootTransport, init: protocol/* INIT */.Zz }),
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
/** If the kernel needs one. @returns what QEMU boots with it */
async function probeInitramfs({ way }, scratch, staging, host) {
    if (way === null || way.modules.length === 0)
        return null;
    const { modules, release } = way;
    const initSource = (0,external_node_path_.join)((0,assets/* asset */.L)('guest'), 'initramfs.c');
    const file = (0,external_node_path_.join)(scratch, 'initramfs');
    const made = await (0,initramfs/* makeInitramfs */.W)({ release, modules, initSource, builder: { kind: 'host' }, file }, host);
    return (await (0,stage/* stageImage */.ou)(made, staging, host)).path;
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
        // The second one comes from the initramfs, after it has mounted a root without programs.
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
 * Checks this host for everything that a run needs, and finally boots a guest as a run does.
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
        return [...findings, { level: 'warning', text: 'the probe boot is skipped until the above is fixed' }];
    }
    return [...findings, ...(await probeBoot(workDir, accel, host))];
}
// Some texts contain a probe's console, and a guest's output must not reach a terminal unescaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;
/** A finding as it is printed: one line, and one for its fix. */
function checkText({ level, text, fix }) {
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
                ? `install it with your package manager (Debian calls it ${brought})`
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
        fix: 'start it with sudo',
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
/** The file systems that the kernel knows now; a module is not among them before it is loaded. */
async function filesystems() {
    const all = await (0,promises_.readFile)('/proc/filesystems', 'utf8').catch(() => '');
    return all.split('\n').map((line) => line.split('\t').at(-1) ?? '');
}
async function libvirt(host) {
    if ((await find('virsh')) === null)
        return { level: 'wrong', text: 'libvirt cannot be checked without virsh', fix: 'install it as above' };
    const asked = await askLibvirt(120, host);
    const at = (0,virsh/* libvirtUri */.Lk)();
    if ('version' in asked)
        return { level: 'ok', text: `libvirt answers at ${at}: ${asked.version}` };
    const text = `libvirt does not answer at ${at}: ${asked.silent}`;
    // Another address than the daemon's default was chosen by somebody, and is not a fault of the daemon.
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
        const text = 'only root can open /dev/kvm, so libvirt asks QEMU again for a minute before every guest';
        return { accel: 'tcg', level: 'wrong', text, fix: 'sudo chgrp kvm /dev/kvm; sudo chmod 0660 /dev/kvm' };
    }
    const warnings = [];
    const quiet = { ...host, log: { ...host.log, warning: (line) => void warnings.push(line) } };
    try {
        const accel = await (0,vm_accel/* pickAccel */.a)(setting, quiet);
        const [why] = warnings;
        if (why === undefined)
            return { accel, level: 'ok', text: `guests run with ${accel}` };
        const fix = 'use a machine with nested virtualisation, or continue without KVM (accel: tcg)';
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
        return { level: 'ok', text: `the first run makes work-dir ${workDir}` };
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
    return { level: 'warning', text, fix: 'lower memory, or end other programs' };
}
async function probeBoot(workDir, accel, host) {
    const kit = await probeKit(workDir);
    if (kit === null) {
        const text = `the probe boot is skipped: no kernel in ${workDir}/kernels yet, and none in /boot`;
        return [{ level: 'warning', text, fix: 'run doctor again after the first build' }];
    }
    const how = `probe boot of ${kit.described} with ${accel}`;
    let text;
    try {
        const { reached, seconds, last } = await probe(workDir, kit, accel, host);
        if (reached === kit.goal) {
            return [{ level: 'ok', text: `${how}: ${proved(kit)} after ${seconds.toFixed(1)} s` }];
        }
        text = `${how}: reached "${reached}", not "${kit.goal}"; last: ${last.join(' / ') || 'nothing'}`;
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        text = `${how}: ${error instanceof Error ? error.message : error}`;
    }
    if (accel === 'tcg')
        return [{ level: 'wrong', text }, ...(await denial(host))];
    // If the same boot works without KVM, then KVM does not work here.
    const fix = 'if the next line is ok, use accel: tcg, or enable nested virtualisation';
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
    return [{ level: 'warning', text: `last denial in the log: ${line}`, fix }];
}

// EXTERNAL MODULE: ./build/host/directories.js
var directories = __webpack_require__(76552);
// EXTERNAL MODULE: ./build/host/user.js
var host_user = __webpack_require__(69064);
// EXTERNAL MODULE: ./build/host/elevate.js
var elevate = __webpack_require__(58525);
;// CONCATENATED MODULE: ./build/upkeep/helper.js




/** Files of this project that the bundle reads. */
const PARTS = ['dist', 'guest', 'kernel-config', 'action.yml', 'package.json'];
/** The sudoers(5) line that lets a user start the helper and nothing else; the empty string allows no argument. */
const sudoersLine = (user) => `${user} ALL=(root) NOPASSWD: ${elevate/* HELPER */.ZU} ""`;
/**
 * Puts a copy of this program, with the Node that runs it, where only root can change it: the only thing that an
 * ordinary user's sudo has to allow. It reads its request from standard input, and checks it.
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
/** What an administrator has to write for a user. */
const helperAdvice = ({ name }) => `${elevate/* HELPER */.ZU} is installed; this line in /etc/sudoers.d/kernel-bisect lets ${name} run bisections, and so do everything that root can: ${sudoersLine(name)}`;

;// CONCATENATED MODULE: ./build/upkeep/setup.js











/** Time limit for installing; mirrors may be slow. */
const INSTALL = 1800;
/** Seconds until libvirt has to answer; first it asks QEMU for its capabilities. */
const ANSWER = 120;
/** No questions, no restarts of other services, and it waits for another apt. */
const APT_ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'l', LC_ALL: 'C.UTF-8' };
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends'];
/**
 * Makes this host ready: installs what it lacks, starts libvirt, lets QEMU open /dev/kvm, makes the work directory.
 * What exists already is left as it is, so a second call only checks.
 *
 * @param options.workDir  directory that is made if it is missing
 * @throws ConfigurationError if a package would have to be removed, this distribution is unknown, or the work directory is
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
        changed('/dev/kvm now belongs to the group kvm, so that QEMU can open it');
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
        host.log.info('setup: nothing is missing');
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
        throw new errors/* ConfigurationError */.j1(`setup: ${names} missing, and this distribution belongs neither to Debian's nor to Fedora's family: install them with its package manager`);
    }
    host.log.info(`setup: missing: ${names}`);
    const packages = await (which === 'debian' ? aptInstall(lacking, host) : dnfInstall(lacking, host));
    const still = await missing();
    if (still.length > 0) {
        const left = still.map(({ name }) => name).join(', ');
        throw new errors/* InfrastructureError */.EN(`setup: ${packages.join(', ')} are installed, but still missing: ${left}`);
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
            throw new errors/* ConfigurationError */.j1(`setup: installing ${packages.join(', ')} would remove ${removals.join(', ')}, so nothing was changed. ` +
                `Check apt-get -s install --no-install-recommends ${packages.join(' ')}`);
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
        // An old list names packages that the archive no longer has.
        await aptUpdate(host);
        fresh = true;
    }
}
/** The packages that an install would remove, from the output of `apt-get -s`. */
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
/** Only if libvirt has to be started without systemd: a running one is left as it is. */
async function missingReaper(host) {
    if ((await hasSystemd()) || (await find(requirements/* REAPER */.Sp.name)) !== null)
        return [];
    return 'version' in (await askLibvirt(20, host)) ? [] : [requirements/* REAPER */.Sp];
}
/** Starts libvirt the way this host does, and waits until it answers. @returns whether anything had to be started */
async function startLibvirt(host) {
    if ('version' in (await askLibvirt(20, host)))
        return false;
    host.log.info('setup: libvirt does not answer, starting it');
    const { start, why } = (await hasSystemd()) ? await bySystemd(host) : await byHand();
    // A daemon outlives this program on purpose: it is not a leftover.
    const env = { [owner/* OWNER_VARIABLE */.jt]: '' };
    // A running one says so and fails; only the answer counts.
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
    throw new errors/* InfrastructureError */.EN(`setup: libvirt does not answer at ${(0,virsh/* libvirtUri */.Lk)()} ${ANSWER} s after it was started by ${why}: ${silent}; check its log`);
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
        throw new errors/* ConfigurationError */.j1('setup: neither libvirtd nor virtqemud with virtlogd was found: install libvirt');
    }
    const reaper = await find(requirements/* REAPER */.Sp.name);
    // It stays in the foreground, so a shell sends it to the background, with its output beside libvirt's own log.
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
async function upkeep({ command, settings, print }, host) {
    const { workDir } = settings;
    switch (command) {
        case 'setup':
            await setup({ workDir }, host);
            return true;
        case 'clean': {
            const removed = await (0,clean/* clean */.u)(workDir, host);
            for (const what of removed)
                print(`removed ${what}`);
            if (removed.length === 0)
                print('no crashed run left anything');
            return true;
        }
        case 'doctor': {
            const findings = await doctor({ workDir, accel: settings.accel, memory: settings.memory }, host);
            for (const finding of findings)
                print(checkText(finding));
            return findings.every(({ level }) => level !== 'wrong');
        }
    }
}


/***/ })

};
