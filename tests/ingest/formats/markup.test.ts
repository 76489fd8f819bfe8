import { describe, expect, it } from 'vitest';
import {
  attribute,
  findAll,
  isElement,
  parseHtml,
  parseXml,
  wordsIn,
} from '../../../ingest/formats/markup.ts';
import { RefusedFileError } from '../../../ingest/refused-file-error.ts';

const xml = (text: string) => parseXml(Buffer.from(text));

describe('XML', () => {
  it('is found by local names, whatever the prefix', () => {
    const nodes = xml('<a:p xmlns:a="x" a:val="1"><b:t>正</b:t><t>文</t></a:p>');
    expect(findAll(nodes, 't').map(wordsIn)).toEqual(['正', '文']);
    expect(attribute(findAll(nodes, 'p')[0]!, 'val')).toBe('1');
  });

  it('gives character data and the five entities as they are meant', () => {
    expect(findAll(xml('<t>a &lt; b &amp; <![CDATA[c < d]]></t>'), 't').map(wordsIn)).toEqual([
      'a < b & c < d',
    ]);
  });

  it('is read in UTF-16 and GB18030 too', () => {
    const utf16 = Buffer.from('\ufeff<t>静海区</t>', 'utf16le');
    expect(findAll(parseXml(utf16), 't').map(wordsIn)).toEqual(['静海区']);
  });

  it.each([
    ['an outside entity', '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><t>&x;</t>'],
    [
      'a thousand laughs',
      '<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><t>&b;&b;&b;</t>',
    ],
    ['another document', '<!DOCTYPE t SYSTEM "http://example.com/x.dtd"><t/>'],
  ])('is refused with %s', (_, text) => {
    expect(() => xml(text)).toThrow(RefusedFileError);
    expect(() => xml(text)).toThrow('实体定义');
  });

  it('leaves an entity that it does not know as it stands', () => {
    expect(findAll(xml('<t>&xxe;</t>'), 't').map(wordsIn)).toEqual(['&xxe;']);
  });
});

describe('100,000 nested tags', () => {
  const nested = (tag: string) => `<${tag}>`.repeat(100_000);

  it.each(['div', 'b', 'span', 'table', 'ofd:Layer'])('are refused at once: %s', (tag) => {
    const before = performance.now();
    expect(() => parseHtml(nested(tag))).toThrow('嵌套过深');
    expect(() => xml(nested(tag))).toThrow('嵌套过深');
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('are refused in XML even where a page may leave them open', () => {
    expect(() => xml(nested('p'))).toThrow('嵌套过深');
  });

  it.each(['p', 'li', 'br', 'td'])('are none when pages leave them open: %s', (tag) => {
    expect(parseHtml(nested(tag)).filter(isElement).length).toBeGreaterThan(0);
  });

  it('are no trouble side by side', () => {
    const nodes = parseHtml('<div>稳。</div>'.repeat(100_000));
    expect(nodes).toHaveLength(100_000);
  });

  it('are not brackets that never close', () => {
    const before = performance.now();
    parseHtml('<a '.repeat(900) + '<'.repeat(200_000) + '<a href="'.repeat(50));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
