import { z } from 'zod';
import { ConfigurationError } from '../host/errors.ts';
import {
  type IssueContext,
  issueBody,
  issueTitle,
  lastsComment,
  newsComment,
  passesComment,
  returnedComment,
} from '../hunt/issue-text.ts';
import { type IssueMarker, markerIn, markerText, withMarker } from '../hunt/marker.ts';
import { digest } from '../hunt/names.ts';
import type { HuntIssue, IssueAction } from '../hunt/reconcile.ts';
import { type GitHubRest, UnknownOutcome } from './rest.ts';

/** Every issue of a hunt has it: the list call finds them with it, without waiting for a search index. */
export const LABEL = 'kernel-regression';

const issueSchema = z.object({
  number: z.number().int(),
  state: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  pull_request: z.unknown().optional(),
});
const commentSchema = z.object({ id: z.number().int(), body: z.string().nullish() });
type Issue = z.infer<typeof issueSchema>;
type Comment = z.infer<typeof commentSchema>;

/** An issue as GitHub has it. */
export interface TrackedIssue extends HuntIssue {
  body: string;
  url: string;
}

export interface Written {
  number: number;
  url: string;
}

/** The issues of a repository, for a hunt. */
export interface IssueTracker {
  /** Every issue with the label and a marker, open or closed. */
  list(): Promise<TrackedIssue[]>;
  /** Does what was decided about one issue. What an earlier attempt has done already is not done again. */
  apply(action: IssueAction<TrackedIssue>, context: IssueContext): Promise<Written>;
}

/** Opens the tracker of `repository`, which is `owner/name`. */
export function issueTracker(rest: GitHubRest, repository: string): IssueTracker {
  const base = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`;

  const list = async (): Promise<TrackedIssue[]> => {
    const found = await rest.list(
      `${base}/issues?state=all&labels=${LABEL}&sort=created&direction=desc&per_page=100`,
      'list the issues',
    );
    return found.flatMap((each) => tracked(issueSchema.parse(each)) ?? []);
  };

  async function open(marker: IssueMarker, title: string, body: string): Promise<Issue> {
    const post = async () => {
      const text = `${body}\n\n${markerText(marker)}`;
      const issue = { title, body: text, labels: [LABEL] };
      const purpose = 'open an issue';
      return issueSchema.parse(
        (await rest.call({ method: 'POST', path: `${base}/issues`, body: issue, purpose })).body,
      );
    };
    const created = await post().catch(async (error: unknown) => {
      if (!(error instanceof UnknownOutcome)) throw error;
      // The server may have made it before it failed: only the list shows that.
      const same = (await list()).find(
        ({ open, marker: { keys } }) => open && keys.some((key) => marker.keys.includes(key)),
      );
      return same ? { number: same.number, state: 'open', html_url: same.url, labels: [LABEL] } : post();
    });
    const names = created.labels.map((label) => (typeof label === 'string' ? label : label.name));
    // GitHub silently drops labels if the token may not set them.
    if (!names.includes(LABEL)) {
      const purpose = `set the label ${LABEL}, which identifies the issue`;
      const path = `${base}/issues/${created.number}/labels`;
      await rest.call({ method: 'POST', path, body: { labels: [LABEL] }, purpose });
    }
    return created;
  }

  const change = (issue: TrackedIssue, marker: IssueMarker, more: Record<string, unknown> = {}) =>
    rest.call({
      method: 'PATCH',
      path: `${base}/issues/${issue.number}`,
      body: { body: withMarker(issue.body, marker), ...more },
      purpose: `change issue ${issue.number}`,
    });

  /** Writes a comment identified by `id`: an earlier one with the same id is replaced. */
  async function comment(issue: TrackedIssue, id: string, text: string): Promise<void> {
    const sign = `<!-- kernel-bisect-hunt-comment ${digest(id)} -->`;
    const body = `${text}\n\n${sign}`;
    const path = `${base}/issues/${issue.number}/comments`;
    const purpose = `comment on issue ${issue.number}`;
    const earlier = async (): Promise<Comment | undefined> =>
      (await rest.list(`${path}?per_page=100`, `list the comments of issue ${issue.number}`))
        .map((each) => commentSchema.parse(each))
        .find((each) => each.body?.includes(sign));
    const known = await earlier();
    if (known?.body === body) return;
    if (known) {
      const one = `${base}/issues/comments/${known.id}`;
      await rest.call({ method: 'PATCH', path: one, body: { body }, purpose });
      return;
    }
    const post = () => rest.call({ method: 'POST', path, body: { body }, purpose });
    await post().catch(async (error: unknown) => {
      if (!(error instanceof UnknownOutcome)) throw error;
      if ((await earlier()) === undefined) await post();
    });
  }

  async function apply(action: IssueAction<TrackedIssue>, context: IssueContext): Promise<Written> {
    if (action.do === 'open') {
      const { marker, regression } = action;
      const created = await open(marker, issueTitle(regression), issueBody(regression, context));
      return { number: created.number, url: created.html_url };
    }
    const { issue } = action;
    // The marker is written last: until then another attempt does all of it again, and finds what exists.
    switch (action.do) {
      case 'reopen': {
        const { marker, regression } = action;
        await comment(issue, `back ${marker.since}`, returnedComment(regression, context));
        await change(issue, marker, { state: 'open' });
        break;
      }
      case 'comment': {
        const { marker, regression, news } = action;
        await comment(issue, `news ${marker.tip}`, newsComment(regression, news, context));
        await change(issue, marker);
        break;
      }
      case 'keepOpen': {
        const { marker, regression } = action;
        await comment(issue, `lasts ${marker.since}`, lastsComment(regression, marker.since));
        await change(issue, marker);
        break;
      }
      case 'close': {
        const { marker, nightlyRuns } = action;
        await comment(
          issue,
          `passes ${marker.tip}`,
          passesComment(nightlyRuns, marker.tip, issue.marker.tip),
        );
        await change(issue, marker, { state: 'closed', state_reason: 'completed' });
        break;
      }
      case 'remember':
        await change(issue, action.marker);
        break;
      case 'nothing':
        break;
    }
    return { number: issue.number, url: issue.url };
  }

  return { list, apply };
}

/** Undefined for a pull request, which the same list contains, and for issues that no hunt has written. */
function tracked(issue: Issue): TrackedIssue | undefined {
  const marker = markerIn(issue.body);
  if (marker === null || issue.pull_request != null) return undefined;
  const { number, state, html_url: url } = issue;
  return { number, open: state === 'open', marker, body: issue.body ?? '', url };
}

/** @throws ConfigurationError if the environment does not say which repository it is */
export function repositoryOf(env: NodeJS.ProcessEnv): string {
  const repository = env.GITHUB_REPOSITORY ?? '';
  if (/^[^/\s]+\/[^/\s]+$/.test(repository)) return repository;
  throw new ConfigurationError(
    `GITHUB_REPOSITORY is "${repository}", expected owner/name: hunt-report runs as a step of a workflow.`,
  );
}
