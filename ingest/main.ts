import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { embedderFor } from '../search/embedder-for.ts';
import { ingestReports, type FileOutcome, type IngestResult } from './ingest-reports.ts';
import { showProgress } from './show-progress.ts';

type Options = { readonly data?: string; readonly json?: boolean; readonly rebuild?: boolean };

// Contract, design.md section 5: 0 all in, 2 some refused, 1 nothing done.
const exitCodes = { allIn: 0, nothingDone: 1, someRefused: 2 } as const;

const command = new Command('ingest')
  .description('Put report files into the library and publish a new index over it.')
  .argument('[paths...]', 'files (.txt, .md) or folders of them')
  .option('--data <folder>', 'data folder (default: DATA_DIR or data)')
  .option('--rebuild', 'build the index anew although nothing changed')
  .option('--json', 'print the result as JSON')
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodes.nothingDone;
}

async function run(paths: readonly string[], options: Options): Promise<void> {
  const config = readConfig();
  if (paths.length === 0 && !options.rebuild) {
    throw new Error('Name files or folders: npm run ingest -- reports/');
  }
  const progress = showProgress(process.stderr);
  const result = await ingestReports({
    paths,
    dataDir: options.data ?? config.dataDir,
    embedder: embedderFor(config.embeddingModel),
    rebuild: options.rebuild ?? false,
    onProgress: progress.show,
  }).finally(progress.stop);
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : summary(result));
  process.exitCode = exitCode(result.files);
}

function exitCode(files: readonly FileOutcome[]): number {
  const refused = files.filter(({ outcome }) => outcome === 'refused').length;
  if (refused === 0) return exitCodes.allIn;
  return refused === files.length ? exitCodes.nothingDone : exitCodes.someRefused;
}

function summary({ files, reports, generation }: IngestResult): string {
  const count = (outcome: FileOutcome['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  return [
    ...reports.map(
      ({ id, title, region, planYear }) => `  ${id}  ${region}${planYear ?? ''}  ${title}`,
    ),
    ...files.flatMap((file) =>
      file.outcome === 'refused' ? [`拒收 ${file.file}：${file.reason}`] : [],
    ),
    `入库 ${count('saved')} 个文件（${reports.length} 份文档），未变 ${count('unchanged')}，拒收 ${count('refused')}；索引 ${generation ?? '无'}`,
    '',
  ].join('\n');
}
