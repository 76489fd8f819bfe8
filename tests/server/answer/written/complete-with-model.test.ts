import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import { readQuestion } from '../../../../question/read-question.ts';
import type { ChatModel } from '../../../../models/chat/chat-model.ts';
import { completeWithModel } from '../../../../server/answer/written/complete-with-model.ts';
import { sixReports } from '../../../support/made/a-report.ts';
import { strictChatModel, type ModelPieces } from '../../../support/model/strict-chat-model.ts';

const first = '静海区2023年固定资产投资目标是多少？';

function contextAfter(...earlier: readonly string[]) {
  return { earlier, reports: sixReports, gazetteer: loadGazetteer() };
}

function complete(asked: string, model: ChatModel, earlier = [first], deadline = 1000) {
  const context = contextAfter(...earlier);
  const byRules = readQuestion(asked, context);
  const signal = new AbortController().signal;
  const failures: unknown[] = [];
  const onModelFailure = (error: unknown) => failures.push(error);
  const parts = { context, model, signal, deadline, onModelFailure };
  return completeWithModel(byRules, parts).then((question) => ({ question, byRules, failures }));
}

const saying = (...pieces: ModelPieces) => strictChatModel(pieces);

describe('a follow-up completed by the model', () => {
  it('is understood as the model puts it', async () => {
    const model = saying('静海区2023年', '社会消费品零售总额目标是多少？');
    const { question } = await complete('那社零呢？', model);
    expect(question.asked).toBe('那社零呢？');
    expect(question.understood).toBe('静海区2023年社会消费品零售总额目标是多少？');
    expect(question.places.map(({ name }) => name)).toEqual(['静海区']);
    expect(question).toMatchObject({ years: [2023], kind: 'target' });
  });

  it('is asked for with the questions before it, fenced', async () => {
    const model = saying('静海区2023年社零目标是多少？');
    await complete('那社零呢？', model, ['河西区2022年税收多少？', first]);
    expect(model.prompts[0]?.user).toContain(`河西区2022年税收多少？\n${first}`);
    expect(model.prompts[0]?.user).toContain('<<<\n那社零呢？\n>>>');
  });

  it('may have the year before that the question points back to', async () => {
    const { question } = await complete(
      '前一年实际完成了多少？',
      saying('静海区2022年固定资产投资实际完成了多少？'),
    );
    expect(question).toMatchObject({ years: [2022], kind: 'result' });
    expect(question.understood).toBe('静海区2022年固定资产投资实际完成了多少？');
  });
});

describe('the completion of the rules stands', () => {
  it.each([
    ['another place', '河西区2023年社零目标是多少？'],
    ['another year', '静海区2021年社零目标是多少？'],
    ['another plan', '静海区“十三五”社零目标是多少？'],
    ['the other kind', '静海区2023年社零实际完成了多少？'],
    ['another indicator', '静海区2023年社零和税收收入目标是多少？'],
    ['a number', '静海区2023年社零增长8.5%的目标是什么？'],
    ['nothing', ''],
    ['no whole question', '那社零呢？'],
    ['an essay', '社零'.repeat(400)],
  ])('where the model says %s', async (_, written) => {
    const { question, byRules } = await complete('那社零呢？', saying(written));
    expect(question).toEqual(byRules);
  });

  it('where the model loses what the question itself says', async () => {
    const { question, byRules } = await complete('那河西区呢？', saying(first));
    expect(question).toEqual(byRules);
    expect(question.places.map(({ name }) => name)).toEqual(['河西区']);
  });

  it('where the model loses the thing that the rules carried over', async () => {
    const { question, byRules } = await complete(
      '那2022年改造了多少公里？',
      saying('静海区2022年改造了多少公里？'),
      ['静海区2023年改造多少燃气旧管网？'],
    );
    expect(question).toEqual(byRules);
    expect(question.understood).toContain('燃气旧管网');
  });

  it('where the model fails, which is told', async () => {
    const broken = new Error('refused');
    const { question, byRules, failures } = await complete('那社零呢？', saying('静海区', broken));
    expect(question).toEqual(byRules);
    expect(failures).toEqual([broken]);
  });

  it('where the model is silent for too long, even one that heeds no signal', async () => {
    const silent: ChatModel = {
      name: 'silent',

      stream: async function* () {
        await new Promise(() => {});
      },
    };
    const { question, byRules, failures } = await complete('那社零呢？', silent, [first], 20);
    expect(question).toEqual(byRules);
    expect(String(failures[0])).toContain('in time');
  });

  it('where the question stands for itself: the model is not asked', async () => {
    const model = strictChatModel();
    const asked = '河西区2022年税收收入是多少？';
    expect((await complete(asked, model)).question.understood).toBe(asked);
    expect((await complete('那社零呢？', model, [])).question.asked).toBe('那社零呢？');
    expect(model.prompts).toEqual([]);
  });
});

describe('a client that has gone', () => {
  it('is waited for no longer', async () => {
    const context = contextAfter(first);
    const gone = new AbortController();
    gone.abort(new Error('gone'));
    const byRules = readQuestion('那社零呢？', context);
    const model = saying('静海区2023年社零目标是多少？');
    await expect(
      completeWithModel(byRules, { context, model, signal: gone.signal }),
    ).rejects.toThrow('gone');
  });
});
