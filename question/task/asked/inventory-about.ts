import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { Slots } from '../../slots/slots.ts';
import { aboutOf, isGeneral } from './about-of.ts';

const listing = readTable(new URL('./words-of-listing.tsv', import.meta.url), ['words', 'example']);
const listingWords = new RegExp(anyOf(listing.flatMap(({ words }) => wordsOf(words))), 'gu');

/** Whether a question says more than that it wants a list in full: 在全市拔得头筹, 两步设想. */
export function saysMore({ things: { words } }: Slots): boolean {
  return words.some((run) => !isGeneral(run.words) && isOfMore(run.words));
}

function isOfMore(run: string): boolean {
  return run.replace(listingWords, '').length > 1;
}

/** The subject of an inventory: what is left without words that only ask to have it in full. */
export function inventoryAbout(slots: Slots): { readonly about?: string } {
  const runs = (aboutOf(slots).about ?? '').split(' ');
  const about = runs.filter(isOfMore).join(' ');
  return about === '' ? {} : { about };
}
