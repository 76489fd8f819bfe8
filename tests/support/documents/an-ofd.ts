import { strToU8, zipSync } from 'fflate';
import { widthOf } from './typeset.ts';

/** Words at a place on a page, in millimetres from the upper left corner. */
export type OfdWords = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** The transformation in the form of GB/T 33190: `0.7 0.7 -0.7 0.7 0 0`. */
  readonly turned?: string;
};

/** An OFD (GB/T 33190) with these words and other objects on its pages, and whatever parts are given. */
export function anOfd(
  pages: readonly (readonly (OfdWords | string)[])[],
  others: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    'OFD.xml': xml(
      `<ofd:OFD ${namespace} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': xml(
      `<ofd:Document ${namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages
        .map((_, page) => `<ofd:Page ID="${page + 1}" BaseLoc="Pages/Page_${page}/Content.xml"/>`)
        .join('')}</ofd:Pages></ofd:Document>`,
    ),
  };
  for (const [page, words] of pages.entries()) {
    parts[`Doc_0/Pages/Page_${page}/Content.xml`] = xml(
      `<ofd:Page ${namespace}><ofd:Content><ofd:Layer ID="9">${words.map((one, id) => (typeof one === 'string' ? one : textObject(one, id))).join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  }
  return zipSync({ ...parts, ...others });
}

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';

function xml(content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`);
}

function textObject({ text, x, y, size = 5.3, turned }: OfdWords, id: number): string {
  const ctm = turned === undefined ? '' : ` CTM="${turned}"`;
  const boundary = `${x} ${y - size} ${widthOf(text) * size} ${size * 1.2}`;
  return `<ofd:TextObject ID="${id + 100}" Boundary="${boundary}" Font="3" Size="${size}"${ctm}><ofd:TextCode X="0" Y="${size}"${steps(text, size)}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
}

/** The step after each character but the last; equal ones are written once, with their number. */
function steps(text: string, size: number): string {
  const widths = Array.from(text)
    .slice(0, -1)
    .map((one) => widthOf(one) * size);
  const runs: { width: number; times: number }[] = [];
  for (const width of widths) {
    const last = runs.at(-1);
    if (last?.width === width) last.times++;
    else runs.push({ width, times: 1 });
  }
  const list = runs.map(({ width, times }) => (times > 1 ? `g ${times} ${width}` : `${width}`));
  return list.length === 0 ? '' : ` DeltaX="${list.join(' ')}"`;
}

/** A path as GB/T 33190 draws one, in millimetres: `M 0 0 L 100 0`. */
export function ofdPath(data: string, attributes = ''): string {
  return `<ofd:PathObject ID="9000" Boundary="0 0 210 297" LineWidth="0.25" ${attributes}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
