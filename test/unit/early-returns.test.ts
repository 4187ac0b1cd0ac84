import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { earlyReturns } from '../support/early-returns.ts';

const SAMPLE = `
  declare const later: Promise<number>;
  declare const thing: Disposable & AsyncDisposable;
  export async function inScope() { using _ = thing; return later; }
  export async function asyncScope() { await using _ = thing; if (later) { return later; } return 1; }
  export async function choice(is: boolean) { using _ = thing; return is ? 1 : later; }
  export async function tried() { try { return later; } catch { return 0; } }
  export async function atLast() { try { throw 1; } catch { return later; } finally { thing; } }
  export async function awaited() { using _ = thing; return await later; }
  export async function before() { if (later) return later; using _ = thing; return 1; }
  export async function caught() { try { return 1; } catch { return later; } }
  export async function ownFunction() { using _ = thing; const f = () => { return later; }; return 1; }
  export async function endedScope() { { using _ = thing; } return later; }
`;

test('a promise that outlives what its function holds is found, and nothing else', async () => {
  const world = await mkdtemp(join(tmpdir(), 'early-returns-'));
  try {
    const options = { lib: ['esnext'], target: 'esnext', strict: true, types: [] };
    await writeFile(
      join(world, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['a.ts'] }),
    );
    await writeFile(join(world, 'a.ts'), SAMPLE);
    const found = earlyReturns(join(world, 'tsconfig.json')).map((line) =>
      line.split(':').slice(0, 2).join(':'),
    );
    expect(found).toEqual(['a.ts:4', 'a.ts:5', 'a.ts:6', 'a.ts:7', 'a.ts:8']);
  } finally {
    await rm(world, { recursive: true });
  }
});

test('no function returns a promise before it is settled out of a scope that ends with it', () => {
  expect(earlyReturns(resolve(import.meta.dirname, '../../tsconfig.json'))).toEqual([]);
});
