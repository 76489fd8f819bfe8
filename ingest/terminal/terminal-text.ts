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
