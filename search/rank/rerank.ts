import type { Span } from '../../library/report.ts';
import type { Hit } from '../hit.ts';
import {
  answeringSentences,
  scoreSentence,
  scoringParts,
  type ScoringParts,
  type SentenceScore,
} from './score-sentence.ts';
import type { Rarity } from './term-coverage.ts';
import type { Question } from '../../question/question.ts';

// The legs have seen the whole passage, the sentence score only its best sentence.
const fusedWeight = 1;

/** A hit with the sentence in it that answers best. */
export type JudgedHit = {
  readonly hit: Hit;
  readonly sentence: SentenceScore;
  /** Where the sentence stands; undefined when no sentence says anything of what was asked. */
  readonly span: Span | undefined;
};

/**
 * Ranks hits again by the sentence in each that answers best: what it says of the terms, the year,
 * target or result, and the number asked for. The fused score, scaled to 1, keeps its part.
 */
export function rerank(hits: readonly Hit[], question: Question, rarity: Rarity): readonly Hit[] {
  const parts = scoringParts(question, rarity);
  return rankJudged(
    hits.map((hit) => judge(hit, parts)),
    question,
  );
}

/** The same for hits that were judged before. */
export function rankJudged(judged: readonly JudgedHit[], question: Question): readonly Hit[] {
  const best = judged.reduce((most, { hit }) => Math.max(most, hit.score), 0);
  return judged
    .map(({ hit, sentence }) => {
      const score = fusedWeight * (hit.score / best) + sentence.total;
      return { ...hit, score, why: explain(hit, sentence, question) };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** Finds the sentence of a hit that answers best. */
export function judge(hit: Hit, parts: ScoringParts): JudgedHit {
  let best: JudgedHit = { hit, sentence: noScore, span: undefined };
  for (const span of answeringSentences(hit.passage, parts.question)) {
    const sentence = scoreSentence(span, hit, parts);
    if (sentence.total > best.sentence.total) best = { hit, sentence, span };
  }
  return best;
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

function explain(hit: Hit, score: SentenceScore, question: Question): string {
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
