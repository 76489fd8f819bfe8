import { describe, expect, it } from 'vitest';
import { summedRun } from '../../../../search/rank/lists/summed-run.ts';

const text = [
  '加快培育“3+2”产业体系。',
  '支持造船、风机、药材三大支柱产业集聚，力争产值翻番。',
  '引导茶叶、竹编等两大特色产业做精。',
].join('');

function itemsOf(name: string, counts: readonly number[]): readonly string[] | undefined {
  return summedRun({ text }, { name, counts })?.map(({ start, end }) => text.slice(start, end));
}

describe('lists that a name adds up', () => {
  it('are told one after the other, as the report counts each', () => {
    expect(itemsOf('3+2', [3, 2])).toEqual(['造船', '风机', '药材', '茶叶', '竹编']);
  });

  it('are none where the report has one of them alone', () => {
    expect(itemsOf('3+4', [3, 4])).toBeUndefined();
  });
});
