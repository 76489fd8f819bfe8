import type { TokenUsage } from '../../../server/answer/answer.ts';
import type { ChatModel, ModelChunk } from '../../../models/chat/chat-model.ts';
import type { WritingMind } from './model-minds.ts';

type Prompt = Parameters<ChatModel['stream']>[0];

/** Pieces of text; an error in their place is thrown, and the usage comes with the end. */
export type ModelPieces = readonly (string | Error | TokenUsage)[];

export type StrictChatModel = ChatModel & {
  /** Every prompt so far. */
  readonly prompts: readonly Prompt[];
};

/** A model that streams the pieces of each reply in turn, and throws when it is asked once more. */
export function strictChatModel(...replies: readonly ModelPieces[]): StrictChatModel {
  const prompts: Prompt[] = [];
  return {
    name: 'strict-model',
    prompts,
    stream: (prompt) => {
      const reply = replies[prompts.length];
      prompts.push(prompt);
      if (!reply) throw new Error(`The model has ${replies.length} replies and was asked again.`);
      return play(reply, prompt.signal);
    },
  };
}

/** A model with a mind of its own. */
export function modelWithMind(mind: WritingMind): StrictChatModel {
  const prompts: Prompt[] = [];
  return {
    name: 'minded-model',
    prompts,
    stream: (prompt) => {
      prompts.push(prompt);
      const { system, user, signal } = prompt;
      const messages = [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ];
      return play([...mind({ messages })], signal);
    },
  };
}

async function* play(pieces: ModelPieces, signal: AbortSignal): AsyncGenerator<ModelChunk> {
  for (const piece of pieces) {
    signal.throwIfAborted();
    if (piece instanceof Error) throw piece;
    yield typeof piece === 'string' ? { text: piece } : { text: '', usage: piece };
  }
}
