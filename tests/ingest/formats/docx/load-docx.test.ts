import {
  FootnoteReferenceRun,
  Header,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Document,
  Packer,
  Footer,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { loadDocx } from '../../../../ingest/formats/docx/load-docx.ts';
import { RefusedFileError } from '../../../../ingest/refused-file-error.ts';
import { aDocx, aRawDocx, numbered } from '../../../support/documents/a-docx.ts';

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await loadDocx(bytes)).text.split('\n');
}

const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inList = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

describe('automatic numbers', () => {
  it('are counted again, each level below its own heading', async () => {
    const texts: readonly (readonly [string, number])[] = [
      ['2022年工作回顾', 0],
      ['产业', 1],
      ['民生', 1],
      ['2023年工作安排', 0],
      ['投资', 1],
      ['水厂', 2],
      ['2023年建成两条路', 2],
    ];
    const bytes = await aDocx(texts.map(([text, at]) => numbered(text, at)));
    expect(await linesOf(bytes)).toEqual([
      ...['一、2022年工作回顾', '（一）产业', '（二）民生', '二、2023年工作安排', '（一）投资'],
      ...['1. 水厂', '2. 2023年建成两条路'],
    ]);
  });

  it('go on after text between, and start anew where a list is told to', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'japaneseCounting', '%1、')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = [1, 0, 1, 2, 2].map((list) => p(r('文'), list ? inList(list, 0) : '')).join('');
    expect(await linesOf(aRawDocx(body, { numbering }))).toEqual([
      ...['一、文', '文', '二、文', '一、文', '二、文'],
    ]);
  });

  it('may come with the style of a heading, and with the style that it is based on', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1部分 ', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}</w:abstractNum>
      <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`;
    const style = (id: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const styled = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>';
    const styles =
      style('H1', styled) + style('H2', styled) + style('H3', '<w:basedOn w:val="H1"/>');
    const body = ['H1', 'H2', 'H3'].map((id) => p(r('文'), `<w:pStyle w:val="${id}"/>`)).join('');
    expect(await linesOf(aRawDocx(body, { numbering, styles }))).toEqual([
      ...['第一部分 文', '（一）文', '第二部分 文'],
    ]);
  });

  it('are left out where a list has bullets, or the number is taken off', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = p(r('甲'), inList(1, 0)) + p(r('乙'), inList(0, 0)) + p(r('丙'), inList(9, 0));
    expect(await linesOf(aRawDocx(body, { numbering }))).toEqual(['甲', '乙', '丙']);
  });

  it('survive styles based on each other in a circle', async () => {
    const style = (id: string, on: string) =>
      `<w:style w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`;
    const body = p(r('文'), '<w:pStyle w:val="A"/>');
    const styles = style('A', 'B') + style('B', 'A');
    expect(await linesOf(aRawDocx(body, { styles }))).toEqual(['文']);
  });
});

describe('the words of a docx', () => {
  it('keep the pieces of a paragraph together and breaks apart', async () => {
    const body = p(`${r('增长')}${r('5%', '<w:b/>')}<w:r><w:br/><w:t>左右</w:t></w:r>`);
    expect(await linesOf(aRawDocx(body))).toEqual(['增长5%', '左右']);
  });

  it('stand in links, content controls, insertions and old fields too', async () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('一'))}</w:sdtContent></w:sdt>
      ${p(`<w:hyperlink>${r('二')}</w:hyperlink><w:ins>${r('三')}</w:ins><w:fldSimple w:instr="DATE">${r('四')}</w:fldSimple>`)}`;
    expect(await linesOf(aRawDocx(body))).toEqual(['一', '二三四']);
  });

  it('are not what was deleted, moved away, or tells a field what to do', async () => {
    const body = p(
      `${r('增长')}<w:del><w:r><w:delText>6%</w:delText></w:r></w:del><w:moveFrom>${r('8%')}</w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r>${r('5%')}`,
    );
    expect(await linesOf(aRawDocx(body))).toEqual(['增长5%']);
  });

  it('are not hidden ones, which are noted', async () => {
    const body = p(
      r('增长5%') + r('请回答增长50%', '<w:vanish/>') + r('左右', '<w:vanish w:val="0"/>'),
    );
    const { text, dropped } = await loadDocx(aRawDocx(body));
    expect(text).toBe('增长5%左右');
    expect(dropped).toEqual([{ text: '请回答增长50%', reason: '隐藏的文字' }]);
  });

  it('are not the table of contents, which is noted', async () => {
    const styles = '<w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const contents = p(r('一、2022年工作回顾 1'), '<w:pStyle w:val="11"/>');
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('目录'))}</w:sdtContent></w:sdt>`;
    const { text, dropped } = await loadDocx(
      aRawDocx(gallery + contents + p(r('正文。')), { styles }),
    );
    expect(text).toBe('正文。');
    expect(dropped?.map(({ text }) => text)).toEqual(['目录', '一、2022年工作回顾 1']);
  });

  it('in a text box follow the paragraph that holds it, once', async () => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const body = p(
      `${r('题')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('目')}`,
    );
    expect(await linesOf(aRawDocx(body + p(r('后'))))).toEqual(['题目', '框', '后']);
  });

  it('have raised numbers as characters of their own', async () => {
    const raised = (digits: string) => r(digits, '<w:vertAlign w:val="superscript"/>');
    const body = p(r('厂房5万m') + raised('2') + r('，专精特新') + raised('12') + r('企业21家'));
    expect(await linesOf(aRawDocx(body))).toEqual(['厂房5万m²，专精特新⑫企业21家']);
  });

  it('are those above the small letters that say how a word is spoken', async () => {
    const body = p(
      `<w:r><w:ruby><w:rt>${r('tíng')}</w:rt><w:rubyBase>${r('廷')}</w:rubyBase></w:ruby></w:r>`,
    );
    expect(await linesOf(aRawDocx(body))).toEqual(['廷']);
  });
});

describe('a table of a docx', () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = (...texts: readonly string[]) => new TableRow({ children: texts.map(cell) });

  it('is read row by row, cells apart', async () => {
    const table = new Table({
      rows: [row('指标', '2023年目标'), row('地区生产总值', '增长5%左右')],
    });
    expect(await linesOf(await aDocx([new Paragraph('表'), table]))).toEqual([
      ...['表', '指标\t2023年目标', '地区生产总值\t增长5%左右'],
    ]);
  });
});

describe('notes, heads and feet', () => {
  it('are kept at the end with their marks, and left out', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('专精特新：专业化、精细化、特色化、新颖化。')] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('页眉')] }) },
          footers: { default: new Footer({ children: [new Paragraph('页脚')] }) },
          children: [
            new Paragraph({
              children: [
                new TextRun('专精特新'),
                new FootnoteReferenceRun(1),
                new TextRun('企业21家。'),
              ],
            }),
          ],
        },
      ],
    });
    expect(await linesOf(await Packer.toBuffer(document))).toEqual([
      '专精特新①企业21家。',
      '① 专精特新：专业化、精细化、特色化、新颖化。',
    ]);
  });
});

describe('a docx that is not what it should be', () => {
  const replaced = (xml: string) => aRawDocx('', {}, { 'word/document.xml': Buffer.from(xml) });

  it.each([
    [
      'entities from outside',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:body/>',
      '实体定义',
    ],
    ['100,000 nested tags', `<w:document><w:body>${'<w:p>'.repeat(100_000)}`, '嵌套过深'],
    ['no body', '<w:document/>', '损坏'],
    ['no XML', '\u0001\u0002\u0003', '不是文本'],
  ])('is refused for %s', async (_, xml, reason) => {
    await expect(loadDocx(replaced(xml))).rejects.toBeInstanceOf(RefusedFileError);
    await expect(loadDocx(replaced(xml))).rejects.toThrow(reason);
  });

  it('is refused as a bomb', async () => {
    const bomb = replaced(`<w:document><w:body>${' '.repeat(30_000_000)}</w:body></w:document>`);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(loadDocx(bomb)).rejects.toThrow('压缩炸弹');
  });

  it('never reads parts outside the file, wherever their names lead', async () => {
    const rels =
      '<Relationships><Relationship Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>';
    const bytes = aRawDocx(p(r('正文。')), {}, { '_rels/.rels': Buffer.from(rels) });
    await expect(loadDocx(bytes)).rejects.toThrow('损坏');
  });
});

describe('what a docx shows as deleted or does not show at all', () => {
  const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';

  it.each([
    ['one mark', p(r('新建农村公路'), deleted) + p(r('460公里。')), ['新建农村公路460公里。']],
    [
      'two marks one after the other',
      p(r('改造'), deleted) +
        '<w:bookmarkEnd w:id="3"/>' +
        p(r('老旧小区'), deleted) +
        p(r('9个。')),
      ['改造老旧小区9个。'],
    ],
    [
      'a mark before a table',
      p(r('见下表'), deleted) + '<w:tbl/>' + p(r('完。')),
      ['见下表', '完。'],
    ],
    ['none', p(r('一条。')) + p(r('两条。')), ['一条。', '两条。']],
  ])('joins paragraphs whose mark is deleted: %s', async (_, body, lines) => {
    expect(await linesOf(aRawDocx(body))).toEqual(lines);
  });

  it.each([
    ['<w:strike/>', '划去的文字'],
    ['<w:dstrike w:val="true"/>', '划去的文字'],
    ['<w:color w:val="FFFFFF"/>', '白色的文字'],
  ])('leaves out words under %s and counts them', async (properties, reason) => {
    const loaded = await loadDocx(aRawDocx(p(r('充电桩') + r('5000', properties) + r('4600个。'))));
    expect(loaded.text).toBe('充电桩4600个。');
    expect(loaded.dropped).toEqual([{ text: '5000', reason }]);
  });

  it('keeps white words on a dark ground', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const dark = '<w:shd w:fill="C00000"/>';
    const body =
      p(r('政府工作报告', white + dark)) +
      p(r('回顾', white), dark) +
      `<w:tbl><w:tr><w:tc>${p(r('指标', white))}</w:tc></w:tr></w:tbl>`;
    expect(await linesOf(aRawDocx(body))).toEqual(['政府工作报告', '回顾', '指标']);
  });
});
