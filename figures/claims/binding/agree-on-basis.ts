import { cuePattern } from '../words/cue-words.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const basis = cuePattern('has a basis');

/** A number on a basis of its own (可比口径) is no plain one, and the other way round. */
export function agreeOnBasis({ clause }: Stated, { cited }: Candidate): boolean {
  return basis.test(cited.left) === basis.test(clause.lead);
}
