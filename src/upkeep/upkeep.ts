import type { Host } from '../host/host.ts';
import type { Settings } from '../settings/settings.ts';
import { clean } from './clean.ts';
import { checkText, doctor } from './doctor.ts';
import { setup } from './setup.ts';

/** The commands that look after a host and do not bisect. */
export type UpkeepCommand = 'setup' | 'doctor' | 'clean';

export function isUpkeep(command: string): command is UpkeepCommand {
  return ['setup', 'doctor', 'clean'].includes(command);
}

export interface UpkeepOptions {
  command: UpkeepCommand;
  settings: Pick<Settings, 'workDir' | 'accel' | 'memory'>;
  print: (line: string) => void;
}

/** Does one of these commands and prints what it found or did. @returns whether this host is well now */
export async function upkeep({ command, settings, print }: UpkeepOptions, host: Host): Promise<boolean> {
  const { workDir } = settings;
  switch (command) {
    case 'setup':
      await setup({ workDir }, host);
      return true;
    case 'clean': {
      const removed = await clean(workDir, host);
      for (const what of removed) print(`removed ${what}`);
      if (removed.length === 0) print('no crashed run left anything');
      return true;
    }
    case 'doctor': {
      const findings = await doctor({ workDir, accel: settings.accel, memory: settings.memory }, host);
      for (const finding of findings) print(checkText(finding));
      return findings.every(({ level }) => level !== 'wrong');
    }
  }
}
