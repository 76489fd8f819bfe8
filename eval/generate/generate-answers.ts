import type { TokenUsage } from '../answer.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { costOf, type Prices } from '../metrics/cost.ts';
import { makeReportShelf } from '../report-shelf.ts';
import type { SystemUnderTest } from '../system-under-test.ts';
import { digestOf } from './digest.ts';
import { mapInOrder } from './map-in-order.ts';
import type { Observation } from './observation.ts';
import { observeQuestion } from './observe-question.ts';

/** Where observations are kept by what they are of, so that nothing is asked twice. */
export type AnswerStore = {
  readonly get: (key: string) => Promise<Observation | undefined>;
  readonly put: (key: string, observation: Observation) => Promise<void>;
};

export type Budget = {
  readonly tokens?: number | undefined;
  readonly cost?: number | undefined;
  readonly prices?: Prices | undefined;
};

export type Generation = {
  readonly questions: readonly GoldQuestion[];
  readonly system: SystemUnderTest;
  /** What tells this system from others: its answers are kept under it. */
  readonly fingerprint: unknown;
  readonly store: AnswerStore;
  readonly concurrency: number;
  readonly budget: Budget;
  readonly now: () => number;
  readonly onProgress: (done: number) => void;
};

export type Failure = { readonly questionId: string; readonly reason: string };

export type Generated = {
  /** In the order of the questions; only those that were answered. */
  readonly observations: readonly Observation[];
  /** How many of them were kept from before and not asked again. */
  readonly kept: number;
  readonly failures: readonly Failure[];
  readonly isBudgetReached: boolean;
};

/** So many failures in a row are an endpoint that is down: asking on would only cost time. */
const mostFailuresInRow = 3;

/** Asks every question that was not answered before, several at once, until an end is in sight. */
export async function generateAnswers(generation: Generation): Promise<Generated> {
  const { questions, concurrency, budget } = generation;
  const tally = { done: 0, kept: 0, failedInRow: 0, tokens: 0, cost: 0 };
  const failures: Failure[] = [];
  const isBudgetReached = () => isSpent(tally, budget);
  const shelf = makeReportShelf(generation.system);
  const answerOne = async (question: GoldQuestion) => {
    const key = answerKey(question, generation.fingerprint);
    const before = await generation.store.get(key);
    if (before) {
      tally.kept += 1;
      generation.onProgress((tally.done += 1));
      return { ...before, questionId: question.id };
    }
    try {
      const observation = await observeQuestion(question, { ...generation, shelf });
      await generation.store.put(key, observation);
      spend(tally, observation.answer.usage, budget.prices);
      tally.failedInRow = 0;
      generation.onProgress((tally.done += 1));
      return observation;
    } catch (error) {
      tally.failedInRow += 1;
      failures.push({ questionId: question.id, reason: reasonOf(error) });
      return undefined;
    }
  };
  const shouldStop = () => isBudgetReached() || tally.failedInRow >= mostFailuresInRow;
  const observed = await mapInOrder(questions, answerOne, { concurrency, shouldStop });
  const observations = observed.filter((observation) => observation !== undefined);
  return {
    observations,
    kept: tally.kept,
    failures,
    isBudgetReached: isBudgetReached() && observations.length < questions.length,
  };
}

/** What an answer depends on: the system, the question and its earlier turns. */
export function answerKey(
  { question, history }: Pick<GoldQuestion, 'question' | 'history'>,
  fingerprint: unknown,
): string {
  return digestOf({ fingerprint, question, history });
}

type Tally = { tokens: number; cost: number };

function spend(tally: Tally, usage: TokenUsage | undefined, prices: Prices | undefined): void {
  tally.tokens += (usage?.promptTokens ?? 0) + (usage?.completionTokens ?? 0);
  tally.cost += costOf(usage, prices) ?? 0;
}

function isSpent(tally: Tally, { tokens, cost }: Budget): boolean {
  return tally.tokens >= (tokens ?? Infinity) || tally.cost >= (cost ?? Infinity);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
