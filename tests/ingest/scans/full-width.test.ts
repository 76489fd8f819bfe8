import { describe, expect, it } from 'vitest';
import { fullWidth } from '../../../ingest/scans/full-width.ts';

describe('stops and brackets that a program recognised', () => {
  it('are those of Chinese text beside Chinese characters', () => {
    expect(fullWidth(['(', '六', ')', '增长', ','])).toEqual(['（', '六', '）', '增长', '，']);
  });

  it('are a dash before the day on which a report was given', () => {
    expect(fullWidth(['-一', '2024', '年'])).toEqual(['——', '2024', '年']);
    expect(fullWidth(['一一', '对应'])).toEqual(['一一', '对应']);
  });

  it('stay what they are within numbers and Latin words', () => {
    expect(fullWidth(['1,', '260.5', 'GDP(R)'])).toEqual(['1,', '260.5', 'GDP(R)']);
  });
});
