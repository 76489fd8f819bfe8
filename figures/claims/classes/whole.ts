import type { StatedWord } from '../stated/stated-words.ts';
import { claims } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const whole = new RegExp(`^${cueWords('is whole')}$`, 'u');

/** 所有乡镇和90%的行政村 are not all 行政村: of what all is said, it is said in the source. */
export function wholeFaults({ clause: { words }, region }: Checked): readonly WordFaultFound[] {
  return words.flatMap(({ word }, index): readonly WordFaultFound[] => {
    if (!whole.test(word)) return [];
    const next = words.slice(index + 1).find(isClaim);
    const last = words.slice(0, index).findLast(isClaim);
    const isSo = [next, last].some((one) => one !== undefined && isSaidOfAll(one, region));
    return isSo ? [] : [unsupported(word)];
  });
}

function isClaim({ word }: StatedWord): boolean {
  return claims(word);
}

const ofAll = cueWords('says of the whole');

function isSaidOfAll({ word }: StatedWord, region: string): boolean {
  const [before, behind] = [`${ofAll}[^，,。、和]{0,4}${word}`, `${word}[^，,。]{0,8}${ofAll}`];
  return new RegExp(`${before}|${behind}`, 'u').test(region);
}
