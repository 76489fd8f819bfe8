import type { StatedWord } from '../stated/stated-words.ts';
import { claims, contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { escaped } from '../../../language/word-pattern.ts';
import { isNoun } from '../../../language/words/segment-words.ts';
import { foldWords, isSaid } from '../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const whole = new RegExp(`^${cueWords('is whole')}$`, 'u');

/** 所有乡镇和90%的行政村 are not all 行政村: of what all is said, it is said in the source. */
export function wholeFaults({
  clause: { words, text },
  region,
}: Checked): readonly WordFaultFound[] {
  return words.flatMap(({ word }, index): readonly WordFaultFound[] => {
    if (!whole.test(word)) return [];
    const next = words.slice(index + 1).find(isClaim);
    const last = words.slice(0, index).findLast(isClaim);
    const deed = words[index + 1];
    // 全部完成 is said of what is done, 所有乡镇 of what they are.
    const told = deed !== undefined && isDeedSaid(deed, region) ? [deed] : [next, last];
    const isSo = told.some((one) => one !== undefined && isSaidOfAll(one, region, text));
    return isSo ? [] : [unsupported(word)];
  });
}

function isDeedSaid({ word }: StatedWord, region: string): boolean {
  return word.length > 1 && !isNoun(word) && isSaid(word, region);
}

function isClaim({ word }: StatedWord): boolean {
  // 全市 is no thing of which all could be said.
  return claims(word) && !word.startsWith('全');
}

const inFull = /(?<![\d.])100%|百分之百|全覆盖/u;
const ofAll = cueWords('says of the whole');

function isSaidOfAll({ word: said }: StatedWord, region: string, text: string): boolean {
  const word = escaped(foldWords(said));
  if (
    region.split(/[，,；;。]/u).some((part) => part.includes(foldWords(said)) && inFull.test(part))
  )
    return true;
  // 全市60%的蔬菜 are a part of it, 全市公园绿地 is not all 绿地, and 保障了全市 says where, not how much.
  if (new RegExp(`全[市省县国区镇乡]的?${word}`, 'u').test(region)) return true;
  const bare = region.replace(/全[市省县国区镇乡年]/gu, '　　');
  if (new RegExp(`${ofAll}[^，,。、和\\d]{0,4}${word}`, 'u').test(bare)) return true;
  return isFollowedByAll(word, bare, foldWords(text));
}

/** 水库均完工, but neither 两座水库均完工 nor, of all 水库, 水库大坝均完工. */
function isFollowedByAll(word: string, region: string, text: string): boolean {
  const counted = String.raw`(?<![\d一二两三四五六七八九十百]\p{Script=Han}?)`;
  const behind = new RegExp(`${counted}${word}(?<between>[^，,。]{0,8}?)${ofAll}`, 'gu');
  return [...region.matchAll(behind)].some(({ groups }) =>
    contentWords(groups?.['between'] ?? '').every((one) => isSaid(one, text)),
  );
}
