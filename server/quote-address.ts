import type { Citation } from './answer/answer.ts';

/** The place of quoted words under the root of the server; the page finds them by it. */
export function quoteAddress({ reportId, start, end, version, quoteHash }: QuotedPlace): string {
  const text = version === undefined ? [] : [`v${version}`];
  const words = version === undefined || quoteHash === undefined ? [] : [quoteHash];
  return `/reports/${reportId}#${[start, end, ...text, ...words].join('-')}`;
}

type QuotedPlace = Pick<Citation, 'reportId' | 'start' | 'end' | 'version' | 'quoteHash'>;
