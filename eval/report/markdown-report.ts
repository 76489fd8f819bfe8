import { decide } from '../compare/decision.ts';
import { formatP } from '../compare/print-comparison.ts';
import { formatChange, formatInterval, formatValue } from '../score/format-value.ts';
import { shownOf } from '../gold-files/held-out.ts';
import type { MeasuredValue } from '../score/score-run.ts';
import { systemName } from './html-report.ts';
import { typeLabels, verdictLabels } from './labels.ts';
import { flagsOf, type ReportData } from './report-data.ts';

/** At most so many lines: a comment under a pull request is read, or it is not. */
export const mostLines = 60;

const shown = [
  'wrong_numbers',
  'number_recall',
  'accuracy',
  'nugget_vital',
  'evidence_recall_5',
  'mrr',
  'citation_sound',
  'citation_recall',
  'over_refusal',
  'abstention_recall',
  'latency_p95',
];
const decisionLabels = {
  better: '变好',
  worse: '变差',
  same: '没有变化',
  'cannot tell': '不能断定',
} as const;
const outcomes = { pass: '通过', fail: '未通过', inconclusive: '不能断定' } as const;

/** The report in short, for a pull request. */
export function markdownReport(data: ReportData): string {
  const lines = [
    `# 评测：${cell(systemName(data))}`,
    '',
    `${decisionLine(data)}${data.run.scores.questions} 题，经人核对 ${data.provenance.checked} 题。${verdictLine(data)}`,
    '',
    ...measureTable(data),
    '',
    ...typeTable(data),
    '',
    ...itemList(data),
  ];
  return `${lines.slice(0, mostLines).join('\n')}\n`;
}

function decisionLine({ comparison }: ReportData): string {
  if (!comparison) return '';
  const { outcome, because, needed } = decide(comparison);
  const labels = comparison.measures
    .filter(({ id }) => because.includes(id))
    .map(({ label }) => label);
  const why = labels.length > 0 ? `（${labels.join('、')}）` : '';
  const more = needed === undefined ? '' : `，约需 ${needed} 题才看得清`;
  return `**与上一版比${decisionLabels[outcome]}**${why}${more}。`;
}

function verdictLine({ verdict, run }: ReportData): string {
  const left = run.unanswered.length > 0 ? `另有 ${run.unanswered.length} 题没有得到回答。` : '';
  return `${verdict ? `门槛：**${outcomes[verdict.outcome]}**。` : ''}${left}`;
}

function measureTable({ run, comparison }: ReportData): readonly string[] {
  const extra = comparison ? ' 基线 | 变化 | p | 判断 |' : '';
  const rule = comparison ? ' --: | --: | --: | :-- |' : '';
  return [
    `| 指标 | 值 | 95% 区间 | 题数 |${extra}`,
    `| :-- | --: | --: | --: |${rule}`,
    ...shown.flatMap((id) => run.scores.measures.filter((measure) => measure.id === id).map(row)),
  ];

  function row({ id, label, unit, value, interval, questions }: MeasuredValue): string {
    const own = `| ${label} | ${formatValue(value, unit)} | ${formatInterval(interval, unit)} | ${questions} |`;
    const compared = comparison?.measures.find((each) => each.id === id);
    if (!comparison) return own;
    if (!compared) return `${own} | | | |`;
    const { before, difference, adjustedP, verdict } = compared;
    return `${own} ${formatValue(before, unit)} | ${formatChange(difference, unit)} | ${formatP(adjustedP)} | ${verdictLabels[verdict]} |`;
  }
}

function typeTable({ run }: ReportData): readonly string[] {
  const types = run.scores.slices.filter(({ by }) => by === 'type');
  const said = types.map(({ name, measures }) => {
    const accuracy = measures.find(({ id }) => id === 'accuracy');
    const label = (typeLabels as Readonly<Record<string, string>>)[name] ?? name;
    return `${label} ${accuracy?.sum ?? 0}/${accuracy?.questions ?? 0}`;
  });
  return [`正确：${said.join('，')}`];
}

function itemList(data: ReportData): readonly string[] {
  const notable = shownOf(data.run.items).filter((item) => {
    const flags = flagsOf(item, data.comparison);
    return flags.includes('lost') || flags.includes('wrong-number');
  });
  if (notable.length === 0) return ['没有退步的题，也没有错误数字。'];
  const most = 30;
  const more = notable.length - most;
  return [
    '退步或数字错误的题：',
    '',
    ...notable
      .slice(0, most)
      .map(({ question }) => `- \`${cell(question.id)}\` ${cell(question.question)}`),
    ...(more > 0 ? [`- 另有 ${more} 题，见 HTML 报告`] : []),
  ];
}

/** Data must not draw a table, a link or a picture of its own. */
function cell(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .slice(0, 120)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]#|!]/gu, (character) => `\\${character}`);
}
