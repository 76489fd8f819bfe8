import type { Cut, Orientation, ReportDraft, Section } from '../../library/report.ts';
import type { LoadedText } from '../formats/loaded-text.ts';
import { kindNames, levelNames, unknownFacts } from './name-facts.ts';
import type { ReadFile } from '../read-documents.ts';
import { clipColumns, columnsOf, padColumns } from '../../language/characters/display-width.ts';
import type { Paint } from './terminal-text.ts';

/** How ingest reads a file: what it takes it for, what it cuts and why, outline and passages. */
export function explainDocuments(file: {
  readonly name: string;
  readonly loaded: LoadedText;
  readonly read: ReadFile;
  readonly paint: Paint;
}): string {
  const { name, loaded, read, paint } = file;
  const { documents } = read;
  const lines = [
    `${paint.bold(name)}  ${loaded.text.length} 字，${documents.length} 份文档`,
    ...(loaded.notes ?? []).map((note) => `  ${paint.faint(padColumns('读取', 8))}${note}`),
    ...(loaded.unread === undefined ? [] : [`  ${paint.warning(`没有读全：${loaded.unread}`)}`]),
    ...cutLines(loaded, read.cuts, paint),
    ...documents.flatMap((document) => documentLines(document, paint)),
  ];
  return `${lines.join('\n')}\n`;
}

function documentLines(document: ReportDraft, paint: Paint): readonly string[] {
  return [
    '',
    paint.bold(`▌${document.title || '（无标题）'}`),
    ...factLines(document, paint),
    ...outlineLines(document, paint),
    ...passageLines(document, paint),
    ...glossaryLines(document, paint),
  ];
}

function factLines(document: ReportDraft, paint: Paint): readonly string[] {
  const { kind, regionPath, level, meeting, date, speaker, reviewYear, planYear } = document;
  const place = regionPath.join(' › ') || (level === 'nation' ? '全国' : '');
  const years = planYear === null ? '' : `回顾 ${reviewYear ?? '—'} 年，计划 ${planYear} 年`;
  const facts: readonly (readonly [string, string])[] = [
    ['类别', kindNames[kind]],
    ['地区', level && place ? `${place}（${levelNames[level]}）` : place],
    ['会议', meeting ?? ''],
    ['日期', date ?? ''],
    ['讲话人', speaker ?? ''],
    ['年份', document.coversFiveYears ? `${years}（回顾过去五年、安排今后五年）` : years],
    ['正文', `${document.text.length} 字`],
  ];
  const unknown = unknownFacts(document);
  return [
    ...facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `  ${paint.faint(padColumns(name, 8))}${value}`),
    ...(unknown.length > 0 ? [`  ${paint.warning(`未能识别：${unknown.join('、')}`)}`] : []),
  ];
}

const mostShown = 40;
const shownColumns = 60;

function cutLines(loaded: LoadedText, cuts: readonly Cut[], paint: Paint): readonly string[] {
  const dropped = loaded.dropped ?? [];
  const count = cuts.length + dropped.length;
  if (count === 0) return ['', '  未剔除任何内容'];
  const lineAt = lineNumbers(loaded.text);
  const shown = [
    ...dropped.map(({ text, reason, page }) => ({
      where: page === undefined ? '' : `第 ${page} 页`,
      reason,
      words: text,
    })),
    ...cuts.map(({ start, end, reason }) => ({
      where: `第 ${lineAt(start)} 行`,
      reason,
      words: loaded.text.slice(start, Math.min(end, start + 2 * shownColumns)),
    })),
  ].slice(0, mostShown);
  const widest = (texts: readonly string[]) => Math.max(...texts.map(columnsOf));
  const whereColumns = widest(shown.map(({ where }) => where));
  const reasonColumns = widest(shown.map(({ reason }) => reason));
  return [
    '',
    `  ${paint.bold('剔除')} ${count} 处，共 ${charactersOf(cuts)} 字`,
    ...shown.map(
      ({ where, reason, words }) =>
        `    ${paint.faint(padColumns(where, whereColumns))}  ${padColumns(reason, reasonColumns)}  ${paint.faint(clipColumns(words, shownColumns))}`,
    ),
    ...(count > shown.length ? [`    另有 ${count - shown.length} 处`] : []),
  ];
}

function charactersOf(cuts: readonly Cut[]): number {
  return cuts.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The number of the line in which an offset stands, for offsets that only grow. */
function lineNumbers(text: string): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', from)) {
      line++;
      from = at + 1;
    }
    return line;
  };
}

const orientationMarks: Readonly<Record<Orientation, string>> = { result: '回顾', target: '展望' };

function outlineLines({ sections }: ReportDraft, paint: Paint): readonly string[] {
  const count = (orientation: Orientation) =>
    sections.filter((section) => section.orientation === orientation).length;
  return [
    '',
    `  ${paint.bold('提纲')} ${sections.length} 节，回顾 ${count('result')} 节，展望 ${count('target')} 节`,
    ...sections.flatMap((section, index) =>
      sectionLines(section, sections[index - 1]?.headingPath ?? [], paint),
    ),
  ];
}

/** The headings that a section opens, one a line; what it holds stands beside the last. */
function sectionLines(
  section: Section,
  before: readonly string[],
  paint: Paint,
): readonly string[] {
  const { headingPath, start, end } = section;
  const shared = headingPath.findIndex((title, depth) => title !== before[depth]);
  const from = shared < 0 ? headingPath.length - 1 : shared;
  const goesOn = shared < 0 && headingPath.length > 0;
  const opened = headingPath.length === 0 ? ['（标题页等无标题的部分）'] : headingPath.slice(from);
  return opened.map((title, index) => {
    const isOwn = index === opened.length - 1;
    const length = isOwn ? String(end - start).padStart(6) : ' '.repeat(6);
    const indent = '  '.repeat(Math.max(0, from) + index);
    const words = clipColumns(title, shownColumns + 10);
    return `    ${paint.faint(length)} ${mark(section, isOwn, paint)} ${indent}${words}${goesOn ? paint.faint('（续）') : ''}`;
  });
}

function mark({ orientation }: Section, isOwn: boolean, paint: Paint): string {
  if (!isOwn || orientation === null) return ' '.repeat(4);
  return paint[orientation](orientationMarks[orientation]);
}

const bounds = { shortest: 150, longest: 450 } as const;
const bucket = 50;
const bars = '·▁▂▃▄▅▆▇█';

function passageLines({ passages }: ReportDraft, paint: Paint): readonly string[] {
  const lengths = passages.map(({ start, end }) => end - start);
  if (lengths.length === 0) return ['', '  没有成句的段落'];
  const mean = Math.round(lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
  const within = lengths.filter((length) => length >= bounds.shortest && length <= bounds.longest);
  const short = lengths.filter((length) => length < bounds.shortest).length;
  return [
    '',
    `  ${paint.bold('段落')} ${lengths.length} 段，平均 ${mean} 字，最短 ${Math.min(...lengths)}，最长 ${Math.max(...lengths)}`,
    `    ${bounds.shortest}–${bounds.longest} 字 ${within.length} 段，更短 ${short} 段，更长 ${lengths.length - within.length - short} 段`,
    `    0 ${histogram(lengths)} 600+ ${paint.faint('（每格 50 字）')}`,
  ];
}

/** Bars for 0–49, 50–99 … and all that is longer than 600. */
function histogram(lengths: readonly number[]): string {
  const counts = Array.from({ length: 13 }, () => 0);
  for (const length of lengths) {
    const at = Math.min(counts.length - 1, Math.floor(length / bucket));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return counts.map((count) => bars[Math.ceil((count / most) * (bars.length - 1))]).join('');
}

function glossaryLines({ glossary }: ReportDraft, paint: Paint): readonly string[] {
  if (glossary.length === 0) return [];
  return [
    '',
    `  ${paint.bold('名词解释')} ${glossary.length} 条`,
    ...glossary
      .slice(0, mostShown)
      .map(
        ({ term, definition }) =>
          `    ${clipColumns(term, 30)}  ${paint.faint(clipColumns(definition, shownColumns))}`,
      ),
  ];
}
