import type { Span } from '../../../library/report.ts';

const pauses = /(?:[^、和及与]|[和及与](?=.*、))+/gu;

/** The parts of a stretch of text that a pattern finds, without the space behind them. */
export function dividedBy(parts: RegExp, text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(parts)].map(({ 0: item, index }) => ({
    start: start + index,
    end: start + index + item.trimEnd().length,
  }));
}

/** Items between 、, the last of them behind 和, without half of the marks around them all. */
export function pausedItems(text: string, stretch: Span): readonly Span[] {
  return dividedBy(pauses, text, stretch).map((item) => withoutHalfQuotes(text, item));
}

/** 打造“平安 and 美丽”三大品牌 are items of one quotation, which neither of them opens and closes. */
function withoutHalfQuotes(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const opened = /^[^“”]*“(?=[^”]*$)/u.exec(words)?.[0].length ?? 0;
  const closed = /^[^“]*(?=”[^“]*$)/u.exec(words)?.[0].length ?? words.length;
  return { start: start + opened, end: start + closed };
}
