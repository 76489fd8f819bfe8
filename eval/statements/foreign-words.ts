import { plainText } from '../numbers/plain-text.ts';
import { readPlaces } from './read-places.ts';
import { allYearsIn, readYears } from './read-years.ts';
import type { StatementFault } from './statement-fault.ts';

/** Whoever says which reports say nothing names places that are not asked about. */
const ofOthers = /(?:未提到|未列出|没有找到|没有提到|其余|最接近)[^。\n]*/gu;

/** Years and places of an answer that nothing knows which belongs to the question. */
export function foreignWords(
  text: string,
  known: readonly string[],
  places: readonly string[],
): readonly StatementFault[] {
  return [...foreignYears(text, known), ...foreignPlaces(text, known, places)];
}

function foreignYears(text: string, known: readonly string[]): readonly StatementFault[] {
  const held = new Set(known.flatMap((one) => allYearsIn(one)));
  if (held.size === 0) return [];
  // Whoever tells a row of years names those between, and a report looks one year back and ahead.
  const [first, last] = [Math.min(...held) - 1, Math.max(...held) + 1];
  return readYears(plainText(text))
    .filter(
      ({ years }) => years.length === 1 && !years.some((year) => year >= first && year <= last),
    )
    .map(({ years }) => ({ type: 'foreign' as const, of: 'year' as const, said: years.join() }));
}

function foreignPlaces(
  text: string,
  known: readonly string[],
  places: readonly string[],
): readonly StatementFault[] {
  const held = known.join('\n');
  const foreign = readPlaces(plainText(text).replace(ofOthers, ''), places).filter(
    ({ place }) => !held.includes(place),
  );
  return [...new Set(foreign.map(({ place }) => place))].map((said) => ({
    type: 'foreign',
    of: 'place',
    said,
  }));
}
