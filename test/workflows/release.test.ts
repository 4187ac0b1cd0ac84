import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitIn } from '../support/small-repository.ts';
import { hostPrograms, type WorkflowWorld, workflowWorld } from '../support/workflow-world.ts';

const TOKEN = 'ghs_made_up_for_this_test';
const VERSION = '9.8.7';

let world: WorkflowWorld;
let programs: string;
let tried: string;
beforeEach(async () => {
  world = await workflowWorld({ whole: true });
  tried = join(world.directory, 'tried');
  programs = hostPrograms(world.directory);
});
afterEach(() => world[Symbol.asyncDispose]());

/** Puts another text into the project, as a commit of its own. */
function change(changes: Record<string, (text: string) => string>): void {
  for (const [name, edit] of Object.entries(changes)) {
    const path = join(world.action, name);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  }
  const git = gitIn(world.action);
  git('commit', '--quiet', '--all', '--message', 'Get the release ready');
}

/** What a person does before a release; and the tests, which this one is a part of, only say that they ran. */
const ready = () =>
  change({
    'package.json': (text) => text.replace(/"version": ".*"/, `"version": "${VERSION}"`),
    'CHANGELOG.md': (text) => text.replace('## ', `## ${VERSION} - 2030-01-02\n\n- It is new.\n\n## `),
    '.ci/run': () => `#!/bin/sh\necho "ci=$CI user=$(id -u) $(node --version)" >> ${tried}\n`,
  });

/** Stands in for GitHub's own program: notes each call, keeps what is uploaded, and has no tag of a major version yet. */
function standInForGh({ majorTag }: { majorTag: boolean }): void {
  const store = join(world.directory, 'store');
  mkdirSync(store);
  const gh = `#!/bin/sh
[ "$GH_TOKEN" = ${TOKEN} ] || { echo "gh: no token"; exit 4; }
echo "$*" >> ${world.directory}/calls
case "$1 $2" in
  'release create')
    while [ $# -gt 0 ]; do
      case $1 in
        --notes-file) cp "$2" ${store}-notes; shift ;;
        *.tar.gz) cp "$1" ${store}/ ;;
      esac
      shift
    done ;;
  'release download') mkdir -p "$5" && cp ${store}/* "$5"/ ;;
  'api --silent') case $* in *PATCH*) ${majorTag} ;; esac ;;
esac
`;
  writeFileSync(join(programs, 'gh'), gh);
  chmodSync(join(programs, 'gh'), 0o755);
}
const calls = () => readFileSync(join(world.directory, 'calls'), 'utf8').trim().split('\n');

const release = (version = VERSION) =>
  world.runOwn('release.yml', { inputs: { version }, token: TOKEN, programs });

test.each([false, true])(
  'a release is tested, drafted, attested and published, if the tag of the major version is there: %s',
  async (majorTag) => {
    ready();
    standInForGh({ majorTag });
    const commit = gitIn(world.action)('rev-parse', 'HEAD').trim();
    const run = await release();
    expect(run.exit, run.log).toBe(0);
    expect(readFileSync(tried, 'utf8')).toMatch(/^ci=true user=0 v24\./);
    const [create = '', download, edit, ...tags] = calls();
    expect(create).toMatch(
      new RegExp(
        `^release create v${VERSION} --draft --target ${commit} --title v${VERSION} .*/kernel-bisect-action-${VERSION}\\.tar\\.gz$`,
      ),
    );
    expect(download).toBe(`release download v${VERSION} --dir release`);
    expect(edit).toBe(`release edit v${VERSION} --draft=false`);
    const major = 'repos/org/kernel-bisect-action/git/refs';
    const moved = `api --silent ${major}/tags/v9 --method PATCH -f sha=${commit} -F force=true`;
    const made = `api --silent ${major} --method POST -f ref=refs/tags/v9 -f sha=${commit}`;
    expect(tags).toEqual(majorTag ? [moved] : [moved, made]);
    expect(readFileSync(join(world.directory, 'store-notes'), 'utf8')).toBe('- It is new.\n');
    // What is attested is what was drafted, and what can be unpacked and started.
    const archive = join(world.directory, 'store', `kernel-bisect-action-${VERSION}.tar.gz`);
    const [digest] = execFileSync('sha256sum', [archive], { encoding: 'utf8' }).split(' ');
    expect(run.printed('publish')).toContain(`attested ${digest}`);
    execFileSync('tar', ['-xzf', archive, '-C', world.directory]);
    const unpacked = join(world.directory, `kernel-bisect-action-${VERSION}`, 'dist/index.js');
    expect(execFileSync(process.execPath, [unpacked, '--help'], { encoding: 'utf8' })).toContain('run');
  },
);

test('a version that the changelog does not speak of is not drafted', async () => {
  ready();
  standInForGh({ majorTag: false });
  const run = await release('9.9.0');
  expect(run.exit).toBe(1);
  expect(run.log).toContain(`package.json has the version ${VERSION}`);
  expect(calls).toThrow();
});
