import { coreName } from '../../../../figures/core-name.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { sharedWords } from '../../../../language/words/shared-words.ts';
import type { Question } from '../../../../question/question.ts';
import { termCoverage } from '../../../../search/rank/term-coverage.ts';

// Less of a name than this is another thing; less of the question's own terms, another question.
const leastShared = 0.6;
const leastCovered = 0.5;

/**
 * The rows whose own words a thing uses most wholly; those that come second are other things.
 *
 * 换了多少辆新能源公交车 → 更新新能源公交车
 */
export function rowsNamedAlike(
  rows: readonly FigureRow[],
  words: string,
  terms: Question['terms'],
): readonly FigureRow[] {
  const likened = rows
    .map((row) => ({ row, core: coreName(row.indicator) }))
    .map(({ row, core }) => ({ row, core, shared: sharedByCore(row.indicator, core, words) }))
    .filter(({ shared }) => shared >= leastShared)
    .filter(({ row }) => coverageOf(row, terms) >= leastCovered);
  const best = Math.max(0, ...likened.map(({ shared }) => shared));
  const named = likened.filter(({ shared }) => shared === best);
  const longest = Math.max(0, ...named.map(({ core }) => core.length));
  const cores = new Set(named.flatMap(({ core }) => (core.length === longest ? core : [])));
  return likened.filter(({ core }) => cores.has(core)).map(({ row }) => row);
}

/** How much of the terms a figure's name and words say. */
export function coverageOf(row: FigureRow, terms: Question['terms']): number {
  return termCoverage(terms, normaliseText(`${row.indicator} ${row.quote} ${withoutNumber(row)}`));
}

/** 加装17部电梯 speaks of 加装电梯. */
function withoutNumber({ quote, value, unit }: FigureRow): string {
  return quote.replace(`${value}${unit}`, '');
}

const newly = /^(?:新增|净增|新建|新开|增加)/u;

/** 新增运营里程 is no 运营里程, unless what is new is asked for. */
export function isOtherDoing(name: string, words: string): boolean {
  return newly.test(name) && !/[新增加]/u.test(words);
}

const joins = /[和与及、]/gu;
// A name that says all of the words and a little more: 高铁运营总里程 of 高铁里程.
const ofAllWords = 0.7;
const leastOfWords = 4;

function sharedByCore(name: string, core: string, words: string): number {
  const head = core.split('的').at(-1) ?? core;
  const ofHead = head.length < leastOfHead ? 0 : besideHead * sharedWords(head, words);
  const ofCore = sharedWords(core.replace(joins, ''), words);
  return Math.max(sharedWords(name, words), ofCore, ofHead, ofWhole(name, words));
}

/** How alike a name is that says all of the words. */
export function ofWhole(name: string, words: string): number {
  const length = words.replace(/\s/gu, '').length;
  if (length < leastOfWords || isOtherDoing(name, words)) return 0;
  return sharedWords(words, name) === 1 ? ofAllWords : 0;
}

// 评价入库的雏鹰企业 are 雏鹰企业, where no figure is called just that.
const leastOfHead = 4;
const besideHead = 0.9;
