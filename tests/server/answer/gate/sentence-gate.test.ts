import { describe, expect, it } from 'vitest';
import { anEvidence } from '../../../support/made/a-hit.ts';
import type { DraftSentence } from '../../../../server/answer/gate/draft.ts';
import { noChecks, SentenceGate } from '../../../../server/answer/gate/sentence-gate.ts';

const growth = anEvidence('地区生产总值增长4%左右。');
const jobs = anEvidence('新增就业1万人以上。', { passage: { start: 300 } });

function draft(text: string, ...evidence: DraftSentence['evidence']): DraftSentence {
  return { text, evidence, unknownMarks: 0 };
}

describe('a sentence at the gate', () => {
  it('gets its marks when it passes', () => {
    const released = new SentenceGate().release(draft('目标是增长4%。', growth));
    expect(released?.text).toBe('目标是增长4%[1]。');
    expect(released?.citations.map(({ quote }) => quote)).toEqual(['地区生产总值增长4%左右。']);
  });

  it('gets each mark once, though several of its marks point at the same words', () => {
    const gate = new SentenceGate();
    expect(gate.release(draft('增长4%。', growth, growth))?.text).toBe('增长4%[1]。');
  });

  it('leaves no trace but in the count when it is held back', () => {
    const gate = new SentenceGate();
    expect(gate.release(draft('增长9%。', growth))).toBeUndefined();
    expect(gate.release(draft('经济向好。'))).toBeUndefined();
    expect(gate.isEmpty).toBe(true);
    expect(gate.text).toBe('');
    expect(gate.citations).toEqual([]);
    expect(gate.checks).toEqual({
      sentences: 2,
      withheld: 2,
      unknownMarks: 0,
      numbers: 1,
      unsupportedNumbers: 1,
    });
  });

  it('takes no mark away from those after it when it is held back', () => {
    const gate = new SentenceGate();
    gate.release(draft('增长9%。', growth));
    expect(gate.release(draft('就业1万人。', jobs))?.text).toBe('就业1万人[1]。');
  });
});

describe('the gate', () => {
  it('begins with nothing', () => {
    const gate = new SentenceGate();
    expect([gate.isEmpty, gate.text, gate.checks]).toEqual([true, '', noChecks]);
  });

  it('keeps the released text, its citations and the count of all', () => {
    const gate = new SentenceGate();
    gate.release(draft('增长4%。', growth));
    gate.release({ ...draft('就业1万人，增长4%。', jobs, growth), unknownMarks: 1 });
    expect(gate.text).toBe('增长4%[1]。就业1万人，增长4%[2][1]。');
    expect(gate.citations.map(({ mark }) => mark)).toEqual([1, 2]);
    expect(gate.isEmpty).toBe(false);
    expect(gate.checks).toEqual({
      sentences: 2,
      withheld: 0,
      unknownMarks: 1,
      numbers: 3,
      unsupportedNumbers: 0,
    });
  });
});
