import { clauseAt, type Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import { spansInDigits } from '../words/in-digits.ts';

const within = /(?:\d+|[一二两三四五六七八九十]+)个?[年月天]内/gu;

/** 全部建成后360万吨，五年内236万吨: what is said to be within a time is the number told with it. */
export function agreeOnSpan({ clause, quantity }: Stated, candidate: Candidate): boolean {
  const { sentence, cited } = candidate;
  if (quantity.comparedWith) return true;
  const spans = spansInDigits(clause.text).match(within) ?? [];
  const own = spansInDigits(clauseAt(candidate));
  return (
    !isTakenFromBehind(spansInDigits(quantity.segment), candidate) &&
    spans.every(
      (span) =>
        own.includes(span) ||
        !sentence.quantities.some(
          (other) =>
            other.clause !== cited.clause &&
            other.base === cited.base &&
            spansInDigits(clauseAt({ cited: other, sentence })).includes(span),
        ),
    )
  );
}

const span = /(?<!\d)\d{1,2}年(?!度|级|代)/u;

/** 增长4%，实现了四年翻一番: the four years are those of what stands behind. */
function isTakenFromBehind(words: string, { sentence, cited }: Candidate): boolean {
  const said = span.exec(words)?.[0];
  if (said === undefined) return false;
  const parts = sentence.clauses.map(({ folded }) => spansInDigits(folded));
  const says = (part: string) => part.includes(said);
  return !parts.slice(0, cited.clause + 1).some(says) && parts.slice(cited.clause + 1).some(says);
}
