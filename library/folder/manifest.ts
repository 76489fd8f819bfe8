import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The newest layout of a generation folder that this program writes and reads. */
export const manifestVersion = 3;
const earlierVersion = 2;

const partSchema = z.object({
  /** Of the generation that it was first written for, such as 000007; its files begin so. */
  name: z.string().regex(/^[\w-]*$/),
  /** All that stand in its files. */
  passages: z.number().int().nonnegative(),
  /** Ids of the reports in it that count no more: taken out, or in a newer part in another text. */
  gone: z.array(z.string()),
});

/** A run of reports with index files of their own, which never change: what is new makes a new part. */
export type GenerationPart = Readonly<z.infer<typeof partSchema>>;

const earlierSchema = z.object({
  version: z.literal(earlierVersion),
  /** Who made the vectors; a question must be embedded by the same. */
  embedder: z.object({ name: z.string().min(1), dimensions: z.number().int().positive() }),
  passages: z.number().int().nonnegative(),
  /** Digest of what was indexed of these passages: tells whether the library has changed since. */
  passagesDigest: z.string(),
  /** sha256 by file name, for every file of the generation but this one. */
  files: z.record(z.string().regex(/^[\w.-]+$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

const manifestSchema = earlierSchema.extend({
  version: z.literal(manifestVersion),
  /** In the order in which they were written. */
  parts: z.array(partSchema),
  /** Size by file name. */
  bytes: z.record(z.string(), z.number().int().nonnegative()),
});

const versionSchema = z.object({ version: z.unknown() });
const writtenSchema = z.discriminatedUnion('version', [
  manifestSchema.extend({ digest: z.string() }),
  earlierSchema.extend({ digest: z.string() }),
]);

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
  if (typeof version === 'number' && version !== manifestVersion && version !== earlierVersion) {
    throw new Error(`manifest.json has version ${version}, this program knows ${manifestVersion}`);
  }
  const read = writtenSchema.safeParse(json);
  if (!read.success) throw new Error('manifest.json is damaged', { cause: read.error });
  const { digest, ...manifest } = read.data;
  if (digest !== manifestDigest(manifest)) throw new Error('manifest.json is damaged');
  return manifest.version === earlierVersion ? asOnePart(manifest) : manifest;
}

/** Earlier versions kept all in one part without a name, and no sizes. */
function asOnePart(earlier: z.infer<typeof earlierSchema>): Manifest {
  const parts = [{ name: '', passages: earlier.passages, gone: [] }];
  return { ...earlier, version: manifestVersion, parts, bytes: {} };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('manifest.json is damaged', { cause });
  }
}

function manifestDigest(manifest: Manifest | z.infer<typeof earlierSchema>): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}
