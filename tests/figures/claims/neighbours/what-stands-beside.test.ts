import { describe, expect, it } from 'vitest';
import { faultsIn, plan, result } from '../../../support/claims.ts';

const park = result('青石园区注册企业达240多家，已经投产160多家。');
const coal = result('完成河东2.3万户气代煤改造，山区2.6万户持续保持清洁取暖。');
const cement = result('水泥：全部建成后增加的产能为360万吨，五年内增加的产能为236万吨。');
const zone = result('东山开发带总收入超过200亿元，青石示范区正式启动。');
const plants = plan('打造矿业、钢材、新材料3个产业集群，提升发展机械制造、建材2大产业。');
const owned = plan('5个签约项目尽快开工，力争总投资65亿元的11个科技项目早日实施。');
const schools = result('新建、改扩建幼儿园118所。');
const spending = result('县级机关一般性支出压减5%。');
const left = result('全县还有51个贫困村未脱贫。');
const help = result('向困难群众发放补助，惠及1100人。助学贷款扩面，惠及学生3400人。');
const farms = result('建好东山8个肉羊重点乡、青石10个生猪重点乡。');
const counties = result('44个县粮食产量增长18.8%、财政收入增长38%，县域面貌一新。');
const doubled = result('财政收入达到12亿元，增长4%，实现了四年翻一番。');
const jobless = result('城镇登记失业率为3.6%。');
const grain = result('粮食产量12万吨，增长20%，上年10万吨。');
const prices = result('居民消费价格涨幅回落到2.6%。');
const capital = result('实际利用外资超过1600亿美元，外商直接投资占70%。');
const cows = result('新增奶牛存栏2.3万头。');
const years = result('平均受教育年限从10.23年提高到10.8年。');
const events = plan('办好青石运动会，积极筹备县博物馆。');

describe('what stands beside a number is not its own', () => {
  it.each([
    ['what was done with others', '青石园区已有240多家企业投产。', park],
    ['the work of another clause', '山区2.6万户完成气代煤改造。', coal],
    ['the time of another number', '五年内水泥增加的产能为360万吨。', cement],
    ['the subject of a later clause', '青石示范区总收入超过200亿元。', zone],
    ['a thing of the next list', '3个产业集群包括矿业、钢材和机械制造。', plants],
    ['the amount of other projects', '总投资65亿元的5个项目要早日实施。', owned],
    ['one of two deeds', '新建幼儿园118所。', schools],
    ['a part for the whole', '县级机关支出压减5%。', spending],
    ['those that are left for all', '全县一共有51个贫困村。', left],
    ['who was helped by another', '发放补助，惠及3400人。', help],
    ['the thing of the last of a list', '东山8个、青石10个生猪重点乡建好。', farms],
    ['what some have for all', '全县财政收入增长38%。', counties],
    ['the years of what follows', '财政收入四年增长4%。', doubled],
    ['a way that nobody told', '城镇登记失业率上升到3.6%。', jobless],
    ['the other way to a level', '居民消费价格涨幅扩大到2.6%。', prices],
    ['what another number is called', '外商直接投资超过1600亿美元。', capital],
    ['what is there for what was added', '全县奶牛存栏2.3万头。', cows],
    ['years in other digits', '平均受教育年限从10.32年提高到10.8年。', years],
    ['what is done with another', '办好青石运动会和县博物馆。', events],
  ])('nor %s: %s', (_, text, source) => {
    expect(faultsIn(text, [source])).not.toEqual([]);
  });

  it.each([
    ['青石园区注册企业达240多家。', park],
    ['河东2.3万户完成气代煤改造。', coal],
    ['五年内水泥增加的产能为236万吨。', cement],
    ['2010年将打造的3个产业集群是矿业、钢材和新材料。', plants],
    ['新建、改扩建幼儿园118所。', schools],
    ['县级机关一般性支出压减5%。', spending],
    ['向困难群众发放补助，惠及1100人。', help],
    ['财政收入增长4%，达到12亿元，实现四年翻一番。', doubled],
    ['居民消费价格涨幅回落到2.6%。', prices],
    ['粮食产量增加到12万吨。', grain],
    ['新增奶牛存栏2.3万头。', cows],
    ['平均受教育年限从10.23年提高到10.8年。', years],
  ])('what is its own is: %s', (text, source) => {
    expect(faultsIn(text, [source])).toEqual([]);
  });
});
