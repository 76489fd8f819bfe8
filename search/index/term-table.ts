/**
 * Terms in one piece, in the order of their UTF-16 code units: term number t is
 * `units[starts[t]] … units[starts[t + 1] - 1]`. A million strings in a map would take seconds and
 * some hundred megabytes at every start; this is ready as soon as its bytes are read.
 */
export type TermTable = { readonly units: Uint16Array; readonly starts: Uint32Array };

/** @param terms in order, as `toSorted()` gives it. */
export function termTable(terms: readonly string[]): TermTable {
  const starts = new Uint32Array(terms.length + 1);
  for (const [number, term] of terms.entries()) {
    starts[number + 1] = (starts[number] ?? 0) + term.length;
  }
  const units = new Uint16Array(starts[terms.length] ?? 0);
  for (const [number, term] of terms.entries()) {
    const start = starts[number] ?? 0;
    for (let at = 0; at < term.length; at++) units[start + at] = term.charCodeAt(at);
  }
  return { units, starts };
}

/** `termAt(termTable(['6.8%', '增长']), 1) // => '增长'` */
export function termAt({ units, starts }: TermTable, number: number): string {
  return String.fromCharCode(...units.subarray(starts[number], starts[number + 1]));
}

/** `findTerm(termTable(['6.8%', '增长']), '增长') // => 1`; undefined for a term it does not hold. */
export function findTerm(table: TermTable, term: string): number | undefined {
  let low = 0;
  let high = table.starts.length - 2;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareTerm(table, middle, term);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Below 0 when the table's term comes first, above 0 when the other one does. */
function compareTerm({ units, starts }: TermTable, number: number, term: string): number {
  const start = starts[number] ?? 0;
  const length = (starts[number + 1] ?? 0) - start;
  const shared = Math.min(length, term.length);
  for (let at = 0; at < shared; at++) {
    const order = (units[start + at] ?? 0) - term.charCodeAt(at);
    if (order !== 0) return order;
  }
  return length - term.length;
}
