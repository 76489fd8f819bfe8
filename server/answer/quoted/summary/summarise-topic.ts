import type { DraftPart } from '../../gate/draft.ts';
import { quoteBriefly } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { reportsInScope } from '../reports-in-scope.ts';
import { whereAndWhen } from '../sentence/quote-sentence.ts';
import { topicSentences, topicWords, type TopicSentence } from './topic-sentences.ts';

const longestAnswer = 420;
const longestQuote = 80;
const mostReports = 4;
// A sentence that is this much less about the subject only touches on it.
const shareOfBest = 0.55;

/**
 * What the reports say on a subject: of each report the sentences that are most about it, in the
 * order of the report. Empty where they say nothing.
 */
export function summariseTopic(about: string, parts: QuotedParts): readonly DraftPart[] {
  const words = topicWords(about, parts);
  const reports = reportsInScope(parts).slice(0, mostReports);
  const chosen = reports.flatMap((report) => {
    const room = Math.floor(longestAnswer / reports.length);
    return chooseWithin(topicSentences(words, report, parts), room);
  });
  return chosen.map((one, index) => {
    const before = chosen[index - 1];
    const place = whereAndWhen(one);
    const lead =
      before && whereAndWhen(before) === place ? '' : `${index === 0 ? '' : '\n'}${place}：`;
    return {
      type: 'sentence',
      sentence: quoteBriefly(one, { names: words, longest: longestQuote, lead }),
    };
  });
}

/** The best as long as there is room, in the order in which the report says them. */
function chooseWithin(sentences: readonly TopicSentence[], room: number): readonly TopicSentence[] {
  const best = sentences[0]?.worth ?? 0;
  let left = room;
  return sentences
    .filter(({ worth }) => worth >= best * shareOfBest)
    .filter(({ sentence }) => {
      const length = Math.min(longestQuote, sentence.end - sentence.start);
      if (length > left) return false;
      left -= length;
      return true;
    })
    .toSorted((a, b) => a.sentence.start - b.sentence.start);
}
