import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

/** Another word for a piece will do where its own counts nothing beside it: of 19宗、1624栋 the 1624 are no 宗. */
export function agreeOnUnit({ quantity }: Stated, { cited, sentence }: Candidate): boolean {
  if (quantity.base === cited.base) return true;
  return sentence.quantities.every(
    ({ base, clause }) => base !== quantity.base || clause !== cited.clause,
  );
}
