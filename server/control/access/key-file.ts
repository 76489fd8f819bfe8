import { z } from 'zod';
import { isCollectionName, publicCollection } from '../../../library/collections.ts';
import { LiveFile } from '../../../library/folder/live-file.ts';
import { roles } from './asker.ts';

const collection = z.string().refine(isCollectionName, 'is no name of a collection');

const granted = {
  roles: z
    .array(z.enum(roles))
    .min(1)
    .refine((all) => !all.includes('auditor') || all.length === 1, 'auditor goes with no other'),
  collections: z.array(collection).default([publicCollection]),
};

const keySchema = z.strictObject({
  id: z.string().regex(/^[\da-f]{8}$/u),
  /** Who holds it, as the audit names them. */
  name: z.string().trim().min(1).max(100),
  /** sha256 of the key, in lower-case hex. */
  hash: z.string().regex(/^[\da-f]{64}$/u),
  ...granted,
  /** The last day on which it opens, YYYY-MM-DD in Beijing's time. */
  expires: z.iso.date().optional(),
  perMinute: z.number().int().positive().optional(),
});

const keysSchema = z.strictObject({
  version: z.literal(1),
  keys: z.array(keySchema).default([]),
  /** What the groups of the office's sign-on may do and read. */
  groups: z.record(z.string(), z.strictObject(granted)).default({}),
});

export type Key = Readonly<z.infer<typeof keySchema>>;

/** Who may do and read what. */
export type KeyRing = Readonly<z.infer<typeof keysSchema>>;

export const noKeys: KeyRing = { version: 1, keys: [], groups: {} };

/** The file of keys cannot be read or changed; the message says why and what to do. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/**
 * The keys as they are whenever one asks; none where there is no such file.
 * @throws KeyFileError where it cannot be read now: nobody knows then who may read what.
 */
export function liveKeys(path: string, onProblem: (error: unknown) => void): () => KeyRing {
  const read = (words: string) => readKeys(words, path);
  const file = new LiveFile(path, { read, absent: () => noKeys, onProblem });
  return () => file.current();
}

/** @throws KeyFileError naming the place that is wrong. */
export function readKeys(words: string, path: string): KeyRing {
  const read = keysSchema.safeParse(parsed(words));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const what = issue ? `${issue.path.join('.')}: ${issue.message}` : 'no JSON';
  throw new KeyFileError(
    `${path} cannot be read (${what}), so that nobody knows who may read what. Mend it; keys are made by: npm run admin -- keys add NAME`,
    { cause: read.error },
  );
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
