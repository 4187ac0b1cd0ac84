import { open } from 'node:fs/promises';
import type { Host } from '../host/host.ts';

const DENIAL = /apparmor="DENIED"|avc:\s+denied/;
/** Read from the end of the audit log. */
const TAIL = 256 * 1024;

/** The last line of a log that reports a denial by AppArmor or SELinux; null if there is none. */
export function lastDenial(log: string): string | null {
  return (
    log
      .split('\n')
      .findLast((line) => DENIAL.test(line))
      ?.trim() ?? null
  );
}

/** The last denial in this host's logs, wherever they are; null if none is found. */
export async function lastAuditLine(host: Host): Promise<string | null> {
  const file = await endOf('/var/log/audit/audit.log').catch(() => '');
  const noted = lastDenial(file);
  if (noted !== null) return noted;
  for (const [command, ...args] of [['journalctl', '-q', '-k', '-n', '2000', '--no-pager'], ['dmesg']]) {
    const read = await host.run(command!, args, { check: false, within: 20 }).catch(() => null);
    const found = lastDenial(read?.stdout ?? '');
    if (found !== null) return found;
  }
  return null;
}

async function endOf(path: string): Promise<string> {
  await using file = await open(path);
  const { size } = await file.stat();
  const length = Math.min(size, TAIL);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString('utf8', 0, bytesRead);
}
