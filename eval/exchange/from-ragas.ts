import { z } from 'zod';
import type { Evidence } from '../gold-files/gold-question.ts';
import { bareQuestion, ruleOf, type Taken } from './draft-question.ts';

/** A line of Ragas' evaluation or testset JSONL, in the names of 0.2 and later, or those of 0.1. */
const sample = z.looseObject({
  user_input: z.string().optional(),
  question: z.string().optional(),
  reference: z.string().nullish(),
  ground_truth: z.string().nullish(),
  reference_contexts: z.array(z.string()).nullish(),
});

/**
 * A Ragas sample as a gold question. Its reference becomes the answer, its numbers the rule; contexts
 * are evidence where their words stand in a text that is at hand.
 */
export function fromRagas(
  value: unknown,
  id: string,
  texts: readonly { readonly name: string; readonly text: string }[],
): Taken {
  const read = sample.safeParse(value);
  if (!read.success) return { left: z.prettifyError(read.error) };
  const { user_input: input, question, reference, ground_truth: truth } = read.data;
  const asked = firstOf(input, question);
  const answer = firstOf(reference, truth);
  if (asked === '') return { left: 'has no user_input' };
  if (answer === '') return { left: 'has no reference: nobody knows what is right' };
  const must = ruleOf(answer);
  if (!must)
    return { left: 'its reference has no number and is long: write what an answer must hold' };
  const evidence = (read.data.reference_contexts ?? []).flatMap((quote): readonly Evidence[] => {
    const [text] = texts.filter((one) => one.text.includes(quote));
    return text ? [{ doc: text.name, quote }] : [];
  });
  const type = /\d/u.test(must.flat().join('')) ? 'number' : 'text';
  return { question: { ...bareQuestion(id, asked), type, answer, must, evidence } };
}

function firstOf(...texts: readonly (string | null | undefined)[]): string {
  return texts.find((text) => typeof text === 'string')?.trim() ?? '';
}
