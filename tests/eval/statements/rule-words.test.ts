import { describe, expect, test } from 'vitest';
import { readSides, readYesOrNo } from '../../../eval/statements/read-sides.ts';
import { isDenied, readStatements } from '../../../eval/statements/read-statements.ts';
import { ruleWords, wordsOf, type Sense } from '../../../eval/statements/rule-words.ts';

const rows = (sense: Sense) =>
  ruleWords()
    .filter((row) => row.sense === sense)
    .map(({ word, example }) => [word, example] as const);

describe('every word of the rules is found in its example', () => {
  test.each(ruleWords())('$sense: $word in $example', ({ sense, word, example }) => {
    expect(example).toContain(word);
    expect([...example.matchAll(wordsOf(sense))]).not.toEqual([]);
  });
});

test.each(rows('target'))('%s tells a target: %s', (_, example) => {
  expect(readStatements(example, []).map(({ aim }) => aim)).toContain('target');
});

test.each(rows('result'))('%s tells a result: %s', (_, example) => {
  expect(readStatements(example, []).map(({ aim }) => aim)).toContain('result');
});

test.each(rows('not'))('%s denies: %s', (_, example) => {
  expect(isDenied(example)).toBe(true);
});

test.each(rows('plain'))('%s denies nothing: %s', (_, example) => {
  expect(isDenied(example)).toBe(false);
});

test.each(rows('no-side'))('%s says of nobody to be higher or lower: %s', (_, example) => {
  expect(readSides(`静海${example}`, ['静海'])).toEqual([]);
});

test.each([...rows('yes'), ...rows('no')])('%s at the head is an answer: %s', (word, example) => {
  const isNo = rows('no').some(([no]) => no === word);
  expect(readYesOrNo(example)).toBe(isNo ? 'no' : 'yes');
});
