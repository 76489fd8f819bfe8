import { describe, expect, it } from 'vitest';
import {
  applyEvent,
  canRetry,
  isShownAhead,
  startTurn,
  stopTurn,
  textOf,
} from '../../widget/shown-turn.ts';
import { resultCitation, sampleAnswer, sampleEvents, targetCitation } from './sample-answer.ts';

const started = startTurn(1, '增长目标？');
const sentence = { type: 'sentence', text: '增长。[1]', citations: [targetCitation] } as const;
const error = { code: 'busy', message: '请稍后再试。', requestId: 'r-1' };

describe('a shown turn', () => {
  it('grows sentence by sentence', () => {
    const turn = sampleEvents().slice(0, 4).reduce(applyEvent, started);
    expect(turn.state).toBe('running');
    expect(textOf(turn)).toBe(sampleAnswer().text);
    expect(turn.citations.map(({ mark }) => mark)).toEqual([1, 2]);
  });

  it('lists a quotation once that two sentences share', () => {
    expect([sentence, sentence].reduce(applyEvent, started).citations).toEqual([targetCitation]);
  });

  it('shows the whole answer in place of the sentences, for it is the one that counts', () => {
    const answer = sampleAnswer({ text: '改过的话。', citations: [] });
    const turn = [sentence, { type: 'end', answer } as const].reduce(applyEvent, started);
    expect([textOf(turn), turn.citations, turn.state]).toEqual(['改过的话。', [], 'done']);
  });

  it('keeps the sentences that came before an error', () => {
    const turn = [sentence, { type: 'error', error } as const].reduce(applyEvent, started);
    expect([textOf(turn), turn.error, turn.state]).toEqual(['增长。[1]', error, 'failed']);
  });

  it('can be asked again where that may help', () => {
    const done = (status: 'answered' | 'not_mentioned' | 'unavailable') =>
      applyEvent(started, { type: 'end', answer: sampleAnswer({ status }) });
    expect(canRetry(started)).toBe(false);
    expect(canRetry(stopTurn(started))).toBe(true);
    expect(canRetry(applyEvent(started, { type: 'error', error }))).toBe(true);
    expect(canRetry(done('unavailable'))).toBe(true);
    expect(canRetry(done('answered'))).toBe(false);
    expect(canRetry(done('not_mentioned'))).toBe(false);
  });
});

describe('a preview of what the report says itself', () => {
  const quotes = [
    { text: '「增长4%左右」。[1]', citations: [targetCitation] },
    { text: '「下降4%」。[2]', citations: [resultCitation, targetCitation] },
  ];
  const previewed = applyEvent(started, { type: 'preview', sentences: quotes });

  it('is shown with its quotations, each listed once', () => {
    expect(textOf(previewed)).toBe('「增长4%左右」。[1]「下降4%」。[2]');
    expect(previewed.citations).toEqual([targetCitation, resultCitation]);
    expect([previewed.state, isShownAhead(previewed)]).toEqual(['running', true]);
  });

  it('makes room for the first sentence that was waited for, and its quotations do', () => {
    const turn = applyEvent(previewed, sentence);
    expect([textOf(turn), turn.citations]).toEqual(['增长。[1]', [targetCitation]]);
    expect(isShownAhead(turn)).toBe(false);
    expect(textOf(applyEvent(turn, sentence))).toBe('增长。[1]增长。[1]');
  });

  it('makes room for a whole answer', () => {
    const turn = applyEvent(previewed, { type: 'end', answer: sampleAnswer({ text: '改过。' }) });
    expect([textOf(turn), isShownAhead(turn)]).toEqual(['改过。', false]);
  });

  it('stays where nothing more comes, and nothing is said to come', () => {
    for (const turn of [stopTurn(previewed), applyEvent(previewed, { type: 'error', error })]) {
      expect(textOf(turn)).toBe('「增长4%左右」。[1]「下降4%」。[2]');
      expect(isShownAhead(turn)).toBe(false);
    }
  });

  it('is none where the report says nothing', () => {
    const turn = applyEvent(started, { type: 'preview', sentences: [] });
    expect([textOf(turn), isShownAhead(turn)]).toEqual(['', false]);
  });
});
