/** `2022` → 2022年, `2016-2020` → 2016年至2020年, `2022年上半年` → 2022年上半年 */
export function periodWords(period: string): string {
  if (period.includes('年')) return period;
  return period
    .split('-')
    .map((year) => `${year}年`)
    .join('至');
}
