import { expect } from 'vitest';
import type { Library } from '../../../library/library.ts';
import type { Answer } from '../../../server/answer/answer.ts';
import { marksIn } from '../../../server/answer/gate/marks.ts';

/**
 * Holds an answer to the contract: each quotation stands in its report where the citation says,
 * and the text's marks are those of the citations, in order.
 */
export function expectSound({ text, citations }: Answer, library: Library): void {
  for (const { reportId, start, end, quote } of citations) {
    expect(quote).not.toBe('');
    expect(library.report(reportId)?.text.slice(start, end)).toBe(quote);
  }
  expect(marksIn(text)).toEqual(citations.map(({ mark }) => mark));
  expect(citations.map(({ mark }) => mark)).toEqual(citations.map((_, index) => index + 1));
}
