import type { Sentence } from './cut-clauses.ts';
import type { FigureRow } from './figure-row.ts';
import type { NamedMention } from './name-mentions.ts';
import { readKind } from './read-kind.ts';
import { readDirection, readMeasure } from './read-measure.ts';
import type { ReadableReport } from './read-figures.ts';
import { periodOf } from './read-scope.ts';
import type { ReadingTime } from './reading-time.ts';

type Around = {
  readonly named: NamedMention;
  readonly sentence: Sentence;
  readonly report: ReadableReport;
  readonly time: ReadingTime;
};

/** The row of a figure; undefined when nothing names it or tells its years. */
export function toRow(text: string, around: Around): FigureRow | undefined {
  const { named, report } = around;
  const { quantity, name } = named;
  if (name === '') return undefined;
  const measure = readMeasure({ ...named, unit: quantity.unit });
  const direction = readDirection(measure, { ...named, unit: quantity.unit });
  const told = kindOf(text, around, measure === 'growth' || measure === 'change');
  if (!told) return undefined;
  const qualifier = quantity.qualifier ?? named.listQualifier;
  return {
    reportId: report.id,
    place: named.place ?? report.region,
    indicator: measure === 'rank' ? `${name}排名` : name,
    measure,
    value: quantity.value,
    ...(quantity.low !== undefined && { low: quantity.low }),
    ...(quantity.high !== undefined && { high: quantity.high }),
    unit: quantity.unit,
    ...(direction !== undefined && { direction }),
    ...(qualifier !== undefined && { qualifier }),
    kind: told.kind,
    ...(told.aggregate !== undefined && { aggregate: told.aggregate }),
    period: periodOf(told.years),
    quote: report.text.slice(named.from, quantity.end),
    start: named.from,
    end: quantity.end,
  };
}

const average = /年均(?!浓度|值|气温|降水|PM)|每年平均|平均每年|年平均(?!浓度|值)/u;
const cumulative = /累计|累积|总计|共计/u;
const stands =
  /(?:达到?|为|突破|超过?|有|是|居|稳定在|保持在|维持在|控制在|到|至|占|迈上|跨越|高于|低于|近|约)[，“]*$/u;
const doing =
  /^(?:新增|净增|新建|新改|建成|建设|完成|实施|改造|整治|治理|引进|培育|投入|帮助|帮扶|减免|化解|淘汰|压减|争取|落实|发放|支持|举办|推出|开展|创建|认定|取缔|关停|拆除|清理|办结|解决|安置|搬迁|减少|签约|开工|竣工|投产|转移|培训|运返|招引|吸引|承接|取消|下放|查处|新|改扩建|实现|获|成功|造林|制定|出台|修订|共|兑现|盘活|拨付|筹集|派出|打造|惠及|为|减)/u;
const doneBehind = /脱贫|摘帽|搬迁|退出|出列|达标/u;
const flowNames =
  /新增|就业$|减税降费|外资$|内资$|到位资金|投资$|投入$|资金$|脱贫|摘帽|培训|新建|净增/u;

function kindOf(text: string, around: Around, isRate: boolean) {
  const { named, sentence, report, time } = around;
  const { quantity, predicate, clause, isBehind } = named;
  const infront = text.slice(clause.start, quantity.start);
  const ownYear = /((?:19|20)\d{2})年(?:底|末)?的?(?:约|近|超)?$/u.exec(infront)?.[1];
  const { years, isGoal } = time.at(quantity.start);
  const own = ownYear === undefined ? undefined : Number(ownYear);
  return readKind({
    orientation: time.orientation,
    reviewYear: report.reviewYear,
    planYear: report.planYear,
    years: own !== undefined && !named.isStart ? { first: own, last: own } : years,
    isGoal,
    isEstimate: isEstimate(text, around),
    isAverage:
      average.test(infront) && !/年均浓度[^，。；]*$/u.test(infront.slice(infront.search(average))),
    isCumulative:
      cumulative.test(infront) ||
      (named.continues && cumulative.test(text.slice(sentence.start, clause.start))),
    isFlow: isFlow(named, isBehind, predicate),
    isRate,
    baseYear: named.isStart ? own : baseYear(infront),
    isStart: named.isStart,
    saysGoal: /目标|提出|要求|力争|确保|规划/u.test(text.slice(sentence.start, quantity.start)),
  });
}

function isFlow(
  { name, left, subject, right }: NamedMention,
  isBehind: boolean,
  predicate: string,
): boolean {
  const head = left.replace(/^[、和及与并，]+|^(?:全[市区县省州]|我[市区县省])|^累计/gu, '');
  if (doing.test(head) || doing.test(subject)) return true;
  if (isBehind) return doneBehind.test(right) || doing.test(predicate.slice(-2));
  return flowNames.test(name) && !stands.test(predicate);
}

/** 预计 at the head of a sentence holds to its end; behind its own subject for its clause only. */
function isEstimate(text: string, { sentence, named }: Around): boolean {
  const words = text.slice(sentence.start, named.quantity.start);
  const head = /^[^，；：]{0,20}[，：]?[^，；：]{0,14}/u.exec(words)?.[0] ?? '';
  const opening =
    /^(?:[—“”\s]|各位代表[，！]?|总的看，|\p{Script=Han}{0,4}|\d{4}年，?|全年，?|去年，?)?(?:初步预计|预计|据统计预测|据预测|预期)/u;
  if (opening.test(head) && !/预期目标/u.test(head)) return true;
  return /预计|预测/u.test(text.slice(named.clause.start, named.quantity.start));
}

/** The year that a change is measured from: 比2015年, 在2020年基础上, 比“十二五”末. */
function baseYear(infront: string): number | undefined {
  const words = /(?:比|较|在|是)(?:(?<year>(?:19|20)\d{2})年|“?十(?<plan>[一二三四])五”?末)/u.exec(
    infront,
  );
  const { year, plan } = words?.groups ?? {};
  if (year !== undefined) return Number(year);
  return plan === undefined ? undefined : 2005 + 5 * '一二三四'.indexOf(plan) + 5;
}
