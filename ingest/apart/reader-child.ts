import type { LoadedText } from '../formats/loaded-text.ts';
import { readDocuments, type ReadFile } from '../read-documents.ts';
import { readLoaded } from '../read-loaded.ts';
import { RefusedFileError } from '../refused-file-error.ts';
import { watchMemory } from './memory-watch.ts';
import type { LoadRequest, ReadingAnswer, ReadingRequest, SentRequest } from './reading-request.ts';

/*
 * The process that reader-process.ts starts: says that it is ready, then takes one request after
 * another. It ends with whoever started it, and leaves it to them what Ctrl-C means.
 */
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
const memory = watchMemory();
process.on('message', (sent: SentRequest) => {
  memory.mayGrowBy(sent.bytes);
  void answerTo(sent.request).then((answer) => {
    memory.rest();
    process.send?.(answer);
  });
});
process.send?.('ready');

async function answerTo(request: ReadingRequest): Promise<ReadingAnswer<unknown>> {
  try {
    return { result: await carryOut(request) };
  } catch (error) {
    if (error instanceof RefusedFileError) return { refused: error.message };
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function carryOut(request: ReadingRequest): unknown {
  switch (request.do) {
    case 'load':
      return load(request);
    case 'read':
      return readLoaded(request.loaded, request.listed);
    case 'explain':
      return explained(request.loaded);
  }
}

/** Its parsers take a fifth of a second to start, and a plain text needs none. */
async function load({ bytes, recognised }: LoadRequest): Promise<LoadedText> {
  const { loadText } = await import('../formats/load-text.ts');
  return loadText(bytes, recognised);
}

function explained({ text, markup, tables }: LoadedText): ReadFile {
  return readDocuments(text, markup, tables);
}
