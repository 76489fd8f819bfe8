import { indicatorNamed } from '../../language/indicators/indicators.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';

const subjects = readWordLists(new URL('../words/subject-words.tsv', import.meta.url));
const ownPlace = '(?:全|我|本)(?:自治区|自治州|自治县|[市区县省州旗镇乡盟])';
const heads = [
  String.raw`(?:[、及与并，：”’》—\s]|和(?!平))+`,
  wordsIn(subjects, 'head'),
  '[县市区]域|[二三四]年来|近[二三四]年|[二三四]年',
  String.raw`(?:到|至)?(?:(?:19|20)\d{2}|[一二][零〇○九][零〇○一二三四五六七八九]{2})年(?:底|末|以来)?的?`,
  '“?十[一二三四五]五”?(?:时期|期间|以来|规划|末)?的?',
  '(?:全[市区县省年]?)?(?:经济社会发展|发展)?的?(?:主要)?(?:预期)?(?:目标|指标)(?:任务)?(?:建议)?(?:是|为)?',
  '[一二三四五六七八九十]是',
].join('|');
const head = new RegExp(`^(?:${heads})`, 'u');
const own = new RegExp(`^(?:${ownPlace})的?`, 'u');

/** The words of a subject without what says when, how sure or of how much of the own place. */
export function cleanSubject(words: string): string {
  let rest = words.trim();
  for (;;) {
    // 主要污染物排放量 begins like words that say how much of it.
    const shorter = indicatorNamed(rest) ? rest : rest.replace(own, '').replace(head, '');
    if (shorter === rest) return rest.replace(/(?<=\p{Script=Han}{2})[则却]$|[“”]$/u, '');
    rest = shorter;
  }
}

const verbs = `${wordsIn(subjects, 'transparent')}|[，、：]`;
const transparent = new RegExp(`(?:^|${verbs})$`, 'u');

/** Whether words before an indicator's name leave it what it is: 推动地区生产总值, not 工业固定资产投资. */
export function leavesItAsItIs(before: string): boolean {
  return transparent.test(cleanSubject(before));
}
