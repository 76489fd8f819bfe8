import { boxedIn, direction, point, wholePage, type Frame } from './frame.ts';

/** Words that a page draws so that nobody sees them, where they stand: PDF counts upward from the foot. */
export type UnseenWords = {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
};

/** Words as a page draws them, up to a space or a gap: where they begin, and how far they go. */
export type DrawnWords = { readonly text: string; readonly place: Frame; readonly width: number };

/** What the drawing of a page says of its words. */
export type WordsOfDrawing = {
  readonly unseen: readonly UnseenWords[];
  readonly drawn: readonly DrawnWords[];
};

/** A step in the drawing of a page, as pdf.js names it. */
export type DrawingStep = { readonly name: string; readonly values: readonly unknown[] };

/**
 * The words of a page as they are drawn, and those that nobody sees: they are white on nothing, wholly transparent, drawn in no way at all, or smaller than
 * a point. White on what was painted before it (a dark row of a table, a picture) is seen; and so is the text
 * layer that a scanner's program drew in no way over its picture.
 */
export function wordsOfDrawing(steps: readonly DrawingStep[]): WordsOfDrawing {
  const reader = new DrawingReader();
  for (const { name, values } of steps) reader.take(name, values);
  return reader;
}

type Pen = {
  readonly frame: Frame;
  readonly fill: string;
  readonly opacity: number;
  /** ISO 32000-1 9.3.6: 3 draws nothing. */
  readonly mode: number;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
};

type Box = readonly [left: number, bottom: number, right: number, top: number];
type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

const invisible = 3;
const smallestPoints = 1;
const leastOpacity = 0.1;
// In thousandths of an em, by which a number moves back: less only sets letters closer or wider.
const widestKern = -500;

const pattern = () => ({ fill: 'pattern' });

/** What a step changes in the pen; ISO 32000-1 8.4 and 9.3. */
const penChanges: Readonly<Record<string, (values: readonly unknown[]) => Partial<Pen>>> = {
  setFillRGBColor: ([fill]) => ({ fill: String(fill) }),
  setFillColorN: pattern,
  setFillTransparent: pattern,
  setGState: ([states]) => opacityOf(states),
  setTextRenderingMode: ([mode]) => ({ mode: Number(mode) }),
  setFont: ([, size]) => ({ size: Number(size) }),
  setCharSpacing: ([spacing]) => ({ characterSpacing: Number(spacing) }),
  setWordSpacing: ([spacing]) => ({ wordSpacing: Number(spacing) }),
  setHScale: ([percent]) => ({ stretch: Number(percent) / 100 }),
  setLeading: ([leading]) => ({ leading: -Number(leading) }),
};

/** Follows the drawing of a page: ISO 32000-1 8.4 on the state of the pen, 9.4 on text. */
class DrawingReader implements WordsOfDrawing {
  readonly unseen: UnseenWords[] = [];
  readonly drawn: DrawnWords[] = [];
  readonly #painted: Box[] = [];
  readonly #kept: Pen[] = [];
  #before = '';
  #pen: Pen = {
    ...{ frame: wholePage, fill: '#000000', opacity: 1, mode: 0, size: 1 },
    ...{ characterSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0 },
  };
  #line: Frame = wholePage;
  #text: Frame = wholePage;

  take(name: string, values: readonly unknown[]): void {
    const change = penChanges[name];
    if (change) this.#pen = { ...this.#pen, ...change(values) };
    else if (name === 'transform') this.#turn(matrixOf(values));
    else if (name === 'save' || name === 'paintFormXObjectBegin') this.#keep(values[0]);
    else if (name === 'restore' || name === 'paintFormXObjectEnd') this.#putBack();
    else if (name === 'constructPath') this.#paint(values);
    else if (/^paint\w*Image/u.test(name)) this.#paintPicture();
    else this.#takeText(name, values);
    this.#before = name;
  }

  #turn(matrix: Frame): void {
    this.#pen = { ...this.#pen, frame: boxedIn(this.#pen.frame, matrix) };
  }

  #keep(matrix: unknown): void {
    this.#kept.push(this.#pen);
    if (isNumbers(matrix)) this.#turn(matrixOf(matrix));
  }

  /** A frame in which nothing was drawn held a picture: these are not unpacked, and not listed. */
  #putBack(): void {
    if (this.#before === 'transform') this.#paintPicture();
    this.#pen = this.#kept.pop() ?? this.#pen;
  }

  #takeText(name: string, values: readonly unknown[]): void {
    const [first, second] = values;
    const moveTo = (line: Frame) => (this.#text = this.#line = line);
    const move = (x: number, y: number) => moveTo(boxedIn(this.#line, [1, 0, 0, 1, x, y]));
    if (name === 'beginText') moveTo(wholePage);
    else if (name === 'setTextMatrix') moveTo(matrixOf(first));
    else if (name === 'moveText') move(Number(first), Number(second));
    else if (name === 'setLeadingMoveText') move(Number(first), Number(second));
    else if (name === 'nextLine') move(0, this.#pen.leading);
    else if (name === 'showText' && Array.isArray(first)) this.#show(first);
  }

  #paintPicture(): void {
    this.#painted.push(boxOf([0, 0, 1, 1], this.#pen.frame));
  }

  #paint(values: readonly unknown[]): void {
    const [how, , box] = values;
    if (!/fill/iu.test(String(how)) || !isNumbers(box) || isWhite(this.#pen.fill)) return;
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    this.#painted.push(boxOf([left, bottom, right, top], this.#pen.frame));
  }

  #show(glyphs: readonly unknown[]): void {
    const place = boxedIn(this.#pen.frame, this.#text);
    const text = glyphs
      .filter(isGlyph)
      .map(({ unicode }) => unicode)
      .join('');
    if (text.trim() !== '' && this.#isUnseen(place)) {
      this.unseen.push({ text, left: place[4], baseline: place[5] });
    }
    this.#text = boxedIn(this.#text, [1, 0, 0, 1, this.#draw(glyphs, place), 0]);
  }

  /** Notes the words between spaces and gaps; gives how far all of them go. */
  #draw(glyphs: readonly unknown[], place: Frame): number {
    let [at, from, text] = [0, 0, ''];
    const end = () => {
      const scale = Math.hypot(...direction(place, 1, 0));
      const width = (at - from) * scale;
      if (text !== '')
        this.drawn.push({ text, width, place: boxedIn(place, [1, 0, 0, 1, from, 0]) });
      text = '';
    };
    for (const glyph of glyphs) {
      const isGap = isGlyph(glyph) ? glyph.unicode.trim() === '' : Number(glyph) < widestKern;
      if (isGap) end();
      if (text === '' && !isGap) from = at;
      if (isGlyph(glyph) && !isGap) text += glyph.unicode;
      at += this.#widthOf(glyph);
    }
    end();
    return at;
  }

  #widthOf(glyph: unknown): number {
    const { size, stretch, characterSpacing, wordSpacing } = this.#pen;
    if (typeof glyph === 'number') return (-glyph / 1000) * size * stretch;
    if (!isGlyph(glyph)) return 0;
    const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
    return ((glyph.width / 1000) * size + spacing) * stretch;
  }

  #isUnseen(place: Frame): boolean {
    const { fill, opacity, mode, size } = this.#pen;
    const isOver = this.#painted.some(
      ([left, bottom, right, top]) =>
        left <= place[4] && place[4] <= right && bottom <= place[5] + 1 && place[5] <= top,
    );
    if (opacity < leastOpacity || Math.hypot(place[2], place[3]) * Math.abs(size) < smallestPoints)
      return true;
    return !isOver && (mode === invisible || (isWhite(fill) && mode !== 1 && mode !== 2));
  }
}

/** `#fdfdfd` is white to an eye. */
function isWhite(fill: string): boolean {
  return /^#f[a-f\d]f[a-f\d]f[a-f\d]$/iu.test(fill);
}

function opacityOf(states: unknown): Partial<Pen> {
  if (!Array.isArray(states)) return {};
  const found = states.find(
    (one): one is [string, number] => Array.isArray(one) && one[0] === 'ca',
  );
  return found ? { opacity: found[1] } : {};
}

function matrixOf(values: unknown): Frame {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = isNumbers(values) ? Array.from(values) : [];
  return [a, b, c, d, e, f];
}

function isNumbers(values: unknown): values is ArrayLike<number> & Iterable<number> {
  return (
    (Array.isArray(values) || values instanceof Float32Array) &&
    Array.from(values as ArrayLike<unknown>).every((one) => typeof one === 'number')
  );
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}

function boxOf([left, bottom, right, top]: Box, frame: Frame): Box {
  const corners = [
    ...[point(frame, left, bottom), point(frame, right, bottom)],
    ...[point(frame, left, top), point(frame, right, top)],
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
