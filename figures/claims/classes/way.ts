import { clausesOf, shareNamedIn } from '../words/clauses-of-region.ts';
import { contentWords } from '../words/content-words.ts';
import { directionOfWords } from '../words/direction-of-words.ts';
import { withoutPlaces } from '../words/without-places.ts';
import { comparisonOf } from '../../../language/words/word-tables.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

/** 融资成本有所上升 does not follow where 融资成本 is told to go down, or no way at all. */
export function wayFaults({
  clause: { text, quantities, places },
  region,
}: Checked): readonly WordFaultFound[] {
  const way = quantities.length > 0 ? undefined : directionOfWords(text);
  if (way === undefined) return [];
  // What moves stands right before the way: 进出口占全国的比重有所下降 is told of the 比重.
  const things = contentWords(withoutPlaces({ text, places }))
    .filter((word) => !saysWay(word))
    .slice(-nearest);
  const telling = clausesOf(region).filter((part) => shareNamedIn(things, part) >= mostOfThem);
  const isTold = telling.length === 0 || telling.some((part) => wayTold(part) === way);
  return isTold ? [] : [unsupported(way === 'up' ? '上升' : '下降')];
}

/** 比重 compares, and goes no way. */
function saysWay(word: string): boolean {
  const way = comparisonOf(word);
  return way === 'up' || way === 'down';
}

const nearest = 2;
const mostOfThem = 0.6;

/** 稳中有降 says a way in one character. */
function wayTold(part: string): 'up' | 'down' | undefined {
  const told = directionOfWords(part);
  if (told !== undefined) return told;
  if (/[有渐续]降/u.test(part)) return 'down';
  return /[有渐续]升/u.test(part) ? 'up' : undefined;
}
