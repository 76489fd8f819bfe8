import { describe, expect, it } from 'vitest';
import { readTable } from '../../../language/read-table.ts';
import { understood } from '../../support/made/an-understood-question.ts';
import { compactTask } from '../../support/made/compact-task.ts';

const taskOf = (asked: string) => compactTask(understood(asked).task);

describe('a question of words', () => {
  it.each([
    ['哪些省的报告提到低空经济', 'which_reports 低空经济 各省'],
    ['“谷子经济”出现在哪些省2026年的政府工作报告里', 'which_reports 谷子经济 各省'],
    ['有多少个省在2024年报告里写了新质生产力', 'which_reports 新质生产力 各省 counted'],
    ['没有提到人工智能的报告是哪些', 'which_reports 人工智能 negated'],
    ['什么是“新质生产力”', 'define 新质生产力'],
    ['“五个重庆”含义为何', 'define 五个重庆'],
    ['“大联席”是什么意思', 'define 大联席'],
    ['“五个重庆”是哪五个', 'list 五个重庆'],
    ['静海2022年的六大攻坚战分别指啥', 'list 攻坚战'],
    ['河西的优势产业有哪些', 'list 优势产业'],
    ['静海2022年在养老方面办成了哪些事', 'summarise 养老'],
    ['列出河西区2023年的全部目标', 'inventory target'],
    ['把静海区2023年的主要经济目标都列一下', 'inventory target'],
    ['2024年湖南有哪些量化指标', 'inventory target'],
    ['静海2023年目标都定了些啥', 'inventory target'],
    ['静海2023年给自己定了哪些增长目标,都涨多少', 'inventory target'],
    ['“1+3+4”这几个数字各代表啥', 'define 1+3+4'],
    ['天津报告对“指导性计划”是怎样界定的', 'define 指导性计划'],
    ['河西区2023年的量化目标,要完整清单', 'inventory target'],
    ['静海2023年主要预期目标分别是多少', 'inventory target'],
    ['河西2023年经济目标有几条,都写出来', 'inventory target'],
    ['写材料要用:静海2021年的年度主要预期目标全部有哪几项', 'inventory target'],
    ['静海2021年几项增长目标里最高的是哪一项', 'inventory target highest'],
    ['介绍一下静海2023年的养老工作', 'summarise 养老工作'],
    ['2023年天津政府工作报告主要讲了什么', 'summarise'],
    ['静海两年报告关于房地产的表述有什么变化', 'compare_words 房地产'],
    ['2024年湖北报告有哪些新提法', 'compare_words'],
    ['你是谁', 'about_us'],
    ['2023年', 'unclear'],
    ['河西区区长叫什么名字', 'find'],
    ['为什么静海2022年GDP下降', 'find'],
    ['静海2022年有没有出现新冠感染', 'find'],
  ])('%s', (asked, task) => {
    expect(taskOf(asked)).toBe(task);
  });

  it('is two where each of its sentences asks for something of its own', () => {
    expect(taskOf('静海2023年GDP目标是多少？口袋公园要建几个？')).toBe(
      'several 静海2023年gdp目标是多少? 静海2023年口袋公园要建几个?',
    );
    expect(taskOf('静海2023年GDP目标是多少？比2022年实际高吗？')).toMatch(/^compare/u);
  });

  it.each([
    ['河西的老房子没电梯,下雨还积水,2023年政府准备怎么收拾?', ['老旧小区', '排水防涝']],
    ['2023年静海老百姓看病能方便点不?区里打算怎么弄', ['医疗']],
    ['外地毕业生想留天津,2023年在租房和找工作上有什么帮衬?', ['住房', '就业']],
    ['我住辛庄镇还迁小区,2022年镇里给小区做了点啥实在事?', ['老旧小区']],
    ['静海的河又黑又臭,2023年打算怎么弄', ['生态环境']],
    ['天津开小饭馆的,2023年能有什么盼头', ['民营经济']],
    ['静海下岗的人找活儿,2023年政府能拉一把不', ['就业']],
    ['台风打到天津那年,市里是怎么扛过来的?', ['救灾']],
    ['2023年东西老涨价,天津打算咋压下去?', ['物价']],
    ['2023年天津怎么让大伙日子宽裕些?', ['人民生活']],
    ['2021年静海村里人靠啥挣上钱的?', ['乡村振兴', '增收']],
    ['2023年河西在看病上给百姓啥好处?', ['医疗']],
    ['天津2023年想了哪些办法让大伙看病省事?', ['医疗']],
    ['静海2021年打算怎么保护修复生态环境?', ['生态环境']],
    ['天津2022年如何推进文化旅游融合发展?', ['文化', '旅游']],
    ['到2022年,天津的天和水变好了没?在环境上干了些啥?', ['生态环境']],
    ['2009年闹金融危机那阵,天津在看病上给了大伙啥好处?', ['医疗']],
    ['好久没回静海老家了,2023年县城里头有啥新变化?', ['城市建设']],
  ])('asks what is done on a subject in words of people: %s', (asked, topics) => {
    expect(understood(asked).task).toMatchObject({ do: 'summarise', topics });
  });

  it('asks after one thing in a subject, and not after all of it', () => {
    expect(taskOf('天津的养老服务中心怎么收费')).toMatch(/^find/u);
    expect(taskOf('静海对养老服务中心作了哪些部署')).toMatch(/^list/u);
  });

  it('is no inventory where the aims are held against one another, or are of a thing', () => {
    expect(taskOf('静海和河西2023年的目标分别是多少')).not.toMatch(/^inventory/u);
    expect(taskOf('静海2023年口袋公园的目标是多少')).not.toMatch(/^inventory/u);
    expect(taskOf('静海2023年GDP目标是多少')).not.toMatch(/^inventory/u);
  });

  it('is unsure where little speaks for one task more than for another', () => {
    expect(understood('静海2023年GDP增长目标是多少').doubt).toBeLessThan(0.2);
    expect(understood('2023年').doubt).toBe(1);
  });

  it('does not say a thing in each way that is kept for not saying', () => {
    const columns = ['words', 'example'] as const;
    const table = new URL('../../../question/task/build/words-of-not-saying.tsv', import.meta.url);
    for (const { example } of readTable(table, columns))
      expect(taskOf(example)).toBe('which_reports 口袋公园 negated');
  });

  it('is about nothing more than what every report is about', () => {
    const columns = ['words', 'example'] as const;
    const table = new URL('../../../question/task/asked/general-subjects.tsv', import.meta.url);
    for (const { example } of readTable(table, columns))
      expect(taskOf(example)).toBe('inventory target');
  });
});
