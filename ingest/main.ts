import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { ForbiddenWords } from '../language/words/forbidden/forbidden-words.ts';
import { readForbiddenWords } from '../language/words/forbidden/read-forbidden-words.ts';
import { collectionNamed } from '../library/collections.ts';
import { embedderFor } from '../search/index/embedder-for.ts';
import { noteCommand } from '../server/control/audit/note-command.ts';
import { forgetReports } from '../server/journal/forget-reports.ts';
import { requireUpgraded } from '../server/upgrade/require-upgraded.ts';
import { libraryTable } from './terminal/closing-table.ts';
import { explainFiles } from './terminal/explain-file.ts';
import { ingestReports, type FileOutcome, type IngestResult } from './ingest-reports.ts';
import { listReports } from './list-reports.ts';
import { namesNotMet, readManifest, type Manifest } from './read-manifest.ts';
import { removeReports } from './remove-reports.ts';
import { readCorrection, setFacts } from './set-facts.ts';
import { showProgress } from './terminal/show-progress.ts';
import { toldAsEvents, toldInWords, type Told } from './terminal/tell-ingest.ts';
import { paintFor } from './terminal/terminal-text.ts';
import { removalInWords } from './terminal/removal-in-words.ts';

type Options = {
  readonly data?: string;
  readonly json?: boolean;
  readonly rebuild?: boolean;
  readonly fold?: boolean;
  readonly reread?: boolean;
  readonly prune?: boolean;
  readonly allowMarked?: boolean;
  readonly collection?: string;
  readonly list?: boolean;
  readonly remove?: readonly string[];
  readonly keepExamples?: boolean;
  readonly explain?: string;
  readonly set?: string;
  readonly manifest?: string;
};

// Contract, design.md section 5: 0 all in, 2 some refused, 1 nothing done.
// 130 is what a shell says of a program that Ctrl-C ended.
const exitCodes = { allIn: 0, nothingDone: 1, someRefused: 2, stopped: 130 } as const;

const paint = paintFor(process.stdout);

const command = new Command('ingest')
  .description('Put report files into the library and publish a new index over it.')
  .argument(
    '[paths...]',
    'files, folders or .zip of them (.txt .md .html .mht .docx .xlsx .pdf .ofd, scans)',
  )
  .option('--data <folder>', 'data folder (default: DATA_DIR or data)')
  .option('--explain <path>', 'show how files are read, and put nothing in')
  .option('--list', 'show everything in the library')
  .option('--remove <ids...>', 'take reports out of the data folder, words and all')
  .option('--keep-examples', 'keep the examples that npm start put in by itself')
  .option(
    '--set <id>',
    'put right what a report is of: --set <id> place=静海区 planYear=2023 collection=public',
  )
  .option(
    '--manifest <csv>',
    'where files were taken from: file, address, publisher, published, kind',
  )
  .option('--collection <name>', 'who may read them: those who may read this collection (public)')
  .option('--prune', 'take out what came from these folders and is no longer there')
  .option('--allow-marked', 'take in files marked 秘密, 机密, 绝密 or 内部 at their head')
  .option('--reread', 'read files again although they did not change')
  .option('--rebuild', 'build the index anew although nothing changed')
  .option('--fold', 'fold what was added to the index into one with the rest, at a quiet time')
  .option(
    '--json',
    'print the result as JSON; of an ingest each event, one a line, the result last',
  )
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodes.nothingDone;
}

function run(paths: readonly string[], options: Options): Promise<void> {
  if (options.explain !== undefined) return explain(options.explain);
  if (options.list) return list(options);
  if (options.set !== undefined) return set(options.set, paths, options);
  if (options.remove !== undefined) return remove(options.remove, options);
  return ingest(paths, options);
}

async function explain(path: string): Promise<void> {
  for await (const explanation of explainFiles(path, paint)) process.stdout.write(explanation);
}

function list(options: Options): Promise<void> {
  const reports = listReports(dataDirOf(options));
  process.stdout.write(
    options.json ? `${JSON.stringify(reports)}\n` : libraryTable(reports, paint),
  );
  return Promise.resolve();
}

async function remove(ids: readonly string[], options: Options): Promise<void> {
  const progress = showProgress(process.stderr);
  const dataDir = dataDirOf(options);
  requireUpgraded(dataDir);
  const removal = await removeReports(ids, {
    dataDir,
    embedder: await embedderFor(readConfig().embeddingModel),
    onProgress: progress.show,
    forget: (words) => forgetReports(dataDir, words),
  }).finally(progress.stop);
  noteCommand(dataDir, { event: 'report_removed', reports: removal.ids });
  const said = options.json
    ? JSON.stringify({ ...removal, removed: removal.ids })
    : removalInWords(removal);
  process.stdout.write(`${said}\n`);
}

async function set(id: string, settings: readonly string[], options: Options): Promise<void> {
  requireUpgraded(dataDirOf(options));
  const progress = showProgress(process.stderr);
  const correction = readCorrection(settings);
  const generation = await setFacts(id, correction, {
    dataDir: dataDirOf(options),
    embedder: await embedderFor(readConfig().embeddingModel),
    onProgress: progress.show,
  }).finally(progress.stop);
  noteCommand(dataDirOf(options), {
    event: 'report_corrected',
    report: id,
    correction,
    generation,
  });
  const said = `已改正 ${id}：${settings.join(' ')}；索引 ${generation ?? '无'}`;
  process.stdout.write(`${options.json ? JSON.stringify({ set: id, generation }) : said}\n`);
}

async function ingest(paths: readonly string[], options: Options): Promise<void> {
  if (paths.length === 0 && !options.rebuild && !options.fold) {
    throw new Error('Name files or folders: npm run ingest -- reports/');
  }
  requireUpgraded(dataDirOf(options));
  const told = options.json ? toldAsEvents() : toldInWords(paint);
  const files = { done: 0 };
  stopOnInterrupt(() => told.onStopped(files.done));
  const manifest = await sourcesIn(options.manifest);
  const embedder = await embedderFor(readConfig().embeddingModel);
  const result = await ingestReports({
    paths,
    dataDir: dataDirOf(options),
    embedder,
    rebuild: options.rebuild ?? false,
    fold: options.fold ?? false,
    reread: options.reread ?? false,
    prune: options.prune ?? false,
    allowMarked: options.allowMarked,
    collection: collectionOf(options),
    forbidden: forbiddenIn(readConfig().forbiddenWords),
    keepExamples: options.keepExamples ?? false,
    manifest,
    ...told,
    onFile: (outcome) => {
      files.done += 1;
      told.onFile(outcome);
    },
  }).finally(told.stop);
  noteTakenIn(result, options);
  tellNotMet(manifest, result, told);
  told.onResult(result, embedder.usage?.());
  process.exitCode = exitCode(result.files, paths.length === 0);
}

function sourcesIn(path: string | undefined): Promise<Manifest> {
  return path === undefined ? Promise.resolve(new Map()) : readManifest(path);
}

function tellNotMet(manifest: Manifest, { files }: IngestResult, told: Told): void {
  const names = files.map(({ file }) => file);
  const notMet = namesNotMet(manifest, names);
  if (notMet.length > 0) told.onNotMet(notMet);
}

function noteTakenIn({ files, generation }: IngestResult, options: Options): void {
  const count = (outcome: FileOutcome['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  const counts = { taken: count('saved'), refused: count('refused'), gone: count('gone') };
  const { collection } = options;
  const where = collection === undefined ? {} : { collection };
  noteCommand(dataDirOf(options), { event: 'files_taken_in', ...counts, ...where, generation });
}

/**
 * Ctrl-C ends it at once: what was told of as saved is on the disk, an index is published whole or
 * not at all, and the lock on the folder goes with the program.
 */
function stopOnInterrupt(tell: () => void): void {
  process.once('SIGINT', () => {
    tell();
    process.exit(exitCodes.stopped);
  });
}

function forbiddenIn(path: string | undefined): ForbiddenWords | undefined {
  return path === undefined ? undefined : readForbiddenWords(readFileSync(path, 'utf8'));
}

function collectionOf({ collection }: Options): string | undefined {
  return collection === undefined ? undefined : collectionNamed(collection);
}

function dataDirOf({ data }: Options): string {
  return data ?? readConfig().dataDir;
}

function exitCode(files: readonly FileOutcome[], wasAskedToRebuild: boolean): number {
  const refused = files.filter(({ outcome }) => outcome === 'refused').length;
  if (refused === files.length && !wasAskedToRebuild) return exitCodes.nothingDone;
  return refused === 0 ? exitCodes.allIn : exitCodes.someRefused;
}
