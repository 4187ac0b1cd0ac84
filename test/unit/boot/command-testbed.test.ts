import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandTestbed } from '../../../src/boot/command-testbed.ts';
import { InfrastructureError } from '../../../src/host/errors.ts';
import { oomKills } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { commit } from '../../support/journal-sample.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command as a step, on a host that kills so many processes for memory meanwhile. */
function built(buildCommand: string, kills = 0) {
  let counted = 7;
  const vmstat = async () => {
    const text = `nr_free_pages 5\noom_kill ${counted}\npswpin 3\n`;
    counted += kills;
    return text;
  };
  const options = {
    buildCommand,
    source: { directory: folder },
    fixups: { checkout: async (of: string) => ({ ok: true as const, commit: of }) },
    script: null,
    writes: [],
    timeout: 60,
    output: join(folder, 'out'),
    vmstat,
  };
  return commandTestbed(options, nodeHost()).build({ step: 1, candidate: commit('a') });
}

test.each([
  'echo "gcc: fatal error: Killed signal terminated program cc1"; exit 1',
  'echo "make: *** [Makefile:2: a.o] Killed"; exit 125',
  'sh -c "kill -KILL \\$\\$"; exit 2',
])('a build of which this host killed a program for memory is no verdict: %s', async (command) => {
  await expect(built(command, 1)).rejects.toThrow(InfrastructureError);
  await expect(built(command, 1)).rejects.toThrow(
    /this host had no memory left and killed a program \(.*Killed/,
  );
});

test('a test that reports a kill is a verdict if this host killed nothing', async () => {
  expect(await built('echo Killed; exit 1')).toMatchObject({
    kind: 'failed',
    reason: 'status 1, Killed',
    status: 1,
    lastLine: 'Killed',
  });
});

test('a test that fails is a verdict if this host killed something else', async () => {
  expect(await built('echo wrong; exit 1', 3)).toMatchObject({ kind: 'failed', reason: 'status 1, wrong' });
});

test('this host counts what it kills for memory', () => {
  expect(oomKills(readFileSync('/proc/vmstat', 'utf8'))).toBeGreaterThanOrEqual(0);
  expect(readFileSync('/proc/vmstat', 'utf8')).toMatch(/^oom_kill \d+$/m);
});
