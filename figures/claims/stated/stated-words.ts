import { wordClass, type WordClass } from '../../../language/words/word-tables.ts';
import type { Span } from '../../../library/report.ts';
import { wordsOfRun } from '../words/content-words.ts';

/** A word of a statement, with where it stands and the closed class that it is of. */
export type StatedWord = Span & { readonly word: string; readonly class: WordClass | undefined };

/** The words of a clause that begins at an offset of its statement; digits and signs are none. */
export function wordsOf(clause: string, offset: number): readonly StatedWord[] {
  const words: StatedWord[] = [];
  for (const { 0: run, index } of clause.matchAll(
    /\p{Script=Han}+|(?:(?<![\d.])\d)?[A-Za-z][A-Za-z\d.+&/-]*|[^\s\d\p{P}\p{S}]+/gu,
  )) {
    let at = offset + index;
    const parts = /^\p{Script=Han}/u.test(run) ? wordsOfRun(run) : [run];
    for (const word of parts) {
      words.push({ word, start: at, end: at + word.length, class: wordClass(word) });
      at += word.length;
    }
  }
  return words;
}

// What qualifies a number stands before it and is compared as its bound.
const hedges =
  /(?:不[能得](?:低于|少于|超过|高于)|不低于|不少于|至少|不超过|不高于|低于|少于|不足|不到|突破|超过|超|逾|多于|大于|过|接近|将近|约为|大约|约|近)(?:了)?$/u;

/** Words before a number without those that say how exact it is: `withoutHedge('高约') // => '高'` */
export function withoutHedge(words: string): string {
  return words.replace(hedges, '');
}

/** A clause with its numbers blanked, which are no words. */
export function blanked(clause: string, offset: number, numbers: readonly Span[]): string {
  return numbers.reduce((text, { start, end }) => {
    const from = withoutHedge(text.slice(0, start - offset)).length;
    const to = end - offset;
    return `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`;
  }, clause);
}

export type Aim = 'target' | 'result';

/** Of a target word and one of results the first decides: 计划完成, but 完成年度目标. */
export function aimOf(words: readonly StatedWord[]): Aim | undefined {
  const of = aimWord(words)?.class;
  return of === 'target' || of === 'result' ? of : undefined;
}

function aimWord(words: readonly StatedWord[]): StatedWord | undefined {
  return words.find((word) => word.class === 'target' || word.class === 'result');
}

/** What the first phrase says that says it at all: that a number is aimed at or came about. */
export function aimIn(...phrases: readonly string[]): Aim | undefined {
  for (const phrase of phrases) {
    // 比上年增加 looks back at what it compares with.
    const words = phrase.replace(/[比较](?:上年|去年|上一年|前一年)/gu, '');
    const aim = aimOf(wordsOf(words, 0)) ?? (/已(?!有)/u.test(words) ? 'result' : undefined);
    if (aim) return aim;
  }
  return undefined;
}
