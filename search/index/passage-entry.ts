import type { Passage, ReportSummary } from '../../library/report.ts';
import type { KeywordEntry } from './keyword-index.ts';
import { tokenise } from '../../language/words/tokenise.ts';

// Headings say what a passage is about in few words, so each word of them counts for more.
const headingWeight = 0.6;
const placeWeight = 0.3;

/** A passage as the keyword leg indexes it: its words, its headings, its place and year. */
export function passageEntry(passage: Passage, report: ReportSummary): KeywordEntry {
  return {
    id: passage.id,
    fields: [
      { tokens: tokenise(passage.text), weight: 1 },
      { tokens: tokenise(passage.headingPath.join('\n')), weight: headingWeight },
      { tokens: tokenise(placeAndYear(report)), weight: placeWeight },
    ],
  };
}

/** A passage as the vector leg embeds it: where it stands, then what it says. */
export function passageToEmbed(passage: Passage, report: ReportSummary): string {
  const where = [placeAndYear(report), ...passage.headingPath].filter((words) => words !== '');
  return [...where, passage.text].join('\n');
}

function placeAndYear({ regionPath, planYear, title }: ReportSummary): string {
  return [...regionPath, planYear === null ? title : `${planYear}年`].join(' ');
}
