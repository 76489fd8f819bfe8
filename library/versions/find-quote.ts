import { createHash } from 'node:crypto';

/** Words of a report as a link names them: by place, version and digest, never by themselves. */
export type QuoteWanted = {
  readonly start: number;
  readonly end: number;
  /** Links of earlier programs say none: they were made of the first version. */
  readonly version?: number | undefined;
  readonly hash?: string | undefined;
};

export type FoundQuote =
  /** It stands in the text that is read now; `moved` where that is another than the one quoted. */
  | {
      readonly state: 'here';
      readonly start: number;
      readonly end: number;
      readonly moved: boolean;
    }
  /** It stands only in the earlier version that was quoted, whose words these are. */
  | { readonly state: 'earlier'; readonly version: number; readonly quote: string }
  /** The text it was quoted from is not kept any more. */
  | { readonly state: 'changed' }
  /** The text it names says something else there: the link was cut, or forged. */
  | { readonly state: 'bad' };

/** A version and its text. */
type Version = { readonly version: number; readonly text: string };

/**
 * Finds what a link means. All words come from the library: a forged link can mark words that stand
 * there, and put none on the page.
 */
export function findQuote(
  wanted: QuoteWanted,
  texts: { readonly current: Version; readonly kept: Version | undefined },
): FoundQuote {
  const { current, kept } = texts;
  const all = kept ? [current, kept] : [current];
  const quoted = quotedText(wanted, all);
  const named = all.some(({ version }) => version === (wanted.version ?? 1));
  if (quoted === undefined) return { state: named ? 'bad' : 'changed' };
  const { start, end } = wanted;
  if (quoted === current) return { state: 'here', start, end, moved: false };
  const quote = quoted.text.slice(start, end);
  const found = nearestPlace(quote, start / quoted.text.length, current.text);
  if (found === undefined) return { state: 'earlier', version: quoted.version, quote };
  return { state: 'here', start: found, end: found + quote.length, moved: true };
}

/**
 * The text that a link quotes from: of the version it names; or, as an answer may be given just while
 * another comes into use, one that has the very words at this place.
 */
function quotedText(wanted: QuoteWanted, texts: readonly Version[]): Version | undefined {
  const holding = texts.filter(({ text }) => wordsAt(wanted, text) !== undefined);
  const named = holding.find(({ version }) => version === (wanted.version ?? 1));
  return named ?? (wanted.hash === undefined ? undefined : holding[0]);
}

/** The words that a link means, if they are what was quoted. */
function wordsAt({ start, end, hash }: QuoteWanted, text: string): string | undefined {
  if (!(start >= 0 && start < end && end <= text.length)) return undefined;
  const words = text.slice(start, end);
  return hash === undefined || hash === quoteHash(words) ? words : undefined;
}

/** Where the words stand, as far into the text as they were before; undefined where they do not. */
function nearestPlace(words: string, share: number, text: string): number | undefined {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  const distance = (at: number) => Math.abs(at / text.length - share);
  return places.toSorted((a, b) => distance(a) - distance(b))[0];
}

const hashLength = 16;

/** What a link to quoted words says beside their place: from which text, and a digest of them. */
export type QuoteLink = { readonly version: number; readonly quoteHash: string };

export function quoteLink(report: { readonly version: number }, quote: string): QuoteLink {
  return { version: report.version, quoteHash: quoteHash(quote) };
}

/** A digest of quoted words, long enough that no other words of a report have it. */
export function quoteHash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, hashLength);
}
