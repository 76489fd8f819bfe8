import type { HeldReport } from '../product/sentence-judge.ts';
import { isFromFile } from '../gold-files/source-file.ts';

/** Words as they stand in a report. */
export type FoundWords = {
  readonly reportId: string;
  readonly start: number;
  readonly end: number;
};

/** What tells which of several reports with the same words is meant. */
export type WordsHint = {
  /** Files that the words stand in; empty: any. */
  readonly docs: readonly string[];
  readonly question: string;
  readonly text: string;
};

/**
 * Where words stand in the reports, white space aside where they do not stand there exactly. Of
 * several reports with the same words it is that of the place and the year that the question names,
 * or else the sentence.
 */
export function findWords(
  words: string,
  hint: WordsHint,
  reports: readonly HeldReport[],
): FoundWords | undefined {
  const { docs } = hint;
  const candidates = reports
    .filter(
      ({ sourceFile }) => docs.length === 0 || docs.some((doc) => isFromFile(sourceFile, doc)),
    )
    .toSorted((a, b) => likeness(b, hint) - likeness(a, hint));
  return (
    firstOf(candidates, (report) => exactly(words, report)) ??
    firstOf(candidates, (report) => loosely(words, report))
  );
}

function firstOf(
  reports: readonly HeldReport[],
  find: (report: HeldReport) => FoundWords | undefined,
): FoundWords | undefined {
  for (const report of reports) {
    const found = find(report);
    if (found) return found;
  }
  return undefined;
}

/** The question says which place is meant; a sentence may name a wrong one. */
function likeness({ region, planYear, reviewYear }: HeldReport, { question, text }: WordsHint) {
  const stem = region.length > 2 ? region.replace(/[省市区县镇乡]$/u, '') : region;
  const isIn = (words: string) => Number(stem !== '' && words.includes(stem));
  const years = [planYear, reviewYear].filter((year) => year !== null);
  const hasYear = (words: string) => Number(years.some((year) => words.includes(`${year}年`)));
  return 8 * isIn(question) + 4 * isIn(text) + 2 * hasYear(question) + hasYear(text);
}

function exactly(words: string, { id: reportId, text }: HeldReport): FoundWords | undefined {
  const start = text.indexOf(words);
  return start < 0 ? undefined : { reportId, start, end: start + words.length };
}

type Compact = { readonly text: string; readonly offsets: readonly number[] };

const compactTexts = new WeakMap<HeldReport, Compact>();

function loosely(words: string, report: HeldReport): FoundWords | undefined {
  const held = compactTexts.get(report) ?? compact(report.text);
  compactTexts.set(report, held);
  const sought = compact(words).text;
  const at = sought === '' ? -1 : held.text.indexOf(sought);
  const last = held.offsets[at + sought.length - 1];
  const start = held.offsets[at];
  if (start === undefined || last === undefined) return undefined;
  return { reportId: report.id, start, end: last + 1 };
}

/** Without white space, in one width; each unit with its offset in the text. */
function compact(text: string): Compact {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (/\s/u.test(unit)) continue;
    const folded = unit.normalize('NFKC');
    units.push(folded.length === 1 ? folded : unit);
    offsets.push(at);
  }
  return { text: units.join(''), offsets };
}
