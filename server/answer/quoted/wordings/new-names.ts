import { passagesOfReport } from '../../../../search/passages-of-report.ts';
import { reportName } from '../../ending/name-reports.ts';
import type { DraftPart } from '../../gate/draft.ts';
import { quoteBriefly, type Quotable } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import type { ReportPair } from './reports-to-compare.ts';

const mostNew = 8;
const longestQuote = 40;

/**
 * What is new in the words of the later report: the names that it puts in quotation marks and that
 * stand nowhere in the earlier one, each quoted.
 */
export function newNames(
  [before, after]: ReportPair,
  parts: Pick<QuotedParts, 'library' | 'index'>,
): readonly DraftPart[] {
  const known = passagesOfReport(before, parts)
    .map(({ text }) => text)
    .join('\n');
  const found = new Map<string, Quotable>();
  for (const passage of passagesOfReport(after, parts)) {
    if (passage.orientation === 'result') continue;
    for (const sentence of passage.sentences) {
      const words = passage.text.slice(
        sentence.start - passage.start,
        sentence.end - passage.start,
      );
      for (const [, name = ''] of words.matchAll(quotation)) {
        if (!known.includes(name) && !found.has(name))
          found.set(name, { report: after, passage, sentence });
      }
    }
  }
  if (found.size === 0) return [{ type: 'ended', status: 'not_mentioned' }];
  const shown = [...found].slice(0, mostNew);
  const lead = `与${reportName(before)}的报告相比，${reportName(after)}的报告新出现的提法：`;
  return [
    ...shown.map(([name, quotable], index): DraftPart => ({
      type: 'sentence',
      sentence: quoteBriefly(quotable, {
        names: [name],
        longest: longestQuote,
        lead: `${index === 0 ? '' : '\n'}“${name}”：`,
      }),
    })),
    { type: 'ended', status: 'answered', lead },
  ];
}

const quotation = /“([^“”，。]{2,12})”/gu;
