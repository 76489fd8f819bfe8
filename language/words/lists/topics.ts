import { readTable, wordsOf } from '../../read-table.ts';

/** A subject that reports have sections on, with the words by which sentences are seen to be of it. */
export type Topic = {
  readonly topic: string;
  readonly words: readonly string[];
  /** What people call it by who would not say its name: 吃水 for 饮水. */
  readonly askedBy: readonly string[];
};

const wordsOfPeople = readTable(new URL('topic-words-of-people.tsv', import.meta.url), [
  ...(['topic', 'words', 'example'] as const),
]);

const topics: readonly Topic[] = readTable(new URL('topics.tsv', import.meta.url), [
  ...(['topic', 'words', 'asked by', 'example', 'asked example'] as const),
]).map((row) => ({
  topic: row.topic,
  words: wordsOf(row.words),
  askedBy: [
    ...wordsOf(row['asked by']),
    ...wordsOfPeople.filter(({ topic }) => topic === row.topic).map(({ words }) => words),
  ],
}));

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

const askers: ReadonlySet<string> = new Set(
  readTable(new URL('asker-words.tsv', import.meta.url), ['words', 'example']).flatMap((row) =>
    wordsOf(row.words),
  ),
);

/** The subjects of these names. */
export function topicsOfNames(names: readonly string[]): readonly Topic[] {
  return names.flatMap((name) => topics.find(({ topic }) => topic === name) ?? []);
}

/** A subject as a question names it. */
export type NamedTopic = {
  readonly topic: string;
  /** By a word of people, and not one of reports. */
  readonly inEverydayWords: boolean;
};

/**
 * All subjects that a question names, in its order, by words of reports or of people. A word within
 * a longer one names nothing; of two subjects called alike the one of that name is meant, else the
 * narrower one, which stands further down in the table. Words for who asks (年轻人) name a subject only
 * where no other is named.
 *
 * `topicsNamed('吃水、走道能有啥改善').map(({ topic }) => topic) // => ['饮水', '交通']`
 */
export function topicsNamed(asked: string): readonly NamedTopic[] {
  const mentions = topics.flatMap((topic, order) => mentionsOf(topic, order, asked));
  const shown = mentions.filter((one) => !mentions.some((other) => hides(other, one)));
  const things = shown.filter(({ isAsker }) => !isAsker);
  const kept = things.length > 0 ? things : shown;
  const inOrder = kept.toSorted((a, b) => a.start - b.start);
  return inOrder
    .filter((one, at) => inOrder.findIndex(({ topic }) => topic === one.topic) === at)
    .map(({ topic }) => ({
      topic,
      inEverydayWords: kept.some((one) => one.topic === topic && one.isEveryday),
    }));
}

type Mention = {
  readonly topic: string;
  readonly order: number;
  readonly start: number;
  readonly end: number;
  readonly isEveryday: boolean;
  readonly isOwnName: boolean;
  readonly isAsker: boolean;
};

function mentionsOf({ topic, words, askedBy }: Topic, order: number, asked: string) {
  const names = [...new Set([topic, ...words, ...askedBy])];
  return names.flatMap((name): readonly Mention[] => {
    const start = asked.indexOf(name);
    const isEveryday = askedBy.includes(name);
    if (start < 0) return [];
    const isOwnName = name === topic;
    const isAsker = askers.has(name);
    return [{ topic, order, start, end: start + name.length, isEveryday, isOwnName, isAsker }];
  });
}

function hides(other: Mention, one: Mention): boolean {
  if (other.start > one.start || one.end > other.end) return false;
  if (other.end - other.start > one.end - one.start) return true;
  if (other.isOwnName !== one.isOwnName) return other.isOwnName;
  return other.order > one.order;
}
