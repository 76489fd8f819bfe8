import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textTable } from '../eval/print/text-table.ts';
import { loadText } from '../ingest/formats/load-text.ts';
import { readDocuments } from '../ingest/read-documents.ts';
import type { ReportDraft } from '../library/report.ts';

const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const pages = fileURLToPath(new URL('../../shared/reports', import.meta.url));

/** How much of what reports say of themselves does ingest read right? */
export async function ingestQualityBench(): Promise<string> {
  const parts = [
    existsSync(corpus) ? await corpusQuality() : 'No ../shared/corpus at hand.',
    existsSync(pages) ? await pagesQuality() : 'No ../shared/reports at hand.',
  ];
  return parts.join('\n\n');
}

type IndexEntry = {
  readonly file: string;
  /** Names joined from the province down; 全国 for the nation. */
  readonly region: string;
  /** The year in which it was given. */
  readonly year: number;
  readonly level: string;
};

type Check = {
  readonly name: string;
  /** What is wrong, or undefined where nothing is. */
  readonly fault: (draft: ReportDraft, entry: IndexEntry) => string | undefined;
};

const levels: Readonly<Record<string, string>> = {
  ...{ national: 'nation', provincial: 'province', prefecture: 'prefecture', county: 'county' },
};
const fewestHeadings = 5;

const checks: readonly Check[] = [
  {
    name: 'place right',
    fault: (draft, { region }) => differs(placeOf(draft), region),
  },
  {
    name: 'level right',
    fault: (draft, { level }) => differs(draft.level ?? 'none', levels[level] ?? level),
  },
  {
    name: 'planYear right',
    fault: ({ date, planYear }, { year }) => {
      // A report given from October on plans the year after; the index tells when it was given.
      const expected = date !== null && Number(date.slice(5, 7)) >= 10 ? year + 1 : year;
      return differs(String(planYear), String(expected));
    },
  },
  {
    name: `outline found (${fewestHeadings} headings, both ways)`,
    fault: ({ sections }) => {
      const headings = new Set(sections.flatMap(({ headingPath }) => headingPath)).size;
      const ways = new Set(sections.map(({ orientation }) => orientation));
      const found = headings >= fewestHeadings && ways.has('result') && ways.has('target');
      return found ? undefined : `${headings} headings, ${[...ways].map(String).join(' ')}`;
    },
  },
];

function differs(found: string, expected: string): string | undefined {
  return found === expected ? undefined : `${found}, not ${expected}`;
}

function placeOf({ level, regionPath }: ReportDraft): string {
  return level === 'nation' ? '全国' : regionPath.join('');
}

async function corpusQuality(): Promise<string> {
  const entries = readFileSync(join(corpus, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as IndexEntry);
  const misses: string[][] = [];
  for (const entry of entries) {
    const drafts = await documentsOf(join(corpus, entry.file));
    const [draft] = drafts;
    for (const { name, fault } of checks) {
      const found = draft && drafts.length === 1 ? fault(draft, entry) : 'not one document';
      if (found) misses.push([name, entry.file, found]);
    }
  }
  return [countTable(checks, misses, entries.length), missTable(misses)].join('\n\n');
}

async function documentsOf(path: string): Promise<readonly ReportDraft[]> {
  const { text, markup } = await loadText(readFileSync(path));
  return readDocuments(text, markup).documents;
}

function countTable(
  all: readonly Check[],
  misses: readonly (readonly string[])[],
  of: number,
): string {
  const rows = all.map(({ name }) => {
    const missed = misses.filter(([check]) => check === name).length;
    return [name, String(of - missed), String(of)];
  });
  return textTable(
    [
      { title: 'corpus', align: 'left' },
      { title: 'right', align: 'right' },
      { title: 'of', align: 'right' },
    ],
    rows,
  );
}

function missTable(misses: readonly (readonly string[])[]): string {
  if (misses.length === 0) return 'No misses.';
  const titles = ['miss', 'file', 'found'];
  return textTable(
    titles.map((title) => ({ title, align: 'left' as const })),
    misses,
  );
}

/** The seven documents of the five pages: kind, place, day, plan year, speaker, five years or one. */
const sevenDocuments: readonly string[] = [
  'report 天津市静海区 2022-12-26 2023 曲海富',
  'report 天津市静海区 2021-01-13 2021 金汇江 五年',
  'report 天津市津南区辛庄镇 2023-01-10 2023 傅春有',
  'article',
  'report 天津市 2023 张工 五年',
  'report 广东省肇庆市 2022-01-11 2022 许晓雄 五年',
  'report 天津市河西区 2022-12-30 2023 胡学明',
];

async function pagesQuality(): Promise<string> {
  const found: string[] = [];
  for (const name of readdirSync(pages).toSorted()) {
    if (!name.endsWith('.txt')) continue;
    found.push(...(await documentsOf(join(pages, name))).map(summary));
  }
  const longest = Math.max(found.length, sevenDocuments.length);
  const rows = Array.from({ length: longest }, (_, index) => {
    const [read, expected] = [found[index] ?? '–', sevenDocuments[index] ?? '–'];
    return [read, read === expected ? 'exact' : `not ${expected}`];
  });
  const exact = rows.filter(([, verdict]) => verdict === 'exact').length;
  const table = textTable(
    [
      { title: 'five pages', align: 'left' },
      { title: '', align: 'left' },
    ],
    rows,
  );
  return `${table}\n${exact} of ${sevenDocuments.length} exact`;
}

function summary(draft: ReportDraft): string {
  const { kind, regionPath, date, planYear, speaker, coversFiveYears } = draft;
  return [kind, regionPath.join(''), date, planYear, speaker, coversFiveYears ? '五年' : null]
    .filter((fact) => fact !== null && fact !== '')
    .join(' ');
}
