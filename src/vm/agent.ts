import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { virsh } from './virsh.ts';

/** One command of the guest agent's protocol. */
export interface AgentCommand {
  execute: string;
  arguments?: Readonly<Record<string, unknown>>;
}

/** The agent did not answer, or answered with an error. */
export class AgentError extends InfrastructureError {
  override name = 'AgentError';
}

/** How a program that the agent started ended. */
export interface GuestExit {
  exit: number | null;
  signal: number | null;
}

/** virsh takes whole seconds and needs time left to say that the agent gave no answer. */
const VIRSH_MARGIN: Seconds = 5;
/** Seconds between two checks for a program's end: short programs are noticed soon, long ones cost little. */
const POLL = { first: 0.05, most: 0.2 };

/** An agent's text, for a message: a guest may send terminal sequences, commands for a runner and megabytes. */
function told(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim();
}

/** Reads the agent's reply from virsh's output. @throws AgentError for anything that is not a reply */
export function parseReply(output: string): unknown {
  let reply: unknown;
  try {
    reply = JSON.parse(output);
  } catch {
    throw new AgentError(`the guest agent's answer is not JSON: ${told(output)}`);
  }
  if (typeof reply !== 'object' || reply === null || !('return' in reply))
    throw new AgentError(`the guest agent's answer has no result: ${told(output)}`);
  return reply.return;
}

/**
 * Sends one command to a domain's guest agent.
 *
 * @param within  seconds that the agent has for its answer
 * @returns what the agent returned; its replies have to stay small, libvirt drops an agent that sends more than 10 MiB
 * @throws AgentError if it gives none
 */
export async function agentCommand(
  domain: string,
  command: AgentCommand,
  within: Seconds,
  host: Host,
): Promise<unknown> {
  const timeout = Math.max(1, Math.ceil(within));
  const args = ['qemu-agent-command', '--timeout', String(timeout), domain, JSON.stringify(command)];
  const finished = await virsh(args, { within: timeout + VIRSH_MARGIN, check: false }, host);
  if (finished.exit !== 0) {
    // libvirt repeats the agent's own words.
    const said = told(finished.stderr);
    throw new AgentError(`${command.execute} in ${domain}: ${said || `no answer in ${timeout} s`}`);
  }
  return parseReply(finished.stdout);
}

/** Starts a program in the guest, without its output: that goes to files on the share. @returns its process id */
export async function agentStart(
  domain: string,
  path: string,
  args: readonly string[],
  host: Host,
): Promise<number> {
  const command = { execute: 'guest-exec', arguments: { path, arg: args } };
  const started = await agentCommand(domain, command, 10, host);
  if (typeof started === 'object' && started !== null && 'pid' in started && typeof started.pid === 'number')
    return started.pid;
  throw new AgentError(`guest-exec ${path} in ${domain} gave no process id`);
}

/**
 * Runs a short program in the guest and waits for its end.
 *
 * @param within  seconds for the whole of it
 * @throws AgentError if it has not ended by then, or the agent is gone
 */
export async function agentExec(
  domain: string,
  path: string,
  args: readonly string[],
  within: Seconds,
  host: Host,
): Promise<GuestExit> {
  const deadline = host.now() + within * 1000;
  const pid = await agentStart(domain, path, args, host);
  for (let pause = POLL.first; host.now() < deadline; pause = Math.min(2 * pause, POLL.most)) {
    await host.sleep(pause);
    const exit = await agentExit(domain, pid, host);
    if (exit !== undefined) return exit;
  }
  throw new AgentError(`${path} in ${domain} has not ended in ${within} s`);
}

/**
 * How a program that this agent started has ended; undefined while it runs.
 *
 * @throws AgentError if there is no answer, or the agent was started again since and does not know the program
 */
export async function agentExit(domain: string, pid: number, host: Host): Promise<GuestExit | undefined> {
  const command = { execute: 'guest-exec-status', arguments: { pid } };
  return guestExit(await agentCommand(domain, command, 10, host));
}

/** Whether the agent says that it may run programs; its configuration can forbid that. */
export async function guestExecAllowed(domain: string, host: Host): Promise<boolean> {
  return allowsExec(await agentCommand(domain, { execute: 'guest-info' }, 10, host));
}

/** Reads whether `guest-exec` is enabled from what `guest-info` returned. */
export function allowsExec(info: unknown): boolean {
  if (typeof info !== 'object' || info === null || !('supported_commands' in info)) return false;
  const { supported_commands: commands } = info;
  if (!Array.isArray(commands)) return false;
  const enabled = (wanted: string): boolean =>
    commands.some(
      (command: { name?: unknown; enabled?: unknown } | null) =>
        command?.name === wanted && command.enabled === true,
    );
  return enabled('guest-exec') && enabled('guest-exec-status');
}

function guestExit(status: unknown): GuestExit | undefined {
  if (typeof status !== 'object' || status === null || !('exited' in status) || status.exited !== true)
    return undefined;
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return {
    exit: 'exitcode' in status ? number(status.exitcode) : null,
    signal: 'signal' in status ? number(status.signal) : null,
  };
}
