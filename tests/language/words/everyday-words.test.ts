import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { everydayWordsIn } from '../../../language/words/everyday-words.ts';
import { readTable, wordsOf } from '../../../language/read-table.ts';

const rows = readTable(new URL('../../../language/words/everyday-words.tsv', import.meta.url), [
  ...(['words', 'same', 'leads', 'example'] as const),
]);

describe('words as people say them', () => {
  it('each lead to what reports say, once', () => {
    const words = rows.flatMap((row) => wordsOf(row.words));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(rows.filter(({ same }) => same === '')).toEqual([]);
  });

  it('stand in their example', () => {
    const missing = rows.filter(({ words, example }) => !example.includes(wordsOf(words)[0] ?? ''));
    expect(missing).toEqual([]);
  });

  it('are written in the form in which questions are read', () => {
    const words = rows.flatMap((row) => [...wordsOf(row.words), ...wordsOf(row.same)]);
    expect(words.filter((word) => normaliseText(word) !== word)).toEqual([]);
  });

  it('are taken longest first, and leave the rest of the question', () => {
    const { said, rest } = everydayWordsIn('乡下老师工资涨了没有');
    expect(said.map(({ word }) => word)).toContain('乡下老师');
    expect(said.map(({ word }) => word)).not.toContain('乡下');
    expect(rest).toContain('工资');
    expect(said[0]?.names).toContain('乡村教师');
  });
});
