import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/oops/frames.ts';
import { helpers, isHelper } from '../../../src/oops/helpers.ts';
import { linesOf } from '../../../src/oops/lines.ts';
import { benign, patterns } from '../../../src/oops/patterns.ts';
import { type OopsReport, readOops } from '../../../src/oops/read.ts';

const folder = join(import.meta.dirname, 'reports');

interface Case {
  name: string;
  log: string;
  /** What has to be said of each report, in order. */
  expected: Partial<OopsReport>[];
}

const cases: Case[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    log: readFileSync(join(folder, name, 'dmesg.log'), 'latin1'),
    expected: JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')).reports,
  }));

describe('a log of', () => {
  test.each(cases)('$name', ({ log, expected }) => {
    const reports = readOops(log);
    expect(reports.map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
    expect(reports).toMatchObject(expected);
  });
});

describe('the tables', () => {
  const known = new Set(cases.flatMap(({ log }) => readOops(log)).map((report) => report.pattern));

  test.each(patterns.map((pattern) => [pattern.title, pattern] as const))(
    'have a log for %s',
    (_, pattern) => {
      expect(known.has(pattern)).toBe(true);
    },
  );

  test.each(benign.map((harmless) => [harmless.source, harmless] as const))(
    'have a quiet log for %s',
    (_, harmless) => {
      const lines = cases.filter(({ expected }) => expected.length === 0).flatMap(({ log }) => linesOf(log));
      expect(lines.some(({ text }) => harmless.test(text))).toBe(true);
    },
  );

  test.each(helpers.map(({ family, names }) => [family, names] as const))('know %s', (_, names) => {
    for (const name of names.trim().split(/\s+/)) expect(isHelper(name.replaceAll('*', '')), name).toBe(true);
  });

  // Each is a function of the kernel that a bug was in, and looks like a helper.
  test.each([
    'trace_event_raw_init',
    'iter_file_splice_write',
    'irq_bypass_unregister_producer',
    'crypto_larval_kill',
    'rt_cpu_seq_show',
    'watchdog_open',
    'drm_atomic_commit',
    'vhci_shutdown_connection',
    'setup_udp_tunnel_sock',
    'batadv_iv_ogm_schedule',
    'rhashtable_insert_slow',
    'copy_page_range',
    'skb_release_data',
    'list_lru_add',
    'entry_points_to_object',
    'find_next_bit',
    'complete_signal',
    'update_dl_rq_load_avg',
    'idr_alloc',
    'dumpback',
  ])('do not take %s for a helper', (name) => {
    expect(isHelper(name)).toBe(false);
  });
});

test.each([
  ['__x64_sys_mount', ['sys_mount', '__x64_sys_mount']],
  ['SyS_rmdir', ['rmdir', 'SyS_rmdir']],
  ['__do_sys_mremap', ['mremap', '__do_sys_mremap']],
  ['__se_sys_mremap', ['mremap', '__se_sys_mremap', 'sys_mremap']],
  ['__s390x_sys_ioctl', ['sys_ioctl', '__s390x_sys_ioctl']],
  ['__arm_smmu_tlb_sync', ['__arm_smmu_tlb_sync']],
  ['ksys_', ['ksys_']],
])('%s is known as %j', (name, names) => {
  expect(namesOf(name)).toEqual(names);
});

test('a report tells its line and its lines', () => {
  const { log } = cases.find(({ name }) => name === 'warning')!;
  const [report] = readOops(log);
  expect(report).toMatchObject({ line: 5, corrupted: false });
  expect(report!.lines[0]).toContain('WARNING: CPU: 1 PID: 231');
  expect(report!.lines.at(-1)).toContain('end trace');
});

test('an empty log has no report', () => {
  expect(readOops('')).toEqual([]);
});

test('the lines of a report leave out those of other tasks', () => {
  const { log } = cases.find(({ name }) => name === 'two-tasks-at-once')!;
  expect(readOops(log)[0]!.lines.filter((line) => line.includes('T99'))).toEqual([]);
});
