import { averagePrecision } from '../metrics/average-precision.ts';
import { fBeta } from '../metrics/f-beta.ts';
import { ndcg } from '../metrics/ndcg.ts';
import { precisionAt, recallAt } from '../metrics/recall-at.ts';
import { reciprocalRank } from '../metrics/reciprocal-rank.ts';
import { meanWithError } from '../statistics/mean-error.ts';
import type { Qrel } from './qrels.ts';
import type { RankedPassages } from './run.ts';

/** A measure by the name that trec_eval gives it, with the mean over questions and its error. */
export type TrecMeasure = {
  readonly name: string;
  readonly mean: number;
  readonly error: number | undefined;
  readonly byQuestion: Readonly<Record<string, number>>;
};

type Judged = {
  readonly found: readonly string[];
  readonly grades: ReadonlyMap<string, number>;
};

const relevantOf = ({ grades }: Judged) =>
  new Set([...grades].filter(([, grade]) => grade > 0).map(([passage]) => passage));

const cut = 10;

/** As trec_eval defines them: questions without a judgement are left out, unjudged is not relevant. */
const measures: Readonly<Record<string, (judged: Judged) => number | undefined>> = {
  map: (judged) => {
    const relevant = relevantOf(judged);
    const precision = averagePrecision(judged.found.map((passage) => relevant.has(passage))) ?? 0;
    const hits = judged.found.filter((passage) => relevant.has(passage)).length;
    // Σ P@k over all that is relevant, found or not.
    return relevant.size === 0 ? undefined : (precision * hits) / relevant.size;
  },
  recip_rank: (judged) => {
    const relevant = relevantOf(judged);
    return reciprocalRank(
      judged.found.map((passage) => relevant.has(passage)),
      relevant.size > 0,
    );
  },
  ...Object.fromEntries(
    [1, 5, cut].flatMap((k) => [
      [`P_${k}`, (judged: Judged) => precisionAt(k, retrieved(judged))],
      [`recall_${k}`, (judged: Judged) => recallAt(k, retrieved(judged))],
    ]),
  ),
  [`ndcg_cut_${cut}`]: ({ found, grades }) =>
    ndcg(cut, {
      found: found.map((passage) => Math.max(0, grades.get(passage) ?? 0)),
      judged: [...grades.values()].map((grade) => Math.max(0, grade)),
    }),
  set_F2: (judged) => {
    const relevant = relevantOf(judged);
    const hits = judged.found.filter((passage) => relevant.has(passage)).length;
    const precision = judged.found.length === 0 ? 0 : hits / judged.found.length;
    return relevant.size === 0 ? undefined : fBeta(2, precision, hits / relevant.size);
  },
};

function retrieved(judged: Judged) {
  return { found: judged.found, relevant: relevantOf(judged) };
}

/** Means over the questions that are judged and stand in the run, as trec_eval without -c. */
export function trecMeasures(
  ranked: readonly RankedPassages[],
  qrels: readonly Qrel[],
): readonly TrecMeasure[] {
  const judgedOf = new Map<string, Map<string, number>>();
  for (const { question, passage, grade } of qrels) {
    const grades = judgedOf.get(question) ?? new Map<string, number>();
    judgedOf.set(question, grades.set(passage, grade));
  }
  return Object.entries(measures).flatMap(([name, measure]) => {
    const values = ranked.flatMap(({ question, hits }) => {
      const grades = judgedOf.get(question);
      const value = grades && measure({ found: hits.map(({ passage }) => passage), grades });
      return value === undefined ? [] : [[question, value] as const];
    });
    const summary = meanWithError(values.map(([, value]) => value));
    return summary ? [{ name, ...summary, byQuestion: Object.fromEntries(values) }] : [];
  });
}
