import { increaseAsAmount } from '../../../../figures/core-name.ts';
import { scopedNames } from '../../../../language/indicators/scopes.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { canonicalIndicator, indicatorNamed } from '../../../../language/indicators/indicators.ts';
import { shortPlaceName, type Place } from '../../../../language/places/place.ts';
import { isNameOfAnother } from '../../../../figures/name-of-another.ts';
import { normalUnit } from '../../../../language/numbers/units/normal-unit.ts';
import { familyOf, households, unitParts } from '../../../../language/numbers/units/units.ts';
import { writePeriod } from '../../../../language/years/written-period.ts';
import type { ReportSummary } from '../../../../library/report.ts';
import type { ReportFilter } from '../../../../library/report-filter.ts';
import type { Operand, Thing } from '../../../../question/task.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import { rowsNamedAlike } from './named-alike.ts';
import { rowsInSentencesOf } from './named-in-sentence.ts';
import { withOwnPlans } from './own-plan.ts';

/** The figures that reports state of their own places under the name of a listed indicator. */
export function rowsOfIndicator(
  indicator: string,
  reports: ReportFilter,
  { reads }: Pick<ExecutorParts, 'reads'>,
): Promise<readonly FigureRow[]> {
  return reads.figures({ reports, indicators: namesOf(indicator), ofOwnPlace: true });
}

/**
 * The figures that could be what is asked of an operand, by the name of its indicator. Those of every
 * time and kind: which of them is meant shows beside the others.
 */
export async function rowsByName(
  operand: Operand,
  parts: ExecutorParts,
): Promise<readonly FigureRow[]> {
  const { thing } = operand;
  if (thing.type !== 'indicator') return [];
  const scoped = scopedNames(thing.indicator.name);
  const names = [...namesOf(thing.indicator.name), thing.words, ...scoped];
  const rows = plainFirst(
    inUnit(await rowsOfOperand(operand, parts, names), operand),
    operand,
    scoped,
  );
  // 国民生产总值 is asked for by that name, and where a report tells it nothing else is meant.
  const exact = rows.filter(
    ({ indicator, period }) => indicator === thing.words && mayBeAsked(period, operand),
  );
  return exact.length > 0 ? exact : rows;
}

/** What is told for a scope alone counts where nothing of that time and kind is told without one. */
function plainFirst(
  rows: readonly FigureRow[],
  operand: Operand,
  scoped: readonly string[],
): readonly FigureRow[] {
  const plain = rows.filter(({ indicator }) => !scoped.includes(indicator));
  const isAsked = ({ kind, period }: FigureRow) =>
    mayBeAsked(period, operand) &&
    (operand.kind === undefined || (kind === 'target') === (operand.kind === 'target'));
  return plain.some(isAsked) ? plain : rows;
}

/** The same by words of the question, which reports may put in other words. */
export async function rowsByWords(
  operand: Operand,
  parts: ExecutorParts,
): Promise<readonly FigureRow[]> {
  const all = (await rowsOfOperand(operand, parts)).map(increaseAsAmount);
  const { words } = operand.thing;
  const timed = inUnit(all, operand).filter(
    (row) =>
      mayBeAsked(row.period, operand) &&
      isMeasuredAlike(row, operand.thing) &&
      !isOfAnother(row.indicator, operand.thing, parts),
  );
  const named = rowsNamedAlike(timed, words, termsOf(operand.thing, parts));
  const isCounted = operand.unit !== undefined || operand.thing.type === 'indicator';
  if (named.length > 0 || !isCounted) return named;
  return rowsInSentencesOf(timed, { words, name: nameOf(operand.thing) }, parts);
}

function nameOf(thing: Thing): string {
  return thing.type === 'indicator' ? thing.indicator.name : thing.words;
}

/** 完成50个地铁站 is no length of a metro: what is counted is not what an indicator measures. */
function isMeasuredAlike({ measure, unit }: FigureRow, thing: Thing): boolean {
  if (thing.type === 'words' || !isAmount.has(measure)) return true;
  const [asked, told] = [thing.indicator.unitFamily, unit].map((one) =>
    familyOf(unitParts(one).base),
  );
  return asked === told || asked === undefined || told === undefined;
}

const isAmount: ReadonlySet<FigureRow['measure']> = new Set(['level', 'count']);

/** 万元GDP用水量 is no GDP, though it says the word. */
function isOfAnother(name: string, thing: Thing, { question }: ExecutorParts): boolean {
  return thing.type === 'indicator' && isNameOfAnother(name, thing.indicator, question.text);
}

/** All figures that reports tell of an operand's place, or those of these names. */
export async function rowsOfOperand(
  { place, reportYear, period }: Pick<Operand, 'place' | 'reportYear' | 'period'>,
  parts: Pick<ExecutorParts, 'reads' | 'scope'>,
  indicators?: readonly string[],
): Promise<readonly FigureRow[]> {
  const { reads, scope } = parts;
  const code = place?.code ?? (await onlyPlace(parts, { period, reportYear }));
  if (code === undefined) return [];
  const given = reportYear === undefined ? {} : { planYears: [reportYear] };
  const reports: ReportFilter = { ...scope, ...given, kinds: ['report'], placeCodes: [code] };
  const own = await reads.figures({ reports, ofOwnPlace: true, ...(indicators && { indicators }) });
  const ofPlace = own.length > 0 || place ? await reads.reports(reports) : [];
  if (own.length > 0 || !place || ofPlace.length > 0) return withOwnPlans(own, ofPlace);
  const around = { ...reports, placeCodes: codesAround(code) };
  const told = await reads.figures({ reports: around, ...(indicators && { indicators }) });
  return told.filter((row) => isOf(place, row));
}

/** The codes of the places around one: 61 of 西安市, 6101. */
function codesAround(code: string): readonly string[] {
  return [2, 4, 6].filter((length) => length < code.length).map((length) => code.slice(0, length));
}

/** What the report of a place around it says of a place: 西安地铁运营里程 in that of 陕西省. */
function isOf({ name }: Place, { place, indicator }: FigureRow): boolean {
  return place.endsWith(name) || indicator.startsWith(shortPlaceName(name));
}

/**
 * The place that all reports in scope are of, if it is one; else the nation, where it tells of that
 * time: who names a year and no place asks how the country did.
 */
async function onlyPlace(
  { reads, scope }: Pick<ExecutorParts, 'reads' | 'scope'>,
  { period, reportYear }: { readonly [Key in 'period' | 'reportYear']: Operand[Key] | undefined },
): Promise<string | undefined> {
  const reports = await reads.reports({ ...scope, kinds: ['report'] });
  const code = codeOfAll(reports);
  if (code !== undefined || (!period && reportYear === undefined)) return code;
  const tells = ({ planYear, reviewYear, regionCode }: ReportSummary) =>
    regionCode === nation &&
    (reportYear === undefined
      ? [planYear, reviewYear].includes(period?.last ?? null)
      : planYear === reportYear);
  return reports.some(tells) ? nation : undefined;
}

const nation = '0';

function codeOfAll(reports: readonly ReportSummary[]): string | undefined {
  const [code, another] = new Set(reports.flatMap(({ regionCode }) => regionCode ?? []));
  return another === undefined ? code : undefined;
}

/** The times under which a row may be kept that is asked for: a plan is told by its last year, too. */
export function periodsAsked({ period }: Pick<Operand, 'period'>): readonly string[] {
  if (!period) return [];
  const written = writePeriod(period);
  return period.type === 'plan' ? [written, String(period.last)] : [written];
}

function mayBeAsked(period: string, operand: Operand): boolean {
  const asked = periodsAsked(operand);
  return asked.length === 0 || asked.includes(period);
}

/** The rows in the unit asked for; where the rate is asked for as well, those too. */
function inUnit(rows: readonly FigureRow[], { unit, measure }: Operand): readonly FigureRow[] {
  if (unit === undefined) return rows;
  const asked = normalUnit(unit).unit;
  const isAskedToo = (row: FigureRow) => measure === 'both' && row.measure === 'growth';
  return rows.filter(
    (row) => (normalUnit(row.unit).unit === asked && mayCount(row, unit)) || isAskedToo(row),
  );
}

/** 41个 of 改造小区41个、惠及5000户 are no 户. */
function mayCount(row: FigureRow, unit: string): boolean {
  return unit !== households || !/^[万亿千百十]*个$/u.test(row.unit);
}

/** All figures of their own places that these reports state. */
export function rowsOfPlace(
  reports: ReportFilter,
  { reads }: Pick<ExecutorParts, 'reads'>,
): Promise<readonly FigureRow[]> {
  return reads.figures({ reports, ofOwnPlace: true });
}

/** Of a question about several things, the terms that speak of this one. */
export function termsOf({ words }: Thing, { question: { terms } }: ExecutorParts) {
  const own = terms.filter((term) => term.words.some((word) => words.includes(word)));
  return own.length > 0 ? own : terms;
}

// Reports say 总数 of a count and 目标 of an aim, which is the same.
const totals = [
  ...['', '总数', '数量', '总量', '总额', '的总数', '的数量'],
  ...['累计数', '的累计数', '的目标', '目标'],
];

export function namesOf(indicator: string): readonly string[] {
  const { name, variants } = indicatorNamed(canonicalIndicator(indicator) ?? indicator) ?? {
    name: indicator,
    variants: [],
  };
  return [name, ...variants]
    .flatMap(inEachPlace)
    .flatMap((one) => totals.map((total) => `${one}${total}`));
}

const ofGdp = /占(?:地区|国内)?生产总值/u;
const levels = ['市', '省', '区', '县', '自治区', '州'];

/** 占地区生产总值比重 is written 占全市生产总值比重, and 占市生产总值比重, too. */
function inEachPlace(name: string): readonly string[] {
  if (!ofGdp.test(name)) return [name];
  const places = levels.flatMap((level) => [level, `全${level}`, `我${level}`]);
  return [name, ...places.map((place) => name.replace(ofGdp, `占${place}生产总值`))];
}
