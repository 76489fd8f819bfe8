import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standsIn } from '../../../eval/score/match-alternative.ts';
import { normalise } from '../../../eval/normalise.ts';

test.each([
  ['3%', '增长2.3%', false, 'it begins with a digit and a point stands before'],
  ['3%', '增长13%', false, 'it begins with a digit and a digit stands before'],
  ['3%', '增长3%', true, 'a word stands before'],
  ['3%', '增长2.3%，后为3%', true, 'the second place is a whole one'],
  ['41', '降至41.5微克', false, 'it ends with a digit and a point and a digit follow'],
  ['41', '共410家', false, 'it ends with a digit and a digit follows'],
  ['41', '降至41.', true, 'the point that follows ends the sentence'],
  ['41', '降至41微克', true, 'a unit follows'],
  ['降', '下降4%', true, 'it neither begins nor ends with a digit'],
  ['-4%', '2-4%', true, 'it begins with a sign, not with a digit'],
  ['增长4', '增长4.3亿', false, 'only its end is a digit'],
  ['1,755', '共１７５５人', true, 'both sides are normalised'],
  ['line 10', '地铁 Line10', true, 'case and space do not count'],
  ['4 ％', '增长4%', true, 'signs are of one width'],
  [' ', '增长4%', false, 'a blank alternative stands nowhere'],
])('%s in %s: %s, because %4$s', (alternative, answer, expected) => {
  expect(standsIn(alternative, answer)).toBe(expected);
});

test('it agrees with the same rule written as a regular expression', () => {
  const text = fc.string({ unit: fc.constantFrom('1', '2', '.', '%', '增'), maxLength: 12 });
  fc.assert(
    fc.property(
      text.filter((alternative) => alternative !== ''),
      text,
      (alternative, answer) => {
        expect(standsIn(alternative, answer)).toBe(ruleOf(alternative).test(normalise(answer)));
      },
    ),
  );
});

function ruleOf(alternative: string): RegExp {
  const wanted = normalise(alternative);
  const before = /^\d/.test(wanted) ? '(?<![\\d.])' : '';
  const after = /\d$/.test(wanted) ? '(?!\\d|\\.\\d)' : '';
  return new RegExp(before + wanted.replaceAll('.', '\\.') + after);
}
