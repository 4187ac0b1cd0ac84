import { copyFile, link, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Bytes, CommitId } from '../model.ts';
import { quietly } from './quiet.ts';

export interface ArtifactsOptions {
  /** `artifact-name`, without the attempt; or the stem that main saved for post, with `attempt` 1. */
  name: string;
  /** `GITHUB_RUN_ATTEMPT`; 1 by default. */
  attempt?: number;
  /** Days; without it, or with 0, the repository's default. */
  retentionDays?: number;
}

export interface FilesToUpload {
  /** Directory that the names in the artifact are relative to. */
  root: string;
  /** Files below `root`; by default every regular file there. */
  files?: readonly string[];
}

export interface Uploaded {
  name: string;
  /** Opens in a browser for people who may read the repository. */
  url: string;
  size: Bytes;
}

/** The artifacts of one run. An upload that fails is a warning and gives undefined. */
export interface Artifacts {
  /** Stem of the names now; another one after a name was found taken. */
  stem(): string;
  /** `<name>-NN-<12 hex>`: the files of one step. `extra` names a separate one, such as `vmcore`. */
  uploadStep(step: StepFiles): Promise<Uploaded | undefined>;
  /** `<name>.html`: one file, not zipped, that the browser opens. */
  uploadPage(html: string): Promise<Uploaded | undefined>;
  /** `<name>`: journal, summary and result. */
  uploadFinal(files: FilesToUpload): Promise<Uploaded | undefined>;
}

export interface StepFiles extends FilesToUpload {
  step: number;
  commit: CommitId;
  extra?: string;
}

const MOST_TRIES = 20;

/** Makes the uploader of one run; nothing is sent and no client is loaded before the first upload. */
export function actionArtifacts(options: ArtifactsOptions, host: Pick<Host, 'log'>): Artifacts {
  const base = artifactPath(options.name).replaceAll('/', '-');
  let number = Math.max(1, options.attempt ?? 1);
  const stem = () => numbered(base, number);
  let isOff = false;
  const giveUp = (why: string) => {
    if (!isOff) host.log.warning(`No artifacts: ${why}. Their files stay in the output directory.`);
    isOff = true;
  };

  async function upload(tail: string, what: FilesToUpload, page = false): Promise<Uploaded | undefined> {
    if (isOff) return undefined;
    if (!process.env.ACTIONS_RUNTIME_TOKEN || !process.env.ACTIONS_RESULTS_URL) {
      giveUp('this runner gave the step no ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL');
      return undefined;
    }
    try {
      const files = what.files ?? (await regularFiles(what.root));
      if (files.length === 0) return undefined;
      for (let tries = 1; ; tries++) {
        const name = `${stem()}${tail}`;
        try {
          await using staged = await stage(what.root, files, page ? name : undefined);
          const sent = await quietly(() =>
            send(name, staged, { page, retentionDays: options.retentionDays }),
          );
          host.log.info(`Uploaded ${sent.name}: ${sent.url}`);
          return sent;
        } catch (error) {
          if (!isTaken(error) || tries === MOST_TRIES) throw error;
          number += 1;
        }
      }
    } catch (error) {
      if (error instanceof Error && error.name === 'GHESNotSupportedError') {
        giveUp('GitHub Enterprise Server does not support this kind of upload');
        return undefined;
      }
      host.log.warning(`The artifact ${stem()}${tail} could not be uploaded: ${text(error)}`);
      return undefined;
    }
  }

  return {
    stem,
    uploadStep({ step, commit, extra, ...files }) {
      const tail = `-${String(step).padStart(2, '0')}-${commit.slice(0, 12)}`;
      return upload(extra === undefined ? tail : `${tail}-${extra}`, files);
    },
    uploadPage: (html) => upload('.html', { root: dirname(html), files: [html] }, true),
    uploadFinal: (files) => upload('', files),
  };
}

/** The name with its suffix: none for the first, `-2` for the second. */
export function numbered(name: string, number: number): string {
  return number > 1 ? `${name}-${number}` : name;
}

/** A path in the form that artifacts allow: file names of kernel devices and of guests contain `:`, and worse. */
export function artifactPath(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return path.replace(/[":<>|*?\\\u0000-\u001f\u007f]/g, '_');
}

async function send(
  name: string,
  staged: { root: string; files: string[] },
  how: { page: boolean; retentionDays?: number },
): Promise<Uploaded> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const { id, size } = await new DefaultArtifactClient().uploadArtifact(name, staged.files, staged.root, {
    ...(how.retentionDays ? { retentionDays: how.retentionDays } : {}),
    ...(how.page ? { skipArchive: true } : {}),
  });
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
  const server = GITHUB_SERVER_URL || 'https://github.com';
  const url = `${server}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts/${id}`;
  return { name, url, size: size ?? 0 };
}

/** Links to the files under names that artifacts allow. A page is named after its artifact, as the service wants. */
async function stage(root: string, files: readonly string[], pageName?: string) {
  const folder = await mkdtemp(join(process.env.RUNNER_TEMP || tmpdir(), 'kernel-bisect-upload-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const staged = new Set<string>();
    for (const file of files) {
      const from = resolve(root, file);
      const inside = relative(resolve(root), from);
      if (inside.startsWith(`..${sep}`)) throw new Error(`${from} is not below ${root}`);
      if (!(await lstat(from)).isFile()) continue;
      const to = freeName(join(folder, pageName ?? artifactPath(inside)), staged);
      await mkdir(dirname(to), { recursive: true });
      await link(from, to).catch(() => copyFile(from, to));
      staged.add(to);
    }
    return { root: folder, files: [...staged], [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function freeName(path: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = numbered(path, n);
    if (!taken.has(name)) return name;
  }
}

/** Absolute paths of the regular files below a directory. */
export async function regularFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function isTaken(error: unknown): boolean {
  return /\(409\)|already.exists/i.test(text(error));
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
