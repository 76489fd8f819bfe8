import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The newest layout of a generation folder that this program writes and reads. */
export const manifestVersion = 2;

const manifestSchema = z.object({
  version: z.literal(manifestVersion),
  /** Who made the vectors; a question must be embedded by the same. */
  embedder: z.object({ name: z.string().min(1), dimensions: z.number().int().positive() }),
  passages: z.number().int().nonnegative(),
  /** Digest of what was indexed of these passages: tells whether the library has changed since. */
  passagesDigest: z.string(),
  /** sha256 by file name, for every file of the generation but this one. */
  files: z.record(z.string().regex(/^[\w.-]+$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

const versionSchema = z.object({ version: z.unknown() });
const writtenSchema = manifestSchema.extend({ digest: z.string() });

/** What a generation holds and how to tell that it is whole. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as it is written: with a digest of its own, so that a flipped bit is told. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, digest: manifestDigest(manifest) }, null, 2)}\n`;
}

/** @throws Error saying what is wrong when the text is not a whole manifest of this version. */
export function parseManifest(text: string): Manifest {
  const json = parseJson(text);
  const { version } = versionSchema.safeParse(json).data ?? {};
  if (typeof version === 'number' && version !== manifestVersion) {
    throw new Error(`manifest.json has version ${version}, this program knows ${manifestVersion}`);
  }
  const read = writtenSchema.safeParse(json);
  if (!read.success) throw new Error('manifest.json is damaged', { cause: read.error });
  const { digest, ...manifest } = read.data;
  if (digest !== manifestDigest(manifest)) throw new Error('manifest.json is damaged');
  return manifest;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('manifest.json is damaged', { cause });
  }
}

function manifestDigest(manifest: Manifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}
