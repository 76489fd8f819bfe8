import { readTable, wordsOf } from '../read-table.ts';
import { anyOfGuarded } from '../word-pattern.ts';

/** A list as a question asks for it: 六大攻坚战 is six things, each of them called 攻坚战. */
export type CountedList = {
  /** How many things are asked for; undefined where the question does not count them. */
  readonly count: number | undefined;
  /** What each of them is called; undefined where the question has no word for it. */
  readonly noun: string | undefined;
};

const digits = new Map(Array.from('一二三四五六七八九', (digit, index) => [digit, index + 1]));
digits.set('两', 2);

const counted =
  /(?<number>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:大(?!事)|个|项|条|张|类|种|座|所|家|件|点|样|招|步)+(?<noun>[\p{Script=Han}“”‘’"「」]*)/gu;
const uncounted = /(?:哪些|[这那]几[条项点件个大样招])(?<noun>\p{Script=Han}+)/u;
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
 * What a question that asks for a list says of it.
 *
 * `countedList('静海说的“六大攻坚战”都是哪六个') // => { count: 6, noun: '攻坚战' }`
 */
export function countedList(question: string): CountedList | undefined {
  const matches = [...question.matchAll(counted)].map(({ index, groups }) => ({
    count: readCount(groups?.['number'] ?? ''),
    noun: readNoun(withinQuotes(groups?.['noun'] ?? '', question.slice(0, index))),
  }));
  const best = matches.find(({ noun }) => noun !== undefined) ?? matches[0];
  if (best && (best.count ?? 0) > 1) return best;
  const noun = readNoun(uncounted.exec(question)?.groups?.['noun'] ?? '');
  return noun === undefined ? undefined : { count: undefined, noun };
}

/** 十二 is 12; undefined for what is no number. */
function readCount(written: string): number | undefined {
  if (/^\d+$/u.test(written)) return Number(written);
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? 10 * (tens === '' ? 1 : (digits.get(tens) ?? NaN)) : 0;
  const count = ten + (ones === '' ? 0 : (digits.get(ones) ?? NaN));
  return Number.isNaN(count) || count === 0 ? undefined : count;
}

/** “十项行动”到底是哪十项: a name that begins in quotation marks ends with them. */
function withinQuotes(words: string, before: string): string {
  return /[“‘"「]$/u.test(before) ? (words.split(/[”’"」]/u)[0] ?? '') : words;
}

function readNoun(words: string): string | undefined {
  const name = quoted.exec(words)?.groups?.['name'];
  const noun = name ?? (words.split(nounEnd)[0] ?? '').replace(/[“”‘’"「」]/gu, '');
  return noun === '' ? undefined : noun;
}
