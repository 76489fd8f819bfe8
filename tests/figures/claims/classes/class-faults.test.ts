import { describe, expect, it } from 'vitest';
import { classFaults } from '../../../../figures/claims/classes/class-faults.ts';
import type { Source } from '../../../../figures/claims/source.ts';
import { clauseOf, plan, result } from '../../../support/claims.ts';

/** The faults of a clause that rests on the whole first sentence of a passage. */
function faultsOf(text: string, source: Source): readonly string[] {
  const [sentence] = source.sentences;
  if (!sentence) throw new Error('The passage has no sentence.');
  const clauses = sentence.clauses.map((_, index) => index);
  return classFaults(clauseOf(text), [{ source, sentence, clauses }]).map(({ fault }) => fault);
}

describe('a negation', () => {
  const dry = result('两座水库没有完工，全县各乡村连年丰收喜人，公路延伸。');

  it('wants one in the report at the same words', () => {
    expect(faultsOf('两座水库没有完工。', dry)).toEqual([]);
    expect(faultsOf('公路没有延伸。', dry)).toEqual(['unsupported_negation']);
  });

  it('is not seen in words that only look like one', () => {
    expect(faultsOf('公路未延伸。', result('公路不断延伸。'))).toEqual(['unsupported_negation']);
  });

  it('is not left out', () => {
    expect(faultsOf('两座水库完工。', dry)).toEqual(['denied_in_source']);
  });

  it('of what is done with a thing is not left out', () => {
    const not = result('可以试行期权制，但不能把国有资产量化给个人。');
    expect(faultsOf('把国有资产量化给个人。', not)).toContain('denied_in_source');
  });

  it('by an exception is not left out where all are spoken of', () => {
    const but = result('除东山水库外，水库全部完工。');
    expect(faultsOf('水库全部完工。', but)).toEqual(['denied_in_source']);
  });
});

describe('a number in signs that cannot be read', () => {
  const road = result('全县新修公路⑩公里，公路延伸。');

  it('is never skipped where the report has not the same sign', () => {
    expect(faultsOf('公路延伸½。', road)).toEqual(['unsupported_words']);
    expect(faultsOf('公路新修Ⅷ公里。', road)).toContain('unsupported_words');
    expect(faultsOf('新修公路⑩公里。', road)).toEqual([]);
  });

  it('is no claim where it only counts up sentences', () => {
    expect(faultsOf('①公路延伸。', road)).toEqual([]);
  });
});

describe('what is planned', () => {
  const aim = plan('力争建成县医院。');

  it('has not come about', () => {
    expect(faultsOf('县医院已经建成。', aim)).toEqual(['wrong_kind']);
    expect(faultsOf('完成了县医院建设。', aim)).toEqual(['wrong_kind']);
    expect(faultsOf('计划建成县医院。', aim)).toEqual([]);
  });

  it('is not what a report looks back on', () => {
    expect(faultsOf('计划建成县医院。', result('县医院建成。'))).toEqual(['wrong_kind']);
    expect(faultsOf('县医院已经建成。', result('县医院建成。'))).toEqual([]);
  });
});

describe('a turn from one to another', () => {
  const turned = result('产业排序由“一二三”转变为“三二一”，农民从种粮转向养鱼。');

  it('goes the way that the report tells', () => {
    expect(faultsOf('产业排序由“一二三”变成了“三二一”。', turned)).toEqual([]);
    expect(faultsOf('产业排序由“三二一”变成了“一二三”。', turned)).toEqual(['unsupported_words']);
    expect(faultsOf('农民从养鱼转向种粮。', turned)).toEqual(['unsupported_words']);
  });
});

describe('the stage of a work', () => {
  const begun = result('东山水库顺利开工，县医院建成投用。');

  it('is told as the report tells it', () => {
    expect(faultsOf('东山水库开工。', begun)).toEqual([]);
    expect(faultsOf('东山水库竣工。', result('东山水库顺利开工。'))).toEqual(['unsupported_words']);
    expect(faultsOf('东山水库开工。', result('东山水库竣工。'))).toEqual(['unsupported_words']);
    expect(faultsOf('县医院交付使用。', begun)).toEqual([]);
    expect(faultsOf('东山水库竣工。', begun)).toEqual(['unsupported_words']);
  });
});

describe('a rank', () => {
  const first = result('粮食单产全省最高。');

  it('is held among those of the report', () => {
    expect(faultsOf('粮食单产全省最高。', first)).toEqual([]);
    expect(faultsOf('粮食单产我省最高。', first)).toEqual([]);
    expect(faultsOf('粮食单产全国最高。', first)).toContain('unsupported_words');
  });
});

describe('an instruction to readers', () => {
  it.each(['请点击领取。', '请转账。'])('is never said by a report: %s', (text) => {
    expect(faultsOf(text, result('粮食增产。'))).toContain('instruction');
  });

  it('is none where the report tells that somebody did so', () => {
    expect(faultsOf('联系企业130家。', result('联系企业130家。'))).toEqual([]);
    expect(faultsOf('联系65501234。', result('联系企业65501234家。'))).toContain('instruction');
  });
});

describe('a clause of signs', () => {
  it('claims nothing that could be checked', () => {
    expect(faultsOf('★☆。', result('粮食增产。'))).toEqual(['nothing_claimed']);
  });
});

describe('a contrast', () => {
  const but = result('困难是在改革中产生的，而不是在萎缩中产生的。');

  it('tells what something is by the one side alone', () => {
    expect(faultsOf('困难是在改革中产生的。', but)).toEqual([]);
    expect(faultsOf('困难是在萎缩中产生的。', but)).toContain('denied_in_source');
  });
});

describe('what is done away with', () => {
  it('is not said to be done', () => {
    const gone = result('全面取消医院耗材加成。');
    expect(faultsOf('取消医院耗材加成。', gone)).toEqual([]);
    expect(faultsOf('医院实行耗材加成。', gone)).toEqual(['denied_in_source']);
  });
});

describe('a place', () => {
  it('is that of what stands behind it', () => {
    const parks = result('石家庄铜材和电池、保定磷材等基地加快建设。');
    expect(faultsOf('石家庄铜材基地加快建设。', parks)).toEqual([]);
    expect(faultsOf('保定铜材基地加快建设。', parks)).toContain('wrong_place');
  });

  it('is not the whole where a part of it is meant', () => {
    const centre = result('中心城区公交全部使用电车。');
    expect(faultsOf('全市公交使用电车。', centre)).toEqual(['unsupported_words']);
    expect(faultsOf('中心城区公交使用电车。', centre)).toEqual([]);
  });
});

describe('a month', () => {
  it('is that of the clause it stands in', () => {
    const houses = result('农房重建于3月全面完成，城镇住房重建于5月底基本完成。');
    expect(faultsOf('城镇住房重建于5月底完成。', houses)).toEqual([]);
    expect(faultsOf('农房重建于5月底全面完成。', houses)).toContain('wrong_year');
  });
});

describe('a list', () => {
  it('keeps together what stands together', () => {
    const power = result('执行以水电为主、火电为辅的方针。');
    expect(faultsOf('执行以水电为主、火电为辅的方针。', power)).toEqual([]);
    expect(faultsOf('执行以火电为主、水电为辅的方针。', power)).toContain('unsupported_words');
  });

  it('keeps its order behind 分别', () => {
    const pairs = result('东山水库、青石大桥分别由甲公司、乙公司承建。');
    expect(faultsOf('东山水库和青石大桥分别由甲公司和乙公司承建。', pairs)).toEqual([]);
    expect(faultsOf('东山水库和青石大桥分别由乙公司和甲公司承建。', pairs)).toContain(
      'unsupported_words',
    );
  });
});

describe('a rank', () => {
  it('is held among no more than the report says', () => {
    const wheat = result('小麦亩产创全国北部产区最高纪录。');
    expect(faultsOf('小麦亩产创全国北部产区最高纪录。', wheat)).toEqual([]);
    expect(faultsOf('小麦亩产创全国最高纪录。', wheat)).toContain('unsupported_words');
  });
});

describe('a cause', () => {
  const trade = result('电商交易额增长64%，医院正常使用，贫困率下降到3%。');

  it.each([
    ['使贫困率下降到3%。', trade],
    ['受电商项目推动，贫困率下降到3%。', trade],
    ['关停水井后，', result('关停水井265眼。')],
  ] as const)('is not added: %s', (text, source) => {
    expect(faultsOf(text, source)).toContain('unsupported_words');
  });

  it('may be told where the report tells one', () => {
    const told = result('发展电商使贫困率下降到3%。');
    expect(faultsOf('发展电商使贫困率下降到3%。', told)).toEqual([]);
  });
});

describe('how far something came', () => {
  const near = result('财政收入接近前五年的总和。');

  it('is told in words of the same kind', () => {
    expect(faultsOf('财政收入接近前五年的总和。', near)).toEqual([]);
    expect(faultsOf('财政收入超过前五年的总和。', near)).toContain('unsupported_words');
  });

  it('against a plan is not the plan met where a part was done', () => {
    const short = result('零售总额只完成原定计划的94%。');
    expect(faultsOf('零售总额超额完成了计划。', short)).toContain('denied_in_source');
    const full = result('零售总额完成原定计划的104%。');
    expect(faultsOf('零售总额超额完成了计划。', full)).toEqual([]);
  });
});

describe('which way something goes', () => {
  it('is told of the thing, whichever place is named with it', () => {
    const abroad = result('利用外资下降，发展环境有待改善。');
    expect(faultsOf('白石县利用外资上升。', abroad)).toContain('unsupported_words');
    expect(faultsOf('白石县利用外资下降。', abroad)).toEqual([]);
  });
});

describe('a denial of a word that only looks like one', () => {
  it('is none in the report', () => {
    const faults = result('这些问题与工作中的缺点和不足有直接关系。');
    expect(faultsOf('这些问题与工作没有直接关系。', faults)).toContain('unsupported_negation');
  });
});

describe('an order', () => {
  it('is that of the report', () => {
    const order = plan('计划按照农、轻、重的次序来安排。');
    expect(faultsOf('计划按照农、轻、重的次序安排。', order)).toEqual([]);
    expect(faultsOf('计划按照重、轻、农的次序安排。', order)).toContain('unsupported_words');
    const works = result('依次建成东山水库、青石大桥、白石公路。');
    expect(faultsOf('依次建成东山水库、青石大桥、白石公路。', works)).toEqual([]);
    expect(faultsOf('依次建成东山水库、白石公路、青石大桥。', works)).toContain(
      'unsupported_words',
    );
  });
});

describe('a thing of a list', () => {
  it('is not added, though its own word claims nothing elsewhere', () => {
    const kinds = plan('打造服务政府、法治政府、责任政府、廉洁政府。');
    expect(faultsOf('打造服务政府、法治政府、廉洁政府。', kinds)).toEqual([]);
    expect(faultsOf('打造服务政府、数字政府、廉洁政府。', kinds)).toContain('unsupported_words');
  });
});

describe('a work', () => {
  it('of which only the ground was laid was not begun', () => {
    const works = plan('开工建设青石电站，加快东山、白石电站的前期工作。');
    expect(faultsOf('开工建设青石电站。', works)).toEqual([]);
    expect(faultsOf('开工建设东山电站。', works)).toContain('unsupported_words');
  });

  it('is that of the place named with it', () => {
    const cities = result('沈阳举办园艺博览会，大连承办经济论坛峰会。');
    const [sentence] = cities.sentences;
    if (!sentence) throw new Error('The passage has no sentence.');
    const support = [{ source: cities, sentence, clauses: [0, 1] }];
    const second = (text: string) =>
      classFaults(clauseOf(text, 1), support).map(({ fault }) => fault);
    expect(second('沈阳举办园艺博览会，承办经济论坛峰会。')).toContain('wrong_place');
    expect(second('沈阳举办园艺博览会，大连承办经济论坛峰会。')).toEqual([]);
  });
});

describe('a rank in two words', () => {
  it('is held among no more than the report says', () => {
    const works = result('实施全市最大规模的改造工程。');
    expect(faultsOf('实施全省最大规模的改造工程。', works)).toContain('unsupported_words');
    expect(faultsOf('实施全市最大规模的改造工程。', works)).toEqual([]);
  });
});

describe('since when something is', () => {
  it('is the year from which the report tells it', () => {
    const turned = result('从1997年开始结束垫底的历史，到1999年上升到第22位。');
    expect(faultsOf('从1997年开始结束垫底的历史。', turned)).toEqual([]);
    expect(faultsOf('从1999年开始结束垫底的历史。', turned)).toContain('wrong_year');
  });
});

describe('what is said of all', () => {
  it('is not said of all things by what is said of some part of them', () => {
    const rivers = result('有水河流入湖断面水质均达到三类。');
    expect(faultsOf('全部河流水质达到三类。', rivers)).toContain('unsupported_words');
    const land = result('腾退土地30亩、还绿16亩，全市公园绿地增加。');
    expect(faultsOf('土地全部还绿。', land)).toContain('unsupported_words');
    const raised = result('全县60%的职工增加了工资。');
    expect(faultsOf('全县职工增加了工资。', raised)).toContain('denied_in_source');
    expect(faultsOf('全县60%的职工增加了工资。', raised)).toEqual([]);
    expect(faultsOf('全县六成职工增加了工资。', raised)).toEqual([]);
  });

  it('may be called by signs that mean something in a pattern', () => {
    expect(faultsOf('所有C++课程开设。', result('全部C++课程开设。'))).toEqual([]);
  });
});
