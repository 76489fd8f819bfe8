import { anOfd, ofdPath } from '../../tests/support/documents/an-ofd.ts';
import { aPdf } from '../../tests/support/documents/a-pdf.ts';
import { head, tail, type MadeTable } from './made-table.ts';
import { layOut, type Laid, type LaidCell } from './lay-out.ts';
import type { Ink, WayToRule } from './ways-to-rule.ts';

/** Words at a place in points from the upper left corner. */
type Words = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

type Page = { readonly ink: readonly Ink[]; readonly words: readonly Words[] };

export function asPdf(table: MadeTable, way: WayToRule): Promise<Uint8Array> {
  return aPdf(
    print(table, way).map(({ ink, words }) => [
      ...ink.map(inPdf),
      ...words.map(({ text, x, y, size }) => ({ text, x, y: heightOfPage - y, size })),
    ]),
  );
}

export function asOfd(table: MadeTable, way: WayToRule): Promise<Uint8Array> {
  return Promise.resolve(
    anOfd(
      print(table, way).map(({ ink, words }) => [
        ...ink.map(inOfd),
        ...words.map(({ text, ...place }) => ({
          text,
          x: millimetres(place.x),
          y: millimetres(place.y),
          size: millimetres(place.size),
        })),
      ]),
    ),
  );
}

const heightOfPage = 842;
const size = 8;
const left = 60;
const pitch = 20;

function print(table: MadeTable, way: WayToRule): readonly Page[] {
  const lines = [...head, ...table.before];
  const [first, second] = partsOf(table, way);
  const top = 60 + lines.length * pitch;
  const onFirst = printPart(first, top, way);
  const below = second ? printPart(second, 50, way) : onFirst;
  const ending = linesFrom(tail, below.bottom + 43);
  const opening = { ink: onFirst.ink, words: [...linesFrom(lines, 50), ...onFirst.words] };
  return second
    ? [opening, { ink: below.ink, words: [...below.words, ...ending] }]
    : [{ ...opening, words: [...opening.words, ...ending] }];
}

type Rows = MadeTable['rows'];

/** A table over two pages is cut where no cell goes on, with its headers said once more. */
function partsOf({ rows, meant }: MadeTable, way: WayToRule): readonly [Laid, Laid?] {
  const heads = headerRows(rows, Math.min(...meant.map(({ row }) => row)));
  if (!way.isOverTwoPages) return [layOut({ rows, heads, left, pitch, size })];
  const cuts = rows.map((_, row) => row).filter((row) => row > heads && !isWithinCell(rows, row));
  const cut = cuts[Math.floor(cuts.length / 2)] ?? rows.length;
  const whole = layOut({ rows, heads, left, pitch, size });
  const upper = layOut({ rows: rows.slice(0, cut), heads, left, pitch, size, edges: whole.edges });
  const rest = [...(way.saysHeadsAgain ? rows.slice(0, heads) : []), ...rows.slice(cut)];
  const headsAgain = way.saysHeadsAgain ? heads : 0;
  return cut < rows.length
    ? [upper, layOut({ rows: rest, heads: headsAgain, left, pitch, size, edges: whole.edges })]
    : [upper];
}

/** A row of words over all columns, below others, is no header but heads a part. */
function headerRows(rows: Rows, firstValues: number): number {
  const isPart = (row: Rows[number] | undefined, at: number) =>
    at > 0 && row?.[0]?.columns === row?.length;
  let heads = firstValues;
  while (isPart(rows[heads - 1], heads - 1)) heads--;
  return heads;
}

function isWithinCell(rows: Rows, row: number): boolean {
  return rows.some((cells, at) => cells.some((cell) => cell && at < row && at + cell.rows > row));
}

function printPart(laid: Laid, top: number, way: WayToRule): Page & { readonly bottom: number } {
  return {
    ink: way.ink({ ...laid, top }),
    words: laid.cells.flatMap((cell) => wordsOf(cell, top, way)),
    bottom: top + laid.height,
  };
}

function wordsOf({ cell, x, row }: LaidCell, top: number, way: WayToRule): readonly Words[] {
  const middle = way.centresLabels ? ((cell.rows - 1) * pitch) / 2 : 0;
  return cell.words === ''
    ? []
    : [{ text: cell.words, x, y: top + row * pitch + baseline + middle, size }];
}

const baseline = 13;

function linesFrom(lines: readonly string[], top: number): readonly Words[] {
  return lines.map((text, at) => ({ text, x: left, y: top + at * pitch, size: size + 1 }));
}

function inPdf({ box: [x, y, right, bottom], how }: Ink): string {
  if (how === 'line') {
    return `q 0.5 w ${x} ${heightOfPage - y} m ${right} ${heightOfPage - bottom} l S Q`;
  }
  const colour = how === 'shade' ? '0.9 0.9 0.9 rg' : '0 0 0 rg';
  return `q ${colour} ${x} ${heightOfPage - bottom} ${right - x} ${bottom - y} re f Q`;
}

function inOfd({ box, how }: Ink): string {
  const [x, y, right, bottom] = box.map(millimetres);
  if (how === 'line') return ofdPath(`M ${x} ${y} L ${right} ${bottom}`);
  return ofdPath(
    `M ${x} ${y} L ${right} ${y} L ${right} ${bottom} L ${x} ${bottom} C`,
    'Stroke="false" Fill="true"',
  );
}

function millimetres(points: number): number {
  return points * (25.4 / 72);
}
