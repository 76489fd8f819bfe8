import Table from 'cli-table3';
import { kindNames, measureNames, valueWords } from './figure-words.ts';
import type { FigureRow } from './figure-row.ts';

const longestQuote = 36;

/** Figures as a table for a terminal; a Chinese character takes two columns. */
export function figuresTable(rows: readonly FigureRow[], total: number): string {
  if (rows.length === 0) return '没有符合条件的数据。\n';
  const table = new Table({
    head: ['地区', '时期', '指标', '类别', '度量', '数值', '原文'],
    style: { head: [], border: [] },
  });
  for (const row of rows) table.push(cells(row));
  const more = total > rows.length ? `，只列出前 ${rows.length} 条（--limit 可改）` : '';
  return `${table.toString()}\n共 ${total} 条${more}\n`;
}

function cells(row: FigureRow): string[] {
  const { place, period, indicator, kind, measure, quote } = row;
  const names = [place, period, indicator, kindNames[kind], measureNames[measure]];
  return [...names, valueWords(row), shortened(quote)];
}

function shortened(quote: string): string {
  const characters = Array.from(quote.replace(/\s+/gu, ' '));
  const shown = characters.slice(0, longestQuote).join('');
  return characters.length > longestQuote ? `${shown}…` : shown;
}
