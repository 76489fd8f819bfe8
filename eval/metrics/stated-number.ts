import type { GoldNumber } from '../gold-files/gold-question.ts';
import { plainText } from '../numbers/plain-text.ts';
import { type ReadNumber, readNumbers } from '../numbers/read-numbers.ts';

export type NumberKind = GoldNumber['kind'];
export type Direction = 'up' | 'down';

/** A number as a text states it, with what is said of it. */
export type StatedNumber = Pick<ReadNumber, 'digits' | 'scale' | 'unit' | 'mayBePhrase'> & {
  /** With its scale and without its sign, which is a direction. */
  readonly value: number;
  readonly kind: NumberKind;
  readonly direction: Direction | undefined;
  /** The clause it stands in, and the sentence. */
  readonly clause: string;
  readonly sentence: string;
};

/**
 * Every number of a text, in order. Marks such as [1] have to be taken out before.
 * @example statedNumbers('税收下降6%，总量1.6万亿元') // => 6 % down, 1.6e12 元
 */
export function statedNumbers(text: string): readonly StatedNumber[] {
  return sentencesOf(plainText(text)).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => numbersOfClause(clause, sentence)),
  );
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[。!?;\n])/u);
}

/** A comma between digits belongs to the number. */
function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[、:()]|(?<!\d),|,(?!\d{3})/u);
}

function numbersOfClause(clause: string, sentence: string): readonly StatedNumber[] {
  const read = readNumbers(clause);
  return read.map((number, at) => {
    const words = clause.slice(read[at - 1]?.end ?? 0, number.start);
    const { digits, value, scale, unit, mayBePhrase, isRank, isNegative } = number;
    return {
      ...{ digits, scale, unit, mayBePhrase, clause, sentence },
      value: Math.abs(value),
      kind: kindOf(unit, isRank),
      direction: isNegative ? 'down' : directionOf(words),
    };
  });
}

export function kindOf(unit: string, isRank: boolean): NumberKind {
  if (isRank) return 'rank';
  if (unit.endsWith('百分点')) return 'pp';
  if (['%', '‰', '成'].includes(unit)) return 'percent';
  if (['元', '美元'].includes(unit)) return 'amount';
  return ['年', '月', '日'].includes(unit) ? 'date' : 'count';
}

/** The last word of direction before the number tells it: 由下降转为增长3% went up. */
const down = /负增长|下降|减少|降低|回落|下滑|下跌|压减|缩减|减幅|降幅|降至|降到|[降跌减]/gu;
const up = /(?<!负)增长|提高|增加|上升|提升|扩大|增幅|升至|新增|[增升涨]/gu;

export function directionOf(words: string): Direction | undefined {
  const lastDown = lastIndex(words, down);
  const lastUp = lastIndex(words.replaceAll('负增长', '负跌跌'), up);
  if (lastDown === lastUp) return undefined;
  return lastDown > lastUp ? 'down' : 'up';
}

function lastIndex(words: string, sought: RegExp): number {
  return [...words.matchAll(sought)].at(-1)?.index ?? -1;
}
