import { type GoldNumber, type GoldQuestion, isAnswerable } from '../gold-files/gold-question.ts';
import { withoutMarks } from '../marks.ts';
import { standsIn } from '../score/match-alternative.ts';
import { isSameAmount, isSameDirection, type SoughtNumber, soughtNumber } from './same-number.ts';
import { type StatedNumber, statedNumbers } from './stated-number.ts';

/** What became of a gold number in an answer. */
export type NumberVerdict = {
  readonly raw: string;
  readonly verdict: 'matched' | 'missing' | 'contradicted';
  /** The words that contradict it. */
  readonly instead?: string;
};

export type NumberScore = {
  /** One for each gold number; empty where the question has none. */
  readonly verdicts: readonly NumberVerdict[];
  /**
   * Whether the answer states a number that contradicts the gold; `undefined` where the question
   * has no number to get wrong.
   */
  readonly isWrong: boolean | undefined;
};

export type NumberContext = {
  /** Places that the gold set knows, to see when a number is given for another one. */
  readonly places: readonly string[];
  /** Full names of places in its questions and answers. */
  readonly named?: readonly string[];
};

/**
 * Holds the numbers of an answer against those of the gold (value at the stated precision, unit and
 * scale, kind, direction, period, place). A gold number that is not matched is contradicted
 * - where the same amount is given in the opposite direction, for another period or place;
 * - where the clause that names its subject gives another number of its kind;
 * - where no gold number of its kind is matched, and the answer gives another one of that kind.
 * Otherwise it is missing. A forbidden number contradicts as well, and any number that answers a
 * question without an answer is made up.
 */
export function scoreNumbers(
  question: GoldQuestion,
  answer: { readonly status: string; readonly text: string },
  context: NumberContext = { places: [] },
): NumberScore {
  const text = withoutMarks(answer.text, ' ');
  const claims = answer.status === 'answered' || answer.status === 'partial';
  const stated = claims ? statedNumbers(text).filter(isNoDate) : [];
  const plain = stated.filter(({ mayBePhrase }) => !mayBePhrase);
  const gold = goldNumbers(question).map(soughtNumber);
  const verdicts = gold.map((each) => verdictOf(each, { stated, gold, context }));
  if (!isAnswerable(question)) return { verdicts: [], isWrong: plain.length > 0 };
  if (gold.length === 0) return { verdicts, isWrong: undefined };
  const forbidden = claims && question.mustNot.some((words) => isForbidden(words, text));
  return {
    verdicts,
    isWrong: forbidden || verdicts.some(({ verdict }) => verdict === 'contradicted'),
  };
}

/**
 * The numbers a right answer holds: those that the gold lists, or else those of the ideal answer
 * that the rule asks for. Dates say when, and are no figures.
 */
export function goldNumbers(question: GoldQuestion): readonly GoldNumber[] {
  // Of several right answers an ambiguous question needs one, or none where it is asked back.
  if (question.type === 'ambiguous') return [];
  if (question.numbers) return question.numbers.filter(({ kind }) => kind !== 'date');
  const asked = question.must.filter(asksForNumber).flat().flatMap(statedNumbers);
  const unique = new Map(
    statedNumbers(question.answer)
      .filter((number) => isNoDate(number) && !number.mayBePhrase)
      .filter((number) => asked.some((one) => isAskedFor(number, one)))
      .map((number) => [`${number.value}${number.unit}`, number]),
  );
  return [...unique.values()].map(asGold);
}

/** Where a number is one of several things that would do (减产, 没有, 37.4), it need not be said. */
function asksForNumber(alternatives: readonly string[]): boolean {
  const numbered = alternatives.filter((one) => statedNumbers(one).length > 0);
  return 2 * numbered.length >= alternatives.length;
}

/** 下降4% is asked for, and not the 增长4% of another year. */
function isAskedFor(number: StatedNumber, asked: StatedNumber): boolean {
  const isTurned =
    asked.direction !== undefined &&
    number.direction !== undefined &&
    asked.direction !== number.direction;
  return Number(asked.digits) === Number(number.digits) && !isTurned;
}

/** A forbidden figure, not one that only repeats a date. */
function isForbidden(words: string, text: string): boolean {
  return statedNumbers(words).some(isNoDate) && standsIn(words, text);
}

function asGold({ digits, value, scale, unit, kind, direction }: StatedNumber): GoldNumber {
  const scaleWord = { 1e12: '万亿', 1e8: '亿', 1e4: '万' }[scale];
  const inScale =
    scaleWord === undefined ? { value, unit } : { value: value / scale, unit: scaleWord + unit };
  return { raw: digits, ...inScale, kind, direction };
}

/** A year is a date with or without its 年: 2023, 2016. 11号线 is a name. */
function isNoDate({ kind, unit, digits }: StatedNumber): boolean {
  return kind !== 'date' && unit !== '号' && !(unit === '' && /^(?:19|20)\d\d$/u.test(digits));
}

type Evidence = {
  readonly stated: readonly StatedNumber[];
  readonly gold: readonly SoughtNumber[];
  readonly context: NumberContext;
};

function verdictOf(gold: SoughtNumber, evidence: Evidence): NumberVerdict {
  const { stated, context } = evidence;
  const equal = stated.filter((number) => isSameAmount(gold, number));
  if (equal.some((number) => isOfSameThing(gold, number, context))) {
    return { raw: gold.raw, verdict: 'matched' };
  }
  const instead = equal[0] ?? contradiction(gold, evidence);
  if (!instead) return { raw: gold.raw, verdict: 'missing' };
  return { raw: gold.raw, verdict: 'contradicted', instead: instead.clause.trim() };
}

function contradiction(gold: SoughtNumber, { stated, gold: all }: Evidence) {
  const others = stated
    .filter((number) => !number.mayBePhrase && number.kind === gold.kind)
    .filter((number) => !all.some((each) => isSameAmount(each, number)));
  const { subject } = gold;
  const ofSubject = others.find(({ clause }) => subject !== undefined && clause.includes(subject));
  const kindIsMet = all.some(
    (each) => each.kind === gold.kind && stated.some((number) => isSameAmount(each, number)),
  );
  return ofSubject ?? (kindIsMet ? undefined : others[0]);
}

function isOfSameThing(gold: GoldNumber, stated: StatedNumber, { places }: NumberContext): boolean {
  return (
    isSameDirection(gold, stated) &&
    isSamePeriod(gold.period, stated.sentence) &&
    isSamePlace(gold.place, stated.sentence, places)
  );
}

/** A sentence that names years and not the right one is about another year. */
function isSamePeriod(period: string | undefined, sentence: string): boolean {
  const wanted = yearsIn(period ?? '');
  const named = yearsIn(sentence);
  return wanted.length !== 1 || named.length === 0 || named.some((year) => wanted.includes(year));
}

function yearsIn(text: string): readonly string[] {
  return text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
}

/** A sentence that names known places and not the right one is about another place. */
function isSamePlace(
  place: string | undefined,
  sentence: string,
  places: readonly string[],
): boolean {
  if (place === undefined) return true;
  if (sentence.includes(stemOf(place))) return true;
  // 居全国第三 ranks the place among all, and is not about another.
  const others = places.filter((each) => !each.startsWith('全'));
  const named = others.map(stemOf).filter((each) => sentence.includes(each));
  return named.length === 0 || named.some((each) => place.includes(each));
}

/** 静海 of 静海区: people leave the last word off. */
function stemOf(place: string): string {
  return place.length > 2 ? place.replace(/[省市区县镇乡]$/u, '') : place;
}
