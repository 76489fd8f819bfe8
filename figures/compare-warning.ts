import { isPlain, isUsualBasis, sameBasis } from '../language/indicators/bases.ts';
import type { FigureRow } from './figure-row.ts';
import { periodWords } from './period-words.ts';

/** Whether two figures are told on one basis; growth of output is at constant prices, said or not. */
export function onOneBasis(a: FigureRow, b: FigureRow): boolean {
  return sameBasis(basisThatCounts(a), basisThatCounts(b));
}

function basisThatCounts({ indicator, measure, basis }: FigureRow): string | undefined {
  const isUsual = measure === 'growth' && basis !== undefined && isUsualBasis(indicator, basis);
  return isUsual ? undefined : basis;
}

/**
 * What has to be said where figures that are compared are told on several bases; empty where they
 * are on one.
 *
 * `basisWarning([plain, comparable]) // => '口径不同（湖南省为同口径），比较结果仅供参考。'`
 */
export function basisWarning(rows: readonly FigureRow[]): string {
  const [first, ...rest] = rows;
  if (!first || rest.every((row) => onOneBasis(first, row))) return '';
  const based = rows.filter((row) => !isPlain(basisThatCounts(row)));
  const told = [...new Set(based.map((row) => `${nameAmong(rows, row)}为${row.basis ?? ''}`))];
  return `口径不同（${told.join('，')}），比较结果仅供参考。`;
}

/** What tells a row from the others: its place, its year, or what it is meant as. */
function nameAmong(rows: readonly FigureRow[], row: FigureRow): string {
  const differ = (field: 'place' | 'period') => rows.some((other) => other[field] !== row[field]);
  const place = differ('place') ? row.place : '';
  const period = differ('period') ? periodWords(row.period) : '';
  const kind = row.kind === 'target' ? '目标' : '实际';
  return `${place}${period}` || kind;
}

/** The same for a target that is set against what came about. */
export function kindWarning(rows: readonly FigureRow[]): string {
  const targets = rows.filter(({ kind }) => kind === 'target').length;
  return targets === 0 || targets === rows.length ? '' : '目标与实际放在一起计算，仅供参考。';
}
