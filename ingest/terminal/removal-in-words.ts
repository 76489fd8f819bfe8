import type { Removal } from '../remove-reports.ts';

/** What was removed, and what cannot be undone any more. */
export function removalInWords({ ids, generation, dropped, answers, backups }: Removal): string {
  const lines = [
    `已移除 ${ids.join('、')}；索引 ${generation ?? '无'}`,
    '数据文件夹的各个文件里不再有这些报告的文字，旧链接会显示“已撤下”。',
    ...(dropped.length > 0 ? [`旧索引 ${dropped.join('、')} 已删除，不能再退回。`] : []),
    ...(answers > 0 ? [`引用过它们的 ${answers} 条问答记录已一并删除。`] : []),
    ...(backups.length > 0 ? ['这些备份里还有它们，请自行处理：', ...backups.map(backupLine)] : []),
    '原文件不受影响，再次导入会重新收录。',
  ];
  return lines.join('\n');
}

function backupLine({ folder, at }: Removal['backups'][number]): string {
  return `  ${at.slice(0, 10)}  ${folder}`;
}
