import type { FigureKind, FigureRow, Measure } from './figure-row.ts';
import { isPlain, sameBasis } from '../language/indicators/bases.ts';
import { sayOneAmount } from './second-values.ts';

/** Which of an indicator's figures is wanted. What is undefined may be any. */
export type WantedFigure = {
  /** A year or a span of years; undefined for the latest single year there is. */
  readonly period: string | undefined;
  readonly kind: 'target' | 'result' | undefined;
  /** 同口径, 不变价 …; undefined for the figure as it stands, and one on a basis where that is all. */
  readonly basis?: string | undefined;
};

/** The figure wanted, and those that say something else of the same thing. */
export type PickedFigure = {
  readonly row: FigureRow;
  readonly others: readonly FigureRow[];
};

/** What counts as having come about, the surest first. */
const cameAbout: readonly FigureKind[] = ['result', 'estimate', 'cumulative', 'average'];

/**
 * The figure of one measure among those of one place and indicator: of the period wanted, a target
 * only where that is wanted or nothing else is there.
 */
export function pickFigure(
  rows: readonly FigureRow[],
  measure: Measure,
  wanted: WantedFigure,
): PickedFigure | undefined {
  const measured = rows.filter((row) => row.measure === measure && row.unit !== '番');
  for (const kinds of kindsInTurn(wanted.kind)) {
    const ofKind = measured.filter(({ kind }) => kinds.includes(kind));
    const timed = ofPeriod(ofKind, wanted.period);
    const row = onBasis(surestFirst(timed, kinds), wanted.basis);
    if (row) return { row, others: timed.filter((other) => saysOther(row, other)) };
  }
  return undefined;
}

function kindsInTurn(kind: WantedFigure['kind']): readonly (readonly FigureKind[])[] {
  if (kind === 'target') return [['target']];
  return kind === 'result' ? [cameAbout] : [cameAbout, ['target']];
}

function ofPeriod(rows: readonly FigureRow[], period: string | undefined): readonly FigureRow[] {
  const wanted = period ?? latestYear(rows);
  const timed = rows.filter((row) => row.period === wanted);
  // 年均 says nothing of the year itself, though a plan of one year may be put so.
  const plain = timed.filter(
    ({ kind, aggregate }) => kind !== 'average' && aggregate !== 'average',
  );
  return wanted !== undefined && isYear(wanted) ? plain : timed;
}

function latestYear(rows: readonly FigureRow[]): string | undefined {
  return rows
    .map(({ period }) => period)
    .filter(isYear)
    .toSorted()
    .at(-1);
}

function isYear(period: string): boolean {
  return /^\d{4}$/u.test(period);
}

/**
 * What came about before what was expected, 4.32万亿 before 突破4万亿, the first mention before others.
 * Aims are vague by nature: 增长7%以上、力争达到8% aims at the first of the two.
 */
function surestFirst(
  rows: readonly FigureRow[],
  kinds: readonly FigureKind[],
): readonly FigureRow[] {
  const vagueness = ({ qualifier, kind }: FigureRow) =>
    qualifier === undefined || kind === 'target' ? 0 : 1;
  return rows.toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      vagueness(a) - vagueness(b) ||
      a.start - b.start ||
      a.end - b.end,
  );
}

/** The first on the basis wanted, or told as it stands, or else whichever there is. */
function onBasis(rows: readonly FigureRow[], wanted: string | undefined): FigureRow | undefined {
  const asked = rows.find(({ basis }) => wanted !== undefined && sameBasis(basis, wanted));
  return asked ?? rows.find(({ basis }) => isPlain(basis)) ?? rows[0];
}

/** Whether a figure states another amount on the same basis: 1.7% and 同口径2.5% are no two values. */
function saysOther(row: FigureRow, other: FigureRow): boolean {
  return sameBasis(row.basis, other.basis) && !sayOneAmount(row, other);
}
