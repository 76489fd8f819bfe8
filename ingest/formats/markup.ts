import { load, type CheerioAPI } from 'cheerio/slim';
import { decodeText } from '../decode-text.ts';
import { RefusedFileError } from '../refused-file-error.ts';
import { intakeLimits } from './intake-limits.ts';

type Root = ReturnType<CheerioAPI['root']>[0];
/** A node of an HTML page or an XML part. */
export type MarkupNode = Root['children'][number];
export type MarkupElement = Extract<MarkupNode, { readonly attribs: unknown }>;

/**
 * The nodes of an HTML page. htmlparser2 rather than parse5, which needs minutes for deeply nested
 * tags and lets a small page grow into a huge tree; the order of the words is the same.
 * @throws RefusedFileError when tags are nested deeper than any page needs.
 */
export function parseHtml(text: string): readonly MarkupNode[] {
  refuseDeepNesting(text, neverNested);
  const options = { xml: { xmlMode: false, decodeEntities: true } };
  return load(text, options, false).root()[0]?.children ?? [];
}

/**
 * The nodes of an XML part. No entity but the five of XML is expanded and nothing is fetched; a
 * part that defines some is refused, since neither docx nor OFD may.
 * @throws RefusedFileError when the part is unsafe or no text.
 */
export function parseXml(bytes: Uint8Array): readonly MarkupNode[] {
  const text = decodeText(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) {
    throw new RefusedFileError('文件里有不应有的实体定义，可能不安全，没有读取；请核对文件来源');
  }
  refuseDeepNesting(text, new Set());
  return (
    load(text, { xml: { xmlMode: true, decodeEntities: true } }, false).root()[0]?.children ?? []
  );
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return 'attribs' in node;
}

// Numbers of the DOM; a section of character data holds its text as a child.
const textNode = 3;
const characterDataNode = 4;

/** The words of a text node; undefined for elements, comments and instructions. */
export function nodeText(node: MarkupNode): string | undefined {
  if ('data' in node) return node.nodeType === textNode ? node.data : undefined;
  if (node.nodeType !== characterDataNode) return undefined;
  return node.children.map((child) => nodeText(child) ?? '').join('');
}

/** All words below an element. */
export function wordsIn({ children }: MarkupElement): string {
  return children
    .map((child) => nodeText(child) ?? (isElement(child) ? wordsIn(child) : ''))
    .join('');
}

/** Name without its prefix: `w:p // => 'p'`. */
export function localName({ name }: MarkupElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function elementsIn({ children }: MarkupElement): readonly MarkupElement[] {
  return children.filter(isElement);
}

export function childNamed(element: MarkupElement, name: string): MarkupElement | undefined {
  return elementsIn(element).find((child) => localName(child) === name);
}

/** Elements of this local name below the nodes, in document order, none inside another. */
export function findAll(nodes: readonly MarkupNode[], name: string): readonly MarkupElement[] {
  return nodes
    .filter(isElement)
    .flatMap((element) =>
      localName(element) === name ? [element] : findAll(element.children, name),
    );
}

/** The attribute `val` of a child, which is how OOXML says most things: `<w:numId w:val="3"/>`. */
export function valueOf(element: MarkupElement | undefined, child: string): string | undefined {
  const found = element && childNamed(element, child);
  return found && attribute(found, 'val');
}

/** An attribute by its local name: `val` for `w:val`. */
export function attribute(element: MarkupElement, name: string): string | undefined {
  const { attribs } = element;
  const key = Object.keys(attribs).find((key) => key.slice(key.indexOf(':') + 1) === name);
  return key === undefined ? undefined : attribs[key];
}

// Tags that pages leave open on purpose; what is left open elsewhere counts as nested.
const neverNested = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr wbr'.split(
    ' ',
  ),
);

/** A quick count before parsing: both parsers and what walks the tree grow slow on deep trees. */
function refuseDeepNesting(text: string, uncounted: ReadonlySet<string>): void {
  let depth = 0;
  for (const { 1: closing, 2: name = '', 3: empty } of text.matchAll(tag)) {
    if (empty || uncounted.has(name.toLowerCase())) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > intakeLimits.nestedTags) {
      throw new RefusedFileError('标签嵌套过深，不像正常的文件，没有读取；请核对文件来源');
    }
  }
}

// `[^<>]*` stops at every bracket, so that no text makes the search go over it twice.
const tag = /<(\/?)([a-z][\w:.-]*)(?:[^<>]*?(\/)>)?/giu;
