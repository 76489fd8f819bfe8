import { render } from 'lit';
import { loadJson } from './load-json.ts';
import { pageWords } from './page-words.ts';
import { loadQuotedWords } from './quoted-words.ts';
import { renderMissing, renderReport } from './render-report.ts';
import type { FullReport } from './report-wire.ts';
import { applyAids, keptAids } from '../reading-aids.ts';

applyAids(document.documentElement, keptAids());

const place = document.querySelector<HTMLElement>('#report');
if (place) void showReport(place);

async function showReport(place: HTMLElement): Promise<void> {
  const loaded = await loadJson<FullReport>(`api/reports/${reportId()}`);
  place.replaceChildren();
  if (loaded.kind !== 'found') {
    render(renderMissing(loaded.kind), place);
    return;
  }
  document.title = `${loaded.value.title || pageWords.untitled} - ${pageWords.siteName}`;
  await showPlace(loaded.value, place);
  window.addEventListener('hashchange', () => void showPlace(loaded.value, place));
}

/** Draws the report with the words marked that the address asks for, and goes there. */
async function showPlace(report: FullReport, place: HTMLElement): Promise<void> {
  const { hash } = location;
  const words = await loadQuotedWords(reportId(), hash);
  // Whoever has gone on to another place meanwhile is not taken back.
  if (location.hash !== hash || (words.state === 'none' && place.hasChildNodes())) return;
  render(renderReport(report, words), place);
  const target = place.querySelector<HTMLElement>('mark') ?? anchor();
  target?.scrollIntoView({ block: words.state === 'here' ? 'center' : 'start' });
  target?.focus({ preventScroll: true });
}

/** The paragraph that an entry of the table of contents names: the text came after the address. */
function anchor(): HTMLElement | null {
  return location.hash.startsWith('#p-') ? document.getElementById(location.hash.slice(1)) : null;
}

/** The report's id as it stands in the address, encoded as the API wants it. */
function reportId(): string {
  const parts = location.pathname.split('/').filter(Boolean);
  return parts[parts.length - 1] ?? '';
}
