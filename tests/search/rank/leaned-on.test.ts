import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../library/report.ts';
import { leansBack, withLeanedOn } from '../../../search/rank/leaned-on.ts';
import { sentenceWords } from '../../../search/rank/passage-words.ts';

const begin = 40;

function passageOf(...sentences: readonly string[]): Passage {
  let at = begin;
  const spans = sentences.map((words) => ({ start: at, end: (at += words.length) }));
  return {
    ...{ id: 'p', reportId: 'r', headingPath: ['主要工作'], orientation: null },
    ...{ text: sentences.join(''), start: begin, end: at, sentences: spans },
  };
}

const passage = passageOf(
  '新建学校三所。',
  '建成养老中心两处。',
  '其中一处设在镇上。',
  '该中心可住百人。',
  '粮食丰收。',
);
const quoted = (index: number) => {
  const { start, end } = withLeanedOn(passage, passage.sentences[index]!);
  return passage.text.slice(start - begin, end - begin);
};

describe('a sentence that leans on the one before', () => {
  it.each([
    '其中一处设在镇上。',
    '同时新建两处。',
    '该项目投资一亿元。',
    '同比增长5%。',
    '“其中有三家。',
  ])('is known by how it begins: %s', (words) => {
    expect(leansBack(words)).toBe(true);
  });

  it.each(['粮食丰收。', '其他工作有序推进。', '同心协力。', '应该看到成绩。', ''])(
    'is not one that stands for itself: %s',
    (words) => {
      expect(leansBack(words)).toBe(false);
    },
  );

  it('is quoted with it', () => {
    expect(quoted(2)).toBe('建成养老中心两处。其中一处设在镇上。');
  });

  it('is quoted with two where that one leans as well', () => {
    expect(quoted(3)).toBe('建成养老中心两处。其中一处设在镇上。该中心可住百人。');
  });

  it('alone is quoted so', () => {
    expect(quoted(0)).toBe('新建学校三所。');
    expect(quoted(4)).toBe('粮食丰收。');
  });

  it('has nothing before it at the beginning of a passage', () => {
    const first = passageOf('其中一处设在镇上。', '粮食丰收。');
    expect(withLeanedOn(first, first.sentences[0]!)).toEqual(first.sentences[0]);
  });

  it('is scored with the same words before it', () => {
    const before = (index: number) => sentenceWords(passage, passage.sentences[index]!).before;
    expect(before(2)).toBe('建成养老中心两处。');
    expect(before(3)).toBe('建成养老中心两处。\n其中一处设在镇上。');
    expect(before(4)).toBe('');
  });
});
