import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../bad-input.ts';
import { comparableRun, type ComparableRun } from '../compare/comparable-run.ts';
import { compareRuns } from '../compare/compare-runs.ts';
import { checkGate } from '../lock/check-gate.ts';
import { provenanceOf } from '../gold-files/provenance.ts';
import { lockBeside, lockedRun, readLock } from '../lock/lock-file.ts';
import { noBounds, type Thresholds } from '../lock/thresholds.ts';
import { goldSpecimens, measureDamage } from '../damage/measure-damage.ts';
import { isHeldOut, shownOf } from '../gold-files/held-out.ts';
import { toLines } from '../generate/run-folder.ts';
import { readJudgedRun } from '../judge/judged-file.ts';
import { replaceFile } from '../replace-file.ts';
import { csvReport } from '../report/csv-report.ts';
import { htmlReport } from '../report/html-report.ts';
import { junitReport } from '../report/junit-report.ts';
import { markdownReport } from '../report/markdown-report.ts';
import type { ReportData } from '../report/report-data.ts';
import { scoreFolder, type ScoredRun } from '../score/score-folder.ts';
import { usualResampling } from '../statistics/resampling.ts';
import { pricesOf, resamplingOf, type ScoringOptions } from './options.ts';
import { withScoringOptions } from './scoring-options.ts';
import { tellLook } from './tell-look.ts';
import type { World } from './world.ts';

type Options = ScoringOptions & {
  readonly baseline?: string;
  readonly out?: string;
};

/** `eval report`: the run as a page, a note for a pull request, a spreadsheet and for CI. */
export function addReportCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('report')
      .description('Write report.html (one file), report.md, items.csv, items.jsonl and junit.xml.')
      .argument('<run>', 'run folder')
      .option('--baseline <lock or run>', 'a lock with its bounds, or another run, to compare with')
      .option('--out <folder>', 'where to write (default: the run folder)'),
  ).action((folder: string, options: Options) => report(folder, options, world));
}

/** Writes the reports of a run; see the command. */
export async function report(folder: string, options: Options, world: World): Promise<void> {
  const data = await gather(folder, options);
  const out = options.out ?? folder;
  await mkdir(out, { recursive: true });
  const files = {
    'report.html': htmlReport(data),
    'report.md': markdownReport(data),
    'items.csv': csvReport(data),
    'items.jsonl': toLines(shownOf(data.run.items)),
    'junit.xml': junitReport(data),
  };
  for (const [name, text] of Object.entries(files)) await replaceFile(join(out, name), text);
  await tellLook(
    { command: 'report', goldFiles: data.run.manifest.data.files, items: data.run.items },
    world,
  );
  world.stdout.write(`Written to ${out}: ${Object.keys(files).join(', ')}.\n`);
}

async function gather(folder: string, options: Options): Promise<ReportData> {
  const resampling = resamplingOf(options);
  const run = await scoreFolder(folder, { resampling, prices: pricesOf(options) });
  const before = options.baseline === undefined ? undefined : await readBefore(options.baseline);
  const { answers, thresholds = noBounds } = before ?? {};
  const { alpha, leastEffect } = thresholds;
  const comparison =
    answers && compareRuns(answers, comparableRun(run), { alpha, leastEffect, resampling });
  const verdict = before && checkGate(run.scores.measures, comparison, thresholds);
  const judged = await readJudgedRun(folder);
  return { run, comparison, verdict, judged, ...(await aboutQuestions(run)) };
}

/** What is known of the questions themselves, whatever was answered. */
async function aboutQuestions(
  run: ScoredRun,
): Promise<Pick<ReportData, 'provenance' | 'sensitivity'>> {
  const questions = [...run.items.map(({ question }) => question), ...run.unanswered];
  const path = await lockBeside(run.manifest.data.files);
  const lock = path === undefined ? undefined : await readLock(path);
  const signed = lock?.questions.filter(({ checked }) => checked.length > 0) ?? [];
  const shown = questions.filter((question) => !isHeldOut(question));
  return {
    provenance: provenanceOf(questions, new Set(signed.map(({ id }) => id))),
    sensitivity: measureDamage(goldSpecimens(shown), usualResampling.seed),
  };
}

type Before = { readonly answers: ComparableRun | undefined; readonly thresholds?: Thresholds };

/** A run folder keeps texts too, so that both answers can be shown; a lock keeps figures and bounds. */
async function readBefore(path: string): Promise<Before> {
  if (!existsSync(path)) {
    throw new BadInput(`There is no ${path}. Give a lock file or the folder of another run.`);
  }
  if ((await stat(path)).isDirectory()) {
    const scoring = { resampling: { resamples: 0, seed: 0 } };
    return { answers: comparableRun(await scoreFolder(path, scoring)) };
  }
  const lock = await readLock(path);
  return { answers: lockedRun(lock, path), thresholds: lock.thresholds };
}
