import type { QuestionUnderstood } from '../../server/answer/answer.ts';

const kindNames = { target: '目标', result: '实际完成' } as const;

/**
 * What was read from a question, in a few words: a reader sees at once whether the year or the
 * place was taken wrongly. Where nothing was read but a follow-up was completed, its full wording.
 *
 * `describeUnderstood({ regions: ['静海区'], years: [2023], kind: 'target', … })`
 * `// => '静海区 · 2023年 · 目标'`
 */
export function describeUnderstood(question: QuestionUnderstood): string {
  const { regions, years, kind, asked, understood } = question;
  const read = [
    regions.join('、'),
    years.length > 0 ? `${years.join('、')}年` : '',
    kind ? kindNames[kind] : '',
  ].filter(Boolean);
  if (read.length > 0) return read.join(' · ');
  return understood === asked ? '' : understood;
}
