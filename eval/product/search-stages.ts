import { findPassages } from '../../search/find-passages.ts';
import { searchLegs, type SearchedLegs } from '../../search/search-legs.ts';
import type { AnswerParts } from '../../server/answer/answer-question.ts';
import { understandRequest } from '../../server/answer/understand-request.ts';
import type { SearchHit, SearchQuery, SearchStage } from '../system-under-test.ts';
import { onEmbedderFailure } from './embedder.ts';

type OfStages<Value> = Readonly<Record<SearchStage, Value>>;

/**
 * The best `k` passages at each stage. The reports are narrowed as the product narrows them, and the
 * places and years of a question take turns.
 */
export async function searchByStage(
  { question, history, k }: SearchQuery,
  parts: AnswerParts,
): Promise<OfStages<readonly SearchHit[]>> {
  const understood = understandRequest({ question, history }, parts);
  const searching = { ...parts, onEmbedderFailure };
  const { facets, hits } = await findPassages(understood, { ...searching, limit: k });
  const { index, embedder } = parts;
  const legs: SearchedLegs[] = [];
  for (const { question: part, narrowed } of facets) {
    const reports = narrowed.outcome === 'narrowed' ? narrowed.reports : [];
    legs.push(await searchLegs(part, { index, embedder, onEmbedderFailure, reports }));
  }
  const at = (stage: 'keyword' | 'vector' | 'fused') => {
    const rankings = legs.map((found) => found[stage].map(({ position }) => position));
    return passagesAt(inTurn(rankings).slice(0, k), parts);
  };
  return {
    keyword: at('keyword'),
    vector: at('vector'),
    fused: at('fused'),
    ranked: hits.map(({ passage }) => passage),
  };
}

function inTurn(rankings: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(0, ...rankings.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, rank) =>
    rankings.flatMap((ranking) => ranking[rank] ?? []),
  );
  return [...new Set(turns.flat())];
}

function passagesAt(
  positions: readonly number[],
  { index, library }: Pick<AnswerParts, 'index' | 'library'>,
): readonly SearchHit[] {
  return library.passagesById(positions.map((position) => index.keywords.ids[position] ?? ''));
}
