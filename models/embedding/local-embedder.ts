import { lazily } from '../lazily.ts';
import { toUnitLength, type Embedder } from './embedder.ts';
import {
  importTransformers,
  loadLocalModel,
  LocalModelError,
  type ExtractedTensor,
  type ImportTransformers,
  type LocalModel,
  type LocalModelOptions,
} from './load-local-model.ts';
import { inItsWords } from './prompt-prefixes.ts';

// Texts of a run are padded to the longest of them: more is slower, not faster, without a GPU.
const textsPerRun = 8;

/**
 * A model that runs in this process, loaded when it is first needed.
 * `embed` throws a LocalModelError that says what to do.
 */
export function localEmbedder(
  options: LocalModelOptions,
  importPackage: ImportTransformers = importTransformers,
): Embedder {
  const { model } = options;
  // A download that failed is tried again by the next question.
  const loaded = lazily(() => loadLocalModel(options, importPackage));
  return {
    name: model,
    trust: 1,
    embed: async (texts, { as, signal } = {}) => {
      const worded = inItsWords(model, texts, as);
      const vectors: Float32Array[] = [];
      for (let start = 0; start < worded.length; start += textsPerRun) {
        signal?.throwIfAborted();
        vectors.push(...(await run(await loaded(), worded.slice(start, start + textsPerRun))));
      }
      return vectors;
    },
  };
}

async function run({ extract, pooling }: LocalModel, texts: string[]): Promise<Float32Array[]> {
  const tensor = await extract(texts, { pooling, normalize: false }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LocalModelError(`The model loaded and does not run: ${reason}`, { cause: error });
  });
  return rowsOf(tensor, texts.length).map(toUnitLength);
}

function rowsOf({ dims, data }: ExtractedTensor, texts: number): Float32Array[] {
  const [rows, columns = 0] = dims;
  if (dims.length !== 2 || rows !== texts || columns === 0 || data.length !== rows * columns) {
    const shape = `${dims.join(' × ')} numbers for ${texts} texts`;
    throw new LocalModelError(`The model gave ${shape}; it is no model for sentence vectors.`);
  }
  const numbers = Float32Array.from(data);
  if (!numbers.every(Number.isFinite)) {
    throw new LocalModelError('The model gave something that is not a number; try another.');
  }
  return Array.from({ length: rows }, (_, row) =>
    numbers.slice(row * columns, (row + 1) * columns),
  );
}
