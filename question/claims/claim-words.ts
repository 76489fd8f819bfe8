import { readTable, wordsOf } from '../../language/read-table.ts';
import { cuePattern } from '../slots/cue-pattern.ts';

/** What words of a question say about what it puts forward; see claim-words.tsv. */
export type ClaimWords =
  | ('granted' | 'compared' | 'bounded' | 'above' | 'below')
  | ('steep' | 'done' | 'planned' | 'why' | 'happened' | 'reason');

const columns = ['claim', 'words', 'not behind', 'not before', 'example'] as const;
const rows = readTable(new URL('./claim-words.tsv', import.meta.url), columns).map((row) => ({
  claim: row.claim as ClaimWords,
  pattern: cuePattern(row.words, {
    notBehind: wordsOf(row['not behind']),
    notBefore: wordsOf(row['not before']),
  }),
}));

/** `saysClaim('突破5%了吗', 'above') // => true` */
export function saysClaim(text: string, claim: ClaimWords): boolean {
  return rows.some((row) => row.claim === claim && text.search(row.pattern) >= 0);
}

/** `withoutClaim('为什么只有2万人', 'why') // => '只有2万人'` */
export function withoutClaim(text: string, claim: ClaimWords): string {
  return rows
    .filter((row) => row.claim === claim)
    .reduce((rest, { pattern }) => rest.replace(pattern, ''), text);
}
