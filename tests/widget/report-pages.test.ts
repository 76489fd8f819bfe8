import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns, splitParagraphs } from '../../widget/pages/highlight-text.ts';
import { headingParagraphs, listHeadings } from '../../widget/pages/list-headings.ts';
import { dateInWords } from '../../widget/pages/page-words.ts';
import { readHashQuote, reportLink } from '../../widget/report-link.ts';
import { isSendKey } from '../../widget/send-key.ts';
import { sampleReport } from './sample-report.ts';

describe('reportLink', () => {
  it('leads below the root of the server, whatever the id', () => {
    const place = { reportId: 'a/b 甲', start: 10, end: 22 };
    expect(reportLink('https://ask.example/wenbao/', place)).toBe(
      'https://ask.example/wenbao/reports/a%2Fb%20%E7%94%B2#10-22',
    );
  });

  it('says which text was quoted and a digest of the words, and never the words', () => {
    const words = { version: 2, quoteHash: '0123456789abcdef', quote: '增长4%' };
    const link = reportLink('https://ask.example/', {
      reportId: '12-2023',
      start: 1,
      end: 5,
      ...words,
    });
    expect(link).toBe('https://ask.example/reports/12-2023#1-5-v2-0123456789abcdef');
  });
});

describe('readHashQuote', () => {
  it('reads what reportLink wrote', () => {
    const quote = { start: 10, end: 22, version: 3, quoteHash: '0123456789abcdef' };
    const link = reportLink('https://ask.example/', { reportId: 'r', ...quote });
    expect(readHashQuote(new URL(link).hash)).toEqual({ kind: 'quote', ...quote });
    expect(readHashQuote('#10-22')).toEqual({ kind: 'quote', start: 10, end: 22 });
  });

  it.each(['', '#', '#p-12', '#top'])('finds none in %j', (hash) => {
    expect(readHashQuote(hash)).toEqual({ kind: 'none' });
  });

  it.each([
    ...['#9-9', '#9-3', '#-1-5', '#1-', '#5', '#1-2-3', '#99999999999999999999-5', '#%'],
    ...['#1-2-v', '#1-2-v1-xyz', '#1-2-v1-0123456789abcdef0', '#1-2-v1-区长已辞职'],
  ])('calls %j bad', (hash) => expect(readHashQuote(hash)).toEqual({ kind: 'bad' }));

  it('holds nothing but numbers and a digest, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        const { kind, ...rest } = readHashQuote(`#${hash}`);
        if (kind === 'quote') expect(Object.values(rest).join('')).toMatch(/^[0-9a-f]+$/u);
        else expect(rest).toEqual({});
      }),
    );
  });
});

describe('a highlighted text', () => {
  it('is split into lines that hold words', () => {
    expect(splitParagraphs('甲\n\n  \r\n乙丙')).toEqual([
      { start: 0, end: 1 },
      { start: 7, end: 9 },
    ]);
  });

  it('marks exactly the asked-for words, line ends aside, and loses nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom('静', '海', ' ', '\n', '😀', '。'),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, one, other) => {
        const [start = 0, end = 0] = [one, other]
          .map((offset) => offset % (whole.length + 1))
          .sort((low, high) => low - high);
        const paragraphs = splitParagraphs(whole);
        const runs = paragraphs.map((paragraph) => cutRuns(whole, paragraph, { start, end }));
        const marked = runs.flat().filter(({ isMarked }) => isMarked);
        const words = (part: string) => part.replace(/\s/g, '');
        expect(words(marked.map((run) => run.text).join(''))).toBe(words(whole.slice(start, end)));
        runs.forEach((run, number) => {
          const { start: from, end: to } = paragraphs[number] ?? { start: 0, end: 0 };
          expect(run.map((piece) => piece.text).join('')).toBe(whole.slice(from, to));
        });
      }),
    );
  });

  it('has no marks where none are asked for', () => {
    expect(cutRuns('甲乙', { start: 0, end: 2 })).toEqual([{ text: '甲乙', isMarked: false }]);
  });
});

describe('the table of contents', () => {
  const paragraphs = splitParagraphs(sampleReport.text);
  const headings = listHeadings(sampleReport.sections, paragraphs);

  it('lists each heading once, at its depth', () => {
    expect(headings.map(({ text, depth }) => [text, depth])).toEqual([
      ['一、2022年工作回顾', 0],
      ['二、2023年工作安排', 0],
      ['（一）主要目标', 1],
      ['（二）重点任务', 1],
    ]);
  });

  it('names a heading above that has no section of its own', () => {
    const section = { headingPath: ['一', '（一）'], start: 0, end: 2 };
    const next = { headingPath: ['一', '（二）'], start: 3, end: 5 };
    const listed = listHeadings([section, next], splitParagraphs('甲乙\n丙丁'));
    expect(listed.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['一', 0],
      ['（一）', 0],
      ['（二）', 1],
    ]);
  });

  it('finds the lines that are headings, whether a section begins with them or after them', () => {
    const text = '一、回顾\n甲。\n二、安排\n乙。';
    const lines = splitParagraphs(text);
    const before = [{ headingPath: ['一、回顾'], start: 5, end: 7 }];
    const within = [{ headingPath: ['二、安排'], start: 8, end: text.length }];
    const depths = (sections: typeof before) =>
      headingParagraphs(text, listHeadings(sections, lines), lines);
    expect([...depths(before).keys()]).toEqual([0]);
    expect([...depths(within).keys()]).toEqual([2]);
  });
});

describe('small things', () => {
  it('writes a date in words and leaves anything else', () => {
    expect(dateInWords('2022-12-06')).toBe('2022年12月6日');
    expect(dateInWords('2022年底')).toBe('2022年底');
  });

  it('sends on Enter, but not with Shift and not while an input method is composing', () => {
    const enter = { key: 'Enter', shiftKey: false, isComposing: false, keyCode: 13 };
    expect(isSendKey(enter)).toBe(true);
    expect(isSendKey({ ...enter, shiftKey: true })).toBe(false);
    expect(isSendKey({ ...enter, isComposing: true })).toBe(false);
    expect(isSendKey({ ...enter, keyCode: 229 })).toBe(false);
    expect(isSendKey({ ...enter, key: 'a' })).toBe(false);
  });
});
