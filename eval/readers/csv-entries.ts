import { CsvError, parse } from 'csv-parse/sync';
import { authorOf, type CsvField, fieldOf, typeOf } from './csv-columns.ts';
import type { GoldEntry, GoldFile } from './gold-entry.ts';

/** Cells by field; an empty cell is as good as none. */
type Row = Partial<Readonly<Record<CsvField, string>>>;

/** A row as the parser gives it; `lines` and `empty_lines` count up to the end of the row. */
type CsvRecord = {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly empty_lines: number };
};

/**
 * Questions of a spreadsheet, a row each, headed in Chinese or English. In `must`, groups stand
 * apart by `；` or a new line and the alternatives of a group by `|`; `doc` and `quote` hold a line
 * for each piece of evidence.
 * @example 编号,问题,类型,答案,必含 ⏎ q1,目标是多少？,数字,增长4%,4%|百分之四；增长 ⏎ …
 */
export function csvEntries({ name, text }: GoldFile): readonly GoldEntry[] {
  const records = readRecords(text);
  if ('fault' in records) return [{ ...records, place: `${name} line ${records.line}` }];
  const [header] = records;
  return tableEntries(
    records.map(({ record, info }, at) => ({
      cells: record,
      place: `${name} line ${at === 0 ? header?.info.lines : firstLine(info, records[at - 1]?.info)}`,
    })),
  );
}

/** A row of a table of questions, and where people find it. */
export type TableRow = { readonly cells: readonly string[]; readonly place: string };

/** Questions of a table, the first row of which heads it. */
export function tableEntries([header, ...rows]: readonly TableRow[]): readonly GoldEntry[] {
  if (header === undefined) return [];
  const fields = header.cells.map(fieldOf);
  const fault = faultOfHeader(header.cells, fields);
  if (fault !== undefined) return [{ place: header.place, fault }];
  return rows.map(({ cells, place }) => readRow(cells, fields, place));
}

/** A row may hold line breaks: people look for where it begins. */
function firstLine(own: CsvRecord['info'], before: CsvRecord['info'] | undefined): number {
  if (before === undefined) return own.lines;
  return before.lines + 1 + (own.empty_lines - before.empty_lines);
}

type Unreadable = { readonly line: number; readonly fault: string; readonly cause: unknown };

function readRecords(text: string): readonly CsvRecord[] | Unreadable {
  const delimiter = text.slice(0, text.search(/\r?\n|$/)).includes('\t') ? '\t' : ',';
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
  try {
    // With `info` each record is wrapped, which the types of the package do not know.
    return parse(text, { ...options, delimiter }) as unknown as readonly CsvRecord[];
  } catch (cause) {
    return { line: lineOf(cause), fault: `not a table (${messageOf(cause)})`, cause };
  }
}

function lineOf(error: unknown): number {
  const line: unknown = error instanceof CsvError ? error['lines'] : undefined;
  return typeof line === 'number' ? line : 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const needed: readonly CsvField[] = ['id', 'question', 'type', 'answer'];

function faultOfHeader(
  header: readonly string[],
  fields: readonly (CsvField | undefined)[],
): string | undefined {
  const missing = needed.filter((field) => !fields.includes(field));
  if (missing.length > 0) {
    return `no column for ${missing.join(', ')} among ${header.join(' | ')}. Head the columns 编号, 问题, 类型, 答案, 必含 or id, question, type, answer, must.`;
  }
  const twice = fields.find((field, at) => field !== undefined && fields.indexOf(field) !== at);
  return twice === undefined ? undefined : `two columns hold ${twice}. Rename or delete one.`;
}

function readRow(
  record: readonly string[],
  fields: readonly (CsvField | undefined)[],
  place: string,
): GoldEntry {
  if (record.length > fields.length) {
    return {
      place,
      fault: `${record.length} cells under ${fields.length} headings. Put a cell that holds a comma into quotation marks.`,
    };
  }
  const cells = fields.flatMap((field, at) => {
    const cell = record[at]?.trim() ?? '';
    return field === undefined || cell === '' ? [] : [[field, cell] as const];
  });
  return questionOf(Object.fromEntries(cells), place);
}

function questionOf(row: Row, place: string): GoldEntry {
  const evidence = evidenceOf(row);
  if (typeof evidence === 'string') return { place, fault: evidence };
  const { must, must_not: mustNot, type, author, year, doc: _doc, quote: _quote, ...rest } = row;
  const { history_question: earlier, history_answer: earlierAnswer = '', ...plain } = rest;
  const value = {
    ...plain,
    type: type === undefined ? undefined : typeOf(type),
    must: groupsOf(must),
    must_not: partsOf(mustNot, /[|｜；;\n]/),
    evidence,
    ...(author === undefined ? {} : { author: authorOf(author) }),
    ...(year === undefined ? {} : { year: Number(year.replace(/年$/, '')) }),
    ...(earlier === undefined ? {} : { history: [{ question: earlier, answer: earlierAnswer }] }),
  };
  return { place, value };
}

function groupsOf(must: string | undefined): readonly (readonly string[])[] {
  return partsOf(must, /[；;\n]/).map((group) => partsOf(group, /[|｜]/));
}

function partsOf(cell: string | undefined, separator: RegExp): readonly string[] {
  return (cell ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** One file for all quotes, or a file for each; anything else is told apart by nobody. */
function evidenceOf(row: Row): readonly { doc: string; quote: string }[] | string {
  const quotes = partsOf(row.quote, /\n/);
  const docs = partsOf(row.doc, /\n/);
  if (quotes.length === 0) return [];
  if (docs.length !== 1 && docs.length !== quotes.length) {
    return `${quotes.length} quotes of ${docs.length} files: name one file, or one for each quote on a line of its own.`;
  }
  return quotes.map((quote, at) => ({ doc: docs[at] ?? docs[0] ?? '', quote }));
}
