import { fillSlots, type Prompt, readPrompt } from './fill-prompt.ts';

/** Change when the words do: what was generated or judged with other words is not comparable. */
export const chatPromptVersion = 'eval-chat-1';
export const judgePromptVersion = 'eval-judge-1';

/** Asks a chat model straight, without passages. */
export function evalChatPrompt(slots: {
  readonly question: string;
  /** Earlier turns, one after the other; may be empty. */
  readonly history: string;
}): Prompt {
  return {
    system: readPrompt('eval.chat.system.md'),
    user: fillSlots(readPrompt('eval.chat.user.md'), slots).trim(),
  };
}

/** Asks whether an answer makes a claim. `fence` must not stand in any of the texts. */
export function evalJudgePrompt(slots: {
  readonly question: string;
  readonly claim: string;
  readonly answer: string;
  readonly fence: string;
}): Prompt {
  return {
    system: readPrompt('eval.judge.system.md'),
    user: fillSlots(readPrompt('eval.judge.user.md'), slots),
  };
}
