import { readTable } from '../../../language/read-table.ts';

const rows = readTable(new URL('./word-rarity.tsv', import.meta.url), ['word', 'bits']);
const bits = new Map(rows.map(({ word, bits: of }) => [word, Number(of)] as const));
// What stands in fewer passages than the table counts.
const unknownBits = 14;

/** How rare a word is in reports, in bits: `rarityOf('发展') // => 1`, 14 where it stands in hardly any. */
export function rarityOf(word: string): number {
  return bits.get(word.toLowerCase()) ?? unknownBits;
}
