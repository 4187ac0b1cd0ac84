import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Prints what CHANGELOG.md says about a version, for the notes of its release. Fails if the changelog or
 * package.json is not ready for it: `node scripts/release-notes.ts 1.2.0`.
 */
const ROOT = join(import.meta.dirname, '..');
const [version = ''] = process.argv.slice(2);

try {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`"${version}" is not a version; give one like 1.2.0`);
  }
  const text = (name: string) => readFileSync(join(ROOT, name), 'utf8');
  const packaged = (JSON.parse(text('package.json')) as { version: string }).version;
  if (packaged !== version) {
    throw new Error(`package.json has the version ${packaged}: npm version --no-git-tag-version ${version}`);
  }
  console.log(sectionOf(text('CHANGELOG.md'), version));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function sectionOf(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => /^\S+/.exec(text)?.[0] === version);
  const body = section?.split('\n').slice(1).join('\n').trim() ?? '';
  if (body === '') {
    throw new Error(`CHANGELOG.md has no section "## ${version}" with text: rename "## Unreleased"`);
  }
  return body;
}
