import type { Passage, ReportSummary } from '../../../../library/report.ts';
import { passagesOfReport } from '../../../../search/passages-of-report.ts';
import { agreesOnKind } from '../../../../search/rank/agrees-with-question.ts';
import { tellingSentences, wordsOf } from '../../../../search/rank/score-sentence.ts';
import type { DraftPart, DraftSentence } from '../../gate/draft.ts';
import { clausesWith } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { reportName } from '../../ending/name-reports.ts';

const longestAnswer = 570;
const mostReports = 2;
const mostParts = 14;
const fewestParts = 4;
const shortestQuote = 18;

/**
 * A report in its own headings: under each the clause with a figure that comes first, quoted. Of
 * two reports each has half of the room. Empty where a report has no headings.
 */
export function summariseReport(
  reports: readonly ReportSummary[],
  parts: Pick<QuotedParts, 'question' | 'library' | 'index'>,
): readonly DraftPart[] {
  const told = reports.slice(0, mostReports);
  const room = Math.floor(longestAnswer / Math.max(1, told.length));
  return told.flatMap((report) => {
    const passages = passagesOfReport(report, parts).filter((passage) =>
      agreesOnKind(parts.question, passage),
    );
    return partsInWords(report, partsOf(passages), room);
  });
}

type ReportPart = { readonly heading: string; readonly passages: readonly Passage[] };

/** The parts under the headings of the depth that divides the report best. */
function partsOf(passages: readonly Passage[]): readonly ReportPart[] {
  const depths = [0, 1, 2].map((depth) => partsAt(passages, depth));
  return depths.find(({ length }) => length >= fewestParts) ?? depths[0] ?? [];
}

function partsAt(passages: readonly Passage[], depth: number): readonly ReportPart[] {
  const parts = new Map<string, Passage[]>();
  for (const passage of passages) {
    const heading = passage.headingPath[Math.min(depth, passage.headingPath.length - 1)];
    if (heading === undefined) continue;
    const path = passage.headingPath.slice(0, depth + 1).join('\n');
    parts.set(path, [...(parts.get(path) ?? []), passage]);
  }
  return [...parts].map(([path, held]) => ({
    heading: bareHeading(path.split('\n').at(-1) ?? ''),
    passages: held,
  }));
}

/** `bareHeading('（一）加快建设科技强市。') // => '加快建设科技强市'` */
function bareHeading(heading: string): string {
  return heading
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/u, '')
    .replace(/[。：:，；]\s*$/u, '');
}

function partsInWords(
  report: ReportSummary,
  parts: readonly ReportPart[],
  room: number,
): readonly DraftPart[] {
  const told = parts.slice(0, mostParts);
  const headings = told.reduce((sum, { heading }) => sum + heading.length + marks, 0);
  const longest = Math.max(shortestQuote, Math.floor((room - headings) / Math.max(1, told.length)));
  let left = room;
  return told.flatMap((part, index): readonly DraftPart[] => {
    const lead = index === 0 ? `${reportName(report)}的报告：` : '';
    const sentence = partInWords(report, part, longest, `${lead}\n`);
    if (!sentence || sentence.text.length > left) return [];
    left -= sentence.text.length;
    return [{ type: 'sentence', sentence }];
  });
}

// \n：「」。
const marks = 5;

function partInWords(
  report: ReportSummary,
  { heading, passages }: ReportPart,
  longest: number,
  lead: string,
): DraftSentence | undefined {
  const sentences = passages.flatMap((passage) =>
    tellingSentences(passage).map((sentence) => ({ passage, sentence })),
  );
  const withFigure = sentences.find(({ passage, sentence }) =>
    figure.test(wordsOf(passage, sentence)),
  );
  const chosen = withFigure ?? sentences[0];
  if (!chosen) return undefined;
  const words = wordsOf(chosen.passage, chosen.sentence);
  const quote = clausesWith(words, figureWords(words), longest);
  return {
    text: `${lead}${heading}：「${quote}」。`,
    evidence: [{ passage: chosen.passage, report, span: chosen.sentence }],
    unknownMarks: 0,
  };
}

// A number of something: no year, and no number of a list.
const figure = /\d[\d.,]*(?:%|亿|万|个|家|项|公里|人|元|户|所|亩|吨)/u;

function figureWords(words: string): readonly string[] {
  const [found] = figure.exec(words) ?? [];
  return found === undefined ? [] : [found];
}
