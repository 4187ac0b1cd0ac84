import { expect, test } from 'vitest';
import type { Status } from '../../../src/bisect/events.ts';
import { fold } from '../../../src/bisect/ledger.ts';
import { SUMMARY_LIMIT } from '../../../src/report/markdown.ts';
import { pageOf } from '../../../src/report/page.ts';
import { resultOf } from '../../../src/report/result.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import { totals } from '../../../src/report/times.ts';
import { commit, culprit, foundJournal, journal, started, step } from '../../support/journal-sample.ts';

test('the summary names the commit, its confidence, the evidence, and what to do', () => {
  const summary = summaryOf(fold(foundJournal()));
  expect(summary).toMatch(/^## First bad commit: cccccccccccc/);
  expect(summary).toContain('slab: free earlier');
  expect(summary).toContain('Confidence: 99.9 %.');
  expect(summary).toContain('Reverting it on top of bbbbbbbbbbbb makes the signature go away.');
  expect(summary).toContain('BUG: KASAN: use-after-free in foo');
  expect(summary).toContain('Fixes: cccccccccccc ("slab: free earlier")');
  expect(summary).toContain('#regzbot introduced: cccccccccccc');
  expect(summary).toContain('scripts/get_maintainer.pl');
  expect(summary).toContain(`# first bad commit: [${culprit.commit}]`);
  expect(summary).toMatch(/WARNING in bar<\/code> at step 4/);
});

test.each<[Status, RegExp]>([
  ['suspects', /1 suspects? left/],
  ['out-of-time', /Out of time/],
  ['cancelled', /Cancelled/],
  ['not-reproduced', /the bad end is not bad/],
  ['good-is-bad', /The good end is bad/],
  ['merge-base-bad', /merge base is bad/],
  ['error', /The run broke/],
])('a run that ended as %s says so, why, and how to go on', (status, headline) => {
  const events = journal(started([commit('a')], commit('b')), {
    event: 'concluded',
    status,
    firstBad: null,
    suspects: status === 'suspects' ? [commit('e')] : [],
    confidence: null,
    reason: 'because of this',
  });
  const summary = summaryOf(fold(events));
  expect(summary.split('\n')[0]).toMatch(headline);
  expect(summary).toContain('because of this');
  expect(summary).toContain('### What to do next');
  expect(summary).not.toContain('Fixes:');
});

test.each<[string[] | undefined, string]>([
  [undefined, 'slab: free earlier is it; it came in by a merge'],
  [['it came in by a merge'], 'it came in by a merge'],
  [[], ''],
])('of the reason only what it adds is shown: %j', (besides, shown) => {
  const events = journal(started([commit('a')], commit('b')), {
    event: 'concluded',
    status: 'found',
    firstBad: culprit,
    suspects: [],
    confidence: null,
    reason: 'slab: free earlier is it; it came in by a merge',
    ...(besides && { besides }),
  });
  const view = fold(events);
  expect(summaryOf(view).split('\n\n')[2]).toBe(shown || '### Confidence');
  expect(pageOf(view).includes('<p>it came in by a merge</p>')).toBe(shown === 'it came in by a merge');
  expect(resultOf(view).reason).toBe('slab: free earlier is it; it came in by a merge');
});

test('the advice names settings as such, in summary and page', () => {
  const events = journal({
    event: 'concluded',
    status: 'out-of-time',
    firstBad: null,
    suspects: [],
    confidence: null,
    reason: 'late',
  });
  for (const report of [summaryOf(fold(events)), pageOf(fold(events))])
    expect(report).toContain('Or raise <code>time-limit</code> together');
});

test('a fix bisection calls what works fixed, in the table and of an end that fails', () => {
  const [fixed, broken] = [commit('a'), commit('b')];
  const steps = [...step(1, 'bad-end', broken, 'bad'), ...step(2, 'good-end', fixed, 'good')];
  const summary = summaryOf(fold(journal(started([fixed], broken, { mode: 'fix' }), ...steps)));
  expect(summary).toContain('❌ broken (broken end)');
  expect(summary).toContain('✅ fixed (fixed end)');
});

test('the evidence ends with the crash report: no registers twice, no blank lines', () => {
  const excerpt = ['BUG: a ', ' ---[ end trace 0 ]--- ', 'RAX: 0 ', ''];
  const crashed = { kind: 'crashed', title: 'a', altTitles: [], corrupted: false, excerpt } as const;
  const events = journal(
    started([commit('a')], commit('b')),
    ...step(1, 'bad-end', commit('b'), 'bad', { ...crashed, altTitles: [], excerpt: [...excerpt] }),
  );
  for (const report of [summaryOf(fold(events)), pageOf(fold(events))]) {
    expect(report).toContain('BUG: a\n ---[ end trace 0 ]---');
    expect(report).not.toContain('RAX');
  }
});

test('foreign text makes no markup in summary and page', () => {
  const evil = commit('e', '<img src=x onerror=alert(1)> | @all [a](javascript:b)');
  const title = '</code></pre><script>x</script>';
  const bad = { kind: 'crashed', title, altTitles: [], corrupted: false, excerpt: ['```', title] } as const;
  const events = journal(
    started([commit('a')], evil),
    ...step(1, 'bad-end', evil, 'bad', { ...bad, altTitles: [], excerpt: [...bad.excerpt] }),
    { event: 'concluded', status: 'found', firstBad: evil, suspects: [], confidence: 1, reason: title },
  );
  const page = pageOf(fold(events));
  expect(page).not.toMatch(/<script|<img/);
  const outsideFences = summaryOf(fold(events)).replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '');
  expect(outsideFences).not.toMatch(/<script|<img|@all|\]\(/);
});

test('the summary of a huge run stays below the limit of the platform', () => {
  const subject = '|'.repeat(5000);
  const steps = Array.from({ length: 900 }, (_, n) =>
    step(n + 1, 'search', commit('b', subject), 'bad'),
  ).flat();
  const suspects = Array.from({ length: 5000 }, () => commit('d', subject));
  const events = journal(started([commit('a')], commit('b')), ...steps, {
    event: 'concluded',
    status: 'suspects',
    firstBad: null,
    suspects,
    confidence: null,
    reason: subject,
  });
  expect(Buffer.byteLength(summaryOf(fold(events)))).toBeLessThan(SUMMARY_LIMIT);
});

test('the page loads nothing from elsewhere and runs no script', () => {
  const page = pageOf(fold(foundJournal()));
  expect(page).not.toMatch(/<script|<link|src=|@import|url\(/);
  expect(page).toContain('<th scope="col">verdict</th>');
});

test('suspects stand with their subject and the reason why they were skipped, in summary and page', () => {
  const suspects = [commit('c', 'mm: <skipped>'), commit('d', 'mm: the bad one')];
  const [{ commit: skipped }, bad] = suspects as [(typeof suspects)[0], (typeof suspects)[0]];
  const events = journal(
    started([commit('a')], bad),
    ...step(1, 'bad-end', bad, 'bad'),
    { event: 'step', step: 2, role: 'search', candidate: suspects[0]!, remaining: 1, stepsLeft: 0 },
    { event: 'built', step: 2, ok: false, reused: false, seconds: 1, kernel: null, reason: 'toy.c:1: <no>' },
    {
      event: 'verdict',
      step: 2,
      role: 'search',
      commit: skipped,
      verdict: 'skip',
      reason: 'build failed: toy.c:1: <no>',
    },
    {
      event: 'concluded',
      status: 'suspects',
      firstBad: null,
      suspects,
      confidence: null,
      reason: 'only skipped commits are left, the culprit is one of 2: and so on',
      besides: [],
    },
  );
  const summary = summaryOf(fold(events));
  expect(summary).toContain(
    '- <code>cccccccccccc</code> mm: &lt;skipped&gt;: build failed: toy.c&#58;1: &lt;no&gt;\n',
  );
  expect(summary).toContain('- <code>dddddddddddd</code> mm: the bad one\n');
  expect(summary).not.toContain('and so on');
  const page = pageOf(fold(events));
  expect(page).toContain(
    '<code>cccccccccccc</code> mm: &lt;skipped&gt;<br><small>build failed: toy.c:1: &lt;no&gt;',
  );
});

test('other failures are listed with the steps that met them, hangs too', () => {
  const hang = { kind: 'hung', phase: 'before-agent', where: 'Freeing memory' } as const;
  const events = journal(
    started([commit('a')], commit('b')),
    ...step(1, 'bad-end', commit('b'), 'bad'),
    {
      event: 'signature',
      signature: { kind: 'crash', title: 'KASAN: use-after-free Read in foo' },
      newAsWell: [],
      settled: true,
    },
    ...step(2, 'search', commit('c'), 'skip', hang),
    ...step(3, 'search', commit('d'), 'skip', { ...hang, where: 'elsewhere' }),
  );
  expect(summaryOf(fold(events))).toContain(
    '- <code>hung before the guest answered</code> at step 2 (cccccccccccc), step 3 (dddddddddddd)',
  );
  expect(pageOf(fold(events))).toContain(
    '<code>hung before the guest answered</code> at <a href="#step-2">step 2</a>',
  );
});

test('the page has what each step left: after a skip as much as before, in the end one', () => {
  const [a, b, c, d] = [commit('a'), commit('b'), commit('c'), commit('d')];
  const search = (number: number, candidate: typeof a, verdict: 'good' | 'skip', suspects: number) =>
    step(number, 'search', candidate, verdict).map((event) =>
      event.event === 'step' ? { ...event, suspects, remaining: 3 } : event,
    );
  const events = journal(
    started([a], b, { commits: 12 }),
    ...search(1, c, 'skip', 12),
    ...search(2, d, 'good', 12),
    ...search(3, a, 'good', 4),
    { event: 'concluded', status: 'found', firstBad: b, suspects: [], confidence: 1, reason: '' },
  );
  const shown = [...pageOf(fold(events)).matchAll(/after step (\d): (\d+) of 12 left/g)].map(
    ([, at, left]) => [at, left],
  );
  expect(shown).toEqual([
    ['1', '12'],
    ['2', '4'],
    ['3', '1'],
  ]);
});

test('guests that ran side by side explain why boots took longer than the run', () => {
  const view = fold(foundJournal());
  expect(totals({ ...view, seconds: { total: 90, building: 60, booting: 20, testing: 5 } })).not.toMatch(
    /side/,
  );
  expect(totals({ ...view, seconds: { total: 90, building: 60, booting: 80, testing: 5 } })).toMatch(
    /1 min 30 s: building 1 min, booting 1 min 20 s, testing 5 s \(guests side by side added up\)$/,
  );
});
