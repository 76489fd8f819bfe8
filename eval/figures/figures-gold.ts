import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';

const part = z.enum(['headline', 'targets', 'body']);
const span = z.object({
  doc: z.string(),
  part,
  start: z.number(),
  end: z.number(),
});
const row = z.object({
  doc: z.string(),
  place: z.string(),
  indicator: z.string(),
  measure: z.string(),
  value: z.number(),
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  kind: z.enum(['actual', 'target', 'estimate', 'cumulative', 'average']),
  agg: z.enum(['none', 'average', 'cumulative']),
  period: z.string(),
  quote: z.string(),
  part,
});

/** A piece of a file that was marked completely, in UTF-16 code units of the file. */
export type GoldSpan = z.infer<typeof span>;
/** A figure that was marked by hand; see ../shared/gold/figures-README.md. */
export type GoldFigure = z.infer<typeof row>;
export type GoldPart = GoldFigure['part'];

/** @throws BadInput naming the file and the line that is no gold figure. */
export async function readGoldFigures(path: string): Promise<readonly GoldFigure[]> {
  return readLines(path, row);
}

/** @throws BadInput naming the file and the line that is no span. */
export async function readGoldSpans(path: string): Promise<readonly GoldSpan[]> {
  return readLines(path, span);
}

async function readLines<T>(path: string, shape: z.ZodType<T>): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BadInput(`Cannot read ${path}.`, { cause });
  });
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseLine(line, { shape, where: `${path}:${number}` }));
}

function parseLine<T>(line: string, { shape, where }: { shape: z.ZodType<T>; where: string }): T {
  try {
    return shape.parse(JSON.parse(line));
  } catch (cause) {
    throw new BadInput(`${where} is no row of a gold file of figures.`, { cause });
  }
}
