import type { Span } from '../../../../library/report.ts';
import type { FacetHits } from '../../../../search/find-passages.ts';
import type { Hit } from '../../../../search/hit.ts';
import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import {
  scoreSentence,
  scoringParts,
  tellingSentences,
  wordsOf,
  type ScoringParts,
} from '../../../../search/rank/score-sentence.ts';
import { termCoverage, type Rarity } from '../../../../search/rank/term-coverage.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import { whereAndWhen } from '../sentence/quote-sentence.ts';

// Under a heading that names half of what is asked, every sentence is about it.
const leastUnderHeading = 0.5;
const longestQuotes = 150;
const longestQuote = 60;

/**
 * What a report says on a subject (在生态环保方面准备怎么干): the section whose heading names it, each
 * of its sentences by its first clauses. Empty where no heading does.
 */
export function quoteOverview(
  { question, hits, narrowed }: FacetHits,
  rarity: Rarity,
): readonly DraftSentence[] {
  if (narrowed.outcome !== 'narrowed' || narrowed.mustName.length > 0) return [];
  const scoring = scoringParts(question, rarity);
  const [best] = hits
    .map((hit) => ({ hit, worth: worthOf(hit, scoring) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
  if (!best) return [];
  return shortened(best.hit).map(({ span, quote }, index, all) => ({
    text:
      (index === 0 ? `${whereAndWhen(best.hit)}：` : '') +
      `「${quote}」${index === all.length - 1 ? '。' : '；'}`,
    evidence: [{ passage: best.hit.passage, report: best.hit.report, span }],
    unknownMarks: 0,
  }));
}

/** How much a passage is about the subject: by its own heading, then by its sentences. */
function worthOf(hit: Hit, scoring: ScoringParts): number {
  const heading = normaliseText(hit.passage.headingPath.at(-1) ?? '');
  const named = termCoverage(scoring.terms, heading);
  if (named < leastUnderHeading) return 0;
  const scores = hit.passage.sentences.map((span) => scoreSentence(span, hit, scoring));
  if (!scores.some(({ yearAgrees, kindAgrees }) => yearAgrees && kindAgrees)) return 0;
  return named + Math.max(...scores.map(({ total }) => total));
}

type ShortQuote = { readonly span: Span; readonly quote: string };

/** The first clauses of each sentence, as long as there is room. */
function shortened({ passage }: Hit): readonly ShortQuote[] {
  let room = longestQuotes;
  const quotes: ShortQuote[] = [];
  for (const span of tellingSentences(passage)) {
    const quote = firstClauses(wordsOf(passage, span));
    if (quote.length > room) break;
    room -= quote.length;
    quotes.push({ span, quote });
  }
  return quotes;
}

/** `firstClauses('扎实推进治理，持续打好保卫战。') // => '扎实推进治理，持续打好保卫战'` */
function firstClauses(sentence: string): string {
  let taken = '';
  for (const [clause] of sentence.matchAll(/(?:[^，；。]|(?<=\d),(?=\d))+[，；。]?/gu)) {
    if (taken !== '' && taken.length + clause.length > longestQuote) break;
    taken += clause;
  }
  return taken.replace(/[，,；;。]$/u, '');
}
