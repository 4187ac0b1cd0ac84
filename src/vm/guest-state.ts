import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import type { Console } from './console.ts';
import type { DomainEvent, DomainEvents } from './events.ts';
import { virsh } from './virsh.ts';

/** How a guest ended by itself; `crashed` was caused by QEMU or somebody else, not by the guest. */
export interface Death {
  how: 'panicked' | 'stopped' | 'rebooted' | 'crashed';
  /** libvirt's words. */
  detail: string;
  /** Seconds from the domain's start. */
  after: Seconds;
}

/** virsh's message for a domain that does not exist. */
export const GONE = /no domain|failed to get domain|not found|not running/i;

/** The longest observed delay of an event after the state that it reports, with a margin. */
const EVENT: Seconds = 2;

/** Unlike the host's sleep it does not end with the run: cleaning up happens after that. */
export function pause(seconds: Seconds): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((tell) => {
    resolve = tell;
  });
  return { promise, resolve };
}

/** Follows a domain through its events, with occasional checks in case some are missing. */
export function watchState(name: string, console: Console, events: DomainEvents, host: Host) {
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
    // A guest that is reset (also by a triple fault) is reported in the same words as one that powers off; the kernel
    // says the latter at its highest level.
    die(/reboot: Power down/.test(console.text().slice(-4096)) ? 'stopped' : 'rebooted', detail);
  };
  const take = (event: DomainEvent): void => {
    if (event.kind === 'agent') {
      if (event.connected) connection.resolve();
      else connection = deferred<void>();
    } else if (event.kind === 'reboot') die('rebooted', 'reboot');
    else if (event.what === 'Crashed') die('panicked', event.detail);
    else if (/^(Stopped (Crashed|Failed|Destroyed)|Shutdown .*host)/.test(`${event.what} ${event.detail}`))
      die('crashed', event.detail);
    else if (event.what === 'Stopped' || event.what === 'Shutdown') stopped(event.detail);
  };
  const look = async (): Promise<void> => {
    if (begun === undefined || asked || death !== undefined) return;
    const finished = await virsh(['domstate', '--reason', name], { check: false, within: 10 }, host);
    const said = finished.stdout.trim();
    if (finished.exit !== 0 && GONE.test(finished.stderr)) {
      // The event that says why is on its way, if it was not missed.
      await pause(EVENT);
      die('crashed', 'libvirt no longer knows it, and has not said why');
    } else if (/^shut off \((crashed|failed|destroyed)\)/.test(said)) die('crashed', said);
    else if (said.startsWith('crashed')) die('panicked', said);
    else if (said.startsWith('shut off')) stopped(said);
  };

  const onEvent = events.on(name, take);
  const onGap = events.onGap(() => void look().catch(() => undefined));
  // QEMU closes the console when it ends, whatever libvirt reports.
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
