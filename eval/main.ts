import { readConfig } from '../config.ts';
import { ingestInto, openProduct } from './product.ts';
import { runCommand } from './run-command.ts';

const { dataDir, chatModel, embeddingModel } = readConfig();
const models = { chatModel, embeddingModel };

process.exitCode = await runCommand(process.argv.slice(2), {
  openProduct: (options) => openProduct({ ...options, ...models }),
  ingestInto: (folder, into) => ingestInto(folder, into, models),
  defaultDataDir: dataDir,
  now: () => performance.now(),
  stdout: process.stdout,
  stderr: process.stderr,
});
