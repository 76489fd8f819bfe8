import { findQuantities, sameQuantity } from '../../../language/numbers/find-quantities.ts';
import { withoutMarks } from '../gate/marks.ts';

/**
 * Whether what a model has written so far gives every number that was computed, and is an answer
 * rather than the passage once more.
 *
 * `tellsComputed('新增学位2.2万个', ['普通高中学位8500个[1]。']) // => false`
 */
export function tellsComputed(text: string, computed: readonly string[]): boolean {
  const told = numbersOf(text);
  const isAnswer = lengthOf([text]) <= longestByComputed * lengthOf(computed) + lengthToSpare;
  return (
    isAnswer &&
    computed.flatMap(numbersOf).every((one) => told.some((other) => sameQuantity(one, other)))
  );
}

const longestByComputed = 2;
const lengthToSpare = 40;

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + withoutMarks(text).length, 0);
}

function numbersOf(text: string) {
  return findQuantities(withoutMarks(text)).filter(({ base }) => base !== '年');
}
