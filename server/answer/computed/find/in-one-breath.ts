import { increaseAsAmount } from '../../../../figures/core-name.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { normalUnit } from '../../../../language/numbers/units/normal-unit.ts';
import { sharedWords } from '../../../../language/words/shared-words.ts';
import type { Operand } from '../../../../question/task.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import type { Finding } from './find-alike.ts';
import { periodsAsked, rowsOfOperand } from './operand-rows.ts';

// So near to each other stand things that a report counts up.
const oneBreath = 120;
const leastShared = 0.6;

/**
 * The figures of things that a report counts up in one sentence, each named by words that the others
 * do not have; undefined where several could be meant.
 *
 * 供热管网和燃气管网一共改造多少公里 → 供热管网改造33.5公里, 燃气管网改造113公里
 */
export async function findInOneBreath(
  operands: readonly Operand[],
  parts: ExecutorParts,
): Promise<Finding | undefined> {
  const [first, ...others] = operands;
  if (!first || others.length === 0 || !areOfOneTime(operands)) return undefined;
  const rows = (await rowsOfOperand(first, parts))
    .map(increaseAsAmount)
    .filter((row) => isAsked(row, first));
  const choices = operands.map((operand) => rowsNamed(operand, operands, rows));
  const runs = (choices[0] ?? [])
    .map((row) => runFrom(row, choices.slice(1)))
    .filter((run) => run !== undefined);
  const [run, another] = runs;
  if (!run || another) return undefined;
  const found = operands.flatMap((operand, at) => {
    const row = run[at];
    return row ? [{ operand, row, others: [] }] : [];
  });
  return { found, missing: [] };
}

function areOfOneTime(operands: readonly Operand[]): boolean {
  const times = operands.map((one) => [one.place?.code, ...periodsAsked(one)].join(' '));
  return new Set(times).size === 1;
}

function isAsked({ measure, unit, period }: FigureRow, operand: Operand): boolean {
  const asked = periodsAsked(operand);
  const isAmount = measure === 'level' || measure === 'count';
  const ofTime = asked.length === 0 || asked.includes(period);
  const ofUnit =
    operand.unit === undefined || normalUnit(unit).unit === normalUnit(operand.unit).unit;
  return isAmount && ofTime && ofUnit;
}

/** The rows that say most of a thing's words, and more of them than of another's. */
function rowsNamed(
  { thing }: Operand,
  operands: readonly Operand[],
  rows: readonly FigureRow[],
): readonly FigureRow[] {
  const others = operands.map((one) => one.thing.words).filter((words) => words !== thing.words);
  const likened = rows
    .map((row) => ({ row, said: wordsOf(row) }))
    .map(({ row, said }) => ({ row, said, shared: sharedWords(thing.words, said) }))
    .filter(({ shared }) => shared >= leastShared)
    .filter(({ said, shared }) => others.every((words) => sharedWords(words, said) < shared));
  const best = Math.max(0, ...likened.map(({ shared }) => shared));
  return likened.filter(({ shared }) => shared === best).map(({ row }) => row);
}

/** A row's name and the clause that it was read from. */
function wordsOf({ indicator, quote }: FigureRow): string {
  const clause = quote.split(/[，；。]/u).at(-1) ?? quote;
  return `${indicator} ${clause}`.replace(/[“”"]/gu, '').toLowerCase();
}

/** One row of each choice beside the first, all in one breath; undefined where one has none or two. */
function runFrom(
  first: FigureRow,
  choices: readonly (readonly FigureRow[])[],
): readonly FigureRow[] | undefined {
  const run = [first];
  for (const rows of choices) {
    const [near, another] = rows.filter((row) => isBeside(row, first));
    if (!near || another) return undefined;
    run.push(near);
  }
  return run;
}

function isBeside(row: FigureRow, first: FigureRow): boolean {
  const alike = (['reportId', 'period', 'kind'] as const).every((key) => row[key] === first[key]);
  const sameUnit = normalUnit(row.unit).unit === normalUnit(first.unit).unit;
  const apart = Math.abs(row.start - first.start);
  return alike && sameUnit && apart > 0 && apart <= oneBreath;
}
