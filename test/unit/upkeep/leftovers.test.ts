import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ownerMark, processAlive, thisProcess } from '../../../src/host/owner.ts';
import { end, orphans, ownerIn, processes } from '../../../src/host/processes.ts';
import { lastDenial } from '../../../src/upkeep/audit.ts';
import { domainOwner } from '../../../src/upkeep/clean.ts';
import { plainHost } from '../../support/plain-host.ts';

/** Starts a process whose environment names an owner. */
async function marked(owner: string) {
  const child = spawn('sleep', ['60'], { env: { ...process.env, KERNEL_BISECT_OWNER: owner } });
  await once(child, 'spawn');
  const found = (await processes()).find(({ pid }) => pid === child.pid);
  if (found === undefined) throw new Error('the process is not seen');
  return { child, found };
}

describe('the owner of a domain', () => {
  it('is read from its metadata, whatever the prefix', () => {
    const text = '<kb:owner xmlns:kb="urn:kernel-bisect" run="kbisect-1a" pid="42" start="777"/>\n';
    expect(domainOwner(text)).toEqual({ pid: 42, startTime: '777' });
    expect(domainOwner('<owner run="kbisect-1a" pid="42"/>')).toEqual({ pid: 42, startTime: undefined });
  });

  it('is nobody in metadata of others', () => {
    expect(domainOwner('<owner pid="-1"/>')).toBeNull();
    expect(domainOwner('<other pid="42"/>')).toBeNull();
    expect(domainOwner('')).toBeNull();
  });
});

describe('the owner of a process', () => {
  it('is read from its environment', () => {
    expect(ownerIn('A=1\0KERNEL_BISECT_OWNER=12:345\0B=2\0')).toEqual({ pid: 12, startTime: '345' });
  });

  it('is nobody without a whole mark', () => {
    expect(ownerIn('A=1\0')).toBeNull();
    expect(ownerIn('KERNEL_BISECT_OWNER=\0')).toBeNull();
    expect(ownerIn('KERNEL_BISECT_OWNER=12\0')).toBeNull();
    expect(ownerIn('X_KERNEL_BISECT_OWNER=12:345\0')).toBeNull();
  });

  it('makes an orphan of it when it is dead, and only then', async () => {
    const { startTime } = await thisProcess();
    const ours = await marked(ownerMark());
    // The same number with another start time is another process.
    const left = await marked(`${process.pid}:${Number(startTime) + 1}`);
    try {
      const found = (await orphans(await processes())).map(({ pid }) => pid);
      expect(found).toContain(left.child.pid);
      expect(found).not.toContain(ours.child.pid);
      expect(found).not.toContain(process.pid);
      const ended = once(left.child, 'exit');
      await end(left.found, plainHost());
      await ended;
      expect(await processAlive(left.child.pid!)).toBe(false);
      expect(await processAlive(ours.child.pid!)).toBe(true);
    } finally {
      ours.child.kill('SIGKILL');
      left.child.kill('SIGKILL');
    }
  });
});

describe('the audit line', () => {
  const apparmor = 'audit: type=1400 apparmor="DENIED" operation="open" profile="libvirt-1" name="/home/a/x"';
  const selinux = 'type=AVC msg=audit(1.2:3): avc:  denied  { read } for pid=1 comm="qemu-system-x86"';

  it('is the last denial', () => {
    expect(lastDenial(`x\n${apparmor}\n${selinux}\ny\n`)).toBe(selinux);
    expect(lastDenial(`${selinux}\n[1.0] ${apparmor}\n`)).toBe(`[1.0] ${apparmor}`);
  });

  it('is none if nothing was denied', () => {
    expect(lastDenial('apparmor="ALLOWED"\n')).toBeNull();
  });
});
