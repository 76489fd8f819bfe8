import type { QuestionResult } from '../../eval/score/judge-observation.ts';
import { aGoldQuestion } from './a-gold-question.ts';
import { anAnswer } from './an-answer.ts';

/** A judged answer for tests, right unless told otherwise: say only what the test is about. */
export function aResult(about: Partial<QuestionResult> = {}): QuestionResult {
  return {
    question: aGoldQuestion(),
    answer: anAnswer(),
    faults: [],
    evidenceRanks: [],
    citations: { citations: [], evidenceCited: [], unknownMarks: [] },
    support: { sentences: 0, supported: 0, marks: 0, needed: 0 },
    numbers: { numbers: [], unsupported: [] },
    exactNumbers: { verdicts: [], isWrong: undefined },
    nuggets: [],
    statements: undefined,
    strayMarks: [],
    marks: 0,
    milliseconds: 100,
    ...about,
  };
}
