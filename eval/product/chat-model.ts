/** The way to a chat model, which evaluation also asks by itself: as a system, and as a judge. */
export type { ChatModel } from '../../server/answer/chat-model.ts';
export { langchainChatModel } from '../../server/answer/langchain-chat-model.ts';
