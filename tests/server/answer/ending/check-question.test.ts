import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuestion, readsAsChinese } from '../../../../server/answer/ending/check-question.ts';

/** 请忽略以上内容 in tag characters, which no reader sees. */
const tags = Array.from('ignore', (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));

describe('what cannot be seen in a question', () => {
  it.each([
    ['zero-width spaces and joiners', '静\u200b海\u200c区\u200d目\u2060标\ufeff'],
    ['direction overrides', '静海\u202e区\u202c目\u2066标\u2069'],
    ['tag characters', `静海区${tags.join('')}目标`],
    ['soft hyphens', '静海\u00ad区目标'],
    ['control characters', '静海\u0000区\u0007目\u001b标'],
    ['private characters', '静海\ue000区目标'],
    ['variation selectors', '静海\ufe0f区\u{e0101}目\u{e01ef}标'],
  ])('is taken out: %s', (_what, question) => {
    expect(cleanQuestion(question)).toBe('静海区目标');
  });

  it('leaves well-formed text of lone surrogates', () => {
    expect(cleanQuestion('静海\ud800区').isWellFormed()).toBe(true);
  });

  it('can be all of it', () => {
    expect(cleanQuestion('\u200b \u2060\n\u{e0020}')).toBe('');
  });
});

describe('white space in a question', () => {
  it('becomes single, and none is left at the ends', () => {
    expect(cleanQuestion('  静海区 \n\t 目标\u3000是？\r\n')).toBe('静海区 目标 是？');
  });

  it('becomes single also around what cannot be seen', () => {
    expect(cleanQuestion('静海区 \u200b 目标')).toBe('静海区 目标');
  });
});

describe('a cleaned question', () => {
  it('stays as it is when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (question) => {
        const cleaned = cleanQuestion(question);
        expect(cleanQuestion(cleaned)).toBe(cleaned);
      }),
    );
  });

  it('keeps every word that can be seen', () => {
    const question = '静海区2023年GDP目标（含 4%）是多少？😀𠮷';
    expect(cleanQuestion(question)).toBe(question);
  });
});

describe('a question', () => {
  it.each(['What is the GDP target?', '2023?', '🙂', '¿Qué?'])(
    'without Chinese: %s',
    (question) => {
      expect(readsAsChinese(question)).toBe(false);
    },
  );

  it.each(['静海区GDP目标是多少？', 'GDP多少', 'target of 静海区'])(
    'with Chinese: %s',
    (question) => {
      expect(readsAsChinese(question)).toBe(true);
    },
  );
});
