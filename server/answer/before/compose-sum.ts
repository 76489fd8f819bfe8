import { addsUpOverYears } from '../../../figures/core-name.ts';
import { sum, type Computation } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { computationWords, inexactNote, resultWords } from '../../../figures/verdict.ts';
import type { Computed, ComputeParts } from './computed-parts.ts';
import { computedSentence, type SentencePiece } from './computed-sentence.ts';
import { figureOperands } from './figure-operands.ts';
import { sideBySidePieces } from './figure-phrase.ts';
import { findOperandFigures } from './find-operand-figures.ts';
import { addendRows } from './find-addends.ts';

/** Answers what several years, places, or things that are named together make. */
export function composeSum(parts: ComputeParts): Computed | undefined {
  const groups = addendRows(parts) ?? ofOperands(parts);
  if (!groups) return undefined;
  const sums = groups.map((rows) => sum(rows));
  const computations = sums.filter((one) => one !== undefined);
  if (computations.length < groups.length) return undefined;
  const pieces = computations.flatMap((computation, index) =>
    sumPieces(computation, index === computations.length - 1 ? '。' : '；'),
  );
  const sentence = computedSentence(pieces, computations, parts.atHand);
  return { sentences: [sentence], figures: groups.flat() };
}

function ofOperands(parts: ComputeParts): readonly (readonly FigureRow[])[] | undefined {
  const [indicator, second] = parts.indicators;
  const operands = figureOperands(parts.question);
  if (!indicator || second || operands.length < 2) return undefined;
  const rows = findOperandFigures(operands, indicator, parts)?.map(({ row }) => row);
  if (!rows || new Set(rows).size < rows.length) return undefined;
  const overYears = new Set(rows.map(({ period }) => period)).size > 1;
  return overYears && !rows.every(addsUpOverYears) ? undefined : [rows];
}

function sumPieces(computation: Computation, end: string): readonly SentencePiece[] {
  const note = inexactNote(computation.operands);
  const added = `合计${resultWords(computation)}（${computationWords(computation)}${note === '' ? '' : `，${note}`}）`;
  return [...sideBySidePieces(computation.operands), `，${added}${end}`];
}
