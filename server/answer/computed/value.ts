import type { FigureRow } from '../../../figures/figure-row.ts';
import { valueWords } from '../../../figures/figure-words.ts';
import { periodWords } from '../../../figures/period-words.ts';
import type { Operand } from '../../../question/task.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from './executor-parts.ts';
import { figureOfEveryYear, type EveryYear } from './every-year.ts';
import { fullWords } from './say/figure-phrase.ts';
import { figuresMeant } from './figures-meant.ts';
import { otherValues } from './other-values.ts';
import { twoValuesRemark } from './find/second-value.ts';

/**
 * One figure: 静海区2023年地区生产总值目标增长4%左右[1]。 Where the question leaves open whether the
 * target or what came about is meant, or the amount or the rate, all that is stated of that time.
 */
export async function carryOutValue(
  { of, newest: asksNewest }: TaskOf<'value'>,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  if (lacksTime(of, parts)) return undefined;
  const isTimeless = of.period === undefined && of.reportYear === undefined && !asksNewest;
  const everyYear = isTimeless ? await figureOfEveryYear(of, parts) : undefined;
  if (everyYear) return yearByYear(everyYear, parts);
  const found = await figuresMeant(of, parts);
  const [first] = found;
  if (!first) return undefined;
  const rows = found.map(({ row }) => row);
  const sentence = await computedSentence([...piecesOf(rows), '。'], [], parts);
  const others = await otherValues(found, parts);
  return {
    sentences: [sentence, ...others],
    figures: rows,
    comparesNothing: true,
    ...(others.length > 0 && { remark: twoValuesRemark }),
  };
}

/** 静海区2023年固定资产投资目标增长3%[1]；2021年增长8%[2]。 */
async function yearByYear(
  { found, untold }: EveryYear,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const rows = found.map(({ row }) => row);
  const pieces = rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return [!before ? fullWords(row) : wordsOfYear(row, before), { mark: row }];
  });
  return {
    sentences: [await computedSentence([...pieces, '。'], [], parts)],
    figures: rows,
    comparesNothing: true,
    ...(untold > 0 && { remark: `以上是最近几年的；更早的还有${untold}年，可以说明年份再问。` }),
  };
}

function wordsOfYear(row: FigureRow, before: FigureRow): string {
  return row.period === before.period
    ? `，${valueWords(row)}`
    : `；${periodWords(row.period)}${valueWords(row)}`;
}

/** A question that names a time in a way that no figure is kept by is not answered with the newest. */
function lacksTime({ period, reportYear }: Operand, { question }: ExecutorParts): boolean {
  const { years, periods, span } = question;
  const namesTime = years.length + periods.length > 0 || span !== undefined;
  return period === undefined && reportYear === undefined && namesTime;
}

/** 静海区2022年地区生产总值53.87亿元[1]，增长4%[2]；2022年目标增长5%[3] */
function piecesOf(rows: readonly FigureRow[]) {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return [!before ? fullWords(row) : wordsAfter(row, before), { mark: row }];
  });
}

function wordsAfter(row: FigureRow, before: FigureRow): string {
  const alike = row.kind === before.kind && row.period === before.period;
  return alike ? `，${valueWords(row)}` : `；${fullWords(row)}`;
}
