import type { FigureRow } from '../../../figures/figure-row.ts';
import type { Hit } from '../../../search/hit.ts';
import { withoutCommands } from '../gate/commands-to-reader.ts';
import { estimateTokens } from '../../../models/chat/estimate-tokens.ts';
import { withoutInvisible } from '../gate/visible-text.ts';

/** What a model is given to answer from. Mark [n] means `hits[n - 1]`. */
export type PromptMaterials = {
  readonly hits: readonly Hit[];
  /** Each passage numbered and fenced, figures after the passage that they were read from. */
  readonly words: string;
};

/**
 * The passages that fit into a number of tokens, best first: a passage too long for what is left
 * makes room for shorter ones behind it. The first is cut to whole sentences rather than left out.
 * A figure goes in with the passage it was read from; one of a passage that is not here stays out,
 * because no mark could point at its words.
 */
export function promptMaterials(parts: {
  readonly hits: readonly Hit[];
  readonly figures?: readonly FigureRow[];
  readonly mostTokens: number;
}): PromptMaterials {
  const { figures = [] } = parts;
  const chosen: Hit[] = [];
  const written: string[] = [];
  let left = parts.mostTokens;
  for (const hit of parts.hits) {
    const number = chosen.length + 1;
    const limit = number === 1 ? left : Infinity;
    const words = material(hit, { number, figures, mostTokens: limit });
    const tokens = estimateTokens(words) + tokensBetween;
    if (tokens > left) continue;
    left -= tokens;
    chosen.push(hit);
    written.push(words);
  }
  return { hits: chosen, words: written.join('\n\n') };
}

const tokensBetween = 1;

function material(
  hit: Hit,
  parts: {
    readonly number: number;
    readonly figures: readonly FigureRow[];
    readonly mostTokens: number;
  },
): string {
  const head = `[${parts.number}] ${label(hit)}\n<<<\n`;
  const rows = parts.figures.filter((row) => standsIn(row, hit)).map(figureLine);
  const tail = ['\n>>>', ...rows].join('\n');
  const most = parts.mostTokens - estimateTokens(head + tail) - tokensBetween;
  return `${head}${wordsWithin(hit, most)}${tail}`;
}

/** The sentences of a passage up to a number of tokens, as data: it can neither command nor close its fence. */
function wordsWithin({ passage }: Hit, mostTokens: number): string {
  const whole = fenced(passage.text);
  if (estimateTokens(whole) <= mostTokens) return whole;
  let end = 0;
  for (const sentence of passage.sentences) {
    const words = fenced(passage.text.slice(0, sentence.end - passage.start));
    if (estimateTokens(words) > mostTokens) break;
    end = sentence.end - passage.start;
  }
  return fenced(passage.text.slice(0, end));
}

function fenced(text: string): string {
  return withoutCommands(withoutInvisible(text))
    .replace(/<{3,}/gu, '《')
    .replace(/>{3,}/gu, '》')
    .trim();
}

/** 静海区 › 2023年目标 › 二、2023年主要任务 */
function label({ report, passage }: Hit): string {
  const { orientation } = passage;
  const kind = orientation === 'target' ? '目标' : orientation === 'result' ? '情况' : '';
  const year = orientation === 'result' ? report.reviewYear : report.planYear;
  const when = year === null ? '' : `${year}年`;
  const parts = [report.region || report.title, `${when}${kind}`, ...passage.headingPath];
  const names = parts.filter((part) => part !== '').join(' › ');
  return fenced(names).replace(/\s+/gu, ' ');
}

function standsIn({ reportId, start, end }: FigureRow, { passage }: Hit): boolean {
  return reportId === passage.reportId && start >= passage.start && end <= passage.end;
}

const kindNames: Readonly<Record<FigureRow['kind'], string>> = {
  target: '目标',
  result: '实际',
  estimate: '预计',
  cumulative: '累计',
  average: '年均',
};

/** 数据：静海区 2023年 地区生产总值 目标 上升 4% 左右 */
function figureLine(row: FigureRow): string {
  const direction = row.direction === 'up' ? '上升' : row.direction === 'down' ? '下降' : '';
  const value = [row.low, row.high].every((bound) => bound !== undefined)
    ? `${row.low}—${row.high}${row.unit}`
    : `${row.value}${row.unit}`;
  const period = /^\d{4}$/u.test(row.period) ? `${row.period}年` : row.period;
  const parts = [row.place, period, row.indicator, kindNames[row.kind], direction, value];
  const words = [...parts, row.qualifier ?? ''].filter((part) => part !== '').join(' ');
  return `数据：${fenced(words)}`;
}
