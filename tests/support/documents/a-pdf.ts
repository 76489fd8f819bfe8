import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument, PDFRawStream, PDFString, type PDFPage, type PDFRef } from 'pdf-lib';

/** Words at a place on a page, in points from the lower left corner. */
export type PdfWords = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** In degrees, as watermarks are. */
  readonly turned?: number;
  /** What is done to the pen before: `1 1 1 rg` makes it white, `3 Tr` draws nothing. */
  readonly ink?: string;
};

/** How characters become bytes, and what the font says of it. */
export type PdfFont = {
  /** The name of a table of Adobe's. */
  readonly table: string;
  readonly encode: (text: string) => Uint8Array;
  /** Whether the file itself says which bytes are which characters. */
  readonly carriesUnicode: boolean;
};

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** As word processors write it. No shape of a character is in the file: readers need none. */
const ownFont: PdfFont = { table: 'Identity-H', encode: utf16, carriesUnicode: true };

/** A font that only names a table, such as UniGB-UCS2-H. */
export function fontNaming(table: string, encode: PdfFont['encode'] = utf16): PdfFont {
  return { table, encode, carriesUnicode: false };
}

/** A PDF with these words on its pages, which are A4, and what is drawn beside them: `60 700 m 500 700 l S`. */
export async function aPdf(
  pages: readonly (readonly (PdfWords | string)[])[],
  font: PdfFont = ownFont,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const reference = addFont(document, font);
  for (const words of pages) {
    const page = document.addPage([595, 842]);
    addContent(page, reference, (name) =>
      words.map((one) => (typeof one === 'string' ? one : show(name, one, font))).join('\n'),
    );
  }
  return document.save();
}

/** A PDF whose one page unpacks, twice over, to this many spaces. */
export async function aPdfBomb(bytes: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const filters = context.obj(['FlateDecode', 'FlateDecode']);
  const packed = deflateSync(zlibOfSpaces(bytes));
  const stream = PDFRawStream.of(context.obj({ Filter: filters, Length: packed.length }), packed);
  document.addPage([595, 842]).node.addContentStream(context.register(stream));
  return document.save();
}

/** Equal blocks packed one by one are equal too, so that only one has to be packed. */
function zlibOfSpaces(bytes: number): Uint8Array {
  const block = 4 * 1024 * 1024;
  const packed = deflateRawSync(Buffer.alloc(block, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: Math.ceil(bytes / block) }, () => packed);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...blocks]);
}

/** A PDF whose pages have a picture and no words. */
export async function aScannedPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(onePixel);
  for (let page = 0; page < pages; page++) {
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return document.save();
}

/** A PDF with a picture behind the words of each page, as a scanner's program makes it. */
export async function withPictures(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(onePixel);
  for (const words of await document.embedPdf(pdf, pagesOf(await PDFDocument.load(pdf)))) {
    const page = document.addPage([595, 842]);
    page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    page.drawPage(words);
  }
  return document.save();
}

function pagesOf(document: PDFDocument): number[] {
  return document.getPageIndices();
}

/** The smallest PNG. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function addFont({ context }: PDFDocument, { table, carriesUnicode }: PdfFont): PDFRef {
  const name = 'WenbaoTest';
  const descriptor = context.obj({
    ...{ Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [0, -200, 1000, 900] },
    ...{ ItalicAngle: 0, Ascent: 880, Descent: -120, CapHeight: 700, StemV: 80 },
  });
  const halfWidth = Array.from({ length: 95 }, () => 500);
  const characters = context.obj({
    ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, DW: 1000 },
    W: carriesUnicode ? [32, halfWidth] : [1, halfWidth, 814, halfWidth],
    CIDSystemInfo: {
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of(carriesUnicode ? 'Identity' : 'GB1'),
      Supplement: 2,
    },
    FontDescriptor: context.register(descriptor),
  });
  const font = context.obj({
    ...{ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: table },
    DescendantFonts: [context.register(characters)],
    ...(carriesUnicode && { ToUnicode: context.register(context.flateStream(toUnicode)) }),
  });
  return context.register(font);
}

const toUnicode = `begincmap
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap`;

function addContent(page: PDFPage, font: PDFRef, content: (fontName: string) => string): void {
  const name = page.node.newFontDictionary('F', font).toString();
  const { context } = page.doc;
  page.node.addContentStream(context.register(context.flateStream(content(name))));
}

function show(
  fontName: string,
  { text, x, y, size = 16, turned = 0, ink = '' }: PdfWords,
  { encode }: PdfFont,
): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => value.toFixed(4));
  const matrix = `${cos} ${sin} ${(-Math.sin(angle)).toFixed(4)} ${cos} ${x} ${y}`;
  return `q ${ink} BT ${fontName} ${size} Tf ${matrix} Tm <${Buffer.from(encode(text)).toString('hex')}> Tj ET Q`;
}
