import { describe, expect, it } from 'vitest';
import { liesWithin, placeLevel, shortPlaceName } from '../../../language/places/place.ts';

describe('the level of a place', () => {
  it.each([
    ['0', 'nation'],
    ['12', 'province'],
    ['4412', 'prefecture'],
    ['120118', 'county'],
    ['120112104', 'township'],
  ])('is read from the length of its code: %s is a %s', (code, level) => {
    expect(placeLevel(code)).toBe(level);
  });

  it('is refused for a code of another length, with the code in the message', () => {
    expect(() => placeLevel('12011')).toThrow('Division code "12011" has 5 digits');
  });
});

describe('the short name of a place', () => {
  it.each([
    ['静海区', '静海'],
    ['天津市', '天津'],
    ['河北省', '河北'],
    ['辛庄镇', '辛庄'],
    ['友谊路街道', '友谊路'],
    ['滨海新区', '滨海'],
    ['大兴安岭地区', '大兴安岭'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['香港特别行政区', '香港'],
  ])('leaves out what kind of place it is: %s is %s', (name, short) => {
    expect(shortPlaceName(name)).toBe(short);
  });

  it.each(['易县', '唐县', '蠡县', '朔州'])(
    'keeps %s, of which too little would be left',
    (name) => {
      expect(shortPlaceName(name)).toBe(name);
    },
  );

  it.each([
    ['内蒙古自治区', '内蒙古'],
    ['西藏自治区', '西藏'],
    ['新疆维吾尔自治区', '新疆'],
    ['广西壮族自治区', '广西'],
    ['宁夏回族自治区', '宁夏'],
  ])('leaves out the people of an autonomous region: %s is %s', (name, short) => {
    expect(shortPlaceName(name)).toBe(short);
  });

  it.each([
    ['延边朝鲜族自治州', '延边'],
    ['恩施土家族苗族自治州', '恩施'],
    ['甘南藏族自治州', '甘南'],
    ['凉山彝族自治州', '凉山'],
    ['黔东南苗族侗族自治州', '黔东南'],
    ['西双版纳傣族自治州', '西双版纳'],
    ['海西蒙古族藏族自治州', '海西'],
    ['孟村回族自治县', '孟村'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
  ])('leaves out the peoples of a prefecture or county: %s is %s', (name, short) => {
    expect(shortPlaceName(name)).toBe(short);
  });
});

describe('a place lies within another', () => {
  it.each([
    ['120118', '12', true],
    ['120112104', '120112', true],
    ['120118', '120118', true],
    ['120118', '0', true],
    ['12', '0', true],
    ['12', '120118', false],
    ['130633', '12', false],
    ['0', '12', false],
  ])('%s within %s: %s', (inner, outer, expected) => {
    expect(liesWithin(inner, outer)).toBe(expected);
  });
});
