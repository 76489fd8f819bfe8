import { describe, expect, it } from 'vitest';
import { inItsWords, poolingOf } from '../../../models/embedding/prompt-prefixes.ts';

describe('the manners of a model', () => {
  it.each([
    ['Xenova/bge-small-zh-v1.5', 'cls'],
    ['BAAI/bge-m3', 'cls'],
    ['thenlper/gte-base-zh', 'cls'],
    ['Xenova/multilingual-e5-small', 'mean'],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', 'mean'],
  ])('make one vector of many words: %s by %s', (model, pooling) => {
    expect(poolingOf(model)).toBe(pooling);
  });

  it.each([
    ['bge-large-zh-v1.5', '为这个句子生成表示以用于检索相关文章：就业', '就业'],
    ['local:Xenova/bge-small-zh-v1.5', '为这个句子生成表示以用于检索相关文章：就业', '就业'],
    ['bge-m3', '就业', '就业'],
    ['intfloat/multilingual-e5-large', 'query: 就业', 'passage: 就业'],
    ['embeddinggemma-300m', 'task: search result | query: 就业', 'title: none | text: 就业'],
    [
      'google/embedding-gemma-300m',
      'task: search result | query: 就业',
      'title: none | text: 就业',
    ],
    ['text-embedding-v4', '就业', '就业'],
  ])('put words before a question and a passage: %s', (model, question, passage) => {
    expect(inItsWords(model, ['就业'], 'question')).toEqual([question]);
    expect(inItsWords(model, ['就业'], 'passage')).toEqual([passage]);
    expect(inItsWords(model, ['就业'])).toEqual([passage]);
  });
});
