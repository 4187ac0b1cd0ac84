import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readJournal } from '../src/bisect/journal.ts';
import { fold } from '../src/bisect/ledger.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { summaryBlocks } from '../src/report/summary.ts';
import { terminalText } from '../src/report/terminal.ts';
import { runAction } from '../test/support/action-runner.ts';
import { prepareHardTree, prepareTree } from './prepare-tree.ts';

/**
 * `npm run demo`: finds a commit that was planted into a real kernel, with the bundle as a runner would start it.
 * What it makes is kept in the work directory, so a second run is short.
 *
 * `npm run demo -- --hard`: the same with another crash on the way, and commits that do not build.
 */
const ROOT = resolve(import.meta.dirname, '..');
const WORK_DIR = process.env.DEMO_WORK_DIR || '/var/lib/kernel-bisect';
/** Beside it, for a work directory holds no repository. */
const WORKSPACE = `${WORK_DIR}-demo`;
const OUTPUT = resolve('demo-results');

const started = Date.now();
const say = (text: string) => console.log(`[${Math.round((Date.now() - started) / 1000)} s] ${text}`);

execFileSync(process.execPath, [join(ROOT, 'dist/index.js'), 'setup'], { stdio: 'inherit' });
await mkdir(WORKSPACE, { recursive: true });
const { directory, planted, fixups } = process.argv.includes('--hard')
  ? await prepareHardTree(WORKSPACE, nodeHost())
  : { ...(await prepareTree(WORKSPACE, nodeHost())), fixups: undefined };
say(`"${planted.subject}" is planted as ${planted.commit.slice(0, 12)}; now it is looked for`);
await rm(OUTPUT, { recursive: true, force: true });
const { exit, outputs, post } = await runAction({
  bundle: join(ROOT, 'dist/index.js'),
  post: join(ROOT, 'dist/post.js'),
  workspace: WORKSPACE,
  inputs: {
    kernel: directory,
    good: 'good',
    bad: 'main',
    settings: JSON.stringify({ 'work-dir': WORK_DIR, output: OUTPUT, ...(fixups && { fixups }) }),
  },
  onLog: (text) => process.stdout.write(forTerminal(text)),
});
const view = fold(await readJournal(join(OUTPUT, 'journal.jsonl')));
console.log(`\n${terminalText(summaryBlocks(view))}`);
console.log(`Files are in ${OUTPUT}; open ${join(OUTPUT, 'report.html')} in a browser.`);
const found = outputs['first-bad-commit'];
const right = exit === 0 && post?.exit === 0 && found === planted.commit;
say(
  right
    ? 'The planted commit was found.'
    : `The planted commit was NOT found: status ${outputs.status}, first bad ${found || 'none'}`,
);
process.exitCode = right ? 0 : 1;

/** A runner folds its groups by commands in the log; a terminal shows their titles. */
function forTerminal(text: string): string {
  return text.replace(/^::group::/gm, '▸ ').replace(/^::endgroup::\n/gm, '');
}
