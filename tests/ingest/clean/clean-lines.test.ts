import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines, type CleanedLines } from '../../../ingest/clean/clean-lines.ts';
import { lineText } from '../../../ingest/clean/source-line.ts';
import { furnitureRules, markdownRules } from '../../../ingest/clean/furniture-rules.ts';

function clean(source: string): CleanedLines {
  return cleanLines(source, furnitureRules);
}

function texts(source: string): readonly string[] {
  return clean(source).lines.map(lineText);
}

describe('lines', () => {
  it('end at every kind of line break, and empty ones are left out', () => {
    expect(texts('甲。\r\n乙。\r丙。\n\n丁。\u2028戊。\u2029己。')).toEqual([
      '甲。',
      '乙。',
      '丙。',
      '丁。',
      '戊。',
      '己。',
    ]);
  });

  it('lose the white space at their ends and keep that within', () => {
    expect(texts('\u3000\u3000政 府 工 作 报 告\u00a0 \n')).toEqual(['政 府 工 作 报 告']);
  });

  it('lose what cannot be seen', () => {
    expect(texts('增长\u200b6.8\ufeff%\u202e，\u0007进位')).toEqual(['增长6.8%，进位']);
  });

  it('lose the white space around it, too', () => {
    expect(texts('\u200b \u200b 一、2022年工作回顾 \u200b \u200b')).toEqual(['一、2022年工作回顾']);
  });

  it('of a page that is one line are its paragraphs, parted by spaces', () => {
    const first = '一年来，全区经济稳中有进。'.repeat(15);
    const second = '产业结构持续优化，发展后劲不断增强。'.repeat(5);
    expect(texts(`${first}  ${second}\u3000\u3000${second}`)).toEqual([first, second, second]);
  });

  it('keep double spaces when they are short, as names have them', () => {
    expect(texts('天津市静海区区长  曲海富')).toEqual(['天津市静海区区长  曲海富']);
  });

  it('give up a heading that hangs on the paragraph before', () => {
    expect(texts('民生福祉持续改善。2023年重点工作安排')).toEqual([
      '民生福祉持续改善。',
      '2023年重点工作安排',
    ]);
  });

  it('keep an ending that is no heading', () => {
    const line = '民生福祉持续改善。居民收入，就业都有增长，我们做好了工作';
    expect(texts(line)).toEqual([line]);
  });
});

describe('cuts', () => {
  it('tell where furniture stood in the source, and why it went', () => {
    const source = '圆满完成。（责编：李四）\n我要回帖\n';
    expect(
      clean(source).cuts.map(({ start, end, reason }) => [source.slice(start, end), reason]),
    ).toEqual([
      ['（责编：李四）', '网页编辑姓名'],
      ['我要回帖', '论坛按钮'],
    ]);
  });

  it('leave the pieces around them where they stood', () => {
    const source = '  地铁6号线通车（图），群众出行更方便。';
    const [line] = clean(source).lines;
    expect(line?.pieces).toEqual([
      { text: '地铁6号线通车', sourceStart: 2 },
      { text: '，群众出行更方便。', sourceStart: source.indexOf('，') },
    ]);
  });
});

describe('a document may begin', () => {
  function beginnings(source: string): readonly string[] {
    return clean(source)
      .lines.filter(({ mayBeginDocument }) => mayBeginDocument)
      .map(lineText);
  }

  it('with the first line', () => {
    expect(beginnings('\n政府工作报告\n各位代表：')).toEqual(['政府工作报告']);
  });

  it('after a brace that a crawler left', () => {
    expect(beginnings('第一篇。\n}\n第二篇。\n第三行。')).toEqual(['第一篇。', '第二篇。']);
  });

  it('where a portal names the title of its source', () => {
    expect(beginnings('第一篇。\n原标题：第二篇\n正文。')).toEqual(['第一篇。', '第二篇']);
  });

  it('below a source title that stands alone', () => {
    expect(beginnings('第一篇。\n原标题：\n第二篇\n正文。')).toEqual(['第一篇。', '第二篇']);
  });

  it('nowhere else', () => {
    expect(beginnings('第一篇。\n我要回帖\n正文。（责编：李四）\n正文。')).toEqual(['第一篇。']);
  });
});

const fragments = fc.constantFrom(
  '全区地区生产总值增长6.8%。',
  '一、2022年工作回顾',
  '各位代表：',
  '让我们努力奋斗！',
  '新增𬭎就业2.1万人，',
  '（图）',
  '（责编：李四）',
  '分享让更多人看到',
  '[bookmark: _GoBack]',
  '原标题：',
  '我要回帖',
  '津ICP备12345678号',
  '}',
  '**',
  '- ',
  '## ',
  '\u200b',
  '\u0007',
  '\ufeff',
  '\u3000\u3000',
  '  ',
  ' ',
  '\n',
  '\r\n',
  '2023年重点工作安排',
);
const sources = fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join(''));

describe('whatever the source', () => {
  const allRules = [...markdownRules, ...furnitureRules];

  it('every kept piece stands in it at its offset, in order and without overlap', () => {
    fc.assert(
      fc.property(sources, (source) => {
        let from = 0;
        for (const { text, sourceStart } of cleanLines(source, allRules).lines.flatMap(
          ({ pieces }) => pieces,
        )) {
          expect(sourceStart).toBeGreaterThanOrEqual(from);
          expect(source.slice(sourceStart, sourceStart + text.length)).toBe(text);
          from = sourceStart + text.length;
        }
      }),
    );
  });

  it('nothing that can be seen is lost without a cut', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { lines, cuts } = cleanLines(source, allRules);
        const told = new Set<number>();
        const mark = (start: number, end: number) => {
          for (let at = start; at < end; at++) told.add(at);
        };
        for (const { text, sourceStart } of lines.flatMap(({ pieces }) => pieces)) {
          mark(sourceStart, sourceStart + text.length);
        }
        for (const { start, end } of cuts) mark(start, end);
        const lost = [...source.matchAll(/./gsu)].filter(({ index }) => !told.has(index));
        expect(lost.map(([character]) => character).join('')).toMatch(
          /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]*$/u,
        );
      }),
    );
  });

  it('no line is empty or begins or ends with white space', () => {
    fc.assert(
      fc.property(sources, (source) => {
        for (const line of cleanLines(source, allRules).lines) {
          expect(lineText(line)).not.toBe('');
          expect(lineText(line).trim()).toBe(lineText(line));
        }
      }),
      { examples: [['全区地区生产总值增长6.8%。 \u0007 （责编：李四）']] },
    );
  });
});
