import { claimedRank } from '../slots/claimed-rank.ts';
import { saidDirection } from '../slots/directions.ts';
import { strengthOf } from '../slots/cues.ts';
import type { Slots } from '../slots/slots.ts';
import { joinedThings } from '../slots/things/things.ts';
import { asksForAllAims } from './asked/all-aims.ts';
import { askedParts } from './asked/asked-parts.ts';
import { asksOfPeople, broadTopics } from './asked/broad-topics.ts';
import type { TaskName } from '../task.ts';
import { ranksYears } from './build/build-rank-years.ts';
import { saysReset } from './says-reset.ts';
import type { Shape } from './shape.ts';

/** How much speaks for each task, 0 to 10. */
export type TaskScores = Readonly<Partial<Record<TaskName, number>>>;

type Score = (slots: Slots, shape: Shape) => number;

/**
 * What speaks for each task: how surely its cues say so, as far as the question names what the task
 * needs. 一共 of a single figure sums nothing.
 */
export function scoreTasks(slots: Slots, shape: Shape): TaskScores {
  const entries = Object.entries(scores).map(
    ([task, score]) => [task, score(slots, shape)] as const,
  );
  return Object.fromEntries(entries);
}

const scores: Readonly<Partial<Record<TaskName, Score>>> = {
  about_us: ({ cues }) => strengthOf(cues, 'about_us'),
  compare: scoreCompare,
  rank: scoreRank,
  aggregate: scoreAggregate,
  trend: scoreTrend,
  verify: scoreVerify,
  inventory: scoreInventory,
  define: scoreDefine,
  list: scoreList,
  which_reports: scoreWhichReports,
  summarise: scoreSummary,
  compare_words: ({ cues }, { things }) => strengthOf(cues, 'compare_words') - (things > 0 ? 3 : 0),
  several: ({ questions }) => (questions ? 20 : 0),
  value: scoreValue,
  find: ({ cues }) => Math.max(1.5, strengthOf(cues, 'text')),
};

/** Of a thing described (养锦鲤的是哪个县) reports are asked, of a figure the table. */
function scoreWhichReports({ cues, groups, things, places }: Slots): number {
  const ofFigure = things.listed.length > 0 || places.length > 0;
  // 在哪个会上作的报告 asks of one report.
  if (strengthOf(cues, 'text', 'meeting') > 0) return 0;
  const asked = cues.filter(
    ({ value, weight }) => value !== 'places' || !ofFigure || weight >= outright,
  );
  const said = strengthOf(asked, 'which_reports');
  return said > 0 ? said + (groups.length > 0 ? 1 : 0) : 0;
}

function scoreCompare(slots: Slots, shape: Shape): number {
  const { cues, groups, things, text } = slots;
  const said = strengthOf(cues, 'compare');
  if (!shape.asksFigure && !shape.isPlural) return 0;
  if (strengthOf(cues, 'compare', 'rest') > 0 || strengthOf(cues, 'compare', 'completion') >= 6)
    return said;
  if (groups.some(({ members }) => members)) return said;
  if (isResetAlone(slots, shape)) return said + besideClaim;
  const canJoin =
    strengthOf(cues, 'compare', 'ratio') > 0 && joinedThings(text, things.words).length > 1;
  if (!shape.isPlural && !canJoin && !comparesEnds(slots)) return 0;
  return shape.asksFigure ? Math.max(said, besideOthers) : Math.min(said, besideOthers);
}

/** 2023年目标上调了吗 names one year and means the target of the year before, too. */
function isResetAlone({ text, kinds, periods, quantities, groups }: Slots, shape: Shape): boolean {
  const isOfTarget = kinds.length > 0 && kinds.every(({ kind }) => kind === 'target');
  const isOne = !shape.isPlural && periods.length === 1 && quantities.length + groups.length === 0;
  return isOfTarget && isOne && saysReset(text);
}

// 上调了吗 claims a direction as well.
const besideClaim = 5;

/** 从2009年到2012年是升了还是降了,差多少 holds the ends of a run of years against each other. */
function comparesEnds({ cues, periods }: Slots): boolean {
  const isRun = periods.some(
    ({ period, yearFrom }) => period.type === 'years' && yearFrom === 'words',
  );
  return isRun && strengthOf(cues, 'compare') >= outright;
}

const outright = 8;

// Several places, times or things without a word on what to do with them stand side by side.
const besideOthers = 4.5;

function scoreRank(slots: Slots, shape: Shape): number {
  const { cues, groups, quantities, text } = slots;
  const said = strengthOf(cues, 'rank');
  const beyond = strengthOf(cues, 'rank', 'beyond');
  if (said === 0 || !shape.asksFigure) return 0;
  if (ranksYears(slots)) return said + 2;
  if (beyond === said && quantities.length === 0 && saidDirection(text) === undefined) return 0;
  const isOrder = strengthOf(cues, 'rank', 'ranking') >= 7;
  const several = groups.length > 0 || shape.places > (isOrder ? 1 : 2);
  if (several) return said + 2;
  return shape.isPlural ? Math.min(said, 4) : said;
}

function scoreAggregate(slots: Slots, shape: Shape): number {
  const { cues, groups, things, quantities, text } = slots;
  const [sum, mean, count, share] = (['sum', 'mean', 'count', 'share'] as const).map((value) =>
    strengthOf(cues, 'aggregate', value),
  ) as [number, number, number, number];
  if (comparesLater(cues)) return 0;
  const joins = isOfSeveral(slots, shape);
  const ofParts = joinedThings(text, things.words).length > 1;
  return Math.max(
    joins ? sum + 1 : ofParts || sum >= listedParts ? sum : 0,
    joins ? mean : 0,
    (groups.length > 0 || shape.places > 1) && quantities.length > 0 && count > 0 ? count + 2 : 0,
    ofParts ? share : 0,
  );
}

/** Several places, times or things, a run of years, a group, or the parts of a place. */
function isOfSeveral(slots: Slots, shape: Shape): boolean {
  const isRun = slots.periods.some(
    ({ period, yearFrom }) => period.type === 'years' && yearFrom === 'words',
  );
  const isOfGroup = slots.groups.length > 0 || askedParts(slots) !== undefined;
  return shape.isPlural || isOfGroup || isRun;
}

// 各园区的任务加起来 needs no second name.
const listedParts = 8;

/** 五年加起来和一年比哪个多 compares what is added up. */
function comparesLater(cues: Slots['cues']): boolean {
  const sum = cues.find(({ slot, value }) => slot === 'aggregate' && value === 'sum');
  return cues.some(
    ({ slot, value, weight, start }) =>
      slot === 'compare' &&
      (value === 'which' || value === 'difference') &&
      weight >= 6 &&
      start > (sum?.start ?? Infinity),
  );
}

function scoreTrend({ cues, periods }: Slots, shape: Shape): number {
  const said = strengthOf(cues, 'trend');
  if (!shape.asksFigure && said < 7) return 0;
  const isRun = periods.some(({ period: { first, last } }) => first < last);
  return said > 0 ? said + (shape.times > 2 ? ofManyTimes : 0) + (isRun ? 0.5 : 0) : 0;
}

// Of three times and more a word for their course says more than one that holds two against each other.
const ofManyTimes = 3;

/** 这三年是不是年年见涨 asks for their course. */
function asksCourse(cues: Slots['cues'], { times }: Shape): boolean {
  return times > 2 && strengthOf(cues, 'trend') > 0;
}

function scoreVerify({ cues, quantities, text, things }: Slots, shape: Shape): number {
  const said = strengthOf(cues, 'verify');
  if (said === 0) return 0;
  const claims =
    quantities.length > 0 || claimedRank(text) ? 3 : saidDirection(text) !== undefined ? 2 : 0;
  if (claims === 0 || (shape.things === 0 && quantities.length === 0)) return 0;
  if (asksCourse(cues, shape)) return 0;
  if (strengthOf(cues, 'compare', 'which') >= 6 && shape.isPlural) return 0;
  return said + claims + (things.listed.length > 0 ? 1 : 0);
}

/** 固定资产投资情况怎么样 asks for its figure, 介绍一下民营经济 for what is said of it. */
function scoreSummary(slots: Slots, { things, times }: Shape): number {
  const { cues, measure } = slots;
  // 哪个省哪一年的报告讲了怎么救人 asks which report.
  const asksWhich = strengthOf(cues, 'which_reports') >= outright;
  if (!asksWhich && broadTopics(slots).length > 0)
    return asksOfPeople(slots) ? ofOneself : besideList;
  const said = strengthOf(cues, 'summarise', 'report');
  // 梳理2012、2016、2018年的轨道交通里程 asks for its figures.
  const isOfFigures = measure !== undefined || (things > 0 && times > 2);
  return said - (isOfFigures ? 4 : things > 0 && said <= 4 ? 2 : 0);
}

// Above two questions in one: 没脱贫的怎么办,脱了贫的谁管 is one about 脱贫.
const ofOneself = 21;
// Above a list of measures, and below what is asked for outright.
const besideList = 6.5;

function scoreInventory(slots: Slots, shape: Shape): number {
  if (shape.things > 0) return 0;
  return Math.max(strengthOf(slots.cues, 'inventory'), asksForAllAims(slots, shape) ? allAims : 0);
}

// Above a list of things and what is said of a subject.
const allAims = 7.5;

function scoreDefine({ cues }: Slots, { things }: Shape): number {
  const said = strengthOf(cues, 'define');
  return things > 0 && said < 7 ? 0 : said;
}

function scoreList({ cues, groups, things }: Slots, shape: Shape): number {
  const said = strengthOf(cues, 'list');
  const ofPlaces = groups.length > 0 && shape.asksFigure && things.quoted.length === 0 ? 3 : 0;
  return Math.max(0, said - ofPlaces - (shape.things > 0 ? 1 : 0));
}

function scoreValue({ cues, measure }: Slots, shape: Shape): number {
  const asked = strengthOf(cues, 'value');
  if (shape.things > 0) return Math.max(asked, 3) + (measure ? 0.5 : 0);
  return shape.hasWords && asked >= 3 ? asked - 0.5 : 0;
}
