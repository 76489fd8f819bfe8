import { counters } from '../../../language/sentences/counted-list.ts';
import type { Report, Span } from '../../../library/report.ts';
import type { SummedList } from '../../../question/sought.ts';
import { writtenCount } from './list-likeness.ts';
import { listedBefore } from './listed-before.ts';

type Listed = { readonly at: number; readonly called: string; readonly items: readonly Span[] };

/**
 * The items of such lists, one after the other, where a report that uses the name tells each in
 * front of its number: A、B、C、D四大主导产业…E、F、G、H四大特色产业.
 */
export function summedRun(
  { text }: Pick<Report, 'text'>,
  { name, counts }: SummedList,
): readonly Span[] | undefined {
  const used = text.replaceAll('＋', '+').indexOf(name);
  if (used < 0) return undefined;
  const [first = 0, ...others] = counts;
  const chains = listsOf(text, first).flatMap((one) => chainFrom(text, [one], others) ?? []);
  const nearest = chains.toSorted((a, b) => distance(a, used) - distance(b, used))[0];
  return nearest?.lists.flatMap(({ items }) => items);
}

type Chain = { readonly lists: readonly Listed[] };

function distance({ lists }: Chain, from: number): number {
  return Math.abs((lists[0]?.at ?? 0) - from);
}

/** The next lists, called alike and close behind. */
function chainFrom(
  text: string,
  lists: readonly Listed[],
  [count, ...others]: readonly number[],
): Chain | undefined {
  const last = lists.at(-1);
  if (count === undefined || !last) return { lists };
  const next = listsOf(text, count).find(
    ({ at, called }) =>
      at > last.at && at - last.at <= reach && called !== last.called && alike(called, last.called),
  );
  return next && chainFrom(text, [...lists, next], others);
}

const reach = 800;
const longestName = 8;

/** Every list of so many things that stand in front of their number. */
function listsOf(text: string, count: number): readonly Listed[] {
  const pattern = new RegExp(
    `${writtenCount(count)}${counters}(?<called>\\p{Script=Han}{2,${longestName}})`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap(({ index, groups }) => {
    const sentence = { start: text.lastIndexOf('。', index) + 1, end: index };
    const items = listedBefore(text, sentence, index).find(({ length }) => length === count);
    return items ? [{ at: index, called: groups?.['called'] ?? '', items }] : [];
  });
}

/** 主导产业 and 特色产业 are both 产业. */
function alike(one: string, other: string): boolean {
  return Array.from({ length: one.length - 1 }, (_, at) => one.slice(at, at + 2)).some((pair) =>
    other.includes(pair),
  );
}
