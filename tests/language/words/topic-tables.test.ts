import { describe, expect, it } from 'vitest';
import { readTable } from '../../../language/read-table.ts';
import { onlySaysDone } from '../../../language/words/lists/doing-words.ts';
import { onlyMentions } from '../../../language/words/lists/mention-words.ts';
import { givesReason } from '../../../language/words/lists/reason-words.ts';
import { topicOf, topicsNamed } from '../../../language/words/lists/topics.ts';

const words = new URL('../../../language/words/lists/', import.meta.url);
const rows = <const Column extends string>(name: string, columns: readonly Column[]) => [
  ...readTable(new URL(name, words), columns),
];

describe('every example of a table of subjects', () => {
  const topics = rows('topics.tsv', ['topic', 'words', 'asked by', 'example', 'asked example']);

  it.each(topics)('$example is of $topic', ({ topic, words, example }) => {
    expect([topic, ...words.split('、')].some((word) => example.includes(word))).toBe(true);
    expect(topicOf(topic)?.topic).toBe(topic);
  });

  it.each(topics.filter((row) => row['asked by'] !== ''))(
    '$topic is asked after in everyday words',
    (row) => {
      expect(topicsNamed(row['asked example'])).toContainEqual({
        topic: row.topic,
        inEverydayWords: true,
      });
    },
  );

  it.each(rows('topic-words-of-people.tsv', ['topic', 'words', 'example']))(
    '$example asks after $topic',
    ({ topic, words, example }) => {
      expect(example).toContain(words);
      expect(topicsNamed(example)).toContainEqual({ topic, inEverydayWords: true });
    },
  );

  it.each(rows('asker-words.tsv', ['words', 'example']))(
    '$example is not about those who ask it',
    ({ words, example }) => {
      expect(words.split('、').some((word) => example.includes(word))).toBe(true);
      const [only, another] = topicsNamed(example);
      expect(another).toBeUndefined();
      expect(
        topicsNamed(example.replace(new RegExp(words.split('、').join('|'), 'u'), '')),
      ).toEqual([only]);
    },
  );

  it('names those who ask where it names nothing else', () => {
    expect(topicsNamed('对年轻人有什么支持').map(({ topic }) => topic)).toEqual(['就业']);
  });

  it.each(rows('reason-words.tsv', ['words', 'example']))(
    '$example gives a reason',
    ({ example }) => {
      expect(givesReason(example)).toBe(true);
    },
  );

  it.each(rows('doing-words.tsv', ['words', 'example']))(
    '$example has $words',
    ({ words, example }) => {
      expect(example).toContain(words);
      expect(onlySaysDone(words)).toBe(true);
    },
  );

  it.each(rows('mention-words.tsv', ['words', 'example']))(
    '$example has $words',
    ({ words, example }) => {
      expect(example).toContain(words);
      expect(onlyMentions(words)).toBe(true);
    },
  );
});
