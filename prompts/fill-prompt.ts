import { readFileSync } from 'node:fs';

/** Changes whenever the words of a prompt do, so that answers can be told apart by it. */
export const promptVersion = 'answer-4';

/** The words for the model, from files beside this one. */
export type Prompt = { readonly system: string; readonly user: string };

/** Asks for an answer to a question from numbered passages. */
export function answerPrompt(slots: {
  readonly question: string;
  readonly passages: string;
}): Prompt {
  return {
    system: fillSlots(readPrompt('answer.system.md'), {}),
    user: fillSlots(readPrompt('answer.user.md'), slots),
  };
}

/** Asks for a question that goes on from others as one that stands by itself. */
export function completePrompt(slots: {
  readonly question: string;
  readonly earlier: string;
}): Prompt {
  return {
    system: fillSlots(readPrompt('complete.system.md'), {}),
    user: fillSlots(readPrompt('complete.user.md'), slots),
  };
}

/** The words of a file beside this one, with their slots. */
export function readPrompt(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}

/**
 * Puts values into the `{{named}}` slots of a text. A value is never read for slots itself.
 * @throws Error naming a slot that has no value.
 */
export function fillSlots(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`Prompt slot {{${name}}} has no value.`);
    return value;
  });
}
