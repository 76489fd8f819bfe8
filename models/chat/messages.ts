import { HumanMessage, SystemMessage } from 'langchain';
import type { ModelPrompt } from './chat-model.ts';

/** A prompt as LangChain takes it. */
export function messagesOf({ system, user }: ModelPrompt): [SystemMessage, HumanMessage] {
  return [new SystemMessage(system), new HumanMessage(user)];
}
