/** How a reader has set letters and colours. */
export type ReadingAids = {
  readonly size: LetterSize;
  /** Black on white, with strong lines. */
  readonly isStrong: boolean;
};

export type LetterSize = (typeof letterSizes)[number];

/** From the usual size up, in the order in which they are offered. */
export const letterSizes = ['usual', 'large', 'largest'] as const;

const asUsual: ReadingAids = { size: 'usual', isStrong: false };
const place = 'wenbao-reading-1';

/** What this browser remembers of a reader's settings; the usual ones where it remembers nothing. */
export function keptAids(): ReadingAids {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isRecord(kept)
      ? { size: sizeOf(kept['size']), isStrong: kept['isStrong'] === true }
      : asUsual;
  } catch {
    return asUsual;
  }
}

/** Remembers them for the next visit, and for the other pages. */
export function keepAids(aids: ReadingAids): void {
  try {
    localStorage.setItem(place, JSON.stringify(aids));
  } catch {
    // A browser that remembers nothing: they hold until the page is left.
  }
}

/** Sets letters and colours of a whole page (page.css has what follows from it). */
export function applyAids(root: HTMLElement, { size, isStrong }: ReadingAids): void {
  root.dataset['size'] = size;
  root.toggleAttribute('data-strong', isStrong);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function sizeOf(value: unknown): LetterSize {
  return letterSizes.find((size) => size === value) ?? 'usual';
}
