import { fallPattern, risePattern } from '../../language/numbers/directions.ts';
import { findQuantities, type FoundQuantity } from '../../language/numbers/find-quantities.ts';
import { saidDirection } from '../slots/directions.ts';
import { saysClaim, withoutClaim } from './claim-words.ts';
import { isMeasured } from './granted-in.ts';

/**
 * The question that asks for the first number that a question tells; undefined where it tells none.
 *
 * `wordsForGranted('静海GDP增长了4%，主要靠什么拉动？') // => '静海GDP增长多少？'`
 */
export function wordsForGranted(text: string): string | undefined {
  const clauses = text.split(/[，,。！？!?；;]/u);
  for (const clause of clauses) {
    const told = findQuantities(clause).find(isMeasured);
    if (told) return `${withoutClaim(askedFor(told, clause), 'why')}？`;
  }
  return saysClaim(text, 'reason') ? wordsForWay(clauses) : undefined;
}

/** 社零增长了，靠的是什么 takes for granted which way it went. */
function wordsForWay(clauses: readonly string[]): string | undefined {
  const told = clauses.find((clause) => saidDirection(clause) !== undefined);
  const words = told === undefined ? '' : withoutClaim(told, 'why');
  return words === '' || saysClaim(words, 'reason') ? undefined : `${words}？`;
}

// The way a number goes may be as wrong as the number.
const way = new RegExp(`(?:${fallPattern}|${risePattern})[了到至约]?\\s*$`, 'u');

function askedFor({ start, unitEnd, base }: FoundQuantity, clause: string): string {
  const asked = base === '%' ? '增长多少' : '多少';
  return `${clause.slice(0, start).replace(way, '')}${asked}${clause.slice(unitEnd)}`;
}
