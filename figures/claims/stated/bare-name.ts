import { cueWords } from '../words/cue-words.ts';

const year = String.raw`(?:19|20)\d{2}年的?`;
const tails = new RegExp(`(?:${cueWords('follows a name')}|[（）的])+$`, 'u');
const rates = new RegExp(`(?:${cueWords('is a rate of change')}|增长)`, 'u');

/** Words that name a number, without those that say that it is a rate or a goal: GDP of GDP增速目标定. */
export function bareName(words: string): string {
  return words.replace(new RegExp(year, 'gu'), '').replace(tails, '');
}

/** Whether a name ends by saying that its number is a rate of change: `endsAsRate('GDP增速目标') // => true` */
export function endsAsRate(name: string): boolean {
  return rates.test(tails.exec(name)?.[0] ?? '');
}
