import { JoinedPlaces } from './joined-places.ts';
import { lengths, meet, type Rule, type Rules } from './rules.ts';

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

function hangingTogether({ levels, uprights }: Rules, near: number): readonly Rules[] {
  const joined = new JoinedPlaces(levels.length + uprights.length);
  for (const [at, level] of levels.entries()) {
    for (const [beside, upright] of uprights.entries()) {
      if (meet(level, upright, near)) joined.join(at, levels.length + beside);
    }
  }
  return joined.groups().map((places) => ({
    levels: places.flatMap((at) => levels[at] ?? []),
    uprights: places.flatMap((at) => uprights[at - levels.length] ?? []),
  }));
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
