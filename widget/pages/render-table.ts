import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import { cutRuns, type Span } from './highlight-text.ts';
import { pageWords } from './page-words.ts';
import { renderRun } from './render-run.ts';
import type { ReportCell, ReportTable } from './report-wire.ts';

/**
 * A table of a report as a table. On a narrow screen it is moved sideways within its frame, which
 * keys can do too.
 */
export function renderTable(text: string, table: ReportTable, marked?: Span): TemplateResult {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row),
  );
  return html`<div class="table" role="region" aria-label=${pageWords.table} tabindex="0">
    <table>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => renderCell(text, { table, cell }, marked))}
          </tr>`,
      )}
    </table>
  </div>`;
}

function renderCell(
  text: string,
  { table, cell }: { readonly table: ReportTable; readonly cell: ReportCell },
  marked: Span | undefined,
): unknown {
  const scope = scopeOf(table, cell);
  const tag: StaticValue = scope === undefined ? literal`td` : literal`th`;
  const words = cutRuns(text, cell, marked).map(renderRun);
  const [rows, columns] = [cell.rows, cell.columns].map((many) => (many > 1 ? many : nothing));
  const isNumber =
    scope === undefined && /^[-−+]?[\d.,，%]+$/u.test(text.slice(cell.start, cell.end));
  return staticHtml`<${tag} scope=${scope ?? nothing} rowspan=${rows} colspan=${columns} class=${
    isNumber ? 'number' : nothing
  }>${words}</${tag}>`;
}

/** What a header heads: its column below, or its row beside it. */
function scopeOf({ headerRows, headerColumns }: ReportTable, cell: ReportCell): string | undefined {
  if (cell.row < headerRows) return cell.columns > 1 ? 'colgroup' : 'col';
  if (cell.column < headerColumns) return cell.rows > 1 ? 'rowgroup' : 'row';
  return undefined;
}
