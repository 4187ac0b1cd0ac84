import { ConfigurationError } from '../host/errors.ts';
import { parseYaml, plainValue, readMapping, readSettings } from '../settings/read.ts';
import type { Settings } from '../settings/settings.ts';
import { NAME, NAME_WORDS } from '../settings/values.ts';

/** Settings as they were written: text, or a list of texts. */
export type WrittenSettings = Record<string, string | readonly string[]>;

/** One test of a hunt, with all settings that its run gets from the hunt. */
export interface HuntTest {
  name: string;
  settings: WrittenSettings;
}

export interface TestsOptions {
  /** `hunt-tests`; null for the one test that boots and reads dmesg. */
  tests: string | null;
  /** `hunt-settings`: what all tests share. */
  shared: string | null;
  /** Directory that relative paths start from. */
  cwd: string;
}

/** The hunt sets these itself: another value for one of its tests would make it another hunt. */
const OF_THE_HUNT = [
  'good',
  'bad',
  'from-log',
  'kernel',
  'mode',
  'command',
  'settings',
  'token',
  'time-limit',
  'artifact-name',
];
const MOST_TESTS = 256;

/**
 * Reads the tests of a hunt and checks each of them as a run would, so a mistake is reported before the first boot.
 *
 * @throws ConfigurationError that names the test and the setting
 */
export function readTests({ tests, shared, cwd }: TestsOptions): HuntTest[] {
  const common = readMapping((shared ?? '').trim(), cwd, 'hunt-settings').values;
  checkOwn(common, 'hunt-settings');
  const written = tests === null ? [{ name: 'boot' }] : parseYaml(tests, 'hunt-tests');
  if (!Array.isArray(written) || written.length === 0 || written.length > MOST_TESTS) {
    throw new ConfigurationError(
      `hunt-tests is not a list of 1 to ${MOST_TESTS} tests, expected JSON such as ` +
        `[{"name": "boot"}, {"name": "kasan", "settings": {"config": "kasan.config"}}].`,
    );
  }
  const names = new Set<string>();
  return written.map((entry: unknown, index) => {
    const test = testOf(entry, index, common);
    if (names.has(test.name)) throw new ConfigurationError(`hunt-tests names "${test.name}" twice.`);
    names.add(test.name);
    checked(test, cwd);
    return test;
  });
}

function testOf(entry: unknown, index: number, common: WrittenSettings): HuntTest {
  const where = `hunt-tests, number ${index + 1}`;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw new ConfigurationError(`${where} is not a mapping, expected {"name": …, "settings": {…}}.`);
  }
  const { name, settings = {}, ...rest } = entry as Record<string, unknown>;
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw new ConfigurationError(`${where} is named ${JSON.stringify(name)}, expected ${NAME_WORDS}.`);
  }
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) {
    throw new ConfigurationError(
      `hunt-tests: test "${name}" has the key "${unknown}", expected name and settings; put settings of a run below settings.`,
    );
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new ConfigurationError(`hunt-tests: the settings of test "${name}" are not a mapping.`);
  }
  const own = Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      plainValue(value, `hunt-tests: ${key} of test "${name}"`),
    ]),
  );
  checkOwn(own, `hunt-tests: test "${name}"`);
  return { name, settings: { ...common, ...own } };
}

function checkOwn(settings: WrittenSettings, where: string): void {
  const taken = Object.keys(settings).find((key) => OF_THE_HUNT.includes(key) || key.startsWith('hunt'));
  if (taken === undefined) return;
  throw new ConfigurationError(
    `${where} sets ${taken}, which belongs to the whole hunt: leave it out. Not allowed here: ${OF_THE_HUNT.join(', ')}.`,
  );
}

function checked({ name, settings }: HuntTest, cwd: string): void {
  let read: Settings;
  try {
    read = readSettings({ given: { settings: JSON.stringify(settings) }, cwd, kind: 'input' });
  } catch (error) {
    if (error instanceof ConfigurationError)
      throw new ConfigurationError(`test "${name}" of the hunt: ${error.message}`);
    throw error;
  }
  if (!read.verify.includes('ends')) {
    throw new ConfigurationError(
      `test "${name}" of the hunt: verify lacks ends, but a nightly run tests its ends. Add ends to verify.`,
    );
  }
}
