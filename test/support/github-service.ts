import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Bottleneck from 'bottleneck';

export interface ServedIssue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  state_reason: string | null;
  labels: string[];
  /** True: it is a pull request, which the list of issues holds too. */
  isPull?: boolean;
}

export interface ServedComment {
  id: number;
  issue: number;
  body: string;
}

export interface Trouble {
  /** `POST /repos/someone/linux/issues`, or a part of it. */
  call: string;
  status: number;
  times?: number;
  /** Sent with it. */
  headers?: Record<string, string>;
  message?: string;
  /** True: what was asked for is done, and only the answer is lost. */
  after?: boolean;
  /** There is no answer at all, or the connection breaks in the middle of it. */
  answer?: 'none' | 'half';
}

/** Stands in for the part of GitHub's REST interface that is about issues, on the loopback interface. */
export interface GitHubService extends AsyncDisposable {
  /** For `GITHUB_API_URL`. */
  url: string;
  issues: ServedIssue[];
  comments: ServedComment[];
  /** `METHOD /path?query`, in order. */
  calls: string[];
  /** Calls that change something. */
  writes(): string[];
  /** How many items a page has at most, whatever is asked for. */
  pageSize: number;
  /** False: labels are dropped without a word, as for a token without triage rights. */
  takesLabels: boolean;
  fail(trouble: Trouble): void;
}

type Json = Record<string, unknown>;
type Answer = { status: number; body: unknown; headers?: Record<string, string> };

/** The token that may write. */
export const TOKEN = 'ghs_made_up_for_this_test';

/** Limiters of the client that hold nothing back: a real one lets people be notified once in three seconds. */
export const unpaced = () => ({ write: new Bottleneck.Group(), notifications: new Bottleneck.Group() });

/** Starts the service with an empty repository; `repository` is `owner/name`. */
export async function gitHubService(repository = 'someone/linux'): Promise<GitHubService> {
  const troubles: (Trouble & { left: number })[] = [];
  const issues: ServedIssue[] = [];
  const comments: ServedComment[] = [];
  const calls: string[] = [];
  const base = `/repos/${repository}/issues`;
  let last = 0;

  const shown = (issue: ServedIssue) => ({
    ...issue,
    id: issue.number + 1000,
    labels: issue.labels.map((name) => ({ id: 1, name })),
    html_url: `https://github.com/${repository}/issues/${issue.number}`,
    ...(issue.isPull ? { pull_request: { url: 'x' } } : {}),
  });
  const labelsOf = (body: Json) =>
    service.takesLabels && Array.isArray(body.labels) ? body.labels.map(String) : [];

  function answer(method: string, path: string, query: URLSearchParams, body: Json): Answer {
    const number = Number(/\/issues\/(\d+)(?:\/|$)/.exec(path)?.[1]);
    const issue = issues.find((each) => each.number === number);
    if (path === base && method === 'GET') {
      const wanted = issues
        .filter(({ state }) => query.get('state') === 'all' || state === (query.get('state') ?? 'open'))
        .filter(({ labels }) => !query.get('labels') || labels.includes(query.get('labels') ?? ''))
        .sort((a, b) => b.number - a.number);
      return page(wanted.map(shown), path, query);
    }
    if (path === base && method === 'POST') {
      last += 1;
      const created: ServedIssue = {
        number: last,
        title: String(body.title),
        body: String(body.body),
        state: 'open',
        state_reason: null,
        labels: labelsOf(body),
      };
      issues.push(created);
      return { status: 201, body: shown(created) };
    }
    if (method === 'PATCH' && /\/issues\/comments\/\d+$/.test(path)) {
      const comment = comments.find(({ id }) => path.endsWith(`/${id}`));
      if (!comment) return { status: 404, body: { message: 'Not Found' } };
      comment.body = String(body.body);
      return { status: 200, body: comment };
    }
    if (!issue) return { status: 404, body: { message: 'Not Found' } };
    if (method === 'PATCH' && path === `${base}/${number}`) {
      Object.assign(issue, body);
      if (body.state === 'open') issue.state_reason = 'reopened';
      return { status: 200, body: shown(issue) };
    }
    if (method === 'POST' && path.endsWith('/labels')) {
      if (!service.takesLabels) {
        return { status: 403, body: { message: 'Resource not accessible by integration' } };
      }
      issue.labels.push(...labelsOf(body));
      return { status: 200, body: [] };
    }
    if (path.endsWith('/comments') && method === 'GET') {
      return page(
        comments.filter((each) => each.issue === number),
        path,
        query,
      );
    }
    if (path.endsWith('/comments') && method === 'POST') {
      const comment = { id: comments.length + 5000, issue: number, body: String(body.body) };
      comments.push(comment);
      return { status: 201, body: comment };
    }
    return { status: 404, body: { message: 'Not Found' } };
  }

  function page(items: readonly unknown[], path: string, query: URLSearchParams): Answer {
    const size = Math.min(service.pageSize, Number(query.get('per_page') ?? 30));
    const at = Number(query.get('page') ?? 1);
    const body = items.slice((at - 1) * size, at * size);
    if (at * size >= items.length) return { status: 200, body };
    query.set('page', String(at + 1));
    const next = `<${service.url}${path}?${query}>; rel="next", <${service.url}${path}>; rel="first"`;
    return { status: 200, body, headers: { link: next } };
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const url = new URL(request.url ?? '/', service.url);
      const method = request.method ?? 'GET';
      calls.push(`${method} ${url.pathname}${url.search}`);
      const reply = ({ status, body, headers = {} }: Answer) =>
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify(body));
      if (request.headers.authorization !== `token ${TOKEN}`) {
        return reply({ status: 401, body: { message: 'Bad credentials' } });
      }
      const trouble = troubles.find(
        ({ call, left }) => left > 0 && `${method} ${url.pathname}`.includes(call),
      );
      if (trouble) trouble.left -= 1;
      const good =
        trouble && !trouble.after
          ? null
          : answer(method, url.pathname, url.searchParams, text ? JSON.parse(text) : {});
      if (trouble?.answer === 'none') return;
      if (trouble?.answer === 'half') {
        response.writeHead(trouble.status, { 'content-type': 'application/json', 'content-length': 100 });
        return response.write('{"number": ', () => response.destroy());
      }
      if (trouble) {
        const { status, headers, message = 'made to fail' } = trouble;
        return reply({ status, body: { message }, headers });
      }
      if (good) reply(good);
    });
  });

  const service: GitHubService = {
    url: '',
    issues,
    comments,
    calls,
    writes: () => calls.filter((call) => !call.startsWith('GET ')),
    pageSize: 100,
    takesLabels: true,
    fail: (trouble) => void troubles.push({ ...trouble, left: trouble.times ?? 1 }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return service;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
