import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../server/answer/answer.ts';
import { figureKind, figureValue, type AnswerFigure } from '../wording/format-figure.ts';
import { reportLink } from '../report-link.ts';
import { coverageLine, words } from '../wording/words.ts';

/** The figures that an answer was computed from, side by side, each leading to its words. */
export function renderFigures(
  { figures = [] }: Answer,
  root: string,
): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  return html`<section class="figures" part="figures">
    <h4>${words.figuresTitle}</h4>
    <div class="table" role="region" aria-label=${words.figuresTitle} tabindex="0">
      <table>
        <thead>
          <tr>
            ${words.figureColumns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${figures.map((figure) => renderFigure(figure, root))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** How many reports a list or a comparison looked at, and how many of them say nothing. */
export function renderCoverage({ coverage }: Answer): TemplateResult | typeof nothing {
  if (!coverage) return nothing;
  const { searched, mentioning, silent } = coverage;
  return html`<p class="small" part="coverage">
    ${coverageLine(searched, mentioning.length, silent.length)}
  </p>`;
}

function renderFigure(figure: AnswerFigure, root: string): TemplateResult {
  const { place, period, indicator } = figure;
  return html`<tr>
    <td>${place}</td>
    <td>${period}</td>
    <td>${indicator}</td>
    <td>${figureKind(figure)}</td>
    <td>
      <a href=${reportLink(root, figure)} target="_blank" rel="noopener"
        >${figureValue(figure)}<span class="hidden">${words.newTab}</span></a
      >
    </td>
  </tr>`;
}
