import { randomIndex, type Random } from '../statistics/seeded-random.ts';
import type { Specimen } from './damage.ts';

/** A number as it is printed. What is damaged is found by its signs alone, not by a reader. */
export type PrintedNumber = {
  readonly digits: string;
  /** 万, 亿 or 万亿; empty for none. */
  readonly scale: string;
  readonly unit: string;
};

const printed =
  /(?<![\d.A-Za-z第“])(?<digits>\d+(?:\.\d+)?)(?![\d.]*\d)[多余]?(?<scale>万亿|[万亿])?[多余]?(?<unit>个百分点|%|％|平方米|平方公里|公里|微克|美元|元|人次|人|户|家|个|件|所|座|辆|项|亩|吨|斤|部|台)?/gu;

/**
 * The figures of a right answer that the gold answer gives, too; without years and bare digits. Each
 * once.
 */
export function figuresOf({ question, answer }: Specimen): readonly PrintedNumber[] {
  const gold = new Set(printedIn(question.answer).map(({ digits }) => Number(digits)));
  const found = printedIn(answer.text).filter(
    ({ digits, unit, scale }) => gold.has(Number(digits)) && unit + scale !== '',
  );
  return [...new Map(found.map((number) => [number.digits, number])).values()];
}

function printedIn(text: string): readonly PrintedNumber[] {
  return [...text.replace(/\[\d+\]/gu, '  ').matchAll(printed)].map(({ groups }) => ({
    digits: groups?.['digits'] ?? '',
    scale: groups?.['scale'] ?? '',
    unit: groups?.['unit'] ?? '',
  }));
}

/** Writes `instead` for a number wherever it stands by itself, marks left alone. */
export function replaceNumber(text: string, digits: string, instead: string): string {
  const alone = new RegExp(`(?<![\\d.\\[A-Za-z])${escaped(digits)}(?![\\d\\]]|\\.\\d|年)`, 'gu');
  return text.replace(alone, instead);
}

/** The same for a number with the words that follow it. */
export function replaceBehind(
  text: string,
  {
    digits,
    words,
    instead,
  }: { readonly digits: string; readonly words: string; readonly instead: string },
): string {
  const alone = new RegExp(
    `(?<![\\d.\\[A-Za-z])(${escaped(digits)}[多余]?)${escaped(words)}`,
    'gu',
  );
  return text.replace(alone, `$1${instead}`);
}

/** Where a number first stands by itself; -1 where nowhere. */
export function placeOfNumber(text: string, digits: string): number {
  return text.search(
    new RegExp(`(?<![\\d.\\[A-Za-z])${escaped(digits)}(?![\\d\\]]|\\.\\d|年)`, 'u'),
  );
}

export function oneOf<Value>(values: readonly Value[], random: Random): Value | undefined {
  return values.length === 0 ? undefined : values[randomIndex(random, values.length)];
}

export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
