import { placesIn } from '../../../language/places/places-in.ts';
import { shortPlaceName } from '../../../language/places/place.ts';
import { thesaurus } from '../../../language/words/thesaurus.ts';
import { foldWords } from '../../../figures/claims/words/said-in.ts';

/**
 * The names of a sentence: of places, quoted ones, and Latin ones, as they are written.
 *
 * `namesInSentence('河北省实施“双碳”行动，GDP增长。') // => ['双碳', '河北省', 'GDP']`
 */
export function namesInSentence(sentence: string): readonly string[] {
  return [...quotedNames(sentence), ...placesIn(sentence), ...latinNames(sentence)];
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
