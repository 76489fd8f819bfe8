import { html, nothing, type TemplateResult } from 'lit';
import type { Citation } from '../../server/answer/answer.ts';
import { quotePieces, type QuotePiece } from '../wording/doubtful-words.ts';
import { formatReference, headingSeparator } from '../wording/format-reference.ts';
import { digestInWords, originInWords, pageInWords } from '../wording/origin-in-words.ts';
import { placeAndYear } from '../wording/place-and-year.ts';
import { reportLink } from '../report-link.ts';
import type { ShownTurn } from '../shown-turn.ts';
import type { TurnTools } from './turn-tools.ts';
import { backToMark, words } from '../wording/words.ts';

/** The quotations of a turn in the order of their marks, each a click away from its report. */
export function renderSources(turn: ShownTurn, tools: TurnTools): TemplateResult | typeof nothing {
  if (turn.citations.length === 0) return nothing;
  return html`<section class="sources" part="sources">
    <h4>${words.sourcesTitle}</h4>
    <ol>
      ${turn.citations.map((citation) => renderSource(turn, citation, tools))}
    </ol>
  </section>`;
}

/** The id of a quotation's list item, which its marks lead to. */
export function sourceId(turn: ShownTurn, mark: number): string {
  return `source-${turn.key}-${mark}`;
}

/** What a mark of the answer is found by; the first of several is meant. */
export function markKey(turn: ShownTurn, mark: number): string {
  return `${turn.key}-${mark}`;
}

function renderSource(turn: ShownTurn, citation: Citation, tools: TurnTools): TemplateResult {
  const { mark, title, region, planYear, headingPath, heads, page, origin, scan, sha256 } =
    citation;
  const place = [
    placeAndYear(region, planYear),
    headingPath.join(headingSeparator),
    pageInWords(page),
    originInWords(origin),
    scan ? words.scanned : '',
    digestInWords(sha256),
  ];
  const quote = quotePieces(citation).map(renderPiece);
  return html`<li class="source" part="source" id=${sourceId(turn, mark)} tabindex="-1">
    <p>${renderNumber(turn, mark, tools)} ${title}</p>
    <p class="small">${place.filter(Boolean).join(' · ')}</p>
    <blockquote>
      ${heads ? renderCell(heads, quote) : html`<span class="words">${quote}</span>`}
    </blockquote>
    <div class="row">
      ${renderLink(citation, tools)} ${turn.answer ? renderCopy(turn, citation, tools) : nothing}
    </div>
  </li>`;
}

/** The way back to where the answer leans on the quotation. */
function renderNumber(turn: ShownTurn, mark: number, tools: TurnTools): TemplateResult {
  const show = () => tools.showMark(turn, mark);
  return html`<button type="button" class="number" aria-label=${backToMark(mark)} @click=${show}>
    [${mark}]
  </button>`;
}

/** Words that may be others are underlined, and say so to those who point at or listen to them. */
function renderPiece({ text, isDoubtful }: QuotePiece): TemplateResult {
  if (!isDoubtful) return html`${text}`;
  return html`<span class="doubtful" title=${words.doubtful}
    >${text}<span class="hidden">${words.doubtful}</span></span
  >`;
}

/** A cell of a table beside all that heads it. */
function renderCell(heads: readonly string[], quote: readonly TemplateResult[]): TemplateResult {
  return html`<table>
    <tr>
      <th scope="row">${heads.join(' · ')}</th>
      <td><span class="words">${quote}</span></td>
    </tr>
  </table>`;
}

function renderLink(citation: Citation, { root }: TurnTools): TemplateResult {
  return html`<a class="button" href=${reportLink(root, citation)} target="_blank" rel="noopener"
    >${words.openReport}<span class="hidden">[${citation.mark}]${words.newTab}</span></a
  >`;
}

/** There only once the answer is whole: before, it is not known whether a notice must go along. */
function renderCopy(turn: ShownTurn, citation: Citation, tools: TurnTools): TemplateResult {
  const key = sourceId(turn, citation.mark);
  const copy = () => tools.copy(key, formatReference(citation, turn.answer));
  return html`<button type="button" @click=${copy}>
    ${tools.copied === key ? words.copied : words.copyReference}<span class="hidden"
      >[${citation.mark}]</span
    >
  </button>`;
}
