import { boxedIn, direction, type Frame } from '../frame.ts';
import type { DrawingStep } from '../unseen-words.ts';
import type { InkBox } from './ink-box.ts';
import { inkOf, PathWriter, type Subpath } from './path.ts';

type Pen = { readonly frame: Frame; readonly width: number };

// In points. What is drawn with a wider pen is a bar and no line.
const widestPen = 6;

/** What a page draws beside its words; `whole` leads from its own places to those of a reader. */
export function pdfInk(steps: readonly DrawingStep[], whole: Frame): readonly InkBox[] {
  const ink: (readonly InkBox[])[] = [];
  const kept: Pen[] = [];
  let pen: Pen = { frame: whole, width: 1 };
  for (const { name, values } of steps) {
    if (name === 'save' || name === 'paintFormXObjectBegin') kept.push(pen);
    if (name === 'restore' || name === 'paintFormXObjectEnd') pen = kept.pop() ?? pen;
    else if (name === 'setLineWidth') pen = { ...pen, width: Number(values[0]) };
    else if (name === 'transform') pen = turned(pen, values);
    else if (name === 'paintFormXObjectBegin') pen = turned(pen, values[0]);
    else if (name === 'constructPath') ink.push(painted(values, pen));
  }
  return ink.flat();
}

function turned(pen: Pen, matrix: unknown): Pen {
  const [a, b, c, d, e, f] = numbersOf(matrix);
  if (f === undefined) return pen;
  return { ...pen, frame: boxedIn(pen.frame, [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f]) };
}

function painted([how, path]: readonly unknown[], { frame, width }: Pen): readonly InkBox[] {
  const isWide = width * Math.hypot(...direction(frame, 1, 0)) > widestPen;
  const isStroked = /stroke/iu.test(String(how)) && !isWide;
  const isFilled = /fill/iu.test(String(how));
  if (!isStroked && !isFilled) return [];
  const [data] = Array.isArray(path) ? (path as readonly unknown[]) : [];
  return inkOf(pathOf(numbersOf(data)), { isFilled, isStroked, frame });
}

// How pdf.js writes a path down: a number for each step, then its places (its own DrawOPS).
const [move, line, curve, quadratic, close] = [0, 1, 2, 3, 4];

function pathOf(data: readonly number[]): readonly Subpath[] {
  const writer = new PathWriter();
  const place = (at: number) => [data[at] ?? 0, data[at + 1] ?? 0] as const;
  for (let at = 0; at < data.length;) {
    const step = data[at];
    if (step === move) writer.moveTo(...place(at + 1));
    else if (step === line) writer.lineTo(...place(at + 1));
    else if (step === curve) writer.curveTo(...place(at + 5));
    else if (step === quadratic) writer.curveTo(...place(at + 3));
    else if (step === close) writer.close();
    else break;
    at += lengths[step] ?? 1;
  }
  return writer.path;
}

const lengths = [3, 3, 7, 5, 1];

function numbersOf(values: unknown): readonly number[] {
  return Array.isArray(values) || values instanceof Float32Array
    ? Array.from(values as ArrayLike<unknown>).filter((one) => typeof one === 'number')
    : [];
}
