import { indicatorNamed } from '../language/indicators/indicators.ts';

const ownPlace = '(?:全|我|本)(?:自治区|自治州|自治县|[市区县省州旗镇乡盟])';
const heads = [
  String.raw`(?:[、及与并，：”’》—\s]|和(?!平))+`,
  '以及|其中|同时|此外|另外|特别是|尤其是|包括|截至|截止|目前|来看',
  '初步核算|初步预计|初步统计|据?初步测算|据?统计|据?测算|经核算|预计|预期|可望|有望',
  '全年|全社会的?|[县市区]域|当年|年内|年末|年底|年初|今年|去年|上年|明年|本年度?|今后五年|未来五年|过去五年|近五年|五年来|五年间|五年|[二三四]年来|近[二三四]年|[二三四]年|这五年',
  String.raw`(?:到|至)?(?:19|20)\d{2}年(?:底|末|以来)?的?`,
  '“?十[一二三四五]五”?(?:时期|期间|以来|规划|末)?的?',
  '累计|总共|合计|共(?![建享同产青有])|已经|已|将|要|再|又|均|也|还|分别|各|同比|连续|继续|进一步',
  '使得?|要?让|坚持把|平均每天|日均|每天|确保|力争|争取|努力|达到|达|保持|推动|带动|促进|拉动|综合|造成|导致',
  '(?:全[市区县省年]?)?(?:经济社会发展|发展)?的?(?:主要)?(?:预期)?(?:目标|指标)(?:任务)?(?:建议)?(?:是|为)?',
  '[一二三四五六七八九十]是|主要|期间|时期|来|的|是|为|从|把|将',
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

const verbs =
  '水环境|大气环境|生态环境|空气环境|实现|完成|确保|推动|带动|促进|保持|使|让|力争|争取|达到|全社会|全年|预计|累计|[，、：]|拉动|造成|导致|主要|其中|综合|超额|有效|有望|提高|提升|新|年|降低';
const transparent = new RegExp(`(?:^|${verbs})$`, 'u');

/** Whether words before an indicator's name leave it what it is: 推动地区生产总值, not 工业固定资产投资. */
export function leavesItAsItIs(before: string): boolean {
  return transparent.test(cleanSubject(before));
}
