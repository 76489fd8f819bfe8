/** The way to a chat model, which evaluation also asks by itself: as a system, and as a judge. */
export type { ChatModel } from '../../models/chat/chat-model.ts';
export { withinTime } from '../../models/http/within-time.ts';
export { langchainChatModel } from '../../models/chat/langchain-chat-model.ts';
