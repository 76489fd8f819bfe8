import { z } from 'zod';

const words = z.string().min(1);

/** Where providers put what a model thinks aloud; each of these shows that it is at work. */
const thinkingPiece = z.union([
  // DeepSeek, Qwen, GLM, Moonshot, and others through `reasoning-field.ts`.
  z.looseObject({ additional_kwargs: z.looseObject({ reasoning_content: words }) }),
  // Anthropic and others with blocks.
  z.looseObject({
    content: z.array(z.looseObject({ type: z.enum(['thinking', 'reasoning']) })).min(1),
  }),
]);

/** Whether a piece of a stream is a thought; the words themselves are never kept. */
export function isThinking(piece: unknown): boolean {
  return thinkingPiece.safeParse(piece).success;
}
