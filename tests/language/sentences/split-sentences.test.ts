import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../language/sentences/split-sentences.ts';
import { digestDraft, digestNames } from '../../support/digests.ts';

function sentences(text: string, span = { start: 0, end: text.length }): readonly string[] {
  return splitSentences(text, span).map(({ start, end }) => text.slice(start, end));
}

describe('a sentence ends', () => {
  it('with 。 ！ or ？', () => {
    expect(sentences('稳中有进。再接再厉！差距在哪里？')).toEqual([
      '稳中有进。',
      '再接再厉！',
      '差距在哪里？',
    ]);
  });

  it('with the ASCII ! and ? of crawled pages', () => {
    expect(sentences('再接再厉!差距在哪里?稳中有进。')).toEqual([
      '再接再厉!',
      '差距在哪里?',
      '稳中有进。',
    ]);
  });

  it('with the closing quotes and brackets that follow', () => {
    expect(sentences('喊出“干就干好！”全区行动起来。（全场鼓掌。）继续前进。')).toEqual([
      '喊出“干就干好！”',
      '全区行动起来。',
      '（全场鼓掌。）',
      '继续前进。',
    ]);
  });

  it('with the last of several marks', () => {
    expect(sentences('加油！！何以见得？！稳中有进。')).toEqual([
      '加油！！',
      '何以见得？！',
      '稳中有进。',
    ]);
  });

  it('with its line, so that a heading is one', () => {
    expect(sentences('一、2022年工作回顾\n一年来，稳中有进。')).toEqual([
      '一、2022年工作回顾',
      '一年来，稳中有进。',
    ]);
  });

  it('with the text', () => {
    expect(sentences('稳中有进。还有一句')).toEqual(['稳中有进。', '还有一句']);
  });
});

describe('a sentence goes on', () => {
  it.each([
    '地区生产总值增长6.8%，增幅提高0.5个百分点。',
    'PM2.5年均浓度下降4.1%。',
    '实现“三个一批”；新开工项目30个：投资663亿元。',
    '全年……稳步推进。',
    '版本v1.2.3上线。',
  ])('over what only looks like an end: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    '我们喊出“干就干好！”，三年任务两年完成。',
    '回答好“钱从哪里来？”、“地从哪里出？”，出台措施12条。',
    '（请大家审议！），谢谢。',
  ])('after a quotation in the middle of it: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('to its own full stop when it ends with a quotation', () => {
    expect(sentences('我们喊出“干就干好！”。全年任务完成。')).toEqual([
      '我们喊出“干就干好！”。',
      '全年任务完成。',
    ]);
  });

  it('to the ASCII quotation mark that closes it', () => {
    expect(sentences('"干就干好!"\n全年任务完成。')).toEqual(['"干就干好!"', '全年任务完成。']);
  });
});

describe('the offsets', () => {
  it('are those of the whole text, also within a part of it', () => {
    const text = '政府工作报告\n稳中有进。再接再厉！谢谢。';
    expect(splitSentences(text, { start: 7, end: 17 })).toEqual([
      { start: 7, end: 12 },
      { start: 12, end: 17 },
    ]);
  });

  it('leave white space around sentences out', () => {
    expect(sentences('　　稳中有进。 \n\n  再接再厉！ ')).toEqual(['稳中有进。', '再接再厉！']);
  });

  it('are none where there are no words', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences(' \n　')).toEqual([]);
    expect(splitSentences('稳中有进。', { start: 2, end: 2 })).toEqual([]);
  });

  it('lose nothing but white space, in order', () => {
    const parts = fc.constantFrom('稳中有进', '6.8%', '。', '！', '”', '（', '\n', ' ', '?', '，');
    fc.assert(
      fc.property(fc.array(parts), (some) => {
        const text = some.join('');
        const found = splitSentences(text, { start: 0, end: text.length });
        const words = found.map(({ start, end }) => text.slice(start, end)).join('');
        expect(words.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  it.each(digestNames)('cut %s into sentences that each say something', (name) => {
    const { text } = digestDraft(name);
    for (const sentence of sentences(text)) {
      expect(sentence).toMatch(/[\p{L}\p{N}]/u);
      expect(sentence).not.toMatch(/^[，。、；：！？”’）》]/u);
    }
  });
});
