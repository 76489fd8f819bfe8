import { describe, expect, it } from 'vitest';
import { passageEntry, passageToEmbed } from '../../../search/index/passage-entry.ts';
import type { Passage, ReportSummary } from '../../../library/report.ts';
import { tokenise } from '../../../language/words/tokenise.ts';
import { aReport } from '../../support/made/a-report.ts';
import { aDraft } from '../../support/made/a-draft.ts';

const passage: Passage = {
  id: 'a1',
  reportId: '120118-2023',
  headingPath: ['一、2022年工作回顾', '（一）经济运行平稳'],
  orientation: 'result',
  text: '全年新增市场主体1.4万户。',
  start: 0,
  end: 14,
  sentences: [{ start: 0, end: 14 }],
};

function report(facts: Parameters<typeof aDraft>[1] = {}): ReportSummary {
  const { text, sections: _, passages: __, sourceRuns: ___, ...rest } = aDraft('全文', facts);
  return aReport({ ...rest, sourceFile: '静海.txt', characters: text.length });
}

describe('a passage as the keyword leg indexes it', () => {
  const { id, fields } = passageEntry(passage, report());
  const [words, headings, placeAndYear] = fields;

  it('has its words, its headings, and its place and year', () => {
    expect(id).toBe('a1');
    expect(fields).toHaveLength(3);
    expect(words?.tokens).toEqual(tokenise(passage.text));
    expect(headings?.tokens).toEqual([
      ...tokenise('一、2022年工作回顾'),
      ...tokenise('（一）经济运行平稳'),
    ]);
    expect(placeAndYear?.tokens).toEqual(tokenise('天津市 静海区 2023年'));
  });

  it('counts its own words most, its place and year least', () => {
    const weights = fields.map(({ weight }) => weight);
    expect(weights[0]).toBe(1);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(Math.min(...weights)).toBeGreaterThan(0);
  });

  it('is named by the title of its document where no year is known', () => {
    const article = report({ regionPath: [], planYear: null, title: '代表团分组审议' });
    expect(passageEntry(passage, article).fields[2]?.tokens).toEqual(tokenise('代表团分组审议'));
  });
});

describe('a passage as the vector leg embeds it', () => {
  it('says where it stands, then what it says', () => {
    expect(passageToEmbed(passage, report())).toBe(
      '天津市 静海区 2023年\n一、2022年工作回顾\n（一）经济运行平稳\n全年新增市场主体1.4万户。',
    );
  });
});
