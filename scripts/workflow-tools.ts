import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs that run and check workflow files. None of them is on npm. */
const TOOLS = {
  act: { from: 'go', package: 'github.com/nektos/act', version: 'v0.2.87' },
  actionlint: { from: 'go', package: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  zizmor: { from: 'pypi', package: 'zizmor', version: '1.32.0' },
} as const;

export type Tool = keyof typeof TOOLS;

/** Outside of the checkout, so that a clean one finds them again. */
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kernel-bisect-action');

/** Path of an installed tool, in the cache or in `PATH`; null if there is none. */
export function findTool(tool: Tool): string | null {
  const { PATH = '' } = process.env;
  return (
    [homeOf(tool).bin, ...PATH.split(delimiter)].map((place) => join(place, tool)).find(isProgram) ?? null
  );
}

/**
 * Path of a tool; it is installed below the user's cache directory if it is missing.
 *
 * @throws Error that says what has to be installed first
 */
export function provideTool(tool: Tool): string {
  const found = findTool(tool);
  if (found !== null) return found;
  const { from, package: name, version } = TOOLS[tool];
  const { directory, bin } = homeOf(tool);
  console.log(`Installing ${name} ${version} in ${directory}`);
  mkdirSync(directory, { recursive: true });
  if (from === 'go') {
    run(findGo(tool), ['install', `${name}@${version}`], { GOBIN: bin });
  } else {
    run('python3', ['-m', 'venv', directory]);
    run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', `${name}==${version}`]);
  }
  return join(bin, tool);
}

/** The version is in the path: another one is installed again. */
function homeOf(tool: Tool): { directory: string; bin: string } {
  const { from, version } = TOOLS[tool];
  const directory = join(CACHE, `${tool}-${version}`);
  return { directory, bin: from === 'go' ? directory : join(directory, 'bin') };
}

/** act wants Go 1.25. Since 1.21 an older Go fetches the version that a program asks for. */
function findGo(tool: Tool): string {
  const seen: string[] = [];
  // The second is where Go's own archive goes; a shell that is not a login shell often lacks it in PATH.
  for (const go of ['go', '/usr/local/go/bin/go']) {
    try {
      const version = execFileSync(go, ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
      const [, major = '0', minor = '0'] = /^go(\d+)\.(\d+)/.exec(version) ?? [];
      if (Number(major) > 1 || Number(minor) >= 21) return go;
      seen.push(version);
    } catch {
      // Not there: the next one, or the message.
    }
  }
  throw new Error(
    `${tool} needs Go 1.21 or newer to be built, found: ${seen.join(', ') || 'none'}. Install Go from https://go.dev/dl, or put ${tool} itself in PATH.`,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(program: string, args: readonly string[], env: Record<string, string> = {}): void {
  execFileSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
}
