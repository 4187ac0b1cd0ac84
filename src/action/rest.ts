import { getOctokit } from '@actions/github';
import { type ThrottlingOptions, throttling } from '@octokit/plugin-throttling';
import { RequestError } from '@octokit/request-error';
import pRetry, { AbortError } from 'p-retry';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { oneLine } from '../report/escape.ts';

export interface RestOptions {
  /** `GITHUB_API_URL`. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  token: string;
  /** Before the first retry; each later one waits twice as long. 2 by default. */
  pause?: Seconds;
  /** Each try has to be answered within. 30 by default. */
  answerWithin?: Seconds;
  /** Limiters for calls that write; GitHub's advice by default: one a second, and one in three if people are notified. */
  paced?: Pick<ThrottlingOptions, 'write' | 'notifications'>;
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
   * @throws ConfigurationError if the token, its permissions or the repository's settings are in the way
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
/** If a rate limit lasts longer, the next nightly run does the work. */
const LONGEST_WAIT: Seconds = 120;
const MOST_PAGES = 100;
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };

/** Opens the REST interface; through the proxy that the runner's environment names, if it names one. */
export function gitHubRest(options: RestOptions, host: Pick<Host, 'sleep' | 'log' | 'signal'>): GitHubRest {
  const { repository, token, pause = 2, answerWithin = 30, paced } = options;
  const apiUrl = options.apiUrl.replace(/\/+$/, '');
  if (token === '') {
    throw new ConfigurationError(
      "token: it is empty, and issues are written with it. Leave the input out for the job's.",
    );
  }

  const afterLimit = async (
    wait: Seconds,
    at: { method: string; url: string },
    _: unknown,
    times: number,
  ) => {
    if (wait > LONGEST_WAIT || times >= RETRIES) return false;
    host.log.info(`GitHub limits the rate at ${at.method} ${new URL(at.url).pathname}; waiting ${wait} s`);
    // A run that was asked to stop does not wait; the call then fails with the limit.
    return host.sleep(wait).then(
      () => true,
      () => false,
    );
  };
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      userAgent: 'kernel-bisect-action',
      log: { debug() {}, info() {}, warn: host.log.info, error: host.log.info },
      throttle: {
        ...paced,
        retryAfterBaseValue: 0,
        onRateLimit: afterLimit,
        onSecondaryRateLimit: afterLimit,
      },
    },
    // Inside of the limits, so that each try has its own time.
    (each) => {
      each.hook.before('request', ({ request }) => {
        Object.assign(request, {
          signal: AbortSignal.any([host.signal, AbortSignal.timeout(answerWithin * 1000)]),
        });
      });
      return {};
    },
    throttling,
  );

  async function once({ method, path, body, purpose }: RestCall): Promise<RestAnswer> {
    const url = path.startsWith(`${apiUrl}/`) ? path : `${apiUrl}${path}`;
    const told = `could not ${purpose}: ${method} ${new URL(url).pathname}`;
    const { data, headers } = await octokit
      .request({ method, url, headers: HEADERS, ...(body === undefined ? {} : { data: body }) })
      .catch((error: unknown) => {
        throw failure(error, { method, told, repository });
      });
    // octokit hands over as text what it cannot parse, and nothing if the connection broke in the middle.
    if (typeof data === 'string') {
      throw unanswered(method, `${told} returned something that is not JSON`);
    }
    return { body: data, next: nextPage(headers.link) };
  }

  const call = (wanted: RestCall): Promise<RestAnswer> =>
    pRetry(() => once(wanted), {
      retries: RETRIES,
      minTimeout: pause * 1000,
      signal: host.signal,
      onFailedAttempt({ error, retriesLeft }) {
        if (retriesLeft > 0) host.log.info(`${error.message}; trying again`);
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
            `could not ${purpose}: ${path} returned something that is not a list`,
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

/** The server may have done a POST before it failed, so only what asks for it can know whether to try again. */
const unanswered = (method: RestCall['method'], message: string): Error =>
  method === 'POST' ? new AbortError(new UnknownOutcome(message)) : new InfrastructureError(message);

/** What a failed call means; an `AbortError` if it is not tried again. */
function failure(
  error: unknown,
  { method, told, repository }: { method: RestCall['method']; told: string; repository: string },
): Error {
  if (!(error instanceof RequestError) || error.response === undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    // A connection that was refused at each of several addresses has no message.
    return unanswered(method, `${told}: ${reason || 'no connection'}`);
  }
  const { status, response } = error;
  const message = typeof response.data === 'string' ? '' : ` (${oneLine(error.message).slice(0, 300)})`;
  const said = `${told} was answered with ${status}${message}`;
  if (status >= 500) return unanswered(method, said);
  return new AbortError(
    /rate limit/i.test(error.message) ? new InfrastructureError(said) : refusal(status, said, repository),
  );
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
          "Give the job 'permissions: issues: write'; in a called workflow, also the job that calls it.",
      );
    case 410:
      return new ConfigurationError(
        `${said}: ${repository} has its issues turned off. Turn them on in its settings, or leave the job out that writes them.`,
      );
    default:
      return new InfrastructureError(said);
  }
}

function nextPage(link: string | undefined): string | null {
  return /<([^>]+)>\s*;\s*rel="next"/.exec(link ?? '')?.[1] ?? null;
}
