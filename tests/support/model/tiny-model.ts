import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytes, integer, message } from '../documents/protobuf.ts';

export const tinyDimensions = 4;

const letters =
  '一般公共预算收入增长地区生产总值左右新市场主体万户改造提升老旧小区个居民人均可支配林木绿化率第项重点工作就业';
const signs = '0123456789.%';
const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const pieces = [...new Set(letters + signs)];
// WordPiece reads "27" as "2" and "##7".
const vocabulary = [...special, ...pieces, ...pieces.map((piece) => `##${piece}`)];

/** What the model says of a word by itself; of padding, nothing. */
export function rowOf(token: number): readonly number[] {
  const row = Array.from({ length: tinyDimensions }, (_, at) =>
    Math.fround(Math.sin((token + 1) * (at + 2) * 1.7)),
  );
  return token === 0 ? row.map(() => 0) : row;
}

/** The numbers of the words of a text without spaces, digits or Latin letters. */
export function tokensOf(text: string): readonly number[] {
  const words = [...text].map((character) => vocabulary.indexOf(character));
  return [vocabulary.indexOf('[CLS]'), ...words, vocabulary.indexOf('[SEP]')];
}

/**
 * Writes a model as the hub serves them, of three nodes: each word's row, plus the sum of all rows,
 * so that the first word knows the text and padding changes nothing.
 */
export async function writeTinyModel(
  folder: string,
  options: { readonly weights?: string; readonly pooling?: object } = {},
): Promise<string> {
  const { weights = 'model.onnx', pooling } = options;
  const json = (name: string, value: object) =>
    writeFile(join(folder, name), JSON.stringify(value));
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await json('config.json', { model_type: 'bert', architectures: ['BertModel'] });
  await json('tokenizer_config.json', tokenizerSettings);
  await json('tokenizer.json', tokenizer());
  await writeFile(join(folder, 'onnx', weights), onnxModel());
  if (pooling) {
    await mkdir(join(folder, '1_Pooling'), { recursive: true });
    await json('1_Pooling/config.json', pooling);
  }
  return folder;
}

const tokenizerSettings = {
  tokenizer_class: 'BertTokenizer',
  model_max_length: 128,
  pad_token: '[PAD]',
  unk_token: '[UNK]',
  cls_token: '[CLS]',
  sep_token: '[SEP]',
};

function tokenizer(): object {
  const addedToken = (content: string, id: number) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map(addedToken),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'BertProcessing',
      sep: ['[SEP]', 3],
      cls: ['[CLS]', 2],
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  };
}

const float32 = 1;
const int64 = 7;

/** Field numbers are those of onnx.proto3 of the ONNX project. */
function onnxModel(): Buffer {
  const graph = message(
    7,
    node('Gather', ['table', 'input_ids'], 'rows'),
    node('ReduceSum', ['rows', 'words'], 'sum'),
    node('Add', ['rows', 'sum'], 'last_hidden_state'),
    bytes(2, 'tiny'),
    tensor('table', float32, [vocabulary.length, tinyDimensions], tableBytes()),
    tensor('words', int64, [1], Buffer.from(BigInt64Array.of(1n).buffer)),
    value(11, 'input_ids', int64, ['texts', 'words']),
    value(12, 'last_hidden_state', float32, ['texts', 'words', tinyDimensions]),
  );
  const operatorSet = message(8, integer(2, 13));
  return Buffer.concat([integer(1, 8), graph, operatorSet]);
}

function tableBytes(): Buffer {
  const table = Float32Array.from(vocabulary.flatMap((_, token) => rowOf(token)));
  return Buffer.from(table.buffer);
}

function node(operator: string, inputs: readonly string[], output: string): Buffer {
  return message(
    1,
    ...inputs.map((input) => bytes(1, input)),
    bytes(2, output),
    bytes(4, operator),
  );
}

function tensor(name: string, type: number, shape: readonly number[], data: Buffer): Buffer {
  const dimensions = shape.map((size) => integer(1, size));
  return message(5, ...dimensions, integer(2, type), bytes(8, name), bytes(9, data));
}

function value(
  field: number,
  name: string,
  type: number,
  shape: readonly (string | number)[],
): Buffer {
  const dimensions = shape.map((size) =>
    message(1, typeof size === 'number' ? integer(1, size) : bytes(2, size)),
  );
  const tensorType = message(1, integer(1, type), message(2, ...dimensions));
  return message(field, bytes(1, name), message(2, tensorType));
}
