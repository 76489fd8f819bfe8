import { describe, expect, test } from 'vitest';
import { averagePrecision } from '../../../eval/metrics/average-precision.ts';
import { brierScore, expectedCalibrationError } from '../../../eval/metrics/calibration.ts';
import { costOf } from '../../../eval/metrics/cost.ts';
import { evidenceNdcg, evidenceReciprocalRank } from '../../../eval/metrics/evidence-ranking.ts';
import { fBeta } from '../../../eval/metrics/f-beta.ts';
import { dcg, ndcg } from '../../../eval/metrics/ndcg.ts';
import { hitAt, precisionAt, recallAt } from '../../../eval/metrics/recall-at.ts';
import { reciprocalRank } from '../../../eval/metrics/reciprocal-rank.ts';
import { spreadOfRepeats } from '../../../eval/metrics/repeats.ts';
import { augrc, aurc, coverageAtRisk, riskCoverage } from '../../../eval/metrics/risk-coverage.ts';

describe('nDCG', () => {
  const grades = [3, 2, 3, 0, 1, 2];

  test('of the worked example', () => {
    expect(dcg(grades, 6)).toBeCloseTo(6.861, 3);
    expect(ndcg(6, { found: grades, judged: grades })).toBeCloseTo(0.9608, 4);
    expect(ndcg(6, { found: grades, judged: [3, 3, 3, 2, 2, 2, 1, 0] })).toBeCloseTo(0.785, 3);
  });

  test('is undefined when nothing is relevant', () => {
    expect(ndcg(10, { found: [0, 0], judged: [0] })).toBeUndefined();
  });
});

describe('recall, hits and precision', () => {
  const found = ['a', 'b', 'a', 'c'];
  const relevant = new Set(['a', 'c']);

  test('count what is relevant among the first', () => {
    expect(recallAt(1, { found, relevant })).toBe(0.5);
    expect(recallAt(4, { found, relevant })).toBe(1);
    expect(hitAt(1, { found, relevant })).toBe(true);
    expect(precisionAt(10, { found, relevant })).toBe(0.2);
  });

  test('are undefined when nothing is relevant', () => {
    const none = { found, relevant: new Set<string>() };
    expect([recallAt(5, none), hitAt(5, none), precisionAt(5, none)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('the reciprocal rank is 0 when nothing relevant was found, and counts from 1', () => {
  expect(reciprocalRank([false, false, true])).toBeCloseTo(1 / 3);
  expect(reciprocalRank([false])).toBe(0);
});

test('evidence ranks: found together needs one passage, missed needs one more', () => {
  expect(evidenceReciprocalRank([3, 1])).toBe(1);
  expect(evidenceReciprocalRank([])).toBeUndefined();
  expect(evidenceNdcg([1, 1])).toBe(1);
  expect(evidenceNdcg([1, undefined])).toBeCloseTo(1 / (1 + 1 / Math.log2(3)));
  expect(evidenceNdcg([undefined])).toBe(0);
  expect(evidenceNdcg([])).toBeUndefined();
});

test('average precision and Fβ', () => {
  expect(averagePrecision([true, false, true])).toBeCloseTo((1 + 2 / 3) / 2);
  expect(averagePrecision([false])).toBeUndefined();
  expect(fBeta(2, 0.5, 1)).toBeCloseTo(2.5 / 3);
  expect(fBeta(1, 0, 0)).toBe(0);
  expect(fBeta(1, undefined, 1)).toBeUndefined();
});

describe('risk and coverage', () => {
  const attempts = [0, 0, 1, 0, 1].map((wrong, at) => ({
    confidence: 0.9 - at / 10,
    isWrong: wrong === 1,
  }));

  test('of the worked example', () => {
    expect(aurc(attempts)).toBeCloseTo(0.1967, 4);
    expect(augrc(attempts)).toBeCloseTo(0.16, 10);
    expect(coverageAtRisk(0.01, attempts)).toBe(0.4);
    expect(coverageAtRisk(0.25, attempts)).toBe(0.8);
  });

  test('does not depend on the order of answers that are equally sure', () => {
    const tied = attempts.map((attempt) => ({ ...attempt, confidence: 0.5 }));
    expect(riskCoverage(tied)).toEqual(riskCoverage(tied.toReversed()));
    expect(riskCoverage(tied)[0]?.risk).toBeCloseTo(0.4);
  });

  test('of nothing is undefined', () => {
    expect([aurc([]), augrc([]), coverageAtRisk(0.1, [])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('calibration: sure and right is 0, sure and wrong is 1', () => {
  const sure = (isRight: boolean) => [{ confidence: 1, isRight }];
  expect(brierScore(sure(true))).toBe(0);
  expect(brierScore(sure(false))).toBe(1);
  expect(expectedCalibrationError(sure(false))).toBe(1);
  expect(brierScore([])).toBeUndefined();
  expect(expectedCalibrationError([])).toBeUndefined();
});

test('repeats: how steady a question is, apart from how questions differ', () => {
  expect(spreadOfRepeats([[1, 1], [0, 1], []])).toEqual({
    mean: 0.75,
    flipRate: 0.5,
    within: 0.125,
    between: 0.0625,
  });
  expect(spreadOfRepeats([[]])).toBeUndefined();
});

test('a cost needs tokens and prices', () => {
  const usage = { promptTokens: 1000, completionTokens: 500 };
  const prices = { promptPerMillion: 2, completionPerMillion: 8 };
  expect(costOf(usage, prices)).toBeCloseTo(0.006);
  expect(costOf(undefined, prices)).toBeUndefined();
  expect(costOf(usage, undefined)).toBeUndefined();
});
