import { ratio } from '../../../figures/compute-figures.ts';
import { coreName } from '../../../figures/core-name.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { computationWords, resultWords } from '../../../figures/verdict.ts';
import type { Computed, ComputeParts } from './computed-parts.ts';
import { computedSentence } from './computed-sentence.ts';
import { figuresOfOne, saysRest } from './find-addends.ts';
import { figureOperands } from './figure-operands.ts';
import { sideBySidePieces } from './figure-phrase.ts';
import { findOperandFigures } from './find-operand-figures.ts';

/** Answers what share one amount is of another of the same place and year. */
export function composeRatio(parts: ComputeParts): Computed | undefined {
  const { atHand } = parts;
  const rows = ofIndicators(parts) ?? shareOfWhole(parts) ?? [];
  const [part, whole] = rows;
  if (!part || part.period !== whole?.period) return undefined;
  const computation = ratio(part, whole);
  if (!computation) return undefined;
  const verdict = `；${part.indicator}相当于${whole.indicator}的约${resultWords(computation)}（${computationWords(computation)}）。`;
  const sentence = computedSentence([...sideBySidePieces(rows), verdict], [computation], atHand);
  return { sentences: [sentence], figures: rows };
}

function ofIndicators(parts: ComputeParts): readonly FigureRow[] | undefined {
  const { indicators, question } = parts;
  const [operand, another] = figureOperands(question);
  if (!operand || another || indicators.length !== 2) return undefined;
  const rows = indicators.flatMap(
    (indicator) => findOperandFigures([operand], indicator, parts)?.map(({ row }) => row) ?? [],
  );
  return rows.length === 2 ? rows : undefined;
}

const share =
  /(?<part>.+?)占(?:了)?(?:全部|全体|所有|整个|总)?(?<whole>[^,，。?？]+?)(?:总数|个数|数量|总量)?的?(?:百分之几|百分之多少|几成|多少|比重|比例|份额)/u;

/** 谋划项目占全部项目的比重: a part and the whole that the report counts in one breath. */
function shareOfWhole(parts: ComputeParts): readonly FigureRow[] | undefined {
  const named = share.exec(parts.question.text)?.groups;
  const rows = figuresOfOne(parts).filter(({ measure }) => /level|count/u.test(measure));
  const wholes = rows.filter(({ indicator }) => indicator === named?.['whole']);
  const words = named?.['part'] ?? '';
  const pairs = wholes.flatMap((whole) =>
    rows
      .filter((part) => words.endsWith(coreName(part.indicator)))
      .filter((part) => coreName(part.indicator) !== coreName(whole.indicator))
      .filter((part) => isNear(part, whole) && saysRest([part, whole], parts))
      .map((part) => [part, whole]),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}

const oneBreath = 120;

function isNear(part: FigureRow, whole: FigureRow): boolean {
  const alike = part.reportId === whole.reportId && part.period === whole.period;
  return alike && part.kind === whole.kind && Math.abs(part.start - whole.start) <= oneBreath;
}
