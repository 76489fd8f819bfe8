import type { UnseenWords } from './unseen-words.ts';

/** Words of a text layer as pdf.js gives them, in points from the lower left corner. */
export type TextItem = {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
};

/**
 * The words of a page without those that nobody sees. pdf.js joins what stands close together, so that
 * unseen words may be a part of an item; then that part goes.
 */
export function seenItems<Item extends TextItem>(
  items: readonly Item[],
  unseen: readonly UnseenWords[],
): readonly Item[] {
  const left = [...items];
  for (const words of unseen) {
    const whole = left.findIndex(
      (item) => bare(item.str) === bare(words.text) && begins(item, words),
    );
    const at = whole >= 0 ? whole : left.findIndex((item) => holds(item, words));
    const item = left[at];
    if (item) left.splice(at, 1, ...without(item, words));
  }
  return left;
}

// In points: a shadow in white is drawn half a point aside of what it is the shadow of.
const near = 0.2;

function begins({ transform }: TextItem, { left, baseline }: UnseenWords): boolean {
  const [x = 0, y = 0] = transform.slice(4);
  return Math.abs(x - left) < near && Math.abs(y - baseline) < near;
}

function holds(
  { str, width, transform }: TextItem,
  { text, left, baseline }: UnseenWords,
): boolean {
  const [x = 0, y = 0] = transform.slice(4);
  return (
    bare(str).length > bare(text).length &&
    str.includes(text.trim()) &&
    Math.abs(y - baseline) < near &&
    left > x - near &&
    left < x + width
  );
}

function without<Item extends TextItem>(item: Item, { text }: UnseenWords): readonly Item[] {
  if (bare(item.str) === bare(text)) return [];
  return [{ ...item, str: item.str.replace(text.trim(), '') }];
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
