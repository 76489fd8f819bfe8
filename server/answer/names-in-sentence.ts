import { loadGazetteer } from '../../language/places/gazetteer.ts';
import { shortPlaceName, type Place } from '../../language/places/place.ts';
import { thesaurus } from '../../language/words/thesaurus.ts';
import { foldWords } from './cited-words.ts';

/**
 * The names of a sentence: of places, quoted ones, and Latin ones, as they are written.
 *
 * `namesInSentence('河北省实施“双碳”行动，GDP增长。') // => ['双碳', '河北省', 'GDP']`
 */
export function namesInSentence(sentence: string): readonly string[] {
  return [...quotedNames(sentence), ...placeNames(sentence), ...latinNames(sentence)];
}

/**
 * Whether words name the same. `around` is folded by `foldWords`. A place may go by its short name,
 * an indicator by another of its names (GDP, 地区生产总值).
 */
export function standsIn(name: string, around: string): boolean {
  const folded = foldWords(name);
  // A quotation may leave words out.
  const parts = folded.split(/…+|\.{3,}|⋯+/u).filter((part) => part !== '');
  if (parts.every((part) => around.includes(part.replace(/[，,；;。.、]$/u, '')))) return true;
  if (around.includes(foldWords(shortPlaceName(name)))) return true;
  return thesaurus.some(({ term, words }) => {
    const group = [term, ...words].map(foldWords);
    return group.includes(folded) && group.some((other) => around.includes(other));
  });
}

const quotation = /「([^」]*)」|『([^』]*)』|“([^”]*)”|《([^》]*)》|"([^"]*)"|‘([^’]*)’/gu;

function quotedNames(sentence: string): readonly string[] {
  // Only one of the kinds of quotation marks has matched; the others are left undefined.
  return [...sentence.matchAll(quotation)].flatMap(
    ([, ...groups]: readonly (string | undefined)[]) =>
      groups.flatMap((words) => (words?.trim() ? [words] : [])),
  );
}

const latin = /(?<![\w.])[A-Za-z][A-Za-z0-9]*(?:[.+&\-/][A-Za-z0-9]+)*/gu;

function latinNames(sentence: string): readonly string[] {
  return [...sentence.normalize('NFKC').matchAll(latin)].map(([name]) => name);
}

const longestName = 12;

function placeNames(sentence: string): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < sentence.length;) {
    const name = placeAt(sentence, at);
    if (name) names.push(name);
    at += name?.length ?? 1;
  }
  return names;
}

/** A province, prefecture or county by its full name, or one of the first two by its short one. */
function placeAt(sentence: string, at: number): string | undefined {
  const gazetteer = loadGazetteer();
  for (let length = Math.min(longestName, sentence.length - at); length >= 2; length--) {
    const words = sentence.slice(at, at + length);
    // 城区 and 郊区 are names of counties, and words for any place's own.
    const named = /^..区$|^.{3,}$|县$/u.test(words) ? gazetteer.named(words) : [];
    const called = gazetteer.called(words).filter(isLarge);
    if (named.some((place) => place.level === 'county' || isLarge(place)) || called.length === 1)
      return words;
  }
  return undefined;
}

function isLarge({ level }: Place): boolean {
  return level === 'province' || level === 'prefecture';
}
