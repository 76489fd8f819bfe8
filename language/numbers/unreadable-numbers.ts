import type { Span } from '../span.ts';
import { foldText } from '../characters/fold-text.ts';

// m² and km² are units, not numbers.
const unreadable = /(?<![A-Za-z])(?:(?![0-9〇])\p{N})+|(?<=[A-Za-z])(?:(?![0-9〇²³])\p{N})+/gu;

/**
 * Where a text has numbers that `findQuantities` cannot read: ⑩, Ⅷ, ½. What they say has to be
 * taken for unsupported, never for nothing.
 *
 * `unreadableNumbers('增长½') // => [{ start: 2, end: 3 }]`
 */
export function unreadableNumbers(text: string): readonly Span[] {
  return [...foldText(text).matchAll(unreadable)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
