import type { Statement } from './read-statements.ts';
import { isSameValue } from './same-statement.ts';
import type { StatementFault } from './statement-fault.ts';

type Pair = readonly [Statement, Statement];

/** So much better each has to fit the words of the other than its own. */
const margin = 0.1;

/**
 * Pairs of numbers whose words fit better the other way round: 第一产业40亿元，第二产业33亿元 where
 * the gold says 第一产业33亿元，第二产业40亿元.
 */
export function swappedStatements(
  gold: readonly Statement[],
  said: readonly Statement[],
): readonly StatementFault[] {
  const pairs = gold.flatMap((one, at) => gold.slice(at + 1).map((other): Pair => [one, other]));
  return pairs.filter(mayBeSwapped).flatMap(([one, other]) => {
    const [a, b] = [saidOf(one, said), saidOf(other, said)];
    if (!a || !b || !(areSwapped([one, other], [a, b]) || isTurned([one, other], [a, b])))
      return [];
    return [{ type: 'swapped', gold: one.clause, said: a.clause }];
  });
}

/** Numbers of different years or places are told apart by these. */
function mayBeSwapped([one, other]: Pair): boolean {
  const areApart = hasNothingOf(one.years, other.years) || hasNothingOf(one.places, other.places);
  return one.unit === other.unit && one.unit !== '' && !areApart && !isSameValue(one, other);
}

function hasNothingOf<Value>(one: readonly Value[] = [], other: readonly Value[] = []): boolean {
  return one.length > 0 && other.length > 0 && !one.some((value) => other.includes(value));
}

/** Only where it is said once: of several none is the one. */
function saidOf(gold: Statement, said: readonly Statement[]): Statement | undefined {
  const same = said.filter((each) => each.unit === gold.unit && isSameValue(gold, each));
  return same.length === 1 ? same[0] : undefined;
}

/** By the letters in which the two differ and, where these tell nothing, by all of them. */
function areSwapped([one, other]: Pair, [a, b]: Pair): boolean {
  const [mine, others] = apart(one, other);
  const [here, there] = apart(a, b);
  const straight = Math.min(shared(mine, here), shared(others, there));
  const crossed = Math.min(shared(mine, there), shared(others, here));
  if (straight !== crossed || straight > 0) return crossed > straight;
  return fits(one, b) > fits(one, a) + margin && fits(other, a) > fits(other, b) + margin;
}

/** What was reckoned stands among what it is reckoned from, and one of these in its place. */
function isTurned([one, other]: Pair, [a, b]: Pair): boolean {
  const was = Number(one.isReckoned) - Number(other.isReckoned);
  return was !== 0 && was === Number(b.isReckoned) - Number(a.isReckoned);
}

/** How alike the words of two numbers are, 0 to 1 (Dice, 1945). */
export function fits(one: Statement, other: Statement): number {
  const [a, b] = [lettersOf(one.subject), lettersOf(other.subject)];
  return a.size + b.size === 0 ? 0 : (2 * shared([...a], [...b])) / (a.size + b.size);
}

/** The letters by which the words of two numbers differ. */
function apart(one: Statement, other: Statement): readonly [readonly string[], readonly string[]] {
  const [a, b] = [lettersOf(one.subject), lettersOf(other.subject)];
  return [[...a].filter((letter) => !b.has(letter)), [...b].filter((letter) => !a.has(letter))];
}

function shared(one: readonly string[], other: readonly string[]): number {
  return one.filter((letter) => other.includes(letter)).length;
}

/** Years are compared by themselves. */
function lettersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\p{L}/gu) ?? []);
}
