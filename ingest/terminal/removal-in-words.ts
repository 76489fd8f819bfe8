import type { Removal } from '../remove-reports.ts';

/** What was removed, and what cannot be undone any more. */
export function removalInWords({ ids, generation, dropped, answers }: Removal): string {
  const lines = [
    `已移除 ${ids.join('、')}；索引 ${generation ?? '无'}`,
    '数据文件夹的各个文件里不再有这些报告的文字，旧链接会显示“已撤下”。',
    ...(dropped.length > 0 ? [`旧索引 ${dropped.join('、')} 已删除，不能再退回。`] : []),
    ...(answers > 0 ? [`引用过它们的 ${answers} 条问答记录已一并删除。`] : []),
    '原文件和另存的备份不受影响；再次导入原文件会重新收录。',
  ];
  return lines.join('\n');
}
