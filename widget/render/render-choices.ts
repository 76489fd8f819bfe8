import { html, nothing, type TemplateResult } from 'lit';
import type { ShownTurn } from '../shown-turn.ts';
import type { TurnTools } from './turn-tools.ts';
import { words } from '../wording/words.ts';

/** Questions that the server offers instead or next; each is asked with one press. */
export function renderChoices(
  { answer }: ShownTurn,
  { ask }: TurnTools,
): TemplateResult | typeof nothing {
  const choices = answer?.choices ?? [];
  if (choices.length === 0) return nothing;
  const buttons = choices.map(
    (question) =>
      html`<li><button type="button" @click=${() => ask(question)}>${question}</button></li>`,
  );
  return html`<div part="choices">
    <p class="small">${words.examplesTitle}</p>
    <ul class="examples">
      ${buttons}
    </ul>
  </div>`;
}
