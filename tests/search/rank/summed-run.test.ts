import { describe, expect, it } from 'vitest';
import { readTable } from '../../../language/read-table.ts';
import { summedList, summedRun } from '../../../search/rank/summed-run.ts';

const text = [
  '加快培育“3+2”产业体系。',
  '支持造船、风机、药材三大支柱产业集聚，力争产值翻番。',
  '引导茶叶、竹编等两大特色产业做精。',
].join('');

function itemsOf(question: string): readonly string[] | undefined {
  const summed = summedList(question);
  return summed && summedRun({ text }, summed)?.map(({ start, end }) => text.slice(start, end));
}

describe('lists that a name adds up', () => {
  it('are told one after the other, as the report counts each', () => {
    expect(itemsOf('“3+2”产业体系包括哪些产业？')).toEqual([
      '造船',
      '风机',
      '药材',
      '茶叶',
      '竹编',
    ]);
  });

  it('are none where one of them is a single thing, or their number is not what is asked', () => {
    expect(summedList('“1+4”体系包括哪些？')).toBeUndefined();
    expect(summedList('“3+2”产业的产值是多少？')).toBeUndefined();
  });

  it('are none where the report has one of them alone', () => {
    expect(itemsOf('“3+4”产业体系包括哪些产业？')).toBeUndefined();
  });

  it.each(
    readTable(new URL('../../../search/rank/words-of-consisting.tsv', import.meta.url), [
      ...(['words', 'example'] as const),
    ]),
  )('are asked for in $example', ({ words, example }) => {
    expect(example).toContain(words);
    expect(summedList(example)).toEqual({ name: '4+4', counts: [4, 4] });
  });
});
