import type { FigureRow } from '../../../../figures/figure-row.ts';
import { valueWords } from '../../../../figures/figure-words.ts';
import { normalAmount } from '../../../../figures/normal-amount.ts';
import { chineseNumeral } from '../../../../language/numbers/write-number.ts';
import type { SentencePiece } from '../say/computed-sentence.ts';
import type { TaskOf } from '../executor-parts.ts';
import { markedList } from '../say/figure-phrase.ts';

type Rank = TaskOf<'rank'>;

const fewNamed = 6;

/** Of a few places that are named, all are told: 最高的是：辛庄镇增长5%；其余：静海区增长4%左右 */
export function namesFew({ over: { members }, border }: Pick<Rank, 'over' | 'border'>): boolean {
  return members !== undefined && members.length <= fewNamed && border === undefined;
}

export function isEqual(a: FigureRow, b: FigureRow): boolean {
  return normalAmount(a).value === normalAmount(b).value;
}

/** The figures that stand where the question asks: the first, both ends, or at the ranks it names. */
export function figuresAsked(
  { take, bothEnds, ranks }: Rank,
  ordered: readonly FigureRow[],
): readonly FigureRow[] {
  if (ranks) return ranks.flatMap((rank) => ordered[rank - 1] ?? []);
  const last = ordered.at(-1);
  if (bothEnds) return [...ordered.slice(0, 1), ...(last ? [last] : [])];
  return ordered.slice(0, take);
}

/** What is told behind the figures that the order lists: who stands at the other end, and the others. */
export function restOfOrder(
  task: Rank,
  ordered: readonly FigureRow[],
  listed: readonly FigureRow[],
): readonly SentencePiece[] {
  const end = task.bothEnds ? otherEnd(ordered, listed) : [];
  const rest = namesFew(task) ? ordered.filter((row) => ![...listed, ...end].includes(row)) : [];
  return [
    ...told(`；${task.order === 'highest' ? '最低' : '最高'}的是：`, end),
    ...told('；其余：', rest),
    ...placesAtRanks(task, ordered),
  ];
}

/** The figures that pieces of a sentence mark. */
export function marked(pieces: readonly SentencePiece[]): readonly FigureRow[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.mark));
}

function otherEnd(
  ordered: readonly FigureRow[],
  listed: readonly FigureRow[],
): readonly FigureRow[] {
  const last = ordered.at(-1);
  if (!last || listed.includes(last)) return [];
  return ordered.filter((row) => isEqual(row, last));
}

function told(lead: string, rows: readonly FigureRow[]): readonly SentencePiece[] {
  if (rows.length === 0) return [];
  return [lead, ...markedList(rows, (row) => `${row.place}${valueWords(row)}`)];
}

/** ；第二是江苏省，第三是山东省; those that share a place are told together. */
function placesAtRanks(
  { ranks = [], order }: Rank,
  ordered: readonly FigureRow[],
): readonly SentencePiece[] {
  const from = order === 'lowest' ? '倒数' : '';
  const words = ranks.flatMap((rank, at) => {
    const own = ordered[rank - 1];
    const before = ordered[(ranks[at - 1] ?? 0) - 1];
    if (!own || (before && isEqual(own, before))) return [];
    const names = ordered.filter((row) => isEqual(row, own)).map(({ place }) => place);
    return [`${from}第${chineseNumeral(rank)}是${names.join('、')}`];
  });
  return words.length === 0 ? [] : [`；${words.join('，')}`];
}
