import { describe, expect, it } from 'vitest';
import { decodeText } from '../../ingest/decode-text.ts';
import { RefusedFileError } from '../../ingest/refused-file-error.ts';
import { gb18030 } from '../support/documents/gb18030.ts';

const opening = '各位代表：\n我代表区人民政府，向大会报告工作。2022年增长3%。';

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

describe('UTF-8', () => {
  it('is read with and without a byte order mark', () => {
    const plain = Buffer.from(opening, 'utf8');
    expect(decodeText(plain)).toBe(opening);
    expect(decodeText(Buffer.concat([bytes(0xef, 0xbb, 0xbf), plain]))).toBe(opening);
  });

  it('is read with characters beyond the basic plane', () => {
    expect(decodeText(Buffer.from('区长张𬭎', 'utf8'))).toBe('区长张𬭎');
  });

  it('is read as such even when it is plain ASCII', () => {
    expect(decodeText(Buffer.from('GDP +6.8%\r\n'))).toBe('GDP +6.8%\r\n');
  });

  it.each([
    ['cut short within its last character', (text: Buffer) => text.subarray(0, -1)],
    ['cut short by two bytes', (text: Buffer) => text.subarray(0, -2)],
    ['with a broken byte', (text: Buffer) => Buffer.concat([text, bytes(0xe5), text])],
  ])('%s is never read as other characters', (_, damage) => {
    // Refusing the file is right, and so is losing the broken character; other characters are not.
    expect(outcome(damage(Buffer.from(opening.repeat(2), 'utf8')))).toMatch(/^refused$|各位代表/u);
  });
});

function outcome(damaged: Uint8Array): string {
  try {
    return decodeText(damaged);
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedFileError);
    return 'refused';
  }
}

describe('GB18030', () => {
  it('is read from its two-byte characters', () => {
    // 政府工作报告, as in GB 2312.
    const title = bytes(0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6);
    expect(decodeText(title)).toBe('政府工作报告');
  });

  it('is read mixed with ASCII', () => {
    // 增长6.8%
    expect(decodeText(bytes(0xd4, 0xf6, 0xb3, 0xa4, 0x36, 0x2e, 0x38, 0x25))).toBe('增长6.8%');
  });

  it('has a second code for the ideographic space, which is one too', () => {
    const text = bytes(0xa3, 0xa0, 0xa3, 0xa0, 0xc7, 0xf8, 0xa1, 0xa1, 0xc7, 0xf8);
    expect(decodeText(text)).toBe('　　区　区');
  });

  it('is read with the four-byte characters that GBK does not know', () => {
    // 区 and U+3400, the first character of extension A: 0x8139EE39.
    expect(decodeText(bytes(0xc7, 0xf8, 0x81, 0x39, 0xee, 0x39))).toBe('区㐀');
  });
});

describe('UTF-16', () => {
  it('is read little-endian after its byte order mark', () => {
    const littleEndian = Buffer.from(`\ufeff${opening}`, 'utf16le');
    expect(decodeText(littleEndian)).toBe(opening);
  });

  it('is read big-endian after its byte order mark', () => {
    const bigEndian = Buffer.from(`\ufeff${opening}`, 'utf16le').swap16();
    expect(decodeText(bigEndian)).toBe(opening);
  });
});

describe('UTF-16 without a mark', () => {
  const report = `${opening}\n一、2022年工作回顾`;

  it.each([
    ['little-endian', Buffer.from(report, 'utf16le')],
    ['big-endian', Buffer.from(report, 'utf16le').swap16()],
  ])('is read %s', (_, encoded) => {
    expect(decodeText(encoded)).toBe(report);
  });

  it('is read when it is all ASCII, and when it has none', () => {
    expect(decodeText(Buffer.from('GDP +6.8%', 'utf16le'))).toBe('GDP +6.8%');
    expect(decodeText(Buffer.from('政府工作报告', 'utf16le'))).toBe('政府工作报告');
  });

  it('is not what GB18030 and UTF-8 are taken for', () => {
    const even = '各位代表';
    expect(decodeText(gb18030(even.repeat(20)))).toBe(even.repeat(20));
    expect(decodeText(Buffer.from(even.repeat(20)))).toBe(even.repeat(20));
  });
});

describe('a few broken bytes', () => {
  const broken = (text: Uint8Array) => Buffer.concat([text, bytes(0xff), text]);

  it('do not make UTF-8 into other characters', () => {
    expect(decodeText(broken(Buffer.from(opening)))).toBe(`${opening}\ufffd${opening}`);
  });

  it('do not hide the rest of a GB18030 text', () => {
    expect(decodeText(gb18030(opening).subarray(0, -1)).slice(0, -1)).toBe(opening.slice(0, -1));
  });
});

describe('the encoding that a text names', () => {
  // 政府 in Big5.
  const big5 = bytes(0xac, 0x46, 0xa9, 0xb2);

  it('is believed when the bytes agree', () => {
    expect(decodeText(big5, 'big5')).toBe('政府');
  });

  it.each(['utf-8', 'gb2312', 'x-unknown', ''])('is not when they do not: %s', (declared) => {
    expect(decodeText(Buffer.from(opening), declared)).toBe(opening);
    expect(decodeText(gb18030(opening), declared)).toBe(opening);
  });
});

describe('what is no text', () => {
  it.each([
    ['an image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]],
    ['an archive', [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x06, 0, 0x08, 0, 0, 0, 0x21, 0]],
    ['a run of zeros', Array.from({ length: 64 }, () => 0)],
    ['bytes of every value', Array.from({ length: 256 }, (_, value) => value)],
  ])('is refused with what to do: %s', (_, values) => {
    expect(() => decodeText(bytes(...values))).toThrow(RefusedFileError);
    expect(() => decodeText(bytes(...values))).toThrow('请转成 .txt 或 .md 再导入');
  });

  it('is refused behind a byte order mark too', () => {
    expect(() => decodeText(bytes(0xef, 0xbb, 0xbf, 0xff, 0x00, 0x01))).toThrow(RefusedFileError);
  });

  it('is not a single stray control character in a long text', () => {
    const text = `${opening.repeat(20)}\u000b\u0002`;
    expect(decodeText(Buffer.from(text))).toBe(text);
  });
});

describe('Big5', () => {
  const text =
    '雲和縣政府工作報告\n各位代表：\n現在，我代表縣人民政府，向大會報告工作。全縣生產總值增長5%，財政收入12.6億元。';
  const big5 = Buffer.from(
    [
      'b6b3a94dbfa4ac46a9b2a475a740b3f8a7690aa655a6eca54eaaeda1470ab27ba662a141a7daa54eaaedbfa4',
      'a448a5c1ac46a9b2a141a656a46ab77cb3f8a769a475a740a143a5febfa4a5cdb2a3c160adc8bc57aaf83525',
      'a141b05dac46a6aca44a31322e36bbf5a4b8a143',
    ].join(''),
    'hex',
  );

  it('is read as what it is, whether a page names it or not', () => {
    expect(decodeText(big5)).toBe(text);
    expect(decodeText(big5, 'big5')).toBe(text);
  });

  it('is not what GB18030 is taken for', () => {
    expect(decodeText(gb18030(opening))).toBe(opening);
    expect(decodeText(gb18030(text))).toBe(text);
  });
});
