import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { INIT } from '../../../src/boot/protocol.ts';
import { type DomainSpec, domainXml, kernelCmdline } from '../../../src/vm/domain.ts';

const spec: DomainSpec = {
  name: 'kb-1a2b-3',
  owner: { run: '1a2b', pid: 42 },
  accel: 'tcg',
  memory: 1024 ** 3,
  cpus: 2,
  kernel: '/staging/bzImage',
  cmdline: 'console=ttyS0',
  root: '/work/root',
  consoleSocket: '/staging/console',
};

function parsed(changes: Partial<DomainSpec> = {}) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
  return parser.parse(domainXml({ ...spec, ...changes })).domain;
}

describe('the domain of a guest', () => {
  it('is emulated with every processor feature without KVM', () => {
    expect(parsed()['@type']).toBe('qemu');
    expect(parsed().cpu['@mode']).toBe('maximum');
  });

  it('has the processor of the host with KVM', () => {
    expect(parsed({ accel: 'kvm' })['@type']).toBe('kvm');
    expect(parsed({ accel: 'kvm' }).cpu['@mode']).toBe('host-passthrough');
  });

  it('shares its memory, which virtiofs needs', () => {
    expect(parsed().memoryBacking.source['@type']).toBe('memfd');
    expect(parsed().memoryBacking.access['@mode']).toBe('shared');
  });

  it('has the root under the tag that every kernel mounts, with xattrs', () => {
    const share = parsed().devices.filesystem;
    expect(share.target['@dir']).toBe('/dev/root');
    expect(share.source['@dir']).toBe('/work/root');
    expect(share.binary['@xattr']).toBe('on');
  });

  it('stays after a panic, ends at a reboot, and reports the panic', () => {
    expect(parsed()).toMatchObject({ on_crash: 'preserve', on_reboot: 'destroy', on_poweroff: 'destroy' });
    expect(parsed().devices.panic['@model']).toBe('isa');
  });

  it('connects its console to a socket that listens already', () => {
    expect(parsed().devices.serial.source).toEqual({ '@mode': 'connect', '@path': '/staging/console' });
  });

  it('carries its owner', () => {
    expect(parsed().metadata['kb:owner']).toMatchObject({ '@run': '1a2b', '@pid': '42' });
  });

  it('has its root by 9p for kernels without virtiofs, from a QEMU that may read it', () => {
    const domain = parsed({ rootTransport: '9p' });
    expect(domain.devices.filesystem).toMatchObject({
      '@accessmode': 'squash',
      source: { '@dir': '/work/root' },
      target: { '@dir': '/dev/root' },
    });
    expect(domain.devices.filesystem.driver).toBeUndefined();
    expect(domain.seclabel).toMatchObject({ '@model': 'dac', label: '+0:+0' });
    expect(parsed().seclabel).toBeUndefined();
  });

  it('has no USB, no network and no display unless they are wanted', () => {
    const devices = parsed().devices;
    expect(devices.controller['@model']).toBe('none');
    expect(parsed()['qemu:commandline']).toBeUndefined();
    expect(devices.graphics).toBeUndefined();
    expect(parsed({ display: 'spice' }).devices.graphics['@type']).toBe('spice');
  });

  it('has a network that leads nowhere', () => {
    const args = parsed({ network: 'user' })['qemu:commandline']['qemu:arg'];
    expect(args.map((arg: Record<string, string>) => arg['@value'])).toContain(
      'user,id=isolated,restrict=on',
    );
  });

  it('names its blank disks in order', () => {
    const disks = parsed({ disks: ['/staging/a', '/staging/b'] }).devices.disk;
    expect(disks.map((disk: { target: Record<string, string> }) => disk.target['@dev'])).toEqual([
      'vda',
      'vdb',
    ]);
  });

  it('keeps markup in a path or an argument what it is', () => {
    const cmdline = 'a="<b>&amp;" c';
    expect(parsed({ cmdline }).os.cmdline).toBe(cmdline);
    expect(parsed({ root: '/a"<b>&' }).devices.filesystem.source['@dir']).toBe('/a"<b>&');
  });

  it('names an initramfs only if there is one', () => {
    expect(parsed().os.initrd).toBeUndefined();
    expect(parsed({ initrd: '/staging/initrd' }).os.initrd).toBe('/staging/initrd');
  });
});

describe('the command line of a kernel', () => {
  it('mounts the share, starts the init and carries the token, with the extra arguments last', () => {
    const cmdline = kernelCmdline({ init: INIT, token: 'abc', extra: ['slub_debug'] });
    expect(cmdline).toMatch(
      /^root=\/dev\/root rootfstype=virtiofs rw init=\/\.kernel-bisect\/init console=ttyS0 panic=-1 /,
    );
    expect(cmdline).toMatch(/ bisect\.trial=abc slub_debug$/);
  });

  it('leaves the first program to the root if that has its own init', () => {
    expect(kernelCmdline({ token: 'abc', init: null })).not.toContain('init=');
  });

  it('names the root in words of dracut if its initramfs mounts it', () => {
    const byDracut = { init: INIT, token: 'abc', initramfs: 'dracut' } as const;
    expect(kernelCmdline(byDracut)).toMatch(/^root=virtiofs:\/dev\/root rd\.shell=0 rootfstype=virtiofs rw /);
    expect(kernelCmdline({ ...byDracut, rootTransport: '9p' })).toMatch(
      /^root=virtfs:\/dev\/root rd\.shell=0 rootfstype=9p /,
    );
  });

  it('lets a guest that hangs be asked for its stacks, however it is set up itself', () => {
    expect(kernelCmdline({ init: INIT, token: 'abc' })).toMatch(
      / sysrq_always_enabled unknown_nmi_panic panic_print=0x41 /,
    );
  });

  it('switches lockup and hung-task detectors off if a busy host can fake what they see', () => {
    expect(kernelCmdline({ init: INIT, token: 'abc', accel: 'tcg' })).toMatch(
      / nowatchdog .*hung_task_timeout_secs=0 /,
    );
    expect(kernelCmdline({ init: INIT, token: 'abc', accel: 'kvm' })).not.toMatch(/nowatchdog|hung_task/);
  });

  it('does not turn an oops into a panic', () => {
    expect(kernelCmdline({ init: INIT, token: 'abc' })).not.toContain('oops=');
  });
});
