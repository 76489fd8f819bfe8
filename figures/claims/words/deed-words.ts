import { namesThing } from '../../../language/words/segment-words.ts';
import { cueWords } from './cue-words.ts';

const gained = new RegExp(`^${cueWords('is gained')}$`, 'u');

/** Whether a word says what is done: 改造, and 新建, which the dictionary has for a name as well. */
export function isDeed(word: string): boolean {
  return word.length > 1 && (!namesThing(word) || gained.test(word));
}
