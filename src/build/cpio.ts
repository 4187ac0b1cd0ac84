/** One entry of an archive. Its path is relative, and the directories above it come before it. */
export type CpioEntry =
  | { kind: 'directory'; path: string }
  | { kind: 'file'; path: string; mode: number; content: Buffer }
  | { kind: 'character-device'; path: string; major: number; minor: number };

const TYPE = { directory: 0o040755, file: 0o100000, 'character-device': 0o020600 } as const;

/**
 * Makes a cpio archive for the kernel: the format `newc` of its `initramfs-buffer-format`. Everything is root's, and
 * nothing has a time, so the same entries give the same bytes. Written here because existing libraries have no
 * device nodes, and the program cpio would need a real node first.
 */
export function cpioArchive(entries: readonly CpioEntry[]): Buffer {
  const parts = entries.map((entry, index) => {
    const content = entry.kind === 'file' ? entry.content : Buffer.alloc(0);
    const device = entry.kind === 'character-device' ? [entry.major, entry.minor] : [0, 0];
    const mode = TYPE[entry.kind] | (entry.kind === 'file' ? entry.mode : 0);
    return record({ inode: index + 1, mode, path: entry.path, content, device });
  });
  const trailer = { inode: 0, mode: 0, path: 'TRAILER!!!', content: Buffer.alloc(0), device: [0, 0] };
  return Buffer.concat([...parts, record(trailer)]);
}

function record(of: {
  inode: number;
  mode: number;
  path: string;
  content: Buffer;
  device: readonly number[];
}): Buffer {
  const name = Buffer.from(`${of.path}\0`);
  // inode, mode, uid, gid, links, time, size, its file system's device, its own device, length of the name, checksum
  const fields = [of.inode, of.mode, 0, 0, 1, 0, of.content.length, 0, 0, ...of.device, name.length, 0];
  const header = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`;
  return Buffer.concat([padded(Buffer.concat([Buffer.from(header), name])), padded(of.content)]);
}

/** Each part begins at a multiple of four bytes. */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
