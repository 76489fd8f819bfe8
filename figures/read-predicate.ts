import { indicatorAtEnd } from '../language/indicators/indicators.ts';

/** What stands before a quantity: whose it is, and what is said of it. */
export type SubjectAndPredicate = { readonly subject: string; readonly predicate: string };

const changes =
  '负增长|增长|下降|跃升|提高|降低|提升|上升|上涨|回落|减少|增加|压减|压缩|缩短|缩减|扩大|改善|下拉|拉动|拉高|递增|收窄|下滑|攀升|增|降|涨|升|高|低|快|多|少';
const holds =
  '保持|稳定|控制|维持|完成|实现|力争|争取|确保|达成|达|为|是|有|共有|共|总计|合计|占|居|位居|位列|列|排名|超额|成为|突破|跨越|跨过|跃上|迈上|跨上|站上|迈入|超过|超出|超|逾|过|接近|将近|约|大约|近|不低于|不少于|至少|不超过|不高于|低于|高于|多于|少于|优于|快于|不足|不到|预计|预期|可|将|要|能|须|应|保障|要|仍|只要|用了';
const manner =
  '全年|历年|新增|净增|年均|每年平均|平均每年|年平均|分别|(?<![人平])均|各|平均|累计|逆势|稳步|快速|较快|强劲|大幅|恢复性|再|又|已经|已|就|也|还|全部|都|仅|逐年|连续\\d*[一二三四五六七八九十]*年?|拟按|拟|成功|首次|继续|实际|名义|同比|环比|五年|[三四五]年|由|从|以|每年|年|每|增速|增幅|涨幅|降幅|幅度|左右|一举|基本|大幅|进一步|预期目标|目标任务|目标|高达|多达|再次|一直|始终|率先';
const particles = '到|至|在|于|了|着|得|了，|得到|的|——|：|“';
const tail = new RegExp(`(?:${changes}|${holds}|${manner}|${particles})$`, 'u');

// What a change is measured against: 比上年, 较“十二五”末, 是2015年的.
const basis =
  /(?:比|较|与|同|是|在|相比于?|对比|高于|低于|快于|优于|超过|于)(?:“?十[一二三四]五”?|上年|去年|前年|前一年|\d{4}年|全国|全省|全市|全区|全球|年初|同期|上届|五年前|国家|省|市|计划|目标|控制|考核|预期|年度|平均|原来|过去|以往|同类|规定|疫情前|改革前|地区生产总值|GDP|经济)[^，。；、]{0,12}?(?:相比)?$/u;
// Among whom a rank is held: 位居全国, 居中部地区.
const standing =
  /(?:位居|稳居|跃居|居|位列|名列|列|排名|排在|排|保持|进入|跻身|跃升至?|升至|升到)(?:全国|全省|全市|全区|全州|全县|世界|全球|亚洲|西部|中部|东部|东北|省内|同类|各省|各市|自治区|\p{Script=Han}{2,6}(?:地区|省份|城市|县区|县市))(?:同类|城市|地区|县级市|县市|省份|各省|区县|、|自治区)*的?$/u;
// 由过去的20.7%
const since = /(?:由|从)(?:过去|原来|以前|年初|以往|“?十[一二三四]五”?初)$/u;
const yearBefore = /(?:19|20)\d{2}年(?:底|末|年底)?$/u;

/**
 * Parts the words before a quantity.
 *
 * `splitPredicate('一般公共预算收入同比下降') // => { subject: '一般公共预算收入', predicate: '同比下降' }`
 */
export function splitPredicate(words: string): SubjectAndPredicate {
  let subject = words.trimEnd();
  for (;;) {
    const shorter = withoutTail(subject);
    if (shorter === subject) break;
    subject = shorter;
  }
  return { subject, predicate: words.slice(subject.length) };
}

function withoutTail(words: string): string {
  for (const pattern of [basis, standing, since, yearBefore]) {
    const found = pattern.exec(words);
    if (found) return words.slice(0, found.index);
  }
  // 经济总量 and 拥有量 are names, though they end like a predicate.
  if (indicatorAtEnd(words)) return words;
  const found = tail.exec(words);
  return found ? words.slice(0, found.index) : words;
}
