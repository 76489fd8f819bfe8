import { expect, test } from 'vitest';
import type { ComparableItem, ComparableRun } from '../../../eval/compare/comparable-run.ts';
import { compareRuns } from '../../../eval/compare/compare-runs.ts';
import { printComparison } from '../../../eval/compare/print-comparison.ts';

const quick = { resampling: { resamples: 500, seed: 3 } };

const item = (id: string, right: boolean, about: Partial<ComparableItem> = {}): ComparableItem => ({
  id,
  digest: id,
  cluster: `report ${id.slice(0, 1)}`,
  parts: { accuracy: { sum: right ? 1 : 0, weight: 1 } },
  ...about,
});
const run = (name: string, items: readonly ComparableItem[]): ComparableRun => ({ name, items });
const ids = ['a', 'b', 'c', 'd'].flatMap((report) => [1, 2, 3, 4, 5].map((n) => `${report}${n}`));
const all = (isRight: (id: string) => boolean) => ids.map((id) => item(id, isRight(id)));
const accuracyOf = (before: readonly ComparableItem[], now: readonly ComparableItem[]) =>
  compareRuns(run('before', before), run('now', now), quick).measures[0];

test('a drop that is no chance is worse, and the lost questions are named', () => {
  const comparison = compareRuns(
    run(
      'before',
      all(() => true),
    ),
    run(
      'now',
      all((id) => !/[12]$/u.test(id)),
    ),
    quick,
  );
  expect(comparison.measures[0]).toMatchObject({ lost: 8, won: 0, ties: 12, verdict: 'worse' });
  expect(comparison.measures[0]?.p).toBeCloseTo(2 ** -7, 6);
  expect(comparison.flipped.map(({ id, direction }) => [id, direction])).toContainEqual([
    'a1',
    'lost',
  ]);
  expect(comparison.flipped).toHaveLength(8);
  expect(printComparison(comparison)).toMatch(/8 lost\s+a1 {2}accuracy/u);
});

test('a drop that may be chance says how many questions it would take', () => {
  const before = all(() => true);
  const measure = accuracyOf(
    before,
    all((id) => id !== 'a1'),
  );
  expect(measure).toMatchObject({ verdict: 'inconclusive', lost: 1 });
  expect(measure?.needed).toBeGreaterThan(20);
});

test('the same run is the same', () => {
  const before = all((id) => id !== 'b2');
  expect(accuracyOf(before, before)).toMatchObject({ verdict: 'same', difference: 0, p: 1 });
});

test('lower is better where it is: fewer wrong numbers are better', () => {
  const wrong = (count: number) =>
    ids.map((id, at) =>
      item(id, true, { parts: { wrong_numbers: { sum: at < count ? 1 : 0, weight: 1 } } }),
    );
  expect(accuracyOf(wrong(10), wrong(0))).toMatchObject({ verdict: 'better', won: 10, lost: 0 });
});

test('lost questions stand before won ones', () => {
  const { flipped } = compareRuns(
    run('before', [item('a1', false), item('a2', true)]),
    run('now', [item('a1', true), item('a2', false)]),
    quick,
  );
  expect(flipped.map(({ id }) => id)).toEqual(['a2', 'a1']);
});

test('questions of one run only, and changed ones, are named and not compared', () => {
  const comparison = compareRuns(
    run('before', [item('a1', true), item('a2', true), item('old', true)]),
    run('now', [item('a1', true), item('a2', true, { digest: 'other' }), item('new', true)]),
    quick,
  );
  expect(comparison).toMatchObject({
    questions: 1,
    onlyBefore: ['old'],
    onlyNow: ['new'],
    changed: ['a2'],
  });
});
