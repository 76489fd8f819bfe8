import type { InkBox } from '../../formats/pages/ink/ink-box.ts';

/** A straight line as a page shows it: a level one stands `at` a height, an upright one `at` a side. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number };

/** The lines of a page, each list by where they stand, then by where they begin. */
export type Rules = { readonly levels: readonly Rule[]; readonly uprights: readonly Rule[] };

/** Lengths that hold for a page of whatever unit, in points. */
export const lengths = {
  /** A box that is thinner is a line. */
  thin: 3,
  /** Lines that are nearer are one, drawn twice, or double: no row and no column is as narrow. */
  near: 4,
  /** Dashes, and the pieces that a program draws cell by cell, are not further apart. */
  gap: 5,
  /** What is shorter rules nothing. */
  shortest: 6,
};

/** The lines among what a page draws: those drawn twice, in dashes or cell by cell are one. */
export function rulesAmong(boxes: readonly InkBox[], point: number): Rules {
  const thin = lengths.thin * point;
  const levels = boxes
    .filter(([, top, , bottom]) => bottom - top <= thin)
    .map(([left, top, right, bottom]) => ({ at: (top + bottom) / 2, from: left, to: right }));
  const uprights = boxes
    .filter(([left, , right]) => right - left <= thin)
    .map(([left, top, right, bottom]) => ({ at: (left + right) / 2, from: top, to: bottom }));
  return { levels: joined(levels, point), uprights: joined(uprights, point) };
}

function joined(rules: readonly Rule[], point: number): readonly Rule[] {
  return standingTogether(rules, lengths.near * point)
    .flatMap((own) => joinedAlong(own, lengths.gap * point))
    .filter(({ from, to }) => to - from >= lengths.shortest * point);
}

/** Lines that stand so near each other that they are meant to be at one place. */
function standingTogether(rules: readonly Rule[], near: number): readonly (readonly Rule[])[] {
  const groups: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const open = groups.at(-1);
    if (open?.[0] && rule.at - open[0].at <= near) open.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

function joinedAlong(rules: readonly Rule[], gap: number): readonly Rule[] {
  const at = rules.reduce((sum, rule) => sum + rule.at, 0) / rules.length;
  const all: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of rules.toSorted((a, b) => a.from - b.from)) {
    const open = all.at(-1);
    if (open && from - open.to <= gap) open.to = Math.max(open.to, to);
    else all.push({ at, from, to });
  }
  return all;
}

/** Whether a level line and an upright one meet or cross. */
export function meet(level: Rule, upright: Rule, near: number): boolean {
  return isOn(upright.at, level, near) && isOn(level.at, upright, near);
}

function isOn(place: number, { from, to }: Rule, near: number): boolean {
  return place >= from - near && place <= to + near;
}
