import type { ObservedAnswer, TokenUsage, Turn } from '../answer.ts';
import { withinTime, type ChatModel } from '../product/chat-model.ts';
import { evalChatPrompt } from '../../prompts/eval-prompts.ts';
import { normaliseMarks } from '../marks.ts';
import type { SystemUnderTest } from '../system-under-test.ts';

const patience = 120_000;

/**
 * A chat model that is asked straight, to be scored beside ours. It is told how to refuse and how
 * to ask back, since it has no statuses; it cites nothing and has no search.
 */
export function chatSystem(model: ChatModel): SystemUnderTest {
  return {
    async ask({ question, history = [] }) {
      const prompt = evalChatPrompt({ question, history: history.map(writeTurn).join('\n') });
      const said = await sayWhole(model, { ...prompt, signal: withinTime(patience) });
      return toAnswer(said, model.name);
    },
    search: async () => undefined,
    report: async () => undefined,
  };
}

/** All that a model says to a prompt. */
export async function sayWhole(
  model: ChatModel,
  prompt: Parameters<ChatModel['stream']>[0],
): Promise<{ readonly text: string; readonly usage: TokenUsage | undefined }> {
  let text = '';
  let usage: TokenUsage | undefined;
  for await (const chunk of model.stream(prompt)) {
    text += chunk.text;
    usage = chunk.usage ?? usage;
  }
  return { text, usage };
}

function writeTurn({ question, answer }: Turn): string {
  return `问：${question}\n答：${answer}`;
}

function toAnswer(
  said: { readonly text: string; readonly usage: TokenUsage | undefined },
  model: string,
): ObservedAnswer {
  const text = normaliseMarks(said.text.trim());
  return {
    id: '',
    status: statusOf(text),
    text,
    citations: [],
    mode: 'model',
    model,
    ...(said.usage ? { usage: said.usage } : {}),
    timings: {},
    notice: '',
  };
}

function statusOf(text: string): ObservedAnswer['status'] {
  if (/^(?:报告|材料)?(?:中|里)?没有提到/u.test(text)) return 'not_mentioned';
  return /^请问[^。]*[?？]?$/u.test(text) ? 'clarify' : 'answered';
}
