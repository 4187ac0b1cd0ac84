import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';

/** A user of this host who is not root. */
export interface OrdinaryUser extends Disposable {
  name: string;
  uid: number;
  gid: number;
  home: string;
}

const SUDOERS = '/etc/sudoers.d';

/**
 * Makes a user for the time of a test.
 *
 * @param sudoers  what sudo allows, as a line of sudoers(5) for that name
 */
export function ordinaryUser(sudoers: (name: string) => string): OrdinaryUser {
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });
  if (!existsSync('/usr/bin/sudo')) run('apt-get', 'install', '-y', '--no-install-recommends', 'sudo');
  const name = `kb-test-${process.pid}`;
  const file = `${SUDOERS}/${name}`;
  const home = `/tmp/${name}`;
  run('useradd', '--create-home', '--home-dir', home, '--shell', '/bin/sh', name);
  mkdirSync(SUDOERS, { recursive: true });
  writeFileSync(file, `${sudoers(name)}\n`, { mode: 0o440 });
  return {
    name,
    home,
    uid: Number(run('id', '-u', name)),
    gid: Number(run('id', '-g', name)),
    [Symbol.dispose]() {
      rmSync(file, { force: true });
      run('userdel', name);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
