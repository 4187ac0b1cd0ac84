import { fieldOf } from './define.ts';
import { type ParsedSettings, SETTING_NAMES, SETTINGS } from './schema.ts';

const RELEVANT = new Set(SETTING_NAMES.filter((name) => SETTINGS[name].affectsVerdicts).map(fieldOf));

/** Whether verdicts depend on a setting, by its field in `Settings`. */
export const isVerdictRelevant = (field: string): boolean => RELEVANT.has(field);

/** The settings that verdicts depend on. */
export function verdictRelevantSettings(settings: ParsedSettings): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => isVerdictRelevant(name)));
}
