import { html, render, type TemplateResult } from 'lit';
import type { ChatEvents } from '../chat-events.ts';
import { loadJson, root, type Loaded } from './load-json.ts';
import { applyAids, keptAids } from '../reading-aids.ts';
import { pageWords } from './page-words.ts';
import { reportFacts } from './report-facts.ts';
import type { ListedReport } from './report-wire.ts';

applyAids(document.documentElement, keptAids());
document.addEventListener('wenbao-reading', (event) => {
  applyAids(
    document.documentElement,
    (event as CustomEvent<ChatEvents['wenbao-reading']>).detail.aids,
  );
});

const place = document.querySelector<HTMLElement>('#reports');
if (place) void showReports(place);

async function showReports(place: HTMLElement): Promise<void> {
  const reports = await loadJson<readonly ListedReport[]>('api/reports');
  place.replaceChildren();
  render(renderReports(reports), place);
}

function renderReports(loaded: Loaded<readonly ListedReport[]>): TemplateResult {
  if (loaded.kind !== 'found') return html`<p class="muted">${pageWords.listFailed}</p>`;
  if (loaded.value.length === 0) return html`<p class="muted">${pageWords.noReports}</p>`;
  return html`<ul>
    ${loaded.value.map(renderReport)}
  </ul>`;
}

function renderReport(report: ListedReport): TemplateResult {
  const { id, title } = report;
  return html`<li>
    <a href=${new URL(`reports/${encodeURIComponent(id)}`, root).href}
      >${title || pageWords.untitled}</a
    >
    <span class="muted">${reportFacts(report)}</span>
  </li>`;
}
