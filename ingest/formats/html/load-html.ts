import { decodeText } from '../../decode-text.ts';
import { pageFurniture } from './html-furniture.ts';
import { htmlBlocks, type HtmlReading } from './html-lines.ts';
import { htmlOrigin } from './html-origin.ts';
import { htmlPictures, type HtmlPictures } from './html-pictures.ts';
import { RefusedFileError } from '../../refused-file-error.ts';
import { writeBlocks } from '../../tables/write-blocks.ts';
import { droppedText, type LoadedText } from '../loaded-text.ts';
import { findAll, isElement, parseHtml, wordsIn, type MarkupNode } from '../markup.ts';
import type { RecognisedPages } from '../pages/recognised-pages.ts';
import type { PictureBytes } from '../pictures/page-picture.ts';
import { withPastedPictures } from '../pictures/pasted-pictures.ts';

/**
 * The text of a web page by its structure: a line a block, a line a table row, without menus,
 * forms, hidden parts and programs; where it has next to none, what was recognised in its pictures and in
 * those that were saved beside it. What the structure does not tell is left to the rules on lines.
 * @throws RefusedFileError when the bytes are no text or the page is unsafe.
 */
export function loadHtml(
  bytes: Uint8Array,
  recognised?: RecognisedPages,
  beside: readonly PictureBytes[] = [],
): LoadedText {
  const nodes = parseHtml(decodeText(bytes, declaredEncoding(bytes)));
  const reading: HtmlReading = { furniture: pageFurniture(), dropped: [], tables: [] };
  const part = mainPart(nodes, reading);
  const blocks = htmlBlocks(part, reading);
  const pictures = htmlPictures(part, reading.furniture);
  const held = [...pictures.held, ...beside];
  const title = titleOf(nodes);
  const { text } = writeBlocks(blocks);
  if (held.length === 0) refuseWithoutText(text.split('\n'), nodes, pictures);
  const written = writeBlocks(hasTitle(text, title) ? blocks : [title, ...blocks]);
  const origin = htmlOrigin(nodes);
  const own = { ...written, markup: 'text', dropped: reading.dropped, origin } as const;
  return withPastedPictures(own, { held, others: 0 }, recognised);
}

/** A page that a program fills when it is opened, that shows another file in a frame, or pictures. */
function refuseWithoutText(
  lines: readonly string[],
  nodes: readonly MarkupNode[],
  { linked }: HtmlPictures,
): void {
  const says = lines.some((line) => /[。！？；]/u.test(line) && !toVisitors.test(line));
  const fills = ['script', 'iframe', 'embed', 'object'];
  if (says) return;
  if (linked > 0) {
    throw new RefusedFileError(
      `网页里没有正文，只有 ${linked} 张图片，图片不在文件里；请用浏览器另存为单个文件（.mht）再导入，其中的图片可以识别文字（OCR）`,
    );
  }
  if (!fills.some((name) => findAll(nodes, name).length > 0)) return;
  throw new RefusedFileError(
    '网页里没有正文（打开时才由脚本或框架填入）；请用浏览器打开，等正文出现后另存为完整网页，或复制正文存成 .txt 再导入',
  );
}

const toVisitors = /JavaScript|脚本|浏览器|加载|登录|版权所有|ICP备/iu;

// HTML 4.2.5.4: the declaration stands within the first 1024 bytes; portals put it later.
const declarationWithin = 4096;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, declarationWithin)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/iu.exec(head)?.[1];
}

// Of the sentences of the page; a page of short articles is not one of them.
const shareOfMain = 0.6;

/** The `main` or `article` that holds most of the sentences, or the whole page. */
function mainPart(nodes: readonly MarkupNode[], reading: HtmlReading): readonly MarkupNode[] {
  const candidates = ['main', 'article'].flatMap((name) => findAll(nodes, name));
  const sentences = (text: string) => text.match(/。/gu)?.length ?? 0;
  const all = sentences(nodes.map((node) => (isElement(node) ? wordsIn(node) : '')).join(''));
  const main = candidates.find(
    (element) => all > 0 && sentences(wordsIn(element)) >= all * shareOfMain,
  );
  if (!main) return nodes;
  reading.dropped.push(droppedText(`<${main.name}>`, '网页中这个正文元素以外的部分'));
  return [main];
}

/** The title in the data of the page (ArticleTitle is a rule for government sites), or in its tab. */
function titleOf(nodes: readonly MarkupNode[]): string {
  const named = findAll(nodes, 'meta').find(
    ({ attribs }) => attribs['name']?.toLowerCase() === 'articletitle',
  );
  const [tab] = findAll(nodes, 'title');
  const written = named?.attribs['content'] ?? (tab ? withoutSite(wordsIn(tab)) : '');
  return written.replace(/\s+/gu, ' ').trim();
}

const longestTitle = 200;

/** `withoutSite('政府工作报告_静海区人民政府') // => '政府工作报告'` */
function withoutSite(title: string): string {
  return (
    title
      .slice(0, longestTitle)
      .split(/[_|｜]|\s[-–—]+\s|-(?=[^-]*(?:网|政府|门户|中心)[^-]*$)/u)[0] ?? ''
  );
}

function hasTitle(page: string, title: string): boolean {
  const bare = (text: string) => text.replace(/\s+/gu, '');
  return title === '' || bare(page).includes(bare(title));
}
