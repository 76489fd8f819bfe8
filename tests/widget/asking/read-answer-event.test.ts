import { describe, expect, it } from 'vitest';
import { readAnswerEvent } from '../../../widget/asking/read-answer-event.ts';
import { sampleEvents, targetCitation } from '../sample-answer.ts';

const read = (event: string, data: unknown) =>
  readAnswerEvent({ id: '1', event, data: typeof data === 'string' ? data : JSON.stringify(data) });

describe('an event over the wire', () => {
  it.each(sampleEvents())('is read as it was sent: $type', (sent) => {
    const { type, ...fields } = sent;
    expect(read(type, fields)).toEqual(sent);
  });

  it('may be a preview of what the report says itself', () => {
    const sentences = [{ text: '「增长4%左右」。[1]', citations: [targetCitation] }];
    expect(read('preview', { sentences })).toEqual({ type: 'preview', sentences });
  });

  it.each([
    ['a preview without sentences', 'preview', {}],
    ['a preview whose sentences are words', 'preview', { sentences: '增长' }],
    ['a preview with a sentence that has no text', 'preview', { sentences: [{ citations: [] }] }],
    ['a preview with a sentence that has no citations', 'preview', { sentences: [{ text: '' }] }],
    ['a sentence without citations', 'sentence', { text: '增长。' }],
    ['an end without an answer', 'end', {}],
    ['what is no JSON', 'end', '{'],
    ['what is no object', 'sources', '7'],
    ['what nobody knows', 'news', {}],
    ['a name that every object has', 'toString', {}],
  ])('is passed over: %s', (_what, event, data) => {
    expect(read(event, data)).toBeUndefined();
  });
});
