import type { Seconds } from './units.ts';

/**
 * The one way in which this project writes a span of time: `0.4 s`, `45 s`, `25 min`, `2 h 05 min`, `3 d 4 h`.
 *
 * @param seconds length of the span, in seconds; null where it was not measured
 */
export function duration(seconds: Seconds | null): string {
  if (seconds === null || !Number.isFinite(seconds) || seconds < 0) return '–';
  if (seconds < 9.95) return `${Number(seconds.toFixed(1))} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (seconds < 600 && Math.round(seconds) % 60 !== 0) {
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  }
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/**
 * The time of day as `14:20`, in the zone of this machine.
 *
 * @param at milliseconds since the epoch
 */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
