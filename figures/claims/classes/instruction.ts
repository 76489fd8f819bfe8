import type { Checked, WordFaultFound } from './fault.ts';

// What is called is no amount.
const number = /(?<![\d.,亿万])\d{5,}(?![\d.%亿万千百元人户家个件名])|\d{3,4}-\d{6,}/u;

/** A report tells its readers to do nothing; that somebody did so (联系企业30家) it may tell. */
export function instructionFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  const tellsWhom = number.test(clause.text);
  return clause.words
    .filter((word) => word.class === 'instruction')
    .filter(({ word }) => tellsWhom || !region.includes(word))
    .map(({ word }) => ({ fault: 'instruction', words: word }));
}
