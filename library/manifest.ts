import { z } from 'zod';

/** The newest layout of a generation folder that this program writes and reads. */
export const manifestVersion = 1;

const manifestSchema = z.object({
  version: z.literal(manifestVersion),
  /** Who made the vectors; a question must be embedded by the same. */
  embedder: z.object({ name: z.string().min(1), dimensions: z.number().int().positive() }),
  passages: z.number().int().nonnegative(),
  /** sha256 by file name, for every file of the generation but this one. */
  files: z.record(z.string().regex(/^[\w.-]+$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

/** What a generation holds and how to tell that it is whole. */
export type Manifest = z.infer<typeof manifestSchema>;

/** @throws Error when the text is not a manifest of this version. */
export function parseManifest(text: string): Manifest {
  return manifestSchema.parse(JSON.parse(text));
}
