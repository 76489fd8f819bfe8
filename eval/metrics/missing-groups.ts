import { withoutMarks } from '../marks.ts';
import { plainText } from '../numbers/plain-text.ts';
import { type ReadNumber, readNumbers } from '../numbers/read-numbers.ts';
import { standsIn } from '../score/match-alternative.ts';
import type { StatementFault } from '../statements/statement-fault.ts';

/**
 * The groups of a rule of which an answer says nothing: as the rules go by, but numbers are read, so
 * that 百分之五 says 5%.
 */
export function missingGroups(
  must: readonly (readonly string[])[],
  text: string,
): readonly StatementFault[] {
  const said = withoutMarks(text);
  const numbers = readNumbers(said);
  return must
    .filter((alternatives) => !alternatives.some((one) => isSaid(one, said, numbers)))
    .map((alternatives) => ({ type: 'missing', gold: alternatives[0] ?? '' }));
}

function isSaid(alternative: string, text: string, numbers: readonly ReadNumber[]): boolean {
  if (standsIn(alternative, text)) return true;
  const asked = readNumbers(alternative);
  return asked.length > 0 && asked.every((one) => numbers.some((each) => isSameNumber(one, each)));
}

/** A unit that one of them leaves out is the other's. */
function isSameNumber(one: ReadNumber, other: ReadNumber): boolean {
  const isUnit = one.unit === '' || other.unit === '' || plainText(one.unit) === other.unit;
  const isValue = Math.abs(one.value - other.value) <= 1e-9 * Math.abs(one.value);
  return isUnit && (isValue || (one.scale === 1 && Number(one.digits) === Number(other.digits)));
}
