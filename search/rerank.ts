import type { Hit } from './hit.ts';
import {
  scoreSentence,
  scoringParts,
  tellingSentences,
  type ScoringParts,
  type SentenceScore,
} from './score-sentence.ts';
import type { Rarity } from './term-coverage.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

// The legs have seen the whole passage, the sentence score only its best sentence.
const fusedWeight = 0.5;

/**
 * Ranks hits again by the sentence in each that answers best: what it says of the terms, the year,
 * target or result, and the number asked for. The fused score, scaled to 1, keeps its part.
 */
export function rerank(
  hits: readonly Hit[],
  question: UnderstoodQuestion,
  rarity: Rarity,
): readonly Hit[] {
  const parts = scoringParts(question, rarity);
  const best = Math.max(...hits.map(({ score }) => score));
  return hits
    .map((hit) => {
      const sentence = bestSentence(hit, parts);
      const score = fusedWeight * (hit.score / best) + sentence.total;
      return { ...hit, score, why: explain(hit, sentence, question) };
    })
    .toSorted((a, b) => b.score - a.score);
}

function bestSentence(hit: Hit, parts: ScoringParts): SentenceScore {
  const scores = tellingSentences(hit.passage).map((span) => scoreSentence(span, hit, parts));
  return scores.reduce((best, score) => (score.total > best.total ? score : best), noScore);
}

const noScore: SentenceScore = {
  coverage: 0,
  inContext: 0,
  yearAgrees: false,
  kindAgrees: false,
  hasNumber: false,
  gives: false,
  total: 0,
};

function explain(hit: Hit, score: SentenceScore, question: UnderstoodQuestion): string {
  const asksTime = question.years.length + question.periods.length > 0;
  const parts = [
    hit.keywordRank === undefined ? '' : `关键词第${hit.keywordRank}`,
    hit.vectorRank === undefined ? '' : `向量第${hit.vectorRank}`,
    `最佳句命中${Math.round(100 * score.inContext)}%`,
    asksTime ? (score.yearAgrees ? '年份相符' : '年份不符') : '',
    question.kind ? (score.kindAgrees ? '目标或结果相符' : '目标或结果不符') : '',
    question.form === 'number' ? (score.hasNumber ? '有所问的数' : '没有所问的数') : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}
