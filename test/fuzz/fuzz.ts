import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Found, inputOf, tryOne } from './run.ts';
import { targets } from './targets.ts';

/** Seconds after which a reader hangs. The largest input takes one second on a slow machine. */
const HANGS = 30;

interface Work {
  seed: number;
  seconds: number;
  /** Target and round that it is at, seen from outside if it never comes back. */
  at: Int32Array;
}

type Told = { counts: number[]; slowest: number } | { found: string; input: Uint8Array };

async function work({ seed, seconds, at }: Work): Promise<Told> {
  const until = Date.now() + seconds * 1000;
  const counts = targets.map(() => 0);
  let slowest = 0;
  for (let round = 0; Date.now() < until; round++) {
    for (const [index, target] of targets.entries()) {
      Atomics.store(at, 0, index);
      Atomics.store(at, 1, round);
      const start = process.cpuUsage();
      try {
        await tryOne(target, seed, round);
      } catch (error) {
        if (!(error instanceof Found)) throw error;
        return { found: error.message, input: error.input };
      }
      const { user, system } = process.cpuUsage(start);
      slowest = Math.max(slowest, (user + system) / 1000);
      counts[index]! += 1;
    }
  }
  return { counts, slowest };
}

function failed(what: string, input: Uint8Array, seed: number): never {
  const file = `fuzz-${seed}.input`;
  writeFileSync(file, input);
  console.error(`fuzz: ${what}\nfuzz: the input is in ${file}; again with --seed ${seed}`);
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
  const seconds = Number(values.seconds ?? 60);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  if (!(seconds > 0) || !Number.isInteger(seed)) {
    console.error('fuzz: --seconds takes a number of seconds over 0, --seed a whole number');
    process.exit(2);
  }
  const at = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL(import.meta.url), { workerData: { seed, seconds, at } satisfies Work });
  let seen = '';
  let since = Date.now();
  const watch = setInterval(() => {
    const now = at.join();
    if (now !== seen) [seen, since] = [now, Date.now()];
    if (Date.now() - since < HANGS * 1000) return;
    const target = targets[at[0]!]!;
    const round = at[1]!;
    failed(
      `${target.name}, seed ${seed}, round ${round}: no end after ${HANGS} s`,
      inputOf(target, seed, round),
      seed,
    );
  }, 1000);
  const told = await new Promise<Told>((resolve, reject) =>
    worker.once('message', resolve).once('error', reject),
  );
  clearInterval(watch);
  if ('found' in told) failed(told.found, told.input, seed);
  for (const [index, { name }] of targets.entries())
    console.log(`${String(told.counts[index]).padStart(9)}  ${name}`);
  const inputs = told.counts.reduce((sum, count) => sum + count, 0);
  console.log(
    `fuzz: seed ${seed}, ${inputs} inputs in ${seconds} s, the slowest took ${told.slowest.toFixed(0)} ms of CPU, nothing found`,
  );
}

if (isMainThread) await main();
else parentPort!.postMessage(await work(workerData as Work));
