import type { Host } from '../host/host.ts';
import type { Settings } from '../settings/settings.ts';
import { trimWorkDirectory } from '../upkeep/store-limit.ts';

/** Keeps `store-limit`; after what this run needs is held, so that it is not what goes. */
export async function trim({ workDir, storeLimit: limit }: Settings, host: Host) {
  const trimmed = await trimWorkDirectory({ workDir, limit }, host);
  for (const what of trimmed.removed)
    host.log.info(`${workDir} held more than store-limit: ${what} was unused for longest, removed`);
  return trimmed;
}
