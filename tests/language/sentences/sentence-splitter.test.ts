import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceSplitter } from '../../../language/sentences/sentence-splitter.ts';

function split(...pieces: readonly string[]): readonly string[] {
  const splitter = new SentenceSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

describe('whole sentences', () => {
  it.each([
    ['one after the other', '甲增4%。乙降3%。', ['甲增4%。', '乙降3%。']],
    ['with marks before the full stop', '甲增4%[1]。乙降3%[2]。', ['甲增4%[1]。', '乙降3%[2]。']],
    ['with marks after it', '甲增4%。[1]乙降3%。[2]', ['甲增4%。[1]', '乙降3%。[2]']],
    ['with several marks after it', '甲增4%。[1][2]乙降。', ['甲增4%。[1][2]', '乙降。']],
    [
      'with marks of other kinds',
      '甲增。【1】乙降。［2,3］丙平。',
      ['甲增。【1】', '乙降。［2,3］', '丙平。'],
    ],
    ['with a mark after a space', '甲增4%。 [1]乙降3%。', ['甲增4%。 [1]', '乙降3%。']],
    ['parted by a space', '甲增4%。[1] 乙降3%。[2]', ['甲增4%。[1]', '乙降3%。[2]']],
    ['parted by a space, without marks', '甲增4%。 乙降3%。', ['甲增4%。', '乙降3%。']],
    ['parted by lines', '甲增4%[1]\n乙降3%[2]\n', ['甲增4%[1]', '乙降3%[2]']],
    ['parted by empty lines', '甲增4%。[1]\n\n乙降3%。', ['甲增4%。[1]', '乙降3%。']],
    ['with a closing quotation mark', '他说：“增4%。”乙降。', ['他说：“增4%。”', '乙降。']],
    ['that ask and cry out', '增了吗？增了！好', ['增了吗？', '增了！', '好']],
    ['with several stops', '增了？！好', ['增了？！', '好']],
    [
      'with something in brackets that is no mark',
      '甲增。[注]乙降。丙平。',
      ['甲增。', '[注]乙降。', '丙平。'],
    ],
    ['with a decimal point', '增6.5%。降3.2%。', ['增6.5%。', '降3.2%。']],
    ['none', ' \n ', []],
  ])('%s', (_how, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('are given out as soon as the next one has begun', () => {
    const splitter = new SentenceSplitter();
    expect(splitter.push('甲增4%。')).toEqual([]);
    expect(splitter.push('[1')).toEqual([]);
    expect(splitter.push(']')).toEqual([]);
    expect(splitter.push('乙')).toEqual(['甲增4%。[1]']);
    expect(splitter.end()).toEqual(['乙']);
    expect(splitter.end()).toEqual([]);
  });
});

/** Text as models write it, of pieces that stand next to each other in every way. */
const modelText = fc
  .array(
    fc.constantFrom(
      ...['甲', '增长4%', '6.5亿元', '，', '。', '。', '！', '？', '[1]', '[12]', '【2】', '[1,2]'],
      ...['”', '）', ' ', '\n', '[注]', '😀'],
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

const bare = (text: string) => text.replace(/\s/gu, '');

describe('any text', () => {
  it('gives the same sentences however it is cut into pieces', () => {
    fc.assert(
      fc.property(modelText, fc.array(fc.integer({ min: 1, max: 5 })), (text, sizes) => {
        expect(split(...piecesOf(text, sizes))).toEqual(split(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is all in its sentences', () => {
    fc.assert(
      fc.property(modelText, (text) => {
        expect(bare(split(text).join(''))).toBe(bare(text));
      }),
    );
  });

  it('has no mark at the head of a sentence that follows another in its line', () => {
    fc.assert(
      fc.property(modelText, (text) => {
        const [, ...later] = split(text.replaceAll('\n', ''));
        expect(later.filter((sentence) => /^[[【]\d/u.test(sentence))).toEqual([]);
      }),
    );
  });
});

function piecesOf(text: string, sizes: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const size = sizes[pieces.length % Math.max(1, sizes.length)] ?? text.length;
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}
