import { readConfig } from '../config.ts';
import { langchainChatModel } from './product/chat-model.ts';
import { embedderFor } from './product/embedder.ts';
import { runFigures } from './figures/figures-command.ts';
import { ingestInto, openProduct } from './product/open-product.ts';
import { openSentenceJudge } from './product/sentence-judge.ts';
import { runCommand } from './run-command.ts';

const { dataDir, journalDays, chatModel, embeddingModel, reranker, judgeModel, evaluatedChatKey } =
  readConfig();
const models = { chatModel, embeddingModel, reranker };

const args = process.argv.slice(2);

process.exitCode = args.includes('--figures')
  ? await runFigures(args, process)
  : await runCommand(args, {
      openProduct: (options) => openProduct({ ...options, ...models }),
      ingestInto: (folder, into) => ingestInto(folder, into, models),
      openSentenceJudge,
      chatModel: (address) =>
        langchainChatModel({ ...address, apiKey: evaluatedChatKey ?? 'none' }),
      judgeModel: judgeModel && langchainChatModel(judgeModel),
      embedder: await embedderFor(embeddingModel),
      defaultDataDir: dataDir,
      journalDays,
      now: () => performance.now(),
      stdout: process.stdout,
      stderr: process.stderr,
    });
