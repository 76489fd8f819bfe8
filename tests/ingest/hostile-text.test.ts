import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../ingest/read-documents.ts';

const long = 100_000;
const fiveMegabytes = 5_000_000;

/** A text of about so many characters. */
function repeated(words: string, characters = long): string {
  return words.repeat(Math.ceil(characters / words.length));
}

// A pattern that backtracks without bound would need hours for each of these, not seconds.
const generous = 120_000;

describe('a text made to keep a parser busy is read all the same', { timeout: generous }, () => {
  it.each([
    ['nested brackets', repeated('（') + repeated('）')],
    ['brackets that never close', repeated('（“')],
    ['brackets that never opened', repeated('”）')],
    ['braces', `${repeated('{')}x`],
    ['spaces', `甲${repeated(' ')}乙`],
    ['full stops', `${repeated('。')}x`],
    ['marks that go on', repeated('！，')],
    ['dots', `${repeated('.')}x`],
    ['emphasis', repeated('**')],
    ['headings run together', repeated('。（一）')],
    ['headings without end', repeated('一、2022年工作回顾')],
    ['bookmarks', repeated('[bookmark:')],
    ['greetings', repeated('各位代表：')],
    ['openings of reports', repeated('各位代表：\n我代表区人民政府报告\n')],
    ['lines that end nowhere', repeated('稳中有进。新建\n')],
    ['notes', `名词解释\n${repeated('[1]“六稳”：稳就业。\n')}`],
    ['digits', repeated('1')],
    ['empty lines', repeated('\n')],
  ])('%s', (_, text) => {
    for (const format of ['text', 'markdown'] as const) {
      const { documents } = readDocuments(text, format);
      for (const { text: read, sections } of documents)
        expect(sections.at(-1)?.end).toBe(read.length);
    }
  });

  it('five megabytes in one line', () => {
    const { documents } = readDocuments(repeated('全区经济稳中有进。', fiveMegabytes), 'text');
    expect(documents).toHaveLength(1);
  });
});
