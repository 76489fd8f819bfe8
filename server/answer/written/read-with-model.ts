import { readPromptFor, secondReadingSchema } from '../../../prompts/read-prompt.ts';
import type { Question } from '../../../question/question.ts';
import { readQuestion } from '../../../question/read-question.ts';
import {
  mayNeedSecondReading,
  withSecondReading,
  type SecondReading,
} from '../../../question/second-reading.ts';
import type { ModelPrompt } from '../../../models/chat/chat-model.ts';
import { repliedInTime, type ModelReading } from './model-reading.ts';

/**
 * The question read once more, with what a model supplies where the rules are in doubt; as the rules
 * read it where the model supplies nothing that is at hand, fails or is slow.
 */
export async function readWithModel(byRules: Question, parts: ModelReading): Promise<Question> {
  if (!mayNeedSecondReading(byRules)) return byRules;
  const second = await secondReading(byRules.asked, parts);
  parts.signal.throwIfAborted();
  const words = second && withSecondReading(byRules, second, parts.context);
  if (words === undefined) return byRules;
  return { ...readQuestion(words, parts.context), asked: byRules.asked };
}

/** What a model fills in; undefined where it cannot, or not in time. */
export async function secondReading(
  question: string,
  { model, ...parts }: Omit<ModelReading, 'context'>,
): Promise<SecondReading | undefined> {
  const { structured } = model;
  if (!structured) return undefined;
  const fill = async (prompt: ModelPrompt) => (await structured(secondReadingSchema, prompt)).value;
  return repliedInTime(readPromptFor({ question }), fill, parts);
}
