import { figureInterval } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { normalAmount } from '../../../figures/normal-amount.ts';
import { beyondBorder } from '../../../figures/order-figures.ts';
import { normalUnit } from '../../../language/numbers/units/normal-unit.ts';
import type { AskedClaim } from '../../../question/task.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from './executor-parts.ts';
import { fullWords } from './say/figure-phrase.ts';
import { figuresMeant } from './figures-meant.ts';

/**
 * Whether what a question claims agrees with the table: 是的。 or 不是。, and the figure as it is.
 * Undefined where the table has none that the claim can be held against.
 */
export async function carryOutVerify(
  { claim }: TaskOf<'verify'>,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const found = await figuresMeant(claim.of, parts);
  const judged = found.flatMap(({ row }) => {
    const agrees = agreesWith(row, claim);
    return agrees === undefined ? [] : [{ row, agrees }];
  });
  const told = judged.find(({ agrees }) => agrees) ?? judged[0];
  if (!told) return undefined;
  const pieces = [
    `${told.agrees ? '是的' : '不是'}，${fullWords(told.row)}`,
    { mark: told.row },
    `${told.agrees ? '' : shortOf(claim)}。`,
  ];
  return {
    sentences: [await computedSentence(pieces, [], parts)],
    figures: [told.row],
    comparesNothing: true,
  };
}

/** What a figure fails to do that a question asks of it: 保住8%了吗 → 没有达到. */
function shortOf({ border }: AskedClaim): string {
  if (!border) return '';
  const verb = border.side === 'below' ? '低于' : border.inclusive ? '达到' : '超过';
  return `，没有${verb}`;
}

/** Whether a figure is as it is claimed to be; undefined where the two cannot be held together. */
export function agreesWith(row: FigureRow, claim: AskedClaim): boolean | undefined {
  const { border, value, direction } = claim;
  if (border) return beyondBorder(row, border);
  const way = direction && agreesOnWay(row, direction);
  if (!value) return way;
  const amount = agreesOnAmount(row, value);
  if (amount === undefined) return undefined;
  return amount && way !== false;
}

function agreesOnAmount(
  row: FigureRow,
  { amount, unit }: NonNullable<AskedClaim['value']>,
): boolean | undefined {
  const claimed = normalUnit(unit);
  const { low, high, unit: own } = figureInterval(row);
  if (claimed.unit !== own) return undefined;
  const size = amount * claimed.factor;
  const [from, to] = [low, high].map(Math.abs).toSorted((a, b) => a - b);
  const isAround = (end = NaN) => Math.abs(Math.abs(size) - end) <= 1e-9 * Math.max(1, end);
  const isOneValue = isAround(from) && isAround(to);
  return isOneValue || (from !== to && isAround(from));
}

function agreesOnWay(row: FigureRow, direction: 'up' | 'down'): boolean | undefined {
  const moves = row.measure === 'growth' || row.measure === 'change';
  if (!moves) return row.direction === undefined ? undefined : row.direction === direction;
  const { value } = normalAmount(row);
  return value === 0 ? undefined : value > 0 === (direction === 'up');
}
