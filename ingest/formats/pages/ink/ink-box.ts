import { point, type Frame } from '../frame.ts';
import { turnedBack, type Quarter } from '../upright-runs.ts';

/** Where something was drawn that is no word, in the page's unit, counted from the upper left corner. */
export type InkBox = readonly [left: number, top: number, right: number, bottom: number];

/** The box around two corners of a drawing, as its page shows it. */
export function boxAround(frame: Frame, corners: readonly (readonly [number, number])[]): InkBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of corners.map((corner) => point(frame, ...corner))) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [left, top, right, bottom];
}

/** The box as seen by someone who turned the page to read its words. */
export function turnedBox(quarter: Quarter, [left, top, right, bottom]: InkBox): InkBox {
  const [x1, y1] = turnedBack(quarter, [left, top]);
  const [x2, y2] = turnedBack(quarter, [right, bottom]);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
