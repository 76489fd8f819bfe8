import { isElement, nodeText, type MarkupElement, type MarkupNode } from './markup.ts';

/** Why an element of a page is no part of its text; undefined when it is. */
export type FurnitureReason = (element: MarkupElement) => string | undefined;

/** Tells the parts of a page that are not its text, by what they are and by what they hold. */
export function pageFurniture(): FurnitureReason {
  const measures = new WeakMap<MarkupElement, Measure>();
  return (element) =>
    reasonByName(element) ??
    (isHidden(element) ? 'hidden by the page' : undefined) ??
    (isLinkList(element, measureOf(element, measures)) ? 'list of links' : undefined);
}

const programs = 'program, picture or control of the page';
const navigation = 'navigation of the page';

const reasonsByTag: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['script', 'style', 'noscript', 'template', 'svg', 'canvas', 'object', 'embed', 'iframe'],
      ...['video', 'audio', 'map', 'button', 'select', 'textarea', 'input', 'datalist', 'dialog'],
      ...['head', 'form', 'math'],
    ].map((tag) => [tag, programs]),
  ),
  nav: navigation,
  footer: navigation,
  aside: navigation,
  menu: navigation,
};

const reasonsByRole: Readonly<Record<string, string>> = {
  navigation,
  banner: navigation,
  contentinfo: navigation,
  complementary: navigation,
  search: navigation,
};

function reasonByName(element: MarkupElement): string | undefined {
  const { name, attribs } = element;
  if (name === 'form') return wrapsPage(element) ? undefined : programs;
  // A banner; inside an article the same element holds the title.
  if (name === 'header') return holdsTitle(element) ? undefined : navigation;
  return reasonsByTag[name] ?? reasonsByRole[attribs['role'] ?? ''];
}

/** Pages of ASP.NET are one form from end to end. */
function wrapsPage(element: MarkupElement): boolean {
  return (wordsIn(element).match(/。/gu)?.length ?? 0) > 3;
}

function holdsTitle(element: MarkupElement): boolean {
  return (element.children as readonly MarkupNode[]).some(
    (child) => isElement(child) && (/^h[1-3]$/u.test(child.name) || holdsTitle(child)),
  );
}

function isHidden({ attribs }: MarkupElement): boolean {
  const style = (attribs['style'] ?? '').replace(/\s+/gu, '').toLowerCase();
  return (
    attribs['hidden'] !== undefined ||
    /display:none|visibility:hidden|(?:^|;)opacity:0(?:;|$)|font-size:0(?:px|pt|em|;|$)/u.test(style)
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
  let [characters, linked, links, hasSentence] = [0, 0, 0, false];
  for (const child of element.children as readonly MarkupNode[]) {
    const words = nodeText(child)?.replace(/\s+/gu, '') ?? '';
    const inner = isElement(child) && !reasonsByTag[child.name] ? measure(child) : undefined;
    characters += words.length + (inner?.characters ?? 0);
    linked += inner?.linked ?? 0;
    links += inner?.links ?? 0;
    hasSentence ||= words.includes('。') || (inner?.hasSentence ?? false);
  }
  if (element.name !== 'a' || element.attribs['href'] === undefined) {
    return { characters, linked, links, hasSentence };
  }
  return { characters, linked: characters, links: 1, hasSentence };
}

/** All words below an element, whatever they are. */
export function wordsIn(element: MarkupElement): string {
  return (element.children as readonly MarkupNode[])
    .map((child) => nodeText(child) ?? (isElement(child) ? wordsIn(child) : ''))
    .join('');
}
