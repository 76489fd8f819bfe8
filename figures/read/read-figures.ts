import type { Section, Span } from '../../library/report.ts';
import { cutSentences, type Sentence } from '../../language/sentences/cut-clauses.ts';
import type { FigureRow } from '../figure-row.ts';
import { findMentions } from './find-mentions.ts';
import { foldText } from '../../language/characters/fold-text.ts';
import { digitsForYears } from '../../language/years/digits-for-years.ts';
import { nameMentions } from './name-mentions.ts';
import { ReadingTime } from './reading-time.ts';
import type { ReadableReport } from './readable-report.ts';
import { readTable } from '../tables/read-table.ts';
import { toRow } from './to-row.ts';

/**
 * The indicator figures in the prose and the tables of a report, in order. Pure. A quantity that no words name,
 * or of which nothing tells the year, is left out; so are numbers that are no figures (dates,
 * roads, thresholds; see not-a-figure.ts).
 */
export function readFigures(report: ReadableReport): readonly FigureRow[] {
  const { tables = [] } = report;
  const prose = readProse(report, withoutTables(digitsForYears(foldText(report.text)), tables));
  if (tables.length === 0) return prose;
  const inTables = tables.flatMap((table) => readTable(report, table));
  return [...prose, ...inTables].toSorted((a, b) => a.start - b.start);
}

function readProse(report: ReadableReport, text: string): readonly FigureRow[] {
  const time = new ReadingTime(report);
  const body = report.sections.findIndex(({ orientation }) => orientation !== null);
  return report.sections.flatMap((section, index) => {
    if (isNotes(section, body >= 0 && index > body)) return [];
    time.enter(section);
    return cutSentences(text, section).flatMap((sentence) => {
      time.read(text, sentence);
      return readSentence(text, { sentence, report, time });
    });
  });
}

/** Rows of a table are no sentences: what they say hangs on their headers. */
function withoutTables(text: string, tables: readonly Span[]): string {
  const kept = tables.map(({ start, end }, index) => [
    text.slice(tables[index - 1]?.end ?? 0, start),
    text.slice(start, end).replace(/[^\n]/gu, ' '),
  ]);
  return [...kept.flat(), text.slice(tables.at(-1)?.end ?? 0)].join('');
}

// Notes at the end explain words; their numbers are no figures of the year. Without a heading they
// are what looks neither back nor ahead behind parts that do.
function isNotes({ headingPath, orientation }: Section, isBehindBody: boolean): boolean {
  const heads = headingPath.some((title) => /名词解释|注释|名词说明|有关说明/u.test(title));
  return heads || (isBehindBody && orientation === null);
}

function readSentence(
  text: string,
  { sentence, report, time }: { sentence: Sentence; report: ReadableReport; time: ReadingTime },
): readonly FigureRow[] {
  const mentions = findMentions(text, sentence);
  if (mentions.length === 0) return [];
  return nameMentions(text, mentions)
    .map((named) => toRow(text, { named, sentence, report, time }))
    .filter((row) => row !== undefined);
}
