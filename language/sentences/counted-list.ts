import { readTable, wordsOf } from '../read-table.ts';
import { anyOf, anyOfGuarded } from '../word-pattern.ts';
import { readNumber } from '../numbers/read-number.ts';
import { isNoun, segmentWords } from '../words/segment-words.ts';

/** A list as a question asks for it: 六大攻坚战 is six things, each of them called 攻坚战. */
export type CountedList = {
  /** How many things are asked for; undefined where the question does not count them. */
  readonly count: number | undefined;
  /** What each of them is called; undefined where the question has no word for it. */
  readonly noun: string | undefined;
};

const numeral = String.raw`\d{1,3}|[一二两三四五六七八九十百]{1,5}`;
const counterRows = readTable(new URL('./counters.tsv', import.meta.url), [
  ...(['counter', 'not before', 'example'] as const),
]);

/** Words by which the things of a list are counted, as a pattern: 大, 个, 项, 大类, …. */
export const counters = `${anyOfGuarded(
  counterRows.map((row) => ({ word: row.counter, unless: wordsOf(row['not before']) })),
)}[类种]?`;

const counted = new RegExp(
  String.raw`(?<asks>哪)?(?<number>${numeral})${counters}(?<noun>[\p{Script=Han}“”‘’"「」]*)`,
  'gu',
);
const uncounted = new RegExp(
  String.raw`(?:哪些|[这那哪的]几${counters})(?<noun>\p{Script=Han}+)`,
  'u',
);
const endRows = readTable(new URL('./noun-ends.tsv', import.meta.url), [
  ...(['words', 'not before', 'example'] as const),
]);
// Where the word for the things ends.
const nounEnd = new RegExp(
  `[？?]|${anyOfGuarded(
    endRows.flatMap((row) =>
      wordsOf(row.words).map((word) => ({ word, unless: wordsOf(row['not before']) })),
    ),
  )}`,
  'u',
);
// 三个产业“谷”: the word in quotation marks is what each of them is called.
const quoted = /^\p{Script=Han}{0,4}[“‘"「](?<name>\p{Script=Han}{1,8})[”’"」]/u;

/**
 * What a question that asks for a list says of it: 哪五个潜力产业 before other things that it counts.
 *
 * `countedList('静海说的“六大攻坚战”都是哪六个') // => { count: 6, noun: '攻坚战' }`
 */
export function countedList(question: string): CountedList | undefined {
  const asked = withoutSetAside(question);
  const matches = [...asked.matchAll(counted)].map(({ index, groups }) => ({
    isAsked: groups?.['asks'] !== undefined,
    count: readCount(groups?.['number'] ?? ''),
    noun: readNoun(withinQuotes(groups?.['noun'] ?? '', asked.slice(0, index))),
  }));
  const named = matches.filter(({ noun }) => noun !== undefined);
  const best = named.find(({ isAsked }) => isAsked) ?? named[0] ?? matches[0];
  if (best && (best.count ?? 0) > 1) return { count: best.count, noun: best.noun };
  const noun = readNoun(uncounted.exec(asked)?.groups?.['noun'] ?? '');
  return noun === undefined ? undefined : { count: undefined, noun };
}

const setAside = new RegExp(
  `${anyOf(
    readTable(new URL('./set-aside.tsv', import.meta.url), ['words', 'example']).map(
      ({ words }) => words,
    ),
  )}[^，,。？?]*[，,]`,
  'u',
);

/** 除了五大优势产业，还有哪五个 does not ask for the five. */
function withoutSetAside(question: string): string {
  return question.replace(setAside, '');
}

/** 十二 is 12; undefined for what is no number. */
function readCount(written: string): number | undefined {
  const count = Number(readNumber(written.replace('两', '二')));
  return Number.isNaN(count) || count === 0 ? undefined : count;
}

/** “十项行动”到底是哪十项: a name that begins in quotation marks ends with them. */
function withinQuotes(words: string, before: string): string {
  return /[“‘"「]$/u.test(before) ? (words.split(/[”’"」]/u)[0] ?? '') : words;
}

function readNoun(words: string): string | undefined {
  const name = quoted.exec(words)?.groups?.['name'];
  const bare = words.replace(/[“”‘’"'「」]/gu, '').replace(has, '');
  const noun = name ?? ofSuchKind(bare.split(nounEnd)[0] ?? '', has.test(words));
  return noun === '' ? undefined : noun;
}

const asWhat = new Set(
  readTable(new URL('./asked-of-things.tsv', import.meta.url), ['words', 'example']).map(
    ({ words }) => words,
  ),
);

const has = /^具?有/u;

/** 有潜力的产业 are 潜力产业, 种的养的基地 are 基地; of 三条路的名字 the roads are counted. */
function ofSuchKind(words: string, isTold: boolean): string {
  const [first = '', ...others] = words.split('的');
  const [things = ''] = others
    .toReversed()
    .map(leadingNouns)
    .filter((one) => one !== '');
  if (isTold) return `${first}${things}`;
  return things !== '' && !isThing(first) ? things : first;
}

function isThing(words: string): boolean {
  return isNoun(segmentWords(words).at(-1) ?? '');
}

function leadingNouns(words: string): string {
  const parts = segmentWords(words);
  const end = parts.findIndex((word) => !isNoun(word) || asWhat.has(word));
  return (end < 0 ? parts : parts.slice(0, end)).join('');
}
