import { agreeOnBasis as areOnOneBasis } from '../basis-of-words.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

/** A number on a basis of its own (可比口径) is no plain one, and the other way round. */
export function agreeOnBasis({ quantity, clause }: Stated, { cited }: Candidate): boolean {
  const stated = { basis: quantity.basis, words: quantity.basis ? '' : clause.lead };
  return areOnOneBasis(stated, { basis: cited.basis, words: '' });
}
