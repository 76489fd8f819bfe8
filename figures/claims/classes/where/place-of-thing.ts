import { placesIn } from '../../../../language/places/places-in.ts';
import { clausesOf, shareNamedIn } from '../../words/clauses-of-region.ts';
import { claims, contentWords } from '../../words/content-words.ts';
import type { Checked, WordFaultFound } from '../fault.ts';

const between = /^[市州县区省]?的?/u;

/** 金昌A基地、白银B基地: what stands right behind a place in a clause is of that place. */
export function placeOfThingFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  const { text, places, words } = clause;
  return places
    .filter((place) => {
      const at = text.indexOf(place);
      if (at < 0) return false;
      const behind = text.slice(at + place.length).replace(between, '');
      const next = words.find(({ word }) => behind.startsWith(word) && claims(word));
      return next !== undefined && isOfOther(next.word, place, region);
    })
    .map((words) => ({ fault: 'wrong_place' as const, words }));
}

/** Whether wherever a region says the word another place stands nearest before it, and names the place elsewhere. */
function isOfOther(word: string, place: string, region: string): boolean {
  const clauses = clausesOf(region).filter((clause) => clause.includes(word));
  return (
    clauses.length > 0 &&
    clauses.every((clause) => {
      const near = placesIn(clause.slice(0, clause.indexOf(word))).at(-1);
      return (
        near !== undefined &&
        clause.includes(place) &&
        !near.includes(place) &&
        !place.includes(near)
      );
    })
  );
}

const mostOfThem = 0.8;

/** 沈阳举办博览会，大连承办峰会: what goes on without a place of its own goes on with that of the clause before. */
export function placeBeforeFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  const { text, lead, places } = clause;
  const before = places.filter((place) => lead.includes(place) && !text.includes(place));
  const words = contentWords(text);
  if (before.length === 0 || words.length < 2) return [];
  const telling = clausesOf(region).filter((part) => shareNamedIn(words, part) >= mostOfThem);
  const others = telling.map((part) => placesIn(part).find((one) => part.startsWith(one)));
  const isOfOthers = others.every((one) => one !== undefined && !lead.includes(one));
  return telling.length > 0 && isOfOthers
    ? [{ fault: 'wrong_place', words: before.join('、') }]
    : [];
}
