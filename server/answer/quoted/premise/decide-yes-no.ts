import { sameQuantity } from '../../../../language/numbers/find-quantities.ts';
import { contradict, directedQuantities, directionOf } from '../../gate/directed-quantities.ts';

/** What a sentence of a report says to a question that asks yes or no. */
export type Verdict = 'yes' | 'no' | 'not_done' | 'planned' | 'not_said';

type Claim = { readonly question: string; readonly sentence: string };

// What people say that something is over and done with, and how a report says it.
const done: readonly { readonly asked: RegExp; readonly said: RegExp }[] = [
  {
    asked: /通车|开通|通航|开行/u,
    said: /(?<!具备|实现|力争)(?:建成|正式|全线|已)?(?:通车|开通|通航|开行)/u,
  },
  { asked: /建成|建好|盖好|修好|竣工|完工|落成/u, said: /建成|竣工|完工|落成|投入使用|投用|交付/u },
  { asked: /开工|动工/u, said: /开工|动工|启动建设/u },
  { asked: /投产|投用|启用|开业|开放|开园/u, said: /投产|投用|投入使用|启用|开业|开放|开园/u },
  { asked: /交付/u, said: /交付/u },
  {
    asked: /完成|做完|办完|搞完|弄完|干完|结束|收官/u,
    said: /完成|收官|办结/u,
  },
  { asked: /实现|达成|达到|达标/u, said: /实现|达到|达标/u },
];

// A question with these asks whether something has come about; one with 会不会 asks after a plan.
const asksWhetherDone = /了(?:吗|没有?|吧|么)|已经|有没有|是否(?:已|完成|实现|达到)|没有[？?]?$/u;
const negated = /未(?:能|完成|达到|实现|通|建)|没有(?:完成|达到|实现)|尚未|还没/u;
// Under way is not done: 进展顺利, 加快推进, 具备…条件.
const underWay =
  /进展|推进|加快|稳步|有序|筹备|前期工作|在建|续建|具备.{0,16}条件|力争|争取|确保|计划/u;

/**
 * Reads yes or no from one sentence that speaks of what is asked: by the direction of its figure,
 * by a number that the question supposes, by whether what is asked about is said to be done.
 * `not_done` where it is only said to be
 * under way, `planned` where a plan says it, `not_said` where its words decide nothing.
 *
 * `decideYesNo({ question: '进出口是不是下滑了', sentence: '进出口总额增长2%' }) // => 'no'`
 */
export function decideYesNo(claim: Claim): Verdict {
  return (
    byNumber(claim) ?? byDirection(claim) ?? byCompletion(claim) ?? byPlan(claim) ?? 'not_said'
  );
}

/** 已经交付15万辆了吗: another number of the same unit says no. */
function byNumber({ question, sentence }: Claim): Verdict | undefined {
  const said = amountsIn(sentence);
  const number = amountsIn(question).find(({ base }) => said.some((other) => other.base === base));
  if (!number) return undefined;
  const comparable = said.filter(({ base }) => base === number.base);
  const same = comparable.filter((other) => sameQuantity(other, number));
  if (same.length > 0) return same.every((other) => contradict(other, number)) ? 'no' : 'yes';
  return comparable.length === 1 && comparable[0]
    ? byBound(question, number.amount, comparable[0].amount)
    : undefined;
}

/** 超过5%了吗 is yes for 6%, 不到5% no. */
function byBound(question: string, supposed: number, said: number): Verdict {
  if (/超过|以上|高于|突破|多于|不低于/u.test(question)) return said > supposed ? 'yes' : 'no';
  if (/以下|不到|低于|少于|以内|不超过/u.test(question)) return said < supposed ? 'yes' : 'no';
  return 'no';
}

/** The amounts of a text that have a unit; dates are none. */
function amountsIn(text: string) {
  return directedQuantities(text).filter(
    ({ base }) => base !== '' && !/^[年月日届级]$/u.test(base),
  );
}

const steep = /大幅|大涨|猛增|暴/u;

function byDirection({ question, sentence }: Claim): Verdict | undefined {
  const asked = directionOf(question);
  if (asked === undefined) return undefined;
  const isSteep = steep.test(question) || amountsIn(question).some(({ base }) => base === '%');
  if (sentence.includes('持平') && isSteep) return 'no';
  const said = directionOf(sentence);
  if (said === undefined) return sentence.includes('持平') ? 'no' : undefined;
  return said === asked ? 'yes' : 'no';
}

function byCompletion({ question, sentence }: Claim): Verdict | undefined {
  if (!asksWhetherDone.test(question)) return undefined;
  const kind = done.find(({ asked }) => asked.test(question));
  if (!kind) return undefined;
  if (negated.test(sentence)) return 'no';
  if (kind.said.test(sentence) && !/具备|力争|争取|计划/u.test(sentence)) return 'yes';
  return underWay.test(sentence) ? 'not_done' : undefined;
}

/** 会不会免费开放: a plan that says it. */
function byPlan({ question, sentence }: Claim): Verdict | undefined {
  const planned = /会不会|会.{1,16}吗|要不要|打算.{1,16}吗|是否(?:将|会|计划)/u.test(question);
  return planned && !negated.test(sentence) ? 'planned' : undefined;
}
