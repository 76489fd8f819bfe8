import {
  attribute,
  childNamed,
  findAll,
  valueOf,
  type MarkupElement,
  type MarkupNode,
} from '../markup.ts';

/** What the styles of a docx say of a paragraph. */
export type DocxStyles = {
  /** The list that paragraphs of this style belong to, if any. */
  numbering(style: string | undefined): StyleNumbering | undefined;
  /** Whether paragraphs of this style are lines of a table of contents. */
  isContents(style: string | undefined): boolean;
};

export type StyleNumbering = { readonly list: string; readonly level: string | undefined };

type Style = {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: StyleNumbering | undefined;
};

// Styles that are based on each other in a circle must not be followed for ever.
const longestDescent = 20;

export function stylesOf(nodes: readonly MarkupNode[]): DocxStyles {
  const styles = new Map(
    findAll(nodes, 'style').map((style) => [attribute(style, 'styleId') ?? '', readStyle(style)]),
  );
  return {
    numbering: (style) => inheritedNumbering(styles, style, longestDescent),
    isContents: (style) =>
      style !== undefined && /^(?:toc|目录)\s*\d/iu.test(styles.get(style)?.name ?? style),
  };
}

function inheritedNumbering(
  styles: ReadonlyMap<string, Style>,
  id: string | undefined,
  descent: number,
): StyleNumbering | undefined {
  const style = id === undefined || descent === 0 ? undefined : styles.get(id);
  return style && (style.numbering ?? inheritedNumbering(styles, style.basedOn, descent - 1));
}

function readStyle(element: MarkupElement): Style {
  const properties = childNamed(element, 'pPr');
  const numbering = properties && childNamed(properties, 'numPr');
  const list = valueOf(numbering, 'numId');
  return {
    name: valueOf(element, 'name') ?? '',
    basedOn: valueOf(element, 'basedOn'),
    numbering: list === undefined ? undefined : { list, level: valueOf(numbering, 'ilvl') },
  };
}
