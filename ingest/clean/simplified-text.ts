import { hasTraditional, simplify } from '../../language/characters/simplify.ts';
import type { LoadedText } from '../formats/loaded-text.ts';

// A text in simplified characters may have a few others, in names and quotations.
const mostlyTraditional = 0.1;

/**
 * A text in traditional characters as one in simplified ones, character for character, so that
 * places in it stay what they are; questions, names of places and indicators are all in simplified.
 */
export function inSimplified(loaded: LoadedText): LoadedText {
  const { text, notes = [] } = loaded;
  if (!hasTraditional(text)) return loaded;
  const simplified = sameLength(text);
  const changed = countChanged(text, simplified);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (changed < han * mostlyTraditional) return loaded;
  return { ...loaded, text: simplified, notes: [...notes, `原文为繁体字，${changed} 字转为简体`] };
}

/** Phrases first; where these change the length, one character after the other. */
function sameLength(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const simplified = simplify(line);
      if (simplified.length === line.length) return simplified;
      return Array.from(line, (one) => withLength(simplify(one), one)).join('');
    })
    .join('\n');
}

function withLength(simplified: string, original: string): string {
  return simplified.length === original.length ? simplified : original;
}

function countChanged(before: string, after: string): number {
  return Array.from({ length: before.length }, (_, at) => at).filter(
    (at) => before[at] !== after[at],
  ).length;
}
