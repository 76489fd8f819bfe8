import { readTable, wordsOf } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

const rows = readTable(new URL('./courtesy-words.tsv', import.meta.url), [
  ...(['side', 'words', 'example'] as const),
]);

function wordsAt(...sides: readonly string[]): string {
  return anyOf(rows.flatMap(({ side, words }) => (sides.includes(side) ? wordsOf(words) : [])));
}

// 请问下一年 is 请问 and 下一年.
const asPart = '(?!(?<=[^一]下)(?:一年|半年|一步|一届|一个|个))';
const pause = String.raw`[\s,，、:：。.!！~～]`;
const before = new RegExp(`^${pause}*(?:${wordsAt('before')}${asPart}${pause}*)+`, 'iu');
const around = new RegExp(
  `^(?:${wordsAt('before')}${pause}*)*${wordsAt('both')}${pause}*(?<asked>.+?)[吗嘛么不][?？\\s]*$`,
  'iu',
);
const after = new RegExp(`[\\s,，。.!！?？]+(?:${wordsAt('after')}${pause}*)+[?？]*$`, 'u');
const marks = /(?:[。！!~～…；;]|[?？](?=.)|\s)[\s。！!~～…；;?？]*$/u;

/**
 * A question without the words around it that only address whoever is asked, and with one mark at
 * most behind it. Where it is nothing but such words, as it is.
 *
 * `withoutCourtesy('你好，我想知道静海2023年的目标是多少，谢谢！') // => '静海2023年的目标是多少'`
 */
export function withoutCourtesy(question: string): string {
  const asking = withoutThanks(question);
  const { asked } = around.exec(asking)?.groups ?? {};
  const rest = asked === undefined ? asking.replace(before, '') : `${asked}?`;
  return holdsWords(rest) ? rest : question;
}

function withoutThanks(question: string): string {
  const asking = question.replace(after, (end) => (/[?？]/u.test(end) ? '？' : ''));
  return asking.replace(marks, (end) => (/[?？]/u.test(end) ? '？' : ''));
}

function holdsWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
