import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { makeProgress } from '../../../eval/print/progress.ts';

function linesShownFor(total: number): readonly string[] {
  const target = new PassThrough({ encoding: 'utf8' });
  const progress = makeProgress(total, target);
  for (let done = 1; done <= total; done += 1) progress.show(done);
  progress.stop();
  return String(target.read()).trimEnd().split('\n');
}

test('a log gets about ten lines, the last one when all is done', () => {
  const lines = linesShownFor(104);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('11/104 questions');
  expect(lines.at(-1)).toBe('104/104 questions');
});

test('few questions get a line each', () => {
  expect(linesShownFor(2)).toEqual(['1/2 questions', '2/2 questions']);
});
