import type { Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import type { SourceQuantity } from '../source.ts';

/** 总投资3亿元的8个项目: the 3亿元 are of those 8, not of 5 others that are told of beside them. */
export function agreeOnOwner({ quantity, clause }: Stated, candidate: Candidate): boolean {
  const owner = ownerOf(candidate);
  const next = clause.quantities[clause.quantities.indexOf(quantity) + 1];
  if (!owner || next?.base !== owner.base) return true;
  const between = clause.text.slice(
    quantity.quantity.unitEnd - clause.start,
    next.quantity.start - clause.start,
  );
  return !/^[多余]?的$/u.test(between) || !isApart(next.amount, owner.amount);
}

function ownerOf({ cited, sentence, source }: Candidate): SourceQuantity | undefined {
  const next = sentence.quantities[sentence.quantities.indexOf(cited) + 1];
  if (!next) return undefined;
  const between = source.passage.text.slice(cited.quantity.unitEnd, next.quantity.start);
  return /^[多余]?的$/u.test(between) ? next : undefined;
}

function isApart(one: number, other: number): boolean {
  return Math.abs(one - other) > 1e-9 * Math.abs(other);
}
