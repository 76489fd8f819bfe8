import type { FigureRow } from '../../../../figures/figure-row.ts';
import { periodsIn } from '../../../../language/years/periods-in.ts';
import type { Operand } from '../../../../question/task.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import type { Finding } from '../find/find-alike.ts';
import { rowsByName } from '../find/operand-rows.ts';

const longest = 80;

/**
 * The comparison as the report itself makes it, behind the one figure that is found, with the year
 * of which no figure is kept: 达到270元，比1978年增加一倍. Undefined where it makes none.
 */
export async function comparedInWords(
  { found, missing }: Finding,
  parts: ExecutorParts,
): Promise<DraftSentence | undefined> {
  const [one, another] = found;
  const [absent, absentToo] = missing;
  if (!one || another || !absent || absentToo) return undefined;
  if (!isSameThing(one.operand, absent)) return undefined;
  // Of reports that tell the same value, the one that compares it.
  const rows = (await rowsByName(one.operand, parts)).filter((row) => tellsTheSame(row, one.row));
  for (const row of [one.row, ...rows]) {
    const sentence = await sentenceBehind(row, absent, parts);
    if (sentence) return sentence;
  }
  return undefined;
}

function tellsTheSame(one: FigureRow, other: FigureRow): boolean {
  return (['period', 'measure', 'value', 'unit'] as const).every((key) => one[key] === other[key]);
}

function isSameThing(one: Operand, other: Operand): boolean {
  return one.thing.words === other.thing.words && one.place?.code === other.place?.code;
}

async function sentenceBehind(
  row: FigureRow,
  { period }: Operand,
  { reads }: Pick<ExecutorParts, 'reads'>,
): Promise<DraftSentence | undefined> {
  const passage = await reads.passageAt(row.reportId, row.start);
  const [report] = await reads.reports({ reportIds: [row.reportId] });
  if (!passage || !report || period?.type !== 'year') return undefined;
  const rest = passage.text.slice(row.end - passage.start).split(/[。；！？\n]/u)[0] ?? '';
  const names = periodsIn(rest).some(
    ({ period: { first, last }, role }) =>
      role === 'basis' && first === last && first === period.first,
  );
  if (!names || rest.length > longest) return undefined;
  const span = { start: row.start, end: row.end + rest.length };
  const words = passage.text.slice(span.start - passage.start, span.end - passage.start);
  const text = `报告的原话是：「${words}」。`;
  return { text, evidence: [{ passage, report, span }], unknownMarks: 0 };
}
