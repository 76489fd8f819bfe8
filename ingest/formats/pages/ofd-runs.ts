import { attribute, findAll, wordsIn, type MarkupElement } from '../markup.ts';
import { boxedIn, direction, matrixOf, movedBy, point, type Frame } from './frame.ts';
import type { PlacedObject } from './ofd-objects.ts';
import { quarterOf, turnedBack, type TurnedRun } from './upright-runs.ts';

/**
 * The words of an OFD page where it shows them. GB/T 33190 11.2: a TextObject has a box on the page
 * (Boundary, millimetres from the upper left corner) and text codes with places in that box.
 */
export function ofdRuns(objects: readonly PlacedObject[]): readonly TurnedRun[] {
  return objects.flatMap(objectRuns);
}

function objectRuns({ element, frame }: PlacedObject): readonly TurnedRun[] {
  const [boxLeft = 0, boxTop = 0, boxWidth = 0] = matrixOf(attribute(element, 'Boundary')) ?? [];
  const own = boxedIn(frame, movedBy(matrixOf(attribute(element, 'CTM')), boxLeft, boxTop));
  const quarter = quarterOf(...direction(own, 1, 0));
  const size = sizeOf(element, own);
  let [x, y] = [0, 0];
  return findAll(element.children, 'TextCode').map((code) => {
    // A code without a place goes on at that of the code before.
    x = Number(attribute(code, 'X') ?? x);
    y = Number(attribute(code, 'Y') ?? y);
    const text = wordsIn(code);
    const [left, baseline] = turnedBack(quarter, point(own, x, y));
    const width = widthOf(code, text, size, Math.hypot(...direction(own, 1, 0)));
    // Boxes are drawn tight; a text of one code ends where its box does.
    const end = quarter === 0 ? point(frame, boxLeft, boxTop)[0] : left;
    const right = Math.max(left + width, end + Math.min(boxWidth, width * 1.2));
    return { text, left, right, baseline, size, quarter };
  });
}

function sizeOf(object: MarkupElement, frame: Frame): number {
  return Number(attribute(object, 'Size') ?? 0) * Math.hypot(...direction(frame, 0, 1)) || 1;
}

/** From the first character to the end of the last: the steps between, and one more character. */
function widthOf(code: MarkupElement, text: string, size: number, scale: number): number {
  const steps = attribute(code, 'DeltaX');
  const last = size * characterWidth(text.at(-1) ?? '');
  if (steps === undefined) {
    return Array.from(text).reduce((sum, character) => sum + size * characterWidth(character), 0);
  }
  return sumOfSteps(steps) * scale + last;
}

function characterWidth(character: string): number {
  return /[\u0000-\u024f]/u.test(character) ? 0.5 : 1;
}

/** GB/T 33190 11.3: `sumOfSteps('3 g 4 3.2') // => 15.8`, where `g 4 3.2` is 3.2 four times. */
function sumOfSteps(steps: string): number {
  const items = steps.trim().split(/\s+/u);
  let sum = 0;
  for (let at = 0; at < items.length; at++) {
    if (items[at] !== 'g') sum += Number(items[at]);
    else {
      sum += Number(items[at + 1]) * Number(items[at + 2]);
      at += 2;
    }
  }
  return Number.isFinite(sum) ? sum : 0;
}
