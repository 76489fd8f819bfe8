import type { Answer } from '../server/answer/answer.ts';

/** A figure that an answer was computed from, as the contract of the answer has it. */
export type AnswerFigure = NonNullable<Answer['figures']>[number];

const kindNames: Readonly<Record<AnswerFigure['kind'], string>> = {
  target: '目标',
  result: '实际完成',
  estimate: '预计完成',
  cumulative: '累计',
  average: '年均',
};

const directionNames = { up: '增长', down: '下降' } as const;

/** Qualifiers that stand before the number; all others follow it. */
const leadingQualifiers: readonly string[] = ['约', '近', '超', '超过', '突破', '不低于', '力争'];

export function figureKind(figure: AnswerFigure): string {
  return kindNames[figure.kind];
}

/**
 * A figure's value as a report would print it.
 *
 * `figureValue({ value: 4, unit: '%', direction: 'up', qualifier: '左右', … }) // => '增长4%左右'`
 */
export function figureValue(figure: AnswerFigure): string {
  const { value, low, high, unit, direction, qualifier = '' } = figure;
  const number = low !== undefined && high !== undefined ? `${low}—${high}` : `${value}`;
  const amount = `${direction ? directionNames[direction] : ''}${number}${unit}`;
  return leadingQualifiers.includes(qualifier) ? `${qualifier}${amount}` : `${amount}${qualifier}`;
}
