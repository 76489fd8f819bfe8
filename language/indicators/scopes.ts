import { readTable } from '../read-table.ts';

const rows = readTable(new URL('./scopes.tsv', import.meta.url), [
  ...(['scope', 'indicator', 'example'] as const),
]);

/**
 * Names under which reports tell an indicator for a scope that statistics had at the time. They stand
 * for it where a report tells no other, and are told by their own name.
 *
 * `scopedNames('固定资产投资') // => ['规模以上固定资产投资', …]`
 */
export function scopedNames(indicator: string): readonly string[] {
  return rows
    .filter((row) => row.indicator === indicator)
    .map(({ scope }) => `${scope}${indicator}`);
}
