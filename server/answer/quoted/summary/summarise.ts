import type { Task } from '../../../../question/task.ts';
import type { DraftPart } from '../../gate/draft.ts';
import { quoteOverview } from './quote-overview.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { reportsGiven } from '../reports-in-scope.ts';
import { summariseReport } from './summarise-report.ts';
import { subjectOf } from './topic-sentences.ts';
import { summariseTopics } from './summarise-topics.ts';
import { summariseTopic } from './summarise-topic.ts';

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

/** The section whose heading names the subject, where there is one; its sentences otherwise. */
function onSubject(about: string, parts: QuotedParts): readonly DraftPart[] {
  const { question, found, rarity } = parts;
  if (question.places.length === 0 && found.facets.every(hasSeveral)) return [];
  const sections = found.facets.map((facet) => quoteOverview(facet, rarity));
  if (sections.every((quotes) => quotes.length > 0)) {
    return sections.flat().map((sentence): DraftPart => ({ type: 'sentence', sentence }));
  }
  return summariseTopic(about, parts);
}

function hasSeveral({ narrowed }: QuotedParts['found']['facets'][number]): boolean {
  return narrowed.reports.length > 1;
}
