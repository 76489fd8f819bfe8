import type { Grid } from '../../tables/grid.ts';
import { plainCharacters } from '../plain-characters.ts';
import { superscript } from '../docx/superscript.ts';

/** Characters set together on a page. Lengths in the page's own unit, `baseline` counted downward. */
export type TextRun = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** 0 to 100, where it was recognised in a picture: how sure the program is of it; null where it does not say. */
  readonly confidence?: number | null;
  /** The pieces in which it was drawn, where there are several. */
  readonly parts?: readonly TextRun[];
};

/** A line as a page shows it. */
export type PageLine = Omit<TextRun, 'parts'> & {
  readonly page: number;
  /** Its words where gaps part them that are wider than a character: the cells of a row. */
  readonly pieces?: readonly LinePiece[];
  /** Its words one by one where they were recognised in a picture. */
  readonly recognised?: readonly RecognisedWord[];
  /** The table of which it is a row, where lines on the page tell the cells. */
  readonly ruled?: RuledTable;
};

/** A table that is drawn with lines, the same object for all its rows, and where its columns part. */
export type RuledTable = { readonly grid: Grid; readonly edges: readonly number[] };

/** A word of a picture as it stands in its line. */
export type RecognisedWord = { readonly text: string; readonly confidence: number | null };

export type LinePiece = Pick<TextRun, 'text' | 'left' | 'right'>;

/**
 * The runs of a page put together into lines, from top to bottom and from left to right. Reports
 * are set in one column; a file may hold their words in any order.
 */
export function pageLines(page: number, runs: readonly TextRun[]): readonly PageLine[] {
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const byHeight = shown.toSorted((a, b) => a.baseline - b.baseline);
  const lines: TextRun[][] = [];
  for (const run of byHeight) {
    const line = lines.at(-1);
    if (line && standsInLine(largest(line), run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => ({ ...joinRuns(line), page }));
}

function largest(runs: readonly TextRun[]): TextRun {
  return runs.reduce((a, b) => (b.size > a.size ? b : a));
}

/** Raised and lowered characters are off by less than half of the larger character's height. */
function standsInLine(main: TextRun, run: TextRun): boolean {
  return Math.abs(run.baseline - main.baseline) < Math.max(main.size, run.size) / 2;
}

function joinRuns(runs: readonly TextRun[]): Omit<PageLine, 'page'> {
  const main = largest(runs);
  const inOrder = runs.toSorted((a, b) => a.left - b.left);
  const pieces: LinePiece[] = [];
  let text = '';
  let right = inOrder[0]?.left ?? 0;
  for (const run of inOrder) {
    const ems = (run.left - right) / main.size;
    const open = pieces.at(-1);
    const isRaised = isRaisedNumber(run, main);
    const join = (before: string) =>
      isRaised ? raised(before, run) : spaced(before, tidy(run.text), ems);
    text += join(text);
    right = Math.max(right, run.right);
    if (open && (ems < cellGap || beginsWithStop(run)))
      pieces[pieces.length - 1] = { ...open, text: open.text + join(open.text), right };
    else pieces.push({ text: tidy(run.text), left: run.left, right: run.right });
  }
  const { baseline, size } = main;
  const recognised = inOrder.flatMap(({ text, confidence }) =>
    confidence === undefined ? [] : [{ text: tidy(text), confidence }],
  );
  const line = {
    ...{ text, left: inOrder[0]?.left ?? 0, right, baseline, size },
    ...(recognised.length > 0 && { recognised }),
  };
  return pieces.length > 1 ? { ...line, pieces } : line;
}

// In ems; less parts the words of a line of prose that is stretched to its margin.
const cellGap = 1;

/** A stop belongs to what stands before it, however far its ink is from there. */
function beginsWithStop({ text }: Pick<TextRun, 'text'>): boolean {
  return /^[、，。；：！？）》”]/u.test(text.trimStart());
}

// A note mark is set at two thirds of the size and raised by a third.
const raisedBy = 0.15;
const raisedSize = 0.8;

function isRaisedNumber(run: TextRun, main: TextRun): boolean {
  return (
    run.size < main.size * raisedSize &&
    main.baseline - run.baseline > main.size * raisedBy &&
    /^\s*[[〔(（]?\d{1,3}[\]〕)）]?\s*$/u.test(run.text)
  );
}

function raised(before: string, { text }: TextRun): string {
  return superscript(before, text.replace(/\D/gu, ''));
}

// In ems. Between Chinese characters a gap is spacing of print until it is a character wide.
const chineseGap = 0.8;
const latinGap = 0.15;

/** The words, with a space before them when the gap is one. */
function spaced(before: string, words: string, ems: number): string {
  const latin = /[a-z0-9.,;%)]$/iu.test(before) && /^[a-z0-9(]/iu.test(words);
  const isSpace =
    before !== '' && ems >= (latin ? latinGap : chineseGap) && !beginsWithStop({ text: words });
  return isSpace ? ` ${words}` : words;
}

const chinese = '[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]';
const spaceBesideChinese = new RegExp(`(?<=${chinese}) | (?=${chinese})`, 'gu');

/** Spaces beside Chinese characters are the typesetter's: `增长 5% 左右` is `增长5%左右`. */
function tidy(text: string): string {
  return plainCharacters(text).replace(/\s+/gu, ' ').replace(spaceBesideChinese, '').trim();
}

/** The size that most characters have. */
export function commonSize(lines: readonly PageLine[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
