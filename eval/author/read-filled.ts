import { type GoldQuestion, readGoldQuestion } from '../gold-files/gold-question.ts';
import type { GoldFault } from '../gold-files/parse-gold.ts';
import type { WorkbookRow } from '../product/workbook-rows.ts';
import { fieldOf } from '../readers/csv-columns.ts';
import { tableEntries } from '../readers/csv-entries.ts';

export type Filled = {
  readonly questions: readonly { readonly place: string; readonly question: GoldQuestion }[];
  readonly faults: readonly GoldFault[];
  /** Rows with a quotation and no question: suggestions that nobody took up. */
  readonly open: number;
};

/** Questions of a filled template; what is wrong is told by row, as the spreadsheet counts them. */
export function readFilled(name: string, rows: readonly WorkbookRow[]): Filled {
  const [header, ...all] = rows;
  if (!header)
    return { questions: [], faults: [{ place: name, fault: 'holds nothing.' }], open: 0 };
  const at = header.cells.findIndex((cell) => fieldOf(cell) === 'question');
  const taken = all.filter(({ cells }) => (cells[at] ?? '').trim() !== '');
  const placed = (row: WorkbookRow) => ({ cells: row.cells, place: `${name} row ${row.number}` });
  const read = tableEntries([header, ...taken].map(placed)).map((entry) => {
    if ('fault' in entry) return entry;
    const question = readGoldQuestion(entry.value);
    return 'faults' in question
      ? { place: entry.place, fault: question.faults }
      : { place: entry.place, question };
  });
  return {
    questions: read.flatMap((one) => ('question' in one ? [one] : [])),
    faults: read.flatMap((one) => ('fault' in one ? [one] : [])),
    open: all.length - taken.length,
  };
}
