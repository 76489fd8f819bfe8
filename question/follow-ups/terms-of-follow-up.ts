import { namesThing } from '../../language/words/segment-words.ts';
import type { QuestionTerm } from '../question-term.ts';

// Below are words such as 增长 and 目标, which every question has.
const leastWeightOfThing = 0.5;

// A question that names a thing of its own is about that; one that only says what was done (还打算
// 再建几个) is about the thing named before.
const besideOwnThing = 0.5;
const besideThingBefore = 0.3;

/**
 * What a question that goes on is about: its own words and those of the turn before, whichever of
 * them names the thing.
 */
export function termsOfFollowUp(
  own: readonly QuestionTerm[],
  before: readonly QuestionTerm[],
): readonly QuestionTerm[] {
  const ownWeight = own.some(isThing) ? 1 : besideThingBefore;
  const weightBefore = own.some(isThing) ? besideOwnThing : 1;
  const words = new Set(own.flatMap((term) => term.words));
  const inherited = before.filter((term) => !words.has(term.words[0] ?? ''));
  return [...weighed(own, ownWeight), ...weighed(inherited, weightBefore)];
}

function weighed(terms: readonly QuestionTerm[], by: number): readonly QuestionTerm[] {
  return terms.map((term) => ({ ...term, weight: term.weight * by }));
}

function isThing({ words: [word = ''], weight }: QuestionTerm): boolean {
  return weight >= leastWeightOfThing && (weight > 1 || namesThing(word));
}
