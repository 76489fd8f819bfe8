import { loadGazetteer } from './gazetteer.ts';
import type { Place } from './place.ts';

/**
 * The places that a text names, as they are written: provinces, prefectures and counties by their
 * full names, the first two also by their short ones.
 *
 * @param known further names to look for, such as those of towns; the longest first.
 *
 * `placesIn('河北和静海区都增长') // => ['河北', '静海区']`
 */
export function placesIn(text: string, known: readonly string[] = []): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < text.length;) {
    const name = known.find((one) => text.startsWith(one, at)) ?? placeAt(text, at);
    if (name) names.push(name);
    at += name?.length ?? 1;
  }
  return names;
}

const longestName = 12;

function placeAt(text: string, at: number): string | undefined {
  const gazetteer = loadGazetteer();
  for (let length = Math.min(longestName, text.length - at); length >= 2; length--) {
    const words = text.slice(at, at + length);
    // 城区 and 郊区 are names of counties, and words for any place's own.
    const named = /^..区$|^.{3,}$|县$/u.test(words) ? gazetteer.named(words) : [];
    const called = gazetteer.called(words).filter(isLarge);
    // 北京市民 are people, and 河北省级 is a rank.
    if (/^[民级场区域]/u.test(text.slice(at + length)) && /[省市区县]$/u.test(words)) continue;
    if (named.some((place) => place.level === 'county' || isLarge(place)) || called.length === 1)
      return words;
  }
  return undefined;
}

function isLarge({ level }: Place): boolean {
  return level === 'province' || level === 'prefecture';
}
