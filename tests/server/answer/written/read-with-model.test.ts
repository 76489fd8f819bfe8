import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import type { ChatModel } from '../../../../models/chat/chat-model.ts';
import { readQuestion } from '../../../../question/read-question.ts';
import { readWithModel } from '../../../../server/answer/written/read-with-model.ts';
import { sixReports } from '../../../support/made/a-report.ts';

const context = { earlier: [], reports: sixReports, gazetteer: loadGazetteer() };

/** A model that fills in this, whatever it is asked; an error in its place is thrown. */
function fillingModel(filled: unknown): ChatModel & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    name: 'filling',
    asked,
    stream: () => {
      throw new Error('It is asked for values only.');
    },
    structured: async <T>(schema: z.ZodType<T>, prompt: { readonly user: string }) => {
      asked.push(prompt.user);
      if (filled instanceof Error) throw filled;
      return { value: schema.parse(filled) };
    },
  };
}

function read(asked: string, model: ChatModel, failures: unknown[] = []) {
  const signal = new AbortController().signal;
  const onModelFailure = (error: unknown) => failures.push(error);
  const parts = { context, model, signal, onModelFailure };
  return readWithModel(readQuestion(asked, context), parts);
}

describe('a model as the second reader', () => {
  it('is asked where the rules are in doubt, and its indicator is read', async () => {
    const model = fillingModel({ places: [], years: [], indicator: '社零总额', task: 'value' });
    const question = await read('静海区2023年腰包鼓了多少', model);
    expect(question.asked).toBe('静海区2023年腰包鼓了多少');
    expect(JSON.stringify(question.task)).toContain('社会消费品零售总额');
    expect(model.asked[0]).toContain('腰包');
  });

  it('is not asked where they are sure', async () => {
    const model = fillingModel({});
    await read('静海区2023年地区生产总值增长目标是多少', model);
    expect(model.asked).toEqual([]);
  });

  it('is done without where it fails or fills in nonsense', async () => {
    const failures: unknown[] = [];
    const byRules = readQuestion('静海区2023年腰包鼓了多少', context);
    const broken = new Error('endpoint broken');
    expect(await read(byRules.asked, fillingModel(broken), failures)).toEqual(byRules);
    expect(failures).toEqual([broken]);
    const nonsense = fillingModel({ places: 3, indicator: '星星的数量' });
    expect(await read(byRules.asked, nonsense)).toEqual(byRules);
  });
});
