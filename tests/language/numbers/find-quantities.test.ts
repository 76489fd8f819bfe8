import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../language/numbers/find-quantities.ts';
import { foldText } from '../../../language/characters/fold-text.ts';

function found(text: string): readonly string[] {
  return findQuantities(foldText(text)).map(({ value, high, unit, qualifier }) =>
    [`${value}${high === undefined ? '' : `~${high}`}`, unit, qualifier].filter(Boolean).join(' '),
  );
}

describe('quantities as printed', () => {
  it.each([
    ['达到1.6万亿元左右', ['1.6 万亿元 左右']],
    ['4000多万元', ['4000 万元 超过']],
    ['1,600余亿元', ['1600 亿元 超过']],
    ['增长2%—3%', ['2~3 %']],
    ['打造1到2个集聚区', ['1~2 个']],
    ['不低于6%、不超过8%', ['6 % 以上', '8 % 以内']],
    ['近5个百分点', ['5 个百分点 约']],
    ['41微克/立方米', ['41 微克/立方米']],
    ['5.8万贫困人口', ['5.8 万人']],
    ['80万以上人口', ['80 万人 以上']],
    ['突破千亿元、万列', ['1 千亿元 突破']],
    ['占全国1/5', ['0.2 比例']],
    ['三分之二', [`${2 / 3} 比例`]],
    ['七成以上', ['7 成 以上']],
    ['翻一番', ['1 番']],
    ['翻了两番', ['2 番']],
    ['百分之五点五', ['5.5 %']],
    ['居全国第三', ['3 位']],
    ['位居全省首位', ['1 位']],
    ['获团体第9名', ['9 位']],
    ['３个百分点', ['3 个百分点']],
  ])('%s', (text, quantities) => {
    expect(found(text)).toEqual(quantities);
  });

  it.each(['一些企业', '十四五规划', '第一产业', '一成不变', '千方百计', 'PM2.5', '5G', 'C919'])(
    'are none in %s',
    (text) => {
      expect(found(text).filter((words) => words.includes(' '))).toEqual([]);
    },
  );

  it('stand where they say', () => {
    const text = '总量达到1.6万亿元左右，增长4%。';
    const spans = findQuantities(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['1.6万亿元左右', '4%']);
  });
});

describe('folded text', () => {
  it.each([
    ['增长４％,总量1,600亿元', '增长4%，总量1,600亿元'],
    ['目标:增长5%;下降2%', '目标：增长5%；下降2%'],
    ['（约）5.5％', '（约）5.5%'],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(text)).toHaveLength(text.length);
  });
});
