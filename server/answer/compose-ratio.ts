import { ratio } from '../../figures/compute-figures.ts';
import { computationWords, resultWords } from '../../figures/verdict.ts';
import type { Computed, ComputeParts } from './computed-parts.ts';
import { computedSentence } from './computed-sentence.ts';
import { figureOperands } from './figure-operands.ts';
import { sideBySidePieces } from './figure-phrase.ts';
import { findOperandFigures } from './find-operand-figures.ts';

/** Answers what share one amount is of another of the same place and year. */
export function composeRatio(parts: ComputeParts): Computed | undefined {
  const { indicators, question, atHand } = parts;
  const [operand, another] = figureOperands(question);
  if (!operand || another || indicators.length !== 2) return undefined;
  const rows = indicators.flatMap(
    (indicator) => findOperandFigures([operand], indicator, parts)?.map(({ row }) => row) ?? [],
  );
  const [part, whole] = rows;
  if (!part || part.period !== whole?.period) return undefined;
  const computation = ratio(part, whole);
  if (!computation) return undefined;
  const verdict = `；${part.indicator}相当于${whole.indicator}的约${resultWords(computation)}（${computationWords(computation)}）。`;
  const sentence = computedSentence([...sideBySidePieces(rows), verdict], [computation], atHand);
  return { sentences: [sentence], figures: rows };
}
