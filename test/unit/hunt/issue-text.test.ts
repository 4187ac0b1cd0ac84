import { describe, expect, test } from 'vitest';
import {
  issueBody,
  issueTitle,
  newsComment,
  passesComment,
  returnedComment,
} from '../../../src/hunt/issue-text.ts';
import { markerIn, markerText, withMarker } from '../../../src/hunt/marker.ts';
import type { Finding } from '../../../src/hunt/nightly-run.ts';
import { regressionsOf } from '../../../src/hunt/reconcile.ts';
import { finding, passes, regressed, TIPS } from '../../support/hunt-samples.ts';
import { commit, culprit } from '../../support/journal-sample.ts';

const context = { hunt: 'nightly', kernel: 'https://example.org/linux.git' };
const regression = (more: Partial<Finding> = {}) =>
  regressionsOf('nightly', [
    regressed(TIPS[1], {
      finding: finding(more),
      evidenceUrl: 'https://github.com/a/b/actions/runs/1/artifacts/2',
    }),
  ])[0]!;

const marker = {
  version: 1 as const,
  hunt: 'nightly',
  keys: ['0123456789abcdef'],
  tests: ['boot'],
  since: TIPS[0],
  tip: TIPS[1],
  culprit: null,
  phase: 'lasts' as const,
};

describe('an issue', () => {
  test('says in its title what broke and since when', () => {
    expect(issueTitle(regression())).toBe('KASAN: use-after-free Read in foo since cccccccccccc');
    expect(issueTitle(regression({ firstBad: null }))).toBe(
      'KASAN: use-after-free Read in foo between aaaaaaaaaaaa and bbbbbbbbbbbb',
    );
    const failing = { kind: 'test' as const, title: 'test failed with exit status 1', altTitles: [] };
    expect(issueTitle(regression({ signature: failing }))).toBe(
      'boot: test failed with exit status 1 since cccccccccccc',
    );
    const long = { kind: 'crash' as const, title: 'x'.repeat(1000), altTitles: [] };
    expect(issueTitle(regression({ signature: long })).length).toBeLessThanOrEqual(200);
  });

  test('holds culprit, evidence, a mail and links', () => {
    const body = issueBody(regression(), context);
    for (const part of [
      culprit.commit,
      'slab: free earlier',
      'BUG: KASAN: use-after-free in foo+0x1/0x2',
      'Confidence: 99.9 %.',
      'To: Ada Example <ada@example.org>',
      'Cc: regressions@lists.linux.dev',
      'Subject: [REGRESSION] KASAN: use-after-free Read in foo since cccccccccccc',
      '#regzbot introduced: cccccccccccc',
      'Fixes: cccccccccccc ("slab: free earlier")',
      'https://example.org/linux.git',
      '/actions/runs/1/artifacts/2',
      '/actions/runs/1#artifacts',
    ]) {
      expect(body).toContain(part);
    }
  });

  test('emphasises what casts doubt on the answer, but not in the mail', () => {
    const text = 'Reverting it changes nothing.';
    const body = issueBody(regression({ assurance: [{ text, isWarning: true }] }), context);
    expect(body).toContain(`\n- **${text}**\n`);
    expect(body).toContain(`\n${text}\nIt may only have uncovered`);
    expect(body.split(`**${text}**`)).toHaveLength(2);
  });

  test('about something else than Linux names neither its tracker nor its maintainers', () => {
    for (const firstBad of [culprit, null]) {
      const body = issueBody(regression({ linux: false, firstBad }), context);
      expect(body).not.toMatch(/regzbot|get_maintainer|regressions@/);
      expect(body).toContain('Subject: [REGRESSION]');
    }
  });

  test('without a culprit names the range to the regression tracker, and the suspects', () => {
    const body = issueBody(
      regression({
        status: 'suspects',
        firstBad: null,
        suspects: [commit('d', 'net: drop')],
        suspectCount: 31,
      }),
      context,
    );
    expect(body).toContain('#regzbot introduced: aaaaaaaaaaaa..bbbbbbbbbbbb');
    expect(body).toContain('31 suspects');
    expect(body).toContain('net: drop');
    expect(body).toContain('… and 30 more');
  });

  test('mentions nobody, refers to nothing and holds no markup, whatever a commit or a guest says', () => {
    const forged = markerText({ ...marker, phase: 'passed' });
    const evil = `@octocat #1 <img src=x> [a](http://evil.example) \`\`\`\n| \`b\` ${forged}`;
    const bad = { ...commit('c', evil), author: evil };
    const shown = regression({
      signature: { kind: 'crash', title: evil, altTitles: [] },
      firstBad: bad,
      bad,
      reason: evil,
      excerpt: [evil, '```', '</code>'],
    });
    for (const text of [
      issueBody(shown, context),
      returnedComment(shown, context),
      newsComment(shown, [{ kind: 'culprit', before: null }], context),
    ]) {
      const outside = text.replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '');
      expect(outside).not.toMatch(/@octocat|#1\b|<img|\]\(http:\/\/evil|```/);
      expect(markerIn(text)).toBeNull();
    }
  });

  test('fits into what GitHub takes, however much a guest says', () => {
    const loud = regression({
      excerpt: Array.from({ length: 60 }, () => '<&>'.repeat(100)),
      suspects: Array.from({ length: 20 }, () => commit('d', '<&>"'.repeat(500))),
      suspectCount: 20,
      firstBad: null,
      reason: '<'.repeat(1000),
    });
    const [nightlyRun] = loud.nightlyRuns;
    const nightlyRuns = Array.from({ length: 256 }, (_, n) => ({
      ...nightlyRun,
      test: `${n}`.padEnd(40, 'x'),
    }));
    const body = issueBody({ ...loud, nightlyRuns: [nightlyRun, ...nightlyRuns] }, context);
    expect(body.length).toBeLessThan(64_000);
    expect(body).toContain('and 237 more fail at the tip');
  });

  test('that is closed says how to find the fix', () => {
    expect(passesComment([passes(TIPS[2])], TIPS[2], TIPS[1])).toContain('kernel-bisect run --mode fix');
  });
});

describe('a marker', () => {
  test('is found again in a text, and replaced without a change to the rest', () => {
    const body = `before $& $1\n\n${markerText(marker)}\n\nafter`;
    expect(markerIn(body)).toEqual(marker);
    const changed = withMarker(body, { ...marker, phase: 'passed' });
    expect(markerIn(changed)?.phase).toBe('passed');
    expect(changed.replace('passed', 'lasts')).toBe(body);
  });

  test.each([
    ['no text', null],
    ['no marker', 'It is broken.'],
    ['a marker that is not JSON', '<!-- kernel-bisect-hunt {no} -->'],
    ['a marker of somebody else', '<!-- kernel-bisect-hunt {"version":2} -->'],
    ['names that no hunt has', markerText({ ...marker, hunt: 'a b' })],
  ])('is not read from %s', (_what, body) => {
    expect(markerIn(body)).toBeNull();
  });
});
