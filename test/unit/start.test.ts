import { execFileSync } from 'node:child_process';
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
