import { readTable } from '../../../language/read-table.ts';
import { counters } from '../../../language/sentences/counted-list.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { Span } from '../../../library/report.ts';
import { dividedBy, pausedItems } from './divided-by.ts';

/**
 * Things named in front of their number: 打响治水、治气、治土三大攻坚战, or “名厨”“工匠”“管家”三项行动.
 * More than one way to divide them, the likelier first: other things that are counted may stand
 * before them in the same clause.
 *
 * @param count where the text counts them.
 */
export function listedBefore(
  text: string,
  { start }: Span,
  count: number,
): readonly (readonly Span[])[] {
  const clause = /(?:[^，,；;：:。]|(?<=\d),(?=\d))*$/u.exec(text.slice(start, count))?.[0] ?? '';
  if (!/、|”“/u.test(clause)) return [];
  const whole = { start: count - clause.length, end: count - openedBehind(clause) };
  const others = countedBefore.exec(clause)?.[0].length ?? 0;
  const starts = others > 0 ? [whole.start + others, whole.start] : [whole.start];
  return starts.map((from) => itemsIn(text, { start: from, end: whole.end }));
}

/** 的“ of a、b的“三大品牌” is no part of the last item. */
function openedBehind(clause: string): number {
  const opened = /的?[“‘"「][^“‘"「”’"」、]*$/u.exec(clause);
  return opened ? clause.length - opened.index : 0;
}

// 金融、设计两大优势产业和, before the things that are counted next.
const countedBefore = new RegExp(
  String.raw`^.*(?:\d|[一二两三四五六七八九十])${counters}[^、]*?[和与及、]`,
  'u',
);

function itemsIn(text: string, stretch: Span): readonly Span[] {
  const words = text.slice(stretch.start, stretch.end);
  const items = words.includes('、')
    ? pausedItems(text, stretch)
    : dividedBy(/“[^”]+”/gu, text, stretch);
  return items.map((item, index) => bare(item, text, index === 0 ? items : undefined));
}

const leads = new RegExp(
  `^(?:${anyOf(
    readTable(new URL('./words-before-items.tsv', import.meta.url), ['words', 'example']).map(
      ({ words }) => words,
    ),
  )})+`,
  'u',
);
const shortestItem = 2;

/** Without 加快建设 before the first of them, unless the next begins so as well, and 等 behind the last. */
function bare({ start, end }: Span, text: string, all: readonly Span[] | undefined): Span {
  const words = text.slice(start, end).replace(/等$/u, '');
  const next = all?.[1] && text.slice(all[1].start, all[1].end);
  const lead = leads.exec(words)?.[0] ?? '';
  const isOfAll = next !== undefined && lead !== '' && next.startsWith(lead.slice(0, shortestItem));
  const isLead = all !== undefined && !isOfAll && words.length - lead.length >= shortestItem;
  return { start: start + (isLead ? lead.length : 0), end: start + words.length };
}
