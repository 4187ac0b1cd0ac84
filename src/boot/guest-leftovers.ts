import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import type { Guest } from '../vm/guest.ts';
import { collectCores } from './evidence.ts';

const CORE_LIMITS = { files: 16, bytes: 1024 ** 3, seconds: 60 };
/** A gigabyte of guest takes some seconds, most of it for zlib. */
const DUMP: Seconds = 300;

/** Copies the core files that the guest wrote into the evidence. */
export async function keepCores(upper: string, evidence: string, host: Host): Promise<void> {
  const into = join(evidence, 'cores');
  const cores = await collectCores({ upper, into, limits: CORE_LIMITS }, host);
  for (const left of cores.leftOut) host.log.warning(`evidence left out: ${left}`);
}

/** Writes the memory of a guest that panicked into the evidence; the verdict does not need it. */
export async function keepMemory(guest: Guest, evidence: string, host: Host): Promise<void> {
  const file = join(evidence, 'vmcore');
  try {
    await guest.dump(file, DUMP);
    // libvirt's daemon has written it as root.
    const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
    if (uid !== 0) await host.run('chown', [`${uid}:${gid}`, '--', file]);
  } catch (error) {
    if (!(error instanceof InfrastructureError)) throw error;
    await rm(file, { force: true });
    host.log.warning(`no vmcore of this trial: ${error.message}`);
  }
}
