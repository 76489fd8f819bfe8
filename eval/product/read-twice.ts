import { canonicalIndicator } from '../../language/indicators/indicators.ts';
import { operandsOf } from '../../question/operands-of.ts';
import { questionContext, understandRequest } from '../../server/answer/understand-request.ts';
import { secondReading } from '../../server/answer/written/read-with-model.ts';
import type { AnswerParts } from '../../server/answer/answer-question.ts';
import type { AskRequest } from '../answer.ts';
import type { ReadTwice } from '../reading.ts';

/** Has a question read by the rules and by the configured model, whether or not it is needed. */
export async function readTwice(request: AskRequest, parts: AnswerParts): Promise<ReadTwice> {
  const question = understandRequest(request, parts);
  const [thing] = operandsOf(question.task).map((operand) => operand.thing);
  const rules = {
    places: question.places.map(({ name }) => name),
    years: question.years,
    indicator: thing?.type === 'indicator' ? thing.indicator.name : '',
    task: question.task.do,
  };
  const { model } = parts;
  if (!model) return { rules, model: undefined };
  const signal = new AbortController().signal;
  const { earlier } = questionContext(request, parts);
  const asked = [...earlier, request.question].join('\n');
  const second = await secondReading(asked, { model, signal, deadline: 60_000 });
  const indicator = canonicalIndicator(second?.indicator ?? '') ?? '';
  return { rules, model: second && { ...second, indicator } };
}
