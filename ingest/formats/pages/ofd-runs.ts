import { attribute, findAll, localName, wordsIn, type MarkupElement } from '../markup.ts';
import { boxedIn, direction, matrixOf, movedBy, point, type Frame } from './frame.ts';
import type { PlacedObject } from './ofd-objects.ts';
import { quarterOf, turnedBack, type TurnedRun } from './upright-runs.ts';

/**
 * The words of an OFD page where it shows them. GB/T 33190 11.2: a TextObject has a box on the page
 * (Boundary, millimetres from the upper left corner) and text codes with places in that box.
 */
export function ofdRuns(objects: readonly PlacedObject[]): readonly TurnedRun[] {
  return objects.filter(({ element }) => localName(element) === 'TextObject').flatMap(objectRuns);
}

function objectRuns({ element, frame }: PlacedObject): readonly TurnedRun[] {
  const [boxLeft = 0, boxTop = 0, boxWidth = 0] = matrixOf(attribute(element, 'Boundary')) ?? [];
  const own = boxedIn(frame, movedBy(matrixOf(attribute(element, 'CTM')), boxLeft, boxTop));
  const quarter = quarterOf(...direction(own, 1, 0));
  const size = sizeOf(element, own);
  let [x, y] = [0, 0];
  return findAll(element.children, 'TextCode').flatMap((code) => {
    // A code without a place goes on at that of the code before.
    x = Number(attribute(code, 'X') ?? x);
    y = Number(attribute(code, 'Y') ?? y);
    const text = wordsIn(code);
    const [left, baseline] = turnedBack(quarter, point(own, x, y));
    const scale = Math.hypot(...direction(own, 1, 0));
    const width = widthOf(code, text, size, scale);
    // Boxes are drawn tight; a text of one code ends where its box does.
    const end = quarter === 0 ? point(frame, boxLeft, boxTop)[0] : left;
    const right = Math.max(left + width, end + Math.min(boxWidth, width * 1.2));
    const whole = { text, left, right, baseline, size, quarter };
    return apart(
      whole,
      stepsOf(code).map((step) => step * scale),
    );
  });
}

// In ems, beyond the character itself: one code may hold the words of several cells.
const widestStep = 2;

/** The words of a code, taken apart where a step leads far on. */
function apart(whole: TurnedRun, steps: readonly number[]): readonly TurnedRun[] {
  const { left, right, size } = whole;
  const runs: TurnedRun[] = [];
  let [text, from, at] = ['', left, left];
  for (const [index, character] of Array.from(whole.text).entries()) {
    const step = steps[index] ?? 0;
    text += character;
    if (step > (characterWidth(character) + widestStep) * size) {
      runs.push({ ...whole, text, left: from, right: at + characterWidth(character) * size });
      [text, from] = ['', at + step];
    }
    at += step;
  }
  return [...runs, { ...whole, text, left: from, right }];
}

function sizeOf(object: MarkupElement, frame: Frame): number {
  return Number(attribute(object, 'Size') ?? 0) * Math.hypot(...direction(frame, 0, 1)) || 1;
}

/** From the first character to the end of the last: the steps between, and one more character. */
function widthOf(code: MarkupElement, text: string, size: number, scale: number): number {
  const steps = stepsOf(code);
  if (steps.length === 0) {
    return Array.from(text).reduce((sum, character) => sum + size * characterWidth(character), 0);
  }
  const last = size * characterWidth(text.at(-1) ?? '');
  return steps.reduce((sum, step) => sum + step, 0) * scale + last;
}

function characterWidth(character: string): number {
  return /[\u0000-\u024f]/u.test(character) ? 0.5 : 1;
}

// No line has as many characters; a file may say that a step is taken a billion times.
const mostSteps = 10_000;

/** GB/T 33190 11.3: `3 g 4 3.2` is 3, then four times 3.2. Steps that are no numbers are none. */
function stepsOf(code: MarkupElement): readonly number[] {
  const items = (attribute(code, 'DeltaX') ?? '').trim().split(/\s+/u).filter(Boolean);
  const steps: number[] = [];
  for (let at = 0; at < items.length; at++) {
    if (items[at] !== 'g') steps.push(Number(items[at]));
    else {
      const times = Math.min(Number(items[at + 1]) || 0, mostSteps);
      for (let time = 0; time < times; time++) steps.push(Number(items[at + 2]));
      at += 2;
    }
  }
  return steps.every(Number.isFinite) ? steps : [];
}
