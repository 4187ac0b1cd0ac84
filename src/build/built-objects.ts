import { open, readFile, stat, writeFile } from 'node:fs/promises';

/** make's output for each object that it makes. */
const OBJECT = /^ {2}(?:CC|AS|LD|AR|RUSTC?)(?: \[M\])? /gm;

/** Counts what a build makes, while it runs. */
export interface BuiltObjects {
  /** How much is done, in words. */
  words(): Promise<string>;
  /** Remembers the final number for the next build from scratch. */
  done(): Promise<void>;
}

/**
 * @param options.logFile   output of make, which grows
 * @param options.fromNothing  true: everything is made, as in an earlier build from scratch
 * @param options.note      file with the number of objects of such a build
 */
export async function countObjects(options: {
  logFile: string;
  fromNothing: boolean;
  note: string;
}): Promise<BuiltObjects> {
  const { logFile, fromNothing, note } = options;
  const usual = fromNothing ? Number(await readFile(note, 'utf8').catch(() => 0)) || 0 : 0;
  let read = (await stat(logFile).catch(() => null))?.size ?? 0;
  let count = 0;
  let rest = '';
  const look = async () => {
    await using file = await open(logFile);
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.max(0, size - read)),
      0,
      size - read,
      read,
    );
    read += bytesRead;
    const text = rest + buffer.toString('latin1', 0, bytesRead);
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    count += text.slice(0, end).match(OBJECT)?.length ?? 0;
  };
  return {
    async words() {
      await look();
      // A build with more objects than last time is not at 101 %.
      if (usual > count) return `${count} of about ${usual} objects (${Math.floor((count / usual) * 100)} %)`;
      return count === 1 ? '1 object' : `${count} objects`;
    },
    async done() {
      if (!fromNothing) return;
      await look();
      await writeFile(note, `${count}\n`);
    },
  };
}
