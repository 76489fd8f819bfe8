import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localReads } from '../../../library/local-reads.ts';
import { carryOut } from '../../../server/answer/computed/carry-out.ts';
import { understandRequest } from '../../../server/answer/understand-request.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
}, 30_000);
afterAll(() => {
  opened.close();
});

async function reckoned(words: string): Promise<string | undefined> {
  const { library, index } = opened;
  const question = understandRequest({ question: words }, { index });
  const parts = { reads: localReads(library), scope: {}, question };
  const answer = await carryOut(question.task, parts);
  return answer?.sentences.map(({ text }) => text).join('');
}

describe('a question in other words than the report', () => {
  it.each([
    ['河西区2022年供热管网和燃气管网一共改造多少公里？', '146.5公里'],
    ['天津2023年义务教育和普通高中学位共新增多少个？', '30500个'],
    ['静海区国家高新技术企业要完成2023年目标，还要增加多少家？', '多50家'],
    ['静海区2022年的PM2.5浓度比全市高出多少微克？', '高4微克'],
    ['静海区的粮食产量目标是不是比上年实际还低？', '少8万吨'],
    ['静海区雏鹰企业的目标从2021年到2023年提高了多少家？', '多82家'],
    ['河西区谋划项目占全部项目个数的比重大概多少？', '29.45%'],
  ])('reckons %s: %s', async (question, result) => {
    expect(await reckoned(question)).toContain(result);
  });

  it.each([
    ['what there is at the end of several years', '天津2022年和2023年高新技术企业合计多少家？'],
    ['an operand that no report states', '静海区2022年学位和幼儿园一共多少？'],
    ['things of other names', '天津2022年学位新增和2023年普通高中学位一共多少个？'],
  ])('leaves to the passages %s', async (_, question) => {
    expect(await reckoned(question)).toBeUndefined();
  });
});
