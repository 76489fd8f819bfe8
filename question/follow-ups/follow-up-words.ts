import { readNumber } from '../../language/numbers/read-number.ts';
import { readTable } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

/** What words of a question that goes on mean for what it has from the turns before. */
export type FollowUpMeaning =
  | ('new topic' | 'more' | 'longer' | 'reason' | 'general')
  | ('lead' | 'bare' | 'back' | 'the figure' | 'both' | 'these two' | 'general noun')
  | ('same year' | 'year before' | 'year after' | 'years before' | 'years after')
  | ('goes on' | 'so much')
  | ('topic mark' | 'attribute' | 'done' | 'as much' | 'than that');

const rows = readTable(new URL('./follow-up-words.tsv', import.meta.url), [
  ...(['words', 'means', 'example'] as const),
]);

/** The source of a pattern for all words that mean the same. */
export function wordsMeaning(meaning: FollowUpMeaning): string {
  return anyOf(rows.filter(({ means }) => means === meaning).map(({ words }) => words));
}

const leading = new RegExp(`^(?:${wordsMeaning('lead')}|[，,\\s])+`, 'u');

/** `withoutLead('那么，河西呢') // => '河西呢'` */
export function withoutLead(text: string): string {
  return text.replace(leading, '');
}

const pointing = new RegExp(wordsMeaning('back'), 'u');

/** Whether words point back at what was asked: 那里, 上述. */
export function pointsBack(text: string): boolean {
  return pointing.test(text);
}

const goingOn = new RegExp(wordsMeaning('goes on'), 'u');

/** Whether words ask after more of what was asked of: 2023年还接着建吗. */
export function goesOn(text: string): boolean {
  return goingOn.test(text);
}

const soMuch = new RegExp(wordsMeaning('so much'), 'u');

/** Whether words tell how much what was asked of is, and no more: 抬得这么高. */
export function saysHowMuchOfIt(text: string): boolean {
  return soMuch.test(text);
}

const both = new RegExp(wordsMeaning('both'), 'u');

/** Whether words say both of what was asked one by one: 两者差多少. */
export function saysBoth(text: string): boolean {
  return both.test(text);
}

/** `withoutBoth('两者差多少') // => '差多少'` */
export function withoutBoth(text: string): string {
  return text.replace(both, '');
}

const theseTwo = new RegExp(wordsMeaning('these two'), 'u');
// 这两项收入 points at what 这两项 points at.
const thingsPointedAt = '(?:收入|支出|指标|数据|数字|数值|数|任务|产业|项目|工程|工作)';
const withTheirNoun = new RegExp(`${wordsMeaning('these two')}${thingsPointedAt}?的?`, 'u');
const onlyPointing = new RegExp(
  `^(?:${wordsMeaning('both')}|${wordsMeaning('these two')}${thingsPointedAt}?)$`,
  'u',
);

/** Whether words name nothing but point at what was asked one by one: 这两项收入. */
export function onlyPoints(words: string): boolean {
  return onlyPointing.test(words);
}

/** Whether words point at two things, times or places told one by one: 2023年对这两项提了什么要求. */
export function pointsAtTwo(text: string): boolean {
  return theseTwo.test(text);
}

/** `withoutTheseTwo('对这两项提了什么要求') // => '对提了什么要求'` */
export function withoutTheseTwo(text: string): string {
  return text.replace(withTheirNoun, '');
}

const ends = '[呀啊吧呢吗哦\\s?？!！。.，,]*';
const whole = (meaning: FollowUpMeaning) =>
  new RegExp(`^(?:${wordsMeaning('lead')})*(?:${wordsMeaning(meaning)})${ends}$`, 'u');
const continuing = (['more', 'longer', 'reason'] as const).map((meaning) => ({
  meaning,
  pattern: whole(meaning),
}));

/** What a question asks of the answer before it, where it asks for nothing else: 还有吗 → more. */
export function continues(text: string): 'more' | 'longer' | 'reason' | undefined {
  return continuing.find(({ pattern }) => pattern.test(text))?.meaning;
}

const newTopic = new RegExp(`^.{0,6}?${wordsMeaning('new topic')}[吧了\\s，,。.：:]*`, 'u');

/**
 * What is asked after a new topic is announced; undefined where none is.
 *
 * `afterNewTopic('换个话题，河西养老怎么样') // => '河西养老怎么样'`
 */
export function afterNewTopic(text: string): string | undefined {
  return newTopic.test(text) ? text.replace(newTopic, '') : undefined;
}

const yearWords = (
  [
    ['same year', 0],
    ['year before', -1],
    ['year after', 1],
  ] as const
).map(([meaning, offset]) => ({ pattern: new RegExp(wordsMeaning(meaning), 'gu'), offset }));

const yearsWords = (
  [
    ['years before', -1],
    ['years after', 1],
  ] as const
).map(([meaning, sign]) => ({ pattern: countedYears(meaning), sign }));

/** 过两年, 三年前: the number stands for the N of the table. */
function countedYears(meaning: FollowUpMeaning): RegExp {
  const counted = wordsMeaning(meaning).replaceAll('N', '(?:[一两二三四五六七八九十]|\\d{1,2})');
  return new RegExp(`(?<![\\d第近这前后过去“"])${counted}`, 'gu');
}

function numberIn(words: string): number {
  return Number(readNumber(/[一两二三四五六七八九十]|\d{1,2}/u.exec(words)?.[0] ?? ''));
}

// 比去年高吗 after a question about 2022 is held against 2021; 那去年呢 counts from today.
const lastYearHeldAgainst = /(?<=[比较跟和与])去年/gu;

/** `inYearsFrom(2021, '前一年实际呢') // => '2020年实际呢'` */
export function inYearsFrom(year: number, text: string): string {
  const counted = yearsWords.reduce(
    (words, { pattern, sign }) =>
      words.replace(pattern, (found) => `${year + sign * numberIn(found)}年`),
    text,
  );
  return yearWords
    .reduce((words, { pattern, offset }) => words.replace(pattern, `${year + offset}年`), counted)
    .replace(lastYearHeldAgainst, `${year - 1}年`);
}
