import type { FigureRow } from '../../../figures/figure-row.ts';
import { placeLevel, type Place } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { Question } from '../../../question/question.ts';
import type { FigureOperand } from './figure-operand.ts';

const surrounding = /(?:比|较|和|与|跟|同)(?:全|整个)(?<level>[省市区县州])(?!场)/u;

/**
 * A question that sets a place beside the one around it (静海的PM2.5比全市高多少), with that place
 * named, where a report of it is at hand; any other as it is.
 */
export function withSurroundingPlace(
  question: Question,
  reports: readonly ReportSummary[],
): Question {
  const level = surrounding.exec(question.text)?.groups?.['level'];
  const [place, another] = question.places;
  if (level === undefined || !place || another) return question;
  const around = reports.find(({ region, regionCode }) => {
    const holds = regionCode !== null && place.code.startsWith(regionCode);
    return holds && regionCode !== place.code && region.endsWith(level);
  });
  const outer = around && placeOf(around);
  return outer ? { ...question, places: [place, outer] } : question;
}

function placeOf({ region, regionCode, regionPath }: ReportSummary): Place | undefined {
  if (regionCode === null) return undefined;
  return { code: regionCode, name: region, level: placeLevel(regionCode), path: regionPath };
}

const ahead = /(?:今后|未来|接下来|往后)的?(?:[二三四五六七八九十两]|\d)个?年/u;
const targetAgainst =
  /(?:目标|计划|预期)[^,，。?？]{0,8}(?:比|较|高于|低于|超过)(?:(?:19|20)\d{2})年/u;
const stillToGo =
  /(?:还|尚)(?:需要?|要|差|得|须|应|缺)?(?:再)?(?:增加|新增|增|提高|培育|发展|多|补上?|涨|降|压减)?(?:多少|几)/u;

/**
 * The operands that a question means besides those it names: the plan of the years ahead
 * (2023年目标跟今后五年目标), the target of the year after the one it is held against (目标比2022年
 * 实际低吗), and what there was before a target that is still to be reached (还要增加多少家).
 */
export function impliedOperands(
  operands: readonly FigureOperand[],
  { text, span }: Question,
): readonly FigureOperand[] {
  const [only, another] = operands;
  if (only?.year === undefined || another) return operands;
  if (span && ahead.test(text)) {
    const period = { type: 'plan' as const, name: '', ...span };
    return [only, { ...only, year: undefined, period }];
  }
  if (targetAgainst.test(text)) {
    return [
      { ...only, kind: 'result' },
      { ...only, year: only.year + 1, kind: 'target' },
    ];
  }
  return asksForRest(text) ? restOf(only, only.year) : operands;
}

function restOf(target: FigureOperand, year: number): readonly FigureOperand[] {
  return [
    { ...target, year: year - 1, kind: 'result' },
    { ...target, kind: 'target' },
  ];
}

/** Whether it asks what is missing to a target: 还要增加多少家才完成目标. */
export function asksForRest(text: string): boolean {
  return stillToGo.test(text) && /目标|任务|计划/u.test(text);
}

const doneEachYear = /^新增|^净增|^新建/u;

/** What is missing to a target is told of what there is; what is done each year begins anew. */
export function hasRest(rows: readonly FigureRow[]): boolean {
  return rows.every(({ indicator }) => !doneEachYear.test(indicator));
}
