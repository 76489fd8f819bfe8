import { cuePattern } from '../words/cue-words.ts';
import { rankScope } from '../words/rank-scope.ts';
import { clauseAt, type Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const rates = cuePattern('is a rate of change');

/** A rank is held in one thing among some: of the growth or of the amount, in the country or the world. */
export function agreeOnRank({ quantity, clause }: Stated, candidate: Candidate): boolean {
  if (quantity.base !== '位') return true;
  const { left, quantityWords } = candidate.cited;
  const near = clauseAt(candidate);
  const infront = clause.text.slice(0, quantity.quantity.end - clause.start);
  if (near.includes('分别')) return false;
  if (rates.test(infront) !== rates.test(near) && rates.test(near)) return false;
  const scope = rankScope(infront);
  return scope === undefined || scope === rankScope(`${left}${quantityWords}`);
}
