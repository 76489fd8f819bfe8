import { readQuantities, type Quantity } from '../../figures/read-quantities.ts';

/** A quantity with the way its clause says that it goes; undefined where it says neither or both. */
export type DirectedQuantity = Quantity & { readonly direction: 'up' | 'down' | undefined };

const up = /增长|上升|提高|上涨|增加|提升|增至|升至/u;
const down = /下降|减少|降低|下滑|下跌|回落|负增长|降至|缩减/u;

/** Every number in a text with the direction of its clause. */
export function directedQuantities(text: string): readonly DirectedQuantity[] {
  return text.split(/[，；;。！？\n]/u).flatMap((clause) => {
    const direction = directionOf(clause);
    return readQuantities(clause).map((quantity) => ({ ...quantity, direction }));
  });
}

/** Whether two quantities are said to go opposite ways: 增长4% is no quotation of 下降4%. */
export function contradict(a: DirectedQuantity, b: DirectedQuantity): boolean {
  return a.direction !== undefined && b.direction !== undefined && a.direction !== b.direction;
}

export function directionOf(clause: string): DirectedQuantity['direction'] {
  const falls = down.test(clause);
  if (falls === up.test(clause.replaceAll('负增长', ''))) return undefined;
  return falls ? 'down' : 'up';
}
