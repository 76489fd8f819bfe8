import { join } from 'node:path';
import { withTemporaryFolder } from '../eval/temporary-folder.ts';
import { textTable } from '../eval/print/text-table.ts';
import { readFigures } from '../figures/read/read-figures.ts';
import { buildGeneration } from '../ingest/build/build-generation.ts';
import { documentsIn, readReportFile } from '../ingest/read-report-file.ts';
import { findReportFiles } from '../ingest/report-files.ts';
import { Library } from '../library/library.ts';
import type { ReportDraft } from '../library/report.ts';
import { standInEmbedder } from '../search/index/stand-in-embedder.ts';
import { Stopwatch } from './measure.ts';
import { twoSizes, writeTexts, type TextSet } from './text-sets.ts';

type Run = {
  readonly name: string;
  readonly reports: number;
  readonly characters: number;
  readonly figures: number;
  readonly ingestSeconds: number;
  readonly figureSeconds: number;
};

/** How long does reading figures take beside the rest of ingest, and how does it grow? */
export async function figuresBench(): Promise<string> {
  const runs: Run[] = [];
  for (const set of twoSizes) {
    runs.push(await withTemporaryFolder((folder) => measureSet(set, folder)));
  }
  return table(runs);
}

async function measureSet(set: TextSet, folder: string): Promise<Run> {
  const texts = join(folder, 'texts');
  const dataDir = join(folder, 'data');
  await writeTexts(set, texts);
  const watch = new Stopwatch();
  const library = Library.open(dataDir);
  const drafts: ReportDraft[] = [];
  let figures = 0;
  try {
    for (const file of await findReportFiles([texts])) {
      const read = await watch.time('ingest', async () => {
        const { source, ...bytes } = await readReportFile(file);
        return { source, ...(await documentsIn({ source, ...bytes })) };
      });
      await watch.time('ingest', () => library.saveFile(read.source, read.documents));
      for (const draft of read.documents) {
        figures += await watch.time('figures', () => readFigures({ ...draft, id: '' }).length);
      }
      drafts.push(...read.documents);
    }
    await watch.time('ingest', () =>
      buildGeneration({ library, dataDir, embedder: standInEmbedder }),
    );
  } finally {
    library.close();
  }
  return {
    name: set.name,
    reports: drafts.length,
    characters: drafts.reduce((sum, { text }) => sum + text.length, 0),
    figures,
    ingestSeconds: watch.seconds.get('ingest') ?? 0,
    figureSeconds: watch.seconds.get('figures') ?? 0,
  };
}

function table(runs: readonly Run[]): string {
  const row = (name: string, value: (run: Run) => string) => [name, ...runs.map(value)];
  return textTable(
    [
      { title: '', align: 'left' },
      ...runs.map(({ name }) => ({ title: name, align: 'right' as const })),
    ],
    [
      row('reports', ({ reports }) => `${reports}`),
      row('characters', ({ characters }) => `${characters}`),
      row('figures', ({ figures }) => `${figures}`),
      row('ingest without figures, seconds', ({ ingestSeconds }) => ingestSeconds.toFixed(1)),
      row('reading figures, seconds', ({ figureSeconds }) => figureSeconds.toFixed(1)),
      row('share of the whole', ({ ingestSeconds, figureSeconds }) => {
        const whole = ingestSeconds + figureSeconds;
        return `${((100 * figureSeconds) / whole).toFixed(1)} %`;
      }),
      row('milliseconds a report', ({ reports, figureSeconds }) =>
        ((1000 * figureSeconds) / reports).toFixed(1),
      ),
    ],
  );
}
