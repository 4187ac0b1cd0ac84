import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { readOops } from '../oops/read.ts';
import type { Accel } from '../vm/accel.ts';
import type { Guest } from '../vm/guest.ts';
import { isLethal } from './reports.ts';

/** Seconds without a word after an oops from which on nothing more is expected. */
export const SILENCE: Record<Accel, Seconds> = { kvm: 10, tcg: 20 };
/** For an answer of an agent that is asked whether it is still there; a guest under load is slow. */
const ANSWER: Seconds = 10;

/**
 * Tells whether a kernel has reported an oops and has said nothing since: what it was to do next will not come.
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
    // A console that says nothing new is read once.
    if (console.bytes() !== read) {
      read = console.bytes();
      // A warning ends nothing: what a kernel does next may take its time.
      oops = readOops(console.text()).some((report) => !report.remark && isLethal(report));
    }
    return oops;
  };
}

/**
 * Tells whether an agent that answered before is lost to an oops. Tests go on after most oopses and are silent for long
 * times, so the agent is asked; it is asked once for each silence that it survives.
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
