import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Runs the benchmarks of this folder, one after the other: all of them, or those that are named, each with the
 * arguments that come after its name: `boot 3 simulation 500`.
 */
const ALL = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== basename(import.meta.filename))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const chosen: { name: string; args: string[] }[] = [];
for (const given of process.argv.slice(2)) {
  if (ALL.includes(given)) chosen.push({ name: given, args: [] });
  else if (/^\d+$/.test(given) && chosen.length > 0) chosen.at(-1)!.args.push(given);
  else {
    console.error(`bench: there is no "${given}"; there are ${ALL.join(', ')}`);
    process.exit(2);
  }
}
for (const { name, args } of chosen.length > 0 ? chosen : ALL.map((each) => ({ name: each, args: [] }))) {
  console.log(`\n## ${name}\n`);
  const ended = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...args], {
    stdio: 'inherit',
  });
  if (ended.status !== 0) process.exitCode = 1;
}
