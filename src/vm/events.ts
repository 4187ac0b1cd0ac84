import type { Background, Host } from '../host/host.ts';
import { virshArgs } from './virsh.ts';

/** What libvirt says about a domain. */
export type DomainEvent =
  | { domain: string; kind: 'lifecycle'; what: string; detail: string }
  | { domain: string; kind: 'agent'; connected: boolean }
  | { domain: string; kind: 'reboot' };

/** Events of all domains of the host, as they come. */
export interface DomainEvents extends AsyncDisposable {
  /** Called for each event of one domain. */
  on(domain: string, listener: (event: DomainEvent) => void): Disposable;
  /** Called when the stream was down for a while: events may be missing, ask for the domain's state. */
  onGap(listener: () => void): Disposable;
}

const LINE = /event '([a-z-]+)' for domain '?([^': ]+)'?(?:: (.*))?$/;

/** Reads one line of `virsh event --timestamp`; undefined for an event of no interest. */
export function parseEvent(line: string): DomainEvent | undefined {
  const [, name, domain, rest = ''] = LINE.exec(line.trimEnd()) ?? [];
  if (name === undefined || domain === undefined) return undefined;
  switch (name) {
    case 'lifecycle': {
      const [what = '', ...detail] = rest.split(' ');
      return { domain, kind: 'lifecycle', what, detail: detail.join(' ') };
    }
    case 'agent-lifecycle': {
      const state = /state: '([a-z]+)'/.exec(rest)?.[1];
      return state === undefined ? undefined : { domain, kind: 'agent', connected: state === 'connected' };
    }
    case 'reboot':
      return { domain, kind: 'reboot' };
    default:
      return undefined;
  }
}

/** Seconds until a stream that ended (libvirtd was restarted) is started again. */
const RESTART = 0.5;

/** Starts to listen to libvirt's events; one process for each kind lives until this is disposed of. */
export function watchEvents(host: Host): DomainEvents {
  const listeners = new Map<string, Set<(event: DomainEvent) => void>>();
  const gapListeners = new Set<() => void>();
  let stopped = false;

  const onLine = (line: string): void => {
    const event = parseEvent(line);
    if (event === undefined) return;
    for (const listener of [...(listeners.get(event.domain) ?? [])]) listener(event);
  };
  const streams = ['lifecycle', 'agent-lifecycle', 'reboot'].map((kind) => {
    const args = virshArgs(['event', '--event', kind, '--loop', '--timestamp']);
    const begin = (): Background => host.start('virsh', args, { env: { LC_ALL: 'C' }, check: false, onLine });
    const stream = { process: begin() };
    const keep = async (): Promise<void> => {
      while (!stopped) {
        await stream.process.ended.catch(() => undefined);
        if (stopped || host.signal.aborted) return;
        await host.sleep(RESTART).catch(() => undefined);
        if (stopped || host.signal.aborted) return;
        stream.process = begin();
        for (const listener of [...gapListeners]) listener();
      }
    };
    void keep();
    return stream;
  });

  return {
    on(domain, listener) {
      const own = listeners.get(domain) ?? new Set();
      listeners.set(domain, own.add(listener));
      return {
        [Symbol.dispose]: () => {
          own.delete(listener);
          if (own.size === 0) listeners.delete(domain);
        },
      };
    },
    onGap(listener) {
      gapListeners.add(listener);
      return { [Symbol.dispose]: () => void gapListeners.delete(listener) };
    },
    async [Symbol.asyncDispose]() {
      stopped = true;
      await Promise.all(streams.map((stream) => stream.process.stop()));
    },
  };
}
