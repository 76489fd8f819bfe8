import { replaceFile } from '../replace-file.ts';
import { join } from 'node:path';
import { BadInput } from '../bad-input.ts';
import type { CitedReport } from '../generate/cited-reports.ts';
import { type Manifest, readRun, type Run, toLines } from '../generate/run-folder.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { shownOf } from '../gold-files/held-out.ts';
import { judgeObservation, numberContext, type QuestionResult } from './judge-observation.ts';
import { type ScoredItem, scoredItem } from './scored-item.ts';
import { type Scores, type Scoring, scoreRun } from './score-run.ts';

/** A run with its scores: what reports, comparisons and gates read. */
export type ScoredRun = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly scores: Scores;
  readonly items: readonly ScoredItem[];
  /** Questions that the system did not answer: they are scored nowhere. */
  readonly unanswered: readonly GoldQuestion[];
  /** The texts that citations point into, where the run kept them. */
  readonly reports?: readonly CitedReport[] | undefined;
};

/** Scores the answers of a run folder. Asks nothing and nobody. */
export async function scoreFolder(folder: string, scoring: Scoring): Promise<ScoredRun> {
  return scoreAnswers(await readRun(folder), scoring);
}

export function scoreAnswers(run: Run, scoring: Scoring): ScoredRun {
  const results = judgeRun(run);
  const answered = new Set(results.map(({ question }) => question.id));
  return {
    folder: run.folder,
    manifest: run.manifest,
    scores: scoreRun(results, scoring),
    items: results.map((result) => scoredItem(result, scoring.prices)),
    unanswered: run.questions.filter(({ id }) => !answered.has(id)),
    reports: run.reports,
  };
}

function judgeRun({ questions, observations, folder }: Run): readonly QuestionResult[] {
  const context = numberContext(questions);
  const byId = new Map(questions.map((question) => [question.id, question]));
  return observations.map((observation) => {
    const question = byId.get(observation.questionId);
    if (!question) {
      throw new BadInput(
        `${folder}: an answer to question ${observation.questionId}, which is not among the questions.`,
      );
    }
    return judgeObservation(question, observation, context);
  });
}

const scoresFormat = 1;

/** Keeps the scores beside the answers: what was not measured is null, so no field vanishes. */
export async function writeScores({ folder, scores, items }: ScoredRun): Promise<void> {
  const text = JSON.stringify({ version: scoresFormat, ...scores }, undefinedAsNull, 2);
  await replaceFile(join(folder, 'scores.json'), `${text}\n`);
  await replaceFile(join(folder, 'items.jsonl'), toLines(shownOf(items)));
}

export function undefinedAsNull(_: string, value: unknown): unknown {
  return value === undefined ? null : value;
}
