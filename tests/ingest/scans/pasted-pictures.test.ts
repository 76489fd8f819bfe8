import { ImageRun, Paragraph } from 'docx';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fileText } from '../../../ingest/file-text.ts';
import { aDocx } from '../../support/documents/a-docx.ts';
import { anOfd } from '../../support/documents/an-ofd.ts';
import { aReading, aRecogniser } from '../../support/made/a-recogniser.ts';

const noise = sharp({
  create: {
    ...{ width: 200, height: 200, channels: 3, background: '#fff' },
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
});
/** Large enough in bytes to be a page. */
const page = await noise.png().toBuffer();
const emblem = await sharp(page).resize(20).png().toBuffer();

const lines = ['全区地区生产总值增长百分之五，城镇新增就业', '一万人。'];
const recognised = lines.join('');
const sentence = '全市上下攻坚克难，经济社会发展取得新的成绩，各项任务圆满完成。';
const reading = { findRecogniser: () => Promise.resolve(aRecogniser(aReading(lines))) };
const nothing = { findRecogniser: () => Promise.resolve({ missing: 'apt-get install x' }) };

const pasted = (data: Buffer) =>
  new Paragraph({
    children: [new ImageRun({ type: 'png', data, transformation: { width: 400, height: 600 } })],
  });
const html = (body: string) => Buffer.from(`<html><body>${body}</body></html>`);
const inPage = (data: Buffer) => `<img src="data:image/png;base64,${data.toString('base64')}">`;

describe('a Word file whose pages are pictures', () => {
  it('has the words recognised in them', async () => {
    const { text, scanned = [], notes } = await fileText(await aDocx([pasted(page)]), reading);
    expect(text).toBe(recognised);
    expect(scanned.map(({ start, end }) => text.slice(start, end)).join('')).toBe(recognised);
    expect(notes).toEqual(['扫描页由 Test 1.0 识别，共 25 字，其中 0 字没有把握']);
  });

  it('keeps a title that stands before them as text, which was not recognised', async () => {
    const bytes = await aDocx([new Paragraph('关于印发报告的通知'), pasted(page)]);
    const { text, scanned = [] } = await fileText(bytes, reading);
    expect(text).toBe(`关于印发报告的通知\n${recognised}`);
    expect(scanned[0]?.start).toBe(10);
  });

  it('is refused with the commands where nothing recognises words', async () => {
    await expect(fileText(await aDocx([pasted(page)]), nothing)).rejects.toThrow(
      /扫描图片.+apt-get install x/u,
    );
  });

  it('is refused when they are illegible', async () => {
    const illegible = { findRecogniser: () => Promise.resolve(aRecogniser(aReading(lines, 20))) };
    await expect(fileText(await aDocx([pasted(page)]), illegible)).rejects.toThrow(/看不清/u);
  });
});

describe('pictures beside much text', () => {
  const paragraphs = Array.from({ length: 10 }, () => new Paragraph(sentence));

  it('are not recognised, and it is said how many', async () => {
    const bytes = await aDocx([...paragraphs, pasted(page)]);
    const { text, unread, scanned } = await fileText(bytes, reading);
    expect(text).toBe(Array.from({ length: 10 }, () => sentence).join('\n'));
    expect(unread).toBe('1 张图片里的文字没有读取');
    expect(scanned).toBeUndefined();
  });

  it('are not counted where they are as small as an emblem', async () => {
    const { unread } = await fileText(await aDocx([...paragraphs, pasted(emblem)]), reading);
    expect(unread).toBeUndefined();
  });

  it('leave a letter of some lines as it is where nothing recognises words, and that is said', async () => {
    const bytes = await aDocx([...paragraphs.slice(0, 4), ...[1, 2, 3].map(() => pasted(page))]);
    const { text, unread } = await fileText(bytes, nothing);
    expect(text).toContain(sentence);
    // Word keeps the same picture once.
    expect(unread).toMatch(/1 张图片/u);
  });
});

describe('a web page whose text is pictures', () => {
  it('has the words recognised in those that stand in it', async () => {
    const { text } = await fileText(html(`<h1>工作报告</h1>${inPage(page)}`), reading);
    expect(text).toBe(`工作报告\n${recognised}`);
  });

  it('is refused with what to do where they stand elsewhere', async () => {
    const bytes = html('<h1>工作报告</h1><img src="/a.jpg"><img src="/b.jpg">');
    await expect(fileText(bytes, reading)).rejects.toThrow(/只有 2 张图片.+\.mht/u);
  });

  it('has those that a browser saved with it', async () => {
    const parts = [
      `Content-Type: text/html\r\n\r\n<html><body><h1>工作报告</h1><img src="https://a.cn/a.png"></body></html>`,
      `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.cn/a.png\r\n\r\n${page.toString('base64')}`,
    ];
    const saved = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="edge"\r\n\r\n${parts.map((part) => `--edge\r\n${part}\r\n`).join('')}--edge--\r\n`;
    expect((await fileText(Buffer.from(saved), reading)).text).toBe(`工作报告\n${recognised}`);
  });
});

describe('an OFD whose pages are pictures', () => {
  const shown = (page: number, objects: string) => ({
    [`Doc_0/Pages/Page_${page}/Content.xml`]: Buffer.from(
      `<ofd:Page><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
  });
  const image =
    '<ofd:ImageObject ID="7" Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="5"/>';
  const words = (text: string) =>
    `<ofd:TextObject ID="8" Boundary="30 30 150 6" Size="5"><ofd:TextCode X="0" Y="5">${text}</ofd:TextCode></ofd:TextObject>`;
  const resources = {
    'Doc_0/Document.xml': Buffer.from(
      `<ofd:Document><ofd:CommonData><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page ID="2" BaseLoc="Pages/Page_1/Content.xml"/></ofd:Pages></ofd:Document>`,
    ),
    'Doc_0/DocumentRes.xml': Buffer.from(
      `<ofd:Res BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="5" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>`,
    ),
    'Doc_0/Res/a.png': page,
  };

  it('has the words of its text and those recognised, page by page', async () => {
    const bytes = anOfd([[], []], {
      ...resources,
      ...shown(0, words(sentence)),
      ...shown(1, image),
    });
    const { text, pageStarts } = await fileText(bytes, reading);
    expect(text).toBe(`${sentence}\n${lines.join('\n')}`);
    expect(pageStarts).toEqual([0, sentence.length + 1]);
  });

  it('is refused with what to do where its pages show neither words nor pictures', async () => {
    const bytes = anOfd([[], []], { ...resources, ...shown(0, ''), ...shown(1, '') });
    await expect(fileText(bytes, reading)).rejects.toThrow(/没有文字层.+PDF/u);
  });
});
