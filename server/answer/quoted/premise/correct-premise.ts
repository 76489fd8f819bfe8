import {
  contradict,
  directedQuantities,
  type DirectedQuantity,
} from '../../../../language/numbers/directed-quantities.ts';
import { sameQuantity } from '../../../../language/numbers/find-quantities.ts';
import type { Question } from '../../../../question/question.ts';
import type { Citation } from '../../answer.ts';

const leastWeightOfIndicator = 1.5;

type Granting = Pick<Question, 'granted' | 'terms'>;

/**
 * What to say beside quotations where a question takes a number for granted that they contradict;
 * empty otherwise. The number is not said again, and where the quotations hold none of its unit,
 * nothing is known and nothing said.
 *
 * `目标定了8%，为什么这么高？` beside 「地区生产总值增长4%左右」 // => 提问中的数字与原文不符…
 */
export function correctPremise(
  question: Granting,
  citations: readonly Pick<Citation, 'quote'>[],
): string {
  return question.granted.isSaid ? correctNumber(question, citations) : '';
}

/** The same where it is known that the quotations are about the number of the question. */
export function correctNumber(
  question: Granting,
  citations: readonly Pick<Citation, 'quote'>[],
): string {
  const quoted = quotedAbout(question, citations);
  const [fault] = question.granted.amounts.flatMap((amount) => faultOf(amount, quoted) ?? []);
  return fault ? remarks[fault] : '';
}

type Fault = 'value' | 'direction';

const remarks: Readonly<Record<Fault, string>> = {
  value: '提问中的数字与报告原文不符，请以上面的原文为准。',
  direction: '提问中的增减方向与报告原文相反，请以上面的原文为准。',
};

/** The numbers in the clauses that name what is asked about; in all where none does. */
function quotedAbout(
  { terms }: Pick<Question, 'terms'>,
  citations: readonly Pick<Citation, 'quote'>[],
): readonly DirectedQuantity[] {
  const indicators = terms
    .filter(({ weight }) => weight >= leastWeightOfIndicator)
    .flatMap(({ words }) => words);
  const clauses = citations.flatMap(({ quote }) => quote.split(/[，,；;。！？\n]/u));
  const naming = clauses.filter((clause) => indicators.some((name) => clause.includes(name)));
  return (naming.length > 0 ? naming : clauses).flatMap(directedQuantities);
}

function faultOf(
  premise: DirectedQuantity,
  quoted: readonly DirectedQuantity[],
): Fault | undefined {
  const comparable = quoted.filter(({ base }) => base === premise.base);
  if (comparable.length === 0) return undefined;
  const same = comparable.filter((quantity) => sameQuantity(premise, quantity));
  if (same.length === 0) return 'value';
  return same.every((quantity) => contradict(premise, quantity)) ? 'direction' : undefined;
}
