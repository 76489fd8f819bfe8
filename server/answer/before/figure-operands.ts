import type { Orientation } from '../../../library/report.ts';
import type { FigureOperand } from './figure-operand.ts';
import { questionFacets } from '../../../question/facets.ts';
import { questionKind } from '../../../question/slots/form.ts';
import type { Question } from '../../../question/question.ts';
import { impliedOperands } from './implied-operands.ts';

export type { FigureOperand } from './figure-operand.ts';

/**
 * What a question puts side by side: its places and times, each time as target or as result where
 * the words around it say so.
 *
 * 静海2023年的目标比2022年实际少多少 → 静海 2022 result, 静海 2023 target
 */
export function figureOperands(question: Question): readonly FigureOperand[] {
  const mentioned = mentionedTimes(question);
  const operands = questionFacets(question).flatMap((facet): readonly FigureOperand[] => {
    const { place, year, period } = facet;
    const kinds = kindsOf(year, mentioned, question.kind);
    return kinds.map((kind) => ({ place, year, period, kind }));
  });
  return impliedOperands(operands, question);
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
function mentionedTimes({ text, years }: Question): readonly MentionedTime[] {
  const found = [...text.matchAll(yearWords)]
    .map(({ index, groups, 0: words }) => ({
      year: Number(groups?.['full'] ?? `20${groups?.['short'] ?? ''}`),
      from: index + words.length,
      index,
    }))
    .filter(({ year }) => years.includes(year));
  const parts = found.map(({ from }, at) => text.slice(from, found[at + 1]?.index));
  const told = kindBefore(text.slice(0, found[0]?.index), parts);
  return found.flatMap(({ year }, at) =>
    (told === undefined ? kindsFrom(parts, at) : [told]).map((kind) => ({ year, kind })),
  );
}

/** 目标从2021年到2023年提高了多少: what stands before several years says it of all of them. */
function kindBefore(words: string, parts: readonly string[]): Orientation | undefined {
  if (parts.length < 2 || parts.some((part) => named.test(part))) return undefined;
  return named.test(words) ? questionKind(words) : undefined;
}

const named = /目标|计划|预期|实际|完成|实绩|打算|要(?!求)/u;

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
