import type { GoldQuestion, QuestionType } from '../gold-files/gold-question.ts';
import { questionTypes } from '../gold-files/gold-question.ts';
import { type Rate, rateOf } from '../statistics/rate.ts';
import type { SystemUnderTest } from '../system-under-test.ts';

/** The share of questions for which a model would be called. */
export type ModelCalls = {
  readonly all: Rate;
  /** Only types that were asked, in the order of the gold format. */
  readonly byType: readonly { readonly type: QuestionType; readonly rate: Rate }[];
};

/** `undefined` for a system that cannot tell. */
export async function countModelCalls(
  questions: readonly GoldQuestion[],
  { callsModel }: Pick<SystemUnderTest, 'callsModel'>,
): Promise<ModelCalls | undefined> {
  if (!callsModel) return undefined;
  const calls: { readonly type: QuestionType; readonly isCalled: boolean }[] = [];
  for (const { type, question, history } of questions) {
    calls.push({ type, isCalled: await callsModel({ question, history }) });
  }
  const rateIn = (some: typeof calls) => rateOf(some.map(({ isCalled }) => isCalled));
  const byType = questionTypes
    .map((type) => ({ type, calls: calls.filter((call) => call.type === type) }))
    .filter((each) => each.calls.length > 0)
    .map(({ type, calls: ofType }) => ({ type, rate: rateIn(ofType) }));
  return { all: rateIn(calls), byType };
}
