import { normalAmount } from '../../../figures/normal-amount.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import type { Operand } from '../../../question/task.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { Computed, ExecutorParts } from './executor-parts.ts';
import { fullWords } from './say/figure-phrase.ts';
import { amounts, findAlike } from './find/find-alike.ts';
import { figuresMeant } from './figures-meant.ts';

/**
 * Whether there is more of a thing than in the year before, by how it grew, where the amounts of
 * the two years are not both told; undefined where something else is compared.
 *
 * 2016年的收入比上年多吗 → 2016年收入下降1.1%[1]，比上年少。
 */
export async function moreByGrowth(
  operands: readonly Operand[],
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const later = laterOfTwoYears(operands);
  if (later?.measure !== 'amount') return undefined;
  const asAmounts = await findAlike(operands, parts, { measures: amounts, mixesKinds: true });
  if (asAmounts.missing.length === 0) return undefined;
  const { measure: _, unit: __, ...growing } = later;
  const found = await figuresMeant({ ...growing, measure: 'growth' }, parts);
  const row = found.map((one) => one.row).find(({ measure }) => measure === 'growth');
  const way = row && wayOf(row);
  if (!row || !way) return undefined;
  const pieces = [fullWords(row), { mark: row }, `，${way}。`];
  return {
    sentences: [await computedSentence(pieces, [], parts)],
    figures: [row],
    comparesNothing: true,
  };
}

/** The later of two figures that are of one thing, place and kind, a year apart. */
function laterOfTwoYears([a, b, another]: readonly Operand[]): Operand | undefined {
  if (!a || !b || another || !isOfSame(a, b)) return undefined;
  const apart = yearOf(a) - yearOf(b);
  if (Math.abs(apart) !== 1) return undefined;
  return apart > 0 ? a : b;
}

function isOfSame(a: Operand, b: Operand): boolean {
  return a.thing.words === b.thing.words && a.place?.code === b.place?.code && a.kind === b.kind;
}

function yearOf({ period }: Operand): number {
  return period?.type === 'year' ? period.first : NaN;
}

function wayOf(row: FigureRow): string | undefined {
  const { value } = normalAmount(row);
  if (Number.isNaN(value)) return undefined;
  return value === 0 ? '与上年持平' : value > 0 ? '比上年多' : '比上年少';
}
