import { answerBench } from './answer.ts';
import { figuresAskingBench } from './figures-asking.ts';
import { figuresBench } from './figures.ts';
import { ingestBench } from './ingest.ts';
import { ingestQualityBench } from './ingest-quality.ts';
import { loadBench } from './load/load.ts';
import { pastTwoGibibytesBench } from './past-two-gibibytes.ts';
import { searchBench } from './search.ts';
import { scanQualityBench } from './scans/scan-quality.ts';
import { tableQualityBench } from './tables/table-quality.ts';

/** One bench a question; `npm run bench -- search` runs one, `npm run bench` all but the longest. */
const benches: Readonly<Record<string, () => Promise<string>>> = {
  ingest: ingestBench,
  'ingest-quality': ingestQualityBench,
  tables: tableQualityBench,
  scans: scanQualityBench,
  figures: figuresBench,
  search: searchBench,
  answer: answerBench,
  load: loadBench,
  'figures-asking': figuresAskingBench,
  'past-2-gib': pastTwoGibibytesBench,
};

const onlyWhenAsked = new Set(['past-2-gib']);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  const known = Object.keys(benches).join(', ');
  process.stderr.write(`There is no bench ${unknown.join(', ')}. There are: ${known}.\n`);
  process.exitCode = 1;
} else {
  for (const [name, run] of Object.entries(benches)) {
    if (asked.length === 0 ? onlyWhenAsked.has(name) : !asked.includes(name)) continue;
    process.stdout.write(`\n# ${name}\n\n`);
    process.stdout.write(`${await run()}\n`);
  }
}
