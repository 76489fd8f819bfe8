import { normaliseText } from '../characters/normalise-text.ts';
import { digitNumber, digitTokens, plainDigits, writtenNumbers } from '../numbers/number-tokens.ts';
import { segmentWords } from './segment-words.ts';

// A number with the unit that follows it is one token: 6.8% must never be found by 8%.
const pattern = new RegExp(
  `(?<latin>[a-z][a-z0-9]*(?:[.+-][a-z0-9]+)*|(?<![\\d.])[2-6][gkd](?![a-z0-9]))|${digitNumber}|(?<han>\\p{Script=Han}+)`,
  'gu',
);

/**
 * The tokens by which text is found: numbers with and without their units, Latin words, Chinese
 * words, and pairs of neighbouring characters beside them (measured in design.md, section 4:
 * words and pairs together beat either alone). A number in Chinese numerals has the token of the
 * same number in digits beside its words.
 *
 * `tokenise('增长6.8%') // => ['增长', '6.8%', '6.8']`
 */
export function tokenise(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const { groups } of normaliseText(plainDigits(text)).matchAll(pattern)) {
    const { number, scale, lower, unit, latin, han } = groups ?? {};
    if (number) tokens.push(...digitTokens({ number, scale, lower, unit }));
    else if (latin) tokens.push(latin);
    // One by one: a run of a hundred thousand characters is more than a call takes values.
    else if (han) for (const token of hanTokens(han)) tokens.push(token);
  }
  return tokens;
}

function hanTokens(run: string): readonly string[] {
  const words = segmentWords(run).filter((word) => word.length > 1);
  const whole = new Set(words);
  const numbers = writtenNumbers(run).map(({ token }) => token);
  return [...words, ...characterPairs(run).filter((pair) => !whole.has(pair)), ...numbers];
}

function characterPairs(run: string): readonly string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}
