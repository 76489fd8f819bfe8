import { indicatorAtEnd } from '../../language/indicators/indicators.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';

const predicates = readWordLists(new URL('../words/predicate-words.tsv', import.meta.url));

/** What stands before a quantity: whose it is, and what is said of it. */
export type SubjectAndPredicate = { readonly subject: string; readonly predicate: string };

const changes = wordsIn(predicates, 'change');
const holds = wordsIn(predicates, 'hold');
// 连续三年, 四年; words of a basis (剔除价格因素后) are read beside the predicate.
const manner = String.raw`${wordsIn(predicates, 'manner')}|连续\d*[一二三四五六七八九十]*年?|[三四五]年`;
const particles = wordsIn(predicates, 'particle');
const tail = new RegExp(`(?:${changes}|${holds}|${manner}|${particles})$`, 'u');

// What a change is measured against: 比上年, 较“十二五”末, 是2015年的; 在2015年 only says when.
const basis =
  /(?!在\d{4}年(?!的?基))(?:比|较|与|同|是|在|相比于?|对比|高于|低于|快于|优于|超过|于)(?:“?十[一二三四]五”?|上年|去年|前年|前一年|\d{4}年|全国|全省|全市|全区|全球|年初|同期|上届|五年前|国家|省|市|计划|目标|控制|考核|预期|年度|平均|原来|过去|以往|同类|规定|疫情前|改革前|地区生产总值|GDP|经济)[^，。；、]{0,12}?(?:相比)?$/u;
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
