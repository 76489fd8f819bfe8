import { digitsForYears } from './digits-for-years.ts';
import { planPeriod } from './plan-periods.ts';
import { relativeYears } from './relative-year-words.ts';

/** The years that words are about. */
export type Years = { readonly first: number; readonly last: number };

/** What a report says of its own time. */
export type ReportTime = {
  readonly reviewYear: number | null;
  readonly planYear: number | null;
  readonly date: string | null;
};

export type YearWords = Years & {
  /** A plan period or a run of years, not a single one. */
  readonly isSpan: boolean;
  readonly index: number;
  readonly end: number;
  /** 到2025年: an end that is aimed at or reached. */
  readonly isGoal: boolean;
};

// 比2015年, 由2015年的: a year that something is measured from is not the year it is about.
const basis = /(?:比|较|与|同|由|从|自|是|于|以|在|超过|超|恢复到|恢复至|相当于)$/u;

const patterns: readonly {
  readonly pattern: RegExp;
  readonly years: (match: RegExpExecArray, time: ReportTime) => Years | undefined;
}[] = [
  {
    pattern:
      /“?十(?<number>[一二三四五六])五”?(?!末|规划|目标|任务|收官|开局|[^，。；：]{0,3}末)(?:时期|期间|以来|五年|这五年)?/gu,
    years: ({ groups }) => yearsOfPlan(groups),
  },
  {
    pattern:
      /(?:过去|近|这|前|本届政府)(?:的)?五年(?:来|间|里)?|五年(?:来|间|里)|五年(?=累计|下降|提高|增长|新增|共|提升|降低|年均|平均|总|[，,])|本届政府(?:成立)?(?:以来|任期)/gu,
    years: (_, { reviewYear }) =>
      reviewYear === null ? undefined : { first: reviewYear - 4, last: reviewYear },
  },
  {
    pattern: /(?:今后|未来|下一个|接下来的?)五年|五年后/gu,
    years: (_, { planYear }) =>
      planYear === null ? undefined : { first: planYear, last: planYear + 4 },
  },
  {
    pattern: /“?十(?<number>[一二三四五])五”?(?:规划)?末/gu,
    years: ({ groups }) => {
      const plan = yearsOfPlan(groups);
      return { first: plan.last, last: plan.last };
    },
  },
  {
    pattern: /(?:近|过去)?三年(?:来|间)|(?:近|过去)三年/gu,
    years: (_, { reviewYear }) =>
      reviewYear === null ? undefined : { first: reviewYear - 2, last: reviewYear },
  },
  {
    pattern: /(?<first>(?:19|20)\d{2})年?(?:-|—|–|至|到)(?<last>(?:19|20)\d{2})年/gu,
    years: ({ groups }) => ({ first: Number(groups?.['first']), last: Number(groups?.['last']) }),
  },
  {
    pattern: /(?<!\d)(?<year>(?:19|20)\d{2})年(?!前|以前|来|以来)/gu,
    years: ({ groups }) => single(Number(groups?.['year'])),
  },
  ...relativeYears('reports').map(({ pattern, offset }) => ({
    pattern,
    years: (_: RegExpExecArray, time: ReportTime) => relative(time, offset),
  })),
];

/** Every year or span of years that words are about, in order; those that are only a basis left out. */
export function yearsIn(said: string, time: ReportTime): readonly YearWords[] {
  const words = digitsForYears(said);
  const found = patterns
    .flatMap(({ pattern, years }) =>
      [...words.matchAll(pattern)].map((match) => yearWords(words, match, years(match, time))),
    )
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.index - b.index || b.end - a.end);
  return found.filter((one, at) => found.slice(0, at).every((other) => other.end <= one.index));
}

function yearWords(
  words: string,
  { 0: said, index }: RegExpExecArray,
  years: Years | undefined,
): YearWords | undefined {
  const infront = words.slice(0, index);
  if (!years || basis.test(infront.replace(/“$/u, ''))) return undefined;
  return {
    ...years,
    index,
    end: index + said.length,
    isSpan: years.last > years.first,
    isGoal: /(?:到|至)$/u.test(infront),
  };
}

function yearsOfPlan(groups: RegExpExecArray['groups']): Years {
  const { first, last } = planPeriod(groups?.['number'] ?? '');
  return { first, last };
}

function single(year: number): Years {
  return { first: year, last: year };
}

/** 今年 is the year in which the report was given; without its day, the year that it plans. */
function relative({ date, planYear }: ReportTime, years: number): Years | undefined {
  const year = date === null ? planYear : Number(date.slice(0, 4));
  return year === null ? undefined : single(year + years);
}

/** `periodOf({ first: 2016, last: 2020 }) // => '2016-2020'` */
export function periodOf({ first, last }: Years): string {
  return first === last ? String(first) : `${first}-${last}`;
}
