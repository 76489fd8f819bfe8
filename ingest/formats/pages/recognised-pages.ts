import { isDoubtful } from '../../../library/scanned-run.ts';
import { pageLines, type PageLine, type TextRun } from './page-lines.ts';

/** A word as it was recognised in a picture, in its place. */
export type RecognisedRun = TextRun & {
  /** 0 to 100: how sure the program is of it. */
  readonly confidence: number;
};

/** What was recognised on pages that are pictures, by their numbers. */
export type RecognisedPages = ReadonlyMap<number, readonly RecognisedRun[]>;

// A page with fewer has a number or a stamp as text, and may have its words in a picture.
const fewestCharacters = 20;
// Of what is recognised on a title page, its own few words are nearly all.
const fewestMore = 20;

/** The lines of a page: its own, or those recognised on it where these are legible and say much more. */
export function linesOrRecognised(
  page: number,
  own: readonly PageLine[],
  recognised: RecognisedPages,
): readonly PageLine[] {
  const runs = recognised.get(page) ?? [];
  if (!isLegible(runs)) return own;
  const lines = pageLines(page, runs);
  return charactersOn(lines) >= charactersOn(own) + fewestMore ? lines : own;
}

// Of clear pages one character in fifty is doubtful. Where it is every fourth, as in a photograph or
// handwriting, what is taken for sure is often wrong too.
const mostDoubtful = 0.25;

function isLegible(runs: readonly RecognisedRun[]): boolean {
  return charactersOn(runs.filter(isDoubtful)) <= charactersOn(runs) * mostDoubtful;
}

/** The numbers of the pages that may have their words in pictures. */
export function picturesAmong(pages: readonly (readonly PageLine[])[]): readonly number[] {
  return pages.flatMap((lines, index) =>
    charactersOn(lines) < fewestCharacters ? [index + 1] : [],
  );
}

// The cover and the back may be pictures; of the pages between, a few may be blank or a chart.
const picturesAllowed = 0.2;

/** Whether the pages as a whole are pictures, so that without recognition nothing can be read. */
export function areScanned(pages: readonly (readonly PageLine[])[]): boolean {
  const empty = (lines: readonly PageLine[]) => lines.length === 0;
  const inner = pages.slice(1, -1);
  return pages.every(empty) || inner.filter(empty).length > inner.length * picturesAllowed;
}

function charactersOn(lines: readonly TextRun[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
