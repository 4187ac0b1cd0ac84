import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportToJudgeBy } from '../../../src/oops/read.ts';

/** Directory of logs from the field, which are no part of this repository. */
const logs = process.env.FIELD_LOGS ?? '';

describe.skipIf(!existsSync(logs))('a log from the field is judged by its crash', () => {
  const names = existsSync(logs)
    ? readdirSync(logs, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

  test.each(names)('%s', (name) => {
    const log = readFileSync(join(logs, name, 'dmesg.log'), 'latin1');
    const { title } = JSON.parse(readFileSync(join(logs, name, 'expected.json'), 'utf8'));
    expect(reportToJudgeBy(log)?.title ?? '').toBe(title);
  });
});
