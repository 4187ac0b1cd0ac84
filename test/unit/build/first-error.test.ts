import { describe, expect, it } from 'vitest';
import { firstError, hostTrouble } from '../../../src/build/first-error.ts';

describe('why a build failed', () => {
  it.each([
    [
      "the compiler's first error, without the path of the tree",
      "  CC      kernel/fork.o\n/w/source/kernel/fork.c:12:3: error: 'x' undeclared\nmake[2]: *** [kernel/fork.o] Error 1",
      "kernel/fork.c:12:3: error: 'x' undeclared",
    ],
    [
      'a header that is missing',
      '../kernel/a.c:1:10: fatal error: b.h: No such file or directory',
      'kernel/a.c:1:10: fatal error: b.h: No such file or directory',
    ],
    [
      "the linker's, not its warnings",
      "ld: warning: x has a LOAD segment with RWX permissions\nld: kernel/fork.o: in function `f':\nfork.c:(.text+0x1): undefined reference to `g'\nmake: *** [vmlinux] Error 1",
      "ld: kernel/fork.o: in function `f':",
    ],
    [
      'modpost',
      'ERROR: modpost: "foo" [drivers/a.ko] undefined!\nmake[1]: *** [x] Error 1',
      'ERROR: modpost: "foo" [drivers/a.ko] undefined!',
    ],
    [
      'make itself',
      "make[1]: *** No rule to make target 'certs/key.pem', needed by 'certs/x'.  Stop.",
      "make[1]: *** No rule to make target 'certs/key.pem', needed by 'certs/x'.  Stop.",
    ],
    ['nothing if there is nothing', '  CC      kernel/fork.o\n', null],
  ])('%s', (_, output, reason) => {
    expect(firstError(output, '/w/source')).toBe(reason);
  });

  it.each([
    'gcc: fatal error: Killed signal terminated program cc1',
    'make[2]: *** [scripts/Makefile.build:250: init/main.o] Killed',
    'make: *** [Makefile:6: bzImage] Error 137',
    'fatal error: error writing to /tmp/a.s: No space left on device',
    "Error: can't write 84 bytes to section .text of a.o: 'No space left on device'",
    'cat: a.o: Input/output error',
    'virtual memory exhausted: Cannot allocate memory',
  ])('the host is to blame: %s', (line) => {
    expect(hostTrouble(`  CC a.o\n${line}\n`, { isFull: true })).toBe(line);
  });

  it('an error of the source is not one of the host', () => {
    expect(hostTrouble("kernel/fork.c:12:3: error: 'x' undeclared\n", { isFull: true })).toBeNull();
  });

  it('a message about a full disk is believed only if the disk is full', () => {
    const line = 'ld: final link failed: No space left on device';
    expect(hostTrouble(line, { isFull: false })).toBeNull();
    expect(hostTrouble(line, { isFull: true })).toBe(line);
  });

  it.each([
    'fs/a.c:7:3: error: too few arguments\n    7 |   warn("Input/output error"\n      |   ^~~~ // x: Input/output error',
    'fs/a.c:9:1: error: "Read-only file system" is not a constant',
    'fs/a.c:9:1: error: #error No space left on device is what mkfs says',
  ])('a source that has the same words is no host: %s', (output) => {
    expect(hostTrouble(output, { isFull: true })).toBeNull();
  });
});
