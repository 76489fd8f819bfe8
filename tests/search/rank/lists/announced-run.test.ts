import { describe, expect, it } from 'vitest';
import { countedList } from '../../../../language/sentences/counted-list.ts';
import { announcedRun, outrightRun } from '../../../../search/rank/lists/announced-run.ts';
import { shortcomingsRun } from '../../../../search/rank/lists/shortcomings-run.ts';

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

  it('in front of their number, as they are called, where others are counted beside them', () => {
    const text = '围绕造船、风机、药材3个优势产业和茶叶、竹编、陶瓷3个潜力产业，引进企业。';
    expect(itemsOf('哪三个有潜力的产业', [], text)).toEqual(['茶叶', '竹编', '陶瓷']);
    expect(itemsOf('三大优势行业有哪些', [], text)).toEqual(['造船', '风机', '药材']);
  });

  it('each behind 一, where so many of 一 are asked for', () => {
    const text = '建立一张清单、一位区长、一支队伍的“三个一”机制。一是抓早；二是抓小；三是抓细。';
    expect(itemsOf('“三个一”是哪三个一', [], text)).toEqual(['一张清单', '一位区长', '一支队伍']);
  });

  it('by their kinds, where there are more than could be listed', () => {
    const text = '计划建设八十个项目，其中有二十座水厂，五十座电站和十条公路。';
    expect(itemsOf('八十个项目包括哪几类', [], text)).toEqual([
      '二十座水厂',
      '五十座电站',
      '十条公路',
    ]);
  });

  it('in front of a shorter name than the question has for them', () => {
    const text = '东港、西港、南港3个大型码头投产。新建路、桥、站3个项目。';
    expect(itemsOf('三个大型集装箱码头是哪些', [], text)).toEqual(['东港', '西港', '南港']);
  });

  it('in phrases that begin and end alike, in the paragraph that counts them', () => {
    const text =
      '实施水利三大工程。加快前期工程。实施引水工程，长九公里；实施蓄水工程，新建两座水库；实施节水工程。\n';
    expect(itemsOf('水利三大工程是哪些', ['水利'], text)).toEqual([
      '实施引水工程',
      '实施蓄水工程',
      '实施节水工程',
    ]);
  });

  it('behind 以下, where the report does not count them', () => {
    const text =
      '今后搞好林业，应当注意以下的问题。\n第一，处理好造林和管护。不能只造不管。\n第二，保护种源。\n第三，依靠群众。';
    expect(itemsOf('搞好林业要注意哪几个问题', ['林业', '注意'], text)).toEqual([
      '处理好造林和管护',
      '保护种源',
      '依靠群众',
    ]);
  });

  it('nowhere where a list only is as long as the one asked for', () => {
    const text = '推进港口、铁路、机场三项工程。';
    expect(itemsOf('“369”计划具体包括哪三项', ['369', '计划'], text)).toBeUndefined();
  });

  it('nowhere where it is told what was not done well, and something else is asked', () => {
    const text =
      '我们也清醒地认识到，还存在不少问题，主要有以下方面：产业薄弱；道路老化；学位不足。';
    expect(itemsOf('增长得益于哪些方面', ['增长', '得益于'], text)).toBeUndefined();
  });
});

describe('a list whose number stands beside all that is asked of it', () => {
  const text = '厂区整顿要做好以下两项工作：一是定岗；二是定责。';
  const told = (words: readonly string[]) =>
    outrightRun({ text }, { count: 2, noun: '工作' }, words)?.map(({ start, end }) =>
      text.slice(start, end),
    );

  it('needs no other proof', () => {
    expect(told(['厂区', '整顿'])).toEqual(['定岗', '定责']);
  });

  it('is another where it is asked of something else', () => {
    expect(told(['林区', '整顿'])).toBeUndefined();
  });
});

describe('what was not done well', () => {
  it.each([
    ['在肯定成绩的同时，我们也清醒地认识到：创新不足；道路老化。', ['创新不足', '道路老化']],
    ['同时也要看到不足：道路老化，学位不够。', ['道路老化', '学位不够']],
    ['前进中还存在一些问题，主要表现在：道路老化；学位不够。', ['道路老化', '学位不够']],
    [
      '我们也清醒地看到，产业基础薄弱，路网欠账较多；财政收支矛盾突出。',
      ['产业基础薄弱，路网欠账较多', '财政收支矛盾突出'],
    ],
  ])('%s', (text, parts) => {
    expect(shortcomingsRun({ text })?.map(({ start, end }) => text.slice(start, end))).toEqual(
      parts,
    );
  });
});
