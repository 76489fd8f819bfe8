import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../bad-input.ts';
import { figureRowsOf, type PlacedRow } from '../product/figure-rows.ts';
import type { GoldFigure, GoldPart, GoldSpan } from './figures-gold.ts';
import { faultsOf, type PlacedGold } from './figures-match.ts';

export type MissedFigure = {
  readonly gold: GoldFigure;
  /** What the nearest row gets wrong; 'not read' when there is none. */
  readonly faults: readonly string[];
  readonly nearest?: PlacedRow;
};

export type WrongFigure = {
  readonly row: PlacedRow;
  readonly doc: string;
  readonly part: GoldPart;
  readonly faults: readonly string[];
};

/** How well figures are read, part by part. */
export type FiguresScore = {
  readonly found: readonly GoldFigure[];
  readonly missed: readonly MissedFigure[];
  /** Rows within completely marked pieces. */
  readonly right: readonly { readonly part: GoldPart }[];
  readonly wrong: readonly WrongFigure[];
};

/**
 * Reads the files of the gold rows from these folders and scores what is read in them.
 * @throws BadInput when one of the files is in none of the folders.
 */
export async function scoreFigures({
  gold,
  spans,
  folders,
}: {
  readonly gold: readonly GoldFigure[];
  readonly spans: readonly GoldSpan[];
  readonly folders: readonly string[];
}): Promise<FiguresScore> {
  const docs = [...new Set(gold.map(({ doc }) => doc))];
  const scores = await Promise.all(
    docs.map(async (doc) => {
      const source = await readFirst(folders.map((folder) => join(folder, doc)));
      const ofDoc = <T extends { readonly doc: string }>(rows: readonly T[]) =>
        rows.filter((row) => row.doc === doc);
      return scoreSource(source, ofDoc(gold), ofDoc(spans));
    }),
  );
  return {
    found: scores.flatMap(({ found }) => found),
    missed: scores.flatMap(({ missed }) => missed),
    right: scores.flatMap(({ right }) => right),
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}

async function readFirst(paths: readonly string[]): Promise<string> {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  throw new BadInput(`None of ${paths.join(', ')} can be read. Put the texts there.`);
}

function scoreSource(
  source: string,
  gold: readonly GoldFigure[],
  spans: readonly GoldSpan[],
): FiguresScore {
  const rows = figureRowsOf(source);
  const placed = gold.map((one) => ({ ...one, ...place(source, one, spans) }));
  const judged = placed.map((one) => ({ one, ...bestOf(one, rows) }));
  const inside = rows.flatMap((row) => {
    const span = spans.find(({ start, end }) => row.sourceEnd > start && row.sourceEnd <= end);
    return span ? [{ row, span, faults: faultsOfRow(row, placed) }] : [];
  });
  return {
    found: judged.filter(({ faults }) => faults.length === 0).map(({ one }) => one),
    missed: judged
      .filter(({ faults }) => faults.length > 0)
      .map(({ one, faults, nearest }) => ({ gold: one, faults, ...(nearest && { nearest }) })),
    right: inside
      .filter(({ faults }) => faults.length === 0)
      .map(({ span }) => ({ part: span.part })),
    wrong: inside
      .filter(({ faults }) => faults.length > 0)
      .map(({ row, span, faults }) => ({ row, doc: span.doc, part: span.part, faults })),
  };
}

/** A quote may stand more than once: the one in a marked piece of its part is meant. */
function place(
  source: string,
  { quote, part }: GoldFigure,
  spans: readonly GoldSpan[],
): { readonly start: number; readonly end: number } {
  const within = spans
    .filter((span) => span.part === part)
    .map((span) => ({ span, at: source.slice(span.start, span.end).indexOf(quote) }))
    .find(({ at }) => at >= 0);
  const start = within ? within.span.start + within.at : source.indexOf(quote);
  return { start, end: start + quote.length };
}

function bestOf(
  gold: PlacedGold,
  rows: readonly PlacedRow[],
): { readonly faults: readonly string[]; readonly nearest?: PlacedRow } {
  const near = rows
    .map((row) => ({ row, faults: faultsOf(row, gold) }))
    .filter((one): one is { row: PlacedRow; faults: readonly string[] } => one.faults !== undefined)
    .toSorted((a, b) => a.faults.length - b.faults.length);
  const [best] = near;
  return best ? { faults: best.faults, nearest: best.row } : { faults: ['not read'] };
}

function faultsOfRow(row: PlacedRow, gold: readonly PlacedGold[]): readonly string[] {
  const all = gold.map((one) => faultsOf(row, one)).filter((faults) => faults !== undefined);
  return all.toSorted((a, b) => a.length - b.length)[0] ?? ['no gold row'];
}
