import { foldText } from '../../language/characters/fold-text.ts';
import { indicatorNamed } from '../../language/indicators/indicators.ts';
import { findQuantities } from '../../language/numbers/find-quantities.ts';
import type { PeriodMention } from '../../language/years/period-mention.ts';
import { periodsIn } from '../../language/years/periods-in.ts';
import type { ReportTime } from '../../language/years/report-time.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';

/** What a header says of the cells that it governs. */
export type Head = {
  /** What is left when all else is taken away: 地区生产总值 of 2023年地区生产总值目标（亿元）. */
  readonly thing: string;
  readonly unit: string | undefined;
  readonly periods: readonly PeriodMention[];
  readonly kind: 'target' | 'result' | 'estimate' | undefined;
  readonly isGrowth: boolean;
  readonly isAverage: boolean;
  /** It says something that no row of figures is kept for, or that is not understood. */
  readonly isOther: boolean;
};

const words = readWordLists(new URL('../words/table-words.tsv', import.meta.url));
const list = (name: string) => wordsIn(words, name);
const kinds = ['target', 'result', 'estimate'] as const;
const all = ['target', 'result', 'estimate', 'growth', 'level', 'average'].map(list).join('|');
const atEnd = new RegExp(`(?:${all})$`, 'u');
const atStart = new RegExp(`^(?:${all})`, 'u');
const growth = new RegExp(`^(?:${list('growth')})$`, 'u');
const average = new RegExp(`^(?:${list('average')})$`, 'u');
const other = new RegExp(list('other'), 'u');
const unreadTime = new RegExp(list('unread time'), 'u');
const part = new RegExp(`^(?:${list('part')})[：:]?`, 'u');

/** Reads a header. */
export function readHead(head: string, time: ReportTime): Head {
  return readHeads([head], time);
}

/** Reads headers that stand over each other as one: 2023年 over 粮食产量（万吨） over 目标. */
export function readHeads(heads: readonly string[], time: ReportTime): Head {
  const known = knownHeads.get(time) ?? new Map<string, Head>();
  knownHeads.set(time, known);
  const key = heads.join('\n');
  const head = known.get(key) ?? headOf(heads, time);
  known.set(key, head);
  return head;
}

// The headers of a column are those of each of its cells, and a table may have many thousand.
const knownHeads = new WeakMap<ReportTime, Map<string, Head>>();

function headOf(heads: readonly string[], time: ReportTime): Head {
  const each = heads.map((head) => withoutUnit(foldHead(head)));
  const folded = each.map(({ rest }) => rest).join('');
  const units = new Set(each.flatMap(({ unit }) => unit ?? []));
  const [unit] = units;
  const isUnread = units.size > 1 || each.some((one) => one.isUnread);
  const periods = periodsIn(folded, time, { typed: true });
  const said = periods.filter(({ role }) => role !== 'basis');
  const undated = withoutSpans(folded, said).replace(/^[的，、:：\-—]+|[的，、:：\-—]+$/gu, '');
  const { thing, taken } = bareThing(undated);
  return {
    thing,
    unit,
    periods: said,
    kind: kindOf(taken),
    isGrowth: taken.some((word) => growth.test(word)),
    isAverage: taken.some((word) => average.test(word)),
    isOther:
      isUnread ||
      unreadTime.test(folded) ||
      (indicatorNamed(thing) === undefined && other.test(undated)),
  };
}

/** 其中：税收收入, 1.税收收入 and 一、税收收入 are 税收收入. */
function foldHead(head: string): string {
  return foldText(head)
    .replace(/\s+/gu, '')
    .replace(
      /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[、.．)）](?!\d)|[①-⑳●•·★*-])/u,
      '',
    )
    .replace(part, '')
    .replace(/[①-⑳*]+$/u, '')
    .replace(/[比较](?:(?:19|20)\d{2}年|去年|上年)(?:同期)?(?=[增±]|[（(]|$)/u, '同比')
    .replace(/^((?:19|20)\d{2})(?=$|[^\d年.\-—~至])/u, '$1年')
    .replace(/^((?:19|20)\d{2}[-—~至](?:19|20)\d{2})(?!年|\d)/u, '$1年');
}

/** Whether words name a part of what a row above them names. */
export function isPart(head: string): boolean {
  return part.test(foldText(head).replace(/\s+/gu, ''));
}

type Bare = { readonly thing: string; readonly taken: readonly string[] };

/** Words of kind, growth and the like taken from both ends, until the name of an indicator is left. */
function bareThing(head: string): Bare {
  let thing = head;
  const taken: string[] = [];
  while (thing !== '' && !indicatorNamed(thing)) {
    const word = atEnd.exec(thing)?.[0] ?? '';
    if (word === '') break;
    taken.push(word);
    thing = thing.slice(0, -word.length).replace(/[（(]$|的$/u, '');
  }
  while (thing !== '' && !indicatorNamed(thing)) {
    const word = atStart.exec(thing)?.[0] ?? '';
    // 完成投资 and 预期寿命 are things; behind 完成 of a header stands only more of its kind.
    if (word === '' || word !== thing) break;
    taken.push(word);
    thing = '';
  }
  return { thing: thing.replace(/^[）)]|[（(]$/gu, ''), taken };
}

function kindOf(taken: readonly string[]): Head['kind'] {
  const found = kinds.filter((kind) => {
    const pattern = new RegExp(`^(?:${list(kind)})$`, 'u');
    return taken.some((word) => pattern.test(word));
  });
  // 预计完成, 计划完成: what qualifies the word stands before it.
  if (found.includes('estimate')) return 'estimate';
  return found.includes('target') ? 'target' : found[0];
}

type WithoutUnit = {
  readonly rest: string;
  readonly unit: string | undefined;
  /** What stands where a unit does, and is none that can be read: 元/人. */
  readonly isUnread: boolean;
};

const brackets = /[（([［]([^（）()[\]［］]*)[）)\]］]$/u;
const behindStroke = /[,，/／:：]([^,，/／:：]{1,8})$/u;
const mayBeUnit = /[%‰元吨户亩]|公里|平方|立方|千瓦|^[万亿]|\/|人$/u;

function withoutUnit(head: string): WithoutUnit {
  for (const pattern of [brackets, behindStroke]) {
    const found = pattern.exec(head);
    if (!found) continue;
    const said = (found[1] ?? '').replace(/^±|^单位[:：]?/u, '');
    const unit = unitOf(said);
    const rest = head.slice(0, found.index);
    if (unit !== undefined)
      return { rest: (found[1] ?? '').includes('±') ? `${rest}±` : rest, unit, isUnread: false };
    if (pattern === brackets) return glossed(head, rest, said);
  }
  const whole = unitOf(head);
  return whole === undefined
    ? { rest: head, unit: undefined, isUnread: false }
    : { rest: '', unit: whole, isUnread: false };
}

/** Words in brackets that are no unit stay; （目标） says what kind is meant. */
function glossed(head: string, rest: string, said: string): WithoutUnit {
  if (said === '' || new RegExp(`^(?:${all})+$`, 'u').test(said)) {
    return { rest: `${rest}${said}`, unit: undefined, isUnread: false };
  }
  return { rest: head, unit: undefined, isUnread: mayBeUnit.test(said) };
}

/** `unitOf('亿元') // => '亿元'`; undefined for what is no unit. */
export function unitOf(said: string): string | undefined {
  const words = foldText(said).trim();
  if (words === '' || /\d/u.test(words)) return undefined;
  const [one, ...others] = findQuantities(`1${words}`);
  const isUnit =
    one && others.length === 0 && one.unit === words && one.unitEnd === words.length + 1;
  return isUnit && /[^十百千万亿]$/u.test(words) ? words : undefined;
}

function withoutSpans(text: string, spans: readonly PeriodMention[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(/^[底末度]/u, '');
}
