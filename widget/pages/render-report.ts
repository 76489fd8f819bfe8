import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import { cutRuns, splitParagraphs, type Span } from './highlight-text.ts';
import { headingParagraphs, listHeadings, type Heading } from './list-headings.ts';
import { root } from './load-json.ts';
import { dateInWords, pageWords } from './page-words.ts';
import type { QuotedWords } from './quoted-words.ts';
import { renderRun } from './render-run.ts';
import { renderTable } from './render-table.ts';
import { reportFacts } from './report-facts.ts';
import type { FullReport } from './report-wire.ts';

/** Tags of headings by depth; the report's title is the page's h1. */
const headingTags: readonly StaticValue[] = [literal`h2`, literal`h3`, literal`h4`, literal`h5`];

/** A whole report: what it is, its contents, and its text with the asked-for words marked. */
export function renderReport(report: FullReport, words: QuotedWords): TemplateResult {
  const paragraphs = splitParagraphs(report.text);
  const headings = listHeadings(report.sections, paragraphs);
  return html`<div class="report">
    ${renderContents(headings)}
    <article class="card">
      ${renderFacts(report)} ${renderQuoteLine(words)}
      ${renderText(report, headings, paragraphs, words)}
    </article>
  </div>`;
}

/** Kind words in place of a report that is not there. */
export function renderMissing(kind: keyof typeof missingWords): TemplateResult {
  return html`<div class="card">
    <h1>${missingWords[kind]}</h1>
    <p><a href=${root}>${pageWords.backHome}</a></p>
  </div>`;
}

const missingWords = {
  missing: pageWords.reportMissing,
  removed: pageWords.reportRemoved,
  failed: pageWords.reportFailed,
} as const;

function renderFacts(report: FullReport): TemplateResult {
  const { sha256 } = report;
  return html`<h1>${report.title || pageWords.untitled}</h1>
    <p class="muted">${reportFacts(report)}</p>
    ${renderAddress(report.origin)}
    ${sha256 ? html`<p class="muted digest">${pageWords.fileDigest}${sha256}</p>` : nothing}`;
}

/** The page it was taken from, and when that was published. */
function renderAddress(origin: FullReport['origin']): TemplateResult | typeof nothing {
  const { address, published } = origin ?? {};
  if (address === undefined && published === undefined) return nothing;
  const day = published === undefined ? '' : `${dateInWords(published)}${pageWords.published}`;
  return html`<p class="muted origin">
    ${address === undefined ? nothing : html`${pageWords.address}${linkTo(address)}`} ${day}
  </p>`;
}

/** A list of sources may name anything: only what is a page of the web is a link. */
function linkTo(address: string): TemplateResult | string {
  if (!/^https?:\/\//iu.test(address)) return address;
  return html`<a href=${address} rel="noopener noreferrer nofollow">${address}</a>`;
}

/** What became of the quoted words. Those of an earlier text are the server's, never the link's. */
function renderQuoteLine(words: QuotedWords): TemplateResult | typeof nothing {
  if (words.state === 'none') return nothing;
  const earlier =
    words.state === 'earlier' ? html`<blockquote>${words.quote}</blockquote>` : nothing;
  return html`<div class="hint" role="status">
    <p>${lineOf(words)}</p>
    ${earlier}
  </div>`;
}

function lineOf(words: Exclude<QuotedWords, { readonly state: 'none' }>): string {
  if (words.state === 'here') return words.moved ? pageWords.foundAgain : pageWords.highlighted;
  return { bad: pageWords.badRange, earlier: pageWords.earlier, changed: pageWords.changed }[
    words.state
  ];
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
  words: QuotedWords,
): readonly unknown[] {
  const depths = headingParagraphs(text, headings, paragraphs);
  const marked = words.state === 'here' ? words : undefined;
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
