import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  alignSentences,
  likeness,
} from '../../../../../server/answer/quoted/wordings/align-sentences.ts';

const changes = (before: readonly string[], after: readonly string[]) =>
  alignSentences(before, after).map(({ change }) => change);

describe('the sentences of two reports side by side', () => {
  it('are the same, changed, new or left out', () => {
    const before = ['坚持房子是用来住的定位。', '新开工棚改一万套。', '清理闲置土地。'];
    const after = ['坚持房子是用来住的定位。', '新开工棚改两万套。', '推进保交房工作。'];
    expect(alignSentences(before, after)).toEqual([
      { change: 'same', before: 0, after: 0 },
      { change: 'changed', before: 1, after: 1 },
      { change: 'added', after: 2 },
      { change: 'removed', before: 2 },
    ]);
  });

  it('pair with what is most like them, not with what comes first', () => {
    const before = ['支持居民合理购房需求。'];
    const after = ['支持居民购车需求。', '支持居民合理的购房需求。'];
    expect(changes(before, after)).toEqual(['added', 'changed']);
  });

  it('differ in no mark and no space alone', () => {
    expect(changes(['稳定市场，防范风险。'], ['稳定市场、防范风险'])).toEqual(['same']);
  });

  it('are each told once, however they pair', () => {
    const sentence = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('稳', '住', '楼', '市', '房', '价'),
    });
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 5 }),
        fc.array(sentence, { maxLength: 5 }),
        (before, after) => {
          const aligned = alignSentences(before, after);
          expect(aligned.flatMap((one) => one.before ?? []).toSorted()).toEqual([...before.keys()]);
          expect(aligned.flatMap((one) => one.after ?? []).toSorted()).toEqual([...after.keys()]);
        },
      ),
    );
  });

  it('are as like one another from either side', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
        expect(likeness(one, one)).toBe(1);
      }),
    );
  });
});
