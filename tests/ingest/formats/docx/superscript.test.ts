import { expect, it } from 'vitest';
import { noteMark, superscript } from '../../../../ingest/formats/docx/superscript.ts';

it.each([
  ['5万km', '2', '²'],
  ['10', '8', '⁸'],
  ['PM', '10', '¹⁰'],
  ['专精特新', '12', '⑫'],
  ['', '1', '①'],
  ['增长5%', '3', '③'],
])('after %s a raised %s is %s', (before, digits, expected) => {
  expect(superscript(before, digits)).toBe(expected);
});

it('notes are marked with circled numbers up to 50, each another', () => {
  const marks = Array.from({ length: 50 }, (_, index) => noteMark(index + 1));
  expect([marks[0], marks[19], marks[20], marks[34], marks[35], marks[49]]).toEqual([
    ...['①', '⑳', '㉑', '㉟', '㊱', '㊿'],
  ]);
  expect(new Set(marks).size).toBe(50);
  expect([noteMark(51), noteMark(0)]).toEqual(['〔51〕', '〔0〕']);
});
