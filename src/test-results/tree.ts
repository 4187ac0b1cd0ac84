import type { CaseResult } from './case.ts';
import type { LinePosition, ResultLine, TapLine, TestLine } from './line.ts';

/** A case with the groups of cases that it consists of. */
export interface Node {
  name: string;
  result: CaseResult;
  remark: string;
  line: number;
  number: number | null;
  groups: Group[];
}

/** What stands at one depth, up to the result of the test that it is a part of. */
export interface Group extends LinePosition {
  /** Of the test that it is part of, if a line in front told it. */
  name: string | null;
  versioned: boolean;
  plan: { count: number; skipped: boolean } | null;
  nodes: Node[];
  /** Deeper groups whose test has no result yet. */
  open: Group[];
  /** Deeper groups whose test never got a result, and nobody knows its name. */
  lost: Group[];
  /** The test that said that it begins and has no result yet. */
  announced: { name: string; line: number } | null;
  /** A name that the next group takes. */
  nextName: string | null;
  /** The first line. */
  line: number;
  bailedOut: string | null;
}

function emptyGroup({ depth, hashes }: LinePosition, line: number): Group {
  const told = { name: null, versioned: false, plan: null, announced: null, nextName: null, bailedOut: null };
  return { depth, hashes, line, nodes: [], open: [], lost: [], ...told };
}

const isEmpty = ({ versioned, plan, nodes }: Group): boolean => !versioned && !plan && nodes.length === 0;

/**
 * Puts the lines together. Results of a nested test stand above the result of the test that they are part of, so a group
 * waits until that comes.
 *
 * @returns the outermost group, of no depth: its `open` are the documents in the log
 */
export function treeOf(lines: Iterable<readonly [number: number, line: TapLine]>): Group {
  const root = emptyGroup({ depth: -1, hashes: 0 }, 0);
  const stack = [root];
  let last: TapLine['kind'] | null = null;
  let inYaml = false;
  for (const [number, line] of lines) {
    const deeper = line.depth > stack.at(-1)!.depth;
    // A block that was cut off ends where the next result stands.
    if (inYaml && (deeper || line.kind === 'other')) {
      inYaml = line.kind !== 'end of yaml';
      continue;
    }
    inYaml = line.kind === 'yaml' && last === 'result' && deeper;
    last = line.kind;
    if (line.kind === 'other' || line.kind === 'yaml' || line.kind === 'end of yaml') continue;
    take(line, number, stack);
  }
  while (stack.length > 1) settle(stack.pop()!);
  return root;
}

function take(line: TestLine, number: number, stack: Group[]): void {
  if (isRemark(line, stack)) return;
  const group = groupAt(line, number, stack);
  switch (line.kind) {
    case 'version':
      (isEmpty(group) ? group : anotherGroup(line, number, stack)).versioned = true;
      return;
    case 'plan': {
      const mine =
        group.plan || (group.nextName !== null && group.name) ? anotherGroup(line, number, stack) : group;
      mine.plan = { count: line.count, skipped: line.skipped };
      return;
    }
    case 'subtest':
      // Perl and KUnit write it as deep as the cases, others as deep as the result of them all.
      if (group.depth > 0 && group.name === null && !group.plan && group.nodes.length === 0)
        group.name = line.name || null;
      else group.nextName = line.name || null;
      return;
    case 'announced':
      settle(group);
      group.announced = { name: line.name, line: number };
      return;
    case 'bail out':
      group.bailedOut ??= line.reason;
      return;
    case 'result':
      takeResult(group, line, number);
  }
}

/** Whether a line stands behind a `#` that nobody put in front of the output of a test. */
function isRemark(line: TestLine, stack: readonly Group[]): boolean {
  if (line.kind === 'version' || line.kind === 'plan') return false;
  const outer = stack.findLast((group) => group.depth < line.depth || isAt(group, line))!;
  return line.hashes > outer.hashes && !outer.announced;
}

const isAt = (group: Group, { depth, hashes }: LinePosition): boolean =>
  group.depth === depth && group.hashes === hashes;

function takeName(group: Group): string | null {
  const name = group.nextName;
  group.nextName = null;
  return name;
}

/** The group of a place: the one on top, or a new one. Deeper groups wait for a result from now on. */
function groupAt(place: TestLine, line: number, stack: Group[]): Group {
  let deeper: Group | null = null;
  while (stack.length > 1 && stack.at(-1)!.depth > place.depth) {
    deeper = stack.pop()!;
    settle(deeper);
  }
  const top = stack.at(-1)!;
  if (isAt(top, place)) return top;
  if (top.depth === place.depth) settle(stack.pop()!);
  const group = open(place, line, stack);
  // The beginning of the log is lost: the first lines are of a group whose result this is.
  if (
    place.kind === 'result' &&
    deeper &&
    !deeper.versioned &&
    deeper.name === null &&
    top.open.at(-2) === deeper
  ) {
    top.open.splice(-2, 1);
    group.open.push(deeper);
  }
  return group;
}

/** A new group beside the one on top. */
function anotherGroup(place: LinePosition, line: number, stack: Group[]): Group {
  const before = stack.pop()!;
  const name = takeName(before);
  settle(before);
  const group = open(place, line, stack);
  group.name ??= name;
  return group;
}

function open(place: LinePosition, line: number, stack: Group[]): Group {
  const outer = stack.at(-1)!;
  const group = emptyGroup(place, line);
  group.name = takeName(outer) ?? outer.announced?.name ?? null;
  outer.open.push(group);
  stack.push(group);
  return group;
}

function takeResult(group: Group, line: ResultLine, number: number): void {
  group.nextName = null;
  const began = group.announced?.name;
  const name = line.name || began || line.nameOfRemark || `test ${line.number ?? group.nodes.length + 1}`;
  const groups = settle(group, name);
  const { result, remark, number: counted } = line;
  group.nodes.push({ name, result, remark, line: number, number: counted, groups });
}

/** A test of which a group was seen, and no result. */
export const unfinished = (name: string, group: Group): Node => notReached(name, group.line, [group]);

const notReached = (name: string, line: number, groups: Group[]): Node => {
  return { name, result: 'not reached', remark: '', line, number: null, groups };
};

/**
 * The tests that have begun in a group get no result any more, but for one: those with a name were not reached.
 *
 * @param name  of the test whose result is there; none at the end of the group
 * @returns the groups that this one consists of
 */
function settle(group: Group, name?: string): Group[] {
  const begun = new Map<string, Node>();
  if (group.announced) {
    const { name, line } = group.announced;
    begun.set(name, notReached(name, line, []));
  }
  const mine: Group[] = [];
  for (const [index, inner] of group.open.entries()) {
    const isLast = index === group.open.length - 1;
    if (name !== undefined && (inner.name === name || (inner.name === null && isLast))) mine.push(inner);
    else if (inner.name === null) group.lost.push(inner);
    else if (begun.has(inner.name)) begun.get(inner.name)!.groups.push(inner);
    else begun.set(inner.name, unfinished(inner.name, inner));
  }
  if (name !== undefined) begun.delete(name);
  for (const node of begun.values()) group.nodes.push(node);
  group.announced = null;
  group.open = [];
  return mine;
}
