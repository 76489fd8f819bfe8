import { inexactNote } from '../../../../figures/verdict.ts';
import type { Computed } from '../executor-parts.ts';
import type { GroupFigures } from './group-figures.ts';

/** What is said of how many places tell a figure: 31份报告中28份列出了该数据；未列出：…。 */
export function groupRemark(
  { rows, searched, silent, absent }: GroupFigures,
  extra: { readonly within?: string; readonly note?: 'compare' | 'none' } = {},
): string {
  const total = Math.max(searched.length, rows.length + silent.length);
  const unlisted = [...new Set(silent.map(({ region }) => region))];
  const told = [
    `${total}份报告中${rows.length}份列出了该数据${extra.within ?? ''}`,
    ...(unlisted.length > 0 ? [`未列出：${shortList(unlisted)}`] : []),
    ...(absent.length > 0 ? [`没有该时间的报告：${shortList(absent)}`] : []),
  ];
  const note = extra.note === 'none' ? '' : inexactNote(rows).replace('计算', '比较');
  return `${told.join('；')}。${note === '' ? '' : `${note}。`}`;
}

const mostNamed = 12;

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join('、');
  return names.length > mostNamed ? `${shown}等${names.length}个` : shown;
}

/** Which reports were looked through, and which of them are silent. */
export function groupCoverage({ rows, searched, silent }: GroupFigures): Computed['coverage'] {
  return {
    searched: searched.length,
    mentioning: [...new Set(rows.map(({ reportId }) => reportId))],
    silent: silent.map(({ id }) => id),
  };
}
