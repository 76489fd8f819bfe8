import { findPassages, type SearchParts } from '../../search/find-passages.ts';
import type { SearchFilters } from '../../search/narrow-reports.ts';
import type { Hit } from '../../search/hit.ts';
import type { Turn } from './answer.ts';
import { understandRequest, type UnderstandingParts } from './understand-request.ts';

export type { Hit };

/** Understands a question as answering does and gives the passages found, best first. */
export async function searchReports(
  query: {
    readonly question: string;
    readonly history?: readonly Turn[] | undefined;
    readonly filters?: SearchFilters | undefined;
    readonly limit: number;
  },
  parts: SearchParts & UnderstandingParts,
): Promise<readonly Hit[]> {
  const question = understandRequest(query, parts);
  const { filters, limit } = query;
  const { hits } = await findPassages(question, { ...parts, filters, limit });
  return hits;
}
