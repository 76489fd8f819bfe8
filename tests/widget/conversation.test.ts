import { describe, expect, it } from 'vitest';
import type { Answer, AskRequest } from '../../server/answer/answer.ts';
import { Conversation } from '../../widget/conversation.ts';
import { sampleAnswer, sampleEvents } from './sample-answer.ts';

/** A conversation with a server that gives these answers one after the other. */
function converse(answers: readonly Answer[]) {
  const requests: AskRequest[] = [];
  const conversation = new Conversation({
    endpoint: () => 'http://ask.example/',
    filters: () => undefined,
    onChange: () => undefined,
    fetch: async (_url, init) => {
      requests.push(JSON.parse(init?.body as string) as AskRequest);
      const answer = answers[requests.length - 1];
      return answer ? Response.json(answer) : new Response('', { status: 500 });
    },
  });
  return { conversation, requests };
}

const answerOf = (text: string) => sampleAnswer({ text });

describe('Conversation', () => {
  it('sends the earlier questions with their answers, the last six of them', async () => {
    const { conversation, requests } = converse(
      Array.from({ length: 9 }, (_, number) => answerOf(`答${number}`)),
    );
    for (let number = 0; number < 9; number++) await conversation.ask(`问${number}`);
    expect(requests[0]?.history).toEqual([]);
    expect(requests[1]?.history).toEqual([{ question: '问0', answer: '答0' }]);
    expect(requests[8]?.history?.map(({ question }) => question)).toEqual([
      '问2',
      '问3',
      '问4',
      '问5',
      '问6',
      '问7',
    ]);
  });

  it('does not send turns that failed', async () => {
    const { conversation, requests } = converse([]);
    await conversation.ask('一');
    await conversation.ask('二');
    expect(requests[1]?.history).toEqual([]);
  });

  it('asks nothing for white space, and nothing while a question runs', async () => {
    const { conversation, requests } = converse([answerOf('答')]);
    const running = conversation.ask('一');
    await conversation.ask('二');
    await running;
    await conversation.ask(' \n');
    expect(requests.map(({ question }) => question)).toEqual(['一']);
  });

  it('puts a retried question last and forgets its failure', async () => {
    const { conversation } = converse([]);
    await conversation.ask('一');
    await conversation.ask('二');
    const [first] = conversation.turns;
    if (first) await conversation.retry(first);
    expect(conversation.turns.map(({ question }) => question)).toEqual(['二', '一']);
  });

  it('says each sentence of a whole answer once', async () => {
    const { conversation } = converse([answerOf('增长4%左右。[1]上年下降4%。[2]')]);
    await conversation.ask('一');
    expect(conversation.spoken).toEqual(['增长4%左右。', '上年下降4%。']);
  });

  it('says nothing of a preview aloud, and each sentence that it makes room for once', async () => {
    const answer = sampleAnswer();
    const [understood, ...rest] = sampleEvents(answer);
    const quotes = [{ text: '报告原文。[1]', citations: answer.citations }];
    const preview = { type: 'preview', sentences: quotes } as const;
    const wire = [understood, preview, ...rest].map((event) => {
      const { type, ...fields } = event ?? preview;
      return `event: ${type}\ndata: ${JSON.stringify(fields)}\n\n`;
    });
    const headers = { 'Content-Type': 'text/event-stream' };
    const conversation = new Conversation({
      endpoint: () => 'http://ask.example/',
      filters: () => undefined,
      onChange: () => undefined,
      fetch: async () => new Response(wire.join(''), { headers }),
    });
    await conversation.ask('一');
    expect(conversation.spoken).toEqual([
      '静海区2023年地区生产总值的增长目标是4%左右。',
      '上一年预计下降4%。',
    ]);
  });

  it('keeps a stopped turn as it stood, and can ask again at once', async () => {
    const { conversation } = converse([answerOf('甲'), answerOf('乙')]);
    const stopped = conversation.ask('一');
    conversation.stop();
    await Promise.all([stopped, conversation.ask('二')]);
    expect(conversation.turns.map(({ state }) => state)).toEqual(['stopped', 'done']);
  });
});
