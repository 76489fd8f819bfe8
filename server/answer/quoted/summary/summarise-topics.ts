import { topicsOfNames, type Topic } from '../../../../language/words/lists/topics.ts';
import type { Orientation, ReportSummary } from '../../../../library/report.ts';
import type { Question } from '../../../../question/question.ts';
import { termRarity } from '../../../../search/rank/term-coverage.ts';
import type { DraftPart } from '../../gate/draft.ts';
import { choosePoints, type BesideWord, type Point } from './choose-points.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { whereAndWhen } from '../sentence/quote-sentence.ts';
import { reportsInScope } from '../reports-in-scope.ts';
import { topicSentences } from './topic-sentences.ts';

// Marks, place and year need the rest of 600 signs.
const longestAnswer = 520;

/**
 * What the report asked says on each of some subjects: short runs of clauses, each with a point of
 * its own, those with figures first chosen, told in the order of the report. Empty where the scope
 * is no one report, or the report has nothing on any of the subjects.
 */
export function summariseTopics(
  names: readonly string[],
  parts: QuotedParts,
): readonly DraftPart[] {
  const report = reportAsked(parts);
  if (!report) return [];
  const topics = topicsOfNames(names);
  const room = Math.floor(longestAnswer / Math.max(1, topics.length));
  const points = topics.reduce<readonly Point[]>(
    (told, topic) => [...told, ...pointsOn(topic, report, { parts, room, told })],
    [],
  );
  return points.map((point, index) => pointInWords(point, points[index - 1]));
}

/**
 * The one report that tells of the year asked: the one that reviews it where it is asked what came
 * about, else the one that plans it.
 */
function reportAsked(parts: QuotedParts): ReportSummary | undefined {
  const { years, places } = parts.question;
  const given = reportsInScope(parts).filter((one) => one.kind === 'report');
  if (places.length === 0 && new Set(given.map(({ region }) => region)).size > 1) return undefined;
  const newestFirst = given.toSorted((a, b) => (b.planYear ?? 0) - (a.planYear ?? 0));
  const year = years.at(-1);
  if (year === undefined) return newestFirst[0];
  const reviewing = newestFirst.find(({ reviewYear }) => reviewYear === year);
  const planning = newestFirst.find(({ planYear }) => planYear === year);
  const ofPast = asksOfPast(parts.question);
  return (ofPast ? (reviewing ?? planning) : (planning ?? reviewing)) ?? newestFirst[0];
}

/** 2022年路有啥变化 is told by the report of 2023 as a result, where that is here. */
function asksOfPast({ kind, sought }: Question): boolean {
  return kind === 'result' || (kind === undefined && sought.isPast);
}

function pointsOn(
  { topic, words }: Topic,
  report: ReportSummary,
  {
    parts,
    room,
    told,
  }: { readonly parts: QuotedParts; readonly room: number; readonly told: readonly Point[] },
): readonly Point[] {
  const names = [topic, ...words];
  const { question } = parts;
  // Of 2012到2016那几年 the report is of the last.
  const ofYear = { ...parts, question: { ...question, years: question.years.slice(-1) } };
  const kind = kindMeant(report, question);
  const planned = { ...ofYear, question: { ...ofYear.question, kind } };
  const ofKind = topicSentences(names, report, planned);
  const sentences = ofKind.length > 0 ? ofKind : topicSentences(names, report, ofYear);
  return choosePoints(sentences, { names, besides: besidesOf(names, parts), room, told });
}

/** What is planned for the year; what came of it, where the report only looks back on it. */
function kindMeant(
  { planYear, reviewYear }: ReportSummary,
  { kind, years }: Question,
): Orientation {
  const year = years.at(-1);
  const looksBack = year !== undefined && planYear !== year && reviewYear === year;
  return kind ?? (looksBack ? 'result' : 'target');
}

const besideWeight = 0.08;

/** The words of a question that are not those of its subject, weighed by how rare they are. */
function besidesOf(
  names: readonly string[],
  { question, rarity }: QuotedParts,
): readonly BesideWord[] {
  return question.terms.flatMap((term) => {
    const [word = ''] = term.words;
    const isOfSubject = names.some((name) => name.includes(word) || word.includes(name));
    return isOfSubject ? [] : [{ word, weight: besideWeight * termRarity(term, rarity) }];
  });
}

function pointInWords(point: Point, before: Point | undefined): DraftPart {
  const { report, passage, sentence, quote } = point;
  const place = whereAndWhen(point);
  const lead = before && whereAndWhen(before) === place ? '' : `${before ? '\n' : ''}${place}：`;
  return {
    type: 'sentence',
    sentence: {
      text: `${lead}「${quote}」。`,
      evidence: [{ passage, report, span: sentence }],
      unknownMarks: 0,
    },
  };
}
