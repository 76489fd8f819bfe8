import { normalUnit } from '../language/numbers/units/normal-unit.ts';
import { isCounted } from './read/read-measure.ts';
import { readWordLists, wordsIn } from './words/word-lists.ts';
import type { FigureRow } from './figure-row.ts';

const words = readWordLists(new URL('./words/doing-words.tsv', import.meta.url));
const doings = wordsIn(words, 'core');
// 建设项目 are projects of a kind, not what is built.
const before = wordsIn(
  words.filter(({ word }) => word !== '建设'),
  'core',
);
const fillers = wordsIn(words, 'filler');
const totals = wordsIn(words, 'total');
// 住宅加装电梯: what is done is done to the thing behind it.
const heads = new RegExp(`^(?:.*(?:加装|安装|引进|招引|发放)|${before}|${fillers})+`, 'u');
const tails = new RegExp(`(?:${doings}|${fillers}|${totals})+$`, 'u');
const marks = /[“”"'‘’\s]/gu;
const shortest = 2;

/**
 * A name without what is done to the thing and how it is counted, so that two years that put it in
 * other words are told to speak of one thing.
 *
 * `coreName('高标准农田计划建设') // => '高标准农田'`, `coreName('新建高标准农田') // => '高标准农田'`
 */
export function coreName(name: string): string {
  const bare = name.replace(marks, '');
  const core = bare.replace(heads, '').replace(tails, '');
  return core.length >= shortest ? core : bare;
}

const doing = new RegExp(doings, 'u');
// 床位增加到10.6万张 is how many there are by now.
const reached = /(?:[增升提扩]\p{Script=Han}{0,2}[到至]|累计|总数|总量)\p{Script=Han}{0,3}[\d.]/u;
const isNew = new RegExp(wordsIn(words, 'always flow'), 'u');

/** Whether a figure tells what is done in its time (新增18家) rather than what there is (450家). */
export function tellsOfDoing({ indicator, measure, quote }: FigureRow): boolean {
  const clause = quote.split(/[，；。]/u).at(-1) ?? quote;
  if (reached.test(clause) && !isNew.test(clause)) return false;
  return measure === 'change' || doing.test(indicator) || doing.test(clause);
}

const stands = /余额|存量|保有量|拥有量|人口|市场主体$|浓度/u;

/** Whether figures of several years add up: 改造15个 and 41个 do, 有450家 and 500家 do not. */
export function addsUpOverYears(row: FigureRow): boolean {
  if (stands.test(row.indicator)) return tellsOfDoing(row);
  const isOfPieces = row.measure === 'count' && !/人次|票/u.test(row.unit);
  return !isOfPieces || tellsOfDoing(row);
}

/**
 * 学位增加2000个 is 新增学位2000个 too: an amount that can be set beside others. Other rows stay.
 */
export function increaseAsAmount(row: FigureRow): FigureRow {
  const { unit } = normalUnit(row.unit);
  if (row.measure !== 'change' || row.direction !== 'up' || /%|‰|百分点|倍|番/u.test(unit))
    return row;
  const { direction: _up, ...rest } = row;
  const measure = isCounted(row.unit) ? 'count' : 'level';
  return { ...rest, measure, indicator: `新增${coreName(row.indicator)}` };
}
