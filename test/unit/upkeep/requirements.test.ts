import { describe, expect, it } from 'vitest';
import { REQUIREMENTS } from '../../../src/upkeep/requirements.ts';
import { removalsIn } from '../../../src/upkeep/setup.ts';

describe('what a host needs', () => {
  it('has a package on each family of distributions, and a reason', () => {
    for (const { name, anyOf, debian, fedora, for: use } of REQUIREMENTS) {
      expect(anyOf.length, name).toBeGreaterThan(0);
      expect(debian.length, name).toBeGreaterThan(0);
      expect(fedora.length, name).toBeGreaterThan(0);
      expect(use, name).not.toBe('');
    }
  });

  it('is named once each', () => {
    const names = REQUIREMENTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('holds no dracut, which would remove the initramfs tools of the host', () => {
    expect(REQUIREMENTS.flatMap(({ debian }) => debian)).not.toContain('dracut');
  });
});

describe("apt's simulation", () => {
  it('shows what an install would remove', () => {
    const simulated = [
      'The following packages will be REMOVED:',
      '  initramfs-tools',
      'Remv initramfs-tools [0.142]',
      'Inst dracut (059-4 Debian:12/stable [all])',
      'Conf dracut (059-4 Debian:12/stable [all])',
    ].join('\n');
    expect(removalsIn(simulated)).toEqual(['initramfs-tools']);
  });

  it('of an install that only adds shows nothing', () => {
    expect(removalsIn('Inst flex (2.6.4-8.2 Debian:12/stable [amd64])\n')).toEqual([]);
  });
});
