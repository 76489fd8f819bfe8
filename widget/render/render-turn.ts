import { html, nothing, type TemplateResult } from 'lit';
import type { PublicError } from '../../server/answer/answer.ts';
import { describeUnderstood } from '../wording/describe-understood.ts';
import { formatAnswer } from '../wording/format-reference.ts';
import { placeAndYear } from '../wording/place-and-year.ts';
import { renderChoices } from './render-choices.ts';
import { renderFeedback } from './render-feedback.ts';
import { renderCoverage, renderFigures } from './render-figures.ts';
import { markKey, renderSources } from './render-sources.ts';
import { canRetry, isShownAhead, textOf, type ShownTurn } from '../shown-turn.ts';
import { splitMarks, type TextPiece } from '../wording/split-marks.ts';
import type { TurnTools } from './turn-tools.ts';
import {
  foundSources,
  markLabel,
  requestNumber,
  waitingForPlace,
  words,
} from '../wording/words.ts';

type Part = TemplateResult | typeof nothing;

/** One turn from the top down: question, what was understood, answer with its notice, proof. */
export function renderTurn(turn: ShownTurn, tools: TurnTools): TemplateResult {
  return html`<article class="turn" part="turn" data-state=${turn.state}>
    ${renderQuestion(turn)} ${renderUnderstood(turn)} ${renderPreviewNote(turn)}
    ${renderText(turn, tools)} ${renderProgress(turn)} ${renderNotice(turn)}
    ${renderChoices(turn, tools)} ${renderButtons(turn, tools)}
    ${turn.answer ? renderCoverage(turn.answer) : nothing}
    ${turn.answer ? renderFigures(turn.answer, tools.root) : nothing} ${renderSources(turn, tools)}
  </article>`;
}

function renderQuestion({ question }: ShownTurn): TemplateResult {
  return html`<h3 class="question" part="question">
    <span class="hidden">${words.asked}：</span><span class="words">${question}</span>
  </h3>`;
}

function renderUnderstood({ understood }: ShownTurn): Part {
  const description = understood ? describeUnderstood(understood) : '';
  return description
    ? html`<p class="small" part="understood">${words.understood}${description}</p>`
    : nothing;
}

/** Stands over the report's own words in place of the line below them that says how far things are. */
function renderPreviewNote(turn: ShownTurn): Part {
  return isShownAhead(turn)
    ? html`<p class="small progress" part="preview">${words.preview}</p>`
    : nothing;
}

/** The line breaks of an answer are shown as they come; those of this template are not. */
function renderText(turn: ShownTurn, tools: TurnTools): Part {
  const text = textOf(turn);
  if (text === '') return nothing;
  const marks = new Set(turn.citations.map(({ mark }) => mark));
  const pieces = splitMarks(text, marks).map((piece) => renderPiece(piece, turn, tools));
  return html`<p class="answer" part="answer">${pieces}</p>`;
}

function renderPiece(piece: TextPiece, turn: ShownTurn, tools: TurnTools): TemplateResult {
  if (piece.kind === 'words') return html`<span class="words">${piece.text}</span>`;
  const source = turn.citations.find(({ mark }) => mark === piece.mark);
  const label = markLabel(piece.mark, source ? placeAndYear(source.region, source.planYear) : '');
  const show = () => tools.showSource(turn, piece.mark);
  return html`<button
    type="button"
    class="mark"
    part="mark"
    data-mark=${markKey(turn, piece.mark)}
    title=${source?.quote ?? ''}
    aria-label=${label}
    @click=${show}
  >
    ${piece.text}
  </button>`;
}

function renderProgress(turn: ShownTurn): Part {
  const { state, found, sentences, error } = turn;
  if (state === 'failed') return error ? renderError(error) : nothing;
  if (state === 'stopped') return html`<p class="small">${words.stopped}</p>`;
  if (state === 'done' || isShownAhead(turn)) return nothing;
  const { waitingSeconds } = turn;
  if (waitingSeconds !== undefined) {
    return html`<p class="small progress">${waitingForPlace(waitingSeconds)}</p>`;
  }
  const isSearching = found === undefined && sentences.length === 0;
  const progress = isSearching ? words.searching : foundSources(found ?? 0);
  return html`<p class="small progress">${sentences.length > 0 ? words.answering : progress}</p>`;
}

function renderError({ message, requestId }: PublicError): TemplateResult {
  return html`<p class="failure" role="alert">
    ${message} ${requestId ? html`<span class="small">${requestNumber(requestId)}</span>` : nothing}
  </p>`;
}

function renderNotice({ answer }: ShownTurn): Part {
  return answer ? html`<p class="small" part="answer-notice">${answer.notice}</p>` : nothing;
}

function renderButtons(turn: ShownTurn, tools: TurnTools): Part {
  const { answer } = turn;
  if (!answer && !canRetry(turn)) return nothing;
  const key = `answer-${turn.key}`;
  const copy = html`<button
    type="button"
    @click=${() => answer && tools.copy(key, formatAnswer(answer))}
  >
    ${tools.copied === key ? words.copied : words.copyAnswer}
  </button>`;
  const retry = html`<button type="button" @click=${() => tools.retry(turn)}>
    ${words.retry}
  </button>`;
  return html`<div class="row">
    ${answer ? copy : nothing}${canRetry(turn) ? retry : nothing}${renderFeedback(turn, tools)}
  </div>`;
}
