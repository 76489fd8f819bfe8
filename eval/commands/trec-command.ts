import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../bad-input.ts';
import { readRun } from '../generate/run-folder.ts';
import { shownRun } from '../generate/shown-run.ts';
import { textTable } from '../print/text-table.ts';
import { reasonOf } from '../reason-of.ts';
import { replaceFile } from '../replace-file.ts';
import { formatValue } from '../score/format-value.ts';
import { parseQrels, writeQrels } from '../trec/qrels.ts';
import { parseRun, writeRun } from '../trec/run.ts';
import { runAsTrec } from '../trec/run-as-trec.ts';
import { type TrecMeasure, trecMeasures } from '../trec/trec-measures.ts';
import type { World } from './world.ts';

type Options = {
  readonly qrels?: string;
  readonly ranking?: string;
  readonly out?: string;
  readonly json?: true;
};

/** `eval trec`: what a run found as files of trec_eval, or such files of anybody, measured. */
export function addTrecCommand(program: Command, world: World): void {
  program
    .command('trec')
    .description(
      'Write ranking.trec and qrels.trec of a run and measure them, or measure given ones.',
    )
    .argument('[run]', 'a folder that "generate" made')
    .option('--qrels <file>', 'judgements: question, iteration, passage, grade')
    .option('--ranking <file>', 'a ranking: question, Q0, passage, rank, score, tag')
    .option('--out <folder>', 'where to write (default: the run folder)')
    .option('--json', 'print the measures as JSON, question by question')
    .action((run: string | undefined, options: Options) => trec(run, options, world));
}

async function trec(run: string | undefined, options: Options, world: World): Promise<void> {
  const measured =
    run === undefined ? await measureFiles(options) : await measureRun(run, options, world);
  const text = options.json ? JSON.stringify(measured, null, 2) : print(measured);
  world.stdout.write(`${text}\n`);
}

async function measureRun(folder: string, { out = folder }: Options, world: World) {
  const { ranked, qrels } = runAsTrec(shownRun(await readRun(folder)));
  await replaceFile(join(out, 'ranking.trec'), writeRun(ranked, 'wenbao'));
  await replaceFile(join(out, 'qrels.trec'), writeQrels(qrels));
  world.stderr.write(`Written to ${out}: ranking.trec, qrels.trec.\n`);
  return trecMeasures(ranked, qrels);
}

async function measureFiles({ qrels, ranking }: Options): Promise<readonly TrecMeasure[]> {
  if (qrels === undefined || ranking === undefined) {
    throw new BadInput('Give the folder of a run, or both --qrels and --ranking.');
  }
  return trecMeasures(
    parseRun(await readText(ranking), ranking),
    parseQrels(await readText(qrels), qrels),
  );
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BadInput(`${path} cannot be read (${reasonOf(cause)}). Check the path.`, { cause });
  });
}

function print(measures: readonly TrecMeasure[]): string {
  const columns = ['measure', 'mean', '± standard error', 'questions'].map((title, at) => ({
    title,
    align: at === 0 ? ('left' as const) : ('right' as const),
  }));
  return textTable(
    columns,
    measures.map(({ name, mean, error, byQuestion }) => [
      name,
      mean.toFixed(4),
      formatValue(error, 'score'),
      String(Object.keys(byQuestion).length),
    ]),
  );
}
