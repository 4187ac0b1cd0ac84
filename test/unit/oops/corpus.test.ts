import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOops } from '../../../src/oops/read.ts';

/** Directory of a fuzzer's crash reports, which are no part of this repository. */
const corpus = process.env.OOPS_CORPUS ?? '';
/** Said by a fuzzing manager or its programs, not by a kernel. */
const notTheKernels = /^(?:lost connection|no output|SYZ|panic:|go runtime)/;

interface Case {
  file: string;
  title?: string;
  type: string;
  altTitles: string[];
  log: string;
}

function cases(): Case[] {
  return readdirSync(corpus)
    .filter((file) => /^\d+$/.test(file))
    .map((file) => {
      const text = readFileSync(join(corpus, file), 'latin1');
      const end = text.indexOf('\n\n');
      const head = text.slice(0, end);
      const title = /^TITLE: (.*)$/m.exec(head)?.[1];
      const type = /^TYPE: (.*)$/m.exec(head)?.[1] ?? '';
      const altTitles = [...head.matchAll(/^ALT: (.*)$/gm)].map((found) => found[1]!).sort();
      return { file, title, type, altTitles, log: text.slice(end + 2).split(/^REPORT:/m)[0]! };
    });
}

describe.skipIf(!existsSync(corpus))('on a corpus of real logs', () => {
  const all = existsSync(corpus) ? cases() : [];

  const titled = all.filter(({ title }) => title && !notTheKernels.test(title));

  test('at least 99 % of the titles are right, and of the other titles and the types', () => {
    const wrong = titled
      .map(({ file, title, type, altTitles, log }) => {
        const [report] = readOops(log);
        const got = { title: report?.title, type: report?.type, altTitles: report?.altTitles };
        return { file, wanted: { title, type, altTitles }, got };
      })
      .filter(({ wanted, got }) => JSON.stringify(wanted) !== JSON.stringify(got));
    expect(titled.length).toBeGreaterThan(0);
    expect(wrong.length / titled.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.01);
  });

  test('a log without a report gives none', () => {
    const wrong = all.filter(({ title }) => !title).filter(({ log }) => readOops(log).length > 0);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
