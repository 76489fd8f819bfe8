import { isNoun, segmentWords } from '../../../../language/words/segment-words.ts';
import type { QuestionTerm } from '../../../../question/question-term.ts';
import type { FacetHits } from '../../../../search/find-passages.ts';
import { sentenceWords } from '../../../../search/rank/passage-words.ts';
import { termCoverages } from '../../../../search/rank/term-coverage.ts';
import type { Candidate } from '../sentence/candidate.ts';

export type SupportFeatures = Readonly<
  Record<
    | ('said' | 'said in context' | 'nouns said' | 'gives' | 'margin' | 'so many')
    | ('yes or no' | 'list' | 'names year' | 'reports' | 'terms'),
    number
  >
>;

/**
 * Measures whether the best sentence of a facet answers, each 0 or more: what it says of the
 * question, how far it stands above the next, and what was asked.
 */
export function supportFeatures(
  [best, next]: readonly [Candidate, Candidate | undefined],
  { question, narrowed }: FacetHits,
): SupportFeatures {
  const { score, scoring } = best;
  const { form, years, periods } = question;
  const reports = narrowed.outcome === 'narrowed' ? narrowed.reports.length : 0;
  return {
    said: score.coverage,
    'said in context': score.inContext,
    'nouns said': nounsSaid(best),
    gives: Number(score.gives),
    margin: score.total - (next?.score.total ?? 0),
    'so many': Number(form === 'number'),
    'yes or no': Number(form === 'yes_no'),
    list: Number(form === 'list'),
    'names year': Number(years.length + periods.length > 0),
    reports: Math.log1p(reports),
    terms: Math.log1p(scoring.terms.length),
  };
}

/** The share of the nouns asked about, however rare, that a sentence says with its headings. */
function nounsSaid({ hit, sentence, scoring }: Candidate): number {
  const nouns = scoring.question.terms.filter(isOfNoun);
  if (nouns.length === 0) return 1;
  const { words, headings, before } = sentenceWords(hit.passage, sentence);
  return termCoverages(nouns, [words, headings, before]).at(-1) ?? 0;
}

/**
 * Whether a sentence only tells the figure that a question takes for granted, and nothing that it
 * asks of it: 目标定为9%，由哪位明星代言 asks who.
 */
export function onlySaysPremise({ hit, sentence, scoring }: Candidate): boolean {
  const namesAmount = scoring.terms.some(isAmount);
  const beyond = scoring.terms.filter(
    (term) => !isAmount(term) && term.words.length === 1 && term.weight >= 1 && isOfNoun(term),
  );
  if (!namesAmount || beyond.length === 0) return false;
  const { words, headings } = sentenceWords(hit.passage, sentence);
  return termCoverages(beyond, [words, headings]).at(-1) === 0;
}

function isAmount({ words }: QuestionTerm): boolean {
  return /^\d/u.test(words[0] ?? '');
}

/** A term with several names is an indicator; a single word is looked up. */
function isOfNoun({ words }: QuestionTerm): boolean {
  return words.length > 1 || isNoun(segmentWords(words[0] ?? '').at(-1) ?? '');
}
