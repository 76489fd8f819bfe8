/** Where a box stands: `x′ = ax + cy + e`, `y′ = bx + dy + f`, GB/T 33190 annex on CTM. */
export type Frame = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const wholePage: Frame = [1, 0, 0, 1, 0, 0];

/** `matrixOf('1 0 0 1 5 5') // => [1, 0, 0, 1, 5, 5]` */
export function matrixOf(list: string | undefined): readonly number[] | undefined {
  return list?.trim().split(/\s+/u).map(Number);
}

/** A matrix, that of a box which is not turned when there is none, and then moved. */
export function movedBy(matrix: readonly number[] | undefined, left: number, top: number): Frame {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix ?? [];
  return [a, b, c, d, e + left, f + top];
}

/** The frame of a box that stands in another box. */
export function boxedIn(outer: Frame, inner: Frame): Frame {
  const [a, b] = direction(outer, inner[0], inner[1]);
  const [c, d] = direction(outer, inner[2], inner[3]);
  const [e, f] = point(outer, inner[4], inner[5]);
  return [a, b, c, d, e, f];
}

/** A step in the box as one on the page. */
export function direction([a, b, c, d]: Frame, x: number, y: number): readonly [number, number] {
  return [a * x + c * y, b * x + d * y];
}

/** A point of the box as one of the page. */
export function point(frame: Frame, x: number, y: number): readonly [number, number] {
  const [along, down] = direction(frame, x, y);
  return [along + frame[4], down + frame[5]];
}
