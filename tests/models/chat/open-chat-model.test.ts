import { expect, it } from 'vitest';
import { openChatModel } from '../../../models/chat/open-chat-model.ts';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';

const options = { apiKey: 'a-key', model: 'm' };

it('a provider whose package is missing is told with what to install', async () => {
  await expect(openChatModel({ ...options, provider: 'mistralai' })).rejects.toThrow(
    'LLM_PROVIDER=mistralai needs a package that is not installed. Run: npm install @langchain/mistralai',
  );
});

it('a provider that nobody knows is told with those that are known', async () => {
  await expect(openChatModel({ ...options, provider: 'abacus' })).rejects.toThrow(
    /abacus is not known to LangChain\. Take one of: openai, anthropic/u,
  );
});

it('a missing package is a fault like others while a question waits', async () => {
  const model = langchainChatModel({ ...options, provider: 'mistralai' });
  const { signal } = new AbortController();
  const stream = model.stream({ system: '', user: '', signal })[Symbol.asyncIterator]();
  await expect(stream.next()).rejects.toMatchObject({ trouble: 'refused' });
});
