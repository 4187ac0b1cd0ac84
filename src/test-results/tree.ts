import type { CaseResult } from './case.ts';
import type { Place, ResultLine, TapLine, TestLine } from './line.ts';

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
export interface Group extends Place {
  /** Of its `# Subtest:` line. */
  name: string | null;
  versioned: boolean;
  plan: { count: number; skipped: boolean } | null;
  nodes: Node[];
  /** Deeper groups whose own result has not come. */
  open: Group[];
  /** The test that said that it begins and has no result yet. */
  announced: { name: string; line: number } | null;
  /** A name that the next group takes, be it a deeper one or this one. */
  nextName: string | null;
  /** The first line. */
  line: number;
  bailedOut: string | null;
  /** True if it is quoted by a test that was announced, as kselftest's runner does. */
  quoted: boolean;
}

function emptyGroup(place: Place, line: number): Group {
  const { depth, hashes } = place;
  const told = { name: null, versioned: false, plan: null, announced: null, nextName: null, bailedOut: null };
  return { depth, hashes, line, nodes: [], open: [], quoted: false, ...told };
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
  while (stack.length > 1) close(stack.pop()!);
  close(root);
  return root;
}

function take(line: TestLine, number: number, stack: Group[]): void {
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
        group.name = line.name;
      else group.nextName = line.name;
      return;
    case 'announced':
      interrupt(group);
      group.announced = { name: line.name, line: number };
      return;
    case 'bail out':
      group.bailedOut ??= line.reason;
      return;
    case 'result':
      takeResult(group, line, number);
  }
}

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
    close(deeper);
  }
  const top = stack.at(-1)!;
  if (top.depth === place.depth && top.hashes === place.hashes) return top;
  if (top.depth === place.depth) close(stack.pop()!);
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
function anotherGroup(place: Place, line: number, stack: Group[]): Group {
  const before = stack.pop()!;
  const name = takeName(before);
  close(before);
  const group = open(place, line, stack);
  group.name ??= name;
  return group;
}

function open(place: Place, line: number, stack: Group[]): Group {
  const outer = stack.at(-1)!;
  const group = emptyGroup(place, line);
  group.name = takeName(outer);
  group.quoted = place.hashes > 0 && (outer.quoted || outer.announced !== null);
  outer.open.push(group);
  stack.push(group);
  return group;
}

function takeResult(group: Group, line: ResultLine, number: number): void {
  group.nextName = null;
  const began = group.announced?.name ?? null;
  const name = line.name || began || line.nameOfRemark || `test ${line.number ?? group.nodes.length + 1}`;
  // The results of another test were lost: what was printed up to here is that one's.
  if (began !== null && began !== name) interrupt(group);
  group.announced = null;
  const groups: Group[] = [];
  for (const inner of group.open) {
    if (inner.name === null || inner.name === name) groups.push(inner);
    else group.nodes.push(unfinished(inner.name, inner));
  }
  group.open = [];
  const { result, remark, number: counted } = line;
  group.nodes.push({ name, result, remark, line: number, number: counted, groups });
}

/** A test of which a group was seen, and no result. */
export const unfinished = (name: string, group: Group): Node => notReached(name, group.line, [group]);

const notReached = (name: string, line: number, groups: Group[]): Node => {
  return { name, result: 'not reached', remark: '', line, number: null, groups };
};

/** The test that was announced gets no result any more. */
function interrupt(group: Group): void {
  if (!group.announced) return;
  const { name, line } = group.announced;
  group.announced = null;
  group.nodes.push(notReached(name, line, group.open));
  group.open = [];
}

/** Nothing more comes at this depth. Groups in it that have a name are tests without a result. */
function close(group: Group): void {
  interrupt(group);
  if (group.depth < 0) return;
  const named = group.open.filter(({ name }) => name !== null);
  for (const inner of named) group.nodes.push(unfinished(inner.name!, inner));
  group.open = group.open.filter(({ name }) => name === null);
}
