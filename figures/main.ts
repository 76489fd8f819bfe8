import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../config.ts';
import { Library } from '../library/library.ts';
import { kindNames, measureNames } from './figure-words.ts';
import type { FigureKind, Measure } from './figure-row.ts';
import { figuresCsv } from './figures-csv.ts';
import { figuresTable } from './figures-table.ts';
import { findFigures, type FigureQuery, type FoundFigures } from './find-figures.ts';

type Options = {
  readonly data?: string;
  readonly region?: string;
  readonly indicator?: string;
  readonly year?: number;
  readonly kind?: FigureKind;
  readonly measure?: Measure;
  readonly sort?: 'report' | 'value';
  readonly limit: number;
  readonly csv?: boolean;
  readonly json?: boolean;
};

const command = new Command('figures')
  .description('Print the indicator figures that the reports state, from the library.')
  .option('--indicator <name>', 'such as 地区生产总值')
  .option('--region <name>', 'reports of this place, such as 静海区')
  .option('--year <year>', 'figures of this year', wholeNumber)
  .addOption(new Option('--kind <kind>', 'how they are meant').choices(Object.keys(kindNames)))
  .addOption(
    new Option('--measure <measure>', 'what they measure').choices(Object.keys(measureNames)),
  )
  .addOption(new Option('--sort <by>', 'value wants --indicator').choices(['report', 'value']))
  .option('--limit <count>', 'at most so many lines', wholeNumber, 100)
  .option('--csv', 'print all of them as CSV')
  .option('--json', 'print all of them as JSON')
  .option('--data <folder>', 'data folder (default: DATA_DIR or data)')
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function run(options: Options): void {
  if (options.sort === 'value' && options.indicator === undefined) {
    throw new Error('按数值排序时请同时指定指标：--sort value --indicator 地区生产总值');
  }
  const library = Library.open(options.data ?? readConfig().dataDir);
  try {
    process.stdout.write(shown(options, library));
  } finally {
    library.close();
  }
}

function shown(options: Options, library: Library): string {
  const reports = library.reports();
  const found = (limit: number): FoundFigures =>
    findFigures(queryOf(options), { limit, offset: 0 }, { library, reports });
  if (options.json) return `${JSON.stringify(found(-1))}\n`;
  const byId = new Map(reports.map((report) => [report.id, report]));
  if (options.csv) return figuresCsv(found(-1).figures, (id) => byId.get(id));
  const { figures, total } = found(options.limit);
  return figuresTable(figures, total);
}

function queryOf({ region, indicator, year, kind, measure, sort }: Options): FigureQuery {
  return { region, indicator, year, kind, measure, sort };
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError(`应是正整数，不是“${text}”。`);
  return number;
}
