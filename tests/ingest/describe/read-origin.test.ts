import { describe, expect, it } from 'vitest';
import { readOrigin } from '../../../ingest/describe/read-origin.ts';

function origin(cutWords: readonly string[], page = {}, text = '政府工作报告\n正文。') {
  return readOrigin({ text, cutWords, page });
}

describe('where a document was taken from', () => {
  it('is what the lines around it say', () => {
    expect(origin(['发布时间：2024-01-16 09:30  来源：云和县融媒体中心  点击：12'])).toEqual({
      kind: 'reprint',
      publisher: '云和县融媒体中心',
      published: '2024-01-16',
    });
  });

  it('is the original on a site of the government, a copy elsewhere, unknown without a word', () => {
    expect(origin([], { address: 'https://www.yunhe.gov.cn/a.html' }).kind).toBe('official');
    expect(origin([], { address: 'https://gov.cn.example.com/a.html' }).kind).toBe('reprint');
    expect(origin([]).kind).toBe('unknown');
  });

  it('is a digest when its own head says so', () => {
    expect(origin([], {}, '云和县政府工作报告\n（示例摘编，非官方文本）\n正文。').kind).toBe(
      'digest',
    );
  });
});
