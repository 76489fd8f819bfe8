import { becomesOtherName } from './other-names.ts';
import { shortPlaceName, type Place } from './place.ts';

/** Whether a text names a place, and not only what is called after it (南开大学). */
export function namesPlace(text: string, place: Place): boolean {
  const short = shortPlaceName(place.name);
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    if (!becomesOtherName(text.slice(at + short.length), place)) return true;
  }
  return false;
}
