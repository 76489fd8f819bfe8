import { readTable, wordsOf } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';
import type { Slots } from '../slots/slots.ts';
import { aboutOf } from './about-of.ts';

const listing = readTable(new URL('./words-of-listing.tsv', import.meta.url), ['words', 'example']);
const listingWords = new RegExp(anyOf(listing.flatMap(({ words }) => wordsOf(words))), 'gu');

/** The subject of an inventory: what is left without words that only ask to have it in full. */
export function inventoryAbout(slots: Slots): { readonly about?: string } {
  const runs = (aboutOf(slots).about ?? '').split(' ');
  const about = runs.filter((run) => run.replace(listingWords, '').length > 1).join(' ');
  return about === '' ? {} : { about };
}
