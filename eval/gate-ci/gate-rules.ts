import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import { allMeasures } from '../metrics/all-measures.ts';

/** What a run has to reach. Bounds are held against the interval, never against the value alone. */
export type GateRules = {
  /** Measures where higher is better: the lower bound of the interval may not be under it. */
  readonly floors: Readonly<Record<string, number>>;
  /** Measures where lower is better: the upper bound may not be over it. */
  readonly ceilings: Readonly<Record<string, number>>;
  /** A significant drop counts from this size on. */
  readonly leastEffect: number;
  readonly alpha: number;
};

const schema = z.strictObject({
  floors: z.record(z.string(), z.number()).default({}),
  ceilings: z.record(z.string(), z.number()).default({}),
  leastEffect: z.number().min(0).default(0.01),
  alpha: z.number().gt(0).lt(1).default(0.05),
});

export const noBounds: GateRules = schema.parse({});

/** @throws BadInput when the file cannot be read, or names a measure that there is none of */
export async function readGateRules(path: string): Promise<GateRules> {
  const rules = await read(path);
  const better = new Map(allMeasures().map((measure) => [measure.id, measure.better]));
  const faults = [
    ...Object.keys(rules.floors).filter((id) => better.get(id) !== 'higher'),
    ...Object.keys(rules.ceilings).filter((id) => better.get(id) !== 'lower'),
  ];
  if (faults.length > 0) {
    throw new BadInput(
      `Gate rules ${path}: ${faults.join(', ')} cannot be bounded so. Floors are for measures where higher is better, ceilings for the others.`,
    );
  }
  return rules;
}

async function read(path: string): Promise<GateRules> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError
        ? z.prettifyError(cause)
        : cause instanceof Error
          ? cause.message
          : String(cause);
    throw new BadInput(`Gate rules ${path} cannot be read (${reason}).`, { cause });
  }
}
