import { pinyin } from 'pinyin-pro';
import { shortPlaceName, type Place } from '../../../language/places/place.ts';

// 静海区 written 靖海区: the short name in other characters, then the 区 that tells it is a place.
const levelWord = /(?:省|市|区|县|镇|乡|街道|自治州|盟|旗)$/u;

/**
 * A question with places that are written in characters of the same sound put right, where a place
 * with a report here sounds so and no place is called as it is written.
 *
 * `placesBySound('靖海区2023年GDP目标', [静海区], isPlace) // => '静海区2023年GDP目标'`
 */
export function placesBySound(
  question: string,
  known: readonly Place[],
  isPlace: (name: string) => boolean,
): string {
  return known.reduce((text, place) => {
    const ending = levelWord.exec(place.name)?.[0];
    const short = shortPlaceName(place.name);
    if (ending === undefined || short.length < 2 || text.includes(short)) return text;
    const written = writtenAs(text, { short, ending, isPlace });
    return written === undefined ? text : text.replace(written, place.name);
  }, question);
}

function writtenAs(
  text: string,
  {
    short,
    ending,
    isPlace,
  }: {
    readonly short: string;
    readonly ending: string;
    readonly isPlace: (name: string) => boolean;
  },
): string | undefined {
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    const before = text.slice(Math.max(0, at - short.length), at);
    const sounds = before.length === short.length && spelled(before) === spelled(short);
    if (sounds && !isPlace(before + ending)) return before + ending;
  }
  return undefined;
}

function spelled(words: string): string {
  return pinyin(words, { toneType: 'none', type: 'array' }).join(' ');
}
