import { readHashQuote, type HashQuote } from '../report-link.ts';
import { loadJson } from './load-json.ts';

/** Where the words of a link stand in a report, as the server finds them; nothing is taken from the link. */
export type QuotedWords =
  | { readonly state: 'none' }
  | { readonly state: 'bad' }
  | {
      readonly state: 'here';
      readonly start: number;
      readonly end: number;
      readonly moved: boolean;
    }
  | { readonly state: 'earlier'; readonly quote: string }
  | { readonly state: 'changed' };

/** Asks for the words that the part of an address after `#` means. */
export async function loadQuotedWords(reportId: string, hash: string): Promise<QuotedWords> {
  const wanted = readHashQuote(hash);
  if (wanted.kind !== 'quote') return { state: wanted.kind };
  const path = `api/reports/${reportId}/quote?${quoteQuery(wanted)}`;
  const loaded = await loadJson<QuotedWords>(path);
  return loaded.kind === 'found' ? loaded.value : { state: 'bad' };
}

function quoteQuery(wanted: Extract<HashQuote, { readonly kind: 'quote' }>): string {
  const { start, end, version, quoteHash } = wanted;
  return new URLSearchParams({
    ...{ start: String(start), end: String(end) },
    ...(version !== undefined && { version: String(version) }),
    ...(quoteHash !== undefined && { hash: quoteHash }),
  }).toString();
}
