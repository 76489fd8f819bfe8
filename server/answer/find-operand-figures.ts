import type { FigureQuestion } from '../../figures/figure-question.ts';
import type { FigureRow, Measure } from '../../figures/figure-row.ts';
import { comparable } from '../../figures/compute-figures.ts';
import type { Indicator } from '../../figures/indicators.ts';
import { normalUnit } from '../../figures/normal-amount.ts';
import { sharedWords } from '../../figures/own-words.ts';
import { pickFigure, type PickedFigure } from '../../figures/pick-figure.ts';
import { normaliseText } from '../../search/normalise-text.ts';
import { termCoverage } from '../../search/term-coverage.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import type { FigureOperand } from './figure-operands.ts';
import { figuresOfPlace, type FiguresAtHand } from './figures-at-hand.ts';

/** What a question asks the figure of. */
export type AskedIndicator =
  | { readonly listed: Indicator }
  /** Words that are on no list, as the question has them. */
  | { readonly words: string };

/** An operand with the figure found for it. */
export type FoundOperand = FigureOperand & PickedFigure;

export type OperandSearch = {
  readonly question: UnderstoodQuestion;
  readonly asked: FigureQuestion;
  readonly atHand: FiguresAtHand;
};

/**
 * The figures of an indicator as it is listed; where the reports put it in words of their own, by
 * those of the question.
 */
export function findOperandFigures(
  operands: readonly FigureOperand[],
  indicator: AskedIndicator,
  search: OperandSearch,
): readonly FoundOperand[] | undefined {
  const found = figuresCalled(operands, indicator, search);
  if (found || 'words' in indicator) return found;
  return figuresCalled(operands, { words: search.question.text }, search);
}

/**
 * A figure for every operand, all of one measure and unit; undefined where one has none, so that
 * nothing is computed from figures that say different things.
 */
function figuresCalled(
  operands: readonly FigureOperand[],
  indicator: AskedIndicator,
  search: OperandSearch,
): readonly FoundOperand[] | undefined {
  const candidates = operands.map((operand) => rowsFor(operand, indicator, search));
  for (const measure of measuresInTurn(operands, indicator, search.asked)) {
    const found = operands.map((operand, at): FoundOperand | undefined => {
      const picked = pickFigure(candidates[at] ?? [], measure, wantedOf(operand));
      return picked && { ...operand, ...picked };
    });
    const whole = found.filter((one) => one !== undefined);
    if (whole.length === operands.length && alike(whole.map(({ row }) => row)) && asMeant(whole))
      return calledAlike(whole, indicator);
  }
  return undefined;
}

/** A target beside a result only where the question tells them apart. */
function asMeant(found: readonly FoundOperand[]): boolean {
  const targets = found.filter(({ row }) => row.kind === 'target').length;
  const mixed = targets > 0 && targets < found.length;
  return !mixed || found.some(({ kind }) => kind !== undefined);
}

function alike(rows: readonly FigureRow[]): boolean {
  const [first] = rows;
  return first !== undefined && rows.every((row) => comparable(first, row));
}

const totals = /(?:总数|数量|总量|总额)$/u;

/**
 * A listed indicator goes by its own name, whichever of them a report has; 总数 makes no other.
 * Undefined where own words name several things, of which nothing is computed.
 */
function calledAlike(
  found: readonly FoundOperand[],
  indicator: AskedIndicator,
): readonly FoundOperand[] | undefined {
  const bare = new Set(found.map(({ row }) => row.indicator.replace(totals, '')));
  const [only] = bare;
  const name = 'listed' in indicator ? indicator.listed.name : bare.size === 1 ? only : undefined;
  if (name === undefined) return undefined;
  return found.map((one) => ({ ...one, row: { ...one.row, indicator: name } }));
}

function wantedOf({ year, period, kind }: FigureOperand) {
  const span = period && `${period.first}-${period.last}`;
  return { period: year === undefined ? span : String(year), kind };
}

function rowsFor(
  { place }: FigureOperand,
  indicator: AskedIndicator,
  { atHand, asked, question }: OperandSearch,
): readonly FigureRow[] {
  if (!place) return [];
  if ('listed' in indicator) return figuresOfPlace(place, indicator.listed.name, atHand);
  const rows = figuresOfPlace(place, undefined, atHand);
  return namedAlike(inUnit(rows, asked.unit), indicator.words, question);
}

function inUnit(rows: readonly FigureRow[], unit: string | undefined): readonly FigureRow[] {
  return unit === undefined ? rows : rows.filter((row) => normalUnit(row.unit).unit === unit);
}

// Less of a name than this is another thing; less of the question's own terms, another question.
const leastShared = 0.6;
const leastCovered = 0.5;

/** The rows whose own words the question uses most wholly; those that come second are other things. */
function namedAlike(
  rows: readonly FigureRow[],
  words: string,
  { terms }: UnderstoodQuestion,
): readonly FigureRow[] {
  const likened = rows
    .map((row) => ({ row, shared: sharedWords(row.indicator, words) }))
    .filter(({ shared }) => shared >= leastShared)
    .filter(({ row }) => {
      const said = normaliseText(`${row.indicator}${row.quote}`);
      return termCoverage(terms, said) >= leastCovered;
    });
  const best = Math.max(0, ...likened.map(({ shared }) => shared));
  const names = new Set(likened.filter(({ shared }) => shared === best).map(nameOf));
  return likened.filter((one) => names.has(nameOf(one))).map(({ row }) => row);
}

function nameOf({ row }: { readonly row: FigureRow }): string {
  return row.indicator;
}

const amounts: readonly Measure[] = ['level', 'count', 'share'];
const rates: readonly Measure[] = ['growth', 'change'];

/** The measures to try: as asked; a target is set in the indicator's usual one. */
function measuresInTurn(
  operands: readonly FigureOperand[],
  indicator: AskedIndicator,
  { measure, operation }: FigureQuestion,
): readonly Measure[] {
  if (operation === 'sum' || operation === 'ratio') return ['level', 'count'];
  if (measure === 'growth') return rates;
  if (measure === 'amount') return amounts;
  const usual = 'listed' in indicator ? indicator.listed.usualMeasure : undefined;
  const first = operands.some(({ kind }) => kind === 'target') ? usual : undefined;
  const all = [...amounts, ...rates];
  return [...all.filter((one) => one === first), ...all.filter((one) => one !== first)];
}
