import type { Span } from '../../library/report.ts';

/** Items between 、, the last of them behind 和. */
export const pauses = /(?:[^、和及与]|[和及与](?=.*、))+/gu;

/** The parts of a stretch of text that a pattern finds, without the space behind them. */
export function dividedBy(parts: RegExp, text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(parts)].map(({ 0: item, index }) => ({
    start: start + index,
    end: start + index + item.trimEnd().length,
  }));
}
