import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadInput } from '../../../eval/bad-input.ts';
import { parseQrels, writeQrels } from '../../../eval/trec/qrels.ts';
import { parseRun, writeRun } from '../../../eval/trec/run.ts';

const id = fc.stringMatching(/^[\w:.-]{1,8}$/);

describe('qrels', () => {
  test('columns are parted by any white space; blank lines are passed over', () => {
    expect(parseQrels('q1 0 r1:3 2\n\nq1\t0\tr2:1\t0\r\n', 'x.qrels')).toEqual([
      { question: 'q1', passage: 'r1:3', grade: 2 },
      { question: 'q1', passage: 'r2:1', grade: 0 },
    ]);
  });

  test.each([
    ['too few columns', 'q1 0 r1', 'x.qrels line 2: needs question, iteration, passage and grade'],
    ['too many', 'q1 0 r1 1 a', 'x.qrels line 2: needs question'],
    ['a grade in words', 'q1 0 r1 good', 'x.qrels line 2: the grade must be a whole number'],
    ['a passage judged twice', 'q0 0 r1 1', 'x.qrels line 2: r1 was judged for q0 in line 1'],
  ])('%s is refused with its line', (_, line, complaint) => {
    const parse = () => parseQrels(`q0 0 r1 1\n${line}\n`, 'x.qrels');
    expect(parse).toThrow(BadInput);
    expect(parse).toThrow(complaint);
  });

  test('what is written is read again as it was', () => {
    const qrels = fc.uniqueArray(
      fc.record({ question: id, passage: id, grade: fc.integer({ min: 0, max: 3 }) }),
      { selector: ({ question, passage }) => `${question} ${passage}` },
    );
    fc.assert(
      fc.property(qrels, (each) => {
        expect(parseQrels(writeQrels(each), 'x')).toEqual(each);
      }),
    );
  });

  test('an id with white space cannot be written', () => {
    expect(() => writeQrels([{ question: 'q 1', passage: 'r1', grade: 1 }])).toThrow('“q 1”');
  });
});

describe('run', () => {
  test('ranks and falling scores are written', () => {
    const hits = [{ passage: 'r2' }, { passage: 'r1' }];
    expect(writeRun([{ question: 'q1', hits }], 'wenbao')).toBe(
      'q1 Q0 r2 1 2 wenbao\nq1 Q0 r1 2 1 wenbao\n',
    );
  });

  test('hits are ordered by score, then by name downwards, whatever the ranks say', () => {
    const text = 'q1 Q0 a 1 0.5 t\nq1 Q0 b 2 0.5 t\nq1 Q0 c 3 0.9 t\n';
    expect(parseRun(text, 'x.run')[0]?.hits.map(({ passage }) => passage)).toEqual(['c', 'b', 'a']);
  });

  test.each([
    ['five columns', 'q1 Q0 a 1 0.5', 'x.run line 1: needs question, Q0'],
    ['a score in words', 'q1 Q0 a 1 high t', 'x.run line 1: the score must be a number'],
    ['a passage found twice', 'q1 Q0 a 1 2 t\nq1 Q0 a 2 1 t', 'x.run line 2: a stands twice'],
  ])('%s is refused with its line', (_, text, complaint) => {
    expect(() => parseRun(text, 'x.run')).toThrow(complaint);
  });

  test('what is written is ranked again as it was', () => {
    const hits = fc.uniqueArray(fc.record({ passage: id }), { selector: ({ passage }) => passage });
    fc.assert(
      fc.property(hits, (each) => {
        const [read] = parseRun(writeRun([{ question: 'q1', hits: each }], 'tag'), 'x.run');
        expect(read?.hits.map(({ passage }) => passage) ?? []).toEqual(
          each.map(({ passage }) => passage),
        );
      }),
    );
  });
});
