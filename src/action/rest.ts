import { HttpClient } from '@actions/http-client';
import pRetry, { AbortError } from 'p-retry';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';

export interface RestOptions {
  /** `GITHUB_API_URL`. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  token: string;
  /** Before the first retry; each later one waits twice as long. 2 by default. */
  pause?: Seconds;
}

export interface RestCall {
  method: 'GET' | 'POST' | 'PATCH';
  /** Below the API's URL, or the whole address of a next page. */
  path: string;
  body?: Readonly<Record<string, unknown>>;
  /** What it is for, as the end of "could not …". */
  purpose: string;
}

export interface RestAnswer {
  body: unknown;
  /** Address of the next page; null on the last one. */
  next: string | null;
}

/** The REST interface of GitHub as far as a hunt needs it. */
export interface GitHubRest {
  /**
   * Makes one call. Limits of the rate are waited for; a GET and a PATCH are tried again after a failure of the server.
   *
   * @throws ConfigurationError where the token, its permissions or the repository's settings are in the way
   * @throws UnknownOutcome for a POST of which nobody knows whether it was done
   * @throws InfrastructureError for anything else
   */
  call(call: RestCall): Promise<RestAnswer>;
  /** All items of a list, from all of its pages. */
  list(path: string, purpose: string): Promise<unknown[]>;
}

/** A POST that failed on its way or in the server: it may have been done, or not. */
export class UnknownOutcome extends InfrastructureError {
  override name = 'UnknownOutcome';
}

const RETRIES = 4;
/** A limit of the rate that lasts longer is the next night's affair. */
const LONGEST_WAIT: Seconds = 120;
const SOCKET_TIMEOUT: Seconds = 30;
const MOST_PAGES = 100;

/** Opens the REST interface; through the proxy that the runner's environment names, where it names one. */
export function gitHubRest(
  options: RestOptions,
  host: Pick<Host, 'now' | 'sleep' | 'log' | 'signal'>,
): GitHubRest {
  const { repository, token, pause = 2 } = options;
  const apiUrl = options.apiUrl.replace(/\/+$/, '');
  const client = new HttpClient('kernel-bisect-action', [], {
    allowRetries: false,
    socketTimeout: SOCKET_TIMEOUT * 1000,
  });

  async function once({ method, path, body, purpose }: RestCall): Promise<RestAnswer> {
    const url = path.startsWith(`${apiUrl}/`) ? path : `${apiUrl}${path}`;
    const told = `could not ${purpose}: ${method} ${new URL(url).pathname}`;
    const answer = await client
      .request(method, url, body === undefined ? null : JSON.stringify(body), {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
      })
      .then(async (response) => ({ response: response.message, text: await response.readBody() }))
      .catch((error: unknown) => {
        throw failure(method, `${told}: ${error instanceof Error ? error.message : String(error)}`);
      });
    const status = answer.response.statusCode ?? 0;
    if (status >= 200 && status < 300) {
      return {
        body: parsed(answer.text, (what) => failure(method, `${told} was answered with ${what}`)),
        next: nextPage(answer.response.headers.link),
      };
    }
    const said = `${told} was answered with ${status}${messageIn(answer.text)}`;
    const wait = waitOf(status, answer.response.headers, answer.text, host.now());
    if (wait !== null) throw new RateLimited(said, wait);
    if (status >= 500) throw failure(method, said);
    throw new AbortError(refusal(status, said, repository));
  }

  const call = (wanted: RestCall): Promise<RestAnswer> =>
    pRetry(() => once(wanted), {
      retries: RETRIES,
      minTimeout: pause * 1000,
      signal: host.signal,
      shouldRetry: ({ error }) =>
        !(error instanceof UnknownOutcome) && !(error instanceof RateLimited && error.wait > LONGEST_WAIT),
      async onFailedAttempt({ error, retriesLeft }) {
        if (error instanceof UnknownOutcome || retriesLeft === 0) return;
        if (!(error instanceof RateLimited)) return host.log.info(`${error.message}; trying again`);
        if (error.wait > LONGEST_WAIT) return;
        host.log.info(`${error.message}; waiting ${Math.ceil(error.wait)} s`);
        await host.sleep(error.wait);
      },
    });

  return {
    call,
    async list(path, purpose) {
      const items: unknown[] = [];
      let next: string | null = path;
      for (let page = 0; next !== null && page < MOST_PAGES; page++) {
        const answer: RestAnswer = await call({ method: 'GET', path: next, purpose });
        if (!Array.isArray(answer.body)) {
          throw new InfrastructureError(
            `could not ${purpose}: ${path} is answered with something that is no list`,
          );
        }
        items.push(...answer.body);
        // The token goes to nobody else, whatever a header says.
        next = answer.next?.startsWith(`${apiUrl}/`) ? answer.next : null;
      }
      return items;
    },
  };
}

class RateLimited extends InfrastructureError {
  override name = 'RateLimited';
  readonly wait: Seconds;
  constructor(message: string, wait: Seconds) {
    super(message);
    this.wait = wait;
  }
}

const failure = (method: RestCall['method'], message: string): InfrastructureError =>
  method === 'POST' ? new UnknownOutcome(message) : new InfrastructureError(message);

/** Seconds until the limit of the rate is over; null where the answer is no matter of a limit. */
function waitOf(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  text: string,
  now: number,
): Seconds | null {
  if (status !== 403 && status !== 429) return null;
  const after = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return Math.max(0, after);
  if (headers['x-ratelimit-remaining'] === '0') {
    return Math.max(1, Number(headers['x-ratelimit-reset'] ?? 0) - now / 1000);
  }
  // GitHub asks to wait a minute where a secondary limit names no time.
  return status === 429 || /secondary rate limit/i.test(text) ? 60 : null;
}

function refusal(status: number, said: string, repository: string): Error {
  switch (status) {
    case 401:
      return new ConfigurationError(
        `${said}: the token is not valid or has expired. Leave the input token empty for the job's.`,
      );
    case 403:
    case 404:
      return new ConfigurationError(
        `${said}: the token may not read and write the issues of ${repository}. ` +
          "Give the job 'permissions: issues: write'; where a workflow is called, the job that calls it.",
      );
    case 410:
      return new ConfigurationError(
        `${said}: ${repository} has its issues turned off. Turn them on in its settings, or leave the job out that writes them.`,
      );
    default:
      return new InfrastructureError(said);
  }
}

function parsed(text: string, failed: (what: string) => Error): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw failed('something that is no JSON');
  }
}

/** What GitHub says about a refusal, on one line and cut. */
function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? ` (${message.replace(/\s+/g, ' ').slice(0, 200)})` : '';
  } catch {
    return '';
  }
}

function nextPage(link: string | string[] | undefined): string | null {
  return /<([^>]+)>\s*;\s*rel="next"/.exec([link ?? []].flat().join(', '))?.[1] ?? null;
}
