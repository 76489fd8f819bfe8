/** Which words of which report to show: the part of a citation that a link needs. */
export type QuotedPlace = {
  readonly reportId: string;
  readonly start: number;
  readonly end: number;
};

/**
 * The address of a report with the quoted words highlighted, under the root of the server.
 *
 * `reportLink('https://ask.example/', { reportId: '120118-2023', start: 10, end: 22 })`
 * `// => 'https://ask.example/reports/120118-2023#10-22'`
 */
export function reportLink(root: string, { reportId, start, end }: QuotedPlace): string {
  return new URL(`reports/${encodeURIComponent(reportId)}#${start}-${end}`, root).href;
}

/** What the part of an address after `#` asks for. */
export type HashRange =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad' }
  | { readonly kind: 'range'; readonly start: number; readonly end: number };

/**
 * Reads `#10-22` for a text of `length` UTF-16 code units. A hash that is no range at all, such as
 * an anchor of the table of contents, is `none`; a range that does not lie in the text is `bad`.
 */
export function readHashRange(hash: string, length: number): HashRange {
  const match = /^#(-?\d+)-(-?\d+)$/.exec(hash);
  if (!match) return /^#?$|^#[a-z]/i.test(hash) ? { kind: 'none' } : { kind: 'bad' };
  const [start, end] = [Number(match[1]), Number(match[2])];
  const isInside = start >= 0 && start < end && end <= length;
  return isInside ? { kind: 'range', start, end } : { kind: 'bad' };
}
