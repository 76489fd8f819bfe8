import { closedUp, plainText } from '../numbers/plain-text.ts';
import { readPlaces } from './read-places.ts';
import { readYears } from './read-years.ts';
import { wordsOf } from './rule-words.ts';

/** What a text says to be higher or lower. */
export type Side = {
  readonly who: string;
  readonly way: 'higher' | 'lower';
  readonly words: string;
};

/**
 * Who is said to be higher or lower: the place or year named last before the word, and the other
 * way round what it is compared with.
 * @example readSides('2023年比2021年低3.5个百分点', []) // => 2023 lower, 2021 higher
 */
export function readSides(text: string, places: readonly string[]): readonly Side[] {
  return closedUp(plainText(text))
    .split(/[、,。;:()\n]/u)
    .flatMap((clause) => sidesOf(clause, places));
}

function sidesOf(written: string, places: readonly string[]): readonly Side[] {
  const clause = written.replace(wordsOf('no-side'), (word) => '　'.repeat(word.length));
  const named = [
    ...readPlaces(clause, places).map(({ place, start }) => ({ who: place, start })),
    ...readYears(clause).map(({ years, start }) => ({ who: years.join('-'), start })),
  ].toSorted((a, b) => a.start - b.start);
  return (['higher', 'lower'] as const).flatMap((way) =>
    [...clause.matchAll(wordsOf(way))].flatMap(({ index }) => {
      const before = named.filter(({ start }) => start < index);
      const base = before.find(({ start }) => /[比较于]$/u.test(clause.slice(0, start)));
      const who = before.findLast((one) => one !== base);
      const other = way === 'higher' ? ('lower' as const) : ('higher' as const);
      if (!who) return [];
      const side = { who: who.who, way, words: clause };
      return base ? [side, { who: base.who, way: other, words: clause }] : [side];
    }),
  );
}

/** Whether a text begins with a yes or a no; undefined where with neither. */
export function readYesOrNo(text: string): 'yes' | 'no' | undefined {
  const [first = ''] = plainText(text.trim()).split(/[、,。:;\s]/u);
  if (first.length > 6) return undefined;
  if (first.search(wordsOf('no')) === 0) return 'no';
  return first.search(wordsOf('yes')) === 0 ? 'yes' : undefined;
}
