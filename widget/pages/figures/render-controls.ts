import { html, nothing, type TemplateResult } from 'lit';
import { kindNames } from '../../wording/format-figure.ts';
import {
  kindsOf,
  measuresOf,
  placesIn,
  yearsIn,
  type Choice,
  type Years,
} from './figures-choice.ts';
import type { FiguresActions, FiguresState } from './figures-state.ts';
import { figuresWords as words, measureWords } from './figures-words.ts';
import type { ListedIndicator } from './figures-wire.ts';

// A browser slows down over longer lists, and nobody reads them; any name can be typed.
const mostSuggested = 500;
const mostCommon = 6;

type Changing = { readonly choice: Choice; readonly actions: FiguresActions };

/** What is shown and how: every part is a native control, so that keyboard and phone work. */
export function renderControls(state: FiguresState, actions: FiguresActions): TemplateResult {
  const { listed, choice } = state;
  const stop = (event: Event) => event.preventDefault();
  return html`<form class="card controls" @submit=${stop}>
    ${renderIndicator(state, actions)}
    ${listed && choice ? renderNarrowing(state, listed, { choice, actions }) : nothing}
  </form>`;
}

function renderIndicator(state: FiguresState, { pickIndicator }: FiguresActions): TemplateResult {
  const { indicators, choice } = state;
  const pick = (event: Event) => pickIndicator((event.target as HTMLInputElement).value);
  return html`<div>
    <label class="label" for="indicator">${words.indicator}</label>
    <input
      id="indicator"
      type="search"
      list="indicators"
      autocomplete="off"
      placeholder=${words.indicatorHint}
      .value=${choice?.indicator ?? ''}
      @change=${pick}
    />
    <datalist id="indicators">
      ${indicators
        .slice(0, mostSuggested)
        .map(({ indicator }) => html`<option value=${indicator}></option>`)}
    </datalist>
    <div class="common" role="group" aria-label=${words.common}>
      ${indicators
        .slice(0, mostCommon)
        .map(
          ({ indicator }) =>
            html`<button
              type="button"
              class="chip"
              aria-pressed=${indicator === choice?.indicator ? 'true' : 'false'}
              @click=${() => pickIndicator(indicator)}
            >
              ${indicator}
            </button>`,
        )}
    </div>
  </div>`;
}

/** Folded up where the screen is small, with what is chosen in its title. */
function renderNarrowing(
  { loaded }: FiguresState,
  listed: ListedIndicator,
  changing: Changing,
): TemplateResult {
  const figures = typeof loaded === 'string' ? [] : loaded.figures;
  const places = placesIn(figures);
  const years = yearsIn(figures, changing.choice);
  return html`<details class="narrowing" ?open=${startsWide}>
    <summary>${words.narrow}<span class="muted">${choiceWords(changing.choice)}</span></summary>
    ${renderMeasure(listed, changing)} ${renderKinds(listed, changing)}
    ${renderYears(years, changing)} ${renderView(changing)}
    ${places.length > 1 ? renderPlaces(places, changing) : nothing}
  </details>`;
}

/** Asked once: turning a phone must not fold up what a reader has opened. */
const startsWide = matchMedia('(min-width: 60em)').matches;

function choiceWords({ measure, kinds, years }: Choice): string {
  const kindList = kinds.map((kind) => kindNames[kind]).join('、');
  return [measureWords[measure], kindList, years && yearsWords(years)].filter(Boolean).join(' · ');
}

function yearsWords({ from, to }: Years): string {
  return from === to ? `${to}年` : `${Math.min(from, to)}—${Math.max(from, to)}年`;
}

function renderMeasure(listed: ListedIndicator, { choice, actions }: Changing): TemplateResult {
  return html`<fieldset>
    <legend>${words.measure}</legend>
    <div class="choices">
      ${measuresOf(listed).map((measure) =>
        renderBox('radio', measureWords[measure], measure === choice.measure, () => {
          actions.change({ measure, years: undefined, places: undefined });
        }),
      )}
    </div>
  </fieldset>`;
}

function renderKinds(listed: ListedIndicator, { choice, actions }: Changing): TemplateResult {
  return html`<fieldset>
    <legend>${words.kinds}</legend>
    <div class="choices">
      ${kindsOf(listed).map((kind) =>
        renderBox('checkbox', kindNames[kind], choice.kinds.includes(kind), (isOn) => {
          const others = choice.kinds.filter((each) => each !== kind);
          actions.change({ kinds: isOn ? [...others, kind] : others });
        }),
      )}
    </div>
  </fieldset>`;
}

function renderYears(
  years: readonly number[],
  { choice, actions }: Changing,
): TemplateResult | typeof nothing {
  const chosen = choice.years;
  if (!chosen) return nothing;
  const select = (label: string, end: keyof Years) => {
    const change = (event: Event) => {
      const year = Number((event.target as HTMLSelectElement).value);
      actions.change({ years: { ...chosen, [end]: year } });
    };
    return html`<label
      >${label}
      <select @change=${change}>
        ${years.map(
          (year) =>
            html`<option value=${year} .selected=${year === chosen[end]}>${year}年</option>`,
        )}
      </select>
    </label>`;
  };
  return html`<fieldset>
    <legend>${words.years}</legend>
    <div class="years">${select(words.from, 'from')} ${select(words.to, 'to')}</div>
  </fieldset>`;
}

function renderView({ choice, actions }: Changing): TemplateResult {
  const views = [
    ['places', words.byPlace],
    ['years', words.byYear],
  ] as const;
  return html`<fieldset>
    <legend>${words.view}</legend>
    <div class="choices">
      ${views.map(([view, label]) =>
        renderBox('radio', label, view === choice.view, () => actions.change({ view }), 'view'),
      )}
    </div>
  </fieldset>`;
}

function renderPlaces(places: readonly string[], { choice, actions }: Changing): TemplateResult {
  const chosen = choice.places ?? places;
  const among = places.filter((place) => chosen.includes(place)).length;
  return html`<details class="places">
    <summary>${words.places}（${among}/${places.length}）</summary>
    <div class="both">
      <button type="button" class="plain" @click=${() => actions.change({ places: undefined })}>
        ${words.allPlaces}
      </button>
      <button type="button" class="plain" @click=${() => actions.change({ places: [] })}>
        ${words.noPlaces}
      </button>
    </div>
    <div class="choices" role="group" aria-label=${words.places} tabindex="0">
      ${places.map((place) =>
        renderBox('checkbox', place, chosen.includes(place), (isOn) => {
          const others = chosen.filter((each) => each !== place);
          actions.change({ places: isOn ? [...others, place] : others });
        }),
      )}
    </div>
  </details>`;
}

function renderBox(
  type: 'checkbox' | 'radio',
  label: string,
  isOn: boolean,
  change: (isOn: boolean) => void,
  name = 'measure',
): TemplateResult {
  return html`<label
    ><input
      type=${type}
      name=${type === 'radio' ? name : nothing}
      .checked=${isOn}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />${label}</label
  >`;
}
