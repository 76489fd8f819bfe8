import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { withoutMarks } from '../marks.ts';
import { standsIn } from '../score/match-alternative.ts';
import { contentCoverage, holdsNumbers } from './content-coverage.ts';

/** How far an answer holds a nugget, by its words and numbers; no model is asked. */
export type NuggetVerdict = {
  readonly id: string;
  readonly importance: 'vital' | 'okay';
  readonly support: 'full' | 'partial' | 'none';
};

// Half of a nugget's words is a hint of it; four fifths leave room for other wording.
const fullCoverage = 0.8;
const partialCoverage = 0.5;

/** Where a question lists no nuggets, each group of its rule is a vital one. */
export function nuggetVerdicts(
  question: Pick<GoldQuestion, 'nuggets' | 'must'>,
  answer: string,
): readonly NuggetVerdict[] {
  const text = withoutMarks(answer);
  if (question.nuggets) {
    return question.nuggets.map(({ id, importance, text: nugget }) => ({
      id,
      importance,
      support: supportOf(nugget, text),
    }));
  }
  return question.must.map((alternatives, at) => ({
    id: `must-${at + 1}`,
    importance: 'vital',
    support: alternatives.some((alternative) => standsIn(alternative, text)) ? 'full' : 'none',
  }));
}

function supportOf(nugget: string, text: string): NuggetVerdict['support'] {
  const coverage = contentCoverage(nugget, [text]) ?? 1;
  if (!holdsNumbers(nugget, [text])) return 'none';
  if (coverage >= fullCoverage) return 'full';
  return coverage >= partialCoverage ? 'partial' : 'none';
}

/**
 * The four nugget scores of TREC RAG: over vital nuggets or all, where a partial one counts half,
 * or strictly nothing. `undefined` when there is no such nugget: nothing to recall is no failure.
 */
export type NuggetScores = {
  readonly strictVital: number | undefined;
  readonly vital: number | undefined;
  readonly strictAll: number | undefined;
  readonly all: number | undefined;
};

export function nuggetScores(verdicts: readonly NuggetVerdict[]): NuggetScores {
  const vital = verdicts.filter(({ importance }) => importance === 'vital');
  return {
    strictVital: meanOf(vital, strictly),
    vital: meanOf(vital, generously),
    strictAll: meanOf(verdicts, strictly),
    all: meanOf(verdicts, generously),
  };
}

const strictly = { full: 1, partial: 0, none: 0 };
const generously = { full: 1, partial: 0.5, none: 0 };

function meanOf(
  verdicts: readonly NuggetVerdict[],
  worth: Readonly<Record<NuggetVerdict['support'], number>>,
): number | undefined {
  if (verdicts.length === 0) return undefined;
  return verdicts.reduce((sum, { support }) => sum + worth[support], 0) / verdicts.length;
}
