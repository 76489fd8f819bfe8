import { readPromptFor, secondReadingSchema } from '../../../prompts/read-prompt.ts';
import type { Question } from '../../../question/question.ts';
import { readQuestion, type QuestionContext } from '../../../question/read-question.ts';
import {
  mayNeedSecondReading,
  withSecondReading,
  type SecondReading,
} from '../../../question/second-reading.ts';
import type { ChatModel } from '../../../models/chat/chat-model.ts';

type SecondReaderParts = {
  readonly context: QuestionContext;
  readonly model: ChatModel;
  readonly signal: AbortSignal;
  /** Milliseconds after which the reading by rules stands; 5,000 where not given. */
  readonly deadline?: number | undefined;
  readonly onModelFailure?: ((error: unknown) => void) | undefined;
};

const usualDeadline = 5000;

/**
 * The question read once more, with what a model supplies where the rules are in doubt; as the rules
 * read it where the model supplies nothing that is at hand, fails or is slow.
 */
export async function readWithModel(
  byRules: Question,
  parts: SecondReaderParts,
): Promise<Question> {
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
  { model, signal, deadline = usualDeadline, onModelFailure }: Omit<SecondReaderParts, 'context'>,
): Promise<SecondReading | undefined> {
  if (!model.structured) return undefined;
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(deadline)]);
  try {
    const prompt = { ...readPromptFor({ question }), signal: inTime };
    return (await model.structured(secondReadingSchema, prompt)).value;
  } catch (error) {
    if (!signal.aborted) onModelFailure?.(error);
    return undefined;
  }
}
