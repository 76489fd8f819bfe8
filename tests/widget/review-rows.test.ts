import { describe, expect, it } from 'vitest';
import {
  blankRating,
  commentKeys,
  labelOf,
  pressed,
  rowsOf,
  withLabel,
} from '../../widget/pages/review-rows.ts';
import type { RatedAnswer, Rating } from '../../widget/pages/review-wire.ts';

function anAnswer(numbers: number, citations: number): RatedAnswer {
  const citation = { reportId: 'r', title: '', region: '', planYear: null, headingPath: [] };
  return {
    ...{ id: 'a', status: 'answered', text: '', rating: null },
    numbers: Array.from({ length: numbers }, (_, at) => `${at}%`),
    citations: Array.from({ length: citations }, (_, at) => ({
      ...{ ...citation, mark: at + 1, quote: '', start: 0, end: 0, passage: null, file: null },
    })),
  };
}

describe('keys of a screen', () => {
  it.each([
    ['one answer', [anAnswer(2, 1)]],
    ['two answers', [anAnswer(3, 2), anAnswer(2, 2)]],
    ['more than there are keys', [anAnswer(12, 9), anAnswer(9, 9)]],
  ])('mean one thing each: %s', (_what, answers) => {
    const rows = rowsOf({ answers });
    const keys = [
      ...rows.flatMap(({ key, choices }) => [key, ...choices.map((choice) => choice.key)]),
      ...['j', 'k', 'g', ...commentKeys],
    ].filter((key) => key !== '');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('judge correctness at once, and other rows label after label', () => {
    const answer = anAnswer(1, 1);
    const rows = rowsOf({ answers: [answer] });
    let rating: Rating = blankRating(answer);
    const press = (key: string) => {
      const done = pressed(key, rows, () => rating);
      if (done) rating = withLabel(done.row, rating, done.label);
      return done && labelOf(done.row, rating);
    };
    expect([press('3'), press('1'), press('0')]).toEqual(['wrong', 'correct', 'cannot_judge']);
    const cycle = ['q', 'q', 'q', 'q', 'q', 'q'].map(press);
    expect(cycle).toEqual(['right', 'wrong', 'unsupported', 'cannot_judge', null, 'right']);
    expect(press('w')).toBe('supports');
    expect(press('7')).toBeUndefined();
    expect(rating).toMatchObject({ numbers: ['right'], citations: ['supports'] });
  });
});
