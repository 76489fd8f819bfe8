import { withTemporaryFolder } from '../eval/temporary-folder.ts';
import { textTable } from '../eval/print/text-table.ts';
import { orderFigures } from '../figures/order-figures.ts';
import { pickFigure } from '../figures/pick-figure.ts';
import type { FigureRow } from '../library/figures/figure-row.ts';
import { Library } from '../library/library.ts';
import type { ReportDraft } from '../library/report.ts';
import { spread, timeEach, type Spread } from './measure.ts';

const reports = 10_000;
const indicator = '地区生产总值';
const runs = Array.from({ length: 10 }, (_, run) => run);

/**
 * How long does it take to read the figures of one indicator of 10,000 reports from the library, to
 * pick the one of each that is wanted, and to rank them? Reports and figures are made up: each has
 * a target, a result and an estimate, in one of three scales.
 */
export function figuresAskingBench(): Promise<string> {
  return withTemporaryFolder(async (folder) => {
    const library = Library.open(folder);
    try {
      const drafts = Array.from({ length: reports }, (_, at) => madeUpReport(at));
      library.saveFile({ path: '/made-up', file: 'made-up', sha256: '' }, drafts);
      return await measure(library);
    } finally {
      library.close();
    }
  });
}

async function measure(library: Library): Promise<string> {
  const read = () => library.figures({ indicators: [indicator] });
  const rows = read();
  const byReport = new Map<string, FigureRow[]>();
  for (const row of rows) byReport.set(row.reportId, [...(byReport.get(row.reportId) ?? []), row]);
  const wanted = { period: '2023', kind: 'result' } as const;
  const pick = () =>
    [...byReport.values()].flatMap((own) => pickFigure(own, 'level', wanted)?.row ?? []);
  const picked = pick();
  const rank = () => orderFigures(picked, 'descending');
  return table([
    { step: 'read and check', figures: rows.length, time: spread(await timeEach(runs, read)) },
    { step: 'pick', figures: rows.length, time: spread(await timeEach(runs, pick)) },
    { step: 'rank', figures: picked.length, time: spread(await timeEach(runs, rank)) },
  ]);
}

type Step = { readonly step: string; readonly figures: number; readonly time: Spread };

function table(steps: readonly Step[]): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  return textTable(
    [{ title: 'step', align: 'left' }, right('figures'), right('p50 ms'), right('p95 ms')],
    steps.map(({ step, figures, time }) => [
      step,
      String(figures),
      time.p50.toFixed(1),
      time.p95.toFixed(1),
    ]),
  );
}

const units = ['亿元', '万亿元', '万元'] as const;

function madeUpReport(at: number): ReportDraft {
  const region = `第${at}县`;
  // Texts of one length would be compared with each other.
  const text = `${region}${'县'.repeat(at % 1000)}。`;
  const facts = { level: null, meeting: null, date: null, speaker: null };
  const regionCode = String(100_000 + at);
  return {
    ...{
      kind: 'report',
      title: `${region}政府工作报告`,
      region,
      regionPath: [region],
      regionCode,
      ...facts,
    },
    ...{ reviewYear: 2023, planYear: 2024, coversFiveYears: false, text },
    ...{ sections: [], passages: [], sourceRuns: [], glossary: [], cuts: [] },
    figures: {
      version: 1,
      rows: (['target', 'result', 'estimate'] as const).map((kind, index) => ({
        ...{ place: region, indicator, measure: 'level', kind, period: '2023' },
        ...{ value: ((at * 7919 + index) % 100_000) / 10, unit: units[at % units.length] ?? '' },
        ...{ quote: region, start: 0, end: region.length },
      })),
    },
  };
}
