import { digitsForNumerals, readNumeral } from '../../language/numbers/chinese-numerals.ts';
import { scales } from '../../language/numbers/scales.ts';
import type { GoldNumber } from '../gold-question.ts';

export type NumberKind = GoldNumber['kind'];
export type Direction = 'up' | 'down';

/**
 * A number as a text states it. Read here and not by the product's reader of figures: a judge that
 * shares the eyes of the judged shares their faults.
 */
export type StatedNumber = {
  /** As printed, before scale and unit. */
  readonly digits: string;
  /** With its scale: 1.4万人 is 14,000. */
  readonly value: number;
  /** 10,000 for 万. */
  readonly scale: number;
  /** Without its scale; empty where none is written. */
  readonly unit: string;
  readonly kind: NumberKind;
  readonly direction: Direction | undefined;
  /** The clause it stands in, and the sentence. */
  readonly clause: string;
  readonly sentence: string;
};

/** Longer ones first, so that 平方公里 is not read as 平. */
const units =
  '个百分点|百分点|%|‰|成(?!员|效|果|立|功|为|本|都|人|绩|长|就|交)|微克/立方米|平方公里|平方千米|平方米|立方米|公里|千米|人次|美元|万标箱|标箱|千瓦时|千瓦|兆瓦|公顷|公斤|吨|[元户人亩家个项件所条座辆倍番位名米天年月日套次场处种张岁届批期分度级号枚支对只头艘架部篇宗]';

const pattern = new RegExp(
  `(?<rank>第)?(?<sign>(?<![\\dA-Za-z%年月日])[-−])?(?<![\\d.A-Za-z])(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?!\\d|\\.(?!\\d))\\s*(?:多|余|几)?(?<scale>${Object.keys(scales).join('|')})?(?:多|余)?(?<unit>${units})?`,
  'gu',
);

/**
 * Every number of a text, in order. Marks such as [1] have to be taken out before.
 * @example statedNumbers('税收下降6%，总量1.6万亿元') // => 6 % down, 1.6e12 元
 */
export function statedNumbers(text: string): readonly StatedNumber[] {
  return sentencesOf(plain(text)).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => numbersOfClause(clause, sentence)),
  );
}

/** One form for digits, per cents and numerals; a comma between Chinese clauses stays a comma. */
function plain(text: string): string {
  const oneForm = text
    .replace(/，(?![\d０-９]{3}(?![\d０-９]))/gu, '、')
    .replace(/[①-⑳²³]/gu, ' ')
    .normalize('NFKC')
    .replace(
      /([一二三四五六七八九])成(?=[以左上的、,。;]|$)/gu,
      (_, tenths: string) => `${readNumeral(tenths)}成`,
    );
  return digitsForNumerals(
    oneForm.replace(rankInWords, (_, rank: string) => `第${readNumeral(rank)}`),
  ).replace(/百分之(\d+(?:\.\d+)?)/gu, '$1%');
}

/** 第三位, 居第三: not the 第三 of 第三产业. */
const rankInWords = /第([一二三四五六七八九十]+)(?=[位名、,。;!?」”』)]|$)/gu;

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[。!?;\n])/u);
}

/** A comma between digits belongs to the number. */
function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[、:()]|(?<!\d),|,(?!\d{3})/u);
}

function numbersOfClause(clause: string, sentence: string): readonly StatedNumber[] {
  const matches = [...clause.matchAll(pattern)];
  return matches.map((match, at) => {
    const before = matches[at - 1];
    const from = before ? before.index + before[0].length : 0;
    return toNumber(match.groups ?? {}, {
      words: clause.slice(from, match.index),
      clause,
      sentence,
    });
  });
}

function toNumber(
  groups: Readonly<Record<string, string | undefined>>,
  { words, clause, sentence }: { words: string; clause: string; sentence: string },
): StatedNumber {
  const digits = (groups['digits'] ?? '').replaceAll(',', '');
  const scale = scales[groups['scale'] ?? ''] ?? 1;
  const unit = groups['unit'] ?? '';
  const tenth = unit === '成' ? 10 : 1;
  return {
    digits,
    value: Number(digits) * scale * tenth,
    scale: scale * tenth,
    unit: tenth === 10 ? '%' : unit,
    kind: kindOf(unit, groups['rank'] !== undefined),
    direction: groups['sign'] === undefined ? directionOf(words) : 'down',
    clause,
    sentence,
  };
}

function kindOf(unit: string, isRank: boolean): NumberKind {
  if (isRank) return 'rank';
  if (unit.endsWith('百分点')) return 'pp';
  if (['%', '‰', '成'].includes(unit)) return 'percent';
  if (['元', '美元'].includes(unit)) return 'amount';
  return ['年', '月', '日'].includes(unit) ? 'date' : 'count';
}

/** The last word of direction before the number tells it: 由下降转为增长3% went up. */
const down = /负增长|下降|减少|降低|回落|下滑|下跌|压减|缩减|减幅|降幅|降至|降到|[降跌减]/gu;
const up = /(?<!负)增长|提高|增加|上升|提升|扩大|增幅|升至|新增|[增升涨]/gu;

function directionOf(words: string): Direction | undefined {
  const lastDown = lastIndex(words, down);
  const lastUp = lastIndex(words.replaceAll('负增长', '负跌跌'), up);
  if (lastDown === lastUp) return undefined;
  return lastDown > lastUp ? 'down' : 'up';
}

function lastIndex(words: string, sought: RegExp): number {
  return [...words.matchAll(sought)].at(-1)?.index ?? -1;
}
