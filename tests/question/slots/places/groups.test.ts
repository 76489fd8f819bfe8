import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import { readTable } from '../../../../language/read-table.ts';
import { groupsIn } from '../../../../question/slots/places/groups.ts';

const gazetteer = loadGazetteer();
const known = ['0', '11', '12', '120103', '120118', '44'].map((code) => gazetteer.byCode(code)!);
const groups = (text: string) => groupsIn(text, { known, gazetteer });
const names = (text: string) => groups(text).map(({ name }) => name);
const members = (text: string) => groups(text)[0]?.members?.map(({ name }) => name);
const room = new URL('../../../../question/slots/places/', import.meta.url);

describe('groups of places', () => {
  it.each(
    readTable(new URL('place-groups.tsv', room), [
      ...([
        'name',
        'other names',
        'codes',
        'alone',
        'not behind',
        'not before',
        'example',
      ] as const),
    ]).map((row) => row),
  )('are kept under $name: $example', ({ name, codes, example }) => {
    const [group] = groups(example);
    expect(group?.name.startsWith(name)).toBe(true);
    expect(group?.members?.length).toBeGreaterThanOrEqual(codes.split(' ').length);
  });

  it.each(
    readTable(new URL('group-levels.tsv', room), [
      ...(['noun', 'levels', 'name', 'alone', 'not before', 'example'] as const),
    ]).map((row) => row),
  )('are all places of a level: $example', ({ name, levels, example }) => {
    const [group] = groups(example);
    expect(group?.name).toBe(name);
    expect(group?.levels ?? []).toEqual(levels.split(' ').filter((level) => level !== ''));
  });

  it.each(
    readTable(new URL('group-quantifiers.tsv', room), [
      ...(['word', 'side', 'example'] as const),
    ]).map((row) => row),
  )('are meant by $example', ({ example }) => {
    expect(names(example)).toEqual(['各省']);
  });

  it.each([
    ['东北三省2025年谁的增速目标高', ['辽宁省', '吉林省', '黑龙江省']],
    ['江浙沪三地去年的财政收入', ['上海市', '江苏省', '浙江省']],
    ['长三角四省市（沪苏浙皖）的研发投入强度', ['上海市', '江苏省', '浙江省', '安徽省']],
    ['北京、上海、天津、重庆四个直辖市的目标', ['北京市', '天津市', '上海市', '重庆市']],
    ['西南各省谁最高', ['重庆市', '四川省', '贵州省', '云南省', '西藏自治区']],
    ['中部省份的平均数', ['山西省', '安徽省', '江西省', '河南省', '湖北省', '湖南省']],
    ['华南三省区里哪个最低', ['广东省', '广西壮族自治区', '海南省']],
  ])('spell out their members: %s', (text, expected) => {
    expect(members(text)).toEqual(expected);
  });

  it('reach the cities within: 长三角各市', () => {
    const cities = members('长三角各市的增速') ?? [];
    expect(cities).toContain('苏州市');
    expect(cities).not.toContain('江苏省');
  });

  it.each([
    ['天津市各区的财政收入', '天津市各区'],
    ['天津2023年各区的GDP目标', '天津市各区'],
    ['天津哪个区的GDP增速目标最高', '天津市各区'],
    ['广东各市2025年的增速', '广东省各市'],
    ['广东省下辖的各地市', '广东省各市'],
    ['北京所有的区', '北京市各区'],
  ])('lie within the place before them: %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it.each([
    ['全国各省2025年目标', '各省'],
    ['全国31个省份的目标', '各省'],
    ['GDP增速低于5%的省份有哪些', '各省'],
    ['目标排前两位的是哪两个省（区）', '各省区市'],
    ['最高的两个地区是哪两个', '各地'],
    ['增速最快的市是哪个', '各市'],
    ['2026年省级政府工作报告里谁提到虚拟电厂', '各省区市'],
    ['各地的一般公共预算收入', '各地'],
  ])('lie in the whole country where none is named: %s', (text, name) => {
    expect(names(text).at(-1)).toBe(name);
  });

  it.each([
    '天津在京津冀协同发展上做了什么',
    '静海区有哪些目标',
    '西部大开发的举措',
    '地区生产总值增长多少',
    '各地区生产总值',
    '东北虎保护',
    '新增市场主体多少户',
    '哪些市场主体',
    '辛庄镇引进多少企业',
    '长江经济带发展',
    '天津市场',
    '广西壮族自治区的目标',
    '中部崛起做了什么',
    '地方债有多少',
  ])('are none: %s', (text) => {
    expect(names(text)).toEqual([]);
  });
});
