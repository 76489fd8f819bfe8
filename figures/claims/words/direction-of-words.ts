import { comparisonOf } from '../../../language/words/word-tables.ts';
import { segmentWords } from '../../../language/words/segment-words.ts';

/** The way that the last comparing word of a phrase says a number goes; undefined where none does. */
export function directionOfWords(phrase: string): 'up' | 'down' | undefined {
  const runs = phrase.match(/\p{Script=Han}+/gu) ?? [];
  const ways = runs.flatMap(segmentWords).map(comparisonOf);
  const way = ways.findLast((one) => one === 'up' || one === 'down');
  return way === 'up' || way === 'down' ? way : undefined;
}
