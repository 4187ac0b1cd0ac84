/** The rooms of `src/` and which of them may know which. The check and the picture in the docs are made from this. */

export interface Room {
  /** Folder below `src/`; of the ways in and the model the files. */
  name: string;
  /** What it does, as the docs say it. */
  text: string;
  /** The file to read first, below the folder. */
  first: string;
}

/** The files that lie loose in `src/` besides the model. */
const WAYS_IN = ['index', 'start', 'main', 'post', 'cli', 'arguments', 'exit-status'];

/** From top to bottom. A room knows the layers below its own, and no other room of its layer. */
export const LAYERS: readonly (readonly Room[])[] = [
  [
    {
      name: 'ways in',
      text: 'the action, its post step, the command line: they read settings and hand over',
      first: 'start.ts',
    },
  ],
  [{ name: 'action', text: 'all that knows GitHub', first: 'publish.ts' }],
  [
    {
      name: 'run',
      text: 'a whole run: opens the repository, the testbed and the ends; identity, resume',
      first: 'run.ts',
    },
  ],
  [
    {
      name: 'hunt',
      text: 'what a nightly run tests, how it ended, what is written about it: decisions only',
      first: 'plan.ts',
    },
    { name: 'upkeep', text: 'a host is set up, checked and cleaned', first: 'upkeep.ts' },
  ],
  [
    {
      name: 'settings',
      text: 'the schema that inputs, flags and docs are made from; how values are read, and what they come to on a host',
      first: 'schema.ts',
    },
    { name: 'report', text: 'the journal becomes what people read', first: 'fold.ts' },
  ],
  [
    {
      name: 'bisect',
      text: 'which commit next, and when it is over: search, sampling, verification, the ledger over the journal',
      first: 'bisection.ts',
    },
  ],
  [{ name: 'boot', text: 'one boot and one test become evidence and an outcome', first: 'boot.ts' }],
  [
    {
      name: 'build',
      text: 'a commit becomes a bootable kernel: config, make, store, initramfs',
      first: 'build.ts',
    },
  ],
  [
    { name: 'git', text: 'repository, mirror, source tree, revert, fixups, credentials', first: 'source.ts' },
    {
      name: 'rootfs',
      text: 'a recipe becomes a directory, a directory becomes the layers of one boot',
      first: 'layers.ts',
    },
    {
      name: 'vm',
      text: 'kernel and layers become a running guest with an agent; what can be seen of it from outside',
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
  [{ name: 'oops', text: 'console text becomes crash reports; knows nothing of the rest', first: 'read.ts' }],
  [
    {
      name: 'model',
      text: 'the words that all share: commit, outcome, verdict, signature, units',
      first: 'model.ts',
    },
  ],
];

/** A pattern for the files of a room. */
export function filesOf({ name }: Room): string {
  if (name === 'ways in') return `^src/(${WAYS_IN.join('|')})\\.ts$`;
  return name === 'model' ? '^src/model\\.ts$' : `^src/${name}/`;
}

/** How a room is written in the docs. */
export function shownRoom({ name }: Room): string {
  if (name === 'ways in') return name;
  return name === 'model' ? 'model.ts' : `${name}/`;
}

/** The layers as a diagram of mermaid, from top to bottom. */
export function layersPicture(): string {
  const nodes = LAYERS.map((layer, at) => `  l${at}["${layer.map(shownRoom).join(' · ')}"]`);
  const arrows = LAYERS.slice(1).map((_, at) => `  l${at} --> l${at + 1}`);
  return ['```mermaid', 'flowchart TB', ...nodes, ...arrows, '```'].join('\n');
}
