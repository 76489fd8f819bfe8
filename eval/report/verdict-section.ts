import { formatP } from '../compare/print-comparison.ts';
import type { GateCheck } from '../lock/check-gate.ts';
import { formatChange, formatInterval, formatValue } from '../score/format-value.ts';
import type { MeasuredValue } from '../score/score-run.ts';
import { type Html, html } from './html.ts';
import { decisionSection } from './decision-section.ts';
import { intervalBar } from './interval-bar.ts';
import { statusLabels } from './labels.ts';
import { provenanceLine } from './provenance-line.ts';
import type { ReportData } from './report-data.ts';

/** The figures that say most at a glance, wrong numbers first. */
const headline = [
  'wrong_numbers',
  'accuracy',
  'evidence_recall_5',
  'citation_recall',
  'over_refusal',
  'latency_p95',
];

const outcomes = {
  pass: { label: '门槛：通过', text: '没有低于门槛的指标，也没有查出退步。' },
  fail: { label: '门槛：未通过', text: '有指标低于门槛，或查出了显著的退步。' },
  inconclusive: {
    label: '门槛：没有低于',
    text: '有些变化题数太少，看不出是不是偶然。',
  },
} as const;

/** What came out, in one screen. */
export function verdictSection(data: ReportData): Html {
  const { scores } = data.run;
  const cards = headline.flatMap((id) => scores.measures.filter((measure) => measure.id === id));
  return html`<section id="verdict">
    <h2 class="unseen">结论</h2>
    ${decisionSection(data)} ${gateBanner(data)} ${notAnswered(data)}
    ${provenanceLine(data.provenance)}
    <div class="cards">${cards.map((measure) => card(measure, data))}</div>
    ${judgeNote(data)}
  </section>`;
}

function gateBanner(data: ReportData): Html {
  const { verdict, run } = data;
  if (!verdict) {
    const wrong = run.items.filter((item) => item.exactNumbers.isWrong).length;
    const word = wrong === 0 ? 'pass' : 'fail';
    return html`<p class="banner ${word}">
      <b>${wrong === 0 ? '没有发现错误数字' : `${wrong} 题给出了错误数字`}</b>
      <span>没有给出上一版和门槛，所以不说变好变差、通过与否。</span>
    </p>`;
  }
  const { label, text } = outcomes[verdict.outcome];
  const failed = verdict.checks.filter(({ outcome }) => outcome === 'fail');
  return html`<div class="banner ${verdict.outcome}">
    <b>${label}</b> <span>${text}</span>
    ${
      failed.length > 0
        ? html`<ul>
            ${failed.map((check) => html`<li>${describeCheck(check, data)}</li>`)}
          </ul>`
        : ''
    }
  </div>`;
}

function describeCheck({ id, reason, bound }: GateCheck, { run, comparison }: ReportData): string {
  if (reason === 'bound') {
    const measure = run.scores.measures.find((each) => each.id === id);
    if (!measure) return id;
    const { label, unit, value, interval, better } = measure;
    const side = better === 'higher' ? '下限应不低于' : '上限应不高于';
    return `${label} ${formatValue(value, unit)}（${formatInterval(interval, unit)}），区间${side} ${formatValue(bound, unit)}`;
  }
  const compared = comparison?.measures.find((each) => each.id === id);
  if (!compared) return id;
  const { label, unit, before, now, difference, adjustedP } = compared;
  return `${label}：${formatValue(before, unit)} → ${formatValue(now, unit)}（${formatChange(difference, unit)}，p ${formatP(adjustedP)}）`;
}

function notAnswered({ run }: ReportData): Html | undefined {
  if (run.unanswered.length === 0) return undefined;
  const ids = run.unanswered.map(({ id }) => id).join('、');
  return html`<p class="banner inconclusive">
    <b>${run.unanswered.length} 题没有得到回答</b> <span>未计入任何指标：${ids}</span>
  </p>`;
}

function card(measure: MeasuredValue, { comparison }: ReportData): Html {
  const { id, label, unit, value, interval, questions, better } = measure;
  const compared = comparison?.measures.find((each) => each.id === id);
  return html`<div class="card">
    <h3>${label}</h3>
    <p class="figure">${value === undefined ? '—' : formatValue(value, unit)}</p>
    ${intervalBar(measure)}
    <p class="note">
      ${interval ? html`区间 <span class="keep">${formatInterval(interval, unit)}</span><br />` : ''}
      ${questions} 题${better === 'lower' ? ' · 越低越好' : ''}
    </p>
    ${
      compared
        ? html`<p class="note">
            <span class="tag ${compared.verdict}">${formatChange(compared.difference, unit)}</span>
            比基线
          </p>`
        : ''
    }
  </div>`;
}

function judgeNote({ judged }: ReportData): Html | undefined {
  if (!judged) return undefined;
  const { agreement, judge, items } = judged;
  const claims = items.flatMap((item) => item.claims);
  const errors = claims.filter(({ type }) => type === 'judge_error').length;
  const checked = agreement
    ? `与人工一致 α ${agreement.alpha.toFixed(2)}（${formatInterval(agreement.interval, 'score')}，${agreement.items} 题）`
    : '未经人工检验（unvalidated）';
  return html`<p class="note">
    模型判断：${judge.model}，${claims.length} 条断言，失败 ${errors} 条；${checked}。
  </p>`;
}

/** How complete the answers are against how complete they could be. */
export function completenessSection({ run }: ReportData): Html {
  const rows = ['可以完整回答', '只能部分回答', '报告里没有答案'];
  const columns = [statusLabels.answered, statusLabels.partial, '拒答或反问'];
  return html`<section id="completeness">
    <h2>该答与实答</h2>
    <div class="scroll">
      <table class="matrix">
        <thead>
          <tr>
            <td></td>
            ${columns.map((column) => html`<th scope="col" class="n">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${run.scores.completeness.map(
            (cells, at) =>
              html`<tr>
                <th scope="row">${rows[at]}</th>
                ${cells.map((count, column) => html`<td class="n ${column === at ? 'good' : ''}">${count}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
