import { isElement, nodeText, wordsIn, type MarkupElement, type MarkupNode } from '../markup.ts';

/** Why an element of a page is no part of its text; undefined when it is. */
export type FurnitureReason = (element: MarkupElement) => string | undefined;

/** Tells the parts of a page that are not its text, by what they are and by what they hold. */
export function pageFurniture(): FurnitureReason {
  const measures = new WeakMap<MarkupElement, Measure>();
  return (element) =>
    reasonByName(element) ??
    unseenReason(element) ??
    (isLinkList(element, measureOf(element, measures)) ? '链接列表' : undefined);
}

const programs = '网页的程序、图片或控件';
const navigation = '网页的导航、页眉或页脚';
const struck = '划去的文字';

const reasonsByTag: ReadonlyMap<string, string> = new Map([
  ...[
    ...['script', 'style', 'noscript', 'template', 'svg', 'canvas', 'object', 'embed', 'iframe'],
    ...['video', 'audio', 'map', 'button', 'select', 'textarea', 'input', 'datalist', 'dialog'],
    ...['head', 'title', 'math'],
  ].map((tag) => [tag, programs] as const),
  ...['nav', 'footer', 'aside', 'menu'].map((tag) => [tag, navigation] as const),
  ...['del', 's', 'strike'].map((tag) => [tag, struck] as const),
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

function unseenReason(element: MarkupElement): string | undefined {
  const style = styleOf(element);
  if (element.attribs['hidden'] !== undefined || hiding.test(style)) return '网页隐藏的部分';
  if (/text-decoration(?:-line)?:[^;]*line-through/u.test(style)) return struck;
  return isWhiteOnWhite(element, style) ? '白色的文字' : undefined;
}

// What is smaller than a point or fainter than a tenth is read by nobody; what is moved far aside is for machines.
const hiding = new RegExp(
  [
    'display:none|visibility:(?:hidden|collapse)',
    String.raw`(?:^|;)opacity:0?(?:\.0\d*)?(?:;|!|$)`,
    String.raw`font-size:(?:0?\.\d+(?:px|pt)|0(?:px|pt|r?em|%)?|1px)(?:;|!|$)`,
    String.raw`(?:^|;)color:(?:transparent|rgba\(\d+,\d+,\d+,0?(?:\.0\d*)?\))`,
    String.raw`text-indent:-\d{3,}|(?:^|;)(?:left|top|right|bottom|margin-left|margin-top):-\d{4,}`,
    String.raw`clip:rect\((?:[01](?:px)?[, ]?){4}\)`,
  ].join('|'),
  'u',
);

function styleOf({ attribs }: MarkupElement): string {
  return (attribs['style'] ?? '').replace(/\s+/gu, '').toLowerCase();
}

/** White words beside others that are not, on a ground which nothing says is dark. */
function isWhiteOnWhite(element: MarkupElement, style: string): boolean {
  const colour = /(?:^|;)color:([^;]+)/u.exec(style)?.[1] ?? element.attribs['color'] ?? '';
  if (!white.test(colour.replace(/!important/u, '')) || 'class' in element.attribs) return false;
  const { parent } = element;
  const beside = parent !== null && isElement(parent) ? wordsIn(parent).trim().length : 0;
  return beside > wordsIn(element).trim().length && !standsOnGround(element);
}

const white =
  /^(?:white|snow|ivory|#?f{3}|#?(?:f[\da-f]){3}|rgba?\((?:2[45]\d,){2}2[45]\d(?:,[\d.]+)?\))$/iu;

function standsOnGround(element: MarkupElement): boolean {
  const { attribs, parent } = element;
  const named = 'bgcolor' in attribs || 'background' in attribs;
  if (named || styleOf(element).includes('background')) return true;
  return parent !== null && isElement(parent) && standsOnGround(parent);
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
