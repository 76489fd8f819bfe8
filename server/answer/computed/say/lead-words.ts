import type { Computation } from '../../../../figures/compute-figures.ts';

/** What stands before a sum or a mean: 合计, 平均约, and of rates which way they go: 平均约下降. */
export function leadWords({ operation, operands, value }: Computation): string {
  if (operation !== 'mean') return '合计';
  if (operands[0]?.measure !== 'growth') return '平均约';
  return value < 0 ? '平均约下降' : '平均约增长';
}
