import { addsNothing, wordClass } from '../../language/words/word-tables.ts';
import { segmentWords } from '../../language/words/segment-words.ts';

// Dates are compared as years; 全市 names the report's own place.
const timeWord =
  /^(?:年|月|日|末|底|初|年末|年底|年初|年内|全年|当年|上半年|下半年|季度|期间|时期|以来|年来|一年|两年|三年|四年|五年|几年|近年来|去年|今年|上年|上一年|前一年|此前|之前|之后|当时|目前|现已|年间|五年间|五年里|五年内|明年|前年|同期|本年|年度|届|任期|十[一二三四五]五|规划期)$/u;
const ownPlace = /^(?:全|该|本|我)(?:省|市|区|县|州|旗|镇|乡|自治区|自治州|自治县|域|地)$/u;
const bound =
  /^(?:左右|以上|以下|以内|约|大约|近|超过|超|逾|突破|不低于|不少于|至少|不超过|余|多|达|接近|将近|上下|不到|不足|至|到|从|由|于|为|在|与|和|及|以及|、|的|了|地|得|着|之|等|中|里|内|上|下|比|较|对|把|被|向|给|让|使|所|其|该|这|那|也|还|又|再|就|则|而|且|并|或|即|是|有|共|各|个|项|家|户|人|元|亿|万|千|百|倍|成|位|名|座|所|条|件|处|场|次|套|台|辆|亩|吨|公里|平方米|立方米|平方公里|公顷|千瓦|岁|天|只|头|间|张|种|类|批|期|起|部|份|分|点|度|级|亿元|万元|万亿元|个百分点|百分点|百分之|之间|区间|每|前|后|时|已有|仍|尚|只|仅|共有|两地|者|所有)$/u;

/** Whether a word of a statement claims something by itself. */
export function claims(word: string): boolean {
  return claimsWhole(word) && claimsWhole(bareOf(word));
}

function claimsWhole(word: string): boolean {
  if (timeWord.test(word) || ownPlace.test(word) || bound.test(word) || asking.test(word))
    return false;
  return word !== '' && !addsNothing(word);
}

// What a segmenter leaves at a word of one character: 已有, 均居, 升至.
const particles = /[已均仍尚再又也还各共等年月至到于起上了的]/gu;
const longestWithParticle = 2;

/** A word without the particles that a segmenter left at it: `bareOf('均居') // => '居'` */
export function bareOf(word: string): string {
  return word.length > longestWithParticle ? word : word.replace(particles, '');
}

const asking =
  /^(?:多少|几|几个|几家|几倍|哪|哪个|哪些|哪里|什么|怎么|怎么样|如何|怎样|吗|呢|是否|有没有|多大|多高|多长|谁|何时|为什么|是不是|能不能|请问|介绍|一下)$/u;

/** The words of a phrase that claim something. */
export function contentWords(phrase: string): readonly string[] {
  const runs = phrase.match(/\p{Script=Han}+|[A-Za-z][A-Za-z\d.+&/-]*/gu) ?? [];
  return runs
    .flatMap((run) => (/^\p{Script=Han}/u.test(run) ? segmentWords(run) : [run]))
    .filter((word) => claims(word) && wordClass(word) === undefined);
}
