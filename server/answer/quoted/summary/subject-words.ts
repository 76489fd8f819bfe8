import type { Topic } from '../../../../language/words/lists/topics.ts';
import { termRarity } from '../../../../search/rank/term-coverage.ts';
import type { QuotedParts } from '../quoted-parts.ts';

/** A word by which it is seen that something is of a subject, or is what the question asks of it. */
export type SubjectWord = { readonly word: string; readonly weight: number };

type Asked = Pick<QuotedParts, 'question' | 'rarity'>;

// A word in a tenth of all passages says little; one in a thousandth says it all.
const rareEnough = 7;
const leastWeight = 0.25;
// What the question itself says is what is wanted of the subject.
const askedItself = 1.6;

/** The words of a listed subject, weighed by how rare they are, and more where they are asked by. */
export function wordsOfTopic({ topic, words }: Topic, asked: Asked): readonly SubjectWord[] {
  const said = asked.question.terms.flatMap((term) => term.words);
  return [...new Set([topic, ...words])].map((word) => {
    const isAsked = said.some((one) => one === word || (one.length > 1 && word.includes(one)));
    return { word, weight: weightOf(word, asked) * (isAsked ? askedItself : 1) };
  });
}

/** The words of a subject that is on no list. */
export function wordsOfSubject(names: readonly string[], asked: Asked): readonly SubjectWord[] {
  return names.map((word) => ({ word, weight: askedItself * weightOf(word, asked) }));
}

function weightOf(word: string, { rarity }: Asked): number {
  const rare = termRarity({ words: [word], weight: 1 }, rarity) / rareEnough;
  return Math.max(leastWeight, Math.min(1, rare));
}

const besideWeight = 0.08;

/** The words of a question that are not those of its subject, weighed by how rare they are. */
export function wordsBeside(
  subject: readonly SubjectWord[],
  { question, rarity }: Asked,
): readonly SubjectWord[] {
  return question.terms.flatMap((term) => {
    const [word = ''] = term.words;
    const isOfSubject = subject.some((one) => one.word.includes(word) || word.includes(one.word));
    return isOfSubject ? [] : [{ word, weight: besideWeight * termRarity(term, rarity) }];
  });
}
