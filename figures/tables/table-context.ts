import type { Table } from '../../library/table.ts';
import { unitOf } from './read-head.ts';

/** What stands before a table and is said of all of it. */
export type TableContext = {
  /** A line that leads to it: 2023年主要指标完成情况如下表. */
  readonly caption: string | undefined;
  /** Of a line such as 单位：亿元、%. */
  readonly units: readonly string[];
};

/** Reads the lines before a table, and the titles within it. */
export function tableContext(
  text: string,
  { start }: Pick<Table, 'start'>,
  titles: readonly string[],
): TableContext {
  const before = text
    .slice(Math.max(0, start - lookedAt), start)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-linesBefore);
  const lines = [...before, ...titles];
  const unitLine = lines.findLast((line) => unitWords.test(line));
  const own = lines.filter((line) => line.replace(unitWords, '').trim() !== '');
  return {
    caption: titles.findLast((title) => own.includes(title)) ?? own.findLast(isCaption),
    units: unitLine === undefined ? [] : unitsIn(unitWords.exec(unitLine)?.[1] ?? ''),
  };
}

const lookedAt = 400;
const linesBefore = 2;
const longestCaption = 80;
const unitWords = /[（(［[]?\s*(?:计量)?单位\s*[:：]\s*([^）)\]］\s]+)\s*[）)\]］]?/u;

function isCaption(line: string): boolean {
  return line.length <= longestCaption && !/[。！；，]$/u.test(line.trim());
}

function unitsIn(words: string): readonly string[] {
  const units = words.split(/[、，,;；/和]/u).map(unitOf);
  return units.every((unit) => unit !== undefined) ? units : [];
}
