import type { Answer } from '../../server/answer/answer.ts';

/** A figure that an answer was computed from, as the contract of the answer has it. */
export type AnswerFigure = NonNullable<Answer['figures']>[number];

/** What a figure of each kind is called. */
export const kindNames: Readonly<Record<AnswerFigure['kind'], string>> = {
  target: '目标',
  result: '实际完成',
  estimate: '预计完成',
  cumulative: '累计',
  average: '年均',
};

const aggregateNames = { average: '年均', cumulative: '累计' } as const;

/** Only what moves has a direction to name: an amount to which something falls is an amount. */
const directionNames: Readonly<
  Partial<Record<AnswerFigure['measure'], Record<'up' | 'down', string>>>
> = {
  growth: { up: '增长', down: '下降' },
  change: { up: '增加', down: '减少' },
};

/** Qualifiers that stand before the number; all others follow it. */
const leadingQualifiers: readonly string[] = ['约', '近', '超', '超过', '突破', '不低于', '力争'];

/** `目标`; a target that is a yearly average and 同口径 is `目标（年均，同口径）`;
 * one that was recognised in a picture says so. */
export function figureKind({ kind, aggregate, basis, scanned }: AnswerFigure): string {
  const average = aggregate === undefined || aggregate === kind ? '' : aggregateNames[aggregate];
  const more = [average, basis, scanned ? '扫描识别' : ''].filter(Boolean).join('，');
  return `${kindNames[kind]}${more === '' ? '' : `（${more}）`}`;
}

/**
 * A figure's value as a report would print it.
 *
 * `figureValue({ value: 4, unit: '%', direction: 'up', qualifier: '左右', … }) // => '增长4%左右'`
 */
export function figureValue(figure: AnswerFigure): string {
  const { value, low, high, unit, measure, direction, qualifier = '' } = figure;
  const isRange = low !== undefined && high !== undefined && low !== high;
  const number = isRange ? `${low}—${high}` : `${value}`;
  const move = direction === undefined ? undefined : directionNames[measure]?.[direction];
  const amount = `${move ?? ''}${number}${unit}`;
  return leadingQualifiers.includes(qualifier) ? `${qualifier}${amount}` : `${amount}${qualifier}`;
}
