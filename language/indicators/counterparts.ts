import { readTable, wordsOf } from '../read-table.ts';
import type { Span } from '../span.ts';
import { anyOf } from '../word-pattern.ts';

/** Where a question names the other of two in short, and its canonical name. */
export type Counterpart = Span & { readonly name: string };

const measures = '(?:比|是|和|跟|与|同|相当于|高于|低于|多于|少于|超过|高出)';
const behind =
  '(?=的?(?:高|低|多|少|快|慢|几|[一二两三四五六七八九十\\d]|百分|相比|比|差|收入|,|$))';
const rows = readTable(new URL('./counterparts.tsv', import.meta.url), [
  ...(['name', 'words', 'other', 'example'] as const),
]).map((row) => ({
  ...{ name: row.name, other: row.other },
  pattern: new RegExp(`(?<=^[^,;。?]{0,12}${measures})${anyOf(wordsOf(row.words))}${behind}`, 'u'),
}));

/**
 * The other of two that stand beside each other, where only what tells it apart is said: 农村 of
 * 城镇居民人均可支配收入是农村的几倍.
 *
 * @param rest what stands behind the one that is named, and where that begins.
 */
export function counterpartOf(
  name: string,
  rest: { readonly text: string; readonly start: number },
): Counterpart | undefined {
  for (const row of rows.filter((one) => one.name === name)) {
    const found = row.pattern.exec(rest.text);
    if (!found) continue;
    const start = rest.start + found.index;
    return { start, end: start + found[0].length, name: row.other };
  }
  return undefined;
}
