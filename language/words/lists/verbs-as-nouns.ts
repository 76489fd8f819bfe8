import { readTable, wordsOf } from '../../read-table.ts';
import { anyOf } from '../../word-pattern.ts';

// What was asked for as a deed, and the name of the figure that a report gives of it. 粮食收了多少
// asks for a harvest, which is no income.
const rows = readTable(new URL('./verbs-as-nouns.tsv', import.meta.url), [
  ...(['verb', 'noun', 'not behind', 'example'] as const),
]);

const nounOfVerb = rows.map((row) => {
  const others = wordsOf(row['not behind']);
  const guard = others.length > 0 ? `(?<!${anyOf(others)})` : '';
  return { verb: new RegExp(`${guard}${row.verb}`, 'gu'), noun: row.noun };
});

// 一共收了: what says how it was done is no part of the name.
const adverbs = readTable(new URL('./adverbs-of-deeds.tsv', import.meta.url), [
  ...(['adverb', 'example'] as const),
]).map(({ adverb }) => adverb);
const adverb = new RegExp(`${anyOf(adverbs)}(?=${anyOf(rows.map(({ verb }) => verb))})`, 'gu');

/**
 * A question with the deeds it asks after named as the figures they come to.
 *
 * `verbsAsNouns('财政收了多少个亿') // => '财政收入多少个亿'`
 */
export function verbsAsNouns(question: string): string {
  const apart = question.replace(adverb, '$& ');
  return nounOfVerb.reduce((text, { verb, noun }) => text.replace(verb, noun), apart);
}
