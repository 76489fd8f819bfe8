import { describe, expect, it } from 'vitest';
import { aHit } from '../../support/a-hit.ts';
import { strictChatModel, type ModelPieces } from '../../support/strict-chat-model.ts';
import type { Hit } from '../../../search/hit.ts';
import { composeWithModel } from '../../../server/answer/compose-with-model.ts';
import { estimateTokens } from '../../../models/chat/estimate-tokens.ts';
import { quoteOf, type DraftPart, type DraftSentence } from '../../../server/answer/draft.ts';

const target = aHit('2023年目标已定。地区生产总值增长4%左右。');
const result = aHit('地区生产总值下降4%。', {
  passage: { start: 500, orientation: 'result', headingPath: ['一、2022年工作回顾'] },
});

/** What composing gives for a reply that is streamed in pieces. */
async function compose(pieces: ModelPieces, hits: readonly Hit[] = [target, result]) {
  const model = strictChatModel(pieces);
  const { signal } = new AbortController();
  const parts: DraftPart[] = [];
  for await (const part of composeWithModel({ question: '增长多少？', hits, model, signal })) {
    parts.push(part);
  }
  const sentences = parts.flatMap((part) => (part.type === 'sentence' ? [part.sentence] : []));
  return { parts, sentences, ending: parts.at(-1), prompt: model.prompts[0], model };
}

describe('the prompt', () => {
  it('holds each passage once, numbered, with its place, year, kind and headings', async () => {
    const { prompt } = await compose(['没有提到']);
    expect(prompt?.user).toContain(
      '[1] 静海区 › 2023年目标 › 二、2023年主要任务\n<<<\n2023年目标已定。地区生产总值增长4%左右。\n>>>',
    );
    expect(prompt?.user).toContain('[2] 静海区 › 2022年情况 › 一、2022年工作回顾');
    expect(prompt?.user).toContain('问题：增长多少？');
  });

  it('holds as many passages as fit, best first, and no token more', async () => {
    const hits = Array.from({ length: 40 }, (_, index) =>
      aHit(`${'粮食产量稳定增长，'.repeat(20)}第${index}句。`, {
        passage: { start: 1000 * index },
      }),
    );
    const { prompt } = await compose(['没有提到'], hits);
    const words = `${prompt?.system}${prompt?.user}`;
    expect(estimateTokens(words)).toBeLessThanOrEqual(3500);
    expect(estimateTokens(words)).toBeGreaterThan(3200);
    expect(prompt?.user).toContain('第0句');
    expect(prompt?.user).not.toContain('第39句');
  });

  it('is asked once', async () => {
    const { model } = await compose(['甲[1]。']);
    expect(model.prompts).toHaveLength(1);
  });
});

describe('sentences', () => {
  it('cite the words of the passage that their mark names', async () => {
    const { sentences } = await compose(['目标是增长', '4%左右[1', ']。实际下降4%。[2]']);
    expect(sentences.map(({ text }) => text)).toEqual(['目标是增长4%左右。', '实际下降4%。']);
    expect(sentences.map(({ evidence }) => evidence.map(quoteOf))).toEqual([
      ['地区生产总值增长4%左右。'],
      ['地区生产总值下降4%。'],
    ]);
  });

  it('may cite several passages', async () => {
    const { sentences } = await compose(['目标增长4%，实际下降4%[1][2]。']);
    expect(sentences[0]?.evidence).toHaveLength(2);
  });

  it('count marks that point at nothing', async () => {
    const { sentences } = await compose(['增长4%[1][7]。下降4%[0]。']);
    expect(sentences.map(({ unknownMarks, evidence }) => [unknownMarks, evidence.length])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('without a mark rest on nothing', async () => {
    const { sentences } = await compose(['增长4%。']);
    expect(sentences[0]?.evidence).toEqual([]);
  });

  it('come out while the model still writes', async () => {
    const model = strictChatModel(['甲增4%[1]。乙', new Error('the line is dead')]);
    const { signal } = new AbortController();
    const parts = composeWithModel({ question: '？', hits: [target], model, signal });
    expect(await parts.next()).toMatchObject({ value: { type: 'sentence' } });
    await expect(parts.next()).rejects.toThrow('the line is dead');
  });
});

describe('the end', () => {
  it('tells the usage where the model told it', async () => {
    const usage = { promptTokens: 12, completionTokens: 3 };
    const { ending } = await compose(['增长4%[1]。', usage]);
    expect(ending).toEqual({ type: 'ended', status: 'answered', usage });
  });

  it('has no usage where the model told none', async () => {
    expect((await compose(['增长4%[1]。'])).ending).toEqual({ type: 'ended', status: 'answered' });
  });

  it.each(['没有提到', '没有提到。', '\n没有提到', '材料中没有提到。', '报告没有提到[1]。'])(
    'is not_mentioned where the model says so: %s',
    async (words) => {
      const { parts } = await compose([words]);
      expect(parts[0]).toMatchObject({ type: 'ended', status: 'not_mentioned' });
    },
  );

  it('comes once', async () => {
    const { parts } = await compose(['没有提到。']);
    expect(parts.filter(({ type }) => type === 'ended')).toHaveLength(1);
  });

  it('is thrown where the model fails', async () => {
    await expect(compose([new Error('out of order')])).rejects.toThrow('out of order');
  });
});

describe('a sentence that does not pass', () => {
  /** What composing gives for a first reply and what the model says when it is asked to mend. */
  async function mend(first: string, ...replies: readonly ModelPieces[]) {
    const model = strictChatModel([first], ...replies);
    const { signal } = new AbortController();
    const composed = composeWithModel({
      question: '增长多少？',
      hits: [target, result],
      model,
      signal,
    });
    const sentences: DraftSentence[] = [];
    let ending: DraftPart | undefined;
    for await (const part of composed) {
      if (part.type === 'sentence') sentences.push(part.sentence);
      ending = part;
    }
    return { sentences, prompts: model.prompts, ending };
  }

  it.each([
    ['a number', '目标是增长9%[1]。', '“9%”不在所引的材料里'],
    ['its mark', '目标是增长4%。', '句末没有材料编号'],
    ['the year', '2023年增长4%[1]，2022年增长4%[1]。', '所引的材料说的不是这一年'],
    ['the kind', '实际增长4%[1]。', '把目标和完成情况弄混了'],
    ['a name', '实施“五个一”行动，增长4%[1]。', '“五个一”不在所引的材料里'],
    ['plainness', '增长4%，见www.evil.cn[1]。', '含有链接或标记语言'],
  ])('is asked for once more with its fault named: %s', async (_what, first, fault) => {
    const { sentences, prompts } = await mend(first, ['目标是增长4%左右[1]。']);
    expect(prompts).toHaveLength(2);
    expect(prompts[1]?.user).toContain(fault);
    expect(prompts[1]?.user).toContain('[1] 静海区 › 2023年目标');
    expect(sentences.map(({ text, isMended }) => [text, isMended])).toEqual([
      ['目标是增长4%左右。', true],
    ]);
  });

  it.each<[string, ModelPieces]>([
    ['the fault again', ['目标是增长8%[1]。']],
    ['没有提到', ['没有提到']],
    ['nothing', ['']],
    ['an error', [new Error('503')]],
  ])('is given out as it is when the second try brings %s', async (_what, reply) => {
    const { sentences, ending } = await mend('目标是增长9%[1]。', reply);
    expect(sentences.map(({ text }) => text)).toEqual(['目标是增长9%。']);
    expect(ending).toMatchObject({ type: 'ended', status: 'answered' });
  });

  it('is mended three times in an answer, and no more', async () => {
    const wrong = ['61%', '62%', '63%', '64%'].map((number) => `增长${number}[1]。`).join('');
    const { prompts, sentences } = await mend(
      wrong,
      ['增长71%[1]。'],
      ['增长72%[1]。'],
      ['增长73%[1]。'],
    );
    expect(prompts).toHaveLength(4);
    expect(sentences).toHaveLength(4);
  });

  it('costs what all calls cost', async () => {
    const usage = { promptTokens: 10, completionTokens: 2 };
    const model = strictChatModel(['增长9%[1]。', usage], ['增长4%[1]。', usage]);
    const { signal } = new AbortController();
    let told: unknown;
    for await (const part of composeWithModel({ question: '？', hits: [target], model, signal })) {
      if (part.type === 'ended') told = part.usage;
    }
    expect(told).toEqual({ promptTokens: 20, completionTokens: 4 });
  });

  it('is dropped where it only repeats another', async () => {
    const { sentences } = await mend('增长4%[1]。增长4%[1]。');
    expect(sentences).toHaveLength(1);
  });

  it('is told from the words of our own prompts', async () => {
    const { sentences } = await mend('每一句话都以它所依据的材料编号结尾[1]。', ['没有提到']);
    expect(sentences[0]?.faults).toEqual(['prompt_words']);
  });
});
