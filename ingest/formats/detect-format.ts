import { RefusedFileError } from '../refused-file-error.ts';
import { damagedZip } from './zip/zip-directory.ts';
import { openPackage } from './zip/zip-package.ts';

/** A format that has a loader. */
export type Format = 'text' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'ofd' | 'mail';

/**
 * What the bytes are. Names lie: a docx is called .txt, a web page .doc, and so only bytes count.
 * @throws RefusedFileError for what is known and not read, with what to do instead.
 */
export async function detectFormat(bytes: Uint8Array): Promise<Format> {
  const head = headOf(bytes);
  if (isPdf(head)) return 'pdf';
  if (isZip(head)) return zipFormat(bytes);
  const refused = refusals.find(({ matches }) => matches(head, bytes));
  if (refused) throw new RefusedFileError(refused.message);
  if (isMail(head)) return 'mail';
  return isHtml(head) ? 'html' : 'text';
}

/** Whether the bytes begin as those of a ZIP, which a docx, an OFD and an archive all are. */
export function isZip(head: string): boolean {
  return head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006');
}

/** Whether the bytes begin as those of a format that pictures make large. */
export function mayHoldPictures(head: string): boolean {
  return isZip(head) || isPdf(head) || isPictureHead(head);
}

export function isPdf(head: string): boolean {
  return head.slice(0, pdfHeaderWithin).includes('%PDF-');
}

const headBytes = 4096;
// ISO 32000-1 Annex H: readers accept the header anywhere in the first 1024 bytes.
const pdfHeaderWithin = 1024;

/** The beginning as one character a byte. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, headBytes)).toString('latin1');
}

type Refusal = {
  readonly matches: (head: string, bytes: Uint8Array) => boolean;
  readonly message: string;
};

const startsWith =
  (...beginnings: readonly string[]) =>
  (head: string) =>
    beginnings.some((beginning) => head.startsWith(beginning));

// [MS-CFB] 2.2: the container of Office and WPS before 2007, and of anything Office encrypts.
const isCompound = startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const isRtf = startsWith('{\\rtf');
const wordDocument = Buffer.from('WordDocument', 'utf16le');

/** Files that an office program converts: texts and tables from before 2007, and RTF. */
export type OldOffice = 'text' | 'sheet';

/** What an old file of Office or WPS is; undefined for any other, and for one with a password. */
export function oldOffice(bytes: Uint8Array): OldOffice | undefined {
  const head = headOf(bytes);
  if (isRtf(head)) return 'text';
  // Excel 2003 wrote XML of its own, and systems still do.
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'sheet';
  const all = Buffer.from(bytes);
  if (!isCompound(head) || all.includes(encryptedPackage)) return undefined;
  if (all.includes(wordDocument)) return 'text';
  return sheetStreams.some((name) => all.includes(name)) ? 'sheet' : undefined;
}

// [MS-XLS] 2.1.2, and Excel 5.0; a name ends with a zero.
const sheetStreams = ['Workbook\0', 'Book\0'].map((name) => Buffer.from(name, 'utf16le'));

// RFC 5322: a letter, and a page that a browser saved as one, begin with lines of this form.
const mailHead = /^[\w-]{2,40}:[ \t]?[^\n]*\n/u;
const mailBody =
  /^(?:MIME-Version:[ \t]*1|Content-Type:[ \t]*(?:multipart|text)\/|Content-Transfer-Encoding:)/imu;

function isMail(head: string): boolean {
  return mailHead.test(head) && mailBody.test(head);
}

const isPictureHead = startsWith('\u0089PNG', '\u00ff\u00d8\u00ff', 'II*\0', 'MM\0*');

/** Whether it is a picture whose words can be recognised: PNG, JPEG or TIFF. */
export function isPicture(bytes: Uint8Array): boolean {
  return isPictureHead(headOf(bytes));
}

const refusals: readonly Refusal[] = [
  {
    matches: (head, bytes) => isCompound(head) && Buffer.from(bytes).includes(encryptedPackage),
    message: '文件加了密码，请用密码打开，去掉密码另存后再导入',
  },
  {
    matches: isCompound,
    message:
      '是旧版 Office 或 WPS 文件（.doc、.wps、.xls、.et 等），请用 WPS 或 Office 另存为 .docx 或 .xlsx 再导入；装有 LibreOffice（apt-get install libreoffice-writer-nogui libreoffice-calc-nogui）时可以直接导入',
  },
  {
    matches: isRtf,
    message:
      '是 RTF 文件，请用 WPS 或 Word 另存为 .docx 再导入；装有 LibreOffice（apt-get install libreoffice-writer-nogui）时可以直接导入',
  },
  {
    matches: (head) =>
      isPictureHead(head) ||
      startsWith('GIF8')(head) ||
      /^RIFF[\s\S]{4}WEBP|^BM[\s\S]{4}\0{4}|^[\s\S]{4}ftyp(?:heic|mif1|avif)/u.test(head),
    message: '是图片；.png、.jpg 和 .tif 可以识别文字（OCR），其他格式请另存为其中一种再导入',
  },
  {
    matches: startsWith('Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'BZh', '\u00fd7zXZ'),
    message: '是压缩包，但不是 .zip；请解压后导入，或重新压缩成 .zip',
  },
];

async function zipFormat(bytes: Uint8Array): Promise<Format> {
  const parts = await openPackage(bytes);
  if (parts.has('OFD.xml')) return 'ofd';
  if (parts.has('[Content_Types].xml')) return officeFormat(parts.names);
  if (parts.has('mimetype')) {
    const type = new TextDecoder().decode(await parts.read('mimetype'));
    if (type.includes('opendocument')) {
      throw new RefusedFileError('是 OpenDocument 文件，请用 WPS 或 Word 另存为 .docx 再导入');
    }
  }
  // A sound archive of files was opened where files are found; here it can only lie in another.
  throw parts.names.length === 0
    ? damagedZip()
    : new RefusedFileError('压缩包里没有可以读取的文件，或它本身在另一个压缩包里；请解压后再导入');
}

function officeFormat(names: readonly string[]): Format {
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  throw new RefusedFileError(
    '是演示文稿或别的 Office 文件，不是报告正文；请把文字另存为 .docx 再导入',
  );
}

const htmlStart =
  /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype\s+html|\/?(?:html|head|body|meta|title|link|script|style|div|p|br|table|article|section|main|center|font|span|h[1-6])\b)/iu;

/** Tags are ASCII in every encoding; UTF-16 has zeros between. */
function isHtml(head: string): boolean {
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '');
  const ascii = text.replaceAll('\0', '');
  return htmlStart.test(ascii) || /<(?:!doctype\s+html|html|body)\b[^<]*>/iu.test(ascii);
}
