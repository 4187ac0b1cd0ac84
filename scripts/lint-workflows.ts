import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { findTool, provideTool } from './workflow-tools.ts';

/**
 * Checks the workflow files: actionlint for what does not work, zizmor for what is not safe. A tool that is not there
 * is left out, unless `--install` is given.
 */
const ROOT = resolve(import.meta.dirname, '..');
const mayInstall = process.argv.includes('--install');
const FILES = globSync(['.github/workflows/*.yml', 'examples/*.yml'], { cwd: ROOT }).sort();
const CHECKS = {
  actionlint: ['-color', ...FILES],
  zizmor: ['--offline', '--quiet', '--persona', 'pedantic', '--config', '.github/zizmor.yml'].concat(
    '.github',
    'action.yml',
    'setup/action.yml',
    FILES.filter((file) => file.startsWith('examples/')),
  ),
} as const;

for (const tool of ['actionlint', 'zizmor'] as const) {
  const program = mayInstall ? provideTool(tool) : findTool(tool);
  if (program === null) {
    console.log(`${tool} is not installed, so the workflows are not checked by it: npm run lint:workflows`);
    continue;
  }
  const { status } = spawnSync(program, CHECKS[tool], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${tool} found the above`);
    process.exitCode = 1;
  }
}
