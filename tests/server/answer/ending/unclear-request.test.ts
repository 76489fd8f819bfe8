import { describe, expect, it } from 'vitest';
import { refuseRequest } from '../../../../server/answer/ending/refuse-request.ts';
import { sixReports } from '../../../support/made/a-report.ts';
import { understood } from '../../../support/made/an-understood-question.ts';

const refuse = (asked: string) => refuseRequest(asked, understood(asked), sixReports);

describe('words that ask nothing yet', () => {
  it.each([
    ['静海区', '静海区'],
    ['静海区2023年', '静海区2023年'],
    ['2023年', '2023年哪个地区'],
    ['的的的的', '没有看懂'],
    ['啊', '没有看懂'],
  ])('%s is asked what of it', (asked, words) => {
    const refusal = refuse(asked);
    expect(refusal?.status).toBe('clarify');
    expect(refusal?.remark).toContain(words);
    expect(refusal?.choices?.length).toBeGreaterThan(0);
  });

  it('and two thousand characters are asked to be fewer', () => {
    const refusal = refuse('静海区的养老院有几所，'.repeat(200));
    expect(refusal?.status).toBe('clarify');
    expect(refusal?.remark).toContain('最多500个字');
  });

  it.each([
    '静海区2023年GDP目标是多少？',
    '河西区这份报告是哪天作的？',
    '介绍一下静海区2023年的报告',
  ])('but not %s', (asked) => {
    expect(refuse(asked)).toBeUndefined();
  });
});
