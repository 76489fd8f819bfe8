import { attribute, findAll, localName, wordsIn } from '../../markup.ts';
import { boxedIn, matrixOf, movedBy } from '../frame.ts';
import type { PlacedObject } from '../ofd-objects.ts';
import type { InkBox } from './ink-box.ts';
import { inkOf, PathWriter, type Subpath } from './path.ts';

// In millimetres. What is drawn with a wider pen is a bar and no line.
const widestPen = 2;

/**
 * What the paths of an OFD page draw. GB/T 33190 9.1: a path has a box on the page, is drawn along
 * unless it says otherwise, and filled where it says so.
 */
export function ofdInk(objects: readonly PlacedObject[]): readonly InkBox[] {
  const paths = objects.filter(({ element }) => localName(element) === 'PathObject');
  return paths.flatMap(({ element, frame }) => {
    const isWide = Number(attribute(element, 'LineWidth') ?? 0) > widestPen;
    const isStroked = attribute(element, 'Stroke') !== 'false' && !isWide;
    const isFilled = attribute(element, 'Fill') === 'true';
    const [left = 0, top = 0] = matrixOf(attribute(element, 'Boundary')) ?? [];
    const own = boxedIn(frame, movedBy(matrixOf(attribute(element, 'CTM')), left, top));
    const data = findAll(element.children, 'AbbreviatedData').map(wordsIn).join(' ');
    return inkOf(pathOf(data), { isFilled, isStroked, frame: own });
  });
}

/** GB/T 33190 table 35: how many numbers follow each letter; the last two are where it leads. */
const numbersAfter: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function pathOf(data: string): readonly Subpath[] {
  const writer = new PathWriter();
  const items = data.trim().split(/\s+/u);
  for (let at = 0; at < items.length;) {
    const letter = items[at] ?? '';
    const count = numbersAfter[letter];
    if (count === undefined) break;
    at += count + 1;
    const [x, y] = [Number(items[at - 2]), Number(items[at - 1])];
    if (letter === 'C') writer.close();
    else if (letter === 'S' || letter === 'M') writer.moveTo(x, y);
    else if (letter === 'L') writer.lineTo(x, y);
    else writer.curveTo(x, y);
  }
  return writer.path;
}
