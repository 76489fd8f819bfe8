import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareRuns } from '../../../eval/compare/compare-runs.ts';
import { callPlanted } from '../../../eval/compare/decision-power.ts';
import { decide, describeDecision } from '../../../eval/compare/decision.ts';
import { plantedPair } from '../../../eval/compare/planted-changes.ts';
import { lockedRun, readLock } from '../../../eval/lock/lock-file.ts';
import { seededRandom } from '../../../eval/statistics/seeded-random.ts';

const lockPath = join(import.meta.dirname, '../../../eval/gold/lock.json');
const items = lockedRun(await readLock(lockPath), '')?.items ?? [];
const ofRun = { right: 0.8, byChance: 0.03 };
const draws = { resamples: 200, seed: 7 };
const nothing = { moreRight: 0, moreWrongNumbers: 0 };

const called = (questions: number, change: Partial<typeof nothing>) =>
  callPlanted(items, { ...ofRun, questions, change: { ...nothing, ...change } }, draws);

/** Two runs in which some questions end in other ways. */
function runs(before: string, now: string) {
  const endings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    right: { accuracy: 1, wrong_numbers: 0, statements_wrong: 0, over_refusal: 0 },
    number: { accuracy: 0, wrong_numbers: 1, statements_wrong: 1, over_refusal: 0 },
    year: { accuracy: 0, wrong_numbers: 0, statements_wrong: 1, over_refusal: 0 },
    refusal: { accuracy: 0, wrong_numbers: 0, statements_wrong: 0, over_refusal: 1 },
    incomplete: { accuracy: 0, wrong_numbers: 0, statements_wrong: 0, over_refusal: 0 },
  };
  const each = (said: string) =>
    said.split(' ').flatMap((some) => {
      const [ending = '', times = '1'] = some.split('*');
      return Array.from({ length: Number(times) }, () => Object.entries(endings[ending] ?? {}));
    });
  const run = (said: string) => ({
    name: '',
    items: each(said).map((parts, at) => ({
      ...{ id: `q${at}`, digest: '', cluster: `q${at}` },
      parts: Object.fromEntries(parts.map(([id, sum]) => [id, { sum, weight: 1 }])),
    })),
  });
  return compareRuns(run(before), run(now), { resampling: { resamples: 20, seed: 1 } });
}

describe.each([60, 120, 250])('over %i questions', (questions) => {
  test('a version against itself is called better or worse in at most 5 of 100', () => {
    const { better, worse } = called(questions, {});
    expect(better + worse).toBeLessThanOrEqual(0.05);
  });

  test('three points more right at the price of two in 100 wrong numbers are not called better', () => {
    const { better } = called(questions, { moreRight: 0.03, moreWrongNumbers: 0.02 });
    expect(better).toBeLessThanOrEqual(0.05);
  });
});

test('ten points more are seen over 120 questions where nothing comes by chance', () => {
  const change = { ...nothing, moreRight: 0.1 };
  const planting = { questions: 120, right: 0.8, byChance: 0, change };
  expect(callPlanted(items, planting, draws).better).toBeGreaterThan(0.8);
});

test('two points more are never called worse', () => {
  expect(called(250, { moreRight: 0.02 }).worse).toBe(0);
});

test('a planted change is as large as it says', () => {
  const change = { moreRight: 0.05, moreWrongNumbers: 0.02 };
  const planting = { questions: 20_000, right: 0.8, byChance: 0, change };
  const { before, now } = plantedPair(items, planting, seededRandom(1));
  const rate = (run: typeof now, id: string) =>
    run.items.reduce((sum, { parts }) => sum + (parts[id]?.sum ?? 0), 0) / run.items.length;
  expect(rate(before, 'accuracy')).toBeCloseTo(0.8, 1);
  expect(rate(now, 'accuracy') - rate(before, 'accuracy')).toBeCloseTo(0.05, 2);
  expect(rate(now, 'wrong_numbers') - rate(before, 'wrong_numbers')).toBeCloseTo(0.02, 2);
});

describe('the order of harms', () => {
  test('a significant gain in right answers does not outweigh one wrong number more', () => {
    const { outcome, because } = decide(runs('incomplete*30 right*70', 'right*30 number right*69'));
    expect(outcome).toBe('cannot tell');
    expect(because).toContain('wrong_numbers');
  });

  test('where wrong numbers come and go by chance, one more of them does not hide a gain', () => {
    const before = 'number*3 right*2 incomplete*30 right*65';
    const { outcome } = decide(runs(before, 'right*2 number*1 number*2 right*95'));
    expect(outcome).toBe('better');
    const more = decide(runs(before, 'right*1 number*2 number*2 right*30 number*3 right*62'));
    expect(more.outcome).toBe('cannot tell');
    const grown = decide(runs('number right*4 incomplete*30 right*65', 'right number*2 right*97'));
    expect(grown.outcome).toBe('better');
  });

  test('nor a wrong year', () => {
    const { outcome } = decide(runs('incomplete*30 right*70', 'right*30 year right*69'));
    expect(outcome).toBe('cannot tell');
  });

  test('an incomplete answer more does not stand in the way of fewer wrong numbers', () => {
    const decision = decide(runs('number*20 right*80', 'right*20 incomplete right*79'));
    expect(decision.outcome).toBe('better');
    expect(decision.because[0]).toBe('wrong_numbers');
  });

  test('wrong refusals that become significantly more are worse, whatever else was gained', () => {
    expect(decide(runs('number*20 right*80', 'right*20 refusal*20 right*60')).outcome).toBe(
      'worse',
    );
  });

  test('the harms are tested by themselves: other measures beside them change nothing', () => {
    const comparison = runs('incomplete*7 right*93', 'right*7 right*93');
    const [first] = comparison.measures;
    if (!first) throw new Error('Nothing was compared.');
    const noise = Array.from({ length: 30 }, (_, at) => ({ ...first, id: `noise${at}`, p: 0.9 }));
    expect(decide({ ...comparison, measures: [...comparison.measures, ...noise] })).toEqual(
      decide(comparison),
    );
  });
});

test('what cannot be told says what it lacks', () => {
  const decision = decide(runs('right*2 incomplete*2', 'right*3 incomplete*1'));
  expect(describeDecision(decision)).toMatch(
    /^Decision: cannot tell \(accuracy\), needs about \d+ questions$/u,
  );
  expect(describeDecision(decide(runs('right*2', 'right*2')))).toBe('Decision: same');
});
