import { writeSync } from 'node:fs';
import { buildGeneration } from '../../ingest/build/build-generation.ts';
import { Library } from '../../library/library.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';

// Publishes one generation after the other until it is killed, and prints the name of each.
const [dataDir = ''] = process.argv.slice(2);
const library = Library.open(dataDir);
for (;;) {
  const { name } = await buildGeneration({ library, dataDir, embedder: standInEmbedder });
  writeSync(1, `${name}\n`);
}
