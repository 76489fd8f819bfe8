import { html, nothing, type TemplateResult } from 'lit';
import { figureKind, figureValue } from '../../wording/format-figure.ts';
import { reportLink } from '../../report-link.ts';
import { root } from '../load-json.ts';
import { type ChartData, periodWords } from './chart-data.ts';
import { describeChart } from './describe-chart.ts';
import { csvQuery, type Choice } from './figures-choice.ts';
import { figuresShown, type FiguresActions, type FiguresState } from './figures-state.ts';
import {
  countLine,
  cutLine,
  figuresWords as words,
  leftOutLine,
  measureWords,
} from './figures-words.ts';
import type { ListedFigure } from './figures-wire.ts';
import { orderRows } from './order-rows.ts';

/** The chart and, below it, the same figures with the words they came from. */
export function renderResults(
  state: FiguresState,
  data: ChartData | undefined,
  actions: FiguresActions,
): TemplateResult {
  const { choice, loaded } = state;
  if (!choice) return renderNote(words.unknownIndicator);
  if (loaded === 'loading') return renderNote(words.loading);
  if (loaded === 'failed') return renderNote(words.failed);
  const shown = figuresShown(state);
  const isCut = loaded.figures.length < loaded.total;
  return html`<div class="results">
    ${isCut ? renderNote(cutLine(loaded.figures.length, loaded.total)) : nothing}
    ${renderChart(data, choice)}
    ${
      shown.length === 0
        ? renderNote(words.nothingFits)
        : renderTable(orderRows(shown, data), { state, choice, actions })
    }
  </div>`;
}

export function renderNote(text: string): TemplateResult {
  return html`<p class="card" role="status">${text}</p>`;
}

/** The place for the picture stays in the page, so that the picture is not made anew each time. */
function renderChart(data: ChartData | undefined, choice: Choice): TemplateResult {
  const title = `${choice.indicator} · ${measureWords[choice.measure]}`;
  const text = data ? describeChart(data, title) : '';
  const leftOut = data ? leftOutLine(data.leftOut.places, data.leftOut.figures) : '';
  return html`<figure class="card chart-card" ?hidden=${!data}>
    <figcaption>${title}${data?.unit ? `（${data.unit}）` : ''}</figcaption>
    <ul class="series" aria-hidden="true">
      ${data?.series.map(
        ({ name, isTarget }, number) =>
          html`<li>
            <span class="swatch tone-${number} ${isTarget ? 'hollow' : ''}"></span>${name}
          </li>`,
      )}
    </ul>
    <div class="chart" role="img" aria-label=${text}></div>
    ${leftOut ? html`<p class="note">${leftOut}</p>` : nothing}
  </figure>`;
}

type Table = {
  readonly state: FiguresState;
  readonly choice: Choice;
  readonly actions: FiguresActions;
};

function renderTable(
  figures: readonly ListedFigure[],
  { state, choice, actions }: Table,
): TemplateResult {
  const shown = figures.slice(0, state.rows);
  return html`<section class="card table-card" aria-labelledby="table-title">
    <div class="table-head">
      <h2 id="table-title">${words.tableTitle}</h2>
      <span class="muted" role="status">${countLine(shown.length, figures.length)}</span>
      <a href=${new URL(`api/figures?${csvQuery(choice)}`, root).href} download>${words.csv}</a>
    </div>
    <table role="table" aria-labelledby="table-title">
      <thead role="rowgroup">
        <tr role="row">
          ${words.columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map(renderRow)}
      </tbody>
    </table>
    ${
      shown.length < figures.length
        ? html`<button type="button" class="plain" @click=${actions.showMore}>
            ${words.showMore}
          </button>`
        : nothing
    }
  </section>`;
}

function renderRow(figure: ListedFigure): TemplateResult {
  return html`<tr role="row">
    <td role="cell">${figure.place}</td>
    <td role="cell">${periodWords(figure.period)}</td>
    <td role="cell">${figureKind(figure)}</td>
    <td role="cell">
      <a class="value" href=${reportLink(root, figure)} target="_blank" rel="noopener"
        >${figureValue(figure)}<span class="hidden">${words.newTab}</span></a
      >
      <span class="quote">${figure.quote}（${figure.title || words.untitled}）</span>
    </td>
  </tr>`;
}
