import { writePeriod } from '../../language/years/written-period.ts';
import { operandsOf } from '../../question/operands-of.ts';
import type { Question } from '../../question/question.ts';
import type { Operand } from '../../question/task.ts';
import { operationOf } from './operation-of-task.ts';
import type { AskedOperand, QuestionUnderstood } from './answer.ts';

/** What is shown of how a question was understood. */
export function publicQuestion(question: Question): QuestionUnderstood {
  const { asked, understood, places, years, periods, kind, form, span, task } = question;
  const operands = operandsOf(task).map(publicOperand);
  const operation = operationOf(task);
  const { carried, mended, doubt } = question;
  return {
    asked,
    understood,
    regions: places.map(({ name }) => name),
    years,
    ...(kind ? { kind } : {}),
    form,
    ...(periods.length > 0 ? { periods: periods.map(({ name }) => name) } : {}),
    ...(span ? { span } : {}),
    ...(operation ? { operation } : {}),
    task: task.do,
    ...(operands.length > 0 ? { operands } : {}),
    ...(carried.length > 0 ? { carried } : {}),
    ...(mended.length > 0 ? { mended } : {}),
    doubt,
  };
}

function publicOperand({ place, thing, kind, period, reportYear }: Operand): AskedOperand {
  return {
    ...(place && { place: place.name }),
    thing: thing.type === 'indicator' ? thing.indicator.name : thing.words,
    ...(kind && { kind }),
    ...(period && { period: writePeriod(period) }),
    ...(reportYear !== undefined && { reportYear }),
  };
}
