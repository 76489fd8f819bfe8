import { readTable } from '../../read-table.ts';

/** Words with which a sentence gives a reason. */
const reasonWords: readonly string[] = readTable(new URL('reason-words.tsv', import.meta.url), [
  'words',
  'example',
]).map(({ words }) => words);

/** How many words of reason a sentence has: 受 and 影响 of 受疫情影响. */
export function reasonsIn(sentence: string): number {
  return reasonWords.filter((word) => sentence.includes(word)).length;
}

/** `givesReason('受疫情影响，消费下降6%') // => true` */
export function givesReason(sentence: string): boolean {
  return reasonWords.some((word) => sentence.includes(word));
}
