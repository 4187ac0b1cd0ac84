import { type CaseResult, hasFailed, type TestCase, type TestReport } from './case.ts';
import { readLine } from './line.ts';
import { type Group, type Node, treeOf, unfinished } from './tree.ts';

/**
 * Reads what a test says about its cases: KTAP 1, TAP 13 and 14, and what kselftest and KUnit make of them.
 *
 * After Documentation/dev-tools/ktap.rst, lib/kunit/test.c and tools/testing/selftests/kselftest/ of Linux, and
 * https://testanything.org/tap-version-14-specification.html.
 *
 * Lines that are none of TAP are passed over wherever they stand. As any program may print `ok 1`, results count only
 * in a group (the lines of one depth, up to the result of the test that they are part of) that
 *
 * - has a version line, or
 * - has a plan and at least one result, or a plan that skips all, or
 * - has a name, by `# Subtest:` or kselftest's `# selftests:`, or
 * - begins with results numbered 1 and 2.
 *
 * Lines behind a `# ` are read below kselftest's `# selftests:`, and below a version line or a plan behind a `# `.
 * Results without a number count if the first one of their group has none. Indented groups at the end of a log, without
 * a version line and a name, have lost the name of the test that they belong to, and do not count.
 *
 * Cases of one name are one case, and the worst of their results is its: a test that is run in a loop, or printed twice,
 * has the same cases whatever the number of rounds.
 *
 * @param lines  a log, split at its line breaks, without what printk puts in front. The last one is not read: it is
 *               empty, or it was cut off, and then a `# SKIP` may be missing at its end
 * @returns null if there is nothing of that kind in the log
 */
export function readTestReport(lines: readonly string[]): TestReport | null {
  const root = treeOf(lines.slice(0, -1).map((line, index) => [index + 1, readLine(line)] as const));
  const documents = root.open.filter((group) => counts(group) && (named(group) || isDocument(group)));
  if (documents.length === 0) return null;
  const tally: Tally = { cases: new Map(), missing: 0, plans: 0, bailedOut: null };
  for (const group of documents) {
    if (group.name === null) addGroup(group, '', tally);
    else addNode(unfinished(group.name, group), '', tally);
  }
  // The test that a group at the end is part of has no result.
  tally.missing += documents.filter(named).length;
  const { cases, missing, plans, bailedOut } = tally;
  const plan = missing > 0 ? 'broken' : plans > 0 ? 'kept' : 'none';
  return { cases: [...cases.values()], plan, missing, bailedOut };
}

const named = ({ name }: Group): boolean => name !== null;
const isDocument = ({ depth, versioned }: Group): boolean => depth === 0 || versioned;

/** Whether the results of a group count, by the rule of `readTestReport`. */
function counts(group: Group): boolean {
  const { versioned, plan, nodes } = group;
  if (versioned || named(group) || (plan && (plan.skipped || nodes.length > 0))) return true;
  const [first, second] = nodes.filter(({ result }) => result !== 'not reached');
  return first?.number === 1 && second?.number === 2;
}

/** The results of a group that count. */
function resultsOf(group: Group): Node[] {
  const first = group.nodes.find(({ result }) => result !== 'not reached');
  if (first?.number == null) return group.nodes;
  return group.nodes.filter(({ number, result }) => number !== null || result === 'not reached');
}

/** From most to least telling. A case that was reached in one round and not in the next one is not known to pass. */
const WORST_FIRST: readonly CaseResult[] = ['failed', 'timed out', 'not reached', 'passed', 'skipped'];

interface Tally {
  cases: Map<string, TestCase>;
  missing: number;
  plans: number;
  bailedOut: string | null;
}

/** @returns whether a case of the group failed */
function addGroup(group: Group, path: string, tally: Tally): boolean {
  tally.bailedOut ??= group.bailedOut;
  const nodes = resultsOf(group);
  const results = nodes.filter(({ result }) => result !== 'not reached');
  const open = nodes.length - results.length + group.lost.filter(counts).length;
  if (group.plan) tally.plans++;
  tally.missing += Math.max(open, missingOfPlan(group, results));
  return nodes.map((node) => addNode(node, path, tally)).includes(true);
}

/** @returns whether it failed, or a case in it */
function addNode({ name, result, line, remark, groups }: Node, path: string, tally: Tally): boolean {
  const inner = groups.filter(counts).map((group) => addGroup(group, `${path}${name}/`, tally));
  const failed = hasFailed({ result });
  addCase({ name: `${path}${name}`, result, line, remark, explained: failed && inner.includes(true) }, tally);
  return failed || inner.includes(true);
}

function addCase(one: TestCase, { cases }: Tally): void {
  const before = cases.get(one.name);
  if (!before) {
    cases.set(one.name, one);
    return;
  }
  const explained = [before, one].filter(hasFailed).every((each) => each.explained);
  const worse = WORST_FIRST.indexOf(one.result) < WORST_FIRST.indexOf(before.result) ? one : before;
  cases.set(one.name, { ...worse, explained: hasFailed(worse) && explained });
}

/** How many results a plan promises and the log does not have. A number that comes twice is one result. */
function missingOfPlan({ plan }: Group, results: readonly Node[]): number {
  if (!plan) return 0;
  const numbers = results.flatMap(({ number }) => (number === null ? [] : [number]));
  const distinct = new Set(numbers.filter((number) => number >= 1 && number <= plan.count));
  return Math.max(0, plan.count - distinct.size - (results.length - numbers.length));
}
