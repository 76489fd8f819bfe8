import type { Question } from '../../../../question/question.ts';
import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { wordsOf } from '../../../../search/rank/score-sentence.ts';
import { decideYesNo, type Verdict } from './decide-yes-no.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import { quoteSentence } from '../sentence/quote-sentence.ts';
import type { Candidate } from '../sentence/candidate.ts';

// Sentences this close to the best speak of the same thing; the one that decides is quoted.
const asGood = 0.2;

const openings: Readonly<Record<Verdict, string>> = {
  yes: '是。',
  no: '不是。',
  none: '没有。',
  not_done: '报告没有说已经做到。',
  planned: '报告有这样的安排。',
  not_said: '',
};

const surely: ReadonlySet<Verdict> = new Set(['yes', 'no', 'none']);

/** Yes or no, where the words decide it, and the sentence that does. */
export function quoteYesNo(
  candidates: readonly Candidate[],
  question: Question,
): readonly DraftSentence[] {
  const [best] = candidates;
  if (!best) return [];
  const decided = candidates
    .filter(({ score }) => score.total >= best.score.total - asGood)
    .map((candidate) => ({ candidate, verdict: verdictOf(candidate, question) }));
  const chosen =
    decided.find(({ verdict }) => surely.has(verdict)) ??
    decided.find(({ verdict }) => verdict !== 'not_said');
  if (!chosen) return [quoteSentence(best)];
  const quoted = quoteSentence(chosen.candidate);
  return [{ ...quoted, text: `${openings[chosen.verdict]}${quoted.text}` }];
}

// 国企 alone is not 国企改革: what decides has to be said of the thing itself.
function verdictOf({ hit, sentence }: Candidate, question: Question): Verdict {
  const clauses = wordsOf(hit.passage, sentence).split(/[，；。]|[,;](?!\d)/u);
  const things = question.terms.filter(({ weight }) => weight >= 1).flatMap(({ words }) => words);
  const about = clauses.filter((clause) =>
    things.some((word) => normaliseText(clause).includes(word)),
  );
  return decideYesNo({ asserted: question.asserted, sentence: about.join('，') });
}
