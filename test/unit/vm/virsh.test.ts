import { describe, expect, it } from 'vitest';
import { libvirtUri, silenceOf } from '../../../src/vm/virsh.ts';

describe('the libvirt that is asked', () => {
  it.each([
    [{}, 'qemu:///system'],
    [{ LIBVIRT_DEFAULT_URI: '' }, 'qemu:///system'],
    [{ LIBVIRT_DEFAULT_URI: 'qemu+unix:///system?socket=/x' }, 'qemu+unix:///system?socket=/x'],
  ])('with %j is %s', (environment, uri) => {
    expect(libvirtUri(environment)).toBe(uri);
  });

  it('is silent for the last reason that virsh gives', () => {
    const stderr = "error: failed to connect to the hypervisor\nerror: Failed to connect socket to '/x'\n\n";
    expect(silenceOf({ exit: 1, stderr, timedOut: false })).toBe("Failed to connect socket to '/x'");
    expect(silenceOf({ exit: 1, stderr: '', timedOut: false })).toBe('virsh gave no reason');
    expect(silenceOf({ exit: null, stderr: '', timedOut: true })).toMatch(/did not answer/);
  });

  it('is not silent if virsh ended well, whatever it grumbled', () => {
    expect(silenceOf({ exit: 0, stderr: 'warning: old client\n', timedOut: false })).toBeNull();
  });
});
