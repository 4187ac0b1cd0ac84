import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type IssueTracker, issueTracker, LABEL } from '../../../src/action/issues.ts';
import { gitHubRest } from '../../../src/action/rest.ts';
import { markerIn } from '../../../src/hunt/marker.ts';
import type { NightlyRun } from '../../../src/hunt/nightly-run.ts';
import { reconcile } from '../../../src/hunt/reconcile.ts';
import { type GitHubService, gitHubService, TOKEN, unpaced } from '../../support/github-service.ts';
import { finding, passes, regressed, TIPS } from '../../support/hunt-samples.ts';
import { commit } from '../../support/journal-sample.ts';
import { plainHost } from '../../support/plain-host.ts';

let github: GitHubService;
let tracker: IssueTracker;
const repository = 'someone/linux';
const context = { hunt: 'nightly', kernel: null };
const [, SECOND, THIRD, FOURTH] = TIPS;

beforeEach(async () => {
  github = await gitHubService();
  const options = { apiUrl: `${github.url}/`, repository, token: TOKEN, pause: 0.001, paced: unpaced() };
  tracker = issueTracker(gitHubRest(options, plainHost()), repository);
});
afterEach(() => github[Symbol.asyncDispose]());

/** The job that writes the issues of a nightly run, once. */
async function write(...nightlyRuns: NightlyRun[]): Promise<string[]> {
  const tip = nightlyRuns[0]?.tip ?? SECOND;
  const actions = reconcile({ hunt: 'nightly', tip, nightlyRuns, issues: await tracker.list() });
  for (const action of actions) await tracker.apply(action, context);
  return actions.map((action) => action.do);
}

describe('a regression', () => {
  test('is filed once, however often the job is run', async () => {
    expect(await write(regressed(SECOND))).toEqual(['open']);
    expect(await write(regressed(SECOND))).toEqual(['nothing']);
    expect(github.issues).toMatchObject([{ labels: [LABEL], state: 'open' }]);
  });

  test('is found by the list and its label among other people’s issues, on whichever page', async () => {
    await write(regressed(SECOND));
    for (let n = 2; n < 9; n++) {
      const body = n === 5 ? (github.issues[0]?.body ?? '') : 'it is broken';
      const labels = n === 4 ? [] : [LABEL];
      github.issues.push({
        number: n,
        title: 'x',
        body,
        state: 'open',
        state_reason: null,
        labels,
        isPull: n === 5,
      });
    }
    github.pageSize = 2;
    expect(await write(regressed(SECOND))).toEqual(['nothing']);
    expect(github.calls.some((call) => call.includes('/search'))).toBe(false);
  });

  test('is filed once though the server fails after it made the issue', async () => {
    github.fail({ call: `POST /repos/${repository}/issues`, status: 502, after: true });
    await write(regressed(SECOND));
    expect(github.issues).toHaveLength(1);
  });

  test('is filed though the server fails before it made the issue', async () => {
    github.fail({ call: `POST /repos/${repository}/issues`, status: 502 });
    await write(regressed(SECOND));
    expect(github.issues).toHaveLength(1);
  });

  test('whose label is dropped is an error that says why it matters', async () => {
    github.takesLabels = false;
    await expect(write(regressed(SECOND))).rejects.toThrow(
      /set the label kernel-regression, which identifies the issue.*issues: write/,
    );
  });

  test('that lasts has one comment, which later nightly runs replace; what people wrote in the issue stays', async () => {
    await write(regressed(SECOND));
    github.issues[0]!.body = `Seen here as well.\n\n${github.issues[0]!.body}`;
    await write(regressed(THIRD, { finding: finding({ bad: commit('3') }) }));
    await write(regressed(FOURTH, { finding: finding({ bad: commit('4') }) }));
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('444444444444');
    expect(github.issues[0]?.body).toMatch(/^Seen here as well\.\n\nThe hunt/);
    expect(markerIn(github.issues[0]?.body)).toMatchObject({ since: SECOND, tip: FOURTH });
  });

  test('with a new culprit has a comment of its own', async () => {
    await write(regressed(SECOND, { finding: finding({ status: 'out-of-time', firstBad: null }) }));
    expect(await write(regressed(SECOND))).toEqual(['comment']);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/first bad commit is known now/);
    expect(github.comments[0]?.body).toContain('slab: free earlier');
  });

  test('that passes is closed with a word, and opened again when it is back', async () => {
    await write(regressed(SECOND));
    expect(await write(passes(THIRD))).toEqual(['close']);
    expect(github.issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
    expect(github.comments.at(-1)?.body).toContain(
      `--mode fix --bad ${SECOND.slice(0, 12)} --good ${THIRD.slice(0, 12)}`,
    );
    expect(await write(passes(THIRD))).toEqual([]);
    expect(await write(regressed(FOURTH))).toEqual(['reopen']);
    expect(github.issues).toMatchObject([{ state: 'open' }]);
    expect(github.comments.at(-1)?.body).toMatch(/^It is back/);
  });

  test('gets one comment if the job broke between the comment and the marker', async () => {
    await write(regressed(SECOND));
    github.fail({ call: 'PATCH', status: 410 });
    await expect(write(passes(THIRD))).rejects.toThrow('410');
    expect(await write(passes(THIRD))).toEqual(['close']);
    expect(github.comments).toHaveLength(1);
    expect(github.issues[0]?.state).toBe('closed');
  });
});
