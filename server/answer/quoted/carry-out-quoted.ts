import type { Task, TaskName } from '../../../question/task.ts';
import type { DraftPart } from '../gate/draft.ts';
import { quotedName } from '../../../language/sentences/bundle.ts';
import { compareWords } from './wordings/compare-words.ts';
import { composeRuns } from './compose-runs.ts';
import { composeQuotes } from './compose-quotes.ts';
import { continueAnswer } from './continue-answer.ts';
import { defineTerm, explained, explainTerm } from './terms/define-term.ts';
import { listItems } from './list-items.ts';
import type { QuotedParts } from './quoted-parts.ts';
import { summarise } from './summary/summarise.ts';
import { summariseTopics } from './summary/summarise-topics.ts';
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
  const answer = continued ?? byListOrWay(task, parts) ?? composeQuotes(parts);
  return isSilent(answer) ? (onItsSubjects(task, parts) ?? answer) : answer;
}

function isSilent(answer: readonly DraftPart[]): boolean {
  return answer.every((part) => part.type === 'ended' && part.status === 'not_mentioned');
}

const ofWords: ReadonlySet<TaskName> = new Set(['find', 'list', 'summarise']);

/**
 * What the report says on the subject of a question whose own words it does not say, told to be
 * that: 外地人来玩,有啥新看头 is of 旅游.
 */
function onItsSubjects(task: Task, parts: QuotedParts): readonly DraftPart[] | undefined {
  const { subjects } = parts.question.sought;
  const points = ofWords.has(task.do) ? summariseTopics(subjects, parts) : [];
  if (points.length === 0) return undefined;
  const remark = `报告没有照这个说法来讲，以上是与${subjects.join('、')}有关的内容。`;
  return [...points, { type: 'ended', status: 'partial', remark }];
}

/** A list that a report gives item by item is the answer, whatever else might be. */
function listRead({ found }: QuotedParts): readonly DraftPart[] | undefined {
  const runs = found.facets.flatMap(({ run }) => run ?? []);
  return runs.length === 0 ? undefined : composeRuns(runs);
}

/** What explains a name comes before a list: one of as many things may be another's. */
function byListOrWay(task: Task, parts: QuotedParts): readonly DraftPart[] | undefined {
  if (task.do === 'define') return defineTerm(task, parts) ?? listRead(parts);
  return explainedList(task, parts) ?? listRead(parts) ?? inItsWay(task, parts);
}

/** “五社联动”是哪几样 asks for what the notes of a report say of the name in quotation marks. */
function explainedList(task: Task, parts: QuotedParts): readonly DraftPart[] | undefined {
  const name = task.do === 'list' ? nameIn(task.what, parts) : undefined;
  const sentence = name === undefined ? undefined : explainTerm(name, parts);
  return sentence && explained(sentence);
}

/** The name in quotation marks, or what the question takes for one whole. */
function nameIn(what: string, { question }: QuotedParts): string | undefined {
  const isWhole = question.terms.some(({ words: [first] }) => first === what);
  return quotedName(what) ?? (isWhole ? what : undefined);
}

function inItsWay(task: Task, parts: QuotedParts): readonly DraftPart[] | undefined {
  const way = ways[task.do] as CarryOut<TaskName> | undefined;
  return way?.(task, parts);
}
