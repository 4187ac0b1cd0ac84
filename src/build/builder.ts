import type { NamedPath } from '../host/named-path.ts';

/** Where kernels are to be built: `nspawn` is a container by the recipe, `directory` one of the user's own. */
export type BuilderChoice =
  | { kind: 'auto' }
  | { kind: 'host' }
  | { kind: 'nspawn' }
  | ({ kind: 'directory' } & NamedPath);

/** Where make runs: on this host, or in a container's directory. */
export type Builder = { kind: 'host' } | { kind: 'nspawn'; directory: string };

/** A command for a builder. */
export interface BuilderRequest {
  command: string;
  args: readonly string[];
  /** Set for the command only; the rest of the environment is the host's or the container's own. */
  env?: Readonly<Record<string, string>>;
  /** Directories that the command writes, at the same path inside: another path would rebuild everything. */
  writable?: readonly string[];
  /** Directories and files that the command only reads, at the same path inside. */
  readable?: readonly string[];
}

/** The command line that the host runs for it. */
export interface HostCommand {
  command: string;
  args: string[];
  env: Record<string, string>;
}

/** nspawn divides a bind's source, target and options by colons; its own escape is the backslash. */
const bindPath = (path: string): string => path.replace(/[\\:]/g, '\\$&');

/** The arguments of systemd-nspawn to run one command in a container's directory. */
function nspawnArgs(directory: string, request: BuilderRequest): string[] {
  return [
    '--quiet',
    // Neither machined nor a scope: it works in a runner without systemd as PID 1.
    '--register=no',
    '--keep-unit',
    // make is PID 1 there: before nspawn's stub (--as-pid2) the signal was lost, and the container outlived nspawn.
    '--kill-signal=SIGTERM',
    '--console=pipe',
    '--private-network',
    '--resolv-conf=off',
    '--timezone=off',
    '-D',
    directory,
    ...(request.readable ?? []).map((path) => `--bind-ro=${bindPath(path)}`),
    ...(request.writable ?? []).map((path) => `--bind=${bindPath(path)}`),
    ...Object.entries(request.env ?? {}).map(([name, value]) => `--setenv=${name}=${value}`),
    '--',
    request.command,
    ...request.args,
  ];
}

/** Wraps a command line for its builder. The only interface between make and its container. */
export function builderCommand(builder: Builder, request: BuilderRequest): HostCommand {
  if (builder.kind === 'host') {
    return { command: request.command, args: [...request.args], env: { ...request.env } };
  }
  return { command: 'systemd-nspawn', args: nspawnArgs(builder.directory, request), env: {} };
}
