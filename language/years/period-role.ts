import { readTable } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import type { PeriodMention, PeriodRole } from './period-mention.ts';

const rows = readTable(new URL('./period-role-words.tsv', import.meta.url), [
  ...(['word', 'side', 'role', 'of', 'example'] as const),
]).toSorted((a, b) => b.word.length - a.word.length);
const whose = new RegExp(
  `^${anyOf(
    readTable(new URL('./whose-report-words.tsv', import.meta.url), ['words', 'example']).map(
      ({ words }) => words,
    ),
  )}`,
  'u',
);
type Row = (typeof rows)[number];
type Unmarked = Omit<PeriodMention, 'role'>;

/** What words say a period for, by those on both sides of it. What stands behind decides first. */
export function roleOf(text: string, mention: Unmarked): PeriodRole {
  const found =
    rows.find((row) => row.side !== 'before' && isBeside(row, text, mention)) ??
    rows.find((row) => row.side === 'before' && isBeside(row, text, mention));
  return (found?.role ?? 'about') as PeriodRole;
}

function isBeside({ word, side, role, of }: Row, text: string, mention: Unmarked): boolean {
  const { start, end } = mention;
  if (!isSaidOf(of, mention)) return false;
  if (side === 'behind') return behindIn(text.slice(end), role).startsWith(word);
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

/** 2018年的报告 is 2018年报告, and so is 2018年各省的报告. */
function behindIn(rest: string, role: string): string {
  const bare = rest.replace(/^的/u, '');
  return role === 'report' ? bare.replace(whose, '') : bare;
}

const farthestBehind = 8;

// With a space between.
const longestBefore = Math.max(...rows.map(({ word }) => word.length)) + 1;

function isSaidOf(of: string, { period, yearFrom }: Unmarked): boolean {
  if (of === 'plan') return period.type === 'plan';
  if (of === 'one year') return period.type === 'year' && yearFrom !== 'context';
  return of === 'any' || yearFrom !== 'context';
}
