import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../ingest/read-documents.ts';
import { shortReportText } from '../../support/made/a-short-report.ts';

const otherReport = shortReportText
  .replaceAll('云和县', '景宁县')
  .replaceAll(/增长/gu, '提高')
  .replaceAll('，', '、');

function documentsOf(text: string) {
  return readDocuments(text, 'text').documents;
}

describe('a page that a crawler wrote down several times', () => {
  const again = (visits: number) => `浏览次数：${visits}\n${shortReportText}`;

  it('is one document, and its repeats are told among the cuts', () => {
    const { documents, cuts } = readDocuments([again(1), again(2), again(3)].join('\n'), 'text');
    expect(documents).toHaveLength(1);
    expect(documents[0]?.text.match(/各位代表：/gu)).toHaveLength(1);
    expect(cuts.filter(({ reason }) => reason === '同一页内容重复出现')).not.toEqual([]);
  });

  it('is whole when the first time was cut short', () => {
    const half = shortReportText.slice(0, shortReportText.indexOf('二、2023年'));
    expect(documentsOf(`${half}\n${shortReportText}`).map(({ text }) => text)).toEqual(
      documentsOf(shortReportText).map(({ text }) => text),
    );
  });

  it('takes nothing from two reports of two places', () => {
    const regions = documentsOf(`${shortReportText}\n${otherReport}`).map(({ region }) => region);
    expect(regions).toHaveLength(2);
  });
});
