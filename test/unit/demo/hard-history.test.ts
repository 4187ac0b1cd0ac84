import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixupsOf, HARD, importTree, layHistory, PLANTED_SUBJECT } from '../../../demo/history.ts';
import { bisect } from '../../../src/bisect/bisection.ts';
import { gitHistory } from '../../../src/bisect/history.ts';
import { fold } from '../../../src/bisect/ledger.ts';
import type { Testbed } from '../../../src/boot/testbed.ts';
import { openFixups } from '../../../src/git/fixups.ts';
import { localRepository } from '../../../src/git/local-repository.ts';
import { revertOnto } from '../../../src/git/revert.ts';
import { openRepository, openSourceTree } from '../../../src/git/source.ts';
import type { Outcome } from '../../../src/model.ts';
import { pageOf } from '../../../src/report/page.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import { crash, idleHost, memoryJournal, passed, planFor } from '../../support/fake-testbed.ts';
import { plainHost } from '../../support/plain-host.ts';

const host = plainHost();
const files = [
  ...new Set([
    ...HARD.troubles.map(({ file }) => file),
    'kernel/ksysfs.c',
    'kernel/panic.c',
    'kernel/range.c',
  ]),
  ...['lib/kasprintf.c', 'lib/ctype.c', 'lib/argv_split.c', 'mm/util.c', 'fs/char_dev.c', 'init/do_mounts.c'],
];
let world: string;
let tree: string;

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'hard-'));
  tree = join(world, 'linux');
  for (const file of files) {
    await mkdir(dirname(join(tree, file)), { recursive: true });
    await writeFile(join(tree, file), `/* ${file} */\n`);
  }
  await importTree(tree, host);
  await layHistory({ tree, plan: HARD }, host);
});
afterEach(() => rm(world, { recursive: true, force: true }));

/** Judges by what the sources say, as the kernel that is made of them would. */
async function openTestbed(fixupsFile: string | null): Promise<Testbed<Outcome>> {
  const repository = await openRepository(
    { user: await localRepository({ path: tree }, host), workDir: join(world, 'work') },
    host,
  );
  const source = await openSourceTree({ repository, workDir: join(world, 'work') }, host);
  const fixups = await openFixups({ file: fixupsFile, repository, source });
  const has = async (file: string, text: string) =>
    (await readFile(join(source.directory, file), 'utf8')).includes(text);
  return {
    async build({ candidate }) {
      const fixed = await fixups.checkout(candidate.commit);
      if (!fixed.ok) return { kind: 'skipped', reason: fixed.reason, seconds: 1 };
      for (const file of ['lib/kstrtox.c', 'lib/hexdump.c']) {
        if (await has(file, 'demo_is_missing'))
          return { kind: 'failed', reason: `${file}: undeclared`, seconds: 1 };
      }
      const unrelated = await has('kernel/notifier.c', 'unrelated_check');
      const planted = await has('kernel/ksysfs.c', 'planted_release');
      const kernel = unrelated
        ? crash('WARNING in unrelated_check')
        : planted
          ? crash('BUG: unable to handle kernel NULL pointer dereference in planted_release')
          : passed;
      return { kind: 'built', kernel, digest: fixed.commit, reused: false, seconds: 1 };
    },
    async boot(outcome, _place, number) {
      return { number, outcome, bootSeconds: 1, testSeconds: 0, evidence: '' };
    },
    revert: (commit, onto) => revertOnto(source, commit, onto),
  };
}

async function bisected(fixups: string | null) {
  const history = gitHistory({ directory: tree }, host);
  const end = async (name: string) => history.describe(await history.resolve(name));
  const journal = memoryJournal();
  const plan = planFor([await end('good')], await end('main'));
  const conclusion = await bisect(plan, await openTestbed(fixups), history, journal, idleHost());
  return { conclusion, view: fold(journal.events) };
}

test('with fixups the planted commit of the hard history is found, with all that has to be said of it', async () => {
  const file = join(world, 'fixups');
  await writeFile(file, fixupsOf(HARD));
  const { conclusion, view } = await bisected(file);
  expect(conclusion).toMatchObject({ status: 'found', firstBad: { subject: PLANTED_SUBJECT } });
  expect(conclusion.confidence).toBeGreaterThanOrEqual(0.99);
  expect(view.verification).toEqual({ culprit: 'passed', parent: 'passed', revert: 'passed' });
  for (const report of [summaryOf(view), pageOf(view)]) {
    expect(report).toMatch(/Confidence: 99(\.\d)? %/);
    expect(report).toMatch(/Reverting it on top of [0-9a-f]{12} makes the signature go away\./);
    expect(report).toMatch(/<code>WARNING in unrelated(_|&#95;)check<\/code> at .*step \d/);
  }
});

test('without fixups it is among the suspects, and those that do not build say so', async () => {
  const { conclusion } = await bisected(null);
  expect(conclusion.status).toBe('suspects');
  expect(conclusion.suspects.map(({ subject }) => subject)).toContain(PLANTED_SUBJECT);
  expect(conclusion.suspects).toHaveLength(3);
  expect(conclusion.reason).toContain(`(${PLANTED_SUBJECT}): build failed: lib/hexdump.c: undeclared`);
});
