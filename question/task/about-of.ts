import { readTable, wordsOf } from '../../language/read-table.ts';
import type { Slots } from '../slots/slots.ts';
import { wordsAsked } from './words-asked.ts';

const general: ReadonlySet<string> = new Set(
  readTable(new URL('./general-subjects.tsv', import.meta.url), ['words', 'example']).flatMap(
    ({ words }) => wordsOf(words),
  ),
);

/** The subject, if it is more than 经济社会发展, which everything is about. */
export function aboutOf(slots: Slots): { readonly about?: string } {
  const words = slots.things.words.filter((run) => !general.has(run.words));
  const about = wordsAsked({ ...slots, things: { ...slots.things, words } });
  return about === '' ? {} : { about };
}
