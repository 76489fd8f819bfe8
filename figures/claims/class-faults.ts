import type { Support } from './bind-quantity.ts';
import { claims, contentWords } from './content-words.ts';
import { isNamed, isSaid, isSaidWhole } from './said-in.ts';
import { rankScope, scopesIn } from './rank-scope.ts';
import type { StatedClause } from './statement.ts';

export type WordFault =
  | 'unsupported_words'
  | 'unsupported_negation'
  | 'denied_in_source'
  | 'wrong_kind'
  | 'wrong_year'
  | 'instruction'
  | 'nothing_claimed';

type Fault = { readonly fault: WordFault; readonly words: string };

/** What the words of closed classes want of the source: negations one at the same words, and so on. */
export function classFaults(clause: StatedClause, support: readonly Support[]): readonly Fault[] {
  const region = support
    .flatMap(({ sentence, clauses }) =>
      clauses.map((index) => sentence.clauses[index]?.folded ?? ''),
    )
    .join('\n');
  return [
    ...clause.words
      .filter((word) => word.class === 'instruction')
      .map(({ word }): Fault => ({ fault: 'instruction', words: word })),
    ...rankFaults(clause, region),
    ...rateFaults(clause, region),
    ...sharedFaults(clause, region),
    ...comparingFaults(clause, region),
    ...spanFaults(clause, region),
    ...turnFaults(clause, region),
    ...wholeFaults(clause, region),
    ...sideFaults(clause, region),
    ...negationFaults(clause, region),
    ...denialFaults(clause, region),
    ...kindFaults(clause, support, region),
    ...emptyFaults(clause),
  ];
}

const denial = /(?:不|未|没有?|无|并非|零|尚未|不再|从未|无一|没有一[个座起例])$/u;
// 不断 and 不低于 deny nothing.
const noDenial =
  /不(?:断|仅|但|只|少于|低于|超过|高于|忘|懈|畏|折|落空|动摇)|零(?:突破|距离|跑动|基础|售|件|部件|担)|非(?:公|遗|凡)|无人机/gu;
const denying = /未能|未|没有|没|无一|无|不再|不|非/gu;
// Ending something is an act of its own, which the source has to tell.
const stops = /取消|停止|放弃|拒绝|叫停|终止|退出|废止|中止|暂停/u;
const denialReach = 12;
const wordsDenied = 3;

/** A negation wants one in the source, before one of the words that it denies. */
function negationFaults({ words }: StatedClause, region: string): readonly Fault[] {
  return words.flatMap((word, index): readonly Fault[] => {
    if (word.class !== 'negation' || word.word.search(noDenial) >= 0) return [];
    if (stops.test(word.word) && isNamed(word.word, region)) return [];
    if (stops.test(word.word)) return [{ fault: 'unsupported_negation', words: word.word }];
    const denied = words
      .slice(index + 1)
      .filter((one) => one.word.length > 1 && one.class !== 'negation')
      .slice(0, wordsDenied)
      .map((one) => one.word);
    return isDenied(denied, region)
      ? []
      : [{ fault: 'unsupported_negation', words: `${word.word}${denied[0] ?? ''}` }];
  });
}

function isDenied(words: readonly string[], region: string): boolean {
  const bare = region.replace(noDenial, (said) => '　'.repeat(said.length));
  return [...bare.matchAll(denying)].some(({ 0: said, index }) => {
    const [behind = ''] = bare
      .slice(index + said.length, index + said.length + denialReach)
      .split(/[，,。；;]/u);
    return words.some((word) => isNamed(word, behind));
  });
}

function occurrences(word: string, region: string): readonly number[] {
  const found: number[] = [];
  for (let at = region.indexOf(word); at >= 0; at = region.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Words that the source only denies are not stated without the denial. */
function denialFaults({ words, text }: StatedClause, region: string): readonly Fault[] {
  const exceptions = /除[^，,。]{1,20}外/u.exec(region);
  const faults = words
    .filter(({ word, class: of }) => claims(word) && of === undefined && word.length > 1)
    .filter((one) => {
      const all = occurrences(one.word, region);
      const isOnlyDenied =
        all.length > 0 && all.every((at) => denial.test(region.slice(Math.max(0, at - 2), at)));
      const index = words.indexOf(one);
      const saysSo = words.slice(Math.max(0, index - 2), index).some(isNegation);
      return isOnlyDenied && !saysSo;
    })
    .map(({ word }): Fault => ({ fault: 'denied_in_source', words: word }));
  const rest = /剩余|其余|尚未|部分/u.exec(region);
  if (rest && /全部|所有/u.test(text))
    return [...faults, { fault: 'denied_in_source', words: rest[0] }];
  if (exceptions && /全部|所有|均|都/u.test(text) && !text.includes('除'))
    return [...faults, { fault: 'denied_in_source', words: exceptions[0] }];
  return faults;
}

function isNegation(word: StatedClause['words'][number]): boolean {
  return word.class === 'negation';
}

const onlyAims = /力争|确保|争取|拟|即将/u;
const cameAbout = /已|了|完成|实现|建成|达到/u;
const aimsAt = /将|要|力争|确保|计划|目标|争取|推进|加快|为.{1,20}(?:打下|奠定)/u;

/** What is planned has not come about: a clause without numbers says so as well. */
function kindFaults(
  { aims, text, quantities }: StatedClause,
  support: readonly Support[],
  region: string,
): readonly Fault[] {
  if (quantities.length > 0 || support.length === 0) return [];
  const saysDone = aims === 'result' || /(?<!为)了(?=[^解])|已经?/u.test(text);
  const isWrong = saysDone
    ? isOnlyPlanned(text, support, region)
    : aims === 'target' && isOnlyDone(support, region);
  return isWrong ? [{ fault: 'wrong_kind', words: text }] : [];
}

function isOnlyPlanned(text: string, support: readonly Support[], region: string): boolean {
  if (/(?<!已)将(?![来军])|即将/u.test(region) && !text.includes('将')) return true;
  const came = cameAbout.test(region);
  const isAim = onlyAims.test(region) && !came;
  const isOfPlan = support.every(({ source }) => source.passage.orientation === 'target');
  const isPlanned = isAim || isOfPlan || /为.{1,20}(?:打下|奠定)/u.test(region);
  return isPlanned && (!came || aimsAt.test(region));
}

function isOnlyDone(support: readonly Support[], region: string): boolean {
  const looksBack = support.every(({ source }) => source.passage.orientation === 'result');
  return looksBack && !aimsAt.test(region) && !isSaid('将', region);
}

/** Signs alone say nothing that could be checked. */
function emptyFaults({ text, words, quantities }: StatedClause): readonly Fault[] {
  const isEmpty = words.length === 0 && quantities.length === 0;
  const letters = text.replace(/[\p{P}\s]/gu, '');
  return isEmpty && letters !== '' ? [{ fault: 'nothing_claimed', words: letters }] : [];
}

/** A rank is held among those that the source says: 全球第一 is not 全国第一. */
function rankFaults({ words, text, start }: StatedClause, region: string): readonly Fault[] {
  return words.flatMap((word): readonly Fault[] => {
    if (word.class !== 'superlative') return [];
    const scope = rankScope(text.slice(0, word.end - start));
    if (isOneOfSeveral(word.word, region) && !text.includes('之一'))
      return [{ fault: 'unsupported_words', words: word.word }];
    if (scope === undefined || isRankedAmong(scope, word.word, region)) return [];
    return [{ fault: 'unsupported_words', words: `${scope}${word.word}` }];
  });
}

// 全国22个城市试评价中综合排名第一: what stands between whom and the rank.
const farthestRank = 12;

function isRankedAmong(scope: string, rank: string, region: string): boolean {
  return scopesIn(region)
    .filter((one) => one.scope === scope)
    .some(({ end }) => {
      const behind = region.slice(end, end + farthestRank);
      const next = behind.search(/[，,。；;、]/u);
      return isNamed(rank, next < 0 ? behind : behind.slice(0, next));
    });
}

/** 最低的省份之一 is not the lowest. */
function isOneOfSeveral(rank: string, region: string): boolean {
  return occurrences(rank, region).some((at) => /^[^，,。；;]{0,12}之一/u.test(region.slice(at)));
}

const rateWord =
  /每[月天年日户人周]|[日月户]均|[年月日]人均|[年月]收入|([县村户镇乡家人])\1|第[\d一二三四五六七八九十]+[个位名届批]?|(?<!\d)\d{1,2}月|仅|只有|当年|年一年|一年就|有记录以来|有史以来|历年/gu;

/** What is told by the month or the head, of each village or as the second is told so by the source. */
function rateFaults({ text }: StatedClause, region: string): readonly Fault[] {
  return [...text.matchAll(rateWord)]
    .filter(([word]) => !saysSame(word, region))
    .map(([words]) => ({ fault: 'unsupported_words', words }));
}

/** Also where 第2 is written 第二, and 第一 首位. */
// 年人均 is no 人均, and 县县 not some counties.
const literal = /人均|月$|仅|只有|收入|年一年|一年就|^(.)\1$|当年|以来/u;

function saysSame(word: string, region: string): boolean {
  if (literal.test(word)) return region.includes(word);
  const numeral = word.replace(/\d/gu, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
  const digits = word.replace(/[一二三四五六七八九]/gu, (one) =>
    String('〇一二三四五六七八九'.indexOf(one)),
  );
  return [word, numeral, digits].some((one) => isSaidWhole(one, region));
}

/** Of what is said of several 分别 a part is not told without looking which is whose. */
function sharedFaults({ text, quantities, words }: StatedClause, region: string): readonly Fault[] {
  if (
    words.length === 0 ||
    !region.includes('分别') ||
    quantities.some(({ base }) => base !== '位')
  )
    return [];
  return text.includes('分别') ? [] : [{ fault: 'unsupported_words', words: '分别' }];
}

/** Which of two is more is told by the source in so many words, or computed of numbers that are stated. */
function comparingFaults({ text, quantities }: StatedClause, region: string): readonly Fault[] {
  if (quantities.length > 0) return [];
  return [...text.matchAll(/[多少高低快慢大小好优]于|不及/gu)]
    .filter(([word]) => !region.includes(word))
    .map(([words]) => ({ fault: 'unsupported_words', words }));
}

const change =
  /(?:连续|连年|历时|提高|增加|延长|缩短|提前|减少|推迟|超过|长达|近|达)(?:了|至|到|约)?(?<span>(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)(?:余|多)?个?[年月天])(?!\d)/gu;

/** By how long something changed is a number, though no unit of amounts stands behind it. */
function spanFaults({ text }: StatedClause, region: string): readonly Fault[] {
  return [...text.matchAll(change)]
    .map(({ groups }) => groups?.['span'] ?? '')
    .filter((span) => !region.includes(span))
    .map((words) => ({ fault: 'unsupported_words', words }));
}

const turn =
  /[从由](?<from>[^，,。]{2,20}?)(?:为主)?(?:转向|转为|转变为|变为|改为|过渡到)(?<to>[^，,。]{2,})/u;

/** 从甲转向乙 is not 从乙转向甲: what it was comes before what it became in the source, too. */
function turnFaults({ text }: StatedClause, region: string): readonly Fault[] {
  const { from, to } = turn.exec(text)?.groups ?? {};
  if (from === undefined || to === undefined) return [];
  const [first] = contentWords(from).map((word) => region.indexOf(word));
  const [second] = contentWords(to).map((word) => region.indexOf(word));
  const isTurned =
    first !== undefined && second !== undefined && first >= 0 && second >= 0 && first > second;
  return isTurned ? [{ fault: 'unsupported_words', words: `${from}…${to}` }] : [];
}

const whole = /^(?:全部|所有|每个|各个|一切)$/u;
const wholeInSource = '(?:全部|所有|每个|各|全面|均|都|全)';

/** 所有乡镇和90%的行政村 are not all 行政村: of what all is said, it is said in the source. */
function wholeFaults({ words }: StatedClause, region: string): readonly Fault[] {
  return words.flatMap((word, index): readonly Fault[] => {
    if (!whole.test(word.word)) return [];
    const next = words.slice(index + 1).find((one) => claims(one.word));
    const last = words.slice(0, index).findLast((one) => claims(one.word));
    const isSo = [next, last].some(
      (one) =>
        one !== undefined &&
        new RegExp(
          `${wholeInSource}[^，,。、和]{0,4}${one.word}|${one.word}[^，,。]{0,8}${wholeInSource}`,
          'u',
        ).test(region),
    );
    return isSo ? [] : [{ fault: 'unsupported_words', words: word.word }];
  });
}

const comparing = /(?<one>[^，,。]{2,}?)(?<by>[高低快慢多少]于)(?<other>[^，。\d]{2,})/u;

/** 甲高于乙 is not 乙高于甲: both stand on the same side of the word in the source. */
function sideFaults({ text }: StatedClause, region: string): readonly Fault[] {
  const { one = '', by = '', other = '' } = comparing.exec(text)?.groups ?? {};
  const at = by === '' ? -1 : region.indexOf(by);
  if (at < 0) return [];
  const [infront, behind] = [region.slice(0, at), region.slice(at)];
  const isTurned =
    contentWords(one).some((word) => !infront.includes(word) && behind.includes(word)) ||
    contentWords(other).some((word) => !behind.includes(word) && infront.includes(word));
  return isTurned ? [{ fault: 'unsupported_words', words: by }] : [];
}
