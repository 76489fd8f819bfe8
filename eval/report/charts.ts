import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReliabilityBin } from '../metrics/calibration.ts';
import type { RiskPoint } from '../metrics/risk-coverage.ts';
import { percentile } from '../statistics/percentile.ts';
import { type Html, html, trusted } from './html.ts';

use([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

const size = { width: 560, height: 260 };
const ink = { line: '#1f5fa8', soft: '#7c8798', grid: '#e3e7ee', mark: '#b4541a' };

/** Draws without a browser. The numbers stand beside it in the report, so the picture is marked. */
function draw(id: string, option: EChartsCoreOption, description: string): Html {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
    // Its script-free SVG; every text in it is ours or a number.
    const drawn = chart.renderToSVGString().replace('<svg ', '<svg aria-hidden="true" ');
    const svg = trusted(renumbered(drawn, id));
    return html`<div class="chart" role="img" aria-label="${description}">${svg}</div>`;
  } finally {
    // Its clock would keep the process alive.
    chart.dispose();
  }
}

/** It numbers names on and on over all charts: a second report of the same run would differ. */
function renumbered(svg: string, id: string): string {
  const names = new Map<string, string>();
  return svg.replace(/zr\d+-[\w-]+/gu, (name) => {
    const own = names.get(name) ?? `${id}-${names.size}`;
    names.set(name, own);
    return own;
  });
}

const axis = {
  nameTextStyle: { color: ink.soft },
  axisLabel: { color: ink.soft },
  axisLine: { lineStyle: { color: ink.soft } },
  splitLine: { lineStyle: { color: ink.grid } },
};
const grid = { left: 56, right: 24, top: 36, bottom: 44 };

/** Share of questions that were answered within a time; `undefined` of nothing. */
export function latencyChart(milliseconds: readonly number[]): Html | undefined {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const marks = [50, 95, 99].map((percent) => ({ percent, at: percentile(percent, sorted) ?? 0 }));
  const described = marks
    .map(({ percent, at }) => `p${percent} 为 ${at.toFixed(0)} 毫秒`)
    .join('，');
  return draw(
    'latency',
    {
      grid,
      xAxis: { type: 'value', name: '毫秒', nameLocation: 'middle', nameGap: 28, ...axis },
      yAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%' } },
      series: [
        {
          type: 'line',
          step: 'end',
          showSymbol: false,
          lineStyle: { color: ink.line, width: 2 },
          data: sorted.map((value, at) => [value, ((at + 1) / sorted.length) * 100]),
          markLine: {
            symbol: 'none',
            label: { formatter: '{b}', color: ink.mark },
            lineStyle: { color: ink.mark, type: 'dashed' },
            data: marks.map(({ percent, at }) => ({ name: `p${percent}`, xAxis: at })),
          },
        },
      ],
    },
    `用时分布：${described}`,
  );
}

/** Share of wrong answers among the surest; `undefined` when the system says nothing of sureness. */
export function riskCoverageChart(points: readonly RiskPoint[]): Html | undefined {
  if (points.length === 0) return undefined;
  const share = (value: number) => Math.round(value * 1000) / 10;
  return draw(
    'risk',
    {
      grid,
      xAxis: {
        type: 'value',
        name: '覆盖 %',
        max: 100,
        nameLocation: 'middle',
        nameGap: 28,
        ...axis,
      },
      yAxis: { type: 'value', name: '错误 %', ...axis },
      series: [
        {
          type: 'line',
          showSymbol: false,
          lineStyle: { color: ink.line, width: 2 },
          areaStyle: { color: ink.line, opacity: 0.08 },
          data: points.map(({ coverage, risk }) => [share(coverage), share(risk)]),
        },
      ],
    },
    '风险覆盖曲线：只答最有把握的那部分时，其中有多少是错的',
  );
}

/**
 * How often answers were right beside how sure the system was, in bins of equal numbers; the line is
 * where both are the same. `undefined` when the system says nothing of sureness.
 */
export function reliabilityChart(bins: readonly ReliabilityBin[]): Html | undefined {
  if (bins.length === 0) return undefined;
  const share = (value: number) => Math.round(value * 1000) / 10;
  const points = bins.map(({ confidence, accuracy }) => [share(confidence), share(accuracy)]);
  const worst = Math.max(
    ...bins.map(({ confidence, accuracy }) => Math.abs(confidence - accuracy)),
  );
  return draw(
    'reliability',
    {
      grid,
      xAxis: {
        type: 'value',
        name: '把握 %',
        max: 100,
        nameLocation: 'middle',
        nameGap: 28,
        ...axis,
      },
      yAxis: { type: 'value', name: '正确 %', max: 100, ...axis },
      series: [
        {
          type: 'line',
          showSymbol: false,
          lineStyle: { color: ink.mark, type: 'dashed', width: 1 },
          data: [
            [0, 0],
            [100, 100],
          ],
        },
        {
          type: 'line',
          symbolSize: 7,
          lineStyle: { color: ink.line, width: 2 },
          itemStyle: { color: ink.line },
          data: points,
        },
      ],
    },
    `校准图：${bins.length} 组，把握与正确率相差最多 ${share(worst)} 个百分点`,
  );
}
