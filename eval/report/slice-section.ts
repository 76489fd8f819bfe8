import { formatInterval, formatValue } from '../score/format-value.ts';
import type { MeasuredValue, Scores, Slice } from '../score/score-run.ts';
import { type Html, html } from './html.ts';
import { intervalBar } from './interval-bar.ts';
import { sliceLabels, typeLabels } from './labels.ts';

/** Measures that are worth telling of a few questions. */
const shown = [
  'wrong_numbers',
  'nugget_vital',
  'evidence_recall_5',
  'citation_recall',
  'over_refusal',
];

/** Where it goes well and where it does not: by type, place, year and report. */
export function sliceSection(scores: Scores): Html {
  const kinds = Object.keys(sliceLabels) as Slice['by'][];
  return html`<section id="slices">
    <h2>分组</h2>
    <p class="note">题数少的组区间很宽，不要只看百分数。留出题只计入总数，不在各组之中。</p>
    ${kinds.map((by) => sliceTable(by, scores))}
  </section>`;
}

function sliceTable(by: Slice['by'], { slices }: Scores): Html | undefined {
  const chosen = slices
    .filter((slice) => slice.by === by)
    .toSorted((a, b) => questionsOf(b) - questionsOf(a));
  if (chosen.length === 0) return undefined;
  const [first] = chosen;
  const others = shown.flatMap(
    (id) => first?.measures.filter((measure) => measure.id === id) ?? [],
  );
  return html`<details open>
    <summary><h3>按${sliceLabels[by]}</h3></summary>
    <div class="scroll" tabindex="0" role="region" aria-label="按${sliceLabels[by]}">
      <table>
        <thead>
          <tr>
            <th scope="col">${sliceLabels[by]}</th>
            <th scope="col" class="n">题数</th>
            <th scope="col" class="n">正确率</th>
            <th scope="col" class="wide">0 – 1</th>
            <th scope="col" class="n">95% 区间</th>
            ${others.map(({ label }) => html`<th scope="col" class="n">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${chosen.map((slice) => row(slice))}
        </tbody>
      </table>
    </div>
  </details>`;
}

function row(slice: Slice): Html {
  const accuracy = measureOf(slice, 'accuracy');
  return html`<tr>
    <th scope="row">${nameOf(slice)}</th>
    <td class="n">${questionsOf(slice)}</td>
    <td class="n value">${accuracy ? formatValue(accuracy.value, 'share') : ''}</td>
    <td class="wide">${accuracy ? intervalBar(accuracy) : ''}</td>
    <td class="n">${formatInterval(accuracy?.interval, 'share')}</td>
    ${shown.map((id) => cell(measureOf(slice, id)))}
  </tr>`;
}

function cell(measure: MeasuredValue | undefined): Html {
  if (measure?.value === undefined) return html`<td class="n none">—</td>`;
  const alarm = measure.id === 'wrong_numbers' && measure.value > 0 ? 'alarm' : '';
  return html`<td class="n ${alarm}">${formatValue(measure.value, measure.unit)}</td>`;
}

export function nameOf({ by, name }: Pick<Slice, 'by' | 'name'>): string {
  return by === 'type' ? ((typeLabels as Readonly<Record<string, string>>)[name] ?? name) : name;
}

function questionsOf(slice: Slice): number {
  return measureOf(slice, 'accuracy')?.questions ?? 0;
}

function measureOf({ measures }: Slice, id: string): MeasuredValue | undefined {
  return measures.find((measure) => measure.id === id);
}
