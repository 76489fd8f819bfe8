import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../library/report.ts';
import { findListRun } from '../../../../search/rank/lists/list-run.ts';

type Part = { readonly path: readonly string[]; readonly words: string };

/** A report of these sections, each with its own heading before its words. */
function outlined(parts: readonly Part[]) {
  let text = '';
  const sections = parts.map(({ path, words }): Section => {
    const start = text.length;
    text += `${path.at(-1) ?? ''}\n${words}\n`;
    return { start, end: text.length, headingPath: path, orientation: 'target' };
  });
  return { text, sections };
}

const plan = '二、今年任务';
const actions = outlined([
  { path: ['一、去年回顾', '（一）经济稳中有进'], words: '总量迈上新台阶。' },
  { path: ['一、去年回顾', '（二）民生持续改善'], words: '办好十件实事。' },
  { path: [plan, '（一）实施强链行动'], words: '做强三条产业链。' },
  { path: [plan, '（二）实施焕新行动'], words: '改造八个片区。' },
  { path: [plan, '（三）实施暖心行动'], words: '新建两所养老院。' },
  { path: [plan, '（一）稳住就业'], words: '新增就业两万人。' },
  { path: [plan, '（二）办好教育'], words: '新增学位三千个。' },
]);

const wordsOf = (report: typeof actions, asked: Parameters<typeof findListRun>[1]) =>
  findListRun(report, asked)?.map(({ start, end }) => report.text.slice(start, end));

describe('items that stand in headings', () => {
  it('are the headings side by side that bear the name', () => {
    expect(wordsOf(actions, { count: 3, noun: '行动' })).toEqual([
      '（一）实施强链行动',
      '（二）实施焕新行动',
      '（三）实施暖心行动',
    ]);
  });

  it('are not given where their number is another', () => {
    expect(wordsOf(actions, { count: 4, noun: '行动' })).toBeUndefined();
  });

  it('need no name where parts of the report itself are asked for and only one run fits', () => {
    const four = outlined(
      ['（一）稳增长', '（二）促改革', '（三）惠民生', '（四）保安全'].map((heading) => ({
        path: [plan, heading],
        words: '扎实推进。',
      })),
    );
    expect(wordsOf(four, { count: 4, noun: '方面' })).toHaveLength(4);
    expect(wordsOf(four, { count: 4, noun: undefined })).toBeUndefined();
    expect(wordsOf(four, { count: 4, noun: '湖泊' })).toBeUndefined();
  });
});

describe('items that stand in phrases called alike', () => {
  const fights = outlined([
    { path: ['一、回顾'], words: '全力打好三大硬仗。打好拆违硬仗，打好治水硬仗；打好清欠硬仗。' },
    { path: ['二、安排'], words: '继续打好治水硬仗。' },
  ]);

  it('are the phrases of the shortest stretch that holds just as many', () => {
    expect(wordsOf(fights, { count: 3, noun: '硬仗' })).toEqual([
      '打好拆违硬仗',
      '打好治水硬仗',
      '打好清欠硬仗',
    ]);
  });

  it('are no list where the words only happen to occur that often', () => {
    const brands = outlined([
      { path: ['一、安排'], words: '打造文旅品牌。企业申报老字号品牌。农产品有了特色品牌。' },
    ]);
    expect(wordsOf(brands, { count: 3, noun: '品牌' })).toBeUndefined();
  });
});

describe('items between commas that are all called alike', () => {
  const strong = outlined([
    {
      path: ['一、安排'],
      words: '发展现代林业。把白石建成具有现代林业、现代渔业和现代航运的港口。',
    },
  ]);

  it('are just as many as asked, each from its name on', () => {
    expect(wordsOf(strong, { count: 3, noun: '现代' })).toEqual([
      '现代林业',
      '现代渔业',
      '现代航运',
    ]);
    expect(wordsOf(strong, { count: 4, noun: '现代' })).toBeUndefined();
  });
});
