import { cuePattern } from '../words/cue-words.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const extents = [cuePattern('exceeds'), cuePattern('falls short')];

// 超过了，… answers a question, and what follows says what.
const fewestWords = 3;

/** 超过上年总和 is not 接近上年总和: how far something came is told by the source in words of the same kind. */
export function extentFaults({
  clause: { words, quantities },
  region,
}: Checked): readonly WordFaultFound[] {
  // Beside numbers it is their bound, or which of them is greater.
  if (quantities.length > 0 || words.length < fewestWords) return [];
  return extents
    .filter((extent) => !extent.test(region))
    .flatMap((extent) => words.filter(({ word }) => extent.test(word)))
    .map(({ word }) => unsupported(word));
}
