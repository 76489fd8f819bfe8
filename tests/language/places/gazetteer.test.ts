import { describe, expect, it } from 'vitest';
import { loadGazetteer, parseGazetteer, resolvePlace } from '../../../language/places/gazetteer.ts';

const gazetteer = loadGazetteer();

function codeOf(phrase: string, context = ''): string | undefined {
  return resolvePlace(gazetteer, phrase, context)?.code;
}

describe('the gazetteer', () => {
  it('knows a place by its code, with the path from the province down', () => {
    expect(gazetteer.byCode('120112104')).toEqual({
      code: '120112104',
      name: '辛庄镇',
      level: 'township',
      path: ['天津市', '津南区', '辛庄镇'],
    });
  });

  it('knows the nation', () => {
    expect(gazetteer.byCode('0')).toMatchObject({ level: 'nation' });
  });

  it('knows no place of an unknown code', () => {
    expect(gazetteer.byCode('999999')).toBeUndefined();
  });

  it('names every place of a name', () => {
    const codes = gazetteer.named('朝阳区').map(({ code }) => code);
    expect(codes.toSorted()).toEqual(['110105', '220104']);
    expect(gazetteer.named('无此地')).toEqual([]);
  });

  it('finds provinces, prefectures and counties by their short names', () => {
    expect(gazetteer.called('静海').map(({ name }) => name)).toEqual(['静海区']);
    expect(gazetteer.called('肇庆').map(({ name }) => name)).toEqual(['肇庆市']);
  });

  it('knows no township by a short name, since many share one', () => {
    expect(gazetteer.called('辛庄').filter(({ level }) => level === 'township')).toEqual([]);
  });

  it('finds autonomous regions and prefectures as people call them', () => {
    expect(gazetteer.called('广西').map(({ name }) => name)).toEqual(['广西壮族自治区']);
    expect(gazetteer.called('延边').map(({ name }) => name)).toEqual(['延边朝鲜族自治州']);
  });

  it('is read once', () => {
    expect(loadGazetteer()).toBe(gazetteer);
  });
});

describe('reading a gazetteer', () => {
  it('gives a county of a municipality a path without a prefecture', () => {
    const small = parseGazetteer('12\t天津市\n120118\t静海区\n');
    expect(small.byCode('120118')?.path).toEqual(['天津市', '静海区']);
  });

  it('passes over lines that name nothing', () => {
    const small = parseGazetteer('12\t天津市\n\n120118\n');
    expect(small.byCode('120118')).toBeUndefined();
    expect(small.named('天津市')).toHaveLength(1);
  });
});

describe('the place that a phrase names', () => {
  it.each([
    ['天津市津南区辛庄镇', '120112104'],
    ['天津市静海区', '120118'],
    ['河北省保定市易县', '130633'],
    ['吉林省吉林市', '2202'],
    ['广东省肇庆市', '4412'],
    ['天津市河北区', '120105'],
  ])('reads from the left, each name within the one before: %s', (phrase, code) => {
    expect(codeOf(phrase)).toBe(code);
  });

  it('needs no context for a name that only one place has', () => {
    expect(codeOf('河西区')).toBe('120103');
  });

  it('understands a short name', () => {
    expect(codeOf('静海')).toBe('120118');
  });

  it.each([
    ['恩施州', '恩施土家族苗族自治州'],
    ['延边州', '延边朝鲜族自治州'],
    ['甘孜州', '甘孜藏族自治州'],
    ['昌吉州', '昌吉回族自治州'],
    ['青海省海南州', '海南藏族自治州'],
  ])('takes %s for the prefecture, not for a place within it', (phrase, name) => {
    expect(resolvePlace(gazetteer, phrase, '')?.name).toBe(name);
  });

  it('takes no name out of the middle of another', () => {
    // 共和县 is a county of Qinghai.
    expect(resolvePlace(gazetteer, '中华人民共和国', '')?.name).not.toBe('共和县');
  });

  it('passes over words that name no place', () => {
    expect(codeOf('中共天津市委静海区')).toBe('120118');
  });

  it('lets the context decide between places of one name', () => {
    expect(codeOf('朝阳区', '落实北京城市总体规划，服务首都功能。')).toBe('110105');
    expect(codeOf('朝阳区', '融入长春现代化都市圈建设，助力吉林振兴。')).toBe('220104');
  });

  it('weighs how often the context names the places around', () => {
    const context = '北京来的企业有三家。长春市给予支持，吉林省、长春市同步推进。';
    expect(codeOf('朝阳区', context)).toBe('220104');
  });

  it('is unknown when the context names neither', () => {
    expect(codeOf('朝阳区', '全区地区生产总值增长5%。')).toBeUndefined();
    expect(codeOf('朝阳区')).toBeUndefined();
  });

  it('is unknown when the context names both as often', () => {
    expect(codeOf('朝阳区', '北京、长春')).toBeUndefined();
  });

  it('is unknown when nothing is named', () => {
    expect(codeOf('')).toBeUndefined();
    expect(codeOf('市')).toBeUndefined();
    expect(codeOf('我们的工作')).toBeUndefined();
  });
});
