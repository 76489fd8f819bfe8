import { lineText, type CleanLine } from '../clean/source-line.ts';

/** Consecutive lines that make one document. */
export type DocumentLines = readonly CleanLine[];

// A greeting with a colon opens a report; inside it, 各位代表 is followed by , or !.
const greeting = /^(?:.{0,200}[。\s])?各位代表(?:、同志们)?[:：]\s*$/u;
const opening = /我代表.{1,20}(?:政府|国务院|管理委员会|管委会|办事处|公署).{0,30}报告/u;

// A title page has short lines; a paragraph is longer, or ends as sentences do.
const longestTitlePageLine = 120;
const mostTitlePageLines = 40;
// Less than this before the first document is a heading of the page, not a document; and less behind another
// greeting is the beginning of the report once more, as pages have it for those who share it.
const shortestDocument = 200;

export type SeparatedDocuments = {
  readonly documents: readonly DocumentLines[];
  /** Lines that belong to no document: a page's own heading, a stray advertisement. */
  readonly leftovers: readonly CleanLine[];
};

/**
 * Parts one file into its documents. A new one begins where a report opens (its title page,
 * greeting and opening words) and where the page itself puts something between two texts.
 */
export function separateDocuments(lines: readonly CleanLine[]): SeparatedDocuments {
  const marked = lines.flatMap((line, index) => (line.mayBeginDocument ? [index] : []));
  const starts = [...new Set([...marked, ...reportStarts(lines)])].toSorted((a, b) => a - b);
  const groups = starts.map((start, index) => lines.slice(start, starts[index + 1]));
  const isDocument = (group: DocumentLines) =>
    groups.length === 1 || charactersIn(group) >= shortestDocument;
  return {
    documents: groups.filter(isDocument),
    leftovers: groups.filter((group) => !isDocument(group)).flat(),
  };
}

function reportStarts(lines: readonly CleanLine[]): readonly number[] {
  const all = lines.flatMap((line, index) => (opensReport(lines, line, index) ? [index] : []));
  const greetings = all.filter(
    (index, order) =>
      order === 0 || charactersIn(lines.slice(index, all[order + 1])) >= shortestDocument,
  );
  return greetings.map((index, order) => titlePageStart(lines, index, order === 0));
}

function opensReport(lines: readonly CleanLine[], line: CleanLine, index: number): boolean {
  const next = lines
    .slice(index, index + 3)
    .map(lineText)
    .join('');
  return greeting.test(lineText(line)) && opening.test(next);
}

/**
 * Walks up from the greeting over the lines of the title page. Before the first report a notice
 * may hand it over, in sentences; before another one, a sentence is the end of the one before.
 */
function titlePageStart(
  lines: readonly CleanLine[],
  greetingIndex: number,
  isFirst: boolean,
): number {
  let start = greetingIndex;
  while (
    start > Math.max(0, greetingIndex - mostTitlePageLines) &&
    !lines[start]?.mayBeginDocument &&
    isTitlePageLine(lines[start - 1], isFirst)
  ) {
    start--;
  }
  return start;
}

function isTitlePageLine(line: CleanLine | undefined, mayBeSentence: boolean): boolean {
  if (!line) return false;
  const text = lineText(line);
  return text.length <= longestTitlePageLine && (mayBeSentence || !/[。！!？?]$/u.test(text));
}

function charactersIn(document: DocumentLines): number {
  return document.reduce((sum, line) => sum + lineText(line).length, 0);
}
