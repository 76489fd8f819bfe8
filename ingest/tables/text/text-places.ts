import type { TextRun } from '../../formats/pages/page-lines.ts';

/** A text as a page shows it whose letters are as wide as half a Chinese character: in points. */
export const letter = { width: 6, height: 12, size: 12 } as const;

// Chinese characters and full-width signs take two letters' room.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026\u2460-\u24ff]/u;

/** How many letters wide a character is. */
export function lettersOf(character: string): number {
  return wide.test(character) ? 2 : 1;
}

/** Words of a line of text, from the letter at which they begin. */
export function runAt(text: string, from: number, line: number): TextRun {
  const letters = Array.from(text).reduce((sum, character) => sum + lettersOf(character), 0);
  return {
    ...{ text, left: from * letter.width, right: (from + letters) * letter.width },
    ...{ baseline: (line + 0.8) * letter.height, size: letter.size },
  };
}
