import { isNoun } from '../language/words/segment-words.ts';
import { synonymsOf } from '../language/words/word-tables.ts';
import type { Question } from './question.ts';
import type { QuestionTerm } from './question-term.ts';

/**
 * The same question, its nouns with all that says the same: 公厕 beside 公共厕所. Undefined where no
 * word has another, or an indicator is asked for.
 */
export function inOtherWords(question: Question): Question | undefined {
  // An indicator was looked for by all its names.
  if (question.terms.some(({ weight }) => weight > 1)) return undefined;
  const terms = question.terms.map(withSynonyms);
  return terms.every((term, index) => term === question.terms[index])
    ? undefined
    : { ...question, terms };
}

function withSynonyms(term: QuestionTerm): QuestionTerm {
  const [word = ''] = term.words;
  if (term.words.length > 1 || !/^\p{Script=Han}+$/u.test(word) || !isNoun(word)) return term;
  const others = synonymsOf(word).filter(
    (other) => other.length > 1 && !term.words.includes(other),
  );
  return others.length === 0 ? term : { ...term, words: [...term.words, ...others] };
}
