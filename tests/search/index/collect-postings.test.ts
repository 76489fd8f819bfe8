import { describe, expect, it } from 'vitest';
import { impactOf, lengthFactorOf } from '../../../search/index/bm25.ts';
import { PostingsCollector } from '../../../search/index/collect-postings.ts';
import { findTerm } from '../../../search/index/term-table.ts';

function collect(...texts: readonly (readonly string[])[]) {
  const collector = new PostingsCollector();
  for (const [position, tokens] of texts.entries()) {
    collector.add({ id: `p${position}`, fields: [{ tokens, weight: 1 }] });
  }
  return collector.finish();
}

describe('postings collected from passages', () => {
  const postings = collect(['静海', '增长'], ['就业'], ['增长', '6.8%', '增长']);
  const listOf = (token: string) => {
    const term = findTerm(postings.terms, token)!;
    return [postings.starts[term]!, postings.starts[term + 1]!] as const;
  };

  it('name the passages of each term in ascending order', () => {
    expect([...postings.positions.subarray(...listOf('增长'))]).toEqual([0, 2]);
    expect([...postings.positions.subarray(...listOf('就业'))]).toEqual([1]);
    expect(postings.positions).toHaveLength(5);
  });

  it('say how often a term stands in each of them, and how long each is', () => {
    expect([...postings.frequencies.subarray(...listOf('增长'))]).toEqual([1, 2]);
    expect([...postings.lengths]).toEqual([2, 1, 3]);
  });

  it('say the most that a term brings to any', () => {
    const term = findTerm(postings.terms, '增长')!;
    const impacts = [impactOf(1, lengthFactorOf(2, 2)), impactOf(2, lengthFactorOf(3, 2))];
    expect(postings.bounds[term]).toBe(Math.fround(Math.max(...impacts)));
  });

  it('sum the fields of a passage by weight', () => {
    const collector = new PostingsCollector();
    const fields = [
      { tokens: ['养老', '养老'], weight: 1 },
      { tokens: ['养老'], weight: 0.5 },
    ];
    collector.add({ id: 'a', fields });
    const { frequencies, lengths } = collector.finish();
    expect([...frequencies, ...lengths]).toEqual([2.5, 2.5]);
  });

  it('may outgrow the room they were given first', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ['增长', `第${at}项`]);
    const { positions, terms } = collect(...many);
    expect(positions).toHaveLength(6000);
    expect(findTerm(terms, '第2999项')).toBeDefined();
  });
});
