import type { ReportPart } from '../made/a-short-report.ts';

/** A line on a page; lengths in characters of body size, rows counted from the first line. */
export type SetLine = {
  readonly text: string;
  readonly column: number;
  readonly row: number;
  /** In body sizes. */
  readonly size: number;
};

export const charactersPerLine = 28;
export const linesPerPage = 12;

/**
 * Sets a report as it is printed: two characters of indent, full lines, a larger title in the
 * middle. Digits and Latin letters are half as wide.
 */
export function typeset(parts: readonly ReportPart[]): readonly (readonly SetLine[])[] {
  const lines = parts.flatMap(linesOf);
  const pages: SetLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const page = (pages[Math.floor(index / linesPerPage)] ??= []);
    page.push({ ...line, row: page.length });
  }
  return pages;
}

function linesOf({ role, text }: ReportPart): readonly SetLine[] {
  if (role === 'title' || role === 'under-title') {
    const size = role === 'title' ? 1.4 : 1;
    return [{ text, column: (charactersPerLine - widthOf(text) * size) / 2, row: 0, size }];
  }
  const lines: SetLine[] = [];
  for (let rest = text; rest !== '';) {
    const column = lines.length === 0 ? 2 : 0;
    const words = fill(rest, charactersPerLine - column);
    lines.push({ text: words, column, row: 0, size: 1 });
    rest = rest.slice(words.length);
  }
  return lines;
}

/** As much as fits; a line does not begin with a stop, nor break a number. */
function fill(text: string, width: number): string {
  let end = text.length;
  while (widthOf(text.slice(0, end)) > width) end--;
  while (end < text.length && /^[，。；、！%\d.]/u.test(text.slice(end))) end--;
  return text.slice(0, end);
}

export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (/[\u0000-\u024f]/u.test(one) ? 0.5 : 1), 0);
}
