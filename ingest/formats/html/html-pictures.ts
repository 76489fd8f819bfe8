import { elementsIn, isElement, type MarkupElement, type MarkupNode } from '../markup.ts';
import { fewestPictureBytes, type PictureBytes } from '../pictures/page-picture.ts';
import type { FurnitureReason } from './html-furniture.ts';

/** The pictures among the nodes of a page that are no furniture. */
export type HtmlPictures = {
  /** Those whose bytes stand in the page itself and are large enough to be pages, in their order. */
  readonly held: readonly PictureBytes[];
  /** How many the page names by an address. */
  readonly linked: number;
};

export function htmlPictures(
  nodes: readonly MarkupNode[],
  furniture: FurnitureReason,
): HtmlPictures {
  const named = nodes.filter(isElement).flatMap((node) => addressesIn(node, furniture));
  const written = named.filter((address) => inPage.test(address));
  return { held: written.flatMap(bytesOf), linked: named.length - written.length };
}

function addressesIn(element: MarkupElement, furniture: FurnitureReason): readonly string[] {
  if (furniture(element) !== undefined) return [];
  const { src = '' } = element.attribs;
  if (element.name === 'img') return src === '' ? [] : [src.trim()];
  return elementsIn(element).flatMap((child) => addressesIn(child, furniture));
}

// RFC 2397; a drawing (svg) is no picture of a page.
const inPage = /^data:image\/(?:png|jpe?g|tiff|gif|webp);base64,/iu;

function bytesOf(address: string): readonly PictureBytes[] {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return bytes.length >= fewestPictureBytes ? [{ bytes }] : [];
}
