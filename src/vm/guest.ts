import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { thisProcess } from '../host/owner.ts';
import type { Seconds } from '../model.ts';
import { agentCommand, agentExec, agentExit, agentStart, type GuestExit, guestExecAllowed } from './agent.ts';
import { type Console, openConsole } from './console.ts';
import { type DomainSpec, domainXml } from './domain.ts';
import { domainFromTemplate } from './domain-template.ts';
import { type DomainEvents, watchEvents } from './events.ts';
import { type Death, GONE, pause, watchState } from './guest-state.ts';
import { type PausedCpus, readPausedCpus } from './registers.ts';
import { type Stacks, takeStacks } from './stacks.ts';
import { virsh } from './virsh.ts';

export type { Death } from './guest-state.ts';

/** One running domain with its console and its agent. Disposing of it destroys the domain. */
export interface Guest extends AsyncDisposable {
  name: string;
  console: Console;
  /** Resolves when the guest ends by itself; after a destroy it never does. */
  died: Promise<Death>;
  /** The death, once it was seen. */
  death(): Death | undefined;
  /**
   * Waits until the agent answers, the guest dies, there is no hope, or the deadline (seconds from now) passes.
   *
   * @param hopeless  asked every few seconds
   * @returns seconds from the domain's start to the first answer; the death; or why it stopped waiting
   */
  agentReady(within: Seconds, hopeless?: () => boolean): Promise<Seconds | Death | 'timeout' | 'hopeless'>;
  /** Whether the agent answers within some seconds. */
  answers(within: Seconds): Promise<boolean>;
  /** CPU time that the guest has used since its start; null if libvirt does not say. */
  busy(): Promise<Seconds | null>;
  /** Whether the agent's configuration lets it run programs. */
  execAllowed(): Promise<boolean>;
  /** Asks the agent to power the guest off; its end is a death like any other. */
  shutdown(): Promise<void>;
  /** Runs a short program and waits for its end, at most `within` seconds. */
  exec(path: string, args: readonly string[], within: Seconds): Promise<GuestExit>;
  /** Starts a program and does not wait. @returns its process id in the guest */
  start(path: string, args: readonly string[]): Promise<number>;
  /** How a started program has ended; undefined while it runs, or if the agent cannot tell. */
  exitOf(pid: number): Promise<GuestExit | undefined>;
  /** Writes the guest's memory to a file, in makedumpfile's format with zlib. Works after a panic too. */
  dump(file: string, within: Seconds): Promise<void>;
  /**
   * The stacks of a hung guest, as its kernel prints them. It may be dead afterwards: only destroy it.
   *
   * @param beforeNmi  called if the kernel did not take SysRq, before an NMI ends it
   */
  stacks(beforeNmi?: () => Promise<void>): Promise<Stacks>;
  /** Pauses its vCPUs while they are read; see {@link readPausedCpus}. */
  pausedCpus<T>(look: (paused: PausedCpus) => Promise<T>): Promise<T>;
  destroy(): Promise<void>;
}

/** A domain, and the file for its console. */
export interface GuestSpec extends DomainSpec {
  /** Regular file, made new. */
  consoleFile: string;
  /** Text of the user's own domain that this one is made from. */
  template?: string | undefined;
  /** libvirt's events, if the caller watches them for several guests; else the guest watches them itself. */
  events?: DomainEvents;
}

/** Before the first domain libvirt asks QEMU for its capabilities, which took more than a minute in practice. */
const CREATE: Seconds = 240;
/** For libvirt to finish creating a domain after the run was asked to stop: only an existing one can be destroyed. */
const PATIENCE: Seconds = 2;
/** Interval between two checks of a domain whose events may have been missed. */
const LOOK: Seconds = 3;
/** For output that a panicking kernel still had in its serial port when libvirt reported the panic. */
const FLUSH: Seconds = 0.3;
/** For one answer of a connected agent, and until it is asked again. */
const PING: Seconds = 2;
const RETRY: Seconds = 0.1;
const SHUTDOWN_REPLY: Seconds = 5;

/**
 * Creates a domain and its console.
 *
 * @throws InfrastructureError if libvirt refuses it
 */
export async function startGuest(spec: GuestSpec, host: Host): Promise<Guest> {
  const cleanups: (() => void | PromiseLike<void>)[] = [];
  const cleanUp = async (): Promise<void> => {
    for (let next = cleanups.pop(); next !== undefined; next = cleanups.pop()) await next();
  };
  try {
    const console = await openConsole({
      socketPath: spec.consoleSocket,
      file: spec.consoleFile,
      now: host.now,
    });
    cleanups.push(() => console[Symbol.asyncDispose]());
    const events = spec.events ?? watchEvents(host);
    if (spec.events === undefined) cleanups.push(() => events[Symbol.asyncDispose]());
    const state = watchState(spec.name, console, events, host);
    cleanups.push(state.stop, () => destroyDomain(spec.name, host));
    const created = host.now();
    state.begin(created);
    await createDomain(spec, host);
    return guestOf({ name: spec.name, console, state, created, cleanUp }, host);
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

interface Parts {
  name: string;
  console: Console;
  state: ReturnType<typeof watchState>;
  /** Milliseconds since the epoch. */
  created: number;
  cleanUp: () => Promise<void>;
}

function guestOf({ name, console, state, created, cleanUp }: Parts, host: Host): Guest {
  const destroy = async (): Promise<void> => {
    state.asked();
    if (state.death()?.how === 'panicked') await pause(FLUSH);
    await cleanUp();
  };
  return {
    name,
    console,
    died: state.died,
    death: state.death,
    async agentReady(within, hopeless = () => false) {
      const deadline = host.now() + within * 1000;
      while (host.now() < deadline) {
        const left = (deadline - host.now()) / 1000;
        // The event comes first; the occasional check is for a missed one.
        await Promise.race([state.connected(), state.died, host.sleep(Math.min(LOOK, left))]);
        const death = state.death();
        if (death !== undefined) return death;
        if (hopeless()) return 'hopeless';
        try {
          await agentCommand(name, { execute: 'guest-ping' }, PING, host);
          return (host.now() - created) / 1000;
        } catch (error) {
          if (!(error instanceof InfrastructureError)) throw error;
          await state.look();
          await Promise.race([state.died, host.sleep(RETRY)]);
        }
      }
      return state.death() ?? 'timeout';
    },
    answers: (within) =>
      agentCommand(name, { execute: 'guest-ping' }, within, host).then(
        () => true,
        () => false,
      ),
    busy: () => cpuTime(name, host),
    execAllowed: () => guestExecAllowed(name, host),
    async shutdown() {
      const command = { execute: 'guest-shutdown', arguments: { mode: 'powerdown' } };
      // A successful shutdown gives no answer: the guest may be gone before the request times out.
      const asked = agentCommand(name, command, SHUTDOWN_REPLY, host).catch((error: unknown) => error);
      const refusal = await Promise.race([asked, state.died.then(() => undefined)]);
      if (refusal instanceof Error && /error.*guest-shutdown|CommandNotFound|disabled/i.test(refusal.message))
        throw refusal;
    },
    exec: (path, args, within) => agentExec(name, path, args, within, host),
    start: (path, args) => agentStart(name, path, args, host),
    exitOf: (pid) =>
      agentExit(name, pid, host).catch((error: unknown) => {
        if (error instanceof InfrastructureError) return undefined;
        throw error;
      }),
    async dump(file, within) {
      await virsh(['dump', '--memory-only', '--format', 'kdump-zlib', name, file], { within }, host);
    },
    stacks(beforeNmi = async () => {}) {
      state.asked();
      return takeStacks(name, console, beforeNmi, host);
    },
    pausedCpus: (look) => readPausedCpus(name, look, host),
    destroy,
    [Symbol.asyncDispose]: destroy,
  };
}

async function cpuTime(name: string, host: Host): Promise<Seconds | null> {
  const told = await virsh(['domstats', '--cpu-total', name], { check: false, within: 10 }, host);
  const nanoseconds = /^ *cpu\.time=(\d+)$/m.exec(told.stdout)?.[1];
  return nanoseconds === undefined ? null : Number(nanoseconds) / 1e9;
}

async function createDomain(spec: GuestSpec, host: Host): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-domain-'));
  try {
    const file = join(directory, 'domain.xml');
    const { startTime } = await thisProcess();
    const owned = { ...spec, owner: { startTime, ...spec.owner } };
    const xml = spec.template === undefined ? domainXml(owned) : domainFromTemplate(spec.template, owned);
    await writeFile(file, xml, { mode: 0o600 });
    const finished = await virsh(
      ['create', file],
      { within: CREATE, check: false, patience: PATIENCE },
      host,
    );
    if (finished.exit === 0) return;
    const said = finished.stderr.trim().replaceAll('\n', ' ') || 'libvirt gave no answer in time';
    if (spec.template !== undefined && /XML error|unsupported configuration|invalid argument/i.test(said))
      throw new ConfigurationError(`domain-xml: libvirt refuses it: ${said}`);
    throw new InfrastructureError(`domain ${spec.name} cannot be created: ${said}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function destroyDomain(name: string, host: Host): Promise<void> {
  const finished = await virsh(['destroy', name], { check: false, cleanup: true }, host);
  if (finished.exit === 0 || GONE.test(finished.stderr)) return;
  host.log.warning(`domain ${name} could not be destroyed: ${finished.stderr.trim()}`);
}
