import { AlignmentType, Document, Packer, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { ReportPart } from '../made/a-short-report.ts';

/** A report as a word processor saves it, with 一、 and （一） as automatic numbers. */
export async function aReportDocx(parts: readonly ReportPart[]): Promise<Uint8Array> {
  return aDocx(parts.map(paragraph));
}

/** A docx of these paragraphs and tables. */
export async function aDocx(children: ISectionOptions['children']): Promise<Uint8Array> {
  const level = (at: number, format: 'chineseCounting' | 'decimal', text: string) => ({
    ...{ level: at, format, text, alignment: AlignmentType.LEFT },
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            level(0, 'chineseCounting', '%1、'),
            level(1, 'chineseCounting', '（%2）'),
            level(2, 'decimal', '%3.'),
          ],
        },
      ],
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

/** A paragraph with an automatic number; its own is taken from its text. */
export function numbered(text: string, level: number): Paragraph {
  return new Paragraph({
    text: text.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.\s*)/u, ''),
    numbering: { reference: 'outline', level },
  });
}

function paragraph({ role, text }: ReportPart): Paragraph {
  if (role === 'heading') return numbered(text, 0);
  if (role === 'subheading') return numbered(text, 1);
  if (role === 'body') return new Paragraph({ text, indent: { firstLine: 640 } });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: role === 'title' ? 44 : 32 })],
  });
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A docx with this XML for a body, for what no library would write. Other parts (numbering, styles,
 * footnotes) are XML between the tags of their root.
 */
export function aRawDocx(
  body: string,
  others: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const names = Object.keys(others);
  const relations = names.map(
    (name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relationships}"><Relationship Id="1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${relationships}">${relations.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(
      names.map((name) => [
        `word/${name}.xml`,
        strToU8(`<w:${name} xmlns:w="${main}">${others[name] ?? ''}</w:${name}>`),
      ]),
    ),
    ...more,
  });
}
