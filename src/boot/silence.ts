import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { readOops } from '../oops/read.ts';
import type { Accel } from '../vm/accel.ts';
import type { Guest } from '../vm/guest.ts';
import { isLethal } from './reports.ts';

/** Seconds of silence after an oops before nothing more is expected. */
export const SILENCE: Record<Accel, Seconds> = { kvm: 10, tcg: 20 };
/** For the answer of an agent to a ping; a guest under load is slow. */
const ANSWER: Seconds = 10;

/**
 * Says whether a kernel has reported an oops and been silent since: nothing more will come.
 *
 * @param quiet  seconds without console output
 */
export function silenceAfterOops(guest: Pick<Guest, 'console'>, quiet: Seconds, host: Host): () => boolean {
  let read = -1;
  let oops = false;
  return () => {
    const { console } = guest;
    const last = console.lastActivity();
    if (last === null || host.now() - last < quiet * 1000) return false;
    // A console without new text is read only once.
    if (console.bytes() !== read) {
      read = console.bytes();
      // A warning ends nothing: what a kernel does next may take its time.
      oops = readOops(console.text()).some((report) => !report.remark && isLethal(report));
    }
    return oops;
  };
}

/**
 * Says whether an agent that answered before is lost after an oops. Tests survive most oopses and are silent for long
 * times, so the agent is asked, once for each silence that it survives.
 */
export function agentLostToOops(guest: Guest, quiet: Seconds, host: Host): () => Promise<boolean> {
  const silent = silenceAfterOops(guest, quiet, host);
  let next = 0;
  return async () => {
    if (host.now() < next || !silent()) return false;
    if ((await guest.answers(ANSWER)) || (await guest.answers(ANSWER))) {
      next = host.now() + quiet * 1000;
      return false;
    }
    return guest.death() === undefined;
  };
}
