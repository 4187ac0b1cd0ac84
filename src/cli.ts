import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { neutralisedText } from './action/neutralised.ts';
import { helpText, parseArguments } from './arguments.ts';
import { readJournal } from './bisect/journal.ts';
import { exitStatus } from './exit-status.ts';
import { asset } from './host/assets.ts';
import { cancelledBySignals } from './host/cancellation.ts';
import { commandAsRoot, lifeline, runAsRoot } from './host/elevate.ts';
import { ConfigurationError, whyStopped } from './host/errors.ts';
import { readLog } from './host/log-file.ts';
import { nodeHost } from './host/node-host.ts';
import { isRoot } from './host/user.ts';
import { readOops } from './oops/read.ts';
import { plain } from './report/escape.ts';
import { summaryForTerminal } from './report/terminal-summary.ts';
import { writeReports } from './report/write.ts';
import { brokenStatus } from './run/broken-status.ts';
import { needsRoot } from './run/needs-root.ts';
import { run } from './run/run.ts';
import { readSettings } from './settings/read.ts';
import { type UpkeepCommand, upkeep } from './upkeep/upkeep.ts';

const print = (text: string) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);

/** In a `run:` step of a workflow a runner reads all that is printed, and takes lines of commits and guests for commands. */
const inRunner = () => process.env.GITHUB_ACTIONS === 'true';
const printSummary = (markdown: string) => {
  const text = summaryForTerminal(markdown);
  print(inRunner() ? neutralisedText(text) : text);
};
/** A runner's log is only loaded under one. */
const ownHost = async () =>
  nodeHost({
    signal: cancelledBySignals(lifeline()),
    ...(inRunner() ? { log: (await import('./action/log.ts')).actionLog() } : {}),
  });
const complain = (text: string) =>
  process.stderr.write(`${inRunner() ? neutralisedText(plain(text)) : plain(text)}\n`);

/**
 * The command line.
 *
 * @param args  arguments after the program's name
 * @returns the exit status
 */
export async function cli(args: readonly string[]): Promise<number> {
  try {
    const { command, given, positional } = parseArguments(args);
    if (await goesOnAsRoot(command, given)) return await runAsRoot(args, process.env);
    switch (command) {
      case 'help':
        print(helpText());
        return 0;
      case 'version':
        print(JSON.parse(readFileSync(asset('package.json'), 'utf8')).version);
        return 0;
      case 'run':
        return await runCommand(given);
      case 'oops':
        oopsCommand(positional);
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
  const { conclusion, reports, output } = await run(settings, process.cwd(), host).catch((error: unknown) => {
    throw whyStopped(error, host.signal);
  });
  printSummary(reports.summary);
  host.log.info(`Summary, page and evidence are in ${output}`);
  const status = exitStatus(conclusion.status);
  if (status === 1) complain(conclusion.reason);
  return status;
}

async function upkeepCommand(
  command: UpkeepCommand,
  given: Record<string, string | string[]>,
): Promise<number> {
  const cwd = process.cwd();
  const settings = readSettings({ given, cwd, kind: 'flag' });
  const host = await ownHost();
  return (await upkeep({ command, settings, cwd, print }, host)) ? 0 : 1;
}

/** What was given: standard input where nothing was. */
function oopsCommand(files: readonly string[]): void {
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
  const { summary } = await writeReports(directory, events);
  printSummary(summary);
}
