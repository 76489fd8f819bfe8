import { loadJson, type Loaded, root } from '../load-json.ts';
import type { Choice } from './figures-choice.ts';
import type { FiguresPage, ListedFigure, ListedIndicator } from './figures-wire.ts';

export type LoadedFigures = {
  readonly figures: readonly ListedFigure[];
  /** How many the server has; more than were loaded where there are very many. */
  readonly total: number;
};

// A server lets a reader ask some thirty times a minute: one look must not use them up.
const mostPages = 3;
const pageSize = 200;

export async function loadIndicators(): Promise<Loaded<readonly ListedIndicator[]>> {
  type Listed = { readonly indicators: readonly ListedIndicator[] };
  const loaded = await loadJson<Listed>('api/figures/indicators');
  return loaded.kind === 'found' ? { kind: 'found', value: loaded.value.indicators } : loaded;
}

/**
 * The figures of one indicator and measure; where there are more than are loaded at once and only
 * one year is asked for, those of that year.
 */
export async function loadFigures(choice: Choice): Promise<Loaded<LoadedFigures>> {
  const all = figuresQuery(choice);
  const first = await loadPage(all, 1);
  if (first.kind !== 'found') return first;
  const year = oneYear(choice);
  if (first.value.pages <= mostPages || year === undefined) return loadRest(all, first);
  const ofYear = `${all}&year=${year}`;
  return loadRest(ofYear, await loadPage(ofYear, 1));
}

function oneYear({ years }: Choice): number | undefined {
  return years && years.from === years.to ? years.to : undefined;
}

/** Only the pages after the first are asked for: the first is there. */
async function loadRest(query: string, first: Loaded<FiguresPage>): Promise<Loaded<LoadedFigures>> {
  if (first.kind !== 'found') return first;
  const figures = [...first.value.figures];
  for (let page = 2; page <= Math.min(first.value.pages, mostPages); page++) {
    const next = await loadPage(query, page);
    if (next.kind !== 'found') return next;
    figures.push(...next.value.figures);
  }
  return { kind: 'found', value: { figures, total: first.value.total } };
}

function loadPage(query: string, page: number): Promise<Loaded<FiguresPage>> {
  return loadJson<FiguresPage>(`api/figures?${query}&pageSize=${pageSize}&page=${page}`);
}

function figuresQuery({ indicator, measure }: Choice): string {
  return new URLSearchParams({ indicator, measure }).toString();
}

/** Where the same figures are had as a table for a spreadsheet, narrowed as far as the API can. */
export function csvAddress(choice: Choice): string {
  const query = new URLSearchParams(figuresQuery(choice));
  const [kind] = choice.kinds;
  const [place] = choice.places ?? [];
  const year = oneYear(choice);
  if (year !== undefined) query.set('year', `${year}`);
  if (choice.kinds.length === 1 && kind !== undefined) query.set('kind', kind);
  if (choice.places?.length === 1 && place !== undefined) query.set('region', place);
  query.set('format', 'csv');
  return new URL(`api/figures?${query}`, root).href;
}
