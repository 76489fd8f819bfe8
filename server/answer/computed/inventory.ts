import { contentWords } from '../../../figures/claims/words/content-words.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { valueWords } from '../../../figures/figure-words.ts';
import { periodWords } from '../../../figures/period-words.ts';
import { canonicalIndicator } from '../../../language/indicators/indicators.ts';
import type { ReportSummary } from '../../../library/report.ts';
import { computedSentence, type SentencePiece } from './say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from './executor-parts.ts';
import { markedList } from './say/figure-phrase.ts';
import { headlineOf, type Headline } from './say/headline.ts';
import { isSaidOf } from './find/said-of.ts';

type Inventory = TaskOf<'inventory'>;

/** All figures of a report in its order, as targets or as results, each with its mark. */
export async function carryOutInventory(
  task: Inventory,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const report = await reportInScope(task, parts);
  if (!report) return undefined;
  const rows = await figuresOf(report, task, parts);
  if (rows.length < 2) return undefined;
  const headline = await headlineOf(report, rows, parts);
  const aims = headline?.aims ?? [];
  const taken = aims.reduce((sum, { text }) => sum + text.length, 0);
  const shown = shownOf(headlineFirst(rows, headline), mostCharacters - taken);
  const pieces = [headOf(report, task, shown), ...markedList(shown, wordsIn(shown)), '。'];
  return {
    sentences: [await computedSentence(pieces, [], parts), ...aims],
    figures: rows,
    remark: shown.length < rows.length ? `共${rows.length}项，以上列出${shown.length}项。` : '',
    comparesNothing: true,
  };
}

/** The one report that is asked about: of the place and time named, the newest where none is. */
async function reportInScope(
  { kind }: Inventory,
  { reads, scope, question: { places, years } }: ExecutorParts,
): Promise<ReportSummary | undefined> {
  const [place, another] = places;
  if (another) return undefined;
  const year = years.at(-1);
  const time =
    year === undefined ? {} : kind === 'result' ? { reviewYears: [year] } : { planYears: [year] };
  const placed = place ? { placeCodes: [place.code] } : {};
  const reports = await reads.reports({ ...scope, ...placed, ...time, kinds: ['report'] });
  if (new Set(reports.map(({ regionCode }) => regionCode)).size !== 1) return undefined;
  return reports.toSorted((a, b) => (a.planYear ?? 0) - (b.planYear ?? 0)).at(-1);
}

async function figuresOf(
  report: ReportSummary,
  { kind, about }: Inventory,
  { reads, question: { years } }: ExecutorParts,
): Promise<readonly FigureRow[]> {
  const kinds = kind === 'target' ? (['target'] as const) : resultKinds;
  const rows = await reads.figures({
    reports: { reportIds: [report.id] },
    ofOwnPlace: true,
    ...(kind && { kinds }),
    ...(years.length > 0 && { periods: years.map(String) }),
  });
  const said = topicOf(about) ? rows.filter((row) => isSaidOf(row, about ?? '')) : rows;
  return withoutRepeats(said.filter(({ measure }) => measure !== 'rank' && measure !== 'other'));
}

const general = new Set(
  '经济 社会 经济社会 发展 主要 量化 数字 全部 所有 各项 指标 目标 预期 任务 内容 工作'.split(' '),
);

/** Whether an inventory is of a topic: 就业目标 is, 主要经济目标 is of all. */
function topicOf(about = ''): boolean {
  return contentWords(about).some((word) => !general.has(word));
}

const resultKinds = ['result', 'estimate', 'cumulative', 'average'] as const;

/** A figure that is told twice is one. */
function withoutRepeats(rows: readonly FigureRow[]): readonly FigureRow[] {
  const key = ({ indicator, measure, value, unit, period, kind }: FigureRow) =>
    [indicator, measure, value, unit, period, kind].join(' ');
  const first = new Map<string, FigureRow>();
  for (const row of rows) if (!first.has(key(row))) first.set(key(row), row);
  return [...first.values()];
}

// A report that states so many in a row states there what it aims at; the rest are parts of projects.
const wholeHeadline = 4;

/** What the report states one after the other, then listed indicators, then all others. */
function headlineFirst(
  rows: readonly FigureRow[],
  headline: Headline | undefined,
): readonly FigureRow[] {
  const first = new Set(headline?.rows);
  const rest = rows.filter((row) => !first.has(row));
  const isListed = ({ indicator }: FigureRow) => canonicalIndicator(indicator) !== undefined;
  const stated = first.size + (headline?.aims ?? []).flatMap(({ marksAt = [] }) => marksAt).length;
  const others = stated >= wholeHeadline ? [] : rest.filter((row) => !isListed(row));
  return [...first, ...rest.filter(isListed), ...others];
}

// An answer may have 600 characters, the words around the list with it.
const mostCharacters = 520;
// More than this many characters of figures nobody reads.
const longestList = 400;

function shownOf(rows: readonly FigureRow[], room: number): readonly FigureRow[] {
  let length = 0;
  const words = wordsIn(rows);
  const most = Math.min(room, longestList);
  return rows.filter((row) => (length += words(row).length + 1) <= most);
}

/** 地区生产总值增长4%左右; with its time where the list has several, and 目标 where it has results. */
function wordsIn(rows: readonly FigureRow[]): (row: FigureRow) => string {
  const several = new Set(rows.map(({ period }) => period)).size > 1;
  const mixed = new Set(rows.map(({ kind }) => kind === 'target')).size > 1;
  return (row) =>
    `${several ? periodWords(row.period) : ''}${row.indicator}${mixed && row.kind === 'target' ? '目标' : ''}${valueWords(row)}`;
}

function headOf(
  { region, planYear, reviewYear }: ReportSummary,
  { kind }: Inventory,
  shown: readonly FigureRow[],
): SentencePiece {
  const [first] = shown;
  const several = new Set(shown.map(({ period }) => period)).size > 1;
  const year = kind === 'result' ? reviewYear : planYear;
  const time = several ? (year === null ? '' : `${year}年`) : periodWords(first?.period ?? '');
  return `${region}${time}${kind === 'result' ? '' : kind ? '目标' : '指标'}：`;
}
