import { attribute, childNamed, localName, wordsIn, type MarkupElement } from '../markup.ts';
import { boxAround, type InkBox } from './ink/ink-box.ts';
import { boxedIn, direction, matrixOf, movedBy } from './frame.ts';
import type { PlacedObject } from './ofd-objects.ts';
import type { PageSize } from './ofd-pictures.ts';

/** What of a page decides what is seen on it. */
export type Sheet = {
  readonly size: PageSize | undefined;
  /** A template under it may be dark, and is not read. */
  readonly hasTemplate: boolean;
};

/**
 * The objects of a page, in the order in which they are drawn, that somebody sees: no words in white where
 * nothing darker was drawn before, nearly transparent, smaller than a point, or beside the page.
 */
export function seenObjects(
  objects: readonly PlacedObject[],
  sheet: Sheet,
): { readonly seen: readonly PlacedObject[]; readonly unseen: readonly string[] } {
  const [seen, unseen, grounds]: [PlacedObject[], string[], InkBox[]] = [[], [], []];
  for (const object of objects) {
    if (isGround(object.element)) grounds.push(boxOf(object));
    const isText = localName(object.element) === 'TextObject';
    if (isText && isUnseen(object, grounds, sheet)) unseen.push(wordsIn(object.element).trim());
    else seen.push(object);
  }
  return { seen, unseen };
}

// In millimetres, a point; of 255.
const smallest = 0.35;
const leastAlpha = 26;
const whitest = 240;

function isUnseen(object: PlacedObject, grounds: readonly InkBox[], sheet: Sheet): boolean {
  const { element } = object;
  const colour = childNamed(element, 'FillColor');
  const alphas = [element, colour].map((one) => Number((one && attribute(one, 'Alpha')) ?? 255));
  if (alphas.some((alpha) => alpha < leastAlpha) || heightOf(object) < smallest) return true;
  const box = boxOf(object);
  if (isBeside(box, sheet.size)) return true;
  return isWhite(colour) && !sheet.hasTemplate && !grounds.some((ground) => isOver(box, ground));
}

function heightOf({ element, frame }: PlacedObject): number {
  const own = boxedIn(frame, movedBy(matrixOf(attribute(element, 'CTM')), 0, 0));
  // A size that is not said is not known to be small.
  return Number(attribute(element, 'Size') ?? Infinity) * Math.hypot(...direction(own, 0, 1));
}

function isGround(element: MarkupElement): boolean {
  if (localName(element) === 'ImageObject') return true;
  const isFilled = attribute(element, 'Fill') === 'true';
  return (
    localName(element) === 'PathObject' && isFilled && !isWhite(childNamed(element, 'FillColor'))
  );
}

/** GB/T 33190 8.3.2: a colour says its parts from 0 to 255, three of them where nothing else is said. */
function isWhite(colour: MarkupElement | undefined): boolean {
  const parts = matrixOf(colour && attribute(colour, 'Value')) ?? [];
  return parts.length === 3 && parts.every((part) => part >= whitest);
}

function boxOf({ element, frame }: PlacedObject): InkBox {
  const [left = 0, top = 0, width = 0, height = 0] = matrixOf(attribute(element, 'Boundary')) ?? [];
  return boxAround(frame, [
    [left, top],
    [left + width, top + height],
  ]);
}

function isOver([left, top, right, bottom]: InkBox, ground: InkBox): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= ground[0] && x <= ground[2] && y >= ground[1] && y <= ground[3];
}

function isBeside([left, top, right, bottom]: InkBox, size: PageSize | undefined): boolean {
  if (!size) return false;
  return right <= 0 || bottom <= 0 || left >= size.width || top >= size.height;
}
