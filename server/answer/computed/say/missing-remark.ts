import { periodWords } from '../../../../figures/period-words.ts';
import { writePeriod } from '../../../../language/years/written-period.ts';
import type { Operand } from '../../../../question/task.ts';

/** 没有找到河西区2022年的固定资产投资目标。 */
export function missingRemark(missing: readonly Operand[]): string {
  return `没有找到${missing.map(operandWords).join('、')}。`;
}

/** An operand in words: 河西区2022年的固定资产投资目标. */
export function operandWords({ place, period, thing, kind }: Operand): string {
  const name = thing.type === 'indicator' ? thing.indicator.name : thing.words;
  const time = period ? `${periodWords(writePeriod(period))}的` : '';
  return `${place?.name ?? ''}${time}${name}${kind === 'target' ? '目标' : ''}`;
}
