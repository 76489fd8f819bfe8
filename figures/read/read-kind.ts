import type { FigureKind } from '../figure-row.ts';
import type { Years } from '../../language/years/period.ts';

/** What is known of a figure when its kind and period are read. */
export type Told = {
  readonly orientation: 'result' | 'target' | null;
  readonly reviewYear: number | null;
  readonly planYear: number | null;
  /** The years that its words are about; undefined when nothing says. */
  readonly years: Years | undefined;
  /** Its words aim at these years (到2025年). */
  readonly isGoal: boolean;
  readonly isEstimate: boolean;
  readonly isAverage: boolean;
  readonly isCumulative: boolean;
  /** Something done over time rather than something that stands at its end. */
  readonly isFlow: boolean;
  /** A growth or a change, as against a level. */
  readonly isRate: boolean;
  /** 增长6%, against 提高到60%: the growth of one year unless more are said. */
  readonly isGrowth: boolean;
  /** The years are those of the part of the report, not of its own words. */
  readonly isInherited: boolean;
  /** What stood the same all the while: 稳定在5%以内. */
  readonly isHeld: boolean;
  /** The year that a change is measured from. */
  readonly baseYear: number | undefined;
  /** The first of two values: 由A提高到B. */
  readonly isStart: boolean;
  /** The sentence says that it is a goal (目标, 力争, 提出). */
  readonly saysGoal: boolean;
};

export type KindAndPeriod = {
  readonly kind: FigureKind;
  readonly aggregate?: 'average' | 'cumulative';
  readonly years: Years;
};

/** How a figure is meant and of which years; undefined when nothing tells its years. */
export function readKind(told: Told): KindAndPeriod | undefined {
  const said = told.years ?? usualYears(told);
  if (!said) return undefined;
  const years = behindBase(told, said);
  if (told.isStart) return startValue(told, years);
  const isTarget = aims(told, years);
  const own = ownYears(told, years, isTarget);
  const aggregate = aggregateOf(told, own, isTarget);
  const kind = kindOf(told, isTarget, aggregate);
  const standing = !isTarget && !told.isHeld && aggregate === undefined && own.last > own.first;
  return {
    kind,
    ...(aggregate !== undefined && { aggregate }),
    years: standing ? { first: own.last, last: own.last } : own,
  };
}

function kindOf(
  told: Told,
  isTarget: boolean,
  aggregate: 'average' | 'cumulative' | undefined,
): FigureKind {
  if (isTarget) return 'target';
  if (told.isEstimate) return 'estimate';
  return aggregate ?? 'result';
}

/** 计划产值比1964年增长11%, said in the plan of no year before that, is of the year behind it. */
function behindBase({ baseYear, isRate, isStart, isInherited }: Told, years: Years): Years {
  const isLater = isRate && isInherited && !isStart && baseYear !== undefined;
  return isLater && baseYear >= years.last ? { first: baseYear + 1, last: baseYear + 1 } : years;
}

function usualYears({ orientation, reviewYear, planYear }: Told): Years | undefined {
  const year = orientation === 'target' ? planYear : reviewYear;
  return year === null ? undefined : { first: year, last: year };
}

function aims(
  { orientation, reviewYear, isGoal, saysGoal }: Told,
  { first, last }: Years,
): boolean {
  if (reviewYear === null) return orientation === 'target';
  if (first > reviewYear) return true;
  if (isGoal && saysGoal) return true;
  return last > reviewYear && orientation === 'target';
}

/** The years of an average or of a change against an earlier year reach back to it. */
function ownYears(told: Told, years: Years, isTarget: boolean): Years {
  const { baseYear, isAverage, planYear } = told;
  if (isTarget && planYear !== null && baseYear === undefined && isOneYearsGrowth(told)) {
    return { first: planYear, last: planYear };
  }
  if (baseYear !== undefined && baseYear < years.last) {
    return { first: baseYear + 1, last: years.last };
  }
  if (isAverage && told.isRate && years.first === years.last) return fiveYears(years, isTarget);
  return isTarget ? years : untilNow(told, years);
}

/** No plan sets the growth of five years in one number without saying so. */
function isOneYearsGrowth(told: Told): boolean {
  return told.isGrowth && told.isInherited && !told.isAverage && !told.isCumulative;
}

function fiveYears({ last }: Years, isTarget: boolean): Years {
  return isTarget ? { first: last, last: last + 4 } : { first: last - 4, last };
}

/** “十四五”以来, said in its second year, is about the two years so far. */
function untilNow({ reviewYear }: Told, years: Years): Years {
  if (reviewYear === null || years.last <= reviewYear) return years;
  return { first: Math.min(years.first, reviewYear), last: reviewYear };
}

function aggregateOf(
  told: Told,
  { first, last }: Years,
  isTarget: boolean,
): 'average' | 'cumulative' | undefined {
  if (told.isAverage) return 'average';
  if (told.isCumulative) return 'cumulative';
  if (first === last) return undefined;
  if (told.isRate && (!isTarget || told.baseYear !== undefined)) return 'cumulative';
  return told.isFlow && !isTarget ? 'cumulative' : undefined;
}

/** A start value stands at the end of the year before. */
function startValue({ baseYear }: Told, { first }: Years): KindAndPeriod {
  const year = baseYear ?? first - 1;
  return { kind: 'result', years: { first: year, last: year } };
}
