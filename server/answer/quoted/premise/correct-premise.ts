import { sameQuantity } from '../../../../language/numbers/find-quantities.ts';
import type { Question } from '../../../../question/question.ts';
import type { Citation } from '../../answer.ts';
import {
  contradict,
  directedQuantities,
  type DirectedQuantity,
} from '../../gate/directed-quantities.ts';

// Only a number that a question takes for granted, or wants confirmed, is held against the words.
const takesForGranted =
  /为什么|为何|为啥|凭什么|原因|咋|怎么(?:会|这么|那么|才|能|做到|回事)|对吧|对不对|是吗|是不是|没错|[吗吧嘛]\s*[?？]*$/u;
const compares = /(?<![占同环对])比(?![例重率较])|相差|差多少|[高低多少]多少/u;
const threshold =
  /超过|不到|低于|高于|大于|少于|小于|至少|不足|最多|以上|以下|以内|以外|[成倍%]多|出头/u;
// Units that say how much; 3个, 第4次 and 10天 may count or name anything.
const measures =
  /^(?:个百分点|%|‰|元|美元|人|人次|户|家|辆|亩|吨|公顷|公里|平方公里|平方米|立方米|微克(?:\/立方米)?|千瓦|兆瓦)$/u;
const leastWeightOfIndicator = 1.5;

/**
 * What to say beside quotations where a question takes a number for granted that they contradict;
 * empty otherwise. The number is not said again, and where the quotations hold none of its unit,
 * nothing is known and nothing said.
 *
 * `目标定了8%，为什么这么高？` beside 「地区生产总值增长4%左右」 // => 提问中的数字与原文不符…
 */
export function correctPremise(
  question: Pick<Question, 'text' | 'terms'>,
  citations: readonly Pick<Citation, 'quote'>[],
): string {
  const granted = takesForGranted.test(question.text) && !compares.test(question.text);
  return granted ? correctNumber(question, citations) : '';
}

/** The same where it is known that the quotations are about the number of the question. */
export function correctNumber(
  question: Pick<Question, 'text' | 'terms'>,
  citations: readonly Pick<Citation, 'quote'>[],
): string {
  const premises = premisesOf(question.text);
  const quoted = quotedAbout(question, citations);
  const faults = premises.flatMap((premise) => faultOf(premise, quoted) ?? []);
  const [fault] = faults;
  return fault ? remarks[fault] : '';
}

type Fault = 'value' | 'direction';

const remarks: Readonly<Record<Fault, string>> = {
  value: '提问中的数字与报告原文不符，请以上面的原文为准。',
  direction: '提问中的增减方向与报告原文相反，请以上面的原文为准。',
};

function premisesOf(text: string): readonly DirectedQuantity[] {
  if (threshold.test(text)) return [];
  return directedQuantities(text).filter(({ base }) => measures.test(base));
}

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
