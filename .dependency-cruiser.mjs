import { join } from 'node:path';
import { filesOf, LAYERS } from './scripts/layers.ts';

const rooms = LAYERS.flat();

/** Of every layer but the first: its rooms know neither what is above nor each other. */
const arrows = LAYERS.flatMap((layer, at) =>
  layer.map((room) => ({
    name: `${room.name.replace(' ', '-')}-knows-only-what-is-below`,
    severity: 'error',
    from: { path: filesOf(room) },
    to: {
      path: [...LAYERS.slice(0, at).flat(), ...layer.filter((other) => other !== room)].map(filesOf),
    },
  })),
).filter(({ to }) => to.path.length > 0);

const inARoom = { name: 'every-file-in-a-room', severity: 'error' };
const elsewhere = { path: '^src/', pathNot: rooms.map(filesOf) };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    { name: 'no-cycle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    // A file in src/ that is in no room: name the room in scripts/layers.ts, or move the file.
    { ...inARoom, from: elsewhere, to: {} },
    { ...inARoom, from: {}, to: elsewhere },
    { ...inARoom, from: { orphan: true, ...elsewhere }, to: {} },
    {
      name: 'oops-knows-nothing-of-the-rest',
      severity: 'error',
      from: { path: '^src/oops/' },
      to: { pathNot: ['^src/oops/', '^src/model\\.ts$'] },
    },
    {
      name: 'test-results-knows-nothing-of-the-rest',
      severity: 'error',
      from: { path: '^src/test-results/' },
      to: { pathNot: ['^src/test-results/', '^src/model\\.ts$'] },
    },
    {
      name: 'github-only-in-action',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/action/' },
      to: { path: 'node_modules/(@actions|@octokit)/' },
    },
    {
      name: 'processes-only-in-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/host/' },
      to: { path: ['^(node:)?(child_process|cluster)$', 'node_modules/execa/'] },
    },
    {
      name: 'src-needs-only-what-is-shipped',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^(test|scripts|demo|bench)/'] },
    },
    {
      name: 'src-needs-only-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    { name: 'all-can-be-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(import.meta.dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
