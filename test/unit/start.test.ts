import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const start = join(import.meta.dirname, '../../src/start.ts');

/** Which packages a way in loads before it ends, by what Node resolves. */
function packagesOf(args: readonly string[], environment: Record<string, string>): string[] {
  const program = `
    import { registerHooks } from 'node:module';
    registerHooks({
      resolve(name, context, next) {
        if (!/^(node:|file:|[./])/.test(name)) process.stderr.write(name + '\\n');
        return next(name, context);
      },
    });
    const { start } = await import(${JSON.stringify(start)});
    await start(${JSON.stringify(args)}, process.env);
  `;
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const output = execFileSync(
    'sh',
    ['-c', 'exec "$0" --input-type=module --eval "$1" 2>&1 >/dev/null', process.execPath, program],
    { env: { ...env, ...environment }, encoding: 'utf8' },
  );
  return output.split('\n');
}

test('a terminal call loads nothing of GitHub', () => {
  const loaded = packagesOf(['help'], {});
  expect(loaded).toContain('zod');
  expect(loaded.filter((name) => name.startsWith('@actions/'))).toEqual([]);
});

test('oops prints what it read before the program ends, and tells of a file that is not there', () => {
  const program = `const { start } = await import(${JSON.stringify(start)}); await start(process.argv.slice(1), {});`;
  const oops = (file: string) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', program, 'oops', file], {
      input: '[    1.0] BUG: unable to handle page fault for address: ffff888000000000\n',
      encoding: 'utf8',
    });
  expect(JSON.parse(oops('-').stdout)).toHaveLength(1);
  const missing = oops('/nonexistent.log');
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain('/nonexistent.log');
});

test('output that cannot be written is said, and is no success', () => {
  const program = `const { start } = await import(${JSON.stringify(start)}); await start(['help'], {});`;
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect(status).toBe(1);
  expect(stderr).toContain('standard output cannot be written (ENOSPC)');
});
