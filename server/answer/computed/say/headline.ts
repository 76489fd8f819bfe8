import type { FigureRow } from '../../../../figures/figure-row.ts';
import { canonicalIndicator } from '../../../../language/indicators/indicators.ts';
import type { Passage, ReportSummary } from '../../../../library/report.ts';
import { aimsWithoutFigure } from '../aims-without-figure.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import { rowsIn, stretches, type Stretch } from '../stretches.ts';

/** Where a report states its figures one after the other: 今年的主要预期目标是…. */
export type Headline = {
  readonly rows: readonly FigureRow[];
  /** What is said there without a number. */
  readonly aims: readonly DraftSentence[];
};

const fewestRows = 2;
// Of results any sentence may hold a few; only one with many states them in turn.
const fewestResults = 4;

/**
 * The sentence in which a report states most of the listed indicators, with those that go on with
 * it, and what they say without a number; undefined where none states several.
 */
export async function headlineOf(
  report: ReportSummary,
  rows: readonly FigureRow[],
  { reads }: Pick<ExecutorParts, 'reads'>,
): Promise<Headline | undefined> {
  const passages = await passagesOf(rows, reads);
  const fewest = rows[0]?.kind === 'target' ? fewestRows : fewestResults;
  const [best] = passages
    .flatMap((passage) => sentencesOf(passage).map((sentence) => ({ passage, sentence })))
    .map((one) => ({ ...one, count: indicatorsIn(one, rows) }))
    .filter(({ count }) => count >= fewest)
    .toSorted((a, b) => b.count - a.count);
  if (!best) return undefined;
  const { passage } = best;
  const stretch = withWhatGoesOn(best.sentence, rows, passage);
  const held = rowsIn(stretch, rows, passage).toSorted((a, b) => a.start - b.start);
  return { rows: held, aims: aimsWithoutFigure(stretch, { rows, passage, report }) };
}

type Sentence = { readonly passage: Passage; readonly sentence: Stretch };

/** How many listed indicators a sentence states. */
function indicatorsIn({ passage, sentence }: Sentence, rows: readonly FigureRow[]): number {
  const held = rowsIn(sentence, rows, passage);
  return new Set(held.flatMap(({ indicator }) => canonicalIndicator(indicator) ?? [])).size;
}

async function passagesOf(
  rows: readonly FigureRow[],
  reads: ExecutorParts['reads'],
): Promise<readonly Passage[]> {
  const passages: Passage[] = [];
  for (const { reportId, start } of rows) {
    if (passages.some((one) => one.start <= start && start < one.end)) continue;
    const passage = await reads.passageAt(reportId, start);
    if (passage) passages.push(passage);
  }
  return passages;
}

function sentencesOf({ text }: Passage): readonly Stretch[] {
  return stretches(text, /[。！？\n]/u);
}

const longestAfterthought = 60;

/**
 * With the sentences around it in its paragraph that state figures too, and those behind it that are
 * short: 生态环境质量持续改善.
 */
function withWhatGoesOn(first: Stretch, rows: readonly FigureRow[], passage: Passage): Stretch {
  const sentences = sentencesOf(passage);
  const at = sentences.findIndex(({ start }) => start === first.start);
  const holds = (one: Stretch) => rowsIn(one, rows, passage).length > 0;
  const isShort = ({ start, end }: Stretch) => end - start <= longestAfterthought;
  let [from, to] = [at, at];
  const areApart = (left?: Stretch, right?: Stretch) =>
    !left || !right || passage.text.slice(left.end, right.start).includes('\n');
  while (
    !areApart(sentences[from - 1], sentences[from]) &&
    sentences.slice(from - 1, from).some(holds)
  )
    from--;
  while (
    !areApart(sentences[to], sentences[to + 1]) &&
    sentences.slice(to + 1, to + 2).some((one) => holds(one) || isShort(one))
  )
    to++;
  return { start: sentences[from]?.start ?? first.start, end: sentences[to]?.end ?? first.end };
}
