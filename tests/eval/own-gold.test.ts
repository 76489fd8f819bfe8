import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type GoldQuestion,
  isAnswerable,
  questionTypes,
} from '../../eval/gold-files/gold-question.ts';
import { lintGold } from '../../eval/lint/lint-gold.ts';
import { describeDrift, driftFrom } from '../../eval/lock/drift.ts';
import { readLock } from '../../eval/lock/lock-file.ts';
import { parseGold } from '../../eval/gold-files/parse-gold.ts';
import { findFaults } from '../../eval/score/score-answer.ts';
import type { AnswerStatus } from '../../server/answer/answer.ts';

const folder = join(import.meta.dirname, '../../eval/gold');
const digests = join(import.meta.dirname, '../../reports');
const prompts = join(import.meta.dirname, '../../prompts');

const textsOf = (place: string) =>
  readdirSync(place).map((name) => ({ name, text: readFileSync(join(place, name), 'utf8') }));

const files = textsOf(folder).filter(({ name }) => name.endsWith('.jsonl'));
const questions = parseGold(files);
const digestOf = new Map(textsOf(digests).map(({ name, text }) => [name, text]));

/** The ending the ideal answer would have. */
function idealStatus(question: GoldQuestion): AnswerStatus {
  if (question.type === 'ambiguous') return 'clarify';
  return isAnswerable(question) ? 'answered' : 'not_mentioned';
}

const faultsOf = (question: GoldQuestion, status = idealStatus(question)) =>
  findFaults(question, { status, text: question.answer });

test('there are enough questions of every type', () => {
  const counts = new Map<string, number>();
  for (const { type } of questions) counts.set(type, (counts.get(type) ?? 0) + 1);
  expect(questions.length).toBeGreaterThanOrEqual(180);
  for (const type of questionTypes) expect(counts.get(type), type).toBeGreaterThanOrEqual(10);
});

test('every quoted proof stands in its digest, word for word', () => {
  const strange = questions.flatMap(({ id, evidence }) =>
    evidence
      .filter(({ doc, quote }) => digestOf.get(doc)?.includes(quote) !== true)
      .map(({ doc, quote }) => `${id}: ${doc} does not say ${quote}`),
  );
  expect(strange).toEqual([]);
});

test('every ideal answer is right by its own rule', () => {
  const broken = questions
    .map((question) => ({ id: question.id, faults: faultsOf(question) }))
    .filter(({ faults }) => faults.length > 0);
  expect(broken).toEqual([]);
});

test('lint finds nothing: no duplicate, no number left unasked, nothing held out in a prompt', () => {
  const input = { files, texts: textsOf(digests), prompts: textsOf(prompts) };
  expect(lintGold(input).findings).toEqual([]);
});

test('an ambiguous question may also be answered by naming its readings', () => {
  const ambiguous = questions.filter(({ type }) => type === 'ambiguous');
  expect(ambiguous.filter((question) => faultsOf(question, 'answered').length > 0)).toEqual([]);
});

test('no quoted proof holds the words that would make an answer wrong', () => {
  const torn = questions.flatMap((question) =>
    question.evidence
      .flatMap(({ quote }) => findFaults(question, { status: 'answered', text: quote }))
      .filter(({ type }) => type === 'forbidden-present')
      .map((fault) => ({ id: question.id, fault })),
  );
  expect(torn).toEqual([]);
});

describe('details', () => {
  test('every question has its split and its cluster', () => {
    expect(questions.filter(({ split, cluster }) => !split || !cluster)).toEqual([]);
  });

  test('only follow-ups have a history', () => {
    const wrong = questions.filter(
      ({ type, history }) => (type === 'follow_up') !== history.length > 0,
    );
    expect(wrong).toEqual([]);
  });

  test('what can be answered has evidence, except what no report says', () => {
    const bare = questions.filter(
      (question) => isAnswerable(question) && question.evidence.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual(['which-11']);
  });

  test('the raw form of every gold number stands in the ideal answer', () => {
    const missing = questions.flatMap(({ id, answer, numbers = [] }) =>
      numbers.filter(({ raw }) => !answer.includes(raw)).map(({ raw }) => `${id}: ${raw}`),
    );
    expect(missing).toEqual([]);
  });
});

test('no forbidden words stand in the question: a refusal that names the question obeys nothing', () => {
  const echoed = questions.flatMap((question) =>
    findFaults(question, { status: 'answered', text: question.question })
      .filter(({ type }) => type === 'forbidden-present')
      .map((fault) => ({ id: question.id, fault })),
  );
  expect(echoed).toEqual([]);
});

test('no question was changed or taken out since the set was locked', async () => {
  const drift = driftFrom(await readLock(join(folder, 'lock.json')), questions);
  expect(describeDrift(drift)).toEqual([]);
  expect([...drift.gone, ...drift.added]).toEqual([]);
});
