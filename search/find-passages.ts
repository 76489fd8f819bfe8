import type { Library } from '../library/library.ts';
import { shortPlaceName } from '../library/place.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from './embedder.ts';
import { narrowReports, type NarrowedReports, type SearchFilters } from './narrow-reports.ts';
import { questionFacets, type Facet } from './question-facets.ts';
import type { SearchIndex } from './search-index.ts';
import type { Hit } from './hit.ts';
import { searchPassages } from './search-passages.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

/** What was found for one facet of a question. */
export type FacetHits = {
  readonly facet: Facet;
  /** The question as it was searched for this facet. */
  readonly question: UnderstoodQuestion;
  readonly narrowed: NarrowedReports;
  readonly hits: readonly Hit[];
};

export type FoundPassages = {
  readonly facets: readonly FacetHits[];
  /** Best first; the facets take turns, so that no place crowds out another. */
  readonly hits: readonly Hit[];
};

/** What search works on. */
export type SearchParts = {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly embedder: Embedder;
  /** Told when the embedder fails; keywords alone are searched then. */
  readonly onEmbedderFailure?: (error: unknown) => void;
};

// Enough that a report which says it anywhere is seen to say it.
const passagesOfEachReport = 4;

/** Takes a question apart, narrows the reports for each part, and searches them. */
export async function findPassages(
  question: UnderstoodQuestion,
  options: SearchParts & { readonly filters?: SearchFilters | undefined; readonly limit: number },
): Promise<FoundPassages> {
  const { library, filters, limit } = options;
  const reports = library.reports();
  const facets: FacetHits[] = [];
  const perReport = question.form === 'which_report' ? passagesOfEachReport : undefined;
  for (const facet of questionFacets(question)) {
    const part = facetQuestion(question, facet);
    const namesYear = yearNamer(options);
    const narrowed = narrowReports(reports, part, { filters, namesYear });
    const chosen = narrowed.outcome === 'narrowed' ? narrowed.reports : [];
    const searched = namingPlaces(part, narrowed);
    const hits = await searchPassages(searched, {
      ...options,
      reports: chosen,
      limit,
      perReport,
    });
    facets.push(withNamedPlaces({ facet, question: searched, narrowed, hits }));
  }
  return { facets, hits: inTurn(facets.map(({ hits }) => hits)).slice(0, limit) };
}

/** A place that only another's report can tell of is one more thing to look for. */
function namingPlaces(question: UnderstoodQuestion, narrowed: NarrowedReports): UnderstoodQuestion {
  if (narrowed.outcome !== 'narrowed') return question;
  const named = narrowed.mustName.map(({ name }) => ({
    words: [shortPlaceName(name)],
    weight: placeNameWeight,
  }));
  return { ...question, terms: [...question.terms, ...named] };
}

const placeNameWeight = 1.5;

/**
 * Of a place without a report of its own, only passages that name it count; where none does, it
 * is as if there were no report at all.
 */
function withNamedPlaces(found: FacetHits): FacetHits {
  const { narrowed } = found;
  if (narrowed.outcome !== 'narrowed' || narrowed.mustName.length === 0) return found;
  const names = narrowed.mustName.map(({ name }) => shortPlaceName(name));
  const hits = found.hits.filter(({ passage }) =>
    names.every((name) =>
      [...passage.headingPath, passage.text].some((words) => words.includes(name)),
    ),
  );
  const [place] = narrowed.mustName;
  if (hits.length > 0 || !place) return { ...found, hits };
  return { ...found, hits, narrowed: { outcome: 'no_place', place, reports: narrowed.reports } };
}

/** The question with only this facet's place and year. */
function facetQuestion(question: UnderstoodQuestion, facet: Facet): UnderstoodQuestion {
  return {
    ...question,
    places: facet.place ? [facet.place] : [],
    years: facet.year === undefined ? [] : [facet.year],
  };
}

function yearNamer({ index }: SearchParts) {
  return (year: number, reports: readonly ReportSummary[]): boolean => {
    const tokens = new Map([[`${year}年`, 1]]);
    const accepts = index.acceptor(reports);
    return index.keywords.search({ tokens, limit: 1, accepts }).length > 0;
  };
}

function inTurn(lists: readonly (readonly Hit[])[]): readonly Hit[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((list) => list[rank] ?? []),
  );
  const byId = new Map(turns.flat().map((hit) => [hit.passage.id, hit]));
  return [...byId.values()];
}
