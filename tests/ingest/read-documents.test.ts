import { describe, expect, it } from 'vitest';
import { decodeText } from '../../ingest/decode-text.ts';
import { readDocuments, type ReadFile } from '../../ingest/read-documents.ts';
import { splitSentences } from '../../language/sentences/split-sentences.ts';
import type { ReportDraft } from '../../library/report.ts';
import { digestDraft, digestNames, digestSource } from '../support/digests.ts';
import { furnitureWords } from '../support/furniture-words.ts';
import {
  hasSharedCorpus,
  hasSharedReports,
  sharedCorpus,
  sharedReports,
} from '../support/shared-texts.ts';

/** What a document says of itself, in one line: kind, place, day, plan year, speaker. */
function summary({ kind, regionPath, date, planYear, speaker }: ReportDraft): string {
  return [kind, regionPath.join('') || '-', date ?? '-', planYear ?? '-', speaker ?? '-'].join(' ');
}

function expectWayBackToSource({ text, sourceRuns }: ReportDraft, source: string): void {
  let end = 0;
  for (const { start, sourceStart, length } of sourceRuns) {
    expect(source.slice(sourceStart, sourceStart + length)).toBe(text.slice(start, start + length));
    expect(text.slice(end, start)).toMatch(/^\n?$/u);
    end = start + length;
  }
  expect(end).toBe(text.length);
}

function expectSoundOutline({ text, sections }: ReportDraft): void {
  expect(sections[0]?.start).toBe(0);
  expect(sections.at(-1)?.end).toBe(text.length);
  for (const [index, { start, end }] of sections.entries()) {
    expect(end).toBeGreaterThan(start);
    expect(sections[index + 1]?.start ?? end).toBe(end);
  }
}

function expectSoundPassages({ text, sections, passages }: ReportDraft): void {
  let end = 0;
  for (const passage of passages) {
    expect(passage.start).toBeGreaterThanOrEqual(end);
    end = passage.end;
    const { start, sentences, headingPath, orientation } = passage;
    expect([sentences[0]?.start, sentences.at(-1)?.end]).toEqual([start, end]);
    expect(splitSentences(text, passage)).toEqual(sentences);
    const section = sections.find((one) => one.start <= start && end <= one.end);
    expect(section).toMatchObject({ headingPath, orientation });
  }
  expectNoGaps(text, passages);
}

/** Between the passages of a text there is nothing but white space. */
function expectNoGaps(text: string, passages: ReportDraft['passages']): void {
  let end = 0;
  for (const passage of passages) {
    expect(text.slice(end, passage.start).trim()).toBe('');
    end = passage.end;
  }
  expect(text.slice(end).trim()).toBe('');
}

/** No sentence begins or ends within a number, and none begins with what closes another. */
function expectWholeSentences({ text, passages }: ReportDraft): void {
  for (const { start, end } of passages.flatMap(({ sentences }) => sentences)) {
    expect(text.slice(start - 1, start + 1)).not.toMatch(/^[\d.]\d$/u);
    expect(text.slice(end - 1, end + 1)).not.toMatch(/^\d[.\d]$/u);
  }
}

/** The notes stand in the text as they are told. */
function expectSoundGlossary({ text, glossary }: ReportDraft): void {
  for (const { term, definition, start, end } of glossary) {
    expect(text.slice(start, end)).toContain(term);
    expect(text.slice(start, end).endsWith(definition)).toBe(true);
  }
}

/** The cuts stand in the source in order, and no document holds a character of them. */
function expectSoundCuts({ documents, cuts }: ReadFile): void {
  const runs = documents.flatMap(({ sourceRuns }) => sourceRuns);
  for (const cut of cuts) {
    expect(cut.end).toBeGreaterThan(cut.start);
    const kept = runs.find(
      ({ sourceStart, length }) => sourceStart < cut.end && cut.start < sourceStart + length,
    );
    expect(kept).toBeUndefined();
  }
}

function expectSound(read: ReadFile, source: string): void {
  expectSoundCuts(read);
  for (const document of read.documents) {
    expectWayBackToSource(document, source);
    expectSoundOutline(document);
    expectSoundPassages(document);
    expectWholeSentences(document);
    expectSoundGlossary(document);
    for (const { start, end } of document.passages) {
      expect(document.text.slice(start, end)).not.toMatch(furnitureWords);
    }
  }
}

describe('the digests', () => {
  it('are what they say they are', () => {
    const summaries = digestNames.map((name) => `${name}: ${summary(digestDraft(name))}`);
    expect(summaries).toEqual([
      'hexi-2023.md: report 天津市河西区 2022-12-30 2023 胡学明',
      'jinghai-2021.md: report 天津市静海区 2021-01-13 2021 金汇江',
      'jinghai-2023.md: report 天津市静海区 2022-12-26 2023 曲海富',
      'sichuan-delegation-2023.md: article - - - -',
      'tianjin-2023.md: report 天津市 - 2023 张工',
      'xinzhuang-2023.md: report 天津市津南区辛庄镇 2023-01-10 2023 傅春有',
      'zhaoqing-2022.md: report 广东省肇庆市 2022-01-11 2022 许晓雄',
    ]);
  });

  it.each(digestNames)('%s is read with sound offsets', (name) => {
    const source = digestSource(name);
    expectSound(readDocuments(source, 'markdown'), source);
  });

  it.each(digestNames)('%s is read the same from every kind of line break', (name) => {
    const source = digestSource(name);
    const windows = source.replaceAll('\n', '\r\n');
    const [draft] = readDocuments(windows, 'markdown').documents;
    expect(draft).toEqual({ ...digestDraft(name), sourceRuns: draft?.sourceRuns });
    expectSound(readDocuments(windows, 'markdown'), windows);
  });

  it('keep results and targets apart', () => {
    const { text, passages } = digestDraft('jinghai-2023.md');
    const saying = (words: string) =>
      passages
        .filter(({ start, end }) => text.slice(start, end).includes(words))
        .map(({ orientation }) => orientation);
    expect(saying('地区生产总值下降4%')).toEqual(['result']);
    expect(saying('一般公共预算收入增长6.5%')).toEqual(['target']);
  });

  it('carry notes that are about neither', () => {
    const { text, passages } = digestDraft('hexi-2023.md');
    const notes = text.indexOf('名词解释');
    const orientations = passages
      .filter(({ start }) => start > notes)
      .map(({ orientation }) => orientation);
    expect(orientations.length).toBeGreaterThan(0);
    expect(new Set(orientations)).toEqual(new Set([null]));
  });

  it('can be read from one file that holds several', () => {
    const names = ['jinghai-2023.md', 'sichuan-delegation-2023.md', 'zhaoqing-2022.md'];
    const source = names.map(digestSource).join('\n}\n');
    const { documents } = readDocuments(source, 'markdown');
    expect(documents.map(({ text }) => text)).toEqual(names.map((name) => digestDraft(name).text));
    expect(documents.map(summary)).toEqual(names.map((name) => summary(digestDraft(name))));
  });
});

describe('a file', () => {
  const report = [
    '政府工作报告',
    '——2022年12月26日在天津市静海区第三届人民代表大会第四次会议上',
    '各位代表：',
    '我代表区人民政府，向大会报告工作，请予审议。',
    '一、2022年工作回顾',
    '全区经济稳中有进，产业结构持续优化，民生福祉不断改善。'.repeat(10),
  ];

  it('loses what a page puts around the report', () => {
    const page = ['• WAP手机版', ...report, '（责编：李四）', '津ICP备12345678号'].join('\n');
    const { documents, cuts } = readDocuments(page, 'text');
    expect(documents.map(({ text }) => text)).toEqual([report.join('\n')]);
    expect(cuts.map(({ start, end }) => page.slice(start, end))).toEqual([
      '• WAP手机版',
      '（责编：李四）',
      '津ICP备12345678号',
    ]);
  });

  it('tells of a line that stands outside every document, from its first to its last character', () => {
    const stray = '某区报告大全\u200b（图），一看就懂。';
    const source = [stray, '}', ...report].join('\n');
    const { cuts } = readDocuments(source, 'text');
    const outside = cuts.filter(({ reason }) => reason === '不属于任何一份文档');
    expect(outside.map(({ start, end }) => source.slice(start, end))).toEqual([stray]);
  });

  it('is read as Markdown only when it is Markdown', () => {
    const source = '# 政府工作报告\n\n- 新增就业**2.1万人**。\n';
    expect(readDocuments(source, 'markdown').documents[0]?.text).toBe(
      '政府工作报告\n新增就业2.1万人。',
    );
    expect(readDocuments(source, 'text').documents[0]?.text).toBe(
      '# 政府工作报告\n- 新增就业**2.1万人**。',
    );
  });

  it('holds no document when it holds no words', () => {
    expect(readDocuments('', 'text')).toEqual({ documents: [], cuts: [] });
    expect(readDocuments('\n \u3000\n', 'markdown').documents).toEqual([]);
  });
});

describe.skipIf(!hasSharedReports)('the real pages', () => {
  it('hold seven documents', () => {
    const pages = sharedReports().map(({ bytes }) =>
      readDocuments(decodeText(bytes), 'text').documents.map(summary),
    );
    expect(pages).toEqual([
      ['report 天津市静海区 2022-12-26 2023 曲海富'],
      ['report 天津市静海区 2021-01-13 2021 金汇江'],
      ['report 天津市津南区辛庄镇 2023-01-10 2023 傅春有'],
      [
        'article - - - -',
        'report 天津市 - 2023 张工',
        'report 广东省肇庆市 2022-01-11 2022 许晓雄',
      ],
      ['report 天津市河西区 2022-12-30 2023 胡学明'],
    ]);
  });

  it('are read with sound offsets, and nothing of furniture in any passage', () => {
    for (const { bytes } of sharedReports()) {
      const source = decodeText(bytes);
      expectSound(readDocuments(source, 'text'), source);
    }
  });

  it('lose only furniture: nearly all of their characters are in a document', () => {
    for (const { name, bytes } of sharedReports()) {
      const source = decodeText(bytes);
      const { documents } = readDocuments(source, 'text');
      const kept = documents.reduce((sum, { text }) => sum + text.length, 0);
      expect(kept / source.replace(/\s+/gu, ' ').length, name).toBeGreaterThan(0.97);
    }
  });
});

describe.skipIf(!hasSharedCorpus)('the corpus', () => {
  const fewestRight = 95;

  it('is read with the place and the year that its index gives', { timeout: 60_000 }, () => {
    const texts = sharedCorpus();
    const wrong = texts.flatMap(({ name, bytes, region, year }) => {
      const { documents } = readDocuments(decodeText(bytes), 'text');
      const found = documents.map(placeAndYear).join(' + ');
      return found === `${region} ${year}` ? [] : [`${name}: ${found}`];
    });
    expect(texts.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(fewestRight);
  });

  it('is read with sound offsets, and nothing of furniture', { timeout: 60_000 }, () => {
    for (const { bytes } of sharedCorpus()) {
      const source = decodeText(bytes);
      expectSound(readDocuments(source, 'text'), source);
    }
  });
});

function placeAndYear({ level, regionPath, date, planYear }: ReportDraft): string {
  const place = level === 'nation' ? '全国' : regionPath.join('');
  return `${place} ${date?.slice(0, 4) ?? planYear ?? '-'}`;
}
