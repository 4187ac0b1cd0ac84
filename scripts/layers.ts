/** The rooms of `src/` and which may import which. The check and the diagram in the docs are made from this. */

export interface Room {
  /** Folder below `src/`; for the ways in and the model, the files. */
  name: string;
  /** What it does, in the words of the docs. */
  text: string;
  /** The file to read first, below the folder. */
  first: string;
}

/** The files that lie loose in `src/` besides the model. */
const WAYS_IN = ['index', 'start', 'main', 'post', 'cli', 'arguments', 'exit-status'];

/** From top to bottom. A room may import the layers below its own, and no other room of its layer. */
export const LAYERS: readonly (readonly Room[])[] = [
  [
    {
      name: 'ways in',
      text: 'the action, its post step, the command line: read settings and hand over',
      first: 'start.ts',
    },
  ],
  [{ name: 'action', text: 'everything that knows GitHub', first: 'publish.ts' }],
  [
    {
      name: 'run',
      text: 'a whole run: opens the repository, testbed and ends; identity, resume',
      first: 'run.ts',
    },
  ],
  [
    {
      name: 'hunt',
      text: 'what a nightly run tests, how it ended, what to write about it: decisions only',
      first: 'plan.ts',
    },
    { name: 'upkeep', text: 'sets up, checks and cleans a host', first: 'upkeep.ts' },
  ],
  [
    {
      name: 'settings',
      text: 'the schema for inputs, flags and docs; how values are read',
      first: 'schema.ts',
    },
    { name: 'report', text: 'turns the journal into what people read', first: 'summary.ts' },
  ],
  [
    {
      name: 'bisect',
      text: 'which commit is next, and when to stop: search, sampling, verification, the ledger over the journal',
      first: 'bisection.ts',
    },
  ],
  [{ name: 'boot', text: 'turns one boot and one test into evidence and an outcome', first: 'boot.ts' }],
  [
    {
      name: 'build',
      text: 'turns a commit into a bootable kernel: config, make, store, initramfs',
      first: 'build.ts',
    },
  ],
  [
    { name: 'git', text: 'repository, mirror, source tree, revert, fixups, credentials', first: 'source.ts' },
    {
      name: 'rootfs',
      text: 'turns a recipe into a directory, and a directory into the layers of one boot',
      first: 'layers.ts',
    },
    {
      name: 'vm',
      text: 'turns kernel and layers into a running guest with an agent; observes it from outside',
      first: 'guest.ts',
    },
  ],
  [
    {
      name: 'host',
      text: 'processes, mounts, locks, owners, clock: all contact with the host',
      first: 'host.ts',
    },
  ],
  [
    {
      name: 'oops',
      text: 'turns console text into crash reports; knows nothing about the rest',
      first: 'read.ts',
    },
    {
      name: 'test-results',
      text: 'turns what a test printed into named cases, and compares them; knows nothing about the rest',
      first: 'read.ts',
    },
  ],
  [
    {
      name: 'model',
      text: 'the words that all share: commit, outcome, verdict, signature, units',
      first: 'model.ts',
    },
  ],
];

/** Pattern for the files of a room. */
export function filesOf({ name }: Room): string {
  if (name === 'ways in') return `^src/(${WAYS_IN.join('|')})\\.ts$`;
  return name === 'model' ? '^src/model\\.ts$' : `^src/${name}/`;
}

/** How a room is written in the docs. */
export function shownRoom({ name }: Room): string {
  if (name === 'ways in') return name;
  return name === 'model' ? 'model.ts' : `${name}/`;
}

/** The layers as a mermaid diagram, from top to bottom. */
export function layersPicture(): string {
  const nodes = LAYERS.map((layer, at) => `  l${at}["${layer.map(shownRoom).join(' · ')}"]`);
  const arrows = LAYERS.slice(1).map((_, at) => `  l${at} --> l${at + 1}`);
  return ['```mermaid', 'flowchart TB', ...nodes, ...arrows, '```'].join('\n');
}
