import type { EmbeddedAs } from './embedder.ts';

/** How the word vectors of a text become one: that of the first word, of the last, or their mean. */
export type Pooling = 'cls' | 'last_token' | 'mean';

type Manners = {
  readonly models: RegExp;
  readonly pooling: Pooling;
  /** What the model was trained to see before a text. */
  readonly before?: Readonly<Record<EmbeddedAs, string>>;
};

// As their model cards say. The first that matches counts; models not named here take the mean.
const known: readonly Manners[] = [
  {
    // bge-m3 and later ones want no words before a question, so only these sizes are named.
    models: /bge-(small|base|large)-zh/iu,
    pooling: 'cls',
    before: { question: '为这个句子生成表示以用于检索相关文章：', passage: '' },
  },
  { models: /bge-|gte-(small|base|large)-zh/iu, pooling: 'cls' },
  {
    models: /(^|[/:])(multilingual-)?e5-(small|base|large)/iu,
    pooling: 'mean',
    before: { question: 'query: ', passage: 'passage: ' },
  },
  {
    models: /embedding-?gemma/iu,
    pooling: 'mean',
    before: { question: 'task: search result | query: ', passage: 'title: none | text: ' },
  },
];

/** `poolingOf('local:Xenova/bge-small-zh-v1.5') // => 'cls'` */
export function poolingOf(model: string): Pooling {
  return mannersOf(model)?.pooling ?? 'mean';
}

/** The texts as the model wants to see them. */
export function inItsWords(
  model: string,
  texts: readonly string[],
  as: EmbeddedAs = 'passage',
): string[] {
  const before = mannersOf(model)?.before?.[as] ?? '';
  return texts.map((text) => before + text);
}

function mannersOf(model: string): Manners | undefined {
  return known.find(({ models }) => models.test(model));
}
