import type { ComparedMeasure, Comparison } from '../compare/compare-runs.ts';
import { formatP } from '../compare/print-comparison.ts';
import { formatChange, formatInterval, formatValue } from '../score/format-value.ts';
import type { MeasuredValue } from '../score/score-run.ts';
import { type Html, html } from './html.ts';
import { intervalBar } from './interval-bar.ts';
import { groupLabels, verdictLabels } from './labels.ts';

const shownNone = '—';

/** Every measure with its interval and, beside a baseline, what became of it. */
export function measureSection(
  measures: readonly MeasuredValue[],
  comparison: Comparison | undefined,
): Html {
  const groups = Object.keys(groupLabels) as (keyof typeof groupLabels)[];
  return html`<section id="measures">
    <h2>全部指标</h2>
    <p class="note">
      竖线是实测值，色块是 95% 区间：比率用 Wilson
      法，其余按报告整群自助抽样。“—”表示没有可测的内容，不是 0。带 *
      的两项是不用模型的近似判断（数字全对且六成以上用词见于引文），与人工的一致性未经检验。
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="全部指标">
      <table>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" class="n">值</th>
            <th scope="col" class="wide">0 – 1</th>
            <th scope="col" class="n">95% 区间</th>
            <th scope="col" class="n">题数</th>
            ${comparison ? comparisonHead : ''}
          </tr>
        </thead>
        ${groups.map((group) => groupRows(group, measures, comparison))}
      </table>
    </div>
  </section>`;
}

const comparisonHead = html`<th scope="col" class="n">基线</th>
  <th scope="col" class="n">变化</th>
  <th scope="col" class="n">进/退</th>
  <th scope="col" class="n">p（Holm）</th>
  <th scope="col">判断</th>`;

function groupRows(
  group: keyof typeof groupLabels,
  measures: readonly MeasuredValue[],
  comparison: Comparison | undefined,
): Html {
  const columns = comparison ? 10 : 5;
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup" colspan="${columns}">${groupLabels[group]}</th>
    </tr>
    ${measures.filter((measure) => measure.group === group).map((each) => row(each, comparison))}
  </tbody>`;
}

function row(measure: MeasuredValue, comparison: Comparison | undefined): Html {
  const { id, label, unit, value, interval, byReport, method, questions } = measure;
  const compared = comparison?.measures.find((each) => each.id === id);
  const byReportNote =
    method === 'wilson' && byReport ? `按报告抽样：${formatInterval(byReport, unit)}` : '';
  return html`<tr class="${value === undefined ? 'none' : ''}">
    <th scope="row">${label}<code>${id}</code></th>
    <td class="n value">${value === undefined ? shownNone : formatValue(value, unit)}</td>
    <td class="wide">${intervalBar(measure)}</td>
    <td class="n" title="${byReportNote}">
      ${interval ? formatInterval(interval, unit) : shownNone}
    </td>
    <td class="n">${questions}</td>
    ${comparison ? comparedCells(compared) : ''}
  </tr>`;
}

function comparedCells(compared: ComparedMeasure | undefined): Html {
  if (!compared)
    return html`<td></td>
      <td></td>
      <td></td>
      <td></td>
      <td></td>`;
  const { before, difference, unit, won, lost, adjustedP, verdict, needed } = compared;
  return html`<td class="n">${formatValue(before, unit)}</td>
    <td class="n">${formatChange(difference, unit)}</td>
    <td class="n">${won}/${lost}</td>
    <td class="n">${formatP(adjustedP)}</td>
    <td>
      <span class="tag ${verdict}">${verdictLabels[verdict]}</span>${
        needed === undefined ? '' : html` <small>约需 ${needed} 题</small>`
      }
    </td>`;
}
