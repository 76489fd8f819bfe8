import { topicsNamed, topicsOfNames } from '../../../../language/words/lists/topics.ts';
import type { Orientation, ReportSummary } from '../../../../library/report.ts';
import type { Question } from '../../../../question/question.ts';
import type { DraftPart } from '../../gate/draft.ts';
import { choosePoints, type Point } from './choose-points.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { whereAndWhen } from '../sentence/quote-sentence.ts';
import { reportsInScope } from '../reports-in-scope.ts';
import { wordsBeside, wordsOfSubject, wordsOfTopic, type SubjectWord } from './subject-words.ts';
import { topicSentences, topicWords } from './topic-sentences.ts';

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
  const subjects = topicsOfNames(names).map((topic) => wordsOfTopic(topic, parts));
  return report ? pointsInWords(pointsOfReport(report, subjects, parts, longestAnswer)) : [];
}

// 「」[1]。
const marks = 6;
const mostReports = 4;
const mostTopics = 3;

/** The same of a subject in the words of the question, of every report that is asked. */
export function summariseSubject(about: string, parts: QuotedParts): readonly DraftPart[] {
  const topics = topicsOfNames(topicsNamed(about).map(({ topic }) => topic)).slice(0, mostTopics);
  const asked = wordsOfSubject(topicWords(about, parts), parts);
  const subject = [...topics.flatMap((topic) => wordsOfTopic(topic, parts)), ...asked];
  const one = reportAsked(parts);
  const several = reportsInScope(parts).slice(0, mostReports);
  const reports = one && parts.question.years.length < 2 ? [one] : several;
  const room = Math.floor(longestAnswer / Math.max(1, reports.length));
  return pointsInWords(
    reports.flatMap((report) => pointsOfReport(report, [distinct(subject)], parts, room)),
  );
}

function distinct(words: readonly SubjectWord[]): readonly SubjectWord[] {
  return words.filter(({ word }, at) => words.findIndex((one) => one.word === word) === at);
}

function pointsOfReport(
  report: ReportSummary,
  subjects: readonly (readonly SubjectWord[])[],
  parts: QuotedParts,
  longest: number,
): readonly Point[] {
  return subjects.reduce<readonly Point[]>((told, subject, index) => {
    // What one leaves of its room, the next ones have.
    const left = longest - told.reduce((sum, { quote }) => sum + quote.length + marks, 0);
    const room = Math.floor(left / (subjects.length - index));
    return [...told, ...pointsOn(subject, report, { parts, room, told })];
  }, []);
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

type On = {
  readonly parts: QuotedParts;
  readonly room: number;
  readonly told: readonly Point[];
};

function pointsOn(
  names: readonly SubjectWord[],
  report: ReportSummary,
  { parts, room, told }: On,
): readonly Point[] {
  const words = names.map(({ word }) => word);
  const { question } = parts;
  // Of 2012到2016那几年 the report is of the last.
  const ofYear = { ...parts, question: { ...question, years: question.years.slice(-1) } };
  const kind = kindMeant(report, question);
  const planned = { ...ofYear, question: { ...ofYear.question, kind } };
  const ofKind = topicSentences(words, report, planned);
  const sentences = ofKind.length > 0 ? ofKind : topicSentences(words, report, ofYear);
  return choosePoints(sentences, { names, besides: wordsBeside(names, parts), room, told });
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

function pointsInWords(points: readonly Point[]): readonly DraftPart[] {
  return points.map((point, index) => pointInWords(point, points[index - 1]));
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
