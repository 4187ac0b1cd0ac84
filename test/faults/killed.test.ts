import { expect, test } from 'vitest';
import type { JournalEvent } from '../../src/bisect/events.ts';
import { type FaultBench, faultBench, killWhen, noteRow } from '../support/fault-bench.ts';

/** Where `npm run test:faults:short` kills: it leaves the other events to the whole suite. */
const SHORT = ['started', 'built', 'retracted'];

const described = (event: JournalEvent): string => {
  switch (event.event) {
    case 'step':
    case 'verdict':
      return `${event.event} (${event.role})`;
    default:
      return event.event;
  }
};

test('kill -9 after each kind of journal event', async () => {
  await using reference = await faultBench();
  expect((await reference.run()).outputs.status).toBe('found');
  const whole = reference.events();
  const kinds = new Map<string, number>();
  for (const [index, event] of whole.entries()) {
    if (!kinds.has(described(event))) kinds.set(described(event), index + 1);
  }
  // The flaky commit makes the search take verdicts back, too.
  expect([...kinds.keys()]).toEqual(
    expect.arrayContaining(['started', 'built', 'signature', 'retracted', 'verification', 'concluded']),
  );
  for (const [kind, count] of kinds) {
    if (process.env.FAULTS === 'short' && !SHORT.includes(kind)) continue;
    await using bench = await faultBench();
    const run = await bench.run(killWhen(() => bench.events().length >= count));
    // After the last event there is hardly anything left to kill.
    if (kind !== 'concluded') expect(run.signal).toBe('SIGKILL');
    expect(run.post?.exit).toBe(0);
    if (kind === 'concluded') {
      expect(bench.events().at(-1)).toMatchObject({ event: 'concluded', status: 'found' });
      noteRow(await leftBy(bench, `kill -9 after ${kind}`, run.signal));
    } else await bench.resume(`kill -9 after ${kind}`, 'killed');
  }
});

async function leftBy(bench: FaultBench, fault: string, signal: string | null) {
  const leaked = await bench.leaks();
  expect(leaked).toEqual([]);
  return { fault, happened: signal === null ? 'found' : 'killed, found', lost: 'nothing', leaked: 'nothing' };
}

test('kill -9 of a run that continues another one', async () => {
  await using bench = await faultBench();
  await bench.run(killWhen(() => bench.events().length >= 5));
  await bench.run(killWhen(() => bench.events().some(({ event }) => event === 'resumed')));
  await bench.resume('kill -9 after resumed', 'killed, killed');
});

test('kill -9 before any state was saved', async () => {
  await using bench = await faultBench();
  const run = await bench.run(killWhen(() => true));
  expect(run.signal).toBe('SIGKILL');
  expect(run.state).toEqual({});
  expect(run.post?.exit).toBe(0);
  await bench.resume('kill -9 before any state', 'killed');
});
