import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGeneration } from '../../ingest/build/build-generation.ts';
import { documentsIn, readReportFile } from '../../ingest/read-report-file.ts';
import { loadGazetteer } from '../../language/places/gazetteer.ts';
import { Library } from '../../library/library.ts';
import type { Passage, ReportDraft, ReportSummary } from '../../library/report.ts';
import { findPassages } from '../../search/find-passages.ts';
import { openSearchIndex } from '../../search/index/search-index.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import type { OpenedLibrary } from '../support/digest-library.ts';
import { readQuestion } from '../../question/read-question.ts';

/**
 * Twenty passages of five real reports, each told by its file and a figure that stands in it and in
 * no other passage of that report. The names say what a passage is, and of which year.
 */
const passages = {
  江苏2021总量: ['corpus/江苏省_2022.txt', '11.6万亿元'],
  江苏2021粮食: ['corpus/江苏省_2022.txt', '749.2亿斤'],
  江苏2021空气: ['corpus/江苏省_2022.txt', '82.4%'],
  江苏2021民生: ['corpus/江苏省_2022.txt', '140.2万人'],
  江苏2022目标: ['corpus/江苏省_2022.txt', '10.5%左右'],
  江苏五年总量: ['corpus/江苏省_2021.txt', '10.27万亿元'],
  江苏2020空气: ['corpus/江苏省_2021.txt', '38微克'],
  江苏五年民生: ['corpus/江苏省_2021.txt', '726万人'],
  江苏2020外贸就业: ['corpus/江苏省_2021.txt', '132.8万人'],
  江苏2021目标: ['corpus/江苏省_2021.txt', '4.5%左右'],
  易县2021总量: ['corpus/河北省保定市易县_2022.txt', '124.6亿元'],
  易县2021空气: ['corpus/河北省保定市易县_2022.txt', '9.94%'],
  易县2021民生: ['corpus/河北省保定市易县_2022.txt', '3795人'],
  易县2022目标: ['corpus/河北省保定市易县_2022.txt', '可比增长8%'],
  易县2022粮食: ['corpus/河北省保定市易县_2022.txt', '4亿斤'],
  易县2020目标: ['corpus/河北省保定市易县_2020.txt', '7.5%'],
  易县2019治污: ['corpus/河北省保定市易县_2020.txt', '18.13万吨'],
  静海2022经济: ['reports/000_7134ca69f3a1b2cb.txt', '19.6%'],
  静海2023目标: ['reports/000_7134ca69f3a1b2cb.txt', '6.5%'],
  静海2023园区: ['reports/000_7134ca69f3a1b2cb.txt', '68.5亿元'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

type Name = keyof typeof passages;

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const files = [...new Set(Object.values(passages).map(([file]) => file))];
const atHand = files.every((file) => existsSync(join(shared, file)));
const notice = atHand ? '' : ' (skipped: no ../shared with its corpus at hand)';

type Expected = {
  readonly question: string;
  readonly first: Name;
  /** Found behind it: of the same place and year, or said in the same words. */
  readonly later: readonly Name[];
  /** Not found at all: of another place, or of a report of other years. */
  readonly never?: readonly Name[];
};

const expected: readonly Expected[] = [
  // The result of a year beside its target, and beside those of other years.
  {
    question: '江苏2021年城镇新增就业实际完成了多少万人？',
    first: '江苏2021民生',
    later: ['江苏2022目标', '江苏2021总量'],
  },
  {
    question: '2022年江苏城镇新增就业的预期目标是多少万人？',
    first: '江苏2022目标',
    later: ['江苏2021民生'],
  },
  {
    question: '江苏省2020年新增城镇就业多少万人？',
    first: '江苏2020外贸就业',
    later: ['江苏五年民生', '江苏2021目标'],
  },
  {
    question: '江苏给2021年定的地区生产总值增速目标是百分之几？',
    first: '江苏2021目标',
    later: ['江苏五年总量'],
  },
  {
    question: '江苏省2021年的地区生产总值达到多少万亿元？',
    first: '江苏2021总量',
    later: ['江苏2022目标', '江苏2021民生'],
    never: ['江苏五年总量', '易县2021总量'],
  },
  // The same indicator of the same place in another year.
  {
    question: '江苏2021年空气优良天数比率是多少？',
    first: '江苏2021空气',
    later: ['江苏2020空气', '江苏2021总量'],
  },
  {
    question: '江苏2020年PM2.5平均浓度多少微克？',
    first: '江苏2020空气',
    later: ['江苏2021目标', '江苏五年总量'],
  },
  {
    question: '易县2020年社会消费品零售总额打算增长多少？',
    first: '易县2020目标',
    later: ['易县2019治污'],
    never: ['易县2022目标', '江苏2022目标'],
  },
  // A county's result and targets, in one report.
  {
    question: '2021年易县生产总值完成多少亿元？',
    first: '易县2021总量',
    later: ['易县2022目标', '易县2021民生'],
  },
  {
    question: '易县2022年规模以上工业增加值的增长目标',
    first: '易县2022目标',
    later: ['易县2021总量', '易县2022粮食'],
  },
  {
    question: '易县2021年城镇新增就业有多少人？',
    first: '易县2021民生',
    later: ['易县2021总量', '易县2022目标'],
    never: ['江苏2021民生'],
  },
  // The whole district beside some parks in it.
  {
    question: '静海2023年全区固定资产投资计划增长多少？',
    first: '静海2023目标',
    later: ['静海2023园区', '静海2022经济'],
  },
];

/** Only these passages are put in, so that each is among those found wherever it may be. */
async function openTwenty(): Promise<Omit<OpenedLibrary, 'dataDir'>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wenbao-test-'));
  const library = Library.open(dataDir);
  for (const file of files) {
    const read = await readReportFile({ path: join(shared, file), name: basename(file) });
    library.saveFile(read.source, (await documentsIn(read)).documents.map(withNamedPassages(file)));
  }
  const close = () => {
    library.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const embedder = standInEmbedder;
  await buildGeneration({ dataDir, library, embedder });
  const index = await openSearchIndex({ dataDir, library, embedder });
  return { library, index, embedder, close };
}

function withNamedPassages(file: string): (draft: ReportDraft) => ReportDraft {
  const figures = Object.values(passages).flatMap(([from, figure]) =>
    from === file ? figure : [],
  );
  return (draft) => ({
    ...draft,
    passages: draft.passages.filter(({ start, end }) =>
      figures.some((figure) => draft.text.slice(start, end).includes(figure)),
    ),
  });
}

/** What a passage is called, by the report it is of and the figure in it. */
function nameOf({ reportId, text }: Passage, reports: readonly ReportSummary[]): Name | undefined {
  const source = reports.find(({ id }) => id === reportId)?.sourceFile;
  const names = Object.keys(passages) as readonly Name[];
  return names.find((name) => {
    const [file, figure] = passages[name];
    return basename(file) === source && text.includes(figure);
  });
}

describe.skipIf(!atHand)(`twenty real passages${notice}`, () => {
  let parts: Awaited<ReturnType<typeof openTwenty>>;
  beforeAll(async () => {
    parts = await openTwenty();
  });
  afterAll(() => parts.close());

  it('are each found in the report that they are said to be of', () => {
    const { library } = parts;
    const names = library.passages().map((passage) => nameOf(passage, library.reports()));
    expect(names.toSorted()).toEqual(Object.keys(passages).toSorted());
  });

  it.each(expected)(
    'stand in order for: $question',
    async ({ question, first, later, never = [] }) => {
      const reports = parts.library.reports();
      const context = { earlier: [], reports, gazetteer: loadGazetteer() };
      const understood = readQuestion(question, context);
      const { hits } = await findPassages(understood, { ...parts, limit: 20 });
      const order = hits.map(({ passage }) => nameOf(passage, reports));
      expect(order[0]).toBe(first);
      for (const distractor of later) expect(order.indexOf(distractor)).toBeGreaterThan(0);
      for (const distractor of never) expect(order).not.toContain(distractor);
    },
  );
});

if (!atHand) console.info(`Ranking of real passages${notice}.`);
