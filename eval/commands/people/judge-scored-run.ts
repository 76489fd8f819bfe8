import { dirname, join } from 'node:path';
import { judgePromptVersion } from '../../../prompts/eval-prompts.ts';
import { readRatings } from '../../agree/read-ratings.ts';
import { BadInput } from '../../bad-input.ts';
import { EndedWith, exitCodes } from '../../exit-codes.ts';
import { shownOf } from '../../gold-files/held-out.ts';
import { judgeAgreement, judgeFigures, printJudge } from '../../judge/judge-measures.ts';
import { judgeItems } from '../../judge/judge-run.ts';
import { writeJudgedRun } from '../../judge/judged-file.ts';
import { verdictFiles } from '../../judge/verdict-files.ts';
import { makeProgress } from '../../print/progress.ts';
import type { ScoredRun } from '../../score/score-folder.ts';
import type { Resampling } from '../../statistics/resampling.ts';
import type { World } from '../world.ts';

export type JudgeOptions = {
  readonly ratings?: string;
  readonly concurrency?: number;
  /** Share of claims that may be left without a verdict. */
  readonly judgeErrors: number;
  readonly resampling: Resampling;
};

/**
 * Has a model judge a scored run, keeps what it says and prints its figures.
 * @throws EndedWith 5 when too many claims got no verdict
 */
export async function judgeScoredRun(
  run: ScoredRun,
  options: JudgeOptions,
  world: World,
): Promise<void> {
  const model = world.judgeModel;
  if (!model) {
    throw new BadInput('--judge needs a model: set JUDGE_BASE_URL, JUDGE_API_KEY, JUDGE_MODEL.');
  }
  const ratings = options.ratings === undefined ? [] : await readRatings([options.ratings]);
  const progress = makeProgress(run.items.length, world.stderr);
  const items = await judgeItems(run.items, {
    model,
    store: verdictFiles(join(dirname(run.folder), '.verdicts')),
    concurrency: options.concurrency ?? 1,
    onProgress: progress.show,
  }).finally(progress.stop);
  const agreement = judgeAgreement(items, ratings, options.resampling);
  const judged = { judge: { model: model.name, prompt: judgePromptVersion }, items, agreement };
  const figures = judgeFigures(items, options.resampling);
  const shown = new Set(shownOf(run.items).map(({ question }) => question.id));
  await writeJudgedRun(run.folder, {
    ...judged,
    items: items.filter(({ questionId }) => shown.has(questionId)),
  });
  world.stdout.write(`${printJudge(judged, figures)}\n`);
  if (figures.errors > options.judgeErrors * figures.claims) {
    throw new EndedWith(
      exitCodes.judgeErrors,
      `${figures.errors} of ${figures.claims} claims got no verdict; ${options.judgeErrors * 100} % may. They are in judged.json. Run again: only these are asked anew.`,
    );
  }
}
