import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineSections } from '../../../ingest/outline/outline-sections.ts';

const report = [
  '政府工作报告',
  '各位代表：',
  '一、2022年工作回顾',
  '一年来，全区经济稳中有进。',
  '（一）经济运行平稳。全年新增市场主体1.4万户。',
  '（二）民生持续改善。新增就业2.1万人。',
  '二、2023年工作安排',
  '全年预期目标是地区生产总值增长4%左右。',
  '三、加强政府自身建设',
  '坚持依法行政。',
  '名词解释',
  '1.“三个一批”：指项目的三个阶段。',
].join('\n');

function outline(text: string) {
  return outlineSections(text).map(({ start, end, headingPath, orientation }) => ({
    words: text.slice(start, end).trimEnd(),
    path: headingPath.join(' > '),
    orientation,
  }));
}

describe('the outline of a report', () => {
  it('has a section a heading that has words under it, with the headings above it', () => {
    expect(outline(report).map(({ path }) => path)).toEqual([
      '',
      '一、2022年工作回顾',
      '一、2022年工作回顾 > （一）经济运行平稳',
      '一、2022年工作回顾 > （二）民生持续改善',
      '二、2023年工作安排',
      '三、加强政府自身建设',
      '名词解释',
    ]);
  });

  it('says of each section whether it looks back or ahead', () => {
    expect(outline(report).map(({ orientation }) => orientation)).toEqual([
      null,
      'result',
      'result',
      'result',
      'target',
      'target',
      null,
    ]);
  });

  it('begins a section with its heading', () => {
    expect(outline(report)[4]?.words).toBe(
      '二、2023年工作安排\n全年预期目标是地区生产总值增长4%左右。',
    );
  });

  it('counts a lead sentence as heading and as text', () => {
    expect(outline(report)[3]?.words).toBe('（二）民生持续改善。新增就业2.1万人。');
  });

  it('lets a heading without a number that names a year stand above 一、', () => {
    const text =
      '2022年工作回顾\n一、应对疫情\n成效明显。\n2023年工作安排\n一、促进发展\n加快建设。';
    expect(outline(text).map(({ path, orientation }) => [path, orientation])).toEqual([
      ['2022年工作回顾 > 一、应对疫情', 'result'],
      ['2023年工作安排 > 一、促进发展', 'target'],
    ]);
  });

  it.each(['二、2023年工作任务', '二、今后五年的奋斗目标'])(
    'sets %s beside a review that lacks its number',
    (plan) => {
      const text = `2022年工作回顾\n一、应对疫情\n成效明显。\n${plan}\n谋划发展。\n一、修路架桥\n加快建设。`;
      expect(outline(text).map(({ path, orientation }) => [path, orientation])).toEqual([
        ['2022年工作回顾 > 一、应对疫情', 'result'],
        [plan, 'target'],
        [`${plan} > 一、修路架桥`, 'target'],
      ]);
    },
  );

  it('looks ahead in the parts behind a review, where none says so', () => {
    const text =
      '一、五年工作的回顾\n过去五年成效明显，各项事业进步。\n二、努力开创新局面\n修路架桥。\n三、建设幸福家园\n加快建设。';
    expect(outline(text).map(({ orientation }) => orientation)).toEqual([
      'result',
      'target',
      'target',
    ]);
  });

  it('lets a heading with nothing under it begin the section of the next', () => {
    const text = '一、2022年工作回顾\n（一）经济运行平稳\n全年新增市场主体1.4万户。';
    expect(outline(text)).toEqual([
      { words: text, path: '一、2022年工作回顾 > （一）经济运行平稳', orientation: 'result' },
    ]);
  });

  it('keeps a heading that ends the text', () => {
    const text = '全区经济稳中有进。\n名词解释';
    expect(outline(text).map(({ words, path }) => [words, path])).toEqual([
      ['全区经济稳中有进。', ''],
      ['名词解释', '名词解释'],
    ]);
  });

  it('does not take what a deep heading praises for a plan', () => {
    const text = '一、2022年工作回顾\n（一）全面完成目标任务。各项指标好于预期。';
    expect(outline(text).at(-1)?.orientation).toBe('result');
  });

  it('is one section for a text without headings', () => {
    expect(outline('全区经济稳中有进。\n民生持续改善。')).toEqual([
      { words: '全区经济稳中有进。\n民生持续改善。', path: '', orientation: null },
    ]);
  });

  it('is empty for no text', () => {
    expect(outlineSections('')).toEqual([]);
  });

  it('covers the text from end to end, without gaps, whatever the lines', () => {
    const lines = fc.array(fc.constantFrom(...report.split('\n'), '——项目建设提速。开工30个。'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(lines, (some) => {
        const text = some.join('\n');
        const sections = outlineSections(text);
        expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(sections[0]?.start).toBe(0);
      }),
    );
  });
});
