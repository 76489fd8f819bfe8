import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { withinTime } from '../../../models/http/within-time.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function abortOf(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(signal.reason));
  });
}

describe('a deadline', () => {
  it('comes, though memory is tidied up meanwhile', async () => {
    const signal = withinTime(30, [new AbortController().signal]);
    const aborted = abortOf(signal);
    for (let round = 0; round < 3; round++) collectGarbage();
    expect(await aborted).toMatchObject({ name: 'TimeoutError' });
  });

  it('is told by its reason', async () => {
    expect(await abortOf(withinTime(1))).toMatchObject({ message: 'Not done within 1 ms.' });
  });

  it('does not wait where another signal aborts first', async () => {
    const other = new AbortController();
    const aborted = abortOf(withinTime(60_000, [other.signal, undefined, null]));
    other.abort('gone');
    expect(await aborted).toBe('gone');
  });
});
