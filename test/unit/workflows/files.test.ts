import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  uses?: string;
  with?: Record<string, unknown>;
  permissions?: Record<string, string>;
  steps?: Step[];
  outputs?: Record<string, string>;
}
interface Inputs {
  inputs?: Record<string, { default?: unknown; type?: string; required?: boolean }>;
}
interface Workflow {
  on: {
    workflow_dispatch?: Inputs;
    workflow_call?: Inputs & { outputs?: Record<string, { value: string }> };
  };
  permissions?: unknown;
  concurrency?: Record<string, unknown>;
  jobs: Record<string, Job>;
}

const read = (path: string) => parse(readFileSync(path, 'utf8')) as Workflow;
const workflows = globSync('.github/workflows/*.yml').sort();
const examples = globSync('examples/*.yml').sort();
const action = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
};
const bisect = read('.github/workflows/bisect.yml');

describe.each([...workflows, ...examples])('%s', (path) => {
  const { permissions, jobs } = read(path);

  it('gives no permission to the whole workflow, and each job those that it needs', () => {
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) expect(job.permissions, name).toBeDefined();
  });

  it('puts no expression into a line of a shell', () => {
    const lines = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ run }) => run ?? ''));
    expect(lines.filter((line) => line.includes('${{'))).toEqual([]);
  });

  it('reaches the actions of this project by a folder, because a runner refuses `$/` alone', () => {
    const used = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ uses = '' }) => uses));
    const own = used.filter((uses) => uses.startsWith('$'));
    for (const uses of own) expect(existsSync(`${uses.replace(/^\$\//, '')}/action.yml`), uses).toBe(true);
    expect(own).not.toContain('$/');
  });

  it('pins every action of others by its commit', () => {
    const used = Object.values(jobs).flatMap(({ uses, steps = [] }) => [
      uses,
      ...steps.map((step) => step.uses),
    ]);
    const others = used.filter(
      (uses) => uses !== undefined && !/^(\$\/|org\/kernel-bisect-action\/)/.test(uses),
    );
    for (const uses of others) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });
});

describe('bisect.yml', () => {
  const job = bisect.jobs.bisect!;

  it('hands every output of the action on', () => {
    const names = Object.keys(action.outputs);
    expect(job.outputs).toEqual(
      Object.fromEntries(names.map((name) => [name, `\${{ steps.bisect.outputs.${name} }}`])),
    );
    const values = Object.entries(bisect.on.workflow_call?.outputs ?? {}).map(([name, { value }]) => [
      name,
      value,
    ]);
    expect(values).toEqual(names.map((name) => [name, `\${{ jobs.bisect.outputs.${name} }}`]));
  });

  it('asks a person and a caller for the same', () => {
    const typed = (inputs: Inputs['inputs'] = {}) =>
      Object.entries(inputs).map(([name, { type, default: value }]) => ({ name, type, value }));
    expect(typed(bisect.on.workflow_call?.inputs)).toEqual(typed(bisect.on.workflow_dispatch?.inputs));
  });

  it('passes only inputs to the action that it has', () => {
    const given = job.steps?.find(({ uses }) => uses === '$/action')?.with ?? {};
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  });
});

describe.each(examples)('%s', (path) => {
  const { jobs, concurrency } = read(path);

  it('calls workflows of this project with inputs that they have, and with the permissions that they need', () => {
    const calls = Object.values(jobs).filter(({ uses }) => uses !== undefined);
    expect(calls.length).toBeGreaterThan(0);
    for (const { uses = '', with: given = {}, permissions = {} } of calls) {
      const called = read(uses.replace('org/kernel-bisect-action/', '').replace(/@v\d+$/, ''));
      const inputs = called.on.workflow_call?.inputs ?? {};
      expect(Object.keys(inputs), uses).toEqual(expect.arrayContaining(Object.keys(given)));
      const required = Object.keys(inputs).filter((name) => inputs[name]?.required === true);
      expect(Object.keys(given), uses).toEqual(expect.arrayContaining(required));
      const needed = Object.values(called.jobs).map((job) => job.permissions ?? {});
      expect(permissions, uses).toEqual(Object.assign({}, ...needed));
    }
  });

  it('lets runs wait for each other and throws none away', () => {
    expect(concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
  });
});
