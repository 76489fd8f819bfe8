import type { FoundQuantity } from '../../language/numbers/find-quantities.ts';
import type { Sentence } from '../../language/sentences/cut-clauses.ts';
import type { FigureRow, Measure } from '../figure-row.ts';
import type { NamedMention } from './named-mention.ts';
import type { ReadableReport } from './readable-report.ts';
import { readKind, type KindAndPeriod } from './read-kind.ts';
import { readDirection, readMeasure } from './read-measure.ts';
import { partOfYear, yearsPeriod, type Months } from '../../language/years/period.ts';
import { planPeriod } from '../../language/years/plan-periods.ts';
import { writePeriod } from '../../language/years/written-period.ts';
import { topicPlace } from './read-place.ts';
import type { ReadingTime } from './reading-time.ts';
import { isFlow } from './stock-or-flow.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';

export type Around = {
  readonly named: NamedMention;
  readonly sentence: Sentence;
  readonly report: ReadableReport;
  readonly time: ReadingTime;
};

/** The row of a figure; undefined when nothing names it or tells its years. */
export function toRow(text: string, around: Around): FigureRow | undefined {
  const { named } = around;
  const { unit } = named.quantity;
  const measure = readMeasure({ ...named, unit });
  const told = named.name === '' ? undefined : kindOf(text, around, measure);
  if (!told) return undefined;
  const said = readDirection(measure, { ...named, unit });
  const direction = named.quantity.value < 0 ? 'down' : said;
  return {
    ...factsOf(text, around, measure),
    ...(direction && { direction }),
    ...meantOf(told),
    ...wordsOf(around),
  };
}

function factsOf(text: string, around: Around, measure: Measure) {
  const { named } = around;
  const { quantity, name, place, listQualifier, basis } = named;
  const { value, low, high, unit } = unsigned(quantity);
  const qualifier = quantity.qualifier ?? listQualifier;
  return {
    reportId: around.report.id,
    place: place ?? placeOf(text, around),
    indicator: measure === 'rank' ? `${name}排名` : name,
    measure,
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    unit,
    ...(qualifier !== undefined && { qualifier }),
    ...(basis && hasBasis(measure) && { basis: basis.basis }),
  };
}

/** A rank, and how far a figure is from another's, are told on none. */
function hasBasis(measure: Measure): boolean {
  return measure !== 'rank' && measure !== 'other';
}

/** 增长-9.6% is a fall of 9.6%: rows say the way apart from the value. */
function unsigned(quantity: FoundQuantity): FoundQuantity {
  const { value, low, high } = quantity;
  if (value >= 0) return quantity;
  const ends = low === undefined || high === undefined ? {} : { low: Math.abs(high), high: -low };
  return { ...quantity, value: -value, ...ends };
}

/** The place its sentence speaks of from its beginning, unless its own words go back to all of it. */
function placeOf(text: string, { named, sentence, report }: Around): string {
  const infront = text.slice(named.clause.start, named.quantity.start);
  if (/全[市区县省州旗镇]/u.test(infront)) return report.region;
  return (
    topicPlace(text.slice(sentence.start, named.quantity.start), report.region) ?? report.region
  );
}

function meantOf({ kind, aggregate, years, months }: Told) {
  const { first, last } = years;
  // 年均 and what several years come to are of no part of one.
  const isPart = months && first === last && aggregate !== 'average';
  const period = isPart ? partOfYear(first, months) : yearsPeriod(first, last);
  return { kind, ...(aggregate && { aggregate }), period: writePeriod(period) };
}

type Told = KindAndPeriod & { readonly months: Months | undefined };

function wordsOf({ named, report }: Around) {
  const { from: start, to: end } = named;
  return { quote: report.text.slice(start, end), start, end };
}

function kindOf(text: string, around: Around, measure: Measure): Told | undefined {
  const { named, sentence, report, time } = around;
  const { quantity, clause } = named;
  const infront = text.slice(clause.start, quantity.start);
  const said = text.slice(sentence.start, quantity.start);
  const own = ownYear(infront);
  const { years, isGoal, isInherited, months, within } = time.at(quantity.start, {
    clauseStart: clause.start,
    saysOneYear: saysOneYear.test(infront),
  });
  const spoken = named.isStart ? (within ?? years) : years;
  const kind = readKind({
    orientation: time.orientation,
    reviewYear: report.reviewYear,
    planYear: report.planYear,
    years: own !== undefined && !named.isStart ? { first: own, last: own } : spoken,
    isGoal,
    saysGoal: goal.test(said),
    isEstimate: isEstimate(text, around),
    isAverage: average.test(`${named.left}${named.predicate}`),
    isCumulative: isCumulative(text, around),
    isFlow: isFlow(named),
    isRate: measure === 'growth' || measure === 'change',
    isGrowth: measure === 'growth' && quantity.unit === '%',
    isInherited,
    isHeld: held.test(infront),
    baseYear: named.isStart ? own : baseYear(quantity.unit === '番' ? said : infront),
    isStart: named.isStart,
  });
  return kind && { ...kind, months: own === undefined && !named.isStart ? months : undefined };
}

const times = readWordLists(new URL('../words/kind-words.tsv', import.meta.url));
const goal = new RegExp(wordsIn(times, 'goal'), 'u');
const held = new RegExp(`(?:${wordsIn(times, 'held')})[^，。；]{0,6}$|每年(?!平均)`, 'u');
const ofSameSum = new RegExp(`^(?:${wordsIn(times, 'of same sum')})`, 'u');
// 年均浓度 and 年平均气温 are means within a year.
const average = new RegExp(wordsIn(times, 'average'), 'u');
const cumulative = new RegExp(wordsIn(times, 'cumulative'), 'u');
// 总投资 is what was put in over the years.
const tellsTotal = /^(?:总(?!投资|金额|额|产值|收入|量)|全[市区县省]).*(?:达到?|为|超过?|突破)$/u;
const saysOneYear = new RegExp(wordsIn(times, 'one year'), 'u');

/**
 * 累计 in its clause, or in the one that it goes on: 累计减税23.8亿元，惠及7.1万户. What only stands
 * at the end, and is told behind a mark of its own, is no part of it: 累计开通16条、总里程达到797公里.
 */
function isCumulative(text: string, around: Around): boolean {
  const { named, sentence } = around;
  const { clause, quantity, left } = named;
  const said = text.slice(clause.start, quantity.start);
  const item = said.split('、').at(-1) ?? said;
  if (cumulative.test(said)) return cumulative.test(item) || !tellsTotal.test(item);
  const goesOn = ofSameSum.test(left);
  return goesOn && cumulative.test(text.slice(sentence.start, clause.start));
}

/** 2015年的3019元, but not 比2015年增长. */
function ownYear(infront: string): number | undefined {
  const year = /(?<![比较于在到至])(?<year>(?:19|20)\d{2})年(?:底|末)?的?(?:约|近|超)?$/u.exec(
    infront,
  );
  return year ? Number(year.groups?.['year']) : undefined;
}

const estimates =
  /^(?:[—“”\s]|各位代表[，！]?|总的看，|\p{Script=Han}{0,4}|\d{4}年，?|全年，?|去年，?)?(?:初步预计|预计|据统计预测|据预测|预期(?!目标))/u;

/** 预计 at the head of a sentence holds to its end; behind its own subject for its clause only. */
function isEstimate(text: string, { sentence, named }: Around): boolean {
  const { clause, quantity } = named;
  const lead = /^[^。；]*?(?=：)/u.exec(text.slice(sentence.start, quantity.start))?.[0] ?? '';
  if (lead.includes('预计')) return true;
  if (estimates.test(text.slice(sentence.start, quantity.start))) return true;
  return /预计|预测/u.test(text.slice(clause.start, quantity.start));
}

/** The year that a change is measured from: 比2015年, 在2020年基础上, 比“十二五”末. */
function baseYear(infront: string): number | undefined {
  const words =
    /(?:比|较|在|是)(?:(?<year>(?:19|20)\d{2})年|“?(?<plan>十[一二三四]|[八九十])五”?末)/u.exec(
      infront,
    );
  const { year, plan } = words?.groups ?? {};
  if (year !== undefined) return Number(year);
  return plan === undefined ? undefined : planPeriod(plan).last;
}
