import { cellKind } from '../../language/tables/cell-kind.ts';
import type { PageLine } from '../formats/pages/page-lines.ts';
import { ruledGoesOn } from './ruled/over-pages.ts';
import { gridOf, piecesOf, sameColumns, type PrintedTable } from './page-tables.ts';

/** The tables of a page, and whether the first line of the page begins one and the last ends one. */
export type TablesOfPage = {
  readonly lines: readonly PageLine[];
  readonly tables: readonly PrintedTable[];
};

/**
 * The tables of pages, those put together that go on over the end of a page: the last lines of one page
 * and the first of the next have the same columns, and the next begins with numbers or with the headers
 * of the first, said once more. These are no rows of it.
 */
export function tablesOverPages(pages: readonly TablesOfPage[]): readonly PrintedTable[] {
  const all: PrintedTable[] = [];
  let open = false;
  for (const { lines, tables } of pages) {
    const [first, ...others] = tables;
    const before = all.at(-1);
    const isOnTop = first !== undefined && first.lines[0] === topOf(lines);
    const joined = open && before && isOnTop ? goesOn(before, first) : undefined;
    if (joined) all[all.length - 1] = joined;
    else if (first) all.push(first);
    all.push(...others);
    open = lines.length > 0 && tables.at(-1)?.lines.at(-1) === lines.at(-1);
  }
  return all;
}

/** The first line of a page, but for one that says that a table goes on: 续表. */
function topOf(lines: readonly PageLine[]): PageLine | undefined {
  return lines.find(({ text }) => !/^[（(]?(?:续表|续上表|表续)/u.test(text));
}

function goesOn(before: PrintedTable, next: PrintedTable): PrintedTable | undefined {
  if (isRuled(before) || isRuled(next)) return ruledGoesOn(before, next);
  if (!before.grid || !sameColumns(before.lines, next.lines)) return undefined;
  const repeated = repeatedHeaders(before.lines, next.lines);
  const rows = next.lines.slice(repeated);
  if (rows.length === 0 || (repeated === 0 && !hasValue(rows[0]))) return undefined;
  const grid = gridOf([...before.lines, ...rows]);
  if (!grid) return undefined;
  const again = [...(before.again ?? []), ...next.lines.slice(0, repeated)];
  return { lines: [...before.lines, ...rows], grid, again };
}

/** How many rows at the head of a table are those at the head of another. */
function repeatedHeaders(before: readonly PageLine[], next: readonly PageLine[]): number {
  const headers = before.findIndex(hasValue);
  const differs = next.findIndex((line, at) => at >= headers || line.text !== before[at]?.text);
  return differs === headers ? headers : 0;
}

function hasValue(line: PageLine | undefined): boolean {
  return line !== undefined && piecesOf(line).some(({ text }) => cellKind(text) === 'value');
}

function isRuled({ lines }: PrintedTable): boolean {
  return lines[0]?.ruled !== undefined;
}
