import { shortPlaceName } from '../../../language/places/place.ts';
import type { CitedWords } from './cited-words.ts';
import { isOfPeriod } from './draft.ts';
import type { Claim } from './read-claims.ts';

/** Whether cited words can carry what is said of a year, being about it or naming it. */
export function agreesOnYear(cited: CitedWords, year: number | undefined): boolean {
  if (year === undefined || namesYear(cited, year)) return true;
  if (isOfPeriod(cited.evidence, year)) return true;
  const { passage, report } = cited.evidence;
  const { planYear, reviewYear, coversFiveYears, date } = report;
  const within = (last: number | null, span: number) =>
    last !== null && (year === last || (coversFiveYears && year < last && year > last - span));
  const reviewed = within(reviewYear, 5);
  const planned = within(planYear === null ? null : planYear + (coversFiveYears ? 4 : 0), 5);
  if (passage.orientation !== 'target' && (reviewed || (year === planYear && !passage.orientation)))
    return true;
  if (passage.orientation !== 'result' && planned) return true;
  return saysRelativeYear(cited.quote, { year, planYear, reviewYear, date });
}

function namesYear({ evidence, quote }: CitedWords, year: number): boolean {
  const words = [quote, ...evidence.passage.headingPath].join('\n').normalize('NFKC');
  return new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(words);
}

type Years = {
  readonly year: number;
  readonly planYear: number | null;
  readonly reviewYear: number | null;
  readonly date: string | null;
};

/** 去年 of a plan is the year reviewed; 今年 is the year of the speech or the one planned. */
function saysRelativeYear(quote: string, { year, planYear, reviewYear, date }: Years): boolean {
  if (/去年|上年|过去一年|过去的一年/u.test(quote) && year === reviewYear) return true;
  if (/明年|新的一年/u.test(quote) && year === planYear) return true;
  return /今年|本年/u.test(quote) && [planYear, yearOf(date)].includes(year);
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

const aimsInWords = /目标|预期|计划|力争|确保|规划|打算|安排|将|要/u;
const cameInWords = /完成|实现了|达到|去年|上年|累计|已|同比|新增了/u;

/** Whether cited words look the way that is said: ahead to a target, or back on a result. */
export function agreesOnKind({ evidence, quote }: CitedWords, kind: Claim['kind']): boolean {
  const { orientation } = evidence.passage;
  if (kind === undefined || orientation === null || orientation === kind) return true;
  if (evidence.kind === kind) return true;
  return (kind === 'target' ? aimsInWords : cameInWords).test(quote);
}

/** Whether cited words are of a place or name it. */
export function agreesOnPlace({ evidence, quote }: CitedWords, place: Claim['place']): boolean {
  if (place === undefined || quote.includes(place)) return true;
  const { region, regionPath, title } = evidence.report;
  return [...regionPath, region, title].some((name) => name.includes(place));
}

/**
 * The outer places that a sentence speaks of though what it cites is of places within them: 天津市
 * for words of 静海区, unless 静海 is named too or the cited words name 天津.
 */
export function outerPlacesMistaken(
  sentence: string,
  cited: readonly CitedWords[],
): readonly string[] {
  const outer = cited.flatMap(({ evidence: { report } }) =>
    report.regionPath.filter((name) => name !== report.region),
  );
  return [...new Set(outer)].filter((name) => {
    const short = shortPlaceName(name);
    const isMeant = cited.some(
      ({ evidence: { report }, quote }) =>
        report.region === name ||
        quote.includes(short) ||
        sentence.includes(shortPlaceName(report.region)),
    );
    return sentence.includes(short) && !isMeant;
  });
}

/** The names by which a sentence may call the places of its evidence. */
export function placesOf(cited: readonly CitedWords[]): readonly string[] {
  const names = cited.map(({ evidence }) => shortPlaceName(evidence.report.region));
  return [...new Set(names)].filter((name) => name.length >= 2);
}
