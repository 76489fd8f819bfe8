import { formatInterval, formatValue } from '../score/format-value.ts';
import { taskRates } from '../score/task-rates.ts';
import type { Rate } from '../statistics/rate.ts';
import { shownOf } from '../gold-files/held-out.ts';
import { type Html, html } from './html.ts';
import type { ReportData } from './report-data.ts';

/** By kind of task: read as what it is, answered by computing, and how often that is right. */
export function taskSection({ run }: ReportData): Html | undefined {
  const rates = taskRates(shownOf(run.items));
  if (rates.length === 0) return undefined;
  return html`<section id="tasks">
    <h2>按任务：用没用计算，算得对不对</h2>
    <p class="note">只数标了任务的题。</p>
    <div class="scroll" tabindex="0" role="region" aria-label="按任务">
      <table>
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col" class="n">题数</th>
            <th scope="col" class="n">读对</th>
            <th scope="col" class="n">用了计算</th>
            <th scope="col" class="n">用了且对</th>
            <th scope="col" class="n">没用而对</th>
          </tr>
        </thead>
        <tbody>
          ${rates.map(
            ({ task, recognised, fired, rightWhenFired, rightWhenNot }) =>
              html`<tr>
                <th scope="row"><code>${task}</code></th>
                <td class="n">${fired.of}</td>
                ${[recognised, fired, rightWhenFired, rightWhenNot].map(cell)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function cell({ share, interval }: Rate): Html {
  if (share === undefined) return html`<td class="n none">—</td>`;
  return html`<td class="n">
    ${formatValue(share, 'share')} <small class="note">${formatInterval(interval, 'share')}</small>
  </td>`;
}
