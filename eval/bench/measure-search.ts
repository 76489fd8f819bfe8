import { normalise } from '../normalise.ts';
import { reciprocalRank } from '../metrics/reciprocal-rank.ts';
import { hitAt, recallAt } from '../metrics/recall-at.ts';
import { type counted, type Measure, scored, verdict } from '../metrics/measure.ts';
import type { BenchQuestion, BenchSet } from './bench-files.ts';
import type { BenchFound, BenchSearch } from '../product/search-bench.ts';
import type { SearchStage } from '../system-under-test.ts';
import { ratioOf } from '../statistics/ratio.ts';

/** What was found for a question, best first. */
export type BenchResult = {
  readonly question: BenchQuestion;
  readonly found: BenchFound;
  /** Whether the first k passages hold one of the answers, word for word. */
  readonly holdsAnswer: (k: number) => boolean | undefined;
};

export const benchDepths = [1, 5, 10, 20] as const;

/** Puts every question to a search. */
export async function runBench(
  { passages, questions }: BenchSet,
  search: BenchSearch,
  onProgress: (done: number) => void,
): Promise<readonly BenchResult[]> {
  const texts = new Map(passages.map(({ id, text }) => [id, normalise(text)]));
  const results: BenchResult[] = [];
  for (const question of questions) {
    const found = await search(question.question, Math.max(...benchDepths));
    const ranks = found.ranked.map((id) => holds(texts.get(id) ?? '', question.answers));
    const holdsAnswer = (k: number) =>
      question.answers.length === 0 ? undefined : ranks.slice(0, k).some(Boolean);
    results.push({ question, found, holdsAnswer });
    onProgress(results.length);
  }
  return results;
}

function holds(text: string, answers: readonly string[]): boolean {
  return answers.some((answer) => text.includes(normalise(answer)));
}

type BenchMeasure = Pick<Measure, 'id' | 'unit'> & {
  readonly isRate: boolean;
  readonly part: (result: BenchResult) => ReturnType<typeof counted>;
};

const retrieved = ({ found, question }: BenchResult, stage: SearchStage = 'ranked') => ({
  found: found[stage],
  relevant: new Set(question.positives),
});

/** Recall@k at a stage, averaged over the questions that have an answer. */
export function stageRecall(results: readonly BenchResult[], stage: SearchStage, k: number) {
  return ratioOf(
    results.flatMap((result) => {
      const part = scored(recallAt(k, retrieved(result, stage)));
      return part ? [part] : [];
    }),
  );
}

export const benchMeasures: readonly BenchMeasure[] = [
  ...benchDepths.map((k) => ({
    id: `recall@${k}`,
    unit: 'share' as const,
    isRate: false,
    part: (result: BenchResult) => scored(recallAt(k, retrieved(result))),
  })),
  ...benchDepths.map((k) => ({
    id: `hit@${k}`,
    unit: 'share' as const,
    isRate: true,
    part: (result: BenchResult) => verdict(hitAt(k, retrieved(result))),
  })),
  {
    id: 'MRR',
    unit: 'score',
    isRate: false,
    part: ({ found, question }) => {
      const relevant = found.ranked.map((id) => question.positives.includes(id));
      return scored(reciprocalRank(relevant, question.positives.length > 0));
    },
  },
  ...benchDepths.map((k) => ({
    id: `answer in first ${k}`,
    unit: 'share' as const,
    isRate: true,
    part: (result: BenchResult) => verdict(result.holdsAnswer(k)),
  })),
];
