import type { Task } from '../../../../question/task.ts';
import type { DraftPart } from '../../gate/draft.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { reportsGiven } from '../reports-in-scope.ts';
import { summariseReport } from './summarise-report.ts';
import { subjectOf } from './topic-sentences.ts';
import { summariseSubject, summariseTopics } from './summarise-topics.ts';

type Summarise = Extract<Task, { readonly do: 'summarise' }>;

/**
 * What the reports asked say, as a whole or on a subject; undefined where passages have to be
 * looked for, because no place is named or the reports have nothing of the subject.
 */
export function summarise(task: Summarise, parts: QuotedParts): readonly DraftPart[] | undefined {
  const sentences = sentencesOn(task, parts);
  return sentences.length === 0 ? undefined : [...sentences, { type: 'ended', status: 'answered' }];
}

function sentencesOn(task: Summarise, parts: QuotedParts): readonly DraftPart[] {
  if (task.topics) return summariseTopics(task.topics, parts);
  const subject = subjectOf(task.about);
  return subject === undefined ? wholeReports(parts) : onSubject(subject, parts);
}

function wholeReports(parts: QuotedParts): readonly DraftPart[] {
  const { question } = parts;
  const given = reportsGiven(parts).filter(({ kind }) => kind === 'report');
  const newestFirst = given.toSorted((a, b) => (b.planYear ?? 0) - (a.planYear ?? 0));
  const asked = question.years.length + question.places.length > 1 ? 2 : 1;
  const named = question.places.length > 0 || given.length === 1;
  return named ? summariseReport(newestFirst.slice(0, asked).toReversed(), parts) : [];
}

/** What is said on it, where it is known of whom. */
function onSubject(about: string, parts: QuotedParts): readonly DraftPart[] {
  const { question, found } = parts;
  if (question.places.length === 0 && found.facets.every(hasSeveral)) return [];
  return summariseSubject(about, parts);
}

function hasSeveral({ narrowed }: QuotedParts['found']['facets'][number]): boolean {
  return narrowed.reports.length > 1;
}
