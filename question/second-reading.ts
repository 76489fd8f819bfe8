import { indicatorNamed } from '../language/indicators/indicators.ts';
import { resolvePlace } from '../language/places/gazetteer.ts';
import { operandsOf } from './operands-of.ts';
import type { Question } from './question.ts';
import type { QuestionContext } from './read-question.ts';
import { askedUnit } from './slots/sought/asked-unit.ts';

/** What a second reader fills in of a question, in words of its own. */
export type SecondReading = {
  readonly places: readonly string[];
  readonly years: readonly number[];
  readonly indicator: string;
  readonly task: string;
};

// Below this the rules are sure enough of the task that nobody else is asked.
const leastDoubt = 0.5;

/** Whether a second reader may help: the task is in doubt, or what it is of is on no list. */
export function mayNeedSecondReading(question: Question): boolean {
  const things = operandsOf(question.task).map(({ thing }) => thing);
  if (things.length === 0) return question.task.do === 'find' && question.doubt >= leastDoubt;
  return question.doubt >= leastDoubt || things.some(({ type }) => type === 'words');
}

/**
 * A question in words, with what a second reader supplies to it. Slot by slot, as each reader was
 * measured: the rules keep what they read; a place, a year or an indicator that they did not read
 * is taken where the catalogue has it. The task is never taken. Undefined where nothing is supplied.
 *
 * `withSecondReading('手头宽裕了多少', { indicator: '居民人均可支配收入', … }) // => '手头宽裕了多少 居民人均可支配收入'`
 */
export function withSecondReading(
  question: Question,
  second: SecondReading,
  context: QuestionContext,
): string | undefined {
  const places = question.places.length > 0 ? [] : placesAtHand(second.places, context);
  const years = namesTime(question) ? [] : yearsAtHand(second.years, context);
  const indicator = namesIndicator(question) ? undefined : indicatorMeant(second, question);
  if (places.length + years.length === 0 && indicator === undefined) return undefined;
  const times = years.map((year) => `${year}年`).join('和');
  return `${places.join('和')}${times}${question.asked}${indicator === undefined ? '' : ` ${indicator}`}`;
}

function namesTime({ years, periods, span }: Question): boolean {
  return years.length + periods.length > 0 || span !== undefined;
}

function namesIndicator({ task }: Question): boolean {
  return operandsOf(task).some(({ thing }) => thing.type === 'indicator');
}

/** Nothing is supplied to what earlier turns gave a thing; and no income is asked for in 公里. */
function indicatorMeant(
  { indicator }: SecondReading,
  { asked, carried }: Question,
): string | undefined {
  const meant = indicatorNamed(indicator);
  const unit = askedUnit(asked);
  const isOfUnit = unit === undefined || [unit, '%'].includes(meant?.unitFamily ?? unit);
  return carried.length === 0 && isOfUnit ? meant?.name : undefined;
}

function placesAtHand(
  names: readonly string[],
  { reports, gazetteer }: QuestionContext,
): readonly string[] {
  const codes = new Set(reports.flatMap(({ regionCode }) => regionCode ?? []));
  return names.flatMap((name) => {
    const place = resolvePlace(gazetteer, name, '');
    return place && codes.has(place.code) ? [place.name] : [];
  });
}

function yearsAtHand(years: readonly number[], { reports }: QuestionContext): readonly number[] {
  const atHand = new Set(reports.flatMap(({ planYear, reviewYear }) => [planYear, reviewYear]));
  return years.filter((year) => atHand.has(year));
}
