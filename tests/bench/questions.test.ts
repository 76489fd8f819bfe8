import { describe, expect, it } from 'vitest';
import { questionsToAll } from '../../bench/questions.ts';
import { understood } from '../support/made/an-understood-question.ts';

describe('questions put to every report', () => {
  it.each(questionsToAll)('%s is understood as one', (question) => {
    expect(understood(question).task.do).toBe('which_reports');
  });
});
