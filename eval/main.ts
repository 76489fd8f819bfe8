import { readConfig } from '../config.ts';
import { runFigures } from './figures-command.ts';
import { ingestInto, openProduct } from './product.ts';
import { runCommand } from './run-command.ts';

const { dataDir, chatModel, embeddingModel } = readConfig();
const models = { chatModel, embeddingModel };

const args = process.argv.slice(2);

process.exitCode = args.includes('--figures')
  ? await runFigures(args, process)
  : await runCommand(args, {
      openProduct: (options) => openProduct({ ...options, ...models }),
      ingestInto: (folder, into) => ingestInto(folder, into, models),
      defaultDataDir: dataDir,
      now: () => performance.now(),
      stdout: process.stdout,
      stderr: process.stderr,
    });
