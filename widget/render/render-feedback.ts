import { html, nothing, type TemplateResult } from 'lit';
import type { Verdict } from '../asking/send-feedback.ts';
import type { ShownTurn } from '../shown-turn.ts';
import type { TurnTools } from './turn-tools.ts';
import { words } from '../wording/words.ts';

/** Two buttons that say whether the answer helped; a second thought may press the other. */
export function renderFeedback(turn: ShownTurn, tools: TurnTools): TemplateResult | typeof nothing {
  // Of a question that was blocked the server keeps nothing that could be judged.
  if (!turn.answer || turn.answer.status === 'blocked') return nothing;
  return html`<span class="row" role="group" aria-label=${words.feedbackTitle} part="feedback">
    ${renderVerdict(turn, 'good', tools)}${renderVerdict(turn, 'bad', tools)}
    ${turn.verdict ? html`<span class="small">${words.thanks}</span>` : nothing}
  </span>`;
}

function renderVerdict(turn: ShownTurn, verdict: Verdict, tools: TurnTools): TemplateResult {
  const isGiven = turn.verdict === verdict;
  return html`<button
    type="button"
    aria-pressed=${isGiven ? 'true' : 'false'}
    @click=${() => tools.rate(turn, verdict)}
  >
    ${verdict === 'good' ? words.useful : words.useless}
  </button>`;
}
