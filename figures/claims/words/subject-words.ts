import { unitsSaying } from './measure-nouns.ts';
import { comparisonOf } from '../../../language/words/word-tables.ts';

/** Words that say whose a number is: none that compare, and no names of the report's place. */
export function subjectWords(
  words: readonly string[],
  scope: readonly string[],
): readonly string[] {
  const naming = words.filter(
    (word) => comparisonOf(word) === undefined && !scope.some((one) => one.includes(word)),
  );
  // 造林面积6万亩 is 造林6万亩.
  const bare = naming.filter((word) => unitsSaying(word).length === 0);
  return bare.length > 0 ? bare : naming;
}
