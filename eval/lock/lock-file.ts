import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import type { ComparableRun } from '../compare/comparable-run.ts';
import { type Check, checkSchema } from '../gold-files/gold-question.ts';
import { seal, unseal } from '../gold-files/sealed.ts';
import { reasonOf } from '../reason-of.ts';
import { replaceFile } from '../replace-file.ts';
import type { Part } from '../statistics/ratio.ts';
import { type Thresholds, thresholdsSchema } from './thresholds.ts';

/** One question of a locked set: what it was when it was locked, and how the locked run did on it. */
export type LockedQuestion = {
  readonly id: string;
  readonly digest: string;
  readonly cluster: string;
  /** Who read these words, and holds them for right. */
  readonly checked: readonly Check[];
  /** Its figures are kept in no readable form. */
  readonly heldOut?: true | undefined;
  /** The locked run's figures; absent before a run was locked. */
  readonly parts?: Readonly<Record<string, Part>> | undefined;
};

/** A change of the lock that somebody has to answer for. */
export type LockEvent = { readonly on: string; readonly what: string; readonly because: string };

/**
 * What a gold set was when it was locked: its questions by digest, what a run has to reach, and the
 * figures of the run that later ones are held against. No texts, so that it can be committed.
 */
export type Lock = {
  readonly thresholds: Thresholds;
  /** Of the answers and code of the locked run; `null` before one was locked. */
  readonly run: { readonly code: string | null; readonly on: string } | null;
  readonly questions: readonly LockedQuestion[];
  /** Ids that were locked once and may not come back as another question. */
  readonly retired: readonly (Pick<LockedQuestion, 'id' | 'digest'> & { readonly on: string })[];
  readonly history: readonly LockEvent[];
};

const day = z.iso.date();
const named = z.object({ id: z.string(), digest: z.string() });
/** `{measure: [sum, weight]}` */
const parts = z.record(z.string(), z.tuple([z.number(), z.number()]));
const schema = z.object({
  version: z.literal(1),
  thresholds: thresholdsSchema,
  run: z.object({ code: z.string().nullable(), on: day }).nullable(),
  history: z.array(z.object({ on: day, what: z.string(), because: z.string() })),
  retired: z.array(named.extend({ on: day })),
  questions: z.array(
    named.extend({
      cluster: z.string(),
      checked: z.array(checkSchema),
      heldOut: z.literal(true).optional(),
      parts: parts.optional(),
    }),
  ),
  /** The parts of held-out questions by id. */
  sealed: z.string().optional(),
});

/**
 * Where the lock of gold files stands: `lock.json` beside the files of a folder, `a.lock.json` beside
 * `a.jsonl` alone. `undefined` where there is none.
 */
export async function lockBeside(goldPaths: readonly string[]): Promise<string | undefined> {
  const candidates = await Promise.all(goldPaths.map(lockPaths));
  return candidates.flat().find(existsSync);
}

/** Where a first lock of these files is written. */
export async function newLockPath(goldPaths: readonly string[]): Promise<string> {
  const [first = '.'] = goldPaths;
  const paths = await lockPaths(first);
  return (goldPaths.length > 1 ? paths.at(-1) : paths[0]) ?? 'lock.json';
}

async function lockPaths(path: string): Promise<readonly string[]> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (isFolder) return [join(path, 'lock.json')];
  return [path.replace(/\.\w+$/u, '') + '.lock.json', join(dirname(path), 'lock.json')];
}

/** @throws BadInput when it cannot be read, or bounds a measure that there is none of */
export async function readLock(path: string): Promise<Lock> {
  try {
    const { questions, sealed, ...lock } = schema.parse(JSON.parse(await readFile(path, 'utf8')));
    const ofHeldOut = sealed === undefined ? {} : z.record(z.string(), parts).parse(unseal(sealed));
    return {
      ...lock,
      questions: questions.map(({ parts: open, ...rest }) => {
        const known = open ?? ofHeldOut[rest.id];
        return { ...rest, ...(known && { parts: asParts(known) }) };
      }),
    };
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : reasonOf(cause);
    throw new BadInput(
      `Lock ${path} cannot be read (${reason}). Write one with "npm run eval -- lock <gold> --run <run>".`,
      { cause },
    );
  }
}

/** One line a question, so that a change of the lock can be read in a diff. */
export async function writeLock(path: string, lock: Lock): Promise<void> {
  const { thresholds, run, history, retired, questions } = lock;
  const lines = (values: readonly unknown[]) =>
    values.length === 0
      ? '[]'
      : `[\n${values.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
  const fields = [
    ['version', '1'],
    ['thresholds', JSON.stringify(thresholds)],
    ['run', JSON.stringify(run)],
    ['history', lines(history)],
    ['retired', lines(retired)],
    ['questions', lines(questions.map(asLine))],
    ...sealedField(questions),
  ];
  await replaceFile(
    path,
    `{\n${fields.map(([name, text]) => `  "${name}": ${text}`).join(',\n')}\n}\n`,
  );
}

/** The locked run, to be held against another; `undefined` where none was locked. */
export function lockedRun(lock: Lock, name: string): ComparableRun | undefined {
  if (!lock.run) return undefined;
  return {
    name,
    items: lock.questions.map(({ parts = {}, id, digest, cluster, heldOut }) => ({
      ...{ id, digest, cluster, parts },
      ...(heldOut && { heldOut }),
    })),
  };
}

/** How the locked run did on held-out questions, all in one: a line each would show it. */
function sealedField(questions: readonly LockedQuestion[]): readonly (readonly string[])[] {
  const held = questions.flatMap(({ id, heldOut, parts }) =>
    heldOut && parts ? [[id, keptFigures(parts)] as const] : [],
  );
  return held.length === 0 ? [] : [['sealed', JSON.stringify(seal(Object.fromEntries(held)))]];
}

function asLine({ parts, ...question }: LockedQuestion): object {
  return parts && !question.heldOut ? { ...question, parts: keptFigures(parts) } : question;
}

function keptFigures(parts: Readonly<Record<string, Part>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(parts);
  const kept = entries.map(([id, { sum, weight }]) => [id, [rounded(sum), weight]] as const);
  return Object.fromEntries(kept);
}

function asParts(
  parts: Readonly<Record<string, readonly [number, number]>>,
): Readonly<Record<string, Part>> {
  return Object.fromEntries(
    Object.entries(parts).map(([id, [sum, weight]]) => [id, { sum, weight }]),
  );
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
