import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const comparing = new RegExp(cueWords('compares two'), 'gu');

/** Which of two is more is told by the source in so many words, or computed of numbers that are stated. */
export function comparingFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  if (clause.quantities.length > 0) return [];
  return [...clause.text.matchAll(comparing)]
    .filter(([word]) => !region.includes(word))
    .map(([words]) => unsupported(words));
}

const sides = new RegExp(
  `(?<one>[^，,。]{2,}?)(?<by>${cueWords('compares two')})(?<other>[^，。\\d]{2,})`,
  'u',
);

/** 甲高于乙 is not 乙高于甲: both stand on the same side of the word in the source. */
export function sideFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  const { one = '', by = '', other = '' } = sides.exec(text)?.groups ?? {};
  const at = by === '' ? -1 : region.indexOf(by);
  if (at < 0) return [];
  const [infront, behind] = [region.slice(0, at), region.slice(at)];
  const isTurned =
    contentWords(one).some((word) => !infront.includes(word) && behind.includes(word)) ||
    contentWords(other).some((word) => !behind.includes(word) && infront.includes(word));
  return isTurned ? [unsupported(by)] : [];
}
