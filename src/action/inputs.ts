import { ConfigurationError } from '../host/errors.ts';
import { unknownName } from '../settings/read.ts';
import { INPUT_NAMES, isSettingName, SETTINGS } from '../settings/schema.ts';

const PREFIX = 'INPUT_';

/**
 * The inputs that a runner passes on, by their names. GitHub makes a name upper case, keeps its dashes
 * and turns its blanks into underscores.
 *
 * @throws ConfigurationError for an input that the action does not have: GitHub itself only warns
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(env)) {
    if (!key.startsWith(PREFIX) || value === undefined) continue;
    const name = key.slice(PREFIX.length).toLowerCase();
    if (!isSettingName(name)) throw unknownName({ name, shown: `input ${name}`, allowed: INPUT_NAMES });
    if (!SETTINGS[name].isInput) {
      throw new ConfigurationError(
        `input ${name} is a key of the input settings: write it there, as '${name}: …'.`,
      );
    }
    given[name] = value;
  }
  return given;
}
