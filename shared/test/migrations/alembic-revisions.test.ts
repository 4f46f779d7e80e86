import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreesOnHead, parseCurrent, parseHistory, pendingRevisions, resolveTarget } from '../../migrations/alembic-revisions.ts';

// Recorded from Alembic 1.20.1.
const LINEAR = `a002 -> a003 (head), index
a001 -> a002, add orders, with -> arrows (head)
<base> -> a001, create users
`;
const BRANCHED = `c001 (a002) -> c002 (billing) (head), billing two
<base> -> c001 (billing), billing base
a003, b001 -> m001 (head) (mergepoint), merge
a002 -> a003, index
a002 -> b001, branch two
a001 -> a002 (branchpoint), add orders, with -> arrows (head)
<base> -> a001, create users
`;
const NEEDS_A_LABEL = `c001 (a002) -> c002 (billing) (head), billing two
m001 (billing) -> d001 (head), dep on label
a003, b001 -> m001 (mergepoint), merge
a002 -> a003, index
<base> -> c001 (billing), billing base
a002 -> b001, branch two
a001 -> a002 (branchpoint), add orders, with -> arrows (head)
<base> -> a001, create users
`;

const linear = parseHistory(LINEAR);
const branched = parseHistory(BRANCHED);
const ids = (targets: readonly string[], present: readonly string[], graph = branched): readonly string[] => pendingRevisions(targets, present, graph).map((revision) => revision.id);

describe('parseHistory', () => {
  test('a line of revisions, with arrows and marks in their descriptions', () => {
    expect([...linear.values()]).toEqual([
      { id: 'a003', description: 'index', follows: ['a002'], needs: [], labels: [] },
      { id: 'a002', description: 'add orders, with -> arrows (head)', follows: ['a001'], needs: [], labels: [] },
      { id: 'a001', description: 'create users', follows: [], needs: [], labels: [] },
    ]);
  });

  test('branches, merges, labels and what a revision needs besides', () => {
    expect(branched.get('c002')).toEqual({ id: 'c002', description: 'billing two', follows: ['c001'], needs: ['a002'], labels: ['billing'] });
    expect(branched.get('m001')).toEqual({ id: 'm001', description: 'merge', follows: ['a003', 'b001'], needs: [], labels: [] });
    expect(branched.get('a002')?.labels).toEqual([]);
  });

  test('what an env.py prints and further lines of descriptions are passed over', () => {
    const graph = parseHistory(`using the test database\na001 -> a002, first line\nsecond line, of a -> b, c\nx -> y, made up\n<base> -> --sql, an option\n<base> -> a001, \r\n\n`);
    expect([...graph.keys()]).toEqual(['a002', 'a001']);
    expect(graph.get('a001')?.description).toBeUndefined();
  });

  test('nothing', () => expect(parseHistory('').size).toBe(0));
});

describe('parseCurrent', () => {
  test.each([
    ['', []],
    ['a003 (head)\n', ['a003']],
    ['a001\n', ['a001']],
    ['b001\na003\nc002 (head)\n', ['b001', 'a003', 'c002']],
    ['a003 (effective head)\nm001 (head) (mergepoint)\n', ['a003', 'm001']],
    ['connecting\nCurrent revision(s) for db:\nnope\na003\n', ['a003']],
  ])('%j', (stdout, present) => expect(parseCurrent(stdout, branched)).toEqual(present));
});

test.each([
  ['head', [], 'a003 (head)\n', true],
  ['heads', [], 'x\na003 (effective head) (mergepoint)\n', true],
  ['head', [], 'a003\n', false],
  ['heads', [], '', false],
  ['head', [{ id: 'a003', description: undefined }], 'a002\n', true],
  ['a002', [], 'a002\n', true],
])('%s with %j pending and %j', (to, pending, stdout, agrees) => {
  expect(agreesOnHead(to, pending, stdout, linear)).toBe(agrees);
  expect(agreesOnHead(to, pending, stdout, parseHistory(''))).toBe(true);
});

describe('resolveTarget', () => {
  test.each([
    ['head', [], linear, 'a003', ['a003']],
    ['heads', [], branched, 'heads', ['c002', 'm001']],
    ['a002', [], linear, 'a002', ['a002']],
    ['billing@head', [], branched, 'c002', ['c002']],
    ['a003@head', [], branched, 'm001', ['m001']],
    ['+1', ['a001'], linear, 'a002', ['a002']],
    ['+2', [], linear, 'a002', ['a002']],
    ['head', [], parseHistory(''), 'head', []],
    ['abcd', [], parseHistory('<base> -> abcdef12, x\n'), 'abcdef12', ['abcdef12']],
  ])('%s', (to, present, graph, argument, targets) => {
    expect(resolveTarget(to, present, graph)).toEqual({ kind: 'target', argument, ids: targets });
  });

  test.each([
    ['head', branched, 'several-heads', '2 heads: "c002", "m001"'],
    ['a001@head', parseHistory(BRANCHED.replace('a003, b001 -> m001 (head) (mergepoint), merge\n', '')), 'several-heads', 'branch "a001" have'],
    ['+1', branched, 'several-heads', '2 heads'],
    ['nope@head', branched, 'unknown-revision', 'names no branch'],
    ['+4', linear, 'unknown-revision', 'asks for 4 revisions, but 3 are pending'],
    ['+0', linear, 'unknown-revision', 'asks for 0'],
    ['nope', linear, 'unknown-revision', 'is none of them'],
    ['a00', linear, 'unknown-revision', 'is none of them'],
    ['abcd', parseHistory('abcd1 -> abcd2, x\n<base> -> abcd1, y\n'), 'unknown-revision', 'begins 2 of them'],
    ['-1', linear, 'unknown-revision', 'is none of them'],
  ])('%s is refused', (to, graph, reasonCode, words) => {
    const target = resolveTarget(to, [], graph);
    expect(target).toMatchObject({ kind: 'failed', reasonCode });
    expect(target.kind === 'failed' ? target.reason : '').toContain(words);
  });
});

describe('pendingRevisions', () => {
  test('a line, from nothing, from within, and at its end', () => {
    expect(ids(['a003'], [], linear)).toEqual(['a001', 'a002', 'a003']);
    expect(ids(['a003'], ['a001'], linear)).toEqual(['a002', 'a003']);
    expect(ids(['a002'], ['a003'], linear)).toEqual([]);
    expect(pendingRevisions(['a001'], [], linear)).toEqual([{ id: 'a001', description: 'create users' }]);
  });

  test('branches, a merge and dependencies', () => {
    expect(ids(['m001'], ['a003', 'b001'])).toEqual(['m001']);
    expect(ids(['m001'], ['a003'])).toEqual(['b001', 'm001']);
    expect(ids(['c002'], [])).toEqual(['c001', 'a001', 'a002', 'c002']);
    expect(ids(['c002', 'm001'], ['a002'])).toEqual(['a003', 'b001', 'm001', 'c001', 'c002']);
    expect(ids(['nope'], [])).toEqual([]);
  });

  test('a label that is needed means the first revision of its branch', () => {
    const graph = parseHistory(NEEDS_A_LABEL);
    expect(ids(['d001'], ['a003', 'b001'], graph)).toEqual(['m001', 'c001', 'd001']);
    expect(ids(['x'], [], parseHistory('<base> (nowhere) -> x, y\n'))).toEqual(['x']);
  });

  test('puts each after all it follows, however long and branched the history is', () => {
    const graphs = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 60 }).map((follows) =>
      follows.map((parents, index) => ({ id: `r${index}`, follows: index === 0 ? [] : [...new Set(parents.map((parent) => `r${parent % index}`))] })),
    );
    fc.assert(
      fc.property(graphs, fc.nat(), fc.nat(), (nodes, targetIndex, presentIndex) => {
        const graph = parseHistory([...nodes].reverse().map((node) => `${node.follows.join(', ') || '<base>'} -> ${node.id}, text`).join('\n'));
        const target = `r${targetIndex % nodes.length}`;
        const present = `r${presentIndex % nodes.length}`;
        const order = ids([target], [present], graph);
        const before = new Set(ids([present], [], graph));
        for (const [index, id] of order.entries()) {
          expect(before.has(id)).toBe(false);
          for (const parent of graph.get(id)?.follows ?? []) expect(before.has(parent) || order.indexOf(parent) < index).toBe(true);
        }
        expect(new Set([...order, ...before]).has(target)).toBe(true);
        expect(new Set(order).size).toBe(order.length);
      }),
    );
  });

  test('a history of thousands', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index === 0 ? '<base>' : `r${index - 1}`} -> r${index}, x`);
    expect(ids(['r19999'], ['r9'], parseHistory(lines.reverse().join('\n'))).length).toBe(19_990);
  });
});
