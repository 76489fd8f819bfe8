import type { FlippedItem } from '../compare/compare-runs.ts';
import type { ClaimVerdict } from '../judge/judged-run.ts';
import { shownOf } from '../gold-files/held-out.ts';
import type { ScoredItem } from '../score/scored-item.ts';
import { type Html, html } from './html.ts';
import { faultLabel, flagLabels, statementFaultLabel, statusLabels, typeLabels } from './labels.ts';
import { flagsOf, type ItemFlag, type ReportData } from './report-data.ts';
import { citedPlace, evidencePlace, placeId, type TextPlace } from './text-places.ts';

/** Every question with its answer, the gold and what failed; wrong numbers first. */
export function itemSection(data: ReportData): Html {
  const items = shownOf(data.run.items).toSorted((a, b) => weightOf(b, data) - weightOf(a, data));
  const types = [...new Set(items.map(({ question }) => question.type))];
  const flags = Object.keys(flagLabels) as ItemFlag[];
  const counts = flags
    .map((flag) => ({
      flag,
      count: items.filter((item) => flagsOf(item, data.comparison).includes(flag)).length,
    }))
    .filter(({ count }) => count > 0);
  return html`<section id="items">
    <h2>逐题</h2>
    <form class="filters" aria-label="筛选">
      <button type="button" data-flag="" aria-pressed="true">全部 ${items.length}</button>
      ${counts.map(
        ({ flag, count }) =>
          html`<button type="button" data-flag="${flag}" aria-pressed="false">
            ${flagLabels[flag]} ${count}
          </button>`,
      )}
      <label
        >题型
        <select name="type">
          <option value="">全部</option>
          ${types.map((type) => html`<option value="${type}">${typeLabels[type]}</option>`)}
        </select></label
      >
      <label>查找 <input type="search" name="words" placeholder="问题、答案、编号" /></label>
      <output aria-live="polite"></output>
    </form>
    ${items.map((item) => itemCard(item, data))}
  </section>`;
}

/** Those to look at first stand first; otherwise the order of the gold. */
function weightOf(item: ScoredItem, { comparison }: ReportData): number {
  const flags = flagsOf(item, comparison);
  const weights = { lost: 8, 'wrong-number': 4, wrong: 2, refused: 1, right: 0, won: 0 };
  return flags.reduce((sum, flag) => sum + weights[flag], 0);
}

function itemCard(item: ScoredItem, data: ReportData): Html {
  const { question, answer } = item;
  const flags = flagsOf(item, data.comparison);
  const isWrong = flags.includes('wrong');
  return html`<details
    class="item ${isWrong ? 'wrong' : 'right'}"
    data-flags="${flags.join(' ')}"
    data-type="${question.type}"
    id="item-${question.id}"
  >
    <summary>
      <span class="dot" aria-hidden="true"></span>
      <h3 class="asked">${question.question}</h3>
      <span class="tags">
        ${flags.filter((flag) => flag !== 'right').map(flagTag)}
        <span class="tag">${typeLabels[question.type]}</span><code>${question.id}</code>
      </span>
    </summary>
    <div class="body">
      ${history(item)}
      <div class="pair">
        <div>
          <h4>
            答案
            <small>${statusLabels[answer.status]} · ${item.milliseconds.toFixed(0)} 毫秒</small>
          </h4>
          <p class="answer">${answer.text}</p>
        </div>
        <div>
          <h4>标准答案</h4>
          <p class="answer">${question.answer}</p>
          ${question.evidence.map(
            ({ doc, quote }, at) =>
              html`<blockquote>
                ${quote}<cite
                  >${doc} · ${evidenceNote(item, at)}
                  ${textLink(evidencePlace(item, at, data.run.reports))}</cite
                >
              </blockquote>`,
          )}
        </div>
      </div>
      ${earlier(data.comparison?.flipped.find(({ id }) => id === question.id))} ${failures(item)}
      ${citations(item, data)}
      ${judgement(data.judged?.items.find(({ questionId }) => questionId === question.id)?.claims)}
    </div>
  </details>`;
}

function flagTag(flag: ItemFlag): Html {
  return html`<span class="tag ${flag}">${flagLabels[flag]}</span>`;
}

function history({ question }: ScoredItem): Html | undefined {
  if (question.history.length === 0) return undefined;
  return html`<div class="history">
    ${question.history.map((turn) => html`<p>问：${turn.question}<br />答：${turn.answer}</p>`)}
  </div>`;
}

function evidenceNote({ evidenceRanks, citations }: ScoredItem, at: number): string {
  const rank = evidenceRanks[at];
  const found =
    evidenceRanks.length === 0 ? '' : rank === undefined ? '前 10 段未检出' : `检索第 ${rank} 段`;
  const cited = citations.evidenceCited[at];
  return [found, cited === undefined ? '' : cited ? '已引用' : '未引用']
    .filter(Boolean)
    .join(' · ');
}

function earlier(flipped: FlippedItem | undefined): Html | undefined {
  if (!flipped?.before.shown) return undefined;
  return html`<h4>上一版的答案</h4>
    <p class="answer">${flipped.before.shown.text}</p>`;
}

const numberVerdicts = { matched: '一致', missing: '没有说', contradicted: '不一致' } as const;

function failures({
  faults,
  exactNumbers,
  citations,
  statements,
  strayMarks,
}: ScoredItem): Html | undefined {
  const lines = [
    ...faults.map(faultLabel),
    ...exactNumbers.verdicts
      .filter(({ verdict }) => verdict !== 'matched')
      .map(
        ({ raw, verdict, instead }) =>
          `数字 ${raw} ${numberVerdicts[verdict]}${instead ? `，答案写的是“${instead}”` : ''}`,
      ),
    ...(statements?.faults ?? []).map(statementFaultLabel),
    ...strayMarks.map(({ mark, claim }) => `角标 [${mark}] 的引文与“${claim.trim()}”对不上`),
    ...citations.unknownMarks.map((mark) => `角标 [${mark}] 没有引文`),
  ];
  if (lines.length === 0) return undefined;
  return html`<h4>问题所在</h4>
    <ul class="faults">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}

function citations(item: ScoredItem, { run }: ReportData): Html | undefined {
  const { answer, citations: scores } = item;
  if (answer.citations.length === 0) return undefined;
  return html`<h4>引文</h4>
    ${answer.citations.map(({ mark, quote, title, region, headingPath }, at) => {
      const score = scores.citations[at];
      return html`<blockquote>
        <b>[${mark}]</b> ${quote}
        <cite
          >${[region, title, ...headingPath].filter(Boolean).join(' · ')}
          <span class="tag ${score?.sound ? 'better' : 'worse'}"
            >${score?.sound ? '原文属实' : '与原文不符'}</span
          >
          ${textLink(citedPlace(item, at, run.reports))}
          ${
            score?.right === undefined
              ? ''
              : html`<span class="tag">${score.right ? '命中证据' : '不是证据'}</span>`
          }</cite
        >
      </blockquote>`;
    })}`;
}

function textLink(place: TextPlace | undefined): Html | undefined {
  return place && html`<a href="#${placeId(place)}">看原文</a>`;
}

const claimVerdicts = { supported: '说了', contradicted: '矛盾', absent: '没说' } as const;

function judgement(claims: readonly ClaimVerdict[] | undefined): Html | undefined {
  if (!claims || claims.length === 0) return undefined;
  return html`<h4>模型判断</h4>
    <ul>
      ${claims.map((claim) =>
        claim.type === 'judge_error'
          ? html`<li>${claim.claim}：<span class="tag worse">判断失败</span> ${claim.reason}</li>`
          : html`<li>
              ${claim.claim}：${claimVerdicts[claim.verdict]}
              ${claim.quote ? `“${claim.quote}”` : ''}
            </li>`,
      )}
    </ul>`;
}
