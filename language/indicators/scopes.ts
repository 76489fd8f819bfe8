import { readTable } from '../read-table.ts';
import { indicatorNamed } from './indicators.ts';

const rows = readTable(new URL('./scopes.tsv', import.meta.url), [
  ...(['scope', 'indicator', 'example'] as const),
]);

/**
 * Names under which reports tell an indicator for a scope: one that statistics had at the time, or a
 * part of the place. They stand for it where a report tells no other, and are told by their own name.
 *
 * `scopedNames('固定资产投资') // => ['规模以上固定资产投资', …]`
 */
export function scopedNames(indicator: string): readonly string[] {
  const names = [indicator, ...(indicatorNamed(indicator)?.variants ?? [])];
  return rows
    .filter((row) => row.indicator === indicator)
    .flatMap(({ scope }) => names.map((name) => `${scope}${name}`));
}
