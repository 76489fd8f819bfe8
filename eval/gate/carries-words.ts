import { withoutMarks } from '../marks.ts';
import { statedNumbers } from '../metrics/stated-number.ts';
import { normalise } from '../normalise.ts';

const leastShared = 0.4;

/**
 * Whether words of a report carry a sentence, for a sentence whose mark was wrong: they hold all of
 * its numbers but dates, and a good part of its pairs of characters.
 */
export function carriesWords(words: string, sentence: string): boolean {
  const text = withoutMarks(sentence, '');
  const held = new Set(numbersOf(words));
  const pairs = pairsOf(text);
  const inWords = new Set(pairsOf(words));
  const shared = pairs.filter((pair) => inWords.has(pair)).length;
  return (
    numbersOf(text).every((number) => held.has(number)) &&
    shared >= leastShared * Math.max(1, pairs.length)
  );
}

function numbersOf(text: string): readonly string[] {
  return statedNumbers(text)
    .filter(({ kind }) => kind !== 'date')
    .map(({ value, unit }) => `${value} ${unit}`);
}

/** Place and year stand in a citation, and seldom in its words. */
function pairsOf(text: string): readonly string[] {
  const characters = [...normalise(text).replace(/^.*?\d{4}年/u, '')].filter((one) =>
    /\p{Script=Han}/u.test(one),
  );
  return characters.slice(1).map((one, at) => `${characters[at]}${one}`);
}
