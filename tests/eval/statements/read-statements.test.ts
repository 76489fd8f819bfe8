import { describe, expect, test } from 'vitest';
import { readYears } from '../../../eval/statements/read-years.ts';
import { placesNamedIn, readPlaces } from '../../../eval/statements/read-places.ts';
import { readSides } from '../../../eval/statements/read-sides.ts';
import { readStatements } from '../../../eval/statements/read-statements.ts';

const places = ['静海', '河西', '天津'];
const [read] = [(text: string) => readStatements(text, places)];

describe('a number is read with what its text says of it', () => {
  test('in its own clause', () => {
    const [statement] = read('静海区2023年税收预期目标是增长6.5%左右。');
    expect(statement).toMatchObject({
      value: 6.5,
      unit: '%',
      kind: 'percent',
      direction: 'up',
      years: [2023],
      places: ['静海'],
      aim: 'target',
      bound: 'about',
    });
  });

  test('and what its clause leaves unsaid from the one before', () => {
    const said = read('静海区2023年税收目标增长3%，河西区增长10%。');
    expect(said.map((one) => [one.years, one.places, one.aim])).toEqual([
      [[2023], ['静海'], 'target'],
      [[2023], ['河西'], 'target'],
    ]);
  });

  test.each([
    ['a year behind it', '7%左右是2022年的目标', { years: [2022], aim: 'target' }],
    ['a base of comparison is not its year', '2023年比2022年增长5%', { years: [2023] }],
    ['a report is not its year', '2023年政府工作报告说：2022年增长5%', { years: [2022] }],
    ['a span', '2016年至2018年增长5%', { years: [2016, 2017, 2018] }],
    ['a place within another', '天津市静海区增长5%', { places: ['天津', '静海'] }],
    ['a whole is no place', '静海41微克，全市37微克', { places: ['静海'] }],
    ['a denial', '2023年没有增长5%', { isDenied: true }],
    ['more than is printed', '办理2万余件', { bound: 'least', value: 20_000 }],
    ['spaces for the eye', '增长 4% 左右', { bound: 'about' }],
    ['a difference is of no year', '2023年比2021年低3.5个百分点', { isReckoned: true, years: [] }],
    ['a level that is reached', '降至41微克/立方米', { isReached: true, direction: 'down' }],
  ])('%s', (_, text, expected) => {
    expect(read(text)[0]).toMatchObject(expected);
  });

  test('and not where a bracket only reckons', () => {
    expect(read('高7个百分点（10% − （−3%） = 13个百分点）').map(({ value }) => value)).toEqual([
      7,
    ]);
  });
});

test.each([
  ['“十三五”末', [[2016, 2017, 2018, 2019, 2020]]],
  ['二〇二二年', [[2022]]],
  ['2017、2018、2019三年', [[2017], [2018], [2019]]],
  ['2000家，2023年报告', []],
])('the years of %s', (text, years) => {
  expect(readYears(text).map((named) => named.years)).toEqual(years);
});

describe('places', () => {
  test.each([
    ['静海区2022年的税收', '静海'],
    ['辛庄镇、河西区和天津市比比', '河西'],
    ['浙江今年', '浙江'],
  ])('are known by their full names, and provinces always: %s', (text, stem) => {
    expect(placesNamedIn([text])).toContain(stem);
  });

  test.each([
    '全市2022年',
    '各园区2023年',
    '没有开发区的报告',
    '新增城镇就业3万人',
    '五个自治区2023年',
  ])('are not %s', (text) => {
    expect(placesNamedIn([text])).toEqual(placesNamedIn([]));
  });

  test('do not name what only lies there', () => {
    expect(readPlaces('天津港、天津大学', ['天津'])).toEqual([]);
  });
});

test('who is higher is told of both sides', () => {
  expect(
    readSides('2023年比2021年低3.5个百分点', []).map(({ who, way }) => `${who} ${way}`),
  ).toEqual(['2023 lower', '2021 higher']);
  expect(readSides('河西区更高', places).map(({ who, way }) => `${who} ${way}`)).toEqual([
    '河西 higher',
  ]);
});
