import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { parseThesaurus, thesaurus } from '../../../language/words/thesaurus.ts';

const all = thesaurus.flatMap(({ term, words }) => [term, ...words]);

describe('the thesaurus', () => {
  it('is written in the form in which texts are compared', () => {
    expect(all.filter((word) => normaliseText(word) !== word)).toEqual([]);
  });

  it('gives every word one meaning only', () => {
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  it('says of every entry why it stands', () => {
    expect(thesaurus.length).toBeGreaterThanOrEqual(60);
    expect(thesaurus.filter(({ reason }) => reason.length < 10)).toEqual([]);
  });

  it('never leads from a thing to itself', () => {
    const circular = thesaurus.filter(({ term, words, leads }) =>
      leads.some((lead) => lead === term || words.includes(lead)),
    );
    expect(circular).toEqual([]);
    expect(
      thesaurus.flatMap(({ leads }) => leads).filter((lead) => normaliseText(lead) !== lead),
    ).toEqual([]);
  });

  it('covers what people ask of every field', () => {
    const asked = [
      ...['财政支出', '招商', '社零', '出口额', '农民收入', '登记失业率', '物价', '能耗强度'],
      ...['空气污染', '水质', '楼市', '棚改', '老人食堂', '托儿', '补习班', '医保', '堵车'],
      ...['修路', '粮食总产量', '扶贫', '技改', '研发经费', '上市公司', '旅游人数', '5g基站'],
      ...['安全生产', '社区治理', '民心工程', '低保', '暖气', '垃圾分类', '专精特新', '城市化率'],
    ];
    expect(asked.filter((word) => !all.includes(word))).toEqual([]);
  });

  it.each([
    ['GDP\t生产总值\t\t', 'Line 2'],
    ['GDP\t\t\twhy', 'Line 2'],
    ['\t生产总值\t\twhy', 'Line 2'],
  ])('is refused where a line lacks something: %j', (line, named) => {
    expect(() => parseThesaurus(`heading\n${line}\n`)).toThrow(named);
  });

  it('does not take a part for the whole', () => {
    const entryOf = (word: string) =>
      thesaurus.find(({ term, words }) => term === word || words.includes(word))?.term;
    expect(entryOf('税收收入')).not.toBe(entryOf('一般公共预算收入'));
    expect(entryOf('财政收入')).toBe('一般公共预算收入');
    expect(entryOf('gdp')).toBe('地区生产总值');
  });
});
