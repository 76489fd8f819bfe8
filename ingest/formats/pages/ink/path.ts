import type { Frame } from '../frame.ts';
import { boxAround, type InkBox } from './ink-box.ts';

/** A point of a path, and whether a straight line leads to it; none leads to the first. */
export type PathPoint = { readonly x: number; readonly y: number; readonly isStraight: boolean };
/** Points drawn without lifting the pen. */
export type Subpath = readonly PathPoint[];

/** How a path is painted, and where its drawing stands on the page. */
export type Painting = {
  readonly isFilled: boolean;
  readonly isStroked: boolean;
  readonly frame: Frame;
};

/** What may be a line of a table: the straight strokes of a path, and its filled parts. */
export function inkOf(path: readonly Subpath[], painting: Painting): readonly InkBox[] {
  const { isFilled, isStroked, frame } = painting;
  const filled = isFilled ? filledBoxes(path, frame) : [];
  return isStroked ? [...filled, ...path.flatMap((points) => strokes(points, frame))] : filled;
}

function strokes(points: Subpath, frame: Frame): readonly InkBox[] {
  return points.flatMap(({ x, y, isStraight }, at) => {
    const before = points[at - 1];
    return isStraight && before ? [boxAround(frame, [corner(before), [x, y]])] : [];
  });
}

function filledBoxes(path: readonly Subpath[], frame: Frame): readonly InkBox[] {
  const boxes = path.map((points) => boxAround(frame, points.map(corner)));
  const [outer, inner, ...others] = boxes;
  const isRing = outer && inner && others.length === 0 && holds(outer, inner);
  return isRing ? sidesOf(outer, inner) : boxes;
}

/** A border may be drawn as a box with a hole in it: its sides are four thin boxes. */
function sidesOf(outer: InkBox, inner: InkBox): readonly InkBox[] {
  const [left, top, right, bottom] = outer;
  return [
    [left, top, right, inner[1]],
    [left, inner[3], right, bottom],
    [left, top, inner[0], bottom],
    [inner[2], top, right, bottom],
  ];
}

function holds(outer: InkBox, inner: InkBox): boolean {
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  );
}

function corner({ x, y }: PathPoint): readonly [number, number] {
  return [x, y];
}

/** Puts a path together point by point. */
export class PathWriter {
  readonly #path: PathPoint[][] = [];

  get path(): readonly Subpath[] {
    return this.#path;
  }

  moveTo(x: number, y: number): void {
    this.#path.push([{ x, y, isStraight: false }]);
  }

  lineTo(x: number, y: number): void {
    this.#path.at(-1)?.push({ x, y, isStraight: true });
  }

  curveTo(x: number, y: number): void {
    this.#path.at(-1)?.push({ x, y, isStraight: false });
  }

  close(): void {
    const [first] = this.#path.at(-1) ?? [];
    if (first) this.lineTo(first.x, first.y);
  }
}
