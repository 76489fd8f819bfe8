import { knownWords } from '../../language/words/segment-words.ts';
import type { Span } from '../../language/span.ts';
import type { PlaceCatalogue } from '../slots/places/place-catalogue.ts';
import type { Mended } from '../task.ts';

/**
 * Whether what looks like a mistyped name is what it says: a place, a run of words, or a piece cut
 * out of longer ones. A mistake leaves a sign that belongs to no word.
 *
 * `服务出口` is no mistyped 服务进出口, and `进城市` no 晋城市.
 */
export function isMeantAsWritten(
  { start, end, from, to }: Span & Mended,
  text: string,
  { gazetteer }: PlaceCatalogue,
): boolean {
  if (gazetteer.named(from).length + gazetteer.called(from).length > 0) return true;
  if (cutsWords(text, start, end)) return true;
  const words = knownWords(from);
  if (words.every(({ length }) => length > 1)) return true;
  return isCity(words) || (from.length < to.length && !hasSignInside(words));
}

/** 进城市民 are people; 靖海区 is made of a sign and a word, too, and a mistake. */
function isCity([sign, word]: readonly string[]): boolean {
  return sign?.length === 1 && /^.市$/u.test(word ?? '');
}

/** 制造业重 of 制造业重大项目 */
function cutsWords(text: string, start: number, end: number): boolean {
  return [start, end].some((at) => {
    const across = text.slice(at - 1, at + 1);
    return at > 0 && across.length === 2 && onlyHan.test(across) && knownWords(across).length === 1;
  });
}

const onlyHan = /^\p{Script=Han}+$/u;

/** 资 of 固定资投资; 额 of 贷款额 may stand at the end of anything. */
function hasSignInside(words: readonly string[]): boolean {
  return words.slice(1, -1).some(({ length }) => length === 1);
}
