import { causes } from '../compare/cause.ts';
import type { ChangesOfKind } from '../compare/changes-by-kind.ts';
import type { Comparison, FlippedItem } from '../compare/compare-runs.ts';
import { describeSides, formatP } from '../compare/print-comparison.ts';
import { type Html, html } from './html.ts';
import { causeLabels, flagLabels, typeLabels, verdictLabels } from './labels.ts';
import { flagsOf, type ReportData } from './report-data.ts';

/** The questions that changed sides since the baseline: by kind, by cause, and one by one. */
export function changesSection(data: ReportData): Html | undefined {
  const { comparison } = data;
  if (!comparison) return undefined;
  const { flipped, questions, onlyBefore, onlyNow, changed, otherwiseWorded } = comparison;
  const left = onlyBefore.length + onlyNow.length + changed.length;
  return html`<section id="flipped">
    <h2>与基线相比翻转的题</h2>
    <p class="note">
      两次都有的 ${questions}
      题配对比较${left > 0 ? `；另有 ${left} 题只在一边或改过，不比较` : ''}${otherwiseWorded > 0 ? `；${otherwiseWorded} 题只是措辞不同` : ''}。
    </p>
    ${kindTable(comparison)} ${flipped.length === 0 ? html`<p>没有翻转的题。</p>` : ''}
    ${[...causes, undefined].map((cause) => flipsOf(cause, data))}
  </section>`;
}

function kindTable({ byKind }: Comparison): Html | undefined {
  const changed = byKind.filter(({ verdict }) => verdict !== 'same');
  if (changed.length === 0) return undefined;
  return html`<p class="note">
      答对的题，变好/变差；两版从哪一步起不同：读题、查找证据、指标表、核对，还是只有措辞。
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="按题型和原因">
      <table>
        <thead>
          <tr>
            <th scope="col">题型</th>
            <th scope="col" class="n">题数</th>
            <th scope="col" class="n">变好/变差</th>
            ${causes.map((cause) => html`<th scope="col" class="n">${causeLabels[cause]}</th>`)}
            <th scope="col" class="n">p（Holm）</th>
            <th scope="col">判断</th>
          </tr>
        </thead>
        <tbody>
          ${changed.map(kindRow)}
        </tbody>
      </table>
    </div>`;
}

function kindRow(of: ChangesOfKind): Html {
  const label = (typeLabels as Readonly<Record<string, string>>)[of.kind] ?? of.kind;
  const needs = of.needed === undefined ? '' : `，约需 ${of.needed} 题`;
  return html`<tr>
    <th scope="row">${label}</th>
    <td class="n">${of.questions}</td>
    <td class="n">${describeSides(of)}</td>
    ${causes.map((cause) => html`<td class="n">${describeSides(of.causes[cause])}</td>`)}
    <td class="n">${formatP(of.adjustedP)}</td>
    <td>${verdictLabels[of.verdict]}${needs}</td>
  </tr>`;
}

function flipsOf(cause: FlippedItem['cause'], { comparison, run }: ReportData): Html | undefined {
  const flipped = comparison?.flipped.filter((one) => one.cause === cause) ?? [];
  if (flipped.length === 0) return undefined;
  const asked = new Map(run.items.map((item) => [item.question.id, item]));
  return html`${cause === undefined ? '' : html`<h3>${causeLabels[cause]}不同：${flipped.length} 题</h3>`}
    <ul class="flips">
      ${flipped.map(({ id, direction }) => {
        const item = asked.get(id);
        const tags = item ? flagsOf(item, comparison) : [];
        return html`<li>
          <span class="tag ${direction}">${flagLabels[direction]}</span>
          <a href="#item-${id}">${item?.question.question ?? id}</a>
          ${tags.includes('wrong-number') ? html`<span class="tag wrong-number">数字错误</span>` : ''}
        </li>`;
      })}
    </ul>`;
}
