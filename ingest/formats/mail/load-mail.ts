import PostalMime, { type Attachment } from 'postal-mime';
import { RefusedFileError } from '../../refused-file-error.ts';
import { loadHtml } from '../html/load-html.ts';
import { loadPlain } from '../load-plain.ts';
import type { LoadedText } from '../loaded-text.ts';
import type { RecognisedPages } from '../pages/recognised-pages.ts';
import { fewestPictureBytes, type PictureBytes } from '../pictures/page-picture.ts';

/**
 * The text of a page that a browser saved as one file (.mht, .mhtml), or of a letter (.eml): of its
 * pages the one that says most, for the text of a portal stands in a frame now and then.
 * @throws RefusedFileError when it holds no page and no text.
 */
export async function loadMail(
  bytes: Uint8Array,
  recognised?: RecognisedPages,
): Promise<LoadedText> {
  const { attachments, text = '' } = await PostalMime.parse(withPagesApart(bytes));
  const pictures = picturesAmong(attachments);
  const pages = attachments
    .filter(({ mimeType }) => mimeType === apartType)
    .slice(0, mostPages)
    .flatMap(({ content }) => readPage(content, recognised, pictures));
  const [first] = pages.toSorted((a, b) => b.text.length - a.text.length);
  if (first) return { ...first, notes: ['从网页存档或邮件里解出，取正文最长的一页'] };
  if (text.trim() !== '') return loadPlain(Buffer.from(text));
  throw new RefusedFileError('网页存档或邮件里没有正文；请用浏览器打开，另存为 .html 再导入');
}

const mostPages = 50;
const apartType = 'application/x-saved-page';

/**
 * The file with its pages under a type of our own. postal-mime reads those of type text/html itself, by the
 * encoding in their heads or UTF-8; but browsers write none there, and a page in GBK would be lost.
 */
function withPagesApart(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  return Buffer.from(file.replace(/^(Content-Type:\s*)text\/html/gimu, `$1${apartType}`), 'latin1');
}

function readPage(
  content: Content,
  recognised: RecognisedPages | undefined,
  pictures: readonly PictureBytes[],
): readonly LoadedText[] {
  try {
    return [loadHtml(bytesOf(content), recognised, pictures)];
  } catch (error) {
    if (error instanceof RefusedFileError) return [];
    throw error;
  }
}

type Content = ArrayBuffer | Uint8Array | string;

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

/** The pictures saved beside a page, or sent with a letter, that are large enough to be pages. */
function picturesAmong(attachments: readonly Attachment[]): readonly PictureBytes[] {
  return attachments
    .filter(({ mimeType }) => /^image\/(?:png|jpe?g|tiff|gif|webp)$/u.test(mimeType))
    .map(({ content }) => ({ bytes: bytesOf(content) }))
    .filter(({ bytes }) => bytes.length >= fewestPictureBytes);
}
