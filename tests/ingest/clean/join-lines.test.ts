import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../ingest/clean/clean-lines.ts';
import { lineText } from '../../../ingest/clean/source-line.ts';
import { furnitureRules } from '../../../ingest/clean/furniture-rules.ts';

function lines(...source: readonly string[]): readonly string[] {
  return cleanLines(source.join('\n'), furnitureRules).lines.map(lineText);
}

const begun = '污染防治得到加强。细颗粒物';

describe('lines that a page broke in the middle of a sentence are one again', () => {
  it.each([
    ['at a formula', [`${begun}（PM`, '2.5', '）年均浓度下降4.1%。']],
    ['at a link', [`${begun}治理持续推进，新建`, '高速铁路', '投产里程超过1900公里。']],
    ['before a closing mark', ['主要目标任务圆满完成，“', '十三五', '”实现了良好开局。']],
    ['after a comma', ['做好今年工作，', '坚持稳中求进，', '推动高质量发展。']],
    ['after a number', ['新增4G用户3.4亿、光缆线路550', '多万公里。']],
    ['before a particle', ['经济增速是综合性指标，今年预期目标设定', '为6%以上。']],
    ['at one character', ['政府工作报', '告']],
    ['at a dash', ['——', '改革开放深入推进。']],
  ])('%s', (_, broken) => {
    expect(lines(...broken)).toEqual([broken.join('')]);
  });

  it('also where the head of a page stood between them', () => {
    const page = `${'全区经济稳中有进。'.repeat(30)}新建`;
    const head = '某区政府工作报告 · 内部资料';
    const source = [page, head, page, head, page, head, '学校三所。'];
    expect(lines(...source)).toEqual([`${page}${page}${page}学校三所。`]);
  });
});

describe('lines that end where they should stay apart', () => {
  it.each([
    ['a heading and its paragraph', ['一、2022年工作回顾', '一年来，全区经济稳中有进。']],
    ['a long heading', ['（七）推进重点工作，提升治理能力', '为实现目标，着力抓好三件事。']],
    ['a paragraph and a heading', [`${begun}浓度下降`, '（二）着力改善民生']],
    ['a list', ['一是稳增长；', '二是保就业；']],
    ['title and meeting', ['政府工作报告', '——2022年12月26日在静海区第三届人民代表大会上']],
    ['a greeting', [`${begun}浓度下降`, '各位代表！']],
    ['notes', ['4个万人以上的乡镇，全部完成', '[2]“四好农村路”：建好、管好、护好、运营好。']],
  ])('%s', (_, apart) => {
    expect(lines(...apart)).toEqual(apart);
  });

  it('and documents that follow each other', () => {
    expect(lines(`${begun}，`, '}', '另一份文档的开头。')).toHaveLength(2);
  });
});
