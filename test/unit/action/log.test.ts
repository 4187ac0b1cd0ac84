import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { actionLog } from '../../../src/action/log.ts';
import { neutralised, neutralisedText } from '../../../src/action/neutralised.ts';

/** What a runner does with a line, generously: any `::word…::` at its start, any `##[word]` in it. */
const isCommand = (line: string) => /^\s*::[A-Za-z][^\n]*::/.test(line) || /##\[[^\]]*\]/.test(line);

test.each([
  '::error::x',
  '   ::set-env name=PATH::x',
  '\t::add-mask::a',
  'text ##[error]x',
  '####[add-path]x',
  ':\u0000:error::x',
  ':\u001b[0m:error::x',
  '#\u0007#[error]x',
  ':::error::x',
])('%j is only text', (line) => {
  expect(isCommand(neutralised(line))).toBe(false);
});

test('no text of any lines becomes a command', () => {
  const piece = fc.constantFrom(
    '::',
    ':',
    '#',
    '[',
    ']',
    'error',
    ' ',
    '\r',
    '\n',
    '\u001b[1m',
    '\u0000',
    '=',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const lines = neutralisedText(pieces.join('')).split(/\r\n|\n|\r/);
      expect(lines.filter(isCommand)).toEqual([]);
    }),
  );
});

test('ordinary kernel text stays as it is', () => {
  const line = '[    1.234567] RIP: 0010:foo+0x1/0x2, eth0: fe80::1 #1 ##2 [drm]\tdone';
  expect(neutralised(line)).toBe(line);
});

test('progress is printed after half a minute of silence, and not more often', async () => {
  let now = 0;
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text).trimEnd());
    return true;
  });
  try {
    const log = actionLog(() => now);
    for (; now < 100_000; now += 2000) {
      if (now === 60_000) log.info('a line');
      log.progress(`building, ${now / 1000} s`);
    }
  } finally {
    write.mockRestore();
  }
  expect(said).toEqual(['building, 30 s', 'a line', 'building, 90 s']);
});
