/**
 * Where a word or phrase stands in a text, −1 where it does not: one that begins or ends in Latin
 * letters or digits only as a word of its own (ai is not in chain).
 */
export function wherePhraseStands(phrase: string, text: string): number {
  const at = text.indexOf(phrase);
  if (at < 0) return -1;
  const isCutBefore = goesOn(phrase.charAt(0), text.charAt(at - 1));
  const isCutBehind = goesOn(phrase.charAt(phrase.length - 1), text.charAt(at + phrase.length));
  return isCutBefore || isCutBehind ? -1 : at;
}

function goesOn(sign: string, next: string): boolean {
  return latin.test(sign) && latin.test(next);
}

const latin = /[a-z]/u;
