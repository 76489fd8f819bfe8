import { describe, expect, it } from 'vitest';
import { aHit } from '../../../support/made/a-hit.ts';
import { strictChatModel, type ModelPieces } from '../../../support/model/strict-chat-model.ts';
import type { Hit } from '../../../../search/hit.ts';
import {
  composeWithModel,
  type WrittenPart,
} from '../../../../server/answer/written/compose-with-model.ts';
import { estimateTokens } from '../../../../models/chat/estimate-tokens.ts';

const target = aHit('2023年目标已定。地区生产总值增长4%左右。');
const result = aHit('地区生产总值下降4%。', {
  passage: { start: 500, orientation: 'result', headingPath: ['一、2022年工作回顾'] },
});

/** What composing gives for a reply that is streamed in pieces. */
async function compose(pieces: ModelPieces, hits: readonly Hit[] = [target, result]) {
  const model = strictChatModel(pieces);
  const { signal } = new AbortController();
  const writing = composeWithModel({ question: '增长多少？', hits, model, signal });
  const parts: WrittenPart[] = [];
  for await (const part of writing.parts) parts.push(part);
  const written = parts.flatMap((part) => (part.type === 'written' ? [part.text] : []));
  return { hits: writing.hits, written, ending: parts.at(-1), prompt: model.prompts[0], model };
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
    const many = Array.from({ length: 40 }, (_, index) =>
      aHit(`${'粮食产量稳定增长，'.repeat(20)}第${index}句。`, {
        passage: { start: 1000 * index },
      }),
    );
    const { prompt, hits } = await compose(['没有提到'], many);
    const words = `${prompt?.system}${prompt?.user}`;
    expect(estimateTokens(words)).toBeLessThanOrEqual(3500);
    expect(estimateTokens(words)).toBeGreaterThan(3200);
    expect(hits).toEqual(many.slice(0, hits.length));
    expect(prompt?.user).toContain(`第${hits.length - 1}句`);
    expect(prompt?.user).not.toContain(`第${hits.length}句`);
  });

  it('is sent once, whatever comes back', async () => {
    const { model } = await compose(['增长99%[7]。没有提到。增长99%[7]。']);
    expect(model.prompts).toHaveLength(1);
  });
});

describe('what a model writes', () => {
  it('comes sentence by sentence, with the marks as they were written', async () => {
    const { written } = await compose(['目标是增长', '4%左右[1', ']。实际下降4%。[2]']);
    expect(written.map((words) => words.trim())).toEqual([
      '目标是增长4%左右[1]。',
      '实际下降4%。[2]',
    ]);
  });

  it('comes while the model still writes', async () => {
    const model = strictChatModel(['甲增4%[1]。乙', new Error('the line is dead')]);
    const { signal } = new AbortController();
    const { parts } = composeWithModel({ question: '？', hits: [target], model, signal });
    expect(await parts.next()).toMatchObject({ value: { type: 'written', text: '甲增4%[1]。' } });
    await expect(parts.next()).rejects.toThrow('the line is dead');
  });

  it('comes once where the model says it again', async () => {
    const { written } = await compose(['增长4%[1]。增长4%[1]。']);
    expect(written).toEqual(['增长4%[1]。']);
  });

  it('is given up when its caller goes away', async () => {
    const caller = new AbortController();
    const model = strictChatModel(['增长4%[1]。下降', '4%[2]。']);
    const limited = { ...model, totalMilliseconds: 60_000 };
    const hits = [target];
    const { signal } = caller;
    const { parts } = composeWithModel({ question: '？', hits, model: limited, signal });
    await parts.next();
    caller.abort(new Error('gone'));
    await expect(parts.next()).rejects.toThrow('gone');
    expect(model.prompts[0]?.signal.aborted).toBe(true);
  });
});

describe('a model whose answer takes too long', () => {
  it('is given up at its own deadline, though its caller still waits', async () => {
    const model = strictChatModel(['增长4%[1]。下降', '4%[2]。']);
    const limited = { ...model, totalMilliseconds: 20 };
    const { signal } = new AbortController();
    const { parts } = composeWithModel({ question: '？', hits: [target], model: limited, signal });
    await parts.next();
    const given = model.prompts[0]?.signal;
    // Listens as a real model does; a signal that nobody listens to may be collected.
    if (!given?.aborted) await new Promise((done) => given?.addEventListener('abort', done));
    expect(given?.aborted).toBe(true);
    expect(signal.aborted).toBe(false);
  });
});

describe('the end', () => {
  it('tells the usage where the model told it', async () => {
    const usage = { promptTokens: 12, completionTokens: 3 };
    const { ending } = await compose(['增长4%[1]。', usage]);
    expect(ending).toEqual({ type: 'ended', refused: false, usage });
  });

  it('has no usage where the model told none', async () => {
    expect((await compose(['增长4%[1]。'])).ending).toEqual({ type: 'ended', refused: false });
  });

  it.each([
    '没有提到',
    '没有提到。',
    '\n没有提到',
    '材料中没有提到。',
    '报告没有提到[1]。',
    '报告里未提及。',
    '无法回答。',
  ])(
    'says that the model found nothing where it says so, and shows no such words: %s',
    async (words) => {
      const { written, ending } = await compose([words]);
      expect(written).toEqual([]);
      expect(ending).toEqual({ type: 'ended', refused: true });
    },
  );

  it('says so also after words that it found', async () => {
    const { written, ending } = await compose(['增长4%[1]。没有提到就业。']);
    expect(written).toEqual(['增长4%[1]。']);
    expect(ending).toMatchObject({ refused: true });
  });

  it('is thrown where the model fails', async () => {
    await expect(compose([new Error('out of order')])).rejects.toThrow('out of order');
  });
});
