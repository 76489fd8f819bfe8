import { describe, expect, it } from 'vitest';
import { documentTitle } from '../../../ingest/describe/document-title.ts';

describe('the title of a document under a red head', () => {
  it.each([
    [
      '云和县人民政府文件\n云政复〔2024〕3号\n云和县人民政府关于同意设立工业园区的批复\n县发改局：\n来文收悉。',
      '云和县人民政府关于同意设立工业园区的批复',
    ],
    [
      '景宁县人民政府\n关于做好2024年重点工作的\n通知\n各乡镇：\n请照办。',
      '景宁县人民政府关于做好2024年重点工作的通知',
    ],
    [
      '丽水市水利局文件\n丽水利函〔2023〕12号\n关于水库除险加固的函\n市财政局：',
      '关于水库除险加固的函',
    ],
    ['龙泉市财政局文件\n龙财〔2023〕1号\n2022年预算执行情况\n一、收入。', '2022年预算执行情况'],
    ['省代表团谈发展\n记者从会上获悉，收入增长。', '省代表团谈发展'],
  ])('is what it is about, not the head: %s', (text, title) => {
    expect(documentTitle(text)).toBe(title);
  });
});
