import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readForbiddenWords } from '../../../../language/words/forbidden/read-forbidden-words.ts';
import { langchainChatModel } from '../../../../models/chat/langchain-chat-model.ts';
import { liveForbiddenWords } from '../../../../server/answer/forbidden/live-forbidden-words.ts';
import { answerCache } from '../../../../server/answer/record/answer-cache.ts';
import { hasForbiddenWords } from '../../../../server/answer/written/has-forbidden-words.ts';
import { wholeAnswer } from '../../../../server/answer/whole-answer.ts';
import { aHit } from '../../../support/made/a-hit.ts';
import { answerParts, eventsAndAnswer } from '../../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../../support/digest-library.ts';
import { modelServerForTest } from '../../../support/model/model-server-for-test.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { openServer } from '../../../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const question = '河西区2023年在养老方面有什么安排？';
const forbid = (words: string) => () => readForbiddenWords(words);

async function aModelThatSays(words: string) {
  const endpoint = await modelServerForTest();
  endpoint.always(() => words);
  const { baseUrl } = endpoint;
  return { endpoint, model: langchainChatModel({ baseUrl, apiKey: 'key', model: 'm' }) };
}

describe('a question with a forbidden word', () => {
  it('ends with fixed words, without sources, and is sent to no model', async () => {
    const { endpoint, model } = await aModelThatSays('好的。');
    const parts = answerParts(opened, { model, modelUse: 'always', forbidden: forbid('养老') });
    const { events, answer } = await eventsAndAnswer(question, parts);
    expect(answer).toMatchObject({ status: 'blocked', citations: [] });
    expect(answer.text).toBe('问题里有这里不能处理的词语，没有查找。请换个说法再问。');
    expect(events).toContainEqual({ type: 'sources', sources: [] });
    expect(endpoint.requests).toHaveLength(0);
  });

  it('is answered where the word lies within an exception', async () => {
    const parts = answerParts(opened, { forbidden: forbid('养老\n!养老方面') });
    expect((await eventsAndAnswer(question, parts)).answer.status).toBe('answered');
  });

  it('is nothing that a later question could lean on', async () => {
    const parts = answerParts(opened, { forbidden: forbid('静海') });
    const history = [{ question: '静海区2023年GDP增长目标是多少？', answer: '4%左右。' }];
    const { answer } = await eventsAndAnswer({ question: '财政收入呢？', history }, parts);
    expect(answer.question.regions).toEqual([]);
  });

  it('finds nothing by searching either', async () => {
    const server = await openServer(answerParts(opened, { forbidden: forbid('养老') }));
    onTestFinished(() => server.close());
    const refused = await fetch(server.at('/api/search?q=养老'));
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { code: 'forbidden_words' } });
  });
});

describe('what a report says', () => {
  it('is quoted, forbidden words and all', async () => {
    const before = (await eventsAndAnswer(question, answerParts(opened))).answer;
    expect([before.status, before.text]).toEqual([
      'answered',
      expect.stringContaining('意外伤害保险'),
    ]);
    const parts = answerParts(opened, { forbidden: forbid('意外伤害保险') });
    const { answer } = await eventsAndAnswer(question, parts);
    expect(answer.text).toBe(before.text);
  });
});

describe('a sentence of a model', () => {
  const hits = [aHit('依法打击毒品犯罪，维护社会安定。')];
  const forbidden = forbid('毒品');

  it('with a forbidden word is withheld', () => {
    expect(hasForbiddenWords('全区大力打击毒品[1]。', hits, forbidden)).toBe(true);
    expect(hasForbiddenWords('全区维护社会安定[1]。', hits, forbidden)).toBe(false);
  });

  it('that only quotes a report is not', () => {
    expect(hasForbiddenWords('依法打击毒品犯罪[1]。', hits, forbidden)).toBe(false);
  });

  it('is not shown, and quoting stands in', async () => {
    const { model } = await aModelThatSays(
      '河西区2023年将完善“三床联动”机制，继续购买60岁以上户籍老年人意外伤害保险[1]。',
    );
    const free = answerParts(opened, { model, modelUse: 'always' });
    const forbidden = forbid('完善“三床联动”');
    const parts = answerParts(opened, { model, modelUse: 'always', forbidden });
    const { answer: before } = await eventsAndAnswer(question, free);
    expect([before.mode, before.text]).toEqual([
      'model',
      expect.stringContaining('完善“三床联动”'),
    ]);
    const { answer } = await eventsAndAnswer(question, parts);
    expect([answer.mode, answer.modelTrouble]).toEqual(['quoted', 'unchecked']);
    expect(answer.text).not.toContain('完善“三床联动”');
  });
});

describe('a list of forbidden words that changes', () => {
  it('holds at once, for answers that are kept too', async () => {
    const path = join(temporaryFolder(), 'words.txt');
    writeFileSync(path, '# 还没有\n');
    const forbidden = liveForbiddenWords(path, () => undefined);
    const parts = answerParts(opened, { forbidden });
    const ask = answerCache(10);
    const status = async () => (await wholeAnswer(ask({ question }, parts))).status;
    expect([await status(), await status()]).toEqual(['answered', 'answered']);
    writeFileSync(path, '养老\n');
    expect(await status()).toBe('blocked');
  });

  it('stays in force when it is damaged or gone, which is told', () => {
    const path = join(temporaryFolder(), 'words.txt');
    writeFileSync(path, '毒品\n');
    const problems: unknown[] = [];
    const forbidden = liveForbiddenWords(path, (problem) => problems.push(problem));
    writeFileSync(path, '毒品\n一\n');
    expect(forbidden().find('毒品')).toHaveLength(1);
    rmSync(path);
    expect(forbidden().find('毒品')).toHaveLength(1);
    expect(problems.map(String)).toEqual([
      expect.stringContaining('Line 2'),
      expect.stringContaining('no list'),
    ]);
  });

  it('has to be there to begin with', () => {
    expect(() => liveForbiddenWords('/nowhere/words.txt', () => undefined)).toThrow('/nowhere');
  });
});
