import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hit } from '../../../search/hit.ts';
import { checkSentence } from '../../../server/answer/gate/check-sentence.ts';
import { quoteFor } from '../../support/quote-for.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

/** The passage of a place's report that holds these words. */
function passageWith(place: string, planYear: number, words: string): Hit {
  const report = opened.library
    .reports()
    .find((one) => one.region === place && one.planYear === planYear);
  const passage = opened.library
    .passages()
    .find(({ reportId, text }) => reportId === report?.id && text.includes(words));
  if (!report || !passage) throw new Error(`No passage of ${place} ${planYear} holds ${words}.`);
  return { passage, report, keywordRank: 1, vectorRank: undefined, score: 1, why: '' };
}

/** What is found wrong with a sentence as a model would write it, citing these passages. */
function faultsOf(text: string, ...cited: readonly (readonly [string, number, string])[]) {
  const evidence = cited.map((where) => {
    const { passage, report } = passageWith(...where);
    return { passage, report, span: quoteFor(text, passage) };
  });
  return checkSentence({ text, evidence, unknownMarks: 0 }).faults;
}

const target = ['静海区', 2023, '地区生产总值增长4%左右'] as const;
const result = ['静海区', 2023, '地区生产总值下降4%'] as const;
const projects = ['静海区', 2023, '引进项目69个'] as const;
const planned = ['静海区', 2023, '引进10个投资超亿元'] as const;
const jobs = ['静海区', 2023, '新增就业1.4万人'] as const;
const jobsPlanned = ['静海区', 2023, '新增就业的目标是1万人以上'] as const;
const city = ['天津市', 2023, '五年累计210万人'] as const;

describe('a true sentence in a model’s own words', () => {
  it.each([
    ['静海区2023年地区生产总值预期增长4%左右。', [target]],
    ['2022年，静海区地区生产总值下降4%，一般公共预算收入可比下降19.6%。', [result]],
    ['静海区2023年GDP增长目标为4%左右，而2022年预计下降4%。', [target, result]],
    ['与2022年实际下降4%相比，2023年的GDP目标为增长4%左右。', [target, result]],
    ['2022年固定资产投资下降6%，2023年目标是增长3%。', [result, target]],
    ['2023年目标是固定资产投资增长3%，一般公共预算收入增长6.5%。', [target]],
    ['2022年居民人均可支配收入增长3%，居全市前列。', [result]],
    ['2022年静海区从北京引进项目69个，包括华贸工经、国家能投集团等企业。', [projects]],
    ['静海区计划2023年从北京引进10个投资超亿元的项目，到位资金35亿元以上。', [planned]],
    ['2023年，静海区将新增就业1万人以上；2022年实际新增就业1.4万人。', [jobsPlanned, jobs]],
    ['天津市静海区2022年新增就业14000人。', [jobs]],
    ['五年来，天津市城镇新增就业累计210万人。', [city]],
    ['天津市财政支出每年有70%以上用于民生。', [city]],
    ['根据2023年政府工作报告，静海区2022年新增就业1.4万人。', [jobs]],
  ] as const)('is let out: %s', (text, cited) => {
    expect(faultsOf(text, ...cited)).toEqual([]);
  });
});

describe('a false sentence that looks like it', () => {
  it.each([
    ['another value', '静海区2023年地区生产总值预期增长5%左右。', [target], 'unsupported_number'],
    [
      'a number worked out',
      '2023年的目标比2022年高8个百分点。',
      [target, result],
      'unsupported_number',
    ],
    ['last year for this', '静海区2022年地区生产总值增长4%左右。', [target], 'wrong_year'],
    ['this year for last', '静海区2023年从北京引进项目69个。', [projects], 'wrong_year'],
    [
      'years exchanged',
      '2023年地区生产总值下降4%，2022年增长4%左右。',
      [target, result],
      'wrong_year',
    ],
    ['a plan told as done', '静海区已新增就业1万人以上。', [jobsPlanned], 'wrong_kind'],
    ['a result told as a plan', '静海区计划新增就业1.4万人。', [jobs], 'wrong_kind'],
    ['another district', '河西区2023年地区生产总值预期增长4%左右。', [target], 'unsupported_name'],
    ['the city for its district', '天津市2022年地区生产总值下降4%。', [result], 'wrong_place'],
    ['the other way', '静海区2022年地区生产总值增长4%。', [result], 'unsupported_number'],
    [
      'a company of its own',
      '2022年静海区从北京引进项目69个，包括“远景”集团。',
      [projects],
      'unsupported_name',
    ],
    ['another unit', '静海区2022年新增就业1.4万户。', [jobs], 'unsupported_number'],
  ] as const)('is held back: %s', (_what, text, cited, fault) => {
    expect(faultsOf(text, ...cited)).toContain(fault);
  });
});
