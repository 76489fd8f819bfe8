import type { FigureRow } from '../../../../figures/figure-row.ts';
import type { Operand } from '../../../../question/task.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import { namesOf, periodsAsked } from './operand-rows.ts';

/**
 * What the report of a place tells of its parts: the amounts of 子牙经开区, 合作示范区 … that stand in
 * the report of 静海区 under the name of a listed indicator.
 */
export async function rowsOfParts(
  operand: Operand,
  { reads, scope }: Pick<ExecutorParts, 'reads' | 'scope'>,
): Promise<readonly FigureRow[]> {
  const { place, thing, kind } = operand;
  if (!place || thing.type !== 'indicator') return [];
  const periods = periodsAsked(operand);
  const all = await reads.figures({
    reports: { ...scope, kinds: ['report'], placeCodes: [place.code] },
    ...{ indicators: namesOf(thing.indicator.name), measures: ['level', 'count'] },
    ...(periods.length > 0 && { periods }),
  });
  return all.filter(
    (row) =>
      !row.place.endsWith(place.name) &&
      (kind === undefined || (row.kind === 'target') === (kind === 'target')),
  );
}

/** A part as it is shown: a count of parts is no figure that the cited words have to hold. */
export function partName({ place }: FigureRow): string {
  return place.replace(/^(?:另外|其他|其余)?的?[两二三四五六七八九十几\d]+个/u, '其他');
}

/** Whether a row tells of several parts in one: 另外五个园区合计68.5亿元. */
export function isOfSeveralParts({ place, quote }: FigureRow): boolean {
  return /、|[两二三四五六七八九十几\d]个/u.test(place) || /合计|共计|总计/u.test(quote);
}
