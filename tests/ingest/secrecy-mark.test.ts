import { describe, expect, it } from 'vitest';
import { secrecyMark } from '../../ingest/secrecy-mark.ts';
import { readTable } from '../../language/read-table.ts';

const table = new URL('../../ingest/secrecy-marks.tsv', import.meta.url);
const rows = readTable(table, ['mark', 'what it is', 'example']);
const title = '静海区2023年政府工作报告';

describe('the mark of a file that is not for everybody', () => {
  it.each(rows)('is seen above its title: $example', ({ example }) => {
    expect(secrecyMark(`${example}\n\n${title}\n各位代表：`)).toBe(example);
  });

  it.each(['秘 密 ★ 1 年', '密级：机密', '（内部资料）', '机密', '绝密★', '内部资料，请勿外传。'])(
    'is seen as it is written: %s',
    (line) => {
      expect(secrecyMark(`静政发〔2023〕1号\n${line}\n${title}`)).toBe(line);
    },
  );

  it.each([
    '做好机密档案管理和保密工作。',
    '内部控制',
    '内部审计工作报告',
    '依法查处泄露国家秘密案件12起。',
    '秘密与隐私保护',
    '信息公开',
    '',
  ])('is not what a report says: %s', (line) => {
    expect(secrecyMark(`${title}\n${line}\n各位代表：`)).toBeUndefined();
  });

  it('is no word that stands alone far below the head', () => {
    const body = Array.from({ length: 20 }, (_, index) => `第${index}段。`).join('\n');
    expect(secrecyMark(`${title}\n${body}\n机密`)).toBeUndefined();
  });
});
