import type { ChatModel } from '../../models/chat/chat-model.ts';
import { answerQuestion, type AnswerParts } from '../../server/answer/answer-question.ts';
import type { AskRequest } from '../answer.ts';

/**
 * Whether a model would be asked to write the answer under `LLM_USE=when_needed`, also where none
 * is configured. Completing a question from the turns before it does not count.
 */
export async function callsModel(request: AskRequest, parts: AnswerParts): Promise<boolean> {
  let isUnderstood = false;
  let calls = 0;
  const probe: ChatModel = {
    name: 'probe',
    stream: () => {
      if (isUnderstood) calls += 1;
      throw new Error('The probe only tells that it was asked.');
    },
  };
  // It fails on purpose, and nobody needs to be told.
  const probed: AnswerParts = {
    ...parts,
    model: probe,
    modelUse: 'when_needed',
    onModelFailure: () => {},
  };
  for await (const { type } of answerQuestion(request, probed)) {
    // What is asked of a model before this is to understand the question.
    if (type === 'sources') isUnderstood = true;
  }
  return calls > 0;
}
