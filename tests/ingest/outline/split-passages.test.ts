import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineSections } from '../../../ingest/outline/outline-sections.ts';
import { splitPassages } from '../../../ingest/outline/split-passages.ts';
import { splitSentences } from '../../../language/sentences/split-sentences.ts';

const shortest = 150;
const longest = 450;

/** A sentence of exactly so many characters. */
function sentence(length: number): string {
  return `${'全区经济稳中有进，'.repeat(60).slice(0, length - 1)}。`;
}

function passages(text: string) {
  return splitPassages(text, outlineSections(text));
}

function lengths(text: string): readonly number[] {
  return passages(text).map(({ start, end }) => end - start);
}

describe('passages', () => {
  it('are runs of whole sentences, as many as fit', () => {
    const text = [200, 200, 200, 200].map(sentence).join('');
    expect(lengths(text)).toEqual([400, 400]);
  });

  it('go over the paragraphs of their section', () => {
    const text = `${sentence(100)}\n${sentence(100)}`;
    expect(lengths(text)).toEqual([201]);
  });

  it('never go over the end of a section', () => {
    const text = `一、2022年工作回顾\n${sentence(60)}\n二、2023年工作安排\n${sentence(60)}`;
    expect(passages(text).map(({ headingPath }) => headingPath)).toEqual([
      ['一、2022年工作回顾'],
      ['二、2023年工作安排'],
    ]);
  });

  it('begin with the heading of their section, and say which way it looks', () => {
    const text = `二、2023年工作安排\n${sentence(40)}`;
    const [passage] = passages(text);
    expect(text.slice(passage?.start, passage?.end)).toBe(text);
    expect(passage).toMatchObject({ headingPath: ['二、2023年工作安排'], orientation: 'target' });
  });

  it('are none of a text without words', () => {
    expect(passages('')).toEqual([]);
    expect(
      splitPassages(' \n ', [{ start: 0, end: 3, headingPath: [], orientation: null }]),
    ).toEqual([]);
  });

  it('hold a sentence that is too long whole', () => {
    expect(lengths(sentence(500))).toEqual([500]);
    expect(lengths([100, 500, 100].map(sentence).join(''))).toContain(500);
  });

  it('do not end with a scrap: the last joins the one before when both fit', () => {
    expect(lengths([300, 100].map(sentence).join(''))).toEqual([400]);
  });

  it('do not end with a scrap: the last two share their sentences when both do not fit', () => {
    expect(lengths([110, 110, 110, 110, 60].map(sentence).join(''))).toEqual([220, 280]);
  });
});

const sentenceLengths = fc.array(fc.integer({ min: 4, max: 520 }), { minLength: 1, maxLength: 14 });

describe('whatever the sentences', () => {
  it('passages cover the text: every sentence is in exactly one, in order', () => {
    fc.assert(
      fc.property(fc.array(sentenceLengths, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts
          .map((part) => `（一）重点工作\n${part.map(sentence).join('')}`)
          .join('\n');
        const sentences = splitSentences(text, { start: 0, end: text.length });
        expect(passages(text).flatMap((passage) => passage.sentences)).toEqual(sentences);
      }),
    );
  });

  it('each passage begins and ends with its first and last sentence', () => {
    fc.assert(
      fc.property(sentenceLengths, (part) => {
        for (const { start, end, sentences } of passages(part.map(sentence).join(''))) {
          expect([start, end]).toEqual([sentences[0]?.start, sentences.at(-1)?.end]);
        }
      }),
    );
  });

  it('a passage is longer than the bound only when it is one sentence', () => {
    fc.assert(
      fc.property(sentenceLengths, (part) => {
        for (const { start, end, sentences } of passages(part.map(sentence).join(''))) {
          if (sentences.length > 1) expect(end - start).toBeLessThanOrEqual(longest);
        }
      }),
      { examples: [[[4, 354, 97]], [[10, 430, 100]], [[345, 92, 19]]] },
    );
  });

  it('no two neighbours would fit into one while either is short', () => {
    fc.assert(
      fc.property(sentenceLengths, (part) => {
        const all = passages(part.map(sentence).join(''));
        for (const [index, { start, end }] of all.entries()) {
          const next = all[index + 1];
          if (!next || Math.min(end - start, next.end - next.start) >= shortest) continue;
          expect(next.end - start).toBeGreaterThan(longest);
        }
      }),
    );
  });
});
