import { describe, expect, it } from 'vitest';
import {
  foldWords,
  isNamed,
  isSaid,
  isSaidWhole,
} from '../../../../figures/claims/words/said-in.ts';

describe('words in the form in which they are looked for', () => {
  it('have no quotation marks, white space, or widths', () => {
    expect(foldWords(' “五 个 一”《ＧＤＰ》 ')).toBe('五个一gdp');
  });
});

describe('a word is said', () => {
  it.each([
    ['itself', '公路', '新建公路30公里'],
    ['another that says the same', '竣工', '建成小学3所'],
    ['a narrower one', '车辆', '更新公交车30辆'],
    ['its parts near each other', '新能源公交车', '购置新能源纯电动公交车30辆'],
    ['it without a particle', '均居', '粮食产量居全省前列'],
    ['an abbreviation', '规上工业', '规模以上工业稳定'],
  ])('where a text holds %s', (_what, word, text) => {
    expect(isSaid(foldWords(word), foldWords(text))).toBe(true);
  });

  it.each([
    ['nothing like it', '医院', '新建公路30公里'],
    ['a broader one only', '公交车', '更新车辆30辆'],
    ['its parts far apart', '新能源公交车', '新能源产业产值增长，建成医院3所和学校5所，更新公交车'],
    ['its parts the other way round', '新能源公交车', '公交车改用新能源'],
    ['one of its parts', '新能源公交车', '新能源产业增长'],
  ])('not where a text holds %s', (_what, word, text) => {
    expect(isSaid(foldWords(word), foldWords(text))).toBe(false);
  });

  it('of what is counted only by its own name', () => {
    expect(isNamed('车辆', '更新公交车30辆')).toBe(false);
    expect(isNamed('公交车', '更新公交车30辆')).toBe(true);
  });

  it('uncut only where it or its like stands uncut', () => {
    expect(isSaidWhole('竣工', '建成小学3所')).toBe(true);
    expect(isSaidWhole('新能源公交车', '购置新能源纯电动公交车30辆')).toBe(false);
  });
});
