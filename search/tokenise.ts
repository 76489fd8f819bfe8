import { normaliseText } from './normalise-text.ts';
import { segmentWords } from './segment-words.ts';

// A number with the unit that follows it is one token: 6.8% must never be found by 8%.
const units =
  '个百分点|%|‰|万亿元|亿元|万元|元|万亿|亿|万人次|万人|人次|万户|万亩|万吨|万辆|万平方米|平方公里|平方米|公里|年|月|日|万|人|户|家|个|项|亩|吨|件|所|条|座|辆|倍|位|名|米|天';
const pattern = new RegExp(
  `(?<number>\\d+(?:\\.\\d+)?)(?<unit>${units})?|(?<latin>[a-z][a-z0-9]*(?:[.+-][a-z0-9]+)*)|(?<han>\\p{Script=Han}+)`,
  'gu',
);

/**
 * The tokens by which text is found: numbers with and without their units, Latin words, Chinese
 * words, and pairs of neighbouring characters beside them (measured in design.md, section 4:
 * words and pairs together beat either alone).
 *
 * `tokenise('增长6.8%') // => ['增长', '6.8%', '6.8']`
 */
export function tokenise(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const { groups } of normaliseText(text).matchAll(pattern)) {
    if (groups?.['number']) tokens.push(...numberTokens(groups['number'], groups['unit']));
    else if (groups?.['latin']) tokens.push(groups['latin']);
    else if (groups?.['han']) tokens.push(...hanTokens(groups['han']));
  }
  return tokens;
}

function numberTokens(number: string, unit: string | undefined): readonly string[] {
  return unit ? [`${number}${unit}`, number] : [number];
}

function hanTokens(run: string): readonly string[] {
  const words = segmentWords(run).filter((word) => word.length > 1);
  const whole = new Set(words);
  return [...words, ...characterPairs(run).filter((pair) => !whole.has(pair))];
}

function characterPairs(run: string): readonly string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}
