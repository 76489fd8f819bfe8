import type { Orientation } from '../../../library/report.ts';
import type { Operand } from '../../../question/task.ts';
import type { ExecutorParts } from './executor-parts.ts';
import { amounts, findAlike, rates, type FoundOperand } from './find/find-alike.ts';
import { isSurelyNamed } from './find/surely-named.ts';

/**
 * Every figure that the operand may mean: of a year that is named the target and what came about,
 * kept apart; without one what came about last, or else what is planned.
 */
export async function figuresMeant(
  operand: Operand,
  parts: ExecutorParts,
): Promise<readonly FoundOperand[]> {
  const kinds: readonly Orientation[] = operand.kind ? [operand.kind] : ['result', 'target'];
  const found: FoundOperand[] = [];
  for (const kind of kinds) {
    found.push(...(await figuresOfKind({ ...operand, kind }, parts)));
    if (found.length > 0 && !operand.period) return newest(found, operand);
  }
  return found;
}

/** The figure as it is usually told; of what came about, the amount and how it grew. */
async function figuresOfKind(
  operand: Operand,
  parts: ExecutorParts,
): Promise<readonly FoundOperand[]> {
  const found: FoundOperand[] = [];
  for (const measures of measuresMeant(operand)) {
    const finding = await findAlike([operand], parts, { measures, mixesKinds: true });
    for (const one of finding.found)
      if (await isSurelyNamed(one.row, operand, parts)) found.push(one);
    if (found.length > 0 && !isToldInTwoWays(operand)) return found;
  }
  return found;
}

function isToldInTwoWays({ measure, thing, kind }: Operand): boolean {
  const growsUsually = thing.type === 'indicator' && thing.indicator.usualMeasure === 'growth';
  return measure === 'both' || (measure === undefined && growsUsually && kind === 'result');
}

function measuresMeant({ measure, thing, kind }: Operand): readonly (typeof amounts)[] {
  if (measure === 'both') return [amounts, rates];
  if (measure === 'growth') return [rates];
  if (measure === 'amount' || thing.type === 'words') return [amounts];
  const aimsAtGrowth = kind === 'target' && thing.indicator.usualMeasure === 'growth';
  return aimsAtGrowth ? [rates, amounts] : [amounts, rates];
}

/** The figures of the newest time; that of a report that is named is its own year or the one before. */
function newest(all: readonly FoundOperand[], { reportYear }: Operand): readonly FoundOperand[] {
  const found = all.filter(
    ({ row }) => reportYear === undefined || Number(row.period.slice(-4)) >= reportYear - 1,
  );
  const last = found.map(({ row }) => row.period).reduce((a, b) => (a > b ? a : b), '');
  return found.filter(({ row }) => row.period === last);
}
