import type { FigureRow, Measure } from '../../../figures/figure-row.ts';
import { valueWords } from '../../../figures/figure-words.ts';
import { beyondBorder, orderFigures } from '../../../figures/order-figures.ts';
import { inexactNote } from '../../../figures/verdict.ts';
import { periodWords } from '../../../figures/period-words.ts';
import { pickFigure } from '../../../figures/pick-figure.ts';
import type { PlaceLevel } from '../../../language/places/place.ts';
import { liesWithin } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { Computed, ComputeParts } from './computed-parts.ts';
import { composeSideBySide } from './compose-side-by-side.ts';
import { computedSentence, type SentencePiece } from './computed-sentence.ts';
import { figureOperands } from './figure-operands.ts';
import { figuresOfReports } from './figures-at-hand.ts';
import { differing } from './figure-phrase.ts';
import { findOperandFigures } from './find-operand-figures.ts';

const mostListed = 20;

/** Answers which places stand highest, in what order, or beyond a value; and which say nothing. */
export function composeRanking(parts: ComputeParts): Computed | undefined {
  const [indicator, second] = parts.indicators;
  if (!indicator || second) return undefined;
  if (parts.question.places.length > 1) return rankNamed(parts);
  if (!('listed' in indicator)) return undefined;
  const scope = scopeOf(parts);
  if (scope.length < 2) return undefined;
  const told = figuresOfScope(scope, indicator.listed.name, parts);
  return told && answer(told, parts);
}

/** Places that are named are put in order; those whose reports do not tell are named too. */
function rankNamed(parts: ComputeParts): Computed | undefined {
  const [indicator] = parts.indicators;
  if (!indicator || parts.asked.operation === 'filter') return composeSideBySide(parts);
  const operands = figureOperands(parts.question);
  const told = operands.filter((one) => findOperandFigures([one], indicator, parts));
  const found = told.length < 2 ? undefined : findOperandFigures(told, indicator, parts);
  if (!found) return undefined;
  const rows = orderFigures(
    found.map(({ row }) => row),
    parts.asked.order,
  );
  const silent = operands.filter((one) => !told.includes(one));
  const pieces = [headOf(rows, rows.length, parts), ...rankingPieces(rows)];
  return {
    sentences: [computedSentence(pieces, [], parts.atHand)],
    figures: rows,
    ...(silent.length > 0 && {
      remark: `没有找到${silent.map(({ place }) => place?.name ?? '').join('、')}的这项数据。`,
    }),
  };
}

type Scope = readonly ReportSummary[];

// Groups of places that no division code tells: better quoted than ranked without them.
const unknownGroup =
  /东部|中部|西部|东北|华[北东南中]|西[南北]|长三角|珠三角|京津冀|沿海|沿江|大湾区|[北南]方/u;

/** 哪些区, 各区, 在5%以上的区有哪些 */
function namesLevel(names: string): RegExp {
  return new RegExp(
    `(?:哪些|[哪几两三四五六七八九十\\d]个|哪几个|各个?|多少个|所有|全部)(?:${names})|(?:的|有)(?:${names})份?(?:都?[有是])?(?:哪|谁|几|[?？]|$)`,
    'u',
  );
}

const levels: readonly { readonly words: RegExp; readonly levels: readonly PlaceLevel[] }[] = [
  { words: namesLevel('省|直辖市|省份'), levels: ['province'] },
  { words: /省份|各省|直辖市/u, levels: ['province'] },
  { words: namesLevel('区|县|旗|区县|县区|县市区'), levels: ['county'] },
  { words: namesLevel('乡|镇|街道|乡镇|镇街|街镇'), levels: ['township'] },
  { words: namesLevel('市|州|盟|地级市'), levels: ['prefecture', 'province'] },
];

/** The reports of one level, within the place named if one is. */
function scopeOf({ question, atHand }: ComputeParts): Scope {
  const [within] = question.places;
  if (unknownGroup.test(question.text)) return [];
  const level = levels.find(({ words }) => words.test(question.text))?.levels;
  return atHand.reports.filter(
    ({ kind, regionCode, level: own }) =>
      kind === 'report' &&
      regionCode !== null &&
      own !== null &&
      (level ? level.includes(own) : own !== 'nation') &&
      (!within || (regionCode !== within.code && liesWithin(regionCode, within.code))),
  );
}

type Told = {
  readonly rows: readonly FigureRow[];
  /** Reports of the year that were looked through. */
  readonly searched: Scope;
};

/** One figure of each place, of one year and measure: those that most places state. */
function figuresOfScope(scope: Scope, indicator: string, parts: ComputeParts): Told | undefined {
  const { question, asked, atHand } = parts;
  const kind = question.kind;
  const rows = figuresOfReports(scope, indicator, atHand.library);
  const choices = measuresAsked(asked).flatMap((measure) =>
    yearsAsked(scope, question.years).map((year) => {
      const picked = placesOf(scope).flatMap((code) => {
        const own = new Set(
          scope.filter(({ regionCode }) => regionCode === code).map(({ id }) => id),
        );
        const ofPlace = rows.filter(({ reportId }) => own.has(reportId));
        return pickFigure(ofPlace, measure, { period: String(year), kind })?.row ?? [];
      });
      return { year, rows: orderFigures(picked, asked.order) };
    }),
  );
  const best = bestChoice(choices);
  if (!best || best.rows.length < 2) return undefined;
  return { rows: best.rows, searched: reportsOfYear(scope, best) };
}

type Choice = { readonly year: number; readonly rows: readonly FigureRow[] };

/** The newest year that at least half as many places state as the one most do. */
function bestChoice(choices: readonly Choice[]): Choice | undefined {
  const most = Math.max(0, ...choices.map(({ rows }) => rows.length));
  return choices
    .filter(({ rows }) => rows.length * 2 >= most)
    .toSorted((a, b) => b.year - a.year || b.rows.length - a.rows.length)[0];
}

function measuresAsked({ measure, border }: ComputeParts['asked']): readonly Measure[] {
  if (measure === 'growth') return ['growth'];
  if (measure === 'amount') return ['level', 'count', 'share'];
  return border?.unit === '%' ? ['growth', 'share'] : ['growth', 'level', 'count', 'share'];
}

function yearsAsked(scope: Scope, years: readonly number[]): readonly number[] {
  if (years.length > 0) return years.slice(0, 1);
  return [...new Set(scope.flatMap(({ planYear, reviewYear }) => [planYear, reviewYear]))].filter(
    (year) => year !== null,
  );
}

function placesOf(scope: Scope): readonly string[] {
  return [...new Set(scope.flatMap(({ regionCode }) => regionCode ?? []))];
}

function reportsOfYear(scope: Scope, { year, rows }: Choice): Scope {
  const isTarget = rows[0]?.kind === 'target';
  return scope.filter(({ planYear, reviewYear }) => (isTarget ? planYear : reviewYear) === year);
}

function answer({ rows, searched }: Told, parts: ComputeParts): Computed | undefined {
  const { border, top } = parts.asked;
  const beyond = border ? rows.filter((row) => beyondBorder(row, border)) : rows;
  // Where none lies beyond it, those that come nearest show it.
  const shown = beyond.length === 0 ? nearest(rows, parts) : beyond;
  const listed = shown.slice(0, Math.min(mostListed, shownOf(top, shown)));
  const mentioning = new Set(rows.map(({ reportId }) => reportId));
  const silent = searched.filter(({ id, regionCode }) => !tells(id, regionCode, mentioning, parts));
  const head = headOf(listed, beyond.length, parts);
  const sentence = computedSentence([head, ...rankingPieces(listed)], [], parts.atHand);
  return {
    sentences: [sentence],
    figures: listed,
    remark: remarkOf({ rows, beyond, listed, searched, silent }, parts),
    coverage: {
      searched: searched.length,
      mentioning: [...mentioning],
      silent: silent.map(({ id }) => id),
    },
  };
}

const mostNearest = 3;

function nearest(
  rows: readonly FigureRow[],
  { asked: { border } }: ComputeParts,
): readonly FigureRow[] {
  const order = border?.side === 'below' ? 'ascending' : 'descending';
  return orderFigures(rows, order).slice(0, mostNearest);
}

/** Those that share the last place asked for are shown too. */
function shownOf(top: number | undefined, rows: readonly FigureRow[]): number {
  if (top === undefined) return rows.length;
  const last = rows[top - 1];
  return last ? rows.filter((row, index) => index < top || row.value === last.value).length : top;
}

/** A place is silent when no report of its tells the figure, this one or a later one. */
function tells(
  id: string,
  code: string | null,
  mentioning: ReadonlySet<string>,
  { atHand }: ComputeParts,
): boolean {
  if (mentioning.has(id)) return true;
  return atHand.reports.some(
    ({ id: other, regionCode }) => regionCode === code && mentioning.has(other),
  );
}

function remarkOf(
  facts: {
    readonly rows: readonly FigureRow[];
    readonly beyond: readonly FigureRow[];
    readonly listed: readonly FigureRow[];
    readonly searched: Scope;
    readonly silent: Scope;
  },
  { asked }: ComputeParts,
): string {
  const { rows, beyond, listed, searched, silent } = facts;
  const total = Math.max(searched.length, rows.length + silent.length);
  const head = `${total}份报告中${rows.length}份列出了该数据`;
  const within = asked.border && beyond.length > 0 ? `，其中${beyond.length}份符合条件` : '';
  const more =
    listed.length < beyond.length && asked.top === undefined ? `，以上只列${listed.length}个` : '';
  const unlisted = silent.length === 0 ? '' : `；未列出：${namesOf(silent)}`;
  const note = inexactNote(rows);
  return `${head}${within}${more}${unlisted}。${note === '' ? '' : `${note.replace('计算', '比较')}。`}`;
}

const mostNamed = 12;

function namesOf(reports: Scope): string {
  const names = [...new Set(reports.map(({ region }) => region))];
  const shown = names.slice(0, mostNamed).join('、');
  return names.length > mostNamed ? `${shown}等${names.length}个` : shown;
}

/** 2023年地区生产总值目标从高到低：; one year for all is said once. */
function headOf(rows: readonly FigureRow[], beyond: number, { asked }: ComputeParts): string {
  const [first] = rows;
  if (!first) return '';
  const year = differing(rows).periods ? '' : periodWords(first.period);
  const kind = first.kind === 'target' ? '目标' : '';
  const rate = first.measure === 'growth' ? rateWord(first) : '';
  return `${year}${first.indicator}${rate}${kind}${orderWords(asked, rows.length, beyond)}：`;
}

function rateWord({ indicator }: FigureRow): string {
  return indicator.endsWith('价格') ? '涨幅' : '增速';
}

function orderWords(
  { top, order, border }: ComputeParts['asked'],
  count: number,
  beyond: number,
): string {
  if (border && beyond === 0) return '没有符合条件的，最接近的是';
  if (border) return '符合条件的有';
  if (top === 1) return order === 'descending' ? '最高的是' : '最低的是';
  return count < 2 ? '' : order === 'descending' ? '从高到低' : '从低到高';
}

/** 肇庆市增长7%左右[1]，静海区增长4%左右[2]。 */
function rankingPieces(rows: readonly FigureRow[]): readonly SentencePiece[] {
  const { periods } = differing(rows);
  return [
    ...rows.flatMap((row, index): readonly SentencePiece[] => [
      `${index === 0 ? '' : '，'}${row.place}${periods ? periodWords(row.period) : ''}${valueWords(row)}`,
      { mark: row },
    ]),
    '。',
  ];
}
