import { describe, expect, test } from 'vitest';
import { type AnswerWay, causeOf } from '../../../eval/compare/cause.ts';
import type { ComparableItem } from '../../../eval/compare/comparable-run.ts';
import { compareRuns } from '../../../eval/compare/compare-runs.ts';
import { printComparison } from '../../../eval/compare/print-comparison.ts';

const way = (about: Partial<AnswerWay> = {}): AnswerWay => ({
  status: 'answered',
  mode: 'computed',
  question: { task: 'value', regions: ['青石县'], years: [2023], kind: 'target' },
  found: [true, false],
  rows: ['r1 税收 5 10'],
  cited: ['r1 10'],
  withheld: 0,
  ...about,
});

describe('two versions part where the question is', () => {
  test.each([
    ['reading', { question: { task: 'value', years: [2022] } }],
    ['reading', { question: { task: 'find' }, mode: 'quoted' }],
    ['finding', { found: [true, true] }],
    ['table', { mode: 'quoted', rows: [] }],
    ['table', { rows: ['r2 税收 7 90'] }],
    ['gate', { withheld: 1 }],
    ['gate', { status: 'not_mentioned', cited: [] }],
    ['finding', { cited: ['r1 90'] }],
    ['words', {}],
  ] as const)('%s', (cause, change) => {
    expect(causeOf(way(), way(change))).toBe(cause);
    expect(causeOf(way(change), way())).toBe(cause);
  });

  test('and what one of them does not say tells nothing', () => {
    expect(causeOf(way({ question: undefined }), way())).toBe('words');
    expect(causeOf(way({ question: { task: 'value' } }), way())).toBe('words');
  });
});

const item = (
  id: string,
  type: string,
  { right, text = 'x', ...rest }: { right: boolean; text?: string; way?: AnswerWay },
): ComparableItem => ({
  ...{ id, digest: id, cluster: id, ...rest },
  parts: { accuracy: { sum: right ? 1 : 0, weight: 1 } },
  shown: { question: `${id}？`, type, status: 'answered', text },
});
const numbers = Array.from({ length: 12 }, (_, at) => `n${at}`);
const run = (name: string, right: boolean) => ({
  name,
  items: [
    ...numbers.map((id) =>
      item(id, 'number', { right, way: way(right ? {} : { mode: 'quoted', rows: [] }) }),
    ),
    item('t1', 'text', { right: true, text: right ? 'x' : 'y', way: way() }),
  ],
});
const resampling = { resamples: 50, seed: 1 };

test('changes are counted by kind and cause, each kind with the verdict of its test', () => {
  const { byKind, otherwiseWorded } = compareRuns(run('a', false), run('b', true), { resampling });
  expect(byKind[0]).toMatchObject({
    ...{ kind: 'number', questions: 12, won: 12, lost: 0, verdict: 'better' },
    causes: { table: { won: 12, lost: 0 }, reading: { won: 0, lost: 0 } },
  });
  expect(byKind[1]).toMatchObject({ kind: 'text', verdict: 'same', needed: undefined });
  expect(otherwiseWorded).toBe(1);
});

test('a kind with too few says how many it would take', () => {
  const before = { name: 'a', items: run('a', false).items.slice(0, 12) };
  const now = {
    name: 'b',
    items: before.items.map((one, at) => (at < 2 ? (run('b', true).items[at] ?? one) : one)),
  };
  const [kind] = compareRuns(before, now, { resampling }).byKind;
  expect(kind).toMatchObject({ won: 2, lost: 0, verdict: 'inconclusive' });
  expect(kind?.needed).toBeGreaterThan(12);
});

test('the table stands in print, with the cause behind each question', () => {
  const text = printComparison(compareRuns(run('a', false), run('b', true), { resampling }));
  expect(text).toMatch(/n0 {2}accuracy; by table {2}n0？/u);
  expect(text).toMatch(/number +12 +12\/0 .*12\/0 .*better/u);
  expect(text).toContain('1 more answers differ in words');
});

test('a locked run, which keeps figures alone, gives no causes', () => {
  const bare = run('a', false).items.map(({ way: _, shown: __, ...rest }) => rest);
  const { byKind, flipped } = compareRuns({ name: 'lock', items: bare }, run('b', true), {
    resampling,
  });
  expect(byKind).toEqual([]);
  expect(flipped.every(({ cause }) => cause === undefined)).toBe(true);
});
