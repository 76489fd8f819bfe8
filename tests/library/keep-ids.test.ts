import { describe, expect, it } from 'vitest';
import { keepIds } from '../../library/keep-ids.ts';
import { reportId } from '../../library/report-ids.ts';
import { aDraft } from '../support/made/a-draft.ts';

const report = (planYear: number) => aDraft(`${planYear}年。`, { planYear });
const article = (text: string) => aDraft(text, { kind: 'article', regionCode: null });

describe('a document of a file that came in again', () => {
  it('keeps the id of the report of the same place and year', () => {
    expect(keepIds([report(2023), report(2024)], ['120118-2023'])).toEqual([
      '120118-2023',
      undefined,
    ]);
  });

  it('keeps the id that it got as the second text of its place and year', () => {
    expect(keepIds([report(2023)], ['120118-2023-2'])).toEqual(['120118-2023-2']);
    expect(keepIds([report(2023), report(2023)], ['120118-2023-3', '120118-2023'])).toEqual([
      '120118-2023-3',
      '120118-2023',
    ]);
  });

  it('takes no id of another year or place', () => {
    expect(keepIds([report(2023)], ['120118-20231', '120118-2022', '12-2023'])).toEqual([
      undefined,
    ]);
  });

  it('keeps the id made of its first words, although these changed', () => {
    const before = reportId(article('旧的开头。'));
    expect(keepIds([article('新的开头。')], [before])).toEqual([before]);
    expect(keepIds([report(2023), article('新的开头。')], [before, '120118-2023'])).toEqual([
      '120118-2023',
      before,
    ]);
  });

  it('is not taken for another where there are more of its kind than before', () => {
    const before = reportId(article('甲。'));
    const [first, second] = keepIds([article('甲。'), article('乙。')], [before]);
    expect([first, second]).toEqual([before, undefined]);
    const notice = aDraft('丙。', { kind: 'notice', regionCode: null });
    expect(keepIds([notice], [before])).toEqual([undefined]);
  });
});
