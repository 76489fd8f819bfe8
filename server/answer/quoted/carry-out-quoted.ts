import type { Task, TaskName } from '../../../question/task.ts';
import type { DraftPart } from '../gate/draft.ts';
import { compareWords } from './wordings/compare-words.ts';
import { composeRuns } from './compose-runs.ts';
import { composeQuotes } from './compose-quotes.ts';
import { continueAnswer } from './continue-answer.ts';
import { defineTerm } from './terms/define-term.ts';
import { listItems } from './list-items.ts';
import type { QuotedParts } from './quoted-parts.ts';
import { summarise } from './summary/summarise.ts';
import { tellWhichReports } from './which/tell-which-reports.ts';

/** Carries out one kind of task; undefined where its own way finds nothing. */
type CarryOut<Name extends TaskName> = (
  task: Extract<Task, { readonly do: Name }>,
  parts: QuotedParts,
) => readonly DraftPart[] | undefined;

/** The tasks that have a way of their own of being answered in the words of the reports. */
const ways: { readonly [Name in TaskName]?: CarryOut<Name> } = {
  which_reports: tellWhichReports,
  summarise,
  define: defineTerm,
  list: listItems,
  compare_words: compareWords,
};

/**
 * Answers in the words of the reports: a follow-up by going on where the answer before it ended, a
 * task that has a way of its own in that, and any other, or one whose way finds nothing, by the
 * sentences that say most of what is asked.
 */
export function carryOutQuoted(parts: QuotedParts): readonly DraftPart[] {
  const { task, continues } = parts.question;
  const continued = continues && continueAnswer(continues, parts);
  return continued ?? listRead(parts) ?? inItsWay(task, parts) ?? composeQuotes(parts);
}

/** A list that a report gives item by item is the answer, whatever else might be. */
function listRead({ found }: QuotedParts): readonly DraftPart[] | undefined {
  const runs = found.facets.flatMap(({ run }) => run ?? []);
  return runs.length === 0 ? undefined : composeRuns(runs);
}

function inItsWay(task: Task, parts: QuotedParts): readonly DraftPart[] | undefined {
  const way = ways[task.do] as CarryOut<TaskName> | undefined;
  return way?.(task, parts);
}
