import { digestOfValues } from '../row-digest.ts';
import type { FigureKind, FigureRow, Measure } from './figure-row.ts';

/** A figure as it is read, before its report has an id. */
export type FigureDraft = Omit<FigureRow, 'reportId'>;

/** The figures of one text, and the version of the reader that found them. */
export type ReadFigures = {
  readonly version: number;
  readonly rows: readonly FigureDraft[];
};

/** A row of `figures`, as SQLite gives it. */
export type StoredFigure = {
  readonly report_id: string;
  readonly ordinal: number;
  readonly place: string;
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly direction: 'up' | 'down' | null;
  readonly qualifier: string | null;
  readonly basis: string | null;
  readonly heads: string | null;
  readonly scanned: 1 | null;
  readonly kind: FigureKind;
  readonly aggregate: 'average' | 'cumulative' | null;
  readonly period: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};

const columns = [
  'report_id',
  'ordinal',
  'place',
  'indicator',
  'measure',
  'value',
  'low',
  'high',
  'unit',
  'direction',
  'qualifier',
  'kind',
  'aggregate',
  'period',
  'quote',
  'start',
  'end',
] as const satisfies readonly (keyof StoredFigure)[];

const stored = [
  ...columns,
  'basis',
  'heads',
  'scanned',
] as const satisfies readonly (keyof StoredFigure)[];
const named = stored.map((column) => (column === 'end' ? '"end"' : column)).join(', ');

export const insertFigure = `INSERT INTO figures (${named}, digest)
  VALUES (${stored.map((column) => `$${column}`).join(', ')}, $digest)`;

export const selectFigures = `SELECT ${named}, digest FROM figures`;

/** A row without what came later has the digest that it had before there was any. */
export function figureDigest(row: StoredFigure): string {
  const later = [row.basis, row.heads, row.scanned];
  const known = later.slice(0, later.findLastIndex((value) => value !== null) + 1);
  return digestOfValues([...columns.map((column) => row[column]), ...known]);
}

/** What is not known of a figure is null in its row. */
export function storedFigure(
  reportId: string,
  ordinal: number,
  figure: FigureDraft,
): StoredFigure & { readonly digest: string } {
  const { low, high, direction, qualifier, basis, heads, scanned, aggregate, ...known } = figure;
  const row: StoredFigure = {
    ...known,
    report_id: reportId,
    ordinal,
    low: low ?? null,
    high: high ?? null,
    direction: direction ?? null,
    qualifier: qualifier ?? null,
    basis: basis ?? null,
    heads: heads ? JSON.stringify(heads) : null,
    scanned: scanned ? 1 : null,
    aggregate: aggregate ?? null,
  };
  return { ...row, digest: figureDigest(row) };
}

/** The row without what it does not know. */
export function figureFromRow(row: StoredFigure): FigureRow {
  const { low, high, direction, qualifier, basis, heads, aggregate } = row;
  return {
    reportId: row.report_id,
    place: row.place,
    indicator: row.indicator,
    measure: row.measure,
    value: row.value,
    ...(low !== null && { low }),
    ...(high !== null && { high }),
    unit: row.unit,
    ...(direction !== null && { direction }),
    ...(qualifier !== null && { qualifier }),
    ...(basis !== null && { basis }),
    kind: row.kind,
    ...(aggregate !== null && { aggregate }),
    period: row.period,
    ...(heads !== null && { heads: JSON.parse(heads) as readonly string[] }),
    ...(row.scanned !== null && { scanned: true }),
    quote: row.quote,
    start: row.start,
    end: row.end,
  };
}

/** Which figures are asked for; each field narrows further, and an empty list finds nothing. */
export type FigureFilter = {
  readonly reportIds?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly kinds?: readonly FigureKind[] | undefined;
  readonly measures?: readonly Measure[] | undefined;
  readonly periods?: readonly string[] | undefined;
  /** Only figures whose words lie within these of the one report asked for. */
  readonly within?: { readonly start: number; readonly end: number } | undefined;
};

export type FigureWhere = {
  readonly where: string;
  readonly values: Readonly<Record<string, string | number>>;
};

const lists = {
  reportIds: 'report_id',
  indicators: 'indicator',
  kinds: 'kind',
  measures: 'measure',
  periods: 'period',
} as const;

/** The condition of a filter, lists as one JSON parameter each. */
export function whereFigures(filter: FigureFilter): FigureWhere {
  const conditions: string[] = [];
  const values: Record<string, string | number> = {};
  for (const [field, column] of Object.entries(lists)) {
    const wanted = filter[field as keyof typeof lists];
    if (wanted === undefined) continue;
    conditions.push(`${column} IN (SELECT value FROM json_each($${field}))`);
    values[field] = JSON.stringify(wanted);
  }
  if (filter.within) {
    conditions.push('start >= $from AND "end" <= $to');
    Object.assign(values, { from: filter.within.start, to: filter.within.end });
  }
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values };
}
