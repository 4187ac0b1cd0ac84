import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { neutralisedText } from './action/neutralised.ts';
import { parseArguments } from './arguments.ts';
import { readJournal } from './bisect/journal.ts';
import type { RunView } from './bisect/view.ts';
import { exitStatus } from './exit-status.ts';
import { asset } from './host/assets.ts';
import { cancelledBySignals } from './host/cancellation.ts';
import { commandAsRoot, lifeline, runAsRoot } from './host/elevate.ts';
import { ConfigurationError, whyStopped } from './host/errors.ts';
import { isRoot } from './host/user.ts';
import { plain } from './report/escape.ts';
import { brokenStatus } from './run/broken-status.ts';
import { needsRoot } from './run/needs-root.ts';
import { readSettings } from './settings/read.ts';
import type { UpkeepCommand } from './upkeep/upkeep.ts';

const print = (text: string) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);

/** In a `run:` step of a workflow a runner reads all that is printed, and takes lines of commits and guests for commands. */
const inRunner = () => process.env.GITHUB_ACTIONS === 'true';
const printSummary = async (view: RunView): Promise<void> => {
  const { summaryBlocks } = await import('./report/summary.ts');
  const { terminalText } = await import('./report/terminal.ts');
  const text = terminalText(summaryBlocks(view));
  print(inRunner() ? neutralisedText(text) : text);
};
/** A runner's log is only loaded under one. */
const ownHost = async () =>
  (await import('./host/node-host.ts')).nodeHost({
    signal: cancelledBySignals(lifeline()),
    ...(inRunner() ? { log: (await import('./action/log.ts')).actionLog() } : {}),
  });
const complain = (text: string) =>
  process.stderr.write(`${inRunner() ? neutralisedText(plain(text)) : plain(text)}\n`);

/**
 * The command line. Each command loads what it needs itself, so that a question or a typing error is answered at once.
 *
 * @param args  arguments after the program's name
 * @returns the exit status
 */
export async function cli(args: readonly string[]): Promise<number> {
  try {
    const { version } = JSON.parse(readFileSync(asset('package.json'), 'utf8')) as { version: string };
    const asked = parseArguments(args, version);
    if (asked.command === 'print') {
      print(asked.text);
      return 0;
    }
    const { command, given, positional } = asked;
    if (await goesOnAsRoot(command, given)) return await runAsRoot(args, process.env);
    switch (command) {
      case 'run':
        return await runCommand(given);
      case 'oops':
        await oopsCommand(positional);
        return 0;
      case 'report':
        await reportCommand(positional[0] ?? '.');
        return 0;
      default:
        return await upkeepCommand(command, given);
    }
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return error instanceof ConfigurationError ? 2 : exitStatus(brokenStatus(error));
  }
}

/** Wrong settings are said here, before sudo is asked. */
async function goesOnAsRoot(command: string, given: Record<string, string | string[]>): Promise<boolean> {
  if (isRoot() || (command !== 'run' && command !== 'doctor' && command !== 'clean')) return false;
  const settings = readSettings({ given, cwd: process.cwd(), kind: 'flag' });
  // Without root the doctor says what is missing, root among it.
  return needsRoot({ ...settings, command }) && (command !== 'doctor' || commandAsRoot() !== null);
}

async function runCommand(given: Record<string, string | string[]>): Promise<number> {
  const settings = readSettings({ given, cwd: process.cwd(), kind: 'flag' });
  if (settings.command !== 'run') {
    throw new ConfigurationError(
      `command: "${settings.command}" is for the action. In a terminal the first word says what is done: run, setup, doctor, clean.`,
    );
  }
  const host = await ownHost();
  const { run } = await import('./run/run.ts');
  const { conclusion, reports, output } = await run({ settings }, host).catch((error: unknown) => {
    throw whyStopped(error, host.signal);
  });
  await printSummary(reports.view);
  host.log.info(`Summary, page and evidence are in ${output}`);
  const status = exitStatus(conclusion.status);
  if (status === 1) complain(conclusion.reason);
  return status;
}

async function upkeepCommand(
  command: UpkeepCommand,
  given: Record<string, string | string[]>,
): Promise<number> {
  const settings = readSettings({ given, cwd: process.cwd(), kind: 'flag' });
  const host = await ownHost();
  const { upkeep } = await import('./upkeep/upkeep.ts');
  return (await upkeep({ command, settings, print }, host)) ? 0 : 1;
}

/** What was given: standard input if nothing was. */
async function oopsCommand(files: readonly string[]): Promise<void> {
  const { readOops } = await import('./oops/read.ts');
  const { readLog } = await import('./host/log-file.ts');
  for (const file of files.length > 0 ? files : ['-']) {
    const reports = readOops(readLog(file)).map(({ title, altTitles, type, corrupted, line, remark }) => ({
      title,
      altTitles,
      type,
      corrupted,
      line,
      ...(remark ? { remark } : {}),
    }));
    print(JSON.stringify(files.length > 1 ? { file, reports } : reports));
  }
}

async function reportCommand(directory: string): Promise<void> {
  const events = await readJournal(join(directory, 'journal.jsonl'));
  if (events.length === 0) {
    throw new ConfigurationError(
      `report: ${resolve(directory)} holds no journal.jsonl; give a run's output directory`,
    );
  }
  const { writeReports } = await import('./report/write.ts');
  const { view } = await writeReports(directory, events);
  await printSummary(view);
}
