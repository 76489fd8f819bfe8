import { readTable, wordsOf } from '../../language/read-table.ts';
import { indicatorMentions } from '../../language/indicators/indicators.ts';

const rows = readTable(new URL('./words-within-family.tsv', import.meta.url), [
  ...(['family', 'words', 'name', 'example'] as const),
]).map((row) => ({ ...row, family: wordsOf(row.family), words: wordsOf(row.words) }));

/**
 * A follow-up with what it calls by everyday words that say it only beside what was talked about:
 * after a question about 旅游, 挣的钱 is 旅游收入 and 来玩的人 are 接待游客.
 *
 * `withinFamily('挣的钱呢', '静海2022年接待游客多少') // => '旅游收入呢'`
 */
export function withinFamily(text: string, last: string): string {
  if (indicatorMentions(text).length > 0) return text;
  for (const { family, words, name } of rows) {
    const said = words.find((word) => text.includes(word));
    if (said !== undefined && family.some((word) => last.includes(word)))
      return text.replace(said, said.includes('多少') ? `${name}多少` : name);
  }
  return text;
}
