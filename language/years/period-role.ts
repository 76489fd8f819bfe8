import { readTable } from '../read-table.ts';
import type { PeriodMention, PeriodRole } from './period-mention.ts';

const rows = readTable(new URL('./period-role-words.tsv', import.meta.url), [
  ...(['word', 'side', 'role', 'of', 'example'] as const),
]).toSorted((a, b) => b.word.length - a.word.length);
type Row = (typeof rows)[number];
type Unmarked = Omit<PeriodMention, 'role'>;

/** What words say a period for, by those on both sides of it. What stands behind decides first. */
export function roleOf(text: string, mention: Unmarked): PeriodRole {
  const found =
    rows.find((row) => row.side !== 'before' && isBeside(row, text, mention)) ??
    rows.find((row) => row.side === 'before' && isBeside(row, text, mention));
  return (found?.role ?? 'about') as PeriodRole;
}

function isBeside({ word, side, of }: Row, text: string, mention: Unmarked): boolean {
  const { start, end } = mention;
  if (!isSaidOf(of, mention)) return false;
  // 2018年报告, 2018年的报告
  if (side === 'behind') return text.startsWith(word, end) || text.startsWith(`的${word}`, end);
  // 在2015年的基础上, but not 在2015年达到
  if (side === 'around') {
    const [before = '', behind = ''] = word.split('…');
    const infront = text.slice(0, start).trimEnd().endsWith(before);
    return infront && text.slice(end, end + farthestBehind).includes(behind);
  }
  if (side === 'end') return text.slice(start, end).endsWith(word);
  return text
    .slice(Math.max(0, start - longestBefore), start)
    .trimEnd()
    .endsWith(word);
}

const farthestBehind = 8;

// With a space between.
const longestBefore = Math.max(...rows.map(({ word }) => word.length)) + 1;

function isSaidOf(of: string, { period, yearFrom }: Unmarked): boolean {
  if (of === 'plan') return period.type === 'plan';
  if (of === 'one year') return period.type === 'year' && yearFrom !== 'context';
  return of === 'any' || yearFrom !== 'context';
}
