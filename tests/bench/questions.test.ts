import { describe, expect, it } from 'vitest';
import { questionsToAll } from '../../bench/questions.ts';
import { questionForm } from '../../question/slots/form.ts';

describe('questions put to every report', () => {
  it.each(questionsToAll)('%s is understood as one', (question) => {
    expect(questionForm(question)).toBe('which_report');
  });
});
