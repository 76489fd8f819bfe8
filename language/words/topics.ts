import { readTable, wordsOf } from '../read-table.ts';

/** A subject that reports have sections on, with the words by which sentences are seen to be of it. */
export type Topic = { readonly topic: string; readonly words: readonly string[] };

const topics: readonly Topic[] = readTable(new URL('topics.tsv', import.meta.url), [
  'topic',
  'words',
  'example',
]).map(({ topic, words }) => ({ topic, words: wordsOf(words) }));

/**
 * The subject that words ask about: the one that is named by the longest of its words. Undefined
 * where none is.
 *
 * `topicOf('养老有什么新政策')?.topic // => '养老'`
 */
export function topicOf(asked: string): Topic | undefined {
  const named = topics
    .map((topic) => ({ topic, at: longestNamed(topic, asked) }))
    .filter(({ at }) => at > 0)
    .toSorted((a, b) => b.at - a.at);
  return named[0]?.topic;
}

// Of two subjects with a word alike, the one that is called by it is meant.
const ownName = 0.5;

function longestNamed({ topic, words }: Topic, asked: string): number {
  const named = words.filter((word) => asked.includes(word)).map((word) => word.length);
  const byName = asked.includes(topic) ? topic.length + ownName : 0;
  return Math.max(0, byName, ...named);
}
