import { loadJson, type Loaded } from '../load-json.ts';
import { figuresQuery, oneYear, type Choice } from './figures-choice.ts';
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
