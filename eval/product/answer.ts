/** The shapes of answers, as the product gives them and evaluation judges them. */
export type {
  Answer,
  AnswerStatus,
  AskRequest,
  Citation,
  TokenUsage,
  Turn,
} from '../../server/answer/answer.ts';
