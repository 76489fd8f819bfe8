import type { Alarm } from '../damage/damage.ts';
import type { DamageRow } from '../damage/measure-damage.ts';
import { formatInterval, formatValue } from '../score/format-value.ts';
import { type Html, html } from './html.ts';
import type { ReportData } from './report-data.ts';

/** A measure that sees less of the damage meant for it should not be leant on. */
const enough = 0.95;

const alarmLabels: Readonly<Record<Alarm, string>> = {
  rules: '规则',
  numbers: '数字',
  wrong: '陈述有误',
  incomplete: '陈述不全',
  extra: '多出的陈述',
  marks: '角标',
};

/** Whether the measures of this page would have noticed a wrong answer to these very questions. */
export function sensitivitySection({ sensitivity }: ReportData): Html | undefined {
  if (!sensitivity || sensitivity.specimens === 0) return undefined;
  const { specimens, damaged, undamaged } = sensitivity;
  return html`<section id="sensitivity">
    <h2>这些指标看得出错吗</h2>
    <p class="note">
      把这套题的 ${specimens}
      个标准答案每次弄错一处，数一数应当发现的指标发现了多少。没有弄错的答案上误报
      ${undamaged.any.count} 次（${formatInterval(undamaged.any.interval, 'share')}）。
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="灵敏度">
      <table>
        <thead>
          <tr>
            <th scope="col">弄错的地方</th>
            <th scope="col">应由谁发现</th>
            <th scope="col" class="n">次数</th>
            <th scope="col" class="n">发现</th>
            <th scope="col" class="n">95% 区间</th>
          </tr>
        </thead>
        <tbody>
          ${damaged.filter(({ seen, meantFor }) => seen[meantFor].of > 0).map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function row({ label, meantFor, seen }: DamageRow): Html {
  const { share, of, interval } = seen[meantFor];
  return html`<tr>
    <th scope="row">${label}</th>
    <td>${alarmLabels[meantFor]}</td>
    <td class="n">${of}</td>
    <td class="n ${share !== undefined && share < enough ? 'alarm' : ''}">
      ${formatValue(share, 'share')}
    </td>
    <td class="n">${formatInterval(interval, 'share')}</td>
  </tr>`;
}
