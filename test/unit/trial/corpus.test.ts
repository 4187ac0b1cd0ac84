import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOops } from '../../../src/trial/oops/read.ts';

const corpus = process.env.OOPS_CORPUS ?? join(import.meta.dirname, '../../../../shared/data/oops-reports');
/** Said by a fuzzing manager or its programs, not by a kernel. */
const notTheKernels = /^(?:lost connection|no output|SYZ|panic:|go runtime)/;

interface Case {
  file: string;
  title?: string;
  log: string;
}

function cases(): Case[] {
  return readdirSync(corpus)
    .filter((file) => /^\d+$/.test(file))
    .map((file) => {
      const text = readFileSync(join(corpus, file), 'latin1');
      const end = text.indexOf('\n\n');
      const title = /^TITLE: (.*)$/m.exec(text.slice(0, end))?.[1];
      return { file, title, log: text.slice(end + 2).split(/^REPORT:/m)[0]! };
    });
}

describe.skipIf(!existsSync(corpus))('on a corpus of real logs', () => {
  const all = existsSync(corpus) ? cases() : [];

  test('at least 97 % of the titles are right', () => {
    const titled = all.filter(({ title }) => title && !notTheKernels.test(title));
    const wrong = titled
      .map(({ file, title, log }) => ({ file, title, got: readOops(log)[0]?.title }))
      .filter(({ title, got }) => title !== got);
    expect(titled.length).toBeGreaterThan(0);
    expect(wrong.length / titled.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.03);
  });

  test('a log without a report gives none', () => {
    const wrong = all.filter(({ title }) => !title).filter(({ log }) => readOops(log).length > 0);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
