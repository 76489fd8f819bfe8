import type { FigureQuestion } from '../../../question/slots/computation.ts';
import type { FigureRow, Measure } from '../../../figures/figure-row.ts';
import { comparable } from '../../../figures/compute-figures.ts';
import type { Indicator } from '../../../language/indicators/indicators.ts';
import { normalUnit } from '../../../language/numbers/normal-unit.ts';
import { coreName, increaseAsAmount, tellsOfDoing } from '../../../figures/core-name.ts';
import { sharedWords } from '../../../language/words/shared-words.ts';
import { pickFigure, type PickedFigure } from '../../../figures/pick-figure.ts';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { termCoverage } from '../../../search/rank/term-coverage.ts';
import type { Question } from '../../../question/question.ts';
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
  readonly question: Question;
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
    if (
      whole.length === operands.length &&
      alike(whole.map(({ row }) => row)) &&
      asMeant(whole, search.asked)
    )
      return calledAlike(whole, indicator);
  }
  return undefined;
}

/**
 * A target beside a result only where the question tells them apart, as such or by their years; and
 * added to one only as such, for a sum of what was done and what is meant to be is neither.
 */
function asMeant(found: readonly FoundOperand[], { operation }: FigureQuestion): boolean {
  const targets = found.filter(({ row }) => row.kind === 'target').length;
  const mixed = targets > 0 && targets < found.length;
  if (!mixed || found.some(({ kind }) => kind !== undefined)) return true;
  return operation !== 'sum' && inTheirYears(found);
}

/** What came about, and what was planned for years after that. */
function inTheirYears(found: readonly FoundOperand[]): boolean {
  const [targets, results] = [true, false].map((ofTargets) =>
    found.flatMap(({ year, row }) => ((row.kind === 'target') === ofTargets ? [year ?? NaN] : [])),
  );
  return Math.max(...(results ?? [])) < Math.min(...(targets ?? []));
}

function alike(rows: readonly FigureRow[]): boolean {
  const [first] = rows;
  return first !== undefined && rows.every((row) => comparable(first, row));
}

/**
 * A listed indicator goes by its own name, whichever of them a report has; others by what is left
 * of them without what is done to them. Undefined where they name several things, or where one
 * tells what is done and another what there is: of those nothing is computed.
 */
function calledAlike(
  found: readonly FoundOperand[],
  indicator: AskedIndicator,
): readonly FoundOperand[] | undefined {
  const rows = found.map(({ row }) => row);
  const name = 'listed' in indicator ? indicator.listed.name : commonName(rows);
  if (name === undefined) return undefined;
  return found.map((one) => ({ ...one, row: { ...one.row, indicator: name } }));
}

function commonName(rows: readonly FigureRow[]): string | undefined {
  const names = rows.map(({ indicator }) => indicator);
  const [first] = names;
  if (names.every((name) => name.replace(totals, '') === first?.replace(totals, ''))) return first;
  if (new Set(rows.map(tellsOfDoing)).size > 1) return undefined;
  return new Set(names.map(coreName)).size === 1 ? first : undefined;
}

const totals = /(?:总数|数量|总量|总额)$/u;

function wantedOf({ year, period, kind }: FigureOperand) {
  const span = period && `${period.first}-${period.last}`;
  return { period: year === undefined ? span : String(year), kind };
}

function rowsFor(
  { place, year }: FigureOperand,
  indicator: AskedIndicator,
  { atHand, asked, question }: OperandSearch,
): readonly FigureRow[] {
  if (!place) return [];
  if ('listed' in indicator) return figuresOfPlace(place, indicator.listed.name, atHand);
  const all = figuresOfPlace(place, undefined, atHand).map(increaseAsAmount);
  const rows = year === undefined ? all : all.filter(({ period }) => period === String(year));
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
  { terms }: Question,
): readonly FigureRow[] {
  const likened = rows
    .map((row) => ({ row, core: coreName(row.indicator) }))
    .map(({ row, core }) => ({ row, core, shared: sharedByCore(row.indicator, core, words) }))
    .filter(({ shared }) => shared >= leastShared)
    .filter(({ row }) => {
      const said = normaliseText(`${row.indicator} ${row.quote} ${withoutNumber(row)}`);
      return termCoverage(terms, said) >= leastCovered;
    });
  const best = Math.max(0, ...likened.map(({ shared }) => shared));
  const named = likened.filter(({ shared }) => shared === best);
  const longest = Math.max(0, ...named.map(({ core }) => core.length));
  const cores = new Set(named.flatMap(({ core }) => (core.length === longest ? core : [])));
  return likened.filter(({ core }) => cores.has(core)).map(({ row }) => row);
}

/** 加装17部电梯 speaks of 加装电梯. */
function withoutNumber({ quote, value, unit }: FigureRow): string {
  return quote.replace(`${value}${unit}`, '');
}

const joins = /[和与及、]/gu;

function sharedByCore(name: string, core: string, words: string): number {
  const head = core.split('的').at(-1) ?? core;
  const ofHead = head.length < leastOfHead ? 0 : besideHead * sharedWords(head, words);
  const ofCore = sharedWords(core.replace(joins, ''), words);
  return Math.max(sharedWords(name, words), ofCore, ofHead);
}

// 评价入库的雏鹰企业 are 雏鹰企业, where no figure is called just that.
const leastOfHead = 4;
const besideHead = 0.9;

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
