import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderTurn } from './render-turn.ts';
import type { ShownTurn } from '../shown-turn.ts';
import type { TurnTools } from './turn-tools.ts';
import { words } from '../wording/words.ts';

export type LogOptions = {
  readonly turns: readonly ShownTurn[];
  readonly examples: readonly string[];
  readonly tools: TurnTools;
  readonly ask: (question: string) => void;
  /** The reader has begun to scroll or to move through the conversation. */
  readonly onTouch: () => void;
};

/**
 * The conversation so far, or example questions before it. It is a log, but a silent one: a screen
 * reader gets each sentence once from a region of its own, not every change of every turn.
 */
export function renderLog({ turns, examples, tools, ask, onTouch }: LogOptions): TemplateResult {
  return html`<div
    class="log"
    part="log"
    role="log"
    aria-live="off"
    aria-label=${words.conversation}
    tabindex="0"
    @wheel=${onTouch}
    @touchmove=${onTouch}
    @pointerdown=${onTouch}
    @keydown=${onTouch}
  >
    ${turns.length === 0 ? renderExamples(examples, ask) : renderTurns(turns, tools)}
  </div>`;
}

function renderTurns(turns: readonly ShownTurn[], tools: TurnTools): unknown {
  return repeat(
    turns,
    ({ key }) => key,
    (turn) => renderTurn(turn, tools),
  );
}

function renderExamples(
  examples: readonly string[],
  ask: (question: string) => void,
): TemplateResult | typeof nothing {
  if (examples.length === 0) return nothing;
  const buttons = examples.map(
    (question) =>
      html`<li><button type="button" @click=${() => ask(question)}>${question}</button></li>`,
  );
  return html`<p class="small">${words.examplesTitle}</p>
    <ul class="examples">
      ${buttons}
    </ul>`;
}
