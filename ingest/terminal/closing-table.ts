import type { ListedReport } from '../../library/library.ts';
import type { DocumentKind, ReportSummary } from '../../library/report.ts';
import type { FileOutcome, IngestResult } from '../ingest-reports.ts';
import { kindNames, unknownFacts } from './name-facts.ts';
import { clipColumns, columnsOf, padColumns } from '../../language/characters/display-width.ts';
import type { Paint } from './terminal-text.ts';

/** What a government work report that went in does not say of itself. */
export type UnknownFacts = {
  readonly reportId: string;
  readonly file: string;
  readonly facts: readonly string[];
};

export function unknownIn(reports: readonly ReportSummary[]): readonly UnknownFacts[] {
  return reports
    .map((report) => ({
      reportId: report.id,
      file: report.sourceFile,
      facts: unknownFacts(report),
    }))
    .filter(({ facts }) => facts.length > 0);
}

/** What became of each file, for people: what went in, was refused and why, stayed unknown. */
export function closingTable(result: IngestResult, paint: Paint): string {
  const { files, reports, figures, generation } = result;
  const lines = [
    ...part('入库', reportRows(reports), paint),
    ...part('拒收', refusedRows(files), paint),
    ...part('没有读全', unreadRows(files), paint),
    ...part('移除', goneRows(files), paint),
    ...part('地区或年份不定（用 --set <编号> place=… planYear=… 指定）', unsureRows(files), paint),
    ...part('含有敏感词，照常收录', forbiddenRows(files), paint),
    ...part('同一报告的另一文本', versionRows(files), paint),
    ...part('同地同年的另一份报告，各自收录', secondRows(files), paint),
    ...part('未能识别', unknownRows(reports), paint),
    `${countLine(files)}${kindLine(reports)}${reports.length > 0 ? `；指标数据 ${figures} 条` : ''}`,
    ...examplesLine(result),
    `索引 ${generation ?? '无'}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Everything in the library, one document a line. */
export function libraryTable(reports: readonly ListedReport[], paint: Paint): string {
  if (reports.length === 0) return '库中没有文档。导入：npm run ingest -- reports/\n';
  const rows = reports.map((report) => [
    ...reportRow(report),
    `${report.passages} 段`,
    report.sources.map(({ file }) => file).join('、'),
  ]);
  return `${part(`库中 ${reports.length} 份文档`, rows, paint, rows.length).join('\n')}\n`;
}

type Row = readonly string[];

// Of a thousand files the first ones are shown; --list shows all.
const mostShown = 60;

function part(
  title: string,
  rows: readonly Row[],
  paint: Paint,
  most: number = mostShown,
): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, most);
  const widths = (shown[0] ?? []).map((_, column) =>
    Math.max(...shown.map((row) => columnsOf(row[column] ?? ''))),
  );
  const lines = shown.map((row) =>
    row
      .map((cell, column) => padColumns(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const more = rows.length > most ? [`  另有 ${rows.length - most} 项`] : [];
  return [paint.bold(title), ...lines.map((line) => `  ${line}`), ...more, ''];
}

function reportRows(reports: readonly ReportSummary[]): readonly Row[] {
  return reports.map((report) => [...reportRow(report), report.sourceFile]);
}

function reportRow({ id, kind, level, regionPath, planYear, title }: ReportSummary): Row {
  const place = regionPath.join('') || (level === 'nation' ? '全国' : '');
  const of =
    kind === 'report' ? `${place}${planYear === null ? '' : ` ${planYear}`}` : kindNames[kind];
  return [id, of.trim() || '地区不明', clipColumns(title, 44)];
}

function refusedRows(files: readonly FileOutcome[]): readonly Row[] {
  return files.flatMap((file) => (file.outcome === 'refused' ? [[file.file, file.reason]] : []));
}

function unreadRows(files: readonly FileOutcome[]): readonly Row[] {
  return files.flatMap((file) =>
    file.outcome === 'saved' && file.unread !== undefined ? [[file.file, file.unread]] : [],
  );
}

function goneRows(files: readonly FileOutcome[]): readonly Row[] {
  return files.flatMap((file) =>
    file.outcome === 'gone' ? [[file.file, file.reportIds.join('、')]] : [],
  );
}

function unsureRows(files: readonly FileOutcome[]): readonly Row[] {
  const unsure = files.flatMap((file) => (file.outcome === 'saved' ? (file.unsure ?? []) : []));
  return unsure.flatMap(({ reportId, places, years }) => [
    ...(places.length > 0 ? [[reportId, `place: unsure between ${someOf(places)}`]] : []),
    ...(years.length > 0 ? [[reportId, `planYear: unsure between ${someOf(years)}`]] : []),
  ]);
}

function forbiddenRows(files: readonly FileOutcome[]): readonly Row[] {
  return files.flatMap((file) => {
    const said = file.outcome === 'saved' ? (file.forbidden ?? []) : [];
    return said.map(({ word, times }) => [file.file, word, `${times} 处`]);
  });
}

function someOf(candidates: readonly (string | number)[]): string {
  const more = candidates.length > mostCandidates ? ' …' : '';
  return `${candidates.slice(0, mostCandidates).join('、')}${more}`;
}

const mostCandidates = 6;

function versionRows(files: readonly FileOutcome[]): readonly Row[] {
  return files.flatMap((file) => {
    const versions = file.outcome === 'saved' ? (file.versions ?? []) : [];
    return versions.map(({ reportId, version, inUse }) => [
      ...[file.file, reportId, `第 ${version} 版`],
      version === inUse ? '使用中' : `未用，现用第 ${inUse} 版`,
    ]);
  });
}

/** A second report of a place and year that shares neither meeting nor words with the first. */
function secondRows(files: readonly FileOutcome[]): readonly Row[] {
  return files.flatMap((file) => {
    const ids = file.outcome === 'saved' ? file.reportIds.filter((id) => isSecond.test(id)) : [];
    return ids.map((id) => [file.file, id]);
  });
}

const isSecond = /-\d{4}-\d+$/u;

function examplesLine({ examplesGone }: IngestResult): readonly string[] {
  if (examplesGone.length === 0) return [];
  return [
    `已收录真实报告，移出自动放入的示例摘编 ${examplesGone.length} 份（保留请加 --keep-examples）`,
  ];
}

function unknownRows(reports: readonly ReportSummary[]): readonly Row[] {
  return unknownIn(reports).map(({ file, reportId, facts }) => [file, reportId, facts.join('、')]);
}

const outcomeNames: Readonly<Record<FileOutcome['outcome'], string>> = {
  saved: '入库',
  unchanged: '未变',
  refused: '拒收',
  gone: '移除',
};

function countLine(files: readonly FileOutcome[]): string {
  const counts = Object.entries(outcomeNames).flatMap(([outcome, name]) => {
    const count = files.filter((file) => file.outcome === outcome).length;
    return count > 0 || outcome !== 'gone' ? [`${name} ${count}`] : [];
  });
  return `文件 ${files.length} 个：${counts.join('，')}`;
}

function kindLine(reports: readonly ReportSummary[]): string {
  if (reports.length === 0) return '';
  const kinds: readonly DocumentKind[] = ['report', 'article', 'notice', 'other'];
  const counts = kinds
    .map((kind) => ({ kind, count: reports.filter((report) => report.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kindNames[kind]} ${count}`);
  return `；入库文档 ${reports.length} 份：${counts.join('，')}`;
}
