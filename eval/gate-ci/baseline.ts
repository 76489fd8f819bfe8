import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import { reasonOf } from '../reason-of.ts';
import { comparableRun, type ComparableRun } from '../compare/comparable-run.ts';
import { comparedMeasures } from '../compare/compare-runs.ts';
import type { ScoredRun } from '../score/score-folder.ts';

/**
 * The run that later ones are held against, small enough to be committed: figures of each question
 * in the measures that are compared, and no texts.
 */
const schema = z.object({
  version: z.literal(1),
  name: z.string(),
  /** `[id, digest, cluster, {measure: [sum, weight]}]`. */
  items: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.string(),
      z.record(z.string(), z.tuple([z.number(), z.number()])),
    ]),
  ),
});

/** One line a question, so that a change of the baseline can be read in a diff. */
export function writeBaseline(run: ScoredRun, name: string): string {
  const lines = comparableRun(run).items.map(({ id, digest, cluster, parts }) => {
    const kept = comparedMeasures.flatMap((measure) => {
      const part = parts[measure];
      return part ? [[measure, [rounded(part.sum), part.weight]] as const] : [];
    });
    return `    ${JSON.stringify([id, digest, cluster, Object.fromEntries(kept)])}`;
  });
  const head = `{\n  "version": 1,\n  "name": ${JSON.stringify(name)},\n  "items": [`;
  return `${head}\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** @throws BadInput when the file cannot be read or is no baseline */
export async function readBaseline(path: string): Promise<ComparableRun> {
  try {
    const { name, items } = schema.parse(JSON.parse(await readFile(path, 'utf8')));
    return {
      name,
      items: items.map(([id, digest, cluster, parts]) => ({
        id,
        digest,
        cluster,
        parts: Object.fromEntries(
          Object.entries(parts).map(([measure, [sum, weight]]) => [measure, { sum, weight }]),
        ),
      })),
    };
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new BadInput(
      `Baseline ${path} cannot be read (${reason}). Write one with "npm run eval -- gate-ci <run> --update".`,
      { cause },
    );
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
