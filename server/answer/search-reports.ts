import { loadGazetteer } from '../../library/gazetteer.ts';
import { findPassages, type SearchParts } from '../../search/find-passages.ts';
import type { SearchFilters } from '../../search/narrow-reports.ts';
import type { Hit } from '../../search/hit.ts';
import { understandQuestion } from '../../search/understand-question.ts';
import type { Turn } from './answer.ts';
import { cleanQuestion } from './check-question.ts';
import { maskPersonalData } from './personal-data.ts';

export type { Hit };

/** Understands a question as answering does and gives the passages found, best first. */
export async function searchReports(
  query: {
    readonly question: string;
    readonly history?: readonly Turn[] | undefined;
    readonly filters?: SearchFilters | undefined;
    readonly limit: number;
  },
  parts: SearchParts,
): Promise<readonly Hit[]> {
  const readable = (words: string) => maskPersonalData(cleanQuestion(words));
  const earlier = (query.history ?? []).map((turn) => readable(turn.question));
  const context = { earlier, reports: parts.index.reports, gazetteer: loadGazetteer() };
  const question = understandQuestion(readable(query.question), context);
  const { filters, limit } = query;
  const { hits } = await findPassages(question, { ...parts, filters, limit });
  return hits;
}
