import { cellKind } from '../../../language/tables/cell-kind.ts';
import { pageLines, type LinePiece, type TextRun } from '../../formats/pages/page-lines.ts';
import { columnsOf } from '../page-tables.ts';
import type { RuledFrame } from './frames.ts';
import { lengths, meet, type Rule, type Rules } from './rules.ts';

// Over the table, under its headers, and under the table: official tables are drawn so.
const fewestLevels = 3;
// A page with more is no table; to look at all pairs would take long.
const mostLevels = 2_000;

type Page = { readonly rules: Rules; readonly runs: readonly TextRun[]; readonly point: number };

/**
 * The frames of tables that are drawn with level lines alone: their columns part where words leave a gap
 * from top to bottom, but for those that stand over several or have a line of their own under several.
 */
export function levelFrames({ rules, runs, point }: Page): readonly RuledFrame[] {
  if (rules.levels.length > mostLevels || rules.uprights.length > mostLevels) return [];
  const near = lengths.near * point;
  const free = rules.levels.filter(
    (level) => !rules.uprights.some((one) => meet(level, one, near)),
  );
  return stacksOf(free, near).flatMap((stack) => frameOf(stack, runs, near) ?? []);
}

/** Lines that begin and end at the same sides, with the shorter ones between them. */
function stacksOf(levels: readonly Rule[], near: number): readonly (readonly Rule[])[] {
  const stacks: Rule[][] = [];
  for (const level of levels.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const stack = stacks.find(([first]) => first && isSame(first, level, near));
    if (stack) stack.push(level);
    else stacks.push([level]);
  }
  return stacks
    .filter(({ length }) => length >= fewestLevels)
    .map((stack) => [...stack, ...levels.filter((level) => standsIn(level, stack))]);
}

function isSame(one: Rule, other: Rule, near: number): boolean {
  return Math.abs(one.from - other.from) <= near && Math.abs(one.to - other.to) <= near;
}

function standsIn(level: Rule, stack: readonly Rule[]): boolean {
  const [first] = stack;
  const places = stack.map(({ at }) => at);
  return (
    first !== undefined &&
    !stack.includes(level) &&
    level.from >= first.from &&
    level.to <= first.to &&
    level.at > Math.min(...places) &&
    level.at < Math.max(...places)
  );
}

function frameOf(
  stack: readonly Rule[],
  runs: readonly TextRun[],
  near: number,
): RuledFrame | undefined {
  const [left, right] = [stack[0]?.from ?? 0, stack[0]?.to ?? 0];
  const ys = [...new Set(stack.map(({ at }) => at))].toSorted((a, b) => a - b);
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const own = runs.filter(
    (run) =>
      run.text.trim() !== '' &&
      run.left >= left - near &&
      run.right <= right + near &&
      run.baseline > top &&
      run.baseline < bottom,
  );
  const pieces = pageLines(1, own).map((line) => line.pieces ?? [line]);
  const gaps = gapsOf(pieces);
  if (!gaps) return undefined;
  const inner = gaps.map(middleOf);
  const levels = stack.map((level) => snapped(level, gaps));
  const bands = bandsOf(ys, own);
  const uprights = inner.flatMap((x) => upright(x, { bands, levels }));
  return { xs: [left, ...inner, right], ys, levels, areGuessed: true, uprights };
}

type Gap = readonly [end: number, begin: number];

function middleOf([end, begin]: Gap): number {
  return (end + begin) / 2;
}

/**
 * The gaps between the words of columns, those of the headers right above the first
 * numbers among them. Undefined where there are none, two overlap, or not each column has a header.
 */
function gapsOf(rows: readonly (readonly LinePiece[])[]): readonly Gap[] | undefined {
  const first = rows.findIndex((row) => row.some(({ text }) => cellKind(text) === 'value'));
  const heads = rows.slice(0, Math.max(0, first)).findLast(({ length }) => length > 1);
  const columns = columnsOf(rows.slice(first).map((pieces) => ({ pieces })));
  const from = columns.length - (heads?.length ?? 0);
  if (first < 0 || !heads || from < 0 || from > 1) return undefined;
  const whole = columns.map(({ left, right }, at) => {
    const head = heads[at - from];
    return head
      ? ([Math.min(left, head.left), Math.max(right, head.right)] as const)
      : ([left, right] as const);
  });
  const gaps = whole.slice(1).map(([left], at) => [whole[at]?.[1] ?? 0, left] as const);
  return gaps.length === 0 || gaps.some(([end, begin]) => end >= begin) ? undefined : gaps;
}

/** A line that is drawn under some columns, a little shorter than they are, ends where they part. */
function snapped(level: Rule, gaps: readonly Gap[]): Rule {
  const snap = (place: number) => {
    const gap = gaps.find(([end, begin]) => place >= end && place <= begin);
    return gap ? middleOf(gap) : place;
  };
  return { ...level, from: snap(level.from), to: snap(level.to) };
}

/** What stands between two lines. */
type Band = { readonly top: number; readonly bottom: number; readonly runs: readonly TextRun[] };

function bandsOf(ys: readonly number[], runs: readonly TextRun[]): readonly Band[] {
  return ys.slice(1).map((bottom, at) => {
    const top = ys[at] ?? 0;
    return {
      top,
      bottom,
      runs: runs.filter(({ baseline }) => baseline > top && baseline <= bottom),
    };
  });
}

type Around = { readonly bands: readonly Band[]; readonly levels: readonly Rule[] };

/** The parting at a place, band by band, but where words stand over it or a line of theirs goes under it. */
function upright(x: number, { bands, levels }: Around): readonly Rule[] {
  return bands.flatMap(({ top, bottom, runs: band }): readonly Rule[] => {
    const under = levels.filter(({ at: place }) => place === bottom);
    // Where the line under one header ends and that under another begins.
    const isParted = under.some(({ to }) => to === x) && under.some(({ from }) => from === x);
    const isOver = band.some(({ left, right }) => left < x && right > x);
    const isUnderlined = under.some(
      (level) => level.from < x && level.to > x && standsOverAll(level, band),
    );
    return !isParted && (isOver || isUnderlined) ? [] : [{ at: x, from: top, to: bottom }];
  });
}

/** A header has a line of its own where nothing else stands over it, in a band that goes on beside it. */
function standsOverAll(level: Rule, band: readonly TextRun[]): boolean {
  const over = band.filter(({ left, right }) => right > level.from && left < level.to);
  const [only] = over;
  return over.length === 1 && over.length < band.length && cellKind(only?.text ?? '') !== 'value';
}
