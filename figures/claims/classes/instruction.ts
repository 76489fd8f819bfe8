import type { Checked, WordFaultFound } from './fault.ts';

/** A report tells its readers to do nothing. */
export function instructionFaults({ clause }: Checked): readonly WordFaultFound[] {
  return clause.words
    .filter((word) => word.class === 'instruction')
    .map(({ word }) => ({ fault: 'instruction', words: word }));
}
