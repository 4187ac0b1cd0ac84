import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalEvent } from '../../src/bisect/events.ts';
import type { ActionRun } from '../support/action-runner.ts';
import { BUILD_COMMAND, FIRST_BAD, type SmallBisection, smallBisection } from '../support/small-bisection.ts';
import { gitIn } from '../support/small-repository.ts';

let it: SmallBisection;
beforeEach(async () => {
  it = await smallBisection();
});
afterEach(() => it[Symbol.asyncDispose]());

/** A build that stops at its fourth call, until the file `go` is there. */
function haltingBuild() {
  const [built, sleeping, go] = ['built', 'sleeping', 'go'].map((name) => join(it.world, name)) as [
    string,
    string,
    string,
  ];
  const command = `cat value >> ${built}
    if [ ! -e ${go} ] && [ "$(wc -l < ${built})" -ge 4 ]; then touch ${sleeping}; sleep 60; fi
    ${BUILD_COMMAND}`;
  return {
    command,
    cancelWhen: () => existsSync(sleeping),
    go: () => writeFile(go, ''),
    builds: () => readFileSync(built, 'utf8').trim().split('\n'),
  };
}

/** A runner that has nothing of the first one but the service and the repository. */
async function anotherRunner(name: string): Promise<{ workspace: string; settings: string; output: string }> {
  const workspace = join(it.world, name);
  await mkdir(workspace);
  const settings = JSON.stringify({ 'work-dir': join(it.world, `${name}-work`) });
  return { workspace, settings, output: join(workspace, 'bisect-results') };
}

const journalAt = (output: string) =>
  readFileSync(join(output, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JournalEvent);
const journals = () =>
  it.service
    .caches()
    .map(({ key }) => key)
    .filter((key) => key.startsWith('kernel-bisect-journal-'));

async function cutShort(more: Partial<ActionRun> = {}, inputs: Record<string, string> = {}) {
  const build = haltingBuild();
  const run = await it.bisect(
    { 'build-command': build.command, ...inputs },
    { cancelWhen: build.cancelWhen, ...more },
  );
  expect(run.outputs.status).toBe('cancelled');
  await build.go();
  return { ...build, run };
}

test('another runner continues from the journal in the cache, and no finished step is done again', async () => {
  const { command, builds, run } = await cutShort();
  const before = it.journal();
  const { fingerprint } = before[0] as { fingerprint: string };
  expect(journals().length).toBeGreaterThan(1);
  for (const key of journals())
    expect(key).toMatch(new RegExp(`^kernel-bisect-journal-${fingerprint}-4711-1-\\d+$`));
  // The last one is post's: it holds the end of the run.
  expect(journals().at(-1)).toBe(`kernel-bisect-journal-${fingerprint}-4711-1-${before.length}`);
  expect(run.annotations.filter(({ level }) => level === 'warning')).toEqual([]);

  const done = builds().slice(0, 3);
  const other = await anotherRunner('other');
  const resumed = await it.bisect(
    { 'build-command': command, settings: other.settings },
    { workspace: other.workspace, env: { GITHUB_RUN_ATTEMPT: '2' } },
  );
  expect(resumed.outputs).toMatchObject({
    status: 'found',
    'first-bad-commit': it.repository.commits[FIRST_BAD],
  });
  expect(resumed.log).toContain("Continuing from the workflow's cache: 3 verdicts are kept");
  expect(journalAt(other.output).slice(0, before.length)).toEqual(before);
  const searched = builds().slice(4, -3);
  expect(searched.filter((value) => done.includes(value))).toEqual([]);
  expect(journals().at(-1)).toMatch(/-4711-2-\d+$/);
});

test('jobs whose cache is read-only say so once, and save nothing', async () => {
  const { run } = await cutShort({ env: { GITHUB_EVENT_NAME: 'issue_comment' } });
  expect(run.log.match(/may read but not write the workflow's cache/g)).toHaveLength(1);
  expect(it.service.caches()).toEqual([]);
});

test('cache: none keeps the journal on this runner', async () => {
  await cutShort({}, { settings: JSON.stringify({ 'work-dir': join(it.world, 'work'), cache: 'none' }) });
  expect(it.service.calls.filter((call) => call.includes('Cache'))).toEqual([]);
});

test('resume-from takes the directory of an unpacked artifact', async () => {
  const { command } = await cutShort();
  const before = it.journal();
  const other = await anotherRunner('other');
  const settings = JSON.stringify({
    ...JSON.parse(other.settings),
    cache: 'none',
    'resume-from': join(it.workspace, 'bisect-results'),
  });
  const run = await it.bisect({ 'build-command': command, settings }, { workspace: other.workspace });
  expect(run.outputs.status).toBe('found');
  expect(journalAt(other.output).slice(0, before.length)).toEqual(before);

  const wrong = await it.bisect({ 'build-command': 'true', settings }, { workspace: other.workspace });
  expect(wrong.exit).toBe(1);
  expect(wrong.annotations[0]?.message).toMatch(
    /^resume-from: .*journal.jsonl belongs to another bisection: build-command has changed/,
  );
});

test('a run of other settings starts again, says why, and keeps the old journal', async () => {
  const { command } = await cutShort();
  const run = await it.bisect({ 'build-command': command, paths: 'value' });
  expect(run.log).toContain('Starting over (paths was [], is ["value"])');
  expect(run.outputs.status).toBe('found');
  const files = await readdir(join(it.workspace, 'bisect-results'));
  expect(files.filter((name) => name.startsWith('journal.jsonl.'))).toHaveLength(1);
});

test('a name that has moved does not change the bisection that continues', async () => {
  const { git, directory, commits } = it.repository;
  const kernel = join(it.world, 'moving');
  git('clone', '--quiet', directory, kernel);
  const inputs = { kernel, bad: 'reported' };
  gitIn(kernel)('tag', 'reported', 'v12');
  const { command } = await cutShort({}, inputs);
  gitIn(kernel)('tag', '--force', 'reported', 'v11');
  const resumed = await it.bisect({ 'build-command': command, ...inputs });
  expect(resumed.outputs).toMatchObject({ status: 'found', 'first-bad-commit': commits[FIRST_BAD] });
  const warnings = resumed.annotations.filter(({ level }) => level === 'warning');
  expect(warnings.map(({ message }) => message)).toEqual([
    `bad "reported" was ${commits[12]?.slice(0, 12)} when the bisection began and is ${commits[11]?.slice(0, 12)} now: the bisection continues between its original commits. For the new ones use resume: false.`,
  ]);
  const started = it.journal().filter(({ event }) => event === 'started');
  expect(started).toMatchObject([{ bad: { commit: commits[12] } }]);
});

test('a run whose time is nearly over stops inside a build, uploads what it has, and is gone on with later', async () => {
  const built = join(it.world, 'built');
  // Ten minutes are kept for uploads, so six seconds are left; the third build would take longer.
  const command = `echo x >> ${built}; [ "$(wc -l < ${built})" -ne 3 ] || sleep 60; ${BUILD_COMMAND}`;
  const run = await it.bisect({ 'build-command': command, 'time-limit': '10.1' });
  expect({ exit: run.exit, status: run.outputs.status }).toEqual({ exit: 0, status: 'out-of-time' });
  expect(run.annotations.at(-1)).toMatchObject({ level: 'warning' });
  expect(run.annotations.at(-1)?.message).toMatch(
    /^out-of-time: of the time limit of 10 min, 10 min are left, which are reserved for reports and uploads/,
  );
  expect(run.summary).toContain('Start the same run again');
  expect(run.outputs['artifact-url']).toBeDefined();
  const before = it.journal();
  expect(before.at(-1)).toMatchObject({ event: 'concluded', status: 'out-of-time' });
  expect(before.filter(({ event }) => event === 'verdict')).toHaveLength(2);

  const resumed = await it.bisect({ 'build-command': command }, { env: { GITHUB_RUN_ATTEMPT: '2' } });
  expect(resumed.outputs.status).toBe('found');
  expect(it.journal().slice(0, before.length)).toEqual(before);
});
