import { load } from 'js-yaml';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import { reasonOf } from '../reason-of.ts';
import { bareQuestion, type Taken } from './draft-question.ts';

const words = z.union([z.string(), z.number()]).transform(String);
const assertion = z.looseObject({ type: z.string(), value: z.unknown().optional() });
const test = z.looseObject({
  description: z.string().optional(),
  vars: z.record(z.string(), z.unknown()).default({}),
  assert: z.array(assertion).default([]),
});
const config = z.looseObject({ tests: z.array(test) });

/**
 * The tests of a promptfoo configuration as gold questions. What they assert to the letter becomes the
 * rule; assertions that ask a model or run code (`llm-rubric`, `javascript`) have no counterpart.
 * @throws BadInput when it is no configuration with tests
 */
export function fromPromptfoo(text: string, name: string): readonly Taken[] {
  return readConfig(text, name).tests.map(({ description, vars, assert }, at) => {
    const asked = words.safeParse(vars['question'] ?? vars['query'] ?? Object.values(vars)[0]);
    if (!asked.success) return { left: 'has no question among its vars' };
    const must = assert.flatMap(groupsOf);
    const mustNot = assert.flatMap(forbiddenBy);
    if (must.length === 0) {
      const kinds = assert.map(({ type }) => type).join(', ') || 'nothing';
      return { left: `asserts ${kinds}: write what an answer must hold` };
    }
    const id = description?.trim() || `promptfoo-${at + 1}`;
    const answer = must.map(([first]) => first).join('；');
    const type = /\d/u.test(answer) ? 'number' : 'text';
    return { question: { ...bareQuestion(id, asked.data), type, answer, must, mustNot } };
  });
}

function readConfig(text: string, name: string): z.infer<typeof config> {
  try {
    return config.parse(load(text));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : reasonOf(cause);
    throw new BadInput(`${name} is no promptfoo configuration with tests in it (${reason}).`, {
      cause,
    });
  }
}

/** Case is no matter in our comparison, so that icontains is contains. */
function groupsOf({ type, value }: z.infer<typeof assertion>): readonly (readonly string[])[] {
  if (['contains', 'icontains', 'equals'].includes(type)) return listOf(value).map((one) => [one]);
  if (['contains-all', 'icontains-all'].includes(type)) return listOf(value).map((one) => [one]);
  if (['contains-any', 'icontains-any'].includes(type)) return [listOf(value)];
  return [];
}

function forbiddenBy({ type, value }: z.infer<typeof assertion>): readonly string[] {
  return /^not-i?contains(?:-any)?$/u.test(type) ? listOf(value) : [];
}

function listOf(value: unknown): readonly string[] {
  const read = z.union([words.transform((one) => [one]), z.array(words)]).safeParse(value);
  return read.success ? read.data.filter((one) => one.trim() !== '') : [];
}
