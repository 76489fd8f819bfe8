import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import { reasonOf } from '../reason-of.ts';

/** A passage to be found, with a heading where it has one. */
export type BenchPassage = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
};

/** A question, the answers that a passage may hold, and the passages that are known to hold one. */
export type BenchQuestion = {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly positives: readonly string[];
};

export type BenchSet = {
  readonly passages: readonly BenchPassage[];
  readonly questions: readonly BenchQuestion[];
};

const words = z.string().refine((text) => text.trim() !== '', 'must not be blank');
const id = z.union([words, z.number().transform(String)]);
const passage = z.object({ id, title: words.optional().catch(undefined), text: words });
const question = z.object({
  id,
  question: words,
  answers: z.array(words).default([]),
  positives: z.array(id).default([]),
});

/**
 * Reads `passages.jsonl` and `questions.jsonl` of a folder, or `NAME.passages.jsonl` and
 * `NAME.questions.jsonl` where it holds several sets; gzipped ones end in `.gz` besides.
 * @throws BadInput naming file and line
 */
export async function readBenchSet(folder: string, name?: string): Promise<BenchSet> {
  const before = name === undefined ? '' : `${name}.`;
  const passages = await readLines(join(folder, `${before}passages.jsonl`), passage);
  const questions = await readLines(join(folder, `${before}questions.jsonl`), question);
  refuseRepeated('passages.jsonl', passages);
  refuseRepeated('questions.jsonl', questions);
  const known = new Set(passages.map((each) => each.id));
  for (const { id, positives } of questions) {
    const missing = positives.find((positive) => !known.has(positive));
    if (missing !== undefined) {
      throw new BadInput(
        `Question ${id} names passage ${missing}, which is not in passages.jsonl.`,
      );
    }
  }
  return { passages, questions };
}

async function readLines<Value>(path: string, schema: z.ZodType<Value>): Promise<readonly Value[]> {
  const lines = (await readText(path)).replace(/^\uFEFF/u, '').split('\n');
  const values = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [readLine(line, `${path} line ${at + 1}`, schema)],
  );
  if (values.length === 0) throw new BadInput(`${path} is empty. Write one JSON object a line.`);
  return values;
}

async function readText(path: string): Promise<string> {
  try {
    const zipped = `${path}.gz`;
    if (!existsSync(path) && existsSync(zipped)) {
      return gunzipSync(await readFile(zipped)).toString('utf8');
    }
    return await readFile(path, 'utf8');
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new BadInput(`${path} cannot be read (${reason}).`, { cause });
  }
}

function readLine<Value>(line: string, place: string, schema: z.ZodType<Value>): Value {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError ? z.prettifyError(cause) : `not a JSON object (${String(cause)})`;
    throw new BadInput(`${place}: ${reason}`, { cause });
  }
}

function refuseRepeated(name: string, values: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of values) {
    if (seen.has(id)) throw new BadInput(`${name}: id ${id} stands twice.`);
    seen.add(id);
  }
}
