import { openWorkbook } from '../../ingest/formats/sheets/open-workbook.ts';
import { readSheet } from '../../ingest/formats/sheets/read-sheet.ts';

/** A row as it is seen, its place counted as the spreadsheet counts. */
export type WorkbookRow = { readonly number: number; readonly cells: readonly string[] };

/** The rows of the first sheet of an Excel workbook that hold anything. */
export async function workbookRows(bytes: Uint8Array): Promise<readonly WorkbookRow[]> {
  const workbook = await openWorkbook(bytes);
  const [first] = workbook.sheets.filter(({ isHidden }) => !isHidden);
  if (!first) return [];
  const { cells } = readSheet(await first.read(), workbook);
  const rows = [...new Set(cells.map(({ row }) => row))].toSorted((a, b) => a - b);
  return rows.map((row) => {
    const own = cells.filter((cell) => cell.row === row);
    const columns = Math.max(...own.map(({ column }) => column)) + 1;
    const words = (at: number) => own.find(({ column }) => column === at)?.lines.join('\n') ?? '';
    return { number: row + 1, cells: Array.from({ length: columns }, (_, at) => words(at)) };
  });
}
