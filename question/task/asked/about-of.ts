import { readTable, wordsOf } from '../../../language/read-table.ts';
import type { Slots } from '../../slots/slots.ts';
import { wordsAsked } from './words-asked.ts';

const general: ReadonlySet<string> = new Set(
  readTable(new URL('./general-subjects.tsv', import.meta.url), ['words', 'example']).flatMap(
    ({ words }) => wordsOf(words),
  ),
);

/** 经济社会发展: words that everything in a report is about. */
export function isGeneral(words: string): boolean {
  return general.has(words);
}

/** The subject, if it is more than 经济社会发展, which everything is about. */
export function aboutOf(slots: Slots): { readonly about?: string } {
  const words = slots.things.words.filter((run) => !isGeneral(run.words));
  const about = wordsAsked({ ...slots, things: { ...slots.things, words } });
  return about === '' ? {} : { about };
}
