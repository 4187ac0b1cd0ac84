import { describe, expect, it } from 'vitest';
import { parseSymbols, readSymbols } from '../../../src/vm/symbols.ts';

const map = `0000000000000000 D __per_cpu_start
0000000000000040 t not_of_the_image
ffffffff81000000 T _stext
ffffffff81000000 T _text
ffffffff81000000 T startup
ffffffff81000100 t shared_name
ffffffff81000100 T another_name
ffffffff81000180 T __irqentry_text_start
ffffffff81000180 t after_a_mark
ffffffff81000200 T _etext
ffffffff81000300 d some_data
ffffffff82000000 T _sinittext
ffffffff82000000 t early_setup
ffffffff82000080 T _einittext
`;

describe('the functions of a kernel', () => {
  const { functionAt, addressOf } = parseSymbols(map);

  it.each([
    ['the first byte of a function', 0xffffffff81000000n, 'startup', 0x100n],
    ['the last byte of a function', 0xffffffff810000ffn, 'startup', 0x100n],
    ['one of several names', 0xffffffff81000120n, 'shared_name', 0x80n],
    ['what stands behind a mark of the linker', 0xffffffff81000190n, 'after_a_mark', 0x80n],
    ['code of the start', 0xffffffff82000010n, 'early_setup', 0x80n],
  ])('are found by %s', (_, address, name, size) => {
    expect(functionAt(address)).toMatchObject({ name, size });
  });

  it.each([
    ['in front of the code', 0xffffffff80ffffffn],
    ['behind the code', 0xffffffff81000200n],
    ['in data', 0xffffffff81000300n],
    ['in a module', 0xffffffffc0001000n],
    ['in user space', 0x7f0000001000n],
    ['among the variables of CPUs', 0x40n],
  ])('hold no address %s', (_, address) => {
    expect(functionAt(address)).toBeNull();
  });

  it('have their addresses', () => {
    expect(addressOf('another_name')).toBe(0xffffffff81000100n);
    expect(addressOf('nothing')).toBeNull();
  });

  it('are none if there is no file', async () => {
    expect(await readSymbols('/nonexistent/System.map')).toBeNull();
  });
});
