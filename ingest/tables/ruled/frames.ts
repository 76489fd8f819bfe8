import { lengths, type Rule, type Rules } from './rules.ts';

/** Lines that hang together, and where they part columns (`xs`) and rows (`ys`), the outer edges among them. */
export type RuledFrame = Rules & {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Where no upright line is drawn, and columns part where words do. */
  readonly areGuessed?: true;
};

// A drawing of so many lines is a map or a plan; to look at all pairs would take for ever.
const mostPairs = 2_000_000;

/** The frames of lines on a page: one for each table that is drawn with level and upright lines. */
export function ruledFrames({ levels, uprights }: Rules, point: number): readonly RuledFrame[] {
  if (levels.length * uprights.length > mostPairs) return [];
  const near = lengths.near * point;
  return hangingTogether({ levels, uprights }, near).flatMap((rules) => {
    const own = withoutLooseEnds(rules, near);
    return own.levels.length > 1 && own.uprights.length > 1
      ? [{ ...own, ...edges(own, near) }]
      : [];
  });
}

/** Whether a level line and an upright one meet or cross. */
function meet(level: Rule, upright: Rule, near: number): boolean {
  return isOn(upright.at, level, near) && isOn(level.at, upright, near);
}

function isOn(place: number, { from, to }: Rule, near: number): boolean {
  return place >= from - near && place <= to + near;
}

function hangingTogether({ levels, uprights }: Rules, near: number): readonly Rules[] {
  const parents = Array.from({ length: levels.length + uprights.length }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] ?? 0] ?? 0;
    return root;
  };
  for (const [at, level] of levels.entries()) {
    for (const [beside, upright] of uprights.entries()) {
      if (meet(level, upright, near)) parents[rootOf(at)] = rootOf(levels.length + beside);
    }
  }
  const groups = new Map<number, { levels: Rule[]; uprights: Rule[] }>();
  const groupOf = (at: number) => {
    const group = groups.get(rootOf(at)) ?? { levels: [], uprights: [] };
    groups.set(rootOf(at), group);
    return group;
  };
  for (const [at, level] of levels.entries()) groupOf(at).levels.push(level);
  for (const [at, upright] of uprights.entries())
    groupOf(levels.length + at).uprights.push(upright);
  return [...groups.values()];
}

/**
 * Lines without what hangs over: a stroke under or through words that only touches a side of a cell
 * parts nothing. A side of the table that is open, as many are drawn, ends as well as a line does.
 */
function withoutLooseEnds({ levels, uprights }: Rules, near: number): Rules {
  const [sides, ends] = [outerEdges(levels, near), outerEdges(uprights, near)];
  return {
    levels: levels.flatMap((rule) => endingAt(rule, uprights, sides, near)),
    uprights: uprights.flatMap((rule) => endingAt(rule, levels, ends, near)),
  };
}

function endingAt(
  rule: Rule,
  crossing: readonly Rule[],
  outer: readonly number[],
  near: number,
): readonly Rule[] {
  const stops = crossing.filter((other) => meet(rule, other, near)).map(({ at }) => at);
  const open = outer.filter((edge) =>
    [rule.from, rule.to].some((end) => Math.abs(end - edge) <= near),
  );
  const all = [...stops, ...open];
  const [from, to] = [smallest(all), largest(all)];
  return to - from > near ? [{ at: rule.at, from, to }] : [];
}

function edges({ levels, uprights }: Rules, near: number): Pick<RuledFrame, 'xs' | 'ys'> {
  return {
    xs: edgesOf(uprights, outerEdges(levels, near), near),
    ys: edgesOf(levels, outerEdges(uprights, near), near),
  };
}

/** Where lines stand, and the outer edges at which none does. */
function edgesOf(
  rules: readonly Rule[],
  outer: readonly number[],
  near: number,
): readonly number[] {
  const places = rules.map(({ at }) => at);
  const open = outer.filter((edge) => places.every((place) => Math.abs(place - edge) > near));
  return apart([...places, ...open]);
}

/** Where the lines that reach farthest end: several, for one alone may stick out. */
function outerEdges(rules: readonly Rule[], near: number): readonly number[] {
  const [first, last] = [
    smallest(rules.map(({ from }) => from)),
    largest(rules.map(({ to }) => to)),
  ];
  return [first, last].filter(
    (edge) =>
      rules.filter(({ from, to }) => [from, to].some((end) => Math.abs(end - edge) <= near))
        .length > 1,
  );
}

function apart(places: readonly number[]): readonly number[] {
  return [...new Set(places)].toSorted((a, b) => a - b);
}

// A page may have more lines than a call may have arguments.
function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), -Infinity);
}
