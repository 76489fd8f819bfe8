import type { GoldQuestion } from '../../eval/gold-files/gold-question.ts';

/** A gold question for tests: say only what the test is about. */
export function aGoldQuestion(about: Partial<GoldQuestion> = {}): GoldQuestion {
  return {
    id: 'g1',
    question: '静海区2023年地区生产总值目标是多少？',
    type: 'number',
    history: [],
    answer: '增长4%左右。',
    must: [['4%']],
    mustNot: [],
    evidence: [],
    ...about,
  };
}
