import { type Html, html } from './html.ts';
import type { ReportData } from './report-data.ts';
import { markedReports, type MarkedReport, placeId, type TextPlace } from './text-places.ts';

/**
 * The reports themselves, as far as items point into them: each paragraph with a place and those beside
 * it, the places marked. It stands in the page, so that a link into a text needs no server.
 */
export function textSection({ run }: ReportData): Html | undefined {
  const reports = markedReports(run);
  if (reports.length === 0) return undefined;
  return html`<section id="texts">
    <h2>原文</h2>
    <p class="note">答案引用的和标准答案依据的地方，连同前后各一段。</p>
    ${reports.map(reportText)}
  </section>`;
}

function reportText(report: MarkedReport): Html {
  const paragraphs = paragraphsOf(report.text);
  const isHit = ({ start, end }: Paragraph) =>
    report.places.some((place) => place.start < end && place.end > start);
  const isShown = paragraphs.map((_, at) =>
    paragraphs.slice(Math.max(0, at - 1), at + 2).some(isHit),
  );
  return html`<details class="text">
    <summary><h3>${report.sourceFile.split('/').at(-1) ?? report.id}</h3></summary>
    ${paragraphs.map((paragraph, at) =>
      isShown[at]
        ? html`<p>${marked(paragraph, report)}</p>`
        : isShown[at - 1] || at === 0
          ? html`<p class="note">……</p>`
          : undefined,
    )}
  </details>`;
}

type Paragraph = { readonly start: number; readonly end: number };

function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** A paragraph cut where places begin and end; a place is named where it begins. */
function marked({ start, end }: Paragraph, { text, places }: MarkedReport): readonly Html[] {
  const own = places.filter((place) => place.start < end && place.end > start);
  const cuts = [start, end, ...own.flatMap((place) => [place.start, place.end])]
    .filter((at) => at >= start && at <= end)
    .toSorted((a, b) => a - b);
  const edges = [...new Set(cuts)];
  return edges.slice(1).map((to, at) => {
    const from = edges[at] ?? start;
    const words = text.slice(from, to);
    const isMarked = own.some((place) => place.start <= from && place.end >= to);
    return html`${namesAt(from, own)}${isMarked ? html`<mark>${words}</mark>` : words}`;
  });
}

function namesAt(from: number, places: readonly TextPlace[]): readonly Html[] {
  const names = new Set(places.filter(({ start }) => start === from).map(placeId));
  return [...names].map((name) => html`<a id="${name}"></a>`);
}
