import { describe, expect, it } from 'vitest';
import { nameSuffixes } from '../../../../question/slots/sought/wanted-name.ts';
import { officeAsked } from '../../../../question/slots/sought/wanted-person.ts';

describe('the name that a question asks for', () => {
  it.each([
    ['公交通到了哪个村？', ['村']],
    ['哪家企业进了百强？', ['公司', '集团', '股份']],
    ['新馆建在哪里？', ['区', '县', '镇', '乡', '街', '村', '路']],
    ['要建成什么样的地方？', []],
    ['GDP增长多少？', []],
  ])('%s', (question, suffixes) => {
    expect(nameSuffixes(question)).toEqual(suffixes);
  });
});

describe('the holder of an office', () => {
  it.each([
    ['肇庆市市长是谁？', '市长'],
    ['谁是东城区的区长？', '区长'],
    ['市长热线是多少？', undefined],
  ])('is asked for in %s: %s', (question, office) => {
    expect(officeAsked(question)).toBe(office);
  });
});
