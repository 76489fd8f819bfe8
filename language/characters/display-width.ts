// A Chinese character and its punctuation take two columns of a terminal: East Asian Wide and
// Fullwidth of Unicode Annex 11. Ambiguous ones (“ ” …) are narrow, as most terminals draw them.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

// Marks set onto the character before, and characters without a shape.
const unseen = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a text takes: `columnsOf('静海GDP') // => 7` */
export function columnsOf(text: string): number {
  return [...text].reduce((columns, character) => columns + columnsOfOne(character), 0);
}

function columnsOfOne(character: string): number {
  if (unseen.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** A text followed by spaces up to so many columns. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** A text in one line of at most so many columns; … says that there is more. */
export function clipColumns(text: string, columns: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (columnsOf(line) <= columns) return line;
  let clipped = '';
  let used = 1;
  for (const character of line) {
    used += columnsOf(character);
    if (used > columns) break;
    clipped += character;
  }
  return `${clipped}…`;
}
