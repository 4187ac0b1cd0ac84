import { expect, test } from 'vitest';
import { isMountPoint } from '../../../src/host/mounts.ts';
import { overlayOptions, upperOptions } from '../../../src/rootfs/layers.ts';

test('tools lie over modules over rootfs, and all names are relative', () => {
  expect(overlayOptions(['tools', 'modules', 'rootfs'])).toBe(
    'lowerdir=tools:modules:rootfs,upperdir=fresh/upper,workdir=fresh/work,' +
      'index=off,redirect_dir=off,metacopy=off,xino=auto,nosuid,nodev',
  );
});

test('a small upper still has inodes enough, a large one in proportion', () => {
  expect(upperOptions(1 << 20)).toContain('size=1048576,nr_inodes=16384,');
  expect(upperOptions(2 ** 31)).toContain('nr_inodes=262144,');
});

test('a mount point is found by its whole path, blanks included', () => {
  const mountinfo = '36 35 0:30 / /run/a\\040b/root rw - tmpfs x rw\n';
  expect(isMountPoint(mountinfo, '/run/a b/root')).toBe(true);
  expect(isMountPoint(mountinfo, '/run/a b')).toBe(false);
});
