import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { FoundQuantity } from '../../../language/numbers/quantity.ts';
import { yearPeriod, type Period } from '../../../language/years/period.ts';
import { saidDirection } from '../../slots/directions.ts';
import { borderOf } from '../../slots/border/border.ts';
import { claimedRank } from '../../slots/claimed-rank.ts';
import { yearsOf } from '../../slots/time/period-mentions.ts';
import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import type { AskedClaim, Operand, Task } from '../../task.ts';
import { askedOrder } from '../asked/asked-order.ts';
import { samePeriod } from '../operands/pair-kinds.ts';
import { pairOperands } from '../operands/pair-operands.ts';

/** One figure: 静海2023年GDP目标是多少. */
export function buildValue(slots: Slots): Task | undefined {
  const [of] = pairOperands(withoutBases(slots));
  return (
    of && { do: 'value', of: ofItsReport(of), ...(saysNewest.test(slots.text) && { newest: true }) }
  );
}

const newest = readTable(new URL('./words-of-newest.tsv', import.meta.url), ['words', 'example']);
const saysNewest = new RegExp(anyOf(newest.map(({ words }) => words)), 'u');

/** 跟2015年比降了多少 asks for no figure of 2015. */
function withoutBases(slots: Slots): Slots {
  const periods = slots.periods.filter(({ start, end }) => !isHeldAgainst(slots.text, start, end));
  return { ...slots, periods };
}

function isHeldAgainst(text: string, start: number, end: number): boolean {
  const joined = /[跟和与同比较]$/u.test(text.slice(0, start));
  return (
    joined && (/[比较]$/u.test(text.slice(0, start)) || /^[年底末的]*相?比/u.test(text.slice(end)))
  );
}

/** A target that is told in the report of a year is of that year; what it tells of that year may be one. */
export function ofItsReport(operand: Operand): Operand {
  const { period, reportYear, kind, ...of } = operand;
  if (reportYear === undefined) return operand;
  // What came about in its own year a report can only expect.
  if (period?.type === 'year' && period.first === reportYear && kind === 'result')
    return { ...of, period, reportYear };
  return period || kind !== 'target' ? operand : { ...operand, period: yearPeriod(reportYear) };
}

/** One figure over the years: 近三年的变化. */
export function buildTrend(slots: Slots): Task | undefined {
  const operands = pairOperands(slots).map(ofItsReport);
  const [first] = operands;
  if (!first) return undefined;
  // 2021年计划、2022年完成、2023年计划 are each told as what they are.
  if (areOfTwoKinds(operands)) return { do: 'compare', operands, want: 'which' };
  const { period: _, reportYear: __, ...of } = first;
  const periods = slots.periods.flatMap(({ period }) =>
    period.type === 'years' ? yearsOf(period) : [period],
  );
  const told = periods.length > 0 ? eachInTurn(periods) : yearsReported(slots, of);
  const steps = strengthOf(slots.cues, 'trend', 'steps') > 0 ? askedOrder(slots) : undefined;
  return { do: 'trend', of, periods: told, ...(steps && { steps }) };
}

function areOfTwoKinds(operands: readonly Operand[]): boolean {
  const areTold = operands.every(({ kind, period }) => kind && period?.first === period?.last);
  return areTold && new Set(operands.map(({ kind }) => kind)).size > 1;
}

/** Each time once, the earliest first. */
function eachInTurn(periods: readonly Period[]): readonly Period[] {
  return periods
    .filter((one, at) => periods.findIndex((other) => samePeriod(one, other)) === at)
    .toSorted((a, b) => a.first - b.first || a.last - b.last);
}

/** 2019、2020两份报告里的变化: each report tells the target of its year, or what came of the one before. */
export function yearsReported({ reports = [] }: Slots, { kind }: Pick<Operand, 'kind'>) {
  return reports.map(({ period: { first } }) => yearPeriod(kind === 'target' ? first : first - 1));
}

/** Whether a figure is as the question says: 超过5%了吗. */
export function buildVerify(slots: Slots): Task | undefined {
  const claim = claimOf(slots);
  return claim && { do: 'verify', claim };
}

/** What a question claims: its first number that is no time, a rank, or a direction. */
export function claimOf(slots: Slots): AskedClaim | undefined {
  const [of] = pairOperands(slots);
  const { text, quantities, things } = slots;
  const [first] = quantities;
  const said = first ? exactly(first, text) : claimedRank(text);
  const around = things.listed.reduce(blanked, text);
  const direction = saidDirection(around);
  if (!of || (!said && !direction)) return undefined;
  const border = quantities[0] && borderOf(text, quantities[0]);
  const value = said && { amount: said.amount, unit: said.base, words: said.written };
  return {
    of: ofItsReport(of),
    ...(value && { value }),
    ...(border && { border }),
    ...(direction && { direction }),
  };
}

/** 两成多 is no number that a figure could be held against, only the way it goes. */
function exactly<Found extends FoundQuantity>(quantity: Found, text: string): Found | undefined {
  return /^(?:多|出头)/u.test(text.slice(quantity.unitEnd)) ? undefined : quantity;
}

/** 上涨 of a name says no direction. */
function blanked(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  if (start < 0) return text;
  return `${text.slice(0, start)}${'　'.repeat(end - start)}${text.slice(end)}`;
}
