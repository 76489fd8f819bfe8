import { describe, expect, it } from 'vitest';
import { passageFromRow, reportParameters, writeSpans } from '../../library/report-rows.ts';
import { aDraft } from '../support/made/a-draft.ts';

describe('the rows of the library', () => {
  it('keep sentences as pairs of offsets and give them back', () => {
    const sentences = [
      { start: 0, end: 12 },
      { start: 12, end: 40 },
    ];
    expect(writeSpans(sentences)).toBe('[[0,12],[12,40]]');
    const passage = passageFromRow({
      id: 'a1',
      report_id: '120118-2023',
      heading_path: '["一、2022年工作回顾"]',
      orientation: 'result',
      start: 0,
      end: 40,
      text: '…',
      sentences: writeSpans(sentences),
    });
    expect(passage.sentences).toEqual(sentences);
    expect(passage.headingPath).toEqual(['一、2022年工作回顾']);
    expect(passage.reportId).toBe('120118-2023');
  });

  it('count characters as UTF-16 code units, as all offsets are', () => {
    expect(reportParameters('x', aDraft('区长张𬭎'), 'public').characters).toBe(5);
  });
});
