import type { Citation } from './answer/answer.ts';

/**
 * The address of quoted words, by which the page finds them: with its host where that is known, else
 * under the root of the server.
 */
export function quoteAddress(place: QuotedPlace, publicUrl = '/'): string {
  const { reportId, start, end, version, quoteHash } = place;
  const text = version === undefined ? [] : [`v${version}`];
  const words = version === undefined || quoteHash === undefined ? [] : [quoteHash];
  return `${publicUrl}reports/${reportId}#${[start, end, ...text, ...words].join('-')}`;
}

type QuotedPlace = Pick<Citation, 'reportId' | 'start' | 'end' | 'version' | 'quoteHash'>;
