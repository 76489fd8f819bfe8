import { type Html, html } from './html.ts';
import type { ReportData } from './report-data.ts';

/** What the run was made of, so that it can be made again. */
export function manifestSection({ run }: ReportData): Html {
  const { manifest, scores } = run;
  const { resamples, seed } = scores.resampling;
  const rows: readonly (readonly [string, string])[] = [
    ['题库', manifest.data.files.join('、')],
    ['题库摘要', manifest.data.digest.slice(0, 16)],
    ...Object.entries(manifest.system).map(
      ([name, value]) => [name, String(value ?? '—')] as const,
    ),
    ...Object.entries(manifest.config).map(
      ([name, value]) => [name, String(value ?? '—')] as const,
    ),
    ['沿用的旧答案', String(manifest.kept)],
    ['抽样', `${resamples} 次，种子 ${seed}，${scores.clusters} 组`],
  ];
  return html`<section id="manifest">
    <h2>这次评测</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="note">
      同样的答案再评一次，结果逐字节相同：<code>npm run eval -- score ${run.folder}</code>
    </p>
  </section>`;
}
