import { PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib';

/** Words at a place on a page, in points from the lower left corner. */
export type PdfWords = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** In degrees, as watermarks are. */
  readonly turned?: number;
};

/**
 * A PDF with these words on its pages. Its font is none of a file's: two bytes a character, which
 * are the character's own number, with the table that says so. Readers need no more for the text.
 */
export async function aPdf(pages: readonly (readonly PdfWords[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = addFont(document);
  for (const words of pages) addWords(document.addPage([595, 842]), font, words);
  return document.save();
}

/** A PDF whose pages have a picture and no words. */
export async function aScannedPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const onePixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const picture = await document.embedPng(Buffer.from(onePixel, 'base64'));
  for (let page = 0; page < pages; page++) {
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return document.save();
}

function addFont(document: PDFDocument): PDFRef {
  const { context } = document;
  const name = 'WenbaoTest';
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [0, -200, 1000, 900] },
      ...{ ItalicAngle: 0, Ascent: 880, Descent: -120, CapHeight: 700, StemV: 80 },
    }),
  );
  const characters = context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, DW: 1000 },
      W: [32, Array.from({ length: 95 }, () => 500)],
      CIDSystemInfo: {
        Registry: context.obj('Adobe'),
        Ordering: context.obj('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
    }),
  );
  return context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H' },
      DescendantFonts: [characters],
      ToUnicode: context.register(context.flateStream(toUnicode)),
    }),
  );
}

const toUnicode = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /WenbaoTest def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
end
end`;

function addWords(page: PDFPage, font: PDFRef, words: readonly PdfWords[]): void {
  const { document } = { document: page.doc };
  const key = page.node.newFontDictionary('F', font);
  const content = words.map((one) => showWords(key.toString(), one)).join('\n');
  page.node.addContentStream(document.context.register(document.context.flateStream(content)));
}

function showWords(font: string, { text, x, y, size = 16, turned = 0 }: PdfWords): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT ${font} ${size} Tf ${cos} ${sin} ${Number(sin) === 0 ? '0' : `-${sin}`} ${cos} ${x} ${y} Tm <${hex}> Tj ET`;
}
