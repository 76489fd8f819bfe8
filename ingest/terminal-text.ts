// A Chinese character and its punctuation take two columns of a terminal.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a text takes: `columnsOf('静海GDP') // => 7` */
export function columnsOf(text: string): number {
  return [...text].reduce((columns, character) => columns + (wide.test(character) ? 2 : 1), 0);
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

/** Colours for a terminal; `plainPaint` writes none. */
export type Paint = {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly result: (text: string) => string;
  readonly target: (text: string) => string;
  readonly warning: (text: string) => string;
};

const same = (text: string): string => text;
const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;

export const plainPaint: Paint = {
  ...{ bold: same, faint: same, result: same, target: same, warning: same },
};

export const colourPaint: Paint = {
  bold: sgr(1, 22),
  faint: sgr(2, 22),
  result: sgr(32, 39),
  target: sgr(36, 39),
  warning: sgr(33, 39),
};

/** Colours where people look, none in files and pipes. */
export function paintFor(output: NodeJS.WriteStream): Paint {
  return output.isTTY && output.hasColors() ? colourPaint : plainPaint;
}
