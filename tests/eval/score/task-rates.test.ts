import { describe, expect, it } from 'vitest';
import { taskRates } from '../../../eval/score/task-rates.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { aResult } from '../a-result.ts';
import { anAnswer } from '../an-answer.ts';

describe('rates by kind of task', () => {
  it('tells how often each is recognised, computed, and right by either way', () => {
    const understood = anAnswer({}).question;
    const ranked = aGoldQuestion({ task: 'rank' });
    const computed = anAnswer({ mode: 'computed', question: { ...understood, task: 'rank' } });
    const quoted = anAnswer({ mode: 'quoted', question: { ...understood, task: 'find' } });
    const rates = taskRates([
      aResult({ question: ranked, answer: computed, faults: [] }),
      aResult({ question: ranked, answer: quoted, faults: [] }),
      aResult({ question: aGoldQuestion(), answer: quoted, faults: [] }),
    ]);
    expect(rates).toHaveLength(1);
    expect(rates[0]).toMatchObject({
      task: 'rank',
      recognised: { count: 1, of: 2 },
      fired: { count: 1, of: 2 },
      rightWhenFired: { count: 1, of: 1 },
      rightWhenNot: { count: 1, of: 1 },
    });
  });
});
