import { z } from 'zod';
import { fillSlots, type Prompt, readPrompt } from './fill-prompt.ts';

/** What a model fills in of a question: names as it writes them, nothing checked yet. */
export const secondReadingSchema = z.object({
  places: z.array(z.string()).max(8).catch([]),
  years: z.array(z.int()).max(8).catch([]),
  indicator: z.string().max(40).catch(''),
  task: z.string().max(20).catch(''),
});

/** Asks for the places, years, indicator and task of a question, to be filled into the schema. */
export function readPromptFor(slots: { readonly question: string }): Prompt {
  return {
    system: fillSlots(readPrompt('read.system.md'), {}),
    user: fillSlots(readPrompt('read.user.md'), slots),
  };
}
