import { createReadStream } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface StoredCache {
  key: string;
  version: string;
  /** The packed entry on disk. */
  file: string;
}

export interface StoredArtifact {
  id: number;
  name: string;
  mimeType: string;
  /** The uploaded bytes on disk: a zip, or the file itself. */
  file: string;
  size: number;
  hash: string;
}

/** Stands in for the service that keeps caches and artifacts of workflows, on the loopback interface. */
export interface ResultsService extends AsyncDisposable {
  /** What the runner tells an action so that it finds the service. */
  env: Record<string, string>;
  caches(): StoredCache[];
  artifacts(): StoredArtifact[];
  /** A new workflow run begins: it has no artifacts, and the caches are there. */
  forgetArtifacts(): void;
  /** Every cache entry was evicted. */
  forgetCaches(): void;
  /** Names of the calls, in order. */
  calls: string[];
  /** The next calls of this name (`CreateArtifact`) are answered with this status. */
  fail(call: string, status: number, times?: number): void;
}

type Json = Record<string, unknown>;

interface Entry {
  name: string;
  version: string;
  mimeType: string;
  blob: string;
  done: boolean;
  id: number;
  hash: string;
  size: number;
}

/** Starts the service; its files are in a folder of its own that goes with it. */
export async function resultsService(): Promise<ResultsService> {
  const folder = await mkdtemp(join(tmpdir(), 'results-service-'));
  const caches: Entry[] = [];
  const artifacts: Entry[] = [];
  const calls: string[] = [];
  const failures = new Map<string, { status: number; times: number }>();
  let url = '';
  let lastId = 0;

  const open = (list: Entry[], name: string, version: string, mimeType: string): Entry => {
    lastId += 1;
    const entry = {
      name,
      version,
      mimeType,
      blob: `blob-${lastId}`,
      done: false,
      id: lastId,
      hash: '',
      size: 0,
    };
    list.push(entry);
    return entry;
  };
  const find = (list: Entry[], name: unknown, version: unknown = '') =>
    list.find((entry) => entry.name === name && entry.version === version);
  const close = (entry: Entry | undefined, body: Json): Entry | undefined => {
    if (entry === undefined) return undefined;
    entry.done = true;
    entry.size = Number(body.size ?? body.size_bytes ?? 0);
    entry.hash = text(body.hash);
    return entry;
  };

  const answers: Record<string, (body: Json) => Json | number> = {
    CreateCacheEntry({ key, version }) {
      if (find(caches, key, version)) return 409;
      const entry = open(caches, text(key), text(version), '');
      return { ok: true, signed_upload_url: `${url}blob/${entry.blob}`, message: '' };
    },
    FinalizeCacheEntryUpload(body) {
      const entry = close(find(caches, body.key, body.version), body);
      return entry ? { ok: true, entry_id: String(entry.id), message: '' } : 404;
    },
    GetCacheEntryDownloadURL({ key, restore_keys, version }) {
      const keys = [text(key), ...(Array.isArray(restore_keys) ? restore_keys.map(text) : [])];
      const ready = caches.filter((entry) => entry.done && entry.version === version);
      const found =
        ready.find((entry) => entry.name === key) ??
        ready.findLast((entry) => keys.some((wanted) => entry.name.startsWith(wanted)));
      if (!found) return { ok: false, signed_download_url: '', matched_key: '' };
      return { ok: true, signed_download_url: `${url}blob/${found.blob}`, matched_key: found.name };
    },
    CreateArtifact({ name, mime_type }) {
      if (find(artifacts, name)) return 409;
      const entry = open(artifacts, text(name), '', text(mime_type));
      return { ok: true, signed_upload_url: `${url}blob/${entry.blob}` };
    },
    FinalizeArtifact(body) {
      const entry = close(find(artifacts, body.name), body);
      return entry ? { ok: true, artifact_id: String(entry.id) } : 404;
    },
    ListArtifacts({ name_filter, id_filter }) {
      const wanted = artifacts
        .filter((entry) => entry.done && (!name_filter || entry.name === name_filter))
        .filter((entry) => !id_filter || String(entry.id) === String(id_filter));
      return {
        artifacts: wanted.map((entry) => ({
          workflow_run_backend_id: 'run',
          workflow_job_run_backend_id: 'job',
          database_id: String(entry.id),
          name: entry.name,
          size: String(entry.size),
        })),
      };
    },
    GetSignedArtifactURL({ name }) {
      const entry = find(artifacts, name);
      return entry ? { signed_url: `${url}blob/${entry.blob}` } : 404;
    },
  };

  async function twirp(call: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    calls.push(call);
    const failure = failures.get(call);
    if (failure && failure.times > 0) {
      failure.times -= 1;
      return reply(response, failure.status, { code: 'internal', msg: 'made to fail' });
    }
    if (!/^Bearer ./.test(request.headers.authorization ?? '')) {
      return reply(response, 401, { code: 'unauthenticated', msg: 'no token' });
    }
    const answer = answers[call]?.(JSON.parse((await bodyOf(request)).toString()) as Json) ?? 404;
    if (typeof answer !== 'number') return reply(response, 200, answer);
    const msg = answer === 409 ? 'already exists' : 'not found';
    return reply(response, answer, { code: answer === 409 ? 'already_exists' : 'not_found', msg });
  }

  async function blob(
    name: string,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const file = join(folder, name);
    if (request.method === 'GET' || request.method === 'HEAD') {
      // The client unpacks what is said to be a zip.
      const type = artifacts.find((entry) => entry.blob === name)?.mimeType || 'application/octet-stream';
      response.writeHead(200, { 'content-length': (await stat(file)).size, 'content-type': type });
      if (request.method === 'HEAD') return response.end();
      return await pipeline(createReadStream(file), response);
    }
    const body = await bodyOf(request);
    if (query.get('comp') === 'block') {
      await mkdir(`${file}.blocks`, { recursive: true });
      await writeFile(join(`${file}.blocks`, encodeURIComponent(query.get('blockid') ?? '')), body);
    } else if (query.get('comp') === 'blocklist') {
      await writeFile(file, '');
      for (const [, id = ''] of body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)) {
        await appendFile(file, await readFile(join(`${file}.blocks`, encodeURIComponent(id))));
      }
    } else {
      await writeFile(file, body);
    }
    response.writeHead(201, { etag: '"stored"', 'last-modified': new Date().toUTCString() }).end();
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const [, kind = '', ...rest] = pathname.split('/');
    const answered =
      kind === 'twirp'
        ? twirp(rest.at(-1) ?? '', request, response)
        : kind === 'blob' && /^blob-\d+$/.test(rest[0] ?? '')
          ? blob(rest[0] ?? '', searchParams, request, response)
          : Promise.resolve(reply(response, 404, { msg: 'not found' }));
    answered.catch((error: unknown) => reply(response, 500, { msg: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const pathOf = (entry: Entry) => join(folder, entry.blob);
  return {
    env: {
      ACTIONS_RESULTS_URL: url,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
      ACTIONS_CACHE_SERVICE_V2: 'True',
      no_proxy: '127.0.0.1',
      NO_PROXY: '127.0.0.1',
    },
    calls,
    forgetArtifacts: () => void artifacts.splice(0),
    forgetCaches: () => void caches.splice(0),
    caches: () =>
      caches
        .filter((entry) => entry.done)
        .map((entry) => ({ key: entry.name, version: entry.version, file: pathOf(entry) })),
    artifacts: () =>
      artifacts
        .filter((entry) => entry.done)
        .map(({ id, name, mimeType, size, hash, ...entry }) => ({
          id,
          name,
          mimeType,
          size,
          hash,
          file: join(folder, entry.blob),
        })),
    fail: (call, status, times = Number.POSITIVE_INFINITY) => void failures.set(call, { status, times }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The client reads one claim of the token and never checks its signature. */
function runtimeToken(): string {
  const part = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp: 'Actions.Results:run:job' })}.none`;
}

function reply(response: ServerResponse, status: number, body: Json): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Strings arrive as they are or wrapped in `{value}`. */
function text(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value);
  return value === undefined || value === null ? '' : String(value);
}
