import type { ComparedMeasure } from '../compare/compare-runs.ts';
import { type Decision, decide } from '../compare/decision.ts';
import { formatP } from '../compare/print-comparison.ts';
import { formatChange, formatValue } from '../score/format-value.ts';
import { type Html, html } from './html.ts';
import type { ReportData } from './report-data.ts';

const words: Readonly<
  Record<Decision['outcome'], { readonly label: string; readonly look: string }>
> = {
  better: { label: '变好了', look: 'pass' },
  worse: { label: '变差了', look: 'fail' },
  same: { label: '没有变化', look: 'pass' },
  'cannot tell': { label: '不能断定', look: 'inconclusive' },
};

/** Better, worse or cannot tell, and why: the first thing on the page. */
export function decisionSection({ comparison }: ReportData): Html | undefined {
  if (!comparison) return undefined;
  const decision = decide(comparison);
  const { label, look } = words[decision.outcome];
  const reasons = decision.because.flatMap((id) =>
    comparison.measures.filter((one) => one.id === id),
  );
  return html`<div class="banner ${look}" id="decision">
    <b>与上一版比：${label}</b>
    <span>${explain(decision, comparison.questions)}</span>
    ${
      reasons.length > 0
        ? html`<ul>
            ${reasons.map((measure) => html`<li>${describe(measure)}</li>`)}
          </ul>`
        : ''
    }
  </div>`;
}

function explain({ outcome, needed }: Decision, questions: number): string {
  const sayings: Readonly<Record<Decision['outcome'], string>> = {
    better: '至少一类差错显著减少，错误数字和其他错误陈述没有增加。',
    worse: '至少一类差错显著增加。',
    same: `两次都有的 ${questions} 题，四类差错没有一题不同。`,
    'cannot tell': '有变化，但可能是偶然，或者更严重的差错也增加了。',
  };
  const more =
    needed === undefined ? '' : `要看清这么大的差别，约需 ${needed} 题（现有 ${questions} 题）。`;
  return sayings[outcome] + more;
}

function describe({ label, unit, before, now, difference, p, won, lost }: ComparedMeasure): string {
  const change = `${formatValue(before, unit)} → ${formatValue(now, unit)}（${formatChange(difference, unit)}）`;
  return `${label}：${change}，${won} 题变好、${lost} 题变差，p ${formatP(p)}`;
}
