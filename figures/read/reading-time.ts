import type { Orientation, Section } from '../../library/report.ts';
import type { Sentence } from '../../language/sentences/cut-clauses.ts';
import { monthsOf, yearPeriod, type Months, type Period } from '../../language/years/period.ts';
import type { PeriodMention, PeriodRole } from '../../language/years/period-mention.ts';
import { periodsAbout, periodsIn } from '../../language/years/periods-in.ts';
import type { ReportTime } from '../../language/years/report-time.ts';

/**
 * Which years the words of a report are about, as one reads on: a heading says it, a sentence that
 * begins with a year (“十三五”时期，; 过去一年，) says it for those behind it, and a year within a
 * sentence for the words behind it.
 */
export class ReadingTime {
  readonly #time: ReportTime;
  #top: string | undefined;
  #heading: string | undefined;
  #scope: PeriodMention | undefined;
  /** A goal (到2025年) holds to the end of its paragraph. */
  #goal: { readonly words: PeriodMention; readonly lineEnd: number } | undefined;
  #sentence: SentenceTime = { start: 0, words: '', years: [], all: [] };
  orientation: Orientation | null = null;

  constructor(time: ReportTime) {
    this.#time = time;
  }

  enter({ headingPath, orientation }: Section): void {
    this.orientation = orientation;
    const [top] = headingPath;
    if (top !== this.#top) {
      this.#top = top;
      this.#scope = this.#firstUsual(top ?? '');
    }
    const heading = headingPath.at(-1);
    if (heading !== top && heading !== this.#heading) {
      this.#scope = this.#firstUsual(heading ?? '') ?? this.#scope;
    }
    this.#heading = heading;
  }

  read(text: string, { start, end }: Sentence): void {
    if (this.#goal && start >= this.#goal.lineEnd) this.#goal = undefined;
    const words = text.slice(start, end);
    const all = periodsAbout(words, this.#time);
    const years = all.filter(({ yearFrom }) => yearFrom !== 'context');
    this.#sentence = { start, words, years, all };
    const [first] = years;
    if (!first || !opens(words, first)) return;
    if (first.role === 'goal') {
      const lineEnd = text.indexOf('\n', start);
      this.#goal = { words: first, lineEnd: lineEnd < 0 ? text.length : lineEnd };
    } else if (this.#isUsual(first) && this.#turns(text, start, first)) {
      this.#scope = first;
      this.#goal = undefined;
    }
  }

  /** Within a look back over five years, 2020年全省… is a year of them and no turn to it. */
  #turns(text: string, start: number, years: PeriodMention): boolean {
    if (isSpan(years) || !this.#scope || !isSpan(this.#scope)) return true;
    const said = text.slice(start + years.start, start + years.end);
    const behind = text.slice(start + years.end, start + years.end + 4);
    const beginsLine = start === 0 || /[\n\s]/u.test(text.slice(start - 1, start));
    return (
      beginsLine ||
      /过去|一年来/u.test(text.slice(start, start + years.end)) ||
      /^，?是/u.test(behind) ||
      said.startsWith('今年')
    );
  }

  /**
   * The years that govern the words at an offset, and whether they are aimed at. Words that speak of
   * a single year (全年, 同比) within a look back over several speak of the last of them.
   */
  at(
    offset: number,
    { clauseStart, saysOneYear }: { readonly clauseStart: number; readonly saysOneYear: boolean },
  ): TimeAt {
    const { start, years } = this.#sentence;
    const near = years.filter(({ end }) => start + end <= offset).at(-1);
    const mention = near ?? this.#goal?.words ?? this.#scope;
    const months = monthsAt(this.#sentence, offset - start, clauseStart - start);
    const about = {
      ...{ isGoal: mention?.role === 'goal', isInherited: near === undefined },
      ...{ months, within: spanEndingWith(near, this.#scope) },
    };
    if (!saysOneYear || !mention || !isSpan(mention)) return { years: mention?.period, ...about };
    const { reviewYear } = this.#time;
    const looksBack = reviewYear !== null && mention.period.first <= reviewYear;
    return { years: looksBack ? yearPeriod(reviewYear) : mention.period, ...about };
  }

  /** “十四五”规划 names a plan in a sentence, and in a heading the years that follow. */
  #firstUsual(heading: string): PeriodMention | undefined {
    return periodsIn(heading, this.#time)
      .filter(({ role, yearFrom }) => headingRoles.has(role) && yearFrom !== 'context')
      .find((mention) => this.#isUsual(mention));
  }

  /**
   * The years that reports speak of at length: the one reviewed, the one planned, and a term or a
   * plan; 两年来 holds for its sentence.
   */
  #isUsual({ period: { first, last } }: PeriodMention): boolean {
    const { reviewYear, planYear } = this.#time;
    if (last > first) return last - first >= fewestYearsOfTerm;
    return first === reviewYear || first === planYear;
  }
}

const fewestYearsOfTerm = 2;

const headingRoles: ReadonlySet<PeriodRole> = new Set(['about', 'goal', 'name']);

type SentenceTime = {
  readonly start: number;
  readonly words: string;
  readonly years: readonly PeriodMention[];
  /** With 上半年 and 全年, which leave their year to the words around. */
  readonly all: readonly PeriodMention[];
};

type TimeAt = {
  readonly years: Period | undefined;
  readonly isGoal: boolean;
  /** No words of the sentence say them, but a sentence or heading before it. */
  readonly isInherited: boolean;
  /** The part of a year that is spoken of: 上半年. */
  readonly months: Months | undefined;
  /** The years looked back over that end with the one named: 五年来…。2020年…由4亿元增长到8亿元. */
  readonly within: Period | undefined;
};

function spanEndingWith(
  year: PeriodMention | undefined,
  scope: PeriodMention | undefined,
): Period | undefined {
  if (!year || !scope || !isSpan(scope) || isSpan(year)) return undefined;
  return year.period.last === scope.period.last ? scope.period : undefined;
}

function isSpan({ period }: PeriodMention): boolean {
  return period.last > period.first;
}

/**
 * A part of a year holds for its clause, and for those behind it where it stands at their head:
 * 上半年，…; in 扭转一季度下降6.7%的局面， it does not. 全年 and 年末 end it.
 */
function monthsAt(
  { words, all }: SentenceTime,
  offset: number,
  clauseStart: number,
): Months | undefined {
  const near = all.filter(({ end }) => end <= offset).at(-1);
  if (!near || /年[底末]|全年/u.test(words.slice(near.end, offset))) return undefined;
  const isOfClause = near.start >= clauseStart;
  const leads = /(?:^|[，；：。])[^，；：。\p{Script=Han}]*$/u.test(words.slice(0, near.start));
  return isOfClause || leads ? monthsOf(near.period) : undefined;
}

/** Whether year words begin what a sentence says: behind an address, a dash or a number. */
function opens(words: string, { start, end }: PeriodMention): boolean {
  const infront = words.slice(0, start);
  if (
    !/^(?:[—\s“]|各位代表[，！]?|[（(]?[一二三四五六七八九十]+[）)、是]|到|至|总的看[，]?|回顾|刚刚过去的|过去的|刚刚|在|展望|综合来看[，]?)*$/u.test(
      infront,
    )
  ) {
    return false;
  }
  return /^(?:[，：、”]|时期|期间|是|来|以来|全|我|的|底|末|工作|经济|主要|地区|政府|，)/u.test(
    words.slice(end),
  );
}
