import { comparisonOf } from '../../../language/words/word-tables.ts';

/** Words that say whose a number is: none that compare, and no names of the report's place. */
export function subjectWords(
  words: readonly string[],
  scope: readonly string[],
): readonly string[] {
  return words.filter(
    (word) => comparisonOf(word) === undefined && !scope.some((one) => one.includes(word)),
  );
}
