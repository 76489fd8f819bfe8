import { type Rating, ratingsByItem } from '../agree/read-ratings.ts';
import { alphaInterval, krippendorffAlpha } from '../agree/krippendorff-alpha.ts';
import { type Interval, wilsonInterval } from '../statistics/interval.ts';
import { formatInterval, formatValue } from '../score/format-value.ts';
import { ratioInterval, ratioOf } from '../statistics/ratio.ts';
import type { Resampling } from '../statistics/resampling.ts';
import type { JudgeAgreement, JudgedItem, JudgedRun } from './judged-run.ts';

export type JudgeFigures = {
  readonly claims: number;
  readonly errors: number;
  /** Share of judged claims that the answers make; claims without a verdict are left out. */
  readonly recall: number | undefined;
  readonly recallInterval: Interval | undefined;
  /** Share of judged claims that the answers contradict. */
  readonly contradicted: number | undefined;
  readonly contradictedInterval: Interval | undefined;
};

export function judgeFigures(items: readonly JudgedItem[], resampling?: Resampling): JudgeFigures {
  const claims = items.flatMap((item) => item.claims);
  const share = (verdict: 'supported' | 'contradicted') => {
    const parts = items.map(({ claims, cluster }) => {
      const judged = claims.filter((claim) => claim.type === 'judged');
      const sum = judged.filter((claim) => claim.verdict === verdict).length;
      return { sum, weight: judged.length, cluster };
    });
    const value = ratioOf(parts);
    const isExtreme = value === 0 || value === 1;
    const interval = isExtreme
      ? wilsonInterval(value * items.length, items.length)
      : ratioInterval(parts, resampling);
    return [value, value === undefined ? undefined : interval] as const;
  };
  const [recall, recallInterval] = share('supported');
  const [contradicted, contradictedInterval] = share('contradicted');
  const errors = claims.filter(({ type }) => type === 'judge_error').length;
  return {
    claims: claims.length,
    errors,
    recall,
    recallInterval,
    contradicted,
    contradictedInterval,
  };
}

/** Labels of people that a judge is held against, the worst first. */
export const judgedLabels = ['wrong', 'partly', 'correct'] as const;

/**
 * Agreement of the judge with the majority of people, as ordinal α over the items that both
 * labelled. Items on which people are divided evenly have no majority and are left out.
 */
export function judgeAgreement(
  items: readonly JudgedItem[],
  ratings: readonly Rating[],
  resampling?: Resampling,
): JudgeAgreement | undefined {
  const byItem = ratingsByItem(ratings);
  const units = items.flatMap((item) => {
    const judged = labelOf(item);
    const human = majority((byItem.get(item.questionId) ?? []).map(({ label }) => label));
    if (judged === undefined || human === undefined) return [];
    return [[judgedLabels.indexOf(judged), human]];
  });
  const alpha = krippendorffAlpha(units, 'ordinal');
  if (alpha === undefined) return undefined;
  return { alpha, interval: alphaInterval(units, 'ordinal', resampling), items: units.length };
}

type JudgedLabel = (typeof judgedLabels)[number];

/** `undefined` where a claim has no verdict: an error is no score. */
function labelOf({ claims }: JudgedItem): JudgedLabel | undefined {
  const judged = claims.filter((claim) => claim.type === 'judged');
  if (claims.length === 0 || judged.length < claims.length) return undefined;
  const supported = judged.filter(({ verdict }) => verdict === 'supported').length;
  if (supported === claims.length) return 'correct';
  return supported === 0 ? 'wrong' : 'partly';
}

function majority(labels: readonly string[]): number | undefined {
  const counts = judgedLabels.map((label) => labels.filter((each) => each === label).length);
  const most = Math.max(...counts);
  const winners = counts.filter((count) => count === most);
  return most === 0 || winners.length > 1 ? undefined : counts.indexOf(most);
}

/** The judge's figures for a terminal; its agreement with people stands beside every one. */
export function printJudge(run: JudgedRun, figures: JudgeFigures): string {
  const { alpha, interval, items } = run.agreement ?? {};
  const checked =
    alpha === undefined
      ? 'unvalidated judge'
      : `judge agrees with people: α ${formatValue(alpha, 'score')} (${formatInterval(interval, 'score')}, ${items ?? 0} items)`;
  const line = (name: string, value: number | undefined, bounds: Interval | undefined) =>
    `${name} ${formatValue(value, 'share')} (95% ${formatInterval(bounds, 'share')}) · ${checked}`;
  return [
    `judge ${run.judge.model}, ${figures.claims} claims, ${figures.errors} judge errors (not scored)`,
    line('claims made', figures.recall, figures.recallInterval),
    line('claims contradicted', figures.contradicted, figures.contradictedInterval),
  ].join('\n');
}
