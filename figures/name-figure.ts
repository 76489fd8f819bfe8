import type { Mention } from './find-mentions.ts';
import { placesNamed } from './read-place.ts';
import { cleanSubject, leavesItAsItIs } from './clean-subject.ts';
import {
  indicatorAtEnd,
  indicatorAtStart,
  indicatorNamed,
  type Indicator,
} from '../language/indicators/indicators.ts';

/** Whose figure it is: the name, the listed indicator where it is one, and another place where one is named. */
export type Named = {
  readonly name: string;
  readonly indicator: Indicator | undefined;
  readonly place: string | undefined;
};

const verbs =
  '带动|新增|净增|新建|新建成|改造|提升|建设|建成|实施|完成|引进|培育|开展|举办|打造|推出|整治|建立|认定|新认定|创建|发放|支持|投入|安排|落实|更新|改建|新改建|新培育|新设立|新设|新登记|新注册|新发展|新开通|开通|新开工|开工|筹集|帮扶|帮助|救助|培训|累计|盘活|减免|处置|化解|淘汰|压减|拆除|关停|取缔|治理|修复|清理|取消|下放|承接|办理|办结|查处|破获|签约|落地|竣工|投产|实现|转移|安置|搬迁|招引|组织|启动|推进|制定|出台|修订|废止|派出|选派|兑现|拨付|争取|获批|获|设立|成立|入选|入围|惠及|服务|覆盖|解决|保障|吸引|招聘|扶持';
const verbsAtStart = new RegExp(`^(?:${verbs})`, 'u');
const verbsAtEnd = new RegExp(`(?:${verbs})(?:了|近|约|超过?)?$`, 'u');

// Where a noun phrase behind a number ends and what is said of it begins.
const nounEnd =
  /入围|入选|成为|投入|全部|实现|获得|获批|获评|被|在|建立|签约|开工|落地|完成|投产|启动|列入|上市|达到|通过|建成|落户|正式|顺利|均|已|得到|进入|带动|持续|稳定|有序|竣工|整改|以上|逆行|驰援|改制|比|提高|增长|下降|纳入|受|用于|投用|并|高于|居(?=[全第首前世中西东])|[，。；、：（）]/u;

/** Names what stands behind a number: 新增7个市级非遗项目 counts 新增市级非遗项目. */
export function nameFromBehind(left: string, { right, quantity }: Mention): Named {
  const noun = nounBehind(right).replace(/^[的“]|（[^）]*）/gu, '');
  const verb = verbsAtEnd.exec(left)?.[0] ?? '';
  const own = { name: tidy(`${verb}${noun}`), indicator: undefined, place: undefined };
  // 70%的财政支出 is a share of it and not itself.
  if (/[%成]$|比例/u.test(quantity.unit)) return own;
  const indicator = indicatorBehind(verb, noun, doneBehind.exec(right)?.[0] ?? '');
  return indicator ? { name: indicator.name, indicator, place: undefined } : own;
}

function indicatorBehind(verb: string, noun: string, done: string): Indicator | undefined {
  return (
    indicatorNamed(`${verb}${noun}`) ??
    indicatorNamed(`${noun}${verb}`) ??
    (done === '' ? undefined : indicatorAtEnd(`${noun}${done}`)?.indicator) ??
    (verb === '' || /累计|帮|实现/u.test(verb) ? startOf(noun) : undefined)
  );
}

/** The words behind a number that say what it counts. */
export function nounBehind(right: string): string {
  // What stands in brackets ends no noun: 县（市、区）建成区.
  const masked = right.replace(/（[^）]*）/gu, (words) => '　'.repeat(words.length));
  const end = nounEnd.exec(masked.slice(2));
  return right.slice(0, Math.min(end ? end.index + 2 : right.length, longestNoun));
}

const longestNoun = 18;

// 5.8万剩余贫困人口全部脱贫 counts 贫困人口脱贫.
const doneBehind = /脱贫|摘帽|就业|搬迁|退出|出列/u;

function startOf(noun: string): Indicator | undefined {
  const found = indicatorAtStart(noun);
  return found && found.behind.length <= 2 ? found.indicator : undefined;
}

/**
 * Names a figure by the words before it; undefined when they name nothing by themselves. With
 * 新增 behind its subject it counts what is new: 高新技术企业新增18家.
 */
export function nameFromSubject(words: string, predicate = ''): Named | undefined {
  const isNew = /新增|净增/u.exec(predicate)?.[0];
  const subject = `${isNew ?? ''}${cleanSubject(words)}`;
  if (subject === isNew) return undefined;
  if (subject === '') return undefined;
  const exact = indicatorNamed(subject);
  if (exact) return { name: exact.name, indicator: exact, place: undefined };
  return nameAtEnd(subject) ?? ownWords(subject);
}

function nameAtEnd(subject: string): Named | undefined {
  const found = indicatorAtEnd(subject) ?? indicatorAtEnd(subject.replace(tails, ''));
  if (!found) return undefined;
  const { indicator, before } = found;
  const rest = cleanSubject(before).replace(/(?:实现|完成|的)$/u, '');
  const [place] = placesNamed(rest);
  if (place !== undefined) {
    return { name: indicator.name, indicator, place: place === '我国' ? '全国' : rest };
  }
  if (leavesItAsItIs(rest)) return { name: indicator.name, indicator, place: undefined };
  // 新增国家高新技术企业 is 新增高新技术企业; other words before it make it another thing.
  const name = verbAtStart(rest) === rest ? `${rest}${indicator.name}` : subject;
  return { name: tidy(name), indicator: undefined, place: undefined };
}

const tails =
  /(?:总量|总数|总额|数量|规模|个数|人数|户数|水平|增速|增幅|涨幅|降幅|速度|幅度|增长率)$/u;
function ownWords(subject: string): Named {
  return { name: tidy(subject), indicator: undefined, place: undefined };
}

/** The last noun phrase of long words: of a list that 等 ends, its verb and what it is a list of. */
function tidy(subject: string): string {
  const listed = /^(\p{Script=Han}{2})?.*等(?:的)?(\p{Script=Han}{2,})$/u.exec(subject);
  const words = listed ? `${verbOf(listed[1])}${listed[2] ?? ''}` : subject;
  const short =
    words.length > 18 ? words.slice(words.lastIndexOf('、', words.length - 3) + 1) : words;
  return short
    .replace(/的$/u, '')
    .replace(/[［[]\d+[］\]]|[“”‘’《》\s]/gu, '')
    .slice(-30);
}

function verbOf(words = ''): string {
  return verbsAtEnd.test(words) ? words : '';
}

/**
 * Completes words that lean on others before them: after 粮食播种面积, 产量 is 粮食产量; after
 * 地区生产总值, 人均 is 人均地区生产总值.
 */
export function completeName(words: string, earlier: readonly string[]): Named | undefined {
  const short = cleanSubject(words).replace(/[“”]/gu, '');
  const rest = leaning.exec(short)?.groups?.['rest'];
  if (rest === undefined || indicatorNamed(short)) return undefined;
  for (const before of earlier) {
    const indicator = completedBy(before, rest);
    if (indicator) return { name: indicator.name, indicator, place: undefined };
  }
  return undefined;
}

const leaning =
  /^(?:正常年景下?|其中|年)?(?<rest>总产量|总产|产量|播种面积|播面|面积|出栏|存栏|利润|利润总额|营业收入|出口|进口|人均|城镇|农村|投资|税收|销售额|销售面积|贷款余额|存款余额|优良水质占比|优良率|优良比例)$/u;

function completedBy(before: string, rest: string): Indicator | undefined {
  if (rest === '人均' || rest === '城镇' || rest === '农村') {
    return indicatorNamed(`${rest}${before.replace(/^(?:城镇|农村|城乡|全体)/u, '')}`);
  }
  for (let length = before.length; length >= 2; length--) {
    const indicator = indicatorNamed(`${before.slice(0, length)}${rest}`);
    if (indicator) return indicator;
  }
  return undefined;
}

// Words behind a number that say something of it rather than what it counts.
const noNoun =
  /^(?:$|的?$|[，。；、：！？）”]|并|且|安排|用于|用来|用作|增长|下降|提高|提升|减少|增加|降低|居|位|列|排|创|同比|环比|比|占|较|实现|完成|达到|在|是|为|由|从|被|已|获|投|全部|均|都|和|与|及|以|目标|任务|大关|水平|左右|新台阶|台阶|关口|进入|荣获|纳入|通过|得到|稳居|位居|位列|连续|左右|的[目增水]|不[等变]|（|以上|以下|以内|历史|再|保持|成功|有序|顺利|发放|落户|落地|超|不含|排名|来|覆盖|达标)/u;

/** Whether what a number counts stands behind it: 7万户市场主体, 70%的农户. */
export function hasNounBehind({ right, quantity }: Pick<Mention, 'right' | 'quantity'>): boolean {
  if (noNoun.test(right)) return false;
  // 总投资663亿元的: what follows is no part of it.
  if (right.startsWith('的')) return /[%成例倍人户]$/u.test(quantity.unit) && right.length > 2;
  return /^[\p{Script=Han}“A-Za-z\d]/u.test(right);
}

/** `verbAtStart('新增规上工业企业') // => '新增'` */
export function verbAtStart(words: string): string {
  return verbsAtStart.exec(words)?.[0] ?? '';
}

/** Whether words end with something done: 散乱污企业整治. */
export function endsWithVerb(words: string): boolean {
  return verbsAtEnd.test(words);
}
