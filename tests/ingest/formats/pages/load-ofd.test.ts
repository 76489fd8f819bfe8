import { describe, expect, it } from 'vitest';
import { loadOfd } from '../../../../ingest/formats/pages/load-ofd.ts';
import { RefusedFileError } from '../../../../ingest/refused-file-error.ts';
import { anOfd } from '../../../support/documents/an-ofd.ts';
import { aPrintedOfd } from '../../../support/documents/a-printed-report.ts';
import { shortReport } from '../../../support/made/a-short-report.ts';

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await loadOfd(bytes)).text;
}

const content = (objects: string) => ({
  'Doc_0/Pages/Page_0/Content.xml': Buffer.from(
    `<ofd:Page><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
  ),
});

describe('an OFD', () => {
  it('gives its text, its pages and what was left out', async () => {
    const bytes = aPrintedOfd(shortReport, { head: '政府工作报告', foot: (page) => `${page}` });
    const { text, pageStarts = [], dropped } = await loadOfd(bytes);
    expect(text).toMatch(/^云和县政府工作报告\n——2023年/u);
    expect(pageStarts.length).toBeGreaterThan(2);
    expect(dropped).toHaveLength(pageStarts.length * 2);
  });

  it('is read by the places of its words, not by their order in the file', async () => {
    const bytes = anOfd([
      [
        { text: '全区经济稳中有进。', x: 30, y: 60 },
        { text: '左右', x: 56.5, y: 40 },
        { text: '地区生产总值增长', x: 14.1, y: 40 },
      ],
    ]);
    expect(await textOf(bytes)).toBe('地区生产总值增长左右\n全区经济稳中有进。');
  });

  it('may hold several pieces of text in one object, each in its place', async () => {
    const object =
      '<ofd:TextObject Boundary="20 20 160 30" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="5 5">上一行</ofd:TextCode><ofd:TextCode X="0" Y="25">下一行</ofd:TextCode></ofd:TextObject>';
    expect(await textOf(anOfd([[]], content(object)))).toBe('上一行\n下一行');
  });

  it('may scale its words', async () => {
    const object = (x: number, text: string) =>
      `<ofd:TextObject Boundary="${x} 20 100 30" Size="50" CTM="0.1 0 0 0.1 0 0"><ofd:TextCode X="0" Y="50" DeltaX="g 3 50">${text}</ofd:TextCode></ofd:TextObject>`;
    expect(await textOf(anOfd([[]], content(object(40, '增长5%') + object(20, '生产总值'))))).toBe(
      '生产总值增长5%',
    );
  });

  it('is not led to add up steps for ever', async () => {
    const object =
      '<ofd:TextObject Boundary="20 20 9 9" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 1000000000000 1 g x y g">正文。</ofd:TextCode></ofd:TextObject>';
    expect(await textOf(anOfd([[]], content(object)))).toBe('正文。');
  });

  it('gives no words of a watermark, which it notes, nor those that it does not show', async () => {
    const hidden =
      '<ofd:TextObject Visible="false" Boundary="20 20 9 9" Size="5"><ofd:TextCode X="0" Y="5">忽略。</ofd:TextCode></ofd:TextObject>';
    expect(
      await textOf(
        anOfd(
          [[]],
          content(`${hidden}${hidden.replace('Visible="false"', '').replace('忽略', '正文')}`),
        ),
      ),
    ).toBe('正文。');
    expect((await loadOfd(anOfd([[]], content(hidden)))).dropped).toEqual([
      { text: '忽略。', reason: '看不见的文字（白色、透明、极小或在页面之外）', page: 1 },
    ]);
    const bytes = anOfd([
      [
        { text: '正文。', x: 20, y: 40 },
        { text: '内部资料', x: 60, y: 150, turned: '0.7 -0.7 0.7 0.7 0 0' },
      ],
    ]);
    expect((await loadOfd(bytes)).dropped).toEqual([
      { text: '内部资料', reason: '斜排或竖排的文字（水印）', page: 1 },
    ]);
  });

  it('may name its parts from the root and in other letters', async () => {
    const bytes = anOfd([[{ text: '正文。', x: 20, y: 40 }]], {
      'Doc_0/Document.xml': Buffer.from(
        '<Document><Pages><Page BaseLoc="/DOC_0/Pages/../Pages/page_0/content.XML"/></Pages></Document>',
      ),
    });
    expect(await textOf(bytes)).toBe('正文。');
  });
});

describe('an OFD is refused with what to do', () => {
  it.each([
    ['when it has no pages', anOfd([]), /损坏/u],
    [
      'when a page is missing',
      anOfd([[{ text: '正文。', x: 20, y: 40 }]], {
        'Doc_0/Document.xml': Buffer.from(
          '<Document><Pages><Page BaseLoc="no.xml"/></Pages></Document>',
        ),
      }),
      /损坏/u,
    ],
    [
      'when it is encrypted',
      anOfd([[]], {
        'Doc_0/Document.xml': Buffer.from(Array.from({ length: 256 }, (_, at) => at)),
        'Encryptions.xml': Buffer.from('<Encryptions/>'),
      }),
      /加了密/u,
    ],
    [
      'when it has entities',
      anOfd([[]], {
        'Doc_0/Document.xml': Buffer.from(
          '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x/>',
        ),
      }),
      /实体定义/u,
    ],
    [
      'when its tags are nested too deep',
      anOfd([[]], content('<ofd:PageBlock>'.repeat(20_000))),
      /嵌套过深/u,
    ],
  ])('%s', async (_, bytes, reason) => {
    await expect(loadOfd(bytes)).rejects.toBeInstanceOf(RefusedFileError);
    await expect(loadOfd(bytes)).rejects.toThrow(reason);
  });
});

describe('an OFD whose words stand in drawings among its resources', () => {
  const text = (words: string, x: number, y: number) =>
    `<ofd:TextObject Boundary="${x} ${y - 5} 80 6" Size="5"><ofd:TextCode X="0" Y="5">${words}</ofd:TextCode></ofd:TextObject>`;
  const unit = (id: number, objects: string) =>
    `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${objects}</ofd:Content></ofd:CompositeGraphicUnit>`;
  const shown = (id: number, box: string, more = '') =>
    `<ofd:CompositeObject ResourceID="${id}" Boundary="${box}"${more}/>`;
  const withUnits = (page: string, ...units: readonly string[]) =>
    anOfd([[]], {
      ...content(page),
      'Doc_0/Document.xml': Buffer.from(
        '<ofd:Document><ofd:CommonData><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>Res.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
      ),
      'Doc_0/Res.xml': Buffer.from(`<ofd:Res>${units.join('')}</ofd:Res>`),
    });

  it('is read where the page shows them', async () => {
    const page = shown(51, '0 20 210 297') + shown(50, '0 0 210 297');
    const bytes = withUnits(
      page,
      unit(50, text('第一行', 20, 40)),
      unit(51, text('第二行', 20, 40)),
    );
    expect(await textOf(bytes)).toBe('第一行\n第二行');
  });

  it('may turn and nest them', async () => {
    const inner = shown(51, '0 10 210 297', ' CTM="0.5 0 0 0.5 0 0"');
    const bytes = withUnits(
      text('标题', 20, 30) + shown(50, '0 20 210 297'),
      unit(50, inner),
      unit(51, text('正文。', 40, 100)),
    );
    expect(await textOf(bytes)).toBe('标题\n正文。');
  });

  it('is refused when they hold each other without an end', async () => {
    const bytes = withUnits(shown(50, '0 0 9 9'), unit(50, shown(50, '0 0 9 9')));
    await expect(loadOfd(bytes)).rejects.toThrow('嵌套过深');
  });
});

describe('an OFD page', () => {
  it('says once what it draws twice to make it bold', async () => {
    const bytes = anOfd([
      [
        { text: '政府工作报告', x: 30, y: 40 },
        { text: '政府工作报告', x: 30.2, y: 40 },
      ],
    ]);
    expect(await textOf(bytes)).toBe('政府工作报告');
  });

  it('may lie on its side', async () => {
    const turned = '0 1 -1 0 0 0';
    const bytes = anOfd([
      [
        { text: '粮食产量三百万吨。', x: 100, y: 20, turned },
        { text: '新建公园三十七个。', x: 80, y: 20, turned },
      ],
    ]);
    expect(await textOf(bytes)).toBe('粮食产量三百万吨。\n新建公园三十七个。');
  });
});
