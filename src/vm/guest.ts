import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { thisProcess } from '../host/owner.ts';
import type { Seconds } from '../host/units.ts';
import { agentCommand, agentExec, agentStart, type GuestExit } from './agent.ts';
import { type Console, openConsole } from './console.ts';
import { type DomainSpec, domainXml } from './domain.ts';
import { type DomainEvent, type DomainEvents, watchEvents } from './events.ts';
import { virsh } from './virsh.ts';

/** How a guest ended that nobody had asked to end. */
export interface Death {
  how: 'panicked' | 'stopped' | 'rebooted' | 'crashed';
  /** libvirt's words. */
  detail: string;
  /** Seconds from the domain's start. */
  after: Seconds;
}

/** One running domain with its console and its agent. Disposing of it destroys the domain. */
export interface Guest extends AsyncDisposable {
  name: string;
  console: Console;
  /** Resolves when the guest ends by itself; after a destroy it never does. */
  died: Promise<Death>;
  /** The death, once it was seen. */
  death(): Death | undefined;
  /**
   * Waits until the agent answers, the guest dies, or the deadline (seconds from now) passes.
   *
   * @returns seconds from the domain's start to the first answer; the death; or 'timeout'
   */
  agentReady(within: Seconds): Promise<Seconds | Death | 'timeout'>;
  /** Runs a short program and waits for its end, at most `within` seconds. */
  exec(path: string, args: readonly string[], within: Seconds): Promise<GuestExit>;
  /** Starts a program and does not wait. @returns its process id in the guest */
  start(path: string, args: readonly string[]): Promise<number>;
  /** Writes the guest's memory to a file, in makedumpfile's format with zlib. Works after a panic too. */
  dump(file: string, within: Seconds): Promise<void>;
  destroy(): Promise<void>;
}

/** A domain, and where the text of its console goes. */
export interface GuestSpec extends DomainSpec {
  /** Regular file, made new. */
  consoleFile: string;
  /** libvirt's events, where the caller watches them for several guests; else the guest watches for itself. */
  events?: DomainEvents;
}

/** libvirt asks QEMU for all it can do before the first domain, which was seen to take more than a minute. */
const CREATE: Seconds = 240;
/** Between two looks at a domain whose events may have been missed. */
const LOOK: Seconds = 3;
/** What a panicking kernel still had in its serial port when libvirt told. */
const FLUSH: Seconds = 0.3;
/** For one answer of an agent that said it is there, and until it is asked again. */
const PING: Seconds = 2;
const RETRY: Seconds = 0.1;

/**
 * Creates a domain and its console.
 *
 * @throws InfrastructureError where libvirt refuses it
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
    async agentReady(within) {
      const deadline = host.now() + within * 1000;
      while (host.now() < deadline) {
        const left = (deadline - host.now()) / 1000;
        // The event comes first; the look now and then is for one that was missed.
        await Promise.race([state.connected(), state.died, host.sleep(Math.min(LOOK, left))]);
        const death = state.death();
        if (death !== undefined) return death;
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
    exec: (path, args, within) => agentExec(name, path, args, within, host),
    start: (path, args) => agentStart(name, path, args, host),
    async dump(file, within) {
      await virsh(['dump', '--memory-only', '--format', 'kdump-zlib', name, file], { within }, host);
    },
    destroy,
    [Symbol.asyncDispose]: destroy,
  };
}

/** Unlike the host's sleep it does not end with the run: cleaning up happens after that. */
function pause(seconds: Seconds): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref());
}

async function createDomain(spec: GuestSpec, host: Host): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-domain-'));
  try {
    const file = join(directory, 'domain.xml');
    const { startTime } = await thisProcess();
    await writeFile(file, domainXml({ ...spec, owner: { startTime, ...spec.owner } }), { mode: 0o600 });
    await virsh(['create', file], { within: CREATE }, host);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function destroyDomain(name: string, host: Host): Promise<void> {
  const finished = await virsh(['destroy', name], { check: false }, host);
  if (finished.exit === 0 || /no domain|not found|not running/i.test(finished.stderr)) return;
  host.log.warning(`domain ${name} could not be destroyed: ${finished.stderr.trim()}`);
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((tell) => {
    resolve = tell;
  });
  return { promise, resolve };
}

/** Follows a domain by its events, and by a look now and then where some may be missing. */
function watchState(name: string, console: Console, events: DomainEvents, host: Host) {
  const { promise: died, resolve: tellDeath } = deferred<Death>();
  let connection = deferred<void>();
  let death: Death | undefined;
  let asked = false;
  let begun: number | undefined;

  const die = (how: Death['how'], detail: string): void => {
    if (asked || death !== undefined) return;
    death = { how, detail, after: (host.now() - (begun ?? host.now())) / 1000 };
    tellDeath(death);
  };
  const stopped = (detail: string): void => {
    const end = console.text().slice(-4096);
    die(/reboot: Restarting system|Rebooting in \d+ seconds/.test(end) ? 'rebooted' : 'stopped', detail);
  };
  const take = (event: DomainEvent): void => {
    if (event.kind === 'agent') {
      if (event.connected) connection.resolve();
      else connection = deferred<void>();
    } else if (event.kind === 'reboot') die('rebooted', 'reboot');
    else if (event.what === 'Crashed') die('panicked', event.detail);
    else if (event.what === 'Stopped' && /Crashed|Failed/.test(event.detail)) die('crashed', event.detail);
    else if (event.what === 'Stopped' || event.what === 'Shutdown') stopped(event.detail);
  };
  const look = async (): Promise<void> => {
    if (begun === undefined || asked || death !== undefined) return;
    const finished = await virsh(['domstate', '--reason', name], { check: false, within: 10 }, host);
    const said = finished.stdout.trim();
    if (finished.exit !== 0 && /no domain|not found/i.test(finished.stderr)) stopped('gone');
    else if (said.startsWith('crashed')) die('panicked', said);
    else if (said.startsWith('shut off')) stopped(said);
  };

  const onEvent = events.on(name, take);
  const onGap = events.onGap(() => void look().catch(() => undefined));
  // QEMU closes the console when it ends, however libvirt tells it.
  void console.ended
    .then(() => pause(1))
    .then(look)
    .catch(() => undefined);
  return {
    died,
    death: () => death,
    connected: () => connection.promise,
    look,
    asked: () => {
      asked = true;
    },
    begin: (at: number) => {
      begun = at;
    },
    stop: (): void => {
      asked = true;
      onEvent[Symbol.dispose]();
      onGap[Symbol.dispose]();
    },
  };
}
