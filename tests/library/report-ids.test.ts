import { describe, expect, it } from 'vitest';
import { passageId, reportId } from '../../library/report-ids.ts';
import { aDraft } from '../support/made/a-draft.ts';

describe('the id of a report', () => {
  it('is its place and the year it plans', () => {
    expect(reportId(aDraft('2022年全区新增就业2.1万人。'))).toBe('120118-2023');
  });

  it('stays when a corrected text comes in', () => {
    const corrected = aDraft('2022年全区新增就业2.2万人。');
    expect(reportId(corrected)).toBe(reportId(aDraft('2022年全区新增就业2.1万人。')));
  });

  it.each([
    ['of an unknown place', { regionCode: null }],
    ['of an unknown year', { planYear: null, reviewYear: null }],
  ])('comes from the first words of a report %s', (_, facts) => {
    const text = '一年来，全力稳住经济。';
    expect(reportId(aDraft(text, facts))).toMatch(/^report-[0-9a-f]{10}$/u);
    expect(reportId(aDraft(text, facts))).toBe(reportId(aDraft(text, facts)));
    expect(reportId(aDraft('另一份。', facts))).not.toBe(reportId(aDraft(text, facts)));
  });

  it('never speaks for a government when the document is no report', () => {
    const article = aDraft('代表们分组审议。', { kind: 'article' });
    expect(reportId(article)).toMatch(/^article-[0-9a-f]{10}$/u);
  });
});

describe('the id of a passage', () => {
  it('is the same for the same words in the same report', () => {
    const id = passageId('120118-2023', '新增就业2.1万人。', 0);
    expect(passageId('120118-2023', '新增就业2.1万人。', 0)).toBe(id);
    expect(id).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('tells reports, words, and repetitions of the same words apart', () => {
    const ids = [
      passageId('120118-2023', '新增就业2.1万人。', 0),
      passageId('120118-2021', '新增就业2.1万人。', 0),
      passageId('120118-2023', '新增就业2.2万人。', 0),
      passageId('120118-2023', '新增就业2.1万人。', 1),
    ];
    expect(new Set(ids).size).toBe(4);
  });
});
