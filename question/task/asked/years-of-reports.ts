import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import { readNumber } from '../../../language/numbers/read-number.ts';
import type { Slots } from '../../slots/slots.ts';
import type { YearsGiven } from '../../task.ts';

const rows = readTable(new URL('./words-behind-year.tsv', import.meta.url), [
  ...(['side', 'words', 'example'] as const),
]);
const behind = (side: 'from' | 'until') =>
  new RegExp(
    `^${anyOf(rows.filter((row) => row.side === side).flatMap(({ words }) => wordsOf(words)))}`,
    'u',
  );
const [from, until] = [behind('from'), behind('until')];

/**
 * The years between which reports are asked for, where a question names no single year:
 * 2010年以后, 2001年到2010年, 上世纪九十年代.
 *
 * `yearsOfReports(slots of 2010年以后哪几年的报告提到) // => { first: 2010 }`
 */
export function yearsOfReports({ text, periods, reports = [] }: Slots): YearsGiven | undefined {
  const decade = decadeIn(text);
  if (decade) return decade;
  const run = reports.map(({ period }) => period.first);
  if (run.length > 2) return { first: Math.min(...run), last: Math.max(...run) };
  const [named] = periods.filter(({ yearFrom }) => yearFrom === 'words');
  if (!named) return undefined;
  const { first, last } = named.period;
  const rest = text.slice(named.end);
  if (from.test(rest)) return { first };
  if (until.test(rest)) return { last };
  return first < last ? { first, last } : undefined;
}

const decadeWords =
  /(?:(?:上|上个|二十|20)世纪)?(?<tens>[二三四五六七八九]十|[2-9]0)年代(?<part>初期?|前期|中期|后期|末期?)?/u;

/** 上世纪九十年代 → 1990 to 1999, 九十年代初 its first half. */
function decadeIn(text: string): YearsGiven | undefined {
  const { tens, part } = decadeWords.exec(text)?.groups ?? {};
  const read = tens === undefined ? undefined : Number(readNumber(tens) ?? tens);
  if (read === undefined) return undefined;
  const start = 1900 + read;
  if (part === undefined) return { first: start, last: start + 9 };
  if (part.startsWith('中')) return { first: start + 3, last: start + 6 };
  return /^[初前]/u.test(part)
    ? { first: start, last: start + 4 }
    : { first: start + 5, last: start + 9 };
}
