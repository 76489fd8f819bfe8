import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../../language/read-table.ts';
import { actsAsNation } from '../../../../question/slots/places/acts-as-nation.ts';

const file = new URL('../../../../question/slots/places/nation-acts.tsv', import.meta.url);
const rows = readTable(file, ['words', 'example']);

describe('国家', () => {
  it.each(rows)('is the nation in $example', ({ words, example }) => {
    expect(wordsOf(words).some((word) => example.includes(`国家${word}`))).toBe(true);
    expect(actsAsNation(example, example.indexOf('国家'))).toBe(true);
  });

  it.each([
    '国家高新技术企业有多少家',
    '沿线国家在天津投了多少',
    '有几个国家的企业来了',
    '国家级园区',
  ])('is a part of another name in %s', (question) => {
    expect(actsAsNation(question, question.indexOf('国家'))).toBe(false);
  });
});
