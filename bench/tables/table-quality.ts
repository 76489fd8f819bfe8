import { textTable } from '../../eval/print/text-table.ts';
import { TableHeads } from '../../figures/tables/heads.ts';
import { loadText } from '../../ingest/formats/load-text.ts';
import { figuresIn } from '../../ingest/figures-in.ts';
import { readDocuments } from '../../ingest/read-documents.ts';
import type { ReportDraft } from '../../library/report.ts';
import type { FigureDraft } from '../../library/figures/figure-rows.ts';
import type { MadeTable, Meant } from './made-table.ts';
import { makeTables } from './make-tables.ts';
import { tableFormats } from './write-tables.ts';

/** Of each shape of table. */
const ofEach = 6;

/**
 * Are cells of tables read with their headers, and do they become the figures that they say? Tables
 * of eleven shapes, drawn by a program in each format, cell by cell: right, missing or wrong.
 */
export async function tableQualityBench(): Promise<string> {
  const tables = makeTables(ofEach);
  const rows: (readonly string[])[] = [];
  const faults: string[] = [];
  for (const [format, write] of Object.entries(tableFormats)) {
    const cells = new Tally();
    const figures = new Tally();
    for (const table of tables) {
      const draft = await draftOf(await write(table));
      judge(table, draft, { cells, figures, note: (fault) => faults.push(`${format} ${fault}`) });
    }
    rows.push([format, String(tables.length), ...cells.counts(), ...figures.counts()]);
  }
  const titles = [
    'format',
    'tables',
    'cells right',
    'missing',
    'wrong',
    'figures right',
    'missing',
    'wrong',
  ];
  const columns = titles.map((title, at) => ({
    title,
    align: at > 0 ? ('right' as const) : ('left' as const),
  }));
  return [textTable(columns, rows), ...faults.slice(0, mostFaults)].join('\n');
}

const mostFaults = 40;

class Tally {
  right = 0;
  missing = 0;
  wrong = 0;
  counts(): readonly string[] {
    return [this.right, this.missing, this.wrong].map(String);
  }
}

async function draftOf(bytes: Uint8Array): Promise<ReportDraft | undefined> {
  const { text, markup, tables } = await loadText(bytes);
  return readDocuments(text, markup, tables).documents[0];
}

type Sheet = {
  readonly cells: Tally;
  readonly figures: Tally;
  readonly note: (fault: string) => void;
};

function judge(
  table: MadeTable,
  draft: ReportDraft | undefined,
  { cells, figures, note }: Sheet,
): void {
  const rows = draft ? figuresIn({ ...draft, id: '' }).rows : [];
  const said = new Set(table.meant.map(({ figure }) => figure));
  for (const row of rows.filter(({ heads }) => heads !== undefined)) {
    if (said.has(words(row))) continue;
    figures.wrong++;
    note(`${table.name}: wrong figure ${words(row)}`);
  }
  const found = new Set(rows.map(words));
  for (const meant of table.meant) {
    if (found.has(meant.figure)) figures.right++;
    else figures.missing++;
    const verdict = cellVerdict(meant, draft);
    cells[verdict]++;
    if (verdict === 'wrong')
      note(`${table.name}: wrong cell ${meant.words} of ${meant.heads.join('｜')}`);
  }
}

function words({
  place,
  period,
  kind,
  indicator,
  measure,
  direction,
  value,
  unit,
}: FigureDraft): string {
  const sign = direction === 'down' ? '-' : '';
  const figure = `${period} ${kind} ${indicator} ${measure} ${sign}${value}${unit}`;
  return place === '唐山市' ? figure : `${place} ${figure}`;
}

/** A number in its place has the headers that were meant: fewer are missing, others are wrong. */
function cellVerdict(
  meant: Meant,
  draft: ReportDraft | undefined,
): keyof Pick<Tally, 'right' | 'missing' | 'wrong'> {
  const [table] = draft?.tables ?? [];
  if (!draft || !table) return glued(meant, draft) ? 'wrong' : 'missing';
  const cell = table.cells.find(({ row, column }) => row === meant.row && column === meant.column);
  if (!cell) return 'missing';
  const heads = new TableHeads(draft.text, table);
  if (heads.wordsOf(cell) !== meant.words) return 'wrong';
  const { above, beside, section, titles, unit } = heads.headsOf(cell);
  const read = [...titles, section, ...beside, ...above, unit].filter((head) => head !== undefined);
  if (read.some((head) => !meant.heads.includes(head))) return 'wrong';
  const wanted = meant.heads.filter((head) => head !== '亿元');
  return wanted.every((head) => read.includes(head)) ? 'right' : 'missing';
}

/** A number that stands nowhere as it was drawn has run into another. */
function glued({ words: number }: Meant, draft: ReportDraft | undefined): boolean {
  const whole = new RegExp(`(?<![\\d.])${number.replaceAll('.', '[.]')}(?![\\d.])`, 'u');
  return draft !== undefined && !whole.test(draft.text);
}
