import { expect, test } from 'vitest';
import { digestOfQuestion } from '../../../eval/gold-files/question-digest.ts';
import { aGoldQuestion } from '../a-gold-question.ts';

const where = { doc: 'a.md', sha256: 'f'.repeat(64), start: 3, end: 9 };

test('a question is the same one whether the text of its evidence is at hand or not', () => {
  const here = aGoldQuestion({ evidence: [{ ...where, quote: '增长4%左右' }] });
  const away = aGoldQuestion({ evidence: [], located: [where] });
  expect(digestOfQuestion(here)).toBe(digestOfQuestion(away));
});

test.each([
  { question: '静海区2023年GDP目标是多少？' },
  { type: 'text' as const },
  { history: [{ question: '去年呢？', answer: '' }] },
  { answer: '4%' },
  { must: [['4%', '百分之四']] },
  { mustNot: ['5%'] },
  { evidence: [where].map((one) => ({ ...one, quote: '增长4%左右' })) },
  { nuggets: [{ id: 'n', text: '4%', importance: 'vital' as const }] },
])('%o is another question', (change) => {
  expect(digestOfQuestion(aGoldQuestion(change))).not.toBe(digestOfQuestion(aGoldQuestion()));
});
