import { normalise } from '../normalise.ts';

/**
 * Whether an alternative stands in an answer as a number or phrase of its own. One that begins
 * with a digit does not match right after a digit or a point; one that ends with a digit does not
 * match right before a digit, or a point and a digit.
 * @example standsIn('3%', '增长2.3%') // => false
 * @example standsIn('41', '降至41.5微克') // => false
 */
export function standsIn(alternative: string, answer: string): boolean {
  const wanted = normalise(alternative);
  const text = normalise(answer);
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (isWhole(wanted, text.slice(0, at), text.slice(at + wanted.length))) return true;
  }
  return false;
}

function isWhole(wanted: string, before: string, after: string): boolean {
  const cutAtStart = /^\d/.test(wanted) && /[\d.]$/.test(before);
  const cutAtEnd = /\d$/.test(wanted) && /^(\d|\.\d)/.test(after);
  return !cutAtStart && !cutAtEnd;
}
