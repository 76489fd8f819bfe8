/** Rows and columns that a merged cell covers, counted from 0, both ends within. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** `cellRange('B1:C3') // => [{ top: 0, left: 1, bottom: 2, right: 2 }]`; nothing for what is none. */
export function cellRange(written: string): readonly CellRange[] {
  const [from, to] = written.split(':');
  const [top, bottom] = [from, to].map((place) => Number(/\d+$/u.exec(place ?? '')?.[0] ?? 0) - 1);
  const [left, right] = [from, to].map((place) => columnNumber(place ?? ''));
  if (top === undefined || bottom === undefined || top < 0 || bottom < top) return [];
  return left === undefined || right === undefined || right < left
    ? []
    : [{ top, left, bottom, right }];
}

/** `columnNumber('AB12') // => 27` */
export function columnNumber(place: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}/u.exec(place) ?? [];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
