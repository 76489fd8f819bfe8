import { columnsOf } from '../../language/characters/display-width.ts';

export type Column = { readonly title: string; readonly align: 'left' | 'right' };

/** A table for the terminal: columns two spaces apart, a rule under the titles, widths by display. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, at) =>
    Math.max(...[titles, ...rows].map((row) => columnsOf(row[at] ?? ''))),
  );
  const rule = widths.map((width) => '─'.repeat(width));
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, at) => pad(row[at] ?? '', widths[at] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [titles, rule, ...rows].map(line).join('\n');
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return align === 'left' ? text + space : space + text;
}
