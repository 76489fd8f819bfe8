import { expect, it } from 'vitest';
import { PassageCache } from '../../library/passage-cache.ts';
import { aPassage } from '../support/made/a-hit.ts';

/** A cache, and the ids that were read for it, call by call. */
function open() {
  const cache = new PassageCache();
  const read: (readonly string[])[] = [];
  return {
    read,
    take: (ids: readonly string[], version = '1', length = 10) =>
      cache.take(ids, version, (missing) => {
        read.push(missing);
        return missing
          .filter((id) => id !== 'nowhere')
          .map((id) => aPassage('字'.repeat(length), { id }))
          .toReversed();
      }),
  };
}

it('passages come in the order asked, however they are read, and unknown ones are left out', () => {
  const { take } = open();
  expect(take(['c', 'nowhere', 'a', 'c']).map(({ id }) => id)).toEqual(['c', 'a', 'c']);
});

it('what was read is not read again', () => {
  const { take, read } = open();
  const [first] = take(['a', 'b']);
  expect(take(['b', 'c', 'a'])[2]).toBe(first);
  expect(read).toEqual([['a', 'b'], ['c']]);
});

it('after a change of the library everything is read again', () => {
  const { take, read } = open();
  take(['a'], '1');
  take(['a'], '2');
  expect(read).toEqual([['a'], ['a']]);
});

it('the last used are kept, the others forgotten', () => {
  const { take, read } = open();
  for (const id of ['a', 'b', 'c', 'd', 'e']) take([id], '1', 900_000);
  take(['e']);
  take(['a']);
  expect(read).toEqual([['a'], ['b'], ['c'], ['d'], ['e'], ['a']]);
});
