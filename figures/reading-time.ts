import type { Orientation, Section } from '../library/report.ts';
import type { Sentence } from '../language/sentences/cut-clauses.ts';
import {
  yearsIn,
  type ReportTime,
  type Years,
  type YearWords,
} from '../language/years/years-in-words.ts';

/**
 * Which years the words of a report are about, as one reads on: a heading says it, a sentence that
 * begins with a year (“十三五”时期，; 过去一年，) says it for those behind it, and a year within a
 * sentence for the words behind it.
 */
export class ReadingTime {
  readonly #time: ReportTime;
  #top: string | undefined;
  #heading: string | undefined;
  #scope: YearWords | undefined;
  /** A goal (到2025年) holds to the end of its paragraph. */
  #goal: { readonly words: YearWords; readonly lineEnd: number } | undefined;
  #sentence: { readonly start: number; readonly years: readonly YearWords[] } = {
    start: 0,
    years: [],
  };
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
    const years = yearsIn(words, this.#time);
    this.#sentence = { start, years };
    const [first] = years;
    if (!first || !opens(words, first)) return;
    if (first.isGoal) {
      const lineEnd = text.indexOf('\n', start);
      this.#goal = { words: first, lineEnd: lineEnd < 0 ? text.length : lineEnd };
    } else if (this.#isUsual(first) && this.#turns(text, start, first)) {
      this.#scope = first;
      this.#goal = undefined;
    }
  }

  /** Within a look back over five years, 2020年全省… is a year of them and no turn to it. */
  #turns(text: string, start: number, years: YearWords): boolean {
    if (years.isSpan || !this.#scope?.isSpan) return true;
    const said = text.slice(start + years.index, start + years.end);
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
    saysOneYear: boolean,
  ): {
    readonly years: Years | undefined;
    readonly isGoal: boolean;
    /** No words of the sentence say them, but a sentence or heading before it. */
    readonly isInherited: boolean;
  } {
    const { start, years } = this.#sentence;
    const near = years.filter(({ end }) => start + end <= offset).at(-1);
    const words = near ?? this.#goal?.words ?? this.#scope;
    const about = { isGoal: words?.isGoal ?? false, isInherited: near === undefined };
    if (!saysOneYear || !words?.isSpan) return { years: words, ...about };
    const { reviewYear } = this.#time;
    const looksBack = reviewYear !== null && words.first <= reviewYear;
    return { years: looksBack ? { first: reviewYear, last: reviewYear } : words, ...about };
  }

  #firstUsual(heading: string): YearWords | undefined {
    return yearsIn(heading, this.#time).find((words) => this.#isUsual(words));
  }

  /** The years that reports speak of at length: the one reviewed, the one planned, and spans. */
  #isUsual({ first, last, isSpan }: YearWords): boolean {
    const { reviewYear, planYear } = this.#time;
    return isSpan || (first === last && (first === reviewYear || first === planYear));
  }
}

/** Whether year words begin what a sentence says: behind an address, a dash or a number. */
function opens(words: string, { index, end }: YearWords): boolean {
  const infront = words.slice(0, index);
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
