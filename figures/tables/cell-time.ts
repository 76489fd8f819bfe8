import { yearsPeriod } from '../../language/years/period.ts';
import { writePeriod } from '../../language/years/written-period.ts';
import type { FigureRow } from '../figure-row.ts';
import type { ReadableReport } from '../read/readable-report.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';
import { readHead, type Head } from './read-head.ts';
import type { GovernedCell } from './governed-cell.ts';

/** When a cell's number is of, and how it is meant. */
export type CellTime = Pick<FigureRow, 'kind' | 'aggregate' | 'period'>;

/**
 * The period and kind of a cell: what its column says, else its row, the row that heads a part of
 * the table, the caption, and last the part of the report in which the table stands.
 */
export function cellTime(governed: GovernedCell): CellTime | undefined {
  const levels = levelsOf(governed);
  const found = namesUnreadTime(governed) ? undefined : periodOf(levels, governed);
  if (!found) return undefined;
  const { period, isOwn } = found;
  const isSpan = period.last > period.first;
  const isAverage = levels.some((level) => level.isAverage);
  // A run of years tells their mean where its own column says so, and else nobody knows what.
  if (isSpan !== isAverage || (isSpan && !isOwn)) return undefined;
  const said = levels.map(({ kind }) => kind).find((kind) => kind !== undefined);
  const kind = kindOf(said, period.last, governed.report);
  return (
    kind && {
      kind: isAverage && kind === 'result' ? 'average' : kind,
      ...(isAverage && { aggregate: 'average' }),
      period: writePeriod(isSpan ? yearsPeriod(period.first, period.last) : period),
    }
  );
}

/** What is said of a year that is not over is a target; that it came about cannot be. */
function kindOf(
  said: Head['kind'],
  year: number,
  { reviewYear }: ReadableReport,
): Exclude<Head['kind'], undefined> | undefined {
  if (reviewYear === null) return said;
  if (year <= reviewYear) return said ?? 'result';
  return said === 'result' ? undefined : 'target';
}

type Level = Pick<Head, 'periods' | 'kind' | 'isAverage'>;

function levelsOf({ above, beside, section, context, report }: GovernedCell): readonly Level[] {
  const caption =
    context.caption === undefined
      ? undefined
      : captionLevel(readHead(context.caption, report), context.caption);
  return [above, ...beside.toReversed(), section, caption].filter((level) => level !== undefined);
}

/** 2023年目标完成情况 is a caption of both; what a line leads to in passing is not of its years. */
function captionLevel(head: Head, caption: string): Level {
  const [aims, came] = [aimed.test(caption), cameAbout.test(caption)];
  const kind = aims === came ? undefined : aims ? 'target' : 'result';
  return { periods: head.periods, kind, isAverage: false };
}

const words = readWordLists(new URL('../words/table-words.tsv', import.meta.url));
const aimed = new RegExp(wordsIn(words, 'aims in a caption'), 'u');
const cameAbout = new RegExp(wordsIn(words, 'came about in a caption'), 'u');

function periodOf(levels: readonly Level[], governed: GovernedCell) {
  const { report, above, beside, section, heads, columns } = governed;
  const own: readonly (Level | undefined)[] = [above, ...beside, section];
  // Beside columns that say their years, one that says none is of one of these.
  const isBesideYears = columns.some(({ periods, isOther }) => periods.length > 0 && !isOther);
  if (isBesideYears && !own.some((level) => level && level.periods.length > 0)) return undefined;
  for (const level of levels) {
    const periods = level.periods.map(({ period }) => period);
    const [first] = periods;
    if (!first) continue;
    const isOne = new Set(periods.map(writePeriod)).size === 1;
    return isOne ? { period: first, isOwn: level === above } : undefined;
  }
  const orientation = report.sections.findLast(({ start }) => start <= heads.at)?.orientation;
  const kind = levels.map(({ kind }) => kind).find((one) => one !== undefined);
  const year = yearOf(kind ?? orientation ?? undefined, report);
  return year === null || year === undefined
    ? undefined
    : { period: yearsPeriod(year, year), isOwn: false };
}

function yearOf(
  kind: Level['kind'],
  { reviewYear, planYear }: GovernedCell['report'],
): number | null | undefined {
  if (kind === undefined) return undefined;
  return kind === 'target' ? planYear : reviewYear;
}

/** Words of time that no reader of periods knows make the time of a cell unknown. */
function namesUnreadTime({ heads, above, beside }: GovernedCell): boolean {
  const unread = (words: string, { periods }: Head) =>
    periods.length === 0 && /(?:19|20)\d{2}|[上前本当次]年|[季旬]度?|\d月|月[份末底]/u.test(words);
  return (
    unread(heads.above.join(''), above) ||
    heads.beside.some((words, index) => {
      const head = beside[index];
      return head !== undefined && unread(words, head);
    })
  );
}
