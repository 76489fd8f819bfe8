import type { Place } from '../../library/place.ts';
import type { Orientation } from '../../library/report.ts';
import type { PlanPeriod } from '../../search/plan-periods.ts';
import { questionFacets } from '../../search/question-facets.ts';
import { questionKind } from '../../search/question-form.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';

/** One of the things whose figure a question wants: 静海区, 2023, as target. */
export type FigureOperand = {
  readonly place: Place | undefined;
  readonly year: number | undefined;
  readonly period: PlanPeriod | undefined;
  readonly kind: Orientation | undefined;
};

/**
 * What a question puts side by side: its places and times, each time as target or as result where
 * the words around it say so.
 *
 * 静海2023年的目标比2022年实际少多少 → 静海 2022 result, 静海 2023 target
 */
export function figureOperands(question: UnderstoodQuestion): readonly FigureOperand[] {
  const mentioned = mentionedTimes(question);
  return questionFacets(question).flatMap((facet): readonly FigureOperand[] => {
    const { place, year, period } = facet;
    const kinds = kindsOf(year, mentioned, question.kind);
    return kinds.map((kind) => ({ place, year, period, kind }));
  });
}

type MentionedTime = { readonly year: number; readonly kind: Orientation | undefined };

/** A year that is named as target and as result stands for two things. */
function kindsOf(
  year: number | undefined,
  mentioned: readonly MentionedTime[],
  overall: Orientation | undefined,
): readonly (Orientation | undefined)[] {
  const kinds = mentioned.flatMap((time) => (time.year === year ? [time.kind] : []));
  const told = [...new Set(kinds)].filter((kind) => kind !== undefined);
  if (told.length > 0) return told;
  // Where other years carry the words, those say nothing of this one.
  return [mentioned.some(({ kind }) => kind !== undefined) ? undefined : overall];
}

const yearWords = /(?<![\d.近])(?:(?<full>(?:19|20)\d{2})年?|(?<short>\d{2})年)/gu;

/** The years in the order of the text, each with what is said up to the next. */
function mentionedTimes({ text, years }: UnderstoodQuestion): readonly MentionedTime[] {
  const found = [...text.matchAll(yearWords)]
    .map(({ index, groups, 0: words }) => ({
      year: Number(groups?.['full'] ?? `20${groups?.['short'] ?? ''}`),
      from: index + words.length,
      index,
    }))
    .filter(({ year }) => years.includes(year));
  const parts = found.map(({ from }, at) => text.slice(from, found[at + 1]?.index));
  return found.flatMap(({ year }, at) => kindsFrom(parts, at).map((kind) => ({ year, kind })));
}

/**
 * 2021年和2023年的目标: words that only join leave it to those after the next year. 2021年目标和实际
 * names both of one year.
 */
function kindsFrom(parts: readonly string[], at: number): readonly (Orientation | undefined)[] {
  const part = parts[at] ?? '';
  const next = parts[at + 1];
  if (next !== undefined && joins.test(part)) return kindsFrom(parts, at + 1);
  return bothKinds.test(part) ? ['target', 'result'] : [questionKind(part)];
}

const bothKinds = /(?:目标|预期).*(?:实际|实绩|完成情况)|(?:实际|实绩|完成情况).*(?:目标|预期)/u;
const joins = /^\s*(?:、|,|，|和|与|跟|同|及|以及|对|到|至|—|-|~|\/)\s*$/u;
