// A longer block is data and no table of a report.
const mostRows = 20_000;
/** What parts more columns is a pattern. */
export const mostColumns = 60;

/**
 * The lines from one on that are rows of a kind. None where the line before is one, too: what begins
 * above was looked at already, and its first rows may head the others.
 */
export function blockOfLines(
  lines: readonly string[],
  from: number,
  isRow: (line: string) => boolean,
): readonly string[] {
  const before = lines[from - 1];
  if (before !== undefined && isRow(before)) return [];
  let end = from;
  while (end < lines.length && isRow(lines[end] ?? '')) end++;
  return end - from > mostRows ? [] : lines.slice(from, end);
}
