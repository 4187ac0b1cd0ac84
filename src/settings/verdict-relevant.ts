import type { Settings } from './schema.ts';

/** Settings that change no verdict, and the ends, which count as the commits that they name. */
const IRRELEVANT = new Set<keyof Settings>([
  'token',
  'settings',
  'command',
  'output',
  'workDir',
  'timeLimit',
  'parallel',
  'resume',
  'resumeFrom',
  'storeLimit',
  'cache',
  'artifactName',
  'retentionDays',
  'evidence',
  'confidence',
  'hunt',
  'huntTests',
  'huntSettings',
  'huntIssues',
  'huntKnown',
  'good',
  'bad',
]);

/** Whether verdicts depend on a setting, by its field in `Settings`. */
export const isVerdictRelevant = (field: string): boolean => !IRRELEVANT.has(field as keyof Settings);

/** The settings that verdicts depend on. */
export function verdictRelevantSettings(settings: Settings): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => isVerdictRelevant(name)));
}
