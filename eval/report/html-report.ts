import { changesSection } from './changes-section.ts';
import { latencyChart, reliabilityChart, riskCoverageChart } from './charts.ts';
import { attemptsOf } from '../metrics/all-measures.ts';
import { reliabilityBins } from '../metrics/calibration.ts';
import { type StepTime, timeBySteps } from '../metrics/time-by-step.ts';
import { type Html, html, trusted } from './html.ts';
import { itemSection } from './item-section.ts';
import { manifestSection } from './manifest-section.ts';
import { measureSection } from './measure-section.ts';
import type { ReportData } from './report-data.ts';
import { reportScript } from './report-script.ts';
import { reportStyle } from './report-style.ts';
import { sliceSection } from './slice-section.ts';
import { sensitivitySection } from './sensitivity-section.ts';
import { taskSection } from './task-section.ts';
import { textSection } from './text-section.ts';
import { completenessSection, verdictSection } from './verdict-section.ts';

/** Nothing is loaded from anywhere, whatever a text of the data may try. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** The whole report as one HTML file that needs nothing else. */
export function htmlReport(data: ReportData): string {
  const { run, comparison } = data;
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>评测报告 · ${systemName(data)}</title>
        <style>
          ${trusted(reportStyle)}
        </style>
      </head>
      <body>
        <div class="page">
          <header>
            <h1>问报评测报告</h1>
            <p class="note">
              ${systemName(data)} · ${run.scores.questions} 题 · ${run.scores.clusters}
              组（同一份报告的题为一组）
            </p>
          </header>
          <nav aria-label="目录">
            <a href="#verdict">结论</a>
            ${comparison ? html`<a href="#flipped">翻转</a>` : ''}
            <a href="#charts">把握</a>
            ${data.sensitivity ? html`<a href="#sensitivity">灵敏度</a>` : ''}
            <a href="#measures">指标</a><a href="#slices">分组</a><a href="#items">逐题</a
            ><a href="#manifest">这次评测</a>
          </nav>
          <main>
            ${verdictSection(data)} ${changesSection(data)} ${chartSection(data)}
            ${sensitivitySection(data)} ${taskSection(data)}
            ${measureSection(run.scores.measures, comparison)} ${sliceSection(run.scores)}
            ${completenessSection(data)} ${itemSection(data)} ${textSection(data)}
            ${manifestSection(data)}
          </main>
        </div>
        <script>
          ${trusted(reportScript)};
        </script>
      </body>
    </html>`;
  return `${page.markup}\n`;
}

export function systemName({ run }: ReportData): string {
  const { kind, model, url, variant } = run.manifest.system;
  const names: Readonly<Record<string, string>> = {
    product: '问报',
    url: '服务',
    chat: '聊天模型',
  };
  const kinds = names[String(kind)] ?? String(kind ?? '未知系统');
  return [kinds, model ?? undefined, url ?? undefined, variant ?? undefined]
    .filter((part) => part !== undefined)
    .join(' ');
}

function chartSection({ run }: ReportData): Html {
  const latency = latencyChart(run.items.map(({ milliseconds }) => milliseconds));
  const risk = riskCoverageChart(run.scores.riskCoverage);
  const reliability = reliabilityChart(reliabilityBins(attemptsOf(run.items), 10));
  return html`<section id="charts">
    <h2>把握、风险与用时</h2>
    <div class="charts">
      <div>
        <h3>风险—覆盖：只答最有把握的，错多少</h3>
        ${risk ?? html`<p class="note">这个系统没有给出把握度，所以画不出来，也不算 AURC。</p>`}
      </div>
      <div>
        <h3>校准：说有几成把握，就该对几成</h3>
        ${reliability ?? html`<p class="note">这个系统没有给出把握度，所以画不出来。</p>`}
      </div>
      <div>
        <h3>用时：多少题在多久内答完</h3>
        ${latency ?? html`<p class="note">没有可画的数据。</p>`}
        ${stepTimes(timeBySteps(run.items))}
      </div>
    </div>
  </section>`;
}

function stepTimes(times: readonly StepTime[]): Html | undefined {
  if (times.length === 0) return undefined;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">步骤</th>
        <th scope="col" class="n">p50 毫秒</th>
        <th scope="col" class="n">p95 毫秒</th>
      </tr>
    </thead>
    <tbody>
      ${times.map(
        ({ step, p50, p95 }) =>
          html`<tr>
            <th scope="row"><code>${step}</code></th>
            <td class="n">${p50.toFixed(0)}</td>
            <td class="n">${p95.toFixed(0)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
