import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Scalar, stringify } from 'yaml';
import type { Setting } from '../src/settings/schema.ts';
import { INPUT_NAMES, SETTING_NAMES, SETTINGS } from '../src/settings/schema.ts';
import { fill } from './fill.ts';
import { LAYERS, layersPicture, shownRoom } from './layers.ts';

/** Writes what is made from the settings, the layers and the examples; with `--check` only names those that differ. */

const ROOT = join(import.meta.dirname, '..');
const NOTE = '# Made by `npm run generate` from src/settings/schema.ts. Changes here are lost.\n';

const OUTPUTS: Record<string, { text: string; type: Record<string, unknown> }> = {
  status: {
    text: 'How it ended: found, suspects, out-of-time, cancelled, not-reproduced, good-is-bad, merge-base-bad or error.',
    type: { type: 'string' },
  },
  'first-bad-commit': {
    text: 'The first bad commit; with `mode: fix` the first fixed one.',
    type: { type: 'string' },
  },
  'first-bad-subject': { text: 'Its subject line.', type: { type: 'string' } },
  suspects: { text: 'JSON array of the commits that are left, at most 100.', type: { type: 'string' } },
  signature: {
    text: 'What the bisection followed: a crash title, a test, a hang, a boot or a build.',
    type: { type: 'string' },
  },
  confidence: { text: 'Confidence in the culprit, from 0 to 1.', type: { type: 'float' } },
  'report-url': { text: 'The page of the run, opens in a browser.', type: { type: 'string' } },
  'artifact-url': { text: 'The artifact with journal, summary and result.', type: { type: 'string' } },
  output: { text: 'Directory of the run on the runner.', type: { type: 'string' } },
  result: {
    text: 'The content of result.json, at most 256 KiB; of `hunt-plan` and `hunt-report` what they came to, as JSON.',
    type: { type: 'string' },
  },
};

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const outputs = Object.fromEntries(
  Object.entries(OUTPUTS).map(([name, { text }]) => [name, { description: text }]),
);

const yaml = (content: unknown): string => NOTE + stringify(content, { lineWidth: 0 });
const described = (setting: Setting): string => `${setting.text} Default: ${setting.default}.`;

/** An empty value is the default of every input, but an action learns the job's token only by an expression. */
const initial = (name: string): string => (name === 'token' ? `\${{ github.token }}` : '');

/** @param dist  the way from the action's folder to the bundle */
function action(dist: string): string {
  return yaml({
    name: 'Kernel bisect',
    description:
      'Finds the kernel commit that broke something: builds, boots and judges each candidate in a libvirt VM',
    branding: { icon: 'git-commit', color: 'red' },
    inputs: Object.fromEntries(
      INPUT_NAMES.map((name) => [
        name,
        { description: described(SETTINGS[name]), required: false, default: initial(name) },
      ]),
    ),
    outputs,
    runs: { using: 'node24', main: `${dist}/index.js`, post: `${dist}/post.js`, 'post-if': 'always()' },
  });
}

function setupAction(): string {
  return yaml({
    name: 'Kernel bisect setup',
    description: 'Installs what a runner lacks for a kernel bisection',
    inputs: {
      command: { description: 'What is done: leave it as it is.', required: false, default: 'setup' },
    },
    runs: { using: 'node24', main: '../dist/index.js' },
  });
}

function newline(): Scalar {
  const scalar = new Scalar('\n');
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function typeOf(setting: Setting): Record<string, unknown> {
  switch (setting.kind) {
    case 'choice':
      return { type: 'enum', 'allowed-values': [...(setting.allowed ?? [])] };
    case 'list':
      return { type: 'list', separator: newline(), 'list-item': { type: 'string' } };
    case 'boolean':
      return { type: 'boolean' };
    default:
      return { type: 'string' };
  }
}

function actionTypes(): string {
  return yaml({
    inputs: Object.fromEntries(INPUT_NAMES.map((name) => [name, typeOf(SETTINGS[name])])),
    outputs: Object.fromEntries(Object.entries(OUTPUTS).map(([name, { type }]) => [name, type])),
  });
}

const KINDS: Record<Setting['kind'], string> = {
  text: 'text',
  script: 'text',
  list: 'list',
  choice: 'choice',
  boolean: '`true` or `false`',
  duration: 'duration',
  minutes: 'minutes',
  size: 'size',
  number: 'number',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** A default that can be typed is shown as code, one that is told in words is not. */
const shownDefault = (setting: Setting): string =>
  setting.initial === undefined ? `\`${setting.default}\`` : setting.default;

/** A Markdown table with its columns aligned, as the formatter wants it. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(3, ...rows.map((row) => (row[at] ?? '').length)));
  const lines = rows.map((row) => `| ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function table(names: readonly (keyof typeof SETTINGS)[], first: string): string {
  const rows = names.map((name) => {
    const setting = SETTINGS[name];
    const kind =
      setting.kind === 'choice'
        ? setting.allowed?.map((word) => `\`${word}\``).join(', ')
        : KINDS[setting.kind];
    return [`\`${name}\``, cell(kind ?? ''), cell(shownDefault(setting)), cell(setting.text)];
  });
  return aligned([[first, 'type', 'default', 'what it says'], ...rows]);
}

function outputTable(): string {
  const rows = Object.entries(OUTPUTS).map(([name, { text }]) => [`\`${name}\``, cell(text)]);
  return aligned([['output', 'what it holds'], ...rows]);
}

function inputsPage(): string {
  return `<!-- Made by \`npm run generate\` from src/settings/schema.ts. Changes here are lost. -->

# Inputs, settings and outputs

Every input can be left out. An empty value is the default, in a workflow, a flag or a file; where nothing is
wanted the word is \`none\`. On the command line every setting is a flag of the same name, such as \`--memory 4G\`.

- A list has one item a line; commas separate too. Several lines of \`paths\` or \`config\` keep their commas.
- A duration is \`90s\`, \`10m\` or \`2h\`; a size is \`512M\` or \`20G\`.
- An unknown input, flag or key is an error, which names one that is near.

## Inputs

${table(INPUT_NAMES, 'input')}

## Settings only

These are keys of the input \`settings\`, a YAML or JSON mapping or the path of one, and flags of the command line.
An input that is given directly wins over the same key.

\`\`\`yaml
settings: |
  cpus: 4
  build-timeout: 1h
\`\`\`

${table(
  SETTING_NAMES.filter((name) => !SETTINGS[name].isInput),
  'setting',
)}

## Outputs

${outputTable()}
`;
}

/** The rooms of `src/`, top layer first. */
function roomTable(): string {
  const rows = LAYERS.flat().map((room) => [`\`${shownRoom(room)}\``, cell(room.text), `\`${room.first}\``]);
  return aligned([['room', 'what it does', 'read first'], ...rows]);
}

/** The page on the architecture, with the layers that the check goes by. */
function architecturePage(): string {
  return fill(read('docs/architecture.md'), { layers: layersPicture(), rooms: roomTable() }, read);
}

/** The README with its tables and the example files put in again. */
function readme(): string {
  return fill(read('README.md'), { inputs: table(INPUT_NAMES, 'input'), outputs: outputTable() }, read);
}

function main(): void {
  const wanted: Record<string, string> = {
    'action.yml': action('dist'),
    // The same for our own workflows: a runner takes `$/folder`, and refuses `$/` alone (actions/runner#4457).
    'action/action.yml': action('../dist'),
    'setup/action.yml': setupAction(),
    'action-types.yml': actionTypes(),
    'docs/inputs.md': inputsPage(),
    'README.md': readme(),
    'docs/architecture.md': architecturePage(),
  };
  const isCheck = process.argv.includes('--check');
  for (const [name, content] of Object.entries(wanted)) {
    const path = join(ROOT, name);
    if (existsSync(path) && read(name) === content) continue;
    if (isCheck) {
      console.error(
        `${name} is not what src/settings/schema.ts, scripts/layers.ts and the examples make: run \`npm run generate\`.`,
      );
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      console.log(`wrote ${name}`);
    }
  }
}

main();
