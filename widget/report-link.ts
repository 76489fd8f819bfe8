/** Which words of which report to show: the part of a citation that a link needs. */
export type QuotedPlace = {
  readonly reportId: string;
  readonly start: number;
  readonly end: number;
  /** Of the report's text; absent in what earlier programs quoted. */
  readonly version?: number;
  /** A digest of the words. A link never carries the words: whoever forges one puts none on a page. */
  readonly quoteHash?: string;
};

/**
 * The address of a report with the quoted words highlighted, under the root of the server.
 *
 * `reportLink('https://ask.example/', { reportId: '120118-2023', start: 10, end: 22, version: 1 })`
 * `// => 'https://ask.example/reports/120118-2023#10-22-v1'`
 */
export function reportLink(root: string, place: QuotedPlace): string {
  const { reportId, start, end, version, quoteHash } = place;
  const text = version === undefined ? [] : [`v${version}`];
  const words = version === undefined || quoteHash === undefined ? [] : [quoteHash];
  const hash = [start, end, ...text, ...words].join('-');
  return new URL(`reports/${encodeURIComponent(reportId)}#${hash}`, root).href;
}

/** What the part of an address after `#` asks for. */
export type HashQuote =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad' }
  | ({ readonly kind: 'quote' } & Omit<QuotedPlace, 'reportId'>);

const quotePattern =
  /^#(?<start>\d{1,9})-(?<end>\d{1,9})(?:-v(?<version>\d{1,9})(?:-(?<quoteHash>[0-9a-f]{16}))?)?$/;

/**
 * Reads `#10-22-v1-0123456789abcdef`. What is no place at all, such as an anchor of the table of
 * contents, is `none`; what looks like one and is none is `bad`.
 */
export function readHashQuote(hash: string): HashQuote {
  const found = quotePattern.exec(hash)?.groups;
  if (!found) return /^#?$|^#[a-z]/i.test(hash) ? { kind: 'none' } : { kind: 'bad' };
  const [start, end] = [Number(found['start']), Number(found['end'])];
  if (start >= end) return { kind: 'bad' };
  const { version, quoteHash } = found;
  return {
    ...{ kind: 'quote', start, end },
    ...(version !== undefined && { version: Number(version) }),
    ...(quoteHash !== undefined && { quoteHash }),
  };
}
