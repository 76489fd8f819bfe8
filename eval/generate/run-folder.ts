import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import { reasonOf } from '../reason-of.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { isHeldOut } from '../gold-files/held-out.ts';
import { parseGold } from '../gold-files/parse-gold.ts';
import { seal, unseal } from '../gold-files/sealed.ts';
import { replaceFile } from '../replace-file.ts';
import type { CitedReport } from './cited-reports.ts';
import { digestOf } from './digest.ts';
import { type Observation, readObservation } from './observation.ts';

/** What a run was made of, so that two runs can be told apart and one can be made again. */
export type Manifest = {
  readonly version: 1;
  /** The gold: its files, and a digest of all its questions. */
  readonly data: {
    readonly files: readonly string[];
    readonly questions: number;
    readonly digest: string;
  };
  /** The system under test: its kind, model, prompt version, index and code, as far as it says. */
  readonly system: Readonly<Record<string, string | number | null>>;
  readonly config: Readonly<Record<string, string | number | boolean | null>>;
  /** How far it came. */
  readonly answered: number;
  readonly kept: number;
  readonly failed: number;
};

export type Run = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly questions: readonly GoldQuestion[];
  readonly observations: readonly Observation[];
  /** The texts that citations point into; absent in runs that were made before they were kept. */
  readonly reports?: readonly CitedReport[] | undefined;
};

const manifestSchema = z.object({
  version: z.literal(1),
  data: z.object({ files: z.array(z.string()), questions: z.number(), digest: z.string() }),
  system: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  config: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  answered: z.number(),
  kept: z.number(),
  failed: z.number(),
});

const files = {
  manifest: 'manifest.json',
  questions: 'questions.jsonl',
  answers: 'answers.jsonl',
  reports: 'reports.jsonl',
} as const;

/** Writes a run: what was asked, what came back, and what both were made of. */
export async function writeRun({
  folder,
  manifest,
  questions,
  observations,
  reports,
}: Run): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, text: string) => replaceFile(join(folder, name), text);
  await write(files.questions, toLines(questions.map(toGoldLine)));
  await write(files.answers, toLines(sealedWhereHeldOut(questions, observations)));
  if (reports) await write(files.reports, toLines(reports));
  await write(files.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @throws BadInput when the folder holds no run, or a broken one */
export async function readRun(folder: string): Promise<Run> {
  const manifest = parseManifest(await readPart(folder, files.manifest), folder);
  const name = join(folder, files.questions);
  const questions = parseGold([{ name, text: await readPart(folder, files.questions) }]);
  const answers = await readPart(folder, files.answers);
  const observations = inOrderOf(questions, parseObservations(answers, folder));
  return { folder, manifest, questions, observations, reports: await readReports(folder) };
}

const citedReport = z.object({ id: z.string(), sourceFile: z.string(), text: z.string() });

async function readReports(folder: string): Promise<readonly CitedReport[] | undefined> {
  const path = join(folder, files.reports);
  if (!existsSync(path)) return undefined;
  const lines = (await readPart(folder, files.reports)).split('\n').filter((line) => line !== '');
  return lines.map((line, at) =>
    reading(`${path} line ${at + 1}`, () => citedReport.parse(JSON.parse(line))),
  );
}

/** A digest of what is asked and how it is judged. */
export function digestOfGold(questions: readonly GoldQuestion[]): string {
  return digestOf(questions.map(toGoldLine));
}

/** A gold question as it stands in a file. */
export function toGoldLine({ mustNot, ...question }: GoldQuestion): object {
  return { ...question, must_not: mustNot };
}

export function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

async function readPart(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new BadInput(
      `${folder} is no run: ${name} cannot be read (${reason}). Make one with "npm run eval -- generate".`,
      { cause },
    );
  }
}

/** Answers to held-out questions are one sealed line at the end: nobody reads them by chance. */
function sealedWhereHeldOut(
  questions: readonly GoldQuestion[],
  observations: readonly Observation[],
): readonly unknown[] {
  const held = new Set(questions.filter(isHeldOut).map(({ id }) => id));
  const sealed = observations.filter(({ questionId }) => held.has(questionId));
  const open = observations.filter(({ questionId }) => !held.has(questionId));
  return sealed.length === 0 ? open : [...open, { sealed: seal(sealed) }];
}

/** As they were asked: what is drawn at random from them depends on their order. */
function inOrderOf(
  questions: readonly GoldQuestion[],
  observations: readonly Observation[],
): readonly Observation[] {
  const places = new Map(questions.map(({ id }, at) => [id, at]));
  const placeOf = ({ questionId }: Observation) => places.get(questionId) ?? places.size;
  return observations.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function parseManifest(text: string, folder: string): Manifest {
  return reading(`${folder}/${files.manifest}`, () => manifestSchema.parse(JSON.parse(text)));
}

function parseObservations(text: string, folder: string): readonly Observation[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      line.trim() === ''
        ? []
        : reading(`${folder}/${files.answers} line ${at + 1}`, () => parseLine(JSON.parse(line))),
    );
}

const sealedLine = z.object({ sealed: z.string() });

function parseLine(value: unknown): readonly Observation[] {
  const { data } = sealedLine.safeParse(value);
  return data
    ? z.array(z.unknown()).parse(unseal(data.sealed)).map(readObservation)
    : [readObservation(value)];
}

function reading<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError
        ? z.prettifyError(cause)
        : cause instanceof Error
          ? cause.message
          : String(cause);
    throw new BadInput(`${place}: ${reason}`, { cause });
  }
}
