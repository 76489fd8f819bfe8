import type { Checked, WordFaultFound } from './fault.ts';

/** Signs alone say nothing that could be checked. */
export function emptyFaults({ clause }: Checked): readonly WordFaultFound[] {
  const isEmpty = clause.words.length === 0 && clause.quantities.length === 0;
  const letters = clause.text.replace(/[\p{P}\s]/gu, '');
  return isEmpty && letters !== '' ? [{ fault: 'nothing_claimed', words: letters }] : [];
}
