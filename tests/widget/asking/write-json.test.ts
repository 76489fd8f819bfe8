import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { writeJson, type Json } from '../../../widget/asking/write-json.ts';

const prototypes = [Array.prototype, Object.prototype, String.prototype] as {
  toJSON?: () => unknown;
}[];

afterEach(() => prototypes.forEach((one) => delete one.toJSON));

const question = { question: '目标？', history: [{ question: '甲', answer: '5%' }], years: [2023] };

describe('writeJson', () => {
  it('writes what JSON.stringify writes', () => {
    const value = fc.jsonValue() as fc.Arbitrary<Json>;
    fc.assert(fc.property(value, (one) => writeJson(one) === JSON.stringify(one)));
  });

  it('leaves out what is undefined', () => {
    expect(writeJson({ regions: undefined, years: [2023, undefined] })).toBe(
      '{"years":[2023,null]}',
    );
  });

  it('says the same where a page has given prototypes a way of their own', () => {
    const plain = JSON.stringify(question);
    for (const one of prototypes) one.toJSON = () => 'spoilt';
    expect(JSON.stringify(question)).not.toBe(plain);
    expect(writeJson(question)).toBe(plain);
  });
});
