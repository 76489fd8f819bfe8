import type { FigureRow } from '../../../figures/figure-row.ts';
import { sharedWords } from '../../../language/words/shared-words.ts';
import { coreName } from '../../../figures/core-name.ts';
import type { Operand } from '../../../question/task.ts';
import type { ExecutorParts } from './executor-parts.ts';
import { coverageOf, ofWhole } from './named-alike.ts';

// Alone, a figure has to be named as wholly as this; beside others it is held against them.
const leastShared = 0.8;
const leastCovered = 0.7;

/** Whether a figure found by words of the question is what it asks for, and nothing near to it. */
export function isSurelyNamed(
  row: FigureRow,
  { thing }: Operand,
  { question: { terms } }: ExecutorParts,
): boolean {
  if (thing.type === 'indicator') return true;
  const shared = Math.max(
    sharedWords(row.indicator, thing.words),
    sharedWords(coreName(row.indicator), thing.words),
  );
  const isNamed = shared >= leastShared || ofWhole(row.indicator, thing.words) > 0;
  return isNamed && coverageOf(row, terms) >= leastCovered;
}
