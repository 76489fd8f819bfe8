import { cueWords } from './cue-words.ts';

const willBe = new RegExp(`(?<!已)${cueWords('will be')}`, 'u');

/** Whether words say that something is yet to come: 将于今年投产, but no 将军. */
export function saysWillBe(words: string): boolean {
  return willBe.test(words);
}
