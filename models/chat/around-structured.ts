import type { ChatModel, ModelPrompt } from './chat-model.ts';

/** Puts the same care around asking for a value that a layer puts around a stream. */
export function aroundStructured(
  model: ChatModel,
  around: <T>(call: (prompt: ModelPrompt) => Promise<T>, prompt: ModelPrompt) => Promise<T>,
): Pick<ChatModel, 'structured'> {
  const ask = model.structured;
  if (!ask) return {};
  return { structured: (schema, prompt) => around((asked) => ask(schema, asked), prompt) };
}
