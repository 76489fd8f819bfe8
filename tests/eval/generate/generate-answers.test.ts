import { describe, expect, test } from 'vitest';
import { generateAnswers, type Generation } from '../../../eval/generate/generate-answers.ts';
import type { Observation } from '../../../eval/generate/observation.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { anAnswer } from '../an-answer.ts';
import type { SystemUnderTest } from '../../../eval/system-under-test.ts';

const questions = Array.from({ length: 12 }, (_, at) =>
  aGoldQuestion({ id: `q${at}`, question: `问题${at}` }),
);

/** Answers at random times, and fails from one question on. */
function system(about: { readonly failsFrom?: number; readonly tokens?: number } = {}) {
  const asked: string[] = [];
  const answering: SystemUnderTest = {
    async ask({ question }) {
      asked.push(question);
      const number = Number(question.slice(2));
      await new Promise((resolve) => setTimeout(resolve, (number * 7) % 5));
      if (number >= (about.failsFrom ?? Infinity)) throw new Error('connection refused');
      const { tokens } = about;
      const usage =
        tokens === undefined ? {} : { usage: { promptTokens: tokens, completionTokens: 0 } };
      return anAnswer({ text: question, ...usage });
    },
    search: async () => [],
    report: async () => undefined,
  };
  return { answering, asked };
}

function memoryStore() {
  const kept = new Map<string, Observation>();
  return {
    get: async (key: string) => kept.get(key),
    put: async (key: string, observation: Observation) => void kept.set(key, observation),
  };
}

const generation = (about: Partial<Generation> & Pick<Generation, 'system'>): Generation => ({
  questions,
  fingerprint: 'v1',
  store: memoryStore(),
  concurrency: 4,
  budget: {},
  now: () => 0,
  onProgress: () => {},
  ...about,
});

test('several at once keep the order of the questions', async () => {
  const { observations } = await generateAnswers(generation({ system: system().answering }));
  expect(observations.map(({ questionId }) => questionId)).toEqual(questions.map(({ id }) => id));
});

describe('an endpoint that dies half-way', () => {
  test('is not asked on and on, and nothing is made up for what it did not answer', async () => {
    const { answering, asked } = system({ failsFrom: 5 });
    const generated = await generateAnswers(generation({ system: answering, concurrency: 1 }));
    expect(generated.observations).toHaveLength(5);
    expect(generated.failures[0]).toEqual({ questionId: 'q5', reason: 'connection refused' });
    expect(asked).toHaveLength(8);
  });

  test('is asked only the rest when it is back', async () => {
    const store = memoryStore();
    await generateAnswers(
      generation({ system: system({ failsFrom: 5 }).answering, store, concurrency: 1 }),
    );
    const { answering, asked } = system();
    const generated = await generateAnswers(generation({ system: answering, store }));
    expect(generated).toMatchObject({ kept: 5, failures: [] });
    expect(generated.observations).toHaveLength(12);
    expect(asked).toHaveLength(7);
  });
});

test('answers of another system or index are not taken for its own', async () => {
  const store = memoryStore();
  await generateAnswers(generation({ system: system().answering, store }));
  const { answering, asked } = system();
  await generateAnswers(generation({ system: answering, store, fingerprint: 'v2' }));
  expect(asked).toHaveLength(12);
});

test('a budget ends it, and says so', async () => {
  const { answering } = system({ tokens: 100 });
  const generated = await generateAnswers(
    generation({ system: answering, concurrency: 1, budget: { tokens: 300 } }),
  );
  expect(generated.observations).toHaveLength(3);
  expect(generated.isBudgetReached).toBe(true);
});
