import { expect, test } from 'vitest';
import { buildIdOfNotes } from '../../../src/build/build-id.ts';

interface Note {
  name?: string;
  data?: string;
  type?: number;
  nameSize?: number;
  size?: number;
}

/** One note as the kernel has it: sizes of name and data, type, then both, each to the next four bytes. */
function note({ name = 'GNU\0', data = '', type = 3, ...sizes }: Note): Buffer {
  const { nameSize = name.length, size = data.length / 2 } = sizes;
  const head = Buffer.alloc(12);
  head.writeUInt32LE(nameSize, 0);
  head.writeUInt32LE(size, 4);
  head.writeUInt32LE(type, 8);
  return Buffer.concat([head, Buffer.from(name), Buffer.from(data, 'hex')]);
}

const id = '0011223344556677';

test('the build id stands among other notes', () => {
  const other = note({ name: 'Linux\0\0\0', type: 257, data: '00000000', nameSize: 6 });
  expect(buildIdOfNotes(Buffer.concat([other, note({ data: id })]))).toBe(id);
});

test('notes without one have none', () => {
  expect(buildIdOfNotes(note({ name: 'Xen\0', data: id }))).toBeNull();
  expect(buildIdOfNotes(Buffer.alloc(0))).toBeNull();
});

test.each([0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff])(
  'a guest that writes a size of %i is not believed',
  (size) => {
    expect(buildIdOfNotes(note({ data: id, size }))).toBeNull();
    expect(buildIdOfNotes(note({ data: id, nameSize: size }))).toBeNull();
    // The first of these sizes would lead back to the note itself if it were taken for a negative number.
    expect(buildIdOfNotes(note({ data: id, nameSize: size, size: 4, type: 1 }))).toBeNull();
  },
);
