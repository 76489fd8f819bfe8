import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../ingest/outline/read-glossary.ts';
import { outlineSections } from '../../../ingest/outline/outline-sections.ts';

function entries(...lines: readonly string[]) {
  const text = lines.join('\n');
  const found = readGlossary(text);
  for (const { term, definition, start, end } of found) {
    expect(text.slice(start, end).endsWith(definition.split('\n').at(-1) ?? '')).toBe(true);
    expect(text.slice(start, end)).toContain(term);
  }
  return found.map(({ term, definition }) => [term, definition]);
}

describe('the notes of a report', () => {
  it.each([
    ['1.“六稳”：指稳就业、稳金融。', '“六稳”', '指稳就业、稳金融。'],
    ['2.“大联席、小机制”:会议机制。', '“大联席、小机制”', '会议机制。'],
    ['[3]“四好农村路”：即建好、管好。', '“四好农村路”', '即建好、管好。'],
    ['〔4〕两免一补：是指免教科书费。', '两免一补', '是指免教科书费。'],
    ['【5】“双减”政策：减轻负担。', '“双减”政策', '减轻负担。'],
    ['（6）医联体：医疗组织。', '医联体', '医疗组织。'],
    ['7.[“1+5”专项整治]即违建别墅整治。', '“1+5”专项整治', '即违建别墅整治。'],
    ['①“三农”是指农村、农业、农民。', '“三农”', '是指农村、农业、农民。'],
    ['8.街道“1+7”应急预案体系:综合应急预案。', '街道“1+7”应急预案体系', '综合应急预案。'],
  ])('%s', (line, term, definition) => {
    expect(entries('全区经济稳中有进。', '名词解释', line)).toEqual([[term, definition]]);
  });

  it.each(['名词解释', '※名词解释※', '附：名词解释', '主要名词解释', '※注释※', '【名词解释】'])(
    'stand under %s',
    (heading) => {
      expect(entries('全区经济稳中有进。', heading, '1.“六稳”：稳就业。')).toHaveLength(1);
    },
  );

  it('go on over several lines, to the next number', () => {
    expect(
      entries('正文。', '名词解释', '1.“六稳”：稳就业。', '也稳金融。', '2.“三农”：农村。'),
    ).toEqual([
      ['“六稳”', '稳就业。\n也稳金融。'],
      ['“三农”', '农村。'],
    ]);
  });

  it('may stand at the end without a heading', () => {
    const notes = ['[1]“六稳”：稳就业。', '[2]“三农”：农村。', '[3]“双减”：减轻负担。'];
    expect(entries('正文到此结束。', ...notes)).toHaveLength(3);
  });

  it('end where the report speaks again', () => {
    expect(entries('正文。', '名词解释', '1.“六稳”：稳就业。', '各位代表！让我们努力。')).toEqual([
      ['“六稳”', '稳就业。'],
    ]);
  });

  it('are none where the report explains nothing', () => {
    expect(entries('一、2022年工作回顾', '1.加快转型：培育企业。')).toEqual([]);
  });

  it('are about neither year, and their numbers are no headings', () => {
    const text = [
      '一、2022年工作回顾',
      '全年增长5%。',
      '名词解释',
      '1.“六稳”：稳就业。更多。',
      '2.“三农”：农村。更多。',
    ].join('\n');
    expect(outlineSections(text).at(-1)).toMatchObject({
      headingPath: ['名词解释'],
      orientation: null,
    });
    expect(outlineSections(text)).toHaveLength(2);
  });
});
