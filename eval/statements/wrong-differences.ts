import { roundsTo } from '../numbers/precision.ts';
import type { Statement } from './read-statements.ts';
import { wordsOf } from './rule-words.ts';
import type { StatementFault } from './statement-fault.ts';

const differs = /[高低多少差]|[上下]调|缩小|扩大/u;
/** What it is compared with is none of the answer's own numbers. */
const withOthers = /比(?:上年|去年|全|前|预期|目标)|同比|提高|降低|增加|减少/u;

/** A difference that the only two numbers of its kind in an answer do not have. */
export function wrongDifferences(said: readonly Statement[]): readonly StatementFault[] {
  return said
    .filter(({ isReckoned, clause }) => isReckoned && isDifference(clause))
    .filter((one) => {
      const [a, b, ...more] = valuesLike(one, said);
      if (a === undefined || b === undefined || more.length > 0) return false;
      return ![a - b, Math.abs(a) - Math.abs(b), a + b].some((value) => isClose(value, one));
    })
    .map(({ clause }) => ({ type: 'own-contradiction', said: clause }));
}

function isDifference(clause: string): boolean {
  const words = clause.replace(wordsOf('no-side'), '');
  return differs.test(words) && !withOthers.test(clause) && !/[共计均]/u.test(words);
}

/** A difference of shares is told in points. */
function valuesLike(one: Statement, said: readonly Statement[]): readonly number[] {
  const unit = one.kind === 'pp' ? '%' : one.unit;
  const plain = said.filter((each) => !each.isReckoned && each.unit === unit && unit !== '');
  return [...new Set(plain.map(({ value, direction }) => (direction === 'down' ? -value : value)))];
}

/** Equal at the precision of what is stated. */
function isClose(reckoned: number, stated: Statement): boolean {
  return roundsTo(Math.abs(reckoned), stated);
}
