import { describe, expect, it } from 'vitest';
import { detectFormat, type Format } from '../../../ingest/formats/detect-format.ts';
import { loadText } from '../../../ingest/formats/load-text.ts';
import type { LoadedText } from '../../../ingest/formats/loaded-text.ts';
import { readDocuments } from '../../../ingest/read-documents.ts';
import { RefusedFileError } from '../../../ingest/refused-file-error.ts';
import type { ReportDraft } from '../../../library/report.ts';
import { shortReport, shortReportText, type ReportPart } from '../made/a-short-report.ts';

type MakeFile = (parts: readonly ReportPart[]) => Uint8Array | Promise<Uint8Array>;

/** What every loader owes to those who read its text, whatever the format. */
export function describeLoader(name: string, format: Format, make: MakeFile): void {
  describe(`${name} keeps the contract of a loader`, () => {
    it('is told by its bytes', async () => {
      expect(await detectFormat(await make(shortReport))).toBe(format);
    });

    it('gives the words of the report, all of them and nothing else', async () => {
      const { text } = await loadText(await make(shortReport));
      expect(withoutMarks(text)).toBe(withoutMarks(shortReportText));
    });

    it('gives a line a paragraph', async () => {
      const { text } = await loadText(await make(shortReport));
      expect(text.split('\n').map(withoutMarks).filter(Boolean)).toEqual(
        shortReport.map(({ text }) => withoutMarks(text)),
      );
    });

    it('gives the same document as the plain text does', async () => {
      const { text, markup } = await loadText(await make(shortReport));
      const { documents } = readDocuments(text, markup);
      const plain = readDocuments(shortReportText, 'text').documents;
      expect(documents.map(withoutSource)).toEqual(plain.map(withoutSource));
      expect(documents[0]).toMatchObject({
        ...{ kind: 'report', date: '2023-02-08', reviewYear: 2022, planYear: 2023 },
        regionPath: ['浙江省', '丽水市', '云和县'],
      });
      expect(documents.flatMap(wordsAhead).join('\n')).toContain('地区生产总值增长5%左右');
    });

    it('says where pages begin, if it says so, in order and within the text', async () => {
      expectSoundPages(await loadText(await make(shortReport)));
    });

    it('reads or refuses what was cut short, and never fails otherwise', async () => {
      const bytes = await make(shortReport);
      for (let part = 1; part < 12; part++) {
        await expectReadOrRefused(bytes.subarray(0, Math.floor((bytes.length * part) / 12)));
      }
    });

    it('reads or refuses what was damaged, and never fails otherwise', async () => {
      const bytes = await make(shortReport);
      for (let try_ = 1; try_ <= 24; try_++) {
        const damaged = Uint8Array.from(bytes);
        for (let hit = 0; hit < 5; hit++)
          damaged[(try_ * 7919 + hit * 104_729) % bytes.length]! ^= 0x55;
        await expectReadOrRefused(damaged);
      }
    });
  });
}

/** Words without white space and the marks of Markdown. */
function withoutMarks(text: string): string {
  return text.replace(/[\s#*]+/gu, '');
}

/** A document without its places in the file, which are other ones in every format. */
function withoutSource({ sourceRuns: _, cuts: __, ...document }: ReportDraft): object {
  return document;
}

/** The passages that look ahead. */
function wordsAhead({ text, passages }: ReportDraft): readonly string[] {
  return passages
    .filter(({ orientation }) => orientation === 'target')
    .map(({ start, end }) => text.slice(start, end));
}

function expectSoundPages({ text, pageStarts }: LoadedText): void {
  if (!pageStarts) return;
  expect(pageStarts[0]).toBe(0);
  expect(pageStarts).toEqual(pageStarts.toSorted((a, b) => a - b));
  expect(pageStarts.at(-1)).toBeLessThanOrEqual(text.length);
}

async function expectReadOrRefused(bytes: Uint8Array): Promise<void> {
  try {
    expectSoundPages(await loadText(bytes));
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedFileError);
    expect(String(error)).toMatch(/请/u);
  }
}
