import type { Settings } from '../settings/settings.ts';

/** Whether a run or a command can do without root: mounts, guests and containers can't, `setup` asks for each thing. */
export function needsRoot(
  settings: Pick<Settings, 'command' | 'target' | 'builder' | 'buildCommand'>,
): boolean {
  switch (settings.command) {
    case 'run':
      if (settings.target === 'boot') return true;
      return settings.buildCommand === null && !['auto', 'host'].includes(settings.builder.kind);
    case 'doctor':
    case 'clean':
      return true;
    default:
      return false;
  }
}
