import type { Hit } from '../../../../search/hit.ts';
import { withLeanedOn } from '../../../../search/rank/leaned-on.ts';
import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { reasonsIn } from '../../../../language/words/lists/reason-words.ts';
import { givesThing } from '../../../../search/rank/gives-thing.ts';
import { wordsOf, type ScoringParts } from '../../../../search/rank/score-sentence.ts';
import { termCoverage } from '../../../../search/rank/term-coverage.ts';
import type { Question } from '../../../../question/question.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import type { Candidate } from './candidate.ts';
import { trimSentence } from './trim-sentence.ts';

/** The clauses of a sentence that answer, quoted, with place, year, and target or result said first. */
export function quoteSentence({ hit, sentence, scoring }: Candidate): DraftSentence {
  const quote = trimmed(wordsOf(hit.passage, sentence), scoring).replace(/[，,；;。]$/u, '');
  return {
    text: `${whereAndWhen(hit)}：「${quote}」。`,
    evidence: [
      { passage: hit.passage, report: hit.report, span: withLeanedOn(hit.passage, sentence) },
    ],
    unknownMarks: 0,
  };
}

// The clause with the name asked for is better than one that only says more of the words asked.
const nameWorth = 0.5;
// So is one that gives the reason asked for: 主要受…影响 more surely than 剔除这些因素.
const reasonWorth = 0.2;
const mostReasons = 2;

function trimmed(words: string, { question, terms, asked }: ScoringParts): string {
  if (question.form === 'list' || question.form === 'definition') return words;
  const gives = (text: string) => asked?.kind === 'name' && givesThing(asked, text);
  const asksWhy = question.sought.isReason;
  const worth = (text: string) =>
    termCoverage(terms, normaliseText(text)) +
    (gives(text) ? nameWorth : 0) +
    (asksWhy ? reasonWorth * Math.min(mostReasons, reasonsIn(text)) : 0);
  const goesOn = asksOfWords(question);
  const wantsNumber = question.form === 'number';
  const { start, end } = trimSentence(words, { worth, wantsNumber, goesOn });
  return words.slice(start, end);
}

/** It waits for neither a number nor a yes, and compares nothing: any clause may hold the answer. */
function asksOfWords({ form, task }: Question): boolean {
  return form === 'text' && (task.do === 'find' || task.do === 'inventory');
}

/** 静海区2023年目标, 静海区2022年完成情况, or the title where a document says neither. */
export function whereAndWhen({ report, passage }: Pick<Hit, 'report' | 'passage'>): string {
  const { region, planYear, reviewYear, title } = report;
  if (planYear === null || region === '') return `《${title}》`;
  if (passage.orientation === 'target') return `${region}${planYear}年目标`;
  if (passage.orientation === 'result') return `${region}${reviewYear ?? planYear - 1}年情况`;
  return `${region}${planYear}年政府工作报告`;
}
