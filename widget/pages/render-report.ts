import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import type { HashRange } from '../report-link.ts';
import { cutRuns, splitParagraphs, type Span } from './highlight-text.ts';
import { headingParagraphs, listHeadings, type Heading } from './list-headings.ts';
import { root } from './load-json.ts';
import { pageWords } from './page-words.ts';
import { renderRun } from './render-run.ts';
import { renderTable } from './render-table.ts';
import { reportFacts } from './report-facts.ts';
import type { FullReport } from './report-wire.ts';

/** Tags of headings by depth; the report's title is the page's h1. */
const headingTags: readonly StaticValue[] = [literal`h2`, literal`h3`, literal`h4`, literal`h5`];

/** A whole report: what it is, its contents, and its text with the asked-for words marked. */
export function renderReport(report: FullReport, range: HashRange): TemplateResult {
  const paragraphs = splitParagraphs(report.text);
  const headings = listHeadings(report.sections, paragraphs);
  return html`<div class="report">
    ${renderContents(headings)}
    <article class="card">
      ${renderFacts(report)} ${renderRangeLine(range)}
      ${renderText(report, headings, paragraphs, range)}
    </article>
  </div>`;
}

/** Kind words in place of a report that is not there. */
export function renderMissing(kind: 'missing' | 'failed'): TemplateResult {
  const words = kind === 'missing' ? pageWords.reportMissing : pageWords.reportFailed;
  return html`<div class="card">
    <h1>${words}</h1>
    <p><a href=${root}>${pageWords.backHome}</a></p>
  </div>`;
}

function renderFacts(report: FullReport): TemplateResult {
  return html`<h1>${report.title || pageWords.untitled}</h1>
    <p class="muted">${reportFacts(report)}</p>`;
}

function renderRangeLine({ kind }: HashRange): TemplateResult | typeof nothing {
  if (kind === 'none') return nothing;
  const line = kind === 'bad' ? pageWords.badRange : pageWords.highlighted;
  return html`<p class="hint" role="status">${line}</p>`;
}

function renderContents(headings: readonly Heading[]): TemplateResult | typeof nothing {
  if (headings.length === 0) return nothing;
  const isWide = matchMedia('(min-width: 60em)').matches;
  const entries = headings.map(
    ({ text, depth, paragraph }) =>
      html`<li class="depth-${Math.min(depth, 2)}"><a href="#p-${paragraph}">${text}</a></li>`,
  );
  return html`<nav class="card contents" aria-label=${pageWords.contents}>
    <details ?open=${isWide}>
      <summary>${pageWords.contents}</summary>
      <ul>
        ${entries}
      </ul>
    </details>
  </nav>`;
}

function renderText(
  { text, tables = [] }: FullReport,
  headings: readonly Heading[],
  paragraphs: readonly Span[],
  range: HashRange,
): readonly unknown[] {
  const depths = headingParagraphs(text, headings, paragraphs);
  const marked = range.kind === 'range' ? range : undefined;
  return paragraphs.map((span, number) => {
    const table = tables.find(({ start, end }) => start <= span.start && span.start < end);
    if (table)
      return isFirstRow(span, paragraphs[number - 1], table)
        ? renderTable(text, table, marked)
        : nothing;
    const tag = tagOf(depths.get(number));
    const runs = cutRuns(text, span, marked).map(renderRun);
    return staticHtml`<${tag} id="p-${number}" tabindex="-1">${runs}</${tag}>`;
  });
}

/** Rows of a table are paragraphs of the text; the first of them is where the table stands. */
function isFirstRow(row: Span, before: Span | undefined, table: Span): boolean {
  return row.start >= table.start && (before === undefined || before.start < table.start);
}

function tagOf(depth: number | undefined): StaticValue {
  const tag = depth === undefined ? undefined : headingTags[Math.min(depth, 3)];
  return tag ?? literal`p`;
}
