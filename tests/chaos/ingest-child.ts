import { writeSync } from 'node:fs';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';

// Ingests a folder into a data folder and prints the ids of each file as soon as they are safe.
const [folder = '', dataDir = ''] = process.argv.slice(2);
await ingestReports({
  paths: [folder],
  dataDir,
  embedder: standInEmbedder,
  onFile: (file) => {
    if (file.outcome === 'saved') writeSync(1, `${file.reportIds.join(' ')}\n`);
  },
});
