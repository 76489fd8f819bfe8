import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../ingest/clean/clean-lines.ts';
import { documentText } from '../../ingest/document-text.ts';
import { furnitureRules } from '../../ingest/clean/furniture-rules.ts';

describe('the text of a document', () => {
  const source = '  政府工作报告\r\n\r\n地铁通车（图），群众出行更方便。';
  const { text, sourceRuns } = documentText(cleanLines(source, furnitureRules).lines);

  it('is its lines, joined by single line breaks', () => {
    expect(text).toBe('政府工作报告\n地铁通车，群众出行更方便。');
  });

  it('finds each run of its characters in the source', () => {
    expect(sourceRuns.map(({ start, length }) => text.slice(start, start + length))).toEqual([
      '政府工作报告',
      '地铁通车',
      '，群众出行更方便。',
    ]);
    for (const { start, sourceStart, length } of sourceRuns) {
      expect(source.slice(sourceStart, sourceStart + length)).toBe(
        text.slice(start, start + length),
      );
    }
  });

  it('of no lines is empty', () => {
    expect(documentText([])).toEqual({ text: '', sourceRuns: [] });
  });
});
