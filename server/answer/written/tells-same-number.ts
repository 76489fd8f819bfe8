import { findQuantities, sameQuantity } from '../../../language/numbers/find-quantities.ts';
import { withoutMarks } from '../gate/marks.ts';

/**
 * Whether a sentence of a model gives one of the numbers that were computed; true where none was.
 *
 * `tellsSameNumber('新增学位2.2万个', ['普通高中学位8500个[1]。']) // => false`
 */
export function tellsSameNumber(text: string, computed: readonly string[]): boolean {
  const numbers = computed.flatMap(numbersOf);
  return (
    numbers.length === 0 ||
    numbersOf(text).some((one) => numbers.some((other) => sameQuantity(one, other)))
  );
}

function numbersOf(text: string) {
  return findQuantities(withoutMarks(text)).filter(({ base }) => base !== '年');
}
