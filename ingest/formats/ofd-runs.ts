import { attribute, findAll, nodeText, type MarkupElement, type MarkupNode } from './markup.ts';
import type { TextRun } from './page-lines.ts';

/**
 * The words of an OFD page where it shows them. GB/T 33190 11.2: a TextObject has a box on the page
 * (Boundary, millimetres from the upper left corner) and text codes with places in that box.
 */
export function ofdRuns(page: readonly MarkupNode[]): readonly TextRun[] {
  return findAll(page, 'TextObject').filter(isShown).flatMap(objectRuns);
}

function isShown(object: MarkupElement): boolean {
  if (attribute(object, 'Visible') === 'false') return false;
  const [, b = 0, c = 0] = numbers(attribute(object, 'CTM'));
  // Words of a watermark are turned.
  return Math.abs(b) < 0.1 && Math.abs(c) < 0.1;
}

function objectRuns(object: MarkupElement): readonly TextRun[] {
  const [boxLeft = 0, boxTop = 0, boxWidth = 0] = numbers(attribute(object, 'Boundary'));
  const [scaleX = 1, , , scaleY = 1, moveX = 0, moveY = 0] = numbers(attribute(object, 'CTM'));
  const size = Number(attribute(object, 'Size') ?? 0) * Math.abs(scaleY) || 1;
  let [x, y] = [0, 0];
  return findAll(object.children as MarkupNode[], 'TextCode').map((code) => {
    // A code without a place goes on at that of the code before.
    x = Number(attribute(code, 'X') ?? x);
    y = Number(attribute(code, 'Y') ?? y);
    const text = (code.children as readonly MarkupNode[])
      .map((node) => nodeText(node) ?? '')
      .join('');
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
