import type { FigureRow } from '../../../figures/figure-row.ts';
import { valueWords } from '../../../figures/figure-words.ts';
import type { Orientation } from '../../../library/report.ts';
import type { Operand } from '../../../question/task.ts';
import { computedSentence } from './computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from './executor-parts.ts';
import { fullWords } from './figure-phrase.ts';
import { amounts, findAlike, rates, type FoundOperand } from './find/find-alike.ts';
import { otherValues } from './other-values.ts';
import { twoValuesRemark } from './find/second-value.ts';
import { isSurelyNamed } from './find/surely-named.ts';

/**
 * One figure: 静海区2023年地区生产总值目标增长4%左右[1]。 Where the question leaves open whether the
 * target or what came about is meant, or the amount or the rate, all that is stated of that time.
 */
export async function carryOutValue(
  { of }: TaskOf<'value'>,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  if (lacksTime(of, parts)) return undefined;
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

/** A question that names a time in a way that no figure is kept by is not answered with the newest. */
function lacksTime({ period, reportYear }: Operand, { question }: ExecutorParts): boolean {
  const { years, periods, span } = question;
  const namesTime = years.length + periods.length > 0 || span !== undefined;
  return period === undefined && reportYear === undefined && namesTime;
}

/**
 * Every figure that the operand may mean: of a year that is named the target and what came about,
 * kept apart; without one what came about last, or else what is planned.
 */
export async function figuresMeant(
  operand: Operand,
  parts: ExecutorParts,
): Promise<readonly FoundOperand[]> {
  const kinds: readonly Orientation[] = operand.kind ? [operand.kind] : ['result', 'target'];
  const found: FoundOperand[] = [];
  for (const kind of kinds) {
    found.push(...(await figuresOfKind({ ...operand, kind }, parts)));
    if (found.length > 0 && !operand.period) return newest(found);
  }
  return found;
}

/** The figure as it is usually told; of what came about, the amount and how it grew. */
async function figuresOfKind(
  operand: Operand,
  parts: ExecutorParts,
): Promise<readonly FoundOperand[]> {
  const found: FoundOperand[] = [];
  for (const measures of measuresMeant(operand)) {
    const finding = await findAlike([operand], parts, { measures, mixesKinds: true });
    for (const one of finding.found)
      if (await isSurelyNamed(one.row, operand, parts)) found.push(one);
    if (found.length > 0 && !isToldInTwoWays(operand)) return found;
  }
  return found;
}

function isToldInTwoWays({ measure, thing, kind }: Operand): boolean {
  const growsUsually = thing.type === 'indicator' && thing.indicator.usualMeasure === 'growth';
  return measure === undefined && growsUsually && kind === 'result';
}

function measuresMeant({ measure, thing, kind }: Operand): readonly (typeof amounts)[] {
  if (measure === 'growth') return [rates];
  if (measure === 'amount' || thing.type === 'words') return [amounts];
  const aimsAtGrowth = kind === 'target' && thing.indicator.usualMeasure === 'growth';
  return aimsAtGrowth ? [rates, amounts] : [amounts, rates];
}

/** The figures of the newest time. */
function newest(found: readonly FoundOperand[]): readonly FoundOperand[] {
  const last = found.map(({ row }) => row.period).reduce((a, b) => (a > b ? a : b), '');
  return found.filter(({ row }) => row.period === last);
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
