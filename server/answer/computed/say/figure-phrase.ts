import { indicatorWords, kindNames, valueWords } from '../../../../figures/figure-words.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { periodWords } from '../../../../figures/period-words.ts';
import type { SentencePiece } from './computed-sentence.ts';

/** What of each figure has to be said because the figures differ in it. */
export type Differing = {
  readonly places: boolean;
  readonly periods: boolean;
  readonly kinds: boolean;
  readonly indicators: boolean;
};

export function differing(rows: readonly FigureRow[]): Differing {
  const several = (of: (row: FigureRow) => string) => new Set(rows.map(of)).size > 1;
  return {
    places: several(({ place }) => place),
    periods: several(({ period }) => period),
    kinds: several(({ kind }) => (kind === 'target' ? 'target' : 'result')),
    indicators: several(indicatorWords),
  };
}

/** 静海区2023年固定资产投资目标增长3%[1]，辛庄镇增长10%[2]: the first in full, then what differs. */
export function sideBySidePieces(rows: readonly FigureRow[]): readonly SentencePiece[] {
  const differ = differing(rows);
  return rows.flatMap((row, index) => [
    index === 0
      ? fullWords(row)
      : `，${shortWords(row, { ...differ, ...asBefore(row, rows[index - 1]) })}`,
    { mark: row },
  ]);
}

/** What is of the same name as the one before it says it no second time. */
function asBefore(row: FigureRow, before: FigureRow | undefined): Partial<Differing> {
  return before && indicatorWords(before) === indicatorWords(row) ? { indicators: false } : {};
}

/** Beside a target what is only estimated came about all the same: 实际预计增长4.5%. */
function besideOthers({ kind }: FigureRow): string {
  return kind === 'estimate' ? `${kindNames.result}${kindNames.estimate}` : kindNames[kind];
}

/** 静海区2023年固定资产投资目标增长3% */
export function fullWords(row: FigureRow): string {
  return `${row.place}${periodWords(row.period)}${indicatorWords(row)}${kindWord(row)}${valueWords(row)}`;
}

function shortWords(row: FigureRow, differ: Differing): string {
  const place = differ.places ? row.place : '';
  const period = differ.periods ? periodWords(row.period) : '';
  const indicator = differ.indicators ? indicatorWords(row) : '';
  const kind = differ.kinds ? besideOthers(row) : '';
  return `${place}${period}${indicator}${kind}${valueWords(row)}`;
}

function kindWord({ kind }: FigureRow): string {
  return kind === 'result' ? '' : kindNames[kind];
}

/** What tells an operand from the others: 辛庄镇, 2023年目标. */
export function labelOf(row: FigureRow, differ: Differing): string {
  const place = differ.places ? row.place : '';
  const period = differ.periods ? periodWords(row.period) : '';
  const indicator = differ.indicators ? indicatorWords(row) : '';
  return `${place}${period}${indicator}${kindLabel(row, differ)}` || row.place;
}

/** Beside a target of another year a result needs no word: 2023年目标比2022年低. */
function kindLabel({ kind }: FigureRow, { kinds, periods }: Differing): string {
  if (!kinds) return '';
  if (kind === 'target') return kindNames.target;
  return periods ? '' : kindNames.result;
}

/** Joins what each of some rows gives with commas, a mark behind each: 肇庆市增长7%[1]，静海区增长4%[2] */
export function markedList(
  rows: readonly FigureRow[],
  words: (row: FigureRow) => string,
): readonly SentencePiece[] {
  return rows.flatMap((row, index): readonly SentencePiece[] => [
    `${index === 0 ? '' : '，'}${words(row)}`,
    { mark: row },
  ]);
}
