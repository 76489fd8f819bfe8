import type { Candidate } from '../binding/candidate.ts';
import { isApart } from '../binding/is-apart.ts';
import type { Stated } from '../binding/stated.ts';
import type { SourceQuantity } from '../source.ts';

/** 总投资3亿元的8个项目: the 3亿元 are of those 8, not of 5 others that are told of beside them. */
export function agreeOnOwner(stated: Stated, candidate: Candidate): boolean {
  const owner = ownerOf(candidate);
  return !owner || !(isToldOfNext(stated, owner) || isToldOfLast(stated, owner, candidate));
}

const joins = /^[多余]?的$/u;

/** The number that a number of the source belongs to. */
function ownerOf({ cited, sentence, source }: Candidate): SourceQuantity | undefined {
  const next = sentence.quantities[sentence.quantities.indexOf(cited) + 1];
  const between = next && source.passage.text.slice(cited.quantity.unitEnd, next.quantity.start);
  return between !== undefined && joins.test(between) ? next : undefined;
}

/** Whether it is said to be of the number behind it, and that is another. */
function isToldOfNext({ quantity, clause }: Stated, owner: SourceQuantity): boolean {
  const next = clause.quantities[clause.quantities.indexOf(quantity) + 1];
  if (next?.base !== owner.base) return false;
  const between = clause.text.slice(
    quantity.quantity.unitEnd - clause.start,
    next.quantity.start - clause.start,
  );
  return joins.test(between) && isApart(next, owner);
}

/** Whether it goes on with the number before it, and that is another. */
function isToldOfLast({ last }: Stated, owner: SourceQuantity, { cited }: Candidate): boolean {
  if (!last || last.cited === owner || last.cited === cited) return false;
  return last.cited.base === owner.base;
}
