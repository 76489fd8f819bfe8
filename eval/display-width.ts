/**
 * Characters that a terminal draws two columns wide: East Asian Wide and Fullwidth of Unicode
 * Annex 11. Ambiguous ones (“ ” …) are taken as narrow, as most terminals draw them.
 */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Marks set onto the character before, and characters without a shape. */
const UNSEEN = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns a text takes in a terminal. @example displayWidth('静海GDP') // => 7 */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  if (UNSEEN.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
