import { expect, test } from 'vitest';
import { type Run, runQuestions, runRetrieval } from '../../eval/run-questions.ts';
import { aGoldQuestion } from './a-gold-question.ts';
import { aCitation, anAnswer } from './an-answer.ts';
import { fakeSystem } from './fake-system.ts';

const text = '预期目标是：地区生产总值增长4%左右。';
const reports = { jinghai: { text, sourceFile: 'reports/jinghai.txt' } };
const evidence = [{ doc: 'jinghai.txt', quote: '地区生产总值增长4%左右' }];
const history = [{ question: '2022年呢？', answer: '下降4%。' }];
const hit = { reportId: 'jinghai', text, start: 0, end: text.length };
const answer = anAnswer({ citations: [aCitation('地区生产总值增长4%左右', text)] });

const first = aGoldQuestion({ id: 'first', question: '目标？', evidence });
const second = aGoldQuestion({ id: 'second', question: '那呢？', type: 'follow_up', history });
const system = () =>
  fakeSystem({
    reports,
    answers: { [first.question]: answer, [second.question]: anAnswer({ text: '不知道' }) },
    hits: { [first.question]: [hit], [second.question]: [] },
  });

/** A run whose clock goes on by 50 ms whenever it is read. */
function aRun(about: Partial<Run>): Run {
  let time = 0;
  const now = () => (time += 50);
  return { questions: [first, second], system: system(), now, onProgress: () => {}, ...about };
}

test('each question is asked once, with earlier turns only where there are any', async () => {
  const fake = system();
  await runQuestions(aRun({ system: fake }));
  expect(fake.asked).toEqual([{ question: '目标？' }, { question: '那呢？', history }]);
});

test('each question is searched as it was asked, ten deep', async () => {
  const fake = system();
  await runQuestions(aRun({ system: fake }));
  expect(fake.searched).toEqual([
    { question: '目标？', k: 10 },
    { question: '那呢？', history, k: 10 },
  ]);
});

test('a result holds the verdict, the evidence, the citations, the numbers and the time', async () => {
  const [result] = await runQuestions(aRun({}));
  expect(result).toEqual({
    question: first,
    answer,
    faults: [],
    evidenceRanks: [1],
    citations: {
      citations: [{ mark: 1, sound: true, right: true }],
      evidenceCited: [true],
      unknownMarks: [],
    },
    support: { sentences: 1, supported: 1, marks: 1, needed: 1 },
    numbers: { numbers: ['4'], unsupported: [] },
    exactNumbers: { verdicts: [{ raw: '4', verdict: 'matched' }], isWrong: false },
    nuggets: [{ id: 'must-1', importance: 'vital', support: 'full' }],
    statements: { verdict: 'right', faults: [] },
    strayMarks: [],
    marks: 1,
    milliseconds: 50,
  });
});

test('a wrong answer is a result like any other', async () => {
  const [, result] = await runQuestions(aRun({}));
  expect(result?.faults.map(({ type }) => type)).toEqual(['group-missing']);
});

test('hits beyond the tenth do not count', async () => {
  const others = Array.from({ length: 10 }, () => ({ ...hit, text: '别的话。' }));
  const fake = fakeSystem({ reports, hits: { [first.question]: [...others, hit] } });
  const [result] = await runRetrieval(aRun({ questions: [first], system: fake }));
  expect(result?.evidenceRanks).toEqual([undefined]);
});

test('evidence is not asked of a question that has no answer', async () => {
  const question = aGoldQuestion({ question: '目标？', type: 'unanswerable', evidence });
  const [result] = await runQuestions(aRun({ questions: [question] }));
  expect(result?.evidenceRanks).toEqual([]);
  expect(result?.citations.evidenceCited).toEqual([]);
});

test('retrieval alone asks nothing', async () => {
  const fake = system();
  const results = await runRetrieval(aRun({ system: fake }));
  expect(fake.asked).toEqual([]);
  expect(results).toEqual([
    { question: first, evidenceRanks: [1] },
    { question: second, evidenceRanks: [] },
  ]);
});

test('progress counts the questions done', async () => {
  const done: number[] = [];
  await runQuestions(aRun({ onProgress: (count) => done.push(count) }));
  expect(done).toEqual([1, 2]);
});

test('a product that throws ends the run, and the error names the question', async () => {
  const lost = aGoldQuestion({ id: 'g9', question: '没有人准备' });
  await expect(runQuestions(aRun({ questions: [lost] }))).rejects.toThrow(
    'Question g9 (没有人准备) failed: No answer scripted for 没有人准备',
  );
});
