import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/settings/read.ts';

const GIB = 1024 ** 3;
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const machine = { processors: 64, freeMemory: 64 * GIB };
const read = (given: Record<string, string>, on = machine) => readSettings({ given, cwd, kind: 'flag' }, on);
const file = (given: string) => ({ kind: 'file', given, path: join(cwd, given) });

describe('a test', () => {
  test.each(['./reproduce', 'tests/run', 'reproduce.sh'])('%s can only be a path, there or not', (given) =>
    expect(read({ test: given }).test).toEqual(file(given)),
  );
  test('of one word is a path if there is such a file or directory', () => {
    expect(read({ test: 'reproduce' }).test).toEqual({ kind: 'text', text: 'reproduce' });
    mkdirSync(join(cwd, 'reproduce'));
    expect(read({ test: 'reproduce' }).test).toEqual(file('reproduce'));
  });
  test.each(['echo ./a', './a\n./b'])('%j is a script', (text) =>
    expect(read({ test: text }).test).toEqual({ kind: 'text', text }),
  );
});

test('a setup of the rootfs is a path only if that is a file', () => {
  mkdirSync(join(cwd, 'setup'));
  expect(read({ 'rootfs-setup': 'setup' }).rootfsSetup).toEqual({ kind: 'text', text: 'setup' });
  rmSync(join(cwd, 'setup'), { recursive: true });
  writeFileSync(join(cwd, 'setup'), '');
  expect(read({ 'rootfs-setup': 'setup' }).rootfsSetup).toEqual(file('setup'));
});

test('a domain is XML if it begins like it', () => {
  expect(read({ 'domain-xml': ' <domain/>' }).domainXml).toEqual({ kind: 'text', text: '<domain/>' });
  expect(read({ 'domain-xml': 'mine.xml' }).domainXml).toEqual(file('mine.xml'));
});

describe('a config', () => {
  const fragments = [{ given: 'my/fragment', path: '' }];
  beforeEach(() => {
    fragments[0]!.path = join(cwd, 'my/fragment');
  });
  test('is a make target, then fragments', () =>
    expect(read({ config: 'defconfig\nmy/fragment' }).config).toEqual({
      base: { kind: 'target', target: 'defconfig' },
      fragments,
    }));
  test('is a file with a slash, or one that is there', () => {
    writeFileSync(join(cwd, 'defconfig'), '');
    expect(read({ config: 'defconfig' }).config.base).toEqual({
      ...file('defconfig'),
      withoutModules: false,
    });
    expect(read({ config: './config' }).config.base).toMatchObject({
      kind: 'file',
      path: join(cwd, 'config'),
    });
  });
  test('with trim: is a file', () =>
    expect(read({ config: 'trim:config' }).config.base).toEqual({
      kind: 'file',
      given: 'trim:config',
      path: join(cwd, 'config'),
      withoutModules: true,
    }));
  test('is tinyconfig if none is given', () =>
    expect(read({}).config).toEqual({ base: { kind: 'target', target: 'tinyconfig' }, fragments: [] }));
});

describe('a kernel', () => {
  test('is the directory of the run if none is given', () =>
    expect(read({}).kernel).toEqual({ kind: 'workspace', path: cwd }));
  test('is a URL, unless a directory is called so', () => {
    const url = 'host:linux';
    expect(read({ kernel: url }).kernel).toEqual({ kind: 'url', url });
    mkdirSync(join(cwd, url));
    expect(read({ kernel: url }).kernel).toEqual({ kind: 'path', given: url, path: join(cwd, url) });
  });
});

test('a builder is one of three words, or a directory', () => {
  for (const kind of ['auto', 'host', 'nspawn']) expect(read({ builder: kind }).builder).toEqual({ kind });
  expect(read({ builder: 'box' }).builder).toEqual({
    kind: 'directory',
    given: 'box',
    path: join(cwd, 'box'),
  });
});

test('a signature is parsed, a regular expression with its flags', () => {
  expect(read({ signature: 'hang' }).signature).toMatchObject({
    wanted: { kind: 'any', of: 'hang' },
    pattern: null,
  });
  const regex = /lost a\/b/i;
  expect(read({ signature: '/lost a\\/b/i' }).signature.pattern).toEqual({ regex, where: 'dmesg' });
  expect(read({ signature: '/lost a\\/b/i in test' }).signature.pattern).toEqual({ regex, where: 'test' });
  expect(read({ signature: '//' }).signature.pattern).toBeNull();
});

test('paths are absolute', () =>
  expect(read({ output: 'out', 'work-dir': 'work', rootfs: '../root' })).toMatchObject({
    output: join(cwd, 'out'),
    workDir: join(cwd, 'work'),
    rootfs: join(cwd, '../root'),
  }));

describe('auto', () => {
  test.each([
    { processors: 64, freeMemory: 64 * GIB, cpus: 4, parallel: 8 },
    { processors: 2, freeMemory: 64 * GIB, cpus: 2, parallel: 2 },
    { processors: 64, freeMemory: 9 * GIB, cpus: 4, parallel: 2 },
    { processors: 64, freeMemory: 1 * GIB, cpus: 4, parallel: 1 },
  ])('on $processors processors with $freeMemory bytes free', ({ cpus, parallel, ...on }) =>
    expect(read({}, on)).toMatchObject({ cpus, parallel }),
  );
  test('gives way to a number', () =>
    expect(read({ cpus: '7', parallel: '9' })).toMatchObject({ cpus: 7, parallel: 9 }));
});

test('what verdicts depend on stays as it was written, whatever the host has', () => {
  const other = mkdtempSync(join(tmpdir(), 'settings-'));
  const given = { test: './run', config: 'my/config', rootfs: 'root', signature: 'crash' };
  const here = read(given);
  const there = readSettings({ given, cwd: other, kind: 'flag' }, { processors: 1, freeMemory: GIB });
  rmSync(other, { recursive: true });
  expect(there.verdictRelevant).toEqual(here.verdictRelevant);
  expect(here.verdictRelevant).toMatchObject({ test: './run', cpus: 'auto', signature: 'crash' });
  expect(here.verdictRelevant).not.toHaveProperty('parallel');
});
