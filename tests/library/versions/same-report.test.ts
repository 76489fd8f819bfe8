import { describe, expect, it } from 'vitest';
import { isSameReport, sharesSentences } from '../../../library/versions/same-report.ts';

const sentences = Array.from(
  { length: 10 },
  (_, index) => `第${index}件事由第${index}个村办成了。`,
);
const other = Array.from({ length: 10 }, (_, index) => `另有${index}条路在${index}月里通了车。`);
const text = (lines: readonly string[]) => lines.join('\n');

const version = (lines: readonly string[], facts: object = {}) => ({
  ...{ text: text(lines), meeting: null, isDigest: false },
  ...facts,
});

describe('a second text of a place and year', () => {
  it('is a version where it was given to the same meeting, however that is written', () => {
    const meeting = '天津市静海区第三届人民代表大会第四次会议';
    const held = [version(sentences, { meeting })];
    const given = (name: string) => isSameReport(version(other, { meeting: name }), held);
    expect(given('区三届人大四次会议')).toBe(true);
    expect(given('静海区第3届人民代表大会第4次会议')).toBe(true);
    expect(given('静海区第三届人民代表大会第五次会议')).toBe(false);
    expect(given('静海区第四届人民代表大会第四次会议')).toBe(false);
  });

  it('is a version where six of ten sentences are shared, whatever stands between them', () => {
    const six = [...sentences.slice(0, 6), ...other.slice(0, 4)].map((line) => `　${line} `);
    const five = [...sentences.slice(0, 5), ...other.slice(0, 5)];
    expect(isSameReport(version(six), [version(sentences)])).toBe(true);
    expect(isSameReport(version(five), [version(sentences)])).toBe(false);
  });

  it('is a version where one of the two is a digest', () => {
    const digest = version(other, { isDigest: true });
    expect(isSameReport(digest, [version(sentences)])).toBe(true);
    expect(isSameReport(version(sentences), [digest])).toBe(true);
    const held = [digest, version(other)];
    expect(isSameReport(version(sentences), held)).toBe(false);
  });

  it('is a report of its own where nothing says that it is the same', () => {
    expect(isSameReport(version(sentences), [version(other)])).toBe(false);
    expect(isSameReport(version(sentences), [])).toBe(false);
  });
});

describe('shared sentences', () => {
  it('are counted in the shorter text: an excerpt is of the whole', () => {
    expect(sharesSentences(text(sentences.slice(0, 5)), text([...sentences, ...other]))).toBe(true);
  });

  it('say nothing where there are hardly any', () => {
    expect(sharesSentences(text(sentences.slice(0, 3)), text(sentences))).toBe(false);
    expect(sharesSentences('', '')).toBe(false);
  });
});
