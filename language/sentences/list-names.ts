import { readTable, wordsOf } from '../read-table.ts';

const groups = readTable(new URL('./list-names.tsv', import.meta.url), [
  ...(['names', 'example'] as const),
]).map(({ names }) => wordsOf(names));

/**
 * What the things of a list may be called as well: a question says 办法 where the report announces
 * 措施. The name itself comes first.
 *
 * `listNames('压价办法') // => ['压价办法', '压价措施', …]`
 */
export function listNames(noun: string): readonly string[] {
  const alike = groups.flatMap((names) => {
    const own = names.filter((name) => noun.endsWith(name)).toSorted((a, b) => b.length - a.length);
    const [longest] = own;
    return longest === undefined
      ? []
      : names.map((name) => `${noun.slice(0, -longest.length)}${name}`);
  });
  return [...new Set([noun, ...alike])];
}
