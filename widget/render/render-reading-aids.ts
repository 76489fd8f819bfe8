import { html, type TemplateResult } from 'lit';
import { letterSizes, type LetterSize, type ReadingAids } from '../reading-aids.ts';
import { words } from '../wording/words.ts';

/** Buttons for larger letters and stronger colours; those in use say so to a screen reader. */
export function renderReadingAids(
  aids: ReadingAids,
  change: (aids: ReadingAids) => void,
): TemplateResult {
  const sizes = letterSizes.map((size) => renderSize(size, aids, change));
  const turn = () => change({ ...aids, isStrong: !aids.isStrong });
  return html`<div class="aids" part="reading-aids" role="group" aria-label=${words.readingAids}>
    ${sizes}
    <button type="button" aria-pressed=${aids.isStrong} @click=${turn}>${words.strong}</button>
  </div>`;
}

function renderSize(
  size: LetterSize,
  aids: ReadingAids,
  change: (aids: ReadingAids) => void,
): TemplateResult {
  const choose = () => change({ ...aids, size });
  return html`<button
    type="button"
    class=${size}
    aria-label=${words.letterSizes[size]}
    title=${words.letterSizes[size]}
    aria-pressed=${aids.size === size}
    @click=${choose}
  >
    字
  </button>`;
}
