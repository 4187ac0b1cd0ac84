import { spawnSync } from 'node:child_process';
import { readOops } from '../src/oops/read.ts';

/**
 * What it takes to read logs that a guest made long: seconds of processor time and the most memory, each in a process
 * of its own. `npm run bench oops 50` says how many MB.
 */
const time = (i: number) => `[${(i / 1000).toFixed(6).padStart(12)}]`;
const shapes: Record<string, (i: number) => string> = {
  'a healthy boot': (i) => `${time(i)} usb 1-1: new high-speed device number ${i}, default\n`,
  '`WARNING:` lines': (i) => `WARNING: toy ${i} is late\n`,
  '`WARNING:` lines with times': (i) => `${time(i)} WARNING: toy ${i} is late\n`,
  'one word, again and again': () => 'WARNING:\n',
  banners: (i) => `[    0.000000] Linux version 6.${i}\n[    0.${String(i % 1e6).padStart(6, '0')}] toy\n`,
  'oopses without an end': (i) => `BUG: kernel NULL pointer dereference, address: ${i}\n`,
  'reports of many tasks': (i) =>
    `${time(i)}[    T${i % 50}] BUG: KASAN: use-after-free in toy+0x1/0x2\n${time(i)}[    T${i % 50}]  toy+0x1/0x2\n`,
  'words of programs': (i) => (i < 9 ? `${time(i)} toy: ready\n` : `kernel BUG at toy.c:${i}!\n`),
  'records in JSON': (i) => `{"msg":"WARNING: toy ${i} is late"}\n`,
  'one line of zeros': () => '\0'.repeat(4096),
  'one line of words': () => 'WARNING: toy ',
  'line breaks': () => '\n'.repeat(4096),
};

function logOf(shape: (i: number) => string, size: number): Buffer {
  const log = Buffer.alloc(size);
  for (let at = 0, i = 0; at < size; i++) at += log.write(shape(i), at, 'latin1') || size;
  return log;
}

const [first = '50', named] = process.argv.slice(2);
if (named === undefined) {
  console.log(`Logs of ${first} MB. Without one, Node.js takes ${measured('nothing').join(' s and ')} MB.\n`);
  console.log('| log of | s | MB |\n|---|--:|--:|');
  for (const name of Object.keys(shapes)) console.log(`| ${name} | ${measured(name).join(' | ')} |`);
} else {
  const shape = shapes[named];
  const log = shape ? logOf(shape, Number(first) << 20) : Buffer.alloc(0);
  const before = process.cpuUsage();
  readOops(log.toString('latin1'));
  const { user, system } = process.cpuUsage(before);
  console.log(
    JSON.stringify([((user + system) / 1e6).toFixed(1), Math.round(process.resourceUsage().maxRSS / 1024)]),
  );
}

function measured(name: string): (string | number)[] {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, first, name], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}
