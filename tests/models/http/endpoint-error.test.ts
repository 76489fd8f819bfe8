import { describe, expect, it } from 'vitest';
import { innermostReason, readRetryAfter, refused } from '../../../models/http/endpoint-error.ts';

const identity = {
  settings: 'EMBEDDING',
  host: 'api.example.com',
  model: 'text-embedding-v4',
  apiKey: 'none',
} as const;

describe('how long an endpoint asks to wait', () => {
  const now = Date.parse('Wed, 01 Mar 2023 08:00:00 GMT');

  it.each([
    ['2', 2000],
    [' 0.5 ', 500],
    ['0', 0],
    ['Wed, 01 Mar 2023 08:00:03 GMT', 3000],
    ['Wed, 01 Mar 2023 07:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('is read from %j', (header, milliseconds) => {
    expect(readRetryAfter(header, now)).toBe(milliseconds);
  });
});

describe('a refusal', () => {
  it('reads as one line that says where, what and what to do', () => {
    expect(refused(identity, { status: 404, words: 'no such\n model. ' }).message).toBe(
      'Embedding model text-embedding-v4 at api.example.com: it answered with status 404: ' +
        'no such model. Check EMBEDDING_BASE_URL and EMBEDDING_MODEL.',
    );
  });

  it('is short, however long the page of a proxy is', () => {
    const { message } = refused(identity, { status: 502, words: '<p>'.repeat(9000) });
    expect(message.length).toBeLessThan(600);
  });

  it('keeps a word that is no key, though it stands for one', () => {
    const { message } = refused(identity, { status: 400, words: 'none of the texts fits' });
    expect(message).toContain('none of the texts fits');
  });
});

describe('the innermost reason of a failure', () => {
  it('is the code of the socket, not "fetch failed"', () => {
    const refusal = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const failure = new TypeError('fetch failed', { cause: refusal });
    expect(innermostReason(failure)).toBe('ECONNREFUSED');
  });

  it.each([
    ['a word', 'a word'],
    [new Error('no code'), 'no code'],
  ])('is what there is otherwise', (error, reason) => {
    expect(innermostReason(error)).toBe(reason);
  });
});
