import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../ingest/formats/detect-format.ts';
import { RefusedFileError } from '../../../ingest/refused-file-error.ts';
import { aRawDocx } from '../../support/documents/a-docx.ts';
import { onePixel } from '../../support/documents/a-pdf.ts';
import { aZip } from '../../support/documents/a-zip.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('a web page', () => {
  it.each([
    ['that says so', '<!DOCTYPE html><html><body><p>正文。</p></body></html>'],
    ['in capitals', '<HTML><BODY>正文。</BODY></HTML>'],
    ['behind a comment', '\n<!-- 静海区 --><!-- 2023 -->\n<div>正文。</div>'],
    ['of XML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html><body/></html>'],
    ['that is a piece of one', '<p>正文。</p><p>正文。</p>'],
    ['behind words of a server', '保存于2023年\n<html><body><p>正文。</p></body></html>'],
  ])('is told by its tags: one %s', async (_, text) => {
    expect(await detectFormat(Buffer.from(text))).toBe('html');
    expect(await detectFormat(Buffer.from(`\ufeff${text}`))).toBe('html');
    expect(await detectFormat(utf16(`\ufeff${text}`))).toBe('html');
    expect(await detectFormat(utf16(text))).toBe('html');
  });

  it.each([
    '增长<5%，比重>30%。',
    '一、2022年工作回顾',
    '# 标题\n> 引用 <b>粗体</b>',
    '<中文>正文。',
  ])('is not a text with brackets: %s', async (text) => {
    expect(await detectFormat(Buffer.from(text))).toBe('text');
  });
});

it('a PDF is told even behind other bytes', async () => {
  expect(await detectFormat(Buffer.from('\r\n junk %PDF-1.7'))).toBe('pdf');
});

it('a docx with macros is read as a docx', async () => {
  const macros = { 'word/vbaProject.bin': onePixel };
  expect(await detectFormat(aRawDocx('', {}, macros))).toBe('docx');
});

describe('what is known and not read is refused with what to do', () => {
  const compound = (words: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      utf16(words),
    ]);
  const zipOf = (...names: readonly string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

  it.each([
    ['an old .doc, .wps or .et', compound('WordDocument'), /旧版.+另存为 \.docx/u],
    ['a docx with a password', compound('EncryptedPackage'), /加了密码.+去掉密码/u],
    ['a PNG', onePixel, /图片.+OCR/u],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), /图片/u],
    ['a GIF', Buffer.from('GIF89a'), /图片/u],
    ['a TIFF', Buffer.from('II*\0\u0008\0\0\0'), /图片/u],
    ['a WebP', Buffer.from('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), /图片/u],
    ['an RTF', Buffer.from('{\\rtf1\\ansi'), /RTF.+\.docx/u],
    ['a RAR', Buffer.from('Rar!\u001a\u0007'), /重新压缩成 \.zip/u],
    ['slides', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), /演示文稿/u],
    ['a ZIP in a ZIP', zipOf('a.txt'), /压缩包.+请解压/u],
    ['an empty ZIP', zipSync({}), /压缩包|损坏/u],
    ['half a ZIP', zipOf('a.txt').subarray(0, 40), /损坏/u],
  ])('%s', async (_, bytes, message) => {
    const detecting = detectFormat(bytes);
    await expect(detecting).rejects.toBeInstanceOf(RefusedFileError);
    await expect(detecting).rejects.toThrow(message);
  });

  it('an OpenDocument text', async () => {
    const mimetype = 'application/vnd.oasis.opendocument.text';
    const bytes = aZip([{ name: 'mimetype', content: mimetype, method: 0 }]);
    await expect(detectFormat(bytes)).rejects.toThrow(/OpenDocument.+\.docx/u);
  });
});

describe('a letter, or a page saved as one', () => {
  it.each([
    [
      'by a browser',
      'From: <Saved by Blink>\r\nSubject: =?utf-8?B?5ZSQ5bGx?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><html><body><p>=E5=94=90</p></body></html>',
    ],
    [
      'with its type first',
      'Content-Type: text/html\nMIME-Version: 1.0\n\n<html><p>=E5</p></html>',
    ],
    ['by a mail program', 'Received: by mail\nMIME-Version: 1.0\n\n正文。'],
  ])('is known by its head, whatever it holds: %s', async (_, text) => {
    expect(await detectFormat(Buffer.from(text))).toBe('mail');
  });

  it('is no text that has lines with colons', async () => {
    expect(await detectFormat(Buffer.from('date: 2024-01-16\n各位代表：\n收入增长5%。'))).toBe(
      'text',
    );
  });
});
