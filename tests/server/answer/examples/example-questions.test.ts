import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../server/answer/answer-question.ts';
import { exampleQuestions } from '../../../../server/answer/examples/example-questions.ts';
import { wholeAnswer } from '../../../../server/answer/whole-answer.ts';
import { answerParts } from '../../../support/answer-parts.ts';
import {
  openDigestLibrary,
  openLibraryOfTexts,
  type OpenedLibrary,
} from '../../../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => void (opened = await openDigestLibrary()));
afterAll(() => opened.close());

describe('the questions that are proposed', () => {
  it('are of several kinds, and each has an answer', async () => {
    const parts = answerParts(opened);
    const questions = await exampleQuestions([], parts);
    expect(questions.length).toBeGreaterThanOrEqual(4);
    expect(questions.some((question) => question.includes('目标是多少'))).toBe(true);
    expect(questions.some((question) => question.includes('哪个高'))).toBe(true);
    for (const question of questions) {
      const { status } = await wholeAnswer(answerQuestion({ question }, parts));
      expect([question, status]).toEqual([question, 'answered']);
    }
  });

  it('are of the places of a portal alone', async () => {
    const questions = await exampleQuestions(['静海区'], answerParts(opened));
    expect(questions.length).toBeGreaterThan(1);
    expect(questions.every((question) => question.startsWith('静海区'))).toBe(true);
    expect(await exampleQuestions(['南开区'], answerParts(opened))).toEqual([]);
  });

  it('are none where no report answers any', async () => {
    const silent = await openLibraryOfTexts({
      '天津市静海区_2023.txt': '静海区2023年政府工作报告\n\n各位代表：\n感谢大家。\n',
    });
    expect(await exampleQuestions([], answerParts(silent))).toEqual([]);
    silent.close();
  });

  it('ask no model', async () => {
    const model = {
      name: 'never',
      stream: () => {
        throw new Error('asked');
      },
    } as never;
    const parts = { ...answerParts(opened), model, modelUse: 'always' as const };
    expect((await exampleQuestions(['河西区'], parts)).length).toBeGreaterThan(0);
  });
});
