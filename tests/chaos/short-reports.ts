import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes so many short documents into a folder, no two alike. */
export function writeShortReports(folder: string, count: number, edition = 1): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, `${String(number).padStart(3, '0')}.txt`), words(number, edition));
  }
}

function words(number: number, edition: number): string {
  return [
    `第${number}号情况汇报`,
    `一、经济运行`,
    `第${number}号项目第${edition}期完成投资${number * 3 + edition}亿元，增长${number % 17}.${edition}%。`,
    `新增就业${number * 101 + edition}人，粮食产量${number + 50}万吨。`,
    `二、下一步安排`,
    `继续推进第${number}号项目建设，力争投资达到${number * 4 + edition}亿元。`,
    '',
  ].join('\n');
}
