import { shortPlaceName, type Place } from '../../language/places/place.ts';
import type { Span } from '../../language/span.ts';
import { namedPlaces } from '../slots/places/named-places.ts';
import type { PlaceCatalogue } from '../slots/places/place-catalogue.ts';
import type { Mended } from '../task.ts';
import { areAlike } from './alike-signs.ts';

// Two signs are too many words: they are held to be a name only where a question begins with a
// place, before a year.
const beforeYear = /^(?<name>\p{Script=Han}{2,4})(?=(?:(?:19|20)\d{2}|[去今明]年))/u;

/**
 * The short name of a place with which a question begins, before a year, with one sign mistyped.
 *
 * `mistypedShortPlace('敬海2023年的目标', catalogue)[0] // => { from: '敬海', to: '静海', … }`
 */
export function mistypedShortPlace(
  text: string,
  catalogue: PlaceCatalogue,
): readonly (Span & Mended)[] {
  const from = beforeYear.exec(text)?.groups?.['name'];
  if (from === undefined || namedPlaces(text, catalogue).length > 0) return [];
  const meant = new Set(
    candidates(catalogue)
      .map(({ name }) => shortPlaceName(name))
      .filter((name) => differsInOneAlike(name, from)),
  );
  const [to, another] = [...meant];
  if (to === undefined || another !== undefined) return [];
  return [{ start: 0, end: from.length, from, to }];
}

function candidates({ known, gazetteer }: PlaceCatalogue): readonly Place[] {
  const provinces = gazetteer.places().filter(({ level }) => level === 'province');
  return [...known, ...provinces];
}

function differsInOneAlike(name: string, written: string): boolean {
  if (name.length !== written.length) return false;
  const differing = [...name].flatMap((sign, at) => (sign === written.charAt(at) ? [] : [at]));
  const [at, another] = differing;
  if (at === undefined || another !== undefined) return false;
  return areAlike(name.charAt(at), written.charAt(at));
}
