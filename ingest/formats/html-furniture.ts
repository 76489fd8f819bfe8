import { isElement, nodeText, wordsIn, type MarkupElement, type MarkupNode } from './markup.ts';

/** Why an element of a page is no part of its text; undefined when it is. */
export type FurnitureReason = (element: MarkupElement) => string | undefined;

/** Tells the parts of a page that are not its text, by what they are and by what they hold. */
export function pageFurniture(): FurnitureReason {
  const measures = new WeakMap<MarkupElement, Measure>();
  return (element) =>
    reasonByName(element) ??
    (isHidden(element) ? '网页隐藏的部分' : undefined) ??
    (isLinkList(element, measureOf(element, measures)) ? '链接列表' : undefined);
}

const programs = '网页的程序、图片或控件';
const navigation = '网页的导航、页眉或页脚';

const reasonsByTag: ReadonlyMap<string, string> = new Map([
  ...[
    ...['script', 'style', 'noscript', 'template', 'svg', 'canvas', 'object', 'embed', 'iframe'],
    ...['video', 'audio', 'map', 'button', 'select', 'textarea', 'input', 'datalist', 'dialog'],
    ...['head', 'title', 'math'],
  ].map((tag) => [tag, programs] as const),
  ...['nav', 'footer', 'aside', 'menu'].map((tag) => [tag, navigation] as const),
]);

const navigationRoles = new Set('navigation banner contentinfo complementary search'.split(' '));

function reasonByName(element: MarkupElement): string | undefined {
  const { name, attribs } = element;
  if (name === 'form') return wrapsPage(element) ? undefined : programs;
  // A banner; inside an article the same element holds the title.
  if (name === 'header') return holdsTitle(element) ? undefined : navigation;
  if (navigationRoles.has(attribs['role'] ?? '')) return navigation;
  return reasonsByTag.get(name);
}

/** Pages of ASP.NET are one form from end to end. */
function wrapsPage(element: MarkupElement): boolean {
  return (wordsIn(element).match(/。/gu)?.length ?? 0) > 3;
}

function holdsTitle(element: MarkupElement): boolean {
  return element.children.some(
    (child) => isElement(child) && (/^h[1-3]$/u.test(child.name) || holdsTitle(child)),
  );
}

function isHidden({ attribs }: MarkupElement): boolean {
  const style = (attribs['style'] ?? '').replace(/\s+/gu, '').toLowerCase();
  return (
    attribs['hidden'] !== undefined ||
    /display:none|visibility:hidden|(?:^|;)opacity:0(?:;|$)|font-size:0(?:px|pt|em|;|$)/u.test(
      style,
    )
  );
}

type Measure = {
  readonly characters: number;
  readonly linked: number;
  readonly links: number;
  readonly hasSentence: boolean;
};

const fewestLinks = 3;
const mostlyLinks = 0.6;
const blocksOfLinks = new Set('div ul ol dl li dd section table tbody tr td p center'.split(' '));

/** Menus and lists of further pages are links and hold no sentence. */
function isLinkList(element: MarkupElement, measure: Measure): boolean {
  return (
    blocksOfLinks.has(element.name) &&
    !measure.hasSentence &&
    measure.links >= fewestLinks &&
    measure.linked > measure.characters * mostlyLinks
  );
}

function measureOf(element: MarkupElement, known: WeakMap<MarkupElement, Measure>): Measure {
  const before = known.get(element);
  if (before) return before;
  const measure = addUp(element, (child) => measureOf(child, known));
  known.set(element, measure);
  return measure;
}

function addUp(element: MarkupElement, measure: (child: MarkupElement) => Measure): Measure {
  const parts = element.children.map((child) => nodeMeasure(child, measure));
  const sum = (size: (part: Measure) => number) =>
    parts.reduce((total, part) => total + size(part), 0);
  const characters = sum((part) => part.characters);
  const isLink = element.name === 'a' && element.attribs['href'] !== undefined;
  return {
    characters,
    linked: isLink ? characters : sum((part) => part.linked),
    links: isLink ? 1 : sum((part) => part.links),
    hasSentence: parts.some((part) => part.hasSentence),
  };
}

function nodeMeasure(node: MarkupNode, measure: (child: MarkupElement) => Measure): Measure {
  if (isElement(node)) return reasonsByTag.has(node.name) ? nothing : measure(node);
  const words = nodeText(node)?.replace(/\s+/gu, '') ?? '';
  return { ...nothing, characters: words.length, hasSentence: words.includes('。') };
}

const nothing: Measure = { characters: 0, linked: 0, links: 0, hasSentence: false };
