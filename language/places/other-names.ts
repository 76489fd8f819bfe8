import type { Place } from './place.ts';
import { readTable, wordsOf } from '../read-table.ts';

const rows = readTable(new URL('./other-names.tsv', import.meta.url), [
  ...(['behind', 'unless', 'of', 'example'] as const),
]).map(({ behind, unless, of }) => ({ behind, unless: wordsOf(unless), of }));

/**
 * Whether what stands behind the name of a place makes another name of it: 南开大学, 天津路 and
 * 四川代表团 could give no report, and 全国人大 is not the nation.
 */
export function becomesOtherName(behind: string, { level }: Pick<Place, 'level'>): boolean {
  if (/^\d+强/u.test(behind)) return true;
  return rows.some(
    (row) =>
      (row.of === 'any' || row.of === level) &&
      behind.startsWith(row.behind) &&
      !row.unless.some((word) => behind.startsWith(row.behind + word)),
  );
}
