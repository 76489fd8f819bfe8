import { html, render } from 'lit';
import { reportLink } from '../../report-link.ts';
import { root } from '../load-json.ts';
import { chartData, type ChartData } from './chart-data.ts';
import { openChart, type Chart } from './draw-chart.ts';
import { choiceQuery, chooseFirst, firstYears, type Choice } from './figures-choice.ts';
import {
  figuresShown,
  firstRows,
  type FiguresActions,
  type FiguresState,
} from './figures-state.ts';
import type { ListedFigure, ListedIndicator } from './figures-wire.ts';
import { figuresWords as words } from './figures-words.ts';
import { findIndicator } from './find-indicator.ts';
import { loadFigures, loadIndicators, type LoadedFigures } from './load-figures.ts';
import { renderControls } from './render-controls.ts';
import { renderNote, renderResults } from './render-results.ts';
import { applyAids, keptAids } from '../../reading-aids.ts';

applyAids(document.documentElement, keptAids());

const place = document.querySelector<HTMLElement>('#figures');
if (place) void openPage(place);

async function openPage(place: HTMLElement): Promise<void> {
  const loaded = await loadIndicators();
  place.replaceChildren();
  if (loaded.kind !== 'found') render(renderNote(words.failed), place);
  else if (loaded.value.length === 0) render(renderNote(words.noFigures), place);
  else runPage(place, loaded.value);
}

/** Keeps what is chosen, loads what it needs, and draws the page after each change. */
function runPage(place: HTMLElement, indicators: readonly ListedIndicator[]): void {
  let state: FiguresState = startingState(indicators);
  let chart: Chart | undefined;
  const set = (part: Partial<FiguresState>) => {
    state = { ...state, ...part };
    chart = show(state, { place, actions, chart });
  };
  const load = async (choice: Choice) => {
    set({ choice, loaded: 'loading', rows: firstRows });
    const loaded = await loadFigures(choice);
    // A reader may have chosen something else meanwhile.
    if (state.choice !== choice) return;
    if (loaded.kind === 'found')
      set({ loaded: loaded.value, choice: withYears(choice, loaded.value) });
    else set({ loaded: 'failed' });
  };
  const actions: FiguresActions = {
    pickIndicator: (name) => {
      const listed = findIndicator(name, indicators);
      if (listed) state = { ...state, listed };
      if (listed) void load(keep(chooseFirst(listed, new URLSearchParams())));
      else set({ listed: undefined, choice: undefined });
    },
    change: (part) => {
      if (!state.choice) return;
      const choice = keep({ ...state.choice, ...part });
      if (needsLoading(state, choice)) void load(choice);
      else set({ choice, rows: firstRows });
    },
    showMore: () => set({ rows: state.rows + firstRows }),
  };
  set({});
  if (state.choice) void load(state.choice);
}

function startingState(indicators: readonly ListedIndicator[]): FiguresState {
  const asked = new URLSearchParams(location.search);
  const name = asked.get('indicator');
  const listed = name === null ? indicators[0] : findIndicator(name, indicators);
  const choice = listed && chooseFirst(listed, asked);
  return { indicators, listed, choice, loaded: 'loading', rows: firstRows };
}

/** Puts a choice into the address, so that the page can be sent to others as it stands. */
function keep(choice: Choice): Choice {
  history.replaceState(null, '', `?${choiceQuery(choice)}`);
  return choice;
}

function withYears(choice: Choice, { figures }: LoadedFigures): Choice {
  return choice.years ? choice : { ...choice, years: firstYears(figures, choice) };
}

/** Kinds, places and years are chosen among what is there, unless only a part is there. */
function needsLoading({ choice, loaded }: FiguresState, next: Choice): boolean {
  if (typeof loaded === 'string' || choice?.measure !== next.measure) return true;
  return loaded.figures.length < loaded.total && choice.years !== next.years;
}

type Shown = {
  readonly place: HTMLElement;
  readonly actions: FiguresActions;
  readonly chart: Chart | undefined;
};

function show(state: FiguresState, { place, actions, chart }: Shown): Chart | undefined {
  const data = state.choice && chartData(figuresShown(state), state.choice.view);
  render(
    html`${renderControls(state, actions)}
      <div>${renderResults(state, data, actions)}</div>`,
    place,
  );
  document.title = [state.choice?.indicator, words.title, words.siteName]
    .filter(Boolean)
    .join(' - ');
  return drawInto(place.querySelector<HTMLElement>('.chart'), data, chart);
}

/** The picture goes where its place goes: while figures load there is none. */
function drawInto(
  canvas: HTMLElement | null,
  data: ChartData | undefined,
  chart: Chart | undefined,
): Chart | undefined {
  if (!canvas) {
    chart?.close();
    return undefined;
  }
  const open = chart ?? openChart(canvas, openWords);
  if (data) open.draw(data);
  return open;
}

function openWords(figure: ListedFigure): void {
  window.open(reportLink(root, figure), '_blank', 'noopener');
}
