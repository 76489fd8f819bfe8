import type { ReadableLibrary } from '../library/readable-library.ts';
import { shortPlaceName } from '../language/places/place.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from '../models/embedding/embedder.ts';
import { narrowReports, type NarrowedReports, type SearchFilters } from './narrow-reports.ts';
import { namesPlace } from '../language/places/names-place.ts';
import { questionFacets, type Facet } from '../question/facets.ts';
import type { RerankerParts } from './rank/rank-by-reranker.ts';
import { findRun, runFirst, type ListRun } from './rank/lists/find-list-run.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { Hit } from './hit.ts';
import { searchPassages } from './search-passages.ts';
import type { Question } from '../question/question.ts';

/** What was found for one facet of a question. */
export type FacetHits = {
  readonly facet: Facet;
  /** The question as it was searched for this facet. */
  readonly question: Question;
  readonly narrowed: NarrowedReports;
  readonly hits: readonly Hit[];
  /** The list asked for, where a report gives it item by item. */
  readonly run?: ListRun | undefined;
};

export type FoundPassages = {
  readonly facets: readonly FacetHits[];
  /** Best first; the facets take turns, so that no place crowds out another. */
  readonly hits: readonly Hit[];
};

/** What search works on. */
export type SearchParts = RerankerParts & {
  readonly library: ReadableLibrary;
  readonly index: SearchIndex;
  readonly embedder: Embedder;
  /** Told when the embedder fails; keywords alone are searched then. */
  readonly onEmbedderFailure?: (error: unknown) => void;
};

// Enough that a report which says it anywhere is seen to say it.
const passagesOfEachReport = 4;

/** Takes a question apart, narrows the reports for each part, and searches them. */
export async function findPassages(
  question: Question,
  options: SearchParts & { readonly filters?: SearchFilters | undefined; readonly limit: number },
): Promise<FoundPassages> {
  const { index, filters, limit } = options;
  const { reports } = index;
  const facets: FacetHits[] = [];
  const perReport = question.task.do === 'which_reports' ? passagesOfEachReport : undefined;
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
    const run = findRun(searched, hits, { library: options.library, reports: chosen });
    const ordered = runFirst(hits, run);
    facets.push(withNamedPlaces({ facet, question: searched, narrowed, hits: ordered, run }));
  }
  const lists = facets.map(({ hits }) => hits);
  const [only] = lists;
  const merged =
    only && lists.length === 1 && question.places.length === 0
      ? spreadOverReports(only)
      : inTurn(lists);
  return { facets, hits: merged.slice(0, limit) };
}

/** A place that only another's report can tell of is one more thing to look for. */
function namingPlaces(question: Question, narrowed: NarrowedReports): Question {
  if (narrowed.outcome !== 'narrowed') return question;
  const named = narrowed.mustName.map(({ name }) => ({
    words: [shortPlaceName(name)],
    weight: placeNameWeight,
  }));
  if (named.length === 0) return question;
  // Who its mayor is stands in no title page here, only in what another tells of it.
  const form = question.form === 'about_report' ? 'text' : question.form;
  return { ...question, form, terms: [...question.terms, ...named] };
}

const placeNameWeight = 1.5;
const periodWeight = 0.4;

/**
 * Of a place without a report of its own, only passages that name it count; where none does, it
 * is as if there were no report at all.
 */
function withNamedPlaces(found: FacetHits): FacetHits {
  const { narrowed } = found;
  if (narrowed.outcome !== 'narrowed' || narrowed.mustName.length === 0) return found;
  const hits = found.hits.filter(({ passage }) =>
    narrowed.mustName.every((place) =>
      namesPlace([...passage.headingPath, passage.text].join('\n'), place),
    ),
  );
  const [place] = narrowed.mustName;
  if (hits.length > 0 || !place) return { ...found, hits };
  return { ...found, hits, narrowed: { outcome: 'no_place', place, reports: narrowed.reports } };
}

/** The question with only this facet's place and year. */
function facetQuestion(question: Question, facet: Facet): Question {
  return {
    ...question,
    places: facet.place ? [facet.place] : [],
    years: facet.year === undefined ? [] : [facet.year],
    kind: kindOfFacet(question, facet),
    periods: facet.period ? [facet.period] : [],
    terms: facet.period
      ? [...question.terms, { words: [facet.period.name], weight: periodWeight }]
      : question.terms,
  };
}

function kindOfFacet({ kind, kindOfYear }: Question, { year }: Facet): Question['kind'] {
  return year !== undefined && kindOfYear.has(year) ? kindOfYear.get(year) : kind;
}

function yearNamer({ index, library }: SearchParts) {
  return (year: number, reports: readonly ReportSummary[]): boolean => {
    if (library.tellsInTable(year, new Set(reports.map(({ id }) => id)))) return true;
    const tokens = new Map([[`${year}年`, 1]]);
    const { accepts } = index.among(reports);
    return index.keywords.search({ tokens, limit: 1, accepts }).length > 0;
  };
}

// A report whose best passage scores this near to the best of all answers the question too.
const competes = 0.8;

/**
 * Where no place is named and several reports answer, the best passage of each goes before the
 * second of any.
 */
function spreadOverReports(hits: readonly Hit[]): readonly Hit[] {
  const least = (hits[0]?.score ?? 0) * competes;
  const seen = new Set<string>();
  const firsts: Hit[] = [];
  const others: Hit[] = [];
  for (const hit of hits) {
    const isFirst = !seen.has(hit.report.id) && hit.score >= least;
    seen.add(hit.report.id);
    (isFirst ? firsts : others).push(hit);
  }
  return [...firsts, ...others];
}

function inTurn(lists: readonly (readonly Hit[])[]): readonly Hit[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((list) => list[rank] ?? []),
  );
  const byId = new Map(turns.flat().map((hit) => [hit.passage.id, hit]));
  return [...byId.values()];
}
