import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  on: { workflow_call?: { inputs: Record<string, { default?: unknown }> } };
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps?: { run?: string }[] }>;
}

const workflow = (file: string) => parse(readFileSync(file, 'utf8')) as Workflow;
const nightly = workflow('.github/workflows/nightly.yml');
const issues = workflow('.github/workflows/hunt-issue.yml');

test('only the workflow of the issues may write anything, so whoever wants none has nothing to grant', () => {
  const granted = ({ permissions, jobs }: Workflow) =>
    [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})].flatMap((each) =>
      Object.entries(each),
    );
  expect(new Set(granted(nightly).map(String))).toEqual(new Set(['contents,read']));
  expect(granted(issues)).toEqual([['issues', 'write']]);
});

test('no shell line is in them, so none can hold an input', () => {
  for (const { jobs } of [nightly, issues]) {
    const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter(({ run }) => run !== undefined)).toEqual([]);
  }
});

test('the page about hunts has every input of nightly.yml with its default', () => {
  const page = readFileSync('docs/nightly.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.*?) \| .* \|$/gm)].map(([, name, initial]) => [
    name,
    initial,
  ]);
  const inputs = nightly.on.workflow_call?.inputs ?? {};
  expect(rows.map(([name]) => name)).toEqual(Object.keys(inputs));
  for (const [name = '', initial] of rows) {
    const value = inputs[name]?.default;
    if (value !== undefined) expect(initial?.replaceAll('`', ''), name).toBe(String(value));
  }
});

test('the jobs repeat a default, because an input that is passed on empty has lost it', () => {
  for (const file of ['nightly', 'hunt-issue']) {
    const text = readFileSync(`.github/workflows/${file}.yml`, 'utf8');
    const inputs = workflow(`.github/workflows/${file}.yml`).on.workflow_call?.inputs ?? {};
    const used = [
      ...text.matchAll(/inputs\.(runner|max-parallel|timeout-minutes)( \|\| ('[^']*'|[^ )}]+))?/g),
    ];
    expect(used.length).toBeGreaterThan(0);
    for (const [, name = '', , initial] of used) {
      expect(initial?.replaceAll("'", ''), name).toBe(String(inputs[name]?.default));
    }
  }
});
