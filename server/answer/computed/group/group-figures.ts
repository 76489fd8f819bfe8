import { ofCommonUnit } from '../../../../figures/common-unit.ts';
import { comparable } from '../../../../figures/compute-figures.ts';
import type { FigureRow, Measure } from '../../../../figures/figure-row.ts';
import { pickFigure } from '../../../../figures/pick-figure.ts';
import type { FigureBorder } from '../../../../library/figures/figure-border.ts';
import type { Orientation, ReportSummary } from '../../../../library/report.ts';
import type { ReportFilter } from '../../../../library/report-filter.ts';
import type { Group, Operand } from '../../../../question/task.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import { amounts, measuresInTurn, rates } from '../find/find-alike.ts';
import { rowsNamedAlike } from '../find/named-alike.ts';
import { withOwnPlans } from '../find/own-plan.ts';
import { periodsAsked, rowsOfIndicator, rowsOfPlace } from '../find/operand-rows.ts';

/** One figure of each place of a group, all of one time, kind, measure and unit. */
export type GroupFigures = {
  /** In the order of the places. */
  readonly rows: readonly FigureRow[];
  readonly kind: Orientation;
  /** As rows keep it: 2023, 2021-2025. */
  readonly period: string;
  /** The reports that were looked through for it. */
  readonly searched: readonly ReportSummary[];
  /** Those of them that do not tell it, nor does another of their place. */
  readonly silent: readonly ReportSummary[];
  /** Members of the group without a report of that time. */
  readonly absent: readonly string[];
};

/**
 * The figure asked for of every place of a group that states one. Where the question leaves time,
 * kind or measure open, the newest that most places state.
 */
export async function figuresOfGroup(
  group: Group,
  of: Operand,
  parts: ExecutorParts,
  border?: FigureBorder,
): Promise<GroupFigures | undefined> {
  const reports = await reportsOfGroup(group, of, parts);
  const codes = new Map(reports.map(({ id, regionCode }) => [id, regionCode ?? '']));
  const rows = withOwnPlans(await rowsOf(of, reports, parts), reports);
  const byPlace = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const code = codes.get(row.reportId) ?? '';
    byPlace.set(code, [...(byPlace.get(code) ?? []), row]);
  }
  const places = [...byPlace.values()];
  const best = bestChoice(choicesOf(places, of, border));
  return best && told(withOtherTimes(best, places, group, of), group, reports);
}

/** The reports of the places of a group, one level of them where it names none and many are here. */
async function reportsOfGroup(
  group: Group,
  { reportYear }: Operand,
  { reads, scope }: ExecutorParts,
): Promise<readonly ReportSummary[]> {
  const given = reportYear === undefined ? {} : { planYears: [reportYear] };
  const reports = await reads.reports({ ...scope, ...given, ...filterOf(group) });
  const placed = reports.filter(
    ({ level, regionCode }) =>
      level !== null && level !== 'nation' && regionCode !== (group.within?.code ?? null),
  );
  return group.members || group.levels ? placed : ofOneLevel(placed);
}

function filterOf({ members, levels, within }: Group): ReportFilter {
  return {
    kinds: ['report'],
    ...(members && { placeCodes: members.map(({ code }) => code) }),
    ...(!members && levels && { levels }),
    ...(!members && within && { placePrefixes: [within.code] }),
  };
}

// With so many places of one level, 各地 are those; with fewer, whatever places there are.
const manyPlaces = 8;

/** Provinces are not put in one order with counties where there are enough of them. */
function ofOneLevel(reports: readonly ReportSummary[]): readonly ReportSummary[] {
  for (const level of ['province', 'prefecture', 'county'] as const) {
    const own = reports.filter((report) => report.level === level);
    if (new Set(own.map(({ regionCode }) => regionCode)).size >= manyPlaces) return own;
  }
  return reports;
}

async function rowsOf(
  of: Operand,
  reports: readonly ReportSummary[],
  parts: ExecutorParts,
): Promise<readonly FigureRow[]> {
  const { thing } = of;
  if (thing.type === 'indicator')
    return rowsOfIndicator(thing.indicator.name, { reportIds: idsOf(reports) }, parts);
  const timed = { reportIds: idsOf(reportsTelling(of, reports)) };
  return rowsNamedAlike(await rowsOfPlace(timed, parts), thing.words, parts.question.terms);
}

const mostIds = 1000;

function idsOf(reports: readonly ReportSummary[]): readonly string[] {
  return reports.slice(0, mostIds).map(({ id }) => id);
}

/** Words are looked for in the reports of their time alone: the newest where none is asked. */
function reportsTelling(
  { period, kind }: Operand,
  reports: readonly ReportSummary[],
): readonly ReportSummary[] {
  const newest = Math.max(0, ...reports.map(({ planYear }) => planYear ?? 0));
  if (!period) return reports.filter(({ planYear }) => planYear === newest);
  return reports.filter((report) => covers(report, period.last, kind));
}

function covers(
  { planYear, reviewYear }: ReportSummary,
  year: number,
  kind?: Orientation,
): boolean {
  if (kind) return (kind === 'target' ? planYear : reviewYear) === year;
  return planYear === year || reviewYear === year;
}

/** Of places that are named and of no time, those that do not tell that time tell their own newest. */
function withOtherTimes(
  choice: Choice,
  places: readonly (readonly FigureRow[])[],
  { members }: Group,
  of: Operand,
): Choice {
  const [first] = choice.rows;
  if (!members || of.period || !first) return choice;
  const told = new Set(choice.rows.map(({ place }) => place));
  const others = places
    .filter((rows) => rows.every(({ place }) => !told.has(place)))
    .flatMap((rows) => pickFigure(rows, first.measure, newestOf(choice, of))?.row ?? [])
    .filter((row) => comparable(first, row));
  return { ...choice, rows: [...choice.rows, ...others] };
}

function newestOf({ kind }: Choice, { basis }: Operand) {
  return { period: undefined, kind, basis };
}

type Choice = Pick<GroupFigures, 'rows' | 'kind' | 'period'>;

function choicesOf(
  places: readonly (readonly FigureRow[])[],
  of: Operand,
  border: FigureBorder | undefined,
): readonly Choice[] {
  const kinds: readonly Orientation[] = of.kind ? [of.kind] : ['result', 'target'];
  return kinds.flatMap((kind) =>
    measuresAsked(of, border).flatMap((measure) =>
      periodsOf(places.flat(), of).map((period) => {
        const wanted = { period, kind, basis: of.basis };
        const picked = places.flatMap((rows) => pickFigure(rows, measure, wanted)?.row ?? []);
        return { kind, period, rows: ofCommonUnit(picked) };
      }),
    ),
  );
}

function measuresAsked(of: Operand, border: FigureBorder | undefined): readonly Measure[] {
  if (border?.unit === '%' && (of.measure ?? 'both') === 'both') return ['growth', 'share'];
  const [first, ...rest] = measuresInTurn([of]).filter((measure) => measure !== 'change');
  if (of.measure === 'growth') return rates.slice(0, 1);
  return of.measure === 'amount' ? amounts : [...(first ? [first] : []), ...rest];
}

function periodsOf(rows: readonly FigureRow[], of: Operand): readonly string[] {
  const asked = periodsAsked(of);
  if (asked.length > 0) return asked;
  return [...new Set(rows.map(({ period }) => period))].filter((one) => /^\d{4}$/u.test(one));
}

/** What came about before what is planned, the newest time that half as many tell as tell the commonest. */
function bestChoice(choices: readonly Choice[]): Choice | undefined {
  const most = Math.max(0, ...choices.map(({ rows }) => rows.length));
  if (most < 2) return undefined;
  return choices
    .filter(({ rows }) => rows.length * 2 >= most)
    .toSorted(
      (a, b) =>
        Number(a.kind === 'target') - Number(b.kind === 'target') ||
        b.period.localeCompare(a.period) ||
        b.rows.length - a.rows.length,
    )[0];
}

function told(choice: Choice, group: Group, reports: readonly ReportSummary[]): GroupFigures {
  const last = Number(choice.period.slice(-4));
  const ofTime = reports.filter((report) => covers(report, last, choice.kind));
  const mentioning = new Set(choice.rows.map(({ reportId }) => reportId));
  const telling = new Set(
    reports.flatMap(({ id, regionCode }) => (mentioning.has(id) ? [regionCode] : [])),
  );
  const heard = new Set([...ofTime.map(({ regionCode }) => regionCode), ...telling]);
  return {
    ...choice,
    searched: ofTime,
    silent: ofTime.filter(({ regionCode }) => !telling.has(regionCode)),
    absent: (group.members ?? []).filter(({ code }) => !heard.has(code)).map(({ name }) => name),
  };
}
