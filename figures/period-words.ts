/** `2022` → 2022年, `2016-2020` → 2016年至2020年 */
export function periodWords(period: string): string {
  return period
    .split('-')
    .map((year) => `${year}年`)
    .join('至');
}
