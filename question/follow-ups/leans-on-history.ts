import type { Question } from '../question.ts';

const pointsBack =
  /^(?:那么?|还|它|其中|这里面|里面|同样|另外|前一年|上一年|再|又)|它|前一年|上一年|里面|其中|呢\s*[?？]?$/u;

/**
 * Whether a question can only be understood from the turns before it: it points back (那…呢, 它),
 * or it names neither a place nor two things that it is about. One that names a place and a thing
 * stands for itself, however it begins.
 */
export function leansOnHistory(question: Question): boolean {
  const things = question.terms.filter(({ weight }) => weight >= leastWeightOfThing).length;
  if (question.places.length > 0)
    return things === 0 && question.years.length + question.periods.length === 0;
  if (pointsBack.test(question.text)) return true;
  return question.years.length + question.periods.length > 0 || things < 3;
}

/** Whether a question that stands for itself but names no place means the one talked about. */
export function staysAtPlace({ places, form, text }: Question): boolean {
  return places.length === 0 && form !== 'which_report' && !/各[省市区县地]|所有|全国/u.test(text);
}

// Below are words such as 增长 and 目标, which every question has.
export const leastWeightOfThing = 0.5;
