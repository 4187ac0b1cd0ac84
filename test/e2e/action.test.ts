import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalEvent } from '../../src/bisect/events.ts';
import { BUILD_COMMAND, FIRST_BAD, type SmallBisection, smallBisection } from '../support/small-bisection.ts';
import { gitIn } from '../support/small-repository.ts';
import { unzip } from '../support/unzip.ts';

let it: SmallBisection;
beforeEach(async () => {
  it = await smallBisection();
});
afterEach(() => it[Symbol.asyncDispose]());

const verdicts = (events: JournalEvent[]) => events.filter(({ event }) => event === 'verdict');

test('a regression is found: outputs, summary, artifacts and a log that git replays', async () => {
  const run = await it.bisect({});
  expect({ exit: run.exit, post: run.post?.exit }).toEqual({ exit: 0, post: 0 });
  const culprit = it.repository.commits[FIRST_BAD]!;
  const output = join(it.workspace, 'bisect-results');
  expect(run.outputs).toMatchObject({
    status: 'found',
    'first-bad-commit': culprit,
    'first-bad-subject': `Set the value to ${FIRST_BAD}`,
    suspects: '[]',
    signature: 'status 1, broken',
    output,
  });
  expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({
    status: 'found',
    firstBad: { commit: culprit },
  });
  expect(run.summary).toContain(culprit.slice(0, 12));

  const { fingerprint } = it.journal()[0] as { fingerprint: string };
  const name = `kernel-bisect-${fingerprint.slice(0, 8)}`;
  expect(run.state).toMatchObject({ phase: 'main', output, artifactName: name, finished: 'true' });
  const steps = (await readdir(join(output, 'steps'))).sort();
  expect(steps.length).toBeGreaterThan(5);
  const names = it.service.artifacts().map((stored) => stored.name);
  expect(names).toEqual([...steps.map((step) => `${name}-${step}`), `${name}.html`, name]);
  const files = unzip(it.artifact(name)?.file ?? '');
  expect(Object.keys(files).sort()).toEqual([
    'bisect.log',
    'journal.jsonl',
    'report.html',
    'result.json',
    'summary.md',
  ]);
  expect(files['journal.jsonl']).toBe(readFileSync(join(output, 'journal.jsonl'), 'utf8'));
  expect(unzip(it.artifact(names[0]!)?.file ?? '')).toEqual({ 'build.log': 'building 12\nbroken\n' });
  const page = it.artifact(`${name}.html`);
  expect(readFileSync(page?.file ?? '', 'utf8')).toMatch(/^<!doctype html>/i);
  expect(run.outputs['report-url']).toMatch(new RegExp(`/runs/4711/artifacts/${page?.id}$`));
  expect(run.outputs['artifact-url']).toMatch(new RegExp(`/artifacts/${it.artifact(name)?.id}$`));
  expect(run.summary).toContain(`[Report](${run.outputs['report-url']})`);
  expect(run.summary).toContain(`[Logs and evidence](${run.outputs['artifact-url']})`);
  expect(run.summary).toContain('Tested again, the commit is bad.');
  expect(run.summary).not.toContain('empty directory');
  expect(run.post?.log).toBe('');
  // One line for each upload, and none of its client's.
  const lines = run.log.split('\n').filter((line) => line !== '' && !line.startsWith('::debug::'));
  expect(lines.filter((line) => line.startsWith('Uploaded kernel-bisect-'))).toHaveLength(names.length);
  expect(
    lines.filter((line) => /artifact|zip|upload(ing|ed bytes)/i.test(line.replace(/^Uploaded .*/, ''))),
  ).toEqual([]);

  const copy = join(it.world, 'copy');
  execFileSync('git', ['clone', '--quiet', '--no-checkout', it.repository.directory, copy]);
  expect(gitIn(copy)('bisect', 'replay', join(output, 'bisect.log'))).toContain(
    `${culprit} is the first bad commit`,
  );
});

test('steps are uploaded one after the other, while the next ones are built', async () => {
  let whileBuilding = 0;
  const onLog = (text: string) => {
    if (text.includes('Step 5')) whileBuilding = it.service.artifacts().length;
  };
  await it.bisect({ 'build-command': `sleep 1; ${BUILD_COMMAND}` }, { onLog });
  expect(whileBuilding).toBeGreaterThan(0);
  const uploads = it.service.calls.filter((call) => call.endsWith('Artifact'));
  expect(uploads.length).toBe(2 * it.service.artifacts().length);
  expect(uploads.every((call, at) => call === (at % 2 === 0 ? 'CreateArtifact' : 'FinalizeArtifact'))).toBe(
    true,
  );
});

test('a memory dump is an artifact of its own', async () => {
  const dumps = `${join(it.workspace, 'bisect-results/steps')}/01-*`;
  await it.bisect({
    'build-command': `mkdir -p $(echo ${dumps})/trial-1; echo dump > $(echo ${dumps})/trial-1/vmcore; ${BUILD_COMMAND}`,
  });
  const dump = it.service.artifacts().find(({ name }) => name.endsWith('-vmcore'));
  expect(dump?.name).toMatch(/^kernel-bisect-[0-9a-f]{8}-01-[0-9a-f]{12}-vmcore$/);
  expect(unzip(dump?.file ?? '')).toEqual({ 'trial-1/vmcore': 'dump\n' });
  const step = it.artifact(dump?.name.replace(/-vmcore$/, '') ?? '');
  expect(Object.keys(unzip(step?.file ?? ''))).toEqual(['build.log']);
});

test('a cancelled run keeps its verdicts: post uploads the small artifact, the next attempt continues', async () => {
  const [hold, built, sleeping] = ['hold', 'built', 'sleeping'].map((name) => join(it.world, name));
  await writeFile(hold!, '');
  const command = `echo x >> ${built}
    if [ -e ${hold} ] && [ "$(wc -l < ${built})" -ge 4 ]; then touch ${sleeping}; sleep 60; fi
    ${BUILD_COMMAND}`;
  const cancelled = await it.bisect(
    { 'build-command': command },
    { cancelWhen: () => existsSync(sleeping!) },
  );
  expect({ exit: cancelled.exit, status: cancelled.outputs.status }).toEqual({
    exit: 1,
    status: 'cancelled',
  });
  expect(cancelled.endedAfterCancel).toBeLessThan(7_500);
  expect(cancelled.state.finished).toBeUndefined();
  const before = it.journal();
  expect(verdicts(before)).toHaveLength(3);
  expect(before.at(-1)).toMatchObject({ event: 'concluded', status: 'cancelled' });
  const name = cancelled.state.artifactName ?? '';
  const files = unzip(it.artifact(name)?.file ?? '');
  expect(JSON.parse(files['result.json'] ?? '')).toMatchObject({ status: 'cancelled' });
  expect(cancelled.post?.exit).toBe(0);

  await rm(hold!);
  const resumed = await it.bisect({ 'build-command': command }, { env: { GITHUB_RUN_ATTEMPT: '2' } });
  expect(resumed.outputs).toMatchObject({
    status: 'found',
    'first-bad-commit': it.repository.commits[FIRST_BAD],
  });
  expect(it.journal().slice(0, before.length)).toEqual(before);
  const judged = verdicts(it.journal()).map(
    (event) => event.event === 'verdict' && `${event.role} ${event.commit}`,
  );
  expect(new Set(judged).size).toBe(judged.length);
  expect(it.service.artifacts().map((stored) => stored.name)).toContain(`${name}-2`);
});

test('a run that was killed leaves the summary of its last verdict, and post reports the rest', async () => {
  const built = join(it.world, 'built');
  const run = await it.bisect({
    'build-command': `echo x >> ${built}; [ "$(wc -l < ${built})" -lt 4 ] || kill -9 $PPID; ${BUILD_COMMAND}`,
  });
  expect({ exit: run.exit, signal: run.signal }).toEqual({ exit: null, signal: 'SIGKILL' });
  expect(run.outputs.signature).toBe('status 1, broken');
  const last = verdicts(it.journal()).at(-1) as { commit: string };
  expect(run.summary).toContain(last.commit.slice(0, 12));
  expect(run.post?.exit).toBe(0);
  const files = unzip(it.artifact(run.state.artifactName ?? '')?.file ?? '');
  expect(Object.keys(files)).toContain('journal.jsonl');
});

test('the kernel is the workspace if that is a git work tree', async () => {
  const run = await it.bisect(
    {
      kernel: '',
      settings: JSON.stringify({ 'work-dir': join(it.world, 'work'), output: join(it.world, 'out') }),
    },
    { workspace: it.repository.directory },
  );
  expect(run.outputs).toMatchObject({
    status: 'found',
    'first-bad-commit': it.repository.commits[FIRST_BAD],
    output: join(it.world, 'out'),
  });
});

test('without a work tree there, the kernel is the mirrored repository of the workflow', async () => {
  const env = { GITHUB_SERVER_URL: `file://${it.world}`, GITHUB_REPOSITORY: 'linux' };
  const run = await it.bisect({ kernel: '' }, { env });
  expect(run.outputs).toMatchObject({
    status: 'found',
    'first-bad-commit': it.repository.commits[FIRST_BAD],
  });
});
