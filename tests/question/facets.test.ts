import { describe, expect, it } from 'vitest';
import { questionFacets } from '../../question/facets.ts';
import { understood } from '../support/made/an-understood-question.ts';

const facets = (question: string) =>
  questionFacets(understood(question)).map(({ place, year }) => [place?.name, year]);

describe('the facets of a question', () => {
  it('are one, of nothing, where neither place nor year is named', () => {
    expect(facets('养老服务怎么样？')).toEqual([[undefined, undefined]]);
  });

  it('are one for one place and one year', () => {
    expect(facets('静海区2023年GDP目标')).toEqual([['静海区', 2023]]);
  });

  it('are one a place, or one a year', () => {
    expect(facets('静海区和河西区的GDP目标')).toEqual([
      ['静海区', undefined],
      ['河西区', undefined],
    ]);
    expect(facets('静海区2021年和2023年GDP目标')).toEqual([
      ['静海区', 2021],
      ['静海区', 2023],
    ]);
  });

  it('are pairs where each place has a year of its own', () => {
    expect(facets('天津市2022年和肇庆市2021年的财政收入')).toEqual([
      ['天津市', 2022],
      ['肇庆市', 2021],
    ]);
    expect(facets('肇庆2021年和天津2022年的财政收入')).toEqual([
      ['肇庆市', 2021],
      ['天津市', 2022],
    ]);
  });

  it('are every place in every year otherwise', () => {
    expect(facets('静海区和河西区2022年、2023年的GDP')).toEqual([
      ['静海区', 2022],
      ['静海区', 2023],
      ['河西区', 2022],
      ['河西区', 2023],
    ]);
    expect(facets('静海区和河西区2023年的GDP')).toEqual([
      ['静海区', 2023],
      ['河西区', 2023],
    ]);
  });

  it('are not more than can be answered side by side', () => {
    const question = '天津、河西、静海、辛庄镇、肇庆2018年、2019年、2020年、2021年、2022年的GDP';
    expect(facets(question).length).toBeLessThanOrEqual(12);
  });
});
