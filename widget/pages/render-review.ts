import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { reportLink } from '../report-link.ts';
import { root } from './load-json.ts';
import { renderGoldForm } from './render-gold-form.ts';
import { commentKeys, labelOf, rowsOf, type Row } from './review-rows.ts';
import type { RatedAnswer, RatedCitation, Rating, ReviewScreen } from './review-wire.ts';
import { reviewWords as words, statusNames } from './review-words.ts';

/** What a screen needs of the page: what is judged now, and whom to tell of changes. */
export type ScreenPort = {
  readonly ratingOf: (answer: number) => Rating;
  readonly choose: (row: Row, label: string) => void;
  readonly comment: (answer: number, text: string) => void;
  readonly go: (step: 'previous' | 'next') => void;
};

/** One question with all that is to be judged of it. */
export function renderScreen(screen: ReviewScreen, port: ScreenPort): TemplateResult {
  const rows = rowsOf(screen);
  const isPair = screen.answers.length > 1;
  const preference = rows.filter(({ field }) => field === 'preference');
  return html`${renderQuestion(screen)}
    <div class="answers ${isPair ? 'pair' : ''}">
      ${screen.answers.map((answer, index) =>
        renderAnswer(answer, index, {
          ...{ port, isPair },
          rows: rows.filter((row) => row.answer === index && row.field !== 'preference'),
        }),
      )}
    </div>
    ${
      preference.length === 0
        ? nothing
        : html`<section class="card">${preference.map((row) => renderRow(row, port))}</section>`
    }
    ${renderTruth(screen)} ${keyed(screen.id, screen.isJudged ? renderGoldForm(screen) : nothing)}
    ${renderWays(screen, port)}`;
}

function renderQuestion(screen: ReviewScreen): TemplateResult {
  const { question, history, source, position, progress } = screen;
  const from = { feedback: words.fromFeedback, run: words.fromRun, use: words.fromUse }[source];
  return html`<section class="card question">
    <p class="muted">
      ${words.progress(position, progress.items)} · ${from} ·
      ${words.judged(progress.judged, progress.cannotJudge)}
    </p>
    ${
      history.length === 0
        ? nothing
        : html`<details>
            <summary>${words.earlier}</summary>
            ${history.map((turn) => html`<p>${turn.question}<br />${turn.answer}</p>`)}
          </details>`
    }
    <h1 tabindex="-1" id="question">${question}</h1>
  </section>`;
}

type AnswerParts = {
  readonly port: ScreenPort;
  readonly isPair: boolean;
  readonly rows: readonly Row[];
};

function renderAnswer(
  answer: RatedAnswer,
  index: number,
  { port, isPair, rows }: AnswerParts,
): TemplateResult {
  const of = (...fields: readonly Row['field'][]) =>
    rows.filter(({ field }) => fields.includes(field)).map((row) => renderRow(row, port));
  const numbers = of('number');
  return html`<section class="card answer">
    <h2>${words.answer}${isPair ? words.answerNames[index] : ''}</h2>
    <p class="muted">${statusNames[answer.status]}</p>
    <p class="said">${answer.text}</p>
    ${of('correctness')} ${numbers.length === 0 ? nothing : html`<h3>${words.numbers}</h3>`}
    ${numbers}
    <h3>${words.citations}</h3>
    ${
      answer.citations.length === 0
        ? html`<p class="muted">${words.noCitations}</p>`
        : answer.citations.map((citation, at) => renderCitation(citation, rows, { at, port }))
    }
    <h3 class="visually-hidden">${words.completeness}</h3>
    ${of('completeness', 'wording')} ${renderComment(index, port)}
  </section>`;
}

function renderCitation(
  citation: RatedCitation,
  rows: readonly Row[],
  { at, port }: { readonly at: number; readonly port: ScreenPort },
): TemplateResult {
  const row = rows.find((one) => one.field === 'citation' && one.at === at);
  const facts = [citation.region, citation.planYear, citation.title].filter(Boolean).join(' ');
  return html`<div class="citation">
    <p class="muted">
      ${facts}
      <a href=${reportLink(root, citation)} target="_blank" rel="noopener">${words.openSource}</a>
    </p>
    <blockquote>${renderQuote(citation)}</blockquote>
    ${row ? renderRow(row, port) : nothing}
  </div>`;
}

const charactersAround = 120;

/** The quotation marked in the words next to it, as far as these are known. */
function renderQuote({ quote, passage }: RatedCitation): TemplateResult {
  const start = passage?.indexOf(quote) ?? -1;
  if (passage === null || start < 0) return html`<mark>${quote}</mark>`;
  const before = passage.slice(0, start);
  const after = passage.slice(start + quote.length);
  const near = {
    before: before.length > charactersAround ? `…${before.slice(-charactersAround)}` : before,
    after: after.length > charactersAround ? `${after.slice(0, charactersAround)}…` : after,
  };
  return html`${near.before}<mark>${quote}</mark>${near.after}`;
}

function renderRow(row: Row, port: ScreenPort): TemplateResult {
  const chosen = labelOf(row, port.ratingOf(row.answer));
  const name = `${row.field}-${row.answer}-${row.at}`;
  return html`<fieldset class="row ${row.field}">
    <legend>${row.key === '' ? nothing : html`<kbd>${row.key}</kbd>`} ${row.title}</legend>
    ${row.choices.map(
      ({ label, name: text, key }) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${name}
            .checked=${live(chosen === label)}
            @change=${() => port.choose(row, label)}
          /><span>${key === '' ? nothing : html`<kbd>${key}</kbd>`}${text}</span></label
        >`,
    )}
  </fieldset>`;
}

function renderComment(index: number, port: ScreenPort): TemplateResult {
  const said = (event: Event) => (event.target as HTMLTextAreaElement).value;
  return html`<label class="comment"
    ><span><kbd>${commentKeys[index]}</kbd> ${words.comment}</span
    ><textarea
      rows="2"
      maxlength="2000"
      id="comment-${index}"
      .value=${live(port.ratingOf(index).comment)}
      @input=${(event: Event) => port.comment(index, said(event))}
    ></textarea>
  </label>`;
}

/** What the right answer is and what the reader said, once the rater has judged. */
function renderTruth({ isJudged, gold, complaint }: ReviewScreen): TemplateResult {
  if (!isJudged) return html`<p class="hint">${words.judgeFirst}</p>`;
  return html`<section class="card gold">
    <h2>${words.gold}</h2>
    ${
      gold === null
        ? html`<p class="muted">${words.noGold}</p>`
        : html`<p>${gold.answer}</p>
            ${
              gold.must.length === 0
                ? nothing
                : html`<p>
                    ${words.goldMust}：${gold.must.map((group) => group.join(' / ')).join('；')}
                  </p>`
            }
            ${gold.evidence.map(
              ({ quote, doc }) =>
                html`<p class="muted">${words.goldEvidence}（${doc}）：${quote}</p>`,
            )}`
    }
    ${complaint === null ? nothing : renderComplaint(complaint)}
  </section>`;
}

function renderComplaint({
  comment,
  correction,
}: NonNullable<ReviewScreen['complaint']>): TemplateResult {
  const line = (name: string, text: string) =>
    text === '' ? nothing : html`<p>${name}：${text}</p>`;
  return html`${line(words.readerComment, comment)}${line(words.readerCorrection, correction)}`;
}

function renderWays({ previousId, nextId }: ReviewScreen, port: ScreenPort): TemplateResult {
  return html`<nav class="ways" aria-label=${words.next}>
    <button type="button" ?disabled=${previousId === null} @click=${() => port.go('previous')}>
      <kbd>k</kbd> ${words.previous}
    </button>
    <button type="button" ?disabled=${nextId === null} @click=${() => port.go('next')}>
      <kbd>j</kbd> ${words.next}
    </button>
  </nav>`;
}
