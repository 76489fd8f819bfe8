import { basename } from 'node:path';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import type { GoldFile } from '../gold-files/parse-gold.ts';
import { jsonEntries } from '../readers/json-entries.ts';

/** A sentence as a model may write it, with what is known of it. */
export type GateRow = {
  readonly id: string;
  /** Where it stands: `gate.jsonl line 3`. */
  readonly place: string;
  /** Whether what it says is so. */
  readonly true: boolean;
  /** What it tries; rows without one are counted as `plain`. */
  readonly kind: string;
  /** May hold `{{m:words}}` and `{{x:words}}`: see marked-text.ts. */
  readonly text: string;
  /** Exact words of the passages that it cites. */
  readonly quotes: readonly string[];
  /** Files that the quotes stand in; empty: any. */
  readonly docs: readonly string[];
  /** The file of each quote, where the row names it. */
  readonly docOfQuote: readonly string[] | undefined;
  readonly question: string | undefined;
  /** It is true, and its mark is wrong or missing: right is the right mark, or nothing. */
  readonly isRepairable: boolean;
};

const words = z.string().refine((text) => text.trim() !== '', 'must not be blank');
const rowSchema = z.object({
  id: z.union([words, z.number().transform(String)]).optional(),
  true: z.boolean(),
  kind: words.default('plain'),
  text: words,
  quotes: z.array(words).default([]),
  doc: z.union([words.transform((doc) => [doc]), z.array(words)]).default([]),
  docs: z.array(words).optional(),
  question: words.optional(),
  repairable: z.boolean().default(false),
});
const schema = rowSchema.refine(({ docs, quotes }) => !docs || docs.length === quotes.length, {
  path: ['docs'],
  message: 'must name one file for each of the quotes',
});

/**
 * Reads sentences for the gate, one JSON object a line.
 * @throws BadInput naming file and line: `gate.jsonl line 3: ✖ Invalid input … → at true`
 */
export function parseGateRows(files: readonly GoldFile[]): readonly GateRow[] {
  return files.flatMap((file) => {
    const entries = jsonEntries(file);
    if (entries.length === 0) {
      throw new BadInput(`${file.name} holds no sentence. Write one JSON object a line.`);
    }
    return entries.map((entry) => {
      if ('fault' in entry) throw new BadInput(`${entry.place}: ${entry.fault}`);
      return toRow(entry.value, entry.place);
    });
  });
}

function toRow(value: unknown, place: string): GateRow {
  const read = schema.safeParse(value);
  if (!read.success) {
    throw new BadInput(
      `${place}: ${z.prettifyError(read.error)}\nNeeded: true, text, and quotes or {{m:words}} in the text.`,
      { cause: read.error },
    );
  }
  const { doc, docs: docOfQuote, repairable: isRepairable, question, id, ...row } = read.data;
  const docs = docOfQuote ?? doc;
  return { ...row, docs, docOfQuote, isRepairable, question, place, id: id ?? idOf(place) };
}

/** `gate.jsonl line 3` => `gate:3` */
function idOf(place: string): string {
  return basename(place).replace(/(?:\.jsonl)? line (\d+)$/u, ':$1');
}
