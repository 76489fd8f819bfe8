import { describe, expect, it } from 'vitest';
import { countedList } from '../../../language/sentences/counted-list.ts';
import { announcedRun } from '../../../search/rank/announced-run.ts';
import { asksForShortcomings, shortcomingsRun } from '../../../search/rank/shortcomings-run.ts';

function itemsOf(question: string, words: readonly string[], text: string) {
  const asked = countedList(question) ?? { count: undefined, noun: undefined };
  return announcedRun({ text }, asked, words)?.map(({ start, end }) => text.slice(start, end));
}

describe('the things of a list stand', () => {
  it('in the sentence behind the one that counts them', () => {
    const text = '今年办好三件大事。修通东山路;新建两座水厂;改造五个市场。\n其他工作也要抓紧。';
    expect(itemsOf('要办的三件大事逐条列一下', [], text)).toEqual([
      '修通东山路',
      '新建两座水厂',
      '改造五个市场',
    ]);
  });

  it('in front of their number, within one quotation', () => {
    const text = '加快环境治理,着力打造“书香白石、活力白石、平安白石”三大品牌,提升形象。';
    expect(itemsOf('三个品牌叫什么', [], text)).toEqual(['书香白石', '活力白石', '平安白石']);
  });

  it('behind 包括, where the question counts them and the report only names the whole', () => {
    const text =
      '实施港口、铁路、机场三项工程。“369”工程包括3个水库的加固、6条河的治理和9座桥的重建。';
    expect(itemsOf('“369”工程具体包括哪三项', ['369', '工程'], text)).toEqual([
      '3个水库的加固',
      '6条河的治理',
      '9座桥的重建',
    ]);
  });

  it('under another name: 办法 are announced as 措施', () => {
    const text = '为稳住菜价，决定采取以下措施：\n一、扩大菜地；\n二、发放补贴；\n三、严查囤积。';
    expect(itemsOf('稳菜价的那几条办法，逐条说说', ['菜价'], text)).toEqual([
      '扩大菜地',
      '发放补贴',
      '严查囤积',
    ]);
  });

  it('nowhere where a list only is as long as the one asked for', () => {
    const text = '推进港口、铁路、机场三项工程。';
    expect(itemsOf('“369”计划具体包括哪三项', ['369', '计划'], text)).toBeUndefined();
  });
});

describe('what was not done well', () => {
  it('is asked for in more words than one', () => {
    const terms = ['政府', '自己', '承认', '做好'];
    expect(asksForShortcomings('区政府自己承认哪些地方没做好', terms)).toBe(true);
  });

  it.each([
    ['在肯定成绩的同时，我们也清醒地认识到：创新不足；道路老化。', ['创新不足', '道路老化']],
    ['同时也要看到不足：道路老化，学位不够。', ['道路老化', '学位不够']],
  ])('%s', (text, parts) => {
    expect(shortcomingsRun({ text })?.map(({ start, end }) => text.slice(start, end))).toEqual(
      parts,
    );
  });
});
