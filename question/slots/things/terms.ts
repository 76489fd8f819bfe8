import { knownPhrases, type KnownPhrase } from '../../../language/words/known-phrases.ts';
import { everydayWordsIn, type EverydayWord } from '../../../language/words/everyday-words.ts';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { numbersIn, plainDigits } from '../../../language/numbers/number-tokens.ts';
import { segmentWords } from '../../../language/words/segment-words.ts';
import { tokenise } from '../../../language/words/tokenise.ts';
import type { QuestionTerm } from '../../question-term.ts';

// Words that ask, address or fill in; they are about nothing.
const askingWords =
  /[这那]个数|同一年|同期|又是|定到|第二年|次年|转年|[前上下]一年|[这该]项|多少|几(?:个点|个|家|所|条|人次|人|户|位|成|次|件|项|辆|万|点|亿|平方米|何|部|座|台|套|处|栋|支|张|间|趟|针|棵|株|头|只|艘|架|名|批|份|岁|层|段|场)|哪(?:几|些|一|个|家|位|里|儿|天|年|两|三|四|五|六|七|八|九|十)?(?:个|家|项|大|条|所|位|天|块)?|百分之几|占?多[大高长快]|什么样?|啥样?|怎么样?|怎样|如何|咋样?|为什么|是不是|有没有|没有|会不会|是否|能不能|已经|吗|呢|吧|请问|请|告诉我|帮我|查一?下|大概|大约|大致|差不多|到底|究竟|一共|总共|合计|一块儿?|一起|放一起|比比|相比|一下|分别|各是|都是|都有|各有|叫做?|是指|意思|具体|目前|现在|情况|方面|报告(?:里|中|说)?|提到的?|有关|关于|准备|打算|计划|想要?|定[了的在]|做到|达到|要做|要(?=[建办搞修装换盖开种买招])|是(?:多(?!少|[大高长快])|不|的)?|了|的|地|得|在|把|被|让|给|和|与|跟|及|或|还是|比|上|中|里(?!程)|再(?!生|就业|制造|造|创|担保|融资|保险)|也|又|就|都|还|这|那|它|其|我们|咱们?|年|度|末|底/gu;

// Words that say how a thing is measured or meant. A sentence that answers may do without them:
// 增长 where it says 降, 目标 where the heading does.
const lightWords =
  /^(?:增长|下降|下滑|下跌|回落|上升|上涨|减少|增加|变化|变动|增速|增幅|降幅|涨幅|增减|涨|跌|降|提高|目标|实际|完成|实现|预期|预计|任务|数量|总数|人数|总量|总额|规模|面积|金额|表现|更高|更低|高|低|要求|保住|守住|[两二双一个]位数|相当于|过去|平均|每年|全年|当年|期间|时期|左右|以上|至少|超过|全市|全区|全县|全省|全镇|加快|放缓|国家级|包括|举措|政策|措施|办法|亿元|万人|收入|支出|产量)$/u;

const lightWeight = 0.2;
const indicatorWeight = 1.5;
const quotedWeight = 1;

/**
 * What a question is about, without its place and year: indicators by all their names, numbers,
 * and the remaining words.
 */
export function questionTerms(question: string): readonly QuestionTerm[] {
  const { quoted, rest: withoutQuoted } = takeQuoted(normaliseText(plainDigits(question)));
  const { known, rest: withoutKnown } = knownPhrases(withoutQuoted);
  const { said, rest } = everydayWordsIn(withoutKnown);
  const { numbers, rest: withoutNumbers } = takeNumbers(rest);
  const words = contentWords(withoutNumbers).map((word) => ({
    words: [word],
    weight: lightWords.test(word) ? lightWeight : 1,
  }));
  return [
    ...quoted,
    ...known.map(indicatorTerm),
    ...said.map(everydayTerm),
    ...numbers,
    ...words,
  ].filter(
    (term, index, terms) => terms.findIndex((other) => other.words[0] === term.words[0]) === index,
  );
}

const quotation = /[“"「『《‘]([^”"」』》’]{2,16})[”"」』》’]/gu;

/** A name in quotation marks is one thing, however common its words are: “小机制”. */
function takeQuoted(text: string): {
  readonly quoted: readonly QuestionTerm[];
  readonly rest: string;
} {
  const names = [...text.matchAll(quotation)].flatMap(([, name = '']) => name.split(/[、,]/u));
  return {
    quoted: names
      .filter((name) => name.length > 1)
      .map((name) => ({ words: [name], weight: quotedWeight })),
    // Reports change such names a little (“三张好牌”), so their words are looked for as well.
    rest: text.replace(quotation, ' $1 '),
  };
}

function indicatorTerm({ names, leads }: KnownPhrase): QuestionTerm {
  return { words: names, weight: indicatorWeight, ...(leads.length > 0 ? { leads } : {}) };
}

/** Reports hardly say it so: it is looked for, and weighed, by what they say. */
function everydayTerm({ word, names, leads }: EverydayWord): QuestionTerm {
  return { words: [...names, word], weight: 1, ...(leads.length > 0 ? { leads } : {}) };
}

// A unit or a share makes an amount; 三个 and 五大 may as well be a way to announce a list.
const amount = /^(?:\d{2,}|\d+\.\d+)[^\d.]|[%‰]$|\d个百分点$/u;

/** Amounts with their units, in every form in which a sentence may write them. */
function takeNumbers(text: string): {
  readonly numbers: readonly QuestionTerm[];
  readonly rest: string;
} {
  const found = numbersIn(text).filter(({ tokens: [full = ''] }) => amount.test(full));
  const rest = found.reduceRight(
    (words, { at, end }) => `${words.slice(0, at)} ${words.slice(end)}`,
    text,
  );
  return { numbers: found.map(({ tokens }) => ({ words: tokens, weight: 1 })), rest };
}

function contentWords(text: string): readonly string[] {
  const bare = text.replace(askingWords, ' ');
  return bare
    .split(/[^\p{Script=Han}\p{L}\p{N}.%+-]+/u)
    .flatMap((run) => (/\p{Script=Han}/u.test(run) ? segmentWords(run) : tokenise(run)))
    .map((word) => word.trim())
    .filter((word) => word.length > 1 || /\d/u.test(word));
}
