import { z } from 'zod';
import type { AnswerEvent } from '../../answer/answer.ts';
import { answerSchema, citationSchema, questionSchema, sourceSchema } from './answer-schema.ts';
import { many } from './report-schema.ts';
import { errorSchema } from './status-schema.ts';

const sentence = { text: z.string(), citations: many(citationSchema) };

/** What `data:` of each event of a streamed answer holds, in the order in which they come. */
export const eventSchemas = {
  understood: z.strictObject({ question: questionSchema }),
  sources: z.strictObject({ sources: many(sourceSchema) }),
  preview: z.strictObject({ sentences: many(z.strictObject(sentence)) }),
  sentence: z.strictObject(sentence),
  end: z.strictObject({ answer: answerSchema }),
  error: errorSchema,
} satisfies Readonly<Record<AnswerEvent['type'], z.ZodType>>;
