import type { ReportPart } from '../made/a-short-report.ts';
import { aPdf, type PdfWords } from './a-pdf.ts';
import { anOfd, type OfdWords } from './an-ofd.ts';
import { typeset, type SetLine } from './typeset.ts';

/** What a printed report has on each page beside its text. */
export type PageDress = { readonly head?: string; readonly foot?: (page: number) => string };

const pageNumbers: PageDress = { foot: (page) => `- ${page} -` };

/** A report as a PDF of A4 pages, with page numbers. Lengths in points. */
export function aPrintedPdf(
  parts: readonly ReportPart[],
  dress: PageDress = pageNumbers,
): Promise<Uint8Array> {
  const size = 15;
  const place = ({ text, column, row, size: larger }: SetLine): PdfWords => ({
    text,
    x: 85 + column * size,
    y: 740 - row * 28,
    size: size * larger,
  });
  return aPdf(
    typeset(parts).map((lines, index) => [
      ...(dress.foot ? [{ text: dress.foot(index + 1), x: 280, y: 50, size: 10 }] : []),
      ...lines.map(place),
      ...(dress.head === undefined ? [] : [{ text: dress.head, x: 240, y: 800, size: 10 }]),
    ]),
  );
}

/** The same as an OFD. Lengths in millimetres, downward. */
export function aPrintedOfd(
  parts: readonly ReportPart[],
  dress: PageDress = pageNumbers,
): Uint8Array {
  const size = 5.3;
  const place = ({ text, column, row, size: larger }: SetLine): OfdWords => ({
    text,
    x: 30 + column * size,
    y: 37 + row * 9.9,
    size: size * larger,
  });
  return anOfd(
    typeset(parts).map((lines, index) => [
      ...(dress.foot ? [{ text: dress.foot(index + 1), x: 98, y: 280, size: 3.5 }] : []),
      ...lines.map(place),
      ...(dress.head === undefined ? [] : [{ text: dress.head, x: 85, y: 15, size: 3.5 }]),
    ]),
  );
}
