import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

/** A word of many names (国家高新技术企业, 沿线国家) that also names the nation. */
export const nationAsOneWhoActs = '国家';

const rows = readTable(new URL('./nation-acts.tsv', import.meta.url), ['words', 'example']);
const acts = new RegExp(`^${anyOf(rows.flatMap(({ words }) => wordsOf(words)))}`, 'u');
// 多个国家, 沿线国家, 发达国家: countries.
const countries = /[个多各外些线洲盟等两达]$/u;

/** Whether 国家 at a place in a question is the nation: it does something, or it is some year's. */
export function actsAsNation(question: string, at: number): boolean {
  const behind = question.slice(at + nationAsOneWhoActs.length);
  return acts.test(behind) && !countries.test(question.slice(0, at));
}
