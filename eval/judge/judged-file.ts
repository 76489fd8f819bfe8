import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import { reasonOf } from '../reason-of.ts';
import { replaceFile } from '../replace-file.ts';
import type { JudgedRun } from './judged-run.ts';

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const claim = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('judged'),
    claim: z.string(),
    verdict: z.enum(['supported', 'contradicted', 'absent']),
    quote: z.string(),
  }),
  z.object({ type: z.literal('judge_error'), claim: z.string(), reason: z.string() }),
]);

const schema = z.object({
  judge: z.object({ model: z.string(), prompt: z.string() }),
  items: z.array(z.object({ questionId: z.string(), cluster: z.string(), claims: z.array(claim) })),
  agreement: optional(
    z.object({
      alpha: z.number(),
      interval: optional(z.object({ low: z.number(), high: z.number() })),
      items: z.number(),
    }),
  ),
});

const fileName = 'judged.json';

/** What a judge said of a run; `undefined` when none was asked. */
export async function readJudgedRun(folder: string): Promise<JudgedRun | undefined> {
  const path = join(folder, fileName);
  if (!existsSync(path)) return undefined;
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new BadInput(`${path} cannot be read (${reason}). Judge again, or remove it.`, { cause });
  }
}

export async function writeJudgedRun(folder: string, judged: JudgedRun): Promise<void> {
  await replaceFile(join(folder, fileName), `${JSON.stringify(judged, null, 2)}\n`);
}
