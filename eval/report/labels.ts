import type { AnswerStatus } from '../answer.ts';
import type { AnswerFault } from '../score/score-answer.ts';
import type { Cause } from '../compare/cause.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { QuestionType } from '../gold-files/gold-question.ts';
import type { MeasureGroup } from '../metrics/measure.ts';
import type { Conflict, StatementFault } from '../statements/statement-fault.ts';
import type { Slice } from '../score/score-run.ts';
import type { ItemFlag } from './report-data.ts';

export const groupLabels: Readonly<Record<MeasureGroup, string>> = {
  numbers: '数字',
  answers: '答案',
  evidence: '检索证据',
  citations: '引文',
  refusals: '拒答与把握',
  speed: '用时与费用',
};

export const typeLabels: Readonly<Record<QuestionType, string>> = {
  number: '数字',
  text: '内容',
  list: '列举',
  yes_no: '是否',
  definition: '释义',
  comparison: '比较',
  trend_or_aggregate: '趋势与合计',
  follow_up: '追问',
  unanswerable: '无答案',
  ambiguous: '有歧义',
  false_premise: '前提有误',
  which_report: '哪份报告',
  rank_or_aggregate: '排名与汇总',
  injection: '注入指令',
  typo: '错别字',
  english: '英文',
};

export const statusLabels: Readonly<Record<AnswerStatus, string>> = {
  answered: '已回答',
  partial: '部分回答',
  clarify: '反问',
  no_report: '没有这份报告',
  not_mentioned: '报告没有提到',
  out_of_scope: '不在范围',
  blocked: '已拦截',
  unavailable: '暂时不可用',
};

export const sliceLabels: Readonly<Record<Slice['by'], string>> = {
  type: '题型',
  place: '地区',
  year: '年份',
  report: '报告',
  split: '分组',
};

export const flagLabels: Readonly<Record<ItemFlag, string>> = {
  right: '正确',
  wrong: '错误',
  'wrong-number': '数字错误',
  refused: '过度拒答',
  lost: '退步',
  won: '进步',
};

export const verdictLabels: Readonly<Record<Verdict, string>> = {
  better: '变好',
  worse: '变差',
  same: '不变',
  inconclusive: '不能断定',
};

/** The first step at which two versions part. */
export const causeLabels: Readonly<Record<Cause, string>> = {
  reading: '读题',
  finding: '查找',
  table: '指标表',
  gate: '核对',
  words: '措辞',
};

/** More alternatives than this are counted, not listed. */
const listedAlternatives = 6;

/** A fault as one Chinese line. */
export function faultLabel(fault: AnswerFault): string {
  switch (fault.type) {
    case 'wrong-status':
      return `状态应为：${fault.needed.map((status) => statusLabels[status]).join('、')}`;
    case 'group-missing':
      return `缺要点 ${fault.group}：${listed(fault.alternatives)}`;
    case 'forbidden-present':
      return `出现了不该有的：${fault.forbidden}`;
    case 'too-long':
      return `太长：${fault.characters} 字，至多 ${fault.limit} 字`;
  }
}

const conflictLabels: Readonly<Record<Conflict, string>> = {
  year: '年份',
  place: '地区',
  direction: '方向',
  aim: '目标与实际',
  bound: '界限',
  unit: '单位',
  kind: '% 与个百分点',
  scale: '量级',
  denial: '肯定与否定',
  indicator: '指标',
};

/** What an answer says otherwise than the gold, as one Chinese line. */
export function statementFaultLabel(fault: StatementFault): string {
  switch (fault.type) {
    case 'conflict':
      return `${conflictLabels[fault.of]}不符：标准为“${fault.gold.trim()}”，答案写“${fault.said.trim()}”`;
    case 'other-number':
      return `数字不符：标准为“${fault.gold.trim()}”，答案写“${fault.said.trim()}”`;
    case 'swapped':
      return `两个数字对调：标准为“${fault.gold.trim()}”，答案写“${fault.said.trim()}”`;
    case 'foreign':
      return `${conflictLabels[fault.of]}不在问题和依据中：${fault.said}`;
    case 'opposite':
      return `说反了：标准为“${fault.gold.trim()}”，答案写“${fault.said.trim()}”`;
    case 'own-contradiction':
      return `自相矛盾：${fault.said.trim()}`;
    case 'misquoted':
      return `与所引的话不符：引文为“${fault.cited.trim()}”，答案写“${fault.said.trim()}”`;
    case 'missing':
      return `没有说到：${fault.gold.trim()}`;
    case 'unsupported':
      return `没有依据的数字：${fault.said.trim()}`;
  }
}

function listed(alternatives: readonly string[]): string {
  const more = alternatives.length - listedAlternatives;
  const shown = alternatives.slice(0, listedAlternatives).join(' / ');
  return more > 0 ? `${shown} 等 ${alternatives.length} 种` : shown;
}
