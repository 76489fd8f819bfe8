import { plainText } from '../numbers/plain-text.ts';
import { type ReadNumber, readNumbers } from '../numbers/read-numbers.ts';

/** A number as another reader has it, at its place in the sentence. */
export type OtherReading = {
  /** One, or both ends of a range. */
  readonly values: readonly number[];
  readonly unit: string;
  readonly start: number;
  readonly end: number;
};

/** In what two readers part over one piece of a sentence. */
export type Parting = 'only judge' | 'only product' | 'value' | 'unit';

export type ReadApart = {
  readonly parting: Parting;
  readonly sentence: string;
  readonly judge: string;
  readonly product: string;
};

export type ReadersCompared = {
  readonly sentences: number;
  /** Numbers that both read alike. */
  readonly alike: number;
  readonly apart: readonly ReadApart[];
};

/**
 * Reads sentences twice, by evaluation and by another reader, and tells where they part. Numbers
 * that are pieces of phrases (三个一批), bare digits and dates are not compared.
 */
export function compareReaders(
  sentences: readonly string[],
  readOther: (sentence: string) => readonly OtherReading[],
): ReadersCompared {
  // Both see the same signs, so that places in them can be compared.
  const compared = sentences.map((sentence) => compareOne(plainText(sentence), readOther));
  return {
    sentences: sentences.length,
    alike: compared.reduce((sum, { alike }) => sum + alike, 0),
    apart: compared.flatMap(({ apart }) => apart),
  };
}

function compareOne(sentence: string, readOther: (sentence: string) => readonly OtherReading[]) {
  const read = readNumbers(sentence);
  const judge = read.filter(isFigure);
  const product = readOther(sentence);
  const pairs = judge.map((one) => ({ one, other: product.find((each) => overlap(one, each)) }));
  const apart = pairs.flatMap(({ one, other }) => partingOf(one, other, sentence));
  const met = new Set(pairs.map(({ other }) => other));
  // 1649名医务人员 are 人 for the product: the number is read alike.
  const isRead = (each: OtherReading) =>
    read.some((one) => overlap(one, each) && isOneOf(one.value, each.values));
  const unmet = product.filter(
    (each) => !met.has(each) && isUnitOfFigures(each.unit) && !isRead(each),
  );
  return {
    alike: pairs.length - apart.length,
    apart: [
      ...apart,
      ...unmet.map((each): ReadApart => ({
        parting: 'only product',
        sentence,
        judge: '',
        product: `${each.values[0] ?? ''} ${each.unit}`,
      })),
    ],
  };
}

function partingOf(
  one: ReadNumber,
  other: OtherReading | undefined,
  sentence: string,
): readonly ReadApart[] {
  const about = {
    sentence,
    judge: written(one),
    product: other ? `${other.values.join('…')} ${other.unit}` : '',
  };
  if (!other) return [{ parting: 'only judge', ...about }];
  if (!isOneOf(one.value, other.values)) return [{ parting: 'value', ...about }];
  return isSameUnit(one.unit, other.unit) ? [] : [{ parting: 'unit', ...about }];
}

/** With a unit that measures or counts money, people or a share. */
function isFigure({ unit, mayBePhrase, isRank }: ReadNumber): boolean {
  return !mayBePhrase && !isRank && isUnitOfFigures(unit);
}

function isUnitOfFigures(unit: string): boolean {
  return /^(?:元|美元|人|人次|户|家|吨|斤|公里|亩|平方米|平方公里|%|‰|个?百分点|万?标准?箱)$/u.test(
    unit,
  );
}

function isSameUnit(one: string, other: string): boolean {
  const bare = (unit: string) => unit.replace(/^个百分点$/u, '百分点').replace('人次', '人');
  return bare(one) === bare(other);
}

function overlap(one: { start: number; end: number }, other: OtherReading): boolean {
  return one.start < other.end && other.start < one.end;
}

function isOneOf(value: number, values: readonly number[]): boolean {
  return values.some((each) => isNear(Math.abs(each), Math.abs(value)));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(a, b);
}

function written({ value, unit }: { readonly value: number; readonly unit: string }): string {
  return `${value} ${unit}`.trim();
}
