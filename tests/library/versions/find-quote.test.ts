import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, quoteHash } from '../../../library/versions/find-quote.ts';

const before = '一、回顾。粮食产量122万吨。修路30公里。二、安排。新建学校2所。';
const after = '一、工作回顾。粮食产量122万吨。修路31公里。二、安排。新建学校2所。';
const current = { version: 2, text: after };
const kept = { version: 1, text: before };

const link = (words: string, text: string, version: number) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, version, hash: quoteHash(words) };
};

describe('what a link quotes', () => {
  it('is where it says, in the text that is read now', () => {
    const { start, end, ...rest } = link('修路31公里', after, 2);
    const found = findQuote({ start, end, ...rest }, { current, kept: undefined });
    expect(found).toEqual({ state: 'here', start, end, moved: false });
  });

  it('is found again where the text around it changed', () => {
    const found = findQuote(link('新建学校2所', before, 1), { current, kept });
    const start = after.indexOf('新建学校2所');
    expect(found).toEqual({ state: 'here', start, end: start + 6, moved: true });
  });

  it('is found at the place nearest to where it stood, where it stands more than once', () => {
    const twice = { version: 2, text: `甲乙丙。${'。'.repeat(80)}甲乙丙。` };
    const once = { version: 1, text: `${'，'.repeat(90)}甲乙丙。` };
    const found = findQuote(link('甲乙丙', once.text, 1), { current: twice, kept: once });
    expect(found).toMatchObject({ start: 84 });
  });

  it('is told from the version it was quoted from, where it is not said any more', () => {
    const found = findQuote(link('修路30公里', before, 1), { current, kept });
    expect(found).toEqual({ state: 'earlier', version: 1, quote: '修路30公里' });
  });

  it('is not told where that version is not kept', () => {
    const wanted = link('修路30公里', before, 1);
    expect(findQuote(wanted, { current, kept: undefined })).toEqual({ state: 'changed' });
  });

  it('is found by its digest where another version came into use while it was answered', () => {
    const wanted = { ...link('新建学校2所', after, 1) };
    expect(findQuote(wanted, { current, kept })).toMatchObject({ state: 'here', moved: false });
  });

  it('of a link without version and digest is of the first version', () => {
    const { start, end } = link('修路30公里', before, 1);
    expect(findQuote({ start, end }, { current, kept })).toMatchObject({ quote: '修路30公里' });
    const only = { current: { version: 1, text: before }, kept: undefined };
    expect(findQuote({ start, end }, only)).toMatchObject({ state: 'here', start, end });
  });
});

describe('a forged link', () => {
  it('marks nothing where its digest is of other words', () => {
    const forged = { ...link('修路31公里', after, 2), hash: quoteHash('区长已经辞职') };
    expect(findQuote(forged, { current, kept })).toEqual({ state: 'bad' });
    const earlier = { ...link('修路30公里', before, 1), hash: quoteHash('区长已经辞职') };
    expect(findQuote(earlier, { current, kept })).toEqual({ state: 'bad' });
  });

  it('brings up no words that no version says, whatever it names', () => {
    const numbers = fc.integer({ min: -5, max: 60 });
    const hashes = fc.option(fc.string(), { nil: undefined });
    const wanted = fc.record({ start: numbers, end: numbers, version: numbers, hash: hashes });
    fc.assert(
      fc.property(wanted, (one) => {
        const found = findQuote(one, { current, kept });
        if (found.state === 'earlier') expect(before).toContain(found.quote);
        if (found.state !== 'here') return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(after.length);
        expect(found.start).toBeLessThan(found.end);
      }),
    );
  });
});
