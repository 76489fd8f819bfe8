import { attribute, findAll, wordsIn, type MarkupElement, type MarkupNode } from './markup.ts';
import type { TextRun } from './page-lines.ts';

/**
 * The words of an OFD page where it shows them. GB/T 33190 11.2: a TextObject has a box on the page
 * (Boundary, millimetres from the upper left corner) and text codes with places in that box.
 */
export function ofdRuns(page: readonly MarkupNode[]): OfdRuns {
  const objects = findAll(page, 'TextObject').filter(
    (object) => attribute(object, 'Visible') !== 'false',
  );
  const turned = objects.filter((object) => !isLevel(object));
  return {
    runs: objects.filter(isLevel).flatMap(objectRuns),
    turned: turned.map(wordsIn).join(''),
  };
}

export type OfdRuns = {
  readonly runs: readonly TextRun[];
  /** Words that stand slanted, as those of a watermark do. */
  readonly turned: string;
};

const steepest = 0.1;

function isLevel(object: MarkupElement): boolean {
  const [along = 1, slant = 0] = numbers(attribute(object, 'CTM'));
  return along > 0 && Math.abs(slant) < along * steepest;
}

function objectRuns(object: MarkupElement): readonly TextRun[] {
  const [boxLeft = 0, boxTop = 0, boxWidth = 0] = numbers(attribute(object, 'Boundary'));
  const [scaleX = 1, , , scaleY = 1, moveX = 0, moveY = 0] = numbers(attribute(object, 'CTM'));
  const size = Number(attribute(object, 'Size') ?? 0) * Math.abs(scaleY) || 1;
  let [x, y] = [0, 0];
  return findAll(object.children, 'TextCode').map((code) => {
    // A code without a place goes on at that of the code before.
    x = Number(attribute(code, 'X') ?? x);
    y = Number(attribute(code, 'Y') ?? y);
    const text = wordsIn(code);
    const left = boxLeft + x * scaleX + moveX;
    const width = widthOf(code, text, size, scaleX);
    // Boxes are drawn tight; a text of one code ends where its box does.
    const right = Math.max(left + width, boxLeft + Math.min(boxWidth, width * 1.2));
    return { text, left, right, baseline: boxTop + y * scaleY + moveY, size };
  });
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

function numbers(list: string | undefined): readonly number[] {
  if (list === undefined) return [];
  return list.trim().split(/\s+/u).map(Number);
}
